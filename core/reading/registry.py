"""The readers, and which of them reads a file. A new format is a module beside this and a line here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from core.reading import signatures
from core.reading.result import Reading
from core.reading.text import TextReader


class Reader(Protocol):
    """Reads one format."""

    @property
    def name(self) -> str:
        """What the format is called in code."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """Usual file suffixes, lower case with their dot: what dialogs offer."""

    def recognises(self, data: bytes, suffix: str) -> bool:
        """Whether a file is of this format: its content decides, the suffix only between likes."""

    def read(self, data: bytes, name: str, *, encoding: str | None = None, lines: bool = False) -> Reading:
        """What the file holds.

        Args:
            data: the whole file.
            name: the file's name, for titles, ids and messages.
            encoding: what the user says it is in; None to find out. Formats that say it themselves ignore it.
            lines: take each line as one paragraph, where the format has lines.

        Raises:
            ReadError: with what is wrong and what to do.
        """


class ReadFunction(Protocol):
    """What a format's module offers; see `Reader.read`."""

    def __call__(self, data: bytes, name: str, *, encoding: str | None = None, lines: bool = False) -> Reading:
        """What the file holds."""


@dataclass(frozen=True, slots=True)
class LateReader:
    """A reader whose module, and the library that it needs, is loaded when the first such file is read."""

    name: str
    suffixes: tuple[str, ...]
    recognise: Callable[[bytes, str], bool]
    load: Callable[[], ReadFunction]

    def recognises(self, data: bytes, suffix: str) -> bool:
        """Whether a file is of this format."""
        return self.recognise(data, suffix)

    def read(self, data: bytes, name: str, *, encoding: str | None = None, lines: bool = False) -> Reading:
        """What the file holds; see `Reader.read`."""
        return self.load()(data, name, encoding=encoding, lines=lines)


def _docx() -> ReadFunction:
    from core.reading.docx import read_docx

    return read_docx


def _html() -> ReadFunction:
    from core.reading.html import read_html

    return read_html


def _odt() -> ReadFunction:
    from core.reading.odt import read_odt

    return read_odt


def _epub() -> ReadFunction:
    from core.reading.epub import read_epub

    return read_epub


def _pdf() -> ReadFunction:
    from core.reading.pdf import read_pdf

    return read_pdf


def _rtf() -> ReadFunction:
    from core.reading.rtf import read_rtf

    return read_rtf


def _markdown() -> ReadFunction:
    from core.reading.markdown import read_markdown

    return read_markdown


def _tmx() -> ReadFunction:
    from core.reading.segments import read_tmx

    return read_tmx


def _xliff() -> ReadFunction:
    from core.reading.segments import read_xliff

    return read_xliff


def _xlsx() -> ReadFunction:
    from core.reading.tables import read_xlsx

    return read_xlsx


def _csv() -> ReadFunction:
    from core.reading.tables import read_csv

    return read_csv


def _subtitles() -> ReadFunction:
    from core.reading.subtitles import read_subtitles

    return read_subtitles


def _mail() -> ReadFunction:
    from core.reading.mail import read_mail

    return read_mail


def _msg() -> ReadFunction:
    from core.reading.outlook import read_msg

    return read_msg


def _fragment() -> ReadFunction:
    from core.reading.html import read_fragment

    return read_fragment


READERS: Sequence[Reader] = (
    LateReader("docx", (".docx", ".docm"), signatures.is_docx, _docx),
    LateReader("odt", (".odt", ".ott"), signatures.is_odt, _odt),
    LateReader("epub", (".epub",), signatures.is_epub, _epub),
    LateReader("pdf", (".pdf",), signatures.is_pdf, _pdf),
    LateReader("rtf", (".rtf",), signatures.is_rtf, _rtf),
    LateReader("markdown", (".md", ".markdown"), signatures.is_markdown, _markdown),
    LateReader("html", (".html", ".htm", ".xhtml"), signatures.is_html, _html),
    LateReader("tmx", (".tmx",), signatures.is_tmx, _tmx),
    LateReader("xliff", (".xlf", ".xliff", ".sdlxliff", ".mqxliff"), signatures.is_xliff, _xliff),
    LateReader("xlsx", (".xlsx", ".xlsm"), signatures.is_xlsx, _xlsx),
    LateReader("csv", (".csv", ".tsv"), signatures.is_csv, _csv),
    LateReader("subtitles", (".srt", ".vtt"), signatures.is_subtitles, _subtitles),
    LateReader("eml", (".eml", ".mht", ".mhtml"), signatures.is_mail, _mail),
    LateReader("msg", (".msg",), signatures.is_msg, _msg),
    TextReader(),
)
"""In the order in which they are asked; plain text is last."""


FRAGMENT = LateReader("fragment", (), lambda _data, _suffix: False, _fragment)
"""Reads HTML that was pasted; no file is such."""

SEVERAL = frozenset((".tmx", ".xlf", ".xliff", ".sdlxliff", ".mqxliff", ".xlsx", ".xlsm", ".csv", ".tsv", ".zip"))
"""Suffixes of files that may hold several articles."""


def reader_for(data: bytes, suffix: str) -> Reader | None:
    """The first reader that recognises a file, or None."""
    return next((reader for reader in READERS if reader.recognises(data, suffix)), None)


def reader_named(name: str) -> Reader:
    """The reader of a format.

    Raises:
        KeyError: there is none.
    """
    return {reader.name: reader for reader in (*READERS, FRAGMENT)}[name]

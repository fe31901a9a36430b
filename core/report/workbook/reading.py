"""A workbook that a colleague filled in, read back: status, note and reviewer by the ids of the findings.

Whatever became of it on its way (sorted, filtered, columns moved, lines deleted, sheets renamed, saved by another
program), lines are known by the hidden id and columns by their headings. It is not trusted: its size is limited,
nothing in it is computed, and what can't be understood is said.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from core.errors import Cancelled, ReadError
from core.messages import Message, message
from core.progress import OnProgress, Stage, ignore_progress
from core.reading.files import shown_name
from core.report.words import Words
from core.report.workbook import seals
from core.review import ReviewStatus
from core.review.merging import Returned, text_digest

MAX_BYTES = 100 << 20
"""Of the file."""
MAX_UNPACKED = 400 << 20
"""Of all that is packed in it."""
MAX_LINES = 1 << 20
"""Of a sheet, by Excel's specification; a damaged file may claim more."""
MAX_COLUMNS = 200
_HEADING_LINES = 50
"""How far down the headings are looked for: somebody may have written something above them."""
_OLE = b"\xd0\xcf\x11\xe0"
"""How files of older formats begin, and those with a password."""


@dataclass(frozen=True, slots=True)
class ReturnedWorkbook:
    """What stands in a workbook that came back."""

    comparison: str | None
    """Id of the comparison that it was made of; None where it doesn't say."""
    returned: tuple[Returned, ...]
    problems: tuple[Message, ...]
    """What could not be understood and is left as it is here."""


def read_workbook(
    path: Path, *, words: Words | None = None, on_progress: OnProgress = ignore_progress
) -> ReturnedWorkbook:
    """Read back what colleagues filled in.

    Args:
        path: of the workbook.
        words: of the reader's language, in which headings and statuses may be too.
        on_progress: called often with Stage.READING; may raise `Cancelled`.

    Raises:
        ReadError: it is no workbook of this program, or can't be read; its message says why and what to do.
    """
    name = shown_name(path)
    try:
        with _Watched(path, on_progress) as stream:
            _check(stream, name)
            return _read(stream, name, words or Words())
    except (ReadError, Cancelled):
        raise
    except FileNotFoundError as error:
        raise ReadError(message("read.missing", name=name)) from error
    except IsADirectoryError as error:
        raise ReadError(message("read.directory", name=name)) from error
    except PermissionError as error:
        raise ReadError(message("import.locked", name=name)) from error
    except Exception as error:  # a damaged file can make openpyxl, zipfile and the XML parser raise anything
        raise ReadError(message("import.damaged", name=name, reason=str(error) or type(error).__name__)) from error


class _Watched(io.FileIO):
    """A file that reports each time it is read, so that reading can be cancelled wherever it is."""

    def __init__(self, path: Path, on_progress: OnProgress) -> None:
        super().__init__(path, "rb")
        self._on_progress = on_progress
        self.size = path.stat().st_size

    def look(self) -> None:
        """Report how far it is read."""
        self._on_progress(Stage.READING, min(self.tell(), self.size), max(self.size, 1))

    def read(self, size: int | None = -1, /) -> bytes:
        """Read some bytes."""
        self.look()
        return super().read(-1 if size is None else size) or b""


def _check(stream: _Watched, name: str) -> None:
    """Refuse what is no workbook, or too large, before anything is unpacked."""
    if stream.size > MAX_BYTES:
        raise ReadError(message("import.too_large", name=name))
    start = stream.read(4)
    if start.startswith(_OLE):
        raise ReadError(message("import.old_or_locked", name=name))
    if start != b"PK\x03\x04":
        raise ReadError(message("import.no_workbook", name=name))
    stream.seek(0)
    with ZipFile(stream) as archive:
        # zipfile reads no more of a part than it claims to have.
        unpacked = sum(part.file_size for part in archive.infolist())
        is_workbook = "[Content_Types].xml" in archive.namelist()
    if unpacked > MAX_UNPACKED:
        raise ReadError(message("import.too_large", name=name))
    if not is_workbook:
        raise ReadError(message("import.no_workbook", name=name))
    stream.seek(0)


def _read(stream: _Watched, name: str, words: Words) -> ReturnedWorkbook:
    """Find the sheet and read its lines."""
    from openpyxl import load_workbook

    workbook: Any = load_workbook(stream, read_only=True, data_only=True, keep_links=False)
    properties = {each.name: str(each.value) for each in workbook.custom_doc_props.props}
    version = properties.get(seals.VERSION_PROPERTY, "0")
    if not version.isdecimal() or int(version) > seals.VERSION:
        raise ReadError(message("import.newer", name=name))
    vocabulary = _Vocabulary(properties, words)
    has_ids = False
    for sheet in workbook.worksheets:
        sheet.reset_dimensions()  # what a sheet says of its size may be wrong
        lines = enumerate(_lines(sheet, name, stream), start=1)
        columns = _columns(lines, vocabulary)
        has_ids |= columns is not None
        if columns and "report.id" in columns and len(columns) > 1:
            reader = _Lines(columns, vocabulary)
            returned = [each for number, line in lines if (each := reader.read(number, line)) is not None]
            comparison = properties.get(seals.COMPARISON_PROPERTY)
            return ReturnedWorkbook(comparison, tuple(returned), tuple(reader.problems))
    raise ReadError(message("import.no_ids" if has_ids else "import.no_findings", name=name))


def _lines(sheet: Any, name: str, stream: _Watched) -> Iterator[Sequence[Any]]:
    """The values of a sheet, line by line."""
    for number, line in enumerate(sheet.iter_rows(max_col=MAX_COLUMNS, values_only=True)):
        if number >= MAX_LINES:
            raise ReadError(message("import.too_large", name=name))
        stream.look()
        yield line


class _Vocabulary:
    """Headings and statuses as this workbook may say them: in its own language, the reader's, or English."""

    def __init__(self, properties: Mapping[str, str], words: Words) -> None:
        self.headings: dict[str, str] = {}
        self.statuses: dict[str, ReviewStatus] = {}
        own_headings = seals.listed(properties.get(seals.HEADINGS_PROPERTY))
        own_statuses = seals.listed(properties.get(seals.STATUSES_PROPERTY))
        plain = Words()
        for texts in (own_headings, *([each.say(column) for column in seals.COLUMNS] for each in (words, plain))):
            for text, column in zip(texts, seals.COLUMNS, strict=False):
                self.headings.setdefault(_plain(text), column)
        for texts in (own_statuses, *([each.value(status) for status in ReviewStatus] for each in (words, plain))):
            for text, status in zip(texts, ReviewStatus, strict=False):
                self.statuses.setdefault(_plain(text), status)
        self.statuses |= {status.value: status for status in ReviewStatus if status.value not in self.statuses}


def _plain(text: str) -> str:
    """A word as it is compared: without regard to case and blanks."""
    return " ".join(text.split()).casefold()


def _columns(lines: Iterator[tuple[int, Sequence[Any]]], vocabulary: _Vocabulary) -> dict[str, int] | None:
    """The columns of what is read back by their headings; None where the sheet has no such headings."""
    for number, line in lines:
        found: dict[str, int] = {}
        for place, value in enumerate(line):
            if isinstance(value, str) and (column := vocabulary.headings.get(_plain(_unescaped(value)))):
                found.setdefault(column, place)
        if found.keys() >= {"report.status", "report.note"} or found.keys() >= {"report.id", "report.exported"}:
            return found
        if number >= _HEADING_LINES:
            break
    return None


class _Lines:
    """Reads lines below the headings, and keeps what it does not understand."""

    def __init__(self, columns: Mapping[str, int], vocabulary: _Vocabulary) -> None:
        self._columns = columns
        self._vocabulary = vocabulary
        self.problems: list[Message] = []

    def read(self, number: int, line: Sequence[Any]) -> Returned | None:
        """What a line says; None where it is about no finding."""
        finding = self._text(line, "report.id")
        if not finding:
            return None
        sealed = seals.read_seal(self._text(line, "report.exported"))
        written = sealed.written if sealed else None
        return Returned(
            finding,
            self._status(number, line, written.status if written else None),
            self._changed(line, "report.note", written.note if written else None),
            self._changed(line, "report.reviewer", written.reviewer if written else None),
            sealed.decision if sealed else None,
        )

    def _text(self, line: Sequence[Any], column: str) -> str:
        """A cell as it stands in the file."""
        place = self._columns.get(column)
        value = line[place] if place is not None and place < len(line) else None
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        return "" if value is None else str(value)

    def _changed(self, line: Sequence[Any], column: str, was: str | None) -> str | None:
        """The text of a cell; None where it is what was written there, or where there is no such column."""
        if column not in self._columns:
            return None
        text = self._text(line, column)
        # Some programs give back the escapes of a text, some what they stand for.
        if was is not None and was in (text_digest(text), text_digest(_unescaped(text))):
            return None
        return _unescaped(text)

    def _status(self, number: int, line: Sequence[Any], was: ReviewStatus | None) -> ReviewStatus | None:
        """The status of a line; None where it is what was written there, empty or none that is known."""
        word = _unescaped(self._text(line, "report.status"))
        status = self._vocabulary.statuses.get(_plain(word))
        if status is None and word.strip():
            self.problems.append(message("import.status", line=number, word=word.strip()))
        return None if status == was else status


def _unescaped(text: str) -> str:
    """The text that a cell shows: "_x000D_" stands for a sign that XML would not keep."""
    from openpyxl.utils.escape import unescape

    return str(unescape(text))

"""All sheets of the workbook, in one file."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.packaging.custom import StringProperty
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.worksheet.dimensions import SheetDimension
from openpyxl.writer.excel import ExcelWriter

from core.atomic import written_whole
from core.model import Comparison
from core.progress import OnProgress
from core.report.common import Progress, heading, in_utc
from core.report.scope import scoped
from core.report.signs import visible
from core.report.words import Words
from core.report.workbook import seals
from core.report.workbook.aligned import write_aligned
from core.report.workbook.contents import Contents, SheetName
from core.report.workbook.facts import write_facts
from core.report.workbook.findings import write_findings
from core.report.workbook.lines import column_letter
from core.report.workbook.sheet import Book, Sheet
from core.report.workbook.summary import create_summary, fill_summary
from core.report.writer import program
from core.review import Review

_NO_LINES = re.compile(rb"<sheetData\s*/>|<sheetData>\s*</sheetData>")

_PACKED = 3
"""zlib's level: half the time of its usual one for a tenth more bytes."""


def write_workbook(
    comparison: Comparison,
    review: Review,
    path: Path,
    contents: Contents,
    *,
    created: datetime,
    words: Words,
    on_progress: OnProgress,
) -> None:
    """Write the workbook whole or not at all; see `core.report.writer.Writer.write`."""
    everything, comparison = comparison, scoped(comparison, contents.scope)
    # A line a row and a finding and a fact, and as much again for packing what was written.
    steps = len(comparison.rows) + len(comparison.findings) + len(comparison.facts)
    progress = Progress(on_progress, 2 * steps + 1)
    progress.step()
    book = Book(words, footer=program())
    with written_whole(path) as stream, closing(book):
        book.notes = _left_out(book, everything, comparison, contents)
        _write_sheets(book, comparison, review, contents, created, progress)
        _describe(book.workbook, comparison, words, created)
        _pack(book, stream, progress)
    progress.finish()


def _write_sheets(
    book: Book, comparison: Comparison, review: Review, contents: Contents, created: datetime, progress: Progress
) -> None:
    """Fill all sheets. The summary stands first but knows last what there is to note."""
    summary = create_summary(book)
    row_lines: Mapping[int, int] = {}
    if SheetName.ALIGNED in contents.sheets:
        row_lines = write_aligned(book, comparison, review, progress, equal_text=contents.equal_text)
    if SheetName.FINDINGS in contents.sheets:
        write_findings(book, comparison, review, row_lines, progress)
        if row_lines:  # Aligned is written before Findings, which links to its lines, and stands after it.
            book.workbook.move_sheet(book.words.say("report.sheet_findings"), offset=-1)
    if comparison.facts and SheetName.FACTS in contents.sheets:
        write_facts(book, comparison, review, progress)
    fill_summary(summary, comparison, review, created, progress)


def _left_out(book: Book, everything: Comparison, comparison: Comparison, contents: Contents) -> list[str]:
    """What the reader should know of what this workbook doesn't show."""
    words, notes = book.words, []
    letters = [article.letter for article in comparison.articles]
    absent = [heading(article) for article in everything.articles if article.letter not in letters]
    if absent:
        notes.append(words.say("report.note_articles", articles=", ".join(absent)))
    if contents.scope.findings is not None:
        shown, count = len(comparison.findings), len(everything.findings)
        notes.append(words.say("report.note_filtered", shown=shown, count=count))
    if SheetName.ALIGNED in contents.sheets and not contents.equal_text:
        sheet = words.say("report.sheet_aligned")
        notes.append(words.say("report.note_equal", sheet=sheet, mark="…"))
    return notes


def _describe(workbook: Workbook, comparison: Comparison, words: Words, created: datetime) -> None:
    """Fill in the document's properties."""
    properties = workbook.properties
    properties.title = words.say("report.title", count=len(comparison.articles))
    properties.subject = visible(" | ".join(heading(article) for article in comparison.articles))
    properties.creator = program()
    properties.lastModifiedBy = program()
    properties.created = in_utc(created)
    properties.modified = in_utc(created)
    properties_of_ours: Any = workbook.__dict__["custom_doc_props"]  # the type stubs lack it
    for name, value in seals.properties(comparison.id, words).items():
        properties_of_ours.append(StringProperty(name=name, value=value))


def _pack(book: Book, stream: BinaryIO, progress: Progress) -> None:
    """Put all parts into the file. openpyxl's own `save` would write the present time into it."""
    with ZipFile(stream, "w", ZIP_DEFLATED, compresslevel=_PACKED) as archive:
        _Packer(book, archive, progress).write_data()


class _Packer(ExcelWriter):
    """openpyxl's writer, which takes the lines of sheets from where they were written.

    No time stands in what it writes: the same input gives the same bytes.
    """

    def __init__(self, book: Book, archive: ZipFile, progress: Progress) -> None:
        parts: Any = _Parts(archive)
        super().__init__(book.workbook, parts)
        self._book = book
        self._file = archive
        self._progress = progress

    def write_worksheet(self, ws: Any) -> None:
        """Write a sheet: what stands before its lines, the lines, what stands after them."""
        sheet = self._book.sheets[ws.title]
        ws._drawing = SpreadsheetDrawing()  # empty; what calls this asks for it
        around = io.BytesIO()
        writer: Any = _Around(sheet, around)
        writer.write()
        ws._rels = writer._rels
        before, after = _NO_LINES.split(around.getvalue())
        with self._file.open(ws.path[1:], "w", force_zip64=True) as part:
            part.write(before + b"<sheetData>")
            for chunk in sheet.lines.chunks():
                self._progress.step()
                part.write(chunk)
            part.write(b"</sheetData>" + after)
        manifest: Any = self.manifest
        manifest.append(ws)


class _Around(WorksheetWriter):
    """Writes what stands around the lines of a sheet."""

    def __init__(self, sheet: Sheet, out: BinaryIO) -> None:
        to: Any = out
        super().__init__(sheet.worksheet, to)
        self._area = f"A1:{column_letter(len(sheet.widths) - 1)}{max(sheet.line, 1)}"
        sheet.worksheet._hyperlinks = sheet.links

    def write_dimensions(self) -> None:
        """Which cells there are: openpyxl knows of none."""
        stream: Any = self.xf
        stream.send(SheetDimension(self._area).to_tree())


class _Parts:
    """What openpyxl needs of a zip file; parts that are opened by name have the earliest date there is."""

    def __init__(self, archive: ZipFile) -> None:
        self._archive = archive
        self.namelist = archive.namelist

    def writestr(self, name: str, data: bytes | str) -> None:
        """Add a part from memory."""
        with self._archive.open(name, "w") as part:
            part.write(data.encode("utf-8") if isinstance(data, str) else data)

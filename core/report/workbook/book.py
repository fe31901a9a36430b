"""All sheets of the workbook, in one file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.packaging.custom import StringProperty
from openpyxl.writer.excel import ExcelWriter

from core.model import Comparison
from core.progress import OnProgress
from core.report.atomic import written_whole
from core.report.common import Progress, heading
from core.report.signs import visible
from core.report.words import Words
from core.report.workbook.aligned import write_aligned
from core.report.workbook.facts import write_facts
from core.report.workbook.findings import write_findings
from core.report.workbook.sheet import Book
from core.report.workbook.summary import create_summary, fill_summary
from core.report.writer import program
from core.review import Review

COMPARISON_PROPERTY = "hexapla-comparison"
"""Document property that holds the id of the comparison, for reading a workbook back."""
VERSION_PROPERTY = "hexapla-workbook"
VERSION = "1"

_COPIED_AT_ONCE = 1 << 18


def write_workbook(
    comparison: Comparison, review: Review, path: Path, *, created: datetime, words: Words, on_progress: OnProgress
) -> None:
    """Write the workbook whole or not at all; see `core.report.writer.Writer.write`."""
    # A line a row and a finding and a fact, and as much again for packing what was written.
    steps = len(comparison.rows) + len(comparison.findings) + len(comparison.facts)
    progress = Progress(on_progress, 2 * steps + 1)
    progress.step()
    book = Book(words, footer=program())
    with written_whole(path) as stream, _nothing_left(book.workbook):
        _write_sheets(book, comparison, review, created, progress)
        _describe(book.workbook, comparison, words, created)
        _pack(book.workbook, stream, progress)
    progress.finish()


def _write_sheets(book: Book, comparison: Comparison, review: Review, created: datetime, progress: Progress) -> None:
    """Fill all sheets. The summary stands first but knows last what there is to note."""
    summary = create_summary(book)
    findings = book.words.say("report.sheet_findings")
    row_lines = write_aligned(book, comparison, review, progress)
    write_findings(book, comparison, review, row_lines, progress)
    # Aligned is written before Findings, which links to its lines, and stands after it.
    book.workbook.move_sheet(findings, offset=-1)
    if comparison.facts:
        write_facts(book, comparison, review, progress)
    fill_summary(summary, comparison, review, created, progress)


def _describe(workbook: Workbook, comparison: Comparison, words: Words, created: datetime) -> None:
    """Fill in the document's properties."""
    moment = created.astimezone(UTC).replace(tzinfo=None, microsecond=0) if created.tzinfo else created
    properties = workbook.properties
    properties.title = words.say("report.title", count=len(comparison.articles))
    properties.subject = visible(" | ".join(heading(article) for article in comparison.articles))
    properties.creator = program()
    properties.lastModifiedBy = program()
    properties.created = moment
    properties.modified = moment
    properties_of_ours: Any = workbook.__dict__["custom_doc_props"]  # the type stubs lack it
    for name, value in ((COMPARISON_PROPERTY, comparison.id), (VERSION_PROPERTY, VERSION)):
        properties_of_ours.append(StringProperty(name=name, value=value))


def _pack(workbook: Workbook, stream: BinaryIO, progress: Progress) -> None:
    """Put all parts into the file. openpyxl's own `save` would write the present time into it."""
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        parts: Any = _Parts(archive, progress)
        ExcelWriter(workbook, parts).write_data()


class _Parts:
    """What openpyxl needs of a zip file, so that no time stands in it and its growth is reported.

    The same input gives the same bytes.
    """

    def __init__(self, archive: ZipFile, progress: Progress) -> None:
        self._archive = archive
        self._progress = progress
        self.namelist = archive.namelist

    def writestr(self, name: str, data: bytes | str) -> None:
        """Add a part from memory."""
        self._archive.writestr(_entry(name), data)

    def write(self, filename: str, name: str) -> None:
        """Add a part from a file, bit by bit."""
        with Path(filename).open("rb") as source, self._archive.open(_entry(name), "w", force_zip64=True) as target:
            while chunk := source.read(_COPIED_AT_ONCE):
                self._progress.step()
                target.write(chunk)


def _entry(name: str) -> ZipInfo:
    """A part's entry, dated as early as a zip file can say."""
    entry = ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
    entry.compress_type = ZIP_DEFLATED
    entry.external_attr = 0o600 << 16
    return entry


@contextmanager
def _nothing_left(workbook: Workbook) -> Iterator[None]:
    """Remove the files in which openpyxl gathers sheets, which hold the articles' text, however writing ends."""
    try:
        yield
    finally:
        sheets: list[Any] = list(workbook.worksheets)
        for sheet in sheets:
            writer = sheet._writer
            if writer is None or not Path(writer.out).exists():
                continue
            with suppress(Exception):  # half a sheet can't be closed in order
                sheet._rows.close()
            with suppress(Exception):
                writer.close()
            writer.cleanup()

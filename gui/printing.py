"""Print and PDF: what is asked, the job, what came of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from core.atomic import written_whole
from core.progress import OnProgress
from gui.dialogs.files import choose_target, with_ending
from gui.exporting import proposed_name, target_folder
from gui.language import translate
from gui.pages import Pages, Printed
from gui.synopsis.content import Contents
from gui.writing import LANE, write

if TYPE_CHECKING:
    from gui.window import Window

_MARGIN = 12.0
"""Millimetres."""
_TOLD_FOR = 15000
"""Milliseconds."""


def page_layout() -> QPageLayout:
    """A4 across, as columns are wide."""
    margins = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    return QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Landscape, margins, QPageLayout.Unit.Millimeter
    )


def what_is_shown(window: Window) -> Printed | None:
    """The rows that pass the filter, without the marks of what was dismissed; None without a comparison."""
    session = window.session
    if session.comparison is None:
        return None
    contents = Contents(session.comparison, session.unmarked(), session.counts)
    family = window.made_workspace().rows.heights.font.family()
    return Printed(session.comparison, contents, session.rows, family, session.language_names)


def paint_on(device: QPagedPaintDevice, printed: Printed, on_progress: OnProgress) -> int:
    """Paint on a device; gives the number of pages."""
    with QPainter(device) as painter:
        pages = Pages(device, printed)
        pages.paint(painter, on_progress)
    return pages.number


def write_pdf(printed: Printed, path: str, on_progress: OnProgress) -> None:
    """Write a PDF.

    Raises:
        WriteError: it can't be written.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageLayout(page_layout())
    writer.setTitle(" · ".join(article.title for article in printed.comparison.articles))
    writer.setCreator("Hexapla")
    paint_on(writer, printed, on_progress)
    with written_whole(Path(path)) as stream:
        stream.write(buffer.data().data())


def save_pdf(window: Window, proposed: Path | None = None) -> None:
    """Ask for a name and write a PDF of the rows in the background."""
    printed = what_is_shown(window)
    if printed is None:
        return
    if proposed is None:
        proposed = target_folder(window) / proposed_name(printed.comparison, ".pdf")
    path = choose_target(
        window.widget,
        translate("Printing", "Save as PDF"),
        str(proposed),
        translate("Printing", "PDF document") + " (*.pdf)",
    )
    if not path:
        return
    target = with_ending(path, ".pdf")
    write(
        window,
        target,
        lambda on_progress: write_pdf(printed, target, on_progress),
        lambda other: save_pdf(window, other),
    )


def print_synopsis(window: Window) -> None:
    """Ask for a printer and print the rows in the background."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter
    from PySide6.QtWidgets import QDialog

    printed = what_is_shown(window)
    if printed is None:
        return
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(page_layout())
    printer.setDocName(" · ".join(article.title for article in printed.comparison.articles))
    dialog = QPrintDialog(printer, window.widget)

    def chosen() -> None:
        window.jobs.start(LANE, lambda on_progress: paint_on(printer, printed, on_progress), done, failed)

    def done(pages: int) -> None:
        said = translate("Printing", "Printed: %n page(s)", "", pages)
        window.status.showMessage(said, _TOLD_FOR)

    def failed(error: Exception) -> None:
        window.tell(translate("Printing", "It could not be printed: {reason}").format(reason=error))

    dialog.accepted.connect(chosen)
    dialog.finished.connect(dialog.deleteLater)
    QDialog.open(dialog)  # QPrintDialog's own asks for a slot by name

"""Export to Excel: what and where to, the job, what came of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths

from core.model import Comparison
from gui.dialogs.export import ExportDialog
from gui.dialogs.files import choose_target, choose_target_and_format, with_ending
from gui.language import current_language, in_readers_language, translate
from gui.work import export
from gui.writing import write

if TYPE_CHECKING:
    from core.report import Writer
    from core.report.workbook import Contents
    from gui.window import Window

_LONGEST_NAME = 80


def proposed_name(comparison: Comparison, suffix: str = ".xlsx") -> str:
    """A file name made of the articles' titles."""
    titles = [Path(article.title).stem or article.letter for article in comparison.articles]
    name = re.sub(r'[\\/:*?"<>|\x00-\x1f]+', " ", " – ".join(titles)).strip(" .")
    return f"{name[:_LONGEST_NAME].strip(' .–')}{suffix}"


def export_xlsx(window: Window) -> None:
    """Ask what to export and for a name, then write in the background."""
    session = window.session
    comparison = session.comparison
    if comparison is None:
        return
    articles = [(article.letter, article.title) for article in comparison.articles]
    shown, total = len(session.findings), len(comparison.findings)
    dialog = ExportDialog(window.settings, articles, session.not_exported, shown, total, window.widget)

    def chosen() -> None:
        dialog.remember(window.settings)
        session.not_exported = dialog.left_out_articles()
        contents = _contents(window, filtered=dialog.filtered.isChecked())
        _ask_for_workbook(window, comparison, contents, target_folder(window) / proposed_name(comparison))

    dialog.accepted.connect(chosen)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def export_as(window: Window) -> None:
    """Ask for a name and a format, then write in the background."""
    from core.report import writers

    comparison = window.session.comparison
    if comparison is None:
        return
    formats = {
        "html": translate("Export", "Web page"),
        "docx": translate("Export", "Word document"),
        "tmx": translate("Export", "Translation memory"),
        "csv": translate("Export", "Findings as a table of values"),
        "json": translate("Export", "Everything, for scripts"),
    }

    def ask(proposed: Path) -> None:
        path, name = choose_target_and_format(window.widget, translate("Export", "Export as"), str(proposed), formats)
        if path:
            _write(window, comparison, writers(in_readers_language, current_language())[name], path, ask)

    ask(target_folder(window) / proposed_name(comparison, ".html"))


def target_folder(window: Window) -> Path:
    """Where files are proposed to go."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(window.settings.folder or documents)


def _contents(window: Window, *, filtered: bool) -> Contents:
    """What the workbook is to show, by the settings and by what is listed now."""
    from core.report.scope import Scope
    from core.report.workbook import Contents, SheetName

    session, settings = window.session, window.settings
    letters = [article.letter for article in session.comparison.articles] if session.comparison else []
    kept = frozenset(letters) - session.not_exported
    return Contents(
        scope=Scope(
            articles=kept if len(kept) < len(letters) else None,
            findings=frozenset(finding.id for finding in session.findings) if filtered else None,
        ),
        sheets=frozenset(sheet for sheet in SheetName if sheet.value not in settings.export_left_out),
        equal_text=settings.export_equal_text == "whole",
    )


def _ask_for_workbook(window: Window, comparison: Comparison, contents: Contents, proposed: Path) -> None:
    """Ask for a name, and write."""
    from core.report import WorkbookWriter

    def again(other: Path) -> None:
        _ask_for_workbook(window, comparison, contents, other)

    path = choose_target(
        window.widget,
        translate("Export", "Export to Excel"),
        str(proposed),
        translate("Export", "Excel workbook") + " (*.xlsx)",
    )
    if not path:
        return
    writer = WorkbookWriter(in_readers_language, contents, locale=current_language())
    _write(window, comparison, writer, with_ending(path, ".xlsx"), again)


def _write(
    window: Window, comparison: Comparison, writer: Writer, target: str, ask_again: Callable[[Path], None]
) -> None:
    review = window.session.review
    write(window, target, lambda on_progress: export(writer, comparison, review, target, on_progress), ask_again)

"""Export to Excel: where to, the job, what came of it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QStandardPaths

from core.model import Comparison
from gui.dialogs.files import choose_target
from gui.work import export

if TYPE_CHECKING:
    from gui.window import Window

_LONGEST_NAME = 80


def proposed_name(comparison: Comparison) -> str:
    """A file name made of the articles' titles."""
    titles = [Path(article.title).stem or article.letter for article in comparison.articles]
    name = re.sub(r'[\\/:*?"<>|\x00-\x1f]+', " ", " – ".join(titles)).strip(" .")
    return f"{name[:_LONGEST_NAME].strip(' .–')}.xlsx"


def export_xlsx(window: Window) -> None:
    """Ask for a name, then write in the background."""
    comparison = window.session.comparison
    if comparison is None:
        return

    def tr(text: str) -> str:
        return QCoreApplication.translate("Export", text)

    folder = window.settings.folder or QStandardPaths.writableLocation(
        QStandardPaths.StandardLocation.DocumentsLocation
    )
    proposed = str(Path(folder) / proposed_name(comparison))
    path = choose_target(window.widget, tr("Export to Excel"), proposed, tr("Excel workbook") + " (*.xlsx)")
    if not path:
        return
    target = path if path.lower().endswith(".xlsx") else f"{path}.xlsx"
    review = window.session.review

    def done(written: str) -> None:
        window.status.showMessage(tr("Written: {path}").format(path=written), 15000)

    def failed(error: Exception) -> None:
        from core.errors import HexaplaError

        words = window.words(error.said) if isinstance(error, HexaplaError) else str(error)
        banner = window.tell(words, tr("Another name…"), tr("Close"))

        def again() -> None:
            window.banners().remove(banner)
            export_xlsx(window)

        banner.retried.connect(again)

    window.jobs.start(
        "export", lambda on_progress: export("xlsx", comparison, review, target, on_progress), done, failed
    )

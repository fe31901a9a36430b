"""Import from Excel: a workbook that colleagues filled in becomes part of the review, after a look at what changes."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from core.review.merging import merge, taken
from gui.dialogs.files import choose_workbook
from gui.language import translate
from gui.work import read_back

if TYPE_CHECKING:
    from core.model import Finding
    from core.report.workbook.reading import ReturnedWorkbook
    from core.review.merging import Merge
    from gui.window import Window

_PROBLEMS_TOLD = 5


def import_xlsx(window: Window) -> None:
    """Ask for a workbook, read it in the background, and show what it would change."""
    comparison = window.session.comparison
    if comparison is None:
        return
    path = choose_workbook(window.widget, translate("Import", "Import from Excel"), window.settings.folder)
    if not path:
        return
    review = window.session.review
    findings = {finding.id: finding for finding in comparison.findings}

    def done(read: tuple[ReturnedWorkbook, Merge]) -> None:
        if window.session.comparison is not comparison:
            return
        returned, merged = read
        if window.session.review is not review:  # something was decided while it was read
            merged = merge(window.session.review, returned.returned, findings.keys())
        _show(window, findings, Path(path).name, returned, merged)

    def failed(error: Exception) -> None:
        from core.errors import HexaplaError

        window.tell(window.words(error.said) if isinstance(error, HexaplaError) else str(error))

    window.jobs.start("import", lambda on_progress: read_back(path, review, findings.keys(), on_progress), done, failed)


def _show(
    window: Window, findings: Mapping[str, Finding], name: str, returned: ReturnedWorkbook, merged: Merge
) -> None:
    """Show what would change, and change it if that is wanted: one step of the history."""
    from core.messages import message
    from gui.dialogs.importing import ImportDialog

    if merged.unknown and not merged.known:
        window.tell(window.words(message("import.other", name=name, count=merged.unknown)))
        return
    problems = [window.words(said) for said in returned.problems[:_PROBLEMS_TOLD]]
    if len(returned.problems) > _PROBLEMS_TOLD:
        problems.append(translate("Import", "… and {count} more").format(count=len(returned.problems) - _PROBLEMS_TOLD))
    if not merged.changes:
        nothing = translate("Import", "{name} has nothing that differs from what is here.").format(name=name)
        if problems:
            window.tell("\n".join([nothing, *problems]))
        else:
            window.status.showMessage(nothing, 15000)
        return
    dialog = ImportDialog(name, merged, findings, problems, window.theme, window.widget)

    def accepted() -> None:
        review = taken(window.session.review, dialog.chosen())
        window.session.take(review, translate("Import", "Import from Excel"))

    dialog.accepted.connect(accepted)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()

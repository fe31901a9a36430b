from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox

from core.model import Comparison
from core.report import WorkbookWriter
from core.review import Decision, Review, ReviewStatus
from gui import importing
from gui.dialogs.importing import ImportDialog
from tests.core.report import samples
from tests.gui.driver import Driver

CONFIRMED = ReviewStatus.CONFIRMED


@pytest.fixture
def workbook(comparison: Comparison, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What was handed out, and is chosen in the dialog."""
    path = tmp_path / "report.xlsx"
    WorkbookWriter().write(comparison, Review(), path, created=samples.CREATED)
    monkeypatch.setattr(importing, "choose_workbook", lambda *_arguments: str(path))
    return path


def fill(path: Path, finding: str, status: str, note: str, reviewer: str = "Cleo") -> None:
    book = load_workbook(path)
    sheet = book["Findings"]
    headings = [cell.value for cell in sheet[1]]
    line = next(cell.row for cell in sheet["A"] if cell.value == finding)
    for heading, value in (("Status", status), ("Note", note), ("Reviewer", reviewer)):
        sheet.cell(line, headings.index(heading) + 1).value = value
    book.save(path)


def start(driver: Driver) -> None:
    driver.window.actions_by_id["import_xlsx"].trigger()
    driver.wait()


def test_what_came_back_is_shown_then_taken_in_one_step_and_undone(opened: Driver, workbook: Path) -> None:
    session = opened.window.session
    one, two, *_ = session.findings
    fill(workbook, one.id, "Confirmed", "Checked.")
    fill(workbook, two.id, "Dismissed", "")
    start(opened)
    dialog = opened.dialog(ImportDialog)
    texts = [dialog.model.index(row, 3).data() for row in range(dialog.model.rowCount())]
    assert texts == ["✓ confirmed (by Cleo)", "Checked. (by Cleo)", "– dismissed (by Cleo)"]
    dialog.accept()
    opened.settle()
    assert session.review.decision(one.id) == Decision(CONFIRMED, "Checked.", "Cleo")
    assert session.review.decision(two.id) == Decision(ReviewStatus.DISMISSED, "", "Cleo")
    assert session.history.undo_name == "Import from Excel"
    opened.press("Ctrl+Z")
    assert session.review == Review()


def test_conflicts_stand_first_unticked_and_are_settled_one_by_one_or_all(opened: Driver, workbook: Path) -> None:
    session = opened.window.session
    one, two, three, *_ = session.findings
    for finding in (one, two, three):
        fill(workbook, finding.id, "Open", "Theirs.", "")
    for finding in (two, three):
        session.annotate(finding.id, "Mine.", "Note")
    start(opened)
    dialog = opened.dialog(ImportDialog)
    assert [change.finding for change in dialog.chosen()] == [one.id]
    assert {change.finding for change in dialog.model.changes[:2]} == {two.id, three.id}
    dialog.conflicts.setCurrentIndex(1)
    dialog.conflicts.activated.emit(1)
    assert len(dialog.chosen()) == 3
    dialog.list.setFocus()
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)  # takes the mark out of the first line
    kept = dialog.model.changes[0].finding
    assert len(dialog.chosen()) == 2
    dialog.accept()
    notes = {finding.id: session.review.decision(finding.id).note for finding in (one, two, three)}
    assert notes.pop(kept) == "Mine."
    assert set(notes.values()) == {"Theirs."}


def test_nothing_ticked_is_nothing_to_take(opened: Driver, workbook: Path) -> None:
    finding = opened.window.session.findings[0].id
    fill(workbook, finding, "Open", "Theirs.")
    start(opened)
    dialog = opened.dialog(ImportDialog)
    button = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
    box = dialog.model.index(0, 0)
    dialog.model.setData(box, Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole)
    assert not button.isEnabled()
    dialog.reject()
    assert opened.window.session.review == Review()


def test_untouched_workbook_is_said_to_have_nothing_new(opened: Driver, workbook: Path) -> None:
    assert workbook.exists()
    start(opened)
    assert opened.window.findChild(ImportDialog) is None
    assert opened.window.status.currentMessage() == "report.xlsx has nothing that differs from what is here."


def test_workbook_of_another_comparison_is_refused_with_the_reason(opened: Driver, workbook: Path) -> None:
    WorkbookWriter().write(samples.cable_car(), Review(), workbook, created=samples.CREATED)
    start(opened)
    assert opened.banners() == ["report.xlsx is a workbook of another comparison: none of its 8 findings is here."]


def test_file_that_is_no_workbook_is_refused_with_the_reason(opened: Driver, workbook: Path) -> None:
    workbook.write_text("text")
    start(opened)
    assert opened.banners() == ["report.xlsx is no Excel workbook (.xlsx). Choose one that was exported here."]


def test_status_that_is_none_is_told_with_the_changes(opened: Driver, workbook: Path) -> None:
    fill(workbook, opened.window.session.findings[0].id, "perhaps", "New.")
    start(opened)
    dialog = opened.dialog(ImportDialog)
    assert "“perhaps” is no status" in dialog.summary.text()
    assert len(dialog.chosen()) == 1
    dialog.reject()


def test_import_needs_a_comparison(hexapla: Driver) -> None:
    assert not hexapla.window.actions_by_id["import_xlsx"].isEnabled()

"""What a screen reader gets, through Qt's own accessibility."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from tests.gui import material
from tests.gui.driver import Driver

TEXT = Qt.ItemDataRole.AccessibleTextRole
DESCRIPTION = Qt.ItemDataRole.AccessibleDescriptionRole


def test_cells_and_rows_are_complete(opened: Driver) -> None:
    model = opened.window.made_workspace().rows.rows_model
    assert model.data(model.index(0, 2), TEXT) == material.TEXTS["C"][0]
    assert model.data(model.index(1, 1), DESCRIPTION) == (
        "Row 2, B, some articles lack it, 1 against 2 here, moved, would stand after row 1"
    )
    assert model.data(model.index(2, 1), TEXT) == "not in this article"
    assert model.headerData(2, Qt.Orientation.Vertical, TEXT) == "Row 3: one article has it"
    assert model.headerData(1, Qt.Orientation.Horizontal, TEXT) == "B B.txt"


def test_the_table_is_a_table_for_qaccessible(opened: Driver) -> None:
    table = QAccessible.queryAccessibleInterface(opened.window.made_workspace().rows)
    assert table.text(QAccessible.Text.Name) == "Synopsis"
    assert table.role() == QAccessible.Role.Table
    cells = [table.child(number) for number in range(table.childCount())]
    names = {cell.text(QAccessible.Text.Name) for cell in cells if cell is not None}
    assert {material.TEXTS["A"][0], "Row 1: all articles have it, with differences", "A A.txt"} <= names


def test_findings_are_complete(opened: Driver) -> None:
    model = opened.window.made_workspace().panel.model
    said = model.data(model.index(0), TEXT)
    for part in ("Number differs", "A · B — row 1", "40 ↔ 45", "open"):
        assert part in said
    opened.press("F8", "C")
    assert "confirmed" in model.data(model.index(0), TEXT)


def test_everything_that_can_be_pressed_or_filled_in_has_a_name(opened: Driver) -> None:
    opened.press("F8")
    for widget in opened.window.findChildren(QAbstractButton) + opened.window.findChildren(QLineEdit):
        if widget.isVisible():
            name = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
            assert name.strip(), widget


def test_everything_can_be_reached_with_tab(opened: Driver) -> None:
    opened.press("F8")
    workspace = opened.window.made_workspace()
    workspace.rows.setFocus()
    seen = []
    for _ in range(40):
        opened.press("Tab")
        widget = opened.window.focusWidget()
        if widget in seen:
            break
        seen.append(widget)
    panel = workspace.panel
    for widget in (
        panel.list,
        panel.inspector.note,
        *panel.inspector.buttons,
        workspace.top.search,
        workspace.top.export,
    ):
        assert widget in seen, widget

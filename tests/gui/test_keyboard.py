"""A whole review without the mouse, from the start page to the workbook."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QToolButton, QWidget

from core.review import ReviewStatus
from gui import exporting
from gui.dialogs.export import ExportDialog
from gui.findings.panel import Chip
from tests.gui.driver import Driver


def tab_to(driver: Driver, wanted: Callable[[QWidget], bool]) -> QWidget:
    """Press Tab until a widget has the focus."""
    for _ in range(60):
        widget = driver.window.focusWidget()
        if widget is not None and wanted(widget):
            return widget
        driver.press("Tab")
    raise AssertionError("it can't be reached with Tab")


def statuses(driver: Driver) -> dict[str, ReviewStatus]:
    session = driver.window.session
    assert session.comparison is not None
    return {finding.id: session.status(finding) for finding in session.comparison.findings}


def test_a_whole_review_without_the_mouse(
    hexapla: Driver, articles: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, session = hexapla.window, hexapla.window.session
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: ([str(path) for path in articles[:2]], ""))
    target = tmp_path / "report.xlsx"
    monkeypatch.setattr(exporting, "choose_target", lambda *_args: str(target))

    # Open by the button that Tab comes to, and compare.
    tab_to(hexapla, lambda widget: isinstance(widget, QPushButton) and widget.text() == "Open…")
    hexapla.press("Space")
    hexapla.wait()
    workspace = window.made_workspace()
    assert hexapla.page() is workspace
    findings = [finding.id for finding in session.findings]
    assert len(findings) >= 2

    # Add the third one too; what has been decided stays decided.
    hexapla.press("F8", "C")
    confirmed = findings[0]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: ([str(articles[2])], ""))
    hexapla.press("Ctrl+Shift+O")
    hexapla.wait()
    assert len(window.opener.articles) == 3

    # Note, dismiss, undo, redo; the keys of the list work in the rows too.
    hexapla.press("Alt+1")
    assert workspace.panel.list.hasFocus()
    chosen = hexapla.current
    assert chosen is not None
    hexapla.press("N")
    hexapla.type("Ask the desk.")
    hexapla.press("Return")
    assert session.review.decision(chosen.id).note == "Ask the desk."
    assert workspace.panel.list.hasFocus()
    hexapla.press("D")
    assert statuses(hexapla)[chosen.id] is ReviewStatus.DISMISSED
    hexapla.press("Ctrl+Z", "Ctrl+Shift+Z")
    assert statuses(hexapla)[chosen.id] is ReviewStatus.DISMISSED
    hexapla.press("U")
    assert hexapla.current is not None
    assert statuses(hexapla)[hexapla.current.id] is ReviewStatus.OPEN

    # Only what is open: the chip is reached with Tab and switched with the space bar.
    workspace.rows.setFocus()
    tab_to(hexapla, lambda widget: isinstance(widget, Chip) and "open" in widget.text())
    hexapla.press("Space")
    assert session.only_open
    hexapla.press("Space")

    # Rows: arrows, copying, filters, folding, the column's menu, the alignment.
    tab_to(hexapla, lambda widget: widget is workspace.rows)
    workspace.rows.go_to(0)
    hexapla.press("Down", "Up", "Right", "Ctrl+C")
    assert "harbour" in QApplication.clipboard().text()
    hexapla.press("F9", "F9", "Alt+S")
    hexapla.wait()
    assert len(session.review.edits) == 1
    hexapla.press("Ctrl+Z")
    hexapla.wait()
    window.resize(1700, 900)  # narrower, the filters are one menu
    name = next(name for name, action in workspace.top.filter_actions.items() if name != "all" and action.isEnabled())
    chosen_filter = workspace.top.filter_actions[name]
    tab_to(hexapla, lambda widget: isinstance(widget, QToolButton) and widget.defaultAction() is chosen_filter)
    hexapla.press("Space")
    assert session.row_filter == name
    session.filter_rows("all")

    # Find, facts, overview.
    hexapla.press("Ctrl+F")
    hexapla.type("boats")
    hexapla.press("Return", "F3")
    assert len(workspace.search.places) >= 2
    hexapla.press("Alt+2")
    table = workspace.side.facts.table
    assert table.hasFocus()
    hexapla.press("Down", "Return")
    for key in ("Right", "Right", "Down", "Left", "Left"):
        if workspace.rows.pointer.pointing:
            break
        hexapla.press(key, "Return")  # not every article says everything
    assert workspace.rows.pointer.pointing
    hexapla.press("Alt+3", "Down", "Return")
    hexapla.press("F6", "F6", "F6", "F6")

    # Export: what is wanted, by the dialog's own keys.
    hexapla.press("Ctrl+E")
    dialog = hexapla.dialog(ExportDialog)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    hexapla.wait()
    assert target.exists()
    assert statuses(hexapla).get(confirmed, ReviewStatus.CONFIRMED) is ReviewStatus.CONFIRMED

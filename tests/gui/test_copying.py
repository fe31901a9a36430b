"""Ctrl+C copies what has the focus: rows as a table, findings with their passages, a field's own text."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from tests.gui.driver import Driver


def test_a_row_is_copied_as_text_and_table(opened: Driver) -> None:
    rows = opened.window.made_workspace().rows
    rows.setFocus()
    rows.go_to(1, 0)
    opened.press("Ctrl+C")
    copied = QGuiApplication.clipboard().mimeData()
    head, line = copied.text().split("\n")
    assert head == "\tA A.txt\tB B.txt\tC C.txt"
    assert line == "2\tIt came back late.\tSie kam spät zurück. Sie war leer.\t"
    assert '<td lang="de" dir="auto">Sie kam spät zurück.<br>Sie war leer.</td>' in copied.html()


def test_the_selected_findings_are_copied_with_their_passages(opened: Driver) -> None:
    opened.focus_list()
    opened.press("Ctrl+A", "Ctrl+C")
    copied = QGuiApplication.clipboard().mimeData()
    pieces = [piece.split("\n") for piece in copied.text().split("\n\n")]
    assert len(pieces) == len(opened.window.session.findings)
    (number,) = [piece for piece in pieces if piece[0] == "Number differs (A · B — row 1)"]
    assert number[2:] == ["A: 40", "B: 45"]
    assert "<li><b>A</b> 40</li>" in copied.html()


def test_in_the_search_field_it_copies_what_is_selected_there(opened: Driver) -> None:
    opened.press("Ctrl+F")
    opened.type("ferry")
    opened.press("Ctrl+A", "Ctrl+C")
    assert QGuiApplication.clipboard().text() == "ferry"


def test_a_button_copies_the_finding_that_is_shown_wherever_the_focus_is(opened: Driver) -> None:
    opened.press("F8")
    workspace = opened.window.made_workspace()
    workspace.rows.setFocus()
    workspace.panel.inspector.copy.click()
    assert QGuiApplication.clipboard().text().startswith("Number differs (A · B — row 1)\n")
    assert workspace.rows.hasFocus()

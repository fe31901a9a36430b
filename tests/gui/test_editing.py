"""The alignment by hand, by keyboard, on the one history."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication

from core.model import Unit
from gui.synopsis.cell import Stretch
from tests.gui.driver import Driver


@pytest.fixture
def compared(hexapla: Driver, articles: list[Path]) -> Driver:
    hexapla.drop(articles[:2])
    hexapla.wait()
    hexapla.window.made_workspace().rows.setFocus()
    return hexapla


def table(driver: Driver) -> list[str]:
    """Each row as "A0 B0"."""
    comparison = driver.window.session.comparison
    assert comparison is not None
    return [
        " ".join(f"{letter}{unit.paragraph}" for letter, units in row.passages.items() for unit in units)
        for row in comparison.rows
    ]


def go_to(driver: Driver, place: int, column: int) -> None:
    driver.window.made_workspace().rows.go_to(place, column)


def press(driver: Driver, *keys: str) -> None:
    for key in keys:
        driver.press(key)
        driver.wait()


def test_rows_are_merged_split_and_it_is_undone(compared: Driver) -> None:
    assert table(compared) == ["A0 B0", "A1 B1", "A2 B2"]
    go_to(compared, 1, 0)
    press(compared, "Alt+M")
    assert table(compared) == ["A0 A1 B0 B1", "A2 B2"]
    go_to(compared, 0, 0)
    press(compared, "Alt+T")
    assert table(compared) == ["A0 B0", "A1 B1", "A2 B2"]
    press(compared, "Ctrl+Z", "Ctrl+Z")
    assert table(compared) == ["A0 B0", "A1 B1", "A2 B2"]
    assert compared.window.session.review.edits == ()
    press(compared, "Ctrl+Shift+Z")
    assert table(compared) == ["A0 A1 B0 B1", "A2 B2"]


def test_a_passage_is_unlinked_and_linked_elsewhere(compared: Driver) -> None:
    go_to(compared, 2, 1)
    press(compared, "Alt+U")
    assert sorted(table(compared)) == ["A0 B0", "A1 B1", "A2", "B2"]
    go_to(compared, table(compared).index("A2"), 0)
    press(compared, "Alt+L")
    assert "press Alt+L again" in compared.window.status.currentMessage()
    go_to(compared, table(compared).index("B2"), 1)
    press(compared, "Alt+L")
    assert table(compared) == ["A0 B0", "A1 B1", "A2 B2"]
    assert len(compared.window.session.review.edits) == 2


def test_what_is_pinned_survives_comparing_again(compared: Driver) -> None:
    go_to(compared, 2, 0)
    press(compared, "Alt+M", "Alt+S", "F5")
    merged = table(compared)
    assert merged == ["A0 B0", "A1 A2 B1 B2"]
    assert len(compared.window.session.review.edits) == 2


def test_a_pinned_row_is_seen_and_said_to_be_so(compared: Driver) -> None:
    rows = compared.window.made_workspace().rows
    role, accent = Qt.ItemDataRole.AccessibleTextRole, compared.window.theme["accent"].name()

    def pinned() -> list[tuple[bool, bool]]:
        """Of each row: whether it is said, and whether something of the accent's colour is drawn beside its glyph."""
        found = []
        for place in range(3):
            said = rows.rows_model.headerData(place, Qt.Orientation.Vertical, role)
            top = rows.rowViewportPosition(place)
            picture = rows.gutter.grab(QRect(5, top + 28, 12, 18)).toImage()
            colours = {picture.pixelColor(x, y).name() for x in range(12) for y in range(18)}
            found.append(("pinned" in str(said), accent in colours))
        return found

    assert pinned() == [(False, False)] * 3
    go_to(compared, 1, 0)
    press(compared, "Alt+S")
    assert pinned() == [(False, False), (True, True), (False, False)]
    press(compared, "Ctrl+Z")
    assert pinned() == [(False, False)] * 3


def test_who_works_on_the_alignment_stays_at_that_row(compared: Driver) -> None:
    compared.press("F8")
    rows = compared.window.made_workspace().rows
    assert rows.currentIndex().row() == 0
    rows.setFocus()
    go_to(compared, 2, 1)
    press(compared, "Alt+S")
    assert (rows.currentIndex().row(), rows.currentIndex().column()) == (2, 1)
    press(compared, "F5")
    assert rows.currentIndex().row() == 2
    assert compared.current is not None
    compared.press("F8")
    assert rows.currentIndex().row() == compared.current.rows[0]


def test_what_can_t_be_done_is_said(compared: Driver) -> None:
    go_to(compared, 0, 0)
    press(compared, "Alt+M")
    assert "no row is above" in compared.window.status.currentMessage()
    assert compared.window.session.review.edits == ()


def menu_texts(driver: Driver) -> list[str]:
    """What the menu of the current row offers."""
    menu = driver.window.made_workspace().row_menu()
    return [action.text() for action in menu.actions() if not action.isSeparator() or action.text()]


def right_click(driver: Driver, place: int, letter: str, words: str) -> None:
    """Ask for the menu at words in a row's cell, and close it."""
    rows = driver.window.made_workspace().rows
    driver.right_click_text(place, letter, words)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    menu.close()
    rows.setFocus()
    driver.settle()


def test_the_row_menu_offers_the_edits_and_copying(compared: Driver) -> None:
    go_to(compared, 0, 0)
    compared.window.session.set_current(None)
    assert menu_texts(compared) == [
        "Pin this row",
        "Link this passage with another",
        "Unlink this passage",
        "Merge with the row above",
        "Split the row here",
        "Copy",
    ]


def test_the_row_menu_decides_on_a_finding_of_its_own_row_alone(opened: Driver) -> None:
    rows = opened.window.made_workspace().rows
    finding = next(each for each in opened.window.session.findings if each.kind == "number")
    opened.window.session.set_current(finding.id)
    opened.settle()
    assert menu_texts(opened)[1:4] == ["Confirm", "Dismiss", "Write a note"]
    other = next(place for place, row in enumerate(rows.rows_model.rows) if row.index not in finding.rows)
    go_to(opened, other, 0)
    assert "Confirm" not in menu_texts(opened)
    words = opened.window.session.comparison.span_text(finding.spans[0])  # type: ignore[union-attr]
    opened.window.session.set_current(None)
    place = rows.rows_model.place_of(finding.rows[0])
    assert place is not None
    right_click(opened, place, finding.spans[0].article, words)
    assert opened.current == finding


@pytest.mark.parametrize("words", ["The new harbour", "Forty boats", "The mayor"])
def test_the_passage_under_the_pointer_is_the_one_that_is_unlinked(compared: Driver, words: str) -> None:
    for place in (2, 1):
        go_to(compared, place, 0)
        press(compared, "Alt+M")
    assert table(compared) == ["A0 A1 A2 B0 B1 B2"]
    right_click(compared, 0, "A", words)
    press(compared, "Alt+U")
    (alone,) = [row for row in table(compared) if "B" not in row]
    assert alone == {"The new harbour": "A0", "Forty boats": "A1", "The mayor": "A2"}[words]


def test_sentences_are_chosen_by_keys_with_what_belongs_to_them(compared: Driver) -> None:
    go_to(compared, 1, 0)
    press(compared, "Alt+M")
    rows = compared.window.made_workspace().rows
    go_to(compared, 0, 0)
    compared.press("S")
    assert [rows.emphasis(0, column).outlined for column in (0, 1)] == [
        (Stretch(0, 0, 33),),
        (Stretch(0, 0, 34),),
    ]
    compared.press("S")
    assert [stretch.paragraph for stretch in rows.emphasis(0, 0).outlined] == [1]
    assert rows.chosen_unit(0, 0) == Unit(1)
    compared.press("S")
    assert "no other sentence" in compared.window.status.currentMessage()
    compared.press("Shift+S")
    assert rows.chosen_unit(0, 0) == Unit(0)
    press(compared, "Alt+U")
    assert "A0" in table(compared)

"""Chips of passages: what they say, the ghost of a move, and where a click on them leads."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from core.model import Comparison, Link, LinkSide, SentenceRef
from gui.counts import counted
from gui.synopsis.chips import ChipKind, chips
from gui.synopsis.content import Contents
from gui.synopsis.view import SynopsisView
from tests.gui.driver import NO_KEYS, Driver
from tests.gui.test_synopsis import long_comparison


def with_a_move(comparison: Comparison, row: int, after: int) -> Comparison:
    rows = [replace(each, moved={"B": after}) if each.index == row else each for each in comparison.rows]
    return replace(comparison, rows=tuple(rows))


def with_an_echo(comparison: Comparison) -> Comparison:
    """The first sentence of A is echoed by B's third paragraph."""
    link = Link(LinkSide("A", (SentenceRef(0, 0),)), LinkSide("B", (SentenceRef(2, 0),)), 0.7, echo=True)
    return replace(comparison, links=(*comparison.links, link))


def view(driver: Driver) -> SynopsisView:
    return driver.window.made_workspace().rows


def chip_place(driver: Driver, place: int, letter: str, kind: ChipKind) -> QPoint:
    table = view(driver)
    column = table.rows_model.column_of(letter)
    chip = next(each for each in chips(table.rows_model.cell(place, column), table.font()) if each.kind is kind)
    corner = QPoint(table.column_left(column), table.rowViewportPosition(place))
    return corner + chip.box.center().toPoint()


def point_at(driver: Driver, place: QPoint) -> None:
    QTest.mouseMove(view(driver).viewport(), place)
    driver.settle()


def test_pointing_at_the_chip_of_a_move_shows_where_the_passage_would_stand(opened: Driver) -> None:
    table = view(opened)
    plain = table.grab().toImage()
    point_at(opened, chip_place(opened, 1, "B", ChipKind.MOVED))
    box = table.ghost.box()
    assert box is not None
    assert box.top() == table.rowViewportPosition(1)  # after row 1
    assert table.columnAt(box.center().x()) == 1
    assert table.grab().toImage() != plain
    assert table.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    point_at(opened, QPoint(5, 5))
    assert table.ghost.box() is None


def test_a_ghost_out_of_sight_stands_at_the_edge(hexapla: Driver) -> None:
    hexapla.show(with_a_move(long_comparison(60), 2, 50))
    table = view(hexapla)
    point_at(hexapla, chip_place(hexapla, 2, "B", ChipKind.MOVED))
    box = table.ghost.box()
    assert box is not None
    assert box.bottom() == table.viewport().height() - 1


def test_a_click_on_the_chip_goes_where_the_passage_would_stand(hexapla: Driver) -> None:
    hexapla.show(with_a_move(long_comparison(60), 2, 50))
    table = view(hexapla)
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, NO_KEYS, chip_place(hexapla, 2, "B", ChipKind.MOVED))
    assert table.rows_model.rows[table.currentIndex().row()].index == 50


def test_a_key_goes_there_too_and_says_where_nothing_is_moved(hexapla: Driver) -> None:
    hexapla.show(with_a_move(long_comparison(60), 2, 50))
    table = view(hexapla)
    table.setFocus()
    table.go_to(2)
    hexapla.press("G")
    assert table.currentIndex().row() == 50
    hexapla.press("G")
    assert table.currentIndex().row() == 50
    assert hexapla.window.status.currentMessage() == "Nothing in this row is moved."


def test_an_echo_is_told_on_both_sides(comparison: Comparison) -> None:
    changed = with_an_echo(comparison)
    assert counted(changed).echoes == {(0, "A"): (1,), (1, "B"): (0,)}
    assert counted(comparison).echoes == {}
    aside = replace(changed, links=tuple(replace(link, set_aside=True) for link in changed.links))
    assert counted(aside).echoes == {}
    assert Contents(changed).cell(changed.rows[0], "A").echoes == (1,)


def test_a_click_on_an_echo_goes_to_its_row(hexapla: Driver, comparison: Comparison) -> None:
    hexapla.show(with_an_echo(comparison))
    table = view(hexapla)
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, NO_KEYS, chip_place(hexapla, 0, "A", ChipKind.ECHO))
    assert table.currentIndex().row() == 1
    point_at(hexapla, chip_place(hexapla, 0, "A", ChipKind.ECHO))
    assert table.ghost.box() is None  # only what is moved has a ghost

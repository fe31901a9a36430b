"""Runs of equal rows as one line: what is folded, what opens it, and that nothing jumps."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest

from core.model import Comparison, Finding, FindingKind, Row, RowStatus, Severity, Span
from gui.synopsis.folding import LEAST, Folding
from gui.synopsis.view import SynopsisView
from tests.gui import material
from tests.gui.driver import NO_KEYS, Driver
from tests.gui.test_synopsis import long_comparison


def rows(statuses: str) -> tuple[Row, ...]:
    kinds = {"=": RowStatus.SAME, "d": RowStatus.DIFFERS, "m": RowStatus.SAME}
    return tuple(
        Row(f"r{at}", at, kinds[each], 0.9, {}, {"B": 0} if each == "m" else {}) for at, each in enumerate(statuses)
    )


@pytest.mark.parametrize(
    ("statuses", "differing", "heads", "runs"),
    [
        ("====", (), [0], {0: 4}),
        ("==", (), [0, 1], {}),
        ("d===d", (), [0, 1, 4], {1: 3}),
        ("===d====", (), [0, 3, 4], {0: 3, 2: 4}),
        ("=====", (2,), [0, 1, 2, 3, 4], {}),
        ("===m===", (), [0, 3, 4], {0: 3, 2: 3}),
        ("", (), [], {}),
    ],
)
def test_only_long_runs_without_findings_and_moves_are_folded(
    statuses: str, differing: tuple[int, ...], heads: list[int], runs: dict[int, int]
) -> None:
    folding = Folding()
    folding.on = True
    folding.arrange(rows(statuses), differing)
    assert [row.index for row in folding.heads] == heads
    assert {place: len(run) for place in range(len(heads)) if (run := folding.run(place))} == runs
    # Every row is somewhere, in order.
    shown = [row.index for place in range(len(heads)) for row in folding.run(place) or (folding.heads[place],)]
    assert shown == list(range(len(statuses)))
    assert all(folding.place_of(index) is not None for index in shown)
    assert LEAST == 3


def test_a_run_that_was_opened_stays_open_until_all_are_folded_again() -> None:
    folding = Folding()
    folding.switch(True)
    folding.arrange(rows("d====d"), ())
    assert folding.open(1)
    assert not folding.open(0)
    folding.arrange(rows("d====d"), ())
    assert len(folding.heads) == 6
    folding.switch(True)
    folding.arrange(rows("d====d"), ())
    assert len(folding.heads) == 3


def with_findings(at: tuple[int, ...]) -> Comparison:
    """600 equal rows, in some of which a word differs."""
    comparison = long_comparison()
    made = (
        material.finding(FindingKind.WORDING, Severity.LOW, (index,), Span("A", index, 0, 4), Span("B", index, 0, 4))
        for index in at
    )
    return replace(comparison, findings=tuple[Finding, ...](replace(each, id=f"f{each.rows[0]}") for each in made))


@pytest.fixture
def folded(hexapla: Driver) -> Driver:
    hexapla.show(with_findings((100, 300)))
    hexapla.press("F9")
    return hexapla


def view(driver: Driver) -> SynopsisView:
    return driver.window.made_workspace().rows


def test_a_key_folds_all_and_shows_all_again(folded: Driver) -> None:
    model = view(folded).rows_model
    assert [row.index for row in model.rows] == [0, 100, 101, 300, 301]
    assert folded.window.settings.fold_equal
    folded.press("F9")
    assert model.rowCount() == 600
    assert not folded.window.settings.fold_equal


def test_a_click_opens_a_run_where_its_line_was(folded: Driver) -> None:
    table = view(folded)
    y = table.rowViewportPosition(2)
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, NO_KEYS, QPoint(60, y + 8))
    folded.settle()
    assert table.rows_model.rowCount() == 4 + 199
    assert table.rows_model.rows[table.currentIndex().row()].index == 101
    assert table.rowViewportPosition(table.currentIndex().row()) == y


def test_enter_opens_the_run_that_the_arrows_came_to(folded: Driver) -> None:
    table = view(folded)
    table.setFocus()
    table.go_to(0)
    folded.press("Down", "Down", "Return")
    assert table.rows_model.rowCount() == 203
    assert table.rows_model.rows[table.currentIndex().row()].index == 101


def test_what_is_in_sight_stays_there_when_it_is_folded(hexapla: Driver) -> None:
    hexapla.show(with_findings((100, 300)))
    table = view(hexapla)
    table.go_to(300)
    table.verticalScrollBar().setValue(table.gutter.sectionPosition(300))
    hexapla.settle()
    hexapla.press("F9")
    assert table.rows_model.rows[table.currentIndex().row()].index == 300
    assert table.viewport().rect().intersects(table.visualRect(table.currentIndex()))
    hexapla.press("F9")
    assert table.rows_model.rows[table.currentIndex().row()].index == 300
    assert table.viewport().rect().intersects(table.visualRect(table.currentIndex()))


def test_a_search_opens_the_run_that_it_goes_into(folded: Driver) -> None:
    folded.press("Ctrl+F")
    folded.type("iiii")
    assert view(folded).rows_model.rowCount() == 5
    folded.press("F3")
    table = view(folded)
    assert table.rows_model.rows[table.currentIndex().row()].index == 0
    assert table.rows_model.rowCount() == 4 + 100


def test_the_overview_bar_goes_to_the_line_of_a_run(folded: Driver) -> None:
    bar = folded.window.made_workspace().bar
    folded.bot.waitUntil(lambda: bool(bar._spans))
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(8, bar.height() - 2))
    assert view(folded).currentIndex().row() == 4
    assert view(folded).rows_model.rowCount() == 5


def test_a_folded_run_is_copied_whole_and_edited_only_when_open(folded: Driver) -> None:
    table = view(folded)
    table.setFocus()
    table.go_to(0)
    folded.press("Ctrl+C")
    assert len(QGuiApplication.clipboard().text().splitlines()) == 101
    folded.press("Alt+S")
    assert not folded.window.session.review.edits
    assert table.rows_model.rowCount() == 4 + 100


def test_a_screen_reader_hears_how_many_rows_there_are(folded: Driver) -> None:
    table = QAccessible.queryAccessibleInterface(view(folded))
    cells = [table.child(number) for number in range(table.childCount())]
    names = {cell.text(QAccessible.Text.Name) for cell in cells if cell is not None}
    assert {"100 equal rows: 1 – 100", "199 equal rows: 102 – 300"} <= names

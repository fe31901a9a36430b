"""Runs of equal rows as one line: what is folded, what opens it, and that nothing jumps."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from core.model import Comparison, Finding, FindingKind, Row, RowStatus, Severity, Span
from gui.counts import DIFFERING, equal_rows
from gui.synopsis.folding import LEAST, Folding
from gui.synopsis.view import SynopsisView
from gui.theme import Family
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
    folding.arrange(rows(statuses), equal_rows(rows(statuses), differing))
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
    folding.arrange(rows("d====d"), (1, 2, 3, 4))
    assert folding.open(1)
    assert not folding.open(0)
    folding.arrange(rows("d====d"), (1, 2, 3, 4))
    assert len(folding.heads) == 6
    folding.switch(True)
    folding.arrange(rows("d====d"), (1, 2, 3, 4))
    assert len(folding.heads) == 3


@pytest.mark.parametrize(
    ("wanted", "heads", "runs"),
    [
        ((), [0], {0: 6}),
        ((0, 5), [0, 1, 5], {1: 4}),
        ((2,), [0, 2, 3], {0: 2, 2: 3}),
        ((0, 2, 4), [0, 1, 2, 3, 4, 5], {1: 1, 3: 1, 5: 1}),
        ((0, 1, 2, 3, 4, 5), [0, 1, 2, 3, 4, 5], {}),
    ],
)
@pytest.mark.parametrize("on", [False, True])
def test_where_findings_are_looked_for_every_other_row_is_folded(
    wanted: tuple[int, ...], heads: list[int], runs: dict[int, int], on: bool
) -> None:
    folding = Folding()
    folding.switch(on)
    folding.arrange(rows("d===md"), (1, 2, 3), wanted)
    assert [row.index for row in folding.heads] == heads
    assert {place: len(run) for place in range(len(heads)) if (run := folding.run(place))} == runs


def test_a_row_that_is_looked_for_no_more_does_not_close_the_opened_run_beside_it() -> None:
    folding = Folding()
    folding.arrange(rows("d===d"), (1, 2, 3), (0, 4))
    folding.open(1)
    folding.arrange(rows("d===d"), (1, 2, 3), (4,))
    assert [row.index for row in folding.heads] == [0, 1, 2, 3, 4]
    assert folding.run(0) == rows("d===d")[:1]
    folding.close_all()
    folding.arrange(rows("d===d"), (1, 2, 3), (4,))
    assert [row.index for row in folding.heads] == [0, 4]


def with_findings(at: tuple[int, ...], names: tuple[int, ...] = ()) -> Comparison:
    """600 equal rows, in some of which a word or a name differs."""
    comparison = long_comparison()
    made = (
        material.finding(
            FindingKind.NAME if index in names else FindingKind.WORDING,
            Severity.LOW,
            (index,),
            Span("A", index, 0, 4),
            Span("B", index, 0, 4),
        )
        for index in (*at, *names)
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


# What the chips of the findings panel do to the rows


@pytest.fixture
def named(hexapla: Driver) -> Driver:
    """Wording differs in rows 100 and 300, a name in row 200, which is chosen."""
    hexapla.show(with_findings((100, 300), names=(200,)))
    hexapla.window.session.set_current("f200")
    hexapla.settle()
    return hexapla


def click(driver: Driver, chip: QWidget) -> None:
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    driver.settle()


def chip_of(driver: Driver, kind: Family) -> QWidget:
    return driver.window.made_workspace().panel.chips[kind]


def indices(driver: Driver) -> list[int]:
    return [row.index for row in view(driver).rows_model.rows]


def test_a_chip_folds_the_rows_without_such_findings(named: Driver) -> None:
    model, top = view(named).rows_model, named.window.made_workspace().top
    counted = [action.text() for action in top.filter_actions.values()]
    click(named, chip_of(named, Family.NAME))
    assert indices(named) == [0, 200, 201]
    assert model.fold_words(0) == "200 rows without such findings: 1 – 200"
    assert not model.folding.run(1)
    assert [action.text() for action in top.filter_actions.values()] == counted
    click(named, chip_of(named, Family.WORDING))
    assert indices(named) == [0, 100, 101, 200, 201, 300, 301]
    click(named, chip_of(named, Family.NAME))
    click(named, chip_of(named, Family.WORDING))
    assert model.rowCount() == 600


def test_the_chosen_row_stays_where_it_is_when_a_chip_is_switched(hexapla: Driver) -> None:
    hexapla.show(with_findings((202,), names=tuple(range(0, 600, 5))))
    hexapla.window.session.set_current("f200")
    table = view(hexapla)
    table.verticalScrollBar().setValue(table.gutter.sectionPosition(200) - 150)
    hexapla.settle()
    y = table.rowViewportPosition(200)
    assert 100 < y < 200
    for _ in range(2):
        click(hexapla, chip_of(hexapla, Family.NAME))
        place = table.rows_model.place_of(200)
        assert place == table.currentIndex().row()
        assert table.rowViewportPosition(place) == y
    # For a while it stands behind a line, which fits into the window with all others.
    click(hexapla, chip_of(hexapla, Family.WORDING))
    assert indices(hexapla) == [0, 202, 203]
    y = table.rowViewportPosition(table.currentIndex().row())
    click(hexapla, chip_of(hexapla, Family.WORDING))
    assert table.currentIndex().row() == 200
    assert table.rowViewportPosition(200) == y


def test_a_folded_row_that_has_no_such_finding_opens_by_click_and_by_key(named: Driver) -> None:
    click(named, chip_of(named, Family.NAME))
    table = view(named)
    y = table.rowViewportPosition(2)
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, NO_KEYS, QPoint(60, y + 8))
    named.settle()
    assert indices(named) == [0, *range(200, 600)]
    assert table.rowViewportPosition(2) == y
    table.go_to(0)
    named.press("Return")
    assert len(indices(named)) == 600
    # Another choice folds anew.
    click(named, chip_of(named, Family.WORDING))
    assert indices(named) == [0, 100, 101, 200, 201, 300, 301]


def test_the_chip_of_open_findings_folds_what_is_reviewed_when_it_is_left(named: Driver) -> None:
    click(named, named.window.made_workspace().panel.open_chip)
    assert indices(named) == [0, 100, 101, 200, 201, 300, 301]
    named.focus_list()
    named.press("C")
    assert named.current is not None
    assert named.current.id == "f300"
    assert indices(named) == [0, 100, 101, 300, 301]
    assert view(named).rows_model.rows[view(named).currentIndex().row()].index == 300


def test_filters_of_rows_and_of_findings_hold_together(named: Driver) -> None:
    top = named.window.made_workspace().top
    click(named, chip_of(named, Family.NAME))
    top.filter_actions[DIFFERING].trigger()
    named.settle()
    assert indices(named) == [100, 200, 300]
    assert view(named).rows_model.fold_words(0) == "1 row without such findings: 101"
    assert top.filter_actions[DIFFERING].text() == "Differing 3"
    assert named.window.session.rows_counted(DIFFERING) == 3


def test_that_there_is_nothing_to_fold_is_said(opened: Driver) -> None:
    opened.window.made_workspace().rows.setFocus()
    opened.press("F9")
    assert "nothing is folded" in opened.window.status.currentMessage()
    opened.window.status.clearMessage()
    opened.press("F9")
    assert opened.window.status.currentMessage() == ""

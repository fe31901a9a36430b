"""The panel with the comparison in figures."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.model import FindingKind
from core.review import ReviewStatus
from gui.overview.charts import HeatMap, heat
from gui.overview.figures import kinds_counted, most_divergent
from gui.overview.panel import OverviewPanel
from gui.side import OVERVIEW
from gui.theme import Theme
from tests.gui import material
from tests.gui.driver import NO_KEYS, Driver
from tests.gui.test_theme import contrast


@pytest.fixture
def overview(opened: Driver) -> Driver:
    opened.window.made_workspace().side.show_tab(OVERVIEW)
    opened.settle()
    return opened


def panel(driver: Driver) -> OverviewPanel:
    return driver.window.made_workspace().side.overview


def lines(driver: Driver) -> list[str]:
    shown = panel(driver).list
    return [shown.item(number).text() for number in range(shown.count())]


def test_kinds_are_counted_the_most_frequent_first_without_dismissed_ones() -> None:
    comparison = material.comparison()
    number = comparison.findings[0]
    assert kinds_counted(comparison, ())[0] == (FindingKind.ONLY_HERE, 1)
    assert FindingKind.NUMBER in dict(kinds_counted(comparison, ()))
    assert FindingKind.NUMBER not in dict(kinds_counted(comparison, {number.id}))


def test_the_most_divergent_rows_are_those_with_the_weightiest_findings() -> None:
    comparison = material.comparison()
    rows = most_divergent(comparison, ())
    assert [(each.row.index, each.findings, each.weighty) for each in rows] == [(0, 3, 1), (1, 1, 0)]
    dismissed = {each.id for each in comparison.findings if each.rows == (0,)}
    assert [each.row.index for each in most_divergent(comparison, dismissed)] == [1]
    assert len(most_divergent(comparison, (), most=1)) == 1


def test_the_list_says_what_differs_and_a_click_goes_there(overview: Driver) -> None:
    assert lines(overview) == [
        "Row 1 · 3 findings · 1 high\nThe ferry left 😀 at noon with 40 passengers.",
        "Row 2 · 1 finding\nIt came back late.",
    ]
    shown = panel(overview).list
    box = shown.visualItemRect(shown.item(1))
    QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, NO_KEYS, box.center())
    rows = overview.window.made_workspace().rows
    assert rows.currentIndex().row() == 1


def test_enter_goes_there_too_though_a_filter_hides_the_row(overview: Driver) -> None:
    overview.window.session.filter_rows("only_one")
    overview.window.made_workspace().rows.setFocus()
    overview.press("F6")
    assert panel(overview).list.hasFocus()
    overview.press("Home", "Down", "Return")
    assert overview.window.session.row_filter == "all"
    assert overview.window.made_workspace().rows.currentIndex().row() == 1


def test_decisions_change_the_figures(overview: Driver) -> None:
    session = overview.window.session
    session.decide([each.id for each in session.findings], ReviewStatus.DISMISSED, "Dismiss")
    assert lines(overview) == ["Nothing differs in the rows that articles share."]
    assert panel(overview).bars.accessibleDescription() == "No divergences were found."
    session.undo()
    assert len(lines(overview)) == 2


def test_charts_say_in_words_what_they_show(overview: Driver) -> None:
    shown = panel(overview)
    assert "100 % of C stands in A too." in shown.heat.accessibleDescription()
    assert shown.bars.accessibleDescription() == "Only here 1, Wording 1, Number 1, Date 1, Name 1"


def test_shares_are_coloured_and_the_diagonal_is_not(overview: Driver) -> None:
    chart = panel(overview).heat
    picture = chart.grab().toImage()

    def colour(row: int, column: int) -> str:
        box = chart.box(row, column)
        return picture.pixelColor(QPoint(round(box.left() + 6), round(box.top() + 4))).name()

    theme = overview.window.theme
    assert colour(2, 0) == heat(theme, 1.0).name()
    assert colour(1, 1) == theme["panel"].name()


@pytest.mark.parametrize("name", ["light", "dark"])
def test_percentages_are_legible_on_every_share(name: str) -> None:
    theme = Theme(name)
    for share in range(101):
        assert contrast(theme["text"], heat(theme, share / 100)) >= 4.5
    assert contrast(heat(theme, 1), theme["window"]) > contrast(heat(theme, 0.3), theme["window"]) > 1


@pytest.mark.parametrize(("width", "expected"), [(400, ["100 %", "7 %"]), (290, ["100", "7"])])
def test_shares_are_written_alike_in_all_squares(qtbot: QtBot, width: int, expected: list[str]) -> None:
    heat = HeatMap(Theme("light"))
    qtbot.addWidget(heat)
    heat.resize(width, 300)
    heat.show_shares("ABCDEFGH" if width < 300 else "ABC", {})
    assert [heat.words(share) for share in (1.0, 0.07)] == expected

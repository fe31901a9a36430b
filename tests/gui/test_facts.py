"""The panel of facts, with mouse and keys."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QFont, QFontMetrics
from PySide6.QtTest import QTest

from core.model import Comparison, Fact, FindingKind
from core.review import ReviewStatus
from gui.facts.panel import FactsPanel
from gui.facts.view import broken, small
from gui.side import FACTS, FINDINGS, OVERVIEW
from gui.synopsis.cell import Stretch
from gui.theme import Family, Theme
from tests.gui.driver import NO_KEYS, Driver
from tests.gui.material import comparison, span
from tests.gui.test_theme import contrast


def with_facts() -> Comparison:
    """A and B count passengers differently; the ferry is in both, twice in B; two names stand once each."""
    facts = (
        Fact("ferry", FindingKind.NAME, "ferry", "ferry", (span("A", 0, "ferry"), *ferries())),
        Fact("forty", FindingKind.NUMBER, "40", "40", (span("A", 0, "40"),)),
        Fact("once", FindingKind.NAME, "captain", "captain", (span("A", 2, "captain"),)),
        Fact("late", FindingKind.QUOTATION, "late", "came back late", (span("A", 1, "came back late"),)),
    )
    shown = comparison()
    return replace(shown, facts=facts, findings=tuple(each for each in shown.findings if each.kind != "name"))


def ferries() -> tuple:
    return span("B", 0, "Fähre"), span("B", 1, "Sie"), span("B", 2, "Sie")


@pytest.fixture
def facts(hexapla: Driver) -> Driver:
    hexapla.show(with_facts())
    click_tab(hexapla, FACTS)
    return hexapla


def click_tab(driver: Driver, number: int) -> None:
    tabs = driver.window.made_workspace().side.tabs
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, NO_KEYS, tabs.tabRect(number).center())
    driver.settle()


def panel(driver: Driver) -> FactsPanel:
    return driver.window.made_workspace().side.facts


def listed(driver: Driver) -> list[str]:
    return [row.fact.id for row in panel(driver).model.rows]


def click_cell(driver: Driver, fact: str, letter: str) -> None:
    table = panel(driver).table
    index = table.facts.index(listed(driver).index(fact), "ABC".index(letter))
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, NO_KEYS, table.visualRect(index).center())
    driver.settle()


def pointed(driver: Driver) -> list[tuple[str, Stretch]]:
    rows = driver.window.made_workspace().rows
    return [(letter, stretch) for letter in "ABC" for stretch in rows.pointer.stretches(letter)]


def test_the_tabs_say_how_much_there_is_and_show_their_panels(facts: Driver) -> None:
    side = facts.window.made_workspace().side
    assert [side.tabs.tabText(number) for number in range(3)] == ["Findings 4", "Facts 3", "Overview"]
    assert side.stack.currentWidget() is side.facts
    click_tab(facts, OVERVIEW)
    assert side.stack.currentWidget() is side.overview
    side.tabs.setFocus()
    facts.press("Left", "Left")
    assert side.stack.currentWidget() is side.findings


def test_panels_are_made_when_they_are_first_looked_at(hexapla: Driver) -> None:
    hexapla.show(with_facts())
    side = hexapla.window.made_workspace().side
    assert side.stack.count() == 1
    click_tab(hexapla, FACTS)
    assert side.stack.count() == 2


def test_facts_that_differ_stand_first_and_names_said_once_are_hidden_until_asked_for(facts: Driver) -> None:
    assert listed(facts) == ["forty", "ferry", "late"]
    panel(facts).passing.click()
    assert listed(facts) == ["forty", "ferry", "once", "late"]
    assert panel(facts).passing.text() == "+ names said once 1"
    panel(facts).passing.click()
    assert listed(facts) == ["forty", "ferry", "late"]


def test_signs_and_forms(facts: Driver) -> None:
    model = panel(facts).model
    shown = [[model.data(model.index(row, column)) for column in range(3)] for row in range(3)]
    assert shown == [["✓ 40", "≠ 45", "–"], ["✓ ferry", "✓ Fähre · Sie ×2", "–"], ["✓ came back late", "–", "–"]]


def test_dismissing_a_finding_ends_the_contradiction(facts: Driver) -> None:
    session = facts.window.session
    number = next(each for each in session.findings if each.kind is FindingKind.NUMBER)
    session.decide([number.id], ReviewStatus.DISMISSED, "Dismiss")
    model = panel(facts).model
    row = listed(facts).index("forty")
    assert [model.data(model.index(row, column)) for column in range(3)] == ["✓ 40", "–", "–"]
    facts.press("Ctrl+Z")
    assert model.data(model.index(listed(facts).index("forty"), 1)) == "≠ 45"


def test_what_happens_while_another_panel_is_shown_is_caught_up_with(facts: Driver) -> None:
    click_tab(facts, FINDINGS)
    facts.window.session.show(comparison())
    facts.settle()
    assert facts.window.made_workspace().side.tabs.tabText(FACTS) == "Facts 0"
    click_tab(facts, FACTS)
    assert listed(facts) == []
    assert panel(facts).table.empty_words == "No facts."


def test_a_click_shows_the_mention_and_further_clicks_the_next_ones(facts: Driver) -> None:
    rows = facts.window.made_workspace().rows
    seen, places = [], []
    for _ in range(4):
        click_cell(facts, "ferry", "B")
        seen += pointed(facts)
        places.append(rows.currentIndex().row())
    stretches = [("B", Stretch(each.paragraph, each.start, each.end)) for each in ferries()]
    assert seen == [*stretches, stretches[0]]
    assert places == [0, 1, 1, 0]
    emphasis = rows.emphasis(0, 1)
    assert emphasis.current == (stretches[0][1],)
    assert emphasis.current[0] in emphasis.found  # it flashes
    ferry = span("A", 0, "ferry")
    assert rows.emphasis(0, 0).outlined == (Stretch(0, ferry.start, ferry.end),)
    facts.bot.waitUntil(lambda: not rows.emphasis(0, 1).found, timeout=5000)
    assert rows.emphasis(0, 1).current


def test_the_mention_is_said_in_words(facts: Driver) -> None:
    click_cell(facts, "ferry", "B")
    click_cell(facts, "ferry", "B")
    detail = panel(facts).detail
    assert detail.text() == "Name: ferry\nB says: Fähre · Sie ×2\nMention 2 of 3; click again for the next"
    click_cell(facts, "ferry", "C")
    assert detail.text() == "Name: ferry\nC does not say it"
    assert pointed(facts) == [("B", Stretch(1, 0, 3))]


def test_what_another_article_says_instead_is_shown_too(facts: Driver) -> None:
    click_cell(facts, "forty", "B")
    there = span("B", 0, "45")
    assert pointed(facts) == [("B", Stretch(0, there.start, there.end))]


def test_a_row_filter_that_hides_the_mention_gives_way(facts: Driver) -> None:
    facts.window.session.filter_rows("only_one")
    facts.settle()
    click_cell(facts, "ferry", "A")
    assert facts.window.session.row_filter == "all"
    assert [letter for letter, _ in pointed(facts)] == ["A"]


def test_a_click_in_the_rows_or_another_finding_ends_the_pointing(facts: Driver) -> None:
    click_cell(facts, "ferry", "A")
    facts.press("F8")
    assert pointed(facts) == []
    click_cell(facts, "ferry", "A")
    facts.click_text(1, "A", "came")
    assert pointed(facts) == []


def test_a_click_on_a_mark_shows_the_finding(facts: Driver) -> None:
    facts.click_text(0, "A", "40")
    side = facts.window.made_workspace().side
    assert side.tabs.currentIndex() == FINDINGS
    assert facts.current is not None
    assert facts.current.kind is FindingKind.NUMBER


def test_by_keys_alone(facts: Driver) -> None:
    workspace = facts.window.made_workspace()
    workspace.rows.setFocus()
    facts.press("F6")
    assert panel(facts).table.hasFocus()
    facts.press("Home", "Down", "Right", "Return")
    assert [letter for letter, _ in pointed(facts)] == ["B"]
    facts.press("Space")
    assert pointed(facts) == [("B", Stretch(1, 0, 3))]
    assert panel(facts).table.hasFocus()
    facts.press("F6")
    facts.type("forty")
    assert listed(facts) == []
    facts.press("F6", "F6")
    assert workspace.rows.hasFocus()
    facts.press("J", "N")
    assert workspace.side.tabs.currentIndex() == FINDINGS
    assert workspace.panel.inspector.note.hasFocus()


def test_the_filters(facts: Driver) -> None:
    shown = panel(facts)
    shown.field.setFocus()
    facts.type("SIE")
    assert listed(facts) == ["ferry"]  # what is written in an article counts
    shown.field.clear()
    assert [shown.chips[each].text() for each in shown.chips] == ["numbers & dates 1", "names 1", "quotes 1"]
    shown.chips[Family.QUOTATION].click()
    assert listed(facts) == ["late"]
    shown.chips[Family.CONFLICT].click()
    assert listed(facts) == ["forty", "late"]
    shown.differing.click()
    assert listed(facts) == ["forty"]
    shown.field.setFocus()
    facts.type("nothing like it")
    assert listed(facts) == []
    assert shown.table.empty_words == "No fact passes the filter."


def test_a_screen_reader_gets_everything(facts: Driver) -> None:
    table = QAccessible.queryAccessibleInterface(panel(facts).table)
    assert table.text(QAccessible.Text.Name) == "Facts"
    assert table.role() == QAccessible.Role.Table
    cells = [table.child(number) for number in range(table.childCount())]
    names = {cell.text(QAccessible.Text.Name) for cell in cells if cell is not None}
    assert {
        "Number 40. B says otherwise: 45",
        "Name ferry. C does not say it",
        "Name ferry. B says: Fähre · Sie ×2",
        "A A.txt",
    } <= names


def test_narrow_columns_scroll_and_the_fact_stays(facts: Driver) -> None:
    table = panel(facts).table
    table.setFixedWidth(150)
    facts.settle()
    assert table.columns.length() > table.viewport().width()
    top, half = table.rowViewportPosition(1), table.label_height()
    fact, said = QRect(0, top, 140, half), QRect(0, top + half, 140, table.rowHeight(1) - half)
    before = table.viewport().grab(fact).toImage(), table.viewport().grab(said).toImage()
    table.horizontalScrollBar().setValue(60)
    facts.settle()
    assert table.horizontalScrollBar().value() == 60
    after = table.viewport().grab(fact).toImage(), table.viewport().grab(said).toImage()
    assert before[0] == after[0]
    assert before[1] != after[1]


def test_long_forms_take_two_lines_the_last_one_cut() -> None:
    font = small(QFont())
    text = "eine 😀 neue Ära in den bilateralen Beziehungen der beiden Länder"
    lines = broken(text, font, 120)
    assert len(lines) == 2
    assert text.startswith(lines[0])
    assert lines[1].endswith("…")
    assert all(QFontMetrics(font).horizontalAdvance(line) <= 120 for line in lines)
    assert broken("kurz", font, 120) == ["kurz"]


@pytest.mark.parametrize("name", ["light", "dark"])
def test_signs_are_legible(name: str) -> None:
    theme = Theme(name)
    for ground in ("window", "selection", "panel", "hover"):
        assert contrast(theme["muted"], theme[ground]) >= 4.5
    assert contrast(theme["text"], theme["conflict_soft"]) >= 4.5


def test_another_theme_colours_the_panel_too(facts: Driver) -> None:
    table = panel(facts).table
    facts.window.choose_theme("dark")
    facts.settle()
    corner = table.viewport().grab().toImage().pixelColor(QPoint(2, table.rowHeight(0) * 2 - 4))
    assert corner == facts.window.theme["window"]


def many_facts(count: int = 700) -> Comparison:
    shown = with_facts()
    made = tuple(Fact(f"f{n}", FindingKind.NUMBER, f"{n}", f"{n}", (span("A", 0, "40"),)) for n in range(count))
    return replace(shown, facts=(*shown.facts, *made))


def test_many_facts_are_worked_out_between_events_and_are_the_same(hexapla: Driver) -> None:
    hexapla.show(many_facts())
    click_tab(hexapla, FACTS)
    hexapla.bot.waitUntil(lambda: panel(hexapla).model.rowCount() == 703 and not panel(hexapla).table.fitting)
    assert listed(hexapla)[0] == "forty"  # disputed: it and whatever else is said there come first
    panel(hexapla).table.setCurrentIndex(panel(hexapla).model.index(650, 1))
    chosen = listed(hexapla)[650]
    finding = next(each for each in hexapla.window.session.findings if each.kind is FindingKind.NUMBER)
    hexapla.window.session.decide([finding.id], ReviewStatus.DISMISSED, "Dismiss")
    hexapla.bot.waitUntil(lambda: panel(hexapla).model.differing == 0)
    current = panel(hexapla).table.currentIndex()
    assert (listed(hexapla)[current.row()], current.column()) == (chosen, 1)
    hexapla.show(with_facts())
    assert panel(hexapla).model.rowCount() == 3

"""A whole review by keyboard alone."""

from dataclasses import replace

import pytest

from core.model import Comparison, Finding, Severity
from core.review import Review, ReviewStatus
from gui.theme import Family, family
from tests.gui.driver import Driver

OPEN, CONFIRMED, DISMISSED = ReviewStatus.OPEN, ReviewStatus.CONFIRMED, ReviewStatus.DISMISSED


def kinds(driver: Driver) -> list[str]:
    return [finding.kind.value for finding in driver.window.session.findings]


def begin(driver: Driver) -> None:
    """Go to the first finding; the list does so by itself when it gets the focus."""
    if driver.current is None:
        driver.press("J")
    assert driver.window.session.findings[0] == driver.current


def test_findings_are_listed_by_severity_and_then_by_row(opened: Driver) -> None:
    assert kinds(opened) == ["number", "only_here", "wording", "date", "name"]


def test_f8_and_f7_go_through_the_findings_and_round_again(opened: Driver) -> None:
    seen = []
    for _ in range(6):
        opened.press("F8")
        assert opened.current is not None
        seen.append(opened.current.kind.value)
    assert seen == [*kinds(opened), "number"]
    opened.press("F7")
    assert opened.current is not None
    assert opened.current.kind == "name"
    opened.press("Alt+Down")
    assert opened.current.kind == "number"
    opened.press("Alt+Up")
    assert opened.current.kind == "name"


def test_the_row_of_the_current_finding_is_the_current_row(opened: Driver) -> None:
    opened.press("F8", "F8")
    rows = opened.window.made_workspace().rows
    assert rows.currentIndex().row() == 2
    assert rows.emphasis(2, 0).current


@pytest.mark.parametrize("where", ["list", "rows"])
def test_letters_review_where_the_list_or_the_rows_have_the_focus(opened: Driver, where: str) -> None:
    workspace = opened.window.made_workspace()
    (workspace.panel.list if where == "list" else workspace.rows).setFocus()
    begin(opened)
    opened.press("C", "D", "J", "K")
    assert opened.statuses() == [CONFIRMED, DISMISSED, OPEN, OPEN, OPEN]
    assert opened.current is not None
    assert opened.current.kind == "wording"
    opened.press("K", "K", "U")
    assert opened.current.kind == "wording"


def test_everything_can_be_undone_and_done_again(opened: Driver) -> None:
    opened.focus_list()
    begin(opened)
    opened.press("C", "C", "D")
    assert opened.statuses() == [CONFIRMED, CONFIRMED, DISMISSED, OPEN, OPEN]
    opened.press("Ctrl+Z", "Ctrl+Z")
    assert opened.statuses() == [CONFIRMED, OPEN, OPEN, OPEN, OPEN]
    opened.press("Ctrl+Shift+Z")
    assert opened.statuses() == [CONFIRMED, CONFIRMED, OPEN, OPEN, OPEN]
    opened.press("Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
    assert opened.statuses() == [OPEN] * 5
    assert not opened.window.actions_by_id["undo"].isEnabled()
    assert opened.window.actions_by_id["redo"].isEnabled()


def test_several_can_be_decided_at_once(opened: Driver) -> None:
    opened.focus_list()
    begin(opened)
    opened.press("Shift+Down", "Shift+Down", "D")
    assert opened.statuses() == [DISMISSED, DISMISSED, DISMISSED, OPEN, OPEN]
    opened.press("Ctrl+Z")
    assert opened.statuses() == [OPEN] * 5


def test_a_note_is_written_kept_and_undone(opened: Driver) -> None:
    opened.focus_list()
    begin(opened)
    opened.press("N")
    opened.type("check cdn")
    opened.press("Return")
    finding = opened.current
    assert finding is not None
    session = opened.window.session
    assert session.review.decision(finding.id).note == "check cdn"
    assert opened.statuses() == [OPEN] * 5
    assert opened.window.made_workspace().panel.list.hasFocus()
    opened.press("Ctrl+Z")
    assert session.review.decision(finding.id).note == ""


def test_a_note_is_kept_when_another_finding_is_chosen(opened: Driver) -> None:
    opened.focus_list()
    begin(opened)
    opened.press("N")
    opened.type("later")
    first = opened.current
    opened.press("F8")
    assert first is not None
    assert opened.window.session.review.decision(first.id).note == "later"
    inspector = opened.window.made_workspace().panel.inspector
    assert inspector.note.text() == ""
    opened.press("F7")
    assert inspector.note.text() == "later"


def note_of(driver: Driver, finding: Finding) -> str:
    return driver.window.session.review.decision(finding.id).note


def typed(driver: Driver, words: str) -> Finding:
    """A note that is being typed; the finding that it is about."""
    driver.focus_list()
    begin(driver)
    driver.press("N")
    driver.type(words)
    finding = driver.current
    assert finding is not None
    return finding


def test_escape_in_the_note_goes_back_to_the_list_and_keeps_it(opened: Driver) -> None:
    finding = typed(opened, "ask the mayor")
    opened.press("Esc")
    assert note_of(opened, finding) == "ask the mayor"
    assert opened.window.made_workspace().panel.list.hasFocus()
    opened.press("Ctrl+Z")
    assert note_of(opened, finding) == ""
    assert opened.window.made_workspace().panel.inspector.note.text() == ""


def test_a_note_that_is_being_typed_outlives_filters_and_sorting(opened: Driver) -> None:
    finding, panel = typed(opened, "ask"), opened.window.made_workspace().panel
    for _ in range(3):
        panel.sort.click()  # the field keeps the focus
        opened.settle()
    opened.type(" the mayor")
    assert panel.inspector.note.text() == "ask the mayor"
    other = next(chip for each, chip in panel.chips.items() if each is not family(finding.kind) and chip.isVisible())
    other.click()
    assert opened.current is None
    assert note_of(opened, finding) == "ask the mayor"


@pytest.mark.parametrize("there_again", [True, False])
def test_a_note_that_is_being_typed_outlives_comparing_again(
    opened: Driver, comparison: Comparison, there_again: bool
) -> None:
    finding, note = typed(opened, "ask the"), opened.window.made_workspace().panel.inspector.note
    kept = comparison.findings if there_again else tuple(each for each in comparison.findings if each != finding)
    opened.window.session.show(replace(comparison, findings=kept), fresh=False)
    opened.settle()
    assert note_of(opened, finding) == "ask the"
    if there_again:
        opened.type(" mayor")
        opened.press("Enter")
        assert note_of(opened, finding) == "ask the mayor"
    else:
        assert list(opened.window.session.orphans) == [finding.id]
        opened.press("F8")
        assert note.text() == ""


def test_a_note_does_not_go_into_another_comparison(opened: Driver, comparison: Comparison) -> None:
    typed(opened, "ask the mayor")
    opened.window.session.show(replace(comparison, findings=comparison.findings[1:]))
    assert opened.window.session.review == Review()


def test_chips_filter_by_severity_too(opened: Driver) -> None:
    panel, session = opened.window.made_workspace().panel, opened.window.session
    high = [finding.id for finding in session.comparison.findings if finding.severity is Severity.HIGH]  # type: ignore[union-attr]
    assert high
    assert panel.severity_chips[Severity.HIGH].text() == f"high {len(high)}"
    panel.severity_chips[Severity.HIGH].click()
    assert sorted(finding.id for finding in session.findings) == sorted(high)
    assert session.wanted_rows() == {row for finding in session.findings for row in finding.rows}
    panel.severity_chips[Severity.HIGH].click()
    assert len(session.findings) == len(session.comparison.findings)  # type: ignore[union-attr]


def test_in_a_low_window_the_chips_wait_behind_one_button(opened: Driver) -> None:
    panel = opened.window.made_workspace().panel
    opened.window.resize(1000, 1000)
    opened.settle()
    assert panel.chips[Family.CONFLICT].isVisible()
    assert not panel.more.isVisible()
    opened.window.resize(1000, 600)
    opened.settle()
    assert panel.more.isVisible()
    assert panel.more.text() == "filters ▾"
    assert not any(chip.isVisible() for chip in (*panel.chips.values(), panel.open_chip))
    panel.more.click()
    panel.chips[Family.CONFLICT].click()
    assert kinds(opened) == ["number", "date"]
    assert panel.more.text() == "filters: 1 ▴"
    panel.more.click()
    assert not panel.chips[Family.CONFLICT].isVisible()
    assert panel.more.text() == "filters: 1 ▾"


def test_chips_filter_the_list_by_kind_and_by_status(opened: Driver) -> None:
    panel = opened.window.made_workspace().panel
    assert panel.chips[Family.CONFLICT].text() == "numbers & dates 2"
    panel.chips[Family.CONFLICT].click()
    assert kinds(opened) == ["number", "date"]
    assert panel.title == "Findings 2 of 5"
    panel.chips[Family.CONFLICT].click()
    opened.focus_list()
    begin(opened)
    opened.press("C")
    assert panel.open_chip.text() == "⚑ open 4"
    panel.open_chip.click()
    assert kinds(opened) == ["only_here", "wording", "date", "name"]
    opened.focus_list()
    opened.press("D", "D")
    assert kinds(opened) == ["date", "name"]


def test_a_finding_that_is_filtered_out_is_no_longer_the_current_one(opened: Driver) -> None:
    opened.press("F8")
    opened.window.made_workspace().panel.chips[Family.NAME].click()
    assert opened.current is None
    assert not opened.window.actions_by_id["confirm"].isEnabled()


def test_the_list_can_be_ordered_by_row(opened: Driver) -> None:
    opened.window.made_workspace().panel.sort.click()
    assert kinds(opened) == ["number", "wording", "date", "name", "only_here"]


def test_the_inspector_says_all_and_escapes_what_articles_say(opened: Driver) -> None:
    opened.press("F8")
    said = opened.window.made_workspace().panel.inspector.text.toPlainText()
    assert "Number differs" in said
    assert "high confidence, 90 %" in said
    assert "The ferry left 😀 at noon with 40 passengers." in said


def test_the_status_bar_counts(opened: Driver) -> None:
    opened.focus_list()
    begin(opened)
    opened.press("C", "D")
    parts = opened.window.status.counts.text().split("      ")
    assert parts == ["3 articles", "3 rows", "1 in all · 1 in two · 1 in one", "5 findings, 2 reviewed"]


def test_f6_goes_round_the_panes(opened: Driver) -> None:
    opened.press("F8")
    workspace = opened.window.made_workspace()
    workspace.rows.setFocus()
    seen = []
    for _ in range(4):
        opened.press("F6")
        seen.append(opened.window.focusWidget())
    assert seen == [workspace.panel.list, workspace.panel.inspector.note, workspace.top.search, workspace.rows]


def test_the_current_finding_is_in_sight_in_a_long_list(opened: Driver) -> None:
    opened.window.resize(1000, 480)
    opened.settle()
    found = opened.window.made_workspace().panel.list
    for _ in range(5):
        opened.press("F8")
        rect = found.visualRect(found.currentIndex())
        assert found.viewport().rect().contains(rect.center())


def test_values_in_the_list_are_cut_between_words() -> None:
    from gui.findings.words import shortened

    assert shortened("a  short\none") == "a short one"
    long = "gekannt haben sagte er vor sehr vielen Journalistinnen und Journalisten"
    assert shortened(long) == "gekannt haben sagte er vor … Journalisten"
    assert shortened("x" * 100) == "x" * 41 + " …"


def test_where_nothing_is_listed_the_panel_says_why(opened: Driver, comparison: Comparison) -> None:
    panel = opened.window.made_workspace().panel
    opened.window.session.filter_findings([Family.QUOTATION], only_open=False)
    opened.settle()
    assert panel.list.empty_words == "No finding passes the filters."
    assert not panel.inspector.isVisible()
    opened.show(replace(comparison, findings=()))
    assert panel.list.empty_words.startswith("No differences found.")
    drawn = panel.list.grab().toImage()
    panel.list.empty_words = ""
    assert panel.list.grab().toImage() != drawn
    opened.show(comparison)
    assert panel.inspector.isVisible()


def test_the_inspector_has_its_room_at_once(opened: Driver) -> None:
    """Before Qt comes to lay it out again, its text would stand above the note and the buttons."""
    panel = opened.window.made_workspace().panel
    opened.window.session.set_current(opened.window.session.findings[0].id)
    inspector = panel.inspector
    assert inspector.text.geometry().bottom() < inspector.note.geometry().top()
    assert inspector.height() >= inspector.minimumSizeHint().height()


@pytest.mark.parametrize("width", [330, 232, 150])
def test_the_buttons_below_a_finding_are_never_cut(opened: Driver, width: int) -> None:
    opened.press("F8")
    inspector = opened.window.made_workspace().panel.inspector
    inspector.setFixedWidth(width)
    opened.settle()
    shown = [button for button in (*inspector.buttons, inspector.copy) if button.isVisible()]
    assert len(shown) == (3 if width > 300 else 2)
    if width > 200:
        assert all(button.width() >= button.sizeHint().width() for button in shown)

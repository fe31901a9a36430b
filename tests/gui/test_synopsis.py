import re
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import gui
from core.model import (
    Article,
    Comparison,
    FindingKind,
    Granularity,
    Options,
    Paragraph,
    Row,
    RowStatus,
    Sentence,
    Severity,
    Unit,
)
from core.review import ReviewStatus
from gui.counts import FACTS, MOVED, ONLY_ONE
from gui.synopsis.cell import Stretch
from gui.synopsis.content import Contents
from gui.synopsis.links import linked
from gui.synopsis.table import NARROWEST_COLUMN
from gui.synopsis.view import SynopsisView
from gui.theme import Family
from tests.gui import material
from tests.gui.driver import Driver


def long_comparison(rows: int = 600, articles: int = 2) -> Comparison:
    """Rows of very different heights, none of which the estimate hits."""
    letters = "ABCDEFGH"[:articles]
    made = []
    for letter in letters:
        texts = [("Wide MMMM words. " if number % 3 else "iiii llll. ") * (number % 7 + 1) for number in range(rows)]
        paragraphs = tuple(Paragraph(text, language="en", sentences=(Sentence(0, len(text)),)) for text in texts)
        made.append(Article(letter, paragraphs, f"{letter}.txt", letter, language="en"))
    table = tuple(
        Row(str(number), number, RowStatus.SAME, 0.9, {letter: (Unit(number),) for letter in letters})
        for number in range(rows)
    )
    return Comparison("long", tuple(made), Options(), "", table, (), ())


def rows_of(driver: Driver) -> SynopsisView:
    return driver.window.made_workspace().rows


def test_the_table_has_all_rows_and_articles(opened: Driver) -> None:
    model = rows_of(opened).rows_model
    assert (model.rowCount(), model.columnCount()) == (3, 3)
    assert model.data(model.index(0, 1)) == material.TEXTS["B"][0]
    assert model.data(model.index(1, 1)) == "Sie kam spät zurück.\nSie war leer."
    assert model.data(model.index(2, 1)) == "not in this article"


def test_an_absence_names_the_best_candidate_and_its_score(opened: Driver) -> None:
    model = rows_of(opened).rows_model
    tip = model.data(model.index(2, 1), Qt.ItemDataRole.ToolTipRole)
    assert tip == "Nearest in B (20 %): Sie war leer."
    assert "Nothing in C" in model.data(model.index(2, 2), Qt.ItemDataRole.ToolTipRole)
    assert model.data(model.index(0, 0), Qt.ItemDataRole.ToolTipRole) is None


def test_filters_leave_the_rows_they_promise(opened: Driver) -> None:
    top = opened.window.made_workspace().top
    model = rows_of(opened).rows_model
    assert top.filter_actions[ONLY_ONE].text() == "Only in one 1"
    for name, expected in ((ONLY_ONE, [2]), (MOVED, [1]), (FACTS, [0, 1])):
        top.filter_actions[name].trigger()
        assert [row.index for row in model.rows] == expected
        assert {row for finding in opened.window.session.findings for row in finding.rows} <= set(expected)
    top.filter_actions["all"].trigger()
    assert model.rowCount() == 3


def test_a_cell_knows_its_ratio_and_its_move(comparison: Comparison) -> None:
    contents = Contents(comparison)
    cell = contents.cell(comparison.rows[1], "B")
    assert (cell.ratio, cell.moved_after) == ("1:2", 0)
    assert contents.cell(comparison.rows[1], "A").ratio == ""
    assert contents.cell(comparison.rows[2], "B").blocks == ()


def test_dismissed_findings_are_not_marked(comparison: Comparison) -> None:
    number = comparison.findings[0]
    shown = Contents(comparison).cell(comparison.rows[0], "A").blocks[0].marks
    hidden = Contents(comparison, {number.id}).cell(comparison.rows[0], "A").blocks[0].marks
    assert {mark.finding for mark in shown} - {mark.finding for mark in hidden} == {number.id}


def test_a_narrow_mark_lies_on_a_wide_one(comparison: Comparison) -> None:
    text = material.TEXTS["A"][0]
    wide = material.finding(FindingKind.MISSING, Severity.HIGH, (0,), material.span("A", 0, text))
    changed = replace(comparison, findings=(replace(wide, id="wide"), *comparison.findings))
    marks = Contents(changed).cell(changed.rows[0], "A").blocks[0].marks
    assert marks[0].finding == "wide"
    assert {mark.kind for mark in marks[1:]} == {"number", "wording", "date"}


def test_sentences_of_one_paragraph_stand_in_one_block(comparison: Comparison) -> None:
    text = "One here. Two here. Three here."
    sentences = (Sentence(0, 9), Sentence(10, 19), Sentence(20, 31))
    article = replace(comparison.articles[0], paragraphs=(Paragraph(text, sentences=sentences),))
    passages = {"A": (Unit(0, 0), Unit(0, 1)), "B": (), "C": ()}
    row = Row("x", 0, RowStatus.ONLY_HERE, 0.0, passages)
    changed = replace(
        comparison,
        articles=(article, *comparison.articles[1:]),
        options=Options(granularity=Granularity.SENTENCE),
        rows=(row,),
        findings=(),
    )
    blocks = Contents(changed).cell(row, "A").blocks
    assert [(block.start, block.text) for block in blocks] == [(0, "One here. Two here.")]
    apart = replace(row, passages={**passages, "A": (Unit(0, 0), Unit(0, 2))})
    assert [block.start for block in Contents(changed).cell(apart, "A").blocks] == [0, 20]


def test_a_click_on_a_mark_makes_its_finding_the_current_one(opened: Driver) -> None:
    opened.click_text(0, "B", "45")
    assert opened.current is not None
    assert opened.current.kind == "number"
    assert opened.window.made_workspace().panel.list.currentIndex().row() == 0


def test_a_click_on_a_sentence_outlines_its_counterparts(opened: Driver, comparison: Comparison) -> None:
    found = linked(comparison, "A", 0, 3).together
    assert {letter: [stretch.paragraph for stretch in stretches] for letter, stretches in found.items()} == {
        "A": [0],
        "B": [0],
        "C": [0],
    }
    opened.click_text(0, "A", "ferry")
    rows = rows_of(opened)
    assert all(rows.emphasis(0, column).outlined for column in range(3))
    assert rows.emphasis(1, 0).selected is False
    opened.click_text(1, "A", "late")
    assert not rows.emphasis(0, 2).outlined


def test_a_click_on_a_sentence_shows_its_echoes_too(hexapla: Driver, comparison: Comparison) -> None:
    echo = replace(material.link("A", 0, "B", 2), echo=True)
    aside = replace(material.link("A", 0, "B", 1), echo=True, set_aside=True)
    again = replace(material.link("A", 0, "C", 0), echo=True)  # which is a counterpart already
    hexapla.show(replace(comparison, links=(*comparison.links, echo, aside, again)))
    rows = rows_of(hexapla)
    hexapla.click_text(0, "A", "ferry")
    whole = Stretch(2, 0, len(material.TEXTS["B"][2]))
    assert [rows.emphasis(1, column).echoes for column in range(3)] == [(), (whole,), ()]
    assert [stretch.paragraph for stretch in rows.emphasis(1, 1).outlined] == [0]
    # Seen from the other side, and gone with the next click.
    hexapla.click_text(1, "B", "leer")
    assert [stretch.paragraph for stretch in rows.emphasis(0, 0).echoes] == [0]
    hexapla.click_text(1, "A", "late")
    assert not any(rows.emphasis(0, column).echoes for column in range(3))
    hexapla.click_text(0, "A", "ferry")
    hexapla.press("F8")
    assert not rows.emphasis(1, 1).echoes


def test_columns_share_the_width_until_they_would_be_too_narrow(opened: Driver) -> None:
    rows = rows_of(opened)
    widths = [rows.columnWidth(number) for number in range(3)]
    assert sum(widths) == rows.viewport().width()
    assert max(widths) - min(widths) <= 2
    opened.window.resize(800, 600)
    opened.settle()
    assert [rows.columnWidth(number) for number in range(3)] == [NARROWEST_COLUMN] * 3
    assert rows.horizontalScrollBar().maximum() > 0


def test_the_reference_stays_in_sight_when_columns_are_scrolled(opened: Driver) -> None:
    opened.window.resize(800, 600)
    opened.settle()
    rows = rows_of(opened)
    assert rows.columns.frozen_section() == -1
    rows.horizontalScrollBar().setValue(rows.horizontalScrollBar().maximum())
    opened.settle()
    assert rows.columns.frozen_section() == 0
    assert rows.columns.section_at(5) == 0
    hit = rows.hit(QPoint(20, rows.rowViewportPosition(0) + 20))
    assert hit is not None
    frozen = rows.grab().toImage()
    rows.horizontalScrollBar().setValue(0)
    opened.settle()
    assert rows.rows_model.data(rows.rows_model.index(0, 0)).startswith("The ferry")
    assert frozen != rows.grab().toImage()


def test_rows_that_are_seen_have_their_exact_heights(hexapla: Driver) -> None:
    hexapla.show(long_comparison())
    rows = rows_of(hexapla)
    for value in (0, 5000, 12345, rows.verticalScrollBar().maximum()):
        rows.verticalScrollBar().setValue(value)
        hexapla.settle()
        place, bottom = rows.rowAt(0), rows.rowAt(rows.viewport().height() - 1)
        last = bottom if bottom >= 0 else rows.rows_model.rowCount() - 1
        assert [rows.rowHeight(at) for at in range(place, last + 1)] == [
            rows.heights.exact(at) for at in range(place, last + 1)
        ]


def test_nothing_jumps_while_scrolling_upwards_through_estimated_rows(hexapla: Driver) -> None:
    hexapla.show(long_comparison())
    rows = rows_of(hexapla)
    bar = rows.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    hexapla.settle()
    for _ in range(120):
        anchor = rows.rowAt(rows.viewport().height() // 2)
        before = rows.rowViewportPosition(anchor)
        bar.setValue(bar.value() - 40)
        assert abs(rows.rowViewportPosition(anchor) - (before + 40)) <= 1
        QApplication.processEvents()
        assert abs(rows.rowViewportPosition(anchor) - (before + 40)) <= 1


def test_the_wheel_scrolls_by_pixels_and_not_by_rows(hexapla: Driver) -> None:
    hexapla.show(long_comparison())
    rows = rows_of(hexapla)
    middle = rows.viewport().rect().center().toPointF()
    wheel = QWheelEvent(
        middle, rows.viewport().mapToGlobal(middle), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(rows.viewport(), wheel)
    assert 0 < rows.verticalScrollBar().value() < 200


def test_larger_text_makes_higher_rows_and_stays_in_place(hexapla: Driver) -> None:
    hexapla.show(long_comparison())
    rows = rows_of(hexapla)
    rows.verticalScrollBar().setValue(6000)
    hexapla.settle()
    place, length = rows.rowAt(0), rows.gutter.length()
    hexapla.press("Ctrl++", "Ctrl++")
    assert rows.gutter.length() > length
    assert rows.rowAt(0) == place
    hexapla.press("Ctrl+0")
    assert hexapla.window.settings.text_size == 11


def test_arrows_go_through_the_rows(opened: Driver) -> None:
    rows = rows_of(opened)
    rows.setFocus()
    rows.go_to(0)
    opened.press("Down")
    assert rows.currentIndex().row() == 1
    opened.press("Up")
    assert rows.currentIndex().row() == 0


def test_a_click_on_the_overview_bar_goes_there(hexapla: Driver) -> None:
    hexapla.show(long_comparison())
    workspace = hexapla.window.made_workspace()
    bar = workspace.bar
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(8, bar.height() - 2))
    assert workspace.rows.currentIndex().row() > 500
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(8, 1))
    assert workspace.rows.currentIndex().row() < 10


def test_a_click_on_the_overview_bar_before_the_rows_are_counted_goes_there_too(hexapla: Driver) -> None:
    workspace = hexapla.window.made_workspace()
    hexapla.settle()
    hexapla.window.session.show(long_comparison())
    bar = workspace.bar
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(8, bar.height() - 2))
    assert workspace.rows.currentIndex().row() > 500


def test_find_goes_from_place_to_place_through_all_articles(opened: Driver) -> None:
    search = opened.window.made_workspace().search
    opened.press("Ctrl+F")
    opened.type("sie")
    assert [(place, letter) for place, letter, _ in search.places] == [(1, "B"), (1, "B")]
    top = opened.window.made_workspace().top
    assert top.hits.text() == "2"
    opened.press("F3", "F3", "F3")
    assert search.at == 0
    assert top.hits.text() == "1 / 2"
    assert rows_of(opened).pointer.stretches("B") == (search.places[0][2],)
    assert rows_of(opened).currentIndex().row() == 1
    assert rows_of(opened).emphasis(1, 1).found
    opened.press("Shift+F3")
    assert search.at == 1
    search._field.clear()
    assert not rows_of(opened).emphasis(1, 1).found
    assert not top.hits.isVisible()
    opened.type("nowhere to be found")
    assert top.hits.text() == "0"


def test_many_rows_are_searched_between_events_and_at_once_when_it_is_asked_for(hexapla: Driver) -> None:
    hexapla.show(long_comparison())
    search = hexapla.window.made_workspace().search
    hexapla.press("Ctrl+F")
    search._field.setText("iiii")
    assert search.places == []  # not yet
    search.step(1)
    assert (search.at, len(search.places)) == (0, 2 * sum(number % 7 + 1 for number in range(0, 600, 3)))
    hexapla.bot.waitUntil(lambda: not search._working.busy)
    assert search.at == 0


def test_chips_of_families_choose_the_marks_in_the_rows_too(opened: Driver) -> None:
    session, rows = opened.window.session, rows_of(opened)

    def marked() -> set[str]:
        return {mark.kind.value for block in rows.rows_model.cell(0, 0).blocks for mark in block.marks}

    assert marked() == {"number", "wording", "date"}
    session.filter_findings([Family.WORDING], only_open=False)
    assert marked() == {"wording"}
    wording = next(each for each in session.findings if each.kind is FindingKind.WORDING)
    session.decide([wording.id], ReviewStatus.DISMISSED, "Dismiss")
    assert marked() == set()
    session.filter_findings([], only_open=False)
    assert marked() == {"number", "date"}


def test_one_stays_where_one_was_when_it_is_compared_again(hexapla: Driver) -> None:
    comparison = long_comparison()
    hexapla.show(comparison)
    rows = rows_of(hexapla)
    rows.go_to(300)
    hexapla.settle()
    top, y = rows.rowAt(0), rows.rowViewportPosition(rows.rowAt(0))
    hexapla.window.session.show(replace(comparison, id="again"), fresh=False)
    hexapla.settle()
    assert rows.currentIndex().row() == 300
    assert rows.rowAt(0) == top
    assert abs(rows.rowViewportPosition(top) - y) <= 1
    other = replace(comparison, articles=tuple(replace(each, id="x" + each.id) for each in comparison.articles))
    hexapla.window.session.show(other)
    hexapla.settle()
    assert rows.verticalScrollBar().value() == 0


def test_a_fault_while_painting_leaves_no_painter_behind(opened: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    """What an exception keeps alive, the frames of the painting with their variables, must not keep the painter:
    Qt ends the process when it shows a picture that is still being painted on."""
    rows = rows_of(opened)
    opened.window.resize(800, 600)
    rows.horizontalScrollBar().setValue(rows.horizontalScrollBar().maximum())
    opened.settle()
    assert rows.columns.frozen_section() == 0

    def fail(*_about: object) -> None:
        raise ValueError("while painting")

    monkeypatch.setattr(rows, "paint_cell", fail)
    with pytest.raises(ValueError, match="while painting") as raised:
        rows.viewport().repaint()
    assert raised.tb  # the frames are still there
    monkeypatch.undo()
    assert not rows.viewport().paintingActive()
    rows.viewport().repaint()


def test_every_painter_is_ended_where_it_was_begun() -> None:
    sources = (Path(gui.__file__).parent).rglob("*.py")
    loose = [f"{path.name}: {line}" for path in sources for line in path.read_text("utf-8").splitlines()
             if re.search(r"=\s*QPainter\(", line)]  # fmt: skip
    assert not loose, "with QPainter(…) as painter: it must not outlive the event"

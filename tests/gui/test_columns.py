"""The reader's order and width of the columns: dragged, moved by the menu, collapsed, kept when compared again."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from core.messages import message
from gui.dialogs.article import ArticleDialog
from gui.synopsis.header import COLLAPSED
from gui.synopsis.menu import article_menu
from gui.synopsis.table import NARROWEST_COLUMN
from gui.synopsis.view import SynopsisView
from tests.gui.driver import NO_KEYS, Driver
from tests.gui.test_synopsis import long_comparison


def view(driver: Driver) -> SynopsisView:
    return driver.window.made_workspace().rows


def order(driver: Driver) -> str:
    columns = view(driver).columns
    letters = [article.letter for article in view(driver).rows_model.articles]
    return "".join(letters[columns.logicalIndex(visual)] for visual in range(columns.count()))


def choice(menu: QMenu, words: str) -> QAction:
    return next(action for action in menu.actions() if action.text() == words)


def choose(driver: Driver, letter: str, words: str) -> None:
    choice(article_menu(driver.window, letter), words).trigger()
    driver.settle()


def test_a_header_is_dragged_to_another_place(opened: Driver) -> None:
    columns = view(opened).columns
    header = columns.viewport()
    middle = [QPoint(columns.sectionViewportPosition(at) + columns.sectionSize(at) // 2, 20) for at in range(3)]
    QTest.mousePress(header, Qt.MouseButton.LeftButton, NO_KEYS, middle[0])
    for x in range(middle[0].x(), middle[2].x() + 60, 20):
        QTest.mouseMove(header, QPoint(x, 20))
        QApplication.processEvents()
    QTest.mouseRelease(header, Qt.MouseButton.LeftButton, NO_KEYS, middle[2] + QPoint(60, 0))
    opened.settle()
    assert order(opened) == "BCA"
    # Texts, marks and clicks go along.
    opened.click_text(0, "A", "ferry")
    assert view(opened).rows_model.articles[view(opened).currentIndex().column()].letter == "A"


def test_the_menu_moves_a_column_as_far_as_there_are_others(opened: Driver) -> None:
    assert not choice(article_menu(opened.window, "A"), "Move to the left").isEnabled()
    choose(opened, "A", "Move to the right")
    assert order(opened) == "BAC"
    choose(opened, "C", "Move to the left")
    assert order(opened) == "BCA"
    assert not choice(article_menu(opened.window, "A"), "Move to the right").isEnabled()


def test_a_collapsed_column_leaves_its_room_to_the_others(opened: Driver) -> None:
    table = view(opened)
    whole = table.viewport().width()
    choose(opened, "B", "Collapse")
    half = (whole - COLLAPSED) // 2
    assert [table.columnWidth(at) for at in range(3)] == [half, COLLAPSED, whole - COLLAPSED - half]
    assert choice(article_menu(opened.window, "B"), "Collapse").isChecked()
    assert table.hit(QPoint(table.columnViewportPosition(1) + 10, 20)) is None
    opened.press("F8")  # its findings are shown all the same
    header = table.columns.viewport()
    badge = QPoint(table.columns.sectionViewportPosition(1) + 9, 9)
    QTest.mouseClick(header, Qt.MouseButton.LeftButton, NO_KEYS, badge)
    opened.settle()
    assert table.columnWidth(1) > NARROWEST_COLUMN


def test_one_column_always_stays_open(opened: Driver) -> None:
    choose(opened, "A", "Collapse")
    choose(opened, "B", "Collapse")
    assert not choice(article_menu(opened.window, "C"), "Collapse").isEnabled()
    view(opened).columns.collapse(2, True)
    assert not view(opened).columns.is_collapsed(2)


def test_heights_follow_what_is_shown(hexapla: Driver) -> None:
    comparison = long_comparison(30)
    long = replace(comparison.articles[1].paragraphs[0], text="many words " * 200)
    other = replace(comparison.articles[1], paragraphs=(long, *comparison.articles[1].paragraphs[1:]))
    hexapla.show(replace(comparison, articles=(comparison.articles[0], other)))
    tall = view(hexapla).rowHeight(0)
    choose(hexapla, "B", "Collapse")
    assert view(hexapla).rowHeight(0) < tall / 3


def test_order_and_width_stay_with_their_articles(opened: Driver) -> None:
    comparison = opened.window.session.comparison
    assert comparison is not None
    choose(opened, "A", "Move to the right")
    choose(opened, "C", "Collapse")
    opened.window.session.show(replace(comparison, id="again"), fresh=False)
    opened.settle()
    assert order(opened) == "BAC"
    assert view(opened).columns.is_collapsed(2)
    rows = tuple(
        replace(row, passages={letter: units for letter, units in row.passages.items() if letter != "A"})
        for row in comparison.rows
    )
    options = replace(comparison.options, reference="B")
    fewer = replace(comparison, articles=comparison.articles[1:], rows=rows, findings=(), links=(), options=options)
    opened.window.session.show(fewer, fresh=False)
    opened.settle()
    assert order(opened) == "BC"
    assert [view(opened).columns.is_collapsed(at) for at in range(2)] == [False, True]
    opened.window.session.show(long_comparison(5))
    opened.settle()
    assert order(opened) == "AB"
    assert not view(opened).columns.is_collapsed(0)


@pytest.mark.parametrize("count", [2, 5, 8])
def test_up_to_eight_columns_stand_side_by_side_and_the_reference_stays(hexapla: Driver, count: int) -> None:
    hexapla.show(long_comparison(20, count))
    table = view(hexapla)
    assert table.rows_model.columnCount() == count
    table.horizontalScrollBar().setValue(table.horizontalScrollBar().maximum())
    hexapla.settle()
    frozen = table.columns.frozen_section()
    assert frozen == (0 if table.horizontalScrollBar().maximum() else -1)
    assert (count > 2) == (table.horizontalScrollBar().maximum() > 0)


def test_a_key_opens_the_menu_of_the_current_column(opened: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, QPoint]] = []
    table = view(opened)
    table.columns.menu_wanted.disconnect()
    table.columns.menu_wanted.connect(lambda letter, where: asked.append((letter, where)))
    table.setFocus()
    table.go_to(0, 1)
    opened.press("Alt+A")
    assert [letter for letter, _ in asked] == ["B"]


def test_a_click_on_the_language_opens_the_menu_of_the_article(opened: Driver) -> None:
    rows = opened.window.made_workspace().rows
    wanted: list[str] = []
    rows.columns.menu_wanted.connect(lambda letter, _where: wanted.append(letter))
    for letter in ("A", "B"):
        section = rows.rows_model.column_of(letter)
        right = rows.columns.sectionViewportPosition(section) + rows.columns.sectionSize(section)
        for x, hit in ((right - 24, True), (right - 200, False)):
            QTest.mouseClick(rows.columns.viewport(), Qt.MouseButton.LeftButton, NO_KEYS, QPoint(x, 18))
            opened.settle()
            menu = QApplication.activePopupWidget()
            assert (menu is not None) == hit
            if menu is not None:
                menu.close()
    assert wanted == ["A", "B"]


def test_what_is_known_of_an_article_and_what_was_left_out_is_told(opened: Driver) -> None:
    article = replace(
        opened.window.opener.articles[0],
        path="/there/a.docx",
        author="Ada <Lovelace>",
        left_out=(message("left_out.comments", count=3),),
        warnings=(message("language.unknown_to_encoder", article="A", language="Swedish"),),
    )
    opened.window.opener.articles = (article, *opened.window.opener.articles[1:])
    (about,) = [each for each in article_menu(opened.window, "A").actions() if each.text() == "About this article…"]
    about.trigger()
    dialog = opened.dialog(ArticleDialog)
    document = QTextDocument()
    document.setHtml(dialog.words.text())
    text = document.toPlainText()
    for words in ("/there/a.docx", "Ada <Lovelace>", "English", "comments (3)", "Swedish"):
        assert words in text
    assert "Source" not in text
    dialog.close()

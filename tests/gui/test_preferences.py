"""Preferences hold at once; an article is read in another encoding."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QInputDialog, QWidget

from core.model import Granularity, Threshold
from core.thresholds import MEASURED
from gui.dialogs.preferences import PreferencesDialog
from gui.language import use_language
from gui.settings import load
from gui.synopsis.menu import article_menu
from tests.gui.driver import Driver


def dialog_of(driver: Driver) -> PreferencesDialog:
    driver.press("Ctrl+,")
    (dialog,) = [each for each in driver.window.findChildren(PreferencesDialog) if each.isVisible()]
    return dialog


def test_another_threshold_and_granularity_compare_again_and_stay(
    hexapla: Driver, articles: list[Path], store: QSettings
) -> None:
    hexapla.drop(articles[:2])
    hexapla.wait()
    dialog = dialog_of(hexapla)
    QTest.keyClick(dialog.threshold, Qt.Key.Key_Down)
    hexapla.wait()
    QTest.keyClick(dialog.granularity, Qt.Key.Key_Down)
    hexapla.wait()
    options = hexapla.window.session.comparison.options  # type: ignore[union-attr]
    assert (options.threshold, options.granularity) == (Threshold.THOROUGH, Granularity.SENTENCE)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    hexapla.press("Ctrl+W")
    hexapla.drop(articles[1:])
    hexapla.wait()
    assert hexapla.window.session.comparison.options.threshold is Threshold.THOROUGH  # type: ignore[union-attr]
    hexapla.window.close()
    assert load(store).granularity == "sentence"


def test_a_threshold_says_what_it_finds_and_what_it_marks_in_vain(hexapla: Driver) -> None:
    dialog = dialog_of(hexapla)
    balanced = dialog.meaning.text()
    assert f"one word in {MEASURED[Threshold.BALANCED].one_in} " in balanced
    QTest.keyClick(dialog.threshold, Qt.Key.Key_Down)
    assert f"one word in {MEASURED[Threshold.THOROUGH].one_in} " in dialog.meaning.text()
    assert dialog.threshold.accessibleDescription() == dialog.meaning.text() != balanced


def test_the_reviewer_s_name_stands_with_decisions_and_notes_and_stays(opened: Driver, store: QSettings) -> None:
    dialog = dialog_of(opened)
    QTest.keyClicks(dialog.reviewer, "Ada Byron ")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    opened.press("F8")
    first = opened.current
    assert first is not None
    opened.press("N")
    opened.type("ask")
    opened.press("Esc", "F8", "C")
    decisions = opened.window.session.review.decisions
    assert len(decisions) == 2
    assert {each.reviewer for each in decisions.values()} == {"Ada Byron"}
    opened.window.saving.close()
    assert load(store).reviewer == "Ada Byron"


def lightness(widget: QWidget) -> list[int]:
    """Of a widget's pixels, along a line through its middle from left to right."""
    picture = widget.grab().toImage()
    return [picture.pixelColor(x, picture.height() // 2).lightness() for x in range(picture.width())]


def test_what_is_open_follows_the_colours_and_its_edges_are_seen(hexapla: Driver) -> None:
    hexapla.window.look.settle()  # what is done after the first paint
    dialog = dialog_of(hexapla)
    for name, row in (("dark", 2), ("light", 1)):
        dialog.theme.setCurrentIndex(row)
        hexapla.settle()
        assert hexapla.window.theme.name == name
        for box in (dialog.threshold, dialog.font_family, dialog.font_size):
            ground = sorted(lightness(box))[len(lightness(box)) // 2]
            assert (ground < 128) == (name == "dark"), box
        dialog.single_instance.setChecked(False)
        ground, *line = lightness(dialog.single_instance)
        assert max(abs(each - ground) for each in line[:16]) > 40
    assert all(button.icon().isNull() for button in dialog.findChildren(QAbstractButton))


def test_on_the_start_page_nothing_is_compared(hexapla: Driver) -> None:
    QTest.keyClick(dialog_of(hexapla).threshold, Qt.Key.Key_Up)
    hexapla.settle()
    assert not hexapla.window.jobs.running("compare")
    assert hexapla.window.settings.threshold == "cautious"
    assert hexapla.page() is hexapla.window.start


def test_colours_and_reading_font(opened: Driver) -> None:
    dialog = dialog_of(opened)
    rows = opened.window.made_workspace().rows
    before = rows.cell_layout(0, 0).height
    QTest.keyClick(dialog.theme, Qt.Key.Key_End)
    assert rows.theme.dark
    dialog.font_size.setFocus()
    for _ in range(12):
        QTest.keyClick(dialog.font_size, Qt.Key.Key_Up)
    opened.settle()
    assert opened.window.settings.text_size == 23
    assert rows.cell_layout(0, 0).height > before


def test_an_article_is_read_in_another_encoding(
    hexapla: Driver, articles: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    articles[0].write_bytes("Überall lärmt die Fähre.\n".encode("cp1252"))
    hexapla.drop(articles[:2])
    hexapla.wait()
    window = hexapla.window

    def first_words() -> str:
        comparison = window.session.comparison
        assert comparison is not None
        return comparison.article("A").paragraphs[0].text.split()[0]

    def choose(words: str) -> None:
        menu = article_menu(window, "A")
        (encodings,) = [action.menu() for action in menu.actions() if action.text() == "Encoding"]
        next(action for action in encodings.actions() if action.text() == words).trigger()
        hexapla.wait()

    assert first_words() == "Überall"
    choose("cp1251")
    assert first_words() == "Ьberall"
    monkeypatch.setattr(QInputDialog, "getText", lambda *_arguments, **_named: ("cp1252", True))
    choose("Other…")
    assert first_words() == "Überall"
    choose("Found out")
    assert window.opener.options.encodings == {}


def test_starting_is_chosen_and_stays(hexapla: Driver, store: QSettings) -> None:
    dialog = dialog_of(hexapla)
    assert dialog.single_instance.isChecked()
    dialog.single_instance.setFocus()
    QTest.keyClick(dialog.single_instance, Qt.Key.Key_Space)
    hexapla.window.close()
    assert not load(store).single_instance


def test_another_language_holds_from_the_next_start(make_window: Callable[[], Driver], store: QSettings) -> None:
    first = make_window()
    dialog = dialog_of(first)
    assert not dialog.later.isVisible()
    dialog.language.setFocus()
    QTest.keyClicks(dialog.language, "Deutsch")
    assert dialog.later.isVisible()
    assert first.window.start.buttons["open"].text() == "Open…"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    first.window.close()
    assert load(store).language == "de"
    assert make_window().window.start.buttons["open"].text() == "Öffnen…"
    use_language("en")

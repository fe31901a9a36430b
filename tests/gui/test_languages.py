"""The interface in its languages: every text reaches the translators, is translated, and keeps what it carries."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QCoreApplication, QLocale, QSettings, Qt, QTranslator
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPushButton, QScrollArea, QToolButton

from core.language import language_name
from core.messages import message
from core.model import Comparison
from core.report import WorkbookWriter
from core.report.words import Words
from core.report.workbook.reading import read_workbook
from core.review import Decision, Review, ReviewStatus
from gui.language import LANGUAGES, current_language, in_readers_language, said, spoken, use_language
from resources.i18n.update import FORMS, HERE, ROOT, Text, moved, texts, translations
from tests.gui.driver import Driver

OTHERS = [code for code in LANGUAGES if code != "en"]
KNOWN = {code: translations(HERE / f"hexapla_{code}.ts") for code in LANGUAGES}
ACCELERATOR = re.compile(r"&\w")
ICON_ONLY = Qt.ToolButtonStyle.ToolButtonIconOnly
PLACEHOLDER = re.compile(r"\{\w+\}|%L?n")


@pytest.fixture(scope="module")
def all_texts() -> list[Text]:
    return texts()


@pytest.fixture(autouse=True)
def english_again(qapp: QCoreApplication) -> Iterator[None]:
    yield
    use_language("en")


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_files_hold_all_texts_that_lupdate_sees_and_no_others(code: str, all_texts: list[Text]) -> None:
    """Where this fails: python resources/i18n/update.py, then translate what it names."""
    assert set(KNOWN[code]) == {text for text in all_texts if text.plural or code != "en"}


@pytest.mark.parametrize("code", LANGUAGES)
def test_nothing_is_untranslated_and_what_a_text_carries_is_kept(code: str) -> None:
    for text, forms in KNOWN[code].items():
        assert all(forms), text
        assert len(forms) == (FORMS[code] if text.plural else 1), text
        wanted = Counter(PLACEHOLDER.findall(text.source.replace("%Ln", "%n")))
        for form in forms:
            found = Counter(PLACEHOLDER.findall(form.replace("%Ln", "%n")))
            if text.plural and found != wanted:  # "one" and such need no figure
                found["%n"] = wanted["%n"]
            assert found == wanted, (text, form)
            assert len(ACCELERATOR.findall(form)) == len(ACCELERATOR.findall(text.source)), (text, form)
            assert form.count("\n") == text.source.count("\n"), (text, form)
            assert (form[0] == " ", form[-1] == " ") == (text.source[0] == " ", text.source[-1] == " "), (text, form)
            assert form.endswith("…") or not text.source.endswith("…") or text.context == "StartPage", (text, form)


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_is_compiled_says_what_is_translated(code: str) -> None:
    translator = QTranslator()
    assert translator.load(f"hexapla_{code}", str(HERE))
    for text, forms in KNOWN[code].items():
        numbers = {"en": (1, 2), "de": (1, 2), "it": (1, 2), "ru": (1, 2, 5)}[code] if text.plural else (-1,)
        compiled = [translator.translate(text.context, text.source, text.comment, number) for number in numbers]
        assert compiled == forms, text


@pytest.mark.parametrize("path", sorted((ROOT / "gui").rglob("*.py")), ids=lambda path: path.stem)
def test_texts_are_literals_where_lupdate_looks_for_them(path: Path) -> None:
    """`tr` with anything else than literals, or in an f-string, says nothing to lupdate."""
    tree = ast.parse(path.read_text("utf-8"))
    inside_f_strings = {
        id(call)
        for joined in ast.walk(tree)
        if isinstance(joined, ast.JoinedStr)
        for call in ast.walk(joined)
        if isinstance(call, ast.Call)
    }
    for call in ast.walk(tree):
        if not isinstance(call, ast.Call):
            continue
        name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        if name not in ("tr", "translate") or len(call.args) < (2 if name == "translate" else 1):
            continue
        where = f"{path.name}:{call.lineno}"
        assert id(call) not in inside_f_strings, where
        if path.stem not in ("language", "actions"):  # where texts of tables and of core are looked up
            first = call.args[: 2 if name == "translate" else 1]
            assert all(isinstance(each, ast.Constant) and isinstance(each.value, str) for each in first), where
        if name == "tr":
            assert isinstance(call.func, ast.Attribute), f"{where}: tr is a method"


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_window_speaks(
    code: str, make_window: Callable[[], Driver], store: QSettings, comparison: Comparison
) -> None:
    store.setValue("language", code)
    driver = make_window()
    driver.show(comparison)
    window = driver.window
    expected = {"en": "Previous finding", "de": "Voriger Befund", "it": "Divergenza precedente", "ru": "Предыдущее"}
    assert window.actions_by_id["previous"].text().startswith(expected[code])
    assert window.status.counts.text().startswith({"en": "3 a", "de": "3 A", "it": "3 a", "ru": "3 с"}[code])
    assert "%" not in window.status.counts.text()
    assert "%n" not in "".join(button.text() for button in window.findChildren(QPushButton))


@pytest.mark.parametrize("code", LANGUAGES)
def test_in_a_small_window_no_text_is_cut(
    code: str, make_window: Callable[[], Driver], store: QSettings, comparison: Comparison
) -> None:
    store.setValue("language", code)
    driver = make_window()
    driver.window.resize(1000, 700)
    driver.show(comparison)
    driver.window.session.step(1)
    driver.settle()
    side = driver.window.made_workspace().side
    for tab in range(3):
        side.show_tab(tab)
        driver.settle()
        for button in driver.window.findChildren(QAbstractButton):
            icon_only = isinstance(button, QToolButton) and button.toolButtonStyle() == ICON_ONLY
            if button.isVisible() and not icon_only:
                wanted = button.fontMetrics().horizontalAdvance(button.text())
                assert button.width() >= wanted, button.text()
        for field in driver.window.findChildren(QLineEdit):
            if field.isVisible():
                assert field.width() > field.fontMetrics().horizontalAdvance(field.placeholderText())
        for area in side.findChildren(QScrollArea):
            assert area.widget().width() <= area.viewport().width()


@pytest.mark.parametrize(("code", "words"), [("de", "Abbrechen"), ("it", "Annulla"), ("ru", "Отмена")])
def test_buttons_of_qt_speak_too(code: str, words: str) -> None:
    use_language(code)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == words


def test_of_the_systems_languages_the_first_that_there_is(monkeypatch: pytest.MonkeyPatch) -> None:
    for system, expected in (("ru_RU", "ru"), ("de_AT", "de"), ("fr_FR", "en"), ("C", "en")):
        monkeypatch.setattr(QLocale, "system", lambda system=system: QLocale(system))
        assert spoken("system") == expected
    assert spoken("it") == "it"


def test_the_systems_way_with_numbers_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QLocale, "system", lambda: QLocale("de_CH"))
    use_language("system")
    assert (current_language(), QLocale().toString(12345)) == ("de", QLocale("de_CH").toString(12345))
    use_language("it")
    assert (current_language(), QLocale().toString(12345)) == ("it", "12.345")


def test_messages_of_core_name_languages_in_the_readers_own() -> None:
    warning = message("language.unknown_to_encoder", article="A", language=language_name("sv"))
    assert "Swedish" in said(warning)
    use_language("de")
    assert "auf Schwedisch" in said(warning)


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_workbook_speaks_the_windows_language_and_is_read_back_in_any(
    code: str, comparison: Comparison, tmp_path: Path
) -> None:
    use_language(code)
    path, own = tmp_path / "report.xlsx", Words(in_readers_language, code)
    review = Review(decisions={comparison.findings[0].id: Decision(ReviewStatus.CONFIRMED, "seen", "Ada")})
    writer = WorkbookWriter(in_readers_language, locale=code)
    writer.write(comparison, review, path, created=datetime(2026, 1, 1, tzinfo=UTC))
    book = load_workbook(path)
    sheet = book[{"en": "Findings", "de": "Befunde", "it": "Divergenze", "ru": "Расхождения"}[code]]
    german = {"en": "German", "de": "Deutsch", "it": "tedesco", "ru": "немецкий"}[code]
    assert any(cell.value == german for row in book.worksheets[0].iter_rows() for cell in row)
    (status,) = [cell for row in sheet for cell in row if cell.value == own.value(ReviewStatus.CONFIRMED)]
    status.value = own.value(ReviewStatus.DISMISSED)
    book.save(path)
    use_language("it")
    back = read_workbook(path, words=Words(in_readers_language, "it"))
    assert not back.problems
    assert [each.status for each in back.returned if each.status is not None] == [ReviewStatus.DISMISSED]


def test_a_text_that_moved_to_another_context_keeps_its_translation() -> None:
    old, new, other = Text("Window", "Skip"), Text("Telling", "Skip"), Text("Export", "Close")
    assert moved([new], {old: ["Überspringen"]}) == {new: ["Überspringen"]}
    two_ways = {other: ["Schließen"], Text("Banner", "Close"): ["Zumachen"]}
    assert moved([Text("Dialog", "Close")], two_ways) == {}
    assert moved([old], {old: ["Überspringen"]}) == {}

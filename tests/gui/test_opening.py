from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from core.model import Granularity, Options, Threshold
from core.progress import OnProgress, Stage
from gui.dialogs import files
from gui.main_window import MainWindow
from gui.theme import Theme
from tests.gui.driver import Driver


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Answers the next dialog for files."""

    def answer(*paths: Path) -> None:
        monkeypatch.setattr(files, "choose_files", lambda *_arguments: [str(path) for path in paths])

    return answer


def letters(driver: Driver) -> str:
    comparison = driver.window.session.comparison
    return "".join(article.letter for article in comparison.articles) if comparison is not None else ""


def test_ctrl_o_opens_files_and_compares_them(
    hexapla: Driver, articles: list[Path], choose: Callable[..., None]
) -> None:
    assert hexapla.page() is hexapla.window.start
    choose(*articles[:2])
    hexapla.press("Ctrl+O")
    hexapla.wait()
    assert hexapla.page() is hexapla.window.workspace
    assert letters(hexapla) == "AB"
    assert hexapla.window.windowTitle() == "harbour.txt · port.txt[*] — Hexapla"
    assert hexapla.window.made_workspace().rows.hasFocus()


def test_dropped_files_are_compared_and_one_more_is_added(hexapla: Driver, articles: list[Path]) -> None:
    hexapla.drop(articles[:2])
    hexapla.wait()
    assert letters(hexapla) == "AB"
    hexapla.drop(articles[2:])
    hexapla.wait()
    assert letters(hexapla) == "ABC"


def test_the_drop_target_says_what_a_drop_will_do(hexapla: Driver) -> None:
    drop = hexapla.window.start.drop
    assert drop.words.text() == "Drop two or more articles here"
    hexapla.window.start.set_hot(2)
    assert drop.words.text() == "Drop to compare these articles"
    hexapla.window.start.set_hot(0)
    assert drop.words.text() == "Drop two or more articles here"


def test_one_article_waits_for_a_second(hexapla: Driver, articles: list[Path], choose: Callable[..., None]) -> None:
    hexapla.drop(articles[:1])
    hexapla.wait()
    assert hexapla.page() is hexapla.window.start
    assert hexapla.window.start.drop.words.text() == ("harbour.txt is open. Add a second article to compare it with.")
    choose(articles[1])
    hexapla.press("Ctrl+O")
    hexapla.wait()
    assert letters(hexapla) == "AB"


def test_opening_anew_closes_what_was_open(hexapla: Driver, articles: list[Path], choose: Callable[..., None]) -> None:
    hexapla.drop(articles)
    hexapla.wait()
    choose(*articles[1:])
    hexapla.press("Ctrl+O")
    hexapla.wait()
    comparison = hexapla.window.session.comparison
    assert comparison is not None
    assert [article.title for article in comparison.articles] == ["port.txt", "news.txt"]


def test_a_bad_file_has_a_banner_and_the_others_go_on(hexapla: Driver, articles: list[Path], tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_text("")
    hexapla.drop([articles[0], empty, tmp_path / "gone.txt", articles[1]])
    hexapla.wait()
    assert len(letters(hexapla)) == 2
    assert [words.split(" ")[0] for words in hexapla.banners()] == ["empty.txt", "gone.txt"]
    # Retry, after the user did something about it
    empty.write_text("The new harbour opened on Sunday.\n")
    QTest.mouseClick(hexapla.window.banners().shown[0].retry, Qt.MouseButton.LeftButton)
    hexapla.wait()
    assert len(letters(hexapla)) == 3
    QTest.mouseClick(hexapla.window.banners().shown[0].skip, Qt.MouseButton.LeftButton)
    assert hexapla.banners() == []
    assert not hexapla.window.banners().isVisible()


def test_the_same_file_twice_is_said(hexapla: Driver, articles: list[Path]) -> None:
    hexapla.drop([*articles[:2], articles[0]])
    hexapla.wait()
    assert letters(hexapla) == "AB"
    assert hexapla.banners() == ["harbour.txt is opened already, as A. Choose another file."]


def test_a_ninth_article_is_told_off(hexapla: Driver, tmp_path: Path) -> None:
    paths = []
    for number in range(9):
        path = tmp_path / f"{number}.txt"
        path.write_text(f"Article number {number} speaks of the harbour.\n")
        paths.append(path)
    hexapla.drop(paths)
    hexapla.wait()
    assert letters(hexapla) == "ABCDEFGH"
    assert hexapla.banners() == ["At most 8 articles can be compared; 9 were given."]
    assert not hexapla.window.actions_by_id["add"].isEnabled()


def test_the_sample_can_be_tried(hexapla: Driver) -> None:
    hexapla.window.actions_by_id["sample"].trigger()
    hexapla.wait()
    assert letters(hexapla) == "ABC"


def test_pasted_text_is_an_article(hexapla: Driver, articles: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    from gui.dialogs.paste import PasteDialog

    def fill_in(dialog: PasteDialog) -> bool:
        dialog.title.setText("My notes")
        dialog.text.setPlainText("The new harbour opened on Monday.\nForty boats came to see it.")
        assert dialog.buttons.button(dialog.buttons.StandardButton.Ok).isEnabled()
        return True

    monkeypatch.setattr(PasteDialog, "exec", fill_in)
    hexapla.drop(articles[:1])
    hexapla.wait()
    hexapla.press("Ctrl+Shift+V")
    hexapla.wait()
    comparison = hexapla.window.session.comparison
    assert comparison is not None
    assert [article.title for article in comparison.articles] == ["harbour.txt", "My notes"]
    hexapla.press("F5")
    hexapla.wait()
    assert letters(hexapla) == "AB"


def test_comparing_again_reads_the_files_and_keeps_the_review(hexapla: Driver, articles: list[Path]) -> None:
    hexapla.drop(articles[:2])
    hexapla.wait()
    session = hexapla.window.session
    hexapla.press("F8", "C")
    first = session.findings[0]
    assert session.reviewed() == 1
    with articles[1].open("a", encoding="utf-8") as file:
        file.write("Afterwards there was music for everybody.\n")
    hexapla.press("F5")
    hexapla.wait()
    assert session.comparison is not None
    assert len(session.comparison.article("B").paragraphs) == 4
    assert session.review.decision(first.id).status == "confirmed"
    assert session.reviewed() == 1


def test_a_file_that_is_gone_when_comparing_again_is_told_and_its_text_stays(
    hexapla: Driver, articles: list[Path]
) -> None:
    hexapla.drop(articles)
    hexapla.wait()
    articles[1].unlink()
    hexapla.press("F5")
    hexapla.wait()
    assert letters(hexapla) == "ABC"
    assert hexapla.banners() == ["port.txt was not found. Its text is compared as it was when it was opened."]


def test_another_reference_another_language_and_closing(hexapla: Driver, articles: list[Path]) -> None:
    from gui.synopsis.menu import article_menu

    hexapla.drop(articles)
    hexapla.wait()
    window = hexapla.window
    menu = article_menu(window, "B")
    next(action for action in menu.actions() if action.text() == "Use as reference").trigger()
    hexapla.wait()
    assert window.session.comparison is not None
    assert window.session.comparison.options.reference == "B"
    languages = next(action for action in article_menu(window, "C").actions() if action.text() == "Language").menu()
    next(action for action in languages.actions() if action.text() == "Italian").trigger()  # type: ignore[attr-defined]
    hexapla.wait()
    assert window.session.comparison.article("C").language == "it"
    assert window.session.language_names["it"] == "Italian"
    next(action for action in article_menu(window, "B").actions() if action.text() == "Close this article").trigger()
    hexapla.wait()
    assert letters(hexapla) == "AC"
    assert window.session.comparison.options.reference == "A"


def test_closing_goes_back_to_the_start_page_where_it_is_offered_again(hexapla: Driver, articles: list[Path]) -> None:
    hexapla.drop(articles[:2])
    hexapla.wait()
    hexapla.press("Ctrl+W")
    assert hexapla.page() is hexapla.window.start
    buttons = hexapla.window.start.findChildren(QPushButton, "recent")
    assert [button.text() for button in buttons] == ["harbour.txt · port.txt"]
    buttons[0].click()
    hexapla.wait()
    assert letters(hexapla) == "AB"


class Slow:
    """Stands for an engine that works until it is told to stop."""

    def __init__(self, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
        self.stopped = threading.Event()
        monkeypatch.setattr(window.engine, "compare", self.compare)

    def compare(self, *arguments: Any, **_options: object) -> None:
        report: OnProgress = arguments[-1]
        try:
            while True:
                report(Stage.ALIGNING, 1, 4)
                threading.Event().wait(0.005)
        finally:
            self.stopped.set()


def test_escape_cancels_a_comparison_and_what_was_shown_stays(
    hexapla: Driver, articles: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    hexapla.drop(articles[:2])
    hexapla.wait()
    slow = Slow(hexapla.window, monkeypatch)
    hexapla.drop(articles[2:])
    status = hexapla.window.status
    hexapla.bot.waitUntil(lambda: status.stage.text() == "Aligning…")
    assert status.bar.isVisible()
    assert (status.bar.value(), status.bar.maximum()) == (1, 4)
    hexapla.press("Esc")
    assert not hexapla.window.jobs.running("compare")
    assert not status.bar.isVisible()
    assert slow.stopped.wait(2)
    assert letters(hexapla) == "AB"
    assert len(hexapla.window.articles()) == 2
    assert hexapla.banners() == []


def test_the_first_comparison_shows_its_progress_on_the_start_page(
    hexapla: Driver, articles: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = Slow(hexapla.window, monkeypatch)
    hexapla.drop(articles[:2])
    drop = hexapla.window.start.drop
    hexapla.bot.waitUntil(lambda: drop.words.text() == "Aligning…")
    assert drop.more.text() == "Esc cancels"
    QTest.mouseClick(hexapla.window.status.stop, Qt.MouseButton.LeftButton)
    assert slow.stopped.wait(2)
    assert drop.words.text() == "Drop two or more articles here"


def test_closing_the_window_stops_what_runs(
    hexapla: Driver, articles: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = Slow(hexapla.window, monkeypatch)
    hexapla.drop(articles[:2])
    hexapla.window.close()
    assert slow.stopped.is_set()


def test_an_unexpected_error_is_told_and_the_window_lives_on(
    hexapla: Driver, articles: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object, **_options: object) -> None:
        raise ZeroDivisionError("by zero")

    monkeypatch.setattr(hexapla.window.engine, "compare", fail)
    hexapla.drop(articles[:2])
    hexapla.wait()
    assert hexapla.banners() == ["Something went wrong: ZeroDivisionError: by zero"]
    monkeypatch.undo()
    hexapla.drop(articles[:2])
    hexapla.wait()
    assert letters(hexapla) == "AB"


def test_what_is_chosen_is_there_the_next_time(
    hexapla: Driver, make_window: Callable[[], Driver], articles: list[Path]
) -> None:
    hexapla.drop(articles[:2])
    hexapla.wait()
    hexapla.press("Ctrl++")
    hexapla.window.choose_theme("dark")
    hexapla.window.close()
    again = make_window()
    assert again.window.theme.name == "dark"
    assert again.window.settings.text_size == 12
    assert [entry.count("\n") for entry in again.window.settings.recent] == [1]


def test_the_theme_changes_everything_at_once(opened: Driver) -> None:
    window = opened.window
    light = window.made_workspace().grab().toImage()
    window.actions_by_id["theme_dark"].trigger()
    opened.settle()
    dark = window.made_workspace().grab().toImage()
    papers = Theme("light")["window"].name(), Theme("dark")["window"].name()
    for picture, paper in ((light, papers[0]), (dark, papers[1])):
        bar, gutter, rows, panel = (4, 4), (20, -40), (300, -40), (-6, 60)
        spots = {
            picture.pixelColor(x % picture.width(), y % picture.height()).name() for x, y in (bar, gutter, rows, panel)
        }
        assert spots == {paper}
    assert window.made_workspace().panel.theme.name == "dark"


@pytest.mark.parametrize("width", [760, 800, 1000, 1300, 1700])
def test_the_bar_fits_into_any_window(opened: Driver, width: int) -> None:
    opened.window.resize(width, 700)
    opened.settle()
    top = opened.window.made_workspace().top
    assert top.width() <= width
    assert opened.window.width() == width
    shown = [child for child in (*top._texted, top.search, top.export, top.menu_button) if child.isVisible()]
    assert len(shown) == 6
    for child in shown:
        right = child.mapTo(top, child.rect().topRight()).x()
        assert right < width, child
        assert child.width() >= child.minimumSizeHint().width(), child


def test_warming_up_names_the_formats(hexapla: Driver) -> None:
    hexapla.window.warm_up()
    hexapla.bot.waitUntil(lambda: ".txt" in hexapla.window.start.drop.more.text())
    assert not hexapla.window.actions_by_id["cancel"].isEnabled()


def test_what_the_command_line_chose_holds_in_the_window_until_something_else_is_opened(
    hexapla: Driver, articles: list[Path]
) -> None:
    chosen = Options(
        reference="B", granularity=Granularity.SENTENCE, threshold=Threshold.CAUTIOUS, languages={"A": "de"}
    )
    window = hexapla.window
    window.open_paths([str(path) for path in articles[:2]], chosen)
    hexapla.wait()
    assert window.session.comparison is not None
    assert window.session.comparison.options == chosen
    assert window.session.comparison.article("A").language == "de"
    window.open_paths([str(path) for path in articles[1:]])
    hexapla.wait()
    assert window.session.comparison.options == Options()

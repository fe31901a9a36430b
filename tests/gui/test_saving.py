"""Sessions in the window: saving, opening, being asked, titles, copies."""

from __future__ import annotations

import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox, QPushButton

from core.errors import ReadError
from core.review.journal import is_unsaved
from core.review.session_file import read_session
from gui import saved_work, saving
from gui.locks import Lock, journal_beside
from gui.recent import gone
from tests.gui.driver import Driver

BUTTONS = QMessageBox.StandardButton


@pytest.fixture
def target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where Save as… is told to write."""
    path = tmp_path / "Harbour news.hexapla"
    monkeypatch.setattr(saving, "choose_target", lambda *_arguments: str(path))
    return path


@pytest.fixture
def compared(hexapla: Driver, articles: list[Path]) -> Driver:
    hexapla.drop(articles[:2])
    hexapla.wait()
    return hexapla


def question(driver: Driver) -> QMessageBox:
    """The dialog that is open."""
    (box,) = [box for box in driver.window.findChildren(QMessageBox) if box.isVisible()]
    return box


def answer(driver: Driver, button: QMessageBox.StandardButton) -> None:
    question(driver).button(button).click()
    driver.settle()


def saved(driver: Driver) -> None:
    driver.bot.waitUntil(lambda: not driver.window.jobs.running("save"))
    driver.settle()


def settled(driver: Driver) -> None:
    """The journal has all that happened."""
    keeper = driver.window.saving._keeper
    assert keeper is not None
    assert keeper.settled()
    driver.settle()


def test_ctrl_s_asks_for_a_file_once_and_what_is_saved_comes_back(
    compared: Driver, make_window: Callable[[], Driver], target: Path
) -> None:
    window = compared.window
    assert window.status.kept.text() == ""
    compared.press("F8", "C", "F8", "D")
    assert window.isWindowModified()
    assert window.status.kept.text() == "Not saved"
    compared.press("Ctrl+S")
    saved(compared)
    assert window.status.kept.text() == "Saved"
    assert (window.windowTitle(), window.isWindowModified()) == ("Harbour news[*] — Hexapla", False)
    compared.press("F8", "C")
    assert window.isWindowModified()
    compared.press("Ctrl+S")
    saved(compared)
    review, comparison = window.session.review, window.session.comparison
    current = window.session.current
    window.close()
    assert not window.isVisible()
    again = make_window()
    again.drop([target])
    again.wait()
    session = again.window.session
    assert session.comparison == comparison
    assert session.review == review
    assert session.current is not None
    assert current is not None
    assert session.current.id == current.id
    assert (again.window.windowTitle(), again.window.isWindowModified()) == ("Harbour news[*] — Hexapla", False)
    again.press("Ctrl+Z")
    assert again.window.isWindowModified()
    again.press("Ctrl+Shift+Z")
    assert not again.window.isWindowModified()


def test_it_opens_without_the_originals_and_is_compared_again_without_them(
    compared: Driver, make_window: Callable[[], Driver], articles: list[Path], target: Path
) -> None:
    compared.press("F8", "C", "Ctrl+S")
    saved(compared)
    compared.window.close()
    for path in articles:
        path.unlink()
    again = make_window()
    again.window.open_paths([str(target)])
    again.wait()
    before = again.window.session.comparison
    again.press("F5")
    again.wait()
    assert again.window.session.comparison == before
    assert again.window.session.reviewed() == 1
    assert [words.split(".")[1] for words in again.banners()] == ["txt was not found"] * 2


def test_the_alignment_of_an_opened_session_is_edited_by_hand(
    compared: Driver, make_window: Callable[[], Driver], target: Path
) -> None:
    compared.press("Ctrl+S")
    saved(compared)
    compared.window.close()
    again = make_window()
    again.window.open_paths([str(target)])
    again.wait()
    rows = again.window.made_workspace().rows
    before = len(again.window.session.rows)
    rows.setFocus()
    rows.go_to(1)
    again.press("Alt+M")
    again.wait()
    assert len(again.window.session.rows) == before - 1
    again.press("Ctrl+S")
    saved(again)
    session = read_session(target)
    assert len(session.comparison.rows) == before - 1
    assert session.compared_edits == session.history.review.edits != ()
    again.press("Ctrl+Z")
    again.wait()
    assert len(again.window.session.rows) == before


def test_undoing_an_edit_of_the_alignment_leads_back_to_what_was_saved(compared: Driver, target: Path) -> None:
    window = compared.window

    def modified_after(key: str) -> bool:
        compared.press(key)
        compared.wait()
        return window.isWindowModified()

    rows = window.made_workspace().rows
    rows.setFocus()
    rows.go_to(1)
    compared.press("Alt+S")
    compared.wait()
    compared.press("Ctrl+S")
    saved(compared)
    rows.setFocus()
    rows.go_to(1)
    assert modified_after("Alt+M")
    assert not modified_after("Ctrl+Z")
    settled(compared)
    assert not is_unsaved(journal_beside(target))
    assert modified_after("Ctrl+Z")
    settled(compared)
    assert is_unsaved(journal_beside(target))
    assert not modified_after("Ctrl+Shift+Z")
    assert not modified_after("F5")
    assert modified_after("Ctrl+Shift+Z")


def test_what_was_undone_up_to_what_was_saved_is_not_offered_after_a_crash(compared: Driver, target: Path) -> None:
    compared.press("F8", "C", "Ctrl+S")
    saved(compared)
    compared.press("F8", "D", "Ctrl+Z")
    settled(compared)
    assert not is_unsaved(journal_beside(target))
    compared.press("Ctrl+Z")
    settled(compared)
    assert is_unsaved(journal_beside(target))


def test_an_edit_that_was_not_compared_yet_when_it_was_saved_is_compared_on_opening(
    compared: Driver, make_window: Callable[[], Driver], target: Path
) -> None:
    rows = compared.window.made_workspace().rows
    before = len(compared.window.session.rows)
    rows.setFocus()
    rows.go_to(1)
    compared.press("Alt+M")
    compared.press("Ctrl+S")  # while that is compared
    saved(compared)
    compared.wait()
    compared.window.saving.close()
    again = make_window()
    again.window.open_paths([str(target)])
    again.wait()
    assert len(again.window.session.rows) == before - 1


def test_looking_at_something_asks_nothing(compared: Driver) -> None:
    compared.press("F8")
    compared.window.close()
    assert not compared.window.isVisible()


@pytest.mark.parametrize("leave", ["Ctrl+Q", "Ctrl+W", "drop"])
def test_unsaved_changes_are_asked_about(compared: Driver, target: Path, leave: str) -> None:
    compared.press("F8", "C")

    def go() -> None:
        if leave == "drop":
            compared.window.open_paths([])
            compared.window.commands.sample()
        else:
            compared.press(leave)

    before = compared.window.session.comparison
    go()
    assert "Harbour" not in question(compared).text()
    answer(compared, BUTTONS.Cancel)
    assert compared.window.isVisible()
    assert compared.window.session.comparison is before
    assert not target.exists()
    go()
    answer(compared, BUTTONS.Save)
    saved(compared)
    compared.wait()
    assert read_session(target).history.review.decisions
    assert compared.window.session.comparison is not before or not compared.window.isVisible()


def test_discard_loses_them_and_leaves_nothing_behind(compared: Driver, data: Path) -> None:
    compared.press("F8", "C")
    settled(compared)
    assert [path.suffix for path in (data / "unsaved").iterdir() if path.suffix == ".journal"] == [".journal"]
    compared.window.close()
    answer(compared, BUTTONS.Discard)
    assert not compared.window.isVisible()
    assert list((data / "unsaved").iterdir()) == []


def test_pasted_text_is_nowhere_else_so_it_is_asked_about(compared: Driver) -> None:
    from gui.sources import Pasted

    compared.window.open([Pasted("Mine", "The new harbour opened on Monday.")], anew=False)
    compared.wait()
    compared.window.close()
    answer(compared, BUTTONS.Discard)
    assert not compared.window.isVisible()


def test_a_name_without_suffix_gets_it_and_takes_no_other_files_place(
    compared: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mine.hexapla").write_bytes(b"other")
    monkeypatch.setattr(saving, "choose_target", lambda *_arguments: str(tmp_path / "mine"))
    compared.press("Ctrl+S")
    saved(compared)
    assert (tmp_path / "mine.hexapla").read_bytes() == b"other"
    assert compared.window.saving.path == tmp_path / "mine (2).hexapla"


def test_a_changed_mind_saves_nothing_and_stays(compared: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(saving, "choose_target", lambda *_arguments: "")
    compared.press("F8", "C", "Ctrl+S")
    assert compared.window.saving.path is None
    compared.window.close()
    answer(compared, BUTTONS.Save)
    assert compared.window.isVisible()
    assert compared.window.isWindowModified()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_a_file_that_cannot_be_written_is_told_and_saved_elsewhere(
    compared: Driver, target: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared.press("Ctrl+S")
    saved(compared)
    target.chmod(stat.S_IREAD)
    compared.press("F8", "C", "Ctrl+S")
    saved(compared)
    assert compared.banners() == ["Harbour news.hexapla is read-only. Choose another name."]
    assert compared.window.isWindowModified()
    monkeypatch.setattr(saving, "choose_target", lambda *_arguments: str(tmp_path / "other.hexapla"))
    compared.window.banners().shown[0].retry.click()
    saved(compared)
    assert compared.banners() == []
    assert not compared.window.isWindowModified()
    assert read_session(tmp_path / "other.hexapla").history.review.decisions


def test_a_folder_that_vanished_is_told_and_closing_stays_possible(compared: Driver, target: Path) -> None:
    compared.press("Ctrl+S")
    saved(compared)
    compared.window.saving.path = target.parent / "gone" / target.name
    compared.press("F8", "C")
    compared.window.close()
    answer(compared, BUTTONS.Save)
    saved(compared)
    assert "there is no folder" in compared.banners()[0]
    assert compared.window.isVisible()
    compared.window.close()
    answer(compared, BUTTONS.Discard)
    assert not compared.window.isVisible()


@pytest.mark.parametrize("close", [True, False])
def test_leaving_while_it_is_saved_waits_for_it(
    compared: Driver, target: Path, monkeypatch: pytest.MonkeyPatch, close: bool
) -> None:
    import threading

    go_on = threading.Event()

    def slow(path: Path, session: object, on_progress: object) -> Path:
        go_on.wait(10)
        return saved_work.write_session(path, session, on_progress)  # type: ignore[arg-type]

    monkeypatch.setattr(saving, "write_session", slow)
    compared.press("F8", "C", "Ctrl+S")
    if close:
        compared.window.close()
        assert compared.window.isVisible()
    else:
        compared.press("Ctrl+W")
        assert compared.window.session.comparison is not None
    go_on.set()
    if close:
        compared.bot.waitUntil(lambda: not compared.window.isVisible())
    else:
        compared.bot.waitUntil(lambda: compared.window.session.comparison is None)
    assert read_session(target).history.review.decisions


@pytest.mark.parametrize("content", [b"PK damaged", b"no session at all"])
def test_a_bad_file_is_told_and_what_was_shown_stays(compared: Driver, tmp_path: Path, content: bytes) -> None:
    bad = tmp_path / "bad.hexapla"
    bad.write_bytes(content)
    with pytest.raises(ReadError) as caught:
        read_session(bad)
    before = compared.window.session.comparison
    compared.drop([bad])
    compared.wait()
    assert compared.banners() == [str(caught.value)]
    assert compared.window.session.comparison is before


def test_articles_dropped_along_with_a_session_are_added_to_it(
    compared: Driver, make_window: Callable[[], Driver], articles: list[Path], target: Path
) -> None:
    compared.press("Ctrl+S")
    saved(compared)
    compared.window.close()
    again = make_window()
    again.drop([articles[2], target])
    again.wait()
    comparison = again.window.session.comparison
    assert comparison is not None
    assert [article.title for article in comparison.articles] == ["harbour.txt", "port.txt", "news.txt"]
    assert again.window.isWindowModified()


def test_a_second_window_gets_a_copy_and_says_so(
    compared: Driver, make_window: Callable[[], Driver], target: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared.press("F8", "C", "Ctrl+S")
    saved(compared)
    second = make_window()
    second.drop([target])
    second.wait()
    assert second.window.windowTitle() == "Harbour news (copy)[*] — Hexapla"
    assert "is open in another window" in second.banners()[0]
    assert second.window.session.review == compared.window.session.review
    second.press("F8", "D", "Ctrl+S")  # the same name again
    assert "Choose another name" in second.banners()[-1]
    monkeypatch.setattr(saving, "choose_target", lambda *_arguments: str(tmp_path / "second.hexapla"))
    second.press("Ctrl+S")
    saved(second)
    assert second.window.windowTitle() == "second[*] — Hexapla"
    assert len(read_session(target).history.past) == 1
    assert len(read_session(tmp_path / "second.hexapla").history.past) == 2
    compared.window.close()
    second.drop([target])
    second.wait()
    assert second.window.saving.path == target


def test_opening_what_is_open_already_goes_back_to_what_was_saved(compared: Driver, target: Path) -> None:
    compared.press("F8", "C", "Ctrl+S")
    saved(compared)
    compared.press("F8", "D")
    compared.drop([target])
    answer(compared, BUTTONS.Discard)
    compared.wait()
    assert compared.window.saving.path == target
    assert len(compared.window.session.history.past) == 1
    assert not compared.window.isWindowModified()
    settled(compared)
    assert not Lock(target).take()


def test_recent_comparisons_and_sessions_are_offered_and_missing_ones_shown_so(
    compared: Driver, articles: list[Path], target: Path
) -> None:
    window = compared.window
    compared.press("Ctrl+S")
    saved(compared)
    articles[0].unlink()
    assert gone(window.settings.recent, lambda *_: None) == {"\n".join(map(str, articles[:2]))}
    compared.press("Ctrl+W")
    window.recent.look()
    compared.bot.waitUntil(
        lambda: (
            [button.text() for button in window.start.findChildren(QPushButton, "recent")][-2:]
            == ["Harbour news.hexapla", "harbour.txt · port.txt (not found)"]
        )
    )
    window.menu.aboutToShow.emit()
    window.recent.menu.aboutToShow.emit()
    actions = window.recent.menu.actions()
    assert [action.text() for action in actions] == ["Harbour news.hexapla", "harbour.txt · port.txt (not found)"]
    actions[0].trigger()
    compared.wait()
    assert window.saving.path == target


def test_nothing_lies_about_when_a_saved_session_is_closed(compared: Driver, target: Path, data: Path) -> None:
    compared.press("F8", "C", "Ctrl+S")
    saved(compared)
    settled(compared)
    assert journal_beside(target).exists()
    compared.window.close()
    assert [path.name for path in target.parent.iterdir() if target.name in path.name] == [target.name]
    assert list((data / "unsaved").iterdir()) == []


def test_locks_of_ended_processes_count_no_more(tmp_path: Path) -> None:
    import subprocess

    code = "import os, sys; from pathlib import Path; from gui.locks import Lock\n"
    code += "held = Lock(Path(sys.argv[1])); assert held.take(); os._exit(1)"
    subprocess.run([sys.executable, "-c", code, str(tmp_path / "x.hexapla")], cwd=Path(__file__).parents[2])
    assert any(tmp_path.iterdir())
    assert Lock(tmp_path / "x.hexapla").take()

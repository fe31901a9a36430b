"""What a process that ended suddenly has left is offered, restored or discarded."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox

from core.review import History
from core.review.journal import read_journal
from core.review.session_file import read_session
from gui import recovery, saving
from gui.locks import Lock, journal_beside
from gui.recovery import look
from tests.gui.driver import Driver

ROOT = Path(__file__).resolve().parents[2]


def crash(driver: Driver) -> History:
    """End as a process does that is killed: everything stays as it is on the disk. Gives what there was."""
    kept = driver.window.saving
    history = driver.window.session.history.copy()
    assert kept._keeper is not None
    assert kept._keeper.settled()
    kept._keeper.stop()
    kept._keeper = None
    for lock in (kept._lock, kept._draft):
        if lock is not None:
            lock.release()
    kept._lock = kept._draft = None
    driver.window._store.sync()
    known = Path(driver.window._store.fileName()).read_bytes()
    kept.close()
    driver.window._store.sync()
    Path(driver.window._store.fileName()).write_bytes(known)  # what is stored on closing is not
    return history


@pytest.fixture
def left(hexapla: Driver, articles: list[Path]) -> History:
    """A comparison that was reviewed, never saved, and lost its process."""
    hexapla.drop(articles[:2])
    hexapla.wait()
    hexapla.press("F8", "C", "F8", "D", "Ctrl+Z")
    return crash(hexapla)


def offered(driver: Driver) -> list[str]:
    driver.window.recovery.look()
    driver.bot.waitUntil(lambda: not driver.window.jobs.running("look for what was left"))
    driver.settle()
    return [words for words in driver.banners() if "before" in words]


def restored(driver: Driver) -> None:
    driver.window.banners().shown[0].retry.click()
    driver.wait()
    keeper = driver.window.saving._keeper
    assert keeper is not None
    assert keeper.settled()
    driver.settle()


def test_what_was_never_saved_is_restored_with_its_undo_steps(
    left: History, make_window: Callable[[], Driver], data: Path
) -> None:
    again = make_window()
    (words,) = offered(again)
    assert "harbour.txt · port.txt" in words
    restored(again)
    assert again.window.session.history == left
    assert again.window.isWindowModified()
    assert again.banners() == []
    assert len(list((data / "unsaved").glob("*.journal"))) == 1  # the old one is gone, the new one is there
    again.press("Ctrl+Shift+Z")
    assert [status.value for status in again.statuses()].count("dismissed") == 1
    again.window.saving.close()
    assert list((data / "unsaved").iterdir()) == []


def test_it_can_be_discarded(left: History, make_window: Callable[[], Driver], data: Path) -> None:
    again = make_window()
    assert len(offered(again)) == 1
    again.window.banners().shown[0].skip.click()
    assert again.banners() == []
    assert list((data / "unsaved").iterdir()) == []


def test_what_is_not_decided_on_is_offered_the_next_time(left: History, make_window: Callable[[], Driver]) -> None:
    again = make_window()
    assert len(offered(again)) == 1
    assert offered(make_window()) == []  # one window offers it
    again.window.close()
    assert len(offered(make_window())) == 1


def test_what_a_dying_process_still_held_is_offered_a_little_later(
    left: History, make_window: Callable[[], Driver], data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recovery, "_AGAIN_AFTER", (50,) * 90)
    (journal,) = (data / "unsaved").glob("*.journal")
    dying = Lock(journal)
    assert dying.take()
    again = make_window()
    assert offered(again) == []
    dying.release()
    again.bot.waitUntil(lambda: len(again.banners()) == 1)
    assert offered(again) == again.banners()  # once


def test_what_another_window_works_on_is_not_offered(
    hexapla: Driver, articles: list[Path], make_window: Callable[[], Driver]
) -> None:
    hexapla.drop(articles[:2])
    hexapla.wait()
    hexapla.press("F8", "C")
    assert offered(make_window()) == []


@pytest.fixture
def left_beside(
    hexapla: Driver, articles: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> tuple[Path, History]:
    """A session that was saved, changed, and lost its process."""
    path = tmp_path / "x.hexapla"
    monkeypatch.setattr(saving, "choose_target", lambda *_arguments: str(path))
    hexapla.drop(articles[:2])
    hexapla.wait()
    hexapla.press("F8", "C", "Ctrl+S")
    hexapla.bot.waitUntil(lambda: not hexapla.window.jobs.running("save"))
    hexapla.press("F8", "D")
    return path, crash(hexapla)


def test_changes_to_a_session_stand_beside_it_and_are_offered_at_the_start(
    left_beside: tuple[Path, History], make_window: Callable[[], Driver]
) -> None:
    path, history = left_beside
    assert journal_beside(path).exists()
    again = make_window()
    assert len(offered(again)) == 1
    restored(again)
    assert again.window.session.history == history
    assert (again.window.windowTitle(), again.window.isWindowModified()) == ("x[*] — Hexapla", True)
    again.press("Ctrl+S")
    again.bot.waitUntil(lambda: not again.window.jobs.running("save"))
    again.settle()
    assert read_session(path).history == history
    again.window.close()
    assert not journal_beside(path).exists()


@pytest.mark.parametrize("choice", ["Restore", "Discard them", "Cancel"])
def test_opening_a_session_asks_about_changes_that_were_not_saved(
    left_beside: tuple[Path, History], make_window: Callable[[], Driver], choice: str
) -> None:
    path, history = left_beside
    again = make_window()
    again.drop([path])
    again.wait()
    (box,) = [box for box in again.window.findChildren(QMessageBox) if box.isVisible()]
    next(button for button in box.buttons() if button.text().replace("&", "") == choice).click()
    again.wait()
    session = again.window.session
    if choice == "Cancel":
        assert session.comparison is None
        assert read_journal(journal_beside(path)).session.history == history
    else:
        assert session.history == (history if choice == "Restore" else read_session(path).history)
        assert again.window.isWindowModified() == (choice == "Restore")


def test_a_note_that_was_being_typed_is_there(
    hexapla: Driver, articles: list[Path], make_window: Callable[[], Driver]
) -> None:
    hexapla.drop(articles[:2])
    hexapla.wait()
    hexapla.press("F8", "N")
    hexapla.type("ask the mayor")
    current = hexapla.current
    assert current is not None
    hexapla.window.saving._keep_state()  # what the timer does
    crash(hexapla)
    again = make_window()
    offered(again)
    restored(again)
    assert again.window.session.review.decision(current.id).note == "ask the mayor"


def test_what_was_half_written_is_taken_away(data: Path) -> None:
    folder = data / "unsaved"
    folder.mkdir(parents=True)
    for name in (".hexapla-ab-old.tmp", ".hexapla-ab-new.tmp", ".gone.journal.lock", "bad.journal"):
        (folder / name).write_bytes(b"")
    for name in (".hexapla-ab-old.tmp", ".gone.journal.lock"):
        os.utime(folder / name, (0, 0))
    assert look(folder, [], lambda *_: None) == ([], False)
    assert [path.name for path in folder.iterdir()] == [".hexapla-ab-new.tmp"]


def test_where_nothing_can_be_written_down_that_is_said(
    hexapla: Driver, articles: list[Path], data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data.write_bytes(b"a file, where a folder should be")
    hexapla.drop(articles[:2])
    hexapla.wait()
    hexapla.bot.waitUntil(lambda: len(hexapla.banners()) == 1)
    assert hexapla.banners()[0].startswith("Changes can't be kept safe as you make them: ")
    monkeypatch.setattr(saving, "choose_target", lambda *_arguments: str(tmp_path / "x.hexapla"))
    hexapla.press("F8", "C")
    hexapla.window.banners().shown[0].retry.click()
    hexapla.bot.waitUntil(lambda: journal_beside(tmp_path / "x.hexapla").exists())
    hexapla.bot.waitUntil(lambda: hexapla.banners() == [])
    assert read_session(tmp_path / "x.hexapla").history.review.decisions


SCRIPT = """
import sys
from pathlib import Path
from PySide6.QtCore import QSettings, QTimer
from gui.app import make_application
from gui.main_window import MainWindow
from gui.work import Engine
from tests.fakes import WordEncoder

application = make_application()
window = MainWindow(QSettings(sys.argv[1], QSettings.Format.IniFormat), Engine(WordEncoder()))
window.show()
window.open_paths(sys.argv[2:])
made = 0

def act():
    global made
    if window.session.comparison is None:
        return
    window.session.annotate(window.session.counts.orders["row"][made % 2].id, f"note {made}", "Note")
    made += 1
    print(made, flush=True)

timer = QTimer(interval=20)
timer.timeout.connect(act)
timer.start()
QTimer.singleShot(60000, application.quit)  # nobody kills a process that does not work
application.exec()
"""


@pytest.mark.slow
def test_a_real_window_that_is_killed_is_offered_and_restored(
    articles: list[Path], data: Path, tmp_path: Path, make_window: Callable[[], Driver]
) -> None:
    moves = 9
    command = [sys.executable, "-c", SCRIPT, str(tmp_path / "other.ini"), *map(str, articles[:2])]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout is not None
        while int(process.stdout.readline()) < moves:  # no number: it has ended by itself
            pass
        process.send_signal(signal.SIGKILL)
    again = make_window()
    assert len(offered(again)) == 1
    restored(again)
    past = again.window.session.history.past
    assert len(past) >= moves - 2  # the last two may be younger than the disk is quick
    notes = [next(iter(step.after["decisions"].values())).note for step in past]
    assert notes == [f"note {number}" for number in range(len(past))]

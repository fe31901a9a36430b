"""Which window takes files from outside."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.app import Application
from gui.main_window import MainWindow
from gui.windows import Windows
from gui.work import Engine
from tests.fakes import WordEncoder


@pytest.fixture
def windows(qtbot: QtBot, store: QSettings) -> Iterator[Windows]:
    made: list[MainWindow] = []

    def make() -> MainWindow:
        window = MainWindow(store, Engine(WordEncoder()))
        made.append(window)
        return window

    yield Windows(make)
    for window in made:
        window.close()
        window.deleteLater()


@pytest.fixture
def articles(tmp_path: Path) -> list[str]:
    paths = []
    for name in "abcd":
        path = tmp_path / f"{name}.txt"
        path.write_text(f"One sentence.\n\nAnother sentence about {name}.\n", "utf-8")
        paths.append(str(path))
    return paths


def compared(window: MainWindow, count: int) -> bool:
    comparison = window.session.comparison
    return comparison is not None and len(comparison.articles) == count


def test_the_start_page_takes_files_that_come_one_by_one(qtbot: QtBot, windows: Windows, articles: list[str]) -> None:
    first = windows.new()
    first.look.settle()
    for path in articles[:3]:
        windows.gather(path)
    qtbot.waitUntil(lambda: compared(first, 3), timeout=20_000)
    assert windows.open() == [first]


def test_a_comparison_is_never_replaced(qtbot: QtBot, windows: Windows, articles: list[str]) -> None:
    first = windows.new()
    first.look.settle()
    windows.take(articles[:2])
    qtbot.waitUntil(lambda: compared(first, 2), timeout=20_000)
    windows.take(articles[2:])
    _, second = windows.open()
    qtbot.waitUntil(lambda: compared(second, 2), timeout=20_000)
    assert compared(first, 2)
    assert [article.title for article in first.session.comparison.articles] == ["a.txt", "b.txt"]


def test_a_single_article_waits_for_a_second_one(qtbot: QtBot, windows: Windows, articles: list[str]) -> None:
    first = windows.new()
    first.look.settle()
    windows.take(articles[:1])
    qtbot.waitUntil(first.waiting, timeout=20_000)
    windows.take(articles[1:2])
    qtbot.waitUntil(lambda: compared(first, 2), timeout=20_000)
    assert windows.open() == [first]


def test_starting_again_without_files_shows_the_window(qtbot: QtBot, windows: Windows) -> None:
    first = windows.new()
    first.showMinimized()
    windows.take([])
    assert windows.open() == [first]
    assert not first.isMinimized()


def test_macos_says_which_file_to_open(qapp: QApplication, tmp_path: Path) -> None:
    assert isinstance(qapp, Application)
    opened = []
    qapp.file_opened.connect(opened.append)
    QApplication.sendEvent(qapp, QFileOpenEvent(str(tmp_path / "a.txt")))
    qapp.file_opened.disconnect(opened.append)
    assert opened == [str(tmp_path / "a.txt")]

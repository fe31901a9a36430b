"""Small verbs that drive a real window."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from core.model import Comparison, Finding
from core.review import ReviewStatus
from gui.dialogs.export import ExportDialog
from gui.main_window import MainWindow

Dialog = TypeVar("Dialog", bound=QDialog)
NO_KEYS = Qt.KeyboardModifier.NoModifier


class Driver:
    """A window and hands for it."""

    def __init__(self, window: MainWindow, bot: QtBot) -> None:
        self.window = window
        self.bot = bot

    # Opening

    def show(self, comparison: Comparison) -> None:
        """Show a comparison that was made by hand."""
        window = self.window
        window.made_workspace()
        window.opener.articles, window.opener.options = comparison.articles, comparison.options
        window.session.show(comparison)
        window.opener.articles_changed.emit()
        self.settle()

    def wait(self) -> None:
        """Until no comparison, export or import is under way."""
        lanes = ("compare", "export", "import")
        self.bot.waitUntil(lambda: not any(map(self.window.jobs.running, lanes)), timeout=30000)
        self.settle()

    def settle(self) -> None:
        """Let Qt do what it has put off."""
        for _ in range(3):
            QApplication.processEvents()
        while self.window.session.arrival.busy:
            QApplication.processEvents()
        self.window.session.arrival.finish()  # what begins a moment after the painting

    def drop(self, paths: Iterable[Path]) -> None:
        """Drag files over the window and let go."""
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        button, copy = Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # Qt has no other constructor for it yet
            enter = QDragEnterEvent(QPoint(50, 50), copy, mime, button, NO_KEYS)
        QApplication.sendEvent(self.window, enter)
        assert enter.isAccepted()
        QApplication.sendEvent(self.window, QDropEvent(QPointF(50, 50), copy, mime, button, NO_KEYS))

    # Keys and mouse

    def press(self, *keys: str) -> None:
        """Press keys where the focus is."""
        if QApplication.activeModalWidget() is None:
            self.window.activateWindow()  # after a dialog some platforms leave no window active
            self.settle()
        for key in keys:
            target = self.window.focusWidget() or self.window
            QTest.keySequence(target, key)
            self.settle()

    def type(self, text: str) -> None:
        """Type letters where the focus is."""
        QTest.keyClicks(self.window.focusWidget() or self.window, text)
        self.settle()

    def click_text(self, place: int, letter: str, words: str) -> None:
        """Click on words in a row's cell."""
        rows = self.window.made_workspace().rows
        QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, NO_KEYS, self._place_of_text(place, letter, words))
        self.settle()

    def right_click_text(self, place: int, letter: str, words: str) -> None:
        """Ask for the menu at words in a row's cell."""
        viewport, at = self.window.made_workspace().rows.viewport(), self._place_of_text(place, letter, words)
        asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, viewport.mapToGlobal(at))
        QTest.mousePress(viewport, Qt.MouseButton.RightButton, NO_KEYS, at)
        QApplication.sendEvent(viewport, asked)
        self.settle()

    def _place_of_text(self, place: int, letter: str, words: str) -> QPoint:
        """Where words stand in the viewport of the rows."""
        rows = self.window.made_workspace().rows
        column = rows.rows_model.column_of(letter)
        layout = rows.cell_layout(place, column)
        laid = next(laid for laid in layout.blocks if words in laid.block.text)
        at = laid.block.start + laid.block.text.index(words)
        box = laid.rects(at, at + len(words))[0]
        x = rows.columnViewportPosition(column) + round(box.center().x())
        y = rows.rowViewportPosition(place) + round(box.center().y())
        return QPoint(x, y)

    def focus_list(self) -> None:
        """Put the focus on the list of findings."""
        self.window.made_workspace().panel.list.setFocus()
        self.settle()

    def dialog(self, kind: type[Dialog]) -> Dialog:
        """The open dialog of this kind."""
        (found,) = [each for each in self.window.findChildren(kind) if each.isVisible()]
        return found

    def export(self) -> None:
        """Ctrl+E, and everything as it is offered."""
        self.press("Ctrl+E")
        self.dialog(ExportDialog).accept()
        self.settle()

    # What is to be seen

    @property
    def current(self) -> Finding | None:
        """The current finding."""
        return self.window.session.current

    def statuses(self) -> list[ReviewStatus]:
        """Of the listed findings."""
        return [self.window.session.status(finding) for finding in self.window.session.findings]

    def banners(self) -> Sequence[str]:
        """What the banners say."""
        return [banner.words for banner in self.window.banners().shown]

    def page(self) -> QWidget:
        """The page that is shown."""
        return self.window.stack.currentWidget()

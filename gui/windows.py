"""The open windows of the program, and which of them takes files that come from outside."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from gui.main_window import MainWindow

if TYPE_CHECKING:
    from core.model import Options


_GATHERING = 250
"""Milliseconds: some desktops give the files of one selection one by one, Windows in a start of its own each."""


class Windows(QObject):
    """One window a comparison: files from outside never take the place of one."""

    def __init__(self, make: Callable[[], MainWindow], parent: QObject | None = None) -> None:
        """Begin without a window.

        Args:
            make: a new window, not shown yet.
            parent: of this object.
        """
        super().__init__(parent)
        self._make = make
        self._windows: list[MainWindow] = []
        self._given: list[str] = []
        self._gathering = QTimer(self, singleShot=True, interval=_GATHERING)
        self._gathering.timeout.connect(self._take_given)

    def new(self) -> MainWindow:
        """Show one window more."""
        window = self._make()
        self._windows.append(window)
        window.show()
        return window

    def open(self) -> list[MainWindow]:
        """The windows that nobody has closed, the latest last."""
        return [window for window in self._windows if window.isVisible()]

    def gather(self, file: str) -> None:
        """Take a file together with those that come right before and after it."""
        self.gather_all([file])

    def gather_all(self, files: Sequence[str]) -> None:
        """Take files together with those that come right before and after them."""
        self._given += [file for file in files if file not in self._given]
        self._gathering.start()

    def _take_given(self) -> None:
        files, self._given = self._given, []
        self.take(files)

    def take(self, files: Sequence[str], options: Options | None = None) -> None:
        """Open files that the desktop or a second start of the program gives.

        A window that shows the start page takes them, one with a single article adds them, and where all
        have comparisons a new one opens. Without files the latest window comes to the front.
        """
        windows = self.open()
        if not files and windows:
            self._raise(windows[-1])
            return
        free = next((window for window in reversed(windows) if _is_free(window)), None)
        window = free or self.new()
        if free is None:
            window.look.settle()
        if files:
            window.open(list(files), anew=not window.waiting(), options=options)
        self._raise(window)

    def shut_down(self) -> None:
        """Stop the jobs of all windows: a thread that still runs when its object goes would end the process."""
        for window in self._windows:
            window.jobs.shut_down()

    @staticmethod
    def _raise(window: MainWindow) -> None:
        if window.isMinimized():
            window.showNormal()
        window.raise_()
        window.activateWindow()


def _is_free(window: MainWindow) -> bool:
    """Whether a window shows no comparison and is not about to."""
    from gui.opener import LANE  # not before the first paint

    return not window.jobs.running(LANE) and window.session.comparison is None

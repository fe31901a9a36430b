"""What a window shows of its jobs while they run."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from gui.jobs import Jobs
    from gui.status import StatusLine

_QUIET = {"warm up", "look for what was left", "look for recent files", "look at originals"}
"""Lanes of jobs that nobody asked for."""


class Progressing(QObject):
    """Leads what the jobs report to the status bar, and its words elsewhere too.

    Args:
        jobs: of the window.
        status: gives its status bar, which is made when there is something to show.
        say: shows the words for the stage that a job has come to.
        parent: the window.
    """

    def __init__(
        self, jobs: Jobs, status: Callable[[], StatusLine], say: Callable[[str], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._status, self._say = status, say
        jobs.started.connect(self._started)
        jobs.ended.connect(self._ended)
        jobs.progressed.connect(self._progressed)

    def _started(self, lane: str) -> None:
        if lane not in _QUIET:
            self._status().begin()

    def _ended(self, lane: str) -> None:
        if lane not in _QUIET:
            self._status().end()

    def _progressed(self, lane: str, stage: str, done: int, total: int) -> None:
        if lane not in _QUIET:
            self._status().progress(stage, done, total)
            self._say(self._status().stage_words(stage))

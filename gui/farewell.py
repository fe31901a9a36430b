"""What was shown is let go bit by bit: thousands of rows at once would hold the window, whatever thread does it."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer

from core.model import Comparison
from gui.idle import Idle

_AFTER = 1500
"""Milliseconds between two looks at whether somebody else still needs it."""
_AT_ONCE = 300
_OWN_REFERENCES = 2
"""That of the list here, and that of the function that counts them."""


class Farewell(QObject):
    """Keeps comparisons that are shown no more until nobody else has them, and takes them apart then."""

    def __init__(self, parent: QObject | None = None, after: int = _AFTER) -> None:
        """Args: after: milliseconds until the first look."""
        super().__init__(parent)
        self._leaving: list[Comparison] = []
        self._idle = Idle(self)
        self._timer = QTimer(self, singleShot=True, interval=after)
        self._timer.timeout.connect(self._look)

    def part_with(self, comparison: Comparison) -> None:
        """Let go of a comparison some time from now."""
        if all(each is not comparison for each in self._leaving):
            self._leaving.append(comparison)
        self._timer.start()

    def _look(self) -> None:
        alone = [sys.getrefcount(self._leaving[at]) <= _OWN_REFERENCES for at in range(len(self._leaving))]
        if not self._idle.busy and any(alone):
            self._idle.start(taken_apart(self._leaving.pop(alone.index(True))))
        if self._leaving:
            self._timer.start()


def taken_apart(comparison: Comparison) -> Iterator[None]:
    """Let go of its parts, some at a time."""
    tuples: list[tuple[object, ...]] = [comparison.rows, comparison.links, comparison.findings, comparison.facts]
    tuples += [article.paragraphs for article in comparison.articles]
    heaps = [list(each) for each in tuples]
    tuples.clear()
    del comparison
    yield
    for heap in heaps:
        while heap:
            del heap[-_AT_ONCE:]
            yield

"""Work of the interface thread in small pieces, between events: what is long must not hold the window."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer

_SLICE = 0.006
"""Seconds that are worked at a stretch: two of these and a painting are less than one picture at 30 a second."""


class Idle(QObject):
    """Advances one generator whenever nothing else is to be done; each `yield` is a place to pause."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: Iterator[object] | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._work)

    @property
    def busy(self) -> bool:
        """Whether something is left to do."""
        return self._steps is not None

    def start(self, steps: Iterator[object], *, at_once: bool = False) -> None:
        """Do these steps instead of those that are left.

        Args:
            steps: the work.
            at_once: before this returns: it is little.
        """
        self.stop()
        if at_once:
            for _ in steps:
                pass
            return
        self._steps = steps
        self._timer.start(0)

    def finish(self) -> None:
        """Do what is left now."""
        steps = self._steps
        self.stop()
        for _ in steps or ():
            pass

    def stop(self) -> None:
        """Give up what is left."""
        self._steps = None
        self._timer.stop()

    def _work(self) -> None:
        steps, end = self._steps, perf_counter() + _SLICE
        while steps is not None and steps is self._steps and perf_counter() < end:
            try:
                next(steps)
            except StopIteration:
                if steps is self._steps:  # the last step may have begun something else
                    self.stop()

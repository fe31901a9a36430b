"""Work of the interface thread in small pieces, between events: what is long must not hold the window."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

_SLICE = 0.006
"""Seconds that are worked at a stretch: two of these and a painting are less than one picture at 30 a second."""


class _Turns(QObject):
    """Whose turn it is: between two events only one of all that wait works."""

    def __init__(self) -> None:
        super().__init__()
        self._waiting: list[Idle] = []
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._next)

    def wait(self, idle: Idle) -> None:
        if idle not in self._waiting:
            self._waiting.insert(0 if idle.first else len(self._waiting), idle)
            self._timer.start(0)

    def leave(self, idle: Idle) -> None:
        if idle in self._waiting:
            self._waiting.remove(idle)
        if not self._waiting:
            self._timer.stop()

    def _next(self) -> None:
        while self._waiting and not isValid(self._waiting[0]):
            del self._waiting[0]  # it is gone with its window
        if not self._waiting:
            self._timer.stop()
            return
        idle = self._waiting[0]
        if not idle.first:
            self._waiting.append(self._waiting.pop(0))
        idle.work()


class Idle(QObject):
    """Advances one generator whenever nothing else is to be done; each `yield` is a place to pause.

    Args:
        parent: as of every QObject.
        first: it goes before all others that have something to do; these take turns.
    """

    _turns: _Turns | None = None

    def __init__(self, parent: QObject | None = None, *, first: bool = False) -> None:
        super().__init__(parent)
        self.first = first
        self._steps: Iterator[object] | None = None

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
        if Idle._turns is None:
            Idle._turns = _Turns()
        Idle._turns.wait(self)

    def finish(self) -> None:
        """Do what is left now."""
        steps = self._steps
        self.stop()
        for _ in steps or ():
            pass

    def stop(self) -> None:
        """Give up what is left."""
        self._steps = None
        if Idle._turns is not None:
            Idle._turns.leave(self)

    def work(self) -> None:
        """Do some steps."""
        steps, end = self._steps, perf_counter() + _SLICE
        while steps is not None and steps is self._steps and perf_counter() < end:
            try:
                next(steps)
            except StopIteration:
                if steps is self._steps:  # the last step may have begun something else
                    self.stop()

"""Long work off the interface thread: progress, cancel, one road for errors, stale results dropped.

A job is a function that takes an `OnProgress`. It runs in a thread of its own; what it returns,
raises or reports comes back as a queued signal. Jobs are started in a lane ("compare", "export");
starting another in the same lane cancels the one before it, and nothing of that is heard again.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from time import monotonic
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QThread, Signal

from gui.idle import Idle

if TYPE_CHECKING:
    from core.progress import OnProgress, Stage

    Work = Callable[[OnProgress], Any]

_REPORT_EVERY = 0.05
"""Seconds between two reports of the same stage: more would only flood the event loop."""


class _Worker(QThread):
    """Runs one job."""

    said = Signal(object, str, object)
    """The worker itself; "progress", "returned", "failed" or "cancelled"; what belongs to it."""

    def __init__(self, work: Work, lane: str, done: Callable[[Any], None], failed: Callable[[Exception], None]) -> None:
        super().__init__()
        self.lane, self.done, self.failed = lane, done, failed
        self._work = work
        self._cancel = threading.Event()
        self._last: tuple[str, float] = ("", 0.0)
        self.waiting = Idle(self, first=True)
        """Does what comes before its result."""

    def stop(self) -> None:
        """Ask the job to end at its next report."""
        self._cancel.set()

    def run(self) -> None:
        """Do the work; every way out says one thing."""
        from core.errors import Cancelled

        try:
            result = self._work(self._report)
        except Cancelled:
            self.said.emit(self, "cancelled", None)
        except Exception as error:  # whatever it is, it is shown rather than lost in a thread
            self.said.emit(self, "failed", error)
        else:
            self.said.emit(self, "returned", result)

    def _report(self, stage: Stage, done: int, total: int) -> None:
        if self._cancel.is_set():
            from core.errors import Cancelled

            raise Cancelled
        now = monotonic()
        last_stage, last_time = self._last
        if stage != last_stage or now - last_time >= _REPORT_EVERY:
            self._last = (stage, now)
            self.said.emit(self, "progress", (str(stage), done, total))


class Jobs(QObject):
    """The jobs of one window, at most one a lane."""

    started = Signal(str)
    progressed = Signal(str, str, int, int)
    """Lane, stage, done, total."""
    ended = Signal(str)
    """Lane; before its result or error is handed on, or when it was cancelled."""
    unexpected = Signal(object)
    """An error that is none of the program's own: something for a report."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.before: dict[str, Callable[[], Iterator[None]]] = {}
        """By lane: steps of this thread, between events, before a result is handed on."""
        self._current: dict[str, _Worker] = {}
        self._all: set[_Worker] = set()

    def running(self, lane: str) -> bool:
        """Whether a job is under way in this lane."""
        return lane in self._current

    def start(self, lane: str, work: Work, done: Callable[[Any], None], failed: Callable[[Exception], None]) -> None:
        """Run `work`; then call `done` with its result or `failed` with its error, on this thread.

        Neither is called when it is cancelled or superseded.
        """
        self.cancel(lane)
        worker = _Worker(work, lane, done, failed)
        worker.said.connect(self._hear)  # emitted in the thread, so it comes by way of the event loop
        worker.finished.connect(self._forget_finished)
        self._current[lane] = worker
        self._all.add(worker)
        self.started.emit(lane)
        worker.start()

    def cancel(self, lane: str) -> bool:
        """Stop the lane's job; at once for the window, in a moment for the thread."""
        worker = self._current.pop(lane, None)
        if worker is None:
            return False
        worker.stop()
        worker.waiting.stop()
        self.ended.emit(lane)
        return True

    def shut_down(self) -> None:
        """Stop everything and wait for the threads to end."""
        for lane in list(self._current):
            self.cancel(lane)
        for worker in self._all:
            worker.stop()
        for worker in self._all:
            worker.wait()
        self._all.clear()

    def _hear(self, worker: _Worker, what: str, about: Any) -> None:
        if self._current.get(worker.lane) is not worker:
            return  # superseded or cancelled
        if what == "progress":
            self.progressed.emit(worker.lane, *about)
            return
        if what == "returned" and worker.lane in self.before:
            worker.waiting.start(self._hand_on(worker, about))
            return
        self._end(worker)
        if what == "returned":
            worker.done(about)
        elif what == "failed":
            from core.errors import HexaplaError

            if not isinstance(about, HexaplaError):
                self.unexpected.emit(about)
            worker.failed(about)

    def _end(self, worker: _Worker) -> None:
        del self._current[worker.lane]
        self.ended.emit(worker.lane)

    def _hand_on(self, worker: _Worker, result: Any) -> Iterator[None]:
        """The steps before a result, and the result if it is still wanted."""
        yield from self.before[worker.lane]()
        if self._current.get(worker.lane) is worker:
            self._end(worker)
            worker.done(result)

    def _forget_finished(self) -> None:
        self._all = {worker for worker in self._all if not worker.isFinished()}

"""Keeps the journal of one session, in a thread of its own: whoever works never waits for the disk."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic
from typing import Any, NamedTuple, TypeAlias

from core.atomic import remove_remains
from core.errors import Cancelled, WriteError
from core.messages import Message, message
from core.progress import Stage
from core.review.history import Move
from core.review.journal import Head, Journal, Record, move_record, saved_record, snapshot, window_record
from core.review.session_data import SavedSession

_TRY_AGAIN = 10.0
"""Seconds until something is tried again that the disk refused."""


@dataclass(frozen=True, slots=True)
class _Begin:
    """A journal is to be begun, instead of the one there is."""

    session: SavedSession
    places: Sequence[Path]
    head: Head
    replaces: Path | None


@dataclass(frozen=True, slots=True)
class _End:
    """The journal is not needed any more."""

    then: Callable[[], None]


@dataclass(frozen=True, slots=True)
class _Stop:
    """Nothing more will come."""


class Mark(NamedTuple):
    """A moment of a session."""

    journal: int
    """Which of the journals that were begun."""
    moves: int
    """Moves that were added to it."""


_Wanted: TypeAlias = _Begin | _End | _Stop | Record | threading.Event


class Autosave:
    """Writes down what happens to a session.

    All methods but `settled` and `stop` return at once. What was given to `add` is on the disk a moment later.
    """

    def __init__(self, told: Callable[[Path | Message], None]) -> None:
        """Args: told: called, in the thread, with where a journal was begun, or with why nothing can be written."""
        self._told = told
        self._wanted: deque[_Wanted] = deque()
        self._changed = threading.Condition()
        self._journal: Journal | None = None
        self._last: _Begin | None = None
        self._since: list[Record] = []
        """All that happened since the snapshot that `_last` asks for."""
        self._failed = 0.0
        """When nothing could be written last, in seconds of the monotonic clock; 0: the last time all went well."""
        self._mark = Mark(0, 0)
        self._thread = threading.Thread(target=self._work, name="autosave", daemon=True)
        self._thread.start()

    def begin(self, session: SavedSession, places: Sequence[Path], head: Head, replaces: Path | None = None) -> None:
        """Begin a journal with a session as it is now; the one there is goes when this one is whole.

        Args:
            session: with a history that nobody changes any more: a copy.
            places: paths for it; the first that can be written to is taken.
            head: what is said of it.
            replaces: a journal that another process left, and that goes too.
        """
        self._mark = Mark(self._mark.journal + 1, 0)
        self._ask(_Begin(session, places, head, replaces))

    def add(self, move: Move) -> None:
        """Write down a move of the history."""
        self._mark = self._mark._replace(moves=self._mark.moves + 1)
        self._ask(move_record(move))

    def mark(self) -> Mark:
        """How far things have gone by now."""
        return self._mark

    def show(self, window: Mapping[str, Any]) -> None:
        """Write down how the window shows the session."""
        self._ask(window_record(window))

    def saved(self, mark: Mark) -> None:
        """Write down that the session's file holds what had happened by then."""
        if mark.journal == self._mark.journal:  # else the journal begins with something later
            self._ask(saved_record(mark.moves))

    def end(self, then: Callable[[], None] = lambda: None) -> None:
        """Take the journal away, as nothing in it is needed; then do something more, in the thread."""
        self._ask(_End(then))

    def settled(self, patience: float = 10.0) -> bool:
        """Wait until all that was asked for is done; whether it was, within so many seconds."""
        done = threading.Event()
        self._ask(done)
        return done.wait(patience)

    def stop(self) -> None:
        """Wait until all that was asked for is done; nothing more may come. A journal that was not ended stays."""
        self._ask(_Stop())
        self._thread.join()

    def _ask(self, wanted: _Wanted) -> None:
        with self._changed:
            self._wanted.append(wanted)
            self._changed.notify()

    # In the thread

    def _work(self) -> None:
        while not isinstance(wanted := self._next(), _Stop):
            try:
                self._do(wanted)
            except Exception as error:  # whatever it is, the user hears that nothing is kept any more
                reason = f"{type(error).__name__}: {error}"
                self._told(message("write.failed", name="journal", reason=reason))
        if self._journal is not None:
            self._journal.close()

    def _do(self, wanted: _Wanted) -> None:
        if isinstance(wanted, _Begin):
            self._begin(wanted)
        elif isinstance(wanted, Record):
            self._append([wanted, *self._records()])
        elif isinstance(wanted, threading.Event):
            wanted.set()
        elif isinstance(wanted, _End):
            self._end()
            wanted.then()

    def _next(self) -> _Wanted:
        with self._changed:
            self._changed.wait_for(lambda: self._wanted)
            return self._wanted.popleft()

    def _records(self) -> list[Record]:
        """The records that are next in the queue."""
        records: list[Record] = []
        with self._changed:
            while self._wanted and isinstance(record := self._wanted[0], Record):
                records.append(record)
                self._wanted.popleft()
        return records

    def _begin(self, wanted: _Begin) -> None:
        """Begin another journal; meanwhile what happens goes into the old one as well."""
        self._last, self._since = wanted, []

        def meanwhile(_stage: Stage, _done: int, _total: int) -> None:
            self._append(self._records())
            if self._wanted and isinstance(self._wanted[0], (_Begin, _End)):
                raise Cancelled  # this snapshot would be thrown away

        try:
            begin = snapshot(wanted.session, saved=datetime.now(UTC), on_progress=meanwhile)
        except Cancelled:
            return
        self._write(wanted, begin)

    def _write(self, wanted: _Begin, begin: Record) -> None:
        """Write the journal to the first place that takes it."""
        said: Message | None = None
        for path in wanted.places:
            remove_remains(path)
            try:
                journal = Journal(path, wanted.head, begin, self._happened)
            except WriteError as error:
                said = said or error.said
                continue
            self._failed = 0.0
            self._take(journal, wanted)
            return
        if said is not None:
            self._failed = monotonic()
            self._told(said)

    def _happened(self) -> list[Record]:
        self._since += self._records()
        return self._since

    def _take(self, journal: Journal, wanted: _Begin) -> None:
        """Write to this journal from now on."""
        if self._journal is not None:
            if self._journal.path == journal.path:
                self._journal.close()
            else:
                self._journal.remove()
        if wanted.replaces is not None and wanted.replaces != journal.path:
            with suppress(OSError):
                wanted.replaces.unlink(missing_ok=True)
        self._journal = journal
        self._told(journal.path)

    def _append(self, records: list[Record]) -> None:
        """Write records; where that fails, begin anew, if need be elsewhere."""
        if not records:
            return
        self._since += records
        if self._journal is None:
            if self._failed and monotonic() - self._failed > _TRY_AGAIN:
                self._begin_again()
            return
        try:
            self._journal.append(records)
        except WriteError:
            self._journal.close()
            self._journal = None
            self._begin_again()

    def _begin_again(self) -> None:
        """Begin the same journal anew, where it can be written."""
        if self._last is not None:
            self._write(self._last, snapshot(self._last.session, saved=datetime.now(UTC)))

    def _end(self) -> None:
        if self._journal is not None:
            self._journal.remove()
        self._journal, self._last, self._since, self._failed = None, None, [], 0.0

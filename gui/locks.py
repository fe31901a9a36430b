"""Who has a session open: a lock file beside it, which goes stale when its process ends."""

from __future__ import annotations

from pathlib import Path
from time import time
from typing import NamedTuple

from PySide6.QtCore import QLockFile

_FINISHED_AFTER = 5.0
"""Seconds that are more than enough to write who has a lock."""


def journal_beside(session: Path) -> Path:
    """The journal of a session file."""
    return session.with_name(f".{session.name}.journal")


class Holder(NamedTuple):
    """A process that works on a session."""

    process: int
    host: str


class Lock:
    """Says to other windows and processes that a file is being worked on, as long as this object lives."""

    def __init__(self, path: Path) -> None:
        """Args: path: a session file, or a journal that belongs to none."""
        self.path = path
        self._place = path.with_name(f".{path.name}.lock")
        self._file = QLockFile(str(self._place))
        self._file.setStaleLockTime(0)  # however long it is held: only the end of the process ends it

    def take(self) -> bool:
        """Whether it is ours now.

        Where no lock file can be written, nobody can save either, and it counts as ours.
        """
        if self._file.tryLock(0) or self._file.error() is not QLockFile.LockError.LockFailedError:
            return True
        return self._names_nobody() and self._file.tryLock(0)

    def _names_nobody(self) -> bool:
        """Whether the lock file was never finished, by a process that was killed over it; then it goes."""
        try:
            if self.holder().process or time() - self._place.stat().st_mtime < _FINISHED_AFTER:
                return False
            self._place.unlink()
        except OSError:
            return False
        return True

    def holder(self) -> Holder:
        """Who has it."""
        process, host, _program = self._file.getLockInfo()
        return Holder(int(process), str(host))

    def release(self) -> None:
        """Let others have it."""
        self._file.unlock()

"""The journal of one session: what it was when the journal was begun, and every move of its history since.

The file is only ever appended to. Each record carries a digest of itself and is on the disk before the next
one is begun, so whatever moment the process ends at, all records but the last are whole; and the last is
whole or is not there. It begins with `b"hexapla-journal"`; a record is its kind (one letter), the length of
its content (8 bytes), a digest of both and the content (16 bytes), and the content.
"""

from __future__ import annotations

import errno
import io
import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import blake2b
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from core.atomic import write_failure, written_whole
from core.errors import ReadError, WriteError
from core.messages import message
from core.progress import OnProgress, ignore_progress
from core.reading import shown_name
from core.review.history import Move
from core.review.session_data import SavedSession, move_from_plain, move_to_plain
from core.review.session_file import get_session, put_session

_MAGIC = b"hexapla-journal\n"
_DIGEST = 16
HEAD, SNAPSHOT, MOVE, SAVED, WINDOW = b"H", b"S", b"M", b"V", b"W"
_LONGEST_HEAD = 2**20


class Record(NamedTuple):
    """One record of a journal."""

    kind: bytes
    content: bytes

    def packed(self) -> bytes:
        """The record as it stands in the file."""
        return self.kind + len(self.content).to_bytes(8, "big") + self._digest() + self.content

    def _digest(self) -> bytes:
        whole = blake2b(self.kind + len(self.content).to_bytes(8, "big"), digest_size=_DIGEST)
        whole.update(self.content)
        return whole.digest()

    @staticmethod
    def read(stream: BinaryIO) -> Record | None:
        """The next record; None where there is none that is whole."""
        start = stream.read(1 + 8 + _DIGEST)
        if len(start) < 1 + 8 + _DIGEST:
            return None
        length = int.from_bytes(start[1:9], "big")
        place = stream.tell()
        if length > stream.seek(0, io.SEEK_END) - place:
            return None
        stream.seek(place)
        record = Record(start[:1], stream.read(length))
        return record if record.packed()[9 : 9 + _DIGEST] == start[9:] else None


class Head(NamedTuple):
    """What a journal is about, to be read without the rest."""

    session: str | None
    """Path of the session file; None for a comparison that was never saved."""
    title: str
    unsaved: bool
    """Whether the snapshot itself holds what no session file does."""

    def record(self) -> Record:
        """As it stands in the file."""
        return _json(HEAD, self._asdict())


def snapshot(session: SavedSession, *, saved: datetime, on_progress: OnProgress = ignore_progress) -> Record:
    """A session as it is now."""
    stream = io.BytesIO()
    put_session(stream, session, saved=saved, on_progress=on_progress)
    return Record(SNAPSHOT, stream.getvalue())


def move_record(move: Move) -> Record:
    """A move of the history."""
    return _json(MOVE, move_to_plain(move))


def saved_record(moves: int) -> Record:
    """That the snapshot and so many moves after it stand in the session file."""
    return _json(SAVED, {"moves": moves})


def window_record(window: Mapping[str, Any]) -> Record:
    """How the window shows it now."""
    return _json(WINDOW, window)


def _json(kind: bytes, data: Mapping[str, Any]) -> Record:
    return Record(kind, json.dumps(data).encode())  # ASCII: any text fits


class Journal:
    """A journal that is written to."""

    def __init__(self, path: Path, head: Head, begin: Record, since: Callable[[], Sequence[Record]] = tuple) -> None:
        """Begin a journal; one that is there is replaced once this one is whole.

        Args:
            path: where it is.
            head: what it is about.
            begin: the snapshot that it begins with.
            since: gives what happened while the snapshot was made.

        Raises:
            WriteError: it can't be written.
        """
        self.path = path
        with written_whole(path, private=True) as stream:
            stream.write(_MAGIC + head.record().packed() + begin.packed())
            stream.writelines(record.packed() for record in since())
        try:
            self._file = open(path, "r+b", buffering=0)  # noqa: PTH123, SIM115 - it stays open
            self._end = self._file.seek(0, io.SEEK_END)
        except OSError as error:
            raise WriteError(write_failure(error, path)) from error

    def append(self, records: Sequence[Record]) -> None:
        """Write some records and wait until they are on the disk.

        Raises:
            WriteError: they are not; the journal is as it was.
        """
        data = b"".join(record.packed() for record in records)
        try:
            try:
                if self._file.write(data) < len(data):
                    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))  # a full disk takes a part
                os.fsync(self._file.fileno())
                self._look()
            except OSError:
                with suppress(OSError):
                    self._file.truncate(self._end)
                    self._file.seek(self._end)
                raise
        except OSError as error:
            raise WriteError(write_failure(error, self.path)) from error
        self._end += len(data)

    def _look(self) -> None:
        """Whether the file is still where it was: one can write on to a file that was deleted."""
        if not os.path.samestat(os.fstat(self._file.fileno()), self.path.stat()):
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))

    def close(self) -> None:
        """Write no more; the file stays."""
        self._file.close()

    def remove(self) -> None:
        """Write no more, and take the file away: nothing in it is needed."""
        self._file.close()
        with suppress(OSError):
            self.path.unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class Recovered:
    """What a journal holds."""

    head: Head
    session: SavedSession
    """As it was after the last move that is whole."""
    moves: int
    """How many moves were made since the session was saved last."""

    @property
    def unsaved(self) -> bool:
        """Whether anything in it is not in the session's file."""
        return self.head.session is None or self.head.unsaved or self.moves > 0


def read_head(path: Path) -> Head | None:
    """What a journal is about; None where it is none that can be read."""
    try:
        with path.open("rb") as stream:
            return _head(stream)
    except OSError:
        return None


def is_unsaved(path: Path) -> bool:
    """Whether a journal holds anything that no session file does; told without reading what the session holds."""
    try:
        with path.open("rb") as stream:
            head, begin = _head(stream), Record.read(stream)
            if head is None or begin is None:
                return False
            moves = in_file = 0
            for record in _records(stream):
                moves += record.kind == MOVE
                if record.kind == SAVED:
                    head, in_file = head._replace(unsaved=False), int(json.loads(record.content)["moves"])
    except (OSError, ValueError, TypeError, KeyError):
        return False
    return head.session is None or head.unsaved or moves > in_file


def read_journal(path: Path, on_progress: OnProgress = ignore_progress) -> Recovered:
    """Read what a process that ended has left.

    Raises:
        ReadError: it can't be read, or not even its beginning is whole.
    """
    name = shown_name(path)
    try:
        with path.open("rb") as stream:
            head, begin = _head(stream), Record.read(stream)
            if head is None or begin is None or begin.kind != SNAPSHOT:
                raise ReadError(message("session.damaged", name=name, reason="the journal has no beginning"))
            session = get_session(io.BytesIO(begin.content), name, on_progress)
            return _replayed(head, session, _records(stream))
    except OSError as error:
        raise ReadError(message("read.failed", name=name, reason=error.strerror or str(error))) from error


def _head(stream: BinaryIO) -> Head | None:
    if stream.read(len(_MAGIC)) != _MAGIC:
        return None
    record = Record.read(stream)
    if record is None or record.kind != HEAD or len(record.content) > _LONGEST_HEAD:
        return None
    try:
        data = json.loads(record.content)
        head = Head(data["session"], data["title"], data["unsaved"])
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    known = isinstance(head.session, str | None) and isinstance(head.title, str) and isinstance(head.unsaved, bool)
    return head if known else None


def _records(stream: BinaryIO) -> Iterator[Record]:
    while (record := Record.read(stream)) is not None:
        yield record


def _replayed(head: Head, session: SavedSession, records: Iterator[Record]) -> Recovered:
    """The session after all moves; what comes after a move that can't be understood is left out."""
    moves = in_file = 0
    for record in records:
        try:
            data = json.loads(record.content)
            if record.kind == MOVE:
                session.history.replay(move_from_plain(data))
                moves += 1
            elif record.kind == SAVED:
                head, in_file = head._replace(unsaved=False), int(data["moves"])
            elif record.kind == WINDOW and type(data) is dict:
                session = replace(session, window=data)
        except (ValueError, TypeError, KeyError, RecursionError):
            break
    return Recovered(head, session, max(moves - in_file, 0))

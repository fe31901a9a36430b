"""Files that may be hostile are read in a process of their own, which can be killed.

Whatever a file does to the library that reads it (crash, hang, eat memory), this process only learns that
it did. One `Apart` keeps one process warm, so that several files cost one start; it ends with its owner.
What runs in that process is `core.reading.child`.
"""

from __future__ import annotations

import pickle
import subprocess
import sys
import weakref
from contextlib import suppress
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from threading import Lock, Thread
from time import monotonic
from types import TracebackType
from typing import IO, Self

from core.errors import ReadError
from core.messages import Message, message
from core.progress import OnProgress, Stage, ignore_progress
from core.reading.limits import MAX_MEMORY_BYTES, MAX_SECONDS, MEGABYTE
from core.reading.result import Reading

CHILD_FLAG = "--read-apart"
"""First argument of a bundled program that is to be such a process, as it has no Python to call."""
_POLL = 0.05
"""Seconds between two reports, and so until a cancellation acts."""
_LENGTH_BYTES = 8


@dataclass(frozen=True, slots=True)
class Task:
    """What a process is asked to read."""

    reader: str
    data: bytes
    name: str
    encoding: str | None = None
    lines: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of it: a reading, or what is wrong with the file."""

    reading: Reading | None = None
    said: Message | None = None


class Apart:
    """A process that reads one file after another; started when first needed, and again when it was killed.

    >>> with Apart() as apart:  # doctest: +SKIP
    ...     reading = apart.read(Task("docx", data, "a.docx"))
    """

    def __init__(self, seconds: float = MAX_SECONDS, memory: int = MAX_MEMORY_BYTES) -> None:
        """Set the limits of one file.

        Args:
            seconds: how long its reading may take.
            memory: bytes that the process may have, on systems that can tell it so (not Windows).
        """
        self._seconds, self._memory = seconds, memory
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._finalizer: weakref.finalize[[subprocess.Popen[bytes]], Apart] | None = None

    def read(self, task: Task, on_progress: OnProgress = ignore_progress) -> Reading:
        """Read a file; one at a time, others wait.

        Args:
            task: the file.
            on_progress: called all the time; when it raises, the process is killed.

        Raises:
            ReadError: what is wrong with the file, or that it made the process fail.
        """
        while not self._lock.acquire(timeout=_POLL):
            on_progress(Stage.READING, 0, 1)
        try:
            answer = self._answer(task, on_progress)
        finally:
            self._lock.release()
        if answer.reading is None:
            raise ReadError(answer.said or message("read.crashed", name=task.name))
        return answer.reading

    def start(self) -> None:
        """Start the process before it is needed, so that the first file needn't wait for it."""
        with self._lock, suppress(OSError):  # what goes wrong here is told when a file is read
            self._running()

    def close(self) -> None:
        """End the process."""
        if self._finalizer is not None:
            self._finalizer()
        self._process = self._finalizer = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self.close()

    def _answer(self, task: Task, on_progress: OnProgress) -> Answer:
        try:
            process = self._running()
        except OSError as error:
            return Answer(said=message("read.failed", name=task.name, reason=error.strerror or str(error)))
        answers: SimpleQueue[Answer | None] = SimpleQueue()
        # In a thread, since pipes can't be waited for with a time-out on every system.
        thread = Thread(target=_exchange, args=(process, task, answers), name="reading apart", daemon=True)
        thread.start()
        until = monotonic() + self._seconds
        try:
            while monotonic() < until:
                on_progress(Stage.READING, 0, 1)
                try:
                    answer = answers.get(timeout=_POLL)
                except Empty:
                    continue
                if answer is None:
                    self.close()
                    return Answer(said=message("read.crashed", name=task.name))
                return answer
        except BaseException:
            self.close()
            thread.join()
            raise
        self.close()
        thread.join()
        return Answer(said=message("read.too_slow", name=task.name, limit=round(self._seconds)))

    def _running(self) -> subprocess.Popen[bytes]:
        """The process, started if it isn't running."""
        if self._process is not None and self._process.poll() is None:
            return self._process
        self.close()
        limits = (str(self._memory), str(self._seconds))
        self._process = subprocess.Popen(
            [*_command(), *limits],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._finalizer = weakref.finalize(self, _end, self._process)
        return self._process


def memory_message(name: str, memory: int) -> Message:
    """What is said of a file that needs too much memory."""
    return message("read.memory", name=name, limit=memory // MEGABYTE)


def send(stream: IO[bytes], thing: object) -> None:
    """Write something to a pipe, its length before it."""
    data = pickle.dumps(thing, pickle.HIGHEST_PROTOCOL)
    stream.write(len(data).to_bytes(_LENGTH_BYTES, "little"))
    stream.write(data)
    stream.flush()


def receive(stream: IO[bytes]) -> object:
    """Read from a pipe what `send` wrote.

    Raises:
        EOFError: the other side has ended.
    """
    head = stream.read(_LENGTH_BYTES)
    length = int.from_bytes(head, "little")
    data = stream.read(length) if len(head) == _LENGTH_BYTES else b""
    if len(head) < _LENGTH_BYTES or len(data) < length:
        raise EOFError
    return pickle.loads(data)  # from our own process or its parent


def _command() -> list[str]:
    """How a process is started that is this program, with this one's modules."""
    if getattr(sys, "frozen", False):
        return [sys.executable, CHILD_FLAG]
    code = f"import sys; sys.path[:] = {sys.path!r}; from core.reading.child import main; main(sys.argv[1:])"
    return [sys.executable, "-c", code]


def _exchange(process: subprocess.Popen[bytes], task: Task, answers: SimpleQueue[Answer | None]) -> None:
    """Hand a task over and wait for its answer; None where the process ended instead."""
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        send(process.stdin, task)
        answer = receive(process.stdout)
    except (OSError, EOFError, ValueError, pickle.UnpicklingError):  # ValueError: the pipe was closed here
        answers.put(None)
    else:
        answers.put(answer if isinstance(answer, Answer) else None)


def _end(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.wait()
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            with suppress(OSError):  # what was still to be written has nobody to read it
                stream.close()

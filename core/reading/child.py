"""What runs in the process that reads files apart; see `core.reading.apart`."""

from __future__ import annotations

import faulthandler
import os
import re
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import NoReturn

from core.errors import ReadError
from core.messages import message
from core.reading.apart import Answer, Task, memory_message, receive, send
from core.reading.limits import MAX_TEXT_BYTES, MEGABYTE
from core.reading.registry import reader_named
from core.reading.result import Reading

_FORBIDDEN = (
    "socket.connect",
    "socket.bind",
    "socket.sendto",
    "socket.getaddrinfo",
    "socket.gethostbyname",
    "subprocess.Popen",
    "os.system",
    "os.exec",
    "os.fork",
    "os.posix_spawn",
    "os.spawn",
    "os.startfile",
    "webbrowser.open",
)
"""Audit events of what no reading of a file may lead to."""
_NO_TEXT = re.compile("[\0\ud800-\udfff]")
_GRACE = 10
"""Seconds beyond its limit after which the process ends by itself, should nobody be left to kill it."""


def main(arguments: Sequence[str]) -> NoReturn:
    """Read what is asked for on standard input until that ends.

    Args:
        arguments: bytes of memory it may have; seconds that a file may take.
    """
    memory, seconds = int(arguments[0]), float(arguments[1])
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the parent, which ends this one
    tasks = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1):  # what a library prints must not come between the answers
        os.dup2(nowhere, stream)
    sys.addaudithook(_refuse)
    _limit_memory(memory)
    with suppress(EOFError, BrokenPipeError):
        while True:
            task = receive(tasks)
            assert isinstance(task, Task)
            faulthandler.dump_traceback_later(seconds + _GRACE, exit=True, file=nowhere)
            answer = answer_to(task, memory)
            faulthandler.cancel_dump_traceback_later()
            send(answers, answer)
    os._exit(0)  # nothing is to be tidied up, and a library's threads must not keep it


def answer_to(task: Task, memory: int) -> Answer:
    """Read a file; whatever goes wrong is an answer."""
    try:
        reader = reader_named(task.reader)
        reading = reader.read(task.data, task.name, encoding=task.encoding, lines=task.lines)
        _check_size(reading, task.name)
        return Answer(_sound(reading))
    except ReadError as error:
        return Answer(said=error.said)
    except MemoryError:
        return Answer(said=memory_message(task.name, memory))
    except RecursionError:
        return Answer(said=message("read.complex", name=task.name))
    except Exception as error:  # whatever a library raises on a damaged file
        reason = f"{type(error).__name__}: {error}"[:200]
        return Answer(said=message("read.unreadable", name=task.name, reason=reason))


def _check_size(reading: Reading, name: str) -> None:
    """Whether the text that came out is within the limit: a small file can hold very much.

    Raises:
        ReadError: it is not.
    """
    size = sum(len(paragraph.text) for article in reading.articles for paragraph in article.paragraphs)
    if size > MAX_TEXT_BYTES:
        limit = MAX_TEXT_BYTES // MEGABYTE
        raise ReadError(message("read.too_large", name=name, size=size // MEGABYTE, limit=limit))


def _sound(reading: Reading) -> Reading:
    """A reading without what is no text (zeros, halves of signs): damaged files hold such, and no output can."""
    if not any(map(_NO_TEXT.search, _texts(reading))):
        return reading

    def text(said: str) -> str:
        return _NO_TEXT.sub("\ufffd", said)

    articles = (
        replace(
            article,
            paragraphs=tuple(replace(each, text=text(each.text)) for each in article.paragraphs),
            title=text(article.title),
            author=text(article.author),
            date=text(article.date),
            source=text(article.source),
        )
        for article in reading.articles
    )
    return replace(reading, articles=tuple(articles))


def _texts(reading: Reading) -> Iterator[str]:
    for article in reading.articles:
        yield from (article.title, article.author, article.date, article.source)
        for paragraph in article.paragraphs:
            yield paragraph.text


def _refuse(event: str, _arguments: tuple[object, ...]) -> None:
    if event in _FORBIDDEN:
        raise PermissionError(f"{event} is not allowed while a file is read")


def _limit_memory(memory: int) -> None:
    try:
        import resource
    except ImportError:  # Windows
        return
    with suppress(ValueError, OSError):  # a lower limit holds already
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

"""From a path to a Reading: everything that can be wrong with a file before its format matters."""

from __future__ import annotations

import errno
import hashlib
import math
import stat
from dataclasses import replace
from pathlib import Path

from core.errors import ReadError
from core.messages import Message, message
from core.reading.limits import MAX_TEXT_BYTES, MEGABYTE
from core.reading.registry import reader_for
from core.reading.result import Reading
from core.reading.signatures import unreadable


def read_file(path: str | Path, *, encoding: str | None = None, lines: bool = False) -> Reading:
    """Read a file.

    Args:
        path: where it is.
        encoding: what the user says it is in; None to find out.
        lines: take each line as one paragraph.

    Raises:
        ReadError: with what is wrong and what to do.
    """
    path = Path(path)
    name = shown_name(path)
    data = _file_bytes(path, name)
    if not data:
        raise ReadError(message("read.empty", name=name))
    reader = reader_for(data, path.suffix.lower())
    if reader is None:
        raise ReadError(unreadable(data, name))
    reading = reader.read(data, name, encoding=encoding, lines=lines)
    sha256 = hashlib.sha256(data).hexdigest()
    articles = tuple(replace(article, path=str(path), sha256=sha256) for article in reading.articles)
    return replace(reading, articles=articles)


def shown_name(path: Path) -> str:
    """A file's name as it can be shown: what is no text in it (stray bytes, control characters) becomes �."""
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in path.name or str(path))


def _file_bytes(path: Path, name: str) -> bytes:
    """All bytes of an ordinary file. Looks before it opens: opening a pipe would wait for its writer."""
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise ReadError(message("read.directory", name=name))
        if not stat.S_ISREG(status.st_mode):
            raise ReadError(message("read.special", name=name))
        if status.st_size > MAX_TEXT_BYTES:
            raise ReadError(_too_large(name, status.st_size))
        with path.open("rb") as file:
            data = file.read(MAX_TEXT_BYTES + 1)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        raise ReadError(_what_failed(error, name)) from error
    if len(data) > MAX_TEXT_BYTES:  # it has grown, or its system doesn't tell sizes
        raise ReadError(_too_large(name, len(data)))
    return data


def _too_large(name: str, size: int) -> Message:
    return message("read.too_large", name=name, size=math.ceil(size / MEGABYTE), limit=MAX_TEXT_BYTES // MEGABYTE)


def _what_failed(error: OSError | ValueError, name: str) -> Message:
    number = getattr(error, "errno", None)
    if number in (errno.ENOENT, errno.ENOTDIR):
        return message("read.missing", name=name)
    if number in (errno.EACCES, errno.EPERM):
        return message("read.permission", name=name)
    if number == errno.EISDIR:
        return message("read.directory", name=name)
    if number == errno.ELOOP:
        return message("read.symlink_loop", name=name)
    return message("read.failed", name=name, reason=getattr(error, "strerror", None) or str(error))

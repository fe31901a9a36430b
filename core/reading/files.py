"""From a path to a Reading: everything that can be wrong with a file before its format matters."""

from __future__ import annotations

import errno
import hashlib
import math
import os
import stat
from dataclasses import replace
from pathlib import Path, PurePath

from core.errors import ReadError
from core.messages import Message, message
from core.progress import OnProgress, Stage, ignore_progress
from core.reading.apart import Apart, Task
from core.reading.containers import archive_of
from core.reading.limits import MAX_FILE_BYTES, MAX_TEXT_BYTES, MAX_TEXT_HERE, MEGABYTE
from core.reading.packages import Package
from core.reading.registry import SEVERAL, reader_for
from core.reading.result import Reading
from core.reading.signatures import unreadable

_CHUNK = 4 * MEGABYTE
_GONE = (
    errno.EIO,
    errno.ENODEV,
    errno.ENXIO,
    errno.ETIMEDOUT,
    *(
        number
        for name in ("ESTALE", "ENOTCONN", "EHOSTDOWN", "EHOSTUNREACH", "ENETDOWN", "ENETUNREACH")
        if (number := getattr(errno, name, None)) is not None
    ),
)
"""What a system says of a drive that is no longer there."""


def read_file(
    path: str | Path,
    *,
    encoding: str | None = None,
    lines: bool = False,
    apart: Apart | None = None,
    on_progress: OnProgress = ignore_progress,
) -> Reading:
    """Read a file.

    Args:
        path: where it is.
        encoding: what the user says it is in; None to find out.
        lines: take each line as one paragraph.
        apart: the process that reads whatever is not plain text; one for this file only where None.
        on_progress: called often; may raise `Cancelled`.

    Raises:
        ReadError: with what is wrong and what to do.
    """
    path = Path(path)
    name = shown_name(path)
    data = _bytes(path, name, on_progress)
    reading = read_bytes(data, name, encoding=encoding, lines=lines, apart=apart, on_progress=on_progress)
    articles = tuple(replace(article, path=str(path)) for article in reading.articles)
    return replace(reading, articles=articles)


def read_bytes(
    data: bytes,
    name: str,
    *,
    encoding: str | None = None,
    lines: bool = False,
    apart: Apart | None = None,
    on_progress: OnProgress = ignore_progress,
) -> Reading:
    """Read what is in memory; see `read_file`.

    Args:
        data: all of it.
        name: what it is called; a suffix helps to tell formats that look alike.
        encoding: what the user says it is in; None to find out.
        lines: take each line as one paragraph.
        apart: the process that reads whatever is not plain text; one for this only where None.
        on_progress: called often; may raise `Cancelled`.

    Raises:
        ReadError: with what is wrong and what to do.
    """
    if not data:
        raise ReadError(message("read.empty", name=name))
    reader = reader_for(data, PurePath(name).suffix.lower())
    if reader is None:
        raise ReadError(unreadable(data, name))
    if reader.name == "text" and len(data) > MAX_TEXT_BYTES:
        size, limit = math.ceil(len(data) / MEGABYTE), MAX_TEXT_BYTES // MEGABYTE
        raise ReadError(message("read.too_large", name=name, size=size, limit=limit))
    if reader.name == "text" and len(data) <= MAX_TEXT_HERE:
        reading = reader.read(data, name, encoding=encoding, lines=lines)
    else:
        reading = read_apart(Task(reader.name, data, name, encoding, lines), apart, on_progress)
    sha256 = hashlib.sha256(data).hexdigest()
    articles = tuple(replace(article, sha256=sha256) for article in reading.articles)
    return replace(reading, articles=articles)


def read_apart(task: Task, apart: Apart | None = None, on_progress: OnProgress = ignore_progress) -> Reading:
    """Read bytes in a process of their own.

    Args:
        task: what to read.
        apart: the process; one for this task only where None.
        on_progress: called often; may raise `Cancelled`.

    Raises:
        ReadError: with what is wrong and what to do.
    """
    if apart is not None:
        return apart.read(task, on_progress)
    with Apart() as one:
        return one.read(task, on_progress)


def may_hold_several(path: str | Path) -> bool:
    """Whether a file may hold several articles, going by its name; so does every folder."""
    path = Path(path)
    try:
        return path.suffix.lower() in SEVERAL or path.is_dir()
    except (OSError, ValueError):
        return False


def shown_name(path: Path) -> str:
    """A file's name as it can be shown: what is no text in it (stray bytes, control characters) becomes �."""
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in path.name or str(path))


def _bytes(path: Path, name: str, on_progress: OnProgress) -> bytes:
    """All bytes of a file, or of one in an archive."""
    inside = archive_of(path)
    if inside is None:
        return _file_bytes(path, name, on_progress)
    archive, member = inside
    with Package(_file_bytes(archive, shown_name(archive), on_progress), shown_name(archive)) as package:
        if member not in package:
            raise ReadError(message("read.missing", name=name))
        return package.read(member)


def _file_bytes(path: Path, name: str, on_progress: OnProgress) -> bytes:
    """All bytes of an ordinary file. Looks before it opens: opening a pipe would wait for its writer."""
    data = bytearray()
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise ReadError(message("read.directory", name=name))
        if not stat.S_ISREG(status.st_mode):
            raise ReadError(message("read.special", name=name))
        if status.st_size > MAX_FILE_BYTES:
            raise ReadError(_too_large(name, status.st_size))
        with path.open("rb") as file:
            before = os.fstat(file.fileno())
            while chunk := file.read(_CHUNK):
                data += chunk
                if len(data) > MAX_FILE_BYTES:  # it has grown, or its system doesn't tell sizes
                    raise ReadError(_too_large(name, len(data)))
                if len(chunk) == _CHUNK:
                    on_progress(Stage.READING, len(data), max(before.st_size, len(data)))
            after = os.fstat(file.fileno())
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        raise ReadError(_what_failed(error, name)) from error
    if (before.st_mtime_ns, before.st_size) != (after.st_mtime_ns, after.st_size):
        raise ReadError(message("read.changing", name=name))
    return bytes(data)


def _too_large(name: str, size: int) -> Message:
    limit = MAX_FILE_BYTES // MEGABYTE
    return message("read.file_too_large", name=name, size=math.ceil(size / MEGABYTE), limit=limit)


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
    reason = getattr(error, "strerror", None) or str(error)
    return message("read.gone" if number in _GONE else "read.failed", name=name, reason=reason)

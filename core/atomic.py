"""Files that are there whole or not at all: written under a temporary name, then renamed.

Whatever ends the writing early (cancelled, disk full, an error), the temporary file goes away and an older
file of the same name stays as it was.
"""

from __future__ import annotations

import errno
import hashlib
import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from core.errors import WriteError
from core.messages import Message, message
from core.reading.files import shown_name

_LOCK_FILES = ("~${name}", ".~lock.{name}#")
"""What Excel and LibreOffice put beside a file that they have open."""

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


@contextmanager
def written_whole(path: Path, *, private: bool = False) -> Iterator[BinaryIO]:
    """A file to write to, which becomes `path` when the block ends without an exception.

    A link is followed, so that it still leads to the file. What is no ordinary file (a pipe, /dev/null) is
    written to as it is: renaming would replace it.

    Args:
        path: where to.
        private: a new file is for its owner's eyes only.

    Raises:
        WriteError: the file can't be written; its message says why and what to do.
    """
    try:
        with _opened(path, private) as stream:
            yield stream
    except OSError as error:
        raise WriteError(write_failure(error, path)) from error


def another_name(path: Path) -> Path:
    """A name beside `path` that is free: "report (2).xlsx" for "report.xlsx"."""
    number = 2
    while (other := path.with_name(f"{path.stem} ({number}){path.suffix}")).exists():
        number += 1
    return other


def remove_remains(path: Path) -> None:
    """Remove what a process that was killed while it wrote `path` has left; nobody else may be writing it now."""
    target = Path(os.path.realpath(path))
    with suppress(OSError):
        for remains in target.parent.glob(f"{_temporary(target)}*.tmp"):
            remains.unlink(missing_ok=True)


def _temporary(target: Path) -> str:
    """How the names of the temporary files of one file begin."""
    return f".hexapla-{hashlib.sha256(os.fsencode(target.name)).hexdigest()[:8]}-"


@contextmanager
def _opened(path: Path, private: bool) -> Iterator[BinaryIO]:
    """The temporary file, or the target itself where it is no ordinary file."""
    target = Path(os.path.realpath(path))
    mode = _mode(target)
    if mode is not None and stat.S_ISDIR(mode):
        raise WriteError(message("write.directory", name=shown_name(path)))
    if mode is not None and not stat.S_ISREG(mode):
        with target.open("wb") as stream:
            yield stream
        return
    if mode is not None and not (mode & stat.S_IWUSR and os.access(target, os.W_OK)):
        raise WriteError(message("write.read_only", name=shown_name(path)))
    if any(target.with_name(lock.format(name=target.name)).exists() for lock in _LOCK_FILES):
        raise WriteError(_locked(path))
    with _renamed_at_the_end(target, mode, 0o600 if private else 0o666) as stream:
        yield stream


@contextmanager
def _renamed_at_the_end(target: Path, mode: int | None, new: int) -> Iterator[BinaryIO]:
    """A new file beside `target`, on the same disk, so that renaming is one step."""
    temporary = target.with_name(f"{_temporary(target)}{secrets.token_hex(8)}.tmp")
    try:
        # Not the tempfile module: unless it is private, the file gets the permissions that any new file gets.
        with open(temporary, "xb", opener=lambda name, flags: os.open(name, flags, new)) as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        if mode is not None:
            temporary.chmod(stat.S_IMODE(mode))
        _rename(temporary, target)
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
    _sync_folder(target.parent)


def _rename(temporary: Path, target: Path) -> None:
    """Put the finished file in its place."""
    try:
        temporary.replace(target)
    except PermissionError as error:
        # Writing in the folder went well, so it is the old file: Windows keeps one that a program has open.
        raise WriteError(_locked(target)) from error


def _sync_folder(folder: Path) -> None:
    """Make the renaming itself last through a power cut, where the system lets a folder be synced."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _mode(target: Path) -> int | None:
    """Kind and permissions of what is there; None where nothing is."""
    try:
        return target.stat().st_mode
    except FileNotFoundError:
        return None


def write_failure(error: OSError, path: Path) -> Message:
    """Why a file could not be written, and what to do."""
    if error.errno in _FULL:
        return message("write.full", name=shown_name(path))
    if isinstance(error, (FileNotFoundError, NotADirectoryError)):
        return message("write.no_folder", name=shown_name(path), folder=str(path.parent))
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return message("write.folder", name=shown_name(path), folder=str(path.parent))
    if error.errno == errno.ENAMETOOLONG:
        return message("write.name_too_long", name=shown_name(path))
    return message("write.failed", name=shown_name(path), reason=error.strerror or str(error))


def _locked(path: Path) -> Message:
    """Another program has the file open."""
    return message("write.locked", name=shown_name(path), other=shown_name(another_name(path)))

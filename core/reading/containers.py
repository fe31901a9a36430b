"""Folders and zip archives: which articles are in them.

What is in an archive has a path, too: that of the archive, and the name within it. `read_file` reads it there.
"""

from __future__ import annotations

import math
import os
import posixpath
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path, PurePosixPath

from core.errors import ReadError
from core.messages import message
from core.reading.limits import MAX_ENTRIES, MAX_FILE_BYTES, MEGABYTE
from core.reading.packages import Package
from core.reading.registry import READERS
from core.reading.signatures import zip_kind

ZIP = ".zip"
_DEEPEST = 12
"""Folders in folders that are looked into."""
_COMPANIONS = ("_files", "_Dateien", "-Dateien", ".files")
"""Ends of names of folders that browsers save beside a page."""


def may_be_container(path: Path) -> bool:
    """Whether it is a folder, or a file that is called an archive."""
    try:
        return path.suffix.lower() == ZIP or path.is_dir()
    except (OSError, ValueError):
        return False


def members(path: Path, name: str) -> tuple[Path, ...]:
    """Paths of the files in a folder or an archive that may be articles, sorted by name.

    Links to folders are not followed, archives in archives are not opened, and what is hidden is left out.

    Args:
        path: the folder or archive.
        name: what it is called in messages.

    Raises:
        ReadError: it can't be looked into, holds too much, or nothing that could be read.
    """
    folder = path.is_dir()
    suffixes = {suffix for reader in READERS for suffix in reader.suffixes if suffix}
    found = _in_folder(path, name) if folder else _in_archive(path, name)
    kept = [each for each in found if each.suffix.lower() in suffixes]
    if not kept:
        raise ReadError(message("read.no_members", name=name))
    return tuple(sorted(kept, key=lambda each: (str(each).casefold(), str(each))))


def archive_of(path: Path) -> tuple[Path, str] | None:
    """The archive that a path leads into and the name within it; None where there is none."""
    for parent in path.parents:
        if parent.suffix.lower() == ZIP:
            with suppress(OSError, ValueError):
                if parent.is_file():
                    return parent, path.relative_to(parent).as_posix()
    return None


def _in_folder(path: Path, name: str) -> Iterator[Path]:
    seen = 0
    waiting = [(path, 0)]
    while waiting:
        folder, depth = waiting.pop()
        try:
            entries = list(os.scandir(folder))
        except OSError as error:
            if folder == path:
                raise ReadError(message("read.failed", name=name, reason=error.strerror or str(error))) from error
            continue
        seen += len(entries)
        if seen > MAX_ENTRIES:
            raise ReadError(message("read.entries", name=name, limit=MAX_ENTRIES))
        for entry in entries:
            if entry.name.startswith((".", "~$")):
                continue
            if entry.is_dir(follow_symlinks=False):
                if depth < _DEEPEST and not entry.name.endswith(_COMPANIONS):
                    waiting.append((Path(entry.path), depth + 1))
            elif _is_file(entry):
                yield Path(entry.path)


def _is_file(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file()
    except OSError:  # a link that leads back to itself
        return False


def _in_archive(path: Path, name: str) -> Iterator[Path]:
    data = _archive_bytes(path, name)
    if zip_kind(data) != "zip":
        raise ReadError(message("read.broken", name=name))
    with Package(data, name) as package:
        for part in package.parts:
            hidden = any(each.startswith((".", "__MACOSX", "~$")) for each in part.split("/"))
            companion = any(each.endswith(_COMPANIONS) for each in part.split("/")[:-1])
            plain = "\\" not in part and not PurePosixPath(part).is_absolute() and posixpath.normpath(part) == part
            if plain and not hidden and not companion:
                yield path / part


def _archive_bytes(path: Path, name: str) -> bytes:
    """All bytes of an archive; looks before it opens, as opening a pipe would wait for its writer."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise ReadError(message("read.special", name=name))
        if status.st_size > MAX_FILE_BYTES:
            size, limit = math.ceil(status.st_size / MEGABYTE), MAX_FILE_BYTES // MEGABYTE
            raise ReadError(message("read.file_too_large", name=name, size=size, limit=limit))
        return path.read_bytes()
    except FileNotFoundError as error:
        raise ReadError(message("read.missing", name=name)) from error
    except OSError as error:
        raise ReadError(message("read.failed", name=name, reason=error.strerror or str(error))) from error

"""The session file, `.hexapla`: a zip archive of JSON, described by `resources/hexapla-session-1.schema.json`.

First stands `mimetype`, uncompressed, so that the kind of file can be told from its first bytes. Then
`session.json` with all that is short, and one member for each long part (`paragraphs.jsonl`, `rows.jsonl` …) with
one item a line: it is written and read piece by piece, so that neither takes the interpreter for long.
"""

from __future__ import annotations

import io
import json
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO, cast

from core.archives import undated_member
from core.atomic import written_whole
from core.errors import ReadError
from core.messages import Message, message
from core.progress import OnProgress, Stage, ignore_progress
from core.reading import shown_name
from core.review.plain import Invalid
from core.review.session_checks import check
from core.review.session_data import LISTS, SavedSession, codecs, head_of, items_of, put_together

SUFFIX = ".hexapla"
MIME_TYPE = "application/vnd.hexapla.session+zip"
FORMAT, VERSION = "hexapla-session", 1

_HEAD = "session.json"
_CHUNK = 2**16
_LARGEST = 2**30
"""Bytes that a session may unfold to. Eight articles of the largest size that is read are far less."""
_DENSEST, _ANYWAY = 200, 2**26
"""How much smaller than its content a file may be, beyond this content: text never is, what is made to fill the
memory of whoever opens it is."""
_LONGEST_LINE = 2**27

_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False, check_circular=False, separators=(",", ":"))

_LONE = re.compile("[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]")
"""Surrogates alone are escaped, as JSON allows; two together would come back as one sign, so they stay."""

_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, RecursionError, OverflowError)
"""What reading a damaged archive can raise, besides OSError; RuntimeError: it is encrypted."""


def write_session(
    path: Path,
    session: SavedSession,
    *,
    saved: datetime,
    program: str = "",
    on_progress: OnProgress = ignore_progress,
) -> None:
    """Write a session file whole or not at all.

    Args:
        path: where to; an older file there is replaced.
        session: what to write.
        saved: the time to put in; with the same one, the same file comes out.
        program: name and version of the program.
        on_progress: called often with Stage.WRITING; may raise `Cancelled`, and nothing is left behind.

    Raises:
        WriteError: the file can't be written; its message says why and what to do.
    """
    with written_whole(path) as stream:
        put_session(stream, session, saved=saved, program=program, on_progress=on_progress)


def put_session(
    stream: BinaryIO,
    session: SavedSession,
    *,
    saved: datetime,
    program: str = "",
    on_progress: OnProgress = ignore_progress,
) -> None:
    """Write a session to an open file; see `write_session`."""
    items = items_of(session)
    total, done = max(sum(map(len, items.values())), 1), 0
    head = {"format": FORMAT, "version": VERSION, "program": program, "saved": saved.isoformat(), **head_of(session)}
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(undated_member("mimetype", zipfile.ZIP_STORED), MIME_TYPE)
        archive.writestr(undated_member(_HEAD), _bytes(json.dumps(head, ensure_ascii=False, allow_nan=False, indent=1)))
        for name in LISTS:
            to_plain = codecs()[name].to_plain
            with archive.open(undated_member(f"{name}.jsonl"), "w") as member:
                for chunk, count in _chunks(items[name], to_plain):
                    member.write(chunk)
                    done += count
                    on_progress(Stage.WRITING, done, total)
    on_progress(Stage.WRITING, total, total)


def _chunks(items: Any, to_plain: Callable[[Any], Any]) -> Iterator[tuple[bytes, int]]:
    """Lines of items, some at a time, and how many they are."""
    lines: list[str] = []
    size = 0
    for item in items:
        lines.append(_ENCODER.encode(to_plain(item)))
        size += len(lines[-1])
        if size >= _CHUNK:
            yield _bytes("\n".join([*lines, ""])), len(lines)
            lines, size = [], 0
    yield _bytes("\n".join([*lines, ""])), len(lines)


def _bytes(text: str) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError:
        escaped = _LONE.sub(lambda match: f"\\u{ord(match.group()):04x}", text)
        return escaped.encode("utf-8", "surrogatepass")


def read_session(path: Path, on_progress: OnProgress = ignore_progress) -> SavedSession:
    """Read a session file.

    Raises:
        ReadError: it can't be read, is damaged, is no session or of a later version; with what to do.
    """
    name = shown_name(path)
    try:
        with path.open("rb") as stream:
            return get_session(stream, name, on_progress)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        raise ReadError(_what_failed(error, name)) from error


def get_session(stream: BinaryIO, name: str, on_progress: OnProgress = ignore_progress) -> SavedSession:
    """Read a session from an open file; see `read_session`.

    Args:
        stream: that can be searched.
        name: what the file is called, for messages.
        on_progress: called often with Stage.READING; may raise `Cancelled`.

    Raises:
        ReadError: as `read_session`, but for what the system says.
    """
    try:
        with zipfile.ZipFile(stream) as archive:
            members = {info.filename: info for info in archive.infolist()}
            if _HEAD not in members:
                raise ReadError(message("session.other_file", name=name))
            _refuse_bombs(archive, members, stream.seek(0, io.SEEK_END))
            head = _head(archive.read(members[_HEAD]), name)
            items = _items(archive, members, on_progress)
            session = put_together(head, items)
        check(session, on_progress)
    except ReadError:
        raise
    except zipfile.BadZipFile as error:
        stream.seek(0)
        known = "session.damaged" if stream.read(2) == b"PK" else "session.other_file"
        raise ReadError(message(known, name=name, reason=str(error))) from error
    except (ValueError, *_BROKEN) as error:  # ValueError: `Invalid`, and JSON or UTF-8 that is none
        raise ReadError(message("session.damaged", name=name, reason=str(error) or type(error).__name__)) from error
    return session


def _refuse_bombs(archive: zipfile.ZipFile, members: Mapping[str, zipfile.ZipInfo], size: int) -> None:
    """Refuse what unfolds to more than a session can be. Members don't unfold further than they say.

    Args:
        archive: the file.
        members: by name.
        size: of the whole file, in bytes.

    Raises:
        Invalid: with the reason.
    """
    for info in archive.infolist():
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise Invalid(f"{info.filename!r:.40} is packed in an unknown way")
    known = [members[name] for name in (_HEAD, *(f"{each}.jsonl" for each in LISTS)) if name in members]
    content = sum(info.file_size for info in known)
    if content > _LARGEST or content > max(_ANYWAY, size * _DENSEST) or members[_HEAD].file_size > _ANYWAY:
        raise Invalid(f"it would unfold to {content // 2**20} MB")


def _head(data: bytes, name: str) -> Mapping[str, Any]:
    """The short parts, of a format and version that is known."""
    head = json.loads(data.decode("utf-8", "surrogatepass"))
    if type(head) is not dict or head.get("format") != FORMAT:
        raise ReadError(message("session.other_file", name=name))
    version = head.get("version")
    if type(version) is not int or version < 1:
        raise Invalid("it has no version")
    if version > VERSION:
        program = head.get("program")
        by = program if type(program) is str and program.isprintable() else ""
        raise ReadError(message("session.newer", name=name, program=by[:80] or "Hexapla"))
    return head


def _items(
    archive: zipfile.ZipFile, members: Mapping[str, zipfile.ZipInfo], on_progress: OnProgress
) -> dict[str, list[Any]]:
    """The long parts; one that is not there is empty."""
    total = max(sum(members[f"{name}.jsonl"].file_size for name in LISTS if f"{name}.jsonl" in members), 1)
    items: dict[str, list[Any]] = {}
    done = 0
    for name in LISTS:
        items[name] = []
        if f"{name}.jsonl" not in members:
            continue
        from_plain = codecs()[name].from_plain
        with archive.open(members[f"{name}.jsonl"]) as member, io.BufferedReader(cast("io.RawIOBase", member)) as lines:
            while line := lines.readline(_LONGEST_LINE):
                if len(line) == _LONGEST_LINE:
                    raise Invalid(f"{name} has a line that is too long")
                if not line.strip():
                    continue
                items[name].append(_item(line, from_plain, f"{name} {len(items[name])}"))
                done += len(line)
                on_progress(Stage.READING, done, total)
    return items


def _item(line: bytes, from_plain: Callable[[Any], Any], place: str) -> Any:
    try:
        return from_plain(json.loads(line.decode("utf-8", "surrogatepass")))
    except ValueError as error:
        raise Invalid(f"{place}: {error}") from error


def _what_failed(error: OSError | ValueError, name: str) -> Message:
    if isinstance(error, FileNotFoundError):
        return message("session.missing", name=name)
    if isinstance(error, PermissionError):
        return message("read.permission", name=name)
    if isinstance(error, IsADirectoryError):
        return message("read.directory", name=name)
    return message("read.failed", name=name, reason=getattr(error, "strerror", None) or str(error))

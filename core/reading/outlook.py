"""Outlook's messages (msg): properties in an OLE file, by Microsoft's specifications MS-OXMSG and MS-OXRTFCP."""

from __future__ import annotations

import io
import struct
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from core.errors import ReadError
from core.messages import message
from core.reading.encodings import decode, known_encoding
from core.reading.html import decode_html
from core.reading.limits import MAX_PART_BYTES, MEGABYTE
from core.reading.mail import Body, message_reading, of_html, of_text
from core.reading.result import Reading
from core.reading.rtf import read_rtf

_SUBJECT, _BODY, _HTML, _RTF = 0x0037, 0x1000, 0x1013, 0x1009
_SENDER, _SENDER_ADDRESS, _SENT, _DELIVERED = 0x0C1A, 0x0C1F, 0x0039, 0x0E06
_CODEPAGE, _INTERNET_CODEPAGE = 0x3FFD, 0x3FDE
_LONG_FILE_NAME, _FILE_NAME = 0x3707, 0x3704
"""Property ids (MS-OXPROPS)."""
_UNICODE, _STRING8, _BINARY, _INTEGER, _TIME = 0x001F, 0x001E, 0x0102, 0x0003, 0x0040
"""Property types (MS-OXCDATA 2.11.1)."""
_TOP_HEADER = 32
"""Bytes before the entries of a message's property stream (MS-OXMSG 2.4.1.1)."""
_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)
_COMPRESSED, _UNCOMPRESSED = 0x75465A4C, 0x414C454D
_DICTIONARY = 4096
_PREFILL = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor "
    rb"MS Sans SerifSymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0"
    b"\r\n"
    rb"\par \pard\plain\f0\fs20\b\i\u\tab\tx"
)
"""What the dictionary begins with (MS-OXRTFCP 2.1.2.1)."""


def read_msg(data: bytes, name: str, *, encoding: str | None = None, lines: bool = False) -> Reading:
    """The article of a message, titled by its subject.

    Raises:
        ReadError: damaged, or without text.
    """
    import olefile

    try:
        with olefile.OleFileIO(io.BytesIO(data)) as ole:
            paths = {"/".join(path): path for path in ole.listdir(streams=True, storages=False)}
            streams = {key: _stream(ole, path, name) for key, path in paths.items() if _is_wanted(key)}
    except (OSError, ValueError, IndexError, struct.error) as error:
        raise ReadError(message("read.broken", name=name)) from error
    properties = Properties(streams, encoding)
    return message_reading(
        _body(properties, name, lines=lines),
        name,
        subject=properties.text(_SUBJECT),
        author=properties.text(_SENDER) or properties.text(_SENDER_ADDRESS),
        date=properties.day(_SENT) or properties.day(_DELIVERED),
        attachments=properties.attachments(),
    )


class Properties:
    """What a message says of itself, by property ids."""

    def __init__(self, streams: Mapping[str, bytes], encoding: str | None = None) -> None:
        """Take streams by their paths in the file, and what the user says that its bytes are in."""
        self._streams = streams
        self._fixed = _fixed(streams.get("__properties_version1.0", b""))
        self._encoding = encoding

    def text(self, number: int, storage: str = "") -> str:
        """A property that is a string; empty where it is missing."""
        unicode = self._streams.get(f"{storage}__substg1.0_{number:04X}{_UNICODE:04X}")
        if unicode is not None:
            return unicode.decode("utf-16-le", "replace").rstrip("\0")
        data = self._streams.get(f"{storage}__substg1.0_{number:04X}{_STRING8:04X}", b"").rstrip(b"\0")
        return decode(data, "", self._encoding or self.encoding(_CODEPAGE)).text if data else ""

    def binary(self, number: int) -> bytes:
        """A property that is bytes; none where it is missing."""
        return self._streams.get(f"__substg1.0_{number:04X}{_BINARY:04X}", b"")

    def day(self, number: int) -> str:
        """A property that is a time, as a day in ISO's form; empty where it is missing or no such day is."""
        ticks = self._fixed.get((number, _TIME), 0)
        try:
            return (_EPOCH + timedelta(microseconds=ticks // 10)).date().isoformat() if ticks else ""
        except OverflowError:
            return ""

    def encoding(self, number: int) -> str | None:
        """A property that is the number of a code page, as an encoding."""
        page = self._fixed.get((number, _INTEGER), 0) & 0xFFFFFFFF
        return known_encoding("utf-8" if page == 65001 else f"cp{page}") if page else None

    def attachments(self) -> list[str]:
        """Names of the files that come with the message."""
        storages = sorted({path.split("/")[0] for path in self._streams if path.startswith("__attach_version1.0_")})
        names = (self.text(_LONG_FILE_NAME, f"{each}/") or self.text(_FILE_NAME, f"{each}/") for each in storages)
        return [each or "?" for each in names]


def decompressed_rtf(data: bytes, limit: int = MAX_PART_BYTES) -> bytes:
    """Rich text as Outlook compresses it (MS-OXRTFCP 2.2).

    Raises:
        ValueError: it is no such thing, damaged, or larger than the limit.
    """
    if len(data) < 16:
        raise ValueError("too short")
    _, size, kind, _ = struct.unpack("<IIII", data[:16])
    if kind == _UNCOMPRESSED:
        return data[16 : 16 + size]
    if kind != _COMPRESSED or size > limit:
        raise ValueError("no compressed rich text within the limit")
    dictionary = bytearray(_PREFILL.ljust(_DICTIONARY, b"\0"))
    place, at = len(_PREFILL), 16
    out = bytearray()

    def put(byte: int) -> None:
        nonlocal place
        dictionary[place % _DICTIONARY] = byte
        place += 1
        out.append(byte)

    while at < len(data) and len(out) <= size:
        control, at = data[at], at + 1
        for bit in range(8):
            referring = control >> bit & 1
            part, at = data[at : at + 1 + referring], at + 1 + referring
            if len(part) < 1 + referring:
                return bytes(out[:size])
            if not referring:
                put(part[0])
                continue
            offset, length = (part[0] << 4) | (part[1] >> 4), (part[1] & 15) + 2
            if offset == place % _DICTIONARY:  # the end
                return bytes(out[:size])
            for step in range(length):  # what is put may be referred to at once
                put(dictionary[(offset + step) % _DICTIONARY])
    return bytes(out[:size])


def _body(properties: Properties, name: str, *, lines: bool) -> Body:
    """What a message says: as plain text, else as a page, else as rich text."""
    page = properties.binary(_HTML).rstrip(b"\0") or properties.text(_HTML).encode()
    bodies = []
    if plain := properties.text(_BODY).replace("\r\n", "\n"):
        bodies.append(of_text(plain, lines=lines))
    if page:
        bodies.append(of_html(decode_html(page, name, properties.encoding(_INTERNET_CODEPAGE)).text, name))
    if not any(body.paragraphs for body in bodies) and (rtf := properties.binary(_RTF)):
        bodies.append(_of_rtf(rtf, name, lines=lines))
    return next((body for body in bodies if body.paragraphs), Body((), ()))


def _of_rtf(data: bytes, name: str, *, lines: bool) -> Body:
    try:
        (article,) = read_rtf(decompressed_rtf(data), name, lines=lines).articles
    except ValueError as error:
        raise ReadError(message("read.broken", name=name)) from error
    return Body(article.paragraphs, article.left_out)


def _is_wanted(path: str) -> bool:
    """Whether a stream is a property of the message itself, or the name of an attachment."""
    storage, slash, stream = path.partition("/")
    if not slash:
        return True
    numbers = (f"{_LONG_FILE_NAME:04X}", f"{_FILE_NAME:04X}")
    return storage.startswith("__attach_version1.0_") and stream.startswith(
        tuple(f"__substg1.0_{each}" for each in numbers)
    )


def _stream(ole: Any, path: list[str], name: str) -> bytes:
    if ole.get_size(path) > MAX_PART_BYTES:
        raise ReadError(message("read.unpacked", name=name, limit=MAX_PART_BYTES // MEGABYTE))
    with ole.openstream(path) as stream:
        return bytes(stream.read())


def _fixed(data: bytes) -> dict[tuple[int, int], int]:
    """Properties of fixed length, as integers, by id and type (MS-OXMSG 2.4.2)."""
    found = {}
    for at in range(_TOP_HEADER, len(data) - 15, 16):
        tag, _, value = struct.unpack("<IIQ", data[at : at + 16])
        found[tag >> 16, tag & 0xFFFF] = value
    return found

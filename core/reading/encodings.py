"""Bytes to text: which encoding, and how sure.

The order: a byte-order mark, UTF-32 and UTF-16 without one by their pattern of NUL bytes, strict UTF-8,
then chardet. Whatever comes out must look like text; a file that does not is refused rather than shown
as rubbish.
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass

import regex

from core.errors import ReadError
from core.messages import Message, message

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16's, which it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 65_536
"""Bytes that a guess looks at first."""
_MAX_CONTROL_SHARE = 0.01
"""Of a text's characters; random bytes read in a code page have about a tenth."""
_SOUND_PER_DAMAGED = 10
"""So many well-formed sequences must stand against each broken one for a text to count as damaged UTF-8."""
_CONTROLS = regex.compile(r"[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f]+")
"""All but those that separate words, lines or pages."""
_PRINTABLE = bytes(range(0x20, 0x7F)) + b"\t\r\n\f"
_EQUAL_SUPERSETS = {"iso8859-1": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874", "tis-620": "cp874"}
"""Windows code pages that only fill what their ISO relative leaves to control characters."""
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "euc_kr": "cp949", "shift_jis": "cp932", "big5": "cp950"}
"""Where to look when a character is not in the encoding that was found."""
_NOT_FOR_TEXT = frozenset({"idna", "punycode", "undefined", "unicode_escape", "raw_unicode_escape"})
"""Python codecs between str and bytes that are no encodings of files."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the encoding it was in, and what is to be said about it."""

    text: str
    encoding: str
    warnings: tuple[Message, ...] = ()


def decode(data: bytes, name: str, encoding: str | None = None) -> Decoded:
    """The text of a file's bytes.

    Args:
        data: the whole file.
        name: the file's name, for messages.
        encoding: what the user says it is; None to find out.

    Raises:
        ReadError: not text, or not in the encoding that the user said.
    """
    return _as_told(data, name, encoding) if encoding else _as_found(data, name)


def known_encoding(encoding: str) -> str | None:
    """Python's name of an encoding of text, or None if it knows none by this name."""
    try:
        info = codecs.lookup(encoding)
    except (LookupError, ValueError):  # ValueError: a NUL in the name, or a surrogate
        return None
    is_text = getattr(info, "_is_text_encoding", True)  # private, but what bytes.decode() itself asks
    return info.name if is_text and info.name.replace("-", "_") not in _NOT_FOR_TEXT else None


def looks_like_text(text: str) -> bool:
    """Whether a decoded text has no NUL and next to no control characters."""
    if "\0" in text:
        return False
    controls = sum(len(run) for run in _CONTROLS.findall(text))
    return controls <= _MAX_CONTROL_SHARE * len(text)


def _as_told(data: bytes, name: str, encoding: str) -> Decoded:
    known = known_encoding(encoding)
    if known is None:
        raise ReadError(message("read.unknown_encoding", encoding=encoding))
    if known == "utf-8":
        known = "utf-8-sig"
    try:
        text = data.decode(known)
    except UnicodeError:
        text = "\0"
    if not looks_like_text(text):
        raise ReadError(message("read.encoding", name=name, encoding=encoding))
    return Decoded(text, _shown(known))


def _as_found(data: bytes, name: str) -> Decoded:
    decoded = _by_mark(data, name) or _by_zeros(data) or _as_utf8(data, name) or _by_statistics(data, name)
    if decoded is None or not looks_like_text(decoded.text):
        raise ReadError(message("read.not_text", name=name))
    return decoded


def _by_mark(data: bytes, name: str) -> Decoded | None:
    """By a byte-order mark, which is believed even where the rest is damaged."""
    for mark, codec in _MARKS:
        if data.startswith(mark):
            try:
                return Decoded(data.decode(codec), _shown(codec))
            except UnicodeDecodeError:
                return _with_damage(data, codec, name)
    return None


_LEAST_OF_UTF32 = 8
"""Bytes below which it is not thought of: any four of which one is zero may be a sign of it."""


def _by_zeros(data: bytes) -> Decoded | None:
    """UTF-32 or UTF-16 without a mark: NUL bytes, and all of them at the same place in each unit."""
    head = data[:_SAMPLE]
    if 0 not in head or _is_ascii_with_few_zeros(head):
        return None
    zeros = [head[place::4].count(0) for place in range(4)]
    even, odd = zeros[0] + zeros[2], zeros[1] + zeros[3]
    candidates = []
    fours = len(data) % 4 == 0 and len(data) >= _LEAST_OF_UTF32
    if fours and zeros[3] * 4 >= len(head) - 4:
        candidates.append("utf-32-le")
    if fours and zeros[0] * 4 >= len(head) - 4:
        candidates.append("utf-32-be")
    if odd > 20 * even:
        candidates.append("utf-16-le")
    if even > 20 * odd:
        candidates.append("utf-16-be")
    for codec in candidates:
        try:
            text = data.decode(codec)
        except UnicodeDecodeError:
            continue
        if looks_like_text(text):
            return Decoded(text, _shown(codec))
    return None


def _is_ascii_with_few_zeros(head: bytes) -> bool:
    """Whether it is a text of one byte a character that has zeros in it: taken by twos it would look Chinese."""
    rest = head.replace(b"\0", b"")
    return 5 * (len(head) - len(rest)) < len(head) and not rest.translate(None, _PRINTABLE)


def _as_utf8(data: bytes, name: str) -> Decoded | None:
    """UTF-8, also where a few of very many sequences are broken: better than a code page for all of it."""
    if b"\x1b" in data[:_SAMPLE] and data[:_SAMPLE].isascii():
        return None  # perhaps one of the ISO 2022 encodings, which chardet knows
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    text = data.decode("utf-8", errors="replace")
    damaged = text.count("\ufffd")
    sound = sum(1 for sign in text if sign > "\x7f") - damaged
    return _with_damage(data, "utf-8", name) if sound >= _SOUND_PER_DAMAGED * damaged else None


def _by_statistics(data: bytes, name: str) -> Decoded | None:
    """As chardet thinks. Mainframe encodings are left out: nobody opens them here, and they fit anything."""
    import chardet  # here, since most files never need its models
    from chardet.enums import EncodingEra

    found = chardet.detect(data, encoding_era=EncodingEra.ALL & ~EncodingEra.MAINFRAME, compat_names=False)["encoding"]
    codec = known_encoding(found) if found else None
    if codec is None:
        return None
    codec = _EQUAL_SUPERSETS.get(codec, codec)
    for candidate in (codec, _WIDER.get(codec, codec)):
        try:
            return Decoded(data.decode(candidate), _shown(candidate))
        except UnicodeDecodeError:  # beyond the part that chardet looked at
            continue
    return _with_damage(data, codec, name)


def _with_damage(data: bytes, codec: str, name: str) -> Decoded:
    text = data.decode(codec, errors="replace")
    count = text.count("\ufffd")
    return Decoded(text, _shown(codec), (message("read.damaged", name=name, count=count, encoding=_shown(codec)),))


def _shown(codec: str) -> str:
    """A codec's name as a user knows it."""
    return "utf-8" if codec == "utf-8-sig" else codec

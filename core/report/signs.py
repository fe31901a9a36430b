"""Signs that most formats have no way to hold, shown by others."""

from __future__ import annotations

import re

# XML 1.0 has no way to write these; "\r" it can write, but readers make line feeds of it.
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")


def visible(text: str) -> str:
    r"""The text with a visible sign for each that XML can't hold: ␀ for NUL, \uFFFE for U+FFFE."""
    return _UNWRITABLE.sub(_sign, text)


def _sign(match: re.Match[str]) -> str:
    """A control picture, or the code point written out."""
    code = ord(match.group())
    return chr(0x2400 + code) if code < 0x20 else f"\\u{code:04X}"

"""Text as a cell of a workbook can hold it, and how much room it takes there."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from core.report.passages import Piece

MAX_UTF16_UNITS = 32_767
"""Of a cell's text, by Excel's specification."""
MAX_LINE_FEEDS = 253
"""In a cell, by Excel's specification."""
MAX_LINES = 30
"""What a row of the greatest height that Excel allows (409 points) shows of the font used here."""
LINE_HEIGHT = 12.75
"""Points that a line of the font used here takes."""

# Excel reads _x0041_ as "A"; an escaped underscore keeps the signs as they are.
_LOOKS_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")

# Advance widths in units of the digit zero, which is what Excel measures columns in: averages of Arial
# over running text, a little more than measured so that no line is hidden.
_NARROW = 0.93
_CAPITALS = 1.3
_NOT_LATIN = re.compile(r"[\u0370-\u1fff\u2100-\U0010ffff]")
_BROAD = re.compile(r"[\u0370-\u058f]")
_BROAD_EXTRA = 0.15
_WIDE = re.compile(
    r"[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\U0001f000-\U0003ffff]"
)
_WIDE_EXTRA = 0.9
_TALL = re.compile(r"[\u0590-\u1eff\u2e80-\ud7ff\uf900-\ufdff\ufe30-\uffef\U0001f000-\U0003ffff]")
_TALL_LINES = 1.3
"""How much higher than a Latin line one of Hebrew to Khmer, Chinese, Japanese, Korean or emoji may be."""
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_INDENT = 2.0
"""Digits that the cell's indent and padding take."""
_BROKEN_WORD = 3.0
"""Digits that a line loses on average because a word does not fit into it."""


def escaped(text: str) -> str:
    """The text as it must stand in the file so that what looks like an escape stays as it is."""
    return _LOOKS_ESCAPED.sub("_x005F_", text)


def utf16_units(text: str) -> int:
    """How long a text is as Excel counts."""
    return len(text) + len(_ASTRAL.findall(text))


def line_count(text: str, width: float) -> int:
    """How many lines a text takes in a column, estimated to be rather too many than too few.

    Args:
        text: of the cell.
        width: of the column, in digits.
    """
    room = max(width - _INDENT, 4)
    latin = text.isascii() or not _NOT_LATIN.search(text)
    if "\n" not in text:
        lines = _wrapped(_breadth(text, latin=latin), room)
    else:
        lines = sum(_wrapped(_breadth(line, latin=latin), room) for line in text.split("\n"))
    return lines if latin or not _TALL.search(text) else math.ceil(lines * _TALL_LINES)


def _wrapped(breadth: float, room: float) -> int:
    """How many lines one line becomes when it is wrapped."""
    return 1 if breadth <= room else math.ceil(breadth / max(room - _BROKEN_WORD, 3))


def height(lines: int) -> float:
    """Points that a row with so many lines needs."""
    return min(lines * LINE_HEIGHT + 4, 409)


def _breadth(line: str, *, latin: bool) -> float:
    """Estimated width of a line in digits."""
    breadth = len(line) * (_NARROW * _CAPITALS if line.isupper() else _NARROW)
    if latin:
        return breadth
    return breadth + len(_BROAD.findall(line)) * _BROAD_EXTRA + len(_WIDE.findall(line)) * _WIDE_EXTRA


class Portion(NamedTuple):
    """As much of a text as one cell shows."""

    pieces: list[Piece]
    lines: int


def split(pieces: Sequence[Piece], width: float, max_lines: int = MAX_LINES) -> list[Portion]:
    """The pieces in as many portions as it takes for each to fit into a cell; joined they are the whole text.

    Args:
        pieces: of one cell.
        width: of its column, in digits.
        max_lines: that a cell may have.
    """
    text = "".join(piece.text for piece in pieces)
    # No more than this fits in any case: each sign has some breadth, or begins a line.
    most = min(int(max_lines * (width / _NARROW + 1)), MAX_UTF16_UNITS) + 1
    if len(text) <= min(most, MAX_UTF16_UNITS // 2):
        lines = line_count(text, width)
        if lines <= max_lines:
            return [Portion(list(pieces), lines)]
    portions: list[Portion] = []
    start = 0
    while start < len(text):
        end = start + _fitting(text[start : start + most], width, max_lines)
        portions.append(Portion(_slice(pieces, start, end), line_count(text[start:end], width)))
        start = end
    return portions


def _fitting(text: str, width: float, max_lines: int) -> int:
    """How much of a text's beginning fits into a cell; cut between words where there are words."""
    if _fits(text, width, max_lines):
        return len(text)
    low, high = 1, len(text) - 1
    while low < high:
        middle = (low + high + 1) // 2
        if _fits(text[:middle], width, max_lines):
            low = middle
        else:
            high = middle - 1
    return _good_cut(text, low)


def _fits(text: str, width: float, max_lines: int) -> bool:
    """Whether a cell can hold a text and show all of it."""
    return utf16_units(text) <= MAX_UTF16_UNITS and line_count(text, width) <= max_lines


def _good_cut(text: str, end: int) -> int:
    """A place at or a little before `end` where a reader would not mind a break."""
    near = end - min(end // 4, 300)
    for sign in ("\n", ". ", " "):
        found = text.rfind(sign, near, end)
        if found >= 0:
            return found + len(sign)
    while end > near + 1 and (unicodedata.combining(text[end]) or text[end] in "\u200d\ufe0e\ufe0f"):
        end -= 1
    return end


def _slice(pieces: Sequence[Piece], start: int, end: int) -> list[Piece]:
    """The pieces between two offsets into their joined text."""
    portion: list[Piece] = []
    offset = 0
    for piece in pieces:
        left, right = max(start - offset, 0), min(end - offset, len(piece.text))
        if left < right:
            portion.append(replace(piece, text=piece.text[left:right]))
        offset += len(piece.text)
    return portion


def shortened(pieces: Sequence[Piece], width: float, max_lines: int, rest: Callable[[], str]) -> list[Piece]:
    """The pieces, or their beginning and the words that say what was left out and where it stands."""
    portions = split(pieces, width, max_lines)
    if len(portions) == 1:
        return portions[0].pieces
    words = rest()
    kept = split(pieces, width, max(max_lines - line_count(words, width), 1))[0].pieces
    return [*kept, Piece(words)]

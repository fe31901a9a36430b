"""Plain text to paragraphs: by line or by blank line, whichever the text plainly uses.

A text whose lines were broken to fit a width ("hard-wrapped") has its paragraphs between blank lines;
any other has one in each line. Inner line breaks stay in the paragraph's text as they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

import regex

from core.model import Paragraph, ParagraphKind

_BREAK = regex.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_INVISIBLE = "\ufeff\u200b\u2060"
"""Byte-order mark, zero-width space, word joiner: as good as blank at the edges of a line."""
_FINAL = regex.compile(r"""[.!?…:;։؟。！？：；।॥"'“‘”’»›)\]」』]\s*\Z""")
_BULLET = regex.compile(r"[•‣◦▪●]\s*|[*\-]\s+")
_INDENT = regex.compile(r"[ ]{2}|\t|\u3000")
_WIDE = regex.compile(r"[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6]")
_MIN_WIDTH, _MAX_WIDTH = 30, 200
"""No text is wrapped to shorter or longer lines than this, in columns."""
_MAX_HEADING = 120
_BYLINES = 2
"""Short lines that may stand between a heading and the text: who wrote it, and when."""


def split_paragraphs(text: str, *, lines: bool = False) -> list[Paragraph]:
    """The paragraphs of a plain text, in order.

    Every character that is not blank is in exactly one of them.

    Args:
        text: the whole text.
        lines: take each line as a paragraph, whatever it looks like.
    """
    blocks = _blocks(text)
    if lines or not _is_wrapped(text, blocks):
        spans = [line for block in blocks for line in block]
    else:
        indented = sum(1 for block in blocks for start, end in block if _INDENT.match(text, start, end))
        opens_by_indent = 0 < indented < sum(map(len, blocks)) / 2
        spans = [part for block in blocks for part in _parts(text, block, opens_by_indent)]
    texts = [trimmed(text[start:end]) for start, end in spans]
    return [_paragraph(found, texts, number, plain=lines) for number, found in enumerate(texts)]


Line = tuple[int, int]


def _blocks(text: str) -> list[list[Line]]:
    """Runs of lines without a blank line between them; each line as start and end, without its break."""
    blocks: list[list[Line]] = [[]]
    start = 0
    for end, following in [*(match.span() for match in _BREAK.finditer(text)), (len(text), len(text))]:
        if trimmed(text[start:end]):
            blocks[-1].append((start, end))
        elif blocks[-1]:
            blocks.append([])
        start = following
    return [block for block in blocks if block]


def trimmed(line: str) -> str:
    """A line without blanks and invisible signs at its edges."""
    before = None
    while line != before:
        before = line
        line = line.strip().strip(_INVISIBLE)
    return line


def _is_wrapped(text: str, blocks: Sequence[Sequence[Line]]) -> bool:
    """Whether line breaks stand where a width ended, rather than where a paragraph did.

    Judged by the lines that another follows at once. Most must run on (no final sign at their end) and have
    had no room for the next line's first word; or many must run on into a line that begins in lower case.
    """
    inner = [pair for block in blocks for pair in pairwise(block)]
    width = max((_columns(text[start:end].rstrip()) for block in blocks for start, end in block), default=0)
    if not inner or not _MIN_WIDTH <= width <= _MAX_WIDTH:
        return False
    full = lower = 0
    lengths = []
    for (start, end), (next_start, next_end) in inner:
        line, following = text[start:end].rstrip(), text[next_start:next_end].lstrip()
        lengths.append(_columns(line))
        if not _FINAL.search(line):
            full += lengths[-1] + _room_needed(following) > width
            lower += following[:1].islower()
    return full >= len(inner) / 2 or (lower >= len(inner) / 4 and median(lengths) >= _MIN_WIDTH)


def _columns(line: str) -> int:
    """Columns that a line takes where letters have one width: two for a Chinese character."""
    return len(line) + len(_WIDE.findall(line))


def _room_needed(following: str) -> int:
    """Columns that a line's first word would have taken at the end of the line before it."""
    first = following.split(maxsplit=1)[0]
    if _WIDE.match(first):
        return 4  # these break anywhere, but not before a full stop: room for two characters
    return _columns(first) + 1


def _parts(text: str, block: Sequence[Line], opens_by_indent: bool) -> list[Line]:
    """The paragraphs of a block of wrapped lines: one, unless indents or list marks open more."""
    parts = [block[0]]
    bullets = sum(1 for start, end in block if _BULLET.match(text[start:end].lstrip()))
    for start, end in block[1:]:
        bullet = bullets > 1 and _BULLET.match(text[start:end].lstrip())
        if bullet or (opens_by_indent and not bullets and _INDENT.match(text, start, end)):
            parts.append((start, end))
        else:
            parts[-1] = (parts[-1][0], end)
    return parts


def _paragraph(text: str, texts: Sequence[str], number: int, *, plain: bool) -> Paragraph:
    kind = ParagraphKind.BODY
    if not plain and _BULLET.match(text):
        kind = ParagraphKind.LIST_ITEM
    elif not plain and number == 0 and _is_heading(text, texts[1 : 1 + _BYLINES + 1]):
        kind = ParagraphKind.HEADING
    return Paragraph(text, kind)


def _is_heading(text: str, following: Sequence[str]) -> bool:
    """A short first line without a final sign, over something longer."""
    one_line = _BREAK.search(text) is None
    longer = any(len(one) > len(text) for one in following)
    return one_line and len(text) <= _MAX_HEADING and longer and not _FINAL.search(text + " ")

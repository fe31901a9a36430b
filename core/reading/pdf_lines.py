"""The lines of a PDF's pages, as PDFium tells its characters and where they stand."""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pypdfium2

HYPHENS = "-\u00ad\u2010\x02\ufffe"
"""What may stand where a word is broken; PDFium has two signs of its own for it."""
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ft", "ﬆ": "st"}
_NEW_LINE = 0.8
"""Of a line's height: what stands higher or lower begins another."""
_WORD_GAP = 0.15
"""Heights between two words at least."""
_CELL_GAP = 0.8
"""Heights between two cells of a table at least, and so many times the line's usual gap between words:"""
_CELL_RATIO = 2.5
_RAISED, _SMALLER = 0.15, 0.9
"""A sign is raised by this share of the line's height at least, and is at most this share of it high."""
_NOTE_MARK = re.compile(r"[\d*†‡]{1,3}\Z")
_TURNED = 0.1
"""Radians; text that is turned further stands in a margin or on a picture."""


@dataclass(slots=True)
class Line:
    """One line, or what of a line stands by itself; lengths in points, the origin is the page's lower left corner."""

    page: int
    left: float
    right: float
    bottom: float
    height: float
    """Of its font, from the deepest to the highest sign."""
    text: str
    """With tabs where gaps are wide: between a table's cells, or in a line that is stretched."""
    cells: tuple[tuple[float, float], ...]
    """Left and right of what the tabs part."""
    bold: bool = False


@dataclass(slots=True)
class _Sign:
    text: str
    left: float
    right: float
    bottom: float
    height: float


@dataclass(slots=True)
class _Run:
    """Signs of one line so far."""

    signs: list[_Sign] = field(default_factory=list)
    first: int = 0
    """Index of the first one, for what PDFium tells of its font."""


def page_lines(page: pypdfium2.PdfPage, number: int) -> tuple[list[Line], int, int]:
    """A page's lines in the order in which its file gives them, which nearly always is that of reading.

    Returns:
        The lines; how many signs there were; how many of them name no letter.
    """
    import pypdfium2.raw as pdfium

    text_page = page.get_textpage()
    raw = text_page.raw
    try:
        runs, signs, unknown = _runs(raw)
        lines = []
        for run in runs:
            angle = pdfium.FPDFText_GetCharAngle(raw, run.first)
            if min(angle % math.tau, -angle % math.tau) < _TURNED and (line := _line(run.signs, number)):
                line.bold = _is_bold(raw, run.first)
                lines.append(line)
        return lines, signs, unknown
    finally:
        text_page.close()


def _runs(raw: object) -> tuple[list[_Run], int, int]:
    import pypdfium2.raw as pdfium

    box = pdfium.FS_RECTF()
    runs: list[_Run] = []
    run: _Run | None = None
    signs = unknown = 0
    high = ""
    for index in range(pdfium.FPDFText_CountChars(raw)):
        code = pdfium.FPDFText_GetUnicode(raw, index)
        if code in (10, 13):  # PDFium's own idea of lines, which a raised sign confuses
            continue
        if code == 32:  # also those that PDFium adds where there is a gap
            if run is not None and run.signs:
                run.signs[-1].text = run.signs[-1].text.rstrip(" ") + " "
            continue
        signs += 1
        if 0xD800 <= code < 0xDC00:
            high = chr(code)
            continue
        if 0xDC00 <= code < 0xE000 and high:
            text = (high + chr(code)).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        else:
            text = _sign(code)
        high = ""
        if not text:
            unknown += 1
            continue
        if not pdfium.FPDFText_GetLooseCharBox(raw, index, box):
            continue
        sign = _Sign(text, box.left, box.right, box.bottom, box.top - box.bottom)
        if run is None or _begins_line(run.signs[-1], sign):
            run = _Run(first=index)
            runs.append(run)
        run.signs.append(sign)
    return runs, signs, unknown


def _sign(code: int) -> str:
    """A character; empty for what stands for none (NUL, private use)."""
    if 0xE000 <= code < 0xF900:
        return "•" if code == 0xF0B7 else ""  # the bullet of Word's symbol font
    if code < 32 and chr(code) not in HYPHENS:
        return ""
    text = chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else ""
    return _LIGATURES.get(text, text)


def _begins_line(last: _Sign, sign: _Sign) -> bool:
    height = max(last.height, sign.height)
    if abs(sign.bottom - last.bottom) > _NEW_LINE * height:
        return True
    return sign.right < last.left - height


def _line(signs: Sequence[_Sign], page: int) -> Line | None:
    """A line of its signs; None where there are only blanks."""
    signs = [sign for sign in signs if not sign.text.isspace()]
    if not signs:
        return None
    height = _commonest(sign.height for sign in signs)
    bottom = _commonest(sign.bottom for sign in signs if abs(sign.height - height) < 0.5)
    signs = list(_without_marks(signs, bottom, height))
    if not signs:
        return None
    text, cells = _text(signs, height)
    return Line(page, cells[0][0], cells[-1][1], bottom, height, text, cells)


def _commonest(values: Iterator[float]) -> float:
    counts = Counter(round(value * 4) / 4 for value in values)
    return max(counts, key=lambda value: (counts[value], value))


def _without_marks(signs: Sequence[_Sign], bottom: float, height: float) -> Iterator[_Sign]:
    """The signs without raised numbers that refer to a note: they follow a word or a sign, not a unit or a number."""
    before = ""
    skipping = False
    for sign in signs:
        raised = sign.bottom > bottom + _RAISED * height and sign.height < _SMALLER * height
        if raised and _NOTE_MARK.match(sign.text.strip()):
            skipping = skipping or re.search(r"[^\W\d_]{3}\Z|[.,;:!?)\]»«“”’\"']\Z", before.rstrip()) is not None
            if skipping:
                continue
        skipping = False
        before = (before + sign.text)[-8:]
        yield sign


def _text(signs: Sequence[_Sign], height: float) -> tuple[str, tuple[tuple[float, float], ...]]:
    """The text, with a tab at each gap that is too wide for one between words; and where its cells stand."""
    gaps = [after.left - before.right for before, after in pairwise(signs)]
    blanks = sorted(gap for gap, sign in zip(gaps, signs, strict=False) if sign.text.endswith(" "))
    usual = blanks[(len(blanks) - 1) // 4] if len(blanks) > 2 else 0.0  # the narrower ones: the others may part cells
    limit = max(_CELL_GAP * height, _CELL_RATIO * usual)
    parts: list[str] = []
    cells: list[tuple[float, float]] = []
    left = signs[0].left
    for sign, gap in zip(signs, [*gaps, 0.0], strict=True):
        parts.append(sign.text)
        if gap > limit:
            parts[-1] = sign.text.rstrip(" ") + "\t"
            cells.append((left, sign.right))
            left = sign.right + gap
        elif gap > _WORD_GAP * height and not sign.text.endswith(" "):
            parts[-1] += " "
    cells.append((left, signs[-1].right))
    return "".join(parts).strip(), tuple(cells)


def _is_bold(raw: object, index: int) -> bool:
    """Whether a character's font says that it is bold."""
    import pypdfium2.raw as pdfium

    buffer = ctypes.create_string_buffer(256)
    pdfium.FPDFText_GetFontInfo(raw, index, buffer, len(buffer), None)
    return re.search(rb"bold|black|heavy", buffer.value, re.IGNORECASE) is not None

"""One cell: text laid out, marks placed on it, painted. Knows nothing of the table around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontInfo, QPainter, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from gui.synopsis.content import Block, Cell
from gui.theme import Shape, shape
from gui.utf16 import Offsets, displayable

PADDING_X = 14
PADDING_Y = 12
PARAGRAPH_GAP = 12
CHIPS_HEIGHT = 24
_PITCH = 1.46
"""Distance of two lines, in sizes of the font."""


def line_pitch(font: QFont) -> float:
    """Pixels from one line to the next."""
    return QFontInfo(font).pixelSize() * _PITCH


class Stretch(NamedTuple):
    """Code points `start` to `end` of a paragraph."""

    paragraph: int
    start: int
    end: int


@dataclass(slots=True)
class LaidBlock:
    """A block with its lines."""

    block: Block
    layout: QTextLayout
    offsets: Offsets
    top: float
    height: float
    _rects: dict[tuple[int, int], list[QRectF]] = field(default_factory=dict)

    def rects(self, start: int, end: int) -> list[QRectF]:
        """Where code points `start` to `end` of the paragraph stand: rectangles within the cell, line by line.

        In text of mixed direction a line can have several.
        """
        known = self._rects.get((start, end))
        if known is None:
            length = len(self.block.text)
            first = self.offsets.to_units(min(max(start - self.block.start, 0), length))
            last = self.offsets.to_units(min(max(end - self.block.start, 0), length))
            known = [rect.translated(PADDING_X, self.top) for rect in self._line_rects(first, last)]
            self._rects[start, end] = known
        return known

    def _line_rects(self, first: int, last: int) -> list[QRectF]:
        found: list[QRectF] = []
        for number in range(self.layout.lineCount()):
            line = self.layout.lineAt(number)
            begin, stop = line.textStart(), line.textStart() + line.textLength()
            if stop <= first or begin >= last:
                continue
            found.extend(_on_line(line, max(first, begin), min(last, stop), self.block.right_to_left))
        return found

    def draw(self, painter: QPainter, seen: QRectF) -> None:
        """Draw the text; of one that is seen in part only those lines, as one outside would still be in a PDF.

        Args:
            painter: at the corner of the cell.
            seen: what of the cell is seen; all where it is empty.
        """
        corner, bottom = QPointF(PADDING_X, self.top), self.top + self.height
        if seen.isEmpty() or (seen.top() <= self.top and bottom <= seen.bottom()):
            self.layout.draw(painter, corner)
        elif self.top < seen.bottom() and bottom > seen.top():
            for number in range(self.layout.lineCount()):
                line = self.layout.lineAt(number)
                top = self.top + line.y()
                if top < seen.bottom() and top + line.height() > seen.top():
                    line.draw(painter, corner)

    def point_at(self, x: float, y: float) -> int:
        """The code point of the paragraph nearest to a place within the cell."""
        units = 0
        for number in range(self.layout.lineCount()):
            line = self.layout.lineAt(number)
            units = line.xToCursor(x - PADDING_X, QTextLine.CursorPosition.CursorOnCharacter)
            if y < self.top + line.y() + line.height():
                break
        return self.block.start + self.offsets.to_points(units)


def _x(line: QTextLine, unit: int) -> float:
    """Where a text unit begins on a line."""
    place: tuple[float, int] = line.cursorToX(unit)  # type: ignore[assignment]  # PySide gives a pair
    return place[0]


def _on_line(line: QTextLine, first: int, last: int, right_to_left: bool) -> list[QRectF]:
    """Rectangles of the text units first … last of one line.

    Cursor places are ambiguous where directions meet, so there the glyphs are asked themselves.
    """
    left, right = _x(line, first), _x(line, last)
    runs = line.glyphRuns(first, last - first)
    if not right_to_left and not any(run.isRightToLeft() for run in runs):
        right = min(right, line.x() + line.naturalTextWidth())
        return [QRectF(left, line.y(), right - left, line.height())] if right > left else []
    extents = sorted((run.boundingRect().left(), run.boundingRect().right()) for run in runs)
    merged: list[list[float]] = []
    for begin, end in extents:
        if merged and begin <= merged[-1][1] + 1:
            merged[-1][1] = max(merged[-1][1], end)
        else:
            merged.append([begin, end])
    return [QRectF(begin, line.y(), end - begin, line.height()) for begin, end in merged]


@dataclass(slots=True)
class CellLayout:
    """A cell laid out for one width."""

    cell: Cell
    blocks: list[LaidBlock]
    width: int
    height: int

    def rects(self, stretch: Stretch) -> list[QRectF]:
        """Where a stretch stands, as far as the cell shows it."""
        found: list[QRectF] = []
        for laid in self.blocks:
            block = laid.block
            if block.paragraph == stretch.paragraph:
                start, end = max(stretch.start, block.start), min(stretch.end, block.start + len(block.text))
                if start < end:
                    found.extend(laid.rects(start, end))
        return found

    def place_marks(self) -> None:
        """Work out where the marks stand, so that painting finds it done."""
        for laid in self.blocks:
            for mark in laid.block.marks:
                laid.rects(mark.start, mark.end)

    def whole(self, stretch: Stretch) -> list[QRectF]:
        """One rectangle around a paragraph that a stretch covers from end to end; else nothing."""
        for laid in self.blocks:
            block = laid.block
            covered = stretch.start <= block.start and stretch.end >= block.start + len(block.text)
            if block.paragraph == stretch.paragraph and covered:
                return [QRectF(PADDING_X - 2, laid.top - 2, self.width - 2 * PADDING_X + 4, laid.height + 4)]
        return []

    def line_rects(self) -> list[QRectF]:
        """Where all its lines stand, and its chips, which are not to be torn either."""
        found = [QRectF(0, 0, self.width, PADDING_Y + CHIPS_HEIGHT)] if self.cell.has_chips else []
        for laid in self.blocks:
            lines = (laid.layout.lineAt(number) for number in range(laid.layout.lineCount()))
            found.extend(line.rect().translated(PADDING_X, laid.top) for line in lines)
        return found

    def hit(self, x: float, y: float) -> tuple[int, int] | None:
        """The paragraph and the code point at a place within the cell."""
        for laid in self.blocks:
            if y < laid.top + laid.height + PARAGRAPH_GAP / 2:
                return laid.block.paragraph, laid.point_at(x, y)
        return None

    def marks_at(self, paragraph: int, point: int) -> list[str]:
        """Ids of the findings that mark a place, the narrowest first."""
        found = [
            (mark.end - mark.start, mark.finding)
            for laid in self.blocks
            if laid.block.paragraph == paragraph
            for mark in laid.block.marks
            if mark.start <= point < mark.end
        ]
        return [finding for _, finding in sorted(found)]


def lay_out(cell: Cell, width: int, font: QFont) -> CellLayout:
    """Lay out a cell for a column `width` pixels wide."""
    pitch = line_pitch(font)
    y = float(PADDING_Y)
    if cell.has_chips:
        y += CHIPS_HEIGHT
    blocks = []
    for number, block in enumerate(cell.blocks):
        if number:
            y += PARAGRAPH_GAP
        laid = _lay_out_block(block, width - 2 * PADDING_X, font, pitch, y)
        y += laid.height
        blocks.append(laid)
    if not blocks:
        y += 2 * pitch
    return CellLayout(cell, blocks, width, round(y + PADDING_Y))


def _lay_out_block(block: Block, width: float, font: QFont, pitch: float, top: float) -> LaidBlock:
    layout = QTextLayout(displayable(block.text), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    direction = Qt.LayoutDirection.RightToLeft if block.right_to_left else Qt.LayoutDirection.LeftToRight
    option.setTextDirection(direction)
    if block.right_to_left:
        option.setAlignment(Qt.AlignmentFlag.AlignRight)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    offsets = Offsets(block.text)
    layout.setFormats(_formats(block, offsets))
    layout.beginLayout()
    y = 0.0
    while True:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(width, 40.0))
        space = max(pitch - line.height(), 0.0)
        line.setPosition(QPointF(0.0, y + space / 2))
        y += line.height() + space
    layout.endLayout()
    return LaidBlock(block, layout, offsets, top, y)


def _formats(block: Block, offsets: Offsets) -> list[QTextLayout.FormatRange]:
    """Bold for headings and for values in conflict."""
    stretches: Sequence[tuple[int, int]] = [
        (max(mark.start - block.start, 0), min(mark.end - block.start, len(block.text)))
        for mark in block.marks
        if shape(mark.kind) is Shape.BOX
    ]
    if block.heading:
        stretches = [(0, len(block.text))]
    formats = []
    for start, end in stretches:
        bold = QTextCharFormat()
        bold.setFontWeight(QFont.Weight.Bold)
        piece = QTextLayout.FormatRange()
        piece.start = offsets.to_units(start)
        piece.length = offsets.to_units(end) - piece.start
        piece.format = bold
        formats.append(piece)
    return formats

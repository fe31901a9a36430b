"""Chips: what is said of a passage above its text, and which row a click on it leads to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from gui.synopsis.cell import PADDING_X, PADDING_Y
from gui.synopsis.content import Cell
from gui.theme import Theme

_GAP = 6
_MOST_ECHOES = 3


class ChipKind(Enum):
    """What a chip says."""

    RATIO = auto()
    MOVED = auto()
    ECHO = auto()


@dataclass(frozen=True, slots=True)
class Chip:
    """One chip of a cell."""

    kind: ChipKind
    words: str
    box: QRectF
    """Within the cell."""
    row: int = -1
    """Index of the row that it speaks of; -1: none, or before all rows."""


def chip_font(font: QFont) -> QFont:
    """The font of chips, from that of the window."""
    smaller = QFont(font)
    if font.pixelSize() > 0:
        smaller.setPixelSize(round(font.pixelSize() * 0.92))
    else:
        smaller.setPointSizeF(max(font.pointSizeF() * 0.92, 7.0))
    return smaller


def chips(cell: Cell, font: QFont) -> list[Chip]:
    """The chips of a cell, from left to right; `font` is the window's."""
    metrics = QFontMetricsF(chip_font(font))
    x, made = float(PADDING_X), []
    for kind, words, row in _said(cell):
        box = QRectF(x, PADDING_Y - 3, metrics.horizontalAdvance(words) + 14, metrics.height() + 3)
        made.append(Chip(kind, words, box, row))
        x = box.right() + _GAP
    return made


def chip_at(cell: Cell, font: QFont, place: QPointF) -> Chip | None:
    """The chip at a place within a cell that leads to another row."""
    leading = (chip for chip in chips(cell, font) if chip.kind is not ChipKind.RATIO)
    return next((chip for chip in leading if chip.box.contains(place)), None)


def _said(cell: Cell) -> Iterator[tuple[ChipKind, str, int]]:
    if cell.ratio:
        yield ChipKind.RATIO, cell.ratio, -1
    if cell.moved_after is not None:
        words = f"⇅ {cell.moved_after + 1}" if cell.moved_after >= 0 else "⇅ ⤒"
        yield ChipKind.MOVED, words, cell.moved_after
    for row in cell.echoes[:_MOST_ECHOES]:
        yield ChipKind.ECHO, f"↷ {row + 1}", row


def paint_chips(painter: QPainter, cell: Cell, font: QFont, theme: Theme) -> None:
    """Paint them: filled for how a passage is divided, a dashed frame for what leads elsewhere."""
    if not cell.has_chips:
        return
    painter.setFont(chip_font(font))
    for chip in chips(cell, font):
        plain = chip.kind is ChipKind.RATIO
        painter.setPen(QPen(Qt.PenStyle.NoPen) if plain else QPen(theme["muted"], 1, Qt.PenStyle.DashLine))
        painter.setBrush(theme["plain_soft" if plain else "window"])
        painter.drawRoundedRect(chip.box, chip.box.height() / 2, chip.box.height() / 2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(theme["text"])
        painter.drawText(chip.box, Qt.AlignmentFlag.AlignCenter, chip.words)

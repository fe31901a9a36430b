"""The synopsis on paper: rows with their marks, the articles at the head of each page, page numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import floor

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPagedPaintDevice, QPainter, QPen

from core.model import Comparison, FindingKind, Row
from core.progress import OnProgress, Stage
from gui.language import translate
from gui.synopsis.cell import PADDING_X, CellLayout, lay_out
from gui.synopsis.content import Contents
from gui.synopsis.gutter import paint_glyph
from gui.synopsis.paint import PLAIN, paint_absence, paint_cell, paint_lines
from gui.theme import Family, Theme, shape

_TEXT, _SMALL = 14, 12
"""Pixels of the reading font and of all else. In pixels, as points would mean another size on each device."""
_ZOOM = 0.78
"""What a pixel of the screen becomes on paper: the text has 8 points."""
_NARROWEST = 190
"""Pixels; the more articles, the smaller they are printed."""
_GUTTER = 44
_HEAD, _FOOT, _LEGEND = 30, 22, 34
_LEAST_PART = 0.25
"""Of a page: less room than that is left empty rather than filled with the beginning of a row that must be broken."""
_LEGEND_KINDS = {
    Family.CONFLICT: FindingKind.NUMBER,
    Family.NAME: FindingKind.NAME,
    Family.QUOTATION: FindingKind.QUOTATION,
    Family.WORDING: FindingKind.WORDING,
    Family.ONLY_HERE: FindingKind.ONLY_HERE,
    Family.PLAIN: FindingKind.MOVED,
}


@dataclass(frozen=True, slots=True)
class Printed:
    """What is printed."""

    comparison: Comparison
    contents: Contents
    rows: Sequence[Row]
    """Those that pass the filter, in their order."""
    font_family: str
    language_names: dict[str, str]


def break_after(cell: CellLayout, start: int, room: int) -> int:
    """Where to break a cell that is higher than the room on a page: between two lines.

    Args:
        cell: the cell.
        start: how much of it stands on earlier pages, in pixels.
        room: how much of it there is room for.

    Returns:
        How much of it stands on this page and the earlier ones; all where there is room for it.
    """
    if cell.height - start <= room:
        return cell.height
    end = start + room
    torn = [rect.top() for rect in cell.line_rects() if rect.top() < end < rect.bottom()]
    whole = floor(min(torn, default=end))
    return whole if whole > start else end


class Pages:
    """Paints one synopsis on one device, page after page; needs no window and may run in any thread."""

    def __init__(self, device: QPagedPaintDevice, printed: Printed) -> None:
        self._device, self._printed = device, printed
        self._theme = Theme("light")
        self._reading, self._plain = QFont(printed.font_family), QFont()
        self._reading.setPixelSize(_TEXT)
        self._plain.setPixelSize(_SMALL)
        self._bold = QFont(self._plain)
        self._bold.setBold(True)
        self._letters = [article.letter for article in printed.comparison.articles]
        self.number = 0
        """Of the current page."""
        self._y = 0

    def paint(self, painter: QPainter, on_progress: OnProgress) -> None:
        """Paint all of it.

        Args:
            painter: on the device.
            on_progress: told after each row.
        """
        layout = self._device.pageLayout()
        points = layout.paintRect(layout.Unit.Point)
        least = _GUTTER + _NARROWEST * len(self._letters)
        self._width = round(max(points.width() * 96 / 72 / _ZOOM, least))
        self._height = round(points.height() * self._width / points.width())
        scale = painter.viewport().width() / self._width
        painter.scale(scale, scale)
        room = self._width - _GUTTER
        edges = [_GUTTER + room * number // len(self._letters) for number in range(len(self._letters) + 1)]
        self._columns = list(pairwise(edges))
        self._begin_page(painter)
        rows = self._printed.rows
        for done, row in enumerate(rows):
            on_progress(Stage.WRITING, done, len(rows))
            self._paint_row(painter, row)
        on_progress(Stage.WRITING, len(rows), len(rows))

    @property
    def _room(self) -> int:
        """Pixels that are left on the page."""
        return self._height - _FOOT - self._y

    def _begin_page(self, painter: QPainter) -> None:
        if self.number:
            self._device.newPage()
        self.number += 1
        self._y = 0
        if self.number == 1:
            self._paint_legend(painter)
        self._paint_head(painter)
        self._paint_foot(painter)

    def _paint_row(self, painter: QPainter, row: Row) -> None:
        """Whole, on the next page where there is no room here; broken only where it is higher than a page."""
        cells = [
            lay_out(self._printed.contents.cell(row, letter), right - left, self._reading)
            for letter, (left, right) in zip(self._letters, self._columns, strict=True)
        ]
        height, whole_page = max(cell.height for cell in cells), self._height - _FOOT - _HEAD
        if height > self._room and (height <= whole_page or self._room < whole_page * _LEAST_PART):
            self._begin_page(painter)
        starts = [0] * len(cells)
        while True:
            ends = [break_after(cell, start, self._room) for cell, start in zip(cells, starts, strict=True)]
            self._paint_part(painter, row, cells, starts, ends)
            if all(end >= cell.height for cell, end in zip(cells, ends, strict=True)):
                return
            self._begin_page(painter)
            starts = ends

    def _paint_part(
        self, painter: QPainter, row: Row, cells: Sequence[CellLayout], starts: Sequence[int], ends: Sequence[int]
    ) -> None:
        """Paint of each cell the pixels from its start to its end, where the page has come to."""
        top, theme = self._y, self._theme
        high = max(end - start for start, end in zip(starts, ends, strict=True))
        for cell, (left, right), start, end in zip(cells, self._columns, starts, ends, strict=True):
            painter.save()
            painter.setFont(self._plain)
            part = QRect(left, top, right - left, high)
            if cell.blocks:
                shown = QRect(left, top, right - left, end - start)
                painter.setClipRect(shown)
                whole = QRect(left, top - start, right - left, cell.height)
                # A little less: a line that only touches the edge stands on another page.
                paint_cell(painter, whole, cell, theme, PLAIN, QRectF(shown).adjusted(0, 1, 0, -1))
            else:
                paint_absence(painter, part, theme, translate("Pages", "not in this article"), self._plain)
            painter.restore()
        painter.save()
        painter.setFont(self._plain)
        painter.setPen(theme["muted"])
        number = QRect(0, top + 10, _GUTTER, 16)
        painter.drawText(number, Qt.AlignmentFlag.AlignCenter, str(row.index + 1))
        if not any(starts):
            paint_glyph(painter, QRectF(_GUTTER / 2 - 6, top + 30, 12, 12), row.status, theme)
        painter.restore()
        painter.setPen(QPen(theme["border_strong"], 1))
        for left, _ in self._columns:
            painter.drawLine(left, top, left, top + high)
        for y in (top, top + high):  # the row above drew its own line, and this one has painted over it
            painter.drawLine(0, y, self._width, y)
        self._y += high

    def _paint_legend(self, painter: QPainter) -> None:
        """What the marks mean, above the first page's articles."""
        from gui.findings.words import family_words

        theme, x = self._theme, 0.0
        painter.setFont(self._plain)
        metrics = QFontMetricsF(self._plain)
        for family, kind in _LEGEND_KINDS.items():
            words = family_words(family)
            box = QRectF(x, 4, metrics.horizontalAdvance(words), metrics.height() + 2)
            tint = theme.tint(kind)
            if tint is not None:
                painter.fillRect(box, tint)
            paint_lines(painter, [box], shape(kind), theme.line(kind))
            painter.setPen(theme["text"])
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
            x = box.right() + 22
        self._y = _LEGEND

    def _paint_head(self, painter: QPainter) -> None:
        """Letter, title and language of each article."""
        theme, metrics = self._theme, QFontMetricsF(self._plain)
        bold_metrics = QFontMetricsF(self._bold)
        for article, (left, right) in zip(self._printed.comparison.articles, self._columns, strict=True):
            box = QRectF(left + PADDING_X, self._y, right - left - 2 * PADDING_X, _HEAD)
            language = self._printed.language_names.get(article.language, article.language)
            painter.setFont(self._plain)
            painter.setPen(theme["muted"])
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, language)
            room = box.width() - metrics.horizontalAdvance(language) - 12
            title = bold_metrics.elidedText(f"{article.letter}   {article.title}", Qt.TextElideMode.ElideMiddle, room)
            painter.setFont(self._bold)
            painter.setPen(theme["text"])
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)
        self._y += _HEAD
        painter.setPen(QPen(theme["text"], 1.2))
        painter.drawLine(0, self._y, self._width, self._y)

    def _paint_foot(self, painter: QPainter) -> None:
        box = QRectF(0, self._height - _FOOT + 4, self._width, _FOOT - 4)
        painter.setFont(self._plain)
        painter.setPen(self._theme["muted"])
        words = translate("Pages", "Page {number}").format(number=self.number)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, words)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, "Hexapla")

"""Painting: cells, marks, chips, hatching. Used by the rows, the inspector and the key to the marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from gui.synopsis.cell import PADDING_X, CellLayout, Stretch
from gui.synopsis.chips import paint_chips
from gui.theme import Shape, Theme, shape

_HATCH_DISTANCE = 9
_FRAMES = (Shape.BOX, Shape.DASHED_BOX, Shape.FRAME)


@dataclass(frozen=True, slots=True)
class Emphasis:
    """What is picked out in one cell just now."""

    selected: bool = False
    """The cell's row is the current one."""
    outlined: tuple[Stretch, ...] = ()
    """Passages that belong together."""
    echoes: tuple[Stretch, ...] = ()
    """What says something of them too."""
    current: tuple[Stretch, ...] = ()
    """Spans of the current finding."""
    found: tuple[Stretch, ...] = ()
    """What a search found."""


PLAIN = Emphasis()


def paint_cell(
    painter: QPainter, rect: QRect, layout: CellLayout, theme: Theme, emphasis: Emphasis, clip: QRectF | None = None
) -> None:
    """Paint a cell that has text."""
    painter.fillRect(rect, theme["selection" if emphasis.selected else "window"])
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    painter.translate(rect.topLeft())
    seen = clip.translated(-rect.left(), -rect.top()) if clip is not None else QRectF()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_chips(painter, layout.cell, painter.font(), theme)
    _paint_tints(painter, layout, theme, emphasis)
    # Frames stand behind the text: in front they would hide a comma or a quotation mark beside them.
    _paint_lines(painter, layout, theme, frames=True)
    solid, dashed = Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine
    for stretches, width, style in (
        (emphasis.echoes, 1.2, dashed),
        (emphasis.outlined, 1.2, solid),
        (emphasis.current, 1.8, solid),
    ):
        for stretch in stretches:
            rects = layout.whole(stretch) or layout.rects(stretch)
            _paint_contour(painter, rects, QPen(theme["outline"], width, style))
    painter.setPen(theme["text"])
    for laid in layout.blocks:
        laid.draw(painter, seen)
    _paint_separators(painter, layout, theme)
    _paint_lines(painter, layout, theme, frames=False)
    painter.restore()


def paint_absence(painter: QPainter, rect: QRect, theme: Theme, words: str, font: QFont) -> None:
    """Paint a cell without text: hatched, and saying so."""
    painter.fillRect(rect, theme["window"])
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme["hatch"], 1))
    # Lines are placed by the cell's own corner, so that scrolling moves them with it.
    starts = range(rect.left() - rect.height(), rect.right(), _HATCH_DISTANCE)
    painter.drawLines([QLineF(x, rect.bottom() + 1, x + rect.height(), rect.top()) for x in starts])
    painter.setFont(font)
    metrics = QFontMetricsF(font)
    width, height = metrics.horizontalAdvance(words) + 16, metrics.height() + 4
    centre = QRectF(rect).center()
    label = QRectF(centre.x() - width / 2, centre.y() - height / 2, width, height)
    painter.fillRect(label, theme["window"])
    painter.setPen(theme["muted"])
    painter.drawText(label, Qt.AlignmentFlag.AlignCenter, words)
    painter.restore()


def paint_fold(painter: QPainter, rect: QRect, theme: Theme, words: str, *, chosen: bool) -> None:
    """Paint a cell's part of the line that stands for a run of equal rows."""
    painter.fillRect(rect, theme["selection" if chosen else "panel"])
    if words:
        painter.setPen(theme["muted"])
        painter.drawText(rect.adjusted(PADDING_X, 0, -PADDING_X, 0), Qt.AlignmentFlag.AlignVCenter, words)


def _paint_tints(painter: QPainter, layout: CellLayout, theme: Theme, emphasis: Emphasis) -> None:
    for laid in layout.blocks:
        for mark in laid.block.marks:
            whole = mark.start <= laid.block.start and mark.end >= laid.block.start + len(laid.block.text)
            tint = theme.passage_tint(mark.kind) if whole else theme.tint(mark.kind)
            if tint is not None:
                for rect in laid.rects(mark.start, mark.end):
                    painter.fillRect(rect, tint)
    for stretch in emphasis.found:
        for rect in layout.rects(stretch):
            painter.fillRect(rect, theme["find"])


def _paint_lines(painter: QPainter, layout: CellLayout, theme: Theme, *, frames: bool) -> None:
    """The frames of marks, or the lines below them."""
    for laid in layout.blocks:
        for mark in laid.block.marks:
            form = shape(mark.kind)
            if (form in _FRAMES) is frames:
                paint_lines(painter, laid.rects(mark.start, mark.end), form, theme.line(mark.kind))


def paint_lines(painter: QPainter, rects: Sequence[QRectF], form: Shape, colour: QColor) -> None:
    """The line or box that a mark has beside its tint."""
    pen = QPen(colour, 2)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if form is Shape.FRAME:
        pen.setWidthF(1)  # any wider, and Qt takes ten times as long for the dashes
        pen.setDashPattern([3, 3])
        _paint_contour(painter, rects, pen)
        return
    for rect in rects:
        bottom = rect.bottom() - 1
        match form:
            case Shape.BOX | Shape.DASHED_BOX:
                pen.setWidthF(1.4)
                if form is Shape.DASHED_BOX:
                    pen.setDashPattern([3, 2])
                painter.setPen(pen)
                painter.drawRoundedRect(rect.adjusted(-1.5, 0.2, 1.5, -0.2), 3, 3)
            case Shape.DOUBLE:
                painter.setPen(QPen(colour, 1.2))
                for y in (bottom - 2.2, bottom + 0.6):
                    painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))
            case _:
                if form is Shape.DASHED:
                    pen.setDashPattern([3, 1.6])
                elif form is Shape.DOTTED:
                    pen.setDashPattern([1, 1])
                painter.setPen(pen)
                painter.drawLine(QPointF(rect.left(), bottom), QPointF(rect.right(), bottom))


def contour(rects: Sequence[QRectF]) -> QPainterPath:
    """The outline around rectangles on adjacent lines, as one figure."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for number, rect in enumerate(rects):
        grown = rect.adjusted(-2.5, -1.0, 2.5, 1.0)
        if number + 1 < len(rects) and rects[number + 1].top() > rect.top():
            grown.setBottom(rects[number + 1].top())
        path.addRoundedRect(grown, 3, 3)
    return path.simplified()


def _paint_contour(painter: QPainter, rects: Sequence[QRectF], pen: QPen) -> None:
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(contour(rects))


def _paint_separators(painter: QPainter, layout: CellLayout, theme: Theme) -> None:
    """Between paragraphs of one cell a short rule; before them a bracket where the numbers differ."""
    if len(layout.blocks) < 2:
        return
    painter.setPen(QPen(theme["border_strong"], 1))
    for above, below in zip(layout.blocks, layout.blocks[1:], strict=False):
        y = (above.top + above.height + below.top) / 2
        painter.drawLine(QPointF(PADDING_X, y), QPointF(PADDING_X + 28, y))
    if layout.cell.ratio:
        top, bottom = layout.blocks[0].top + 2, layout.blocks[-1].top + layout.blocks[-1].height - 2
        painter.setPen(QPen(theme["muted"], 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        bracket = QPainterPath(QPointF(10, top))
        for x, y in ((6.0, top), (6.0, bottom), (10.0, bottom)):
            bracket.lineTo(x, y)
        painter.drawPath(bracket)

"""The gutter: number and status of each row."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QHeaderView, QWidget

from core.model import RowStatus
from gui.synopsis.model import SynopsisModel
from gui.theme import Theme

WIDTH = 46


class Gutter(QHeaderView):
    """Vertical header that paints glyphs itself, so that every font has them."""

    def __init__(self, model: SynopsisModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._rows = model
        self.theme = theme
        self.current = -1
        self.setMinimumSectionSize(10)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setAccessibleName(self.tr("Rows"))

    def sizeHint(self) -> QSize:
        """As wide as a number of four digits needs."""
        return QSize(WIDTH, 0)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint the number and the glyph of one row."""
        if not 0 <= section < len(self._rows.rows):
            return
        row, theme = self._rows.rows[section], self.theme
        chosen = section == self.current
        painter.save()
        painter.fillRect(rect, theme["selection" if chosen else "window"])
        painter.setPen(QPen(theme["border"], 1))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if chosen:
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), theme["accent"])
        painter.setFont(QFont(self.font()))
        if self._rows.folding.run(section):
            _paint_triangle(painter, QRectF(rect).center(), theme)
            painter.restore()
            return
        painter.setPen(theme["muted"])
        top = QRect(rect.left(), rect.top() + 11, rect.width(), 16)
        painter.drawText(top, Qt.AlignmentFlag.AlignCenter, str(row.index + 1))
        paint_glyph(painter, QRectF(rect.center().x() - 5.5, rect.top() + 32, 12, 12), row.status, theme)
        if self._rows.is_pinned(section):
            paint_pin(painter, QPointF(rect.left() + 10, rect.top() + 37), theme)
        painter.restore()


def _paint_triangle(painter: QPainter, centre: QPointF, theme: Theme) -> None:
    """▸, for what can be opened."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme["muted"])
    painter.drawPolygon(QPolygonF([centre + QPointF(-3, -5), centre + QPointF(-3, 5), centre + QPointF(4, 0)]))


def paint_pin(painter: QPainter, centre: QPointF, theme: Theme) -> None:
    """A pin, for a row that is held together."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme["accent"], 1.4))
    painter.drawLine(centre, centre + QPointF(0, 6))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme["accent"])
    painter.drawEllipse(centre + QPointF(0, -2.5), 3.2, 3.2)


def paint_glyph(painter: QPainter, box: QRectF, status: RowStatus, theme: Theme) -> None:
    """= ≈ ◐ ○, drawn."""
    ink = theme["muted"]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink, 1.6))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    circle = box.adjusted(1, 1, -1, -1)
    if status is RowStatus.ONLY_HERE:
        painter.drawEllipse(circle)
    elif status is RowStatus.PARTIAL:
        painter.drawEllipse(circle)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawPie(circle, 90 * 16, 180 * 16)
    else:
        font = QFont(painter.font())
        font.setPixelSize(15)
        painter.setFont(font)
        painter.drawText(
            box.adjusted(-6, -4, 6, 4), Qt.AlignmentFlag.AlignCenter, "=" if status is RowStatus.SAME else "≈"
        )

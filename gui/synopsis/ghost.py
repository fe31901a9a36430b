"""The ghost of a move: where a passage would stand in its own article's order, shown while its chip is pointed at."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from gui.synopsis.cell import PADDING_X, line_pitch
from gui.synopsis.chips import Chip, ChipKind, chip_at, chip_font
from gui.synopsis.table import RowTable

_LINES = 2
_PADDING = 8


class Ghost(QObject):
    """What the mouse points at among the chips of a table, and the picture of where that leads."""

    def __init__(self, view: RowTable) -> None:
        super().__init__(view)
        self._view = view
        self.at: tuple[int, int, Chip] | None = None
        """Place, column and chip."""

    def follow(self, position: QPoint | None) -> None:
        """The mouse is at a place of the viewport, or has left it."""
        found = self.chip_under(position) if position is not None else None
        if found != self.at:
            self.at = found
            shape = Qt.CursorShape.PointingHandCursor if found else Qt.CursorShape.ArrowCursor
            self._view.viewport().setCursor(shape)
            self._view.viewport().update()

    def chip_under(self, position: QPoint) -> tuple[int, int, Chip] | None:
        """The chip at a place of the viewport that leads to another row."""
        view = self._view
        place, column = view.rowAt(position.y()), view.columns.section_at(position.x())
        if place < 0 or column < 0 or view.rows_model.folding.run(place) or view.columns.is_collapsed(column):
            return None
        cell = view.rows_model.cell(place, column)
        if not cell.has_chips:
            return None
        corner = QPoint(view.column_left(column), view.rowViewportPosition(place))
        chip = chip_at(cell, view.font(), QPointF(position - corner))
        return (place, column, chip) if chip is not None else None

    def box(self) -> QRect | None:
        """Where the ghost stands in the viewport: at the edge where its place is out of sight."""
        if self.at is None or self.at[2].kind is not ChipKind.MOVED:
            return None
        view, (_, column, chip) = self._view, self.at
        place = view.rows_model.place_of(chip.row) if chip.row >= 0 else 0
        if place is None:
            return None
        y = view.rowViewportPosition(place) + (view.rowHeight(place) if chip.row >= 0 else 0)
        words = QFontMetricsF(chip_font(view.font())).height()
        height = round(_LINES * line_pitch(view.heights.font) + words + 2 * _PADDING)
        y = min(max(y, 0), view.viewport().height() - height)
        return QRect(view.column_left(column) + 4, y, view.columns.sectionSize(column) - 9, height)

    def paint(self, painter: QPainter) -> None:
        """Paint the passage's beginning in a dashed frame, with what the frame means."""
        box = self.box()
        if box is None or self.at is None:
            return
        view, theme, (place, column, chip) = self._view, self._view.columns.theme, self.at
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme["accent"], 1.4, Qt.PenStyle.DashLine))
        painter.setBrush(theme["panel"])
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        inside = box.adjusted(PADDING_X - 4, _PADDING, _PADDING - PADDING_X, -_PADDING)
        painter.setPen(theme["muted"])
        painter.setFont(chip_font(view.font()))
        painter.drawText(inside, Qt.AlignmentFlag.AlignTop, self._words(column, chip.row))
        painter.setPen(theme["text"])
        painter.setFont(view.heights.font)
        text = view.rows_model.cell(place, column).text
        lines = round(_LINES * line_pitch(view.heights.font))
        flags = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.setClipRect(inside.adjusted(0, inside.height() - lines, 0, 0))
        painter.drawText(inside.adjusted(0, inside.height() - lines, 0, 200), flags, text[:400])

    def _words(self, column: int, row: int) -> str:
        letter = self._view.rows_model.articles[column].letter
        if row < 0:
            return self.tr("In the order of {letter} it would stand at the beginning").format(letter=letter)
        return self.tr("In the order of {letter} it would stand after row {row}").format(letter=letter, row=row + 1)

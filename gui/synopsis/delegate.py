"""Between Qt's item views and our painting."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

PaintCell = Callable[[QPainter, QRect, int, int], None]
"""Paints a cell into a rectangle; its row and column come last."""


class CellDelegate(QStyledItemDelegate):
    """Hands the painting to the view, which knows what is picked out."""

    def __init__(self, paint_cell: PaintCell, view: QWidget) -> None:
        super().__init__(view)
        self._paint_cell = paint_cell

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a cell."""
        self._paint_cell(painter, option.rect, index.row(), index.column())

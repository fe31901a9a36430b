"""Between Qt's item views and our painting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

if TYPE_CHECKING:
    from gui.synopsis.view import SynopsisView


class CellDelegate(QStyledItemDelegate):
    """Hands the painting to the view, which knows what is picked out."""

    def __init__(self, view: SynopsisView) -> None:
        super().__init__(view)
        self._view = view

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a cell."""
        self._view.paint_cell(painter, option.rect, index.row(), index.column())

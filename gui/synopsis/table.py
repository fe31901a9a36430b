"""The table of rows: estimated heights for all of them, exact ones for those that are seen.

Laying out 10,000 rows takes seconds, estimating them some hundredths of one. So a row has an
estimated height until it is painted for the first time; when that changes the height of rows above
the middle of the window, the scroll position is moved along, so that nothing jumps.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from gui.idle import Idle
from gui.session import Session
from gui.synopsis.cell import lay_out
from gui.synopsis.content import Block, Cell
from gui.synopsis.gutter import Gutter
from gui.synopsis.header import ColumnHeader
from gui.synopsis.heights import Heights
from gui.synopsis.model import Passage, SynopsisModel
from gui.theme import Theme

NARROWEST_COLUMN = 280
_ROWS_AT_ONCE = 80
"""Whose heights are estimated before anything else is looked at."""
_SAMPLED = 60
"""Rows whose average height the others have at first."""
_MOST_CORRECTIONS = 8
_MANY_ROWS = 200
"""From here on the scroll bar is always there: its coming and going would mean to estimate all heights twice."""


class RowTable(QTableView):
    """Rows × articles with their headers: where everything stands, and that it stays there."""

    def __init__(self, session: Session, theme: Theme, font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.rows_model = SynopsisModel(session, self)
        self.heights = Heights(self.rows_model, font)
        self._current_passage: Passage | None = None
        self._anchor_passage: Passage | None = None
        self._anchor_y = 0
        self._refining = False
        self._starting = False
        """Whether there are other rows that have no heights yet."""
        self._estimating = Idle(self)
        self.gutter = Gutter(self.rows_model, theme, self)
        self.columns = ColumnHeader(self.rows_model, session, theme, self)
        self.setModel(self.rows_model)
        self.setVerticalHeader(self.gutter)
        self.setHorizontalHeader(self.columns)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(24)
        self.rows_model.modelAboutToBeReset.connect(self._remember)
        self.rows_model.modelReset.connect(self._start_anew)
        self.columns.widths_changed.connect(self._share_width)
        self.columns.sectionMoved.connect(self._share_width)

    def column_left(self, column: int) -> int:
        """Where a column begins in the viewport; the reference is seen at the left edge where it is frozen."""
        return 0 if column == self.columns.frozen_section() else self.columnViewportPosition(column)

    def set_reading_font(self, font: QFont) -> None:
        """Show the texts in another font or size, and stay at the same row."""
        place = self.rowAt(0)
        self.heights.set_font(font)
        self._estimate()
        if place >= 0:
            self._bring_to_top(place)

    def load_fonts(self) -> None:
        """Lay something out: the first time Qt reads the font's file and looks for others."""
        for heading in (False, True):
            lay_out(Cell((Block(0, 0, "Hexapla", heading, False, ()),)), NARROWEST_COLUMN, self.heights.font)

    def _start_anew(self) -> None:
        many = self.rows_model.rowCount() > _MANY_ROWS
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOn if many else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self._starting = True
        self._estimating.stop()
        self.setVerticalScrollBarPolicy(policy)
        self.heights.clear()
        self.columns.arrange()
        self._measure_columns()
        if not self._session.arrival.put_off(self.settle, self._settling):
            self.settle()

    def settle(self) -> None:
        """Give the rows their heights, if that was put off."""
        for _ in self._settling():
            pass

    def _settling(self) -> Iterator[None]:
        """The steps of it."""
        if not self._starting:
            return
        self._starting = False
        self._fit_columns()
        self._estimate()
        yield
        self._return()
        yield
        yield from self._prepared()

    def _prepared(self) -> Iterator[None]:
        """Work out what the painting of the rows in sight needs."""
        place, bottom = max(self.rowAt(0), 0), self.viewport().height()
        while place < self.rows_model.rowCount() and self.rowViewportPosition(place) < bottom:
            if not self.rows_model.folding.run(place):
                for layout in self.heights.row(place):
                    layout.place_marks()
            place += 1
            yield

    def _remember(self) -> None:
        """Where one is, by passages: rows will have other numbers."""
        if self._starting:
            return  # what is remembered already is where one was last
        model = self.rows_model
        current, anchor = self.currentIndex(), self._anchor()
        folded = model.folding.run(current.row())
        if not folded or model.place_of_passage(self._current_passage) != current.row():
            # Else it is the same as before: the row that now stands behind the current line.
            self._current_passage = model.passage_at(current.row(), current.column())
        self._anchor_passage = self._current_passage if anchor == current.row() else model.passage_at(anchor, -1)
        self._anchor_y = self.rowViewportPosition(anchor) if anchor >= 0 else 0

    def _anchor(self) -> int:
        """The row that should stay where it is: the current one if it is in sight, else one that isn't a line."""
        top, bottom = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        if top < 0:
            return top
        seen = range(top, bottom + 1 if bottom >= 0 else self.rows_model.rowCount())
        if self.currentIndex().row() in seen:
            return self.currentIndex().row()
        return next((place for place in seen if not self.rows_model.folding.run(place)), top)

    def _return(self) -> None:
        """Go back to where one was, as far as it is still there."""
        place = self.rows_model.place_of_passage(self._anchor_passage)
        if place is not None:
            self._hold(place, max(self._anchor_y, 1 - self.heights.exact(place)))  # it may be a mere line now
        else:
            self.verticalScrollBar().setValue(0)
        place = self.rows_model.place_of_passage(self._current_passage)
        if place is not None and self._current_passage is not None:
            column = self.rows_model.column_of(self._current_passage[0])
            self.selectionModel().setCurrentIndex(
                self.rows_model.index(place, column), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )

    def _fit_columns(self) -> bool:
        """Share the width among the columns; True where their width changed."""
        count = self.rows_model.columnCount()
        if not count:
            return False
        widths = self.columns.widths(self.viewport().width(), NARROWEST_COLUMN)
        changed = widths != [self.columns.sectionSize(number) for number in range(self.columns.count())]
        if changed:
            for number, each in enumerate(widths):
                self.columns.resizeSection(number, each)
            self.heights.set_widths(widths)
        return changed

    def _measure_columns(self) -> None:
        count = self.rows_model.columnCount()
        self.heights.set_widths([self.columns.sectionSize(number) for number in range(count)])

    def _estimate(self) -> None:
        """Give every row the height that it probably has."""
        self._measure_columns()
        rows = self.rows_model.rowCount()
        self._estimating.stop()
        if not rows:
            return
        estimated = self.heights.estimator()
        if rows > _MANY_ROWS:
            # At first all rows are as high as they are on average, so that the whole has its length at once.
            sample = range(0, rows, rows // _SAMPLED)
            self._resize_all(round(sum(map(estimated, sample)) / len(sample)))
        self._estimating.start(self._estimates(estimated, rows), at_once=rows <= _MANY_ROWS)
        self.updateGeometries()
        self._refine()
        self.viewport().update()
        self.gutter.viewport().update()

    def _resize_all(self, height: int) -> None:
        self.gutter.blockSignals(True)
        self.gutter.setDefaultSectionSize(height)
        self.gutter.blockSignals(False)

    def _estimates(self, estimated: Callable[[int], int], rows: int) -> Iterator[None]:
        """Give the rows their heights, some at a time; what is in sight stays where it is."""
        for first in range(0, rows, _ROWS_AT_ONCE):
            top = self.rowAt(0)
            before = self.rowViewportPosition(top) if top >= 0 else 0
            self._refining = True
            # While it is off, the header doesn't look up the place of each row that is resized.
            self.gutter.setUpdatesEnabled(False)
            self.gutter.blockSignals(True)
            for place in range(first, min(first + _ROWS_AT_ONCE, rows)):
                self.gutter.resizeSection(place, estimated(place))
            self.gutter.blockSignals(False)
            self.gutter.setUpdatesEnabled(True)
            self.updateGeometries()
            slip = self.rowViewportPosition(top) - before if top >= 0 else 0
            if slip:
                self.verticalScrollBar().setValue(self.verticalScrollBar().value() + slip)
            self._refining = False
            yield
        self._refine()

    def _refine(self) -> bool:
        """Give the rows in sight the heights that they have; True where one changed."""
        place = self.rowAt(0)
        if place < 0 or self._refining or self._starting:
            return False
        self._refining = True
        changed = False
        bottom, y = self.viewport().height(), self.rowViewportPosition(place)
        self.gutter.blockSignals(True)
        while place < len(self.rows_model.rows) and y < bottom:
            height = self.heights.exact(place)
            if height != self.rowHeight(place):
                self.gutter.resizeSection(place, height)
                changed = True
            y += height
            place += 1
        self.gutter.blockSignals(False)
        if changed:
            self.updateGeometries()
            self.viewport().update()
            self.gutter.viewport().update()
        self._refining = False
        return changed

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Scroll, and keep what was in the middle moving by just as much."""
        middle = self.viewport().height() // 2
        anchor = self.rowAt(middle) if dy else -1
        before = self.rowViewportPosition(anchor) if anchor >= 0 else 0
        super().scrollContentsBy(dx, dy)
        if dx and self._needs_freezing():
            self.viewport().update()
            self.columns.viewport().update()
        if not dy or self._refining or not self._refine():
            return
        if anchor >= 0 and abs(dy) < self.viewport().height():  # a far jump has no place that must be kept
            self._hold(anchor, before + dy)

    def _hold(self, place: int, y: int) -> None:
        """Scroll so that a row stands at a height of the viewport.

        What comes into sight above it then gets the height that it has, which moves it again, but by less.
        """
        bar = self.verticalScrollBar()
        for _ in range(_MOST_CORRECTIONS):
            value = bar.value()
            self._refining = True
            bar.setValue(value + self.rowViewportPosition(place) - y)
            self._refining = False
            self._refine()
            if bar.value() == value:
                break

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width; the row at the top stays there."""
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        """Give the columns their widths; the row at the top stays there."""
        if self._starting:
            return
        place = self.rowAt(0)
        if not self._fit_columns():
            self._refine()
            return
        self._estimate()
        if place >= 0:
            self._bring_to_top(place)

    def _bring_to_top(self, place: int) -> None:
        self.verticalScrollBar().setValue(self.gutter.sectionPosition(place))
        self._refine()

    def _needs_freezing(self) -> bool:
        return self.columns.length() > self.viewport().width()

"""The rows, side by side: what is painted in them, what is picked out, what keys and mouse do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QTableView, QWidget

from core.model import Article, Finding, SentenceRef, Span, Unit
from gui.arrival import in_turn
from gui.session import Session
from gui.synopsis.cell import CellLayout, Stretch
from gui.synopsis.delegate import CellDelegate
from gui.synopsis.ghost import Ghost
from gui.synopsis.links import linked, sentence_at, sentences_in
from gui.synopsis.paint import Emphasis, paint_absence, paint_cell, paint_fold
from gui.synopsis.pointing import Pointer
from gui.synopsis.table import RowTable
from gui.theme import Theme


class SynopsisView(RowTable):
    """The rows, side by side."""

    finding_clicked = Signal(str)

    def __init__(self, session: Session, theme: Theme, font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(session, theme, font, parent)
        self.theme = theme
        self._outlined: dict[str, list[Stretch]] = {}
        self._echoes: dict[str, list[Stretch]] = {}
        self.pointer = Pointer(self.viewport(), self)
        self.ghost = Ghost(self)
        self._found: dict[tuple[str, int], list[Stretch]] = {}
        self._looked_at: str | None = None
        """Id of the finding that was brought into sight last."""
        self._chosen: tuple[str, int, int] | None = None
        """Letter, paragraph and code point that was chosen last."""
        self.setItemDelegate(CellDelegate(self.paint_cell, self))
        self.viewport().setMouseTracking(True)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        corner = self.findChild(QAbstractButton)
        assert corner is not None
        corner.setAccessibleName(self.tr("All rows"))
        self.setWordWrap(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(self.tr("Synopsis"))
        session.review_changed.connect(self._review_changed)
        session.current_changed.connect(self._show_current)
        self.columns.sectionClicked.connect(lambda _section: self.setFocus())

    # Look

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self.theme = self.gutter.theme = self.columns.theme = theme
        self.viewport().update()
        self.gutter.viewport().update()
        self.columns.viewport().update()

    def emphasis(self, place: int, column: int) -> Emphasis:
        """What is picked out in a cell."""
        letter = self.rows_model.articles[column].letter
        finding = self._session.current
        current: tuple[Stretch, ...] = ()
        if self.pointer.pointing:
            current = self.pointer.stretches(letter)
        elif finding is not None:
            current = tuple(
                Stretch(span.paragraph, span.start, span.end) for span in finding.spans if span.article == letter
            )
        return Emphasis(
            selected=place == self.currentIndex().row(),
            outlined=tuple(self._outlined.get(letter, ())),
            echoes=tuple(self._echoes.get(letter, ())),
            current=current,
            found=(*self._found_in(place, letter), *self.pointer.flashing(letter)),
        )

    def _found_in(self, place: int, letter: str) -> Iterator[Stretch]:
        """What a search found in a cell: looking through all of it for every cell would take long."""
        if self._found:
            for paragraph in {unit.paragraph for unit in self.rows_model.rows[place].passages.get(letter, ())}:
                yield from self._found.get((letter, paragraph), ())

    def set_found(self, found: dict[tuple[str, int], list[Stretch]]) -> None:
        """Mark what a search found, by letter and paragraph."""
        self._found = found
        self.viewport().update()

    def _start_anew(self) -> None:
        self._outlined, self._echoes, self._chosen = {}, {}, None
        self.pointer.clear()
        super()._start_anew()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells, and the reference above them where it would be out of sight."""
        self._refine()
        super().paintEvent(event)
        frozen = self.columns.frozen_section()
        if frozen >= 0:
            # Ended here whatever happens: a painter that outlives the event, in the frames of an exception, ends
            # the process when Qt shows what was painted.
            with QPainter(self.viewport()) as painter:
                self._paint_frozen(painter, frozen)
        if self.ghost.at is not None:
            with QPainter(self.viewport()) as painter:
                self.ghost.paint(painter)

    def _paint_frozen(self, painter: QPainter, frozen: int) -> None:
        width = self.columns.sectionSize(frozen)
        place = self.rowAt(0)
        while 0 <= place < len(self.rows_model.rows):
            rect = QRect(0, self.rowViewportPosition(place), width, self.rowHeight(place))
            if rect.top() > self.viewport().height():
                break
            self.paint_cell(painter, rect, place, frozen)
            place += 1
        painter.setPen(QPen(self.theme["border_strong"], 1))
        painter.drawLine(width, 0, width, self.viewport().height())

    def paint_cell(self, painter: QPainter, rect: QRect, place: int, column: int) -> None:
        """Paint one cell and the lines to its right and below."""
        painter.setFont(self.font())
        current = self.currentIndex()
        if self.columns.is_collapsed(column):
            painter.fillRect(rect, self.theme["selection" if place == current.row() else "panel"])
        elif self.rows_model.folding.run(place):
            words = self.rows_model.fold_words(place) if column == self._first_column() else ""
            paint_fold(painter, rect, self.theme, words, chosen=place == current.row())
        elif (layout := self.heights.layout(place, column)).blocks:
            clip = QRectF(self.viewport().rect())
            paint_cell(painter, rect, layout, self.theme, self.emphasis(place, column), clip)
        else:
            paint_absence(painter, rect, self.theme, self.tr("not in this article"), self.font())
        if self.hasFocus() and (place, column) == (current.row(), current.column()):
            painter.setPen(QPen(self.theme["accent"], 1, Qt.PenStyle.DotLine))
            painter.drawRect(rect.adjusted(2, 2, -4, -4))
        painter.setPen(QPen(self.theme["border"], 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())

    def _first_column(self) -> int:
        """The column at the left edge, which a line over all columns begins in."""
        frozen = self.columns.frozen_section()
        visual = self.columns.visualIndex(frozen if frozen >= 0 else max(self.columnAt(0), 0))
        numbers = map(self.columns.logicalIndex, range(visual, self.columns.count()))
        return next((number for number in numbers if not self.columns.is_collapsed(number)), 0)

    def cell_layout(self, place: int, column: int) -> CellLayout:
        """A cell as it is laid out just now."""
        return self.heights.layout(place, column)

    # The current row, finding and sentence

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Another row is the current one."""
        super().currentChanged(current, previous)
        self.gutter.current = current.row()
        self.gutter.viewport().update()
        self.viewport().update()

    def _review_changed(self) -> None:
        self.heights.forget(self.rows_model.review_changed())
        self._refine()
        self.viewport().update()

    @in_turn
    def _show_current(self) -> None:
        finding = self._session.current
        self._outlined, self._echoes = {}, {}
        self.pointer.clear()
        if finding is not None and finding.id != self._looked_at:  # else who works in another row stays there
            self.show_finding(finding)
        self._looked_at = finding.id if finding is not None else None
        self.viewport().update()

    def show_finding(self, finding: Finding) -> None:
        """Bring a finding's first row into sight and make it the current one."""
        place = next((at for row in finding.rows if (at := self.rows_model.place_of(row)) is not None), None)
        if place is None:
            return
        letters = [span.article for span in finding.spans] or list(finding.articles)
        column = self.rows_model.column_of(letters[0]) if letters else 0
        self.go_to(place, column)
        self._bring_into_sight(place, finding.spans)

    def show_mention(self, mention: Span, others: Sequence[Span]) -> bool:
        """Point at a stretch of an article and outline others; False where the filter hides its row."""
        place = self.rows_model.place_of_span(mention)
        if place is None:
            return False
        self._outlined, self._echoes = {}, {}
        for span in others:
            self._outlined.setdefault(span.article, []).append(Stretch(span.paragraph, span.start, span.end))
        self.go_to(place, self.rows_model.column_of(mention.article))
        self._bring_into_sight(place, (mention,))
        self.pointer.point(mention.article, Stretch(mention.paragraph, mention.start, mention.end))
        return True

    def show_stretch(self, row: int, letter: str, stretch: Stretch) -> None:
        """Point at a stretch in a row of the comparison, which is unfolded for it."""
        place = self.rows_model.unfolded_place(row)
        if place is None:
            return
        column = self.rows_model.column_of(letter)
        self.go_to(place, column)
        self._bring_into_sight(place, (Span(letter, stretch.paragraph, stretch.start, stretch.end),))
        self.pointer.point(letter, stretch)

    def go_to(self, place: int, column: int = 0) -> None:
        """Make a row the current one and bring it into sight."""
        self.settle()
        index = self.rows_model.index(place, column)
        self.setCurrentIndex(index)
        self._reveal(self.gutter.sectionPosition(place), self.heights.exact(place))

    def _reveal(self, top: int, height: int) -> None:
        """Scroll so that a stretch of the rows is in sight, with some air around it."""
        bar, room = self.verticalScrollBar(), self.viewport().height()
        if not bar.value() <= top or not top + min(height, room) <= bar.value() + room:
            bar.setValue(top - max((room - height) // 3, 0))
            self._refine()

    def _bring_into_sight(self, place: int, spans: Sequence[Span]) -> None:
        """In a row taller than the window: scroll to the first span that it shows."""
        if self.rowHeight(place) <= self.viewport().height():
            return
        for span in spans:
            column = self.rows_model.column_of(span.article)
            if self.columns.is_collapsed(column):
                continue
            rects = self.cell_layout(place, column).rects(Stretch(span.paragraph, span.start, span.end))
            if rects:
                self._reveal(self.gutter.sectionPosition(place) + round(rects[0].top()), round(rects[0].height()))
                return

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a mark makes its finding the current one; a click on a sentence shows its counterparts."""
        position = event.position().toPoint()
        place, column = self.rowAt(position.y()), self.columns.section_at(position.x())
        if event.button() != Qt.MouseButton.LeftButton or place < 0 or column < 0:
            super().mousePressEvent(event)
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if self.unfold(place):
            return
        chip = self.ghost.chip_under(position)
        if chip is not None and self._go_to_row(chip[2].row, column):
            self.ghost.follow(None)
            return
        self.choose_at(position)

    def choose_at(self, position: QPoint) -> None:
        """Choose the row, the passage and the sentence at a place of the viewport, and the finding marked there."""
        place, column = self.rowAt(position.y()), self.columns.section_at(position.x())
        if place < 0 or column < 0 or self.rows_model.folding.run(place):
            return
        self.setCurrentIndex(self.rows_model.index(place, column))
        hit = self.hit(position)
        if hit is None:
            return
        marked = self.cell_layout(place, column).marks_at(*hit)
        if marked:
            self.finding_clicked.emit(marked[0])
        self._choose(self.rows_model.articles[column].letter, *hit)

    def _choose(self, letter: str, paragraph: int, point: int) -> None:
        """Choose a sentence, and outline what belongs to it."""
        comparison = self._session.comparison
        if comparison is not None:
            self._chosen = (letter, paragraph, point)
            self.pointer.clear()
            self._outlined, self._echoes = linked(comparison, letter, paragraph, point)
            self.viewport().update()

    def step_sentence(self, by: int) -> bool:
        """Choose the next (1) or previous (-1) sentence of the current cell; False where there is none."""
        index = self.currentIndex()
        if not index.isValid() or self.rows_model.folding.run(index.row()):
            return False
        article = self.rows_model.articles[index.column()]
        units = self.rows_model.rows[index.row()].passages.get(article.letter, ())
        sentences = sentences_in(article, units)
        here = self._chosen_sentence(article)
        place = sentences.index(here) + by if here in sentences else 0 if by > 0 else len(sentences) - 1
        if not 0 <= place < len(sentences):
            return False
        ref = sentences[place]
        start, end = article.paragraphs[ref.paragraph].sentences[ref.sentence]
        self._choose(article.letter, ref.paragraph, (start + end) // 2)
        self._bring_into_sight(index.row(), (Span(article.letter, ref.paragraph, start, end),))
        return True

    def _chosen_sentence(self, article: Article) -> SentenceRef | None:
        """The sentence of an article that was chosen last; None where it was another one's."""
        if self._chosen is None or self._chosen[0] != article.letter:
            return None
        return sentence_at(article, *self._chosen[1:])

    def chosen_unit(self, place: int, column: int) -> Unit | None:
        """The passage of a cell that was chosen last, else its last one; None where there is none."""
        article = self.rows_model.articles[column]
        units = self.rows_model.rows[place].passages.get(article.letter, ())
        here = self._chosen_sentence(article)
        chosen = (unit for unit in units if here is not None and here in sentences_in(article, (unit,)))
        return next(chosen, units[-1] if units else None)

    def set_folding(self, on: bool) -> None:
        """Fold runs of equal rows, or show all; what is in sight stays there."""
        self.rows_model.fold(on)

    def unfold(self, place: int) -> bool:
        """Show the rows behind the line at a place, the first of them where the line was; False without such."""
        if not self.rows_model.folding.run(place):
            return False
        first, y = self.rows_model.rows[place].index, self.rowViewportPosition(place)
        self.rows_model.unfold(place)
        self.go_to(place)
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + self.rowViewportPosition(place) - y)
        assert self.rows_model.rows[place].index == first
        return True

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pointing at the chip of a moved passage shows where it would stand."""
        super().mouseMoveEvent(event)
        self.ghost.follow(event.position().toPoint())

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is pointed at."""
        super().leaveEvent(event)
        self.ghost.follow(None)

    def follow_move(self) -> bool:
        """Go to the row that the current passage would follow in its own order; False where it is not moved."""
        current = self.currentIndex()
        if not current.isValid():
            return False
        moved = self.rows_model.rows[current.row()].moved
        letters = [self.rows_model.articles[current.column()].letter, *moved]
        letter = next((each for each in letters if each in moved), None)
        return letter is not None and self._go_to_row(moved[letter], self.rows_model.column_of(letter))

    def _go_to_row(self, index: int, column: int) -> bool:
        """Go to a row of the comparison, before all of them for -1; False where a filter hides it."""
        place = self.rows_model.unfolded_place(index) if index >= 0 else 0
        if place is None:
            return False
        self.go_to(place, column)
        return True

    def ask_article_menu(self) -> None:
        """Ask for the menu of the current column's article, below its header."""
        column = max(self.currentIndex().column(), 0)
        corner = QPoint(self.column_left(column), self.columns.height())
        self.columns.menu_wanted.emit(self.rows_model.articles[column].letter, self.columns.mapToGlobal(corner))

    def hit(self, position: QPoint) -> tuple[int, int] | None:
        """Paragraph and code point at a place of the viewport."""
        place, column = self.rowAt(position.y()), self.columns.section_at(position.x())
        if place < 0 or column < 0 or self.columns.is_collapsed(column):
            return None
        x, y = position.x() - self.column_left(column), position.y() - self.rowViewportPosition(place)
        return self.cell_layout(place, column).hit(x, y)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move; a row taller than the window is scrolled through first."""
        down, up = event.key() == Qt.Key.Key_Down, event.key() == Qt.Key.Key_Up
        place, plain = self.currentIndex().row(), event.modifiers() == Qt.KeyboardModifier.NoModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.unfold(place):
            return
        if plain and (down or up) and place >= 0:
            top, bar = self.rowViewportPosition(place), self.verticalScrollBar()
            if down and top + self.rowHeight(place) > self.viewport().height() + 1 and top <= 0:
                bar.setValue(bar.value() + self.viewport().height() // 2)
                return
            if up and top < 0:
                bar.setValue(bar.value() - min(-top, self.viewport().height() // 2))
                return
        super().keyPressEvent(event)

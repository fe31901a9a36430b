"""The overview bar: one lane an article, the whole comparison at a glance; a click jumps there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import TypeAlias

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from core.model import Finding, Row, RowStatus
from gui.idle import Idle
from gui.session import Session
from gui.synopsis.content import RANK
from gui.synopsis.view import SynopsisView
from gui.theme import Family, Theme, family

WIDTH = 22
_LEAST_WEIGHT = 40
"""Code points that even the shortest row counts as."""
_LARGEST_SCALE = 0.25
"""Pixels for a code point."""
_FEW_ROWS = 300
"""So few are counted and drawn at once."""
_AT_ONCE = 80
"""Rows that are looked at before anything else is."""
_DRAWN_AT_ONCE = 2000
_Piece: TypeAlias = tuple[int, str, float, float]
"""Of a lane: rank, role, top, height."""


def _role(row: Row, finding: Finding | None) -> tuple[int, str]:
    """Rank and role of the colour of a passage."""
    if row.status is RowStatus.ONLY_HERE:
        return 1, "only_here_line"
    if finding is None:
        return 0, "border"
    kind = family(finding.kind)
    return 2 + RANK[finding.severity], "plain_line" if kind is Family.PLAIN else f"{kind}_tint"


class OverviewBar(QWidget):
    """Rows from top to bottom, as high as their texts are long."""

    jump_wanted = Signal(int)
    """Index of a row of the comparison."""

    def __init__(self, session: Session, view: SynopsisView, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._view = view
        self.theme = theme
        self._weights: list[int] = []
        self._roles: list[list[tuple[int, str] | None]] = []
        """For each row and article the rank and role of its colour; None where it is absent."""
        self._hidden: frozenset[str] = frozenset()
        self._total = 0
        """Of the weights."""
        self._spans: dict[int, tuple[int, int]] = {}
        """Where each row begins and ends in the sum of the weights, by its index."""
        self._counting = Idle(self)
        self._picture: QPixmap | None = None
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(self.tr("Overview"))
        self.setToolTip(self.tr("The whole comparison; click to go there"))
        session.shown_changed.connect(self._count)
        session.review_changed.connect(self._mark)
        view.verticalScrollBar().valueChanged.connect(self.update)
        view.verticalScrollBar().rangeChanged.connect(self.update)

    def sizeHint(self) -> QSize:
        """Narrow and as high as there is room."""
        return QSize(WIDTH, 100)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self.theme = theme
        self._draw()
        self.update()

    def _count(self) -> None:
        """Other rows: how long they are, and what is marked in them."""
        few = len(self._session.rows) <= _FEW_ROWS
        self._counting.stop()
        self._weights, self._roles, self._total, self._spans = [], [], 0, {}
        self._hidden = self._session.unmarked()
        self._picture = None
        if not few or not self._session.arrival.put_off(self, self._counted):
            self._counting.start(self._counted(), at_once=few)
        self.update()

    def _counted(self) -> Iterator[None]:
        """The steps of `_count`."""
        comparison = self._session.comparison
        if comparison is None:
            return
        by_letter = {article.letter: article for article in comparison.articles}
        weights, roles = [], []
        for number, row in enumerate(self._session.rows):
            weight = _LEAST_WEIGHT
            for letter, units in row.passages.items():
                paragraphs = by_letter[letter].paragraphs
                size = 0
                for paragraph, sentence in units:
                    piece = paragraphs[paragraph]
                    start, end = (0, len(piece.text)) if sentence is None else piece.sentences[sentence]
                    size += end - start
                weight = max(weight, size)
            weights.append(weight)
            roles.append(self._roles_of(row, list(by_letter)))
            if number % _AT_ONCE == 0:
                yield
        sums = list(accumulate(weights, initial=0))
        self._weights, self._roles, self._total = weights, roles, sums[-1]
        self._spans = {row.index: span for row, span in zip(self._session.rows, pairwise(sums), strict=True)}
        yield from self._drawn()

    def _roles_of(self, row: Row, letters: Sequence[str]) -> list[tuple[int, str] | None]:
        """Rank and role of the colour of each article's passage in a row."""
        weightiest: dict[str, Finding] = {}
        for finding in self._session.counts.of_row.get(row.index, ()):
            if finding.id not in self._hidden:
                for letter in finding.articles:
                    known = weightiest.get(letter)
                    if known is None or RANK[finding.severity] > RANK[known.severity]:
                        weightiest[letter] = finding
        return [_role(row, weightiest.get(letter)) if row.passages.get(letter) else None for letter in letters]

    def _mark(self) -> None:
        """Work out the colours of the rows whose findings are dismissed, or no longer are."""
        comparison, hidden = self._session.comparison, self._session.unmarked()
        changed = hidden ^ self._hidden
        if not changed or comparison is None:
            return
        self._hidden = hidden
        if not self._roles:  # still being counted: begin again
            self._count()
            return
        touched = {index for finding in comparison.findings if finding.id in changed for index in finding.rows}
        letters = [article.letter for article in comparison.articles]
        for place, row in enumerate(self._session.rows):
            if row.index in touched:
                self._roles[place] = self._roles_of(row, letters)
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw anew for another height."""
        super().resizeEvent(event)
        if self._roles:
            self._draw()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the lanes, and the window's place among them."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self.theme["panel"])
            painter.setPen(QPen(self.theme["border"], 1))
            painter.drawLine(0, 0, 0, self.height())
            if self._picture is not None:
                painter.drawPixmap(0, 0, self._picture)
            self._paint_window(painter)

    def _scale(self) -> float:
        """Pixels for a code point; a short comparison is not stretched beyond what rows look like."""
        return min(self.height() / max(self._total, 1), _LARGEST_SCALE)

    def _draw(self) -> None:
        self._counting.start(self._drawn(), at_once=len(self._roles) <= _FEW_ROWS)

    def _drawn(self) -> Iterator[None]:
        """Draw the lanes, one after the other; where marks share a pixel, the weightiest is drawn last."""
        ratio = self.devicePixelRatioF()
        picture = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        count = len(self._roles[0]) if self._roles else 0
        for number in range(count):
            width = (self.width() - 5) / count
            pieces: list[_Piece] = []
            yield from self._gather(number, pieces)
            pieces.sort()
            with QPainter(picture) as painter:
                for _, role, top, high in pieces:
                    painter.fillRect(QRectF(3 + number * width, top, width - 1, high), self.theme[role])
            yield
        self._picture = picture
        self.update()

    def _gather(self, number: int, pieces: list[_Piece]) -> Iterator[None]:
        """One article's pieces, from top to bottom; of those in one pixel only the weightiest."""
        scale, y = self._scale(), 0.0
        best: _Piece | None = None
        for place, (weight, roles) in enumerate(zip(self._weights, self._roles, strict=True)):
            if place % _DRAWN_AT_ONCE == 0:
                yield
            top, y = y, y + weight * scale
            role = roles[number]
            if role is None:
                continue
            if best is not None and int(best[2]) != int(top):
                pieces.append(best)
                best = None
            if best is None or role[0] > best[0]:
                best = (*role, top, max(y - top - 1.5, 1.0))
        if best is not None:
            pieces.append(best)

    def _paint_window(self, painter: QPainter) -> None:
        """Frame what the table shows of the rows."""
        view, model = self._view, self._view.rows_model
        first, last = view.rowAt(0), view.rowAt(view.viewport().height() - 1)
        if first < 0 or not self._spans:
            return
        top = self._height_of(first, 0) * self._scale()
        end = len(model.rows) - 1 if last < 0 else last
        bottom = self._height_of(end, view.viewport().height()) * self._scale()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme["accent"], 1.2))
        painter.drawRoundedRect(QRectF(1.5, top + 1, self.width() - 3, max(bottom - top - 2, 4)), 3, 3)

    def _height_of(self, place: int, y: int) -> float:
        """Where in the sum of the weights a place of the table's viewport is that lies in one of its lines."""
        rows = self._view.rows_model.rows_at(place)
        start, end = self._spans.get(rows[0].index, (0, 0))[0], self._spans.get(rows[-1].index, (0, 0))[1]
        part = (y - self._view.rowViewportPosition(place)) / max(self._view.rowHeight(place), 1)
        return start + (end - start) * min(max(part, 0.0), 1.0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the row at this height."""
        if not self._spans:
            self._counting.finish()  # nobody clicks in vain because the rows are still being counted
        self._jump(event.position().y())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag along."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._jump(event.position().y())

    def _jump(self, y: float) -> None:
        if self._spans:
            wanted = y / self._scale()
            below = (index for index, (_, end) in self._spans.items() if wanted < end)
            self.jump_wanted.emit(next(below, self._session.rows[-1].index))

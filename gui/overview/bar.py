"""The overview bar: one lane an article, the whole comparison at a glance; a click jumps there."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from core.model import Finding, Row, RowStatus
from gui.session import Session
from gui.synopsis.content import RANK, row_marks
from gui.synopsis.view import SynopsisView
from gui.theme import Family, Theme, family

WIDTH = 22
_LEAST_WEIGHT = 40
"""Code points that even the shortest row counts as."""
_LARGEST_SCALE = 0.25
"""Pixels for a code point."""


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
    """Place of a row in the table."""

    def __init__(self, session: Session, view: SynopsisView, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._view = view
        self.theme = theme
        self._weights: list[int] = []
        self._roles: list[list[tuple[int, str] | None]] = []
        """For each row and article the rank and role of its colour; None where it is absent."""
        self._hidden: frozenset[str] | None = None
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
        self._picture = None
        self.update()

    def _count(self) -> None:
        """Other rows: how long they are, and what is marked in them."""
        comparison = self._session.comparison
        self._weights = []
        if comparison is not None:
            lengths = {
                article.letter: [len(each.text) for each in article.paragraphs] for article in comparison.articles
            }
            by_sentence = comparison.options.granularity == "sentence"
            for row in self._session.rows:
                weight = _LEAST_WEIGHT
                for letter, units in row.passages.items():
                    if by_sentence:
                        size = sum(len(comparison.article(letter).unit_text(unit)) for unit in units)
                    else:
                        size = sum([lengths[letter][unit.paragraph] for unit in units])
                    weight = max(weight, size)
                self._weights.append(weight)
        self._hidden = None
        self._mark()

    def _mark(self) -> None:
        """Work out the colours, where other findings are dismissed than before."""
        hidden = self._session.hidden()
        if hidden == self._hidden:
            return
        self._hidden = hidden
        comparison = self._session.comparison
        weightiest = row_marks(comparison.findings, hidden) if comparison is not None else {}
        letters = [article.letter for article in comparison.articles] if comparison is not None else []
        self._roles = [
            [
                _role(row, weightiest.get((row.index, letter))) if row.passages.get(letter) else None
                for letter in letters
            ]
            for row in self._session.rows
        ]
        self._picture = None
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the lanes, and the window's place among them."""
        if self._picture is None or self._picture.deviceIndependentSize().toSize() != self.size():
            self._picture = self._lanes()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        self._paint_window(painter, min(self._scale() * sum(self._weights), self.height()))

    def _scale(self) -> float:
        """Pixels for a code point; a short comparison is not stretched beyond what rows look like."""
        return min(self.height() / max(sum(self._weights), 1), _LARGEST_SCALE)

    def _lanes(self) -> QPixmap:
        """The lanes, drawn once; where marks share a pixel, the weightiest is drawn last."""
        ratio = self.devicePixelRatioF()
        picture = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(self.theme["panel"])
        painter = QPainter(picture)
        painter.setPen(QPen(self.theme["border"], 1))
        painter.drawLine(0, 0, 0, self.height())
        count = len(self._roles[0]) if self._roles else 0
        for number in range(count):
            width = (self.width() - 5) / count
            for _, role, top, high in sorted(self._lane(number)):
                painter.fillRect(QRectF(3 + number * width, top, width - 1, high), self.theme[role])
        painter.end()
        return picture

    def _lane(self, number: int) -> Iterator[tuple[int, str, float, float]]:
        """One article's pieces: rank, role, top, height; of those in one pixel only the weightiest."""
        scale, y = self._scale(), 0.0
        best: tuple[int, str, float, float] | None = None
        for weight, roles in zip(self._weights, self._roles, strict=True):
            top, y = y, y + weight * scale
            role = roles[number]
            if role is None:
                continue
            if best is not None and int(best[2]) != int(top):
                yield best
                best = None
            if best is None or role[0] > best[0]:
                best = (*role, top, max(y - top - 1.5, 1.0))
        if best is not None:
            yield best

    def _paint_window(self, painter: QPainter, painted: float) -> None:
        bar = self._view.verticalScrollBar()
        whole = bar.maximum() + self._view.viewport().height()
        if whole <= 0 or not painted:
            return
        content = max(self._view.gutter.length(), 1)
        top = bar.value() / content * painted
        bottom = min((bar.value() + self._view.viewport().height()) / content, 1.0) * painted
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme["accent"], 1.2))
        painter.drawRoundedRect(QRectF(1.5, top + 1, self.width() - 3, max(bottom - top - 2, 4)), 3, 3)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the row at this height."""
        self._jump(event.position().y())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag along."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._jump(event.position().y())

    def _jump(self, y: float) -> None:
        if not self._weights:
            return
        scale = self._scale()
        passed = 0.0
        for place, weight in enumerate(self._weights):
            passed += weight * scale
            if y < passed or place == len(self._weights) - 1:
                self.jump_wanted.emit(place)
                return

"""The overview bar: one lane an article, the whole comparison at a glance; a click jumps there."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from core.model import Finding, RowStatus
from gui.session import Session
from gui.synopsis.content import RANK, row_marks
from gui.synopsis.view import SynopsisView
from gui.theme import Family, Theme, family

WIDTH = 22
_LARGEST_SCALE = 0.25
"""Pixels for a code point."""


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
        self._weightiest: dict[tuple[int, str], Finding] = {}
        self._picture: QPixmap | None = None
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(self.tr("Overview"))
        self.setToolTip(self.tr("The whole comparison; click to go there"))
        session.shown_changed.connect(self._count)
        session.review_changed.connect(self._count)
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
        comparison = self._session.comparison
        self._weights, self._weightiest = [], {}
        if comparison is not None:
            articles = {article.letter: article for article in comparison.articles}
            for row in self._session.rows:
                lengths = [
                    sum(len(articles[letter].unit_text(unit)) for unit in units)
                    for letter, units in row.passages.items()
                ]
                self._weights.append(max(max(lengths, default=0), 40))
            self._weightiest = row_marks(comparison.findings, self._session.hidden())
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
        comparison = self._session.comparison
        if comparison is not None and self._weights:
            letters = [article.letter for article in comparison.articles]
            width = (self.width() - 5) / len(letters)
            for number, letter in enumerate(letters):
                for _, top, high, colour in sorted(self._lane(letter), key=lambda part: part[0]):
                    painter.fillRect(QRectF(3 + number * width, top, width - 1, high), colour)
        painter.end()
        return picture

    def _lane(self, letter: str) -> Iterator[tuple[int, float, float, QColor]]:
        """One article's pieces: weight, top, height, colour; pieces of one pixel and colour are joined."""
        scale, y, last = self._scale(), 0.0, (-1, "")
        for row, weight in zip(self._session.rows, self._weights, strict=True):
            top, y = y, y + weight * scale
            if not row.passages.get(letter):
                continue
            finding = self._weightiest.get((row.index, letter))
            if row.status is RowStatus.ONLY_HERE:
                rank, role = 1, "only_here_line"
            elif finding is not None:
                kind = family(finding.kind)
                rank, role = 2 + RANK[finding.severity], "plain_line" if kind is Family.PLAIN else f"{kind}_tint"
            else:
                rank, role = 0, "border"
            if (int(top), role) != last:
                last = (int(top), role)
                yield rank, top, max(weight * scale - 1.5, 1.0), self.theme[role]

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

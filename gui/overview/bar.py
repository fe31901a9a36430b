"""The overview bar: one lane an article, the whole comparison at a glance; a click jumps there."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from core.model import Finding, RowStatus
from gui.session import Session
from gui.synopsis.content import row_marks
from gui.synopsis.view import SynopsisView
from gui.theme import Theme

WIDTH = 22


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
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint lanes, and the window's place among them."""
        painter = QPainter(self)
        theme, height = self.theme, float(self.height())
        painter.fillRect(self.rect(), theme["panel"])
        painter.setPen(QPen(theme["border"], 1))
        painter.drawLine(0, 0, 0, self.height())
        comparison = self._session.comparison
        if comparison is None or not self._weights:
            return
        letters = [article.letter for article in comparison.articles]
        lane = (self.width() - 5) / len(letters)
        # A comparison shorter than the bar is not stretched beyond what it would look like in rows.
        scale = min(height / sum(self._weights), 0.25)
        y = 0.0
        for row, weight in zip(self._session.rows, self._weights, strict=True):
            high = weight * scale
            for number, letter in enumerate(letters):
                if not row.passages.get(letter):
                    continue
                finding = self._weightiest.get((row.index, letter))
                box = QRectF(3 + number * lane, y, lane - 1, max(high - 1.5, 1.0))
                if row.status is RowStatus.ONLY_HERE:
                    colour = theme["only_here_line"]
                elif finding is not None:
                    colour = theme.tint(finding.kind) or theme["plain_line"]
                else:
                    colour = theme["border"]
                painter.fillRect(box, colour)
            y += high
        self._paint_window(painter, y)

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
        scale = min(self.height() / sum(self._weights), 0.25)
        passed = 0.0
        for place, weight in enumerate(self._weights):
            passed += weight * scale
            if y < passed or place == len(self._weights) - 1:
                self.jump_wanted.emit(place)
                return

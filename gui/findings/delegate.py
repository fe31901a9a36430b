"""One line of the list of findings: dot, title, status, where, values."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from core.model import Finding, Severity
from core.review import ReviewStatus
from gui.findings import words
from gui.findings.model import FindingsModel
from gui.session import Session
from gui.theme import Theme

_PADDING = 9
_LEFT = 36
_MOST_KNOWN = 500


class _Lines(NamedTuple):
    """What stands in the line of a finding, cut to its width."""

    status: str
    title: str
    place: str
    values: str


class FindingDelegate(QStyledItemDelegate):
    """Paints findings."""

    def __init__(self, session: Session, model: FindingsModel, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._session = session
        self._model = model
        self._view = view
        self.theme = theme
        self._known: dict[tuple[str, ReviewStatus, int, str], _Lines] = {}
        session.comparison_changed.connect(self._known.clear)

    def _small(self, font: QFont) -> QFont:
        small = QFont(font)
        small.setPointSizeF(max(font.pointSizeF() - 1, 7.0))
        return small

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """A title and two small lines; the same for all, so that thousands needn't be measured."""
        font = self._view.font()
        small = QFontMetrics(self._small(font))
        return QSize(100, QFontMetrics(font).height() + 2 * small.height() + 2 * _PADDING + 5)

    def prepare(self, width: int, height: int) -> None:
        """Work out the lines that a view of this size shows at its top, so that painting them finds it done."""
        bold, small = self._fonts()
        metrics, small_metrics = QFontMetrics(bold), QFontMetrics(small)
        lines = height // self.sizeHint(QStyleOptionViewItem(), QModelIndex()).height() + 1
        for finding in self._model.findings[:lines]:
            self._lines(finding, self._session.status(finding), width, metrics, small_metrics)

    def _fonts(self) -> tuple[QFont, QFont]:
        """That of titles and that of what stands below."""
        bold = QFont(self._view.font())
        bold.setBold(True)
        return bold, self._small(self._view.font())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one finding."""
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        finding, theme = self._model.findings[index.row()], self.theme
        status = self._session.status(finding)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, theme["selection" if chosen else "window"])
        painter.setPen(QPen(theme["border"], 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        bold, small = self._fonts()
        metrics, small_metrics = QFontMetrics(bold), QFontMetrics(small)
        self._paint_dot(
            painter,
            QPointF(rect.left() + 18, rect.top() + _PADDING + metrics.height() / 2),
            finding.severity,
            theme.line(finding.kind),
        )
        lines = self._lines(finding, status, rect.width(), metrics, small_metrics)
        painter.setFont(small)
        painter.setPen(theme["muted"])
        top = QRect(rect.left() + _LEFT, rect.top() + _PADDING, rect.width() - _LEFT - 12, metrics.height())
        painter.drawText(top, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, lines.status)
        painter.setFont(bold)
        painter.setPen(theme["muted" if status is ReviewStatus.DISMISSED else "text"])
        painter.drawText(top, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, lines.title)
        painter.setFont(small)
        painter.setPen(theme["muted"])
        for number, line in enumerate((lines.place, lines.values)):
            y = top.bottom() + 3 + number * (small_metrics.height() + 1)
            painter.drawText(QRect(top.left(), y, top.width(), small_metrics.height()), 0, line)
        painter.restore()

    def _lines(
        self, finding: Finding, status: ReviewStatus, width: int, metrics: QFontMetrics, small: QFontMetrics
    ) -> _Lines:
        """What is said of a finding in a line of this width: worked out once, painted again and again."""
        key = (finding.id, status, width, self._view.font().key())
        lines = self._known.get(key)
        if lines is None:
            comparison, elide = self._session.comparison, Qt.TextElideMode.ElideRight
            room = width - _LEFT - 12
            said = words.status_words(status)
            values = words.values(finding, comparison) if comparison is not None else ""
            lines = _Lines(
                said,
                metrics.elidedText(words.title(finding), elide, room - small.horizontalAdvance(said) - 10),
                small.elidedText(words.place(finding), elide, room),
                small.elidedText(values, elide, room),
            )
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            self._known[key] = lines
        return lines

    @staticmethod
    def _paint_dot(painter: QPainter, centre: QPointF, severity: Severity, colour: QColor) -> None:
        """Filled for the weightiest, a ring for the lightest: not by colour alone."""
        painter.setPen(QPen(colour, 1.6))
        painter.setBrush(QBrush(colour) if severity is not Severity.LOW else QBrush(Qt.BrushStyle.NoBrush))
        radius = 5.0 if severity is Severity.HIGH else 3.6
        painter.drawEllipse(centre, radius, radius)

"""The table of facts: a line with the fact over what each article says of it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
    QTextLayout,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from core.facts_matrix import SIGNS, FactState
from core.model import FindingKind
from gui.facts import words
from gui.facts.model import FactsModel
from gui.idle import Idle
from gui.theme import Family, Theme, family
from gui.utf16 import Offsets, displayable

_NARROWEST = 76
_PADDING = 8
_LEFT = 14
_LABEL_LEFT = 32
_SIGN_WIDTH = 18
_MOST_LINES = 2
_MOST_WIDTHS = 50_000
_FEW = 300
_AT_ONCE = 64
"""Rows whose heights are found before anything else is looked at."""
_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


def small(font: QFont) -> QFont:
    """The font of what stands below a fact."""
    smaller = QFont(font)
    smaller.setPointSizeF(max(font.pointSizeF() - 1, 7.0))
    return smaller


def broken(text: str, font: QFont, width: int) -> list[str]:
    """A text in at most two lines of a width, the last one cut visibly."""
    metrics = QFontMetrics(font)
    if metrics.horizontalAdvance(text) <= width:
        return [text]
    offsets = Offsets(text)
    layout = QTextLayout(displayable(text), font)
    layout.beginLayout()
    lines: list[str] = []
    while len(lines) < _MOST_LINES:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        start, end = (offsets.to_points(unit) for unit in (line.textStart(), line.textStart() + line.textLength()))
        lines.append(text[start:end].rstrip() if len(lines) + 1 < _MOST_LINES else text[start:])
    layout.endLayout()
    return [metrics.elidedText(line, Qt.TextElideMode.ElideRight, width) for line in lines]


def paint_dot(painter: QPainter, centre: QPointF, kind: FindingKind, theme: Theme) -> None:
    """A kind's colour and a shape of its own: round for values, a diamond for names, square for quotations."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.line(kind))
    x, y = centre.x(), centre.y()
    match family(kind):
        case Family.NAME:
            painter.drawPolygon(
                QPolygonF([QPointF(x, y - 5.5), QPointF(x + 5.5, y), QPointF(x, y + 5.5), QPointF(x - 5.5, y)])
            )
        case Family.QUOTATION:
            painter.drawRect(QRectF(x - 4, y - 4, 8, 8))
        case _:
            painter.drawEllipse(centre, 4.5, 4.5)


class FactDelegate(QStyledItemDelegate):
    """Paints one article's part of a fact; the fact itself runs over all of them."""

    def __init__(self, view: FactsView) -> None:
        super().__init__(view)
        self._view = view

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a cell."""
        view, theme, rect = self._view, self._view.theme, QRect(option.rect)
        current = view.currentIndex()
        painter.save()
        painter.setClipRect(rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, theme["selection" if index.row() == current.row() else "window"])
        painter.setPen(QPen(theme["border"], 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        self._paint_label(painter, rect, index.row())
        self._paint_cell(painter, rect, index)
        if view.hasFocus() and (index.row(), index.column()) == (current.row(), current.column()):
            painter.setPen(QPen(theme["accent"], 1, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(2, view.label_height(), -3, -4))
        painter.restore()

    def _paint_label(self, painter: QPainter, rect: QRect, row: int) -> None:
        view, theme = self._view, self._view.theme
        fact = view.facts.rows[row].fact
        left, width = view.columnViewportPosition(0), min(view.columns.length(), view.viewport().width())
        # Where the columns are scrolled, the fact stays in sight.
        left = max(left, 0) if view.columns.length() > view.viewport().width() else left
        bold, kind_font = QFont(view.font()), small(view.font())
        bold.setBold(True)
        metrics, kind_metrics = QFontMetrics(bold), QFontMetrics(kind_font)
        top, height = rect.top() + _PADDING, metrics.height()
        paint_dot(painter, QPointF(left + _LEFT + 4, top + height / 2), fact.kind, theme)
        kind = words.kind_words(fact.kind)
        room = width - _LABEL_LEFT - _LEFT
        painter.setFont(kind_font)
        painter.setPen(theme["muted"])
        line = QRect(left + _LABEL_LEFT, top, room, height)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, kind)
        painter.setFont(bold)
        painter.setPen(theme["text"])
        room -= kind_metrics.horizontalAdvance(kind) + 10
        label = metrics.elidedText(" ".join(fact.label.split()), Qt.TextElideMode.ElideRight, room)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, label)

    def _paint_cell(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        view, theme = self._view, self._view.theme
        cell = view.facts.cell(index)
        font = small(view.font())
        line = QFontMetrics(font).height()
        top = rect.top() + view.label_height()
        sign = QRect(rect.left() + view.indent(index.column()), top, _SIGN_WIDTH - 4, line)
        differs = cell.state is FactState.DIFFERS
        if differs:
            painter.setPen(QPen(theme["conflict_line"], 1))
            painter.setBrush(theme["conflict_soft"])
            painter.drawRoundedRect(QRectF(sign).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
            font.setBold(True)
        painter.setFont(font)
        painter.setPen(theme["text" if differs else "muted"])
        painter.drawText(sign, Qt.AlignmentFlag.AlignCenter, SIGNS[cell.state])
        font.setBold(False)
        painter.setFont(font)
        painter.setPen(theme["text"])
        text = view.facts.written(view.facts.rows[index.row()])[index.column()]
        for number, piece in enumerate(broken(text, font, view.room(index.column()))):
            painter.drawText(QPointF(sign.right() + 5, top + number * line + QFontMetrics(font).ascent()), piece)


class FactsHeader(QHeaderView):
    """The letters of the articles."""

    def __init__(self, view: FactsView) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._view = view
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(100, QFontMetrics(self.font()).height() + 12)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """A badge, and the title as far as there is room."""
        facts, theme = self._view.facts, self._view.theme
        if not 0 <= section < len(facts.articles):
            return
        article = facts.articles[section]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, theme["window"])
        painter.setPen(QPen(theme["border"], 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        font = small(self._view.font())
        metrics = QFontMetrics(font)
        badge = QRectF(
            rect.left() + self._view.indent(section),
            rect.center().y() - metrics.height() / 2,
            _SIGN_WIDTH - 2,
            metrics.height() + 2,
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme["selection"])
        painter.drawRoundedRect(badge, 3, 3)
        painter.setPen(theme["muted"])
        painter.setFont(font)
        title = QRectF(badge.right() + 5, badge.top(), rect.right() - badge.right() - 9, badge.height())
        shown = metrics.elidedText(article.title, Qt.TextElideMode.ElideRight, round(title.width()))
        painter.drawText(title, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(theme["accent"])
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, article.letter)
        painter.restore()


class FactsView(QTableView):
    """The table; a click or Enter on a cell asks for its mentions."""

    wanted = Signal(QModelIndex)

    def __init__(self, facts: FactsModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facts = facts
        self.theme = theme
        self.empty_words = ""
        self._widths: dict[str, int] = {}
        """Of what articles write, in pixels: measured once."""
        self._fitting = Idle(self)
        self.columns = FactsHeader(self)
        self.setModel(facts)
        self.setHorizontalHeader(self.columns)
        self.setItemDelegate(FactDelegate(self))
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        corner = self.findChild(QAbstractButton)
        assert corner is not None
        corner.setAccessibleName(self.tr("All facts"))
        self.setWordWrap(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(self.tr("Facts"))
        self.clicked.connect(self.wanted)
        facts.modelReset.connect(self.fit)

    @property
    def fitting(self) -> bool:
        """Whether rows are still given their heights."""
        return self._fitting.busy

    def label_height(self) -> int:
        """From the top of a row to what the articles say."""
        return _PADDING + QFontMetrics(self.font()).height() + 3

    def indent(self, column: int) -> int:
        """From the left of a cell to its sign."""
        return _LEFT - 4 if column == 0 else 6

    def room(self, column: int) -> int:
        """Width of a cell's text."""
        return self.columns.sectionSize(column) - self.indent(column) - _SIGN_WIDTH - 6

    def fit(self) -> None:
        """Share the width among the articles, and give each fact the height it needs."""
        count = self.facts.columnCount()
        if not count:
            return
        room = self.viewport().width()
        width = max(_NARROWEST, room // count)
        for column in range(count):
            last = column == count - 1 and width * count <= room
            self.columns.resizeSection(column, room - width * column if last else width)
        self._fitting.start(self._fitted(), at_once=len(self.facts.rows) <= _FEW)

    def _fitted(self) -> Iterator[None]:
        """Give each fact its height, some at a time."""
        font = small(self.font())
        line, metrics = QFontMetrics(font).height(), QFontMetrics(font)
        if len(self._widths) > _MOST_WIDTHS:
            self._widths.clear()
        rooms = [self.room(column) for column in range(self.facts.columnCount())]
        header, rows = self.verticalHeader(), self.facts.rows
        one_line = self.label_height() + line + _PADDING
        for first in range(0, len(rows), _AT_ONCE):
            header.setUpdatesEnabled(False)
            header.blockSignals(True)
            if not first:
                header.setDefaultSectionSize(one_line)
            for number in range(first, min(first + _AT_ONCE, len(rows))):
                lines = 1
                for text, most in zip(self.facts.written(rows[number]), rooms, strict=True):
                    if text not in self._widths:
                        self._widths[text] = metrics.horizontalAdvance(text)
                    if self._widths[text] > most:
                        lines = _MOST_LINES
                header.resizeSection(number, one_line + (lines - 1) * line)
            header.blockSignals(False)
            header.setUpdatesEnabled(True)
            self.updateGeometries()
            yield
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, other lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The whole row is painted as the current one."""
        super().currentChanged(current, previous)
        self.viewport().update()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """The facts' labels stay where they are when the articles are scrolled."""
        super().scrollContentsBy(dx, dy)
        if dx:
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say so where there is nothing to show."""
        super().paintEvent(event)
        if not self.facts.rows and self.empty_words:
            flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
            with QPainter(self.viewport()) as painter:
                painter.setPen(self.theme["muted"])
                painter.drawText(self.viewport().rect().adjusted(16, 24, -16, 0), flags, self.empty_words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter or the space bar is a click."""
        if event.key() in _KEYS and self.currentIndex().isValid():
            self.wanted.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

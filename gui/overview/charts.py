"""The charts of the overview panel: how much of each article the others have, and findings by kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from core.messages import message
from core.model import FindingKind
from gui.facts.words import kind_words
from gui.language import said as spoken
from gui.theme import Theme

_DEEPEST = 0.42
"""Of the accent in the colour of a share of 100 %: text stays legible on it."""
_CELL = 34
_HEAD = 26
_BAR = 12
_LINE = 24


def heat(theme: Theme, share: float) -> QColor:
    """The colour of a share from 0 to 1: the deeper, the more."""
    ground, accent, part = theme["window"], theme["accent"], share * _DEEPEST
    return QColor(
        round(ground.red() + (accent.red() - ground.red()) * part),
        round(ground.green() + (accent.green() - ground.green()) * part),
        round(ground.blue() + (accent.blue() - ground.blue()) * part),
    )


class Chart(QWidget):
    """As high as what it shows."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self.theme = theme
        self.update()


class HeatMap(Chart):
    """Article × article: how much of the one at the left stands in rows with the one at the top."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._letters: Sequence[str] = ()
        self._shares: Mapping[tuple[str, str], float] = {}
        self.setAccessibleName(self.tr("Coverage"))

    def show_shares(self, letters: Sequence[str], shares: Mapping[tuple[str, str], float]) -> None:
        """Show the shares of these articles."""
        self._letters, self._shares = letters, shares
        self.setAccessibleDescription(" ".join(self._said(a, b) for a, b in shares))
        self.updateGeometry()
        self.update()

    def _said(self, a: str, b: str) -> str:
        return self.tr("{share} % of {a} stands in {b} too.").format(share=round(self._shares[a, b] * 100), a=a, b=b)

    def sizeHint(self) -> QSize:
        """A line for each article and one for the letters."""
        return QSize(160, _HEAD + _CELL * len(self._letters))

    def box(self, row: int, column: int) -> QRectF:
        """Where a share stands."""
        width = min((self.width() - _HEAD) / max(len(self._letters), 1), 2.6 * _CELL)
        return QRectF(_HEAD + column * width, _HEAD + row * _CELL, width, _CELL).adjusted(1, 1, -1, -1)

    def words(self, share: float) -> str:
        """What stands in a square; all squares do without the sign where it has no room in one."""
        widest = QFontMetrics(self.font()).horizontalAdvance(self.tr("{share} %").format(share=100))
        if self.box(0, 0).width() <= widest + 4:
            return f"{round(share * 100)}"
        return self.tr("{share} %").format(share=round(share * 100))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint letters, colours and percentages."""
        with QPainter(self) as painter:
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bold = QFont(self.font())
        bold.setBold(True)
        centred = Qt.AlignmentFlag.AlignCenter
        for row, a in enumerate(self._letters):
            painter.setFont(bold)
            painter.setPen(self.theme["accent"])
            across, down = self.box(0, row), self.box(row, 0)
            painter.drawText(QRectF(across.left(), 0, across.width(), _HEAD), centred, a)
            painter.drawText(QRectF(0, down.top(), _HEAD, down.height()), centred, a)
            painter.setFont(self.font())
            for column, b in enumerate(self._letters):
                box = self.box(row, column)
                share = self._shares.get((a, b))
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self.theme["panel"] if share is None else heat(self.theme, share))
                painter.drawRoundedRect(box, 4, 4)
                if share is not None:
                    painter.setPen(self.theme["text"])
                    painter.drawText(box, centred, self.words(share))

    def event(self, event: QEvent) -> bool:
        """What a square means, as a tooltip."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            for row, a in enumerate(self._letters):
                for column, b in enumerate(self._letters):
                    if a != b and self.box(row, column).contains(event.pos()) and (a, b) in self._shares:
                        QToolTip.showText(event.globalPos(), self._said(a, b), self)
                        return True
            QToolTip.hideText()
            return True
        return super().event(event)


class KindBars(Chart):
    """A bar for each kind of finding."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._counts: Sequence[tuple[FindingKind, int]] = ()
        self.setAccessibleName(self.tr("Findings by kind"))

    def show_counts(self, counts: Sequence[tuple[FindingKind, int]]) -> None:
        """Show these."""
        self._counts = counts
        said = ", ".join(f"{kind_words(kind)} {count}" for kind, count in counts)
        self.setAccessibleDescription(said or spoken(message("report.no_findings")))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A line for each kind."""
        return QSize(160, max(len(self._counts), 1) * _LINE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint names, bars and numbers."""
        with QPainter(self) as painter:
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = QFontMetrics(self.font())
        middle = Qt.AlignmentFlag.AlignVCenter
        if not self._counts:
            painter.setPen(self.theme["muted"])
            painter.drawText(self.rect(), middle, self.tr("No findings."))
            return
        names = max(metrics.horizontalAdvance(kind_words(kind)) for kind, _ in self._counts) + 10
        numbers = metrics.horizontalAdvance(str(self._counts[0][1])) + 8
        room = max(self.width() - names - numbers, 20)
        for number, (kind, count) in enumerate(self._counts):
            y = number * _LINE
            painter.setPen(self.theme["text"])
            painter.drawText(QRectF(0, y, names, _LINE), middle, kind_words(kind))
            width = max(room * count / self._counts[0][1], 3)
            painter.setPen(QPen(self.theme.line(kind), 1))
            painter.setBrush(self.theme.tint(kind) or self.theme["plain_soft"])
            bar = QRectF(names, y + (_LINE - _BAR) / 2, width, _BAR)
            painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
            painter.setPen(self.theme["text"])
            painter.drawText(QRectF(bar.right() + 6, y, numbers, _LINE), middle, str(count))

"""The start page: where files are dropped, and other ways to begin."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFont, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from gui.theme import Theme

_RECENT_SHOWN = 5


class DropTarget(QWidget):
    """A dashed field that says what to drop on it; a click opens the dialog."""

    clicked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.hot = False
        self.words = self.tr("Drop two or more articles here")
        self.more = ""
        self.setMinimumSize(320, 190)
        self.setMaximumHeight(420)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.words)

    def sizeHint(self) -> QSize:
        """Large."""
        return QSize(640, 260)

    def say(self, words: str, more: str, *, hot: bool = False) -> None:
        """Say something else."""
        self.words, self.more, self.hot = words, more, hot
        self.setAccessibleName(words)
        self.setAccessibleDescription(more)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame, an arrow and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.rect().toRectF().adjusted(1, 1, -1, -1)
        painter.setPen(QPen(self.theme["accent" if self.hot else "border_strong"], 2, Qt.PenStyle.DashLine))
        painter.setBrush(self.theme["selection" if self.hot else "panel"])
        painter.drawRoundedRect(box, 12, 12)
        middle = self.rect().center()
        pen = QPen(self.theme["accent"], 3)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        x, y = middle.x(), middle.y() - 42
        painter.drawLine(x, y - 22, x, y + 6)
        painter.drawPolyline([middle + QPoint(-10, -46), middle + QPoint(0, -36), middle + QPoint(10, -46)])
        painter.drawPolyline(
            [middle + QPoint(-22, -36), middle + QPoint(-22, -24), middle + QPoint(22, -24), middle + QPoint(22, -36)]
        )
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 1.6)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(self.theme["text"])
        flags = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)
        painter.drawText(self.rect().adjusted(16, middle.y() - 4, -16, 0), flags, self.words)
        painter.setFont(self.font())
        painter.setPen(self.theme["muted"])
        painter.drawText(self.rect().adjusted(24, middle.y() + 36, -24, 0), flags, self.more)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open… with the mouse; by keyboard the button beside does it."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit()


class StartPage(QWidget):
    """What the window shows before there is a comparison."""

    recent_chosen = Signal(str)
    """Paths, joined by line ends."""

    def __init__(
        self, theme: Theme, actions: dict[str, QAction], recent: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("start")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.theme = theme
        self._waiting: list[str] = []
        self._formats = self.tr("Plain text, in any encoding")
        title = QLabel("Hexapla")
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 2.2)
        font.setWeight(QFont.Weight.DemiBold)
        title.setFont(font)
        tagline = QLabel(
            self.tr("Lays articles side by side and marks where they diverge. Nothing leaves this computer.")
        )
        tagline.setObjectName("muted")
        tagline.setWordWrap(True)
        self.drop = DropTarget(theme)
        self.drop.clicked.connect(actions["open"].trigger)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for name in ("open", "paste", "sample"):
            button = QToolButton()
            button.setDefaultAction(actions[name])
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            if name == "open":
                button.setObjectName("primary")
            buttons.addWidget(button)
        buttons.addStretch()
        self.recent_title = QLabel(self.tr("Recent comparisons"))
        self.recent_title.setObjectName("muted")
        self._recent = QVBoxLayout()
        self._recent.setSpacing(2)
        inside = QVBoxLayout()
        inside.setSpacing(14)
        inside.addStretch(1)
        for part in (title, tagline, self.drop):
            inside.addWidget(part, 6 if part is self.drop else 0)
        inside.addLayout(buttons)
        inside.addSpacing(6)
        inside.addWidget(self.recent_title)
        inside.addLayout(self._recent)
        inside.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(32, 16, 32, 16)
        layout.addStretch(1)
        layout.addLayout(inside, 6)
        layout.addStretch(1)
        self.set_recent(recent)
        self._say()

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        self.theme = self.drop.theme = theme
        self.drop.update()

    def set_formats(self, formats: str) -> None:
        """Name what can be read."""
        self._formats = formats
        self._say()

    def set_waiting(self, titles: Sequence[str]) -> None:
        """Articles that are open but not enough to compare."""
        self._waiting = list(titles)
        self._say()

    def set_hot(self, files: int) -> None:
        """Say what a drop will do; 0 where nothing is dragged."""
        if files:
            words = self.tr("Drop to open this article") if files == 1 else self.tr("Drop to compare these articles")
            self.drop.say(words, self._formats, hot=True)
        else:
            self._say()

    def _say(self) -> None:
        if self._waiting:
            words = self.tr("{title} is open. Add a second article to compare it with.")
            self.drop.say(words.format(title=self._waiting[0]), self.tr("Drop it here, or choose Open…"))
        else:
            self.drop.say(self.tr("Drop two or more articles here"), self._formats)

    def set_recent(self, recent: Sequence[str]) -> None:
        """List recent comparisons."""
        while (item := self._recent.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self.recent_title.setVisible(bool(recent))
        for entry in recent[:_RECENT_SHOWN]:
            names = [path.replace("\\", "/").rsplit("/", 1)[-1] for path in entry.split("\n")]
            button = QToolButton()
            words = " · ".join(names)
            button.setText(words if len(words) <= 90 else words[:89] + "…")
            button.setToolTip(entry)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setAutoRaise(True)
            button.clicked.connect(lambda _checked=False, entry=entry: self.recent_chosen.emit(entry))
            self._recent.addWidget(button)

"""Banners above the rows: what is wrong with one file, and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.icons import pixmap
from gui.theme import Theme


class Banner(QWidget):
    """One message; Retry where something can be tried again, and a way to put it aside."""

    retried = Signal()
    dismissed = Signal()

    def __init__(self, words: str, theme: Theme, retry: str = "", dismiss: str = "", parent: QWidget | None = None):
        super().__init__(parent)
        self.setObjectName("banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words = words
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 10, 6)
        sign = QLabel()
        sign.setPixmap(pixmap("warning", theme["error_line"], 16, self.devicePixelRatioF()))
        layout.addWidget(sign)
        label = QLabel(words)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout.addWidget(label, 1)
        self.setAccessibleName(words)
        self.retry = QPushButton(retry)
        self.retry.setVisible(bool(retry))
        self.retry.clicked.connect(self.retried)
        self.skip = QPushButton(dismiss or self.tr("Close"))
        self.skip.clicked.connect(self.dismissed)
        for button in (self.retry, self.skip):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the focus where one works
        layout.addWidget(self.retry)
        layout.addWidget(self.skip)


class Banners(QWidget):
    """All banners, the newest below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.shown: list[Banner] = []
        self.hide()

    def add(self, banner: Banner) -> None:
        """Show one more."""
        self.shown.append(banner)
        self._layout.addWidget(banner)
        banner.dismissed.connect(lambda: self.remove(banner))
        self.show()

    def remove(self, banner: Banner) -> None:
        """Put one aside."""
        if banner in self.shown:
            self.shown.remove(banner)
            self._layout.removeWidget(banner)
            banner.hide()
            banner.deleteLater()
        self.setVisible(bool(self.shown))

    def clear(self) -> None:
        """Put all aside."""
        for banner in list(self.shown):
            self.remove(banner)

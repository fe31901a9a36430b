"""The start page: where files are dropped, and other ways to begin.

It is on the way to the first paint, so it is made of plain widgets and the style sheet, without the
`Qt` namespace: making Python classes of its hundred enums takes longer than painting this page.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from gui.icons import icon, pixmap
from gui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QMouseEvent

_RECENT_SHOWN = 5
_LONGEST_RECENT = 90


def entry_words(entry: str) -> str:
    """A recent comparison as people see it: the names of its files."""
    names = [path.replace("\\", "/").rsplit("/", 1)[-1] for path in entry.split("\n")]
    words = " · ".join(names)
    return words if len(words) <= _LONGEST_RECENT else words[: _LONGEST_RECENT - 1] + "…"


class DropTarget(QFrame):
    """A dashed field that says what to drop on it; a click opens the dialog."""

    clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("drop")
        self.setProperty("hot", False)
        self.setMaximumHeight(400)
        self.picture = QLabel()
        self.picture.setObjectName("centred")
        self.words = QLabel()
        self.words.setObjectName("dropWords")
        self.words.setWordWrap(True)
        self.more = QLabel()
        self.more.setObjectName("dropMore")
        self.more.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(12)
        layout.addStretch(1)
        for label in (self.picture, self.words, self.more):
            layout.addWidget(label)
        layout.addStretch(1)

    def say(self, words: str, more: str, *, hot: bool = False) -> None:
        """Say something else; `hot` while files hang over it."""
        self.words.setText(words)
        self.more.setText(more)
        self.setAccessibleName(words)
        self.setAccessibleDescription(more)
        if self.property("hot") != hot:
            self.setProperty("hot", hot)
            self.style().polish(self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open… with the mouse; by keyboard the button below does it."""
        if self.rect().contains(event.position().toPoint()):
            self.clicked.emit()


class StartPage(QFrame):
    """What the window shows before there is a comparison."""

    recent_chosen = Signal(str)
    """Paths, joined by line ends."""

    def __init__(
        self,
        theme: Theme,
        actions: dict[str, QAction],
        menu: QMenu,
        recent: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("start")
        self._waiting: list[str] = []
        self._formats = self.tr("Text, Word, PDF, web pages, e-books, mail, subtitles, spreadsheets and more")
        self.drop = DropTarget()
        self.drop.clicked.connect(actions["open"].trigger)
        self.buttons = {name: QPushButton(actions[name].iconText()) for name in ("open", "paste", "sample")}
        self.menu_button = QPushButton()
        self.menu_button.setObjectName("menuButton")
        self.menu_button.setMenu(menu)
        self.menu_button.setAccessibleName(self.tr("Menu"))
        self.recent_title = QLabel(self.tr("Recent comparisons"))
        self.recent_title.setObjectName("muted")
        self._recent = QVBoxLayout()
        self._recent.setSpacing(2)
        self._lay_out(actions)
        self.set_theme(theme)
        self.set_recent(recent)
        self._say()

    def _lay_out(self, actions: dict[str, QAction]) -> None:
        title = QLabel("Hexapla")
        title.setObjectName("startTitle")
        tagline = QLabel(
            self.tr("Lays articles side by side and marks where they diverge. Nothing leaves this computer.")
        )
        tagline.setObjectName("muted")
        tagline.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(8)
        for name, button in self.buttons.items():
            button.setToolTip(actions[name].toolTip())
            button.clicked.connect(actions[name].trigger)
            row.addWidget(button)
        self.buttons["open"].setObjectName("primary")
        row.addStretch()
        row.addWidget(self.menu_button)
        inside = QVBoxLayout()
        inside.setSpacing(14)
        inside.addStretch(1)
        inside.addWidget(title)
        inside.addWidget(tagline)
        inside.addWidget(self.drop, 8)
        inside.addLayout(row)
        inside.addSpacing(6)
        inside.addWidget(self.recent_title)
        inside.addLayout(self._recent)
        inside.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(32, 16, 32, 16)
        layout.addStretch(1)
        layout.addLayout(inside, 8)
        layout.addStretch(1)

    def set_theme(self, theme: Theme) -> None:
        """Draw the pictures in other colours; the rest is the style sheet's."""
        self.drop.picture.setPixmap(pixmap("drop", theme["accent"], 56, self.devicePixelRatioF()))
        for name, button in self.buttons.items():
            button.setIcon(icon(name, theme["accent_text" if name == "open" else "text"]))
        self.menu_button.setIcon(icon("menu", theme["text"]))

    def set_formats(self, formats: str) -> None:
        """Name what can be read."""
        self._formats = formats
        self._say()

    def set_waiting(self, titles: Sequence[str]) -> None:
        """Name articles that are open but not enough to compare."""
        self._waiting = list(titles)
        self._say()

    def set_hot(self, files: int) -> None:
        """Say what a drop will do; 0 where nothing is dragged."""
        if not files:
            self._say()
            return
        words = self.tr("Drop to open this article") if files == 1 else self.tr("Drop to compare these articles")
        if self._waiting:
            words = self.tr("Drop to compare with {title}").format(title=self._waiting[0])
        self.drop.say(words, self._formats, hot=True)

    def _say(self) -> None:
        if self._waiting:
            words = self.tr("{title} is open. Add a second article to compare it with.")
            self.drop.say(words.format(title=self._waiting[0]), self.tr("Drop it here, or choose Open…"))
        else:
            self.drop.say(self.tr("Drop two or more articles here"), self._formats)

    def set_recent(self, recent: Sequence[str], gone: Collection[str] = ()) -> None:
        """List recent comparisons; say of which a file is gone."""
        while (item := self._recent.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self.recent_title.setVisible(bool(recent))
        for entry in recent[:_RECENT_SHOWN]:
            words = entry_words(entry)
            if entry in gone:
                words = self.tr("{name} (not found)").format(name=words)
            button = QPushButton(words.replace("&", "&&"))
            button.setObjectName("recent")
            button.setToolTip(entry)
            button.clicked.connect(lambda _checked=False, entry=entry: self.recent_chosen.emit(entry))
            self._recent.addWidget(button)

"""The look of a window: its theme, the style sheet and palette that come of it, and the icons of its actions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from gui.actions import ACTIONS
from gui.icons import icon
from gui.theme import chosen_theme

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from gui.settings import Settings


class Look(QObject):
    """Light or dark, as it was chosen or as the system is."""

    changed = Signal()
    """There is another theme."""

    def __init__(self, settings: Settings, actions: Mapping[str, QAction], parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self._actions = actions
        self._painted = self._with_icons = False
        self.theme = chosen_theme(settings.theme)
        self._apply()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    def choose(self, name: str) -> None:
        """Change it: "system", "light" or "dark"."""
        self._settings.theme = name
        self.theme = chosen_theme(name)
        self._apply()
        self.changed.emit()

    def _follow_system(self) -> None:
        if self._settings.theme == "system":
            self.choose("system")

    def _apply(self) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        if self._painted:
            self.settle()
        application.setStyleSheet(self.theme.style_sheet())

    def settle(self) -> None:
        """What can wait until the first paint: the start page is coloured by the style sheet alone.

        Making a palette costs a sixth of a bare start, as it needs Python classes of all of Qt's enums.
        """
        self._painted = True
        palette = self.theme.palette()
        QApplication.setPalette(palette)
        # The edges of these are a darker shade of what stands here: of a dark window's ground they could not be seen.
        palette.setColor(palette.ColorRole.Window, self.theme["muted" if self.theme.dark else "window"])
        for kind in ("QCheckBox", "QRadioButton", "QSpinBox"):
            QApplication.setPalette(palette, kind)  # type: ignore[arg-type]  # PySide takes no bytes here, whatever it says
        if self._with_icons:
            for _ in self.icons():
                pass

    def icons(self) -> Iterator[None]:
        """Give the actions their icons one by one, from now on in the colours of the theme."""
        self._with_icons = True
        for spec in ACTIONS:
            if spec.icon:
                drawn = icon(spec.icon, self.theme["text"], disabled=self.theme["border_strong"])
                self._actions[spec.id].setIcon(drawn)
                yield

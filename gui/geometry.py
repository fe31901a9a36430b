"""Where a window stands and how large it is, from one start to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from gui.settings import Settings

USUAL_SIZE = QSize(1400, 880)


def restore_geometry(window: QWidget, settings: Settings) -> None:
    """Put a window where it was; the first time, or where that is no more, it has its usual size."""
    known = QByteArray.fromHex(QByteArray(settings.geometry.encode()))
    if known.isEmpty() or not window.restoreGeometry(known):
        window.resize(USUAL_SIZE.boundedTo(QGuiApplication.primaryScreen().availableGeometry().size()))


def keep_geometry(window: QWidget, settings: Settings) -> None:
    """Remember it."""
    settings.geometry = bytes(window.saveGeometry().toHex().data()).decode()

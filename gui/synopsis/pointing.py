"""What another part of the window points at in the rows: outlined, and for a moment coloured."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from gui.synopsis.cell import Stretch

FLASH = 900
"""Milliseconds."""


class Pointer(QObject):
    """One stretch of one article."""

    def __init__(self, canvas: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._at: tuple[str, Stretch] | None = None
        self._flash = QTimer(self)
        self._flash.setSingleShot(True)
        self._flash.timeout.connect(canvas.update)

    def point(self, letter: str, stretch: Stretch) -> None:
        """Point at a stretch."""
        self._at = (letter, stretch)
        self._flash.start(FLASH)
        self._canvas.update()

    def clear(self) -> None:
        """Point at nothing."""
        self._at = None
        self._flash.stop()

    @property
    def pointing(self) -> bool:
        """Whether it points at something."""
        return self._at is not None

    def stretches(self, letter: str) -> tuple[Stretch, ...]:
        """What it points at in an article."""
        return (self._at[1],) if self._at is not None and self._at[0] == letter else ()

    def flashing(self, letter: str) -> tuple[Stretch, ...]:
        """The same, as long as it is new."""
        return self.stretches(letter) if self._flash.isActive() else ()

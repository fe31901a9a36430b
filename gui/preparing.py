"""The page of a comparison is imported and made before it is needed, in pieces that don't hold the window."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from importlib import import_module

from PySide6.QtCore import QObject

from gui.idle import Idle

_PARTS = (
    "core.review",
    "gui.work",
    "core.facts_matrix",
    "gui.counts",
    "gui.session",
    "gui.synopsis.content",
    "gui.synopsis.cell",
    "gui.synopsis.delegate",
    "gui.synopsis.model",
    "gui.synopsis.paint",
    "gui.synopsis.header",
    "gui.synopsis.table",
    "gui.synopsis.view",
    "gui.overview.bar",
    "gui.topbar",
    "gui.findings.delegate",
    "gui.findings.inspector",
    "gui.findings.panel",
    "gui.facts.model",
    "gui.facts.view",
    "gui.facts.panel",
    "gui.overview.charts",
    "gui.overview.panel",
    "gui.workspace",
)
"""From the ground up, so that none of them imports much else."""


def imports() -> Iterator[None]:
    """Import what the page is made of, with a pause after each part.

    The first time that Qt hands over a widget that it made itself, PySide makes Python classes of all of QtWidgets,
    to see which of them it is. Asked for by their names they are made one by one.
    """
    from PySide6 import QtWidgets

    for name in dir(QtWidgets):
        getattr(QtWidgets, name)
        yield
    for part in _PARTS:
        import_module(part)
        yield


class Preparing(QObject):
    """Makes the page when nothing else is to be done, or at once.

    Args:
        make: the steps of making it.
        parent: the window.
    """

    def __init__(self, make: Callable[[], Generator[None, None, None]], parent: QObject) -> None:
        super().__init__(parent)
        self._make = make
        self._making: Generator[None, None, None] | None = None
        self._idle = Idle(self)

    def start(self, then: Callable[[], None] | None = None) -> None:
        """Begin, unless it was begun.

        Args:
            then: what to do after it. A thread that works meanwhile would let each step wait for it many times.
        """
        if not self._idle.busy:
            self._idle.start(self._steps(then))

    def finish(self) -> None:
        """Do what is left now."""
        self.stop()
        for _ in self._making or self._make():
            pass

    def stop(self) -> None:
        """Do no more of it."""
        self._idle.stop()

    def _steps(self, then: Callable[[], None] | None) -> Iterator[None]:
        yield from imports()
        self._making = self._make()
        for _ in self._making:  # not "yield from": given up half-way, it would be closed along
            yield
        if then is not None:
            then()

"""The page of a comparison is imported and made before it is needed, in pieces that don't hold the window."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator
from importlib import import_module

from PySide6.QtCore import QObject

from gui.idle import Idle

_GROUND = (
    "core.model",
    "core.review",
    "core.review.orphans",
    "gui.idle",
    "gui.arrival",
    "gui.farewell",
    "core.facts_matrix",
    "gui.counts",
    "gui.session",
    "gui.opener",
    "gui.saved_work",
    "gui.dialogs.files",
    "gui.exporting",
    "gui.saving",
    "gui.watching",
    "gui.findings.orphans",
    "gui.recovery",
    "gui.recent",
)
"""What every session needs, from the ground up, so that none of them imports much else."""
_PARTS = (
    "gui.work",
    "gui.incoming",
    "core.review.session_data",
    "core.review.journal",
    "core.review.autosave",
    "gui.synopsis.content",
    "gui.synopsis.cell",
    "gui.synopsis.delegate",
    "gui.synopsis.model",
    "gui.synopsis.chips",
    "gui.synopsis.paint",
    "gui.synopsis.header",
    "gui.synopsis.heights",
    "gui.synopsis.table",
    "gui.synopsis.links",
    "gui.synopsis.ghost",
    "gui.synopsis.pointing",
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
    "gui.overview.figures",
    "gui.overview.panel",
    "gui.workspace",
)
"""What the page of a comparison needs besides, in the same order."""


def _classes() -> Iterator[None]:
    """Have the Python classes of Qt's widgets made one by one.

    The first time that Qt hands over a widget that it made itself, PySide makes those of all of QtWidgets, to see
    which of them it is.
    """
    from PySide6 import QtWidgets

    for name in dir(QtWidgets):
        getattr(QtWidgets, name)
        yield


def _imports(modules: Iterable[str]) -> Iterator[None]:
    """Import modules, with a pause after each."""
    for module in modules:
        import_module(module)
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
        self._early: Callable[[], None] | None = None
        self._idle = Idle(self)

    def start(self, early: Callable[[], None] | None = None, then: Callable[[], None] | None = None) -> None:
        """Begin, unless it was begun.

        Args:
            early: what to do as soon as all is imported that a session needs, with a page or without.
            then: what to do after it. A thread that works meanwhile would let each step wait for it many times.
        """
        if not self._idle.busy:
            self._early = early
            self._idle.start(self._steps(then))
        elif early is not None:
            early()

    def rest(self) -> Iterator[None]:
        """What is left of it, for whoever needs the page as soon as may be."""
        self._look_early()
        self.stop()
        yield from self._steps(None)

    def finish(self) -> None:
        """Make the page now."""
        self._look_early()
        self.stop()
        for _ in self._made():
            pass

    def stop(self) -> None:
        """Do no more of it."""
        self._idle.stop()

    def _look_early(self) -> None:
        early, self._early = self._early, None
        if early is not None:
            early()

    def _made(self) -> Generator[None, None, None]:
        """The making, or what is left of it; nothing once it is done."""
        if self._making is None:
            self._making = self._make()
        return self._making

    def _steps(self, then: Callable[[], None] | None) -> Iterator[None]:
        begun = self._making is not None
        if not begun:
            yield from _imports(_GROUND)
        self._look_early()
        yield
        if not begun:
            yield from _classes()
            yield from _imports(_PARTS)
        for _ in self._made():  # not "yield from": given up half-way, it would be closed along
            yield
        if then is not None:
            then()

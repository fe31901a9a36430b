"""A result comes into the window in pieces: each an event of its own, and nothing is painted before the last one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import wraps
from typing import Protocol, TypeAlias, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

from gui.idle import Idle

Piece: TypeAlias = Callable[[], Iterator[None] | None]
"""What is done at once, or what gives steps that are done one by one."""
_ACTS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.Shortcut,
        QEvent.Type.ShortcutOverride,
        QEvent.Type.InputMethod,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.ContextMenu,
        QEvent.Type.DragEnter,
        QEvent.Type.Drop,
        QEvent.Type.Close,
    }
)
"""What people do. None of it may meet a window that shows one thing and has another."""
_GLANCES = frozenset({QEvent.Type.MouseMove, QEvent.Type.ToolTip})
"""What nobody misses for the moment."""
_UNTIL_PAINTED = 80
"""Milliseconds until what nobody sees begins: it must not compete with the painting."""


class Arrival(QObject):
    """Takes results in.

    First what is shown changes as a whole, which is quick. What the views make of it (texts, counts, heights) are
    pieces that follow one by one between other events, behind the picture of before; the last one is followed by one
    painting of all. Whoever presses a key or a button meanwhile has all pieces done first.
    """

    began = Signal()
    """From now on nothing is to be painted."""
    over = Signal()
    """All that is to be seen is there."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.busy = False
        """Whether something that was taken in is not shown yet."""
        self._pieces: dict[object, Piece] = {}
        self._going: Iterator[None] | None = None
        """Steps of a piece that was begun."""
        self._within = False
        """Whether a piece is being done."""
        self._afterwards: list[Callable[[], None]] = []
        self._idle = Idle(self, first=True)
        self._rest = QTimer(self, singleShot=True, interval=_UNTIL_PAINTED)
        self._rest.timeout.connect(self._go_on)

    def take(self, act: Callable[[], None]) -> None:
        """Take a result in.

        Args:
            act: changes what is shown; what views make of it is put off meanwhile.
        """
        self.finish()
        self.busy = True
        self.began.emit()
        _application().installEventFilter(self)
        try:
            act()
        finally:
            self._idle.start(iter(self._turn, False))

    def put_off(self, key: object, piece: Piece) -> bool:
        """Have a piece done in its turn, if something is arriving; of equal keys only the first one counts.

        Returns:
            False where nothing arrives, so that the caller does it itself.
        """
        if self.busy:
            self._pieces.setdefault(key, piece)
        return self.busy

    def afterwards(self, act: Callable[[], None]) -> None:
        """Do what nobody sees once all is painted; at once where nothing arrives."""
        if self.busy:
            self._afterwards.append(act)
        else:
            act()

    def finish(self) -> None:
        """Do all that is left now."""
        self._idle.stop()
        try:
            while self._turn():
                pass
        finally:
            if self.busy:  # a piece failed: the others are done all the same
                self._idle.start(iter(self._turn, False))
        self._rest.stop()
        self._go_on()

    def _turn(self) -> bool:
        """Do one piece, or show it all; False where nothing was left."""
        if not self.busy:
            return False
        if self._going is not None or self._pieces:
            self._within = True
            try:
                self._do()
            finally:
                self._within = False
        else:
            self.busy = False
            _application().removeEventFilter(self)
            self._rest.start()
            self.over.emit()
        return True

    def _do(self) -> None:
        if self._going is None:
            self._going = self._pieces.pop(next(iter(self._pieces)))()
            return
        try:
            next(self._going)
        except StopIteration:
            self._going = None

    def _go_on(self) -> None:
        acts, self._afterwards = self._afterwards, []
        for act in acts:
            act()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Before somebody does something, all is there."""
        if self.busy and event.type() in _GLANCES:
            return True
        if self.busy and not self._within and event.type() in _ACTS:
            self.finish()
        return False


def _application() -> QCoreApplication:
    application = QCoreApplication.instance()
    assert application is not None
    return application


class _Session(Protocol):
    @property
    def arrival(self) -> Arrival: ...


class _View(Protocol):
    @property
    def _session(self) -> _Session: ...


_Any = TypeVar("_Any", bound=_View)


def in_turn(slot: Callable[[_Any], None]) -> Callable[[_Any], None]:
    """A slot of a view that, while something arrives, is called once and in its turn, however many signals ask."""

    @wraps(slot)
    def called(view: _Any) -> None:
        if not view._session.arrival.put_off((id(view), slot), lambda: slot(view)):
            slot(view)

    return called

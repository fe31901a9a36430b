"""What is dragged onto the window: files, addresses, or text of another program."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow

MAX_PASTED = 50_000_000
"""Characters of text that are taken from another program."""


@dataclass(frozen=True, slots=True)
class Dropped:
    """What a drag holds."""

    files: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    text: str = ""
    html: str = ""

    def __len__(self) -> int:
        """How many articles it may be."""
        return len(self.files) + len(self.addresses) or int(bool(self.text))


def dropped(mime: QMimeData) -> Dropped:
    """What a drag or the clipboard holds: files before addresses, and these before text."""
    from gui.download import is_address

    urls = mime.urls()
    files = tuple(url.toLocalFile() for url in urls if url.isLocalFile())
    if files:
        return Dropped(files)
    addresses = [url.toString() for url in urls if url.scheme() in ("http", "https")]
    text = mime.text() if mime.hasText() else ""
    if not addresses and is_address(text):
        addresses = [text.strip()]
    if addresses:
        return Dropped(addresses=tuple(dict.fromkeys(addresses)))
    if urls or len(text) > MAX_PASTED or not text.strip():
        return Dropped()
    return Dropped(text=text, html=mime.html() if mime.hasHtml() else "")


class DropWindow(QMainWindow):
    """A window that things can be dropped on."""

    hovered = Signal(int)
    """So many articles are held over it; 0: they went away, or were dropped."""
    was_dropped = Signal(object)
    """Dropped: on it."""

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Articles are welcome."""
        count = len(dropped(event.mimeData()))
        if count:
            event.acceptProposedAction()
            self.hovered.emit(count)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """They went away again."""
        self.hovered.emit(0)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take them."""
        event.acceptProposedAction()
        self.hovered.emit(0)
        self.was_dropped.emit(dropped(event.mimeData()))

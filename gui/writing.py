"""Files that the window writes in the background: what came of it is said, and where it fails another name offered."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from gui.language import translate

if TYPE_CHECKING:
    from core.progress import OnProgress
    from gui.window import Window

LANE = "export"
_TOLD_FOR = 15000
"""Milliseconds."""


def write(window: Window, target: str, work: Callable[[OnProgress], object], ask_again: Callable[[Path], None]) -> None:
    """Write a file in the background.

    Args:
        window: that tells of it.
        target: path of the file.
        work: writes it.
        ask_again: asks for another name, with one to propose.
    """

    def done(_result: object) -> None:
        window.status.showMessage(translate("Writing", "Written: {path}").format(path=target), _TOLD_FOR)

    def failed(error: Exception) -> None:
        from core.atomic import another_name
        from core.errors import HexaplaError

        words = window.words(error.said) if isinstance(error, HexaplaError) else str(error)
        banner = window.tell(words, translate("Writing", "Another name…"), translate("Writing", "Close"))

        def again() -> None:
            window.banners().remove(banner)
            ask_again(another_name(Path(target)))

        banner.retried.connect(again)

    window.jobs.start(LANE, work, done, failed)

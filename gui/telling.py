"""What a window tells in banners above its page: warnings, failures, and what to do about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.banner import Banner, Banners
from gui.language import said as words_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from core.messages import Message
    from core.model import Comparison
    from gui.look import Look
    from gui.opener import Opener


class Telling(QObject):
    """The banners of one window.

    Args:
        parent: the window.
        layout: at whose top they stand.
        look: has the theme that they are shown in.
    """

    def __init__(self, parent: QWidget, layout: QVBoxLayout, look: Look) -> None:
        super().__init__(parent)
        self._look = look
        self.banners = Banners()
        layout.insertWidget(0, self.banners)

    def tell(self, words: str, retry: str = "", dismiss: str = "") -> Banner:
        """Show a banner; gives it back for its signals."""
        banner = Banner(words, self._look.theme, retry, dismiss)
        self.banners.add(banner)
        return banner

    def failure(self, opener: Opener, path: str, said: Message) -> None:
        """A file that could not be opened: offer to try it again."""
        banner = self.tell(words_of(said), self.tr("Retry"), self.tr("Skip"))

        def again() -> None:
            self.banners.remove(banner)
            opener.add([path])

        banner.retried.connect(again)

    def error(self, error: Exception) -> None:
        """What ended a comparison."""
        from core.errors import HexaplaError

        if isinstance(error, HexaplaError):
            self.tell(words_of(error.said))
        else:
            reason = f"{type(error).__name__}: {error}"
            self.tell(self.tr("Something went wrong: {reason}").format(reason=reason))

    def warnings(self, comparison: Comparison) -> None:
        """What was noticed when the articles were read; each once."""
        for article in comparison.articles:
            for said in article.warnings:
                words = words_of(said)
                if all(banner.words != words for banner in self.banners.shown):
                    self.tell(words)

"""What commands and menus need of the window that they belong to; the window itself is in `gui.main_window`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from core.messages import Message
    from core.model import Article, Options
    from gui.banner import Banner, Banners
    from gui.jobs import Jobs
    from gui.opener import Opener
    from gui.session import Session
    from gui.settings import Settings
    from gui.sources import Source
    from gui.status import StatusLine
    from gui.theme import Theme
    from gui.workspace import Workspace


class SessionFile(Protocol):
    """The session of a window as a file."""

    def save(self) -> None:
        """Write it."""

    def save_as(self) -> None:
        """Ask for a file and write it there."""

    def leave(self, then: Callable[[], None]) -> None:
        """Go on with `then`, which takes the session away; if it is unsaved, ask first."""


class IncomingArticles(Protocol):
    """What stands between a wish to open something and opening it."""

    def ask_address(self) -> None:
        """Ask for an address and open what it gives."""

    def next_title(self) -> str:
        """What pasted or dropped text is called."""


class Window(Protocol):
    """One window with one comparison."""

    settings: Settings
    jobs: Jobs

    @property
    def theme(self) -> Theme:
        """The colours of the window."""

    @property
    def widget(self) -> QWidget:
        """The parent of dialogs and menus."""

    @property
    def session(self) -> Session:
        """The comparison and its review."""

    @property
    def opener(self) -> Opener:
        """What is open."""

    @property
    def saving(self) -> SessionFile:
        """The session as a file."""

    @property
    def incoming(self) -> IncomingArticles:
        """What is on its way to being opened."""

    @property
    def status(self) -> StatusLine:
        """The status bar."""

    def made_workspace(self) -> Workspace:
        """The page of a comparison."""

    def articles(self) -> Sequence[Article]:
        """What is open, compared or waiting for a second one."""

    def waiting(self) -> bool:
        """Whether an article is open and not compared yet."""

    def choose_files(self, title: str) -> list[str]:
        """Ask for files."""

    def open_paths(self, paths: Sequence[str], options: Options | None = None) -> None:
        """Compare files, instead of what is open."""

    def open(self, sources: Sequence[Source], *, anew: bool, options: Options | None = None) -> None:
        """Compare these, instead of what is open or together with it."""

    def banners(self) -> Banners:
        """The banners above the page."""

    def tell(self, words: str, retry: str = "", dismiss: str = "") -> Banner:
        """Show a banner."""

    def words(self, said: Message) -> str:
        """A message in the reader's language."""

    def choose_theme(self, name: str) -> None:
        """Change the look: "system", "light" or "dark"."""

    def close(self) -> bool:
        """Close the window."""

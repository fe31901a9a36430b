"""Recent comparisons: what each is called, which of them are gone, and a menu of them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from gui.start.page import StartPage, entry_words

if TYPE_CHECKING:
    from core.progress import OnProgress
    from gui.jobs import Jobs
    from gui.settings import Settings

LANE = "look for recent files"


def gone(entries: Sequence[str], _on_progress: OnProgress) -> frozenset[str]:
    """Entries of which a file is not there any more. Runs in a thread: a drive may be slow to say so."""
    return frozenset(entry for entry in entries if not all(_is_there(path) for path in entry.split("\n")))


def _is_there(path: str) -> bool:
    try:
        return Path(path).exists()
    except (OSError, ValueError):
        return False


class Recent(QObject):
    """Bound to one window."""

    changed = Signal()
    """There is another one: to be stored at once, as what was left is looked for beside the recent sessions."""

    def __init__(
        self, settings: Settings, jobs: Jobs, start: StartPage, open_entry: Callable[[str], None], menu_parent: QWidget
    ) -> None:
        super().__init__(menu_parent)
        self._settings, self._jobs, self._start, self._open = settings, jobs, start, open_entry
        self._gone: Collection[str] = ()
        self.menu = QMenu(self.tr("Recent comparisons"), menu_parent)
        self.menu.setToolTipsVisible(True)
        self.menu.aboutToShow.connect(self._fill)

    def remember(self, session: Path) -> None:
        """Put a session at the top."""
        self._settings.remember([str(session)])
        self.look()

    def look(self) -> None:
        """Show them on the start page, and find out which are gone."""
        entries = list(self._settings.recent)

        def done(found: frozenset[str]) -> None:
            self._gone = found
            self._start.set_recent(entries, found)

        self._start.set_recent(entries, self._gone)
        self.changed.emit()
        self.menu.setEnabled(bool(entries))
        self._jobs.start(LANE, lambda on_progress: gone(entries, on_progress), done, lambda _error: None)

    def _fill(self) -> None:
        self.menu.clear()
        for entry in self._settings.recent:
            words = entry_words(entry)
            if entry in self._gone:
                words = self.tr("{name} (not found)").format(name=words)
            action = self.menu.addAction(words.replace("&", "&&"))
            action.setToolTip(entry)
            action.triggered.connect(lambda _checked=False, entry=entry: self._open(entry))

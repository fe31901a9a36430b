"""Whether the files that were compared are still as they were; if not, the window offers to compare again."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer

if TYPE_CHECKING:
    from core.progress import OnProgress
    from gui.banner import Banner
    from gui.window import Window

LANE = "look at originals"
_AFTER = 400
"""Milliseconds: a program that saves a file touches it more than once."""
_CHUNK = 2**20
_LARGEST = 2**28
"""Bytes of a file that is looked at: no article's file is larger, whatever a session says of it."""
_NETWORK = ("\\\\", "//")
"""How addresses of other machines begin. A session file may come from anyone, so what it names there is not asked for
without the user's wish; comparing again is that wish."""


def changed(known: Mapping[str, str], on_progress: OnProgress) -> dict[str, str]:
    """The files whose bytes have another digest than is known, with the digest that they have now.

    Runs in a thread. A file that is gone or can't be read has not changed: its text is in the session.

    Args:
        known: SHA-256 in hexadecimal by path.
        on_progress: called often; may raise `Cancelled`.
    """
    from core.progress import Stage

    found = {}
    for done, (path, digest) in enumerate(known.items()):
        whole = hashlib.sha256()
        try:
            if not Path(path).is_file() or Path(path).stat().st_size > _LARGEST:
                continue
            with Path(path).open("rb") as file:
                while chunk := file.read(_CHUNK):
                    whole.update(chunk)
                    on_progress(Stage.READING, done, len(known))
        except (OSError, ValueError):
            continue
        if whole.hexdigest() != digest:
            found[path] = whole.hexdigest()
    return found


class Watching(QObject):
    """Bound to one window."""

    def __init__(self, window: Window, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._known: dict[str, str] = {}
        self._banner: Banner | None = None
        self._watcher = QFileSystemWatcher(self)
        self._timer = QTimer(self, singleShot=True, interval=_AFTER)
        self._timer.timeout.connect(self.look)
        self._watcher.fileChanged.connect(self._timer.start)
        window.session.comparison_changed.connect(self._watch)

    def _watch(self) -> None:
        """Watch the files of what is shown now, and look whether they have changed already."""
        from core.reading.containers import archive_of

        self._put_aside()
        comparison = self._window.session.comparison
        articles = comparison.articles if comparison is not None else ()
        self._known = {
            article.path: article.sha256
            for article in articles
            if article.path and article.sha256 and not article.path.startswith(_NETWORK)
            if archive_of(Path(article.path)) is None
        }
        self._timer.start()

    def look(self) -> None:
        """See which files have changed, and offer to compare them again."""
        watched = self._watcher.files()
        if watched:
            self._watcher.removePaths(watched)
        if not self._known:
            self._window.jobs.cancel(LANE)
            return
        self._watcher.addPaths(list(self._known))  # again and again: many programs put a new file in an old one's place
        known = dict(self._known)
        jobs = self._window.jobs
        # What goes wrong here is tried again at the next change; nothing that is open depends on it.
        jobs.start(LANE, lambda on_progress: changed(known, on_progress), self._tell, lambda _error: None)

    def _tell(self, found: Mapping[str, str]) -> None:
        self._put_aside()
        if not found:
            return
        names = ", ".join(sorted({Path(path).name for path in found}))
        words = self.tr("%n of the files changed since they were compared: {names}", "", len(found))
        banner = self._window.tell(words.format(names=names), self.tr("Compare again"), self.tr("Not now"))
        banner.retried.connect(self._compare_again)
        banner.dismissed.connect(lambda: self._known.update(found))
        self._banner = banner

    def _compare_again(self) -> None:
        self._window.banners().clear()
        self._banner = None
        self._window.opener.again()

    def _put_aside(self) -> None:
        if self._banner is not None:
            self._window.banners().remove(self._banner)
            self._banner = None

"""Sessions that come back: from their file, or from what a process that ended suddenly has left."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from time import time
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QDateTime, QLocale, QObject, QTimer, Signal
from PySide6.QtWidgets import QMessageBox

from gui.folders import drafts_folder
from gui.locks import Lock, journal_beside
from gui.opener import LANE
from gui.saved_work import Opened, read_left, read_session
from gui.saving import SUFFIX, Saving
from gui.window_state import note_left, show_state

if TYPE_CHECKING:
    from core.progress import OnProgress
    from gui.sources import Source
    from gui.window import Window

LOOK_LANE = "look for what was left"
_STALE_AFTER = 3600
"""Seconds: nothing takes as long to write."""
_AGAIN_AFTER = (4000, 12000)
"""Milliseconds until a journal is looked at again that somebody has locked: a process that was killed can still
count as running for a moment."""


class Left(NamedTuple):
    """A journal whose process has ended."""

    lock: Lock
    """Of the journal, or of the session file that it stands beside."""
    journal: Path
    session: Path | None
    title: str
    when: float
    """Of its last change, in seconds since 1970."""


class Looked(NamedTuple):
    """What came of looking for journals."""

    found: Sequence[Left]
    """What was left, newest first; it is locked, so that no other window offers it."""
    busy: bool
    """Whether there are others, which somebody works on or did a moment ago."""


def look(folder: Path, recent: Sequence[str], _on_progress: OnProgress) -> Looked:
    """Look for what was left in the program's own folder and beside the recent sessions. Runs in a thread."""
    from core.review.journal import is_unsaved, read_head

    _tidy(folder)
    found = []
    busy = False
    places = [(Lock(path), path) for path in sorted(folder.glob("*.journal"))]
    beside = [Path(entry) for entry in recent if entry.endswith(SUFFIX)]
    places += [(Lock(path), journal_beside(path)) for path in beside if journal_beside(path).exists()]
    for lock, journal in places:
        if not lock.take():
            busy = True
            continue
        head = read_head(journal)
        if head is None or not is_unsaved(journal):
            if journal.parent == folder:
                journal.unlink(missing_ok=True)
            lock.release()
            continue
        session = Path(head.session) if head.session is not None else None
        found.append(Left(lock, journal, session, head.title, journal.stat().st_mtime))
    return Looked(sorted(found, key=lambda left: -left.when), busy)


def _tidy(folder: Path) -> None:
    """Take away what processes that were killed while they wrote have left; nothing in it is whole."""
    for remains in folder.glob(".hexapla-*.tmp"):
        with suppress(OSError):
            if time() - remains.stat().st_mtime > _STALE_AFTER:
                remains.unlink(missing_ok=True)
    for name in folder.glob(".*.journal.lock"):
        lock = Lock(folder / name.name[1 : -len(".lock")])
        if not lock.path.exists() and lock.take():
            lock.release()


class Recovery(QObject):
    """Bound to one window."""

    opened = Signal(object)
    """Path of a session file that was opened."""

    def __init__(self, window: Window, saving: Saving, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._saving = window, saving
        self._offered: list[Left] = []
        self._waits: list[int] = []
        """How long to wait before each time that is still to come."""
        self._again = QTimer(self, singleShot=True)
        self._again.timeout.connect(self._look)

    # What was left

    def look(self) -> None:
        """Look for what was left, and offer it; where somebody holds something, look again a little later."""
        self._waits = list(_AGAIN_AFTER)
        self._look()

    def _look(self) -> None:
        folder, recent = drafts_folder(), list(self._window.settings.recent)
        jobs = self._window.jobs
        # What goes wrong here concerns nothing that is open; it is tried again at the next start.
        jobs.start(LOOK_LANE, lambda on_progress: look(folder, recent, on_progress), self._offer, lambda _error: None)

    def _offer(self, looked: Looked) -> None:
        if looked.busy and self._waits:
            self._again.start(self._waits.pop(0))
        for left in looked.found:
            self._offered.append(left)
            when = QLocale().toString(QDateTime.fromSecsSinceEpoch(int(left.when)), QLocale.FormatType.ShortFormat)
            words = self.tr("Hexapla ended before “{title}” was saved ({when}).").format(title=left.title, when=when)
            banner = self._window.tell(words, self.tr("Restore"), self.tr("Discard"))

            banner.retried.connect(lambda left=left: self._saving.leave(lambda: self.restore(left)))
            banner.dismissed.connect(lambda left=left: self.discard(left))

    def restore(self, left: Left) -> None:
        """Show what was left, unsaved as it is."""
        self._window.banners().clear()

        def done(opened: Opened) -> None:
            self._offered = [each for each in self._offered if each is not left]
            beside = left.session is not None and left.journal == journal_beside(left.session)
            lock: Lock | None = left.lock
            if not beside and left.session is not None:
                lock = Lock(left.session)
                if not lock.take():
                    lock = None
            self._saving.adopt(
                lock if left.session is not None else None,
                left.session if lock is None else None,
                saved=not opened.unsaved,
                left=None if beside else left.lock,
            )
            self._show(opened)

        self._read(lambda on_progress: read_left(left.journal, on_progress), done)

    def discard(self, left: Left) -> None:
        """Take what was left away."""
        self._offered = [each for each in self._offered if each is not left]
        left.journal.unlink(missing_ok=True)
        left.lock.release()

    # Session files

    def open_with(self, sources: Sequence[Source]) -> None:
        """Open the session among these sources, then add the articles among them."""
        from core.messages import message

        sessions = [Path(each) for each in sources if isinstance(each, str) and each.lower().endswith(SUFFIX)]
        others = [each for each in sources if not (isinstance(each, str) and each.lower().endswith(SUFFIX))]
        for path in sessions[1:]:
            self._window.tell(self._window.words(message("session.one_only", name=path.name)))

        def add() -> None:
            if others:
                self._window.opener.add(others)

        self._saving.leave(lambda: self.open(sessions[0], add))

    def open(self, path: Path, then: Callable[[], None] = lambda: None) -> None:
        """Open a session file instead of what is open, which was asked about; then go on with `then`."""

        def done(opened: Opened) -> None:
            own = self._saving.hand_over(path)
            held = [own, *(left.lock for left in self._offered if left.lock.path == path)]
            lock = next((each for each in held if each is not None), None) or Lock(path)
            if lock not in held and not lock.take():
                self._open_copy(path, lock, opened)
            elif opened.left and own is None:
                self._ask(path, lock, opened, then)
                return
            else:
                self._saving.adopt(lock, saved=True)
                self._show(opened)
            self.opened.emit(path)
            then()

        self._read(lambda on_progress: read_session(path, on_progress), done)

    def _open_copy(self, path: Path, lock: Lock, opened: Opened) -> None:
        """The file is open elsewhere: this window works on a copy."""
        holder = lock.holder()
        self._saving.adopt(None, path, saved=True)
        self._show(opened)
        words = self.tr("{name} is open in another window (process {process} on {host}). This is a copy of it.")
        words = words.format(name=path.name, process=holder.process, host=holder.host)
        banner = self._window.tell(words, self.tr("Save as…"), self.tr("Close"))
        banner.retried.connect(self._saving.save_as)

    def _ask(self, path: Path, lock: Lock, opened: Opened, then: Callable[[], None]) -> None:
        """Beside the file stands what another process could not save: whether it is wanted."""
        box = QMessageBox(self._window.widget)
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(self.tr("Hexapla ended before the last changes to {name} were saved.").format(name=path.name))
        box.setInformativeText(self.tr("Restore them, or open the session as it was saved last?"))
        restore = box.addButton(self.tr("Restore"), QMessageBox.ButtonRole.AcceptRole)
        discard = box.addButton(self.tr("Discard them"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(restore)
        left = Left(lock, journal_beside(path), path, path.stem, 0)

        def answered(_result: int) -> None:
            chosen = box.clickedButton()
            box.deleteLater()
            if chosen is restore:
                self.restore(left)
                then()
            elif chosen is discard:
                self._saving.adopt(lock, saved=True)
                self._show(opened)
                then()
            else:
                lock.release()

        box.finished.connect(answered)
        box.open()

    def _read(self, work: Callable[[OnProgress], Opened], done: Callable[[Opened], None]) -> None:
        window = self._window

        def failed(error: Exception) -> None:
            window.opener.failed.emit(error)
            window.opener.articles_changed.emit()

        window.jobs.start(LANE, work, done, failed)

    def _show(self, opened: Opened) -> None:
        window, saved = self._window, opened.session

        def show_it_as_it_was() -> None:
            show_state(window, saved.window)
            note = note_left(saved.window)
            if note is not None and opened.unsaved:
                window.session.annotate(*note, self.tr("Note"))

        def show() -> None:
            window.opener.restore(opened.result, saved)
            window.session.arrival.put_off(show_it_as_it_was, show_it_as_it_was)

        window.session.arrival.take(show)

    def shut_down(self) -> None:
        """The window closes: what was not decided on is offered at the next start."""
        self._again.stop()
        for left in self._offered:
            left.lock.release()
        self._offered.clear()

"""The session behind a window as a file: what is unsaved, saving, autosave, and being asked before it is left."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QMessageBox

from gui.dialogs.files import choose_target, with_ending
from gui.exporting import proposed_name
from gui.folders import drafts_folder
from gui.locks import Lock, journal_beside
from gui.saved_work import Content, content_of, write_session
from gui.window_state import state_of

if TYPE_CHECKING:
    from core.messages import Message
    from core.model import Comparison
    from core.review import History, Move, Step
    from core.review.autosave import Autosave
    from core.review.session_data import SavedSession
    from gui.banner import Banner
    from gui.window import Window

LANE = "save"
SUFFIX = ".hexapla"
_STATE_AFTER = 2000
"""Milliseconds that the window stays as it is before that is written down."""
_TOLD_FOR = 8000


class Saving(QObject):
    """Bound to one window. While a comparison is shown, everything that is done to it is in a journal."""

    written = Signal(object)
    """Path of the session file, when it was written."""
    _told = Signal(object)
    """From the thread of the journal: where it is, or why there is none."""

    def __init__(self, window: Window, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self.path: Path | None = None
        """The session file, if this window may write to it."""
        self.copy_of: Path | None = None
        """The session file that another window has open, where this is a copy of it."""
        self._left: Lock | None = None
        """Of a journal that another process left and this session comes from; it goes when ours is there."""
        self._history: History = window.session.history
        self._saved_step: Step | None = None
        self._saved_content: Content | None = None
        self._lock: Lock | None = None
        self._draft: Lock | None = None
        self._keeper: Autosave | None = None
        self._closing = False
        self._question: QMessageBox | None = None
        self._banner: Banner | None = None
        self._arriving = self._arrives_saved = False
        self._unsaved = False
        """Whether it came from a journal and was not saved since."""
        self._discarded: tuple[Step | None, Comparison | None] | None = None
        """What somebody said may be lost."""
        self._when_saved: list[Callable[[], object]] = []
        """What waits for the end of saving."""
        self._state_timer = QTimer(self, singleShot=True, interval=_STATE_AFTER)
        self._state_timer.timeout.connect(self._keep_state)
        self._told.connect(self._hear)
        window.jobs.ended.connect(self._job_ended)
        session = window.session
        session.comparison_changed.connect(self._comparison_changed)
        session.review_changed.connect(self._review_changed)
        session.current_changed.connect(self._state_timer.start)
        session.shown_changed.connect(self._state_timer.start)

    # What is unsaved

    @property
    def modified(self) -> bool:
        """Whether something would be lost if the window closed without saving."""
        session = self._window.session
        comparison = session.comparison
        if comparison is None:
            return False
        if self._discarded is not None:
            step, discarded = self._discarded
            if step is session.history.last and discarded is comparison:
                return False
        if self._unsaved or session.history.last is not self._saved_step:
            return True
        if not self.has_file:
            return any(article.path is None for article in comparison.articles)  # pasted: it is nowhere else
        return content_of(comparison) != self._saved_content

    @property
    def has_file(self) -> bool:
        """Whether what is shown comes from a session file, or is in one."""
        return self.path is not None or self.copy_of is not None

    def show_title(self) -> None:
        """Name the session in the window's title, and whether it has changed."""
        comparison = self._window.session.comparison
        widget = self._window.widget
        title = self._title()
        widget.setWindowTitle(f"{title}[*] — Hexapla" if comparison is not None else "Hexapla")
        widget.setWindowModified(self.modified)
        self._window.status.kept.setText(self._kept_words() if comparison is not None else "")

    def _kept_words(self) -> str:
        """Whether what is shown is in a file, for the status bar."""
        if self.modified:
            return self.tr("Not saved")
        return self.tr("Saved") if self.has_file else ""

    def _title(self) -> str:
        comparison = self._window.session.comparison
        if self.path is not None:
            return self.path.stem
        if self.copy_of is not None:
            return self.tr("{name} (copy)").format(name=self.copy_of.stem)
        return " · ".join(article.title for article in comparison.articles) if comparison is not None else ""

    # Another session comes or goes

    def adopt(self, lock: Lock | None, copy_of: Path | None = None, *, saved: bool, left: Lock | None = None) -> None:
        """Say where the session comes from that is shown next.

        Args:
            lock: of its file, which is ours; None where it has none.
            copy_of: its file, where another window has it open.
            saved: whether all of it stands in that file.
            left: of a journal that it comes from.
        """
        self._window.session.arrival.finish()  # what waits there concerns what is left now
        self._forget()
        self._arriving = True
        self._lock, self.path = lock, lock.path if lock is not None else None
        self.copy_of, self._left = copy_of, left
        self._arrives_saved = saved

    def hand_over(self, path: Path) -> Lock | None:
        """The lock of a session file, if it is the one that is open here: it stays ours when the session is left."""
        if path != self.path:
            return None
        lock, self._lock = self._lock, None
        return lock

    def _comparison_changed(self) -> None:
        session = self._window.session
        comparison = session.comparison
        if session.history is not self._history or comparison is None:
            if not self._arriving:
                self._forget()
            self._history = session.history
            self._saved_step, self._saved_content, self._discarded = None, None, None
            if self._arriving and self._arrives_saved:
                self._saved_step = session.history.last
                self._saved_content = content_of(comparison) if comparison is not None else None
            self._unsaved = self._arriving and not self._arrives_saved
            self._arriving = False
        self.show_title()
        session.arrival.afterwards(lambda: self._keep_anew(comparison))

    def _keep_anew(self, comparison: Comparison | None) -> None:
        if comparison is not None and comparison is self._window.session.comparison:
            self._keep(comparison)

    def _review_changed(self) -> None:
        """Undoing and redoing may lead back to what the file holds: then nothing in the journal is needed."""
        self.show_title()
        if self._keeper is not None and self.path is not None and not (self.modified or self._discarded):
            self._keeper.saved(self._keeper.mark())

    def _forget(self) -> None:
        """The session that was shown is left, and nothing of it is wanted any more."""
        self._history.heard = _deaf
        held = [lock for lock in (self._lock, self._draft, self._left) if lock is not None]

        def release() -> None:
            for lock in held:
                lock.release()

        if self._keeper is not None:
            self._keeper.end(release)
        else:
            release()
        self._lock = self._draft = self._left = self.path = self.copy_of = None

    # The journal

    def _keep(self, comparison: Comparison) -> None:
        """Begin a journal of what is shown now."""
        from core.review.autosave import Autosave
        from core.review.journal import Head

        if self._keeper is None:
            self._keeper = Autosave(self._told.emit)
        keeper = self._keeper
        self._history.heard = self._moved
        places = [journal_beside(self.path)] if self.path is not None else []
        head = Head(str(self.path) if self.path is not None else None, self._title(), self.modified)
        left = self._left.path if self._left is not None else None
        keeper.begin(self._as_saved(comparison), [*places, self._draft_path()], head, left)

    def _draft_path(self) -> Path:
        """The journal in the program's own folder, with a lock that says that somebody writes it."""
        if self._draft is None:
            folder = drafts_folder()
            self._draft = Lock(folder / f"{secrets.token_hex(8)}.journal")
            try:
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            except OSError:
                return self._draft.path  # whoever writes there says what is wrong
            self._draft.take()
        return self._draft.path

    def _moved(self, move: Move) -> None:
        if self._keeper is not None:
            self._keeper.add(move)

    def _keep_state(self) -> None:
        if self._keeper is not None and self._window.session.comparison is not None:
            self._keeper.show(state_of(self._window))

    def _hear(self, what: Path | Message) -> None:
        """Say when nothing can be written down, and when it can again."""
        if self._banner is not None:
            self._window.banners().remove(self._banner)
            self._banner = None
        if isinstance(what, Path):
            if self._left is not None:
                self._left.release()
                self._left = None
            return
        words = self.tr("Changes can't be kept safe as you make them: {reason}").format(reason=self._window.words(what))
        self._banner = self._window.tell(words, self.tr("Save as…"), self.tr("Close"))
        self._banner.retried.connect(self.save_as)

    # Saving

    def _as_saved(self, comparison: Comparison) -> SavedSession:
        from core.review.session_data import SavedSession

        session = self._window.session
        return SavedSession(
            comparison,
            session.history.copy(),
            compared_edits=self._window.opener.compared_edits,
            window=state_of(self._window),
            title=self._title(),
            orphans=dict(session.orphans),
            given=self._window.opener.given,
        )

    def save(self, then: Callable[[], None] | None = None) -> None:
        """Ctrl+S: write the session to its file, or ask for one; then go on with `then`, if it was written."""
        if self.path is None:
            self.save_as(then)
        else:
            self._write(self.path, self._lock, then)

    def save_as(self, then: Callable[[], None] | None = None) -> None:
        """Ask for a file and write the session to it."""
        comparison = self._window.session.comparison
        if comparison is None:
            return
        known = self.path or self.copy_of
        folder = known.parent if known is not None else Path(self._window.settings.folder or Path.home())
        name = known.name if known is not None else Path(proposed_name(comparison)).stem + SUFFIX
        kinds = self.tr("Hexapla session") + f" (*{SUFFIX})"
        chosen = choose_target(self._window.widget, self.tr("Save the session"), str(folder / name), kinds)
        if not chosen:
            return
        path = Path(with_ending(chosen, SUFFIX))
        lock = self._lock if path == self.path else Lock(path)
        if lock is not self._lock and lock is not None and not lock.take():
            self._tell_failure(self.tr("{name} is open in another window. Choose another name.").format(name=path.name))
            return
        self._window.settings.folder = str(path.parent)
        self._write(path, lock, then)

    def _write(self, path: Path, lock: Lock | None, then: Callable[[], None] | None) -> None:
        window, session = self._window, self._window.session
        comparison = session.comparison
        if comparison is None:
            return
        window.made_workspace().panel.inspector.keep_note()
        saved, step = self._as_saved(comparison), session.history.last
        mark = self._keeper.mark() if self._keeper is not None else None

        def done(written: Path) -> None:
            another = self.path != written
            self._saved_step, self._saved_content, self._unsaved = step, content_of(comparison), False
            if another and self._lock is not None:
                self._lock.release()
            self.path, self._lock, self.copy_of = written, lock, None
            if another and session.comparison is not None:
                self._keep(session.comparison)
            if self._keeper is not None and mark is not None and not another:
                self._keeper.saved(mark)
            self.written.emit(written)
            self.show_title()
            window.status.showMessage(self.tr("Saved: {path}").format(path=str(written)), _TOLD_FOR)
            if then is not None:
                then()

        def failed(error: Exception) -> None:
            from core.errors import HexaplaError

            if lock is not None and lock is not self._lock:
                lock.release()
            words = window.words(error.said) if isinstance(error, HexaplaError) else f"{type(error).__name__}: {error}"
            self._tell_failure(words, then)

        window.jobs.start(LANE, lambda on_progress: write_session(path, saved, on_progress), done, failed)

    def _tell_failure(self, words: str, then: Callable[[], None] | None = None) -> None:
        banner = self._window.tell(words, self.tr("Save as…"), self.tr("Close"))

        def elsewhere() -> None:
            self._window.banners().remove(banner)
            self.save_as(then)

        banner.retried.connect(elsewhere)

    # Leaving

    def leave(self, then: Callable[[], None]) -> None:
        """Go on with `then`, which takes the session away; if it is unsaved, ask first."""
        if self._window.session.comparison is not None:
            self._window.made_workspace().panel.inspector.keep_note()
        if self._window.jobs.running(LANE):
            self._when_saved.append(lambda: self.leave(then))
            return
        if not self.modified:
            then()
            return
        if self._question is not None:
            self._question.raise_()
            return
        buttons = QMessageBox.StandardButton
        box = QMessageBox(
            QMessageBox.Icon.Question,
            "Hexapla",
            self.tr("Save the changes to “{title}”?").format(title=self._title()),
            buttons.Save | buttons.Discard | buttons.Cancel,
            self._window.widget,
        )
        box.setInformativeText(self.tr("Otherwise your decisions, notes and edits of the alignment are lost."))
        box.setDefaultButton(buttons.Save)
        self._question = box

        def answered(answer: int) -> None:
            self._question = None
            box.deleteLater()
            if answer == buttons.Save:
                self.save(then)
            elif answer == buttons.Discard:
                self.discard()
                then()

        box.finished.connect(answered)
        box.open()

    def discard(self) -> None:
        """Don't ask about what is unsaved now."""
        self._discarded = (self._window.session.history.last, self._window.session.comparison)

    def may_close(self) -> bool:
        """Whether the window may close now; where it has to save or ask first, it closes itself later."""
        if self._window.jobs.running(LANE):
            self._when_saved.append(self._window.close)
            return False
        if self._closing or not self.modified:
            return True
        self.leave(self.close)
        return False

    def close(self) -> None:
        """Close the window, whatever is unsaved."""
        self._closing = True
        self._window.close()

    def _job_ended(self, lane: str) -> None:
        if lane == LANE:
            waiting, self._when_saved = self._when_saved, []
            for act in waiting:
                QTimer.singleShot(0, act)  # after what came of it was taken up

    def shut_down(self) -> None:
        """The window closes: nothing of it is wanted any more."""
        self._forget()
        if self._keeper is not None:
            self._keeper.stop()  # once the journal is gone
            self._keeper = None


def _deaf(_move: Move) -> None:
    """Nobody listens."""

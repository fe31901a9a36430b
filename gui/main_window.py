"""The window: composes start page, workspace, banners and status bar, and binds actions to them."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from gui import settings as stored
from gui.action_state import enable, fill_menu
from gui.actions import ACTIONS, confine_letters, make_actions
from gui.commands import Commands
from gui.dropping import Dropped, DropWindow
from gui.geometry import keep_geometry, restore_geometry
from gui.jobs import Jobs
from gui.language import said as words_of
from gui.language import use_language
from gui.look import Look
from gui.preparing import Preparing
from gui.progressing import Progressing
from gui.start.page import StartPage

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QCloseEvent

    from core.messages import Message
    from core.model import Article, Options
    from gui.banner import Banner, Banners
    from gui.incoming import Incoming
    from gui.opener import Opener
    from gui.recent import Recent
    from gui.recovery import Recovery
    from gui.saving import Saving
    from gui.session import Session
    from gui.sources import Source
    from gui.status import StatusLine
    from gui.telling import Telling
    from gui.theme import Theme
    from gui.work import Engine
    from gui.workspace import Workspace


class MainWindow(DropWindow):
    """One window with one comparison.

    What the start page doesn't need is made and imported when it is first needed: the window is there
    at once.
    """

    def __init__(self, store: QSettings, engine: Engine | None = None) -> None:
        super().__init__()
        self._store = store
        self.settings = stored.load(store)
        use_language(self.settings.language)
        self.jobs = Jobs(self)
        self.commands = Commands(self)
        self.actions_by_id = make_actions(self, {spec.id: getattr(self.commands, spec.id) for spec in ACTIONS})
        self.addActions([self.actions_by_id[spec.id] for spec in ACTIONS if not (spec.letters or spec.focused)])
        self.look = Look(self.settings, self.actions_by_id, self)
        self.look.changed.connect(self._look_changed)
        self._engine = engine
        self._opener: Opener | None = None
        self._saving: Saving | None = None
        self._recovery: Recovery | None = None
        self._recent: Recent | None = None
        self._incoming: Incoming | None = None
        self._telling: Telling | None = None
        self._status: StatusLine | None = None
        self._preparing = Preparing(self._make_workspace, self)
        self.jobs.before["compare"] = self._preparing.rest
        self.workspace: Workspace | None = None
        self.setWindowTitle("Hexapla")
        self.setMinimumSize(760, 460)
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.start = StartPage(self.theme, self.actions_by_id, self.menu, self.settings.recent)
        self.start.recent_chosen.connect(self._open_recent)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.start)
        centre = QWidget()
        self._centre = QVBoxLayout(centre)
        self._centre.setContentsMargins(0, 0, 0, 0)
        self._centre.setSpacing(0)
        self._centre.addWidget(self.stack, 1)
        self.setCentralWidget(centre)
        restore_geometry(self, self.settings)
        Progressing(self.jobs, self.made_status, self._say_progress, self)
        self.hovered.connect(self.start.set_hot)
        self.was_dropped.connect(self._take_dropped)
        self.jobs.started.connect(self._enable)
        self.jobs.ended.connect(self._enable)
        self._enable()

    # Parts that are made when first needed

    @property
    def engine(self) -> Engine:
        """What compares."""
        if self._engine is None:
            from gui.work import Engine

            self._engine = Engine()
        return self._engine

    @property
    def opener(self) -> Opener:
        """What is open, and the session with it."""
        if self._opener is None:
            from gui.opener import Opener, usual_options
            from gui.session import Session

            session = self._session = Session(self)
            session.sort, session.reviewer = self.settings.sort, self.settings.reviewer
            opener = self._opener = Opener(session, self.jobs, self.engine, usual_options(self.settings), self)
            opener.articles_changed.connect(self._articles_changed)
            opener.failed_to_open.connect(lambda path, said: self.telling.failure(opener, path, said))
            opener.failed.connect(lambda error: self.telling.error(error))
            for told in (opener.noted, opener.kept_as_it_was):
                told.connect(lambda said: self.tell(self.words(said)))
            session.comparison_changed.connect(self._comparison_changed)
            session.edits_changed.connect(opener.edited)
            session.arrival.began.connect(lambda: self.setUpdatesEnabled(False))
            session.arrival.over.connect(self._paint_again)
            for signal in (session.review_changed, session.shown_changed, session.current_changed):
                signal.connect(self._enable)
            from gui.findings.orphans import Orphans
            from gui.saving import Saving
            from gui.watching import Watching

            Watching(self, self)
            Orphans(self, self)
            self._saving = Saving(self, self)
            self._saving.written.connect(self.recent.remember)
        return self._opener

    def _paint_again(self) -> None:
        """All that arrived is there.

        What was to be painted when painting was put off counts for Qt as asked for already: it would wait for ever
        for a request that was used up meanwhile, and nothing would be painted any more.
        """
        self.setUpdatesEnabled(True)
        QCoreApplication.postEvent(self, QEvent(QEvent.Type.UpdateRequest))

    @property
    def saving(self) -> Saving:
        """The session as a file."""
        assert self.opener is not None
        assert self._saving is not None
        return self._saving

    @property
    def recovery(self) -> Recovery:
        """Sessions that come back."""
        if self._recovery is None:
            from gui.recovery import Recovery

            self._recovery = Recovery(self, self.saving, self)
            self._recovery.opened.connect(self.recent.remember)
        return self._recovery

    @property
    def recent(self) -> Recent:
        """Recent comparisons."""
        if self._recent is None:
            from gui.recent import Recent

            self._recent = Recent(self.settings, self.jobs, self.start, self._open_recent, self)
            self._recent.changed.connect(lambda: stored.save(self.settings, self._store))
        return self._recent

    @property
    def incoming(self) -> Incoming:
        """What is on its way to being opened."""
        if self._incoming is None:
            from gui.incoming import Incoming

            self._incoming = Incoming(self)
        return self._incoming

    @property
    def session(self) -> Session:
        """The comparison and its review."""
        assert self.opener is not None
        return self._session

    @property
    def widget(self) -> QWidget:
        """The parent of dialogs and menus."""
        return self

    def articles(self) -> Sequence[Article]:
        """What is open, compared or waiting for a second one."""
        return self._opener.articles if self._opener is not None else ()

    def waiting(self) -> bool:
        """Whether an article is open and not compared yet."""
        return bool(self.articles()) and self.session.comparison is None

    def made_workspace(self) -> Workspace:
        """The page of a comparison, made when first needed."""
        if self.workspace is None:
            self._preparing.finish()
        assert self.workspace is not None
        return self.workspace

    def _make_workspace(self) -> Generator[None, None, None]:
        """The steps of it."""
        from gui.reading_font import reading_font
        from gui.workspace import make_workspace

        theme = self.theme
        self.made_status()
        self.look.settle()
        yield
        yield from self.look.icons()
        font = reading_font(self.settings.reading_font, self.settings.text_size)
        workspace = yield from make_workspace(
            self.session, self.actions_by_id, self.menu, self.theme, font, self.settings.panel_width
        )
        workspace.rows.columns.menu_wanted.connect(self._article_menu)
        workspace.rows.set_folding(self.settings.fold_equal)
        confine_letters(self.actions_by_id, (workspace.rows, workspace.panel.list))
        yield
        self.stack.addWidget(workspace)
        self.workspace = workspace
        if self.theme is not theme:
            self._look_changed()  # another one was chosen meanwhile

    def made_status(self) -> StatusLine:
        """The status bar, made when first needed."""
        if self._status is None:
            from gui.status import StatusLine

            self._status = StatusLine(self.session, self)
            self.setStatusBar(self._status)
            self._status.cancelled.connect(self.commands.cancel)
        return self._status

    @property
    def status(self) -> StatusLine:
        """The status bar."""
        return self.made_status()

    def prepare(self, early: Callable[[], None] | None = None) -> None:
        """Make the page of a comparison before it is needed, a piece at a time.

        Args:
            early: what to do as soon as what every session needs is imported.
        """
        if self.workspace is None:
            self._preparing.start(early)
        elif early is not None:
            early()

    def warm_up(self) -> None:
        """Load the encoder in the background, so that the first comparison needn't wait for it."""

        def name_formats(suffixes: list[str]) -> None:
            self.start.set_formats(self.tr("Reads {suffixes}").format(suffixes=" ".join(suffixes)))

        def load() -> None:
            # What goes wrong here goes wrong again, and is told, when something is compared.
            self.jobs.start("warm up", self.engine.warm_up, name_formats, lambda _error: None)

        def look() -> None:
            self.recovery.look()
            self.recent.look()

        self._preparing.start(look, load)

    # Opening

    def open_paths(self, paths: Sequence[str], options: Options | None = None) -> None:
        """Compare files, instead of what is open; with other options than usually where they are given."""
        self.open(list(paths), anew=True, options=options)

    def open(self, sources: Sequence[Source], *, anew: bool, options: Options | None = None) -> None:
        """Compare these, instead of what is open or together with it."""
        if not sources or self.incoming.look_into(sources, lambda chosen: self._open(chosen, anew, options)):
            return
        self._open(sources, anew, options)

    def _open(self, sources: Sequence[Source], anew: bool, options: Options | None) -> None:
        if not sources:
            return
        self.made_status()
        self.prepare()
        self.session.arrival.finish()
        self.banners().clear()
        if any(isinstance(source, str) and source.lower().endswith(".hexapla") for source in sources):
            self.recovery.open_with(sources)
        elif anew:
            self.saving.leave(lambda: self.opener.open_anew(sources, options))
        else:
            self.opener.add(sources)

    def _open_recent(self, entry: str) -> None:
        self.open_paths(entry.split("\n"))

    def _take_dropped(self, held: Dropped) -> None:
        self.incoming.drop(held)

    def choose_files(self, title: str) -> list[str]:
        """Ask for files, beginning where some were chosen last."""
        from gui.dialogs.files import choose_files

        paths = choose_files(self, title, self.settings.folder)
        if paths:
            self.settings.folder = str(Path(paths[0]).parent)
        return paths

    def _articles_changed(self) -> None:
        """Show the page that fits what is open."""
        articles = self.opener.articles
        comparing = self.session.comparison is not None
        self.start.set_waiting([] if comparing else [article.title for article in articles])
        self.stack.setCurrentWidget(self.made_workspace() if comparing else self.start)
        paths = [article.path for article in articles if article.path]
        if comparing and len(paths) == len(articles) and not self.saving.has_file:
            self.settings.remember(paths)
            self.session.arrival.afterwards(self.recent.look)
        self._enable()

    def _comparison_changed(self) -> None:
        comparison = self.session.comparison
        if comparison is None:
            return
        if self.stack.currentWidget() is self.start:
            self.stack.setCurrentWidget(self.made_workspace())
            self.made_workspace().rows.setFocus()
        self.telling.warnings(comparison)

    # Telling

    @property
    def telling(self) -> Telling:
        """What tells in banners, made when first needed."""
        if self._telling is None:
            from gui.telling import Telling

            self._telling = Telling(self, self._centre, self.look)
        return self._telling

    def banners(self) -> Banners:
        """The banners above the page."""
        return self.telling.banners

    def tell(self, words: str, retry: str = "", dismiss: str = "") -> Banner:
        """Show a banner; gives it back for its signals."""
        return self.telling.tell(words, retry, dismiss)

    @staticmethod
    def words(said: Message) -> str:
        """A message in the reader's language."""
        return words_of(said)

    def _say_progress(self, words: str) -> None:
        if self.stack.currentWidget() is self.start:
            self.start.drop.say(words, self.tr("Esc cancels"))

    # Articles

    def _article_menu(self, letter: str, where: QPoint) -> None:
        from gui.synopsis.menu import article_menu

        article_menu(self, letter).popup(where)

    # State of the actions

    def _enable(self) -> None:
        """Only what can be done now is enabled."""
        session = self._session if self._opener is not None else None
        if session is not None and session.arrival.put_off(self._enable, self._enable_now):
            return
        self._enable_now()

    def _enable_now(self) -> None:
        session = self._session if self._opener is not None else None
        enable(self.actions_by_id, session, len(self.articles()), self.jobs)

    def _fill_menu(self) -> None:
        checked = [f"theme_{self.settings.theme}", *(["fold"] if self.settings.fold_equal else [])]
        fill_menu(self.menu, self.actions_by_id, self.recent.menu, checked)

    # Look

    @property
    def theme(self) -> Theme:
        """The colours of the window."""
        return self.look.theme

    def choose_theme(self, name: str) -> None:
        """Change the look: "system", "light" or "dark"."""
        self.look.choose(name)

    def _look_changed(self) -> None:
        self.start.set_theme(self.theme)
        if self.workspace is not None:
            self.workspace.set_theme(self.theme)

    # Events

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about what is unsaved, stop what runs, keep the settings."""
        if self._opener is not None:
            self.session.arrival.finish()
        if self._saving is not None and not self._saving.may_close():
            event.ignore()
            return
        if self.workspace is not None:
            self.workspace.panel.inspector.keep_note()
            self.settings.panel_width = self.workspace.panel_width
            self.settings.sort = self.session.sort
        self._preparing.stop()
        for part in (self._saving, self._recovery):
            if part is not None:
                part.shut_down()
        self.jobs.shut_down()
        keep_geometry(self, self.settings)
        stored.save(self.settings, self._store)
        super().closeEvent(event)

"""The window: composes start page, workspace, banners and status bar, and binds actions to them."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from gui import settings as stored
from gui.actions import ACTIONS, EDITS, OF_ROWS, confine_letters, make_actions, translated
from gui.commands import Commands
from gui.dropping import dropped
from gui.icons import icon
from gui.idle import Idle
from gui.jobs import Jobs
from gui.language import said as words_of
from gui.language import use_language
from gui.start.page import StartPage
from gui.theme import chosen_theme

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent

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
    from gui.work import Engine
    from gui.workspace import Workspace

USUAL_SIZE = QSize(1400, 880)
_QUIET = {"warm up", "look for what was left", "look for recent files", "look at originals"}
"""Lanes of jobs that nobody asked for."""


class MainWindow(QMainWindow):
    """One window with one comparison.

    What the start page doesn't need is made and imported when it is first needed: the window is there
    at once.
    """

    def __init__(self, store: QSettings, engine: Engine | None = None) -> None:
        super().__init__()
        self._store = store
        self.settings = stored.load(store)
        use_language(self.settings.language)
        self.theme = chosen_theme(self.settings.theme)
        self.jobs = Jobs(self)
        self.commands = Commands(self)
        self.actions_by_id = make_actions(self, {spec.id: getattr(self.commands, spec.id) for spec in ACTIONS})
        self.addActions([self.actions_by_id[spec.id] for spec in ACTIONS if not (spec.letters or spec.focused)])
        self._engine = engine
        self._opener: Opener | None = None
        self._saving: Saving | None = None
        self._recovery: Recovery | None = None
        self._recent: Recent | None = None
        self._incoming: Incoming | None = None
        self._banners: Banners | None = None
        self._status: StatusLine | None = None
        self._preparing = Idle(self)
        self._painted = False
        self._making: Generator[None, None, None] | None = None
        self.workspace: Workspace | None = None
        self.setWindowTitle("Hexapla")
        self.setAcceptDrops(True)
        self.setMinimumSize(760, 460)
        self._apply_theme()
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
        self._restore_geometry()
        self.jobs.started.connect(self._job_started)
        self.jobs.ended.connect(self._job_ended)
        self._enable()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_theme_changed)

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
            from core.model import Granularity, Options, Threshold
            from gui.opener import Opener
            from gui.session import Session

            options = Options(
                granularity=Granularity(self.settings.granularity), threshold=Threshold(self.settings.threshold)
            )
            session = Session(self)
            session.sort = self.settings.sort
            self._session = session
            self._opener = Opener(session, self.jobs, self.engine, options, self)
            self._opener.articles_changed.connect(self._articles_changed)
            self._opener.failed_to_open.connect(self._tell_failure)
            self._opener.noted.connect(lambda said: self.tell(self.words(said)))
            self._opener.failed.connect(self._tell_error)
            self._opener.kept_as_it_was.connect(lambda said: self.tell(self.words(said)))
            session.comparison_changed.connect(self._comparison_changed)
            session.edits_changed.connect(self._opener.edited)
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
            self._preparing.stop()
            for _ in self._making or self._make_workspace():
                pass
        assert self.workspace is not None
        return self.workspace

    def _make_workspace(self) -> Generator[None, None, None]:
        """The steps of it."""
        from gui.reading_font import reading_font
        from gui.workspace import make_workspace

        theme = self.theme
        self.made_status()
        self.settle()
        yield
        self._set_icons()
        yield
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
            self.choose_theme(self.settings.theme)  # another one was chosen meanwhile

    def made_status(self) -> StatusLine:
        """The status bar, made when first needed."""
        if self._status is None:
            from gui.status import StatusLine

            self._status = StatusLine(self.session, self)
            self.setStatusBar(self._status)
            self._status.cancelled.connect(self.commands.cancel)
            self.jobs.progressed.connect(self._progressed)
        return self._status

    @property
    def status(self) -> StatusLine:
        """The status bar."""
        return self.made_status()

    def prepare(self) -> None:
        """Make the page of a comparison before it is needed, a piece at a time."""
        if self.workspace is None and not self._preparing.busy:
            self._preparing.start(self._preparations())

    def _preparations(self) -> Iterator[None]:
        from gui.preparing import imports

        yield from imports()
        self._making = self._make_workspace()
        for _ in self._making:  # not "yield from": given up half-way, it would be closed along
            yield

    def warm_up(self) -> None:
        """Load the encoder in the background, so that the first comparison needn't wait for it."""

        def name_formats(suffixes: list[str]) -> None:
            self.start.set_formats(self.tr("Reads {suffixes}").format(suffixes=" ".join(suffixes)))

        self.prepare()
        # What goes wrong here goes wrong again, and is told, when something is compared.
        self.jobs.start("warm up", self.engine.warm_up, name_formats, lambda _error: None)
        self.recovery.look()
        self.recent.look()

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
        self.banners().clear()
        if any(isinstance(source, str) and source.lower().endswith(".hexapla") for source in sources):
            self.recovery.open_with(sources)
        elif anew:
            self.saving.leave(lambda: self.opener.open_anew(sources, options))
        else:
            self.opener.add(sources)

    def _open_recent(self, entry: str) -> None:
        self.open_paths(entry.split("\n"))

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
            self.recent.look()
        self._enable()

    def _comparison_changed(self) -> None:
        comparison = self.session.comparison
        if comparison is None:
            return
        if self.stack.currentWidget() is self.start:
            self.stack.setCurrentWidget(self.made_workspace())
            self.made_workspace().rows.setFocus()
        self._tell_warnings()

    # Telling

    def banners(self) -> Banners:
        """The banners above the page."""
        if self._banners is None:
            from gui.banner import Banners

            self._banners = Banners()
            self._centre.insertWidget(0, self._banners)
        return self._banners

    def tell(self, words: str, retry: str = "", dismiss: str = "") -> Banner:
        """Show a banner; gives it back for its signals."""
        from gui.banner import Banner

        banner = Banner(words, self.theme, retry, dismiss)
        self.banners().add(banner)
        return banner

    def _tell_failure(self, path: str, said: Message) -> None:
        banner = self.tell(self.words(said), self.tr("Retry"), self.tr("Skip"))

        def again() -> None:
            self.banners().remove(banner)
            self.opener.add([path])

        banner.retried.connect(again)

    def _tell_error(self, error: Exception) -> None:
        from core.errors import HexaplaError

        if isinstance(error, HexaplaError):
            self.tell(self.words(error.said))
        else:
            self.tell(self.tr("Something went wrong: {reason}").format(reason=f"{type(error).__name__}: {error}"))

    def _tell_warnings(self) -> None:
        comparison = self.session.comparison
        for article in comparison.articles if comparison is not None else ():
            for said in article.warnings:
                words = self.words(said)
                if all(banner.words != words for banner in self.banners().shown):
                    self.tell(words)

    @staticmethod
    def words(said: Message) -> str:
        """A message in the reader's language."""
        return words_of(said)

    # Jobs

    def _job_started(self, lane: str) -> None:
        if lane not in _QUIET:
            self.status.begin()
        self._enable()

    def _job_ended(self, lane: str) -> None:
        if lane not in _QUIET:
            self.status.end()
        self._enable()

    def _progressed(self, lane: str, stage: str, done: int, total: int) -> None:
        if lane in _QUIET:
            return
        self.status.progress(stage, done, total)
        if self.stack.currentWidget() is self.start:
            self.start.drop.say(self.status.stage_words(stage), self.tr("Esc cancels"))

    # Articles

    def _article_menu(self, letter: str, where: QPoint) -> None:
        from gui.synopsis.menu import article_menu

        article_menu(self, letter).popup(where)

    # State of the actions

    def _enable(self) -> None:
        """Only what can be done now is enabled."""
        session = self._session if self._opener is not None else None
        comparing = session is not None and session.comparison is not None
        findings = comparing and session is not None and bool(session.findings)
        running = any(self.jobs.running(lane) for lane in ("compare", "export", "import"))
        for name in ("next", "previous", "next_letter", "previous_letter", "next_open"):
            self.actions_by_id[name].setEnabled(findings)
        current = session is not None and session.current is not None
        for name in ("confirm", "dismiss", "note"):
            self.actions_by_id[name].setEnabled(current)
        for name in (*OF_ROWS, *EDITS, "save", "save_as"):
            self.actions_by_id[name].setEnabled(comparing)
        for name in ("export_xlsx", "export_as", "print", "save_pdf"):
            self.actions_by_id[name].setEnabled(comparing and not self.jobs.running("export"))
        self.actions_by_id["import_xlsx"].setEnabled(comparing and not self.jobs.running("import"))
        opened = self._opener is not None and bool(self._opener.articles)
        self.actions_by_id["compare_again"].setEnabled(opened)
        self.actions_by_id["close_comparison"].setEnabled(opened)
        self.actions_by_id["add"].setEnabled(self._opener is None or len(self._opener.articles) < 8)
        self.actions_by_id["cancel"].setEnabled(running)
        history = session.history if session is not None else None
        for name, step in (("undo", history and history.undo_name), ("redo", history and history.redo_name)):
            action = self.actions_by_id[name]
            action.setEnabled(bool(step))
            base = translated(next(spec.text for spec in ACTIONS if spec.id == name))
            action.setText(f"{base}: {step}" if step else base)

    def _fill_menu(self) -> None:
        self.menu.clear()
        section = None
        for spec in ACTIONS:
            if spec.section != section:
                section = spec.section
                self.menu.addSection(translated(section)) if self.menu.isEmpty() else self.menu.addSeparator()
            if spec.id not in ("next_letter", "previous_letter", "find_next", "find_previous"):
                self.menu.addAction(self.actions_by_id[spec.id])
            if spec.id == "sample":
                self.menu.addMenu(self.recent.menu)
        for name in ("system", "light", "dark"):
            self.actions_by_id[f"theme_{name}"].setChecked(self.settings.theme == name)
        self.actions_by_id["fold"].setChecked(self.settings.fold_equal)

    # Look

    def choose_theme(self, name: str) -> None:
        """Change the look: "system", "light" or "dark"."""
        self.settings.theme = name
        self.theme = chosen_theme(name)
        self._apply_theme()
        self.start.set_theme(self.theme)
        if self.workspace is not None:
            self.workspace.set_theme(self.theme)

    def _system_theme_changed(self) -> None:
        if self.settings.theme == "system":
            self.choose_theme("system")

    def _apply_theme(self) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.setStyleSheet(self.theme.style_sheet())
        if self._painted:
            self.settle()

    def settle(self) -> None:
        """What can wait until the first paint: the start page is coloured by the style sheet alone.

        Making a palette costs a sixth of a bare start, as it needs Python classes of all of Qt's enums.
        """
        self._painted = True
        QApplication.setPalette(self.theme.palette())
        if self.workspace is not None:
            self._set_icons()

    def _set_icons(self) -> None:
        for spec in ACTIONS:
            if spec.icon:
                drawn = icon(spec.icon, self.theme["text"], disabled=self.theme["border_strong"])
                self.actions_by_id[spec.id].setIcon(drawn)

    def _restore_geometry(self) -> None:
        known = QByteArray.fromHex(QByteArray(self.settings.geometry.encode()))
        if known.isEmpty() or not self.restoreGeometry(known):
            screen = QGuiApplication.primaryScreen().availableGeometry().size()
            self.resize(USUAL_SIZE.boundedTo(screen))

    # Events

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are welcome."""
        count = len(dropped(event.mimeData()))
        if count:
            event.acceptProposedAction()
            self.start.set_hot(count)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """They went away again."""
        self.start.set_hot(0)

    def dropEvent(self, event: QDropEvent) -> None:
        """Open them, or add them to what is open."""
        event.acceptProposedAction()
        self.start.set_hot(0)
        self.incoming.drop(dropped(event.mimeData()))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about what is unsaved, stop what runs, keep the settings."""
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
        self.settings.geometry = bytes(self.saveGeometry().toHex().data()).decode()
        stored.save(self.settings, self._store)
        super().closeEvent(event)

"""The window: composes start page, workspace, banners and status bar, and binds actions to them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings, QSize, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from gui import settings as stored
from gui.actions import ACTIONS, make_actions, translated
from gui.icons import icon
from gui.jobs import Jobs
from gui.start.page import StartPage
from gui.theme import chosen_theme

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from core.messages import Message
    from gui.banner import Banner, Banners
    from gui.opener import Opener
    from gui.session import Session
    from gui.work import Engine, Source
    from gui.workspace import Workspace

USUAL_SIZE = QSize(1400, 880)


class MainWindow(QMainWindow):
    """One window with one comparison.

    What the start page doesn't need is made and imported when it is first needed: the window is there
    at once.
    """

    def __init__(self, store: QSettings, engine: Engine | None = None) -> None:
        super().__init__()
        self._store = store
        self.settings = stored.load(store)
        self.theme = chosen_theme(self.settings.theme)
        self.jobs = Jobs(self)
        self.actions_by_id = make_actions(self, {spec.id: getattr(self, f"do_{spec.id}") for spec in ACTIONS})
        self.addActions([self.actions_by_id[spec.id] for spec in ACTIONS if not spec.letters])
        self._engine = engine
        self._opener: Opener | None = None
        self._banners: Banners | None = None
        self.workspace: Workspace | None = None
        self.setWindowTitle("Hexapla")
        self.setAcceptDrops(True)
        self.setMinimumSize(640, 420)
        self._apply_theme()
        self.start = StartPage(self.theme, self.actions_by_id, self.settings.recent)
        self.start.recent_chosen.connect(lambda entry: self.open_paths(entry.split("\n")))
        self.stack = QStackedWidget()
        self.stack.addWidget(self.start)
        centre = QWidget()
        self._centre = QVBoxLayout(centre)
        self._centre.setContentsMargins(0, 0, 0, 0)
        self._centre.setSpacing(0)
        self._centre.addWidget(self.stack, 1)
        self.setCentralWidget(centre)
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self._fill_menu)
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
            self._opener.failed.connect(self._tell_error)
            session.comparison_changed.connect(self._comparison_changed)
            for signal in (session.review_changed, session.shown_changed, session.current_changed):
                signal.connect(self._enable)
        return self._opener

    @property
    def session(self) -> Session:
        """The comparison and its review."""
        assert self.opener is not None
        return self._session

    def _made_workspace(self) -> Workspace:
        if self.workspace is None:
            from gui.reading_font import reading_font
            from gui.workspace import Workspace

            font = reading_font(self.settings.reading_font, self.settings.text_size)
            self._set_icons()
            self.workspace = Workspace(
                self.session, self.actions_by_id, self.menu, self.theme, font, self.settings.panel_width
            )
            self.workspace.rows.columns.menu_wanted.connect(self._article_menu)
            for spec in ACTIONS:
                if spec.letters:
                    self.workspace.rows.addAction(self.actions_by_id[spec.id])
                    self.workspace.panel.list.addAction(self.actions_by_id[spec.id])
            self.stack.addWidget(self.workspace)
            from gui.status import StatusLine

            self.status = StatusLine(self.session, self)
            self.setStatusBar(self.status)
            self.status.cancelled.connect(self.do_cancel)
            self.jobs.progressed.connect(self._progressed)
        return self.workspace

    def warm_up(self) -> None:
        """Load the encoder in the background, so that the first comparison needn't wait for it."""
        self.jobs.start("warm up", self.engine.warm_up, lambda _result: None, lambda _error: None)

    # Opening

    def open_paths(self, paths: Sequence[str]) -> None:
        """Compare files, instead of what is open."""
        self._open(list(paths), anew=True)

    def _open(self, sources: Sequence[Source], *, anew: bool) -> None:
        if not sources:
            return
        self._made_workspace()
        self.banners().clear()
        if anew:
            self.opener.open_anew(sources)
        else:
            self.opener.add(sources)

    def _choose_files(self, title: str) -> list[str]:
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
        self.stack.setCurrentWidget(self._made_workspace() if comparing else self.start)
        paths = [article.path for article in articles if article.path]
        if comparing and len(paths) == len(articles):
            self.settings.remember(paths)
            self.start.set_recent(self.settings.recent)
        self._enable()

    def _comparison_changed(self) -> None:
        comparison = self.session.comparison
        title = " · ".join(article.title for article in comparison.articles) if comparison is not None else ""
        self.setWindowTitle(f"{title} — Hexapla" if title else "Hexapla")
        if comparison is None:
            return
        self.stack.setCurrentWidget(self._made_workspace())
        self._tell_warnings()
        if self.focusWidget() in (None, self.start) or self.start.isAncestorOf(self.focusWidget()):
            self._made_workspace().rows.setFocus()

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
        from core.messages import render

        return render(said, lambda text: QApplication.translate("Messages", text))

    # Jobs

    def _job_started(self, lane: str) -> None:
        if lane != "warm up":
            self.status.begin()
        self._enable()

    def _job_ended(self, lane: str) -> None:
        if lane != "warm up":
            self.status.end()
        self._enable()

    def _progressed(self, lane: str, stage: str, done: int, total: int) -> None:
        if lane == "warm up":
            return
        self.status.progress(stage, done, total)
        if self.stack.currentWidget() is self.start:
            self.start.drop.say(self.status.stage_words(stage), self.tr("Esc cancels"))

    # Actions: one method a line of the table

    def do_open(self) -> None:
        """Choose files to compare."""
        paths = self._choose_files(self.tr("Open articles"))
        waiting = self._opener is not None and self.opener.articles and self.session.comparison is None
        self._open(list(paths), anew=not waiting)

    def do_add(self) -> None:
        """Add article."""
        self._open(list(self._choose_files(self.tr("Add articles"))), anew=False)

    def do_paste(self) -> None:
        """Ask for a text and open it."""
        from gui.dialogs.paste import PasteDialog
        from gui.work import Pasted

        number = len(self._opener.articles) + 1 if self._opener is not None else 1
        clipboard = QGuiApplication.clipboard().text()
        dialog = PasteDialog(self.tr("Text {n}").format(n=number), clipboard, self)
        if dialog.exec():
            self._open([Pasted(dialog.title.text().strip() or "?", dialog.text.toPlainText())], anew=False)

    def do_sample(self) -> None:
        """Try the sample."""
        from seeds import sample_sets

        self.open_paths([str(path) for path in sample_sets()[0].articles])

    def do_compare_again(self) -> None:
        """F5."""
        self.banners().clear()
        self.opener.again()

    def do_cancel(self) -> None:
        """Esc: the export, else the comparison."""
        if not self.jobs.cancel("export"):
            self.opener.cancel()

    def do_close_comparison(self) -> None:
        """Back to the start page."""
        self.banners().clear()
        self.opener.close_all()

    def do_export_xlsx(self) -> None:
        """Ask for a name and write a workbook."""
        from gui.exporting import export_xlsx

        export_xlsx(self)

    def do_quit(self) -> None:
        """Close the window."""
        self.close()

    def do_next(self) -> None:
        """Next finding."""
        self.session.step(1)

    def do_previous(self) -> None:
        """Previous finding."""
        self.session.step(-1)

    do_next_letter, do_previous_letter = do_next, do_previous

    def do_next_open(self) -> None:
        """Next finding that nobody reviewed."""
        self.session.step(1, only_open=True)

    def do_confirm(self) -> None:
        """Confirm what is selected and go on."""
        self._decide("confirmed", self.tr("Confirm"))

    def do_dismiss(self) -> None:
        """Dismiss what is selected and go on."""
        self._decide("dismissed", self.tr("Dismiss"))

    def _decide(self, status: str, name: str) -> None:
        from core.review import ReviewStatus

        current = self.session.current
        chosen = self._made_workspace().panel.selected_ids()
        if current is not None and current.id not in chosen:
            chosen = [current.id]
        if not chosen:
            return
        after = [finding.id for finding in self.session.findings]
        last = max(after.index(finding_id) for finding_id in chosen)
        following = after[last + 1] if last + 1 < len(after) else None
        self.session.decide(chosen, ReviewStatus(status), name, self.settings.reviewer)
        if following is not None:
            self.session.set_current(following)

    def do_note(self) -> None:
        """To the note field."""
        note = self._made_workspace().panel.inspector.note
        note.setFocus()
        note.selectAll()

    def do_undo(self) -> None:
        """Take back."""
        self.session.undo()

    def do_redo(self) -> None:
        """Do again."""
        self.session.redo()

    def do_find(self) -> None:
        """To the search field."""
        field = self._made_workspace().top.search
        field.setFocus()
        field.selectAll()

    def do_find_next(self) -> None:
        """F3."""
        self._made_workspace().search.step(1)

    def do_find_previous(self) -> None:
        """Shift+F3."""
        self._made_workspace().search.step(-1)

    def do_larger(self) -> None:
        """Larger text."""
        self._set_text_size(self.settings.text_size + 1)

    def do_smaller(self) -> None:
        """Smaller text."""
        self._set_text_size(self.settings.text_size - 1)

    def do_usual_size(self) -> None:
        """Usual text size."""
        self._set_text_size(stored.USUAL_TEXT)

    def _set_text_size(self, size: int) -> None:
        from gui.reading_font import reading_font

        self.settings.text_size = min(max(size, stored.SMALLEST_TEXT), stored.LARGEST_TEXT)
        font = reading_font(self.settings.reading_font, self.settings.text_size)
        self._made_workspace().rows.set_reading_font(font)

    def do_next_pane(self) -> None:
        """F6."""
        panes = [pane for pane in self._made_workspace().panes() if pane.isVisible() and pane.isEnabled()]
        focused = next((number for number, pane in enumerate(panes) if pane.hasFocus()), -1)
        panes[(focused + 1) % len(panes)].setFocus(Qt.FocusReason.TabFocusReason)

    def do_theme_system(self) -> None:
        """Colours of the system."""
        self._choose_theme("system")

    def do_theme_light(self) -> None:
        """Light."""
        self._choose_theme("light")

    def do_theme_dark(self) -> None:
        """Dark."""
        self._choose_theme("dark")

    def do_keys(self) -> None:
        """The list of keys."""
        from gui.dialogs.keys import KeysDialog

        KeysDialog(self.theme, self).open()

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
        running = self.jobs.running("compare") or self.jobs.running("export")
        for name in ("next", "previous", "next_letter", "previous_letter", "next_open"):
            self.actions_by_id[name].setEnabled(findings)
        current = session is not None and session.current is not None
        for name in ("confirm", "dismiss", "note"):
            self.actions_by_id[name].setEnabled(current)
        for name in ("find", "find_next", "find_previous", "larger", "smaller", "usual_size", "next_pane"):
            self.actions_by_id[name].setEnabled(comparing)
        self.actions_by_id["export_xlsx"].setEnabled(comparing and not self.jobs.running("export"))
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
        for name in ("system", "light", "dark"):
            self.actions_by_id[f"theme_{name}"].setChecked(self.settings.theme == name)

    # Look

    def _choose_theme(self, name: str) -> None:
        self.settings.theme = name
        self.theme = chosen_theme(name)
        self._apply_theme()
        self.start.set_theme(self.theme)
        if self.workspace is not None:
            self.workspace.set_theme(self.theme)

    def _system_theme_changed(self) -> None:
        if self.settings.theme == "system":
            self._choose_theme("system")

    def _apply_theme(self) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.setPalette(self.theme.palette())
        application.setStyleSheet(self.theme.style_sheet())
        self._set_icons(("open", "paste", "sample") if self.workspace is None else None)

    def _set_icons(self, names: Sequence[str] | None = None) -> None:
        for spec in ACTIONS:
            if spec.icon and (names is None or spec.id in names):
                ink = self.theme["accent_text" if spec.id == "open" and names else "text"]
                self.actions_by_id[spec.id].setIcon(icon(spec.icon, ink, disabled=self.theme["border_strong"]))

    def _restore_geometry(self) -> None:
        known = QByteArray.fromHex(QByteArray(self.settings.geometry.encode()))
        if known.isEmpty() or not self.restoreGeometry(known):
            screen = QGuiApplication.primaryScreen().availableGeometry().size()
            self.resize(USUAL_SIZE.boundedTo(screen))

    # Events

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are welcome."""
        files = dropped_files(event)
        if files:
            event.acceptProposedAction()
            self.start.set_hot(len(files))

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """They went away again."""
        self.start.set_hot(0)

    def dropEvent(self, event: QDropEvent) -> None:
        """Open them, or add them to what is open."""
        files = dropped_files(event)
        event.acceptProposedAction()
        self.start.set_hot(0)
        self._open(list(files), anew=False)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what runs, keep the settings."""
        if self.workspace is not None:
            self.workspace.panel.inspector.keep_note()
            self.settings.panel_width = self.workspace.panel.width() if self.workspace.panel.isVisible() else 330
            self.settings.sort = self.session.sort
        self.jobs.shut_down()
        self.settings.geometry = bytes(self.saveGeometry().toHex().data()).decode()
        stored.save(self.settings, self._store)
        super().closeEvent(event)


def dropped_files(event: QDropEvent) -> list[str]:
    """Local files that are dragged."""
    return [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]

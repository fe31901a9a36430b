"""What is open and being opened: starts comparisons, tells what came of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from core.alignment.edits import Edit
    from core.model import Article, Link, Options
    from core.review.session_data import SavedSession
    from gui.jobs import Jobs
    from gui.session import Session
    from gui.settings import Settings
    from gui.sources import Source
    from gui.work import Engine, Result

LANE = "compare"


def usual_options(settings: Settings) -> Options:
    """What the preferences say about comparing."""
    from core.model import Granularity, Options, Threshold

    return Options(granularity=Granularity(settings.granularity), threshold=Threshold(settings.threshold))


class Opener(QObject):
    """The articles of a window and the job that compares them."""

    articles_changed = Signal()
    failed_to_open = Signal(str, object)
    """Path, Message."""
    kept_as_it_was = Signal(object)
    """Message: an article could not be read anew."""
    noted = Signal(object)
    """Message: what else is to be said of what was opened."""
    failed = Signal(object)
    """An error that is not one file's."""

    def __init__(self, session: Session, jobs: Jobs, engine: Engine, options: Options, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._jobs, self._engine = session, jobs, engine
        self.usual_options = options
        """Those of the preferences, for what is opened next."""
        self.options = options
        self.articles: tuple[Article, ...] = ()
        self._coming: list[Source] = []
        """What the running job adds."""
        self._fresh = True
        self.compared_edits: tuple[Edit, ...] = ()
        """The edits by hand that the comparison takes into account."""
        self.given: tuple[Link, ...] = ()
        """Links that the open files give, by letter."""

    def open_anew(self, sources: Sequence[Source], options: Options | None = None) -> None:
        """Compare these, and close what was open; with the usual options where none are given."""
        self.articles, self._coming, self._fresh = (), list(sources), True
        self.options = options or self.usual_options
        self._start()

    def add(self, sources: Sequence[Source]) -> None:
        """Add these to what is open or being opened."""
        running = self._jobs.running(LANE)
        self._coming = [*self._coming, *sources] if running else list(sources)
        self._fresh = self._fresh if running else not self.articles
        self._start()

    def again(self) -> None:
        """Read the files anew and compare them again; the review is kept."""
        self._fresh, self._coming = False, []
        self._start(reload=True)

    def change_options(self, options: Options) -> None:
        """Compare the open articles with other options."""
        self.options = options
        if self._jobs.running(LANE):
            self._start()  # what is being opened is opened all the same
        elif self.articles:
            self._fresh, self._coming = False, []
            self._start()

    def read_otherwise(self, letter: str, encoding: str) -> None:
        """Read an article's file anew, in another encoding; "" lets the program find it."""
        others = {each: name for each, name in self.options.encodings.items() if each != letter}
        self.options = replace(self.options, encodings={**others, letter: encoding} if encoding else others)
        self._fresh, self._coming = False, []
        self._start(reload=True)

    def edited(self) -> None:
        """Compare again after an edit by hand."""
        self.change_options(self.options)

    def close_article(self, letter: str) -> None:
        """Take an article out of the comparison."""
        self.articles = tuple(article for article in self.articles if article.letter != letter)
        self._coming, self._fresh = [], False
        self._start()

    def close_all(self) -> None:
        """Close everything."""
        self._jobs.cancel(LANE)
        self.articles, self._coming = (), []
        self._session.show(None)
        self.articles_changed.emit()

    def restore(self, result: Result, saved: SavedSession) -> None:
        """Show a session that was saved, instead of what is open."""
        assert result.comparison is not None
        self._jobs.cancel(LANE)
        self.articles, self._coming, self._fresh = result.articles, [], False
        self.options, self.compared_edits, self.given = saved.comparison.options, saved.compared_edits, saved.given
        self._session.show(
            result.comparison,
            result.language_names,
            result.shares,
            counts=result.counts,
            history=saved.history,
            orphans=saved.orphans,
        )
        self.articles_changed.emit()
        if saved.history.review.edits != saved.compared_edits:
            self.edited()

    def cancel(self) -> None:
        """Stop the comparison; what was shown stays."""
        self._jobs.cancel(LANE)
        self._coming = []
        comparison = self._session.comparison
        if comparison is not None:
            self.articles, self.options = comparison.articles, comparison.options
        self.articles_changed.emit()

    def _start(self, *, reload: bool = False) -> None:
        articles, coming, options = self.articles, tuple(self._coming), self.options
        edits = () if self._fresh else self._session.review.edits
        engine, given = self._engine, self.given if self.articles else ()
        self._jobs.start(
            LANE,
            lambda on_progress: engine.compare(
                articles, coming, options, edits, on_progress, given=given, reload=reload
            ),
            lambda result: self._done(result, edits),
            self._fail,
        )

    def _done(self, result: Result, edits: tuple[Edit, ...] = ()) -> None:
        self._session.arrival.take(lambda: self._take(result, edits))

    def _take(self, result: Result, edits: tuple[Edit, ...]) -> None:
        self.articles, self._coming = result.articles, []
        self.given = result.given
        for said in result.notes:
            self.noted.emit(said)
        for said in result.kept:
            self.kept_as_it_was.emit(said)
        for path, said in result.failures:
            self.failed_to_open.emit(path, said)
        if result.comparison is not None:
            self.options, self.compared_edits = result.comparison.options, edits
            self._session.show(
                result.comparison, result.language_names, result.shares, fresh=self._fresh, counts=result.counts
            )
        elif self._session.comparison is not None and (self._fresh or len(result.articles) < 2):
            self._session.show(None)
        self.articles_changed.emit()

    def _fail(self, error: Exception) -> None:
        self._coming = []
        self.failed.emit(error)
        self.articles_changed.emit()

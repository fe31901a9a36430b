"""What the window's jobs do, each a function without Qt that runs in a thread.

The engine is imported here, when the first job runs, and not before: a window is up long before
NumPy is.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from core.messages import Message
from core.model import Article, Comparison, Options
from core.progress import OnProgress, Stage

if TYPE_CHECKING:
    from core.alignment import Memory
    from core.alignment.edits import Edit
    from core.embedding.encoder import Encoder
    from core.model import Link
    from core.reading import Apart
    from core.report.workbook.reading import ReturnedWorkbook
    from core.report.writer import Writer
    from core.review import Review
    from core.review.merging import Merge
    from gui.counts import Counts
    from gui.sources import Source


_PATIENCE = 0.1
"""Seconds between two looks at whether the engine is free."""


@dataclass(frozen=True, slots=True)
class Result:
    """What a comparison job gives: articles that could be read, failures, the comparison if two could."""

    articles: tuple[Article, ...]
    failures: tuple[tuple[str, Message], ...] = ()
    comparison: Comparison | None = None
    language_names: dict[str, str] = field(default_factory=dict)
    shares: Mapping[tuple[str, str], float] = field(default_factory=dict)
    counts: Counts | None = None
    kept: tuple[Message, ...] = ()
    """What is said of articles that could not be read anew, and stay as they were."""
    given: tuple[Link, ...] = ()
    """Links that the files give, by letter."""
    notes: tuple[Message, ...] = ()
    """What else is said of what was opened."""


class Engine:
    """What is loaded once and kept between comparisons; one job at a time uses it, others wait."""

    def __init__(self, encoder: Encoder | None = None) -> None:
        self._lock = Lock()
        self._encoder = encoder
        self._memory: Memory | None = None
        self._apart: Apart | None = None

    @property
    def apart(self) -> Apart:
        """The process in which files are read."""
        if self._apart is None:
            from core.reading import Apart

            self._apart = Apart()
        return self._apart

    def _made_encoder(self) -> Encoder:
        if self._encoder is None:
            from core.embedding import UniversalSentenceEncoder

            self._encoder = UniversalSentenceEncoder()
        return self._encoder

    def warm_up(self, _on_progress: OnProgress) -> list[str]:
        """Load what the first comparison will need; can't be stopped half-way.

        Returns:
            The usual suffix of each format that can be read, with its dot; plain text first.
        """
        with self._lock:
            import core.pipeline  # noqa: F401 - for its imports

            load = getattr(self._made_encoder(), "load", None)
            if load is not None:
                load()
        from core.reading import READERS

        self.apart.start()
        return [reader.suffixes[0] for reader in (READERS[-1], *READERS[:-1])]

    def compare(
        self,
        articles: Sequence[Article],
        sources: Sequence[Source],
        options: Options,
        edits: Sequence[Edit],
        on_progress: OnProgress,
        *,
        given: Sequence[Link] = (),
        reload: bool = False,
    ) -> Result:
        """Read the sources, add them to the articles that are open, and compare them all.

        `given` are links that the files of the open articles give.

        With `reload`, articles that came from a file are read from it anew; they keep their letters and ids, so
        that what was reviewed is still known.
        """
        from core.alignment import Memory
        from core.pipeline import compare
        from gui.sources import gather

        known, kept = list(articles), list[Message]()
        there = {article.letter for article in articles}
        held = [link for link in given if {link.a.article, link.b.article} <= there]
        if reload:
            known, held, kept = _reload(articles, held, options, self.apart, on_progress)
        gathered = gather(known, sources, options, self.apart, on_progress)
        opened = gathered.articles
        came = Result(
            opened,
            gathered.failures,
            kept=tuple(kept),
            given=(*held, *gathered.given),
            notes=gathered.notes,
        )
        if len(opened) < 2:
            return came
        letters = [article.letter for article in opened]
        if options.reference not in letters:
            options = replace(options, reference=letters[0])
        while not self._lock.acquire(timeout=_PATIENCE):
            on_progress(Stage.ENCODING, 0, 1)  # the encoder is being loaded; a cancellation acts all the same
        try:
            self._memory = self._memory or Memory()
            comparison = compare(
                opened,
                options,
                encoder=self._made_encoder(),
                memory=self._memory,
                edits=edits,
                links=came.given,
                on_progress=on_progress,
            )
        finally:
            self._lock.release()
        return replace(
            result_of(comparison), failures=came.failures, kept=came.kept, given=came.given, notes=came.notes
        )


def result_of(comparison: Comparison) -> Result:
    """A comparison with what the window needs to know before it can show it."""
    from core.coverage import coverage
    from gui.counts import counted
    from gui.language import language_label
    from gui.pauses import keep_out_of_collections

    codes = {article.language for article in comparison.articles if article.language}
    names = {code: language_label(code) for code in sorted(codes)}
    counts = counted(comparison)
    keep_out_of_collections()
    shares = coverage(comparison)
    return Result(comparison.articles, comparison=comparison, language_names=names, shares=shares, counts=counts)


def _reload(
    articles: Sequence[Article], given: Sequence[Link], options: Options, apart: Apart, on_progress: OnProgress
) -> tuple[list[Article], list[Link], list[Message]]:
    """Articles and given links as their files have them now; what can't be read stays, and that is said."""
    from core.errors import ReadError
    from core.messages import message
    from core.opening import relettered
    from core.reading import Reading, read_file, shown_name

    read: dict[str, Reading] = {}
    letters: dict[str, str] = {}
    fresh: list[Article] = []
    kept: dict[str, Message] = {}
    for done, article in enumerate(articles):
        on_progress(Stage.READING, done, len(articles))
        path = article.path
        if path is not None and path not in read and path not in kept:
            try:
                encoding = options.encodings.get(article.letter)
                read[path] = read_file(
                    path, encoding=encoding, lines=options.lines, apart=apart, on_progress=on_progress
                )
            except ReadError as error:
                gone = error.said.id == "read.missing"
                kept[path] = message("session.original_gone", name=shown_name(Path(path))) if gone else error.said
        if path is None or path in kept:
            fresh.append(article)
        elif again := _same(article, [each for each in read[path].articles if each.id not in letters]):
            letters[again.id] = article.letter
            fresh.append(replace(again, id=article.id, letter=article.letter))
    unread = {article.letter for article in fresh} - set(letters.values())
    links = [link for link in given if {link.a.article, link.b.article} <= unread]
    for reading in read.values():
        links += relettered(reading.links, letters)
    return fresh, links, list(kept.values())


def _same(article: Article, candidates: Sequence[Article]) -> Article | None:
    """Which of a file's articles is the one that was open: that of the same title, else the next."""
    return next((each for each in candidates if each.title == article.title), candidates[0] if candidates else None)


def export(writer: Writer, comparison: Comparison, review: Review, path: str, on_progress: OnProgress) -> None:
    """Write a report."""
    created = datetime.now().astimezone().replace(microsecond=0)
    writer.write(comparison, review, Path(path), created=created, on_progress=on_progress)


def read_back(
    path: str, review: Review, findings: Collection[str], on_progress: OnProgress
) -> tuple[ReturnedWorkbook, Merge]:
    """Read a workbook that colleagues filled in, and see what it would change in a review of these findings."""
    from core.report.words import Words
    from core.report.workbook.reading import read_workbook
    from core.review.merging import merge
    from gui.language import current_language, in_readers_language

    words = Words(in_readers_language, current_language())
    returned = read_workbook(Path(path), words=words, on_progress=on_progress)
    return returned, merge(review, returned.returned, findings)

"""What the window's jobs do, each a function without Qt that runs in a thread.

The engine is imported here, when the first job runs, and not before: a window is up long before
NumPy is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import groupby
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, TypeAlias

from core.messages import Message
from core.model import Article, Comparison, Options
from core.progress import OnProgress, Stage

if TYPE_CHECKING:
    from core.alignment import Memory
    from core.alignment.edits import Edit
    from core.embedding.encoder import Encoder
    from core.report.workbook.reading import ReturnedWorkbook
    from core.report.writer import Writer
    from core.review import Review
    from gui.counts import Counts


_PATIENCE = 0.1
"""Seconds between two looks at whether the engine is free."""


@dataclass(frozen=True, slots=True)
class Pasted:
    """Text that was pasted rather than opened."""

    title: str
    text: str


Source: TypeAlias = str | Pasted
"""A path, or pasted text."""


@dataclass(frozen=True, slots=True)
class Result:
    """What a comparison job gives: articles that could be read, failures, the comparison if two could."""

    articles: tuple[Article, ...]
    failures: tuple[tuple[str, Message], ...] = ()
    comparison: Comparison | None = None
    language_names: dict[str, str] = field(default_factory=dict)
    shares: Mapping[tuple[str, str], float] = field(default_factory=dict)
    counts: Counts | None = None


class Engine:
    """What is loaded once and kept between comparisons; one job at a time uses it, others wait."""

    def __init__(self, encoder: Encoder | None = None) -> None:
        self._lock = Lock()
        self._encoder = encoder
        self._memory: Memory | None = None

    def _made_encoder(self) -> Encoder:
        if self._encoder is None:
            from core.embedding import UniversalSentenceEncoder

            self._encoder = UniversalSentenceEncoder()
        return self._encoder

    def warm_up(self, _on_progress: OnProgress) -> list[str]:
        """Load what the first comparison will need; can't be stopped half-way.

        Returns:
            Suffixes of the files that can be read, with their dots.
        """
        with self._lock:
            import core.pipeline  # noqa: F401 - for its imports

            load = getattr(self._made_encoder(), "load", None)
            if load is not None:
                load()
        from core.reading import READERS

        return sorted({suffix for reader in READERS for suffix in reader.suffixes})

    def compare(
        self,
        articles: Sequence[Article],
        sources: Sequence[Source],
        options: Options,
        edits: Sequence[Edit],
        on_progress: OnProgress,
        *,
        reload: bool = False,
    ) -> Result:
        """Read the sources, add them to the articles that are open, and compare them all.

        With `reload`, articles that came from a file are read from it anew; they keep their letters and ids, so
        that what was reviewed is still known.
        """
        from core.alignment import Memory
        from core.coverage import coverage
        from core.model import MAX_ARTICLES
        from core.pipeline import compare
        from gui.counts import counted
        from gui.pauses import keep_out_of_collections

        known, gone = _reload(articles, options, on_progress) if reload else (list(articles), [])
        opened, failures = _open(known, sources, options, on_progress)
        failures = gone + failures
        opened = opened[:MAX_ARTICLES]  # a file can hold several articles
        if len(opened) < 2:
            return Result(tuple(opened), tuple(failures))
        letters = [article.letter for article in opened]
        if options.reference not in letters:
            options = replace(options, reference=letters[0])
        while not self._lock.acquire(timeout=_PATIENCE):
            on_progress(Stage.ENCODING, 0, 1)  # the encoder is being loaded; a cancellation acts all the same
        try:
            self._memory = self._memory or Memory()
            comparison = compare(
                opened, options, encoder=self._made_encoder(), memory=self._memory, edits=edits, on_progress=on_progress
            )
        finally:
            self._lock.release()
        codes = {article.language for article in comparison.articles if article.language}
        names = {code: own_name(code) for code in sorted(codes)}
        counts = counted(comparison)
        keep_out_of_collections()
        return Result(comparison.articles, tuple(failures), comparison, names, coverage(comparison), counts)


def own_name(code: str) -> str:
    """What a language calls itself, as a label: "Deutsch", "Italiano"."""
    from core.language import language_name

    name = language_name(code, code)
    return name[:1].upper() + name[1:]


def _reload(
    articles: Sequence[Article], options: Options, on_progress: OnProgress
) -> tuple[list[Article], list[tuple[str, Message]]]:
    """The articles as their files have them now, and those whose files can't be read any more."""
    from core.errors import ReadError
    from core.reading import read_file

    read: dict[str, list[Article]] = {}
    fresh, failures = [], []
    for done, article in enumerate(articles):
        on_progress(Stage.READING, done, len(articles))
        if article.path is None:
            fresh.append(article)
            continue
        try:
            if article.path not in read:
                encoding = options.encodings.get(article.letter)
                read[article.path] = list(read_file(article.path, encoding=encoding, lines=options.lines).articles)
        except ReadError as error:
            failures.append((article.path, error.said))
            continue
        if read[article.path]:  # a file can hold several articles, in their order
            again = read[article.path].pop(0)
            fresh.append(replace(again, id=article.id, letter=article.letter))
    return fresh, failures


def _open(
    articles: Sequence[Article], sources: Sequence[Source], options: Options, on_progress: OnProgress
) -> tuple[list[Article], list[tuple[str, Message]]]:
    """The open articles and those that the sources give, in order, with letters; and what failed."""
    from core.messages import message
    from core.model import LETTERS, MAX_ARTICLES
    from core.opening import open_articles
    from core.reading import read_text

    opened = list(articles)
    failures: list[tuple[str, Message]] = []
    for of_paths, group in groupby(sources, key=lambda source: isinstance(source, str)):
        together = list(group)
        if of_paths:
            # Files that stand together are opened together: then a bad one leaves the others their letters.
            room = max(MAX_ARTICLES - len(opened), 0)
            paths, too_many = [str(path) for path in together[:room]], together[room:]
            said = message("read.too_many", limit=MAX_ARTICLES, count=len(opened) + len(together))
            failures.extend((str(path), said) for path in too_many)
            files = open_articles(paths, options, on_progress, already=opened)
            opened.extend(files.articles)
            failures.extend(files.failures)
            continue
        for pasted in together:
            assert isinstance(pasted, Pasted)
            read = read_text(pasted.text, pasted.title, lines=options.lines).articles
            taken = max((article.letter for article in opened), default="")
            free = [letter for letter in LETTERS if letter > taken]
            opened.extend(replace(article, letter=letter) for article, letter in zip(read, free, strict=False))
    return opened, failures


def export(writer: Writer, comparison: Comparison, review: Review, path: str, on_progress: OnProgress) -> str:
    """Write a report; gives back its path."""
    writer.write(comparison, review, Path(path), created=datetime.now().astimezone(), on_progress=on_progress)
    return path


def read_back(path: str, on_progress: OnProgress) -> ReturnedWorkbook:
    """Read a workbook that colleagues filled in."""
    from PySide6.QtCore import QCoreApplication

    from core.report.words import Words
    from core.report.workbook.reading import read_workbook

    words = Words(lambda text: QCoreApplication.translate("Messages", text))
    return read_workbook(Path(path), words=words, on_progress=on_progress)

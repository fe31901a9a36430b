"""What can be opened (files, pasted text, pages that were downloaded), and how it becomes articles; without Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, TypeAlias

from core.messages import Message, message
from core.model import MAX_ARTICLES, Article, Link, Options
from core.progress import OnProgress, Stage

if TYPE_CHECKING:
    from core.reading import Apart, Reading


@dataclass(frozen=True, slots=True)
class Pasted:
    """Text that was pasted or dropped rather than opened."""

    title: str
    text: str
    html: str = ""
    """The same as HTML, where the other program gave it; it is what is read then."""


@dataclass(frozen=True, slots=True)
class Downloaded:
    """What an address gave."""

    address: str
    name: str
    data: bytes


Source: TypeAlias = str | Pasted | Downloaded
"""A path, pasted text, or what was downloaded."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """What became of some sources, together with what was open."""

    articles: tuple[Article, ...]
    failures: tuple[tuple[str, Message], ...]
    given: tuple[Link, ...]
    """Links that files give, by letter."""
    notes: tuple[Message, ...]
    """What was taken of folders and archives, and what is wrong with sources that are no files."""


def gather(
    articles: Sequence[Article], sources: Sequence[Source], options: Options, apart: Apart, on_progress: OnProgress
) -> Gathered:
    """The open articles and those that the sources give, in order, with letters; and what failed."""
    from core.errors import ReadError
    from core.opening import lettered, open_articles

    opened = list(articles)
    failures: list[tuple[str, Message]] = []
    given: list[Link] = []
    notes: list[Message] = []
    for of_paths, group in groupby(sources, key=lambda source: isinstance(source, str)):
        together = list(group)
        room = max(MAX_ARTICLES - len(opened), 0)
        said = message("read.too_many", limit=MAX_ARTICLES, count=len(opened) + len(together))
        if of_paths:
            failures.extend((str(path), said) for path in together[room:])
            # Files that stand together are opened together: then a bad one leaves the others their letters.
            paths = [str(path) for path in together[:room]]
            files = open_articles(paths, options, on_progress, already=opened, apart=apart)
            opened.extend(files.articles)
            failures.extend(files.failures)
            given.extend(files.links)
            notes.extend(files.notes)
            continue
        if together[room:]:
            notes.append(said)
        for source in together[:room]:
            assert not isinstance(source, str)
            try:
                reading = lettered(_read(source, options, apart, on_progress), opened)
            except ReadError as error:
                notes.append(error.said)
                continue
            opened.extend(reading.articles)
            given.extend(reading.links)
    return Gathered(tuple(opened), tuple(failures), tuple(given), tuple(notes))


def _read(source: Pasted | Downloaded, options: Options, apart: Apart, on_progress: OnProgress) -> Reading:
    """What was pasted or downloaded.

    Raises:
        ReadError: there is no text in it.
    """
    from core.reading import Task, read_bytes, read_text

    on_progress(Stage.READING, 0, 1)
    if isinstance(source, Downloaded):
        reading = read_bytes(source.data, source.name, lines=options.lines, apart=apart, on_progress=on_progress)
        with_source = (replace(each, source=each.source or source.address) for each in reading.articles)
        return replace(reading, articles=tuple(with_source))
    if not source.html:
        return read_text(source.text, source.title, lines=options.lines)
    return apart.read(Task("fragment", source.html.encode("utf-8", "replace"), source.title), on_progress)

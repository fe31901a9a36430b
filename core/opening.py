"""Several files become the articles of one comparison: letters, and what could not be opened."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from core.errors import ReadError
from core.identity import digest
from core.messages import Message, message
from core.model import LETTERS, MAX_ARTICLES, Article, Link, LinkSide, Options
from core.progress import OnProgress, Stage, ignore_progress
from core.reading import Apart, Reading, may_be_container, members, read_file, shown_name


@dataclass(frozen=True, slots=True)
class Opened:
    """What became of some files."""

    articles: tuple[Article, ...]
    """With letters; not yet segmented."""
    failures: tuple[tuple[str, Message], ...] = ()
    """Path and what is wrong, for each file that gave no article."""
    links: tuple[Link, ...] = ()
    """Links that the files themselves give, by letter."""
    notes: tuple[Message, ...] = ()
    """What was taken of folders and archives."""


def open_articles(
    paths: Sequence[str | Path],
    options: Options | None = None,
    on_progress: OnProgress = ignore_progress,
    *,
    already: Sequence[Article] = (),
    apart: Apart | None = None,
) -> Opened:
    """Open files as articles; what can't be opened is told, and the rest goes on.

    Of a folder or an archive, the files in it are taken, sorted by name, as many as there is room for.

    Letters go by the order of the files as they are given, so that a letter in `options` names the same
    file whether or not another one could be read: of three files of which the second fails, the others
    are A and C. A file that holds several articles moves the letters of those after it.

    Args:
        paths: files, in the order of their letters.
        options: `encodings` and `lines` are used.
        on_progress: called for each file.
        already: articles that are open, to which these are added; their letters are not given again.
        apart: the process that reads what is not plain text; one of its own where None.

    Raises:
        ReadError: too many files.
    """
    if apart is None:
        with Apart() as own:
            return open_articles(paths, options, on_progress, already=already, apart=own)
    options = options or Options()
    if len(already) + len(paths) > MAX_ARTICLES:
        raise ReadError(message("read.too_many", count=len(already) + len(paths), limit=MAX_ARTICLES))
    files, failures, notes = _files(list(map(Path, paths)), MAX_ARTICLES - len(already))
    free = _free_letters(already)
    articles = list(already)
    links: list[Link] = []
    for done, path in enumerate(files):
        on_progress(Stage.READING, done, len(files))
        letter, *others = free
        try:
            _refuse_same_file(path, articles)
            reading = read_file(
                path,
                encoding=options.encodings.get(letter),
                lines=options.lines,
                apart=apart,
                on_progress=partial(_report, on_progress, done, len(files)),
            )
        except ReadError as error:
            failures.append((str(path), error.said))
            free = others
            continue
        room = MAX_ARTICLES - len(articles)
        if len(reading.articles) > room:
            count = len(articles) + len(reading.articles)
            failures.append((str(path), message("read.too_many", count=count, limit=MAX_ARTICLES)))
            reading = _first(reading, room)
        named = _named(reading, free, {article.id for article in articles})
        free = free[len(named.articles) :]
        articles.extend(named.articles)
        links.extend(named.links)
    on_progress(Stage.READING, len(files), len(files))
    return Opened(tuple(articles[len(already) :]), tuple(failures), tuple(links), tuple(notes))


def _files(paths: Sequence[Path], room: int) -> tuple[list[Path], list[tuple[str, Message]], list[Message]]:
    """The paths, with those of what is in folders and archives in their place; what failed; what was taken of them."""
    files: list[Path] = []
    failures: list[tuple[str, Message]] = []
    notes: list[Message] = []
    for number, path in enumerate(paths):
        if not may_be_container(path):
            files.append(path)
            continue
        try:
            inside = members(path, shown_name(path))
        except ReadError as error:
            failures.append((str(path), error.said))
            continue
        left = max(room - len(files) - (len(paths) - number - 1), 1)
        names = ", ".join(shown_name(each) for each in inside[:left])
        rest = len(inside) - left
        said = message("read.took_some" if rest > 0 else "read.took", name=shown_name(path), text=names, count=rest)
        notes.append(said)
        files += inside[:left]
    return files, failures, notes


def lettered(reading: Reading, already: Sequence[Article]) -> Reading:
    """A reading with letters beside articles that are open, in its links too; without what there is no room for."""
    reading = _first(reading, MAX_ARTICLES - len(already))
    return _named(reading, _free_letters(already), {article.id for article in already})


def _free_letters(already: Sequence[Article]) -> list[str]:
    """Letters in the order in which they are given; those of articles that are open are not."""
    taken = {article.letter for article in already}
    last = max(taken, default="")
    free = [letter for letter in LETTERS if letter > last] + [letter for letter in LETTERS if letter < last]
    return [letter for letter in free if letter not in taken]


def _report(on_progress: OnProgress, done: int, total: int, stage: Stage, _part: int, _whole: int) -> None:
    """Progress within one file: the share of it that is done says little, that something is done says enough."""
    on_progress(stage, done, total)


def _refuse_same_file(path: Path, articles: Sequence[Article]) -> None:
    for article in articles:
        try:
            same = article.path is not None and path.samefile(article.path)
        except (OSError, ValueError):  # not there, so reading it says so; or in an archive
            same = str(path) == article.path
        if same:
            raise ReadError(message("read.same_file", name=shown_name(path), article=article.letter))


def _first(reading: Reading, count: int) -> Reading:
    """A reading of fewer articles, and the links between them."""
    articles = reading.articles[:count]
    kept = {article.id for article in articles}
    links = tuple(link for link in reading.links if {link.a.article, link.b.article} <= kept)
    return replace(reading, articles=articles, links=links)


def _named(reading: Reading, letters: Sequence[str], taken: set[str]) -> Reading:
    """A reading with letters on its articles, in its links too, and ids that no other article has."""
    articles = []
    taken = set(taken)
    for article, letter in zip(reading.articles, letters, strict=False):
        unique = article.id
        while unique in taken:  # the same name and text, from another folder
            unique = digest(unique, "again")
        taken.add(unique)
        articles.append(replace(article, id=unique, letter=letter))
    letter_of = {before.id: after.letter for before, after in zip(reading.articles, articles, strict=True)}
    return replace(reading, articles=tuple(articles), links=relettered(reading.links, letter_of))


def relettered(links: Sequence[Link], letters: Mapping[str, str]) -> tuple[Link, ...]:
    """Links of a reading, by the letters of its articles; without those of articles that have none.

    Args:
        links: each side names its article by its id.
        letters: by id.
    """

    def side(given: LinkSide) -> LinkSide:
        return replace(given, article=letters[given.article])

    there = (link for link in links if link.a.article in letters and link.b.article in letters)
    return tuple(replace(link, a=side(link.a), b=side(link.b)) for link in there)

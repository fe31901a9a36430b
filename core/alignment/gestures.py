"""What a person does to the rows in front of them, made into edits."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from core.alignment.edits import LinkName, LinkPassages, MergeRows, PinRow, SplitRow, UnlinkPassage
from core.alignment.naming import Names, PassageName
from core.alignment.order import position
from core.errors import EditError
from core.messages import message
from core.model import Article, Link, LinkSide, Row, Unit


def merge_rows(articles: Iterable[Article], rows: Sequence[Row], row: int) -> MergeRows:
    """The edit that merges a row with the one above.

    Raises:
        EditError: no row is above it.
    """
    if not 0 < row < len(rows):
        raise EditError(message("edit.no_row_above"))
    names = Names(articles)
    return MergeRows(_of_row(names, rows[row - 1]), _of_row(names, rows[row]))


def split_row(
    articles: Sequence[Article], rows: Sequence[Row], links: Iterable[Link], row: int, letter: str, unit: Unit
) -> SplitRow:
    """The edit that splits a row at a passage of one article.

    That passage and what follows it in its article's part of the row go, and with them the passages
    of other articles that are linked to those more than to what stays.

    Args:
        articles: segmented.
        rows: those in front of the person.
        links: with them.
        row: index of the row.
        letter: of the article.
        unit: the first passage of the article that goes.

    Raises:
        EditError: the passage isn't in the row, or nothing would stay.
    """
    passages = rows[row].passages
    if unit not in passages.get(letter, ()):
        raise EditError(message("edit.no_passage", article=letter))
    by_letter = {article.letter: article for article in articles}
    sides = {(letter, own): position(own) >= position(unit) for own in passages[letter]}
    """For each passage that has been settled, whether it goes."""
    pull = _pull(by_letter, rows[row], links)
    open_passages = [(other, own) for other, units in passages.items() if other != letter for own in units]
    while open_passages:
        balance = {
            place: sum(weight if sides[end] else -weight for end, weight in pull.get(place, {}).items() if end in sides)
            for place in open_passages
        }
        settled = [place for place in open_passages if balance[place]] or open_passages
        for place in settled:
            sides[place] = balance[place] > 0
        open_passages = [place for place in open_passages if place not in sides]
    stay = [place for place in sides if not sides[place]]
    if not stay:
        raise EditError(message("edit.nothing_stays"))
    names = Names(articles)
    return SplitRow(_named(names, stay), _named(names, [place for place in sides if sides[place]]))


def link_passages(articles: Iterable[Article], passages: Iterable[tuple[str, Unit]]) -> LinkPassages:
    """The edit that puts passages into the row of the first of them.

    Args:
        articles: those of the passages.
        passages: letters and units.

    Raises:
        EditError: they are not of two articles at least.
    """
    places = list(passages)
    if len({letter for letter, _ in places}) < 2:
        raise EditError(message("edit.one_article"))
    return LinkPassages(_named(Names(articles), places, in_order=False))


def unlink_passage(articles: Iterable[Article], letter: str, unit: Unit) -> UnlinkPassage:
    """The edit that takes a passage out of its row to stand alone."""
    return UnlinkPassage(Names(articles).of(letter, unit))


def pin_row(articles: Iterable[Article], rows: Sequence[Row], links: Iterable[Link], row: int) -> PinRow:
    """The edit that pins a row as it is, with the links in it."""
    names = Names(articles)
    inside = [link for link in links if _is_inside(link, rows[row])]
    named = [LinkName(_of_side(names, link.a), _of_side(names, link.b)) for link in inside]
    return PinRow(_of_row(names, rows[row]), tuple(named))


def _of_row(names: Names, row: Row) -> tuple[PassageName, ...]:
    return _named(names, [(letter, unit) for letter, units in row.passages.items() for unit in units])


def _named(names: Names, places: Iterable[tuple[str, Unit]], *, in_order: bool = True) -> tuple[PassageName, ...]:
    """Names of passages, in an order that letters don't change unless theirs is to be kept."""
    named = [names.of(letter, unit) for letter, unit in places]
    return tuple(sorted(named) if in_order else named)


def _of_side(names: Names, side: LinkSide) -> tuple[PassageName, ...]:
    return tuple(names.of(side.article, Unit(ref.paragraph, ref.sentence)) for ref in side.sentences)


def _units_of(link_side: LinkSide, row: Row) -> set[Unit]:
    """The units of a row that one end of a link touches."""
    units = row.passages.get(link_side.article, ())
    touched = {Unit(ref.paragraph) for ref in link_side.sentences}
    touched |= {Unit(ref.paragraph, ref.sentence) for ref in link_side.sentences}
    return touched.intersection(units)


def _is_inside(link: Link, row: Row) -> bool:
    """Whether a link lies in a row with all its sentences."""
    for side in (link.a, link.b):
        units = set(row.passages.get(side.article, ()))
        if not all(Unit(r.paragraph) in units or Unit(r.paragraph, r.sentence) in units for r in side.sentences):
            return False
    return True


def _pull(
    articles: dict[str, Article], row: Row, links: Iterable[Link]
) -> dict[tuple[str, Unit], dict[tuple[str, Unit], float]]:
    """How strongly the passages of a row hold together: linked characters times probability."""
    pull: dict[tuple[str, Unit], dict[tuple[str, Unit], float]] = {}
    for link in links:
        for own in sorted(_units_of(link.a, row), key=position):
            for other in sorted(_units_of(link.b, row), key=position):
                length = _length(articles, link.a, own) + _length(articles, link.b, other)
                one, two = (link.a.article, own), (link.b.article, other)
                for start, end in ((one, two), (two, one)):
                    held = pull.setdefault(start, {})
                    held[end] = held.get(end, 0.0) + length * link.probability
    return pull


def _length(articles: dict[str, Article], side: LinkSide, unit: Unit) -> int:
    """Characters that a link has in a unit."""
    inside = [r for r in side.sentences if unit in (Unit(r.paragraph), Unit(r.paragraph, r.sentence))]
    return sum(len(articles[side.article].sentence_text(ref)) for ref in inside)

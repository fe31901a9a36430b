"""Edits of the alignment by hand, as they are remembered.

An edit names paragraphs and sentences by the hash of their text and its occurrence, and articles by
their id, never by an index or a letter: it still holds when the article is compared again with a
paragraph more above. What an edit does to rows is in `core.alignment.hand`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from core.alignment.naming import Names, PassageName
from core.model import Article, Link, LinkSide, SentenceRef


@dataclass(frozen=True, slots=True)
class LinkName:
    """A link as an edit remembers it: the sentences of its two sides."""

    a: tuple[PassageName, ...]
    b: tuple[PassageName, ...]


@dataclass(frozen=True, slots=True)
class MergeRows:
    """The passages of two rows become one row."""

    above: tuple[PassageName, ...]
    below: tuple[PassageName, ...]


@dataclass(frozen=True, slots=True)
class SplitRow:
    """Some passages leave their row and form a row of their own."""

    stay: tuple[PassageName, ...]
    go: tuple[PassageName, ...]


@dataclass(frozen=True, slots=True)
class LinkPassages:
    """Passages of different articles stand in one row: that of the first."""

    passages: tuple[PassageName, ...]


@dataclass(frozen=True, slots=True)
class UnlinkPassage:
    """A passage leaves its row and stands alone."""

    passage: PassageName


@dataclass(frozen=True, slots=True)
class PinRow:
    """A row is right as it is: these passages and no others, and the links between them are certain."""

    passages: tuple[PassageName, ...]
    links: tuple[LinkName, ...] = ()


Edit: TypeAlias = MergeRows | SplitRow | LinkPassages | UnlinkPassage | PinRow
"""One edit of the alignment by hand."""


def pins(articles: Iterable[Article], edits: Sequence[Edit], given: Iterable[Link] = ()) -> tuple[Link, ...]:
    """The links that people set, as constraints for comparing again: disjoint within each pair of articles.

    A pinned row gives the links that were in it; passages linked by hand give one link a pair of
    articles, of all their sentences. A later edit wins over an earlier one: unlinking and splitting
    take back pins, and a new pin replaces what it overlaps.

    Args:
        articles: segmented, with letters.
        edits: in the order they were made.
        given: links that hold until an edit says otherwise, disjoint within each pair: those of the files themselves.
    """
    names = Names(articles)
    held = list(given)
    for edit in edits:
        match edit:
            case PinRow(passages, links):
                of_row = names.sentences(passages)
                held = [link for link in held if not _touches(link.a, of_row) and not _touches(link.b, of_row)]
                found = [_pinned(names.sentences(link.a), names.sentences(link.b)) for link in links]
                held = _with(held, [link for link in found if link is not None])
            case LinkPassages(passages):
                held = _with(held, links_by_hand(names.sentences(passages)))
            case UnlinkPassage(passage):
                alone = names.sentences([passage])
                held = [link for link in held if not _touches(link.a, alone) and not _touches(link.b, alone)]
            case SplitRow(stay, go):
                one, other = names.sentences(stay), names.sentences(go)
                held = [link for link in held if not _joins(link, one, other)]
            case MergeRows():
                pass
    return tuple(held)


def _with(held: list[Link], new: Iterable[Link]) -> list[Link]:
    """The links with some more; of those that overlap, the later stay."""
    for link in new:
        held = [earlier for earlier in held if not _overlap(earlier, link)]
        held.append(link)
    return held


def links_by_hand(sentences: dict[str, set[SentenceRef]]) -> list[Link]:
    """One certain link for each pair of articles, of all these sentences."""
    letters = sorted(letter for letter, refs in sentences.items() if refs)
    return [
        link
        for i, a in enumerate(letters)
        for b in letters[i + 1 :]
        if (link := _pinned({a: sentences[a]}, {b: sentences[b]}))
    ]


def _pinned(a: dict[str, set[SentenceRef]], b: dict[str, set[SentenceRef]]) -> Link | None:
    """A certain link between sentences of one article and of another; None where either is gone."""
    if len(a) != 1 or len(b) != 1 or a.keys() == b.keys():
        return None
    side_a, side_b = (LinkSide(letter, tuple(sorted(refs))) for side in (a, b) for letter, refs in side.items())
    if not side_a.sentences or not side_b.sentences:
        return None
    if side_b.article < side_a.article:
        side_a, side_b = side_b, side_a
    return Link(side_a, side_b, probability=1.0, pinned=True)


def _touches(side: LinkSide, sentences: dict[str, set[SentenceRef]]) -> bool:
    return not sentences.get(side.article, set()).isdisjoint(side.sentences)


def _joins(link: Link, one: dict[str, set[SentenceRef]], other: dict[str, set[SentenceRef]]) -> bool:
    return (_touches(link.a, one) and _touches(link.b, other)) or (_touches(link.a, other) and _touches(link.b, one))


def _overlap(link: Link, other: Link) -> bool:
    """Whether two links of the same pair of articles share a sentence."""
    if (link.a.article, link.b.article) != (other.a.article, other.b.article):
        return False
    return not set(link.a.sentences).isdisjoint(other.a.sentences) or not set(link.b.sentences).isdisjoint(
        other.b.sentences
    )

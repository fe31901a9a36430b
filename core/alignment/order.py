"""The order of rows, and which passages break it."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TypeAlias

from core.model import Article, Row, Unit
from core.progress import no_tick, ticking

_Place: TypeAlias = tuple[str, Unit]
"""A unit with its article's letter."""


def reorder(
    articles: Sequence[Article], rows: Sequence[Row], reference: str, tick: Callable[[], None] = no_tick
) -> tuple[Row, ...]:
    """The rows in the order of another reference; what stands together stays together.

    Rows follow the reference's order by their first passage there. One that lacks the reference
    stands after the row of the passage before its first one in its own article, which is the first by
    letter that it has. What `moved` says is worked out anew.

    Args:
        articles: those of the rows, with letters.
        rows: each paragraph, or each sentence, of the articles in exactly one.
        reference: the letter of the article to follow.
        tick: called often; it may raise.

    Raises:
        ValueError: the reference is not among the articles.
    """
    by_letter = {article.letter: article for article in articles}
    if reference not in by_letter:
        raise ValueError(f"there is no article {reference}")
    letters = [reference, *sorted(by_letter.keys() - {reference})]
    before = _predecessors(rows, tick)
    ordered = _in_order(rows, letters, before, tick)
    index_of = {place: index for index, row in enumerate(ticking(ordered, tick)) for place in _places(row)}
    moved: list[dict[str, int]] = [{} for _ in ordered]
    for letter in letters[1:]:
        for index in ticking(_out_of_order(ordered, by_letter[letter], letters, tick), tick):
            previous = before.get((letter, ordered[index].passages[letter][0]))
            moved[index][letter] = -1 if previous is None else index_of[previous]
    return tuple(
        replace(row, index=index, moved=dict(sorted(elsewhere.items())))
        for index, (row, elsewhere) in enumerate(ticking(zip(ordered, moved, strict=True), tick))
    )


def _places(row: Row) -> list[_Place]:
    return [(letter, unit) for letter, units in row.passages.items() for unit in units]


def position(unit: Unit) -> tuple[int, int]:
    """Where a unit stands in its article, for sorting."""
    return unit.paragraph, -1 if unit.sentence is None else unit.sentence


def _predecessors(rows: Sequence[Row], tick: Callable[[], None]) -> dict[_Place, _Place]:
    """The unit before each unit in its own article; the first ones have none."""
    units: defaultdict[str, list[Unit]] = defaultdict(list)
    for row in ticking(rows, tick):
        for letter, unit in _places(row):
            units[letter].append(unit)
    return {
        (letter, unit): (letter, previous)
        for letter, of_article in units.items()
        for previous, unit in ticking(pairwise(sorted(of_article, key=position)), tick)
    }


def _in_order(
    rows: Sequence[Row], letters: Sequence[str], before: Mapping[_Place, _Place], tick: Callable[[], None]
) -> list[Row]:
    """The rows by the reference's order, each of the others after its predecessor.

    Args:
        rows: in any order.
        letters: of the articles, the reference first and the others sorted.
        before: the unit before each unit.
        tick: called often.
    """
    row_of = {place: number for number, row in enumerate(ticking(rows, tick)) for place in _places(row)}
    rank = {letter: order for order, letter in enumerate(letters)}

    def key(number: int) -> tuple[int, tuple[int, int]]:
        letter = _own(rows[number], letters)
        return rank[letter], position(rows[number].passages[letter][0])

    of_reference: list[int] = []
    after: defaultdict[int | None, list[int]] = defaultdict(list)
    for number in ticking(sorted(range(len(rows)), key=key), tick):
        letter = _own(rows[number], letters)
        if letter == letters[0]:
            of_reference.append(number)
            continue
        previous = before.get((letter, rows[number].passages[letter][0]))
        after[None if previous is None else row_of[previous]].append(number)
    ordered: list[Row] = []
    stack = [*reversed(of_reference), *reversed(after[None])]
    while stack:
        number = stack.pop()
        ordered.append(rows[number])
        stack.extend(reversed(after[number]))
    return ordered


def _own(row: Row, letters: Sequence[str]) -> str:
    """The article that gives a row its place: the first of these that it has."""
    return next(letter for letter in letters if row.passages.get(letter))


def _out_of_order(rows: Sequence[Row], article: Article, letters: Sequence[str], tick: Callable[[], None]) -> list[int]:
    """Indices of the rows whose passage in an article breaks the order: the least text that explains it.

    Rows that take their place from this very article are where it has them.
    """
    letter = article.letter
    indices = [
        i for i, row in enumerate(ticking(rows, tick)) if row.passages.get(letter) and _own(row, letters) != letter
    ]
    positions = [position(rows[i].passages[letter][0]) for i in indices]
    weights = [
        sum(max(len(article.unit_text(unit)), 1) for unit in rows[i].passages[letter]) for i in ticking(indices, tick)
    ]
    kept = set(heaviest_ascent(positions, weights, tick))
    return [index for order, index in enumerate(indices) if order not in kept]


def heaviest_ascent(
    values: Sequence[tuple[int, int]], weights: Sequence[int], tick: Callable[[], None] = no_tick
) -> list[int]:
    """Indices of the strictly ascending subsequence with the greatest weight, in O(n log n).

    Of several such, the one whose end comes first is taken. A Fenwick tree holds, for every prefix of
    the sorted values, the heaviest subsequence that ends in it.

    >>> heaviest_ascent([(2, 0), (0, 0), (1, 0)], [1, 1, 1])
    [1, 2]
    """
    ranks = sorted(set(values))
    tree: list[tuple[int, int]] = [(0, 0)] * (len(ranks) + 1)
    """(weight, −index of the last member − 1); (0, 0) is the empty one."""
    came_from: list[int] = []
    best = (0, 0)
    for index, (value, weight) in enumerate(ticking(zip(values, weights, strict=True), tick)):
        rank = bisect_left(ranks, value)
        heaviest = (0, 0)
        at = rank
        while at > 0:
            heaviest = max(heaviest, tree[at])
            at -= at & -at
        came_from.append(-heaviest[1] - 1)
        ending = (heaviest[0] + weight, -index - 1)
        best = max(best, ending)
        at = rank + 1
        while at <= len(ranks):
            tree[at] = max(tree[at], ending)
            at += at & -at
    chain: list[int] = []
    index = -best[1] - 1
    while index >= 0:
        chain.append(index)
        index = came_from[index]
    return chain[::-1]

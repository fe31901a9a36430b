"""Links of all pairs of articles as one weighted graph of paragraphs, or of sentences."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from math import sqrt
from typing import NamedTuple

from core.alignment.units import Node, Units
from core.identity import rounded
from core.model import Link, LinkSide, SentenceRef

_SCALE = 1_000_000
"""Weights are whole millionths of a mean sentence: their sums don't depend on the order of the links."""


class Tie(NamedTuple):
    """How strongly two units correspond, in millionths of a mean sentence."""

    extent: int
    """Length of what is linked."""
    weight: int
    """The same times probability."""


class Correspondence:
    """Which units correspond, how strongly, and each one's main counterpart in every other article."""

    def __init__(self, units: Units, links: Iterable[Link]) -> None:
        self.units = units
        self.ties: list[dict[Node, Tie]] = [{} for _ in range(len(units))]
        self.size = [round(weight * _SCALE) for weight in units.weight]
        """Each unit's length, in millionths of a mean sentence of its article."""
        for link in links:
            self._add(link)
        self.main: list[dict[int, Node]] = [self._mains(node) for node in range(len(units))]
        """For each unit the heaviest counterpart by the position of the other article."""

    def _add(self, link: Link) -> None:
        """Share a link's weight out to the pairs of units it touches, by the length it has in each.

        The length of a link is the geometric mean of its sides', in mean sentences of each article,
        so that a script that needs fewer signs doesn't count less.
        """
        a, b = self.units.of_side(link.a), self.units.of_side(link.b)
        if not a or not b:
            return
        whole_a, whole_b = sum(a.values()), sum(b.values())
        length = sqrt(whole_a * whole_b) * _SCALE
        for u, in_u in a.items():
            for v, in_v in b.items():
                extent = length * ((in_u / whole_a) * (in_v / whole_b))
                self._tie(u, v, round(extent), round(extent * rounded(link.probability)))

    def _tie(self, u: Node, v: Node, extent: int, weight: int) -> None:
        before = self.ties[u].get(v, Tie(0, 0))
        self.ties[u][v] = self.ties[v][u] = Tie(before.extent + extent, before.weight + weight)

    def _mains(self, node: Node) -> dict[int, Node]:
        owner = self.units.owner
        best: dict[int, Node] = {}
        for other, tie in self.ties[node].items():
            held = best.get(owner[other])
            if held is None or (-tie.weight, other) < (-self.ties[node][held].weight, held):
                best[owner[other]] = other
        return best

    def is_main(self, u: Node, v: Node) -> bool:
        """Whether one of two units is the other's heaviest counterpart in its article."""
        owner = self.units.owner
        return self.main[u].get(owner[v]) == v or self.main[v].get(owner[u]) == u

    def main_pairs(self) -> Iterator[tuple[Node, Node]]:
        """Every main correspondence once, the smaller node first."""
        for node, mains in enumerate(self.main):
            for other in mains.values():
                if node < other or self.main[other].get(self.units.owner[node]) != node:
                    yield min(node, other), max(node, other)


def counted_links(links: Sequence[Link], least: float) -> list[Link]:
    """The links that rows may rest on: the probable ones, and those that a third article vouches for.

    It vouches for a link whose both ends have probable links to one and the same sentence there.

    Args:
        links: of all pairs.
        least: the probability from which a link counts.
    """
    partners: defaultdict[tuple[str, SentenceRef], set[tuple[str, SentenceRef]]] = defaultdict(set)
    weak = False
    for link in links:
        if not _counts(link, least):
            weak = True
            continue
        a, b = _sentences(link.a), _sentences(link.b)
        for sentence in a:
            partners[sentence].update(b)
        for sentence in b:
            partners[sentence].update(a)
    if not weak:
        return list(links)

    def reach(side: LinkSide) -> set[tuple[str, SentenceRef]]:
        return set().union(*(partners.get(sentence, set()) for sentence in _sentences(side)))

    return [link for link in links if _counts(link, least) or reach(link.a) & reach(link.b)]


def _counts(link: Link, least: float) -> bool:
    return link.pinned or rounded(link.probability) >= least


def _sentences(side: LinkSide) -> list[tuple[str, SentenceRef]]:
    return [(side.article, ref) for ref in side.sentences]

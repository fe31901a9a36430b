"""Links of all pairs of articles as one weighted graph of paragraphs, or of sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from math import log, sqrt
from typing import NamedTuple, TypeAlias

from core.alignment.units import Node, PlacedLink, Units
from core.identity import rounded
from core.model import Link, LinkSide, SentenceRef
from core.progress import no_tick, ticking

_SCALE = 1_000_000
"""Weights are whole millionths of a mean sentence: their sums don't depend on the order of the links."""
_ODDS = 20
"""Odds of a link whose evidence is as much as its length."""
_LEAST_EVIDENCE = 0.1
"""Evidence of a link that counts, per length, however improbable it is."""
_SUREST = 0.995
"""Probabilities above are taken for this."""

_Sentence: TypeAlias = tuple[str, SentenceRef]
"""A sentence with its article's letter."""


class Tie(NamedTuple):
    """How strongly two units correspond, in millionths of a mean sentence."""

    extent: int
    """Length of what is linked."""
    weight: int
    """The same times probability: by this a passage has its main counterpart."""
    evidence: int
    """The same times the logarithm of the odds: by this links speak against each other."""


class Correspondence:
    """Which units correspond, how strongly, and each one's main counterpart in every other article."""

    def __init__(self, units: Units, links: Iterable[PlacedLink], tick: Callable[[], None] = no_tick) -> None:
        """Args: units: of the articles. links: that count. tick: called often; it may raise."""
        self.units = units
        self.ties: list[dict[Node, Tie]] = [{} for _ in range(len(units))]
        self.size = [round(weight * _SCALE) for weight in units.weight]
        """Each unit's length, in millionths of a mean sentence of its article."""
        self._linked: dict[tuple[int, int], int] = {}
        """By two positions of articles, how much of the first is linked with the second, in such millionths."""
        for link in ticking(links, tick):
            self._add(link)
        self.scale = [self._scale(position) for position in range(len(units.articles))]
        """By article's position, the logarithm of the length that its text takes, over the mean of all articles."""
        self.main: list[dict[int, Node]] = [self._mains(node) for node in ticking(range(len(units)), tick)]
        """For each unit the heaviest counterpart by the position of the other article."""

    def _add(self, placed: PlacedLink) -> None:
        """Share a link's weight and evidence out to the pairs of units it touches, by the length it has in each.

        The length of a link is the geometric mean of its sides', in mean sentences of each article,
        so that a script that needs fewer signs doesn't count less.
        """
        link, a, b = placed
        whole_a, whole_b = sum(a.values()), sum(b.values())
        x, y = (self.units.owner[next(iter(side))] for side in (a, b))
        self._linked[x, y] = self._linked.get((x, y), 0) + max(round(whole_a * _SCALE), 1)
        self._linked[y, x] = self._linked.get((y, x), 0) + max(round(whole_b * _SCALE), 1)
        length = sqrt(whole_a * whole_b) * _SCALE
        probability = rounded(link.probability)
        evidence = _evidence(probability)
        for u, in_u in a.items():
            for v, in_v in b.items():
                extent = length * ((in_u / whole_a) * (in_v / whole_b))
                self._tie(u, v, Tie(round(extent), round(extent * probability), round(extent * evidence)))

    def _scale(self, position: int) -> float:
        """How much longer the same text is in an article than in the others, as a logarithm."""
        others = [y for x, y in self._linked if x == position]
        ratios = sorted(log(self._linked[position, y] / self._linked[y, position]) for y in others)
        return rounded(sum(ratios) / (len(ratios) + 1))

    def _tie(self, u: Node, v: Node, tie: Tie) -> None:
        before = self.ties[u].get(v)
        if before is not None:
            tie = Tie(before.extent + tie.extent, before.weight + tie.weight, before.evidence + tie.evidence)
        self.ties[u][v] = self.ties[v][u] = tie

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


def _evidence(probability: float) -> float:
    """What a link says, per length: the logarithm of its odds, in units of that of 20 to 1."""
    sure = min(probability, _SUREST)
    return max(_LEAST_EVIDENCE, log(sure / (1 - sure)) / log(_ODDS)) if sure > 0 else _LEAST_EVIDENCE


def counted_links(links: Iterable[PlacedLink], least: float, tick: Callable[[], None] = no_tick) -> list[PlacedLink]:
    """The links that rows may rest on: the probable ones, and those that a third article vouches for.

    It vouches for a link whose both ends have probable links to one and the same sentence there.

    Args:
        links: of all pairs.
        least: the probability from which a link counts.
        tick: called often; it may raise.
    """
    given = list(links)
    doubtful = [link for link, _, _ in ticking(given, tick) if not _is_probable(link, least)]
    partners: dict[_Sentence, set[_Sentence]] = {
        sentence: set() for link in doubtful for side in (link.a, link.b) for sentence in _sentences(side)
    }
    for link, _, _ in ticking(given, tick):
        if partners and _is_probable(link, least):
            for side, other in ((link.a, link.b), (link.b, link.a)):
                for sentence in _sentences(side):
                    if sentence in partners:
                        partners[sentence].update(_sentences(other))

    def reach(side: LinkSide) -> set[_Sentence]:
        return set().union(*(partners[sentence] for sentence in _sentences(side)))

    return [
        placed
        for placed in ticking(given, tick)
        if _is_probable(placed.link, least) or not reach(placed.link.a).isdisjoint(reach(placed.link.b))
    ]


def _is_probable(link: Link, least: float) -> bool:
    return link.pinned or rounded(link.probability) >= least


def _sentences(side: LinkSide) -> list[_Sentence]:
    return [(side.article, ref) for ref in side.sentences]

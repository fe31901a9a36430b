"""What the links of all pairs of articles say together: links that pairs missed are added, chance ones set aside.

Three articles know more than two. Where A and B, and B and C, share a sentence, A and C do, even if their
own words are too few to tell; and a link that no third article bears out, though it has the passage too,
is doubtful. The sentences of all articles are divided into atoms of content (`consensus.py`); what two
sentences of a pair then hold in common is linked. Where pairs divided sentences that hold several, it is their
parts that are asked.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from math import exp, log, sqrt
from statistics import median
from typing import TypeAlias

from core.alignment.affinity import connected, sureness
from core.alignment.consensus import Beliefs, Weights, atoms_of
from core.alignment.correspondence import Correspondence
from core.alignment.pair import Pair
from core.alignment.parts import Names, in_parts, of_wholes
from core.alignment.texts import divided
from core.alignment.units import Node, PlacedLink, Units
from core.groups import Groups
from core.identity import rounded
from core.model import Article, Granularity, Link, LinkSide, SentenceRef, Unit
from core.progress import OnProgress, Stage, ignore_progress

JOINED = 0.5
"""Cost of every further atom that a sentence holds, for each article beyond three: what pairs say is not independent,
so that chance adds up with their number."""
LEAN = 0.3
"""What is added to the log odds of two sentences' sharing content: others may bear it out."""
UNSEEN = 3.0
"""The most that it says against two sentences that nothing between them spoke for it."""
_USUAL_MISSED = 0.4
"""Share of what two articles have in common that is not found, before anything is known …"""
_USUAL_LINKS = 4
"""… worth so many links."""
_USUAL_SPREAD = 0.7
"""The same for how much the logarithm of the ratio of counterparts' lengths differs from the usual one."""
_NORMAL = 1.4826
"""Standard deviations in the median absolute one, where values are normal."""
_LEAST_DEVIATION = 0.15
_PROBABLE = 0.5
_SHOWN = 0.51
"""Probability of what all articles together say, at least."""
_CONNECTED = 0.1
"""Probability from which two sentences are looked at together."""
_SUREST, _LEAST = 0.998, 0.002

Letters: TypeAlias = tuple[str, str]
Pairs: TypeAlias = Mapping[Letters, Pair]
"""What was found between every two articles, by their letters."""
_Both: TypeAlias = tuple[Node, Node]
"""Two sentences, the smaller first."""


def agreed_links(articles: Sequence[Article], pairs: Pairs, on_progress: OnProgress = ignore_progress) -> list[Link]:
    """The links of all pairs after each has heard the others.

    Only pairs whose words were compared change: others have nothing but their links. A link that is
    overruled is in the result, `set_aside`.

    Args:
        articles: segmented, with letters.
        pairs: of all of them.
        on_progress: called often; may raise `Cancelled`.
    """
    asked = [pair for pair in pairs.values() if (pair.parts or pair).likely is not None]
    if len(articles) < 3 or not asked:
        return [link for pair in pairs.values() for link in pair.links]
    if all(pair.parts is None for pair in asked):
        return list(chain.from_iterable(_agreed(articles, pairs, on_progress).values()))
    divisions = {article.letter: divided(article, lambda: on_progress(Stage.ALIGNING, 0, 1)) for article in articles}
    names = {letter: division.whole for letter, division in divisions.items()}
    parts = {(a, b): pair.parts or _in_parts(pair, names[a], names[b]) for (a, b), pair in pairs.items()}
    agreed = _agreed([division.article for division in divisions.values()], parts, on_progress)
    links: list[Link] = []
    for (a, b), pair in pairs.items():
        on_progress(Stage.ALIGNING, 0, 1)
        links += pair.links if parts[a, b].likely is None else _of_wholes(agreed[a, b], names[a], names[b])
    return links


def _agreed(articles: Sequence[Article], pairs: Pairs, on_progress: OnProgress) -> dict[Letters, Sequence[Link]]:
    units = Units(articles, Granularity.SENTENCE, lambda: on_progress(Stage.ALIGNING, 0, 1))
    agreement = _Agreement(units, pairs)
    agreement.divide(on_progress)
    found: dict[Letters, Sequence[Link]] = {}
    for letters, pair in pairs.items():
        on_progress(Stage.ALIGNING, 0, 1)
        found[letters] = pair.links if pair.likely is None else agreement.links(letters, pair.links)
    return found


def _in_parts(pair: Pair, names_a: Names, names_b: Names) -> Pair:
    """A pair whose sentences were not divided, as if it named their parts."""
    if pair.likely is not None:
        return pair  # neither article has any
    sides_a = in_parts((link.a.sentences for link in pair.links), names_a)
    sides_b = in_parts((link.b.sentences for link in pair.links), names_b)
    links = (
        replace(link, a=replace(link.a, sentences=a), b=replace(link.b, sentences=b))
        for link, a, b in zip(pair.links, sides_a, sides_b, strict=True)
    )
    return Pair(tuple(links), None)


def _of_wholes(links: Sequence[Link], names_a: Names, names_b: Names) -> list[Link]:
    """Links of two articles' parts as links of their wholes; one set aside is kept where nothing says the same."""
    letters = (links[0].a.article, links[0].b.article) if links else ("", "")

    def named(of_parts: Iterable[Link]) -> list[Link]:
        found = ((link.a.sentences, link.b.sentences, link.probability, link.pinned) for link in of_parts)
        return [
            Link(LinkSide(letters[0], a), LinkSide(letters[1], b), probability, pinned=pinned)
            for a, b, probability, pinned in of_wholes(found, names_a, names_b)
        ]

    kept = named(link for link in links if not link.set_aside)
    said = {(u, v) for link in kept for u in link.a.sentences for v in link.b.sentences}
    overruled = [
        replace(link, set_aside=True)
        for link in named(link for link in links if link.set_aside)
        if said.isdisjoint((u, v) for u in link.a.sentences for v in link.b.sentences)
    ]
    return sorted([*kept, *overruled], key=lambda one: (one.a.sentences, one.b.sentences))


class _Agreement:
    """The sentences of all articles, what is thought of them, and their atoms."""

    def __init__(self, units: Units, pairs: Pairs) -> None:
        self._units = units
        given = (link for pair in pairs.values() for link in pair.links if link.probability >= _PROBABLE)
        self._placed = [place for link in given if (place := units.place(link))]
        self._chances = _chances(units, pairs, self._placed)
        self._beliefs = _beliefs(units, pairs, self._chances, self._placed)
        self._atoms: dict[Node, Sequence[object]] = {}
        self._members: defaultdict[object, list[Node]] = defaultdict(list)
        """By atom, its sentences."""
        self._shared: defaultdict[tuple[int, int], dict[_Both, float]] = defaultdict(dict)
        """By the positions of two articles, the sentences that hold an atom in common, with how sure that is."""

    def divide(self, on_progress: OnProgress) -> None:
        """Find the atoms."""
        correspondence = Correspondence(self._units, self._placed)
        weights = Weights(joined=JOINED * (len(self._units.articles) - 3))
        components = _components(len(self._units), self._placed, self._beliefs)
        for done, component in enumerate(components):

            def tick(done: int = done) -> None:
                on_progress(Stage.ALIGNING, done, len(components))

            tick()
            for node, atoms in atoms_of(correspondence, component, tick, weights, self._beliefs).items():
                self._atoms[node] = [(component[0], atom) for atom in atoms]
        for node, of_node in sorted(self._atoms.items()):
            for one in of_node:
                self._members[one].append(node)
        for nodes in self._members.values():
            self._share(nodes)

    def _share(self, nodes: Sequence[Node]) -> None:
        """Note what sentences of an atom share, as sure as their pair was or as all of the atom are of both."""
        owner = self._units.owner
        support = {u: sum(self._odds(u, v) for v in nodes if v != u) for u in nodes}
        for at, u in enumerate(nodes):
            for v in nodes[at + 1 :]:
                of_pair = self._shared[owner[u], owner[v]]
                known = max(self._chances.get((u, v), 0.0), of_pair.get((u, v), 0.0), _SHOWN)
                of_pair[u, v] = max(known, _probability(min(support[u], support[v])))

    def _odds(self, u: Node, v: Node) -> float:
        """What it says for two sentences' sharing content that their pair was asked; nothing if it was not."""
        both = (min(u, v), max(u, v))
        asked = self._beliefs.unseen.get((self._units.owner[both[0]], self._units.owner[both[1]]), 0.0)
        return self._beliefs.odds.get(both, asked)

    def links(self, letters: Letters, links: Iterable[Link]) -> list[Link]:
        """The links of a pair by what its sentences share, and those that are overruled.

        Args:
            letters: of both articles.
            links: what the pair said.
        """
        before = {}
        for link in links:
            if place := self._units.place(link):
                before[tuple(sorted(place.a)), tuple(sorted(place.b))] = link
        pinned = {node for sides, link in before.items() if link.pinned for side in sides for node in side}
        shared = {both: sure for both, sure in self._shared_by(letters).items() if pinned.isdisjoint(both)}
        found = [link for link in before.values() if link.pinned]
        taken = set(pinned)
        for bead in connected(shared):
            taken.update(bead.a, bead.b)
            sure = sureness(shared, [bead])[0]
            known = before.get((bead.a, bead.b))
            if known is not None:
                found.append(replace(known, probability=max(known.probability, sure)))
            else:
                found.append(Link(self._side(letters[0], bead.a), self._side(letters[1], bead.b), sure))
        for (a, b), link in before.items():
            doubt = self._probability(a, b) if link.probability >= _PROBABLE else link.probability
            if taken.isdisjoint((*a, *b)) and (link.probability < _PROBABLE or doubt >= _PROBABLE):
                found.append(replace(link, probability=min(link.probability, doubt)))
            elif link.probability >= _PROBABLE and not link.pinned and not any((u, v) in shared for u in a for v in b):
                found.append(replace(link, set_aside=True))
        return sorted(found, key=lambda one: (one.a.sentences, one.b.sentences))

    def _shared_by(self, letters: Letters) -> dict[_Both, float]:
        """By a sentence of the first article and one of the second, how sure it is that they share content."""
        a, b = (next(n for n, one in enumerate(self._units.articles) if one.letter == letter) for letter in letters)
        if a < b:
            return self._shared[a, b]
        return {(v, u): sure for (u, v), sure in self._shared[b, a].items()}

    def _side(self, letter: str, nodes: Sequence[Node]) -> LinkSide:
        units = (self._units.unit[node] for node in nodes)
        return LinkSide(letter, tuple(SentenceRef(unit.paragraph, unit.sentence or 0) for unit in units))

    def _probability(self, a: Iterable[Node], b: Iterable[Node]) -> float:
        """How probable a link is when all that each side goes with is asked."""
        support = [
            sum(self._odds(x, y) for x in self._members[one] for y in self._members[other] if self._differ(x, y))
            for u in a
            for v in b
            for one in self._atoms[u]
            for other in self._atoms[v]
        ]
        return _probability(max(support))

    def _differ(self, x: Node, y: Node) -> bool:
        return self._units.owner[x] != self._units.owner[y]


def _probability(odds: float) -> float:
    return rounded(1 / (1 + exp(-max(-30.0, min(30.0, odds)))))


def _chances(units: Units, pairs: Pairs, placed: Iterable[PlacedLink]) -> dict[_Both, float]:
    """The probability that two sentences share content, so far as their pair says it."""
    chances: dict[_Both, float] = {}
    for (a, b), pair in pairs.items():
        for (ref_u, ref_v), probability in (pair.likely or {}).items():
            u, v = sorted((_node(units, a, ref_u), _node(units, b, ref_v)))
            chances[u, v] = probability
    for place in placed:
        for u, v in place.pairs():
            chances.setdefault((min(u, v), max(u, v)), place.link.probability)
    return chances


def _node(units: Units, letter: str, ref: SentenceRef) -> Node:
    node = units.node(letter, Unit(ref.paragraph, ref.sentence))
    assert node is not None  # what was found was found in these articles
    return node


def _beliefs(units: Units, pairs: Pairs, chances: Mapping[_Both, float], placed: Sequence[PlacedLink]) -> Beliefs:
    """What the pairs say of single sentences, and how much what they don't say means."""
    position = {article.letter: number for number, article in enumerate(units.articles)}
    unseen: dict[tuple[int, int], float] = {}
    for letters, pair in pairs.items():
        if pair.likely is not None:
            doubts = sorted(1 - link.probability for link in pair.links if link.probability >= _PROBABLE)
            missed = (sum(doubts) + _USUAL_LINKS * _USUAL_MISSED) / (len(doubts) + _USUAL_LINKS)
            first, second = sorted(position[letter] for letter in letters)
            unseen[first, second] = max(-UNSEEN, log(missed / (1 - missed)))
    odds: dict[_Both, float] = {}
    near: defaultdict[Node, list[Node]] = defaultdict(list)
    for (u, v), probability in sorted(chances.items()):
        least = unseen.get((units.owner[u], units.owner[v]))
        if least is not None:
            sure = min(max(probability, _LEAST), _SUREST)
            odds[u, v] = max(least, log(sure / (1 - sure)) + LEAN)
            near[u].append(v)
            near[v].append(u)
    return Beliefs(odds, unseen, near, _deviations(units, placed))


def _deviations(units: Units, placed: Iterable[PlacedLink]) -> list[float]:
    """By article's position, how much its sentences differ in length from counterparts, as a standard deviation.

    That of two articles' links comes from both; half of that of the better pair is taken for the article's own.
    """
    ratios: defaultdict[tuple[int, int], list[float]] = defaultdict(list)
    for place in placed:
        x, y = (units.owner[next(iter(side))] for side in (place.a, place.b))
        ratios[x, y].append(log(sum(place.a.values()) / sum(place.b.values())))
    spread = {}
    for both, found in ratios.items():
        middle = median(found)
        spread[both] = _NORMAL * median([*(abs(one - middle) for one in found), *[_USUAL_SPREAD] * _USUAL_LINKS])
    own = []
    for position in range(len(units.articles)):
        least = min((value for both, value in spread.items() if position in both), default=_USUAL_SPREAD)
        own.append(max(_LEAST_DEVIATION, rounded(least / sqrt(2))))
    return own


def _components(count: int, placed: Iterable[PlacedLink], beliefs: Beliefs) -> list[list[Node]]:
    """Sentences that links connect, or that may share content; each component sorted."""
    groups = Groups(range(count))
    least = log(_CONNECTED / (1 - _CONNECTED)) + LEAN
    joined = [pair for place in placed for pair in place.pairs()]
    joined += [pair for pair, odds in beliefs.odds.items() if odds >= least]
    for u, v in joined:
        groups.join(u, v)
    return groups.all()

"""How probable it is that one sentence and another share content: sentence by sentence, inside and outside of links.

A link says that its two sides correspond as a whole. Whether each of its sentences takes part in that, and
whether a sentence that is in no link should, is asked here, by a logistic regression on few features
(`affinity_features.py`), the same for both directions. There are three sets of weights. In translations every
word and every value has a counterpart, so that two sentences in which much has none are on the same theme
and no more; two outlets that report the same leave out, round and rephrase. Which of these two articles
are is told by how much the lengths of their counterparts differ. Translations in turn may join and divide
sentences, so that a half must be believed, or go sentence by sentence, so that a half is too little: that is told by
how many links hold more than two.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

import numpy as np

from core.alignment.absences import cosine
from core.alignment.affinity_features import PROBABLE, SUREST, features, spread_of_lengths
from core.alignment.search import Bead, Tick
from core.alignment.sides import Side
from core.alignment.statements import Answers
from core.alignment.words import Words
from core.identity import rounded

Affinities: TypeAlias = Mapping[tuple[int, int], float]
"""By numbers of a sentence of a and one of b, the probability that they share content; others have next to none."""

RETOLD = (-6.76, 8.31, 0.0, 0.0, 0.08, 0.0, 0.0, 2.22, 1.35, 3.99, 0.27, 16.82, 13.86, -5.09, 0.31, 0.0, 0.0, 0.0)
"""Weights for articles that tell the same in their own words, of features that ask nothing more of counterparts, …"""
REJOINED = (
    *(-0.93, -7.74, -19.48, 3.65, -4.71, 4.12, 6.9, 1.09, 1.18),
    *(1.12, 0.41, 16.45, 26.42, -2.57, 0.37, -1.5, -0.68, 1.04),
)
"""… for translations that join and divide sentences, …"""
TRANSLATED = (
    *(6.53, -25.92, 7.82, 2.28, -5.22, 4.78, 6.93, 1.77, 1.25),
    *(1.61, 0.04, 10.06, -6.18, -2.21, 0.34, -1.89, -0.73, -1.64),
)
"""… and for those that go sentence by sentence. All as `tests/benchmarks/tune_alignment.py --affinity` fits them, on
all ten pairs of languages: dropped sentences of seeds 1, 2, 11 and 12, merged ones of 2, 11 and 12, sparse articles of
1, 2 and 11, short ones of 1."""
_TRANSLATED_UP_TO, _RETOLD_FROM = 0.2, 0.3
"""Spread of the lengths of counterparts; between, both have a say."""
_SINGLE_UP_TO, _REJOINED_FROM = 0.02, 0.06
"""Share of the links that hold more than two sentences; between, both have a say."""
_USUAL_REJOINED, _USUAL_LINKS = 0.1, 4
"""That share before anything is known, worth so many links."""
LOWEST = 0.02
"""Probabilities below are left out."""


def affinities(
    a: Side, b: Side, words: Words, answers: Answers, beads: Sequence[Bead], sure: Sequence[float], tick: Tick
) -> dict[tuple[int, int], float]:
    """Which sentences share content, with what probability.

    Args:
        a: the article of the beads' sides a.
        b: the article of their sides b.
        words: what the words of both have in common.
        answers: what both state.
        beads: disjoint.
        sure: their probabilities.
        tick: told the share of work done; it may raise `Cancelled`.
    """
    cells, rows = features(a, b, words, answers, beads, sure, tick)
    faithful = translated(a, b, beads, sure)
    single = sentence_by_sentence(beads, sure)
    translation = single * np.array(TRANSLATED) + (1 - single) * np.array(REJOINED)
    weights = faithful * translation + (1 - faithful) * np.array(RETOLD)
    said = 1 / (1 + np.exp(-np.clip(rows @ weights, -30, 30)))
    found = zip(cells.tolist(), said.tolist(), strict=True)
    likely = {(i, j): round(value, 4) for (i, j), value in found if value >= LOWEST}
    for bead, probability in zip(beads, sure, strict=True):
        inside = _cells(bead)
        told = max(likely.get(cell, 0.0) for cell in inside)
        if len(inside) == 1 and told < probability:
            share = (1 - faithful) / 2  # two opinions on one thing
        elif told < PROBABLE <= probability:
            share = 1 - faithful  # what none says alone they may say together, so far as they take part in it
            inside = _cells(without_riders(a, b, bead))
        else:
            continue
        for cell in inside:
            own = likely.get(cell, 0.0)
            both = round(own + share * (probability - own), 4)
            if both >= LOWEST:
                likely[cell] = both
    return likely


def _cells(bead: Bead) -> list[tuple[int, int]]:
    return [(i, j) for i in bead.a for j in bead.b]


def without_riders(a: Side, b: Side, bead: Bead) -> Bead:
    """A bead without the sentences that make it less alike and are more like a sentence elsewhere than like it.

    Where no sentence is a counterpart by itself, all of a theme looks a little like one: each must earn its place
    by what it adds.
    """
    while len(bead.a) + len(bead.b) > 2:
        riders_a = [i for i in bead.a if len(bead.a) > 1 and _has_better(a, i, b, bead.b)]
        riders_b = [j for j in bead.b if len(bead.b) > 1 and _has_better(b, j, a, bead.a)]
        smaller = [Bead(_but(bead.a, i), bead.b) for i in riders_a] + [Bead(bead.a, _but(bead.b, j)) for j in riders_b]
        best = max(smaller, key=lambda one: rounded(cosine(a, b, one)), default=bead)
        if rounded(cosine(a, b, best)) <= rounded(cosine(a, b, bead)):
            break
        bead = best
    return bead


def _but(sentences: tuple[int, ...], one: int) -> tuple[int, ...]:
    return tuple(number for number in sentences if number != one)


def _has_better(own: Side, sentence: int, other: Side, opposite: tuple[int, ...]) -> bool:
    """Whether a sentence is more like one outside of what stands opposite than like that."""
    likeness = other.single @ own.single[sentence]
    inside = float(other.joined(opposite) @ own.single[sentence])
    likeness[list(opposite)] = -1
    return float(likeness.max()) > inside


def translated(a: Side, b: Side, beads: Sequence[Bead], sure: Sequence[float]) -> float:
    """How much two articles look like translations, 0 … 1, by the lengths of what is linked."""
    spread = spread_of_lengths(a, b, beads, sure)
    return min(max((_RETOLD_FROM - spread) / (_RETOLD_FROM - _TRANSLATED_UP_TO), 0.0), 1.0)


def sentence_by_sentence(beads: Sequence[Bead], sure: Sequence[float]) -> float:
    """How much two articles look as if each sentence of one were one of the other, 0 … 1, by the sizes of links."""
    sizes = [
        len(bead.a) + len(bead.b) for bead, probability in zip(beads, sure, strict=True) if probability >= PROBABLE
    ]
    larger = sum(size > 2 for size in sizes) + _USUAL_LINKS * _USUAL_REJOINED
    share = larger / (len(sizes) + _USUAL_LINKS)
    return min(max((_REJOINED_FROM - share) / (_REJOINED_FROM - _SINGLE_UP_TO), 0.0), 1.0)


def regrouped(likely: Affinities, lowest: float) -> list[Bead]:
    """Beads of the sentences that probably share content, directly or by way of others; in the order of side a.

    Those that are in none of these, and may share content, come together in beads of their own.

    Args:
        likely: the probabilities.
        lowest: the least that still counts for sentences that are in no other bead.
    """
    beads = connected(pair for pair, probability in likely.items() if probability >= PROBABLE)
    held_a, held_b = {i for bead in beads for i in bead.a}, {j for bead in beads for j in bead.b}
    free = {(i, j): value for (i, j), value in likely.items() if i not in held_a and j not in held_b}
    beads += connected(pair for pair, probability in free.items() if probability >= lowest)
    return sorted(beads, key=lambda bead: (bead.a, bead.b))


def connected(pairs: Iterable[tuple[int, int]]) -> list[Bead]:
    """Beads of the sentences that pairs connect."""
    groups: list[tuple[set[int], set[int]]] = []
    for i, j in sorted(pairs):
        touching = [group for group in groups if i in group[0] or j in group[1]]
        groups = [group for group in groups if group not in touching]
        groups.append(({i}.union(*(one for one, _ in touching)), {j}.union(*(other for _, other in touching))))
    return [Bead(tuple(sorted(one)), tuple(sorted(other))) for one, other in groups]


def sureness(likely: Affinities, beads: Sequence[Bead]) -> list[float]:
    """Probabilities of beads: the mean, over their sentences, of the highest with one opposite."""
    found = []
    for bead in beads:
        each = [max(likely.get((i, j), 0.0) for j in bead.b) for i in bead.a]
        each += [max(likely.get((i, j), 0.0) for i in bead.a) for j in bead.b]
        found.append(round(SUREST * sum(each) / len(each), 4))
    return found

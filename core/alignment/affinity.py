"""How probable it is that one sentence and another share content: sentence by sentence, inside and outside of links.

A link says that its two sides correspond as a whole. Whether each of its sentences takes part in that, and
whether a sentence that is in no link should, is asked here, by a logistic regression on few features
(`affinity_features.py`), the same for both directions. There are two sets of weights. In translations every
word and every value has a counterpart, so that two sentences in which much has none are on the same theme
and no more; two outlets that report the same leave out, round and rephrase. Which of these two articles
are is told by how much the lengths of their counterparts differ.
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

RETOLD = (-6.25, 10.64, 0.0, 0.0, 1.44, 0.0, 0.0, 1.79, 1.21, 3.02, 0.38, 17.27, 20.9, -4.67, 0.25, 0.0, 0.0, 0.0)
"""Weights for articles that tell the same in their own words, of features that ask nothing more of counterparts …"""
TRANSLATED = (
    *(-3.23, -4.84, -19.69, 3.07, -5.4, 6.32, 7.91, 1.12, 1.31),
    *(1.51, 0.44, 18.22, 21.7, -2.37, 0.31, -1.44, -0.17, 0.91),
)
"""… and for translations, in which all words and values have their counterparts. Both as
`tests/benchmarks/tune_alignment.py --affinity` fits them, on all ten pairs of languages, seeds 1, 2, 11 and 12,
and on short and sparse articles of seeds 1 and 11."""
_TRANSLATED_UP_TO, _RETOLD_FROM = 0.1, 0.3
"""Spread of the lengths of counterparts; between, both have a say."""
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
    weights = faithful * np.array(TRANSLATED) + (1 - faithful) * np.array(RETOLD)
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

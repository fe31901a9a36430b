"""How probable it is that one sentence and another share content: sentence by sentence, inside and outside of links.

A link says that its two sides correspond as a whole. Whether each of its sentences takes part in that, and
whether a sentence that is in no link should, is asked here: by what both sentences' words have in common,
by how many of a sentence's words have their best match in the other rather than anywhere else, by what a
sentence adds to those that its counterpart is linked with already, in words and in length, and by the
neighbours. A logistic regression on few features, the same for both directions.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from core.alignment.search import Bead, Tick
from core.alignment.sides import Floats, Ints, Side
from core.alignment.words import Words

Doubles: TypeAlias = NDArray[np.float64]
Cells: TypeAlias = NDArray[np.bool_]
Affinities: TypeAlias = Mapping[tuple[int, int], float]
"""By numbers of a sentence of a and one of b, the probability that they share content; others have next to none."""

FEATURES = (
    "constant",
    "cosine",
    "words found in the other, the better of both ways",
    "lead in best matches over every rival, both ways",
    "log odds of the link",
    "linked",
    "diagonal neighbours linked, not linked itself",
    "diagonal neighbours linked, linked itself",
    "linked elsewhere, each",
    "linked elsewhere, both",
    "fit of lengths with the partners over without, both ways",
    "words added to the partners', both ways",
    "having partners, each",
)
_WEIGHTS = (-5.37, 0.91, 0.77, 1.61, 1.15, 1.54, 1.34, 0.37, 1.97, 0.41, 0.42, 15.26, -3.12)
"""Fitted as `tests/benchmarks/tune_alignment.py --affinity` does, on all ten pairs of languages, seeds 1, 2 and 11."""
LOWEST = 0.02
"""Probabilities below are left out."""
_PROBABLE = 0.5
_SHARP = 0.08
"""Difference of cosines that makes one sentence e times as likely a token's match as another."""
_ENOUGH = 0.08
"""Share of best matches from which two sentences are looked at."""
_SUREST, _LEAST_SURE = 0.995, 0.05
_USUAL_SPREAD = 0.5
"""Variance of the logarithm of the ratio of two counterparts' lengths, before anything is known …"""
_USUAL_LINKS = 4
"""… worth so many links."""
_MISFIT = 6.0
"""The most that a length says."""
_ROWS = 64
"""Pairs of sentences looked at between two reports of progress."""


def affinities(
    a: Side, b: Side, words: Words, beads: Sequence[Bead], sure: Sequence[float], tick: Tick
) -> dict[tuple[int, int], float]:
    """Which sentences share content, with what probability.

    Args:
        a: the article of the beads' sides a.
        b: the article of their sides b.
        words: what the words of both have in common.
        beads: disjoint.
        sure: their probabilities.
        tick: told the share of work done; it may raise `Cancelled`.
    """
    cells, rows = features(a, b, words, beads, sure, tick)
    said = 1 / (1 + np.exp(-np.clip(rows @ np.array(_WEIGHTS), -30, 30)))
    found = zip(cells.tolist(), said.tolist(), strict=True)
    likely = {(i, j): round(value, 4) for (i, j), value in found if value >= LOWEST}
    for bead, probability in zip(beads, sure, strict=True):
        inside = [(i, j) for i in bead.a for j in bead.b]
        told = max(likely.get(cell, 0.0) for cell in inside)
        if len(inside) == 1 and told < probability:
            likely[inside[0]] = round((told + probability) / 2, 4)  # two opinions on one thing
        elif told < _PROBABLE <= probability:
            likely.update(dict.fromkeys(inside, probability))  # what none says alone they may say together
    return likely


def regrouped(likely: Affinities, lowest: float) -> list[Bead]:
    """Beads of the sentences that probably share content, directly or by way of others; in the order of side a.

    Those that are in none of these, and may share content, come together in beads of their own.

    Args:
        likely: the probabilities.
        lowest: the least that still counts for sentences that are in no other bead.
    """
    beads = connected(pair for pair, probability in likely.items() if probability >= _PROBABLE)
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
        found.append(round(_SUREST * sum(each) / len(each), 4))
    return found


def features(
    a: Side, b: Side, words: Words, beads: Sequence[Bead], sure: Sequence[float], tick: Tick
) -> tuple[Ints, Doubles]:
    """Pairs of sentences (n, 2) that may share content, and their features (n, 13) in the order of `FEATURES`."""
    odds, linked = np.zeros((a.count, b.count)), np.zeros((a.count, b.count), bool)
    for bead, probability in zip(beads, sure, strict=True):
        inside = np.ix_(bead.a, bead.b)
        held = min(max(probability, _LEAST_SURE), _SUREST)
        odds[inside] = np.log(held / (1 - held))
        linked[inside] = True
    counted: Cells = np.asarray(linked & (odds >= 0))
    found_a, share_a = _matches(words.a_in_b, words.weights[0], words.starts[0])
    found_b, share_b = (one.T for one in _matches(words.b_in_a, words.weights[1], words.starts[1]))
    diagonal, beside = _around(counted)
    much = np.maximum(share_a, share_b)
    wanted: Cells = np.asarray(linked | (much > _ENOUGH) | ((beside > 0) & (much > _ENOUGH / 2)))
    wanted &= linked | ~(_foreign(a, counted) | _foreign(b, counted.T).T)
    cells = np.argwhere(wanted)
    lead = _lead(share_a) + _lead(share_b.T).T
    elsewhere_a = np.any(counted, axis=1, keepdims=True) & ~counted
    elsewhere_b = np.any(counted, axis=0, keepdims=True) & ~counted
    ratio = float(a.ends[-1]) / max(float(b.ends[-1]), 1.0)
    lengths_a, lengths_b = a.lengths.astype(np.float64), b.lengths.astype(np.float64) * ratio
    spread = _spread(lengths_a, lengths_b, beads, sure)
    fit = _fit(lengths_a, lengths_b, counted, spread) + _fit(lengths_b, lengths_a, counted.T, spread).T
    planes = (
        np.ones_like(odds),
        a.block(0, a.count)[0] @ b.block(0, b.count)[0].T,
        np.maximum(found_a, found_b),
        lead,
        odds,
        linked.astype(float),
        diagonal * ~linked,
        diagonal * linked,
        elsewhere_a.astype(float) + elsewhere_b,
        (elsewhere_a & elsewhere_b).astype(float),
        fit,
    )
    rows = np.zeros((len(cells), len(FEATURES)))
    for column, plane in enumerate(planes):
        rows[:, column] = plane[wanted]
    turned = words.turned()
    for number, (i, j) in enumerate(cells.tolist()):
        if number % _ROWS == 0:
            tick(number / len(cells))
        others_a = [one for one in np.flatnonzero(counted[:, j]).tolist() if one != i]
        others_b = [one for one in np.flatnonzero(counted[i]).tolist() if one != j]
        added = _added(turned, j, i, others_a) + _added(words, i, j, others_b)
        rows[number, len(planes) :] = (added, bool(others_a) + bool(others_b))
    return cells, rows


def _matches(best: Floats, weights: Floats, starts: Ints) -> tuple[Doubles, Doubles]:
    """How well each sentence's words are found in each of the others', and what share of them is found best there.

    Args:
        best: (tokens, others) each token's best cosine in each sentence of the other article.
        weights: of the tokens.
        starts: first token of each sentence.

    Returns:
        two arrays (sentences, others).
    """
    total = np.maximum(np.add.reduceat(weights, starts), 1e-6)[:, None]
    found: Doubles = np.add.reduceat(best * weights[:, None], starts, axis=0) / total
    found = (found - found.mean()) / np.maximum(found.std(), 1e-6)
    likely = np.exp((best - best.max(axis=1, keepdims=True)) / np.float32(_SHARP))
    likely *= (weights / likely.sum(axis=1))[:, None]
    share: Doubles = np.add.reduceat(likely, starts, axis=0) / total
    return found, share


def _around(linked: Cells) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """For each cell, how many of both neighbours on the diagonal are linked, and of the four beside it."""
    padded = np.pad(linked, 1).astype(np.int64)
    diagonal = padded[:-2, :-2] + padded[2:, 2:]
    beside = padded[:-2, 1:-1] + padded[2:, 1:-1] + padded[1:-1, :-2] + padded[1:-1, 2:]
    return diagonal, beside


def _foreign(side: Side, linked: Cells) -> Cells:
    """For each cell, whether all that the column is linked with stands in other paragraphs than the row."""
    same = side.paragraphs[:, None] == side.paragraphs[None, :]
    foreign: Cells = np.any(linked, axis=0, keepdims=True) & ~(same.astype(np.int64) @ linked > 0)
    return foreign


def _lead(share: Doubles) -> Doubles:
    """What each value of a row is above the highest other one."""
    if share.shape[1] < 2:
        return share
    ordered = np.partition(share, -2, axis=1)
    best, second = ordered[:, -1:], ordered[:, -2:-1]
    lead: Doubles = share - np.where(share >= best, second, best)
    return lead


def _spread(a: Doubles, b: Doubles, beads: Sequence[Bead], sure: Sequence[float]) -> float:
    """How much the lengths of counterparts differ, as a variance of the logarithm of their ratio.

    Translations are as long as each other; two outlets' sentences on one thing are not.
    """
    probable = [bead for bead, probability in zip(beads, sure, strict=True) if probability >= _PROBABLE]
    ratios = [float(np.log(max(a[list(one.a)].sum(), 1) / max(b[list(one.b)].sum(), 1))) for one in probable]
    middle = float(np.median(ratios)) if ratios else 0.0
    squares = sorted(min((ratio - middle) ** 2, 1.0) for ratio in ratios)
    return (sum(squares) + _USUAL_LINKS * _USUAL_SPREAD) / (len(squares) + _USUAL_LINKS)


def _fit(own: Doubles, other: Doubles, linked: Cells, spread: float) -> Doubles:
    """How much better the lengths of a cell's row and its linked others fit the column's than those others alone."""
    alone = (linked * own[:, None]).sum(axis=0)[None, :] - linked * own[:, None]
    column = np.maximum(other, 1)[None, :]

    def misfit(lengths: Doubles) -> Doubles:
        square: Doubles = np.log(np.maximum(lengths, 1) / column) ** 2
        return square / (2 * spread)

    better: Doubles = np.clip(misfit(alone) - misfit(alone + own[:, None]), -_MISFIT, _MISFIT)
    return np.where(alone > 0, better, 0.0)


def _added(words: Words, sentence: int, by: int, others: Iterable[int]) -> float:
    """How much better a sentence's words are found in one of the other article and some others than in those."""
    held = list(others)
    if not held:
        return 0.0
    last = words.starts[0][sentence + 1] if sentence + 1 < len(words.starts[0]) else len(words.a_in_b)
    own = slice(words.starts[0][sentence], last)
    more = np.maximum(words.a_in_b[own, by] - words.a_in_b[own][:, held].max(axis=1), 0)
    return float(more @ words.weights[0][own] / max(float(words.weights[0][own].sum()), 1e-6))

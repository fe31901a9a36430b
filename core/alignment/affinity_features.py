"""What speaks for two sentences' sharing content, as numbers.

Three things are asked. Do both sentences' words find each other, and only each other? What does a sentence
add to those that its counterpart is linked with already: words that they lack, length that they lack? Do
both state the same numbers and dates? An encoder by itself says of two sentences on one theme that they are
alike; that one of them has a better match, or that a year stands in one only, tells them apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import log
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from core.alignment.search import Bead, Tick
from core.alignment.sides import Floats, Ints, Side
from core.alignment.statements import Answers
from core.alignment.words import Words

Doubles: TypeAlias = NDArray[np.float64]
Cells: TypeAlias = NDArray[np.bool_]

FEATURES = (
    "constant",
    "words found in the other, the better of both ways",
    "words found in the other, the worse of both ways",
    "words found rather there than elsewhere, the better of both ways",
    "lead in best matches over every rival, both ways",
    "lead in common words over every rival, both ways",
    "lead in likeness over every rival, both ways, where neither has partners",
    "log odds of the link",
    "diagonal neighbours linked, not linked itself",
    "linked elsewhere, each",
    "fit of lengths with the partners over without, both ways",
    "words added to the partners', both ways",
    "lead in words added over every rival, both ways",
    "having partners, each",
    "rare values in both",
    "values unanswered",
    "logarithm of the pairs of sentences without probable link",
    "logarithm of the words of the shorter",
)
PROBABLE = 0.5
"""Probability from which a link counts."""
_SHARP = 0.08
"""Difference of cosines that makes one sentence e times as likely a token's match as another."""
_ENOUGH = 0.08
"""Share of best matches from which two sentences are looked at."""
SUREST = 0.995
_LEAST_SURE = 0.05
_USUAL_COSINE, _USUAL_DEVIATION = 0.2, 0.1
"""A token's best cosine with a sentence that lacks it, and its standard deviation, before anything is known …"""
_USUAL_SENTENCES = 8
"""… worth so many sentences."""
_LEAST_DEVIATION = 0.03
_LEAST_FAR, _MOST_FAR = -1.0, 5.0
"""Standard deviations of one token that count."""
_USUAL_SPREAD = 0.5
"""Variance of the logarithm of the ratio of two counterparts' lengths, before anything is known …"""
_USUAL_LINKS = 4
"""… worth so many links."""
_MISFIT = 6.0
"""The most that a length says."""
_ROWS = 64
"""Pairs of sentences looked at between two reports of progress."""


def features(
    a: Side, b: Side, words: Words, answers: Answers, beads: Sequence[Bead], sure: Sequence[float], tick: Tick
) -> tuple[Ints, Doubles]:
    """Pairs of sentences (n, 2) that may share content, and their features (n, 18) in the order of `FEATURES`.

    Args:
        a: the article of the beads' sides a.
        b: the article of their sides b.
        words: what the words of both have in common.
        answers: what both state.
        beads: disjoint.
        sure: their probabilities.
        tick: told the share of work done; it may raise `Cancelled`.
    """
    odds, linked = np.zeros((a.count, b.count)), np.zeros((a.count, b.count), bool)
    for bead, probability in zip(beads, sure, strict=True):
        inside = np.ix_(bead.a, bead.b)
        held = min(max(probability, _LEAST_SURE), SUREST)
        odds[inside] = np.log(held / (1 - held))
        linked[inside] = True
    counted: Cells = np.asarray(linked & (odds >= 0))
    of_a = _Found(words.a_in_b, words.weights[0], words.starts[0])
    of_b = _Found(words.b_in_a, words.weights[1], words.starts[1])
    diagonal, beside = _around(counted)
    much = np.maximum(of_a.best, of_b.best.T)
    wanted: Cells = np.asarray(linked | (much > _ENOUGH) | ((beside > 0) & (much > _ENOUGH / 2)))
    wanted &= linked | ~(_foreign(a, counted) | _foreign(b, counted.T).T)
    cells = np.argwhere(wanted)
    partners = counted.sum(axis=1, keepdims=True) + counted.sum(axis=0, keepdims=True) - 2 * counted
    elsewhere_a = np.any(counted, axis=1, keepdims=True) & ~counted
    elsewhere_b = np.any(counted, axis=0, keepdims=True) & ~counted
    lengths_a, lengths_b = _lengths(a, b)
    spread = spread_of_lengths(a, b, beads, sure)
    fit = _fit(lengths_a, lengths_b, counted, spread) + _fit(lengths_b, lengths_a, counted.T, spread).T
    common = words.common[1, 1].astype(np.float64)
    likeness = (common + a.block(0, a.count)[0] @ b.block(0, b.count)[0].T) / 2
    counts_a = np.diff(words.starts[0], append=len(words.a_in_b))
    counts_b = np.diff(words.starts[1], append=len(words.b_in_a))
    unlinked = (~counted.any(axis=1)).sum() * (~counted.any(axis=0)).sum()
    planes = (
        np.ones_like(odds),
        np.maximum(of_a.found, of_b.found.T),
        np.minimum(of_a.found, of_b.found.T),
        np.maximum(of_a.rather, of_b.rather.T),
        _lead(of_a.best) + _lead(of_b.best).T,
        _lead(common) + _lead(common.T).T,
        (_lead(likeness) + _lead(likeness.T).T) * (partners == 0),
        odds,
        diagonal * ~linked,
        elsewhere_a.astype(float) + elsewhere_b,
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
        added_a, lead_a = _added(turned, j, i, others_a)
        added_b, lead_b = _added(words, i, j, others_b)
        rows[number, len(planes) :] = (
            added_a + added_b,
            lead_a + lead_b,
            bool(others_a) + bool(others_b),
            answers.in_both(i, j),
            answers.unanswered(i, j, others_a, others_b),
            log(1 + unlinked),
            log(max(1, min(counts_a[i], counts_b[j]))),
        )
    return cells, rows


class _Found:
    """How sentences' words are found in each sentence of the other article; arrays (sentences, others).

    Attributes:
        found: weighted mean of the words' best cosines there.
        rather: how far these are above what the word finds in any sentence, in standard deviations.
        best: share of the words that are found best there.
    """

    def __init__(self, best: Floats, weights: Floats, starts: Ints) -> None:
        """Args: best: (tokens, others) best cosines. weights: of the tokens. starts: first token of each sentence."""
        total = np.maximum(np.add.reduceat(weights, starts), 1e-6)[:, None]

        def mean(values: NDArray[np.floating]) -> Doubles:
            return np.asarray(np.add.reduceat(values * weights[:, None], starts, axis=0) / total, np.float64)

        self.found = mean(best)
        self.rather = mean(_far(best))
        likely = np.exp((best - best.max(axis=1, keepdims=True)) / np.float32(_SHARP))
        self.best = mean(likely / likely.sum(axis=1, keepdims=True))


def _far(best: Floats) -> Floats:
    """Best cosines in standard deviations from what is usual for the token; of few sentences, for any token."""
    count = best.shape[1] + _USUAL_SENTENCES
    usual = (best.sum(axis=1, keepdims=True) + _USUAL_SENTENCES * _USUAL_COSINE) / count
    square = ((best - usual) ** 2).sum(axis=1, keepdims=True) + _USUAL_SENTENCES * _USUAL_DEVIATION**2
    deviation = np.maximum(np.sqrt(square / count), _LEAST_DEVIATION)
    far: Floats = np.clip((best - usual) / deviation, _LEAST_FAR, _MOST_FAR).astype(np.float32)
    return far


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


def _lengths(a: Side, b: Side) -> tuple[Doubles, Doubles]:
    """Lengths of the sentences of both, those of b scaled so that both articles are as long."""
    ratio = float(a.ends[-1]) / max(float(b.ends[-1]), 1.0)
    return a.lengths.astype(np.float64), b.lengths.astype(np.float64) * ratio


def spread_of_lengths(a: Side, b: Side, beads: Sequence[Bead], sure: Sequence[float]) -> float:
    """How much the lengths of counterparts differ, as a variance of the logarithm of their ratio.

    Translations are as long as each other; two outlets' sentences on one thing are not.
    """
    lengths_a, lengths_b = _lengths(a, b)
    probable = [bead for bead, probability in zip(beads, sure, strict=True) if probability >= PROBABLE]
    totals = ((lengths_a[list(one.a)].sum(), lengths_b[list(one.b)].sum()) for one in probable)
    ratios = [float(np.log(max(of_a, 1) / max(of_b, 1))) for of_a, of_b in totals]
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


def _added(words: Words, sentence: int, by: int, others: Sequence[int]) -> tuple[float, float]:
    """How much better a sentence's words are found in one of the other article and some others than in those.

    Returns:
        that, and what it is above the same for every other sentence; zeros without others.
    """
    if not others:
        return 0.0, 0.0
    last = words.starts[0][sentence + 1] if sentence + 1 < len(words.starts[0]) else len(words.a_in_b)
    own = slice(words.starts[0][sentence], last)
    best, weights = words.a_in_b[own], words.weights[0][own]
    more = np.maximum(best - best[:, list(others)].max(axis=1, keepdims=True), 0)
    added = weights @ more / max(float(weights.sum()), 1e-6)
    own_part = float(added[by])
    added[by] = 0
    return own_part, own_part - float(added.max())

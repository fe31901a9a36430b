"""How sure a link is: a logistic regression on a few features of its bead, fitted so that it is calibrated."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from core.alignment.search import Bead, Tick
from core.alignment.sides import Floats, Side
from core.alignment.words import Words

FEATURES = (
    "constant",
    "cosine",
    "margin to the best rival",
    "length ratio where words are not compared",
    "words compared",
    "lead in words",
    "neighbours in order",
)
_WEIGHTS = (-3.94, 4.53, 4.65, 1.5, 1.31, 1.99, 1.49)
"""Fitted by `tests/benchmarks/tune_alignment.py --weights`."""
_NEAR = 60
"""Sentences to each side of a link among which its competitors are looked for."""
_BEADS = 64
"""Beads looked at between two reports of progress."""
LOWEST = 0.1
"""Links less probable are not worth showing under any threshold."""


def _ignore(share: float) -> None:
    """For callers that don't want to know."""


def features(
    a: Side, b: Side, beads: Sequence[Bead], words: Words | None = None, tick: Tick = _ignore
) -> NDArray[np.float64]:
    """Features (beads, 7) of links, in the order of `FEATURES`.

    Args:
        a: the article of the beads' sides a.
        b: the article of their sides b.
        beads: with or without gaps.
        words: what words have in common, where they were compared.
        tick: told the share of work done.
    """
    ratio = float(a.ends[-1]) / max(float(b.ends[-1]), 1.0)
    rows = np.zeros((len(beads), len(FEATURES)))
    cosines = []
    for number, bead in enumerate(beads):
        if number % _BEADS == 0:
            tick(number / len(beads))
        cosines.append(float(a.joined(bead.a) @ b.joined(bead.b)))
    held = _both_held(a, b, beads, cosines)
    tick(1.0)
    in_order = _in_order(beads)
    held_words = _both_held(a, b, beads, [words.of_bead(bead) for bead in beads]) if words else held
    lengths_a, lengths_b = a.lengths.tolist(), b.lengths.tolist()
    for number, bead in enumerate(beads):
        if number % _BEADS == 0:
            tick(number / len(beads))
        run_a, run_b = a.joined(bead.a), b.joined(bead.b)
        cosine = cosines[number]
        rival = (_best_rival(run_a, b, bead.b, held[1]) + _best_rival(run_b, a, bead.a, held[0])) / 2
        length_a = float(sum(lengths_a[i] for i in bead.a))
        length_b = float(sum(lengths_b[j] for j in bead.b)) * ratio
        likeness = min(length_a, length_b) / max(length_a, length_b, 1.0)
        compared = 0.0 if words is None else 1.0
        lead = 0.0 if words is None else words.lead(bead, held_words)
        length = likeness if words is None else 0.0
        rows[number] = (1.0, cosine, cosine - rival, length, compared, lead, in_order[number])
    return rows


def of_parts(
    sure: Sequence[float], wide: Sequence[float], beads: Sequence[Bead], wider: Sequence[Bead], words: Words | None
) -> list[float]:
    """Probabilities of beads, which are parts of wider ones.

    The counterpart lies somewhere in the wider bead as surely as that is one, and in this part by its share
    of the words in common; by itself the part may look weaker than that.
    """
    if words is None:
        return list(sure)
    found = []
    for own, whole, part, bead in zip(sure, wide, beads, wider, strict=True):
        share = words.of_bead(part) / max(words.of_bead(bead), 1e-6) if part != bead else 0.0
        found.append(max(own, round(whole * min(max(share, 0.0), 1.0), 4)))
    return found


def of_anchor(likeness: float) -> float:
    """Probability of two sentences that are the same one at the same place, changed a little or not."""
    return round(0.9 + 0.099 * likeness, 4)


def probabilities(rows: NDArray[np.float64], weights: Sequence[float] = _WEIGHTS) -> list[float]:
    """Probabilities of links from their features, rounded as scores are."""
    return [round(1 / (1 + math.exp(-max(-30.0, min(30.0, float(value))))), 4) for value in rows @ np.array(weights)]


def _in_order(beads: Sequence[Bead]) -> list[float]:
    """For each bead, how many of the beads before and after it in one article are so in the other: 0, a half, 1."""
    by_a = sorted(range(len(beads)), key=lambda number: beads[number].a)
    by_b = sorted(range(len(beads)), key=lambda number: beads[number].b)
    place = {number: at for at, number in enumerate(by_b)}
    found = [0.0] * len(beads)
    for at, number in enumerate(by_a):
        for step in (-1, 1):
            in_a, in_b = at + step, place[number] + step
            beside_a = by_a[in_a] if 0 <= in_a < len(beads) else -1
            beside_b = by_b[in_b] if 0 <= in_b < len(beads) else -1
            found[number] += 0.5 * (beside_a == beside_b)
    return found


def _both_held(a: Side, b: Side, beads: Sequence[Bead], cosines: Sequence[float]) -> tuple[Floats, Floats]:
    return _held(a, [bead.a for bead in beads], cosines), _held(b, [bead.b for bead in beads], cosines)


def _held(side: Side, groups: Sequence[Sequence[int]], cosines: Sequence[float]) -> Floats:
    """For each sentence, the cosine of the best link of its paragraph (of itself, without paragraphs)."""
    of_each = [-1.0] * side.count
    for group, cosine in zip(groups, cosines, strict=True):
        for number in group:
            of_each[number] = max(of_each[number], cosine)
    held = np.array(of_each, np.float32)
    if len(side.paragraphs) and side.paragraphs[-1] > 0:
        best = np.full(int(side.paragraphs[-1]) + 1, -1, np.float32)
        np.maximum.at(best, side.paragraphs, held)
        held = best[side.paragraphs]
    return held


def _best_rival(run: Floats, other: Side, own: Sequence[int], held: Floats) -> float:
    """The highest cosine with a sentence near the counterpart that is not part of it.

    A sentence whose paragraph has a better link of its own is no rival.
    """
    first, last = max(0, own[0] - _NEAR), min(other.count, own[-1] + 1 + _NEAR)
    cosines = other.single[first:last] @ run
    cosines[cosines < held[first:last]] = -1
    inside = [number - first for number in own if first <= number < last]
    cosines[inside] = -1
    return max(float(cosines.max(initial=0.0)), 0.0)

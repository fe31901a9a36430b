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
    "length ratio",
    "share absent",
    "words compared",
    "words in common",
)
_WEIGHTS = (-2.29, 4.19, 4.55, 1.76, -0.53, -0.39, 3.17)
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
    a: Side, b: Side, beads: Sequence[Bead], absent: float, words: Words | None = None, tick: Tick = _ignore
) -> NDArray[np.float64]:
    """Features (beads, 7) of links, in the order of `FEATURES`.

    Args:
        a: the article of the beads' sides a.
        b: the article of their sides b.
        beads: with or without gaps.
        absent: share of the sentences of both that seem to have no counterpart.
        words: what words have in common, where they were compared.
        tick: told the share of work done.
    """
    ratio = float(a.ends[-1]) / max(float(b.ends[-1]), 1.0)
    rows = np.zeros((len(beads), len(FEATURES)))
    cosines = [float(a.joined(bead.a) @ b.joined(bead.b)) for bead in beads]
    held_a = _held(a, [bead.a for bead in beads], cosines)
    held_b = _held(b, [bead.b for bead in beads], cosines)
    for number, bead in enumerate(beads):
        if number % _BEADS == 0:
            tick(number / len(beads))
        run_a, run_b = a.joined(bead.a), b.joined(bead.b)
        cosine = cosines[number]
        rival = (_best_rival(run_a, b, bead.b, held_b) + _best_rival(run_b, a, bead.a, held_a)) / 2
        length_a = float(a.lengths[list(bead.a)].sum())
        length_b = float(b.lengths[list(bead.b)].sum()) * ratio
        likeness = min(length_a, length_b) / max(length_a, length_b, 1.0)
        compared = 0.0 if words is None else 1.0
        common = 0.0 if words is None else words.of_bead(bead)
        rows[number] = (1.0, cosine, cosine - rival, likeness, min(absent, 0.5), compared, common)
    return rows


def of_anchor(likeness: float) -> float:
    """Probability of two sentences that are the same one at the same place, changed a little or not."""
    return round(0.9 + 0.099 * likeness, 4)


def probabilities(rows: NDArray[np.float64], weights: Sequence[float] = _WEIGHTS) -> list[float]:
    """Probabilities of links from their features, rounded as scores are."""
    return [round(1 / (1 + math.exp(-max(-30.0, min(30.0, float(value))))), 4) for value in rows @ np.array(weights)]


def _held(side: Side, groups: Sequence[Sequence[int]], cosines: Sequence[float]) -> Floats:
    """For each sentence, the cosine of the best link of its paragraph (of itself, without paragraphs)."""
    held = np.full(side.count, -1, np.float32)
    for group, cosine in zip(groups, cosines, strict=True):
        held[list(group)] = np.maximum(held[list(group)], cosine)
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
    cosines = other.vectors[0, first:last].astype(np.float32) @ run
    cosines[cosines < held[first:last]] = -1
    inside = [number - first for number in own if first <= number < last]
    cosines[inside] = -1
    return max(float(cosines.max(initial=0.0)), 0.0)

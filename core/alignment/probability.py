"""How sure a link is: a logistic regression on a few features of its bead, fitted so that it is calibrated."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from core.alignment.search import Bead
from core.alignment.sides import Floats, Side

FEATURES = ("constant", "cosine", "margin", "length ratio", "sentences more than two", "absent share")
_WEIGHTS = (-6.0, 8.0, 8.0, 2.0, -0.2, -2.0)
_NEAR = 60
"""Sentences to each side of a link among which its competitors are looked for."""
LOWEST = 0.1
"""Links less probable are not worth showing under any threshold."""


def features(a: Side, b: Side, beads: Sequence[Bead], absent: float) -> NDArray[np.float64]:
    """Features (beads, 6) of links, in the order of `FEATURES`."""
    ratio = float(a.ends[-1]) / max(float(b.ends[-1]), 1.0)
    rows = np.zeros((len(beads), len(FEATURES)))
    for number, bead in enumerate(beads):
        run_a, run_b = a.joined(bead.a), b.joined(bead.b)
        cosine = float(run_a @ run_b)
        rival = (_best_rival(run_a, b, bead.b) + _best_rival(run_b, a, bead.a)) / 2
        length_a = float(a.lengths[list(bead.a)].sum())
        length_b = float(b.lengths[list(bead.b)].sum()) * ratio
        likeness = min(length_a, length_b) / max(length_a, length_b, 1.0)
        size = len(bead.a) + len(bead.b) - 2
        rows[number] = (1.0, cosine, cosine - rival, likeness, size, min(absent, 0.5))
    return rows


def of_anchor(likeness: float) -> float:
    """Probability of two sentences that are the same one at the same place, changed a little or not."""
    return round(0.9 + 0.099 * likeness, 4)


def probabilities(rows: NDArray[np.float64], weights: Sequence[float] = _WEIGHTS) -> list[float]:
    """Probabilities of links from their features, rounded as scores are."""
    return [round(1 / (1 + math.exp(-max(-30.0, min(30.0, float(value))))), 4) for value in rows @ np.array(weights)]


def _best_rival(run: Floats, other: Side, own: Sequence[int]) -> float:
    """The highest cosine with a sentence near the counterpart that is not part of it."""
    first, last = max(0, own[0] - _NEAR), min(other.count, own[-1] + 1 + _NEAR)
    cosines = other.vectors[0, first:last].astype(np.float32) @ run
    cosines[np.array(own) - first] = -1
    return max(float(cosines.max()), 0.0)

"""The search in a band: whatever the vectors, what it finds lies in the band and no sentence is taken twice."""

from __future__ import annotations

import numpy as np
import pytest

from core.alignment.recipe import RECIPE
from core.alignment.search import Block, search
from core.alignment.sides import Side, make_side

NARROW = [Block(0, 6, 0, 9), Block(6, 12, 3, 14), Block(12, 18, 10, 20), Block(18, 24, 15, 28), Block(24, 30, 22, 30)]
COUNT = 30


def random_side(seed: int) -> Side:
    vectors = np.random.default_rng(seed).normal(size=(5, COUNT, 8)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=2, keepdims=True)
    for longer in range(1, 5):
        vectors[longer, COUNT - longer :] = 0
    return make_side(vectors, np.full(COUNT, 50), np.zeros(COUNT, np.int64), [frozenset()] * COUNT)


@pytest.mark.parametrize("seed", [1, 12, 26])
def test_beads_lie_in_the_band_one_after_another(seed: int) -> None:
    a, b = random_side(seed), random_side(seed + 100)
    dear = np.full(COUNT, -3.0)  # absences cost much: the path takes long beads, up to the band's edges
    beads = search(a, b, NARROW, dear, dear, RECIPE, lambda share: None)
    assert [i for bead in beads for i in bead.a] == sorted({i for bead in beads for i in bead.a})
    assert [j for bead in beads for j in bead.b] == sorted({j for bead in beads for j in bead.b})
    for bead in beads:
        block = next(one for one in NARROW if one.top <= bead.a[-1] < one.bottom)
        assert block.left <= bead.b[-1] < block.right

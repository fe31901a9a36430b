"""Who takes part in a link of sentences none of which is a counterpart by itself."""

from __future__ import annotations

import numpy as np

from core.alignment.affinity import without_riders
from core.alignment.search import Bead
from core.alignment.sides import Side, make_side


def side(*sentences: tuple[float, ...]) -> Side:
    """Sentences whose vectors are these, of one length."""
    single = np.array(sentences, np.float32)
    runs = np.zeros((3, len(single), single.shape[1]), np.float32)
    for size in range(1, 4):
        for at in range(len(single) - size + 1):
            runs[size - 1, at] = single[at : at + size].sum(axis=0)
    runs /= np.maximum(np.linalg.norm(runs, axis=2, keepdims=True), 1e-6)
    count = len(single)
    return make_side(runs, np.full(count, 50), np.zeros(count, np.int64), [frozenset()] * count)


ON_THE_THEME, ONE_HALF, OTHER_HALF = (1.0, 0.0, 0.0), (0.2, 1.0, 0.0), (0.2, 0.0, 1.0)
BOTH_HALVES = (0.4, 1.0, 1.0)


def test_a_sentence_that_is_only_on_the_theme_leaves_from_either_side() -> None:
    a, b = side(ON_THE_THEME, ONE_HALF, OTHER_HALF), side(BOTH_HALVES, ON_THE_THEME)
    assert without_riders(a, b, Bead((0, 1, 2), (0,))) == Bead((1, 2), (0,))
    assert without_riders(b, a, Bead((0,), (0, 1, 2))) == Bead((0,), (1, 2))


def test_halves_of_what_stands_opposite_stay() -> None:
    a, b = side(ON_THE_THEME, ONE_HALF, OTHER_HALF), side(BOTH_HALVES, ON_THE_THEME)
    assert without_riders(a, b, Bead((1, 2), (0,))) == Bead((1, 2), (0,))


def test_what_has_no_better_place_stays() -> None:
    a, b = side(ON_THE_THEME, ONE_HALF, OTHER_HALF), side(BOTH_HALVES, (0.0, 0.0, -1.0))
    assert without_riders(a, b, Bead((0, 1, 2), (0,))) == Bead((0, 1, 2), (0,))

"""Free sentences that are each other's best match by far: linked wherever they stand.

The search and the chains of moves ask how alike two runs are, so that half of a merged sentence, which is
like its counterpart only in part, remains. By likeness and by the lead over the best rival, whether that is
free or not, such pairs tell themselves apart from the unrelated.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from core.alignment.recipe import Recipe
from core.alignment.search import Bead
from core.alignment.sides import Floats, Ints, Side
from core.alignment.words import Words


def leftover_pairs(a: Side, b: Side, beads: Sequence[Bead], words: Words, recipe: Recipe) -> list[Bead]:
    """Beads of two free sentences, in the order of side a.

    Args:
        a: one article.
        b: the other.
        beads: what is linked already.
        words: of both; this is for articles that are short enough.
        recipe: the constants.
    """
    free_a, free_b = _free(a.count, [bead.a for bead in beads]), _free(b.count, [bead.b for bead in beads])
    if not len(free_a) or not len(free_b):
        return []
    likeness = (1 - recipe.word_share) * (a.block(0, a.count)[0] @ b.block(0, b.count)[0].T)
    likeness += np.float32(recipe.word_share) * words.common[1, 1]
    best_b = free_b[np.argmax(likeness[np.ix_(free_a, free_b)], axis=1)]
    found = []
    for i, j in zip(free_a.tolist(), best_b.tolist(), strict=True):
        alike = float(likeness[i, j])
        lead = alike - max(_best_but(likeness[i], j), _best_but(likeness[:, j], i))
        if lead > 0 and alike >= recipe.complete_words_from and round(alike + lead, 4) >= recipe.leftover_from:
            found.append(Bead((i,), (j,)))
    return found


def _free(count: int, groups: Sequence[tuple[int, ...]]) -> Ints:
    taken = np.zeros(count, bool)
    for group in groups:
        taken[list(group)] = True
    return np.flatnonzero(~taken)


def _best_but(values: Floats | NDArray[np.floating], own: int) -> float:
    """The highest of some values but one; 0 if there is no other or all are lower."""
    return float(max(values[:own].max(initial=0.0), values[own + 1 :].max(initial=0.0)))

"""The road from the vectors of two articles to beads: search, judge what is absent, search again, look for moves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from core.alignment.absences import absent_share, stricter
from core.alignment.beads import Kept
from core.alignment.moves import second_pass
from core.alignment.recipe import RECIPE, Recipe
from core.alignment.refine import refine
from core.alignment.search import FULL_CELLS, Bead, Tick, best_matches, everything, find_band, search, skips
from core.alignment.sides import Side
from core.alignment.words import Words

_KEPT_CELLS = 500_000
"""Cells searched up to which what their scores are made of is kept for the second search (150 bytes a cell)."""


def no_words() -> Words | None:
    """For articles whose words nobody can compare."""
    return None


@dataclass(frozen=True, slots=True)
class Matching:
    """Beads of two articles and what was learned about them."""

    beads: tuple[Bead, ...]
    absent: float
    """Share of the sentences that seem to have no counterpart."""
    recipe: Recipe
    """The constants after they were made stricter by that share."""
    words: Words | None = None
    """What words have in common, where they were asked."""
    wider: tuple[Bead, ...] = ()
    """Each bead before the sentences without words of their own left it."""


def match(
    a: Side,
    b: Side,
    tick: Tick,
    recipe: Recipe = RECIPE,
    full_cells: int = FULL_CELLS,
    words: Callable[[], Words | None] = no_words,
) -> Matching:
    """Align two articles.

    Args:
        a: one article.
        b: the other.
        tick: called often; it may raise `Cancelled`.
        recipe: the constants.
        words: compares the words of both, asked only where much is missing.
        full_cells: cells up to which the search looks everywhere instead of in a band.
    """
    if not a.count or not b.count:
        return Matching((), 1.0, recipe)
    band = find_band(a, b, tick)
    blocks = everything(a, b) if a.count * b.count <= full_cells else band
    best_a, best_b = best_matches(a, b, band, tick)
    cells = sum((block.bottom - block.top) * (block.right - block.left) for block in blocks)
    kept: Kept | None = {} if cells <= _KEPT_CELLS else None
    beads = search(a, b, blocks, skips(best_a, recipe), skips(best_b, recipe), recipe, tick, kept=kept)
    absent = absent_share(a, b, beads, recipe, tick)
    strict = stricter(recipe, absent)
    common = None
    if strict != recipe:
        common = words()
        skip_a, skip_b = skips(best_a, strict), skips(best_b, strict)
        beads = search(a, b, blocks, skip_a, skip_b, strict, tick, common.common if common else None, kept)
    beads = second_pass(a, b, beads, strict, tick)
    wider = refine(a, b, beads, strict, tick, common)
    return Matching(tuple(wider), absent, strict, common, tuple(wider.values()))

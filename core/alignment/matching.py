"""The road from the vectors of two articles to beads: search, judge what is absent, search again, look for moves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from core.alignment.absences import absent_share, stricter
from core.alignment.beads import Kept
from core.alignment.moves import second_pass
from core.alignment.recipe import RECIPE, Recipe
from core.alignment.refine import refine
from core.alignment.search import FULL_CELLS, Bead, Block, Tick, best_matches, everything, find_band, search, skips
from core.alignment.sides import Floats, Side
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


@dataclass(frozen=True, slots=True)
class FirstLook:
    """What is known of two articles before anything but vectors was asked."""

    a: Side
    b: Side
    beads: tuple[Bead, ...]
    """Those of the first search."""
    absent: float
    """Share of the sentences that seem to have no counterpart."""
    recipe: Recipe
    """The constants of the first search …"""
    strict: Recipe
    """… and after they were made stricter by that share."""
    blocks: list[Block]
    """Where to search."""
    best: tuple[Floats, Floats]
    """Each sentence's best cosine with one of the other article near its place."""
    kept: Kept | None
    """What the second search needs not compute again."""

    @property
    def much_is_missing(self) -> bool:
        """Whether so much is that the words of both articles should be asked."""
        return self.strict != self.recipe


def first_look(a: Side, b: Side, tick: Tick, recipe: Recipe = RECIPE, full_cells: int = FULL_CELLS) -> FirstLook:
    """A first search, and how much has no counterpart. Both articles have sentences; otherwise as `match`."""
    band = find_band(a, b, tick)
    blocks = everything(a, b) if a.count * b.count <= full_cells else band
    best_a, best_b = best_matches(a, b, band, tick)
    cells = sum((block.bottom - block.top) * (block.right - block.left) for block in blocks)
    kept: Kept | None = {} if cells <= _KEPT_CELLS else None
    beads = search(a, b, blocks, skips(best_a, recipe), skips(best_b, recipe), recipe, tick, kept=kept)
    absent = absent_share(a, b, beads, recipe, tick)
    return FirstLook(a, b, tuple(beads), absent, recipe, stricter(recipe, absent), blocks, (best_a, best_b), kept)


def second_look(look: FirstLook, words: Words | None, tick: Tick) -> Matching:
    """The search again, more strictly where much is missing, and what it cannot find.

    Args:
        look: the first.
        words: what words have in common, where much is missing and they were compared.
        tick: called often; it may raise `Cancelled`.
    """
    a, b, strict = look.a, look.b, look.strict
    beads: Sequence[Bead] = look.beads
    if look.much_is_missing:
        skip_a, skip_b = (skips(best, strict) for best in look.best)
        beads = search(a, b, look.blocks, skip_a, skip_b, strict, tick, words.common if words else None, look.kept)
    beads = second_pass(a, b, beads, strict, tick)
    wider = refine(a, b, beads, strict, tick, words)
    return Matching(tuple(wider), look.absent, strict, words, tuple(wider.values()))


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
    look = first_look(a, b, tick, recipe, full_cells)
    return second_look(look, words() if look.much_is_missing else None, tick)

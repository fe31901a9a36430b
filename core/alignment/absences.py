"""How much of two articles has no counterpart, judged by a first alignment.

What keeps unrelated text apart is to search again, more strictly, where much is missing: between two
translations nearly everything has a counterpart and doubt is a mistake, between two outlets' articles
nearly nothing has one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from core.alignment.recipe import Recipe
from core.alignment.search import Bead, Tick
from core.alignment.sides import Side

_BEADS = 64
"""Beads looked at between two reports of progress."""


def cosine(a: Side, b: Side, bead: Bead) -> float:
    """Of the two sides of a bead."""
    return float(a.joined(bead.a) @ b.joined(bead.b))


def trimmed(a: Side, b: Side, bead: Bead, gain: float) -> tuple[Bead, float, int]:
    """A bead without the sentences at its edges that make it less alike.

    Args:
        a: the article of the bead's side a.
        b: the article of its side b.
        bead: without gaps.
        gain: in cosine, that leaving a sentence out must exceed.

    Returns:
        The bead, its cosine, and how many sentences were left out.
    """
    current, left_out = cosine(a, b, bead), 0
    while len(bead.a) + len(bead.b) > 2:
        smaller = []
        if len(bead.a) > 1:
            smaller += [Bead(bead.a[1:], bead.b), Bead(bead.a[:-1], bead.b)]
        if len(bead.b) > 1:
            smaller += [Bead(bead.a, bead.b[1:]), Bead(bead.a, bead.b[:-1])]
        if len(bead.a) > 1 and len(bead.b) > 1:
            smaller += [Bead(bead.a[1:], bead.b[1:]), Bead(bead.a[:-1], bead.b[:-1])]
        value, best = max(((cosine(a, b, one), -n) for n, one in enumerate(smaller)))
        if value <= current + gain:
            break
        left_out += len(bead.a) + len(bead.b)
        bead, current = smaller[-best], value
        left_out -= len(bead.a) + len(bead.b)
    return bead, current, left_out


def absent_share(a: Side, b: Side, beads: Sequence[Bead], recipe: Recipe, tick: Tick) -> float:
    """Share of the sentences of both that have no counterpart: skipped, superfluous or in weak beads."""
    absent = a.count + b.count
    for number, bead in enumerate(beads):
        if number % _BEADS == 0:
            tick(number / len(beads))
        kept, value, _ = trimmed(a, b, bead, recipe.superfluous_gain)
        if value >= recipe.weak:
            absent -= len(kept.a) + len(kept.b)
    return absent / max(a.count + b.count, 1)


def stricter(recipe: Recipe, share: float) -> Recipe:
    """The recipe for articles of which this share has no counterpart."""
    excess = min(max(share - recipe.absent_from, 0.0), recipe.absent_most)
    return replace(
        recipe,
        skip=recipe.skip + recipe.absent_skip * excess,
        hinge=recipe.hinge + recipe.absent_hinge * excess,
        weak=recipe.weak + recipe.absent_weak * excess,
        restore_loss=recipe.restore_loss + recipe.absent_restore * excess,
    )

"""What it is worth to take a run of sentences for the counterpart of another: scores of beads.

A bead (a, b) at (i, j) joins the a sentences from i with the b sentences from j. Its score is

    [cos - n * mean cosine with the adjacent sentences outside + s * min(0, cos - best part's cos)]
    * log2(1 + length ratio) - w * max(0, hinge - cos)

so that a bead must be more alike than its surroundings, must not hold a sentence that makes it less
alike, and should be of like length.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, TypeAlias

import numpy as np

from core.alignment.recipe import Recipe
from core.alignment.sides import Floats, Ints, Side

Size: TypeAlias = tuple[int, int]
Stretch: TypeAlias = tuple[int, int]
"""First and last + 1."""

IMPOSSIBLE = np.float32(-1e9)
"""The score of a bead that would pass an end or a gap."""


class Alike(NamedTuple):
    """What the scores of a rectangle's beads are made of that another share of absences doesn't change.

    Both are (rows, types, columns + 1), by the row that a bead ends in and the column that it ends before.
    """

    cosines: Floats
    scores: Floats
    """Before limits and costs are applied; IMPOSSIBLE where a run does not exist."""


Kept: TypeAlias = dict[tuple[Stretch, Stretch], Alike]
"""By rows and columns of a rectangle."""


def block_cosines(
    a: Side, b: Side, rows: tuple[int, int], columns: tuple[int, int], types: tuple[Size, ...]
) -> dict[Size, Floats]:
    """Cosines of all beads that begin in a rectangle: for each size, (rows, columns)."""
    of_a, of_b = a.block(*rows), b.block(*columns)
    width = of_b.shape[1]
    found = {}
    for m in sorted({m for m, _ in types}):
        longest = max(n for size, n in types if size == m)
        together = of_a[m - 1] @ of_b[:longest].reshape(longest * width, of_b.shape[2]).T
        found.update({(m, n): together[:, (n - 1) * width : n * width] for n in range(1, longest + 1)})
    return found


def scores_at_ends(
    a: Side,
    b: Side,
    rows: Stretch,
    columns: Stretch,
    ratio: float,
    recipe: Recipe,
    common: Mapping[Size, Floats] | None = None,
    kept: Kept | None = None,
) -> Floats:
    """Scores of all beads that end in a rectangle.

    Args:
        a: the rows' article.
        b: the columns' article.
        rows: of the beads' last sentences of a.
        columns: of what the beads hold or end before; sentences farther outside than runs reach count as unlike.
        ratio: characters of a for one of b.
        recipe: the constants.
        common: what the words of each bead have in common, (a.count, b.count) for each size, if it is known.
        kept: from calls with another share of absences; what is not there yet is added.

    Returns:
        (rows, types, columns + 1), by the row that a bead ends in and the column that it ends before;
        IMPOSSIBLE where a run does not exist.
    """
    if kept is None or common:
        alike = _alike(a, b, rows, columns, ratio, recipe, common)
    else:
        if (rows, columns) not in kept:
            kept[rows, columns] = _alike(a, b, rows, columns, ratio, recipe, None)
        alike = kept[rows, columns]
    scores = np.subtract(np.float32(recipe.hinge), alike.cosines)
    np.maximum(scores, 0, out=scores)
    scores *= np.float32(recipe.hinge_weight)
    np.subtract(alike.scores, scores, out=scores)
    types = recipe.types()
    sizes_a, sizes_b = np.array([m for m, _ in types]), np.array([[n] for _, n in types])
    begins_a = np.maximum(np.arange(rows[0] + 1, rows[1] + 1)[:, None] - sizes_a, 0)
    begins_b = np.maximum(np.arange(columns[0], columns[1] + 1)[None, :] - sizes_b, 0)
    if _has_paragraphs(a) or _has_paragraphs(b):
        inside = _ends_inside(a, begins_a, sizes_a)[:, :, None] + _ends_inside(b, begins_b, sizes_b)
        scores -= recipe.paragraph_cost * inside
    if recipe.length_weight:
        of_a = _run_lengths(a, begins_a, sizes_a)[:, :, None]
        factor = _length_factor(of_a, _run_lengths(b, begins_b, sizes_b), ratio)
        scores += recipe.length_weight * (factor - np.float32(recipe.length_usual))
    return scores


def _alike(
    a: Side,
    b: Side,
    rows: Stretch,
    columns: Stretch,
    ratio: float,
    recipe: Recipe,
    common: Mapping[Size, Floats] | None,
) -> Alike:
    """As `scores_at_ends`: cosines of beads, and scores but for what limits, paragraphs and like lengths change."""
    types = recipe.types()
    top, left = max(0, rows[0] - recipe.longest), max(0, columns[0] - recipe.longest)
    reach_a = (top, min(a.count, rows[1] + 1))  # with the neighbours of the outermost beads
    reach_b = (left, min(b.count, columns[1] + 1))
    cosines = block_cosines(a, b, reach_a, reach_b, types)
    for size in types if common else ():
        if common and size in common:
            found = common[size][reach_a[0] : reach_a[1], reach_b[0] : reach_b[1]]
            cosines[size] = (1 - recipe.word_share) * cosines[size] + recipe.word_share * found
    shape = rows[1] - rows[0], len(types), columns[1] - columns[0] + 1
    alike = Alike(np.ones(shape, np.float32), np.full(shape, IMPOSSIBLE))
    sizes = range(1, recipe.longest + 1)
    lengths_a = [_run_lengths(a, np.arange(*reach_a), size) for size in sizes]
    lengths_b = [_run_lengths(b, np.arange(*reach_b), size) for size in sizes]
    best: dict[Size, Floats] = {}
    for number, size in enumerate(types):
        cosine = cosines[size]
        score = _neighbour_sum(cosines, size)
        score *= np.float32(-recipe.neighbours / 4)
        score += cosine
        part = _best_part(best, size)
        if part is None:
            best[size] = cosine
        else:
            best[size] = np.maximum(cosine, part)
            less = np.subtract(cosine, best[size], out=part)
            less *= np.float32(recipe.superfluous)
            score += less
        score *= _length_factor(lengths_a[size[0] - 1][:, None], lengths_b[size[1] - 1][None, :], ratio)
        is_a, is_b = a.runs[size[0] - 1, slice(*reach_a)], b.runs[size[1] - 1, slice(*reach_b)]
        if not is_a.all():
            score[~is_a] = IMPOSSIBLE
        if not is_b.all():
            score[:, ~is_b] = IMPOSSIBLE
        first, shift = (max(0, size[0] - 1 - (rows[0] - top)), max(0, size[1] - (columns[0] - left)))
        if first >= shape[0] or shift >= shape[2]:
            continue  # longer than the article
        source = np.s_[rows[0] + 1 - size[0] + first - top :, columns[0] - size[1] + shift - left :]
        for out, values in ((alike.cosines, cosine), (alike.scores, score)):
            out[first:, number, shift:] = values[source][: shape[0] - first, : shape[2] - shift]
    return alike


def _has_paragraphs(side: Side) -> bool:
    return bool(len(side.paragraphs)) and int(side.paragraphs[-1]) > 0


def _ends_inside(side: Side, begins: Ints, sizes: Ints) -> Floats:
    """How many ends of paragraphs stand inside runs; anything where these don't exist."""
    last, first = np.minimum(begins + sizes, side.count) - 1, np.minimum(begins, side.count - 1)
    ends: Floats = np.minimum(side.paragraphs[last] - side.paragraphs[first], sizes - 1).astype(np.float32)
    return ends


def _neighbour_sum(cosines: Mapping[Size, Floats], size: Size) -> Floats:
    """Sum of the bead's cosines with the sentence before and after it on each side."""
    m, n = size
    with_a, with_b = cosines[m, 1], cosines[1, n]
    total = np.zeros_like(with_a)
    total[:, 1:] += with_a[:, :-1]
    total[:, : -n or None] += with_a[:, n:]
    total[1:] += with_b[:-1]
    total[: -m or None] += with_b[m:]
    return total


def _best_part(best: Mapping[Size, Floats], size: Size) -> Floats | None:
    """The highest cosine of a bead inside this one, None where it has no inside."""
    m, n = size
    out: Floats | None = None
    if m > 1:
        inner = best[m - 1, n]
        out = inner.copy()
        np.maximum(out[:-1], inner[1:], out=out[:-1])
    if n > 1:
        inner = best[m, n - 1]
        out = inner.copy() if out is None else np.maximum(out, inner, out=out)
        np.maximum(out[:, :-1], inner[:, 1:], out=out[:, :-1])
    return out


def _length_factor(of_a: Ints, of_b: Ints, ratio: float) -> Floats:
    """log2(1 + shorter / longer) of runs of these lengths, those of b scaled by `ratio`."""
    one, other = of_a.astype(np.float32), (of_b.astype(np.float32) * ratio).astype(np.float32)
    factor: Floats = np.minimum(one, other)
    factor /= np.maximum(np.maximum(one, 1), other)
    factor += 1
    return np.log2(factor, out=factor)


def _run_lengths(side: Side, begins: Ints, sizes: Ints | int) -> Ints:
    """Characters of runs; anything where these don't exist."""
    last = np.minimum(begins + sizes, side.count)
    lengths: Ints = side.ends[last] - side.ends[np.minimum(begins, side.count)]
    return lengths

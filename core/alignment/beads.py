"""What it is worth to take a run of sentences for the counterpart of another: scores of beads.

A bead (a, b) at (i, j) joins the a sentences from i with the b sentences from j. Its score is

    [cos - n * mean cosine with the adjacent sentences outside + s * min(0, cos - best part's cos)]
    * log2(1 + length ratio) - w * max(0, hinge - cos)

so that a bead must be more alike than its surroundings, must not hold a sentence that makes it less
alike, and should be of like length.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

import numpy as np

from core.alignment.recipe import Recipe
from core.alignment.sides import Floats, Side

Size: TypeAlias = tuple[int, int]

IMPOSSIBLE = np.float32(-1e9)
"""The score of a bead that would pass an end or a gap."""

Kept: TypeAlias = dict[tuple[tuple[int, int], tuple[int, int]], tuple[dict[Size, Floats], dict[Size, Floats]]]
"""By rows and columns of a rectangle, what its beads' scores are made of that another share of absences doesn't change:
cosines, and scores before limits and costs are applied."""


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


def block_scores(
    a: Side,
    b: Side,
    rows: tuple[int, int],
    columns: tuple[int, int],
    ratio: float,
    recipe: Recipe,
    common: Mapping[Size, Floats] | None = None,
    kept: Kept | None = None,
) -> dict[Size, Floats]:
    """Scores of all beads that begin in a rectangle.

    Args:
        a: the rows' article.
        b: the columns' article.
        rows: first and last + 1; sentences outside the rectangle count as unlike.
        columns: the same.
        ratio: characters of a for one of b.
        recipe: the constants.
        common: what the words of each bead have in common, (a.count, b.count) for each size, if it is known.
        kept: from calls with another share of absences; what is not there yet is added.

    Returns:
        For each size, (rows, columns) float32; IMPOSSIBLE where a run does not exist.
    """
    if kept is None or common:
        cosines, scores = _alike(a, b, rows, columns, ratio, recipe, common)
    else:
        if (rows, columns) not in kept:
            kept[rows, columns] = _alike(a, b, rows, columns, ratio, recipe, None)
        cosines, scores = kept[rows, columns]
        scores = {size: score.copy() for size, score in scores.items()}
    for size, score in scores.items():
        score -= recipe.hinge_weight * np.maximum(np.float32(recipe.hinge) - cosines[size], 0)
        score -= recipe.paragraph_cost * _crossings(a, b, rows, columns, size)
        if recipe.length_weight:
            factor = _length_factor(a, b, rows, columns, ratio, size)
            score += recipe.length_weight * (factor - np.float32(recipe.length_usual))
        score[~a.runs[size[0] - 1, rows[0] : rows[1]]] = IMPOSSIBLE
        score[:, ~b.runs[size[1] - 1, columns[0] : columns[1]]] = IMPOSSIBLE
    return scores


def _alike(
    a: Side,
    b: Side,
    rows: tuple[int, int],
    columns: tuple[int, int],
    ratio: float,
    recipe: Recipe,
    common: Mapping[Size, Floats] | None,
) -> tuple[dict[Size, Floats], dict[Size, Floats]]:
    """Cosines of beads, and their scores but for what cosines below a limit, paragraphs and like lengths change."""
    types = recipe.types()
    cosines = block_cosines(a, b, rows, columns, types)
    for size in types if common else ():
        if common and size in common:
            found = common[size][rows[0] : rows[1], columns[0] : columns[1]]
            cosines[size] = (1 - recipe.word_share) * cosines[size] + recipe.word_share * found
    best: dict[Size, Floats] = {}
    scores: dict[Size, Floats] = {}
    for size in types:
        cosine = cosines[size]
        score = cosine - recipe.neighbours / 4 * _neighbour_sum(cosines, size)
        part = _best_part(best, size)
        if part is None:
            best[size] = cosine
        else:
            score += recipe.superfluous * np.minimum(cosine - part, 0)
            best[size] = np.maximum(cosine, part)
        score *= _length_factor(a, b, rows, columns, ratio, size)
        scores[size] = score
    return cosines, scores


def _crossings(a: Side, b: Side, rows: tuple[int, int], columns: tuple[int, int], size: Size) -> Floats:
    """How many ends of paragraphs stand inside each bead."""
    inside_a, inside_b = _ends_inside(a, rows, size[0]), _ends_inside(b, columns, size[1])
    return inside_a[:, None] + inside_b[None, :]


def _ends_inside(side: Side, stretch: tuple[int, int], size: int) -> Floats:
    begins = np.arange(*stretch)
    last = np.minimum(begins + size - 1, side.count - 1)
    ends: Floats = np.minimum(side.paragraphs[last] - side.paragraphs[begins], size - 1).astype(np.float32)
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
    parts = []
    if m > 1:
        inner = best[m - 1, n]
        parts += [inner, np.concatenate([inner[1:], np.full((1, inner.shape[1]), -1, np.float32)])]
    if n > 1:
        inner = best[m, n - 1]
        parts += [inner, np.concatenate([inner[:, 1:], np.full((inner.shape[0], 1), -1, np.float32)], axis=1)]
    if not parts:
        return None
    out = parts[0]
    for part in parts[1:]:
        out = np.maximum(out, part)
    return out


def _length_factor(
    a: Side, b: Side, rows: tuple[int, int], columns: tuple[int, int], ratio: float, size: Size
) -> Floats:
    """log2(1 + shorter / longer) of each bead, lengths of b scaled by `ratio`."""
    of_a = _run_lengths(a, rows, size[0])[:, None].astype(np.float32)
    of_b = (_run_lengths(b, columns, size[1]) * ratio)[None, :].astype(np.float32)
    factor: Floats = np.log2(1 + np.minimum(of_a, of_b) / np.maximum(np.maximum(of_a, of_b), 1))
    return factor


def _run_lengths(side: Side, stretch: tuple[int, int], size: int) -> Floats:
    begins = np.arange(*stretch)
    lengths: Floats = (side.ends[np.minimum(begins + size, side.count)] - side.ends[begins]).astype(np.float32)
    return lengths

"""The best monotone alignment of two articles: dynamic programming, in a band where they are long.

The band is found coarse to fine: neighbouring sentences are joined by twos until the grid is small, the
small grid is searched whole, and each finer one only around the path of the coarser. So the cost grows
with the length of the articles and not with its square.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from core.alignment.beads import Kept, scores_at_ends
from core.alignment.recipe import Recipe
from core.alignment.sides import Floats, Side

Doubles: TypeAlias = NDArray[np.float64]
Tick = Callable[[float], None]
"""Told the share of work done; it may raise `Cancelled`."""

_COARSE_CELLS = 250_000
"""Cells of a grid of single sentences that is searched whole for the path of the band."""
FULL_CELLS = 90_000
"""Cells up to which all sizes of beads are searched everywhere."""
BAND = 40
"""Sentences to each side of the coarse path that are searched."""
_ROWS = 96
"""Rows of scores computed at once."""
_STEP_ROWS = 16
"""Rows whose options are looked at together, so few that they stay in the processor's cache."""
_COARSE_FROM = 0.25
"""Cosine above which a pair is worth more than nothing on the coarse path."""
_NOTHING = -1e18


@dataclass(frozen=True, slots=True)
class Bead:
    """Sentences that correspond; both sides in rising order."""

    a: tuple[int, ...]
    b: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """Rows `top` … `bottom` - 1 may meet columns `left` … `right` - 1."""

    top: int
    bottom: int
    left: int
    right: int


def everything(a: Side, b: Side) -> list[Block]:
    """Blocks for a search that looks everywhere."""
    return [Block(top, min(top + _ROWS, a.count), 0, b.count) for top in range(0, a.count, _ROWS)]


def find_band(a: Side, b: Side, tick: Tick) -> list[Block]:
    """Blocks around the best path of single sentences."""
    path = _coarse_path(a.single, b.single, tick)
    return _band(path, a.count, b.count, BAND, _ROWS)


def _band(path: list[tuple[int, int]], rows: int, columns: int, margin: int, step: int) -> list[Block]:
    """Blocks of `step` rows that cover a path of matched pairs with a margin to each side."""
    at_a = np.array([-1, *(i for i, _ in path), rows])
    at_b = np.array([-1, *(j for _, j in path), columns])
    blocks = []
    for top in range(0, rows, step):
        bottom = min(rows, top + step)
        left = at_b[max(int(np.searchsorted(at_a, top, side="right")) - 1, 0)]
        right = at_b[min(int(np.searchsorted(at_a, bottom, side="left")), len(at_b) - 1)]
        blocks.append(Block(top, bottom, max(0, int(left) - margin), min(columns, int(right) + margin)))
    first, last = blocks[0], blocks[-1]
    blocks[0] = Block(first.top, first.bottom, 0, first.right)
    last = blocks[-1]
    blocks[-1] = Block(last.top, last.bottom, last.left, columns)
    return blocks


def _coarse_path(a: Floats, b: Floats, tick: Tick) -> list[tuple[int, int]]:
    """Pairs (i, j) on the best path of single sentences, rising in both."""
    if len(a) * len(b) <= _COARSE_CELLS or min(len(a), len(b)) < 2:
        steps = range(0, len(a), _ROWS)
        blocks = [Block(top, min(top + _ROWS, len(a)), 0, len(b)) for top in steps]
    else:
        coarser = _coarse_path(_pooled(a), _pooled(b), tick)
        doubled = [(2 * i + k, 2 * j + k) for i, j in coarser for k in (0, 1)]
        inside = [(i, j) for i, j in doubled if i < len(a) and j < len(b)]
        blocks = _band(inside, len(a), len(b), 2 * BAND, _ROWS)
    return _single_path(a, b, blocks, tick)


def _pooled(vectors: Floats) -> Floats:
    """Vectors of neighbours, two by two, summed and normalised."""
    even = vectors[0::2].copy()
    odd = vectors[1::2]
    even[: len(odd)] += odd
    norm = np.sqrt(np.einsum("ij,ij->i", even, even))
    pooled: Floats = even / np.maximum(norm, 1e-6)[:, None]
    return pooled


def _single_path(a: Floats, b: Floats, blocks: list[Block], tick: Tick) -> list[tuple[int, int]]:
    """The best path of one-to-one pairs within blocks, by the sum of cosines over a threshold."""
    previous = np.zeros(blocks[0].right + 1, np.float32)
    previous_left = 0
    steps: list[tuple[int, NDArray[np.int8]]] = [(0, np.full(len(previous), 2, np.int8))]
    for block in blocks:
        left, width = block.left, block.right - block.left + 1
        gains = a[block.top : block.bottom] @ b[left : block.right].T
        gains -= np.float32(_COARSE_FROM)
        # the sums above each row, with the row's own sentence, and with any of b before
        above, within = np.empty((len(gains), width), np.float32), np.empty((len(gains), width), np.float32)
        reached = _shifted(previous, previous_left, left, width)
        diagonals = np.empty_like(gains)
        for row, gain in enumerate(gains):
            above[row] = reached
            within[row, 0] = reached[0]
            np.add(reached[:-1], gain, out=diagonals[row])
            np.maximum(diagonals[row], reached[1:], out=within[row, 1:])
            reached = np.maximum.accumulate(within[row])
        step = np.ones((len(gains), width), np.int8)
        step[:, 1:][diagonals > above[:, 1:]] = 0
        step[np.maximum.accumulate(within, axis=1) > within] = 2
        steps += [(left, row) for row in step]
        previous, previous_left = reached, left
        tick(block.bottom / len(a))
    return _trace_single(steps, len(a), len(b))


def _trace_single(steps: list[tuple[int, NDArray[np.int8]]], rows: int, columns: int) -> list[tuple[int, int]]:
    pairs = []
    i, j = rows, columns
    while i > 0:
        left, step = steps[i]
        move = step[j - left]
        if move == 0:
            i, j = i - 1, j - 1
            pairs.append((i, j))
        elif move == 1:
            i -= 1
        else:
            j -= 1
        if i > 0:
            left, step = steps[i]
            j = min(j, left + len(step) - 1)
    return pairs[::-1]


def _shifted(values: NDArray[np.floating], left: int, new_left: int, width: int) -> NDArray[np.floating]:
    """A row of values moved to another band; what it did not reach is impossible."""
    out = np.full(width, _NOTHING, values.dtype)
    first, last = max(left, new_left), min(left + len(values), new_left + width)
    if last > first:
        out[first - new_left : last - new_left] = values[first - left : last - left]
    return out


def best_matches(a: Side, b: Side, blocks: list[Block], tick: Tick) -> tuple[Floats, Floats]:
    """Each sentence's best cosine with one or two sentences of the other article near its place.

    Only near: the best of ten thousand would look like a counterpart.
    """
    best_a, best_b = np.full(a.count, -1, np.float32), np.full(b.count, -1, np.float32)
    for block in blocks:
        rows, columns = slice(block.top, block.bottom), slice(block.left, block.right)
        of_a = a.block(block.top, block.bottom)
        of_b = b.block(block.left, block.right)
        if not of_b.shape[1]:
            continue
        for size in range(min(2, len(of_a))):
            single_a = of_a[0] @ of_b[size].T
            np.maximum(best_a[rows], single_a.max(axis=1), out=best_a[rows])
            single_b = of_b[0] @ of_a[size].T
            np.maximum(best_b[columns], single_b.max(axis=1), out=best_b[columns])
        tick(block.bottom / a.count)
    return best_a, best_b


def skips(best: Floats, recipe: Recipe) -> Doubles:
    """What each sentence adds when it stands alone."""
    clipped = np.clip(best.astype(np.float64), 0.2, 0.7)
    return recipe.skip - recipe.skip_slope * (clipped - 0.5)


def search(
    a: Side,
    b: Side,
    blocks: list[Block],
    skip_a: Doubles,
    skip_b: Doubles,
    recipe: Recipe,
    tick: Tick,
    common: Mapping[tuple[int, int], Floats] | None = None,
    kept: Kept | None = None,
) -> list[Bead]:
    """The beads of the monotone alignment with the highest sum of scores.

    Args:
        a: the rows' article.
        b: the columns' article.
        blocks: where to look, from `everything` or `find_band`.
        skip_a: (a.count,) score of each sentence alone.
        skip_b: the same for b.
        recipe: the constants.
        tick: told the share of work done.
        common: what words have in common, as in `scores_at_ends`.
        kept: for the next search of the same blocks, as there.
    """
    types = recipe.types()
    longest = recipe.longest
    ratio = float(a.ends[-1]) / max(float(b.ends[-1]), 1.0)
    before_b = np.concatenate([[0.0], np.cumsum(skip_b)])
    # the last `longest` rows of values, padded by as many columns on the left
    width = blocks[0].right + 1
    above = np.full((longest, longest + width), _NOTHING)
    above[-1, longest:] = before_b[:width]
    above_left = 0
    steps: list[tuple[int, NDArray[np.int8]]] = [(0, np.full(width, -2, np.int8))]
    for block in blocks:
        left, width = block.left, block.right - block.left + 1
        above = np.stack([_shifted(row, above_left - longest, left - longest, longest + width) for row in above])
        above_left = left
        rows, columns = (block.top, block.bottom), (block.left, block.right)
        ends = scores_at_ends(a, b, rows, columns, ratio, recipe, common, kept)
        above, step = _block_steps(above, ends, skip_a[slice(*rows)], before_b[left : left + width], types)
        steps += [(left, row) for row in step]
        tick(block.bottom / a.count)
    return _trace(steps, types, a.count, b.count)


def _block_steps(
    above: Doubles, ends: Floats, skip: Doubles, horizontal: Doubles, types: tuple[tuple[int, int], ...]
) -> tuple[Doubles, NDArray[np.int8]]:
    """The rows of a block, one after another.

    Args:
        above: (longest, longest + columns) best sums of the rows above, padded on the left.
        ends: (rows, types, columns) scores of the beads that end there.
        skip: (rows,) score of each row's sentence alone.
        horizontal: (columns,) score of all of b's sentences before each column, each alone.
        types: the beads' sizes.

    Returns:
        The last rows' sums, as `above`, and (rows, columns) the last step on the best way there: a type's
        number, -1 for a sentence of a alone, -2 for one of b.
    """
    longest, (height, _, width) = len(above), ends.shape
    sums = np.concatenate([above, np.full((height, longest + width), _NOTHING)])
    stride = sums.shape[1]
    flat = sums.reshape(-1)
    columns = np.arange(width)
    froms = np.stack([(longest - m) * stride + longest - n + columns for m, n in types])
    before = np.empty(froms.shape)
    best, reached = np.empty((height, width)), np.empty((height, width))
    step = np.zeros((height, width), np.int8)
    for first in range(0, height, _STEP_ROWS):
        options = ends[first : first + _STEP_ROWS].astype(np.float64)
        for row, of_row in enumerate(options, first):
            flat[row * stride :].take(froms, out=before, mode="clip")
            of_row += before
            of_row.max(axis=0, out=best[row])
            alone = sums[longest + row - 1, longest:] + skip[row]
            np.maximum.accumulate(np.maximum(best[row], alone) - horizontal, out=reached[row])
            np.add(reached[row], horizontal, out=sums[longest + row, longest:])
        rows = slice(first, first + len(options))
        for number in range(len(types) - 1, -1, -1):
            step[rows][options[:, number] == best[rows]] = number
    alone = sums[longest - 1 : -1, longest:] + skip[:, None]
    step[alone >= best] = -1
    step[reached > np.maximum(best, alone) - horizontal] = -2
    return sums[-longest:], step


def _trace(
    steps: list[tuple[int, NDArray[np.int8]]], types: tuple[tuple[int, int], ...], rows: int, columns: int
) -> list[Bead]:
    beads = []
    i, j = rows, columns
    while i > 0:
        left, step = steps[i]
        move = int(step[j - left])
        if move == -1:
            i -= 1
        elif move == -2:
            j -= 1
        else:
            m, n = types[move]
            i, j = i - m, j - n
            beads.append(Bead(tuple(range(i, i + m)), tuple(range(j, j + n))))
    return beads[::-1]

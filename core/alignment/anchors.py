"""Two versions of one document: what stands in both word for word is found as a diff finds it, without vectors.

Identical sentences are matched by patience (Bram Cohen's diff: what is unique in both comes first, in its
longest common order), nearly identical ones between them by edit distance, identical ones elsewhere as
moves. Texts that share little word for word have no anchors: there a sentence that stands in both is found
like any other.
"""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher

from rapidfuzz import fuzz

from core.alignment.texts import Text
from core.identity import normalised
from core.progress import no_tick, ticking

_VERSIONS = 0.3
"""Share of the shorter text, in characters, that must stand in the longer one word for word."""
_SMALL = 40_000
"""Cells of a stretch without unique sentences that is given to difflib."""
_NEAR = 80.0
"""Likeness in per cent from which two sentences at the same place are the same one, changed."""
_NEAR_CELLS = 10_000
_MOVED_LENGTH = 20
"""Characters from which a sentence that stands once in both texts is the same one wherever it stands."""


def find_anchors(a: Text, b: Text, tick: Callable[[], None] = no_tick) -> list[tuple[int, int, float]]:
    """Pairs of sentences that are the same, identical or changed a little, with their likeness (0 … 1).

    Args:
        a: one text.
        b: the other.
        tick: called often; it may raise.

    Returns:
        (number in a, number in b, likeness), each sentence once, in the order of a; empty for texts that are
        not versions of one document.
    """
    keys_a = [normalised(sentence) for sentence in ticking(a.sentences, tick)]
    keys_b = [normalised(sentence) for sentence in ticking(b.sentences, tick)]
    if not _are_versions(keys_a, keys_b):
        return []
    pairs = _diff(keys_a, keys_b, tick)
    gaps = _gaps(pairs, len(keys_a), len(keys_b))
    near = [found for gap in ticking(gaps, tick, 1) for found in _near_pairs(keys_a, keys_b, gap)]
    used_a = {i for i, _ in pairs} | {i for i, _, _ in near}
    used_b = {j for _, j in pairs} | {j for _, j, _ in near}
    moved = _moved(keys_a, keys_b, used_a, used_b)
    return sorted([*((i, j, 1.0) for i, j in [*pairs, *moved]), *near])


def _are_versions(keys_a: Sequence[str], keys_b: Sequence[str]) -> bool:
    shared = Counter(keys_a) & Counter(keys_b)
    common = sum(len(key) * count for key, count in shared.items())
    shorter = min(sum(map(len, keys_a)), sum(map(len, keys_b)))
    return shorter > 0 and common >= _VERSIONS * shorter


def _diff(keys_a: Sequence[str], keys_b: Sequence[str], tick: Callable[[], None]) -> list[tuple[int, int]]:
    """Pairs of equal keys in rising order."""
    pairs: list[tuple[int, int]] = []
    waiting = [(0, len(keys_a), 0, len(keys_b))]
    while waiting:
        tick()
        top, bottom, left, right = waiting.pop()
        while top < bottom and left < right and keys_a[top] == keys_b[left]:
            pairs.append((top, left))
            top, left = top + 1, left + 1
        while top < bottom and left < right and keys_a[bottom - 1] == keys_b[right - 1]:
            bottom, right = bottom - 1, right - 1
            pairs.append((bottom, right))
        if top == bottom or left == right:
            continue
        unique = _unique_in_order(keys_a[top:bottom], keys_b[left:right])
        if unique:
            edges = [(-1, -1), *unique, (bottom - top, right - left)]
            pairs += [(top + i, left + j) for i, j in unique]
            for (i, j), (next_i, next_j) in itertools.pairwise(edges):
                waiting.append((top + i + 1, top + next_i, left + j + 1, left + next_j))
        elif (bottom - top) * (right - left) <= _SMALL:
            matcher = SequenceMatcher(None, keys_a[top:bottom], keys_b[left:right], autojunk=False)
            for block in matcher.get_matching_blocks():
                pairs += [(top + block.a + k, left + block.b + k) for k in range(block.size)]
    return sorted(pairs)


def _unique_in_order(keys_a: Sequence[str], keys_b: Sequence[str]) -> list[tuple[int, int]]:
    """The longest series of keys, each once in both, that rises in both."""
    once_a = {key for key, count in Counter(keys_a).items() if count == 1}
    once_b = {key for key, count in Counter(keys_b).items() if count == 1}
    place = {key: number for number, key in enumerate(keys_b) if key in once_b}
    pairs = [(number, place[key]) for number, key in enumerate(keys_a) if key in once_a and key in place]
    ends: list[int] = []  # ends[k]: the lowest end in b of a rising series of k + 1 pairs
    chosen: list[int] = []
    before: list[int] = []
    for number, (_, j) in enumerate(pairs):
        length = bisect_left(ends, j)
        ends[length : length + 1] = [j]
        chosen[length : length + 1] = [number]
        before.append(chosen[length - 1] if length else -1)
    series = []
    at = chosen[-1] if chosen else -1
    while at >= 0:
        series.append(pairs[at])
        at = before[at]
    return series[::-1]


def _gaps(pairs: Sequence[tuple[int, int]], count_a: int, count_b: int) -> list[tuple[int, int, int, int]]:
    """Stretches (top, bottom, left, right) between anchors where both sides have something."""
    edges = [(-1, -1), *pairs, (count_a, count_b)]
    gaps = [(i + 1, next_i, j + 1, next_j) for (i, j), (next_i, next_j) in itertools.pairwise(edges)]
    return [gap for gap in gaps if gap[0] < gap[1] and gap[2] < gap[3]]


def _near_pairs(
    keys_a: Sequence[str], keys_b: Sequence[str], gap: tuple[int, int, int, int]
) -> list[tuple[int, int, float]]:
    """Nearly identical sentences in a gap, in rising order, by the highest sum of likeness."""
    top, bottom, left, right = gap
    rows, columns = bottom - top, right - left
    if rows * columns > _NEAR_CELLS:
        return []
    likeness = [
        [fuzz.ratio(keys_a[i], keys_b[j], score_cutoff=_NEAR) for j in range(left, right)] for i in range(top, bottom)
    ]
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows):
        for j in range(columns):
            together = best[i][j] + likeness[i][j] if likeness[i][j] else 0.0
            best[i + 1][j + 1] = max(best[i][j + 1], best[i + 1][j], together)
    pairs = []
    i, j = rows, columns
    while i and j:
        if best[i][j] == best[i - 1][j]:
            i -= 1
        elif best[i][j] == best[i][j - 1]:
            j -= 1
        else:
            i, j = i - 1, j - 1
            pairs.append((top + i, left + j, round(likeness[i][j] / 100, 4)))
    return pairs[::-1]


def _moved(keys_a: Sequence[str], keys_b: Sequence[str], used_a: set[int], used_b: set[int]) -> list[tuple[int, int]]:
    """Sentences that stand once in both leftovers, wherever."""
    left_a = [i for i in range(len(keys_a)) if i not in used_a and len(keys_a[i]) >= _MOVED_LENGTH]
    left_b = [j for j in range(len(keys_b)) if j not in used_b]
    count_a, count_b = Counter(keys_a[i] for i in left_a), Counter(keys_b[j] for j in left_b)
    place = {keys_b[j]: j for j in left_b if count_b[keys_b[j]] == 1}
    return [(i, place[keys_a[i]]) for i in left_a if count_a[keys_a[i]] == 1 and keys_a[i] in place]

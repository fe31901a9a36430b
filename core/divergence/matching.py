"""Where two sequences of words are equal: what difflib finds, and fast on long input."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

_DIRECT = 40_000
"""Products of lengths up to which difflib is used directly; it takes some 10 ms then."""
_HOPELESS = 4_000_000
"""Products of lengths above which a stretch without anchors goes to a plain longest common subsequence."""
_ANCHOR_LENGTHS = (3, 1)
"""Words in a row that must be unique on both sides to be an anchor; the first that finds any is used."""


def matching_blocks(a: Sequence[str], b: Sequence[str]) -> list[tuple[int, int, int]]:
    """Maximal (start in a, start in b, length) where both are equal, in order, without the final dummy.

    Long inputs are cut at anchors, which are runs of words that occur once on both sides and in the same
    order (as in Bram Cohen's patience diff), and the stretches between them are matched by difflib.
    """
    numbers: dict[str, int] = {}
    left = [numbers.setdefault(key, len(numbers)) for key in a]
    right = [numbers.setdefault(key, len(numbers)) for key in b]
    blocks: list[tuple[int, int, int]] = []
    for i, j, size in _matches(left, right, 0, len(left), 0, len(right)):
        if blocks and blocks[-1][0] + blocks[-1][2] == i and blocks[-1][1] + blocks[-1][2] == j:
            blocks[-1] = (*blocks[-1][:2], blocks[-1][2] + size)
        else:
            blocks.append((i, j, size))
    return blocks


def _matches(a: list[int], b: list[int], i: int, i_end: int, j: int, j_end: int) -> Iterator[tuple[int, int, int]]:
    """Matching blocks within a[i:i_end] and b[j:j_end], in order, adjacent ones not yet joined."""
    stack = [(i, i_end, j, j_end)]
    while stack:
        i, i_end, j, j_end = stack.pop()
        start = i
        while i < i_end and j < j_end and a[i] == b[j]:
            i, j = i + 1, j + 1
        if i > start:
            yield start, j - (i - start), i - start
        if i == i_end or j == j_end:
            continue
        if (i_end - i) * (j_end - j) <= _DIRECT:
            yield from _direct(a, b, i, i_end, j, j_end)
            continue
        anchors = _anchors(a, b, i, i_end, j, j_end)
        if not anchors:
            yield from _unanchored(a, b, i, i_end, j, j_end)
            continue
        parts = []
        for anchor_i, anchor_j in anchors:
            parts.append((i, anchor_i, j, anchor_j))
            i, j = anchor_i, anchor_j
        # A part after the first begins with its anchor, so every part is smaller than the whole.
        parts.append((i, i_end, j, j_end))
        stack.extend(part for part in reversed(parts) if part[0] < part[1] and part[2] < part[3])


def _direct(a: list[int], b: list[int], i: int, i_end: int, j: int, j_end: int) -> Iterator[tuple[int, int, int]]:
    matcher = SequenceMatcher(None, a[i:i_end], b[j:j_end], autojunk=False)
    for block in matcher.get_matching_blocks():
        if block.size:
            yield i + block.a, j + block.b, block.size


def _unanchored(a: list[int], b: list[int], i: int, i_end: int, j: int, j_end: int) -> Iterator[tuple[int, int, int]]:
    """A stretch in which nothing is unique."""
    if (i_end - i) * (j_end - j) <= _HOPELESS:
        yield from _direct(a, b, i, i_end, j, j_end)
        return
    from rapidfuzz.distance import Indel  # rarely needed, and not quick to import

    for step in Indel.opcodes(a[i:i_end], b[j:j_end]):
        if step.tag == "equal":
            yield i + step.src_start, j + step.dest_start, step.src_end - step.src_start


def _anchors(a: list[int], b: list[int], i: int, i_end: int, j: int, j_end: int) -> list[tuple[int, int]]:
    """Starts of runs that are unique on both sides: the longest sequence that rises on both."""
    for length in _ANCHOR_LENGTHS:
        in_a = _unique_runs(a, i, i_end, length)
        in_b = _unique_runs(b, j, j_end, length)
        pairs = sorted((at, in_b[run]) for run, at in in_a.items() if run in in_b)
        pairs = _longest_rising([pair for pair in pairs if pair != (i, j)])
        if pairs:
            return pairs
    return []


def _unique_runs(items: list[int], start: int, end: int, length: int) -> dict[tuple[int, ...], int]:
    """Position of every run of this length that occurs once."""
    runs = [tuple(items[at : at + length]) for at in range(start, end - length + 1)]
    counts = Counter(runs)
    return {run: start + offset for offset, run in enumerate(runs) if counts[run] == 1}


def _longest_rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Of pairs sorted by their first, a longest sequence whose seconds rise too."""
    tails: list[int] = []
    tail_index: list[int] = []
    before: list[int] = []
    for index, (_, second) in enumerate(pairs):
        at = bisect_left(tails, second)
        before.append(tail_index[at - 1] if at else -1)
        tails[at : at + 1] = [second]
        tail_index[at : at + 1] = [index]
    chosen: list[tuple[int, int]] = []
    index = tail_index[-1] if tail_index else -1
    while index >= 0:
        chosen.append(pairs[index])
        index = before[index]
    return chosen[::-1]

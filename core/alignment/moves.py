"""The second pass: passages that stand in another order, found among what the first pass left over.

Sentences that do not belong to their bead are released, weak beads are doubted; on all that is free,
local chains of beads are taken greedily, the worthiest first, wherever they stand. What found no better
home returns to where it was.
"""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from core.alignment.absences import cosine, trimmed
from core.alignment.recipe import Recipe
from core.alignment.search import Bead, Tick
from core.alignment.sides import Floats, Ints, Side
from core.groups import Groups

_SIZES = ((1, 1), (1, 2), (2, 1), (1, 3), (3, 1), (2, 2))
_LOWEST = -0.12
"""Value of a candidate that may still be the middle of a chain."""
_PER_SENTENCE = 8
"""Candidates kept for a run: a phrase that recurs everywhere is no evidence."""
_ROWS = 256
_CELLS = 1 << 21
"""Cosines of some rows with the whole other article computed at once."""
_BEADS = 64
"""Beads looked at between two reports of progress."""
_TOLD_EVERY = 1000
"""Candidates between two reports of progress."""
_HUB_NEIGHBOURS = 4
_STEP = 2
"""Sentences that a chain may leave out between two beads, both sides together."""


class _Candidate(NamedTuple):
    """A bead in places among the free sentences of both sides, which may skip taken ones."""

    at_a: int
    at_b: int
    size_a: int
    size_b: int
    value: float


@dataclass(frozen=True, slots=True)
class _Free:
    """The free sentences of one side, in order."""

    side: Side
    numbers: Ints

    def runs(self, size: int) -> Ints:
        """Places from which `size` free sentences follow each other without a gap."""
        count = len(self.numbers) - size + 1
        if count <= 0 or size > len(self.side.runs):
            return np.empty(0, np.int64)
        adjacent = self.numbers[size - 1 :] == self.numbers[:count] + size - 1
        return np.flatnonzero(adjacent & self.side.runs[size - 1, self.numbers[:count]])


def second_pass(a: Side, b: Side, beads: Sequence[Bead], recipe: Recipe, tick: Tick) -> list[Bead]:
    """Alignment with moved passages, from a monotone one."""
    kept: list[tuple[Bead, float]] = []
    for number, bead in enumerate(beads):
        kept.append(trimmed(a, b, bead, 0.0)[:2])
        if number % _BEADS == 0:
            tick(number / len(beads))
    rivals = _best_rivals(a, b, [bead for bead, value in kept if recipe.weak <= value < recipe.sure], tick)
    strong: list[Bead] = []
    weak: list[Bead] = []
    for bead, value in kept:
        doubted = value < recipe.weak or rivals.get(bead, -1.0) > value + recipe.rival_gain
        (weak if doubted else strong).append(bead)
    free_a = _free(a, strong, 0)
    free_b = _free(b, strong, 1)
    found = _chains(_candidates(free_a, free_b, recipe, tick), free_a, free_b, recipe, tick)
    taken_a = {i for bead in [*strong, *found] for i in bead.a}
    taken_b = {j for bead in [*strong, *found] for j in bead.b}
    for bead in weak:
        if taken_a.isdisjoint(bead.a) and taken_b.isdisjoint(bead.b):
            strong.append(bead)
            taken_a.update(bead.a)
            taken_b.update(bead.b)
    strong = _restored(a, b, beads, strong, taken_a, taken_b, recipe, tick)
    return sorted([*strong, *found], key=lambda bead: (bead.a, bead.b))


def _best_rivals(a: Side, b: Side, beads: Sequence[Bead], tick: Tick) -> dict[Bead, float]:
    """For each bead, the highest cosine of one of its sentences with one outside it, wherever that stands."""
    of_a = _best_outside(a, [bead.a for bead in beads], b, [bead.b for bead in beads], tick)
    of_b = _best_outside(b, [bead.b for bead in beads], a, [bead.a for bead in beads], tick)
    return {bead: max(one, other) for bead, one, other in zip(beads, of_a, of_b, strict=True)}


def _best_outside(
    side: Side, groups: Sequence[tuple[int, ...]], other: Side, own: Sequence[tuple[int, ...]], tick: Tick
) -> list[float]:
    """For each group of sentences, the highest cosine with a sentence of the other side that is not its own."""
    sentences = [(number, sentence) for number, group in enumerate(groups) for sentence in group]
    best = np.full(len(groups), -1, np.float32)
    for first in range(0, len(sentences), _ROWS):
        part = sentences[first : first + _ROWS]
        vectors = side.single[[sentence for _, sentence in part]]
        inside = np.array([(row, place) for row, (number, _) in enumerate(part) for place in own[number]])
        for left in range(0, other.count, 8 * _ROWS):
            cosines = vectors @ other.single[left : left + 8 * _ROWS].T
            here = inside[(inside[:, 1] >= left) & (inside[:, 1] < left + cosines.shape[1])]
            cosines[here[:, 0], here[:, 1] - left] = -1
            np.maximum.at(best, [number for number, _ in part], cosines.max(axis=1))
            tick(first / len(sentences))
    return [round(value, 4) for value in best.tolist()]


def _free(side: Side, beads: Sequence[Bead], which: int) -> _Free:
    taken = np.zeros(side.count, bool)
    for bead in beads:
        taken[list(bead.b if which else bead.a)] = True
    return _Free(side, np.flatnonzero(~taken))


def _candidates(free_a: _Free, free_b: _Free, recipe: Recipe, tick: Tick) -> list[_Candidate]:
    """Beads on free sentences that could be part of a moved passage, the best few of each run."""
    if not len(free_a.numbers) or not len(free_b.numbers):
        return []
    ratio = float(free_a.side.ends[-1]) / max(float(free_b.side.ends[-1]), 1.0)
    hub_a = _hubness(free_a, free_b.side, tick)
    hub_b = _hubness(free_b, free_a.side, tick)
    found = []
    for m, n in _SIZES:
        begins_a, begins_b = free_a.runs(m), free_b.runs(n)
        if not len(begins_a) or not len(begins_b):
            continue
        numbers_b = free_b.numbers[begins_b]
        of_b = free_b.side.vectors[n - 1, numbers_b].astype(np.float32)
        length_b = (free_b.side.ends[numbers_b + n] - free_b.side.ends[numbers_b]) * ratio
        step = max(1, min(_ROWS, _CELLS // len(begins_b)))
        for first in range(0, len(begins_a), step):
            places = begins_a[first : first + step]
            numbers_a = free_a.numbers[places]
            value = free_a.side.vectors[m - 1, numbers_a].astype(np.float32) @ of_b.T
            if m + n > 2:
                value += recipe.superfluous * np.minimum(
                    value - _best_pair(free_a.side, free_b.side, (numbers_a, m), (numbers_b, n), tick), 0
                )
            hub = (hub_a[places, None] + hub_b[None, begins_b]) / 2 - np.float32(0.3)
            value -= recipe.move_hub * np.maximum(hub, 0)
            length_a = (free_a.side.ends[numbers_a + m] - free_a.side.ends[numbers_a])[:, None]
            value *= np.log2(1 + np.minimum(length_a, length_b) / np.maximum(np.maximum(length_a, length_b), 1))
            value -= recipe.move_from + 0.02 * (m + n - 2)
            if value.shape[1] > _PER_SENTENCE:
                lowest = np.partition(value, -_PER_SENTENCE, axis=1)[:, -_PER_SENTENCE]
                value[value < lowest[:, None]] = -1
            for row, column in zip(*np.nonzero(value > _LOWEST), strict=True):
                found.append(
                    _Candidate(int(places[row]), int(begins_b[column]), m, n, round(float(value[row, column]), 4))
                )
            tick(first / len(begins_a))
    return found


def _best_pair(a: Side, b: Side, of_a: tuple[Ints, int], of_b: tuple[Ints, int], tick: Tick) -> Floats:
    """The highest cosine of two single sentences inside beads, given by their beginnings and sizes."""
    (begins_a, size_a), (begins_b, size_b) = of_a, of_b
    best = np.full((len(begins_a), len(begins_b)), -1, np.float32)
    for m in range(size_a):
        single = a.single[begins_a + m]
        for n in range(size_b):
            np.maximum(best, single @ b.single[begins_b + n].T, out=best)
            tick(0.0)
    return best


def _hubness(free: _Free, other: Side, tick: Tick) -> Floats:
    """Each free sentence's mean cosine with its best few in the other article: what is alike to all counts less."""
    count = min(_HUB_NEIGHBOURS, other.count)
    out = np.empty(len(free.numbers), np.float32)
    step = max(1, min(_ROWS, _CELLS // other.count))
    for first in range(0, len(out), step):
        tick(first / len(out))
        rows = free.numbers[first : first + step]
        cosines = free.side.single[rows] @ other.single.T
        out[first : first + step] = np.partition(cosines, -count, axis=1)[:, -count:].mean(axis=1)
    return out


def _chains(candidates: list[_Candidate], free_a: _Free, free_b: _Free, recipe: Recipe, tick: Tick) -> list[Bead]:
    """The worthiest local chains, greedily, none sharing a sentence with another."""
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    beads: list[Bead] = []
    heap: list[tuple[float, int, list[_Candidate], list[_Candidate]]] = []
    clusters = _clusters(candidates, tick)
    for number, cluster in enumerate(clusters):
        tick(number / len(clusters))
        worth, chain = _best_chain(cluster, recipe)
        heap.append((-worth, number, chain, cluster))
    heapq.heapify(heap)
    while heap and -heap[0][0] >= recipe.move_accept:
        tick(0.0)
        _, number, chain, cluster = heapq.heappop(heap)
        if all(_is_free(one, taken_a, taken_b) for one in chain):
            for one in chain:
                range_a, range_b = range(one.at_a, one.at_a + one.size_a), range(one.at_b, one.at_b + one.size_b)
                taken_a.update(range_a)
                taken_b.update(range_b)
                beads.append(
                    Bead(
                        tuple(int(free_a.numbers[place]) for place in range_a),
                        tuple(int(free_b.numbers[place]) for place in range_b),
                    )
                )
        cluster = [one for one in cluster if _is_free(one, taken_a, taken_b)]
        worth, chain = _best_chain(cluster, recipe)
        heapq.heappush(heap, (-worth, number, chain, cluster))
    return beads


def _is_free(one: _Candidate, taken_a: set[int], taken_b: set[int]) -> bool:
    return taken_a.isdisjoint(range(one.at_a, one.at_a + one.size_a)) and taken_b.isdisjoint(
        range(one.at_b, one.at_b + one.size_b)
    )


def _clusters(candidates: list[_Candidate], tick: Tick) -> list[list[_Candidate]]:
    """Candidates in groups between which no chain can pass."""
    groups = Groups(range(len(candidates)))
    ends: dict[tuple[int, int], int] = {}
    for number, one in enumerate(candidates):
        if number % _TOLD_EVERY == 0:
            tick(0.0)
        end = (one.at_a + one.size_a, one.at_b + one.size_b)
        if end in ends:
            groups.join(number, ends[end])
        ends[end] = number
    for number, one in enumerate(candidates):
        if number % _TOLD_EVERY == 0:
            tick(number / len(candidates))
        for step_a in range(_STEP + 1):
            for step_b in range(_STEP + 1 - step_a):
                before = ends.get((one.at_a - step_a, one.at_b - step_b))
                if before is not None:
                    groups.join(number, before)
    tick(1.0)
    return [[candidates[number] for number in group] for group in groups.all()]


def _best_chain(cluster: list[_Candidate], recipe: Recipe) -> tuple[float, list[_Candidate]]:
    """The chain of beads, one after another with small gaps, of the highest sum."""
    best: dict[tuple[int, int], tuple[float, int]] = {}
    before: list[int] = [-1] * len(cluster)
    worthiest, last = 0.0, -1
    order = sorted(range(len(cluster)), key=lambda n: (cluster[n].at_a + cluster[n].at_b, cluster[n]))
    for number in order:
        one = cluster[number]
        gain, previous = 0.0, -1
        for step_a in range(_STEP + 1):
            for step_b in range(_STEP + 1 - step_a):
                ending = best.get((one.at_a - step_a, one.at_b - step_b))
                if ending and ending[0] - recipe.move_gap * (step_a + step_b) > gain:
                    gain, previous = ending[0] - recipe.move_gap * (step_a + step_b), ending[1]
        total = one.value + gain
        before[number] = previous
        end = (one.at_a + one.size_a, one.at_b + one.size_b)
        if total > 0 and (end not in best or total > best[end][0]):
            best[end] = (total, number)
            if total > worthiest:
                worthiest, last = total, number
    chain = []
    while last >= 0:
        chain.append(cluster[last])
        last = before[last]
    return worthiest, chain[::-1]


def _restored(
    a: Side,
    b: Side,
    original: Sequence[Bead],
    beads: list[Bead],
    taken_a: set[int],
    taken_b: set[int],
    recipe: Recipe,
    tick: Tick,
) -> list[Bead]:
    """Beads with the released sentences that nobody took, where they do little harm."""
    at_a = {bead.a[0]: number for number, bead in enumerate(beads)}
    out = list(beads)
    for done, whole in enumerate(original):
        if done % _BEADS == 0:
            tick(done / len(original))
        lost_a = [i for i in whole.a if i not in taken_a]
        lost_b = [j for j in whole.b if j not in taken_b]
        number = next((at_a[i] for i in whole.a if i in at_a), None)
        if not (lost_a or lost_b) or number is None:
            continue
        kept = out[number]
        if not (set(kept.a) <= set(whole.a) and set(kept.b) <= set(whole.b)):
            continue
        fuller = Bead(tuple(sorted({*kept.a, *lost_a})), tuple(sorted({*kept.b, *lost_b})))
        gapless = all(len(side) == side[-1] - side[0] + 1 for side in (fuller.a, fuller.b))
        if gapless and cosine(a, b, fuller) > cosine(a, b, kept) - recipe.restore_loss:
            out[number] = fuller
            taken_a.update(fuller.a)
            taken_b.update(fuller.b)
    return out

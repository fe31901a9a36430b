"""After the two passes: groups with gaps, neighbours that share a name, sentences in crossed order.

The search takes runs only, one after another. Here each bead is looked at again: sentences inside it
that have no counterpart leave it, free sentences that complete it join it from wherever they stand,
two neighbours that share a rare name or number across are one, and one whose two halves stand crosswise
is two.

Where words are compared, they decide who belongs to a bead: a sentence without which the words of both
sides match no less has no counterpart there. Cosines of whole sentences tell that half as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache, partial
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from core.alignment.absences import cosine
from core.alignment.leftovers import leftover_pairs
from core.alignment.marks import Marks
from core.alignment.recipe import Recipe
from core.alignment.search import Bead, Tick
from core.alignment.sides import Floats, Side
from core.alignment.words import Words

_BothMarks: TypeAlias = tuple[Marks, Marks]
"""Numbers and names in the sides of a bead."""

_SURROUNDINGS = 5
"""Sentences to each side among which a name must be alone to tell something."""
_MOST_MERGED = 10
"""Sentences of a merged bead, at most."""
_ROWS = 32
_BEADS = 64
"""Beads looked at between two reports of progress."""
_MEANS = 256
"""Sides of beads whose vectors are kept for the next question about them."""
_OFFERS = 3
"""Beads that a free sentence is tried in."""


def refine(
    a: Side, b: Side, beads: Sequence[Bead], recipe: Recipe, tick: Tick, words: Words | None = None
) -> dict[Bead, Bead]:
    """Beads after the second look; disjoint as before, in the order of side a.

    Returns:
        Each bead with what it was before the sentences without words of their own left it at last.
    """
    out: list[Bead] = []
    for number, bead in enumerate(beads):
        if number % _BEADS == 0:
            tick(number / len(beads))
        out += uncrossed(a, b, without_strangers(a, b, bead, recipe))
    out = merged_by_marks(a, b, out, tick)
    if words is None:
        return {bead: bead for bead in completed(a, b, out, recipe, tick)}
    look = _Look(a, b, recipe, words)
    out = [without_idle(look, bead) for bead in out]
    out += leftover_pairs(a, b, out, words, recipe)
    out = completed(a, b, out, recipe, tick, words)
    return {without_idle(look, bead): bead for bead in out}


def without_strangers(a: Side, b: Side, bead: Bead, recipe: Recipe) -> Bead:
    """A bead without the sentences, wherever in it, that make it clearly less alike."""
    at_edge = max(recipe.stranger_gain, recipe.restore_loss)
    while len(bead.a) + len(bead.b) > 2:
        best, most = bead, 0.0
        of_a, of_b = _mean(a, bead.a), _mean(b, bead.b)
        now = float(of_a @ of_b)
        for one, needed in _smaller(bead, recipe.stranger_gain, at_edge):
            smaller = _mean(a, one.a) @ of_b if one.b is bead.b else of_a @ _mean(b, one.b)
            gain = float(smaller) - now - needed
            if gain > most:
                best, most = one, gain
        if best is bead:
            break
        bead = best
    return bead


def without_idle(look: _Look, bead: Bead) -> Bead:
    """A bead without the sentences that bring no words of their own to what both sides have in common.

    One beyond the end of a paragraph must bring as much as a sentence that joins.
    """
    assert look.words is not None
    while len(bead.a) + len(bead.b) > 2:
        now = look.words.of_bead(bead)
        idlest: tuple[float, Bead] | None = None
        for one, _ in _smaller(bead, 0.0, 0.0):
            needed = look.recipe.word_gain if look.paragraphs_in(one) < look.paragraphs_in(bead) else 0.0
            spare = round(needed - (now - look.words.of_bead(one)), 4)
            if spare > 0 and (idlest is None or spare > idlest[0]):
                idlest = (spare, one)
        if idlest is None:
            break
        bead = idlest[1]
    return bead


def _smaller(bead: Bead, inside: float, at_edge: float) -> Iterator[tuple[Bead, float]]:
    """A bead without each of its sentences, and what that must gain."""
    for at in range(len(bead.a)):
        if len(bead.a) > 1:
            yield Bead(_without(bead.a, at), bead.b), at_edge if at in (0, len(bead.a) - 1) else inside
    for at in range(len(bead.b)):
        if len(bead.b) > 1:
            yield Bead(bead.a, _without(bead.b, at)), at_edge if at in (0, len(bead.b) - 1) else inside


def _without(sentences: tuple[int, ...], at: int) -> tuple[int, ...]:
    return sentences[:at] + sentences[at + 1 :]


def _mean(side: Side, sentences: Sequence[int]) -> Floats:
    """Sentences' vectors added by their lengths: near the exact one, and for all groups alike."""
    chosen = list(sentences)
    total: Floats = side.lengths[chosen].astype(np.float32) @ side.single[chosen]
    return total / np.float32(max(float(np.sqrt(total @ total)), 1e-6))


def uncrossed(a: Side, b: Side, bead: Bead) -> tuple[Bead, ...]:
    """A bead, or its two halves where the first of one side is the second of the other."""
    if len(bead.a) < 2 or len(bead.b) < 2:
        return (bead,)
    whole = cosine(a, b, bead)
    best: tuple[float, tuple[Bead, ...]] = (whole, (bead,))
    for at_a in range(1, len(bead.a)):
        for at_b in range(1, len(bead.b)):
            halves = (Bead(bead.a[:at_a], bead.b[at_b:]), Bead(bead.a[at_a:], bead.b[:at_b]))
            value = min(cosine(a, b, half) for half in halves)
            if value > best[0]:
                best = (value, halves)
    return best[1]


def merged_by_marks(a: Side, b: Side, beads: Sequence[Bead], tick: Tick) -> list[Bead]:
    """Neighbouring beads as one where a rare name or number of one stands opposite in the other."""
    out: list[Bead] = []
    last_marks: _BothMarks = frozenset(), frozenset()
    for number, bead in enumerate(sorted(beads, key=lambda one: one.a)):
        if number % _BEADS == 0:
            tick(number / len(beads))
        marks = _marks(a, bead.a), _marks(b, bead.b)
        last = out[-1] if out else None
        if last is not None and _adjacent(last, bead) and _share_across(a, b, (last, last_marks), (bead, marks)):
            out[-1] = Bead(last.a + bead.a, last.b + bead.b)
            last_marks = last_marks[0] | marks[0], last_marks[1] | marks[1]
        else:
            out.append(bead)
            last_marks = marks
    return out


def _adjacent(first: Bead, second: Bead) -> bool:
    size = len(first.a) + len(first.b) + len(second.a) + len(second.b)
    return second.a[0] == first.a[-1] + 1 and second.b[0] == first.b[-1] + 1 and size <= _MOST_MERGED


def _share_across(a: Side, b: Side, first: tuple[Bead, _BothMarks], second: tuple[Bead, _BothMarks]) -> bool:
    (one, (first_a, first_b)), (other, (second_a, second_b)) = first, second
    across = (first_a & second_b) - first_b - second_a
    across |= (second_a & first_b) - first_a - second_b
    whole = Bead(one.a + other.a, one.b + other.b)
    return any(_alone(a, whole.a, mark) and _alone(b, whole.b, mark) for mark in across)


def _marks(side: Side, sentences: Sequence[int]) -> Marks:
    if len(sentences) == 1:
        return side.marks[sentences[0]]
    return frozenset().union(*(side.marks[number] for number in sentences))


def _alone(side: Side, sentences: Sequence[int], mark: str) -> bool:
    """Whether no other sentence around has this name or number."""
    around = range(max(0, sentences[0] - _SURROUNDINGS), min(side.count, sentences[-1] + 1 + _SURROUNDINGS))
    return sum(mark in side.marks[number] for number in around) == 1


def completed(
    a: Side, b: Side, beads: Sequence[Bead], recipe: Recipe, tick: Tick, words: Words | None = None
) -> list[Bead]:
    """Beads with the free sentences, wherever they stand, that complete them."""
    out = _completed_in_a(_Look(a, b, recipe, words), beads, tick)
    turned = [Bead(bead.b, bead.a) for bead in out]
    back = _completed_in_a(_Look(b, a, recipe, words.turned() if words else None), turned, tick)
    return sorted((Bead(bead.b, bead.a) for bead in back), key=lambda bead: (bead.a, bead.b))


def _completed_in_a(look: _Look, beads: Sequence[Bead], tick: Tick) -> list[Bead]:
    a, b = look.a, look.b
    out = list(beads)
    taken = np.zeros(a.count, bool)
    for bead in beads:
        taken[list(bead.a)] = True
    free = np.flatnonzero(~taken)
    if not len(free) or not out:
        return out
    opposite = np.empty((len(out), b.vectors.shape[2]), np.float32)
    for number, bead in enumerate(out):
        if number % _BEADS == 0:
            tick(number / len(out))
        opposite[number] = b.joined(bead.b)
    offers: list[tuple[float, int, int]] = []
    for first in range(0, len(free), _ROWS):
        rows = free[first : first + _ROWS]
        likeness = a.single[rows] @ opposite.T
        tick(first / len(free))
        for row, sentence in enumerate(rows.tolist()):
            offers += look.offers(sentence, likeness[row], out)
    placed: set[int] = set()
    for _, sentence, number in sorted(offers):
        if sentence not in placed and look.gain(out[number], sentence) > 0:
            out[number] = Bead(tuple(sorted((*out[number].a, sentence))), out[number].b)
            placed.add(sentence)
    return out


def _highest(values: Floats, count: int) -> list[int]:
    """Places of the highest values, of like ones the first."""
    places: NDArray[np.int64] = np.arange(len(values))
    if len(values) > count:
        places = np.flatnonzero(values >= np.partition(values, -count)[-count])
    chosen: list[int] = places[np.argsort(-values[places], kind="stable")][:count].tolist()
    return chosen


def _is_run(sentences: Sequence[int]) -> bool:
    return sentences[-1] - sentences[0] + 1 == len(sentences)


class _Look:
    """How well beads and sentences go together, by vectors and, where they are known, by words."""

    def __init__(self, a: Side, b: Side, recipe: Recipe, words: Words | None) -> None:
        self.a, self.b, self.recipe, self.words = a, b, recipe, words
        self.mean_a, self.mean_b = (lru_cache(maxsize=_MEANS)(partial(_mean, side)) for side in (a, b))
        self.paragraphs = all(side.count and side.paragraphs[-1] > 0 for side in (a, b))
        self.ratio = float(a.ends[-1]) / max(float(b.ends[-1]), 1.0)

    def likeness(self, bead: Bead) -> float:
        """Cosine of the sides, or its mean with what their words have in common."""
        cosine = float(self.mean_a(bead.a) @ self.mean_b(bead.b))
        if self.words is None:
            return cosine
        share = self.recipe.word_share
        return (1 - share) * cosine + share * self.words.of_bead(bead)

    def offers(self, sentence: int, cosines: Floats, beads: Sequence[Bead]) -> list[tuple[float, int, int]]:
        """The beads that a free sentence would complete, as (negative gain, sentence, number of the bead)."""
        found = []
        for number in _highest(cosines, _OFFERS):
            alone = Bead((sentence,), beads[number].b)
            limit = self.recipe.complete_from if self.words is None else self.recipe.complete_words_from
            if (float(cosines[number]) if self.words is None else self.likeness(alone)) >= limit:
                gain = self.gain(beads[number], sentence)
                if gain > 0:
                    found.append((-gain, sentence, number))
        return found

    def gain(self, bead: Bead, sentence: int) -> float:
        """How much more than necessary a sentence brings to a bead; nothing where it is too little.

        Counted in common words where they are known, else in cosine times length factor.
        """
        fuller = Bead(tuple(sorted((*bead.a, sentence))), bead.b)
        if self.words is not None:
            needed = self.recipe.word_gain
            if self.paragraphs and not _is_run(fuller.a):
                needed += self.recipe.paragraph_cost
            return max(0.0, round(self.words.of_bead(fuller) - self.words.of_bead(bead) - needed, 4))
        before, after = self.likeness(bead), self.likeness(fuller)
        if after < before + self.recipe.complete_cosine:
            return 0.0
        more = after * self._length_factor(fuller) - before * self._length_factor(bead)
        return max(0.0, round(more - self.recipe.complete_gain, 4))

    def paragraphs_in(self, bead: Bead) -> int:
        """Paragraphs that the sides of a bead touch."""
        return len({int(self.a.paragraphs[i]) for i in bead.a}) + len({int(self.b.paragraphs[j]) for j in bead.b})

    def _length_factor(self, bead: Bead) -> float:
        length_a = float(self.a.lengths[list(bead.a)].sum())
        length_b = float(self.b.lengths[list(bead.b)].sum()) * self.ratio
        return float(np.log2(1 + min(length_a, length_b) / max(length_a, length_b, 1.0)))

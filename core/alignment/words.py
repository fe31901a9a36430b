"""A second opinion on short articles: how much of each run's words is found again in the other run.

Vectors of whole sentences say little where only a clause is shared. Here every token of a run is matched
with the most alike token of the other run, by the encoder's vectors of tokens in their context (as in
BERTScore, Zhang et al. 2020: greedy matching, weighted by rarity); the harmonic mean of both directions
is what the runs have in common.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.alignment.search import Bead, Tick
from core.alignment.sides import Floats
from core.embedding import TokenVectors

MOST_CELLS = 60_000
"""Sentences of one article times sentences of the other up to which words are looked at."""
_TOKENS = 1024
"""Tokens of each article compared at once."""
_CHANCE = 0.2
"""What unrelated sentences have in common."""
_SCALE = 1.6
"""Factor that makes what related sentences have in common about as large as their cosine."""


@dataclass(frozen=True, slots=True)
class Words:
    """What the runs of two articles have in common.

    Attributes:
        a_in_b: (tokens of a, sentences of b) each token's best cosine with a token of the sentence.
        b_in_a: (tokens of b, sentences of a) the same the other way.
        weights: of the tokens of a and of b.
        starts: first token of each sentence of a and of b.
        common: for each size of bead (m, n), (sentences of a, sentences of b).
    """

    a_in_b: Floats
    b_in_a: Floats
    weights: tuple[Floats, Floats]
    starts: tuple[NDArray[np.int64], NDArray[np.int64]]
    common: Mapping[tuple[int, int], Floats]

    def turned(self) -> Words:
        """The same with the articles exchanged."""
        common = {(n, m): values.T for (m, n), values in self.common.items()}
        return Words(self.b_in_a, self.a_in_b, self.weights[::-1], self.starts[::-1], common)

    def of_bead(self, bead: Bead) -> float:
        """What the two sides of a bead have in common, with or without gaps."""
        found = _recall(self.a_in_b, self.weights[0], self.starts[0], bead.a, bead.b)
        back = _recall(self.b_in_a, self.weights[1], self.starts[1], bead.b, bead.a)
        return _scaled(2 * found * back / (found + back)) if found > 0 and back > 0 else _scaled(0.0)

    def lead(self, bead: Bead, held: tuple[Floats, Floats]) -> float:
        """What a bead's sides have in common, less the same of each side with its best rival.

        Args:
            bead: with or without gaps.
            held: for each sentence of a and of b, what its own link has in common; it is no rival for less.
        """
        rivals = 0.0
        for view, own, other, hold in ((self, bead.a, bead.b, held[1]), (self.turned(), bead.b, bead.a, held[0])):
            found = view._with_each(own)
            found[found < hold] = 0
            found[list(other)] = 0
            rivals += float(found.max(initial=0.0)) / 2
        return self.of_bead(bead) - rivals

    def _with_each(self, sentences: tuple[int, ...]) -> Floats:
        """What some sentences of a have in common with each sentence of b."""
        own = _tokens(self.starts[0], len(self.a_in_b), sentences)
        weights = self.weights[0][own]
        found = weights @ self.a_in_b[own] / max(float(weights.sum()), 1e-6)
        matched = self.b_in_a[:, list(sentences)].max(axis=1) * self.weights[1]
        total = np.add.reduceat(self.weights[1], self.starts[1])
        back = np.add.reduceat(matched, self.starts[1]) / np.maximum(total, 1e-6)
        both = np.where((found > 0) & (back > 0), 2 * found * back / np.maximum(found + back, 1e-6), 0)
        scaled: Floats = (_SCALE * (both - _CHANCE)).astype(np.float32)
        return scaled


def compare_words(a: Sequence[TokenVectors], b: Sequence[TokenVectors], longest: int, tick: Tick) -> Words:
    """Words of all runs of two articles.

    Args:
        a: tokens of the sentences of one article.
        b: of the other.
        longest: sentences in the longest runs.
        tick: called between steps; it may raise `Cancelled`.
    """
    seen = Counter(token for sentence in [*a, *b] for token in set(sentence.ids.tolist()))
    total = len(a) + len(b)
    vectors_a, weights_a, starts_a = _flat(a, seen, total)
    vectors_b, weights_b, starts_b = _flat(b, seen, total)
    a_in_b = np.empty((len(vectors_a), len(b)), np.float32)
    b_in_a = np.empty((len(vectors_b), len(a)), np.float32)
    for rows, tokens_a, first_a in _stretches(starts_a, len(vectors_a)):
        for columns, tokens_b, first_b in _stretches(starts_b, len(vectors_b)):
            cosines = vectors_a[tokens_a] @ vectors_b[tokens_b].T
            a_in_b[tokens_a, columns] = np.maximum.reduceat(cosines, first_b, axis=1)
            b_in_a[tokens_b, rows] = _highest(cosines, first_a).T
            tick(rows.start / len(a))
    found = _run_recalls(a_in_b, weights_a, starts_a, longest)
    back = _run_recalls(b_in_a, weights_b, starts_b, longest)
    common = {}
    for m, n in found:
        one, other = found[m, n], back[n, m].T
        both = np.where((one > 0) & (other > 0), 2 * one * other / np.maximum(one + other, 1e-6), 0)
        common[m, n] = (_SCALE * (both - _CHANCE)).astype(np.float32)
    return Words(a_in_b, b_in_a, (weights_a, weights_b), (starts_a, starts_b), common)


def _highest(cosines: Floats, firsts: NDArray[np.int64]) -> Floats:
    """For each sentence, given by its first row, the highest value of each column (`reduceat` is slow there)."""
    highest = np.empty((len(firsts), cosines.shape[1]), np.float32)
    for out, first, end in zip(highest, firsts, [*firsts[1:], len(cosines)], strict=True):
        cosines[first : max(end, first + 1)].max(axis=0, out=out)
    return highest


def _stretches(starts: NDArray[np.int64], total: int) -> Iterator[tuple[slice, slice, NDArray[np.int64]]]:
    """A thousand tokens at a time: numbers of their sentences, the tokens, each sentence's first counted from there."""
    first = 0
    while first < len(starts):
        last = max(first + 1, int(np.searchsorted(starts, starts[first] + _TOKENS, side="right")) - 1)
        last = len(starts) if starts[first] + _TOKENS >= total else last
        end = total if last == len(starts) else int(starts[last])
        yield slice(first, last), slice(int(starts[first]), end), starts[first:last] - starts[first]
        first = last


def _scaled(value: float) -> float:
    return _SCALE * (value - _CHANCE)


def _flat(
    sentences: Sequence[TokenVectors], seen: Mapping[int, int], total: int
) -> tuple[Floats, Floats, NDArray[np.int64]]:
    """All tokens' vectors, centred and normalised; their weights; the first token of each sentence."""
    vectors = np.concatenate([sentence.vectors for sentence in sentences]).astype(np.float32)
    norms = np.sqrt(np.einsum("ij,ij->i", vectors, vectors))
    rarity = np.array([np.log(1 + total / seen[token]) for one in sentences for token in one.ids.tolist()])
    vectors /= np.maximum(norms, 1e-6)[:, None]
    vectors -= vectors.mean(axis=0)
    vectors /= np.maximum(np.sqrt(np.einsum("ij,ij->i", vectors, vectors)), 1e-6)[:, None]
    starts = np.cumsum([0, *(len(sentence.ids) for sentence in sentences)])[:-1]
    return vectors, (norms * rarity).astype(np.float32), starts


def _run_recalls(
    best: Floats, weights: Floats, starts: NDArray[np.int64], longest: int
) -> dict[tuple[int, int], Floats]:
    """For each size (m, n): the weighted mean, over the tokens of m sentences, of their best in n sentences."""
    count, others = len(starts), best.shape[1]
    total = np.add.reduceat(weights, starts)
    found = {}
    for n in range(1, min(longest, others) + 1):
        widest = best[:, : others - n + 1].copy()
        for offset in range(1, n):
            np.maximum(widest, best[:, offset : others - n + 1 + offset], out=widest)
        sums = np.add.reduceat(widest * weights[:, None], starts, axis=0)
        for m in range(1, min(longest, count) + 1):
            fits = count - m + 1
            above = sum(sums[offset : fits + offset] for offset in range(m))
            below = sum(total[offset : fits + offset] for offset in range(m))
            out = np.zeros((count, others), np.float32)
            out[:fits, : others - n + 1] = above / np.maximum(below, 1e-6)[:, None]
            found[m, n] = out
    return found


def _recall(
    best: Floats, weights: Floats, starts: NDArray[np.int64], own: Sequence[int], other: Sequence[int]
) -> float:
    tokens = _tokens(starts, len(best), own)
    widest = best[tokens][:, np.array(other)].max(axis=1)
    return float(widest @ weights[tokens] / max(float(weights[tokens].sum()), 1e-6))


def _tokens(starts: NDArray[np.int64], total: int, sentences: Sequence[int]) -> NDArray[np.int64]:
    """The tokens of some sentences."""
    ends = np.append(starts[1:], total)
    return np.concatenate([np.arange(starts[number], ends[number]) for number in sentences])

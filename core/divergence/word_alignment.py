"""Which word of a passage answers to which word of another passage, in whatever two languages.

Cosines of words' vectors in their contexts, each less a share of what its row and column have on average,
plus a share of the better of its two diagonal neighbours; position counts, first in the whole passage,
then against what the words around it say; the mutual best are links; words left over join what their best
partner's neighbours are linked with. The constants are tuned on XL-WA's development part by
`tests/benchmarks/word_alignment.py`, which says what they reach.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, NamedTuple, TypeAlias

import numpy as np
from anyascii import anyascii
from numpy.typing import NDArray
from rapidfuzz.distance import Levenshtein

from core.identity import SCORE_DECIMALS

Floats: TypeAlias = NDArray[np.float32]
Ints: TypeAlias = NDArray[np.int64]

_MEAN_SHARE = 0.5
_DIAGONAL_SHARE = 0.1
_LIKE_WRITING = 0.1
_FIRST_POSITION = 0.4
"""Cost of standing at the other end of the passage, in the first look."""
_POSITION = 0.08
"""Cost of each word's distance from where the neighbours' links say, in later looks."""
_MOST_POSITION = 0.9
_NEIGHBOURHOOD = 0.7
"""Words over which a link's say in its neighbours' position falls to 1/e."""
_LONGEST = 400
"""Words of most passages at most."""
_LOOKS = 2
_LEAST_BESIDE, _LEAST_ALONE = 0.15, 0.6
"""Scores from which a word left over joins a link beside it, or anything."""
_LEAST_ALIKE = 0.6
_SHORTEST_ALIKE = 4


class WordLink(NamedTuple):
    """A word of the one side answers to a word of the other."""

    a: int
    b: int
    score: float


def lengths_of(vectors: Floats) -> Floats:
    """(rows,) how long each is, never 0."""
    lengths: Floats = np.maximum(np.sqrt(np.einsum("ij,ij->i", vectors, vectors)), 1e-9)
    return lengths


def alike_in_writing(a: Sequence[str], b: Sequence[str]) -> Floats:
    """(n, m): 1 for the same writing, less for names and cognates, whatever the alphabet; 0 from about there on."""
    left, right = [_latin(word) for word in a], [_latin(word) for word in b]
    out = np.zeros((len(a), len(b)), np.float32)
    beginning: dict[str, list[int]] = {}
    for j, other in enumerate(right):
        beginning.setdefault(other[:1], []).append(j)
    for i, one in enumerate(left):
        for j in beginning.get(one[:1], ()):
            out[i, j] = _likeness(one, right[j])
    return out


@lru_cache(maxsize=1 << 15)
def _likeness(one: str, other: str) -> float:
    if one == other:
        return 1.0 if len(one) > 1 or not one.isalpha() else 0.5
    if min(len(one), len(other)) < _SHORTEST_ALIKE:
        return 0.0
    likeness = Levenshtein.normalized_similarity(one, other)
    return likeness - 0.3 if likeness >= _LEAST_ALIKE else 0.0


@lru_cache(maxsize=1 << 15)
def _latin(word: str) -> str:
    return anyascii(word).casefold()


def scores(cosines: Floats, alike: Floats) -> Floats:
    """(n, m): how well words fit each other by meaning, writing and neighbours, position left out."""
    fit = cosines + _LIKE_WRITING * alike
    fit = fit - _MEAN_SHARE * (fit.mean(axis=1, keepdims=True) + fit.mean(axis=0, keepdims=True))
    around = np.zeros((fit.shape[0] + 2, fit.shape[1] + 2), np.float32)
    around[1:-1, 1:-1] = fit
    out: Floats = fit + _DIAGONAL_SHARE * np.maximum(around[:-2, :-2], around[2:, 2:])
    return out


def align_words(fit: Floats) -> list[WordLink]:
    """The links of two sequences of words, by their place; a word may have several.

    Args:
        fit: (n, m) from `scores`.
    """
    n, m = fit.shape
    if not n or not m:
        return []
    along = np.arange(n) / max(n - 1, 1), np.arange(m) / max(m - 1, 1)
    placed = _rounded(fit - _FIRST_POSITION * np.abs(along[0][:, None] - along[1]))
    own, other = _mutual_best(placed)
    for _ in range(_LOOKS):
        weight = placed[own, other]
        off = np.abs(np.arange(m) - expected(own, other, weight, n, m)[:, None])
        off += np.abs(np.arange(n)[:, None] - expected(other, own, weight, m, n))
        placed = _rounded(fit - np.minimum(_POSITION * off / 2, _MOST_POSITION))
        own, other = _mutual_best(placed)
    links = _grown(set(zip(own.tolist(), other.tolist(), strict=True)), placed)
    return [WordLink(i, j, float(placed[i, j])) for i, j in sorted(links)]


def _rounded(values: NDArray[Any]) -> NDArray[np.float64]:
    """Scores as they may be compared on every machine."""
    return np.asarray(np.round(values, SCORE_DECIMALS), np.float64)


def _mutual_best(placed: NDArray[np.float64]) -> tuple[Ints, Ints]:
    """(links,) words of the one side, ascending, and those of the other that they are best with."""
    best, back = placed.argmax(axis=1), placed.argmax(axis=0)
    own = np.flatnonzero(back[best] == np.arange(len(best)))
    return own, best[own]


def expected(own: Ints, other: Ints, weight: NDArray[np.float64], n: int, m: int) -> NDArray[np.float64]:
    """(n,): where each word's counterpart should stand, by the links around it.

    Args:
        own: (links,) numbers of linked words.
        other: (links,) of those that answer to them.
        weight: (links,) what each link counts.
        n: words of this side.
        m: words of the other.
    """
    numbers = np.arange(n)
    weight = np.maximum(weight, 0.01)
    away = np.abs(numbers[:, None] - own)
    # The farthest word must not underflow: distances are taken from the nearest link.
    near = _fading(max(n, _LONGEST))[away - away.min(axis=1, keepdims=True)]
    where, total = (near @ np.stack([weight * (other - own * (m / n)), weight], axis=1)).T
    found: NDArray[np.float64] = np.round(where / total + numbers * (m / n), 3)
    return found


@lru_cache(maxsize=4)
def _fading(words: int) -> NDArray[np.float64]:
    """What a link counts so many words away."""
    found: NDArray[np.float64] = np.exp(-np.arange(words) / _NEIGHBOURHOOD)
    return found


def _grown(links: set[tuple[int, int]], placed: NDArray[np.float64]) -> set[tuple[int, int]]:
    """The links with those of words left over."""
    found = set(links)
    with_a, with_b = {i for i, _ in links}, {j for _, j in links}
    best, back = placed.argmax(axis=1).tolist(), placed.argmax(axis=0).tolist()
    left_over = [(i, j) for i, j in enumerate(best) if i not in with_a]
    left_over += [(i, j) for j, i in enumerate(back) if j not in with_b]
    for i, j in sorted(left_over, key=lambda pair: (-placed[pair], pair)):
        beside = any((i + di, j + dj) in found for di in (-1, 0, 1) for dj in (-1, 0, 1))
        if placed[i, j] >= (_LEAST_BESIDE if beside else _LEAST_ALONE):
            found.add((i, j))
    return found

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


def unit_rows(vectors: Floats) -> Floats:
    """Rows normalised to length 1."""
    norms = np.sqrt(np.einsum("ij,ij->i", vectors, vectors))
    scaled: Floats = vectors / np.maximum(norms, 1e-9)[:, None]
    return scaled


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
    placed = _rounded(fit - _FIRST_POSITION * np.abs(along[0][:, None] - along[1][None, :]))
    links = _mutual_best(placed)
    for _ in range(_LOOKS):
        off = np.abs(np.arange(m)[None, :] - expected(links, placed, n, m)[:, None])
        off += np.abs(np.arange(n)[:, None] - expected([(j, i) for i, j in links], placed.T, m, n)[None, :])
        placed = _rounded(fit - np.minimum(_POSITION * off / 2, _MOST_POSITION))
        links = _mutual_best(placed)
    return [WordLink(i, j, float(placed[i, j])) for i, j in sorted(_grown(links, placed))]


def _rounded(values: NDArray[Any]) -> NDArray[np.float64]:
    """Scores as they may be compared on every machine."""
    return np.asarray(np.round(values, SCORE_DECIMALS), np.float64)


def _mutual_best(placed: NDArray[np.float64]) -> list[tuple[int, int]]:
    best, back = placed.argmax(axis=1), placed.argmax(axis=0)
    return [(i, int(j)) for i, j in enumerate(best) if back[j] == i]


def expected(links: Sequence[tuple[int, int]], placed: NDArray[np.float64], n: int, m: int) -> NDArray[np.float64]:
    """(n,): where each word's counterpart should stand, by the links around it."""
    own = np.array([i for i, _ in links], np.float64)
    other = np.array([j for _, j in links], np.float64)
    weight = np.maximum([placed[i, j] for i, j in links], 0.01)
    offset = np.arange(n)[:, None] - own[None, :]
    # The farthest word must not underflow: distances are taken from the nearest link.
    near = np.abs(offset) - np.abs(offset).min(axis=1, keepdims=True)
    share = weight * np.exp(-near / _NEIGHBOURHOOD)
    found: NDArray[np.float64] = (share * (other + offset * (m / n))).sum(axis=1) / share.sum(axis=1)
    return np.round(found, 3)


def _grown(links: Sequence[tuple[int, int]], placed: NDArray[np.float64]) -> set[tuple[int, int]]:
    """The links with those of words left over."""
    found = set(links)
    with_a, with_b = {i for i, _ in links}, {j for _, j in links}
    left_over = [(i, int(placed[i].argmax())) for i in range(placed.shape[0]) if i not in with_a]
    left_over += [(int(placed[:, j].argmax()), j) for j in range(placed.shape[1]) if j not in with_b]
    for i, j in sorted(left_over, key=lambda pair: (-placed[pair], pair)):
        beside = any((i + di, j + dj) in found for di in (-1, 0, 1) for dj in (-1, 0, 1))
        if placed[i, j] >= (_LEAST_BESIDE if beside else _LEAST_ALONE):
            found.add((i, j))
    return found

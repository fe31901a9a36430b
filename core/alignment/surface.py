"""Likeness by what is written: numbers, names, cognates and shared words, for any pair of languages.

A sentence becomes a vector of its numbers, words and pieces of words in Latin letters, each weighted by
its rarity in the two articles and hashed to a place and a sign (feature hashing: Weinberger et al. 2009).
Such vectors add up to those of runs, so that everything else works with them as with an encoder's.
"""

from __future__ import annotations

import math
import zlib
from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TypeAlias

import numpy as np
import regex
from anyascii import anyascii

from core.alignment.sides import Floats

DIMENSIONS = 1024
_NUMBER_WEIGHT = 3.0
_WORD_WEIGHT = 1.0
_STEM_WEIGHT = 1.0
_PIECE_WEIGHT = 0.5
_STEM = 5
_PIECE = 4

_TOKEN = regex.compile(r"\d+(?:[.,\u00a0\u202f' ]?\d+)*|[\p{L}\p{M}]+")
_Features: TypeAlias = tuple[tuple[str, float], ...]


@lru_cache(maxsize=1 << 15)
def _word_features(word: str) -> _Features:
    """Features of one token with their weights."""
    if word[0].isdigit():
        return ((f"#{regex.sub(r'[^0-9]', '', word)}", _NUMBER_WEIGHT),)
    folded = "".join(letter for letter in anyascii(word).lower() if letter.isalpha())
    found = [(folded, _WORD_WEIGHT)]
    if len(folded) > _STEM:
        found.append((f"{folded[:_STEM]}-", _STEM_WEIGHT))
    if len(folded) >= _PIECE:
        pieces = {folded[at : at + _PIECE] for at in range(len(folded) - _PIECE + 1)}
        found += [(f"-{piece}-", _PIECE_WEIGHT) for piece in sorted(pieces)]
    return tuple(found)


@lru_cache(maxsize=1 << 16)
def _place(feature: str) -> tuple[int, float]:
    """Where a feature is counted, and with which sign."""
    code = zlib.crc32(feature.encode())
    return code % DIMENSIONS, 1.0 if code & 0x8000_0000 else -1.0


def surface_vectors(
    first: Sequence[str], second: Sequence[str], longest: int, tick: Callable[[float], None]
) -> tuple[Floats, Floats]:
    """Vectors of all runs of the sentences of two articles.

    Args:
        first: sentences of one article.
        second: of the other.
        longest: sentences in the longest runs.
        tick: told the share of work done.

    Returns:
        (longest, n, 1024) float32 for each article, normalised; zeros where there is no run or no word.
    """
    bags = []
    for number, sentence in enumerate([*first, *second]):
        bags.append(_bag(sentence))
        if number % 64 == 0:
            tick(number / (len(first) + len(second)))
    seen = Counter(feature for bag in bags for feature in bag)
    rarity = {feature: math.log(1 + len(bags) / count) for feature, count in seen.items()}
    singles = np.zeros((len(bags), DIMENSIONS), np.float32)
    for row, bag in zip(singles, bags, strict=True):
        for feature, weight in bag.items():
            place, sign = _place(feature)
            row[place] += sign * weight * rarity[feature]
    return _runs(singles[: len(first)], longest), _runs(singles[len(first) :], longest)


def _bag(sentence: str) -> dict[str, float]:
    """Features of a sentence; repeats count once."""
    found: dict[str, float] = {}
    for token in _TOKEN.findall(sentence):
        found.update(_word_features(token))
    return found


def _runs(singles: Floats, longest: int) -> Floats:
    count = len(singles)
    out = np.zeros((longest, count, DIMENSIONS), np.float32)
    for size in range(1, min(longest, count) + 1):
        runs = out[size - 1, : count - size + 1]
        for offset in range(size):
            runs += singles[offset : count - size + 1 + offset]
        norm = np.sqrt(np.einsum("ij,ij->i", runs, runs))
        runs /= np.maximum(norm, 1e-6)[:, None]
    return out

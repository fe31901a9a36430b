"""What stands around a word of a linked passage and around its counterpart, for who asks whether it has one.

A clause without counterpart shows as a whole; a word in another's place has one that belongs to its neighbour.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from core.divergence.linked_words import Side, Word
from core.facts.name_data import small_words

Floats = NDArray[np.float64]

CONTEXT_FEATURES = (
    "chances of its counterpart with others",
    "highest of them",
    "content of its counterpart",
    "without its counterpart, standardised",
    "answered in the clause",
    "best in the clause",
    "length of the clause",
    "place in the clause",
    "place in the passage",
    "unanswered here",
    "unanswered there",
    "answered before",
    "answered behind",
    "best before",
    "best behind",
    "answered beside its counterpart, before",
    "answered beside its counterpart, behind",
    "share of all that is without",
    "without 8 around, standardised",
    "rank of without it",
    "common word",
    "digits",
    "rank of the best",
    "weight",
    "weight less its counterpart's",
    "counterpart is a common word",
    "weight answered in the clause",
    "unanswered words in a row",
    "words of the passage",
)
_PARTING = frozenset('.,;:!?…()–—"»«[]')
_DIGIT = re.compile(r"\d")
_LEAST_ANSWER = 0.5
_LONG_CLAUSE, _LONG_ROW, _LONG_PASSAGE = 20, 15, 80
_MOST_OTHERS = 2.0
_SMALL_WORD = 0.1
"""What a word without content counts."""
_FEW = 1e-6


def in_context(side: Side, best: Floats, answered: Floats, without_each: Mapping[int, Floats]) -> tuple[ArrayLike, ...]:
    """What `CONTEXT_FEATURES` names: (words,) of each, or one value for all words.

    Args:
        side: one end of a link.
        best: (words,) the highest cosine that each has with a word of the other end.
        answered: (words,) the highest chance that one answers to it.
        without_each: (words,) by how much the ends would be more alike without it and so many neighbours.
    """
    count = len(side.words)
    numbers, chances, signs = np.arange(count), side.chances, side.signs
    at = np.where(answered > 0, chances.argmax(axis=1), side.fit.argmax(axis=1))
    answered_there, mass_there = chances.max(axis=0), chances.sum(axis=0)
    own = chances[numbers, at]
    weight = (side.content + _SMALL_WORD) * ~signs
    weight_there = side.other_content + _SMALL_WORD
    loud = np.exp(side.shares.weights) * ~signs
    clause = np.cumsum([word.key in _PARTING for word in side.words])
    lengths = np.bincount(clause, ~signs)
    beside = np.zeros((count + 2, chances.shape[1] + 4))
    beside[1:-1, 2:-2] = chances
    beside_it = np.concatenate([[0.0], answered, [0.0]])
    without = without_each[0]
    return (
        np.minimum(mass_there[at] - own, _MOST_OTHERS),
        _best_other(chances, at, own),
        side.other_content[at],
        standardised(side.other_shares.without_each(0)[0], side.other_content)[at],
        _in_clause(clause, answered, weight),
        _in_clause(clause, best, weight),
        np.minimum(lengths[clause], _LONG_CLAUSE),
        (numbers - np.searchsorted(clause, clause)) / np.maximum(lengths[clause], 1),
        numbers / count,
        1 - (weight @ answered) / max(weight.sum(), _FEW),
        1 - (weight_there @ answered_there) / weight_there.sum(),
        beside_it[:-2],
        beside_it[2:],
        np.concatenate([best[:1], best[:-1]]),
        np.concatenate([best[1:], best[-1:]]),
        np.maximum(np.maximum(beside[numbers, at], beside[numbers, at + 1]), beside[numbers, at + 2]),
        np.maximum(np.maximum(beside[numbers + 2, at + 2], beside[numbers + 2, at + 3]), beside[numbers + 2, at + 4]),
        without / (np.abs(without).sum() + _FEW) * count / 10,
        standardised(without_each[8]),
        _rank(without),
        _common(side.words),
        [_DIGIT.search(word.key) is not None for word in side.words],
        _rank(best),
        side.shares.weights,
        side.shares.weights - side.other_shares.weights[at],
        _common(side.others)[at],
        _in_clause(clause, answered, loud),
        np.minimum(_in_a_row((answered < _LEAST_ANSWER) | signs, signs), _LONG_ROW),
        min(count, _LONG_PASSAGE) / _LONG_PASSAGE,
    )


def standardised(values: Floats, counting: NDArray[np.bool_] | None = None) -> Floats:
    """Values less their mean over the words that count, by their spread; all count where none do."""
    of = values if counting is None or not counting.any() else values[counting]
    mean = of.sum() / len(of)
    off = of - mean
    found: Floats = (values - mean) / (math.sqrt(off @ off / len(of)) + 0.01)
    return found


def _best_other(chances: Floats, at: NDArray[np.int64], own: Floats) -> Floats:
    """(words,) the highest chance that another word has with the counterpart of each."""
    if len(chances) < 2:
        return np.zeros(len(chances))
    second, highest = np.partition(chances, -2, axis=0)[-2:]
    found: Floats = np.where(own >= highest[at], second[at], highest[at])
    return found


def _in_clause(clause: NDArray[np.int64], values: Floats, weight: NDArray[np.floating[Any]]) -> Floats:
    """(words,) weighted mean over the clause that each stands in."""
    found: Floats = np.bincount(clause, weight * values) / np.maximum(np.bincount(clause, weight), _FEW)
    return found[clause]


def _rank(values: Floats) -> Floats:
    """(words,) share of the words with less; the later of equal ones comes after the earlier."""
    return values.argsort(kind="stable").argsort(kind="stable") / len(values)


def _common(words: tuple[Word, ...]) -> Floats:
    known = small_words()
    return np.array([word.key in known for word in words], np.float64)


def _in_a_row(unanswered: NDArray[np.bool_], signs: NDArray[np.bool_]) -> Floats:
    """(words,) how many words, not signs, the unbroken row of unanswered ones has that each stands in."""
    row = np.zeros(len(unanswered), np.int64)
    row[1:] = np.cumsum(unanswered[1:] != unanswered[:-1])
    return np.asarray(np.bincount(row, ~signs)[row] * unanswered, np.float64)

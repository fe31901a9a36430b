"""Words without counterpart as phrases that a reader would mark, with the probability that the reader would.

A phrase is a run of words whose summed evidence is as large as can be (Ruzzo & Tompa 1999: all maximal
scoring subsequences), so that a clause is one phrase although some of its small words find a partner.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from core.divergence.counterparts import DATA
from core.divergence.linked_words import Side, Word
from core.divergence.word_diff import Weight
from core.divergence.word_forms import is_punctuation, token_of
from core.identity import rounded

_MOST_EVIDENCE = 3.0
"""Of one word, for or against."""
_SMALL_WORD = 0.5
"""Evidence that a word without content gives, at most."""
_SIGN, _PARTING_SIGN = -0.1, -1.0
LEAST_EVIDENCE = 0.5
"""Of a phrase: below it nothing is said at any threshold."""
_PARTING = frozenset(".;:!?…")


class Phrase(NamedTuple):
    """A run of words without counterpart.

    Attributes:
        first: number of its first word.
        last: of its last.
        content: words of content that speak for themselves as words: no numbers or names.
        confidence: that a careful reader would mark it.
    """

    first: int
    last: int
    content: int
    confidence: float


def phrases(side: Side, chances: NDArray[np.float64], is_fact: Callable[[Word], bool]) -> list[Phrase]:
    """The phrases of one end of a link, in order.

    Args:
        side: the end.
        chances: of each word, that it has no counterpart (`counterparts.lacking`).
        is_fact: whether a word belongs to a number, date or name, which speaks for itself.
    """
    found = []
    for run in runs(side, chances, is_fact):
        values, first, last, content = run
        chance = 1 / (1 + math.exp(-_logit(values)))
        found.append(Phrase(first, last, content, rounded(chance)))
    return found


def runs(
    side: Side, chances: NDArray[np.float64], is_fact: Callable[[Word], bool]
) -> list[tuple[list[float], int, int, int]]:
    """Values for the model, first and last word, and words of content, of each possible phrase."""
    kinds = [_kind(side, word, is_fact) for word in side.words]
    evidence = [_evidence(kind, word, chance) for kind, word, chance in zip(kinds, side.words, chances, strict=True)]
    all_content = max(1, kinds.count("content"))
    found = []
    for first, end in maximal_runs(evidence):
        while first < end and kinds[first] in {"sign", "fact"}:
            first += 1
        while end > first and kinds[end - 1] in {"sign", "fact", "small"}:
            end -= 1
        inside = [number for number in range(first, end) if kinds[number] == "content"]
        if not inside:
            continue
        total = sum(evidence[first:end])
        if rounded(total) < LEAST_EVIDENCE:
            continue
        of_content = [float(chances[number]) for number in inside]
        values = [
            min(total, 12.0),
            math.log1p(len(inside)),
            sum(of_content) / len(of_content),
            max(of_content),
            float(max(side.cosines[number].max() for number in inside)),
            sum(number in side.links for number in inside) / len(inside),
            len(inside) / all_content,
            float(np.mean([side.cosines[number].max() for number in range(len(side.words))])),
        ]
        found.append((values, first, end - 1, len(inside)))
    return found


def _kind(side: Side, word: Word, is_fact: Callable[[Word], bool]) -> str:
    if is_punctuation(word.key):
        return "sign"
    if is_fact(word):
        return "fact"
    return "content" if token_of(word.text, side.language).weight is Weight.CONTENT else "small"


def _evidence(kind: str, word: Word, chance: float) -> float:
    if kind == "sign":
        return _PARTING_SIGN if word.key in _PARTING else _SIGN
    if kind == "fact":
        return 0.0
    held = min(max(chance, 1e-6), 1 - 1e-6)
    logit = math.log(held / (1 - held)) + _bias()
    if kind == "small":
        return min(max(logit, -1.0), _SMALL_WORD)
    return min(max(logit, -_MOST_EVIDENCE), _MOST_EVIDENCE)


def maximal_runs(values: Sequence[float]) -> list[tuple[int, int]]:
    """Start and end of all maximal scoring runs, in order.

    >>> maximal_runs([1, -2, 3, -1, 2, -5, 1])
    [(0, 1), (2, 5), (6, 7)]
    """
    found: list[tuple[int, int, float, float]] = []
    total = 0.0
    for at, value in enumerate(values):
        before = total
        total += value
        if value <= 0:
            continue
        start, left = at, before
        while True:
            earlier = next((n for n in range(len(found) - 1, -1, -1) if found[n][2] < left), None)
            if earlier is None or found[earlier][3] >= total:
                found.append((start, at + 1, left, total))
                break
            start, left = found[earlier][0], found[earlier][2]
            del found[earlier:]
    return [(start, end) for start, end, _, _ in found]


@lru_cache(maxsize=1)
def _stored() -> tuple[float, float, tuple[float, ...], tuple[float, ...], tuple[float, ...]]:
    stored = json.loads(DATA.read_text("utf8"))["phrases"]
    return (
        stored["shift"],
        stored["bias"],
        tuple(stored["weights"]),
        tuple(stored["means"]),
        tuple(stored["scales"]),
    )


def _bias() -> float:
    """What is added to a word's evidence: how much of it a phrase needs."""
    return _stored()[0]


def _logit(values: Sequence[float]) -> float:
    _, bias, weights, means, scales = _stored()
    total = bias
    for value, weight, mean, scale in zip(values, weights, means, scales, strict=True):
        total += weight * (value - mean) / scale
    return total

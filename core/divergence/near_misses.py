"""How probable it is that an article lacks a sentence: less where it has one like it that answers to nothing either.

Weights of a logistic model, fitted by `tests/benchmarks/absences.py --fit` on what was found absent in comparable
articles made from PUD (de-it, en-fr, de-ru, it-ru; seeds 61 and 62); the bias is of a later alignment, by which one in
twenty-six of them is there after all.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from itertools import permutations

import numpy as np
from numpy.typing import NDArray

from core.divergence.detector import Evidence, Place
from core.divergence.sizes import is_word, word_count
from core.facts.mentions import Encode, encoded
from core.identity import rounded
from core.model import SentenceRef

BIAS, OF_LIKENESS, OF_LENGTH = 2.64, -12.23, 1.28
"""Log odds that an absence is one; by the best cosine; by the logarithm of the sentence's words."""
NO_LIKENESS = 0.2
"""The best cosine where none is known: what it is like in the middle."""
_MOST = 4000
"""Unanswered sentences of an article up to which they are compared with each other: that takes encoding them."""
_ROWS_AT_ONCE = 512
_SAMPLE = 64
"""Sentences of an article that tell its theme."""
_FEW = 10
"""Sentences that say half of it: of two sentences the mean is rather these than their theme."""


def chance_of_absence(words: float, likeness: float) -> float:
    """The probability that a sentence is absent that was found to be.

    Args:
        words: of the sentence.
        likeness: its best cosine with a sentence of the other article that answers to nothing either.
    """
    odds = BIAS + OF_LIKENESS * max(likeness, 0.0) + OF_LENGTH * math.log(max(words, 1.0))
    return 1 / (1 + math.exp(-odds))


def chance(evidence: Evidence, place: Place) -> float:
    """The probability that what a sentence says is absent from the articles where nothing answers to it."""
    near = max((of.get(place, NO_LIKENESS) for of in evidence.once(near_misses).values()), default=NO_LIKENESS)
    return chance_of_absence(word_count(evidence.span_text(evidence.sentence_span(place))), near)


def near_misses(evidence: Evidence) -> Mapping[tuple[str, str], Mapping[Place, float]]:
    """For two articles, each sentence of the first that the second lacks, and how near it comes to one there.

    That is its best cosine with a sentence of the second that the first lacks. Ask with `evidence.once`.
    """
    if evidence.encoder is None:
        return {}
    lonely = {pair: list(_lonely(evidence, *pair)) for pair in permutations(evidence.letters, 2)}
    compared = {
        pair: places for pair, places in lonely.items() if max(len(places), len(lonely[pair[1], pair[0]])) <= _MOST
    }
    wanted = {place for (a, b), places in compared.items() if lonely[b, a] for place in places}
    vectors = _vectors(evidence, evidence.encoder.encode, wanted)
    found: dict[tuple[str, str], dict[Place, float]] = {}
    for (a, b), places in compared.items():
        best = found[a, b] = dict.fromkeys(places, 0.0)
        if not places or not lonely[b, a]:
            continue
        others = np.stack([vectors[place] for place in lonely[b, a]])
        for first in range(0, len(places), _ROWS_AT_ONCE):
            evidence.on_step()
            part = places[first : first + _ROWS_AT_ONCE]
            cosines = np.stack([vectors[place] for place in part]) @ others.T
            best.update(zip(part, map(rounded, cosines.max(axis=1).tolist()), strict=True))
    return found


def _vectors(evidence: Evidence, encode: Encode, places: set[Place]) -> Mapping[Place, NDArray[np.float32]]:
    """Unit vectors of sentences, less what all of their article has in common: its theme."""
    found: dict[Place, NDArray[np.float32]] = {}
    for letter in sorted({place.article for place in places}):
        every = list(_sentences(evidence, letter))
        sample = every[:: max(1, len(every) // _SAMPLE)]
        own = sorted(place for place in places if place.article == letter)
        texts = [evidence.span_text(evidence.sentence_span(place)) for place in (*sample, *own)]
        vectors = encoded(encode, texts, evidence.on_step)
        theme = vectors[: len(sample)].sum(axis=0) / (len(sample) + _FEW)
        centred = vectors[len(sample) :] - theme
        lengths = np.sqrt(np.einsum("ij,ij->i", centred, centred))
        found.update(zip(own, centred / np.maximum(lengths, 1e-6)[:, None], strict=True))
    return found


def _sentences(evidence: Evidence, letter: str) -> Iterator[Place]:
    """The sentences of an article that have words."""
    for index, paragraph in enumerate(evidence.articles[letter].paragraphs):
        evidence.on_step()
        for sentence in range(len(paragraph.sentences)):
            place = Place(letter, SentenceRef(index, sentence))
            if is_word(evidence.span_text(evidence.sentence_span(place))):
                yield place


def _lonely(evidence: Evidence, letter: str, other: str) -> Iterator[Place]:
    """The sentences of an article that nothing of another one answers to."""
    return (place for place in _sentences(evidence, letter) if other not in evidence.correspondence.havers(place))

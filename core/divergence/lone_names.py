"""Names of a linked passage that the passage in another language has in no form: someone else's, or left out.

What is known of each word of a name (how like it is to a word of the other side in meaning, by itself and in its
context, and in sound; whether the rest of its name is answered) is weighed by a logistic model. It was trained on
names planted in true translations (tests/benchmarks/train_names.py).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from core.divergence.detector import Evidence
from core.divergence.linked_words import LinkedWords, Side, linked_words
from core.divergence.name_places import NamePlaces, name_places
from core.divergence.name_roles import (
    LEAST_SALIENCE,
    answered,
    distance,
    linked_share,
    numbers_of_words,
    of_side,
    sounds,
)
from core.facts.mentions import Mention
from core.facts.name_data import small_words
from core.facts.name_linking import PARTICLES
from core.facts.name_matching import fold, word_likeness
from core.facts.name_words import plain
from core.facts.names import ACRONYM, ADJECTIVE, COMMON, LONG_FORM
from core.identity import rounded
from core.model import Span

FEATURES = (
    "best in context",
    "best by itself",
    "both",
    "best sound",
    "best sound of a small word",
    "link score",
    "linked to a capital",
    "answered",
    "a name there is unanswered",
    "has a rest",
    "the rest is answered",
    "acronym",
    "begins the sentence",
    "linked share",
    "with a particle",
    "a common word too",
    "a common word, the rest is answered",
)
_ANSWERED = FEATURES.index("answered")
_DATA = Path(__file__).resolve().parent / "data" / "lone_names.json"
_LEAST_SHARE = 0.4
"""Share of both sides' words with a counterpart below which the passages aren't one text."""
_SHORTEST = 3
_BESIDE = 3
"""Words by which what stands instead may be off the place that the links around a name point to."""
_WORTH_A_LOOK = 0.2
"""Probability below which nothing is said at any threshold."""
_LEAST_OF_PART = 0.9
"""The same for a part of a name whose parts may each be translated."""

_Meanings: TypeAlias = dict[str, NDArray[np.float32]]


class LoneName(NamedTuple):
    """A name that the other end of its link lacks."""

    number: int | None
    """Of its fact; None for a common noun with a capital."""
    mention: Mention
    instead: tuple[int | None, Span] | None
    """The name that stands in its place there, and the number of its fact."""
    lacking: str
    """Letter of the other article."""
    confidence: float


class Candidate(NamedTuple):
    """A word of a name, and what is known of it."""

    number: int | None
    mention: Mention
    at: int
    features: tuple[float, ...]


def lone_names(evidence: Evidence) -> list[LoneName]:
    """The names that linked passages in another language lack; ask with `evidence.once`."""
    best: dict[tuple[Span, str], LoneName] = {}
    places = evidence.once(name_places)
    meanings: _Meanings = {}
    for of_row in linked_words(evidence).values():
        evidence.on_step()
        for linked in of_row:
            for lone in _in_link(evidence, places, linked, meanings):
                key = (lone.mention.span, lone.lacking)
                if key not in best or best[key].confidence < lone.confidence:
                    best[key] = lone
    return [best[key] for key in sorted(best, key=lambda key: (key[0].article, key[0].paragraph, key[0].start, key[1]))]


def _in_link(evidence: Evidence, places: NamePlaces, linked: LinkedWords, meanings: _Meanings) -> Iterator[LoneName]:
    ends = candidates(evidence, places, linked, meanings)
    descriptive = {one.mention.span for of in ends for one in of if _is_descriptive(one)}
    for (side, other), of in zip(_both(linked), ends, strict=True):
        for one in of:
            probability = rounded(_probability(one.features))
            part = one.mention.span in descriptive
            if probability < (_least_of_part(one, of) if part else _WORTH_A_LOOK):
                continue
            instead = _instead(places, linked, side, other, one.at)
            if not (part and instead and instead[1] in descriptive):  # Zollhaus von Kelgrad, Dogana di Kelgrad
                confidence = rounded(probability * (0.5 + 0.5 * linked.link.probability))
                yield LoneName(one.number, one.mention, instead, other.letter, confidence)


def _both(linked: LinkedWords) -> tuple[tuple[Side, Side], tuple[Side, Side]]:
    a, b = linked.sides()
    return (a, b), (b, a)


def _is_descriptive(one: Candidate) -> bool:
    """Whether it is part of a name such as Bank of Kelgrad, of which another part is answered: it may be translated."""
    known = dict(zip(FEATURES, one.features, strict=True))
    return bool(known["with a particle"] and known["the rest is answered"])


def _least_of_part(one: Candidate, of_end: Sequence[Candidate]) -> float:
    """The probability that part of a descriptive name needs; several words of it are rather a translation."""
    alone = [other for other in of_end if other.mention is one.mention and not other.features[_ANSWERED]]
    return _LEAST_OF_PART if len(alone) == 1 else 1.0


def _probability(features: Sequence[float]) -> float:
    weights, means, scales, bias = _model()
    return float(1 / (1 + np.exp(-((np.array(features) - means) / scales @ weights + bias))))


@cache
def _model() -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64], float]:
    stored = json.loads(_DATA.read_text("utf8"))
    weights, means, scales = (np.array(stored[name], np.float64) for name in ("weights", "means", "scales"))
    return weights, means, scales, float(stored["bias"])


# What is known of a name


def candidates(
    evidence: Evidence, places: NamePlaces, linked: LinkedWords, meanings: _Meanings
) -> list[list[Candidate]]:
    """For each end, the words of its names that the other end doesn't have; none where both are in one language."""
    share = linked_share(linked)
    if linked.languages[0] == linked.languages[1] or share < _LEAST_SHARE:
        return [[], []]
    met = [_met(places, linked, side, other) for side, other in _both(linked)]
    found = []
    for (side, other), own, there in zip(_both(linked), met, reversed(met), strict=True):
        lonely = any(not answers for _, _, of in there for answers in of.values())
        heard = sounds(other)
        of_end = []
        for number, mention, of in own:
            for index, answers in of.items():
                rest = [known for at, known in of.items() if at != index]
                common = plain(side.words[index].text) in small_words()
                features = (
                    *_of_word(evidence, side, index, heard, meanings),
                    _link_score(linked, side, index),
                    any(side.others[j].text[0].isupper() for j in side.links.get(index, ())),
                    answers,
                    lonely,
                    bool(rest),
                    any(rest),
                    mention.unit == ACRONYM,
                    index == 0,
                    share,
                    not PARTICLES.isdisjoint(mention.value.split()),
                    common,
                    common and any(rest),
                )
                of_end.append(Candidate(number, mention, index, tuple(map(float, features))))
        found.append(of_end)
    return found


def _met(
    places: NamePlaces, linked: LinkedWords, side: Side, other: Side
) -> list[tuple[int | None, Mention, dict[int, bool]]]:
    """The names of a side that the other doesn't have, with their words: whether something there sounds like them."""
    there = {number for _, number in of_side(places, linked, other)}
    heard = sounds(other)
    found = []
    for mention, number in of_side(places, linked, side):
        # A common noun with a capital is no fact, but may stand where the other side has something else.
        known = mention.salience >= LEAST_SALIENCE if number is not None else mention.salience == COMMON
        if known and number not in there - {None} and mention.unit not in {ADJECTIVE, LONG_FORM}:
            of = {
                index: answered(side.words[index], side.language, *heard)
                for index in numbers_of_words(mention, side)
                if len(side.words[index].text) >= _SHORTEST and side.words[index].text[0].isupper()
            }
            found.append((number, mention, of))
    return found


def _of_word(
    evidence: Evidence, side: Side, index: int, heard: tuple[list[str], list[str]], meanings: _Meanings
) -> tuple[float, float, float, float, float]:
    """The likest word of the other side: in context, by itself, both; in sound, with a capital and without."""
    context = float(side.cosines[index].max())
    alone = _alone(evidence, side, index, meanings)
    parts = fold(side.words[index].text, side.language).split()
    capitals, rest = heard
    sound = max((word_likeness(part, one) for part in parts for one in capitals), default=0.0)
    small = max((word_likeness(part, one) for part in parts for one in rest if len(one) > _SHORTEST), default=0.0)
    return rounded(context), rounded(alone), rounded(context * alone), rounded(sound), rounded(small)


def _alone(evidence: Evidence, side: Side, index: int, meanings: _Meanings) -> float:
    """The best cosine of a word with the words of the other side, each by itself."""
    assert evidence.encoder is not None  # there are no linked words without one
    text = side.words[index].text
    others = [word.text for word in side.others if len(word.text) >= _SHORTEST and word.text[0].isalpha()]
    new = [one for one in dict.fromkeys((text, *others)) if one not in meanings]
    if new:
        meanings.update(zip(new, evidence.encoder.encode(new), strict=True))
    return max((float(meanings[text] @ meanings[one]) for one in others), default=0.0)


def _link_score(linked: LinkedWords, side: Side, index: int) -> float:
    own = 0 if side.letter == linked.a[0].article else 1
    return max((link[2] for link in linked.links if link[own] == index), default=0.0)


# What stands instead


def _instead(
    places: NamePlaces, linked: LinkedWords, side: Side, other: Side, index: int
) -> tuple[int | None, Span] | None:
    """The name of the other side without counterpart that stands nearest to where this one's should be."""
    heard = sounds(side)
    here = {number for _, number in of_side(places, linked, side)} - {None}
    found = []
    for mention, number in of_side(places, linked, other):
        if number in here or mention.unit == LONG_FORM:
            continue
        for at in numbers_of_words(mention, other):
            word = other.words[at]
            if word.text[0].isupper() and not answered(word, other.language, *heard):
                sure = number is not None and mention.salience >= LEAST_SALIENCE
                linked_to = set(other.links.get(at, ())) - {index}
                away = distance(side, index, at)
                if away <= _BESIDE and not (linked_to and not sure):
                    found.append((not sure, away, at, number, mention.span))
    if not found:
        return None
    *_, number, span = min(found, key=lambda each: each[:3])
    return number, span

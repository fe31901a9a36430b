"""Names of a linked passage that the passage in another language has in no form: someone else's, or left out.

What is known of each word of a name (how like it is to a word of the other side in meaning, by itself and in its
context, and in sound; whether the rest of its name is answered) is weighed by a logistic model. It was trained on
names planted in true translations (tests/benchmarks/train_names.py).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from core.divergence.detector import Evidence
from core.divergence.linked_words import LinkedWords, Side, linked_words
from core.divergence.meanings import Meanings, meanings
from core.divergence.name_places import NamePlaces, name_places
from core.divergence.name_roles import (
    LEAST_SALIENCE,
    answered,
    distance,
    linked_share,
    numbers_of_words,
    of_side,
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
_ANSWERED, _ALONE, _BOTH = (FEATURES.index(name) for name in ("answered", "best by itself", "both"))
_DATA = Path(__file__).resolve().parent / "data" / "lone_names.json"
_LEAST_SHARE = 0.4
"""Share of both sides' words with a counterpart below which the passages aren't one text."""
_UNHEARD = frozenset({"ja", "th", "zh"})
"""Languages that write names with other sounds, or without blanks around them: whether one is there can't be heard."""
_SHORTEST = 3
_BESIDE = 3
"""Words by which what stands instead may be off the place that the links around a name point to."""
_WORTH_A_LOOK = 0.2
"""Probability below which nothing is said at any threshold."""
_LEAST_OF_PART = 0.9
"""The same for a part of a name whose parts may each be translated."""
_AT_ONCE = 32
"""Links whose words are encoded together."""


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
    side: Side
    features: tuple[float, ...]
    """Without what must be asked of words by themselves."""

    def near(self) -> list[str]:
        """The words of the other side that may best be its translation."""
        best = int(self.side.cosines[self.at].argmax())
        texts = [self.side.others[number].text for number in (best, *self.side.links.get(self.at, ()))]
        comparable = set(self.comparable())
        return [text for text in dict.fromkeys(texts) if text in comparable]

    def comparable(self) -> list[str]:
        """The words of the other side with which it may be compared."""
        return [word.text for word in self.side.others if len(word.text) >= _SHORTEST and word.text[0].isalpha()]

    def alone(self, others: Sequence[str], known: Meanings) -> float:
        """Its best cosine with some words, each by itself."""
        if not others:
            return 0.0
        vectors = known.of([self.side.words[self.at].text, *others])
        return float((vectors[1:] @ vectors[0]).max())

    def all_features(self, alone: float) -> tuple[float, ...]:
        """Its features, its best cosine by itself being known."""
        features = list(self.features)
        features[_ALONE] = rounded(alone)
        features[_BOTH] = rounded(float(self.side.cosines[self.at].max()) * alone)
        return tuple(features)


class _Met(NamedTuple):
    """A name that the other end doesn't have as such; its words, and whether something there sounds like them."""

    number: int | None
    mention: Mention
    words: dict[int, bool]


class Names(NamedTuple):
    """The names of a link in which either end may stand alone.

    Attributes:
        linked: the link.
        share: of its words that have a counterpart.
        met: for each end.
    """

    linked: LinkedWords
    share: float
    met: tuple[Sequence[_Met], Sequence[_Met]]


def lone_names(evidence: Evidence) -> list[LoneName]:
    """The names that linked passages in another language lack; ask with `evidence.once`."""
    best: dict[tuple[Span, str], LoneName] = {}
    places = evidence.once(name_places)
    every = (linked for of_row in linked_words(evidence).values() for linked in of_row)
    while some := list(islice(every, _AT_ONCE)):
        known = evidence.once(meanings)
        of_some = []
        for linked in some:
            evidence.on_step()
            of_some.append(candidates(names_of(places, linked)))
        asked = [one for ends in of_some for of in ends for one in of]
        known.learn(text for one in asked for text in (one.side.words[one.at].text, *one.near()))
        # Few are doubtful even so: the words that only these need are many.
        doubtful = []
        for one in asked:
            evidence.on_step()
            if _may_be_worth_a_look(one, known):
                doubtful.append(one)
        known.learn(text for one in doubtful for text in (one.side.words[one.at].text, *one.comparable()))
        chances = {}
        for one in doubtful:
            evidence.on_step()
            chances[id(one)] = rounded(_probability(one.all_features(one.alone(one.comparable(), known))))
        for linked, ends in zip(some, of_some, strict=True):
            evidence.on_step()
            for lone in _in_link(places, linked, ends, chances):
                key = (lone.mention.span, lone.lacking)
                if key not in best or best[key].confidence < lone.confidence:
                    best[key] = lone
    return [best[key] for key in sorted(best, key=lambda key: (key[0].article, key[0].paragraph, key[0].start, key[1]))]


def _may_be_worth_a_look(one: Candidate, known: Meanings) -> bool:
    """Whether the probability can be high enough, whatever the words are like that were not asked yet."""
    return any(
        rounded(_probability(one.all_features(alone))) >= _WORTH_A_LOOK
        for alone in (one.alone(one.near(), known) if one.near() else -1.0, 1.0)
    )


def _in_link(
    places: NamePlaces, linked: LinkedWords, ends: Sequence[Sequence[Candidate]], chances: Mapping[int, float]
) -> Iterator[LoneName]:
    descriptive = {one.mention.span for of in ends for one in of if _is_descriptive(one)}
    for (side, other), of in zip(_both(linked), ends, strict=True):
        for one in of:
            probability = chances.get(id(one), 0.0)
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


def names_of(places: NamePlaces, linked: LinkedWords) -> Names:
    """The names that the other end may lack; none where both are in one language or hardly say the same."""
    share = linked_share(linked)
    unheard = not _UNHEARD.isdisjoint(linked.languages)
    if linked.languages[0] == linked.languages[1] or unheard or share < _LEAST_SHARE:
        return Names(linked, share, ((), ()))
    first, second = (_met(places, linked, side, other) for side, other in _both(linked))
    return Names(linked, share, (first, second))


def candidates(names: Names) -> list[list[Candidate]]:
    """For each end, the words of its names that the other end doesn't have."""
    linked, share, met = names
    found = []
    for (side, other), own, there in zip(_both(linked), met, reversed(met), strict=True):
        lonely = any(not answers for one in there for answers in one.words.values())
        heard = other.sounds
        of_end = []
        for number, mention, of in own:
            for index, answers in of.items():
                rest = [answered_too for at, answered_too in of.items() if at != index]
                common = plain(side.words[index].text) in small_words()
                features = (
                    rounded(float(side.cosines[index].max())),
                    0.0,
                    0.0,
                    *_best_sounds(side, index, heard),
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
                of_end.append(Candidate(number, mention, index, side, tuple(map(float, features))))
        found.append(of_end)
    return found


def _met(places: NamePlaces, linked: LinkedWords, side: Side, other: Side) -> list[_Met]:
    """The names of a side that the other doesn't have."""
    there = {number for _, number in of_side(places, linked, other)}
    heard = other.sounds
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
            found.append(_Met(number, mention, of))
    return found


def _best_sounds(side: Side, index: int, heard: tuple[Sequence[str], Sequence[str]]) -> tuple[float, float]:
    """How like a word sounds to the likest of the other side with a capital, and without."""
    parts = fold(side.words[index].text, side.language).split()
    capitals, rest = heard
    sound = max((word_likeness(part, one) for part in parts for one in capitals), default=0.0)
    small = max((word_likeness(part, one) for part in parts for one in rest if len(one) > _SHORTEST), default=0.0)
    return rounded(sound), rounded(small)


def _link_score(linked: LinkedWords, side: Side, index: int) -> float:
    own = 0 if side.letter == linked.a[0].article else 1
    return max((link[2] for link in linked.links if link[own] == index), default=0.0)


# What stands instead


def _instead(
    places: NamePlaces, linked: LinkedWords, side: Side, other: Side, index: int
) -> tuple[int | None, Span] | None:
    """The name of the other side without counterpart that stands nearest to where this one's should be."""
    heard = side.sounds
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

"""What is known of a word of a name in a linked passage: whether the passage in the other language has it too."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from anyascii import anyascii
from numpy.typing import NDArray
from rapidfuzz.distance import Levenshtein

from core.divergence.linked_words import LinkedWords, Side
from core.divergence.name_places import NamePlaces
from core.divergence.name_roles import (
    LEAST_SALIENCE,
    LIKE_A_NAME,
    answered,
    is_heard,
    linked_share,
    numbers_of_words,
    of_side,
)
from core.facts.mentions import Mention
from core.facts.name_data import name_words, small_words
from core.facts.name_linking import PARTICLES
from core.facts.name_matching import FIRST, fold, word_likeness
from core.facts.name_words import plain
from core.facts.names import ACRONYM, ADJECTIVE, CITY, LONG_FORM, TERRITORY
from core.identity import rounded

FEATURES = (
    "best in context",
    "best sound",
    "best sound of a small word",
    "best chance",
    "all chances",
    "linked to a capital",
    "answered",
    "a name there is unanswered",
    "has a rest",
    "the rest is answered",
    "chance of the rest",
    "least chance of the rest",
    "best chance of the rest",
    "the fact is there",
    "acronym",
    "adjective",
    "place",
    "long form",
    "begins the sentence",
    "linked share",
    "with a particle",
    "a common word too",
    "a common word, the rest is answered",
    "salience",
    "nouns have capitals here",
    "nouns have capitals there",
    "another script",
    "likeness without it",
    "length",
    "chance before",
    "chance behind",
    "small letter",
    "words",
    "sound of the best",
    "writing of the best",
    "the best by itself",
    "the best has a capital",
    "lonely here",
    "lonely there",
)
BY_ITSELF = FEATURES.index("the best by itself")
_WITH_A_PARTICLE, _REST_ANSWERED = FEATURES.index("with a particle"), FEATURES.index("the rest is answered")
_COMMON_REST_ANSWERED = FEATURES.index("a common word, the rest is answered")
_UNKNOWN = -0.2
"""Stands for the salience of what is no fact."""
LEAST_SHARE = 0.4
"""Share of both sides' words with a counterpart below which the passages aren't one text."""
_SHORTEST = 3
_LEAST_CHANCE = 0.02
"""Chance from which the word that answers best is the one; below, the one that fits best."""
_UNLIKELY = 0.3
"""Chance below which a name that sounds like nothing there is lonely."""
_NO_LETTERS_BEFORE = "\u0370"


class Candidate(NamedTuple):
    """A word of a name, and what is known of it."""

    number: int | None
    """Of the name's fact; None for what is none, such as a common noun with a capital."""
    mention: Mention
    at: int
    side: Side
    in_part: bool
    """Whether the other end has the rest of the name."""
    best: str
    """The word of the other side that is its counterpart if any is."""
    features: tuple[float, ...]
    """Without what must be asked of words by themselves."""

    @property
    def text(self) -> str:
        """The word."""
        return self.side.words[self.at].text

    @property
    def sure(self) -> bool:
        """Whether it is part of a name by itself."""
        return self.number is not None and self.mention.salience >= LEAST_SALIENCE

    @property
    def translatable(self) -> bool:
        """Whether it is a common word in a name of which another part is answered: Linea Lorna, Lorna-Linie."""
        return bool(self.features[_COMMON_REST_ANSWERED])

    @property
    def descriptive(self) -> bool:
        """Whether it is part of a name such as Bank of Kelgrad, of which another part is answered."""
        return bool(self.features[_WITH_A_PARTICLE] and self.features[_REST_ANSWERED])

    def with_cosine(self, cosine: float) -> tuple[float, ...]:
        """Its features, the cosine of the word and the best one, each by itself, being known."""
        return (*self.features[:BY_ITSELF], rounded(cosine), *self.features[BY_ITSELF + 1 :])


class _Met(NamedTuple):
    """A word of a name that the other end doesn't have as such."""

    mention: Mention
    number: int | None
    at: int
    answers: dict[int, bool]
    """By the words of its name, whether something there sounds like them."""
    there: bool
    """Whether the other end has its fact: then the rest of the name is the same."""


def candidates(places: NamePlaces, linked: LinkedWords) -> tuple[list[Candidate], list[Candidate]]:
    """For each end, the words of its names that the other end may not have."""
    share = linked_share(linked)
    if not is_heard(linked) or share < LEAST_SHARE:
        return [], []
    a, b = linked.sides()
    of_a, of_b = _met(places, linked, a, b), _met(places, linked, b, a)
    return _candidates(a, b, of_a, of_b, share), _candidates(b, a, of_b, of_a, share)


def _met(places: NamePlaces, linked: LinkedWords, side: Side, other: Side) -> list[_Met]:
    there = {number for _, number in of_side(places, linked, other)} - {None}
    found: dict[int, _Met] = {}
    for mention, number in of_side(places, linked, side):
        known = number in there
        words = [index for index in numbers_of_words(mention, side) if _may_be_named(side, index, mention)]
        if known and (len(words) == 1 or mention.unit in {TERRITORY, CITY, ADJECTIVE}):
            continue
        answers = {index: answered(side.words[index], side.language, *other.sounds) for index in words}
        words = _without_owned(words, answers, side, other)
        if not known or not all(answers.values()):
            for index in words:
                found.setdefault(index, _Met(mention, number, index, answers, known))
    return list(found.values())


def _without_owned(words: list[int], answers: Mapping[int, bool], side: Side, other: Side) -> list[int]:
    """The words of a German name without the nouns behind its genitive (Orleys Rede), which elsewhere are no names."""
    if not name_words(side.language).nouns_capitalised:
        return words
    for place, index in enumerate(words[:-1]):
        sound = fold(side.words[index].text, side.language)
        heard = [said for said in other.sounds[0] if word_likeness(sound, said) >= LIKE_A_NAME]
        if sound.endswith("s") and heard and not any(said.endswith("s") for said in heard):
            return words[: place + 1] + [after for after in words[place + 1 :] if answers[after]]
    return words


def _may_be_named(side: Side, index: int, mention: Mention) -> bool:
    text = side.words[index].text
    return len(text) >= _SHORTEST and (text[0].isupper() or mention.unit == ADJECTIVE) and text not in FIRST


def _candidates(side: Side, other: Side, own: Sequence[_Met], there: Sequence[_Met], share: float) -> list[Candidate]:
    best_chances = side.chances.max(axis=1)
    passage = (
        any(not met.answers[met.at] for met in there),
        share,
        math.log(sum(word.text[0].isalnum() for word in side.words)),
        _lonely(own, side) / 3,
        _lonely(there, other) / 3,
    )
    return [_candidate(side, other, met, best_chances, *passage) for met in own]


def _lonely(of: Sequence[_Met], side: Side) -> int:
    """How many words of names nothing there sounds like or answers to."""
    return sum(not met.answers[met.at] and rounded(float(side.chances[met.at].max())) < _UNLIKELY for met in of)


def _candidate(
    side: Side,
    other: Side,
    met: _Met,
    best_chances: NDArray[np.float64],
    unanswered: bool,
    share: float,
    length: float,
    lonely: float,
    lonely_there: float,
) -> Candidate:
    at, mention = met.at, met.mention
    text = side.words[at].text
    chances = side.chances[at]
    best = int(chances.argmax() if chances.max() > _LEAST_CHANCE else side.fit[at].argmax())
    counterpart = other.words[best].text
    rest = [index for index in met.answers if index != at]
    rest_answered = any(met.answers[index] for index in rest)
    of_rest = [float(best_chances[index]) for index in rest]
    common = plain(text) in small_words()
    parts = fold(text, side.language).split()
    capitals, small = other.sounds
    features = (
        side.cosines[at].max(),
        _sound(parts, capitals),
        _sound(parts, [sound for sound in small if len(sound) > _SHORTEST]),
        chances.max(),
        min(chances.sum(), 1.5),
        any(other.words[j].text[0].isupper() for j in side.links.get(at, ())),
        met.answers[at],
        unanswered,
        bool(rest),
        rest_answered,
        sum(of_rest) / max(1, len(rest)),
        min(of_rest, default=1.0),
        max(of_rest, default=0.0),
        met.there,
        mention.unit == ACRONYM,
        mention.unit == ADJECTIVE,
        mention.unit in {TERRITORY, CITY},
        mention.unit == LONG_FORM,
        at == 0,
        share,
        not PARTICLES.isdisjoint(mention.value.split()),
        common,
        common and rest_answered,
        mention.salience if met.number is not None else _UNKNOWN,
        name_words(side.language).nouns_capitalised,
        name_words(other.language).nouns_capitalised,
        (text[0] >= _NO_LETTERS_BEFORE) != (counterpart[0] >= _NO_LETTERS_BEFORE),
        side.shares.without(np.array([at]), np.array([at + 1]))[0],
        length,
        best_chances[at - 1] if at else 0.5,
        best_chances[at + 1] if at + 1 < len(best_chances) else 0.5,
        text[0].islower(),
        len(numbers_of_words(mention, side)),
        _sound(parts, fold(counterpart, other.language).split()),
        _writing(text, counterpart),
        0.0,
        counterpart[0].isupper(),
        lonely,
        lonely_there,
    )
    rounded_off = tuple(rounded(float(value)) for value in features)
    return Candidate(met.number, mention, at, side, met.there, counterpart, rounded_off)


def _sound(parts: Sequence[str], sounds: Sequence[str]) -> float:
    """How like one of some folded words sounds to one of some others."""
    return max((word_likeness(part, sound) for part in parts for sound in sounds), default=0.0)


@lru_cache(maxsize=1 << 16)
def _writing(a: str, b: str) -> float:
    return Levenshtein.normalized_similarity(_latin(a), _latin(b))


@lru_cache(maxsize=1 << 15)
def _latin(word: str) -> str:
    return anyascii(word).casefold()

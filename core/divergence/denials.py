"""What one end of a link denies and the other one doesn't.

What is known of each negation (a negation of the other end that may answer to it, a word there that may stand for
one, what the passages' likeness would be without it) is weighed by a logistic model. It was trained on negations
put into true translations and left out of them (tests/benchmarks/train_negations.py).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from core.divergence.excuses import excused
from core.divergence.linked_words import LinkedWords, Side
from core.divergence.meanings import Meanings
from core.divergence.negation_data import NEGATIONS, Negations
from core.divergence.negations import Negation, in_phrases, masked, negations, pattern
from core.divergence.word_diff import Weight
from core.divergence.word_forms import is_punctuation, token_of
from core.identity import rounded

_OF_WORDS = ("near", "free", "without counterpart", "like it")
FEATURES = (
    "likest negation there",
    "nearest negation there",
    "likeness of its counterpart",
    "its counterpart is near",
    "shares what it denies",
    "negations here",
    "negations there",
    "more here",
    "has a counterpart",
    *(f"answer {name}" for name in _OF_WORDS),
    *(f"hint {name}" for name in _OF_WORDS),
    "likest word of content",
    "likest word",
    "gain without it",
    "likeness of the ends",
    "denied words",
    "answered words",
    "likeness of the denied word",
    "fit of the denied word",
    "several words",
    "linked share",
    "words here",
    "words there",
    "a masked negation there",
    "an answer here",
    "plain particle",
    "begins",
    "likest answer",
    "phrase: more like the likest",
    "phrase: more like any",
    "phrase: likest",
    "phrase: more like the denied word's",
)
DATA = Path(__file__).resolve().parent / "data" / "denials.json"
_FAR = 12.0
"""Words from which it is all the same how far away something stands."""
_NEAR = 6.0
_ACCOUNTED = 0.45
"""Cosine from which a word that may answer has its own counterpart."""
_GOVERNED = 5
"""Words to each side of a negation among which those stand that it denies."""
_LEAST_GOVERNED = 0.3
"""Share of them that must have a counterpart: else the other side says nothing of the kind at all."""
_LONG_WORD = 4
_OF_PHRASE = 4
_PHRASE_NEAR = 8
"""Words from where its counterpart should stand within which a phrase is looked for."""
_LIKE, _NOTHING_LIKE = 0.4, -0.2
_NONE = r"(?!)"
# What makes two negations answer to each other: how near and like they are, and how many denied words they share.
_BY_DISTANCE, _BY_LIKENESS, _BY_SHARED, _MOST_SHARED = 0.15, 1.5, 0.5, 2


class Denial(NamedTuple):
    """A negation of one end, and what is known of its answer.

    Attributes:
        side: the end that denies, as it looks at the other.
        negation: its words.
        denied: number of the word that is most likely denied, which has a counterpart.
        features: by `FEATURES`.
    """

    side: Side
    negation: Negation
    denied: int
    features: tuple[float, ...]

    def probability(self) -> float:
        """That the other end doesn't deny it, rounded."""
        weights, means, scales, bias = _model()
        odds = (np.array(self.features) - means) / scales @ weights + bias
        return rounded(float(1 / (1 + np.exp(-odds))))


class Answered(NamedTuple):
    """Negations of both ends that answer to each other."""

    sides: tuple[Side, Side]
    negations: tuple[Negation, Negation]


class _End(NamedTuple):
    """One end with its negations, and the data of both languages."""

    side: Side
    back: Side
    own: Sequence[Negation]
    other: Sequence[Negation]
    known: Negations
    known_other: Negations


@cache
def _model() -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64], float]:
    stored = json.loads(DATA.read_text("utf8"))
    weights, means, scales = (np.array(stored[name], np.float64) for name in ("weights", "means", "scales"))
    return weights, means, scales, float(stored["bias"])


def denials(words: LinkedWords, known_meanings: Meanings) -> tuple[list[Denial], list[Answered]]:
    """The negations of both ends whose denied words the other end has, and those that answer to each other.

    Args:
        words: of the link.
        known_meanings: of phrases by themselves.
    """
    first, second = words.sides()
    known, known_second = NEGATIONS.get(first.language), NEGATIONS.get(second.language)
    if known is None or known_second is None:
        return [], []
    of_first, of_second = negations(first.words, known), negations(second.words, known_second)
    if not of_first and not of_second:
        return [], []
    ends = (
        _End(first, second, of_first, of_second, known, known_second),
        _End(second, first, of_second, of_first, known_second, known),
    )
    pairs = [_paired(end) for end in ends]
    found = [denial for end, of_end in zip(ends, pairs, strict=True) for denial in _of_end(end, of_end, known_meanings)]
    answered = [Answered((first, second), (of_first[n], of_second[m])) for n, m in sorted(pairs[0].items())]
    return found, answered


def _of_end(end: _End, pairs: dict[int, int], known_meanings: Meanings) -> Iterator[Denial]:
    of_some = in_phrases([word.key for word in end.side.words], end.known.not_of_all)
    for number, negation in enumerate(end.own):
        governed = governed_words(end.side, negation)
        answered = [n for n in governed if n in end.side.links]
        if of_some.isdisjoint(negation.words) and governed and len(answered) >= max(1, _LEAST_GOVERNED * len(governed)):
            denied = nearest_denied(end.side, negation, answered)
            counterpart = end.other[pairs[number]] if number in pairs else None
            if counterpart is None and excused(
                end.side, negation, governed, end.known, end.known_other, known_meanings
            ):
                continue
            features = _features(end, negation, governed, denied, counterpart)
            asked = counterpart is None and _has_phrases(end)
            phrase = _of_phrase(end.side, negation, denied, known_meanings) if asked else (0.0,) * _OF_PHRASE
            yield Denial(end.side, negation, denied, tuple(map(float, (*features, *phrase))))


def _features(
    end: _End, negation: Negation, governed: Sequence[int], denied: int, counterpart: Negation | None
) -> tuple[float, ...]:
    side = end.side
    expected = _expected(side, negation.words[0])
    relations = [_relation(end, negation, governed, expected, other) for other in end.other]
    met = _relation(end, negation, governed, expected, counterpart) if counterpart else (0.0, _FAR, 0.0)
    answers, hints, likest = _answering(end, negation, governed)
    content = [n for n in negation.words if not _is_function(side, n)]
    keys = [word.key for word in side.words]
    own_answers = pattern(end.known.answers)
    return (
        max((likeness for likeness, _, _ in relations), default=0.0),
        min((distance for _, distance, _ in relations), default=_FAR),
        *met,
        len(end.own),
        len(end.other),
        len(end.own) - len(end.other),
        counterpart is not None,
        *answers,
        *hints,
        max((rounded(side.cosines[n].max()) for n in content), default=0.0),
        rounded(side.cosines[list(negation.words)].max()),
        _gain(side, negation),
        rounded(side.shares.likeness),
        len(governed),
        sum(n in side.links for n in governed) / len(governed),
        rounded(side.cosines[denied].max()),
        max(rounded(side.fit[denied, other]) for other in side.links[denied]),
        min(len(negation.words), 2),
        len(side.links) / len(side.words),
        len(side.words),
        len(side.others),
        bool(masked([word.key for word in side.others], end.known_other)),
        any(own_answers.fullmatch(key) for key in keys),
        keys[negation.words[0]] == (end.known.particle or keys[negation.words[0]]),
        negation.words[0] == 0,
        likest,
    )


def _relation(
    end: _End, negation: Negation, governed: Sequence[int], expected: float, other: Negation
) -> tuple[float, float, float]:
    """How like a negation of the other end is, how far off it stands, the share of denied words in common."""
    likeness = rounded(end.side.cosines[np.ix_(negation.words, other.words)].max())
    distance = min(abs(expected - number) for number in other.words)
    there = set(governed_words(end.back, other))
    shared = sum(not there.isdisjoint(end.side.links.get(n, ())) for n in governed) / max(len(governed), 1)
    return likeness, min(distance, _FAR), shared


def _paired(end: _End) -> dict[int, int]:
    """Which negations of both ends answer to each other, the best first."""
    costs = []
    for n, negation in enumerate(end.own):
        governed = governed_words(end.side, negation)
        expected = _expected(end.side, negation.words[0])
        for m, other in enumerate(end.other):
            likeness = rounded(end.side.cosines[np.ix_(negation.words, other.words)].max())
            there = set(governed_words(end.back, other))
            shared = sum(not there.isdisjoint(end.side.links.get(i, ())) for i in governed)
            cost = _BY_DISTANCE * abs(expected - other.words[0]) - _BY_LIKENESS * likeness
            costs.append((rounded(cost - _BY_SHARED * min(shared, _MOST_SHARED)), n, m))
    pairs: dict[int, int] = {}
    for _, n, m in sorted(costs):
        if n not in pairs and m not in pairs.values():
            pairs[n] = m
    return pairs


def _answering(end: _End, negation: Negation, governed: Sequence[int]) -> tuple[list[float], list[float], float]:
    """What is known of words of the other end that can stand for a negation: surely, hardly, and the likest of both."""
    side = end.side
    expected = _expected(side, negation.words[0])
    own, there, hint = (pattern(of) for of in (end.known.answers, end.known_other.answers, end.known_other.hints))
    taken = {number for other in end.other for number in other.words}
    answers, hints, likest = [_FAR, _FAR, _FAR, 0.0], [_FAR, _FAR, _FAR, 0.0], 0.0
    for number, word in enumerate(side.others):
        if number in taken or not there.fullmatch(word.key):
            continue
        distance = min(abs(number - expected), _FAR)
        counterparts = [
            n
            for n in end.back.links.get(number, ())
            if n not in negation.words and rounded(side.cosines[n, number]) >= _ACCOUNTED
        ]
        # One that answers to such a word of this end, or clearly to a word that isn't denied, stands for no negation.
        free = all(n in governed and not own.fullmatch(side.words[n].key) for n in counterparts)
        into = hints if hint.fullmatch(word.key) else answers
        into[0] = min(into[0], distance)
        if free:
            into[1] = min(into[1], distance)
        if not counterparts:
            into[2] = min(into[2], distance)
        if distance <= _NEAR:
            into[3] = max(into[3], max(rounded(side.cosines[n, number]) for n in (*negation.words, *governed)))
            likest = max(likest, rounded(side.cosines[:, number].max()))
    return answers, hints, likest


def _has_phrases(end: _End) -> bool:
    """Whether negations are words of their own in both languages, which can be left out."""
    return not any(known.written or known.forms != _NONE for known in (end.known, end.known_other))


def _of_phrase(side: Side, negation: Negation, denied: int, known: Meanings) -> tuple[float, ...]:
    """What the denied phrase means by itself, with its negation and without it, against words of the other end.

    A word that denies by itself is more like the phrase with the negation: not enough / unzureichend.
    """
    expected = _expected(side, negation.words[0])
    near = [n for n, word in enumerate(side.others) if abs(n - expected) <= _PHRASE_NEAR and word.key[:1].isalnum()]
    alone = dict.fromkeys(side.others[n].text for n in [*near, *side.links.get(denied, ())])
    pairs = dict.fromkeys(f"{side.others[n].text} {side.others[n + 1].text}" for n in near if n + 1 in near)
    if not alone:
        return (0.0,) * _OF_PHRASE
    numbers = range(min(denied, *negation.words), max(denied, *negation.words) + 1)
    whole = " ".join(side.words[n].text for n in numbers)
    plain = " ".join(side.words[n].text for n in numbers if n not in negation.words)
    vectors = known.of([whole, plain, *alone, *pairs])
    with_it, without_it = (vectors[:2] @ vectors[2:].T).astype(np.float64)
    more = with_it - without_it
    like = np.maximum(with_it, without_it) >= _LIKE
    return (
        rounded(float(with_it.max() - without_it.max())),
        rounded(float(more[like].max())) if like.any() else _NOTHING_LIKE,
        rounded(float(with_it.max())),
        rounded(float(more[int(without_it.argmax())])),
    )


def _gain(side: Side, negation: Negation) -> float:
    """By how much the passages would be more alike without the negation; what stands between ne and pas stays."""
    whole = len(negation.words) == 1
    firsts = np.array(negation.words[:1] if whole else negation.words)
    return rounded(float(side.shares.without(firsts, firsts + 1).sum()))


def _expected(side: Side, at: int) -> float:
    """Where the counterpart of a word should stand, by the nearest links before and after."""
    near = sorted(side.links, key=lambda number: (abs(number - at), number))[:3]
    if not near:
        return at * len(side.others) / max(len(side.words), 1)
    return sum(side.links[number][0] for number in near) / len(near)


def nearest_denied(side: Side, negation: Negation, among: Sequence[int]) -> int:
    """The word that is most likely denied: long ones first, then what stands near, then what stands behind."""

    def order(number: int) -> tuple[bool, int, bool, int]:
        distance = min(abs(number - of) for of in negation.words)
        return len(side.words[number].key) < _LONG_WORD, distance, number < negation.words[0], number

    return min(among, key=order)


def _is_function(side: Side, number: int) -> bool:
    """Whether the best counterpart of a word carries no content."""
    best = side.others[int(side.cosines[number].argmax())]
    return token_of(best.text, side.other_language).weight is not Weight.CONTENT


def governed_words(side: Side, negation: Negation) -> list[int]:
    """The words of content around a negation, in its clause."""
    found = []
    for step, start in ((1, negation.words[-1]), (-1, negation.words[0])):
        for number in range(start + step, start + step * (_GOVERNED + 1), step):
            if not 0 <= number < len(side.words) or is_punctuation(side.words[number].key):
                break
            if (
                number not in negation.words
                and token_of(side.words[number].text, side.language).weight is Weight.CONTENT
            ):
                found.append(number)
    return found

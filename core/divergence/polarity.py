"""What one article denies and another one says; what is more here and less there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from core.divergence.detector import Evidence
from core.divergence.linked_words import LinkedWords, Side, certainty, linked_words
from core.divergence.negation_data import NEGATIONS, Negations
from core.divergence.negations import Negation, lists, negations, pattern
from core.divergence.readings import Reading, gathered, reading_finding
from core.divergence.word_diff import Weight
from core.divergence.word_forms import is_punctuation, token_of
from core.identity import rounded
from core.model import Finding, FindingKind

_NEAR_ANSWER = 6.0
"""Words between where an excusing word stands and where it should stand, at most."""
_NEAREST_ANSWER = 1.5
"""The same where leaving the negation out would make the passages more alike."""
_GOVERNED = 5
"""Words to each side of a negation among which those stand that it denies."""
_LEAST_GOVERNED = 0.3
"""Share of them that must have a counterpart: else the other side says nothing of the kind at all."""
_ACCOUNTED = 0.45
"""Cosine from which an excusing word has its own counterpart."""
_LONG_WORD = 4
_DENIED = 0.88
"""Confidence where the link is certain; measured on planted and true translations (tests/benchmarks/meaning.py)."""
_OPPOSED = 0.8
_TELLING_GAIN = 0.0
"""Of the passages' likeness if a negation is left out, from which it takes more to excuse the negation."""
_CLOSE = 0.65
"""Cosine with a word of the other side from which a negation counts as answered."""


def find_polarity(evidence: Evidence) -> Iterator[Finding]:
    """Findings `polarity`."""
    for index, of_row in linked_words(evidence).items():
        readings = [reading for words in of_row for reading in (*denials(words), *opposites(words))]
        for group in gathered(readings, of_row):
            finding = reading_finding(evidence, FindingKind.POLARITY, group, index)
            if finding is not None:
                yield finding


# Negations


def denials(words: LinkedWords) -> Iterator[Reading]:
    """Negations of one end that nothing answers to at the other."""
    first, second = words.sides()
    known, known_second = NEGATIONS.get(first.language), NEGATIONS.get(second.language)
    if known is None or known_second is None:
        return
    of_first, of_second = negations(first.words, known), negations(second.words, known_second)
    if not of_first and not of_second:
        return
    taken = _paired(first, of_first, of_second)
    left = [negation for n, negation in enumerate(of_first) if n not in {i for i, _ in taken}]
    other = [negation for n, negation in enumerate(of_second) if n not in {j for _, j in taken}]
    for n, m in taken:
        yield _agreement(first, second, of_first[n], of_second[m])
    for side, back, open_ones, answering in (
        (first, second, left, (known, known_second)),
        (second, first, other, (known_second, known)),
    ):
        for negation in open_ones:
            reading = _denial(side, back, negation, answering, certainty(words))
            if reading is not None:
                yield reading


def _paired(side: Side, of_side: Sequence[Negation], of_other: Sequence[Negation]) -> list[tuple[int, int]]:
    """Which negations of both ends answer to each other: the nearest first, however far."""
    distances = sorted(
        (abs(_expected(side, negation.words[0]) - other.words[0]), n, m)
        for n, negation in enumerate(of_side)
        for m, other in enumerate(of_other)
    )
    pairs: list[tuple[int, int]] = []
    for _, n, m in distances:
        if all(n != i and m != j for i, j in pairs):
            pairs.append((n, m))
    return pairs


def _expected(side: Side, at: int) -> float:
    """Where the counterpart of a word should stand, by the nearest links before and after."""
    near = sorted(side.links, key=lambda number: (abs(number - at), number))[:3]
    if not near:
        return at * len(side.others) / max(len(side.words), 1)
    return sum(side.links[number][0] for number in near) / len(near)


def _denial(
    side: Side, back: Side, negation: Negation, known: tuple[Negations, Negations], sure: float
) -> Reading | None:
    """What a negation without an answer says, if the other end has what it denies."""
    if any(rounded(side.cosines[n].max()) >= _CLOSE and not _is_function(side, n) for n in negation.words):
        return None
    governed = _governed(side, negation)
    answered = [n for n in governed if n in side.links]
    if not governed or len(answered) < max(1, _LEAST_GOVERNED * len(governed)):
        return None
    reach = _NEAR_ANSWER if _gain(side, negation) < _TELLING_GAIN else _NEAREST_ANSWER
    if _is_excused(side, back, negation, known, reach):
        return None
    nearest = _nearest(side, negation, answered)
    own = range(min(nearest, *negation.words), max(nearest, *negation.words) + 1)
    return Reading(
        {
            side.letter: tuple(side.words[n] for n in own),
            back.letter: tuple(back.words[n] for n in side.links[nearest]),
        },
        {side.letter: "denied", back.letter: "said"},
        rounded(_DENIED * (0.6 + 0.4 * sure)),
    )


def _gain(side: Side, negation: Negation) -> float:
    """By how much the passages would be more alike without the negation."""
    first, end = np.array([negation.words[0]]), np.array([negation.words[-1] + 1])
    if len(negation.words) > 1:  # ne … pas: what stands between is not in question
        firsts, ends = np.array(negation.words), np.array(negation.words) + 1
        return rounded(float(side.shares.without(firsts, ends).sum()))
    return rounded(float(side.shares.without(first, end)[0]))


def _is_excused(side: Side, back: Side, negation: Negation, known: tuple[Negations, Negations], reach: float) -> bool:
    """Whether a word that can stand for a negation is near where the other end should have one.

    One that answers to such a word of this end (ungültig / invalid), or clearly to a word that isn't denied, is none.
    """
    expected = _expected(side, negation.words[0])
    own, other = pattern(known[0].answers), pattern(known[1].answers)
    governed = _governed(side, negation)
    for number, word in enumerate(side.others):
        if abs(number - expected) <= reach and other.fullmatch(word.key):
            accounted = any(
                n not in negation.words
                and rounded(side.cosines[n, number]) >= _ACCOUNTED
                and (n not in governed or own.fullmatch(side.words[n].key))
                for n in back.links.get(number, ())
            )
            if not accounted:
                return True
    return False


def _nearest(side: Side, negation: Negation, among: Sequence[int]) -> int:
    """The word that is most likely denied: long ones first, then what stands near, then what stands behind."""

    def order(number: int) -> tuple[bool, int, bool, int]:
        distance = min(abs(number - of) for of in negation.words)
        return len(side.words[number].key) < _LONG_WORD, distance, number < negation.words[0], number

    return min(among, key=order)


def _agreement(side: Side, back: Side, negation: Negation, other: Negation) -> Reading:
    """That both ends deny it; with others, it tells who agrees with whom."""
    found = {}
    for of, words in ((side, negation.words), (back, other.words)):
        governed = _governed(of, Negation(words))
        nearest = _nearest(of, Negation(words), governed) if governed else words[0]
        own = range(min(nearest, *words), max(nearest, *words) + 1)
        found[of.letter] = tuple(of.words[n] for n in own)
    return Reading(found, {side.letter: "denied", back.letter: "denied"}, 0.0)


def _is_function(side: Side, number: int) -> bool:
    """Whether the best counterpart of a word carries no content."""
    best = side.others[int(side.cosines[number].argmax())]
    return token_of(best.text, side.other_language).weight is not Weight.CONTENT


def _governed(side: Side, negation: Negation) -> list[int]:
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


# More and less


def opposites(words: LinkedWords) -> Iterator[Reading]:
    """Words that answer to each other, of which one says more and the other less."""
    first, second = words.sides()
    known, known_second = NEGATIONS.get(first.language), NEGATIONS.get(second.language)
    if known is None or known_second is None:
        return
    signs, signs_second = _signs(first, known), _signs(second, known_second)
    for i, sign in sorted(signs.items()):
        for j in first.links.get(i, ()):
            # Where the other side says the same elsewhere, the words were linked crosswise.
            crosswise = sign in signs_second.values() or -sign in signs.values()
            if signs_second.get(j) == -sign and not (
                crosswise or _turned(first, i, known) or _turned(second, j, known_second)
            ):
                yield Reading(
                    {first.letter: (first.words[i],), second.letter: (second.words[j],)},
                    {first.letter: "more" if sign > 0 else "less", second.letter: "less" if sign > 0 else "more"},
                    rounded(_OPPOSED * (0.6 + 0.4 * certainty(words))),
                )


def _signs(side: Side, known: Negations) -> dict[int, int]:
    found = {}
    for beginnings, sign in ((known.more, 1), (known.less, -1)):
        if beginnings:
            begins = pattern("(?:" + "|".join(beginnings.split()) + r")\w*")
            found.update({n: sign for n, word in enumerate(side.words) if begins.fullmatch(word.key)})
    return found


def _turned(side: Side, number: int, known: Negations) -> bool:
    """Whether a negation stands near, so that more may be less."""
    plain, _ = lists(known)
    return any(word.key in plain for word in side.words[max(0, number - 4) : number + 5])

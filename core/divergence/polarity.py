"""What one article denies and another one says; what is more here and less there."""

from __future__ import annotations

from collections.abc import Iterator

from core.divergence.denials import denials, governed_words, nearest_denied
from core.divergence.detector import Evidence
from core.divergence.linked_words import LinkedWords, Side, Word, certainty, linked_words
from core.divergence.meanings import Meanings, meanings
from core.divergence.negation_data import NEGATIONS, Negations
from core.divergence.negations import Negation, lists, pattern
from core.divergence.readings import Reading, gathered, reading_finding
from core.identity import rounded
from core.model import Certainty, Finding, FindingKind

_WORTH_A_LOOK = 0.2
"""Probability of a denial below which nothing is said at any threshold."""
_OPPOSED = 0.8


def find_polarity(evidence: Evidence) -> Iterator[Finding]:
    """Findings `polarity`."""
    every = linked_words(evidence)
    if not every:
        return
    known = evidence.once(meanings)
    for index, of_row in every.items():
        readings: list[Reading] = []
        for words in of_row:
            evidence.on_step()
            readings += (*denied(words, known), *opposites(words))
        for group in gathered(readings, of_row):
            weighed = any("denied" in reading.sense.values() for reading in group)
            certain = Certainty.POSSIBLE if weighed else Certainty.CERTAIN
            finding = reading_finding(evidence, FindingKind.POLARITY, group, index, certain)
            if finding is not None:
                yield finding


# Negations


def denied(words: LinkedWords, known: Meanings) -> Iterator[Reading]:
    """What one end denies and the other one doesn't; with others, what both deny tells who agrees with whom."""
    found, answered = denials(words, known)
    for pair in answered:
        said = {}
        for side, negation in zip(pair.sides, pair.negations, strict=True):
            governed = governed_words(side, negation)
            nearest = nearest_denied(side, negation, governed) if governed else negation.words[0]
            said[side.letter] = _from_to(side, negation, nearest)
        yield Reading(said, dict.fromkeys(said, "denied"), 0.0)
    for denial in found:
        probability = denial.probability()
        if probability >= _WORTH_A_LOOK:
            side, letter = denial.side, denial.side.others[0].article
            there = tuple(side.others[n] for n in side.links[denial.denied])
            yield Reading(
                {side.letter: _from_to(side, denial.negation, denial.denied), letter: there},
                {side.letter: "denied", letter: "said"},
                rounded(probability * (0.6 + 0.4 * certainty(words))),
            )


def _from_to(side: Side, negation: Negation, denied: int) -> tuple[Word, ...]:
    """A negation with the word that it denies, and what stands between."""
    return tuple(side.words[min(denied, *negation.words) : max(denied, *negation.words) + 1])


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

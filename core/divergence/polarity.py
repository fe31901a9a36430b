"""What one article denies and another one says; what is more, allowed or before here, and the opposite there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from core.divergence.denials import denials, governed_words, nearest_denied
from core.divergence.detector import Evidence
from core.divergence.linked_words import LinkedWords, Side, Word, certainty, linked_words
from core.divergence.meanings import Meanings, meanings
from core.divergence.negation_data import NEGATIONS
from core.divergence.negations import Negation, negations
from core.divergence.opposite_data import DUTY, OPPOSITES
from core.divergence.opposites import opposites, turned_by_prefix
from core.divergence.readings import Reading, gathered, reading_finding
from core.identity import rounded
from core.model import Certainty, Finding, FindingKind

_OF_POLARITY = [name for name in OPPOSITES if name != DUTY]
_WORTH_A_LOOK = 0.2
"""Probability of a denial below which nothing is said at any threshold."""


def find_polarity(evidence: Evidence) -> Iterator[Finding]:
    """Findings `polarity`."""
    every = linked_words(evidence)
    if not every:
        return
    known = evidence.once(meanings)
    for index, of_row in every.items():
        readings: list[Reading] = []
        opposed: dict[str, list[Reading]] = {}
        for words in of_row:
            evidence.on_step()
            readings += denied(words, known)
            for name, reading in opposites(words, _OF_POLARITY):
                opposed.setdefault(name, []).append(reading)
            opposed.setdefault("prefix", []).extend(turned_by_prefix(words, known))
        readings += _saying(readings, of_row)
        told = [(readings, Certainty.POSSIBLE), *((of, Certainty.CERTAIN) for of in opposed.values())]
        for some, certain in told:
            for group in gathered(some, of_row):
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


def _saying(readings: Sequence[Reading], of_row: Sequence[LinkedWords]) -> list[Reading]:
    """What further articles, that deny nothing, have where another one says what a third denies."""
    said = {
        word
        for reading in readings
        for letter, of in reading.words.items()
        if reading.sense[letter] == "said"
        for word in of
    }
    known = {letter for reading in readings for letter in reading.words}
    found = []
    for linked in of_row if said else ():
        for side in linked.sides():
            letter, negations_there = side.others[0].article, NEGATIONS.get(side.other_language)
            if letter in known or negations_there is None:
                continue
            numbers = [n for n, word in enumerate(side.words) if word in said]
            answers = sorted({other for n in numbers for other in side.links.get(n, ())})
            if not answers or negations(side.others, negations_there):
                continue
            words = {side.letter: tuple(side.words[n] for n in numbers), letter: tuple(side.others[n] for n in answers)}
            found.append(Reading(words, dict.fromkeys(words, "said"), 0.0))
    return found


def _from_to(side: Side, negation: Negation, denied: int) -> tuple[Word, ...]:
    """A negation with the word that it denies, and what stands between."""
    return tuple(side.words[min(denied, *negation.words) : max(denied, *negation.words) + 1])

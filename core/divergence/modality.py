"""What one article tells as done, another announces, and a third one thinks possible."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from core.divergence.detector import Evidence
from core.divergence.linked_words import LinkedWords, Side, certainty, linked_words
from core.divergence.mood_data import DONE, MOODS, Moods
from core.divergence.readings import Reading, gathered, reading_finding
from core.divergence.word_diff import Weight
from core.divergence.word_forms import is_punctuation, token_of
from core.identity import rounded
from core.model import Finding, FindingKind

_SURE = 0.85
"""Confidence where the link and the words' link are certain; measured by tests/benchmarks/meaning.py."""
_LEAST_COSINE = 0.35
"""Of two verbs that answer to each other."""
_ALIKE = 0.45
"""Cosine from which two verbs answer to each other wherever they stand (haben … unterzeichnet)."""
_NEAR = 5
"""Words between an auxiliary and its verb, at most, in languages whose verbs stand beside."""
_PASSIVE = {"de": r"\w*ge\w{2,}(?:t|en)|(?:be|er|ver|zer|ent|über|unter)\w{2,}(?:t|en)|\w+iert"}
"""Participles that `werden` behind them makes passive: wird unterzeichnet werden."""


def find_modality(evidence: Evidence) -> Iterator[Finding]:
    """Findings `modality`."""
    for index, of_row in linked_words(evidence).items():
        readings = [reading for words in of_row for reading in answering_moods(words)]
        for group in gathered(readings, of_row):
            finding = reading_finding(evidence, FindingKind.MODALITY, group, index)
            if finding is not None:
                yield finding


def answering_moods(words: LinkedWords) -> Iterator[Reading]:
    """Verbs that answer to each other and have a mood: those that agree tell with whom others disagree."""
    first, second = words.sides()
    of_first, of_second = verb_moods(first), verb_moods(second)
    for i, (mood, mark) in sorted(of_first.items()):
        for j in _counterparts(first, i):
            other = of_second.get(j)
            if other is None or rounded(first.cosines[i, j]) < _LEAST_COSINE:
                continue
            yield Reading(
                {
                    first.letter: tuple(first.words[n] for n in mark),
                    second.letter: tuple(second.words[n] for n in other[1]),
                },
                {first.letter: mood, second.letter: other[0]},
                rounded(_SURE * (0.6 + 0.4 * certainty(words))),
            )


def _counterparts(side: Side, number: int) -> list[int]:
    """Words that answer to a verb: those linked with it, and the one most alike wherever it stands."""
    found = set(side.links.get(number, ()))
    best = int(side.cosines[number].argmax())
    if rounded(side.cosines[number, best]) >= _ALIKE and int(side.cosines[:, best].argmax()) == number:
        found.add(best)
    return sorted(found)


def verb_moods(side: Side) -> dict[int, tuple[str, tuple[int, ...]]]:
    """For the number of a verb: its mood, and the numbers of the words that say so, itself among them.

    A verb that seems to stand in two moods is left out.
    """
    known = MOODS.get(side.language)
    if known is None:
        return {}
    found: dict[int, tuple[str, tuple[int, ...]]] = {}
    unclear: set[int] = set()
    for mood, auxiliary, form in known.auxiliaries:
        for number, word in enumerate(side.words):
            if not _pattern(auxiliary).fullmatch(word.key):
                continue
            verb = _verb_of(side, number, form, known)
            if verb is None:
                continue
            if verb in found and found[verb][0] != mood:
                unclear.add(verb)
            found[verb] = mood, (min(number, verb), max(number, verb))
    for mood, pattern in known.verbs:
        for number, word in enumerate(side.words):
            if number not in found and _pattern(pattern).fullmatch(word.key) and not _is_no_verb(side, number, known):
                if mood == DONE and _has_auxiliary(side, number):
                    continue
                found[number] = mood, (number,)
    return {number: of for number, of in found.items() if number not in unclear}


def _is_no_verb(side: Side, number: int, known: Moods) -> bool:
    """Whether a word of that form is another one: on the list, a noun (German: capital letter) or a name."""
    word = side.words[number]
    return bool(_pattern(known.not_verbs).fullmatch(word.key)) or word.text[:1].isupper()


def _has_auxiliary(side: Side, number: int) -> bool:
    """Whether a word before it makes something else of it: is to be signed, to have signed."""
    before = [word.key for word in side.words[max(0, number - 3) : number]]
    return side.language == "en" and not {
        "be",
        "being",
        "been",
        "to",
        "is",
        "are",
        "the",
        "a",
        "an",
        "by",
        "not",
    }.isdisjoint(before)


def _verb_of(side: Side, auxiliary: int, form: str, known: Moods) -> int | None:
    """The number of the verb that an auxiliary goes with."""
    if known.verb_last:
        return _last_verb(side, auxiliary, form, known)
    for number in range(auxiliary + 1, min(auxiliary + 1 + _NEAR, len(side.words))):
        word = side.words[number]
        if _pattern(known.between).fullmatch(word.key) or not word.key[0].isalpha():
            if is_punctuation(word.key) and word.key not in {'"', "'"}:
                return None
            continue
        if form:
            fits = _pattern(form).fullmatch(word.key) is not None and not _is_no_verb(side, number, known)
        else:
            fits = token_of(word.text, side.language).weight is Weight.CONTENT and not word.text[:1].isupper()
        return number if fits else None
    return None


def _last_verb(side: Side, auxiliary: int, form: str, known: Moods) -> int | None:
    """The verb at the end of the auxiliary's clause: right before it, or the last word before the next sign."""
    pattern = _pattern(form)

    def fits(number: int) -> bool:
        word = side.words[number]
        return pattern.fullmatch(word.key) is not None and not _is_no_verb(side, number, known)

    at_end = auxiliary + 1 == len(side.words) or is_punctuation(side.words[auxiliary + 1].key)
    if at_end or side.words[auxiliary + 1].key in {"und", "en", "oder", "of"}:
        before = auxiliary - 1
        while before > 0 and side.words[before].key in {"werden", "worden", "können", "haben", "zu"}:
            before -= 1
        return before if before >= 0 and fits(before) else None
    best = None
    passive = re.compile(_PASSIVE.get(side.language, "(?!)"))
    for number in range(auxiliary + 1, len(side.words)):
        word = side.words[number]
        if (is_punctuation(word.key) and word.key not in {'"', "'", "(", ")", "–"}) or word.sentence != side.words[
            auxiliary
        ].sentence:
            break
        if fits(number):
            best = number
        elif word.key in {"werden", "worden"} and passive.fullmatch(side.words[number - 1].key):
            best = number - 1
        elif best is not None and word.key in {"und", "oder", "en", "of"}:
            break
    return best


@lru_cache(maxsize=256)
def _pattern(expression: str) -> re.Pattern[str]:
    return re.compile(expression)

"""Words that answer to each other and mean the opposite: more and less, allowed and forbidden, before and after."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import cache, lru_cache

import numpy as np

from core.divergence.linked_words import LinkedWords, Side, Word, certainty
from core.divergence.meanings import Meanings
from core.divergence.negation_data import NEGATIONS, Negations
from core.divergence.negations import lists, pattern
from core.divergence.opposite_data import DUTY, MORE, OPPOSITES, PREFIXES
from core.divergence.readings import Reading
from core.identity import rounded

_SENSES = {MORE: ("more", "less"), DUTY: ("required", "allowed")}
_OPPOSED = 0.8
_LEAST_STEM = 4
"""Signs of a word without its prefix, at least, and of its counterpart."""
_LIKE, _LIKER, _LIKE_IN_CONTEXT = 0.5, 0.08, 0.25
"""Cosines from which what is left of a word answers to another word, and more than the whole does."""
_NEAR = 4
"""Words to each side of one among which a negation turns it round: not more, never opened."""


def opposites(words: LinkedWords, names: Collection[str]) -> Iterator[tuple[str, Reading]]:
    """The opposition and what both ends say of it, for words that answer to each other; of these oppositions.

    Words that agree on it are there too: they tell with whom a further article agrees.
    """
    first, second = words.sides()
    of_first, of_second = _signs(first), _signs(second)
    for name in (one for one in names if one in of_first and one in of_second):
        ours, theirs = of_first[name], of_second[name]
        agreeing = {(i, j) for i, sign in ours.items() for j in first.links.get(i, ()) if theirs.get(j) == sign}
        agreed, agreed_there = {i for i, _ in agreeing}, {j for _, j in agreeing}
        open_ours = {sign for i, sign in ours.items() if i not in agreed}
        open_theirs = {sign for j, sign in theirs.items() if j not in agreed_there}
        for i, sign in sorted(ours.items()):
            for j in first.links.get(i, ()):
                other = theirs.get(j)
                if other is None or _turned(first, i) or _turned(second, j):
                    continue
                # Where the other side says the same elsewhere, the words were linked crosswise.
                crosswise = i in agreed or j in agreed_there or sign in open_theirs or -sign in open_ours
                if other != sign and crosswise:
                    continue
                said = {first.letter: (first.words[i],), second.letter: (second.words[j],)}
                sense = _SENSES.get(name, ("this", "opposite"))
                senses = {first.letter: sense[sign < 0], second.letter: sense[other < 0]}
                yield name, Reading(said, senses, rounded(_OPPOSED * (0.6 + 0.4 * certainty(words))))


def turned_by_prefix(words: LinkedWords, meanings: Meanings) -> Iterator[Reading]:
    """Words that answer to each other, of which one would be more like the other without its prefix: unfair / fair."""
    for side in words.sides():
        for number, other, stem in _with_prefix(side):
            word, there = side.words[number], side.others[other]
            plain, whole, counterpart = meanings.of([stem, word.text, there.text]).astype(np.float64)
            likeness = rounded(float(plain @ counterpart))
            if likeness >= _LIKE and rounded(likeness - float(whole @ counterpart)) >= _LIKER:
                yield Reading(
                    {word.article: (word,), there.article: (there,)},
                    {word.article: "opposite", there.article: "this"},
                    rounded(_OPPOSED * (0.6 + 0.4 * certainty(words))),
                )


def _with_prefix(side: Side) -> Iterator[tuple[int, int, str]]:
    """Words with such a prefix, their counterparts that have none, nor a denial beside them, and what is left."""
    prefixes, prefixes_there = PREFIXES.get(side.language), PREFIXES.get(side.other_language)
    known, known_there = NEGATIONS.get(side.language), NEGATIONS.get(side.other_language)
    if not (prefixes and prefixes_there and known and known_there):
        return
    for number, word in enumerate(side.words):
        match = pattern(rf"(?:{prefixes})(\w{{{_LEAST_STEM},}})").fullmatch(word.key)
        if match is None or not _denies(word.key, known) or _denied_near(side.words, number, known, but=number):
            continue
        for other in side.links.get(number, ()):
            there = side.others[other].key
            alike = rounded(side.cosines[number, other]) >= _LIKE_IN_CONTEXT
            plain = len(there) >= _LEAST_STEM and not pattern(rf"(?:{prefixes_there})\w+").fullmatch(there)
            if alike and plain and not _denied_near(side.others, other, known_there):
                yield number, other, match[1]


def _denied_near(words: Sequence[Word], number: int, known: Negations, but: int = -1) -> bool:
    """Whether something around a word, or itself, denies: by a negation or as verbs and prefixes do."""
    around = range(max(0, number - _NEAR), min(number + _NEAR + 1, len(words)))
    return any(n != but and _denies(words[n].key, known) for n in around)


def _denies(key: str, known: Negations) -> bool:
    return key in lists(known)[0] or pattern(known.answers).fullmatch(key) is not None


def are_opposites(side: Side, number: int, other: int) -> bool:
    """Whether two words of both ends mean the opposite; what must be and what may be isn't one."""
    here = _signs_of(side.words[number].key, side.language)
    there = dict(_signs_of(side.others[other].key, side.other_language))
    return any(there.get(name) == -sign for name, sign in here if name != DUTY)


@cache
def _poles(language: str) -> dict[str, tuple[str, str]]:
    """Regular expressions of a language's words for both ends of each opposition."""
    return {
        name: (_expression(of[language][0]), _expression(of[language][1]))
        for name, of in OPPOSITES.items()
        if language in of
    }


def _expression(words: str) -> str:
    return "|".join(words.replace("*", r"\w*").split())


def _signs(side: Side) -> dict[str, dict[int, int]]:
    """By opposition, the numbers of the words at its ends: 1 for the one, -1 for the other."""
    found: dict[str, dict[int, int]] = {}
    for number, word in enumerate(side.words):
        for name, sign in _signs_of(word.key, side.language):
            found.setdefault(name, {})[number] = sign
    return found


@lru_cache(maxsize=1 << 15)
def _signs_of(key: str, language: str) -> tuple[tuple[str, int], ...]:
    return tuple(
        (name, sign)
        for name, poles in _poles(language).items()
        for expression, sign in zip(poles, (1, -1), strict=True)
        if pattern(expression).fullmatch(key)
    )


def _turned(side: Side, number: int) -> bool:
    """Whether a negation stands near, so that more may be less."""
    known = NEGATIONS.get(side.language)
    plain = lists(known)[0] if known else ()
    return any(word.key in plain for word in side.words[max(0, number - _NEAR) : number + _NEAR + 1])

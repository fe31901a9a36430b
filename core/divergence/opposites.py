"""Words that answer to each other and mean the opposite: more and less, allowed and forbidden, before and after."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache, lru_cache

from core.divergence.linked_words import LinkedWords, Side, certainty
from core.divergence.negation_data import NEGATIONS
from core.divergence.negations import lists, pattern
from core.divergence.opposite_data import DUTY, MORE, OPPOSITES
from core.divergence.readings import Reading
from core.identity import rounded

_SENSES = {MORE: ("more", "less"), DUTY: ("required", "allowed")}
_OPPOSED = 0.8
_NEAR = 4
"""Words to each side of one among which a negation turns it round: not more, never opened."""


def opposites(words: LinkedWords, names: Collection[str]) -> Iterator[tuple[str, Reading]]:
    """The opposition and what both ends say of it, for words that answer to each other; of these oppositions."""
    first, second = words.sides()
    of_first, of_second = _signs(first), _signs(second)
    for name in (one for one in names if one in of_first and one in of_second):
        ours, theirs = of_first[name], of_second[name]
        for i, sign in sorted(ours.items()):
            for j in first.links.get(i, ()):
                # Where the other side says the same elsewhere, the words were linked crosswise.
                crosswise = sign in theirs.values() or -sign in ours.values()
                if theirs.get(j) == -sign and not (crosswise or _turned(first, i) or _turned(second, j)):
                    sense = _SENSES.get(name, ("this", "opposite"))
                    yield (
                        name,
                        Reading(
                            {first.letter: (first.words[i],), second.letter: (second.words[j],)},
                            {first.letter: sense[sign < 0], second.letter: sense[sign > 0]},
                            rounded(_OPPOSED * (0.6 + 0.4 * certainty(words))),
                        ),
                    )


def are_opposites(side: Side, number: int, other: int) -> bool:
    """Whether two words of both ends mean the opposite; what must be and what may be isn't one."""
    known, known_other = _poles(side.language), _poles(side.other_language)
    key, key_other = side.words[number].key, side.others[other].key
    return any(
        pattern(here).fullmatch(key) and pattern(there).fullmatch(key_other)
        for name in known
        if name in known_other and name != DUTY
        for here, there in zip(known[name], known_other[name][::-1], strict=True)
    )


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

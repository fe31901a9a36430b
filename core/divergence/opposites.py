"""Words that answer to each other and mean the opposite: more and less, allowed and forbidden, before and after."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache
from itertools import product

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
    known, known_second = _poles(first.language), _poles(second.language)
    for name in (one for one in names if one in known and one in known_second):
        ours, theirs = _signs(first, known[name]), _signs(second, known_second[name])
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


def _signs(side: Side, poles: tuple[str, str]) -> dict[int, int]:
    return {
        number: sign
        for (expression, sign), (number, word) in product(zip(poles, (1, -1), strict=True), enumerate(side.words))
        if pattern(expression).fullmatch(word.key)
    }


def _turned(side: Side, number: int) -> bool:
    """Whether a negation stands near, so that more may be less."""
    known = NEGATIONS.get(side.language)
    plain = lists(known)[0] if known else ()
    return any(word.key in plain for word in side.words[max(0, number - _NEAR) : number + _NEAR + 1])

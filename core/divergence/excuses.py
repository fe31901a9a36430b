"""Negations that another end says without one: not forbidden / allowed, not impossible / possible, not until / only."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from core.divergence.linked_words import Side
from core.divergence.meanings import Meanings
from core.divergence.negation_data import Negations
from core.divergence.negations import Negation, pattern
from core.divergence.opposite_data import PREFIXES
from core.divergence.opposites import are_opposites
from core.identity import rounded

_DOUBLE = 3
"""Words from a negation to a word that denies by itself up to which they undo each other."""
_BEHIND = 10
"""Words behind a negation among which `until` makes it an `only`, `so` a `less` and `but` an `instead`."""
_NEGATED = r"un\w{5,}|in\w{6,}|i[mr]\w{5,}|не\w{4,}|бе[сз]\w{4,}|aus(?:ge)?schl\w+|e[xs]clu\w*|исключ\w+|descart\w+"
"""Words that deny by themselves so that a second negation leaves what was: not impossible, not excluded."""


def excused(
    side: Side,
    negation: Negation,
    governed: Sequence[int],
    known: Negations,
    known_other: Negations,
    meanings: Meanings,
) -> bool:
    """Whether the other end says the same without a negation.

    Args:
        side: of the negation.
        negation: one that no negation of the other end answers to.
        governed: the words of content that it may deny.
        known: of the side's language.
        known_other: of the other end's.
        meanings: of words by themselves.
    """
    near = [n for n in governed if min(abs(n - of) for of in negation.words) <= _DOUBLE]
    return (
        any(_undone(side, n, known, known_other) for n in near)
        or any(are_opposites(side, n, other) for n in governed for other in side.links.get(n, ()))
        or any(_is_prefixed(side, n, known, known_other, meanings) for n in governed)
        or _has_stand_in(side, negation, known, known_other)
    )


def _undone(side: Side, number: int, known: Negations, known_other: Negations) -> bool:
    """Whether a word denies by itself, and none of its counterparts does."""
    key, answers = side.words[number].key, known.answers
    return bool(pattern(_NEGATED).fullmatch(key) and pattern(answers).fullmatch(key)) and not any(
        pattern(known_other.answers).fullmatch(side.others[other].key) for other in side.links.get(number, ())
    )


def _is_prefixed(side: Side, number: int, known: Negations, known_other: Negations, meanings: Meanings) -> bool:
    """Whether the word that is denied answers to one with a prefix that denies (not known / unknown)."""
    word = side.words[number]
    prefixes = PREFIXES.get(side.other_language, "(?!)")
    if pattern(known.answers).fullmatch(word.key):
        return False
    for other in side.links.get(number, ()):
        there = side.others[other]
        match = pattern(rf"(?:{prefixes})(\w{{4,}})").fullmatch(there.key)
        if (
            match
            and pattern(known_other.answers).fullmatch(there.key)
            and not pattern(known_other.hints).fullmatch(there.key)
        ):
            stem, whole, own = meanings.of([match[1], there.text, word.text]).astype(np.float64)
            if rounded(float((stem - whole) @ own)) > 0:
                return True
    return False


def _has_stand_in(side: Side, negation: Negation, known: Negations, known_other: Negations) -> bool:
    """Whether a negation makes another word of a word behind it, which the other end has: not until / only."""
    last = negation.words[-1]
    behind = {word.key for word in side.words[last + 1 : last + 1 + _BEHIND]}
    others = {word.key for word in side.others}
    return any(
        not behind.isdisjoint(words.split())
        and not others.isdisjoint(known_other.stand_ins.get(name, ("", ""))[1].split())
        for name, (words, _) in known.stand_ins.items()
    )

"""Where a passage denies something: the words of each of its negations, in every language that has data for them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby, pairwise
from typing import NamedTuple

from core.divergence.linked_words import Word
from core.divergence.negation_data import Negations
from core.divergence.word_forms import is_punctuation

_EXPLETIVE = 6
"""Words behind `until` among which a negation means nothing."""


class Negation(NamedTuple):
    """A negation of one or several words, by their numbers."""

    words: tuple[int, ...]


def negations(words: Sequence[Word], known: Negations) -> list[Negation]:
    """The negations of a passage, each with all its words."""
    keys = [word.key for word in words]
    hidden = masked(keys, known)
    phrases = [numbers for numbers in runs(keys, known.phrases) if hidden.isdisjoint(numbers)]
    hidden.update(*phrases)
    plain, partners = lists(known)
    forms = pattern(known.forms)
    hits = [
        n
        for n, key in enumerate(keys)
        if n not in hidden and (key in plain or key.endswith("n't") or forms.fullmatch(key))
    ]
    for n, key in enumerate(keys):
        for partner in range(n + 1, min(n + 6, len(keys))):
            if keys[partner] in partners.get(key, ()) and n not in hidden:
                hits += [n, partner]
    found: list[Negation] = []
    for n in sorted(set(hits)):
        last = found[-1].words[-1] if found else None
        opens = keys[n] == known.particle and not (known.particle_last and last is not None and keys[last] != keys[n])
        if last is not None and not opens and n - last <= known.concord and not _clause_between(words, last, n, known):
            found[-1] = Negation((*found[-1].words, n))
        else:
            found.append(Negation((n,)))
    found += map(Negation, phrases)
    found += (Negation(numbers) for numbers in written(words, known.written) if not hidden.intersection(numbers))
    return sorted(found)


def written(words: Sequence[Word], expression: str) -> Iterator[tuple[int, ...]]:
    """The numbers of words that a regular expression finds in a text whose words no blanks part.

    Only what its group finds counts, so that alternatives without one may keep it from finding something else.
    """
    if not expression:
        return
    numbered = enumerate(words)
    for _, of in groupby(numbered, key=lambda each: (each[1].article, each[1].paragraph)):
        inside = list(of)
        first, last = inside[0][1].start, inside[-1][1].end
        signs = [" "] * (last - first)
        for _, word in inside:
            signs[word.start - first : word.end - first] = word.text
        for match in pattern(expression).finditer("".join(signs)):
            if match[1]:
                start, end = match.start(1) + first, match.end(1) + first
                yield tuple(n for n, word in inside if word.start < end and start < word.end)


def _clause_between(words: Sequence[Word], first: int, last: int, known: Negations) -> bool:
    """Whether a sign or sentence border parts two negations; one in the middle of a list (ni … ni) doesn't."""
    if words[first].sentence != words[last].sentence or words[first].paragraph != words[last].paragraph:
        return True
    between = [word.key for word in words[first + 1 : last]]
    return any(is_punctuation(key) and key not in {"'", '"', "-"} for key in between) and known.concord > 1


def masked(keys: Sequence[str], known: Negations) -> set[int]:
    """Numbers of words that only look like negations."""
    found = in_phrases(keys, known.no_negations)
    expletive = pattern(known.expletive)
    for n, key in enumerate(keys):
        if key == known.particle and expletive.search(" ".join(keys[max(0, n - _EXPLETIVE) : n])):
            found.add(n)
    for n, (key, after) in enumerate(pairwise(keys)):
        # no. 5 is a number; "No," is an answer
        if key == "no" and (after in {",", ".", "º"} or after.isdigit()):
            found.add(n)
    return found


def in_phrases(keys: Sequence[str], phrases: Sequence[str]) -> set[int]:
    """Numbers of the words of some runs of words."""
    return {number for numbers in runs(keys, phrases) for number in numbers}


def runs(keys: Sequence[str], phrases: Sequence[str]) -> Iterator[tuple[int, ...]]:
    """Where some runs of words stand, each by its numbers."""
    for phrase in phrases:
        parts = phrase.split()
        for start in range(len(keys) - len(parts) + 1):
            if list(keys[start : start + len(parts)]) == parts:
                yield tuple(range(start, start + len(parts)))


@lru_cache(maxsize=32)
def _cached_lists(
    words: str, partners: tuple[tuple[str, str], ...]
) -> tuple[frozenset[str], dict[str, frozenset[str]]]:
    return frozenset(words.split()), {key: frozenset(of.split()) for key, of in partners}


def lists(known: Negations) -> tuple[frozenset[str], dict[str, frozenset[str]]]:
    """The words that negate by themselves, and those that do with a partner."""
    return _cached_lists(known.words, tuple(sorted(known.with_partner.items())))


@lru_cache(maxsize=256)
def pattern(expression: str) -> re.Pattern[str]:
    """A regular expression, compiled once."""
    return re.compile(expression)

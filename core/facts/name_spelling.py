"""Whether two forms of a name in one language are spelled alike."""

from __future__ import annotations

from collections.abc import Sequence

import regex
from anyascii import anyascii

from core.facts.name_matching import fold, word_likeness
from core.facts.name_words import are_forms, plain

_WORDS = regex.compile(r"[\p{L}\p{M}\p{Nd}]+")


def same_spelling(a: str, b: str, language: str) -> bool:
    """Whether the words that two forms of a name share are spelled alike.

    Endings of inflection, hyphens, accents and words that only one form has don't count.

    >>> same_spelling("Juri Welmirows", "Welmirow", "de"), same_spelling("Juri Welmirow", "Jurij Welmirov", "de")
    (True, False)
    """
    words_a, words_b = _WORDS.findall(plain(a)), _WORDS.findall(plain(b))
    short, long = sorted((words_a, words_b), key=len)
    if len(short) == len(long):
        pairs = list(zip(short, long, strict=True))
    else:
        pairs = [(word, _counterpart(word, long, language)) for word in short]
    return all(_same_word(one, other, language) for one, other in pairs)


def _counterpart(word: str, words: Sequence[str], language: str) -> str:
    sound = fold(word, language)
    return max(words, key=lambda other: (word_likeness(sound, fold(other, language)), other))


def _same_word(a: str, b: str, language: str) -> bool:
    if a == b or are_forms(a, b, language):
        return True
    return anyascii(a) == anyascii(b)

"""Acronyms that a text expands: the long form stands before or behind them, in brackets or between commas.

    Organisation des Vertrags (OV) · OV (Organisation des Vertrags) · Organisation des Vertrags, kurz OV ·
    the OV, the Organisation des Vertrags,

Brackets may hold the acronym of another language; without brackets the letters must be the long form's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex
from anyascii import anyascii

from core.facts.name_data import NameWords
from core.facts.name_words import Word, place_at

_GAP = 3
"""Small words that a long form may have besides twice the letters of its acronym."""
_COMPOUND = 8
"""Letters of a word from which an acronym may have more than its first (Glasbläser, GB)."""
_WORDS_BETWEEN = 2
"""Words that may stand between a long form and its acronym: , kurz · , in sigla · , or."""
_MIXED = regex.compile(r"(?=.{2,8}$)\p{Lu}+(?:\p{Ll}{1,2}\p{Lu}+)+")
"""Acronyms with small letters in them (ZfV)."""
_BREAK = regex.compile(r"[()\[\]（）.:;!?…]")
"""Signs that no name of a body has between its words."""
_ELIDED = regex.compile(r"^\p{L}{1,5}['’]")


@dataclass(frozen=True, slots=True)
class Expanded:
    """An acronym and where its long form stands, by the numbers of words."""

    at: int
    long_form: tuple[int, int]
    code: str


def expanded_acronyms(words: Sequence[Word], text: str, data: NameWords, language: str) -> Iterator[Expanded]:
    """The acronyms in the words of a paragraph that stand beside their long forms."""
    taken: set[int] = set()
    for at, word in enumerate(words):
        if at in taken or not (word.acronym or _MIXED.fullmatch(word.text)):
            continue
        # The short name of a country or body that is known needs no long form: Nazioni Unite (ONU).
        if place_at(list(words), at, language) is not None:
            continue
        long_form = (
            _before(words, text, at, data) or _in_brackets_behind(words, text, at, data) or _beside(words, text, at)
        )
        if long_form is not None and long_form[1] - long_form[0] > 1:
            taken.update(range(*long_form))
            yield Expanded(at, long_form, word.text.upper())


def _between(words: Sequence[Word], text: str, first: int, second: int) -> str:
    """The signs and blanks between two words."""
    return text[words[first].end : words[second].start].strip() if second < len(words) else ""


def _before(words: Sequence[Word], text: str, at: int, data: NameWords) -> tuple[int, int] | None:
    """The long form before an acronym in brackets."""
    closed = text[words[at].end : words[at].end + 1] in {")", "]", "）"}
    if at == 0 or not closed or _between(words, text, at - 1, at) not in {"(", "[", "（"}:
        return None
    first = _spelled_before(words, text, at, at)
    if first is None and words[at].acronym:
        first = _capitals_before(words, at, data)
    return None if first is None else (first, at)


def _in_brackets_behind(words: Sequence[Word], text: str, at: int, data: NameWords) -> tuple[int, int] | None:
    """The long form in brackets behind an acronym."""
    if _between(words, text, at, at + 1) not in {"(", "[", "（"}:
        return None
    end = regex.compile(r"[)\]）]").search(text, words[at + 1].start)
    after = at + 1
    while end is not None and after < len(words) and words[after].end <= end.start():
        after += 1
    first = at + 1
    while first < after and words[first].key in data.determiners and not _is_spelled(words[first:after], words[at]):
        first += 1
    if after - first > 2 * len(words[at].text) + _GAP or after == first:
        return None
    is_name = _is_spelled(words[first:after], words[at]) or (words[first].capital and words[at].acronym)
    return (first, after) if is_name else None


def _beside(words: Sequence[Word], text: str, at: int) -> tuple[int, int] | None:
    """The long form between commas or dashes beside an acronym, if it is spelled by it."""
    word = words[at]
    # X, kurz Y
    for skipped in range(min(_WORDS_BETWEEN, at - 1) + 1):
        between = words[at - skipped : at]
        if any(other.capital for other in between):
            break
        after = at - skipped
        if after > 0 and _between(words, text, after - 1, after) in {",", "–", "—"}:
            first = _spelled_before(words, text, after, at)
            if first is not None:
                return first, after
    # Y, the X,
    if _between(words, text, at, at + 1) in {",", "–", "—"}:
        reach = min(len(words), at + 2 + 2 * len(word.text) + _GAP)
        for first in range(at + 1, min(at + 3, reach)):
            after = next((n for n in range(first + 1, reach) if not words[n].joined), reach)
            if _is_spelled(words[first:after], word) and _between(words, text, after - 1, after) in {",", "–", "—", ""}:
                return first, after
    return None


def _spelled_before(words: Sequence[Word], text: str, after: int, at: int) -> int | None:
    """The number of the word with which the long form of an acronym begins that ends before a word."""
    letters = len(words[at].text)
    for first in range(after - 1, max(0, after - 2 * letters - _GAP) - 1, -1):
        if first + 1 < after and _BREAK.search(text, words[first].end, words[first + 1].start):
            break
        if _is_spelled(words[first:after], words[at]):
            return first
    return None


def _is_spelled(words: Sequence[Word], acronym: Word) -> bool:
    """Whether words have the letters of an acronym, at most one of four and more left out."""
    letters = _plain(acronym.text)
    if not words or not letters or not words[0].capital or _plain(words[0].text)[:1] != letters[0]:
        return False
    met = 0
    for word in words:
        said = _plain(word.text)
        if said[:1] != letters[met : met + 1]:
            continue
        met += 1
        # A compound gives more of its letters, which the next word doesn't begin with.
        place = 1
        while len(said) >= _COMPOUND and met < len(letters) and not _begins(words, word, letters[met]):
            place = said.find(letters[met], place) + 1
            if place == 0:
                break
            met += 1
    return met >= len(letters) - (1 if len(letters) > 3 else 0)


def _begins(words: Sequence[Word], word: Word, letter: str) -> bool:
    """Whether a word behind another begins with a letter."""
    return any(other.start > word.start and _plain(other.text)[:1] == letter for other in words)


def _plain(word: str) -> str:
    """A word without an elided article, without accents and capitals; Cyrillic stays as it is but for case."""
    bare = _ELIDED.sub("", word)
    return "".join(sign if sign >= "\u0370" else anyascii(sign) for sign in bare).casefold()


def _capitals_before(words: Sequence[Word], at: int, data: NameWords) -> int:
    """Where the words before the acronym of another language begin that have a capital, with what joins them."""
    first = at
    for number in range(at - 1, max(0, at - 2 * len(words[at].text) - _GAP) - 1, -1):
        word = words[number]
        if word.capital and not word.begins:
            first = number
        elif word.key not in data.particles and word.key not in data.determiners and word.key not in data.common:
            break
        if not word.joined and number < at:
            break
    return first

"""The words and signs of a language by which facts are read, and a text as tokens that they match.

The data files are made from CLDR by resources/facts/make_data.py; adding a language is adding its file.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import Any, NamedTuple

import regex

_DATA = Path(__file__).resolve().parent / "data"
FALLBACK = "en"
"""Read digits, codes and signs by this language's rules where there is no data for a language."""

_STEM = 5
_NO_BLANKS = r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Thai}]"
_TOKENS = regex.compile(
    rf"""(?V1)
      (?P<number>\p{{Nd}}{{1,3}}(?:[\u00a0\u202f\u2009\ ]\p{{Nd}}{{3}})++(?![\p{{Nd}}\p{{L}}])(?:[.,]\p{{Nd}}++)?+
        |\p{{Nd}}++(?:[.,'’٫٬]\p{{Nd}}++)*+)
    | (?P<sign>{_NO_BLANKS}\p{{M}}*+)
    | (?P<word>(?:(?!{_NO_BLANKS})\p{{L}})\p{{M}}*+(?:(?!{_NO_BLANKS})[\p{{L}}\p{{M}}\u00ad])*+)
    | (?P<other>[^\s\u200e\u200f\u061c])   # nor marks of writing direction
    """,
    regex.VERBOSE,
)


def folded(text: str) -> str:
    """A word as the lexicon has it: composed, case folded, ё as е, one sort of apostrophe."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text).replace("\u00ad", "").replace("’", "'")
        return text.casefold().replace("ё", "е")
    return text.lower()


class Token(NamedTuple):
    """A piece of a text."""

    text: str
    word: str
    """Folded."""
    start: int
    end: int
    number: bool


def tokens(text: str) -> list[Token]:
    """Numbers with their inner separators, words, single characters of scripts without blanks, other signs.

    >>> [token.text for token in tokens("11-12 novembre, 25 000 d’euros")]
    ['11', '-', '12', 'novembre', ',', '25 000', 'd', '’', 'euros']
    """
    return [
        Token(piece := match[0], folded(piece), match.start(), match.end(), match.lastgroup == "number")
        for match in _TOKENS.finditer(text)
    ]


class Lexicon:
    """One language's phrases by what they mean.

    A phrase is looked up by class (`numbers`, `scales`, `months`, …) at a position in a text's tokens;
    the longest one that stands there is found.
    """

    def __init__(self, language: str, data: Mapping[str, Any]) -> None:
        self.language = language
        self.decimal: str = data["decimal"]
        self.group: str = data["group"]
        self.compound: bool = data.get("compound", False)
        self.month_capital: bool = data.get("month_capital", False)
        self.thousand = frozenset(data.get("thousand", ()))
        """Scale words that are a number without another one before them (tausend; not millions)."""
        self.weak = frozenset(data.get("weak", ()))
        self.suffixes: tuple[str, ...] = tuple(data.get("suffixes", ()))
        self.prefixes: Mapping[str, int] = {folded(word): value for word, value in data.get("prefixes", {}).items()}
        """What a word begins with that has a number in it (шестисекундный)."""
        self.uncertain_months = frozenset(data.get("uncertain_months", ()))
        self.uncertain_weekdays = frozenset(data.get("uncertain_weekdays", ()))
        self.calendar_before = frozenset(data.get("calendar_before", ()))
        self.day_month_after = frozenset(data.get("day_month_after", ()))
        """Words after which 2.9. is a day and a month."""
        self.year_month_day: tuple[str, ...] = tuple(data.get("ymd", ()))
        self.year_offset: int = data.get("year_offset", 0)
        """What the years of another calendar are ahead (Thai years: 543)."""
        self.numbers: Mapping[str, float] = data["numbers"]
        self.scales: Mapping[str, int] = data["scales"]
        self._phrases: dict[str, dict[str, list[tuple[tuple[str, ...], Any]]]] = {}
        self.starts: dict[str, set[str]] = {}
        """The classes of the phrases that begin with a word."""
        for name, content in data.items():
            if isinstance(content, (dict, list)):
                self._add(name, _entries(content))

    @cached_property
    def calendar_stems(self) -> Mapping[str, Sequence[tuple[str, str, int]]]:
        """Beginnings of the names of months and weekdays with their class and value, by five letters.

        Adjectives and compounds begin with them (сентябрьский, Sonntagmorgen).
        """
        found: dict[str, list[tuple[str, str, int]]] = {}
        for name in ("months", "weekdays"):
            for (word, rest), value in self._names(name):
                stem = word if self.compound else word[:-1]
                if not rest and len(stem) > _STEM and word not in self.uncertain_weekdays:
                    found.setdefault(stem[:_STEM], []).append((stem, name, value))
        return found

    @cached_property
    def number_beginnings(self) -> tuple[str, ...]:
        """What a number that is written as one word can begin with."""
        numbers = {word for word, value in self.numbers.items() if value} | self.thousand
        return tuple(sorted({word[:3] for word in numbers if len(word) > 2}))

    def weekday_at_end(self, word: str) -> int | None:
        """The weekday whose name a compound ends with (Palmsonntag)."""
        if not word.endswith(self._weekday_ends):
            return None
        return next(int(value) for (name, _), value in self._names("weekdays") if word.endswith(name))

    @cached_property
    def _weekday_ends(self) -> tuple[str, ...]:
        return tuple(name for (name, rest), _ in self._names("weekdays") if not rest and len(name) > _STEM)

    def _names(self, name: str) -> Iterable[tuple[tuple[str, tuple[str, ...]], Any]]:
        for word, entries in self._phrases.get(name, {}).items():
            for rest, value in entries:
                yield (word, rest), value

    def _add(self, name: str, entries: Iterable[tuple[str, Any]]) -> None:
        phrases = self._phrases.setdefault(name, {})
        for phrase, value in entries:
            words = tuple(token.word for token in tokens(phrase))
            if words:
                self.starts.setdefault(words[0], set()).add(name)
            if words and value is not None:  # none is for what has the meaning in compounds only (Sonntagmorgen)
                phrases.setdefault(words[0], []).append((words[1:], value))
        for found in phrases.values():
            found.sort(key=lambda entry: -len(entry[0]))

    def find(self, name: str, text: Sequence[Token], at: int) -> tuple[int, Any] | None:
        """The longest phrase of a class at a position: the position after it, and its value."""
        if at >= len(text):
            return None
        candidates = self._phrases.get(name, {}).get(text[at].word)
        if candidates is None:
            return None
        for rest, value in candidates:
            after = at + 1 + len(rest)
            if not rest:
                return after, value
            if after <= len(text) and all(text[at + 1 + i].word == word for i, word in enumerate(rest)):
                return after, value
        return None

    def skip(self, name: str, text: Sequence[Token], at: int) -> int:
        """The position after a phrase of a class, or the same position where there is none."""
        found = self.find(name, text, at)
        return found[0] if found else at


def _entries(content: Mapping[str, Any] | Sequence[str]) -> Iterable[tuple[str, Any]]:
    if isinstance(content, Mapping):
        for phrase, value in content.items():
            if isinstance(value, list):  # a list of phrases under one meaning
                yield from ((other, phrase) for other in value)
            else:
                yield phrase, value
    else:
        yield from ((phrase, True) for phrase in content if isinstance(phrase, str))


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language (its code), or of English where there is none."""
    path = _DATA / f"{language}.json"
    if not language.isalpha() or not path.is_file():
        path = _DATA / f"{FALLBACK}.json"
    return Lexicon(language, json.loads(path.read_text("utf8")))


@cache
def units() -> Mapping[str, Any]:
    """Conversions of units, families of currencies, and currency codes; the same for all languages."""
    content: dict[str, Any] = json.loads((_DATA / "units.json").read_text("utf8"))
    return content

"""A paragraph as words that may be parts of names."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache

import regex

from core.facts.lexicon import lexicon
from core.facts.mentions import WORDS_A_STEP, no_step
from core.facts.name_data import NameWords, name_words
from core.language.words import word_spans
from core.model import Paragraph

_ELIDED = regex.compile(r"(?:\p{L}{1,5}|[Qq]uell|[Dd]ell|[Nn]ell|[Ss]ull|[Dd]all)['’](?=\p{Lu})")
_GENITIVE = regex.compile(r"['’]s?$")
_OPENING = frozenset("„“”«»‹›\"'‚‘([{–—-•·:|/…")
_ROMAN = regex.compile(r"[IVX]+")
_TITLE_CASE_WORDS = 4
_LONG_ACRONYM = 8
_SHORT_WORD = 3
"""Letters of words that have no capital in a headline."""
_STEM = 4
"""Letters that forms of one adjective share."""
_CALENDAR = {"months", "weekdays", "short_months", "short_weekdays"}
# Endings by which forms of a name or of a country's adjective differ.
_ENDINGS = {
    "de": "e em en er ern es n r s in innen isch ische ischen ischer isches ischem sche schen scher sches schem",
    "en": "s n an ans ese ish i is",
    "es": "a as e es o os s",
    "fr": "e s es ne nes se ses te tes le les en enne ens ennes",
    "it": "a e i o he hi",
    "nl": "e en s se r",
    "pl": "a ą e ę i o u y ego emu ej em ich im imi ie iego iej iemu iem ii ów om ami ach ski skie skiego skiej skich",
    "pt": "a as o os s es",
    "ru": "а я о е ы и у ю ь й ой ою ею ей ем ом ам ями ами ах ях ов ев ого его ому ему ый ий ая яя ое ее ые ие ых их "
    "ым им ыми ими ую юю ию ии иям иями иях",
    "tr": "a e ı i u ü ya ye yı yi da de dan den ta te tan ten ın in un ün nın nin lı li lar ler da'ki",
}
_ELISIONS = {"fr", "it", "ca", "pt"}


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a paragraph."""

    text: str
    """Without an elided article and without the mark of a genitive."""
    key: str
    """Casefolded, ё as е, plain apostrophes."""
    start: int
    end: int
    capital: bool
    acronym: bool
    begins: bool
    """Whether it would be written with a capital at this place in any case."""
    joined: bool
    """Whether nothing but a blank stands between it and the word before."""
    elided: bool = False
    """Whether an elided article stands before it (l'Unione)."""


def plain(text: str) -> str:
    """A word as the lists have it."""
    return text.casefold().replace("ё", "е").replace("’", "'").replace("\u00ad", "")


def words_of(paragraph: Paragraph, language: str, on_step: Callable[[], None] = no_step) -> list[Word]:
    """The words of a paragraph; signs are left out."""
    text = paragraph.text
    starts = sorted({start for start, _ in paragraph.sentences} | {0})
    next_start, pending = 0, False
    found: list[Word] = []
    last_end = 0
    for number, (start, end) in enumerate(word_spans(text)):
        if number % WORDS_A_STEP == 0:
            on_step()
        token = text[start:end]
        while next_start < len(starts) and starts[next_start] <= start:
            pending = pending or starts[next_start] >= last_end
            next_start += 1
        if not token[0].isalnum():
            pending = pending or token in _OPENING
            last_end = end
            continue
        word = _word(text, start, end, pending, found, language)
        found.append(word)
        pending, last_end = False, end
    return _without_title_case(found, paragraph, language)


def _word(text: str, start: int, end: int, begins: bool, before: list[Word], language: str) -> Word:
    token = text[start:end]
    elided = None
    if language in _ELISIONS and (elided := _ELIDED.match(token)) and not (token[0].isupper() and not begins):
        start += elided.end()
        token = token[elided.end() :]
        begins = False
    cut = _GENITIVE.search(token)
    if cut and cut.start() > 1:
        end -= len(token) - cut.start()
        token = token[: cut.start()]
    gap = text[before[-1].end : start] if before else "-"
    acronym = (
        token.isupper() and 1 < sum(sign.isalpha() for sign in token) <= _LONG_ACRONYM and not _ROMAN.fullmatch(token)
    )
    capital = token[0].isupper() or (len(token) > 3 and token[1:2].isupper() and token[0].islower())
    joined = gap in {" ", "\u00a0", "\u202f", "’s ", "'s "}
    return Word(token, plain(token), start, end, capital, acronym, begins, joined, elided is not None)


def _without_title_case(words: list[Word], paragraph: Paragraph, language: str) -> list[Word]:
    """The words; in a headline where all longer ones have a capital, all of them count as beginnings."""
    shouted: list[tuple[int, int]] = []
    starts = [word.start for word in words]
    for start, end in paragraph.sentences or ((0, len(paragraph.text)),):
        inside = words[bisect_left(starts, start) : bisect_left(starts, end)]
        long = [word for word in inside if len(word.text) > _SHORT_WORD]
        ended = paragraph.text[start:end].rstrip("»”“\"' ").endswith((".", "!", "?", "…", ":", "。"))
        headline = not ended and not name_words(language).nouns_capitalised and all(word.capital for word in long)
        if len(inside) >= _TITLE_CASE_WORDS and (headline or all(word.text.isupper() for word in long)):
            shouted.append((start, end))
    if not shouted:
        return words
    return [
        replace(w, acronym=False, begins=True) if any(start <= w.start < end for start, end in shouted) else w
        for w in words
    ]


# Countries


@lru_cache(maxsize=65_536)
def are_forms(a: str, b: str, language: str) -> bool:
    """Whether two words differ only in endings of the language."""
    if a == b:
        return True
    stem = 0
    for left, right in zip(a, b, strict=False):
        if left != right:
            break
        stem += 1
    of_language = endings(language)
    shortest = max(3 if language in {"de", "ru", "pl"} else 4, min(len(a), len(b)) - 5)
    return any(a[cut:] in of_language and b[cut:] in of_language for cut in range(stem, shortest - 1, -1))


@lru_cache(maxsize=32)
def endings(language: str) -> frozenset[str]:
    """By which forms of a name differ, none among them."""
    return frozenset({"", *_ENDINGS.get(language, "s").split()})


@lru_cache(maxsize=32)
def _phrases(language: str) -> dict[str, list[tuple[tuple[str, ...], str, str]]]:
    """Names of countries and cities by the first letters of their first word: (words, sort, code), longest first."""
    data = name_words(language)
    found: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for sort, names in (("t", data.territories), ("c", data.cities)):
        for name, code in names.items():
            for words in dict.fromkeys((tuple(name.split()), tuple(_plain_initial(name).split()))):
                found.setdefault(words[0][:3], []).append((words, sort, code))
    for entries in found.values():
        entries.sort(key=lambda entry: (-len(entry[0]), entry))
    return found


def _plain_initial(name: str) -> str:
    """A name without the accent of its first letter, which many leave out on capitals (Etats-Unis)."""
    first = unicodedata.normalize("NFD", name[:1])
    return first[0] + name[1:] if name and "a" <= first[0] <= "z" else name


def place_at(words: list[Word], at: int, language: str) -> tuple[int, str, str] | None:
    """The country or city that is named at a word: the number of the word after it, its sort and code."""
    first = words[at]
    if not first.capital:
        return None
    found = None
    for names, sort, code in _phrases(language).get(first.key[:3], ()):
        after = at + len(names)
        if after > len(words) or any(not word.joined for word in words[at + 1 : after]):
            continue
        if (
            len(names) == 1
            and len(names[0]) <= 4
            and (first.key != names[0] or (names[0] in _SHORT and not first.acronym))
        ):
            continue
        if all(_is_form(word.key, name, language) for word, name in zip(words[at:after], names, strict=True)):
            exact = all(word.key == name for word, name in zip(words[at:after], names, strict=True))
            if exact or found is None:
                found = after, sort, code
            if exact:
                break
    return found


_SHORT = frozenset(
    {"us", "un", "uno", "eu", "uk", "ue", "onu", "usa", "eua", "vs", "vn", "сша", "рф", "оон", "ес", "кнр"}
)


def _is_form(word: str, name: str, language: str) -> bool:
    if word == name or word == name + "s":
        return True
    return language in {"de", "ru", "pl", "tr"} and len(name) > 3 and _names_agree(word, name, language)


@lru_cache(maxsize=65_536)
def _names_agree(word: str, name: str, language: str) -> bool:
    if language == "de":
        return word.rstrip("sn") == name.rstrip("sn") or (name.endswith("e") and word in {name + "n", name + "r"})
    return are_forms(word, name, language)


@lru_cache(maxsize=65_536)
def adjective(word: str, language: str, capital: bool) -> str:
    """The country whose adjective or people a word names; empty if none."""
    if len(word) < _STEM or (language == "en" and not capital):
        return ""
    for name, code in _adjectives(language).get(word[:_STEM], ()):
        if are_forms(word, name, language):
            return code
    if language == "de" and "-" in word:
        return adjective(word.rpartition("-")[2], language, capital)
    return ""


@lru_cache(maxsize=32)
def _adjectives(language: str) -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for name, code in name_words(language).adjectives.items():
        found.setdefault(name[:_STEM], []).append((name, code))
    for entries in found.values():
        entries.sort()
    return found


# Other words


def is_calendar(word: Word, language: str) -> bool:
    """Whether it is the name of a month or weekday, which some languages write with a capital."""
    return not _CALENDAR.isdisjoint(lexicon(language).starts.get(word.key, ()))


def is_value(word: Word, language: str) -> bool:
    """Whether it belongs to numbers, amounts and dates."""
    return word.key in lexicon(language).starts


def is_common(word: Word, data: NameWords) -> bool:
    """Whether it is one of the words that begin sentences, or a number."""
    return word.key in data.common or not any(sign.isalpha() for sign in word.text)

"""Names in running text of scripts without capitals, some of which put no blanks between words.

CLDR's names of countries and cities are looked for; what stands around a name decides whether it is one and not part
of another word. Japanese writes foreign names, and other foreign words, in a script of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

import regex

from core.facts.mentions import WORDS_A_STEP
from core.facts.name_data import name_words

LANGUAGES = frozenset({"ar", "ja", "ko", "th", "zh"})
_SHORTEST = {"ar": 3, "th": 4}
"""Letters that a name has at least; elsewhere two, as single ones stand for much else (中, 美)."""
_KATAKANA = regex.compile(r"[\u30a1-\u30fa\u30fc-\u30ff]")
_PARTICLES = (
    "에서|에는|에도|으로|까지|부터|에게|인들|정부|대통령|총리|"
    "은|는|이|가|을|를|의|에|와|과|도|로|만|인|산|측|간|및|등|내"
)
"""What stands behind a Korean name without a blank, the longest first."""
_FOREIGN = regex.compile(r"[\u30a1-\u30fa][\u30a1-\u30fa\u30fc]{2,}(?:[・＝][\u30a1-\u30fa\u30fc]{2,})*")
_BEHIND_KOREAN = regex.compile(rf"(?:{_PARTICLES})?(?!\p{{Hangul}})")
_BEFORE_ARABIC = regex.compile(r"(?<!\p{L})(?:و|ف)?(?:ب|ل|ك)?$")
_LETTERS_BEFORE = 3
"""As many as prefixes of Arabic words, and one."""


class Place(NamedTuple):
    """A country or city in a text."""

    start: int
    end: int
    is_territory: bool
    code: str


def places_in(text: str, language: str, on_step: Callable[[], None]) -> Iterator[Place]:
    """The countries and cities that a text in one of `LANGUAGES` names, the longest name at each place."""
    names, at = _names(language), 0
    while at < len(text):
        if at % WORDS_A_STEP == 0:
            on_step()
        found = next(
            (
                (name, is_territory, code)
                for name, is_territory, code in names.get(text[at], ())
                if text.startswith(name, at) and _stands_alone(text, at, at + len(name), language)
            ),
            None,
        )
        if found is None:
            at += 1
            continue
        name, is_territory, code = found
        yield Place(at, at + len(name), is_territory, code)
        at += len(name)


def foreign_words(text: str) -> Iterator[tuple[int, int]]:
    """Where words in katakana stand, the parts of one name together: each may be a foreign name."""
    return (match.span() for match in _FOREIGN.finditer(text))


@lru_cache(maxsize=8)
def _names(language: str) -> dict[str, list[tuple[str, bool, str]]]:
    """Names by their first letter, the longest first; whether of a country; their codes."""
    data = name_words(language)
    found: dict[str, list[tuple[str, bool, str]]] = {}
    for is_territory, names in ((True, data.territories), (False, data.cities)):
        for name, code in names.items():
            if len(name) >= _SHORTEST.get(language, 2) and name[0] > "\u0590":
                found.setdefault(name[0], []).append((name, is_territory, code))
    for entries in found.values():
        entries.sort(key=lambda entry: (-len(entry[0]), not entry[1], entry))
    return found


def _stands_alone(text: str, start: int, end: int, language: str) -> bool:
    """Whether what stands around a name is no part of its word."""
    if language == "ar":
        before = _BEFORE_ARABIC.search(text[max(0, start - _LETTERS_BEFORE) : start])
        return before is not None and not text[end : end + 1].isalpha()
    if language == "ko":
        return not text[max(0, start - 1) : start].isalpha() and _BEHIND_KOREAN.match(text, end) is not None
    if _KATAKANA.match(text, start):
        return not _KATAKANA.match(text[max(0, start - 1) : start]) and not _KATAKANA.match(text, end)
    return True

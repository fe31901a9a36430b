"""Names that no rule of spelling brings together: countries, regions, cities and given names in other languages.

Which country is meant says CLDR, by language; which parts of countries or cities a name may mean say CLDR and GeoNames,
whatever its language; given names are those of rulers, saints and authors whom each language names in its own way
(Karl V., Carlos V). Nobody translates surnames: what is nearly a frequent one is another one (Müller, Miller).
data/regions.txt, cities.txt, given_names.txt and surnames.txt hold them.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from pathlib import Path

import regex
from anyascii import anyascii

from core.facts.name_data import name_words
from core.facts.name_matching import fold, word_likeness
from core.facts.name_words import endings

_DATA = Path(__file__).resolve().parent / "data"
_GIVEN = 0.92
"""Likeness of two languages' forms of one given name."""
_OTHER_GIVEN = 0.6
"""At most that of two given names which are known to be different (Christian, Christine)."""
_LATIN = ("de", "en", "es", "fr", "it", "nl", "pl", "pt")
UNINFLECTED = frozenset(_LATIN) - {"pl"}
"""Languages in which names have no cases: one that ends with a and one that doesn't are those of a woman and a man."""
_OF_PLACES = {"de": ("s", "er"), "en": ("s",), "nl": ("s", "se")}
"""What these languages put behind the name of a place all the same (Berliner)."""
_TABLES = {"city": "cities.txt", "region": "regions.txt"}
_CASE_VOWELS = frozenset("aeu")
_SHORTEST_STEM = 4
_NOMINATIVES = ("", "a", "о", "а", "я", "ь", "е", "ы", "o", "y", "ia", "ja")
"""Endings that a city may have in the dictionary where an inflected form has another one."""


def looked_up(name: str) -> str:
    """A name as the table of cities has it: without case, and Latin ones without accents."""
    if name[:1] < "\u0370":
        return regex.sub("['’ʼ`]", "", anyascii(name)).casefold()
    return unicodedata.normalize("NFC", name).casefold().replace("ё", "е")


@lru_cache(maxsize=65_536)
def places_named(name: str, language: str) -> frozenset[str]:
    """Countries, regions and cities that a name may be, by codes of their own; none if none is known."""
    territories = _territories(language)
    for form in _forms(looked_up(name), language):
        found = {f"territory {territories[form]}"} if form in territories else set()
        for sort in ("city", "region"):
            found.update(f"{sort} {number}" for number in _numbered(sort).get(form, ()))
        if found:
            return frozenset(found)
    return frozenset()


@cache
def _territories(language: str) -> dict[str, str]:
    """The codes of countries by name."""
    return {looked_up(name): code for name, code in name_words(language).territories.items()}


def _forms(name: str, language: str) -> list[str]:
    """The name, and what it may be the inflected form of."""
    found = [name]
    if language in UNINFLECTED:
        stems = [name.removesuffix(ending) for ending in _OF_PLACES.get(language, ())]
        return found + [stem for stem in stems if len(stem) >= _SHORTEST_STEM]
    for ending in sorted(endings(language)) if len(name) > _SHORTEST_STEM else ():
        if ending and name.endswith(ending) and len(name) - len(ending) >= _SHORTEST_STEM:
            found += [name[: -len(ending)] + nominative for nominative in _NOMINATIVES]
    return found


@cache
def _numbered(sort: str) -> dict[str, list[int]]:
    """The numbers of cities, or of regions, by name."""
    found: dict[str, list[int]] = {}
    for number, line in enumerate((_DATA / _TABLES[sort]).read_text("utf8").splitlines()):
        for name in line.split("|"):
            found.setdefault(name, []).append(number)
    return found


@cache
def surnames() -> frozenset[str]:
    """Frequent surnames of languages that write them in Latin letters."""
    return frozenset((_DATA / "surnames.txt").read_text("utf8").split())


@cache
def _given_names() -> dict[str, frozenset[int]]:
    """The numbers of given names by how their forms sound in their languages."""
    found: dict[str, set[int]] = {}
    for number, line in enumerate((_DATA / "given_names.txt").read_text("utf8").splitlines()):
        for part in line.split():
            language, _, forms = part.partition(":")
            for form in forms.split(","):
                # A name is also written in its own language's form, and read in that of the text (Giorgio Armani).
                for reader in {language, *(_LATIN if form[0] < "\u0370" else ())}:
                    found.setdefault(fold(form, reader), set()).add(number)
    return {sound: frozenset(numbers) for sound, numbers in found.items()}


def given_names(word: str) -> frozenset[int] | None:
    """The given names that a folded word may be, or be a case of (Майкла)."""
    known = _given_names()
    return known.get(word) or (known.get(word[:-1]) if word[-1:] in _CASE_VOWELS else None)


def known_word_likeness(a: str, b: str) -> float:
    """Likeness of two folded words of names, where forms of a given name are alike and different ones aren't."""
    alike = word_likeness(a, b)
    if a == b:
        return alike
    one, other = given_names(a), given_names(b)
    if one is None or other is None:
        return alike
    return max(alike, _GIVEN) if one & other else min(alike, _OTHER_GIVEN)

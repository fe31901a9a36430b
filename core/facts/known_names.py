"""Names that no rule of spelling brings together: countries, cities and given names in other languages.

Which country is meant says CLDR, by language; which cities a name may mean says GeoNames, whatever its language;
given names are those of rulers, saints and authors whom each language names in its own way (Karl V., Carlos V).
data/cities.txt and data/given_names.txt hold them.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from pathlib import Path

import regex
from anyascii import anyascii

from core.facts.name_data import name_words
from core.facts.name_matching import SAME_NAME, fold, likeness, word_likeness
from core.facts.name_words import endings

_DATA = Path(__file__).resolve().parent / "data"
_GIVEN = 0.92
"""Likeness of two languages' forms of one given name."""
_OTHER_GIVEN = 0.6
"""At most that of two given names which are known to be different (Christian, Christine)."""
_OTHER_PLACE = 0.5
"""The same for names of different places (Genova, Genève)."""
_LATIN = ("de", "en", "es", "fr", "it", "nl", "pl", "pt")
_UNINFLECTED = frozenset(_LATIN) - {"pl"}
"""Languages in which a name that ends with a and one that does not are those of a woman and a man."""
_FEMININE_STEM = 0.75
"""Likeness of what stands before a and o in the names of a woman and a man (Giorgia, Giorgio)."""
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
    """Countries and cities that a name may be, by codes of their own; none if none is known."""
    forms = _forms(looked_up(name), language)
    code = next((_territories(language)[form] for form in forms if form in _territories(language)), None)
    if code is not None:
        return frozenset({f"territory {code}"})
    cities = next((_cities()[form] for form in forms if form in _cities()), ())
    return frozenset(f"city {number}" for number in cities)


@cache
def _territories(language: str) -> dict[str, str]:
    """The codes of countries by name."""
    return {looked_up(name): code for name, code in name_words(language).territories.items()}


def _forms(name: str, language: str) -> list[str]:
    """The name, and what it may be the inflected form of."""
    found = [name]
    for ending in sorted(endings(language)) if len(name) > _SHORTEST_STEM else ():
        if ending and name.endswith(ending) and len(name) - len(ending) >= _SHORTEST_STEM:
            found += [name[: -len(ending)] + nominative for nominative in _NOMINATIVES]
    return found


@cache
def _cities() -> dict[str, list[int]]:
    """The numbers of cities by name."""
    found: dict[str, list[int]] = {}
    for number, line in enumerate((_DATA / "cities.txt").read_text("utf8").splitlines()):
        for name in line.split("|"):
            found.setdefault(name, []).append(number)
    return found


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


def _given(word: str) -> frozenset[int] | None:
    """The given names that a folded word may be, or be a case of (Майкла)."""
    known = _given_names()
    return known.get(word) or (known.get(word[:-1]) if word[-1:] in _CASE_VOWELS else None)


def known_word_likeness(a: str, b: str) -> float:
    """Likeness of two folded words of names, where forms of a given name are alike and different ones aren't."""
    alike = word_likeness(a, b)
    if a == b:
        return alike
    one, other = _given(a), _given(b)
    if one is None or other is None:
        return alike
    return max(alike, _GIVEN) if one & other else min(alike, _OTHER_GIVEN)


def name_likeness(a: str, a_language: str, b: str, b_language: str) -> float:
    """Likeness of two names as they are written in their languages; from `SAME_NAME` they are one.

    >>> name_likeness("Karl V.", "de", "Carlos V", "es") >= SAME_NAME
    True
    >>> name_likeness("Genova", "it", "Genève", "fr") >= SAME_NAME
    False
    """
    a, b = _without_title(a, a_language), _without_title(b, b_language)
    places, other_places = places_named(a, a_language), places_named(b, b_language)
    if places & other_places:
        return 1.0
    one, other = fold(a, a_language), fold(b, b_language)
    score = likeness(one, other, known_word_likeness)
    bare, other_bare = _without_particles(a, a_language), _without_particles(b, b_language)
    if bare != a and other_bare != b:  # Joan of Arc, Jeanne d'Arc
        alike = likeness(fold(bare, a_language), fold(other_bare, b_language), known_word_likeness)
        score = max(score, alike)
    if {a_language, b_language} <= _UNINFLECTED and _of_both_sexes(one, other):
        score = min(score, _OTHER_GIVEN)
    return min(score, _OTHER_PLACE) if places and other_places else score


def _of_both_sexes(a: str, b: str) -> bool:
    """Whether two folded names are those of a woman and a man (Giulia and Giulio Andreotti)."""
    words, others = a.split(), b.split()
    if len(words) != len(others) or len(words) == 1:
        return False
    his, hers = sorted((words[0], others[0]), key=lambda word: word.endswith("a"))
    one, other = _given(his), _given(hers)
    if his.endswith("a") or not hers.endswith("a") or (one and other and one & other):
        return False
    stem = hers[:-1]
    return his == stem or (his.endswith("o") and word_likeness(his[:-1], stem) >= _FEMININE_STEM)


def _without_particles(name: str, language: str) -> str:
    """A name of several words without what joins them (Joan of Arc, Jeanne d'Arc)."""
    words = regex.sub(r"(?<= )[dl]['’](?=\p{Lu})", "", name).split()
    return " ".join(word for word in words if not (word.islower() and word in name_words(language).particles))


def _without_title(name: str, language: str) -> str:
    """The name without a title that stands before it (Papst Franziskus)."""
    first, _, rest = name.partition(" ")
    return rest if rest and first.casefold() in name_words(language).titles else name


__all__ = ["SAME_NAME", "known_word_likeness", "looked_up", "name_likeness", "places_named"]

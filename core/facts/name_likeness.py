"""How like two names are as two languages write them: by spelling, by what is known of them, and by sound."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import regex

from core.facts.known_names import (
    UNINFLECTED,
    given_names,
    known_word_likeness,
    looked_up,
    places_named,
    surnames,
)
from core.facts.name_data import name_words
from core.facts.name_matching import SAME_NAME, fold, likeness, word_likeness

_OTHER_PLACE = 0.5
"""At most that of names of different places (Genova, Genève)."""
_OTHER_PERSON = 0.6
"""The same for two surnames (Müller, Miller), and for names of a woman and a man."""
_FEMININE_STEM = 0.75
"""Likeness of what stands before a and o in the names of a woman and a man (Giorgia, Giorgio)."""
_SURNAMES_OF_WOMEN = (("ov", "ova"), ("ev", "eva"), ("ski", "skaia"), ("ni", "naia"))
"""How folded Slavic surnames end of men, and of women."""
_UMLAUTS = regex.compile("(?<=[aou])e")
_BETWEEN_WORDS = regex.compile(r"[\s‑-]+")
_ACRONYM = regex.compile(r"\b[A-Z]{2,}\b")
_NO_LETTERS = regex.compile(r"[^\p{L}\p{M}\p{N}]")
_ELIDED = regex.compile(r"(?<= )[dl]['’](?=\p{Lu})")


@dataclass(frozen=True, slots=True)
class _Name:
    """What is asked of a name again and again."""

    written: str
    """Without a title."""
    language: str
    letters: str
    """Letters and numbers, by which it is the same in whatever languages (J. K. Rowling)."""
    words: tuple[str, ...]
    """The letters of each of its words."""
    places: frozenset[str]
    """The places that it may be, with a title that belongs to it (Sankt Petersburg) or without."""
    sound: str
    whole_sound: str
    """With what may be the ending of a case (Газпром)."""
    bare_sound: str
    """Without what joins its words (Joan of Arc, Jeanne d'Arc); empty if nothing does."""
    last: str
    """Its last word, as it is looked up."""
    acronyms: frozenset[str]
    """Its Latin words in capitals."""


@lru_cache(maxsize=1 << 15)
def _name(written: str, language: str) -> _Name:
    untitled = _without_title(written, language)
    bare = _without_particles(untitled, language)
    return _Name(
        untitled,
        language,
        _letters(written),
        tuple(_letters(word) for word in _BETWEEN_WORDS.split(untitled)),
        places_named(written, language) or places_named(untitled, language),
        fold(untitled, language),
        fold(untitled, language, inflected=False),
        fold(bare, language) if bare != untitled else "",
        looked_up(untitled).rpartition(" ")[2],
        frozenset(_ACRONYM.findall(written)),
    )


def name_likeness(a: str, a_language: str, b: str, b_language: str) -> float:
    """Likeness of two names as they are written in their languages; from `SAME_NAME` they are one.

    >>> name_likeness("Karl V.", "de", "Carlos V", "es") >= SAME_NAME
    True
    >>> name_likeness("Genova", "it", "Genève", "fr") >= SAME_NAME
    False
    """
    one, other = _name(a, a_language), _name(b, b_language)
    if one.letters == other.letters or one.places & other.places:
        return 1.0
    sound = _said_beside(other, one)
    score = likeness(one.sound, sound, known_word_likeness)
    if one.whole_sound != one.sound or other.whole_sound != other.sound:
        score = max(score, likeness(one.whole_sound, other.whole_sound, known_word_likeness))
    if one.bare_sound and other.bare_sound:
        score = max(score, likeness(one.bare_sound, other.bare_sound, known_word_likeness))
    if score > _OTHER_PLACE and _elsewhere(one.places, other.places):
        return _OTHER_PLACE
    return min(score, _OTHER_PERSON) if score > _OTHER_PERSON and _are_two(one, other, sound) else score


def are_two(a: str, a_language: str, b: str, b_language: str) -> bool:
    """Whether two names are known to be different, however alike they sound."""
    one, other = _name(a, a_language), _name(b, b_language)
    if one.letters == other.letters or one.places & other.places:
        return False
    return _elsewhere(one.places, other.places) or _are_two(one, other, _said_beside(other, one))


def _said_beside(name: _Name, other: _Name) -> str:
    """How a name is said; words that both names write alike are said as in the other's language."""
    if set(name.words).isdisjoint(other.words):
        return name.sound
    said, as_there = name.sound.split(), fold(name.written, other.language).split()
    if not len(said) == len(as_there) == len(name.words):
        return name.sound
    return " ".join(
        there if word in other.words else own for own, there, word in zip(said, as_there, name.words, strict=True)
    )


def _elsewhere(places: frozenset[str], others: frozenset[str]) -> bool:
    """Whether two names are of different places: of two regions, or of two countries or cities."""
    regions, other_regions = ({place for place in of if place.startswith("region")} for of in (places, others))
    return bool((regions and other_regions) or (places - regions and others - other_regions))


def _are_two(a: _Name, b: _Name, b_sound: str) -> bool:
    """Whether two names that sound alike are known to be two people's."""
    if {a.language, b.language} <= UNINFLECTED and (_of_both_sexes(a.sound, b_sound) or _are_surnames(a, b)):
        return True
    if a.acronyms and b.acronyms and a.acronyms != b.acronyms:
        return True  # CBC News, CBS News
    return _is_wife(a, b_sound) or _is_wife(b, a.sound)


def _are_surnames(a: _Name, b: _Name) -> bool:
    """Whether one of two names ends with a known surname and the other with another, umlauts and genitives aside.

    What one language writes after the same given name is told as two spellings of one name (Siobhan Maddocks, Maddox).
    """
    if a.language == b.language and a.words[:-1] and a.words[:-1] == b.words[:-1]:
        return False
    last, other = (_UMLAUTS.sub("", name.last).removesuffix("s") for name in (a, b))
    if last == other or surnames().isdisjoint((a.last, b.last)):
        return False
    given, other_given = (given_names(name.sound.rpartition(" ")[2]) for name in (a, b))
    return not (given and other_given and given & other_given)  # Michael, Michel


def _is_wife(her: _Name, his: str) -> bool:
    """Whether a name and a sound are the Slavic surnames of a woman, in a language without cases, and a man."""
    return her.language in UNINFLECTED and any(
        her.sound.endswith(woman)
        and his.endswith(man)
        and likeness(her.sound.removesuffix(woman), his.removesuffix(man)) >= SAME_NAME
        for man, woman in _SURNAMES_OF_WOMEN
    )


def _of_both_sexes(a: str, b: str) -> bool:
    """Whether two folded names are those of a woman and a man (Giulia and Giulio Andreotti)."""
    words, others = a.split(), b.split()
    if len(words) != len(others) or len(words) == 1:
        return False
    his, hers = sorted((words[0], others[0]), key=lambda word: word.endswith("a"))
    one, other = given_names(his), given_names(hers)
    if his.endswith("a") or not hers.endswith("a") or (one and other and one & other):
        return False
    stem = hers[:-1]
    return his == stem or (his.endswith("o") and word_likeness(his[:-1], stem) >= _FEMININE_STEM)


def _letters(name: str) -> str:
    return _NO_LETTERS.sub("", looked_up(name))


def _without_particles(name: str, language: str) -> str:
    """A name of several words without what joins them (Joan of Arc, Jeanne d'Arc)."""
    words = _ELIDED.sub("", name).split()
    return " ".join(word for word in words if not (word.islower() and word in name_words(language).particles))


def _without_title(name: str, language: str) -> str:
    """The name without a title that stands before it (Papst Franziskus)."""
    first, _, rest = name.partition(" ")
    return rest if rest and first.casefold() in name_words(language).titles else name


__all__ = ["SAME_NAME", "are_two", "name_likeness"]

"""The words and spellings of a language by which names are found and compared; data/*.json holds them."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

_DATA = Path(__file__).resolve().parent / "data"


@dataclass(frozen=True, slots=True)
class NameSpelling:
    """How a language writes sounds."""

    sounds: Mapping[str, str]
    """Sound by letters."""
    soft: Mapping[str, str]
    """Sound by letters, before e and i."""
    written: re.Pattern[str]
    """Any of the letters that have a sound of their own, the longest first."""
    silent: str = ""
    """A letter that is not said at the end of a word behind a consonant."""


@dataclass(frozen=True, slots=True, eq=False)
class NameWords:
    """The words of a language by which names are recognised; all casefolded, ё as е."""

    territories: Mapping[str, str]
    """ISO code by name."""
    adjectives: Mapping[str, str]
    """ISO code by adjective."""
    cities: Mapping[str, str]
    """The city's English name by its name."""
    common: frozenset[str]
    """Words that are capitalised only because they begin a sentence."""
    titles: frozenset[str]
    particles: frozenset[str]
    speech: frozenset[str]
    """Verbs of saying, and what stands for them (according to)."""
    determiners: frozenset[str]
    several: frozenset[str]
    """Determiners of several things, after which a noun is no title (beide Staaten Anspruch)."""
    noun_endings: tuple[str, ...]
    nouns_capitalised: bool


@cache
def _file(name: str) -> Any:
    return json.loads((_DATA / name).read_text("utf8"))


@cache
def spelling(language: str) -> NameSpelling:
    """How a language writes sounds; no rules where nothing is known of it."""
    found: Mapping[str, Any] = _file("spellings.json").get(language, {})
    sounds: dict[str, str] = dict(found.get("sounds", {}))
    soft: dict[str, str] = found.get("soft", {})
    longest_first = sorted(filter(None, sounds), key=len, reverse=True)
    written = re.compile("|".join(map(re.escape, longest_first)) or "(?!)")
    return NameSpelling(sounds, soft, written, found.get("silent", ""))


@cache
def name_words(language: str) -> NameWords:
    """The words of a language; none where nothing is known of it."""
    found: Mapping[str, Any] = _file("names.json").get(language, {})

    def words(key: str) -> frozenset[str]:
        return frozenset(found.get(key, ()))

    return NameWords(
        territories=found.get("territories", {}),
        adjectives=found.get("adjectives", {}),
        cities=found.get("cities", {}),
        common=words("common"),
        titles=words("titles"),
        particles=words("particles"),
        speech=words("speech"),
        determiners=words("determiners"),
        several=words("several"),
        noun_endings=tuple(found.get("noun_endings", ())),
        nouns_capitalised=bool(found.get("noun_endings")),
    )


@cache
def small_words() -> frozenset[str]:
    """Words of any language that are seldom written with a capital, where nouns have none."""
    return frozenset((_DATA / "small_words.txt").read_text("utf8").split())

"""Planted edits: one fact of one side of a true translation is changed, and what was changed is known.

    from tests.benchmarks.planted import pairs, plant, KINDS

The sentences come from ../shared/bench/pud (not part of this project); everything is seeded by the
sentence and the kind, so that two runs plant the same edits.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from babel import Locale

PUD = Path(__file__).resolve().parents[2] / "../shared/bench/pud"
LANGUAGES = ("de", "en", "fr", "it", "ru")

_NUMBER_WORDS = {
    "de": "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf fünfzehn zwanzig dreißig",
    "en": "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty",
    "fr": "deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente",
    "it": "due tre quattro cinque sei sette otto nove dieci undici dodici quindici venti trenta",
    "ru": "два три четыре пять шесть семь восемь девять десять одиннадцать пятнадцать двадцать тридцать",
}
_AMBIGUOUS = {"sei", "venti", "neuf", "acht"}
_PERCENT = r"(?:\s?%|[\s-]Prozent|\spercent|\sper\scent|\spour\scent|\sper\scento|\sпроцент\w*)"
_SCALED = (
    r"(?:[\s\u00a0]?(?:Millionen|Milliarden|million|billion|millions|milliards|milioni|miliardi|"
    r"миллион\w*|миллиард\w*|млн|млрд|bn|m\b|Euro|Dollar|dollars|dollari|GBP|долл\w*|фунт\w*))"
)
_CURRENCY_BEFORE = r"(?<=[$£€])"


@dataclass(frozen=True)
class Planted:
    """A sentence with one edit."""

    key: str
    kind: str
    text: str
    start: int
    """Where the new words stand, in the text."""
    end: int
    before: str
    """The words that stood there."""


def sentences(language: str) -> dict[str, str]:
    """The sentences of a language by their id."""
    lines = (PUD / f"{language}.tsv").read_text("utf8").splitlines()
    return dict(line.split("\t", 1) for line in lines)


def pairs(first: str, second: str) -> Iterator[tuple[str, str, str]]:
    """Id, sentence, and its translation."""
    ours, theirs = sentences(first), sentences(second)
    for key in ours:
        if key in theirs:
            yield key, ours[key], theirs[key]


def plant(kind: str, key: str, text: str, language: str) -> Planted | None:
    """The sentence with one change of a kind, or None where it has nothing to change."""
    chance = random.Random(f"{kind} {key} {language}")
    found = (plant_name if kind == "name" else KINDS[kind])(text, language, chance)
    if found is None:
        return None
    start, end, new = found
    changed = text[:start] + new + text[end:]
    return None if changed == text else Planted(key, kind, changed, start, start + len(new), text[start:end])


# One function a kind: text, language, chance -> start, end, new words

Edit = tuple[int, int, str]


def _other_digits(written: str, chance: random.Random) -> str:
    """Digits of the same length with another value, the separators where they were."""
    while True:
        at = chance.choice([index for index, sign in enumerate(written) if sign.isdigit()])
        digit = chance.choice("123456789".replace(written[at], ""))
        changed = written[:at] + digit + written[at + 1 :]
        if changed != written:
            return changed


def _digits(pattern: str, text: str, chance: random.Random) -> Edit | None:
    found = list(re.finditer(pattern, text))
    if not found:
        return None
    start, end = chance.choice(found).span(1)
    return start, end, _other_digits(text[start:end], chance)


def plant_number(text: str, language: str, chance: random.Random) -> Edit | None:
    """A bare number in digits."""
    pattern = (
        r"(?<![\w$£€.,/:'’-])(\d{1,3}(?:[., \u00a0]\d{3})*(?:[.,]\d+)?)(?![\w,.:-]*\d)"
        rf"(?!{_PERCENT}|{_SCALED})(?!\w)"
    )
    return _digits(pattern, text, chance)


def plant_year(text: str, language: str, chance: random.Random) -> Edit | None:
    """A year."""
    found = list(re.finditer(r"(?<![\w$£€.,/:-])((?:1[5-9]|20)\d\d)(?![\d\w-])(?!er|s|-[ехм])", text))
    if not found:
        return None
    match = chance.choice(found)
    return match.start(1), match.end(1), str(int(match[1]) + chance.choice([-20, -7, -3, -1, 1, 2, 5, 30]))


def plant_percentage(text: str, language: str, chance: random.Random) -> Edit | None:
    """A percentage in digits."""
    return _digits(rf"(?<![\w.,])(\d+(?:[.,]\d+)?)(?={_PERCENT})", text, chance)


def plant_amount(text: str, language: str, chance: random.Random) -> Edit | None:
    """An amount of money, or a number with a scale word."""
    return _digits(rf"(?:(?<![\w.,])(\d+(?:[.,  ]\d+)*)(?={_SCALED}))", text, chance) or _digits(
        rf"{_CURRENCY_BEFORE}\s?(\d+(?:[.,  ]\d+)*)", text, chance
    )


def plant_number_word(text: str, language: str, chance: random.Random) -> Edit | None:
    """A number in words."""
    words = _NUMBER_WORDS[language].split()
    found = [match for match in re.finditer(rf"\b({'|'.join(words)})\b(?!-)", text) if match[1] not in _AMBIGUOUS]
    if not found:
        return None
    match = chance.choice(found)
    new = chance.choice([word for word in words if word not in {match[1], *_AMBIGUOUS}])
    return match.start(1), match.end(1), new


def plant_scale(text: str, language: str, chance: random.Random) -> Edit | None:
    """A million for a billion and back."""
    swaps = {
        "de": [("Millionen", "Milliarden")], "en": [("million", "billion")],
        "fr": [("millions", "milliards")], "it": [("milioni", "miliardi")],
        "ru": [("миллионов", "миллиардов"), ("миллиона", "миллиарда"), ("млн", "млрд")],
    }[language]  # fmt: skip
    for one, other in swaps:
        for old, new in ((one, other), (other, one)):
            if match := re.search(rf"\d[\s\u00a0]({old})\b", text):
                return match.start(1), match.end(1), new
    return None


def plant_month(text: str, language: str, chance: random.Random) -> Edit | None:
    """Another month, in the same grammatical form."""
    contexts = [Locale(language).months[context]["wide"] for context in ("format", "stand-alone")]
    if language == "ru":
        contexts.append({number: _prepositional(name) for number, name in contexts[1].items()})
    for names in contexts:
        found = re.search(r"\b(" + "|".join(names.values()) + r")\b", text)
        if found and not (found[1] in {"May", "March", "august"} and not re.search(r"\d", text)):
            return found.start(1), found.end(1), chance.choice([n for n in names.values() if n != found[1]])
    return None


def _prepositional(name: str) -> str:
    return name[:-1] + "е" if name[-1] in "ьй" else name + "е"


def plant_weekday(text: str, language: str, chance: random.Random) -> Edit | None:
    """Another day of the week."""
    names = list(Locale(language).days["format"]["wide"].values())
    if language == "ru":
        for old, new in (("среда", "среду"), ("пятница", "пятницу"), ("суббота", "субботу")):
            names[names.index(old)] = new
    found = re.search(r"\b(" + "|".join(names) + r")\b", text)
    if found is None:
        return None
    return found.start(1), found.end(1), chance.choice([name for name in names if name != found[1]])


def plant_day(text: str, language: str, chance: random.Random) -> Edit | None:
    """Another day of the month."""
    names = "|".join(name for context in ("format", "stand-alone")
                     for name in Locale(language).months[context]["wide"].values())  # fmt: skip
    pattern = (
        rf"\b(\d{{1,2}})(?=\.? (?:de )?(?:{names}))"
        if language != "en"
        else (rf"\b(\d{{1,2}})(?= (?:{names}))|(?<=[a-z] )(\d{{1,2}})(?=, \d{{4}}|\b[ .,](?!\d))")
    )
    found = re.search(pattern, text)
    if found is None or (
        language == "en" and not re.search(names, text[max(0, found.start() - 12) : found.end() + 12])
    ):
        return None
    group = 1 if found[1] else 2
    old = int(found[group])
    return found.start(group), found.end(group), str(chance.choice([day for day in range(1, 29) if day != old]))


def plant_century(text: str, language: str, chance: random.Random) -> Edit | None:
    """Another century, in digits or Roman numerals."""
    words = {"de": "Jahrhundert", "en": "century", "fr": "siècle", "it": "secolo", "ru": "век"}[language]
    found = re.search(rf"\b(\d{{1,2}}|[XVI]{{2,5}})(?=(?:\.|th|e|ème|-го|-м)?[\s-]{words})", text)
    if found is None:
        return None
    new = chance.choice([n for n in range(9, 22) if str(n) != found[1]])
    if found[1].isdigit():
        return found.start(1), found.end(1), str(new)
    roman = "X" * (new // 10) + ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"][new % 10]
    return None if roman == found[1] else (found.start(1), found.end(1), roman)


def plant_decade(text: str, language: str, chance: random.Random) -> Edit | None:
    """Another decade, in digits."""
    found = re.search(r"(?<=\b19|.['’ ])([3-9])0(?=er|s\b|-[ех]|\b)", text) if language != "it" else (
        re.search(r"(?<=anni ['’])([3-9])0", text))  # fmt: skip
    if found is None or not re.search(r"0(er|s\b|-[ех])|anni|années", text):
        return None
    return found.start(1), found.end(1), chance.choice("3456789".replace(found[1], ""))


@cache
def _names(language: str) -> tuple[str, ...]:
    """Words that are written with a capital within sentences, and never without.

    German writes every noun so: there, those that are names in English or Italian.
    """
    inside: Counter[str] = Counter()
    small: set[str] = set()
    for text in sentences(language).values():
        found = list(re.finditer(r"[^\W\d_]+(?:-[^\W\d_]+)*", text))
        small.update(match[0].casefold() for match in found if match[0].islower())
        inside.update(
            match[0]
            for match in found
            if match[0].istitle() and len(match[0]) > 3 and re.search(r"[\w,] $", text[: match.start()])
        )
    names = {name for name in inside if name.casefold() not in small}
    if language == "de":
        names &= {*_names("en"), *_names("it")}
    return tuple(sorted(names - _NO_NAMES))


_NO_NAMES = {
    *(name for language in ("en", "de") for contexts in (Locale(language).months, Locale(language).days)
      for name in contexts["format"]["wide"].values()),
    "German", "French", "Italian", "Russian", "American", "British", "English", "Minister", "President", "Internet",
}  # fmt: skip


def plant_name(text: str, language: str, chance: random.Random) -> Edit | None:
    """Another name from the same collection for one within a sentence."""
    names = _names(language)
    known = set(names)
    found = [
        match
        for match in re.finditer(r"[^\W\d_]+(?:-[^\W\d_]+)*", text)
        if match[0] in known and re.search(r"[\w,] $", text[: match.start()])
    ]
    if not found:
        return None
    match = chance.choice(found)
    ending = match[0][-2:] if language == "ru" else ""
    others = [name for name in names if name[0] != match[0][0] and name.endswith(ending) and name not in text]
    return (match.start(), match.end(), chance.choice(others)) if others else None


KINDS: Mapping[str, Callable[[str, str, random.Random], Edit | None]] = {
    "number": plant_number,
    "number word": plant_number_word,
    "year": plant_year,
    "percentage": plant_percentage,
    "amount": plant_amount,
    "scale": plant_scale,
    "month": plant_month,
    "day": plant_day,
    "weekday": plant_weekday,
    "century": plant_century,
    "decade": plant_decade,
}
"""The kinds of edit to values; "name" is another kind that `plant` knows."""

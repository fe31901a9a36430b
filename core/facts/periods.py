"""Decades, centuries, last year and next week, seasons, parts of the day; the beginning, middle and end of dates."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import MAXYEAR, MINYEAR, date, timedelta

from core.facts.amounts import Stated, number_key
from core.facts.dates import PART_OF_DAY, part_of_day, read_date
from core.facts.lexicon import Lexicon, Token
from core.facts.mentions import Key
from core.facts.numbers import read_number, roman_value
from core.model import FindingKind

PERIOD, SEASON, STAGE = "period", "season", "stage"
"""Units of such mentions, and sorts of their keys."""
OFTEN_SAID_OTHERWISE = frozenset({PERIOD, SEASON, PART_OF_DAY})
"""Units of what contradicts another of its sort, but is often missed by none (the spring term, later that day)."""
_SALIENCE = 0.5
_CLOSE = 2
"""Tokens between the middle and the month (a mediados de marzo, mid-March)."""


def read_decade(text: Sequence[Token], at: int, lexicon: Lexicon) -> Stated | None:
    """A decade: 1970er, anni '70, the seventies, 1970-е."""
    start = at
    before = lexicon.find("decade_before", text, at)
    if before:
        at = before[0]
    if at < len(text) and text[at].text in "'’‘" and at + 1 < len(text) and text[at + 1].number:
        at += 1
    if at >= len(text):
        return None
    if text[at].number and text[at].text.isdecimal() and len(text[at].text) in (2, 4):
        value, after = int(text[at].text), at + 1
        ends = after < len(text) and text[after].start == text[at].end and lexicon.find("decade_after", text, after)
        if value % 10 or not (ends or (before and (len(text[at].text) == 4 or value >= 20))):
            return None
        after = ends[0] if ends else after
    elif found := lexicon.find("decades", text, at):
        after, value = found
    elif before and (number := read_number(text, at, lexicon)) and number.value in range(20, 100, 10):
        value, after = int(number.value), number.after
        if number.digits or lexicon.find("units", text, after):
            return None
    else:
        return None
    part = frozenset({number_key(value), number_key(value % 100)})
    return Stated(FindingKind.DATE, f"decade {value}", start, after, (part,), unit="decade")


def read_century(text: Sequence[Token], at: int, lexicon: Lexicon) -> Stated | None:
    """A century that stands behind its word (siglo XV), or has a name (il Novecento)."""
    named = lexicon.find("centuries", text, at)
    if named and at and text[at].text[0].isupper():
        return _century(named[1], at, named[0])
    found = lexicon.find("units", text, at)
    if found is None or found[1] != "century" or found[0] >= len(text):
        return None
    value = roman_value(text[found[0]].text)
    if value:
        return _century(value, at, found[0] + 1)
    ordinal = lexicon.find("ordinals", text, found[0])
    return _century(int(ordinal[1]), at, ordinal[0]) if ordinal else None


def _century(value: int, start: int, after: int) -> Stated:
    part = frozenset({number_key(value)})
    return Stated(FindingKind.DATE, f"{value} century", start, after, (part,), unit="century")


def read_period(text: Sequence[Token], at: int, lexicon: Lexicon, today: date | None) -> Stated | None:
    """Last year, next month, this week, in either order of the words; a year or month where the article has a date."""
    first = "shifts" if lexicon.find("shifts", text, at) else "spans"
    found = lexicon.find(first, text, at)
    second = found and lexicon.find("spans" if first == "shifts" else "shifts", text, found[0])
    if not found or not second:
        return None
    shift, span = (found[1], second[1]) if first == "shifts" else (second[1], found[1])
    keys: set[Key] = {(PERIOD, f"{span} {shift}")}
    if today is not None and span == "year":
        keys.add(number_key(today.year + int(shift)))
    elif today is not None and span == "month":
        keys.add(("m", str((today.month - 1 + int(shift)) % 12 + 1)))
    elif today is not None and MINYEAR < today.year < MAXYEAR:
        year, week, _ = (today + timedelta(weeks=int(shift))).isocalendar()
        keys.add((PERIOD, f"{year}-W{week}"))
    value = f"{span} {int(shift):+d}"
    return _said(value, at, second[0], keys, PERIOD, _SALIENCE)


def read_season(text: Sequence[Token], at: int, lexicon: Lexicon) -> Stated | None:
    """Spring, summer, autumn or winter."""
    found = lexicon.find("seasons", text, at)
    return found and _said(f"season {found[1]}", at, found[0], {(SEASON, found[1])}, SEASON, _SALIENCE)


def read_part_of_day(text: Sequence[Token], at: int, lexicon: Lexicon) -> Stated | None:
    """Morning, afternoon, evening or night, and what else a language may mean by its word."""
    found = lexicon.find("dayparts", text, at)
    return found and _said(found[1].split()[0], at, found[0], part_of_day(found[1]), PART_OF_DAY, _SALIENCE)


def read_stage(text: Sequence[Token], at: int, lexicon: Lexicon, today: date | None) -> Stated | None:
    """A month, year or decade with what of it is meant: mid-March, Ende 2025, the late 1980s."""
    found = lexicon.find("stages", text, at)
    if found is None:
        return None
    for behind in range(found[0], min(found[0] + _CLOSE, len(text) - 1) + 1):
        if behind == len(text):
            return None
        rest = read_decade(text, behind, lexicon) or read_date(text, behind, lexicon, today)
        if rest is not None:
            return replace(rest, start=at, parts=(*rest.parts, frozenset({(STAGE, found[1])})))
    return None


def _said(value: str, at: int, after: int, keys: Iterable[Key], unit: str, salience: float) -> Stated:
    return Stated(FindingKind.DATE, value, at, after, (frozenset(keys),), unit=unit, salience=salience)

"""Decades and centuries."""

from __future__ import annotations

from collections.abc import Sequence

from core.facts.amounts import Stated, number_key
from core.facts.lexicon import Lexicon, Token
from core.facts.numbers import read_number, roman_value
from core.model import FindingKind


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

"""Amounts that are said by phrases, and those that two units say together.

Half an hour, un'ora e mezza, полчаса, Viertelmillion; one hour and forty minutes, which is the same as 100 minutes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from core.facts.amounts import Stated, qualifier_of, read_amount, stated_amount, written_number
from core.facts.lexicon import Lexicon, Token, units
from core.facts.numbers import Number
from core.facts.times import lasts

_DIVIDED = frozenset({"year", "month", "week", "day", "hour", "minute", "second", "foot", "inch"})
"""Units of which a larger one is said with a smaller one behind it."""


def read_quantity(text: Sequence[Token], at: int, lexicon: Lexicon) -> Stated | None:
    """The number, amount or percentage that begins at a token."""
    if found := lexicon.find("quantities", text, at):
        return _of_phrase(text, at, *found, lexicon)
    stated = _hours_and_minutes(text, at, lexicon) or read_amount(text, at, lexicon)
    return None if stated is None else _with_smaller_unit(text, stated, lexicon)


def _of_phrase(text: Sequence[Token], at: int, after: int, said: str, lexicon: Lexicon) -> Stated:
    written, _, unit = said.partition(" ")
    value = Fraction(written)
    number = Number(value, after, weak=value < 1, factor=Fraction(1 if unit else 1000))
    qualifier, begin = qualifier_of(text, at, after, lexicon)
    return replace(stated_amount(at, after, [value], unit, number, ()), qualifier=qualifier, qualified_from=begin)


def _hours_and_minutes(text: Sequence[Token], at: int, lexicon: Lexicon) -> Stated | None:
    """A duration written like a time: 1:20 hours."""
    if not lasts(text, at, lexicon):
        return None
    minutes = Fraction(int(text[at].text) * 60 + int(text[at + 2].text))
    return stated_amount(at, at + 4, [minutes], "minute", Number(minutes, at + 4, digits=True), ())


def _with_smaller_unit(text: Sequence[Token], stated: Stated, lexicon: Lexicon) -> Stated:
    """The amount with what a smaller unit adds to it, as long as that is less than one of the larger."""
    if stated.measure is None or stated.unit not in _DIVIDED or stated.after >= len(text):
        return stated
    behind = lexicon.skip("and", text, stated.after)
    if text[behind].text == "." and text[behind].start == text[behind - 1].end:  # 1 Std. 20 Min.
        behind += 1
    less = read_amount(text, behind, lexicon) if behind < len(text) else None
    if less is not None and stated.unit == "foot" and not less.unit and less.value.isdecimal():
        less = _inches(text, less)  # 6 ft 2 in
    if less is None or less.measure is None or less.unit not in _DIVIDED or less.measure[0] != stated.measure[0]:
        return stated
    (base, quantity), (_, more) = stated.measure, less.measure
    larger, smaller = (float(units()["conversions"][unit][1]) for unit in (stated.unit, less.unit))
    if smaller >= larger or more >= larger or less.qualifier:
        return stated
    count = Fraction((quantity + more) / smaller).limit_denominator(10)
    return replace(
        stated,
        value=f"{written_number(count)} {less.unit}",
        after=less.after,
        unit=less.unit,
        parts=stated.parts + less.parts,
        measure=(base, quantity + more),
        salience=max(stated.salience, less.salience),
    )


def _inches(text: Sequence[Token], number: Stated) -> Stated:
    """A bare number behind feet, with the word that says so and elsewhere is a preposition."""
    after = number.after + (number.after < len(text) and text[number.after].word == "in")
    base, factor, _ = units()["conversions"]["inch"]
    return replace(number, after=after, unit="inch", measure=(str(base), float(number.value) * factor))

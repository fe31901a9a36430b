"""Times of day, compared by the minute."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from core.facts.amounts import DASHES, Stated, number_key
from core.facts.lexicon import Lexicon, Token
from core.facts.numbers import read_number
from core.model import FindingKind

_HALF_DAY = 12 * 60
_LOOSE = 0.5
"""Salience of noon and midnight, which are often said otherwise (at lunch time, in the night)."""


def read_time(text: Sequence[Token], at: int, lexicon: Lexicon) -> Stated | None:
    """The time that begins at a token: 14:30, 14.30 Uhr, 2.30 p.m., 14 h 30, alle ore 14; 9 to 5 p.m."""
    return _time(text, at, lexicon) or _time_until(text, at, lexicon)


def _time_until(text: Sequence[Token], at: int, lexicon: Lexicon) -> Stated | None:
    """A time that a later one says to be one: 9 bis 17 Uhr, 2-5 p.m."""
    first = _clock(text, at, lexicon, certain=True)
    if first is None or first[2] >= len(text):
        return None
    hour, minute, after, _ = first
    found = lexicon.find("to", text, after) or lexicon.find("and", text, after)
    behind = found[0] if found else after + (text[after].text in DASHES)
    later = _time(text, behind, lexicon) if behind > after else None
    if later is None or later.start != behind:
        return None
    earlier = _stated(hour, minute, 0, at, after)
    return replace(
        earlier, value=f"{earlier.value}–{later.value}", after=later.after, parts=(*earlier.parts, *later.parts)
    )


def lasts(text: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether hours are counted in what looks like a time (1:20 Stunden)."""
    written = [token.text for token in text[at : at + 3]]
    if len(written) < 3 or written[1] != ":" or not (written[0].isdecimal() and written[2].isdecimal()):
        return False
    if len(written[0]) > 3 or len(written[2]) != 2:
        return False
    counted = lexicon.find("units", text, at + 3)
    named = any(lexicon.find(name, text, at + 3) for name in ("clock_after", "clock_unsure"))
    return counted is not None and counted[1] == "hour" and not named


def _time(text: Sequence[Token], at: int, lexicon: Lexicon) -> Stated | None:
    start = at
    if lasts(text, at, lexicon):
        return None
    before = lexicon.find("clock_before", text, at)
    if before:
        at = before[0]
    if at >= len(text):
        return None
    half, at = _half_before(text, at, lexicon)
    part = lexicon.find("clock_parts", text, at)  # halb acht, quarter to nine
    if found := lexicon.find("clock_words", text, at):  # в час ночи, midnight
        named = _stated(int(found[1]) // 60, 0, 1 if found[1] >= _HALF_DAY else -1, at, found[0])
        return named if found[1] % _HALF_DAY else replace(named, salience=_LOOSE)
    said_half = any(lexicon.find(name, text, at + 1) for name in ("am", "pm"))  # one in the morning
    clock = _clock(text, part[0] if part else at, lexicon, certain=part is not None or said_half)
    if clock is None:
        return None
    hour, minute, after, sure = clock
    sure = sure or (half != 0 and lexicon.find("clock_after", text, after) is not None)
    if before and part is None:
        part = _part_after(text, after, lexicon)
        after = part[0] if part else after
    if part and hour <= _HALF_DAY // 60 and not minute:
        hour, minute, sure = *divmod((hour * 60 + int(part[1])) % (2 * _HALF_DAY), 60), True
    for name, shift in (("am", -1), ("pm", 1)):
        if found := lexicon.find(name, text, after):
            after, half, sure = found[0], shift, True
            if after < len(text) and text[after].text == "." and text[after].start == text[after - 1].end:
                after += 1
            break
    if not half or after == clock[2]:
        after, minute, said = _after_hour(text, after, minute, lexicon, bool(before))
        sure = sure or said
    marked = before is not None and _at_clock(text, start, before[0])
    if not (sure or marked or (before and minute and lexicon.language in {"it", "pl"})) or (half and hour > 12):
        return None
    return _stated(hour, minute, half, at if minute or sure else start, after)


def _part_after(text: Sequence[Token], at: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """What is added to an hour behind it (les trois heures et demie, las tres menos cuarto): position and minutes."""
    named = lexicon.skip("clock_unsure", text, lexicon.skip("clock_after", text, at))
    return lexicon.find("clock_parts_after", text, named)


def _half_before(text: Sequence[Token], at: int, lexicon: Lexicon) -> tuple[int, int]:
    """Which half of the day is said before the hour (午後3時): -1, 1, or 0 for none, and the position after it."""
    for name, half in (("am_before", -1), ("pm_before", 1)):
        if found := lexicon.find(name, text, at):
            return half, found[0]
    return 0, at


def _after_hour(
    text: Sequence[Token], at: int, minute: int, lexicon: Lexicon, introduced: bool
) -> tuple[int, int, bool]:
    """Past the word for the hour and the minutes behind it: position, minutes, and whether that makes it a time.

    A word that also counts hours (à 14 heures, pendant 14 heures) needs minutes or a word before the number.
    """
    certain = lexicon.find("clock_after", text, at)
    unsure = None if certain else lexicon.find("clock_unsure", text, at)
    found = certain or unsure
    counted = lexicon.find("units", text, at)
    if found is None or (certain and counted and counted[0] > certain[0]):  # 1時間 is no time
        return at, minute, False
    after = found[0]
    if not minute and _are_minutes(text, after):
        minute, after = int(text[after].text), lexicon.skip("clock_minutes", text, after + 1)
    if certain or introduced or minute or text[at].start == text[at - 1].end:
        return after, minute, True
    return at, minute, False


def _are_minutes(text: Sequence[Token], at: int) -> bool:
    """Whether the minutes stand here, after the word for the hour (14 h 30)."""
    if at >= len(text) or text[at].start - text[at - 1].end > 1:
        return False
    return len(text[at].text) == 2 and text[at].text.isdecimal() and int(text[at].text) < 60


def _at_clock(text: Sequence[Token], start: int, after: int) -> bool:
    """Whether what stands before an hour can only be about the clock (alle ore, a las)."""
    return any(token.word in {"ore", "las", "às"} for token in text[start:after])


def _clock(
    text: Sequence[Token], at: int, lexicon: Lexicon, *, certain: bool = False
) -> tuple[int, int, int, bool] | None:
    """Hour, minute, the position after them, and whether they are surely a time (14:30).

    Where it is `certain` that an hour follows, a word that is often no number may be one (halb acht).
    """
    if at >= len(text):
        return None
    token = text[at]
    if token.number:
        for mark in ":.":
            hours, _, minutes = token.text.partition(mark)
            if hours.isdecimal() and minutes.isdecimal() and len(hours) <= 2 and len(minutes) == 2:
                return _checked(int(hours), int(minutes), at + 1, sure=False)
        if not token.text.isdecimal() or len(token.text) > 2:
            return None
        colon = at + 2 < len(text) and text[at + 1].text == ":" and text[at + 2].number
        if colon and text[at + 1].start == token.end and len(text[at + 2].text) == 2 and text[at + 2].text.isdecimal():
            return _checked(int(token.text), int(text[at + 2].text), at + 3, sure=True)
        return _checked(int(token.text), 0, at + 1, sure=False)
    classes = lexicon.starts.get(token.word, ())
    if ("numbers" in classes or (certain and "ordinals" in classes)) and (number := read_number(text, at, lexicon)):
        named = any(lexicon.find(name, text, number.after) for name in ("clock_after", "clock_unsure"))
        is_hour = number.value.denominator == 1 and 1 <= number.value <= 24 and (certain or named or not number.weak)
        return _checked(int(number.value), 0, number.after, sure=False) if is_hour else None
    return None


def _checked(hour: int, minute: int, after: int, *, sure: bool) -> tuple[int, int, int, bool] | None:
    return (hour, minute, after, sure) if hour <= 24 and minute < 60 else None


def _stated(hour: int, minute: int, half: int, start: int, after: int) -> Stated:
    if half > 0 and hour < 12:
        hour += 12
    elif half < 0 and hour == 12:
        hour = 0
    total = hour * 60 + minute
    keys = {("t", str(total))}
    if not half and 0 < hour <= 12:  # a clock of twelve hours may be meant
        keys.add(("t", str((total + _HALF_DAY) % (2 * _HALF_DAY))))
    if minute == 0:
        keys |= {number_key(hour), number_key(hour % 12 or 12)}
    else:
        keys.add(number_key(Fraction(hour * 100 + minute, 100)))
    return Stated(FindingKind.DATE, f"{hour:02d}:{minute:02d}", start, after, (frozenset(keys),), unit="time")

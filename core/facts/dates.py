"""Dates, in full or in part, relative ones, ranges and decades.

Every component becomes a part of its own, so that `11. und 12. November` meets `11-12 novembre`, and a
date in full answers to one that leaves out the year.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from core.facts.amounts import Stated, number_key
from core.facts.lexicon import Lexicon, Token
from core.facts.mentions import Part
from core.facts.numbers import han_digits, read_number
from core.model import FindingKind

_NUMERIC = re.compile(r"(\d{1,4})([./\-])(\d{1,2})\2(\d{2,4})")
_DAY_MONTH = re.compile(r"(\d{1,2})\.(\d{1,2})")
_DASHES = frozenset("-–—−")
_MAX_DAYS = 4
_YEARS = range(1000, 2200)
LIKELY_YEARS = range(1500, 2101)
"""A bare number of four digits in this range is read as a year."""


PART_OF_DAY = "part of day"
"""Sort of the keys of morning, evening …"""


class Calendar(NamedTuple):
    """Components of a date; those that aren't said are 0 (or -1 for the weekday)."""

    year: int = 0
    month: int = 0
    days: tuple[int, ...] = ()
    weekday: int = -1
    either_order: bool = False
    """Whether day and month may be the other way round (03/04/2025 in English)."""


def read_date(text: Sequence[Token], at: int, lexicon: Lexicon, today: date | None) -> Stated | None:
    """The date that begins at a token; `today` is the article's date, for words such as `yesterday`."""
    classes = lexicon.starts.get(text[at].word, ())
    han = bool(lexicon.year_month_day) and ("eras" in classes or han_digits(text, at) is not None)
    if text[at].number or han or "months" in classes or "short_months" in classes or "weekdays" in classes or (
        "short_weekdays" in classes or "ordinals" in classes or "numbers" in classes
    ):  # fmt: skip
        found = (
            _numeric(text, at, lexicon)
            or _east_asian(text, at, lexicon)
            or _weekday_first(text, at, lexicon)
            or _day_first(text, at, lexicon)
            or _month_first(text, at, lexicon)
            or _year(text, at, lexicon)
        )
        if found:
            return _with_weekday_after(text, found, lexicon)
    if "relative" in classes and (relative := lexicon.find("relative", text, at)):
        return _relative(at, relative[0], relative[1], today)
    return None


def read_calendar_word(text: Sequence[Token], at: int, lexicon: Lexicon) -> Stated | None:
    """A word that begins with the name of a month or weekday: it can answer to the name itself.

    In languages that write compounds, a part of a day is a weekday of its own (Sonntagmorgen).
    """
    word = text[at].word
    for stem, name, value in lexicon.calendar_stems.get(word[:5], ()):
        if word.startswith(stem):
            key = ("m" if name == "months" else "w", str(value))
            strong = lexicon.compound and name == "weekdays" and lexicon.starts.get(word[len(stem) :]) is not None
            value_text = f"weekday {value + 1}" if name == "weekdays" else f"-{value:02d}"
            parts = (frozenset({key}), *_part_of_day_at_end(word[len(stem) :], lexicon))
            return Stated(FindingKind.DATE, value_text, at, at + 1, parts, unit="date", salience=0.8 if strong else 0)
    if lexicon.compound and (ending := lexicon.weekday_at_end(word)) is not None:
        return Stated(FindingKind.DATE, "", at, at + 1, (frozenset({("w", str(ending))}),), unit="date", salience=0)
    return None


def _part_of_day_at_end(word: str, lexicon: Lexicon) -> list[Part]:
    found = lexicon.find("dayparts_at_end", [Token(word, word, 0, len(word), number=False)], 0)
    return [part_of_day(found[1])] if found else []


def part_of_day(meaning: str) -> Part:
    """The keys of what a word for a part of the day may mean."""
    return frozenset((PART_OF_DAY, part) for part in meaning.split())


def calendar_stated(components: Calendar, start: int, after: int) -> Stated | None:
    """A date as a fact; None where its components are impossible."""
    year, month, days, weekday, either = components
    if month > 12 or any(not 1 <= day <= 31 for day in days):
        return None
    parts: list[Part] = []
    if weekday >= 0:
        parts.append(frozenset({("w", str(weekday))}))
    if either:
        parts.append(frozenset({number_key(days[0]), number_key(month)}))
        parts.append(frozenset({("m", str(month)), ("m", str(days[0]))}))
    else:
        parts.extend(frozenset({number_key(day)}) for day in days)
        if month:
            parts.append(frozenset({("m", str(month))}))
    if year:
        parts.append(frozenset({number_key(year)}))
    day_text = "/".join(f"{day:02d}" for day in days)
    value = "-".join((f"{year:04d}" if year else "", f"{month:02d}" if month else "", day_text)).rstrip("-")
    if not value:
        value = f"weekday {weekday + 1}"
    salience = 1.0 if days or month or year else 0.8
    return Stated(FindingKind.DATE, value, start, after, tuple(parts), unit="date", salience=salience)


def weekday_contradicts(value: str, weekday: int) -> bool:
    """Whether a date in its canonical form falls on another day of the week.

    >>> weekday_contradicts("2025-11-14", 4), weekday_contradicts("2025-11-14", 3)
    (False, True)
    """
    try:
        return date.fromisoformat(value).weekday() != weekday
    except ValueError:
        return False


# Notations


def _numeric(text: Sequence[Token], at: int, lexicon: Lexicon) -> Stated | None:
    """11.11.2025, 2025-11-11, 11/11/2025: one token or several."""
    joined, after = _digits_and_marks(text, at)
    match = _NUMERIC.fullmatch(joined)
    if match is None:
        return _day_and_month(text, at, lexicon)
    first, mark, second, third = match[1], match[2], match[3], match[4]
    if len(first) == 4:
        components = Calendar(int(first), int(second), (int(third),))
    elif len(first) == 3 or len(third) == 3:
        return None
    else:
        year = int(third) if len(third) == 4 else 2000 + int(third) - 100 * (int(third) > 69)
        day, month = int(first), int(second)
        either = mark == "/" and lexicon.language == "en" and day <= 12 and month <= 12 and day != month
        if month > 12 >= day:
            day, month = month, day
        components = Calendar(year, month, (day,), either_order=either)
    return calendar_stated(components, at, after) if components.month and components.year in _YEARS else None


def _digits_and_marks(text: Sequence[Token], at: int) -> tuple[str, int]:
    """A date's digits as one word, and the position after it: 11.11.2025, 11. 11. 2025, 11/11/2025."""
    joined, after = text[at].text, at + 1
    while after + 1 < min(at + 5, len(text)) and text[after].text in "./-" and text[after + 1].number:
        gaps = (text[after].start - text[after - 1].end, text[after + 1].start - text[after].end)
        if max(gaps) > 1 or (any(gaps) and text[after].text == "-"):
            break
        joined += text[after].text + text[after + 1].text
        after += 2
    return joined, after


def _day_and_month(text: Sequence[Token], at: int, lexicon: Lexicon) -> Stated | None:
    """2.9. after a word that makes it a date."""
    match = _DAY_MONTH.fullmatch(text[at].text)
    if match is None or not at or text[at - 1].word not in lexicon.day_month_after:
        return None
    if at + 1 < len(text) and text[at + 1].text == "." and text[at + 1].start == text[at].end and int(match[2]):
        return calendar_stated(Calendar(month=int(match[2]), days=(int(match[1]),)), at, at + 2)
    return None


def _east_asian(text: Sequence[Token], at: int, lexicon: Lexicon) -> Stated | None:
    """2025年11月11日 and its parts."""
    if not lexicon.year_month_day:
        return None
    era = lexicon.find("eras", text, at)
    found: dict[str, int] = {}
    position = era[0] if era else at
    for sign in lexicon.year_month_day:
        number = _east_asian_number(text, position)
        if number is not None and number[1] < len(text) and text[number[1]].text == sign:
            found[sign], position = number[0], number[1] + 1
    year, month, day = (found.get(sign, 0) for sign in lexicon.year_month_day)
    if era and year:
        year += int(era[1])
    if not found:
        return _spaced_digits(text, at) if text[at].number else None
    if (
        0 in found.values()
        or (day and not month and not year and lexicon.language != "ja")
        or (year and year not in _YEARS)
    ):
        return None
    return calendar_stated(Calendar(year, month, (day,) if day else ()), at, position)


def _east_asian_number(text: Sequence[Token], at: int) -> tuple[int, int] | None:
    """A number of up to four digits, or one in Chinese signs, and the position after it."""
    if at < len(text) and text[at].number:
        return (int(text[at].text), at + 1) if text[at].text.isdecimal() and len(text[at].text) <= 4 else None
    return han_digits(text, at)


def _spaced_digits(text: Sequence[Token], at: int) -> Stated | None:
    """2025. 11. 12. as Korean has it."""
    parts = [token.text for token in text[at : at + 6]]
    if len(parts) < 5 or parts[1] != "." or parts[3] != "." or not all(part.isdecimal() for part in parts[:5:2]):
        return None
    year, month, day = (int(part[:5]) for part in parts[:5:2])
    if year not in _YEARS or not month:
        return None
    return calendar_stated(Calendar(year, month, (day,)), at, at + 5)


def _weekday_first(text: Sequence[Token], at: int, lexicon: Lexicon) -> Stated | None:
    """A weekday, alone or before a date (Dienstag, den 11.11.2025; Tuesday (11 November))."""
    found = lexicon.find("weekdays", text, at)
    certain = found is not None and (
        text[at].word not in lexicon.uncertain_weekdays or (at > 0 and text[at - 1].word in lexicon.calendar_before)
    )
    if found is None:
        found = lexicon.find("short_weekdays", text, at)
    if found is None:
        return None
    after, weekday = found
    position = after
    while position < len(text) and position < after + 3 and text[position].text in {",", "(", "."}:
        position += 1
    position = lexicon.skip("date_links", text, position)
    rest = None
    if position < len(text):
        rest = (
            _numeric(text, position, lexicon)
            or _day_first(text, position, lexicon)
            or _month_first(text, position, lexicon, need_day=True)
        )
    if rest is None:
        return calendar_stated(Calendar(weekday=weekday), at, after) if certain else None
    end = rest.after
    if any(token.text == "(" for token in text[after:position]) and end < len(text) and text[end].text == ")":
        end += 1
    return replace(rest, start=at, after=end, parts=(frozenset({("w", str(weekday))}), *rest.parts))


def _with_weekday_after(text: Sequence[Token], stated: Stated, lexicon: Lexicon) -> Stated:
    """A date whose weekday follows it in brackets or after a comma (11.11.2025, Dienstag)."""
    has_day = any(key[0] == "w" for part in stated.parts for key in part)
    if has_day or len(stated.value) < 10 or stated.after >= len(text) or text[stated.after].text not in {",", "("}:
        return stated
    found = lexicon.find("weekdays", text, lexicon.skip("date_links", text, stated.after + 1))
    if found is None:
        return stated
    return replace(stated, after=found[0], parts=(frozenset({("w", str(found[1]))}), *stated.parts))


def _day_first(text: Sequence[Token], at: int, lexicon: Lexicon) -> Stated | None:
    """11 November 2025; 11. und 12. November; 11 de noviembre de 2025; le 1er mai."""
    days, position = _days(text, at, lexicon)
    if not days:
        return None
    position = lexicon.skip("of", text, lexicon.skip("date_links", text, position))
    month = _month(text, position, lexicon, beside_number=text[at].number)
    if month is None:
        return None
    position, number = month
    after, year = _year_after(text, position, lexicon)
    return calendar_stated(Calendar(year, number, days), at, after)


def _month_first(text: Sequence[Token], at: int, lexicon: Lexicon, *, need_day: bool = False) -> Stated | None:
    """November 11, 2025; November 2025; November."""
    month = _month(text, at, lexicon, beside_number=False)
    short = month is None
    if short:
        month = _month(text, at, lexicon, beside_number=True)
        if month is None:
            return None
    assert month is not None
    position, number = month
    days: tuple[int, ...] = ()
    if lexicon.language in {"en", "tr", "zh"} and position < len(text) and not _is_year(text, position, lexicon):
        days, behind = _days(text, position, lexicon)
        if days and (behind >= len(text) or not lexicon.find("percent", text, behind)):
            position = behind
        else:
            days = ()
    after, year = _year_after(text, position, lexicon)
    if not days and ((short and not year) or need_day):
        return None
    return calendar_stated(Calendar(year, number, days), at, after)


def _year(text: Sequence[Token], at: int, lexicon: Lexicon) -> Stated | None:
    """A year that stands alone; Russian years have their word after them."""
    if not _is_year(text, at, lexicon):
        return None
    value, after = _year_value(text[at].text, lexicon), at + 1
    marked = lexicon.find("year_after", text, after)
    if marked:
        after = marked[0]
    elif value not in LIKELY_YEARS or (after < len(text) and _counts_something(text, after, lexicon)):
        return None
    end = _short_end_year(text, after, value)
    if end:
        part = frozenset({number_key(end), number_key(end % 100)})
        year = frozenset({number_key(value)})
        return Stated(FindingKind.DATE, f"{value}–{end}", at, after + 2, (year, part), unit="years")
    return calendar_stated(Calendar(year=value), at, after)


def _short_end_year(text: Sequence[Token], at: int, year: int) -> int:
    """The end of a range of years whose century is left out (1946–58); 0 where there is none."""
    if at + 1 >= len(text) or text[at].text not in _DASHES | {"/"} or not text[at + 1].text.isdecimal():
        return 0
    behind = at + 2 < len(text) and text[at + 2].start == text[at + 1].end and text[at + 2].text in "-./"
    if len(text[at + 1].text) != 2 or behind:
        return 0
    end = int(text[at + 1].text)
    return year - year % 100 + end if end > year % 100 else 0


def _counts_something(text: Sequence[Token], after: int, lexicon: Lexicon) -> bool:
    """Whether a number of four digits is followed by what it counts, so that it is no year."""
    dash = after + 1 if text[after].text == "-" else after
    names = ("units", "currencies", "signs", "percent", "scales")
    return any(
        found and not (name == "units" and len(text[dash].text) == 1)
        for name in names
        if (found := lexicon.find(name, text, dash))
    )


# Components


def _days(text: Sequence[Token], at: int, lexicon: Lexicon) -> tuple[tuple[int, ...], int]:
    """One or more days of the month (11; 11.-12.; 11 and 12; 1er; 21st) and the position after them."""
    days: list[int] = []
    position = at
    while position < len(text) and len(days) < _MAX_DAYS:
        day, after = _day(text, position, lexicon)
        if not day:
            break
        days.append(day)
        position = at = after
        if position < len(text) and text[position].text in _DASHES | {","}:
            position += 1
        elif found := (lexicon.find("and", text, position) or lexicon.find("to", text, position)):
            position = lexicon.skip("date_links", text, found[0])
            position = _past_article(text, position)
        else:
            break
    return tuple(days), at


def _past_article(text: Sequence[Token], at: int) -> int:
    """Past an article before the second day of a pair (from the 11th to the 12th, dall'11 al 12)."""
    if at + 1 < len(text) and text[at].word in {"l", "zum", "dem", "the", "le", "il", "el"}:
        return at + 2 if text[at + 1].text in "'’" else at + 1
    return at


def _day(text: Sequence[Token], at: int, lexicon: Lexicon) -> tuple[int, int]:
    """A day of the month and the position after it and its ordinal sign; (0, at) where there is none."""
    token = text[at]
    if token.number:
        if not token.text.isdecimal() or len(token.text) > 2 or not 1 <= int(token.text) <= 31:
            return 0, at
        after = at + 1
        if after < len(text) and text[after].start == token.end:
            after = lexicon.skip("ordinal_signs", text, after)
        return int(token.text), after
    number = read_number(text, at, lexicon)
    if number is None or number.digits or number.value.denominator != 1 or not 1 <= number.value <= 31:
        return 0, at
    if number.value == 1 and not number.ordinal and lexicon.language not in {"it", "es", "pt"}:
        return 0, at
    return int(number.value), number.after


def _month(text: Sequence[Token], at: int, lexicon: Lexicon, *, beside_number: bool) -> tuple[int, int] | None:
    """The position after a month's name, and its number; abbreviations only beside a number."""
    if at >= len(text):
        return None
    found = lexicon.find("months", text, at)
    if found and lexicon.month_capital and not text[at].text[0].isupper():
        found = None
    if found and not beside_number and text[at].word in lexicon.uncertain_months and text[at].text[0].isupper():
        found = found if _month_context(text, at) else None
    if found is None and beside_number:
        found = lexicon.find("short_months", text, at)
        if found and found[0] < len(text) and text[found[0]].text == "." and text[found[0]].start == text[at].end:
            found = (found[0] + 1, found[1])
    return found


def _month_context(text: Sequence[Token], at: int) -> bool:
    """Whether `May` or `March` is a month here: inside a sentence after a preposition, or before a number."""
    if at + 1 < len(text) and text[at + 1].number:
        return True
    before = text[at - 1].word if at else ""
    return before in {
        "in", "of", "since", "until", "till", "by", "from", "to", "last", "next", "this", "early", "late", "mid",
        "through", "between", "and", "during", "before", "after", "every", "each", "-",
    }  # fmt: skip


def _is_year(text: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    if at >= len(text) or not text[at].number or len(text[at].text) != 4 or not text[at].text.isdecimal():
        return False
    if at and text[at - 1].end == text[at].start and (text[at - 1].text[0].isalpha() or text[at - 1].text in "$€£¥"):
        return False
    return _year_value(text[at].text, lexicon) in _YEARS and not (at and lexicon.find("signs", text, at - 1))


def _year_value(digits: str, lexicon: Lexicon) -> int:
    """The year that four digits mean; those past our calendar's are another one's."""
    year = int(digits)
    return year - lexicon.year_offset if year not in _YEARS else year


def _year_after(text: Sequence[Token], at: int, lexicon: Lexicon) -> tuple[int, int]:
    """The position after the year that follows a month, and the year; 0 where none follows."""
    position = at
    if position < len(text) and text[position].text == ",":
        position += 1
    else:
        position = lexicon.skip("date_links", text, lexicon.skip("of", text, position))
    if _is_year(text, position, lexicon):
        year = _year_value(text[position].text, lexicon)
        return lexicon.skip("year_after", text, position + 1), year
    return at, 0


def _relative(at: int, after: int, said: int | str, today: date | None) -> Stated | None:
    """Today, yesterday, tonight …: a date where the article has one, else a word that can only answer to itself."""
    shift, _, of_day = str(said).partition(" ")
    days = int(shift)
    parts: list[Part] = [frozenset({("r", str(days))})]
    value = f"day {days:+d}"
    salience = 0.5
    if today is not None:
        try:
            day = today + timedelta(days=days)
        except OverflowError:
            return None
        value, salience = day.isoformat(), 0.8
        parts = [frozenset({("r", str(days)), ("w", str(day.weekday())), number_key(day.day)})]
    if of_day:  # last night may be in the night, too
        parts.append(part_of_day(of_day))
        salience = 0.5
    return Stated(FindingKind.DATE, value, at, after, tuple(parts), unit="relative", salience=salience)

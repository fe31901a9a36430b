"""Numbers with what they count: currencies, percentages, units, ranges, and how exactly they are said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache

from core.facts.lexicon import Lexicon, Token, units
from core.facts.mentions import Part
from core.facts.numbers import VULGAR_FRACTIONS, Number, read_number, roman_value, with_scales
from core.model import FindingKind

SMALL = 12
"""Numbers up to this are often said otherwise (both, a pair, twice) when they are spelled out."""
_MAX_DENOMINATOR = 10
"""9/11 and 24/30 are no fractions."""
SMALL_SALIENCE = 0.4
SCORE = "score"
"""Sort of the key of two numbers in their order: 3:1 is not 1:3."""
POINTS = "points"
"""The unit of percentage points: by 3 points, from 10 to 13 per cent, is more than by 3 per cent."""
WEAK_SALIENCE = 0.1
DASHES = frozenset("-–—‒−~～〜")
_BELOW_ZERO = frozenset({"celsius", "fahrenheit", "degree", "%"})
_DOUBTFUL = re.compile(r"\d{1,3}[.,]\d{3}")


@dataclass(frozen=True, slots=True)
class Stated:
    """A fact in a text's tokens, before it gets its place in an article."""

    kind: FindingKind
    value: str
    start: int
    after: int
    parts: tuple[Part, ...]
    unit: str = ""
    measure: tuple[str, float] | None = None
    qualifier: str = ""
    qualified_from: int = -1
    """Position of the qualifier's first word, where it stands before."""
    salience: float = 1.0


def number_key(value: Fraction | int) -> tuple[str, str]:
    """The key under which a number is compared, whatever it counts."""
    return "n", str(value)


def written_number(value: Fraction) -> str:
    """A number in its canonical form: digits with a full stop.

    >>> written_number(Fraction(5, 2)), written_number(Fraction(1, 3))
    ('2.5', '1/3')
    """
    denominator = value.denominator
    while denominator % 2 == 0:
        denominator //= 2
    while denominator % 5 == 0:
        denominator //= 5
    if denominator != 1:
        return str(value)
    if value.denominator == 1:
        return str(value.numerator)
    places = 0
    while (value * 10**places).denominator != 1:
        places += 1
    digits = f"{(value * 10**places).numerator:0{places + 1}d}"
    return f"{digits[:-places]}.{digits[-places:]}"


def read_amount(text: Sequence[Token], at: int, lexicon: Lexicon) -> Stated | None:
    """The number, amount or percentage that begins at a token."""
    sign = _currency_before(text, at, lexicon)
    start = at
    if sign:
        at, currency = sign
    elif text[at].text == "%" and at + 1 < len(text) and text[at + 1].number and text[at + 1].start == text[at].end:
        at, currency = at + 1, "%"
    elif (found := lexicon.find("percent", text, at)) and text[at].text != "%":
        at, currency = found[0], "%"
    else:
        currency = ""
    number = read_number(text, at, lexicon)
    if number is None or (currency and not (number.digits or lexicon.year_month_day)):
        return None
    if number.digits and _is_code(text, at):
        return _code(at, number)
    number = _with_fraction(text, number, lexicon)
    upper = _range_end(text, number, currency, lexicon) or _other_score(text, number)
    last = upper or number
    after, unit = last.after, currency
    if not unit:
        after, unit = _unit_after(text, last, lexicon)
    if unit and (half := lexicon.find("halves", text, after)):  # quattro ore e mezza
        number, after = number._replace(value=number.value + Fraction(1, 2)), half[0]
    below = -1 if not upper and _is_below_zero(text, start, unit, lexicon) else 1
    start -= below < 0
    values = [below * number.value]
    if upper:
        values = [number.value, upper.value]
        if upper.scaled and not number.scaled and number.value < 1000:
            values = [number.value * upper.factor, upper.value]
    qualifier, begin = qualifier_of(text, start, after, lexicon)
    return replace(
        stated_amount(start, after, values, unit, max(number, last), _doubtful(text[start:after])),
        qualifier=qualifier,
        qualified_from=begin,
    )


def stated_amount(
    start: int, after: int, values: Sequence[Fraction], unit: str, number: Number, digits: Sequence[str]
) -> Stated:
    """What one number, or the two of a range, say with their unit."""
    kind = FindingKind.NUMBER
    if unit in {"%", POINTS}:
        kind = FindingKind.PERCENTAGE
    elif unit == "century":
        kind = FindingKind.DATE
    elif unit:
        kind = FindingKind.AMOUNT
    written = "–".join(written_number(value) for value in values)
    in_order = [] if unit or len(values) == 1 else [frozenset({(SCORE, written)})]
    notation = [("d", "".join(digits[-1].split()))] if len(values) == 1 and digits else []
    canonical = _canonical_unit(unit)
    return Stated(
        kind=kind,
        value=f"{written} {canonical}".strip(),
        start=start,
        after=after,
        parts=(
            *(frozenset((*_keys(value, unit), *notation, *_unscaled(value, number, unit))) for value in values),
            *in_order,
        ),
        unit=unit,
        measure=_measure(values[0], unit) if len(values) == 1 else None,
        salience=_salience(number, unit),
    )


def _unscaled(value: Fraction, number: Number, unit: str) -> list[tuple[str, str]]:
    """The number without a scale that is one letter: 100m without a currency may be metres."""
    return [number_key(value / number.factor)] if number.letter and not unit else []


def _doubtful(text: Sequence[Token]) -> list[str]:
    """Digits such as 1,335, which mean one thing in one language and another in the next.

    Written alike they are taken to mean the same.
    """
    return [token.text for token in text if token.number and _DOUBTFUL.fullmatch(token.text)]


def _keys(value: Fraction, unit: str) -> list[tuple[str, str]]:
    """The forms of a number that count as the same: half is fifty per cent, a decade ten years."""
    keys = [number_key(value)]
    if value.denominator > 1 and value < 1:
        keys.append(number_key(value * 100 if (value * 100).denominator == 1 else round(value * 100)))
        keys.append(number_key(value.denominator))
    if unit == "%" and value in (25, 50, 75):
        keys.append(number_key(value / 100))
    if unit == "decade":
        keys.append(number_key(value * 10))
    if (unit == "week" and value == 2) or (unit == "day" and value == 15):  # quinze jours
        keys.append(number_key(14))
    return keys


def _salience(number: Number, unit: str) -> float:
    if unit == "century":
        return 1.0
    bare = number.value == number.factor  # many thousand
    if number.weak and not ((number.scaled and not bare) or unit == "%"):
        return 0.0 if number.hint else SMALL_SALIENCE if unit else WEAK_SALIENCE
    if number.ordinal or (number.value <= 1 and not unit and not number.scaled):
        return SMALL_SALIENCE
    return 1.0 if number.digits or number.value > SMALL else SMALL_SALIENCE


def _canonical_unit(unit: str) -> str:
    """Currency codes as their family, so that `Dollar` and `USD` are one fact."""
    return str(units()["families"].get(unit, unit)) if unit != "EUR" else "euro"


def _measure(value: Fraction, unit: str) -> tuple[str, float] | None:
    conversion = units()["conversions"].get(unit)
    if conversion is None:
        return None
    base, factor, offset = conversion
    if unit == "day" and value == 15:  # or a fortnight
        value = Fraction(29, 2)
    return str(base), float(value) * factor + offset


def _is_below_zero(text: Sequence[Token], at: int, unit: str, lexicon: Lexicon) -> bool:
    """Whether a minus stands before a temperature or percentage."""
    if at < 1 or unit not in _BELOW_ZERO:
        return False
    sign = text[at - 1]
    if sign.text in DASHES:
        return sign.end == text[at].start and (at < 2 or text[at - 2].end < sign.start)
    return lexicon.find("minus", text, at - 1) is not None


# What stands around a number


def _currency_before(text: Sequence[Token], at: int, lexicon: Lexicon) -> tuple[int, str] | None:
    """Position of the number and currency, where a sign or code stands before a number."""
    token = text[at]
    if found := lexicon.find("signs", text, at):
        after, currency = found
        if after < len(text) and text[after].number:
            return after, str(currency)
    if token.text in _codes() and at + 1 < len(text) and text[at + 1].number:
        return at + 1, token.text
    dollars = token.text in {"US", "CA", "AU", "NZ", "HK", "C", "A"} and at + 2 < len(text)
    if dollars and text[at + 1].text == "$" and text[at + 2].number:
        return at + 2, "USD" if token.text == "US" else "dollar"
    return None


def _unit_after(text: Sequence[Token], number: Number, lexicon: Lexicon) -> tuple[int, str]:
    """The position after a number's unit, and the unit; % for percentages."""
    after = number.after
    if after >= len(text):
        return after, ""
    attached = text[after].start == text[after - 1].end
    skipped = after
    if text[after].text in DASHES and attached and after + 1 < len(text):
        skipped = after + 1
    elif number.digits and text[after].text == "." and attached:
        century = lexicon.find("units", text, after + 1)
        return (century[0], "century") if century and century[1] == "century" else (after, "")
    for place in _past_ordinal_sign(text, after):  # XVe siècle, 20th-century, 6-м веке
        century = lexicon.find("units", text, place)
        if century and century[1] == "century" and not _has_own_numeral(text, century[0]):
            return century[0], "century"
    if number.ordinal:
        return after, ""
    skipped = lexicon.skip("of", text, skipped) if number.scaled else skipped
    if found := lexicon.find("points", text, skipped):
        return found[0], POINTS
    if found := lexicon.find("percent", text, skipped):
        return found[0], "%"
    if text[skipped].text in {"%", "٪", "％"}:
        return skipped + 1, "%"
    best = (after, "")
    for name in ("units", "currencies", "signs"):
        found = lexicon.find(name, text, skipped)
        if found and text[found[0] - 1].number and text[found[0] - 1].start > text[found[0] - 2].end:
            found = lexicon.find(name, text[: found[0] - 1], skipped)  # m2, but not 3 m 2
        if found is None or not _may_be_unit(text, skipped, found[0], name, number):
            continue
        if found[0] > best[0] or (found[0] == best[0] and name == "currencies"):
            best = (found[0], str(found[1]))
    if best[1]:
        return best
    if text[skipped].text in _codes():
        return skipped + 1, text[skipped].text
    if text[skipped].text == "US" and skipped + 1 < len(text):
        dash = 2 if text[skipped + 1].text == "-" and skipped + 2 < len(text) else 1
        if found := (lexicon.find("currencies", text, skipped + dash) or lexicon.find("signs", text, skipped + dash)):
            return found[0], "USD"
    if attached and number.digits and text[skipped].text in {"C", "F"}:
        return skipped + 1, "celsius" if text[skipped].text == "C" else "fahrenheit"
    return after, ""


def _past_ordinal_sign(text: Sequence[Token], at: int) -> Iterator[int]:
    """The position after a number, and those after what may be its ordinal sign."""
    yield at
    for place in range(at, min(at + 3, len(text))):
        sign = text[place]
        if sign.start != text[place - 1].end or not (sign.text.isalpha() or sign.text in DASHES or sign.text in "º°ª"):
            return
        yield place + 1


def _has_own_numeral(text: Sequence[Token], at: int) -> bool:
    """Whether a century's number stands behind it (siglo XV)."""
    return at < len(text) and bool(roman_value(text[at].text)) and text[at].text != "I"


def _may_be_unit(text: Sequence[Token], at: int, after: int, name: str, number: Number) -> bool:
    """Whether a phrase after a number is its unit: short signs need digits, and case counts in them."""
    token = text[at]
    has_case = token.text.lower() != token.text.upper()
    if name == "units" and after == at + 1 and len(token.text) <= 2 and token.text.isalpha() and has_case:
        return (number.digits and token.text[0].islower()) or token.text in {
            "MW",
            "GW",
            "W",
            "J",
            "Hz",
            "GB",
            "MB",
            "TB",
        }
    return True


@cache
def _codes() -> frozenset[str]:
    return frozenset(units()["codes"])


def _with_fraction(text: Sequence[Token], number: Number, lexicon: Lexicon) -> Number:
    """The number with what makes it a fraction: two thirds, 3/4, two and a half."""
    if found := lexicon.find("halves", text, number.after):
        half = number._replace(value=number.value + number.factor / 2, after=found[0], weak=False, hint=False)
        return half if number.scaled else with_scales(text, half, lexicon)  # two and a half million
    if (found := lexicon.find("fraction_links", text, number.after)) and number.value > 1:  # 三分之二
        above = read_number(text, found[0], lexicon)
        if above is not None and above.value < number.value:
            return above._replace(value=above.value / number.value, weak=False, hint=False)
    after = number.after
    if after < len(text) and text[after].text == "-" and not number.digits:
        after += 1
    if number.digits and after < len(text) and text[after].text in VULGAR_FRACTIONS:
        return number._replace(value=number.value + VULGAR_FRACTIONS[text[after].text], after=after + 1)
    if number.digits and number.value.denominator == 1 and after < len(text) and text[after].text.isdecimal():
        below = _with_denominator(text, Number(Fraction(int(text[after].text[:6])), after + 1, digits=True))
        if below.value < 1:  # 2 1/2
            return number._replace(value=number.value + below.value, after=below.after)
    whole = not number.digits and not number.ordinal and number.value.denominator == 1
    if whole and (found := lexicon.find("denominators", text, after)) and number.value < found[1]:
        return number._replace(value=number.value / found[1], after=found[0], weak=number.value == 1, hint=False)
    return _with_denominator(text, number)


def _with_denominator(text: Sequence[Token], number: Number) -> Number:
    """Digits with what stands below them: 3/4."""
    after = number.after
    if number.digits and after + 1 < len(text) and text[after].text in "/⁄" and text[after + 1].text.isdecimal():
        below = int(text[after + 1].text[:6])
        tight = text[after].start == text[after - 1].end and text[after + 1].start == text[after].end
        if tight and number.value < below <= _MAX_DENOMINATOR and number.value.denominator == 1:
            return number._replace(value=number.value / below, after=after + 2)
    return number


def _range_end(text: Sequence[Token], number: Number, currency: str, lexicon: Lexicon) -> Number | None:
    """The upper end of a range that begins with a number: 11-12, 30 to 40 billion."""
    after = number.after
    if after >= len(text) or number.weak:
        return None
    if text[after].text in DASHES:
        after += 1
    elif (found := lexicon.find("to", text, after)) and number.digits:
        after = found[0]
    elif (found := lexicon.find("and", text, after)) and not number.scaled:
        after = _past_currency(text, found[0], currency, lexicon)  # between $3 and $5 million
        upper = read_number(text, after, lexicon)
        if upper is None or not upper.scaled:
            return None
    else:
        return None
    after = _past_currency(text, after, currency, lexicon)
    upper = read_number(text, after, lexicon)
    if upper is None or upper.digits != number.digits or upper.weak or upper.ordinal != number.ordinal:
        return None
    if number.value < upper.value and not _is_code(text, after):
        return upper
    return None


def _other_score(text: Sequence[Token], number: Number) -> Number | None:
    """What the other side scored: 3:1, 2-0."""
    at = number.after
    if at + 1 >= len(text) or not number.digits or text[at].text not in (":", *DASHES):
        return None
    other = text[at + 1]
    tight = text[at - 1].end == text[at].start and text[at].end == other.start
    small = len(text[at - 1].text) < 3 and other.text.isdecimal() and len(other.text) < 3
    if not (tight and small and number.value == int(text[at - 1].text if text[at - 1].text.isdecimal() else "-1")):
        return None
    return Number(Fraction(int(other.text)), at + 2, digits=True)


def _past_currency(text: Sequence[Token], at: int, currency: str, lexicon: Lexicon) -> int:
    """Past the currency's sign where it is written again before a range's upper end."""
    sign = _currency_before(text, at, lexicon) if currency and at < len(text) else None
    return sign[0] if sign and sign[1] == currency else at


def _is_code(text: Sequence[Token], at: int) -> bool:
    """Whether digits are a part of a name: A380, CO2, COVID-19, 787-9, 3D."""
    if at > 0 and text[at - 1].end == text[at].start:
        before = text[at - 1].text
        if before[0].isalpha() and before not in _ELIDED and not before[0] > "\u2e80":
            return True
        if before in DASHES and at > 1 and text[at - 2].end == text[at - 1].start and text[at - 2].text[0].isalpha():
            return text[at - 2].text[0].isupper()
    return _is_product(text, at) or _is_product(text, at - 2)


def _is_product(text: Sequence[Token], at: int) -> bool:
    """Whether a number and a smaller one are tied by a dash behind a word with a capital: Boeing 787-9."""
    if at < 1 or at + 2 >= len(text) or text[at + 1].text != "-" or not text[at - 1].text[0].isupper():
        return False
    first, dash, second = text[at : at + 3]
    if not (
        first.text.isdecimal() and second.text.isdecimal() and first.end == dash.start and dash.end == second.start
    ):
        return False
    return int(first.text[:9]) > int(second.text[:9]) and not first.text.startswith(("19", "20"))


_ELIDED = frozenset("dlLDوبلك")


def _code(at: int, number: Number) -> Stated:
    """A number that is part of a name: it can answer to another, but is no fact of its own."""
    return Stated(
        kind=FindingKind.NUMBER,
        value=written_number(number.value),
        start=at,
        after=at + 1,
        parts=(frozenset({number_key(number.value)}),),
        salience=0.0,
    )


def qualifier_of(text: Sequence[Token], start: int, after: int, lexicon: Lexicon) -> tuple[str, int]:
    """What is said of a number's exactness, before it or after it, and where that begins (-1: not before it)."""
    for begin in range(max(0, start - 3), start):
        found = lexicon.find("qualifiers", text, begin)
        if found and found[0] == start:
            return str(found[1]), begin
    found = lexicon.find("qualifiers", text, after)
    return ("about" if found and found[1] == "about" else ""), -1

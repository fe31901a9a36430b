"""Whether what one article states is answered by what another states in the passage that corresponds.

The other's convention is an answer: values are compared by the keys of their parts, units convert.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from math import isclose

from core.facts.amounts import SCORE, number_key
from core.facts.dates import PART_OF_DAY, weekday_contradicts
from core.facts.lexicon import units
from core.facts.mentions import Key, Mention, Part
from core.facts.periods import PERIOD, SEASON, STAGE
from core.model import FindingKind

CONVERSION_TOLERANCE = 0.04
"""Converted quantities are rounded: 10 miles and 16 km are the same."""
DEGREES_TOLERANCE = 1.0
_ROUNDED_DEGREES = 0.025
"""Of the degrees, by how much an oven's are rounded (400 °F, 200 °C)."""
LEAST_SALIENCE = 0.3
"""Mentions below this are no facts of their own."""
_YEAR_LENGTH = 4
_SELDOM_MISSED = frozenset({PART_OF_DAY, STAGE, SCORE})
"""Sorts of what is a divergence where the other side says another one, not where it says none."""
# Units that stand for each other in translation.
_SAME_UNITS = ({"ton", "tonne"}, {"degree", "celsius", "fahrenheit", "generic"}, {"pound", "mass-pound"})


@dataclass(frozen=True, slots=True)
class Pool:
    """What one article states in a passage, ready to be asked."""

    mentions: tuple[Mention, ...]
    keys: frozenset[Key]
    firm: frozenset[Key]
    """Without those of words that are only perhaps a number."""

    def has(self, part: Part, *, firmly: bool = False) -> bool:
        """Whether something stated there is the same as a part."""
        if part.isdisjoint(self.firm if firmly else self.keys):
            return False
        if not any(exact(part) for exact in _EXACT):
            return True
        return any(meets(part, other) for mention in self.mentions for other in mention.parts)

    def is_silent_on(self, part: Part) -> bool:
        """Whether nothing stated there is of a part's sort."""
        return _sorts(part).isdisjoint(sort for sort, _ in self.keys)

    def count(self, part: Part) -> int:
        """How many mentions there have a part."""
        return sum(any(meets(part, other) for other in mention.parts) for mention in self.mentions)


def _sorts(part: Part) -> frozenset[str]:
    return frozenset(sort for sort, _ in part)


def _of_clock(part: Part) -> Part:
    return frozenset(key for key in part if key[0] == "t")


def _of_fraction(part: Part) -> Part:
    return frozenset(key for key in part if key[0] == "n" and "/" in key[1])


def is_fraction(mention: Mention) -> bool:
    """Whether a mention is a fraction, such as two thirds or a quarter."""
    return any(_of_fraction(part) for part in mention.parts)


_EXACT = (_of_clock, _of_fraction)


def meets(a: Part, b: Part) -> bool:
    """Whether two parts say the same.

    Times and fractions have other forms too (15 o'clock is three, a third is what every third has); between two
    times or two fractions those don't count.

    >>> three_pm, three_am = frozenset({("t", "900"), ("n", "3")}), frozenset({("t", "180"), ("n", "3")})
    >>> meets(three_pm, three_am), meets(three_pm, frozenset({("n", "3")}))
    (False, True)
    """
    for exact in _EXACT:
        one, other = exact(a), exact(b)
        if one and other:
            return not one.isdisjoint(other)
    return not a.isdisjoint(b)


def pool(mentions: Iterable[Mention]) -> Pool:
    """The pool of some mentions; full dates also give their day of the week."""
    mentions = tuple(mentions)
    keys: set[Key] = set()
    firm: set[Key] = set()
    for mention in mentions:
        for part in mention.parts:
            keys |= part
            if mention.salience >= LEAST_SALIENCE or mention.kind is FindingKind.DATE:
                firm |= part
        firm |= _implied(mention)
    return Pool(mentions, frozenset(keys | firm), frozenset(firm))


def _implied(mention: Mention) -> set[Key]:
    """What follows from a full date: the day of the week, and the month and year of `yesterday`."""
    if mention.unit not in {"date", "relative"} or len(mention.value) != len("2025-11-11"):
        return set()
    try:
        day = date.fromisoformat(mention.value)
    except ValueError:
        return set()
    return {("w", str(day.weekday())), ("m", str(day.month)), number_key(day.year)}


def unanswered(mention: Mention, other: Pool) -> tuple[Part, ...]:
    """The parts of a mention that nothing in the other article's passage is the same as."""
    firmly = mention.unit == "date"
    open_parts = tuple(
        part
        for part in _own_parts(mention)
        if not other.has(part, firmly=firmly) and not (_sorts(part) <= _SELDOM_MISSED and other.is_silent_on(part))
    )
    if open_parts and any(
        _converts(mention, candidate) or _may_be_day(mention, candidate) for candidate in other.mentions
    ):
        return ()
    return open_parts


def _own_parts(mention: Mention) -> tuple[Part, ...]:
    """The parts of a mention; without the weekday where that contradicts the date, which is told by itself."""
    said = said_weekday(mention)
    if said is None or not weekday_contradicts(mention.value, said):
        return mention.parts
    return tuple(part for part in mention.parts if ("w", str(said)) not in part)


def said_weekday(mention: Mention) -> int | None:
    """The day of the week that a date comes with."""
    if mention.unit != "date":
        return None
    said = (key[1] for part in mention.parts if len(part) == 1 for key in part if key[0] == "w")
    return next((int(day) for day in said), None)


def _may_be_day(a: Mention, b: Mention) -> bool:
    """Whether one is said from a day that isn't known (`today`, `last year`), and the other what it may mean."""
    for one, two in ((a, b), (b, a)):
        if one.unit == PERIOD and one.value.startswith("year ") and two.unit == "date" and two.value[:4].isdigit():
            return not any(key[0] == "n" for part in one.parts for key in part)
        undated = one.unit == "relative" and one.value.startswith("day ")
        if undated and two.unit == "date" and any(key[0] == "w" for part in two.parts for key in part):
            return True
    return False


def _converts(a: Mention, b: Mention) -> bool:
    if a.measure is None or b.measure is None or a.measure[0] != b.measure[0]:
        return False
    if a.unit == b.unit == "degree":
        return _fahrenheit(a, b) or _fahrenheit(b, a)
    one, two = a.measure[1], b.measure[1]
    if a.unit == b.unit:
        return isclose(one, two)  # an hour and forty minutes, 100 minutes
    if a.measure[0] == "kelvin":
        return _same_degrees(one, two)
    return abs(one - two) <= CONVERSION_TOLERANCE * max(abs(one), abs(two))


def _fahrenheit(a: Mention, b: Mention) -> bool:
    """Whether degrees of an English text are Fahrenheit's: 68 degrees, 20 Grad."""
    if a.measure is None or b.measure is None:
        return False
    _, factor, offset = units()["conversions"]["fahrenheit"]
    kelvin = (a.measure[1] - units()["conversions"]["degree"][2]) * factor + offset
    return _same_degrees(kelvin, b.measure[1])


def _same_degrees(one: float, two: float) -> bool:
    """Whether two temperatures, in kelvins, are one that was rounded."""
    _, _, freezing = units()["conversions"]["celsius"]
    return bool(abs(one - two) <= max(DEGREES_TOLERANCE, _ROUNDED_DEGREES * abs(two - freezing)))


def same(a: Mention, b: Mention) -> bool:
    """Whether two mentions state the same, each part of the one being met by the other."""
    if _converts(a, b):
        return True
    met = all(any(meets(part, other) for other in b.parts) for part in a.parts)
    back = all(any(meets(part, other) for other in a.parts) for part in b.parts)
    return (met or back) and not units_contradict(a, b)


def units_contradict(a: Mention, b: Mention) -> bool:
    """Whether two mentions of one number count different things: 30 dollars and 30 euros, 5 km and 5 miles."""
    if not a.unit or not b.unit or family(a) == family(b) or a.salience == 0 or b.salience == 0:
        return False
    if any({a.unit, b.unit} <= group for group in _SAME_UNITS) or _converts(a, b):
        return False
    sorts = {_sort_of_unit(a), _sort_of_unit(b)}
    if len(sorts) == 2:
        return sorts == {"currency", "percent"}
    if sorts == {"measure"}:
        return a.measure is not None and b.measure is not None and a.measure[0] == b.measure[0]
    return sorts in ({"currency"}, {"percent"})


def family(mention: Mention) -> str:
    """The unit of a mention, that of a currency's family for all of them; empty where there is none."""
    return str(units()["families"].get(mention.unit, mention.unit))


def _sort_of_unit(mention: Mention) -> str:
    if mention.kind is FindingKind.PERCENTAGE:
        return "percent"
    if mention.measure is not None:
        return "measure"
    return "currency" if mention.kind is FindingKind.AMOUNT else mention.unit


def same_role(a: Mention, b: Mention) -> int:
    """How well two unanswered mentions stand for each other; 0 where they can't be a conflict."""
    if a.kind is FindingKind.DATE or b.kind is FindingKind.DATE:
        return _same_role_of_dates(a, b)
    score = 1
    if a.kind is b.kind:
        score += 2
        if a.unit and b.unit:
            score += 2 if family(a) == family(b) else -1
    elif FindingKind.PERCENTAGE in {a.kind, b.kind} and FindingKind.AMOUNT in {a.kind, b.kind}:
        return 0
    elif min(a.salience, b.salience) < LEAST_SALIENCE:
        score += 1  # двухлетняя stands for an amount, though the unit is a part of the word
    return score


_SORTS_OF_THEIR_OWN = frozenset({"time", "century", "decade", "year", "number", PERIOD, SEASON, PART_OF_DAY})


def _same_role_of_dates(a: Mention, b: Mention) -> int:
    sorts_a, sorts_b = _date_sort(a), _date_sort(b)
    if sorts_a == sorts_b and sorts_a in _SORTS_OF_THEIR_OWN:
        return 4
    if {sorts_a, sorts_b} <= {"date", PART_OF_DAY}:
        marks_a, marks_b = ({key[0] for part in mention.parts for key in part} for mention in (a, b))
        common = marks_a & marks_b
        shared = sum(any(meets(part, other) for other in b.parts) for part in a.parts)
        return 2 + shared if common else 0
    pair = {sorts_a, sorts_b}
    # A plain number may be a year or a time that was read otherwise.
    if (pair == {"number", "year"} or pair == {"number", "time"}) and a.salience == b.salience == 1:
        return 1
    if pair <= {"decade", "year", "century"} or pair in ({"year", "date"}, {"year", PERIOD}):
        return 1
    return 0


def _date_sort(mention: Mention) -> str:
    if mention.kind is not FindingKind.DATE:
        return "number"
    if mention.unit == "date" and len(mention.value) == _YEAR_LENGTH and mention.value.isdigit():
        return "year"
    if mention.unit == "years":
        return "year"
    return mention.unit if mention.unit in _SORTS_OF_THEIR_OWN else "date"


def weekday_only(parts: Sequence[Part]) -> bool:
    """Whether what is open is just the day of the week."""
    return bool(parts) and all(not _sorts(part).isdisjoint({"w", "r"}) for part in parts)

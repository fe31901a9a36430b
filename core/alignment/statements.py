"""What sentences state as numbers, amounts and dates, so that those of two languages can be compared by value.

Encoders hardly tell one number or month from another; two sentences of which one says four years and the
other ten are no counterparts, however alike their themes are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log
from typing import TypeAlias

from core.facts.lexicon import lexicon, tokens
from core.facts.mentions import Key, Part
from core.facts.values import read_values

Keys: TypeAlias = frozenset[Key]
_COMMON = 1.0
"""What the logarithm of a value's rarity must exceed to tell something."""
_MOST_RARE, _MOST_UNANSWERED = 12.0, 4.0


@dataclass(frozen=True, slots=True)
class Statements:
    """The values of one sentence.

    Attributes:
        values: the parts of each, all of which must be found for it to be answered, and its salience;
            without words such as "one" and "both", which state nothing by themselves, but …
        keys: … can answer.
    """

    values: tuple[tuple[tuple[Part, ...], float], ...] = ()
    keys: Keys = frozenset()


@lru_cache(maxsize=1 << 14)
def statements_of(sentence: str, language: str) -> Statements:
    """The values that a sentence states.

    >>> sorted(statements_of("Er blieb vier Jahre, bis Mai.", "de").keys)
    [('m', '5'), ('n', '4')]
    """
    found = list(read_values(tokens(sentence), lexicon(language)))
    values = tuple((one.parts, float(one.salience)) for one in found if one.parts and one.salience > 0)
    return Statements(values, frozenset(key for one in found for part in one.parts for key in part))


class Answers:
    """Which values of two articles' sentences answer to each other."""

    def __init__(self, a: Sequence[Statements], b: Sequence[Statements]) -> None:
        self.a, self.b = a, b
        seen = Counter(key for one in (*a, *b) for key in one.keys)
        self._rarity = {key: max(log((len(a) + len(b)) / count) - _COMMON, 0.0) for key, count in seen.items()}

    def in_both(self, i: int, j: int) -> float:
        """How many values a sentence of a and one of b have in common, weighted by rarity."""
        total = self._shared(self.a[i], self.b[j].keys) + self._shared(self.b[j], self.a[i].keys)
        return min(total, _MOST_RARE)

    def _shared(self, one: Statements, other: Keys) -> float:
        answered = (parts for parts, _ in one.values if all(part & other for part in parts))
        return sum(max(self._rarity[key] for part in parts for key in part & other) for parts in answered)

    def unanswered(self, i: int, j: int, others_a: Iterable[int], others_b: Iterable[int]) -> float:
        """How many values of both sentences nothing opposite answers to, weighted by salience.

        Args:
            i: a sentence of a.
            j: a sentence of b.
            others_a: what else of a stands opposite j.
            others_b: what else of b stands opposite i.
        """
        opposite_i = self.b[j].keys.union(*(self.b[one].keys for one in others_b))
        opposite_j = self.a[i].keys.union(*(self.a[one].keys for one in others_a))
        total = _missing(self.a[i], opposite_i) + _missing(self.b[j], opposite_j)
        return min(total, _MOST_UNANSWERED)


def _missing(one: Statements, opposite: Keys) -> float:
    return sum(salience for parts, salience in one.values if not all(part & opposite for part in parts))

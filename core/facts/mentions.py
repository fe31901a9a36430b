"""The common noun of all extractors: one place where an article states a fact.

An extractor reads an article and gives its mentions; `core.facts.extract` runs them all. Whether two
mentions say the same is asked of their parts, never of their words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeAlias

from core.model import Article, FindingKind, Span

Key: TypeAlias = tuple[str, str]
"""Something that can be compared: a sort of value ("n" number, "m" month …) and the value itself."""
Part: TypeAlias = frozenset[Key]
"""One component of a fact in every form that counts as the same: a month, a day, an amount."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One fact as one article writes it in one place."""

    kind: FindingKind
    value: str
    """Canonical: two mentions of one kind with the same value state the same fact."""
    span: Span
    written: str
    """As it stands in the text."""
    qualifier: str = ""
    """One of "about", "almost", "more than" or "less than", where it is said."""
    lead: int = 0
    """Characters before the span at which the qualifier begins."""
    parts: tuple[Part, ...] = ()
    """What must be found in another article's mentions for this one to be answered there."""
    unit: str = ""
    """Currency, unit or percent; empty for a bare number."""
    measure: tuple[str, float] | None = None
    """Base unit and quantity in it, where the unit converts; so 10 miles can meet 16 km."""
    salience: float = 1.0
    """How surely a mention that nothing answers to is a difference: 0 for words such as `one` and `half`,
    which can answer to a mention but are no facts of their own."""


Extractor: TypeAlias = Callable[[Article], Iterable[Mention]]

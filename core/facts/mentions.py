"""The common noun of all extractors: one place where an article states a fact.

An extractor reads an article and gives its mentions; `core.facts.extract` runs them all. Whether two
mentions say the same is asked of their parts, never of their words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

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
    language: str = ""
    """Of a name: whose spelling it has."""


Encode: TypeAlias = Callable[[Sequence[str]], NDArray[np.float32]]
"""Gives texts unit vectors by their meaning (`Encoder.encode`)."""
_AT_ONCE = 64
"""Texts encoded between two steps, …"""
_SIGNS = 6_000
"""… and their characters, unless one alone has more."""


def encoded(encode: Encode, texts: Sequence[str], on_step: Callable[[], None]) -> NDArray[np.float32]:
    """Vectors of texts, a few at a time, fewer where they are long; `on_step` is called between."""
    parts: list[NDArray[np.float32]] = []
    first, last = 0, 0
    while last < len(texts) or not parts:
        signs = 0
        while last < min(len(texts), first + _AT_ONCE) and (last == first or signs + len(texts[last]) <= _SIGNS):
            signs += len(texts[last])
            last += 1
        on_step()
        parts.append(encode(texts[first:last]))
        first = last
    return np.concatenate(parts)


Extractor: TypeAlias = Callable[[Article, Callable[[], None]], Iterable[Mention]]
"""Reads an article; calls what it is given at every paragraph, which may raise `Cancelled`."""


WORDS_A_STEP = 256
"""Words of a long paragraph that are read between two steps."""


def no_step() -> None:
    """What an extractor calls where nobody wants to know how far it is."""

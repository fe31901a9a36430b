"""Which words of linked passages state a value, and which belong to a name.

Values speak for themselves, whatever stands around them. What is quoted is said like all else.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence, Set
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from core.divergence.linked_words import Word
from core.facts.mentions import Mention
from core.facts.periods import OFTEN_SAID_OTHERWISE
from core.model import FindingKind, Span

LEAST_SALIENCE = 0.3
"""Of a name: what is less sure is most often a noun with a capital."""


class Stated(NamedTuple):
    """What some words are.

    Attributes:
        values: (words,) whether they belong to a number or date.
        names: (words,) whether they belong to a name.
    """

    values: NDArray[np.bool_]
    names: NDArray[np.bool_]


_Stretches: TypeAlias = Mapping[tuple[str, int], tuple[Sequence[int], Sequence[int]]]
"""Where something stands, by letter and paragraph: starts and ends of disjoint stretches, ascending."""


class StatedWords:
    """Where values, without those of some units, and names stand in all articles."""

    def __init__(self, mentions: Mapping[str, Sequence[Mention]], without: Set[str] = OFTEN_SAID_OTHERWISE) -> None:
        every = [(letter, mention) for letter, of in mentions.items() for mention in of]
        no_value = {FindingKind.NAME, FindingKind.QUOTATION}
        self._values = _places(one for one in every if one[1].kind not in no_value and one[1].unit not in without)
        self._names = _places(
            one for one in every if one[1].kind is FindingKind.NAME and one[1].salience >= LEAST_SALIENCE
        )

    def is_value(self, span: Span) -> bool:
        """Whether what stands somewhere belongs to a number or date."""
        return _is_in(self._values, span)

    def of(self, words: Sequence[Word]) -> Stated:
        """What the words of a passage are."""
        return Stated(
            np.array([word.key[:1].isdigit() or _is_in(self._values, word) for word in words], bool),
            np.array([_is_in(self._names, word) for word in words], bool),
        )


def _places(mentions: Iterable[tuple[str, Mention]]) -> _Stretches:
    found: dict[tuple[str, int], list[tuple[int, int]]] = {}
    for letter, mention in mentions:
        span = mention.span
        found.setdefault((letter, span.paragraph), []).append((span.start, span.end))
    return {place: _disjoint(sorted(spans)) for place, spans in found.items()}


def _disjoint(spans: Sequence[tuple[int, int]]) -> tuple[list[int], list[int]]:
    """Sorted stretches as their union."""
    starts: list[int] = []
    ends: list[int] = []
    for start, end in spans:
        if ends and start <= ends[-1]:
            ends[-1] = max(ends[-1], end)
        else:
            starts.append(start)
            ends.append(end)
    return starts, ends


def _is_in(places: _Stretches, word: Word | Span) -> bool:
    starts, ends = places.get((word.article, word.paragraph), ((), ()))
    after = bisect_right(ends, word.start)
    return after < len(starts) and starts[after] < word.end

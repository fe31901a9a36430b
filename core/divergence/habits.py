"""Which words answer to which elsewhere in the comparison.

A text has one word for a thing again and again: where furnace is four and horno in other rows, it is so here too,
although no link says it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass

from core.divergence.detector import Evidence
from core.divergence.linked_words import Word, linked_words
from core.divergence.word_diff import Weight
from core.divergence.word_forms import token_of

_LEAST_SHARE = 0.5
"""Of the other rows where a word is linked, those where one certain word answers to it."""
_LEAST_BACK = 0.3
"""The same the other way round: a word that answers to many says nothing."""


@dataclass(frozen=True, slots=True)
class Habits:
    """Rows in which words are linked, by article and key: at all, and to each other."""

    linked: Mapping[tuple[str, str], Set[int]]
    pairs: Mapping[tuple[str, str, str, str], Set[int]]

    def answer(self, words: Iterable[Word], others: Iterable[Word], row: int, language: str) -> bool:
        """Whether all words of content, at least one, have a word among others that elsewhere answers to them."""
        keys = {(other.article, other.key) for other in others}
        content = [word for word in words if token_of(word.text, language).weight is Weight.CONTENT]
        return bool(content) and all(any(self._answers(word, key, row) for key in keys) for word in content)

    def _answers(self, word: Word, other: tuple[str, str], row: int) -> bool:
        together = len(self.pairs.get((word.article, word.key, *other), frozenset()) - {row})
        here = len(self.linked.get((word.article, word.key), frozenset()) - {row})
        there = len(self.linked.get(other, frozenset()) - {row})
        return bool(together) and together >= _LEAST_SHARE * here and together >= _LEAST_BACK * there


def habits(evidence: Evidence) -> Habits:
    """Those of all rows; ask with `evidence.once`."""
    linked: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
    pairs: defaultdict[tuple[str, str, str, str], set[int]] = defaultdict(set)
    for row, of_row in linked_words(evidence).items():
        for words in of_row:
            for i, j, _ in words.links:
                one, other = ((word.article, word.key) for word in (words.a[i], words.b[j]))
                linked[one].add(row)
                linked[other].add(row)
                pairs[*one, *other].add(row)
                pairs[*other, *one].add(row)
    return Habits(linked, pairs)

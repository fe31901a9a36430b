"""How much of each article the others have."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import permutations

from core.identity import rounded
from core.model import Comparison, Row


def coverage(comparison: Comparison) -> Mapping[tuple[str, str], float]:
    """For each ordered pair of letters (a, b), the share of a's text that stands in rows with b.

    Counted in characters of a's passages, so that a title counts for less than a long paragraph; 0 where a has
    no text.
    """
    lengths = {
        (row.index, article.letter): sum(len(article.unit_text(unit)) for unit in row.passages[article.letter])
        for row in comparison.rows
        for article in comparison.articles
    }

    def share(a: str, b: str) -> float:
        whole = sum(lengths[row.index, a] for row in comparison.rows)
        shared = sum(lengths[row.index, a] for row in comparison.rows if _has(row, b))
        return rounded(shared / whole) if whole else 0.0

    letters = [article.letter for article in comparison.articles]
    return {(a, b): share(a, b) for a, b in permutations(letters, 2)}


def _has(row: Row, letter: str) -> bool:
    """Whether the article has a passage in the row."""
    return bool(row.passages[letter])

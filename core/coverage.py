"""How much of each article the others have."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import permutations

from core.identity import rounded
from core.model import Comparison


def coverage(comparison: Comparison) -> Mapping[tuple[str, str], float]:
    """For each ordered pair of letters (a, b), the share of a's text that stands in rows with b.

    Counted in characters of a's passages, so that a title counts for less than a long paragraph; 0 where a has
    no text.
    """
    letters = [article.letter for article in comparison.articles]
    whole = dict.fromkeys(letters, 0)
    shared = dict.fromkeys(permutations(letters, 2), 0)
    for row in comparison.rows:
        present = [article for article in comparison.articles if row.passages[article.letter]]
        lengths = {
            article.letter: sum(len(article.unit_text(unit)) for unit in row.passages[article.letter])
            for article in present
        }
        for letter, length in lengths.items():
            whole[letter] += length
        for a, b in permutations(lengths, 2):
            shared[a, b] += lengths[a]
    return {(a, b): rounded(length / whole[a]) if whole[a] else 0.0 for (a, b), length in shared.items()}

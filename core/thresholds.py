"""What the thresholds mean to a reader, as measured."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from core.model import Threshold


class Meaning(NamedTuple):
    """What a threshold shows.

    Attributes:
        values: of 100 changed numbers, amounts and dates, those that are found.
        clauses: of 100 clauses left out.
        words: of 100 single words of content that were swapped for others.
        one_in: words of true translations of which one is marked.
    """

    values: int
    clauses: int
    words: int
    one_in: int


MEASURED: Mapping[Threshold, Meaning] = {
    Threshold.CAUTIOUS: Meaning(98, 72, 12, 150),
    Threshold.BALANCED: Meaning(99, 88, 36, 70),
    Threshold.THOROUGH: Meaning(100, 95, 52, 25),
}
"""By `tests.benchmarks.divergence --halves FILE` on PUD's six pairs of languages; the last one rounded."""

"""The real encoder and what it makes of the samples: once for all tests of a process."""

from __future__ import annotations

from functools import cache

from core import compare
from core.embedding import UniversalSentenceEncoder
from core.model import Comparison
from seeds import sample_sets


@cache
def encoder() -> UniversalSentenceEncoder:
    """Loads its weights, about a second's work, when first needed."""
    return UniversalSentenceEncoder(threads=1)


@cache
def sample(name: str) -> Comparison:
    """One of the sample sets, compared as it is by default."""
    (found,) = (each for each in sample_sets() if each.name == name)
    return compare(found.articles, encoder=encoder())

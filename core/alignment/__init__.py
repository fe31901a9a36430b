"""Sentences of two articles become links; links of all pairs become rows."""

from core.alignment.memory import Memory
from core.alignment.pair import align_pair

__all__ = ["Memory", "align_pair"]

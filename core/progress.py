"""How long work reports what it does, and how it is stopped."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import TypeAlias


class Stage(StrEnum):
    """The stages of a comparison, in their order."""

    READING = "reading"
    SEGMENTING = "segmenting"
    ENCODING = "encoding"
    ALIGNING = "aligning"
    CHECKING = "checking"
    WRITING = "writing"


OnProgress: TypeAlias = Callable[[Stage, int, int], None]
"""Called as (stage, done, total), often enough that a cancellation acts within 0.2 s.

It may raise `core.errors.Cancelled`; the work then ends at once and leaves nothing behind.
"""


def ignore_progress(stage: Stage, done: int, total: int) -> None:
    """An `OnProgress` for callers that don't want to know."""

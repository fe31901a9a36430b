"""How long work reports what it does, and how it is stopped."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from typing import TypeAlias, TypeVar

_Item = TypeVar("_Item")


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


def ticking(items: Iterable[_Item], tick: Callable[[], None], every: int = 500) -> Iterator[_Item]:
    """The items, with `tick` called before the first and then before every so many of them.

    >>> calls = []
    >>> list(ticking("abcde", lambda: calls.append(1), every=2)), len(calls)
    (['a', 'b', 'c', 'd', 'e'], 3)
    """
    for number, item in enumerate(items):
        if number % every == 0:
            tick()
        yield item


def no_tick() -> None:
    """A tick for callers that don't want to know."""


def ignore_progress(stage: Stage, done: int, total: int) -> None:
    """An `OnProgress` for callers that don't want to know."""

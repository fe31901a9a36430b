"""Links of parts of sentences become links of the sentences."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from core.alignment.memory import FoundLink
from core.model import SentenceRef

Names: TypeAlias = Mapping[SentenceRef, SentenceRef]
"""By the name of a part that of its whole (`texts.Division`)."""

_PROBABLE = 0.5
"""Probability from which links that have a sentence in common are one."""


def in_parts(groups: Iterable[Sequence[SentenceRef]], names: Names) -> list[tuple[SentenceRef, ...]]:
    """The parts of the sentences of each group."""
    parts: dict[SentenceRef, list[SentenceRef]] = {}
    for part, whole in names.items():
        parts.setdefault(whole, []).append(part)
    return [tuple(sorted(part for whole in group for part in parts.get(whole, ()))) for group in groups]


def of_wholes(links: Iterable[FoundLink], names_a: Names, names_b: Names) -> tuple[FoundLink, ...]:
    """The links of wholes that links of parts say: each sentence in one at most.

    Probable links that have a whole in common become one, as sure as they are in the mean; of others,
    the surest that are free remain.

    Args:
        links: of parts; each part in one at most.
        names_a: of the parts of the first article.
        names_b: of those of the second.
    """
    named = [(*_named(a, b, names_a, names_b), probability, pinned) for a, b, probability, pinned in links]
    ordered = sorted(named, key=lambda link: (-link[2], link[0], link[1]))
    groups: list[list[FoundLink]] = []
    for link in ordered:
        touching = [group for group in groups if any(_touch(link, other) for other in group)]
        if not touching:
            groups.append([link])
        elif link[2] >= _PROBABLE:
            groups = [group for group in groups if group not in touching]
            groups.append([*(other for group in touching for other in group), link])
    return tuple(_together(group) for group in groups)


def _named(
    a: Iterable[SentenceRef], b: Iterable[SentenceRef], names_a: Names, names_b: Names
) -> tuple[tuple[SentenceRef, ...], tuple[SentenceRef, ...]]:
    return tuple(sorted({names_a[ref] for ref in a})), tuple(sorted({names_b[ref] for ref in b}))


def _touch(one: FoundLink, other: FoundLink) -> bool:
    return not set(one[0]).isdisjoint(other[0]) or not set(one[1]).isdisjoint(other[1])


def _together(links: Sequence[FoundLink]) -> FoundLink:
    of_a = tuple(sorted({ref for link in links for ref in link[0]}))
    of_b = tuple(sorted({ref for link in links for ref in link[1]}))
    return of_a, of_b, round(sum(link[2] for link in links) / len(links), 4), links[0][3]

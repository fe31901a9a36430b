"""Links of parts of sentences become links of the sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from core.alignment.memory import FoundLink

_PROBABLE = 0.5
"""Probability from which links that have a sentence in common are one."""


def of_wholes(links: Iterable[FoundLink]) -> tuple[FoundLink, ...]:
    """Links between sentences of which several links may name the same: each sentence in one at most.

    Probable links that have a sentence in common become one, as sure as they are in the mean; of others,
    the surest that are free remain.
    """
    ordered = sorted(links, key=lambda link: (-link[2], link[0], link[1]))
    groups: list[list[FoundLink]] = []
    for link in ordered:
        touching = [group for group in groups if any(_touch(link, other) for other in group)]
        if not touching:
            groups.append([link])
        elif link[2] >= _PROBABLE:
            groups = [group for group in groups if group not in touching]
            groups.append([*(other for group in touching for other in group), link])
    return tuple(_together(group) for group in groups)


def _touch(one: FoundLink, other: FoundLink) -> bool:
    return not set(one[0]).isdisjoint(other[0]) or not set(one[1]).isdisjoint(other[1])


def _together(links: Sequence[FoundLink]) -> FoundLink:
    of_a = tuple(sorted({ref for link in links for ref in link[0]}))
    of_b = tuple(sorted({ref for link in links for ref in link[1]}))
    return of_a, of_b, round(sum(link[2] for link in links) / len(links), 4), links[0][3]

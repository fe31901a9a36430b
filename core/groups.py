"""What belongs together, directly or through others."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Generic, Protocol, TypeVar


class Ordered(Protocol):
    """What can be sorted and be a key."""

    def __lt__(self, other: Any, /) -> bool: ...
    def __hash__(self) -> int: ...


Item = TypeVar("Item", bound=Ordered)


class Groups(Generic[Item]):
    """Disjoint sets of items, joined two by two (Galler and Fischer 1964; paths are halved as they are walked).

    >>> groups = Groups(range(5))
    >>> groups.join(3, 1)
    >>> groups.join(4, 3)
    >>> groups.first(4), groups.all()
    (1, [[0], [1, 3, 4], [2]])
    """

    def __init__(self, items: Iterable[Item] = ()) -> None:
        self._parent = {item: item for item in items}

    def first(self, item: Item) -> Item:
        """The smallest item of its group; an item that is new is a group of its own."""
        parent = self._parent
        above = parent.setdefault(item, item)
        while above != item:
            parent[item] = parent[above]
            item = parent[item]
            above = parent[item]
        return item

    def join(self, one: Item, other: Item) -> None:
        """Make the groups of two items one."""
        a, b = self.first(one), self.first(other)
        if a < b:
            self._parent[b] = a
        else:
            self._parent[a] = b

    def all(self) -> list[list[Item]]:
        """The groups by the order in which the first of their items came, items likewise."""
        found: dict[Item, list[Item]] = {}
        for item in list(self._parent):
            found.setdefault(self.first(item), []).append(item)
        return list(found.values())

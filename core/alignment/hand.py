"""What edits by hand do to rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from core.alignment.edits import (
    Edit,
    LinkPassages,
    MergeRows,
    PinRow,
    SplitRow,
    UnlinkPassage,
    links_by_hand,
)
from core.alignment.naming import Names, PassageName
from core.alignment.settlement import Group
from core.alignment.units import Node, PlacedLink, Units
from core.model import Granularity


class Partition:
    """Units in groups, each unit in exactly one, whatever is done to them."""

    def __init__(self, units: Units, groups: Iterable[Group]) -> None:
        self.units = units
        self._members = {number: set(group) for number, group in enumerate(groups)}
        self.group_of = {node: number for number, group in self._members.items() for node in group}
        self._next = len(self._members)

    def groups(self) -> list[Group]:
        """The groups, by their smallest nodes."""
        return sorted(tuple(sorted(group)) for group in self._members.values())

    def move(self, nodes: Iterable[Node], group: int) -> None:
        """Put units into a group that exists."""
        for node in nodes:
            left = self.group_of[node]
            self._members[left].discard(node)
            if not self._members[left] and left != group:
                del self._members[left]
            self._members[group].add(node)
            self.group_of[node] = group

    def set_apart(self, nodes: Iterable[Node]) -> None:
        """Make one new group of some units."""
        group = self._next
        self._next += 1
        self._members[group] = set()
        self.move(nodes, group)


@dataclass(frozen=True, slots=True)
class Applied:
    """What edits gave, beside the partition that they changed."""

    links: tuple[PlacedLink, ...]
    """The links that were given, certain where a row is pinned, and then those set by hand."""
    unapplied: tuple[Edit, ...]


def apply_edits(partition: Partition, links: Sequence[PlacedLink], edits: Sequence[Edit]) -> Applied:
    """Apply edits, in order, to a partition (which is changed) and its links.

    An edit holds in the granularity it was made in; in the other it rests. Where some of its passages
    are gone, it is applied to the others as long as they make sense of it.
    """
    if not edits:
        return Applied(tuple(links), ())
    work = _Application(partition, links)
    unapplied = tuple(edit for edit in edits if not work.apply(edit))
    return Applied(work.all_links(), unapplied)


class _Application:
    """The state while edits are applied."""

    def __init__(self, partition: Partition, links: Sequence[PlacedLink]) -> None:
        self._partition = partition
        self._units = partition.units
        self._names = Names(self._units.articles)
        self._links = list(links)
        self._by_hand: list[PlacedLink] = []

    def all_links(self) -> tuple[PlacedLink, ...]:
        """The links with their changes; those by hand that no computed one says already come last."""
        linked = {frozenset(pair) for placed in self._links for pair in placed.pairs()}
        new = []
        for placed in self._by_hand:
            pairs = {frozenset(pair) for pair in placed.pairs()}
            if not pairs <= linked and self._in_one_row(placed):
                new.append(placed)
        return (*self._links, *new)

    def apply(self, edit: Edit) -> bool:
        """Apply an edit; False where its passages are gone."""
        match edit:
            case MergeRows(above, below):
                return self._rests((*above, *below)) or self._merge(self._nodes(above), self._nodes(below))
            case SplitRow(stay, go):
                return self._rests((*stay, *go)) or self._split(self._nodes(stay), self._nodes(go))
            case LinkPassages(passages):
                return self._rests(passages) or self._link(passages)
            case UnlinkPassage(passage):
                return self._rests((passage,)) or self._set_apart(self._nodes((passage,)))
            case PinRow(passages):
                return self._rests(passages) or self._pin(self._nodes(passages))

    def _rests(self, names: Sequence[PassageName]) -> bool:
        """Whether an edit was made in the other granularity."""
        sentences = self._units.granularity is Granularity.SENTENCE
        return bool(names) and all(bool(name.sentence) != sentences for name in names)

    def _nodes(self, names: Iterable[PassageName]) -> list[Node]:
        """The passages that are still there, as units."""
        places = [place for name in names if (place := self._names.find(name)) is not None]
        nodes = [self._units.node(letter, unit) for letter, unit in places]
        return list(dict.fromkeys(node for node in nodes if node is not None))

    def _merge(self, above: list[Node], below: list[Node]) -> bool:
        if not above or not below:
            return False
        self._partition.move([*above, *below], self._partition.group_of[above[0]])
        return True

    def _split(self, stay: list[Node], go: list[Node]) -> bool:
        if not stay or not go:
            return False
        divided = {self._partition.group_of[node] for node in stay}
        leaving = [node for node in go if self._partition.group_of[node] in divided and node not in stay]
        if leaving:
            self._partition.set_apart(leaving)
        return True

    def _link(self, passages: Sequence[PassageName]) -> bool:
        nodes = self._nodes(passages)
        if len({self._units.owner[node] for node in nodes}) < 2:
            return False
        self._partition.move(nodes, self._partition.group_of[nodes[0]])
        placed = [self._units.place(link) for link in links_by_hand(self._names.sentences(passages))]
        self._by_hand += [link for link in placed if link is not None]
        return True

    def _set_apart(self, nodes: list[Node]) -> bool:
        if nodes:
            self._partition.set_apart(nodes)
        return bool(nodes)

    def _pin(self, nodes: list[Node]) -> bool:
        if not self._set_apart(nodes):
            return False
        self._links = [
            placed._replace(link=replace(placed.link, probability=1.0, pinned=True))
            if self._in_one_row(placed, set(nodes))
            else placed
            for placed in self._links
        ]
        return True

    def _in_one_row(self, placed: PlacedLink, nodes: set[Node] | None = None) -> bool:
        """Whether all that a link touches stands in one row, and among certain units if they are given."""
        touched = {*placed.a, *placed.b}
        if nodes is not None and not touched <= nodes:
            return False
        return len({self._partition.group_of[node] for node in touched}) == 1

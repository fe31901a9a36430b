"""Which units stand together: the links of all pairs, with their contradictions settled by weight.

Units are joined bottom-up, the best supported groups first. Two groups are joined if a main link
leads from one to the other and, seen from either group, some article's part of it belongs to the
other group: its links there outweigh the articles there that it has no link to. Two units of one
article come together where some unit of another article is linked to both, or where a part that
another article has on one side only is as long as both. With two articles nothing can contradict,
and the groups are those that main links connect. Where all units are single sentences, `consensus.py`
divides them: a sentence can't belong to two rows, while a paragraph can belong to one by its main link.

The constants were tried on comparable articles in three to five languages made from the development
data (`make_comparable.py`, seeds 1 to 3).
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Callable, Iterable
from math import log
from typing import TypeAlias

from core.alignment.consensus import agree
from core.alignment.correspondence import Correspondence
from core.alignment.units import Node
from core.groups import Groups
from core.progress import OnProgress, Stage, ignore_progress

UNSUPPORTED = 0.05
"""What a missing link between parts in two articles costs, per length, where only third articles join them."""
UNDIVIDED = 0.3
"""The same where one of the two articles has a part in both groups, and only one of these is linked."""
DIVIDED = 0.15
"""The same where both articles have parts in both groups, which are linked within the groups."""
RIVAL = 0.2
"""What a main counterpart outside of both groups costs, per its evidence."""
LENGTH_DEVIATION = 0.3
"""Standard deviation of the logarithm of the ratio of two counterparts' lengths."""
LEAST_FIT = 0.25
"""How much better lengths must fit a division before they alone bring two units of an article together."""

Group: TypeAlias = tuple[Node, ...]
_Members: TypeAlias = dict[int, list[Node]]
"""The nodes of a group by the position of their article."""
_Joint: TypeAlias = tuple[int, int, int, int, int]
"""(−rank, smallest nodes of both groups, ids of both groups): the order in which groups are joined."""


def settle(correspondence: Correspondence, on_progress: OnProgress = ignore_progress) -> list[Group]:
    """Groups of units, each unit in exactly one; ordered by their smallest nodes.

    Args:
        correspondence: of the units.
        on_progress: called often; may raise `Cancelled`.
    """
    groups: list[Group] = []
    divisible = correspondence.units.divisible
    components = _components(correspondence)
    for done, component in enumerate(components):

        def tick(done: int = done) -> None:
            on_progress(Stage.ALIGNING, done, len(components))

        tick()
        if len(component) > 2:
            settlement = _Settlement(correspondence, component)
            if settlement.agrees():
                groups.append(component)
            elif any(divisible[node] for node in component):
                groups.extend(settlement.groups(tick))
            else:
                groups.extend(agree(correspondence, component, tick))
        else:
            groups.append(component)
    return sorted(groups)


def _components(correspondence: Correspondence) -> list[Group]:
    """Units that main links connect."""
    groups = Groups(range(len(correspondence.main)))
    for u, v in correspondence.main_pairs():
        groups.join(u, v)
    return [tuple(nodes) for nodes in groups.all()]


def _fit(whole: int, part: int, other: int) -> float:
    """How much better a length fits that of two parts together than that of the longer one alone.

    The logarithm of the ratio of likelihoods, lengths of counterparts being log-normal around equality.
    """
    alone, together = log(whole / max(part, other)), log(whole / (part + other))
    return (alone**2 - together**2) / (2 * LENGTH_DEVIATION**2)


class _Settlement:
    """The joining of one component's units."""

    def __init__(self, correspondence: Correspondence, component: Group) -> None:
        self._correspondence = correspondence
        self._owner = correspondence.units.owner
        self._component = component
        self._members: dict[int, _Members] = {}
        """By group id."""
        self._group_of: dict[Node, int] = {}
        self._neighbours: dict[int, set[int]] = {}
        """By group id, the groups that main links lead to."""
        self._reach: dict[int, dict[Node, int]] = {}
        """By group id, the evidence for its links to every unit outside of it."""
        for node in component:
            self._members[node] = {self._owner[node]: [node]}
            self._group_of[node] = node
            self._neighbours[node] = set()
            self._reach[node] = {other: tie.evidence for other, tie in correspondence.ties[node].items()}
        self._next_id = len(self._owner)

    def groups(self, tick: Callable[[], None]) -> list[Group]:
        """The component's groups; `tick` is called often and may raise."""
        for node in self._component:
            for other in self._correspondence.main[node].values():
                self._neighbours[node].add(other)
                self._neighbours[other].add(node)
        queue = [
            joint
            for node in self._component
            for other in sorted(self._neighbours[node])
            if node < other and (joint := self._joint(node, other))
        ]
        heapq.heapify(queue)
        while queue:
            tick()
            *_, p, q = heapq.heappop(queue)
            if p in self._members and q in self._members:
                joined = self._join(p, q)
                for other in self._neighbours[joined]:
                    if joint := self._joint(joined, other):
                        heapq.heappush(queue, joint)
        return [tuple(sorted(node for part in group.values() for node in part)) for group in self._members.values()]

    def agrees(self) -> bool:
        """Whether there is nothing to settle: two articles only, or one unit an article, all linked."""
        owners = {self._owner[node] for node in self._component}
        if len(owners) <= 2:
            return True
        if len(owners) < len(self._component):
            return False
        ties = self._correspondence.ties
        return all(v in ties[u] for i, u in enumerate(self._component) for v in self._component[i + 1 :])

    def _join(self, p: int, q: int) -> int:
        """Make one group of two; its id is new."""
        joined = self._next_id
        self._next_id += 1
        group = self._members.pop(p)
        for owner, nodes in self._members.pop(q).items():
            group.setdefault(owner, []).extend(nodes)
        self._members[joined] = group
        for nodes in group.values():
            for node in nodes:
                self._group_of[node] = joined
        reach = self._reach.pop(p)
        for node, weight in self._reach.pop(q).items():
            reach[node] = reach.get(node, 0) + weight
        for nodes in group.values():
            for node in nodes:
                reach.pop(node, None)
        self._reach[joined] = reach
        around = (self._neighbours.pop(p) | self._neighbours.pop(q)) - {p, q}
        self._neighbours[joined] = around
        for other in around:
            self._neighbours[other] = (self._neighbours[other] - {p, q}) | {joined}
        return joined

    def _joint(self, p: int, q: int) -> _Joint | None:
        """Two groups with their rank; None where they must not be joined.

        They rank by the evidence of their links, direct ones and those by way of a third unit.
        """
        support = self._support(p, q)
        if support is None or support[1] < 0:
            return None
        shorter, longer = sorted((self._reach[p], self._reach[q]), key=len)
        rank = support[0] + sum(min(weight, longer[node]) for node, weight in shorter.items() if node in longer)
        first_p, first_q = (min(min(nodes) for nodes in self._members[group].values()) for group in (p, q))
        if first_p > first_q:
            p, q, first_p, first_q = q, p, first_q, first_p
        return (-rank, first_p, first_q, p, q)

    def _support(self, p: int, q: int) -> tuple[int, int] | None:
        """The evidence of the links between two groups, and what remains of it after objections.

        What remains is that of the article in p whose part goes best with q, or that of the article in
        q whose part goes best with p, whichever is less. None is a veto.
        """
        linked: defaultdict[tuple[int, int], int] = defaultdict(int)
        longest = 0
        witnessed: set[int] = set()
        of_p, of_q = self._members[p], self._members[q]
        ties = self._correspondence.ties
        for nodes in of_p.values():
            for u in nodes:
                for v, tie in ties[u].items():
                    if self._group_of.get(v) != q:
                        continue
                    x, y = self._owner[u], self._owner[v]
                    linked[x, y] += tie.evidence
                    longest = max(longest, tie.extent)
                    if y in of_p and not ties[u].keys().isdisjoint(of_p[y]):
                        witnessed.add(y)
                    if x in of_q and not ties[v].keys().isdisjoint(of_q[x]):
                        witnessed.add(x)
        if not all(self._fits(of_p, of_q, x) for x in (of_p.keys() & of_q.keys()) - witnessed):
            return None
        from_p: dict[int, int] = dict.fromkeys(of_p, 0)
        from_q: dict[int, int] = dict.fromkeys(of_q, 0)
        for x in of_p:
            for y in of_q:
                if x != y:
                    vote = linked[x, y] or -self._objection(p, q, x, y, longest)
                    from_p[x] += vote
                    from_q[y] += vote
        return sum(linked.values()), min(max(from_p.values()), max(from_q.values()))

    def _fits(self, of_p: _Members, of_q: _Members, x: int) -> bool:
        """Whether a part that some article has in one group only is as long as both parts of article x."""
        part, other = self._length(of_p[x]), self._length(of_q[x])
        wholes = (self._length(of_p.get(y) or of_q[y]) for y in of_p.keys() ^ of_q.keys())
        return any(_fit(whole, part, other) >= LEAST_FIT for whole in wholes)

    def _length(self, nodes: Iterable[Node]) -> int:
        size = self._correspondence.size
        return sum(size[node] for node in nodes)

    def _objection(self, p: int, q: int, x: int, y: int, longest: int) -> int:
        """What it says against joining that article x's units in p have no link to article y's in q."""
        of_p, of_q = self._members[p], self._members[q]
        length = min(self._length(of_p[x]), self._length(of_q[y]), longest)
        if x in of_q and y in of_p:
            return round(DIVIDED * length)
        cost = UNDIVIDED if x in of_q or y in of_p else UNSUPPORTED
        rivals = self._evidence_outside(of_p[x], y, p, q) + self._evidence_outside(of_q[y], x, p, q)
        return round(cost * length + RIVAL * rivals)

    def _evidence_outside(self, nodes: Iterable[Node], article: int, p: int, q: int) -> int:
        """Evidence for these units' main counterparts in an article, as far as they are in neither group."""
        evidence = 0
        for node in nodes:
            rival = self._correspondence.main[node].get(article)
            if rival is not None and self._group_of.get(rival) not in (p, q):
                evidence += self._correspondence.ties[node][rival].evidence
        return evidence

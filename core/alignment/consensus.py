"""What the links of all pairs say together about sentences: which of them hold the same content.

Content is thought of as atoms: each is what one sentence says at least, and every article has it in one
sentence at most. A sentence may hold several atoms, where one language joins what another divides, so
that a row is a chain of atoms that sentences join. Atoms are found that explain best

* the links: sentences of one atom should be linked, each with the odds of its link, less where it is a
  small part of its side; where a pair was compared and no link was found, that counts against, and more
  if one of both has its link elsewhere;
* the lengths: a sentence should be as long as its atoms together, which all articles measure.

First the atoms that go together best are joined, one by one; then sentences take atoms on, leave them
or change them, as long as that explains more. `tune_rows.py` among the benchmarks chooses the constants.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import exp, inf, log
from typing import TypeAlias

from core.alignment.correspondence import Correspondence
from core.alignment.units import Node

_Atoms: TypeAlias = tuple[int, ...]
"""The atoms of a sentence, sorted."""
Atoms: TypeAlias = Mapping[Node, _Atoms]
"""By sentence; two that hold one atom share content."""
_Held: TypeAlias = dict[Node, _Atoms]
"""What some sentences hold."""
_Move: TypeAlias = tuple[float, Node, _Held]
"""What a change gains, the sentence it is tried for, and what is held after it."""

_LEAST_GAIN = 1e-6
_LARGEST = 48
"""Sentences of a row above which no more are taken in."""
_ROUNDS = 5
"""Of the estimate of the lengths of atoms that share sentences."""
_MOVES = 4
"""Changes that are made for one sentence at most."""


@dataclass(frozen=True, slots=True)
class Weights:
    """The constants, in natural logarithms of odds."""

    missed: float = 0.7
    """Cost of two sentences of one atom without a link."""
    rival: float = 0.3
    """The same, per logarithm of the odds of a link that one of both has elsewhere."""
    ride: float = 3.0
    """What a link says less for a sentence that is no part of its side's length."""
    joined: float = 1.0
    """Cost of every further atom that a sentence holds."""
    deviation: float = 0.15
    """Standard deviation of the logarithm of a sentence's length over that of its atoms."""
    misfit: float = 8.0
    """The highest cost of a sentence's length."""


WEIGHTS = Weights()
_LEAST_PROBABILITY = 0.02
_SUREST = 0.995


@dataclass(frozen=True, slots=True)
class Beliefs:
    """What is known of single sentences where more was asked than which links there are."""

    odds: Mapping[tuple[Node, Node], float] = field(default_factory=dict)
    """By two sentences, the smaller first, the logarithm of the odds that they share content."""
    unseen: Mapping[tuple[int, int], float] = field(default_factory=dict)
    """The same of any others of two articles that were asked, by the articles' positions, the smaller first."""
    near: Mapping[Node, Iterable[Node]] = field(default_factory=dict)
    """By sentence, those that have odds with it."""
    deviation: Sequence[float] = ()
    """By article's position, the standard deviation of a sentence's length, where it is known."""


NO_BELIEFS = Beliefs()


def agree(
    correspondence: Correspondence,
    component: Sequence[Node],
    tick: Callable[[], None] = lambda: None,
    weights: Weights = WEIGHTS,
) -> list[tuple[Node, ...]]:
    """Divide sentences that links connect into those that hold the same content.

    Args:
        correspondence: of units that are single sentences.
        component: the sentences, sorted.
        tick: called often; it may raise.
        weights: the constants.
    """
    search = _Search(correspondence, component, tick, weights, NO_BELIEFS)
    search.run()
    return search.rows()


def atoms_of(
    correspondence: Correspondence,
    component: Sequence[Node],
    tick: Callable[[], None],
    weights: Weights,
    beliefs: Beliefs,
) -> Atoms:
    """The atoms of sentences; the arguments are those of `agree` and what is known besides of single sentences."""
    search = _Search(correspondence, component, tick, weights, beliefs)
    search.run()
    return search.held


class _Search:
    """The search for the atoms of one component."""

    def __init__(
        self,
        correspondence: Correspondence,
        component: Sequence[Node],
        tick: Callable[[], None],
        weights: Weights,
        beliefs: Beliefs,
    ) -> None:
        self._tick = tick
        self._owner = correspondence.units.owner
        self._ties = correspondence.ties
        self._weights = weights
        self._component = component
        self._length = {
            node: log(max(correspondence.size[node], 1)) - correspondence.scale[self._owner[node]] for node in component
        }
        deviations = beliefs.deviation or [weights.deviation] * len(correspondence.units.articles)
        self._cost_of_square = {node: 1 / (2 * deviations[self._owner[node]] ** 2) for node in component}
        self.held: _Held = {node: (node,) for node in component}
        self._members: dict[int, dict[int, Node]] = {node: {self._owner[node]: node} for node in component}
        """By atom, its sentences by the position of their article."""
        self._reach: dict[int, dict[Node, float]] = {}
        """By atom, what speaks for its going together with sentences linked to it."""
        self._next = max(component) + 1
        self._worth: dict[tuple[Node, Node], float] = {}
        self._beliefs = beliefs
        self._near: dict[Node, set[Node]] = {node: self._ties[node].keys() & self.held.keys() for node in component}
        """By sentence, those of the component that may hold an atom with it."""
        for node in component:
            self._near[node].update(other for other in beliefs.near.get(node, ()) if other in self.held)

    def run(self) -> None:
        """Find the atoms."""
        self.join_atoms()
        self.exchange()

    def rows(self) -> list[tuple[Node, ...]]:
        """Sentences that atoms connect."""
        seen: set[Node] = set()
        found = []
        for node in self._component:
            if node not in seen:
                row = self._row_of([node])
                seen.update(row)
                found.append(tuple(sorted(row)))
        return found

    # What atoms explain

    def _odds(self, u: Node, v: Node) -> float:
        """What it says for two sentences' being of one atom that they are linked, or are not."""
        key = (u, v) if u < v else (v, u)
        known = self._worth.get(key)
        if known is None:
            known = self._worth[key] = self._odds_of(*key)
        return known

    def _odds_of(self, u: Node, v: Node) -> float:
        asked = self._beliefs.unseen.get((self._owner[u], self._owner[v]))
        if asked is not None:
            return self._beliefs.odds.get((u, v), asked)
        return self._linked(u, v) if v in self._ties[u] else self._not_linked(u, v)

    def _linked(self, u: Node, v: Node) -> float:
        tie = self._ties[u][v]
        share = min(self._share(u, v, tie.extent), self._share(v, u, tie.extent))
        return _log_odds(tie.weight / max(tie.extent, 1)) - self._weights.ride * (1 - share)

    def _share(self, u: Node, v: Node, extent: int) -> float:
        """How large a part of what v is linked to in u's article u is."""
        owner = self._owner[u]
        whole = sum(tie.extent for node, tie in self._ties[v].items() if self._owner[node] == owner)
        return extent / max(whole, 1)

    def _not_linked(self, u: Node, v: Node) -> float:
        worth = -self._weights.missed
        for one, other in ((u, v), (v, u)):
            owner = self._owner[other]
            elsewhere = [tie for node, tie in self._ties[one].items() if self._owner[node] == owner]
            if elsewhere:
                surest = max(tie.weight / max(tie.extent, 1) for tie in elsewhere)
                worth -= self._weights.rival * max(0.0, _log_odds(surest))
        return worth

    def _explained(self, held: Mapping[Node, _Atoms], least: float = -inf) -> float:
        """How well whole rows are explained by what their sentences hold; at most `least` where it can't be more."""
        members: dict[int, list[Node]] = {}
        for node in sorted(held):
            for atom in held[node]:
                members.setdefault(atom, []).append(node)
        pairs = {(u, v) for nodes in members.values() for i, u in enumerate(nodes) for v in nodes[i + 1 :]}
        total = sum(self._odds(u, v) for u, v in sorted(pairs))
        total -= self._weights.joined * sum(len(atoms) - 1 for atoms in held.values())
        return total - self._misfit(held, members) if total > least else total

    def _misfit(self, held: Mapping[Node, _Atoms], members: Mapping[int, Sequence[Node]]) -> float:
        """What it costs that sentences are not as long as their atoms together."""
        length = self._length
        if all(len(atoms) == 1 for atoms in held.values()):
            mean = {atom: self._weighed(nodes, length) for atom, nodes in members.items()}
            return sum(self._of_deviation(node, length[node] - mean[atoms[0]]) for node, atoms in sorted(held.items()))
        parts = {node: log(len(atoms)) for node, atoms in held.items()}
        logs = {
            atom: self._weighed(nodes, {node: length[node] - parts[node] for node in nodes})
            for atom, nodes in members.items()
        }
        sums: dict[Node, float] = {}
        for last in [False] * _ROUNDS + [True]:
            size = {atom: exp(value) for atom, value in logs.items()}
            sums = {node: sum(size[atom] for atom in atoms) for node, atoms in held.items()}
            if not last:
                logs = {atom: self._estimate(nodes, size[atom], sums) for atom, nodes in members.items()}
        return sum(self._of_deviation(node, length[node] - log(sums[node])) for node in sorted(held))

    def _estimate(self, nodes: Iterable[Node], size: float, sums: Mapping[Node, float]) -> float:
        """An atom's logarithm of length: the mean of what its sentences say, weighed by part and precision."""
        total = whole = 0.0
        for node in nodes:
            part = size / sums[node]
            weight = part * self._cost_of_square[node]
            total += weight * (self._length[node] + log(part))
            whole += weight
        return total / whole

    def _weighed(self, nodes: Iterable[Node], values: Mapping[Node, float]) -> float:
        """The mean of some values, each counting by how little its article's lengths differ."""
        total = whole = 0.0
        for node in nodes:
            total += self._cost_of_square[node] * values[node]
            whole += self._cost_of_square[node]
        return total / whole

    def _of_deviation(self, node: Node, deviation: float) -> float:
        return min(deviation * deviation * self._cost_of_square[node], self._weights.misfit)

    # The search

    def join_atoms(self) -> None:
        """Join the atoms that go together best, until none do."""
        queue: list[tuple[float, int, int]] = []
        for node in self._component:
            odds = {other: self._odds(node, other) for other in sorted(self._near[node])}
            self._reach[node] = {other: worth for other, worth in odds.items() if worth > 0}
        for node in self._component:
            for other in sorted(self._near[node]):
                if node < other:
                    self._consider(queue, node, other)
        heapq.heapify(queue)
        while queue:
            self._tick()
            _, a, b = heapq.heappop(queue)
            if a in self._members and b in self._members:
                joined = self._next
                self._next += 1
                nodes = self._members[joined] = self._members.pop(a) | self._members.pop(b)
                for node in nodes.values():
                    self.held[node] = (joined,)
                reach = self._reach[joined] = self._reach.pop(a)
                for node, worth in self._reach.pop(b).items():
                    reach[node] = reach.get(node, 0.0) + worth
                for atom in sorted(self._atoms_around(nodes.values()) - {joined}):
                    self._consider(queue, atom, joined)

    def _consider(self, queue: list[tuple[float, int, int]], a: int, b: int) -> None:
        """Queue the joining of two atoms if it explains more; first where third sentences are linked to both."""
        of_a, of_b = self._members[a], self._members[b]
        if not of_a.keys().isdisjoint(of_b):
            return
        if sum(self._odds(u, v) for u in of_a.values() for v in of_b.values()) <= 0:
            return
        gain = round(
            self._explained(dict.fromkeys((*of_a.values(), *of_b.values()), (a,)))
            - self._explained(dict.fromkeys(of_a.values(), (a,)))
            - self._explained(dict.fromkeys(of_b.values(), (b,))),
            6,
        )
        if gain > _LEAST_GAIN:
            shorter, longer = sorted((self._reach[a], self._reach[b]), key=len)
            vouched = sum(min(worth, longer[node]) for node, worth in sorted(shorter.items()) if node in longer)
            heapq.heappush(queue, (-round(gain + vouched, 6), a, b))

    def _atoms_around(self, nodes: Iterable[Node]) -> set[int]:
        """Atoms of the sentences that these are linked to."""
        return {atom for node in nodes for other in self._near[node] for atom in self.held[other]}

    def _row_of(self, nodes: Iterable[Node]) -> set[Node]:
        """All sentences that atoms connect with these."""
        row: set[Node] = set()
        stack = list(nodes)
        while stack:
            node = stack.pop()
            if node not in row:
                row.add(node)
                stack.extend(other for atom in self.held[node] for other in self._members[atom].values())
        return row

    def exchange(self) -> None:
        """Let sentences take on, leave or change atoms, the best change first, until none explains more."""
        best = {node: self._best_move(node) for node in self._component}
        made = dict.fromkeys(self._component, 0)
        queue = [(-move[0], node) for node, move in best.items() if move]
        heapq.heapify(queue)
        while queue:
            gain, node = heapq.heappop(queue)
            move = best[node]
            if move is None or -move[0] != gain or made[node] >= _MOVES:
                continue
            made[node] += 1
            changed = self._apply(move[2])
            for other in sorted(changed | {far for near in changed for far in self._near[near]}):
                best[other] = again = self._best_move(other)
                if again:
                    heapq.heappush(queue, (-again[0], other))

    def _apply(self, after: _Held) -> set[Node]:
        """Make a change; the sentences of the rows that it touches, before and after."""
        touched = self._row_of(after)
        for node, atoms in after.items():
            for atom in self.held[node]:
                del self._members[atom][self._owner[node]]
                if not self._members[atom]:
                    del self._members[atom]
            for atom in atoms:
                self._members.setdefault(atom, {})[self._owner[node]] = node
            self.held[node] = atoms
        return touched | self._row_of(after)

    def _best_move(self, node: Node) -> _Move | None:
        """The change that explains most, for one sentence."""
        self._tick()
        own = self.held[node]
        row = self._row_of([node])
        before: dict[frozenset[Node], float] = {}
        best: _Move | None = None
        for after in self._moves(node, own):
            rows = row | self._row_of(other for atom in after for other in self._members.get(atom, {}).values())
            if len(rows) > _LARGEST:
                continue
            now = {other: self.held[other] for other in rows}
            key = frozenset(rows)
            if key not in before:
                before[key] = self._explained(now)
            gain = round(self._explained(now | {node: after}, before[key]) - before[key], 6)
            if gain > _LEAST_GAIN and (best is None or gain > best[0]):
                best = (gain, node, {node: after})
        return best

    def _moves(self, node: Node, own: _Atoms) -> Iterable[_Atoms]:
        """What a sentence could hold instead: one atom less, one more, another for one, or one of its own."""
        if len(own) > 1:
            yield from (tuple(atom for atom in own if atom != left) for left in own)
        elif len(self._members[own[0]]) > 1:
            yield (-1 - node,)  # a number that no other sentence starts an atom with
        owner = self._owner[node]
        for atom in sorted(self._atoms_around([node]) - set(own)):
            if owner not in self._members[atom]:
                yield tuple(sorted((*own, atom)))
                for left in own:
                    yield tuple(sorted({*own, atom} - {left}))


def _log_odds(probability: float) -> float:
    sure = min(max(probability, _LEAST_PROBABILITY), _SUREST)
    return log(sure / (1 - sure))

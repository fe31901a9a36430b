"""The one undo stack: review, alignment and imports alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, NamedTuple

from core.review.review import Review


@dataclass(frozen=True, slots=True)
class Step:
    """One change of a review: what it says before and after, of the fields that differ.

    Of a mapping only the entries that differ are held; of a tuple what follows the first `kept` items,
    which both have in common. So a step is as small as the change, however large the review.
    """

    name: str
    """For the menu: "Undo: Confirm"."""
    before: Mapping[str, Any]
    """By name of the field."""
    after: Mapping[str, Any]
    kept: Mapping[str, int]
    """Items in common, of fields that are tuples."""

    @staticmethod
    def between(name: str, old: Review, new: Review) -> Step:
        """The step from one review to another."""
        before: dict[str, Any] = {}
        after: dict[str, Any] = {}
        kept: dict[str, int] = {}
        for each in fields(Review):
            was, now = getattr(old, each.name), getattr(new, each.name)
            if was == now:
                continue
            if isinstance(was, Mapping):
                before[each.name] = {key: value for key, value in was.items() if key not in now or now[key] != value}
                after[each.name] = {key: value for key, value in now.items() if key not in was or was[key] != value}
            elif isinstance(was, tuple):
                same = next((at for at, (a, b) in enumerate(zip(was, now, strict=False)) if a != b), None)
                kept[each.name] = min(len(was), len(now)) if same is None else same
                before[each.name], after[each.name] = was[kept[each.name] :], now[kept[each.name] :]
            else:
                before[each.name], after[each.name] = was, now
        return Step(name, before, after, kept)

    def forward(self, review: Review) -> Review:
        """The review after this step."""
        return self._put(review, self.before, self.after)

    def back(self, review: Review) -> Review:
        """The review before this step."""
        return self._put(review, self.after, self.before)

    def _put(self, review: Review, old: Mapping[str, Any], new: Mapping[str, Any]) -> Review:
        values: dict[str, Any] = {}
        for name, value in new.items():
            held = getattr(review, name)
            if isinstance(held, Mapping):
                values[name] = {key: each for key, each in held.items() if key not in old[name]} | value
            elif isinstance(held, tuple):
                values[name] = (*held[: self.kept[name]], *value)
            else:
                values[name] = value
        return replace(review, **values)


class Move(NamedTuple):
    """What happened to a history: a step was done, taken back or done again."""

    what: str
    """"do", "undo" or "redo"."""
    step: Step | None = None
    """Of "do"."""


class History:
    """A review with its past and, after undoing, its future."""

    def __init__(self, review: Review | None = None, past: Iterable[Step] = (), future: Iterable[Step] = ()) -> None:
        """Args: review: what holds now. past: steps to it, oldest first. future: steps taken back, next first."""
        self._review = review or Review()
        self._past = list(past)
        self._future = list(future)[::-1]
        self.heard: Callable[[Move], None] = _ignore
        """Called after every move: what keeps a journal listens here."""

    @property
    def review(self) -> Review:
        """What holds now."""
        return self._review

    @property
    def past(self) -> tuple[Step, ...]:
        """What can be taken back, oldest first."""
        return tuple(self._past)

    @property
    def future(self) -> tuple[Step, ...]:
        """What can be done again, next first."""
        return tuple(self._future[::-1])

    @property
    def last(self) -> Step | None:
        """The step that led to what holds now. Of one history, the same step means the same review."""
        return self._past[-1] if self._past else None

    @property
    def undo_name(self) -> str | None:
        """Name of the change that `undo` takes back; None where there is none."""
        return self._past[-1].name if self._past else None

    @property
    def redo_name(self) -> str | None:
        """Name of the change that `redo` does again; None where there is none."""
        return self._future[-1].name if self._future else None

    def copy(self) -> History:
        """The same as it is now, with nobody listening: what a thread may save while this one goes on."""
        return History(self._review, self._past, self._future[::-1])

    def do(self, review: Review, name: str) -> None:
        """Make `review` what holds now; a change that changes nothing leaves no step."""
        if review == self._review:
            return
        self._do(Step.between(name, self._review, review), review)

    def undo(self) -> bool:
        """Take the last change back; False where there is none."""
        if not self._past:
            return False
        step = self._past.pop()
        self._future.append(step)
        self._review = step.back(self._review)
        self.heard(Move("undo"))
        return True

    def redo(self) -> bool:
        """Do the change again that was taken back last; False where there is none."""
        if not self._future:
            return False
        step = self._future.pop()
        self._past.append(step)
        self._review = step.forward(self._review)
        self.heard(Move("redo"))
        return True

    def replay(self, move: Move) -> None:
        """Make a move that was made to a history equal to this one."""
        if move.step is not None:
            self._do(move.step, move.step.forward(self._review))
        elif move.what == "undo":
            self.undo()
        else:
            self.redo()

    def _do(self, step: Step, review: Review) -> None:
        self._past.append(step)
        self._future.clear()
        self._review = review
        self.heard(Move("do", step))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, History):
            return NotImplemented
        mine, theirs = (self._review, self._past, self._future), (other._review, other._past, other._future)
        return mine == theirs

    __hash__ = None  # type: ignore[assignment]  # it changes


def _ignore(_move: Move) -> None:
    """Nobody listens."""

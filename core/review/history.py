"""The one undo stack: review, alignment and imports alike."""

from __future__ import annotations

from dataclasses import dataclass

from core.review.review import Review


@dataclass(frozen=True, slots=True)
class _Step:
    """A review as it was before a change, and the change's name for the menu."""

    before: Review
    name: str


class History:
    """A review with its past and, after undoing, its future.

    A Review is immutable, so a step is the review before it; texts and decisions are shared between
    steps, not copied.
    """

    def __init__(self, review: Review | None = None) -> None:
        self._review = review or Review()
        self._past: list[_Step] = []
        self._future: list[_Step] = []

    @property
    def review(self) -> Review:
        """What holds now."""
        return self._review

    @property
    def undo_name(self) -> str | None:
        """Name of the change that `undo` takes back; None where there is none."""
        return self._past[-1].name if self._past else None

    @property
    def redo_name(self) -> str | None:
        """Name of the change that `redo` does again; None where there is none."""
        return self._future[-1].name if self._future else None

    def do(self, review: Review, name: str) -> None:
        """Make `review` what holds now; a change that changes nothing leaves no step."""
        if review == self._review:
            return
        self._past.append(_Step(self._review, name))
        self._future.clear()
        self._review = review

    def undo(self) -> bool:
        """Take the last change back; False where there is none."""
        if not self._past:
            return False
        step = self._past.pop()
        self._future.append(_Step(self._review, step.name))
        self._review = step.before
        return True

    def redo(self) -> bool:
        """Do the change again that was taken back last; False where there is none."""
        if not self._future:
            return False
        step = self._future.pop()
        self._past.append(_Step(self._review, step.name))
        self._review = step.before
        return True

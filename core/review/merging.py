"""What a colleague wrote into a copy that was handed out, merged with what was decided here meanwhile.

A copy says of each finding what its decision was when the copy was made (`Seal`). So three states are known:
then, here now, and there now. What changed there only is taken over; what changed on both sides to different
ends is a conflict, which a person settles.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from core.identity import digest
from core.review.review import OPEN, Decision, Review, ReviewStatus


class Seal(NamedTuple):
    """A decision as it was when a copy was made: its status, and digests of its texts ("" for an empty one)."""

    status: ReviewStatus
    note: str
    reviewer: str


class Field(StrEnum):
    """What of a decision can come back."""

    STATUS = "status"
    NOTE = "note"
    REVIEWER = "reviewer"


@dataclass(frozen=True, slots=True)
class Returned:
    """What a copy says of one finding; None where it says what it said when it was made."""

    finding: str
    status: ReviewStatus | None = None
    note: str | None = None
    reviewer: str | None = None
    exported: Seal | None = None
    """None where the copy doesn't tell; then it can't be told what changed since."""


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that would be otherwise than it is here."""

    finding: str
    field: Field
    here: str
    there: str
    """Constant name of a status, or the text."""
    conflict: bool = False
    """Whether it was changed here too since the copy was made."""
    reviewer: str = ""
    """Who made the change, where the copy names somebody else than is named here."""


@dataclass(frozen=True, slots=True)
class Merge:
    """What taking a copy in would change."""

    changes: tuple[Change, ...]
    known: int
    """How many findings of the copy are here too."""
    unknown: int
    """How many are not."""

    @property
    def conflicts(self) -> int:
        """How many changes were made on both sides."""
        return sum(change.conflict for change in self.changes)


def comparable(text: str) -> str:
    """A text as programs that keep it may give it back: line ends alike, without tabs and blanks around it."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", "").strip()


def text_digest(text: str) -> str:
    """A digest by which a text is known again; empty for an empty one."""
    same = comparable(text)
    return digest(same) if same else ""


def seal(decision: Decision) -> Seal:
    """The seal of a decision as it is."""
    return Seal(decision.status, text_digest(decision.note), text_digest(decision.reviewer))


def merge(review: Review, returned: Iterable[Returned], findings: Collection[str]) -> Merge:
    """What a copy would change in a review.

    Args:
        review: what was decided here.
        returned: what the copy says.
        findings: ids of those that there are here.
    """
    changes: list[Change] = []
    seen: dict[str, bool] = {}
    for each in returned:
        seen[each.finding] = each.finding in findings
        if seen[each.finding]:
            changes += _changes(each, review.decision(each.finding))
    known = sum(seen.values())
    return Merge(_contradicting(dict.fromkeys(changes)), known, len(seen) - known)


def _changes(there: Returned, here: Decision) -> list[Change]:
    """What the copy would change of one decision."""
    was = there.exported
    pairs = (
        (Field.STATUS, here.status.value, there.status),
        (Field.NOTE, here.note, there.note),
        (Field.REVIEWER, here.reviewer, there.reviewer),
    )
    changes = []
    for place, (field, ours, theirs) in enumerate(pairs):
        if theirs is None or comparable(theirs) == comparable(ours):
            continue
        if was is None and (not comparable(theirs) or theirs is ReviewStatus.OPEN):
            continue  # nothing was filled in: that nobody did it is likelier than that somebody took it away
        conflict = seal(here)[place] != (was or seal(OPEN))[place]
        changes.append(Change(there.finding, field, ours, str(theirs), conflict))
    return _with_reviewer(changes)


def _with_reviewer(changes: list[Change]) -> list[Change]:
    """Another reviewer comes with the status or note that they gave; alone it is a change of its own."""
    if len(changes) < 2 or changes[-1].field is not Field.REVIEWER:
        return changes
    who = changes[-1].there
    return [replace(change, reviewer=who) for change in changes[:-1]]


def _contradicting(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Changes, where those to one field of one finding (of lines that somebody copied) are in conflict."""
    changes = tuple(changes)
    times = Counter((change.finding, change.field) for change in changes)
    return tuple(
        replace(change, conflict=True) if times[change.finding, change.field] > 1 else change for change in changes
    )


def taken(review: Review, changes: Iterable[Change]) -> Review:
    """A review with these changes: one step of a history."""
    decisions = dict(review.decisions)
    for change in changes:
        decision = decisions.get(change.finding, OPEN)
        if change.field is Field.STATUS:
            decision = replace(decision, status=ReviewStatus(change.there))
        elif change.field is Field.NOTE:
            decision = replace(decision, note=change.there)
        else:
            decision = replace(decision, reviewer=change.there)
        if change.reviewer:
            decision = replace(decision, reviewer=change.reviewer)
        decisions[change.finding] = decision
    return replace(review, decisions=decisions)

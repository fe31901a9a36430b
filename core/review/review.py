"""What people did to a comparison, apart from the comparison itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from core.model import Finding

if TYPE_CHECKING:  # a window needs reviews long before it aligns anything
    from core.alignment.edits import Edit


class ReviewStatus(StrEnum):
    """What a reviewer made of a finding."""

    OPEN = "open"
    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True)
class Decision:
    """One finding's status, note and who gave them."""

    status: ReviewStatus = ReviewStatus.OPEN
    note: str = ""
    reviewer: str = ""


OPEN = Decision()


@dataclass(frozen=True, slots=True)
class Review:
    """Everything that people did to one comparison; each change makes a new Review."""

    decisions: Mapping[str, Decision] = field(default_factory=dict)
    """By finding id; findings that nobody touched are not in it."""
    edits: tuple[Edit, ...] = ()
    """Edits of the alignment, in the order they were made."""
    reference: str | None = None
    """Letter of the chosen reference; None is what the options say."""
    languages: Mapping[str, str] = field(default_factory=dict)
    encodings: Mapping[str, str] = field(default_factory=dict)

    def decision(self, finding_id: str) -> Decision:
        """The decision on a finding; an open one where nobody touched it."""
        return self.decisions.get(finding_id, OPEN)

    def decide(self, finding_ids: Iterable[str], status: ReviewStatus, reviewer: str = "") -> Review:
        """A review in which these findings have this status; their notes stay."""
        decisions = dict(self.decisions)
        for finding_id in finding_ids:
            before = self.decision(finding_id)
            decisions[finding_id] = replace(before, status=status, reviewer=reviewer or before.reviewer)
        return replace(self, decisions=decisions)

    def annotate(self, finding_id: str, note: str, reviewer: str = "") -> Review:
        """A review in which this finding has this note; its status stays."""
        before = self.decision(finding_id)
        decisions = dict(self.decisions)
        decisions[finding_id] = replace(before, note=note, reviewer=reviewer or before.reviewer)
        return replace(self, decisions=decisions)

    def orphaned(self, findings: Iterable[Finding]) -> dict[str, Decision]:
        """Decisions on findings that are no longer among these: kept, and to be shown once."""
        present = {finding.id for finding in findings}
        return {key: decision for key, decision in self.decisions.items() if key not in present}

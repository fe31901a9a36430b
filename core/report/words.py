"""The words that reports and the window use for values, in the reader's language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from core.messages import Message, Parameter, message, render
from core.model import Certainty, FindingKind, Granularity, RowStatus, Severity, Threshold
from core.review import ReviewStatus

Translate: TypeAlias = Callable[[str], str]
Value: TypeAlias = FindingKind | Severity | Certainty | RowStatus | ReviewStatus | Granularity | Threshold

ROW_GLYPHS = {
    RowStatus.SAME: "=",
    RowStatus.DIFFERS: "≈",
    RowStatus.PARTIAL: "◐",
    RowStatus.ONLY_HERE: "○",
}
"""The sign of each row status."""

_GROUPS: dict[type, str] = {
    FindingKind: "kind",
    Severity: "severity",
    Certainty: "certainty",
    RowStatus: "row_status",
    ReviewStatus: "status",
    Granularity: "granularity",
    Threshold: "threshold",
}


@dataclass(frozen=True, slots=True)
class Words:
    """Makes words of messages and values.

    >>> Words().value(FindingKind.ONLY_HERE)
    'Only here'
    >>> Words().say("report.page", page=1, pages=3)
    'Page 1 of 3'
    """

    translate: Translate | None = None
    """Gives the text in the reader's language for an English one; None leaves it English."""

    def render(self, said: Message) -> str:
        """The words of a message."""
        return render(said, self.translate)

    def say(self, message_id: str, /, **parameters: Parameter) -> str:
        """The words of the message with this id."""
        return self.render(message(message_id, **parameters))

    def value(self, value: Value) -> str:
        """The word for a value that files and scripts know by its constant name."""
        return self.say(f"{_GROUPS[type(value)]}.{value}")

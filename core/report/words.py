"""The words that reports and the window use for values, in the reader's language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from core.language.names import language_name
from core.language.readers import for_readers
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
    locale: str = "en"
    """The code of the readers' language, for the names of languages."""

    def render(self, said: Message) -> str:
        """The words of a message."""
        return render(for_readers(said, self.locale), self.translate)

    def say(self, message_id: str, /, **parameters: Parameter) -> str:
        """The words of the message with this id."""
        return self.render(message(message_id, **parameters))

    def moved(self, after: int) -> str:
        """The words of a chip: which row a moved passage would follow; -1 where it would be the first.

        >>> Words().moved(6), Words().moved(-1)
        ('⇅ row 7', '⇅ first row')
        """
        return self.say("passage.moved_first") if after < 0 else self.say("passage.moved", row=after + 1)

    def value(self, value: Value) -> str:
        """The word for a value that files and scripts know by its constant name."""
        return self.say(f"{_GROUPS[type(value)]}.{value}")

    def language(self, code: str) -> str:
        """A language's name for people; a dash where none can be told."""
        return language_name(code, self.locale) if code else "–"

    def number(self, number: int) -> str:
        """A number with the separators of the readers' language.

        >>> Words().number(12345), Words(locale="it").number(12345)
        ('12,345', '12.345')
        """
        from babel.numbers import format_decimal  # here: it takes a while

        return format_decimal(number, locale=self.locale)

"""What the writers of several formats need: headings of articles, the order of findings, counted progress."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from core.language import primary_language
from core.model import Article, Comparison, Finding, FindingKind, Severity
from core.progress import OnProgress, Stage

_RIGHT_TO_LEFT = frozenset(["ar", "arc", "ckb", "dv", "fa", "he", "iw", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"])
_MAX_TITLE = 60
EVIDENCE = 400
"""Characters of a finding's text that a list shows of one article; all of it is marked in the aligned text."""
_SEVERITIES = list(Severity)
LEGEND = (
    (FindingKind.NUMBER, "report.legend_value"),
    (FindingKind.POLARITY, "report.legend_polarity"),
    (FindingKind.ONLY_HERE, "report.legend_presence"),
    (FindingKind.NAME, "report.legend_name"),
    (FindingKind.QUOTATION, "report.legend_quotation"),
    (FindingKind.WORDING, "report.legend_wording"),
)
"""A kind for each way of marking, and the message that says what it means."""


class Progress:
    """Counts the lines of all sheets together."""

    def __init__(self, on_progress: OnProgress, total: int) -> None:
        self._on_progress = on_progress
        self._total = max(total, 1)
        self._done = 0

    def step(self) -> None:
        """One line more is written."""
        self.look()
        self._done += 1

    def look(self) -> None:
        """Nothing is written yet, but it may be time to stop."""
        self._on_progress(Stage.WRITING, min(self._done, self._total), self._total)

    def finish(self) -> None:
        """The file is complete."""
        self._on_progress(Stage.WRITING, self._total, self._total)


def reads_right_to_left(language: str) -> bool:
    """Whether a language is written from right to left."""
    return primary_language(language) in _RIGHT_TO_LEFT if language else False


def reference_reads_right_to_left(comparison: Comparison) -> bool:
    """Whether the article whose order the rows follow is written from right to left."""
    return any(
        reads_right_to_left(article.language)
        for article in comparison.articles
        if article.letter == comparison.options.reference
    )


def heading(article: Article) -> str:
    """An article's column heading on one line: "A · its title"; a long title is cut visibly."""
    title = " ".join(article.title.split())
    if len(title) > _MAX_TITLE:
        title = title[: _MAX_TITLE - 1].rstrip() + "…"
    return f"{article.letter} · {title}" if title else article.letter


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Findings as reports list them: the graver first, then as their rows stand."""
    return sorted(findings, key=lambda finding: (_SEVERITIES.index(finding.severity), min(finding.rows, default=-1)))


def row_numbers(rows: Sequence[int]) -> str:
    """Row numbers for people, neighbours together.

    >>> row_numbers([2, 3, 4, 8])
    '3–5, 9'
    """
    runs: list[tuple[int, int]] = []
    for row in sorted(rows):
        if runs and row == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return ", ".join(str(a + 1) if a == b else f"{a + 1}–{b + 1}" for a, b in runs)


def in_utc(created: datetime) -> datetime:
    """The time in UTC, as document properties want it: whole seconds without a zone; one that has none stays."""
    return created.astimezone(UTC).replace(tzinfo=None, microsecond=0) if created.tzinfo else created


def written_on(created: datetime) -> str:
    """Date, time and offset from UTC, in a form that is read alike everywhere."""
    date = f"{created:%Y-%m-%d %H:%M}"
    return f"{date} UTC{created.isoformat()[-6:]}" if created.tzinfo else date

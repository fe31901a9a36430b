"""The findings as comma-separated values (RFC 4180), for spreadsheets and scripts.

Text that a spreadsheet would take for a formula gets an apostrophe in front, as OWASP recommends; the file
begins with a byte order mark, without which Excel takes UTF-8 for something else.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from core.atomic import written_whole
from core.model import Comparison, Finding
from core.progress import OnProgress, ignore_progress
from core.report.common import Progress, heading, in_order, row_numbers
from core.report.signs import visible
from core.report.words import Translate, Words
from core.review import Review

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_BEGINS_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_BEFORE_ARTICLES = ("report.id", "report.severity", "report.kind", "report.row", "report.explanation")
_AFTER_ARTICLES = ("report.confidence", "report.status", "report.note", "report.reviewer")


@dataclass(frozen=True, slots=True)
class CsvWriter:
    """Writes the findings, one a line, with the words that each marks in each article."""

    translate: Translate | None = None
    name: str = "csv"
    suffix: str = ".csv"
    locale: str = "en"

    def write(
        self,
        comparison: Comparison,
        review: Review,
        path: Path,
        *,
        created: datetime,  # noqa: ARG002 - no time stands in the file
        on_progress: OnProgress = ignore_progress,
    ) -> None:
        """Write the file whole or not at all; see `Writer.write`."""
        progress = Progress(on_progress, 1 + len(comparison.findings))
        with written_whole(path) as stream:
            stream.write(_BYTE_ORDER_MARK)
            for line in _lines(comparison, review, Words(self.translate, self.locale)):
                progress.step()
                stream.write(_encoded(line))
            progress.finish()


def harmless(text: str) -> str:
    """The text with an apostrophe in front where a spreadsheet would calculate it.

    >>> harmless("=1+1"), harmless("1+1")
    ("'=1+1", '1+1')
    """
    return f"'{text}" if text.lstrip(" ").startswith(_BEGINS_FORMULA) else text


def _lines(comparison: Comparison, review: Review, words: Words) -> Iterator[list[str]]:
    yield [
        *(words.say(name) for name in _BEFORE_ARTICLES),
        *(heading(article) for article in comparison.articles),
        *(words.say(name) for name in _AFTER_ARTICLES),
    ]
    for finding in in_order(comparison.findings):
        decision = review.decision(finding.id)
        yield [
            finding.id,
            words.value(finding.severity),
            words.value(finding.kind),
            row_numbers(finding.rows),
            words.render(finding.explanation),
            *(_said(comparison, finding, article.letter) for article in comparison.articles),
            f"{finding.confidence:.2f}",
            words.value(decision.status),
            decision.note,
            decision.reviewer,
        ]


def _said(comparison: Comparison, finding: Finding, letter: str) -> str:
    """What a finding marks in one article, a line a span."""
    return "\n".join(comparison.span_text(span) for span in finding.spans if span.article == letter)


def _encoded(cells: list[str]) -> bytes:
    """One line of the file."""
    line = io.StringIO(newline="")
    csv.writer(line, lineterminator="\r\n").writerow([visible(harmless(cell)) for cell in cells])
    return line.getvalue().encode("utf-8")

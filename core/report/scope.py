"""How much of a comparison a report shows."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from core.model import Comparison, Finding, Row, RowStatus, Span


@dataclass(frozen=True, slots=True)
class Scope:
    """Which articles and which findings; None is all of them."""

    articles: frozenset[str] | None = None
    """Letters."""
    findings: frozenset[str] | None = None
    """Ids."""


EVERYTHING = Scope()


def scoped(comparison: Comparison, scope: Scope) -> Comparison:
    """What of a comparison is in the scope.

    Rows keep their numbers, as people talk about them; one of which no article has a passage is empty. Of findings
    about several articles those stay that set at least two of the chosen ones against each other.

    >>> from core.model import Options
    >>> scoped(Comparison("", (), Options(), "", (), (), ()), EVERYTHING).findings
    ()
    """
    if scope.articles is not None:
        comparison = _of_articles(comparison, scope.articles)
    if scope.findings is not None:
        kept = tuple(finding for finding in comparison.findings if finding.id in scope.findings)
        comparison = replace(comparison, findings=kept)
    return comparison


def _of_articles(comparison: Comparison, letters: Collection[str]) -> Comparison:
    """A comparison of some of its articles."""
    articles = tuple(article for article in comparison.articles if article.letter in letters)
    if len(articles) == len(comparison.articles):
        return comparison
    findings = tuple(
        replace(finding, spans=_spans(finding.spans, letters))
        for finding in comparison.findings
        if _concerns(finding, letters)
    )
    facts = tuple(
        replace(fact, mentions=mentions) for fact in comparison.facts if (mentions := _spans(fact.mentions, letters))
    )
    differing = {row for finding in findings for row in finding.rows}
    rows = tuple(_row(row, letters, differs=row.index in differing) for row in comparison.rows)
    return replace(comparison, articles=articles, findings=findings, facts=facts, rows=rows)


def _concerns(finding: Finding, letters: Collection[str]) -> bool:
    """Whether a finding is about the chosen articles."""
    about = sum(letter in letters for letter in finding.articles)
    return about >= min(2, len(finding.articles)) and any(span.article in letters for span in finding.spans)


def _spans(spans: tuple[Span, ...], letters: Collection[str]) -> tuple[Span, ...]:
    return tuple(span for span in spans if span.article in letters)


def _row(row: Row, letters: Collection[str], *, differs: bool) -> Row:
    """A row with the passages of the chosen articles, and the status that it has among them."""
    passages = {letter: units for letter, units in row.passages.items() if letter in letters}
    having = sum(bool(units) for units in passages.values())
    if having == len(passages):
        status = RowStatus.DIFFERS if differs else RowStatus.SAME
    else:
        status = RowStatus.PARTIAL if having > 1 else RowStatus.ONLY_HERE
    moved = {letter: after for letter, after in row.moved.items() if letter in letters}
    return replace(row, passages=passages, moved=moved, status=status)

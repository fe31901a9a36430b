"""One divergence, one finding; and the order in which a reader meets them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from core.model import Finding, FindingKind, Severity, Span

_SEVERITY_ORDER = {Severity.HIGH: 0, Severity.MEDIUM: 1, Severity.LOW: 2}
_COVERED_SHARE = 0.6
"""A finding whose spans are covered this far by a more specific one has nothing of its own to say."""
_FEW_WORDS = 16
"""Signs of a span up to which other wording may be but the other side of a negation, and …"""
_NEGATION_SHARE = 0.4
"""… the share of one of its spans that the negation covers, at least: did *not*."""
_PAIR = 2
# Where a passage stands and how it is divided is another question than what it says.
_ABOUT_PLACE = {FindingKind.MOVED, FindingKind.STRUCTURE}
_GENERAL = {FindingKind.POLARITY: 1, FindingKind.ONLY_HERE: 2, FindingKind.MISSING: 2, FindingKind.WORDING: 3}
"""How general a kind is; 0 for all that name what differs (a number, a name, a quotation)."""
_ABOUT_VALUES = {FindingKind.NUMBER, FindingKind.AMOUNT, FindingKind.PERCENTAGE, FindingKind.DATE}
"""Which have their "more than" with them. What is denied in a quotation weighs more than that words differ."""


class _Mark(NamedTuple):
    """A stretch of a paragraph that a finding tells of."""

    start: int
    end: int
    finding: Finding


def without_overlaps(findings: Iterable[Finding], on_step: Callable[[], None]) -> list[Finding]:
    """The findings without those that more specific or weightier ones already tell.

    A finding goes where findings of more specific kinds about the same articles cover most of each of
    its spans, or where it overlaps another one of its own kind and articles, or says of a part of another one's
    words that a further article has them too. `on_step` is called for each.
    """
    kept: list[Finding] = []
    marks: defaultdict[tuple[str, int], list[_Mark]] = defaultdict(list)
    for finding in sorted(findings, key=lambda finding: (_generality(finding), *_order(finding))):
        on_step()
        around = [
            [mark for mark in marks[span.article, span.paragraph] if _meets(mark, span)] for span in finding.spans
        ]
        if any(_is_twin(mark.finding, finding) for near in around for mark in near):
            continue
        if finding.spans and all(
            _is_told(finding, span, near) for span, near in zip(finding.spans, around, strict=True)
        ):
            continue
        if any(_is_part(finding, mark.finding) for near in around for mark in near) or _is_denial(finding, around):
            continue
        kept.append(finding)
        for span in finding.spans:
            marks[span.article, span.paragraph].append(_Mark(span.start, span.end, finding))
    return kept


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """By severity, then row, then place in the articles."""
    return sorted(findings, key=_order)


def _order(finding: Finding) -> tuple[int, tuple[int, ...], list[tuple[str, int, int, int]], str]:
    at = [(span.article, span.paragraph, span.start, span.end) for span in finding.spans]
    return _SEVERITY_ORDER[finding.severity], finding.rows, at, finding.kind


def _generality(finding: Finding) -> int:
    return _GENERAL.get(finding.kind, 0)


def _meets(mark: _Mark, span: Span) -> bool:
    return mark.start < span.end and span.start < mark.end


def _is_twin(kept: Finding, finding: Finding) -> bool:
    return kept.kind is finding.kind and kept.articles == finding.articles


def _is_part(finding: Finding, other: Finding) -> bool:
    """Whether two articles' other wording, told more surely, holds all that this one marks of them."""
    if finding.kind is not FindingKind.WORDING or other.kind is not FindingKind.WORDING:
        return False
    if other.confidence < finding.confidence or len({*other.articles} & {*finding.articles}) < _PAIR:
        return False
    own = [span for span in finding.spans if span.article in other.articles]
    return bool(own) and all(
        any(
            (mark.article, mark.paragraph) == (span.article, span.paragraph)
            and mark.start <= span.start
            and span.end <= mark.end
            for mark in other.spans
        )
        for span in own
    )


def _is_denial(finding: Finding, around: Sequence[Sequence[_Mark]]) -> bool:
    """Whether a few words stand in place of the negation or opposite that a finding tells: a / no, all / some of."""
    if finding.kind is not FindingKind.WORDING or any(span.end - span.start > _FEW_WORDS for span in finding.spans):
        return False
    return any(
        mark.finding.kind is FindingKind.POLARITY
        and mark.finding.articles == finding.articles
        and min(mark.end, span.end) - max(mark.start, span.start) >= _NEGATION_SHARE * (span.end - span.start)
        for span, near in zip(finding.spans, around, strict=True)
        for mark in near
    )


def _is_told(finding: Finding, span: Span, near: Sequence[_Mark]) -> bool:
    """Whether more specific findings about the same articles cover most of the span."""
    if finding.kind in _ABOUT_PLACE:
        return False
    concerned = set(finding.articles)
    covered: set[int] = set()
    for start, end, other in near:
        letters = set(other.articles)
        if (
            other.kind not in _ABOUT_PLACE
            and _generality(other) < _generality(finding)
            and (finding.kind is not FindingKind.POLARITY or other.kind in _ABOUT_VALUES)
            and (letters <= concerned or concerned <= letters)
        ):
            covered.update(range(max(start, span.start), min(end, span.end)))
    return len(covered) >= _COVERED_SHARE * (span.end - span.start)

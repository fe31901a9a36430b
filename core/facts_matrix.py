"""Facts × articles: which article has a fact, which contradicts it, which doesn't say it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from core.model import Comparison, Fact, Finding, FindingKind, Span


class FactState(StrEnum):
    """What an article makes of a fact."""

    HAS = "has"
    DIFFERS = "differs"
    LACKS = "lacks"


SIGNS = {FactState.HAS: "✓", FactState.DIFFERS: "≠", FactState.LACKS: "–"}
"""The sign of each state."""

_VALUES = frozenset({FindingKind.NUMBER, FindingKind.AMOUNT, FindingKind.PERCENTAGE, FindingKind.DATE})
_ORDER = (
    FindingKind.DATE,
    FindingKind.AMOUNT,
    FindingKind.PERCENTAGE,
    FindingKind.NUMBER,
    FindingKind.NAME,
    FindingKind.QUOTATION,
)
_RANK = {kind: rank for rank, kind in enumerate(_ORDER)}


@dataclass(frozen=True, slots=True)
class FactCell:
    """What one article makes of one fact."""

    state: FactState
    spans: tuple[Span, ...] = ()
    """The mentions in reading order; in an article that says something else in their place, what it says."""


@dataclass(frozen=True, slots=True)
class FactRow:
    """One fact with a cell for each article."""

    fact: Fact
    cells: Mapping[str, FactCell]
    """By letter, in the order of the articles."""

    @property
    def differs(self) -> bool:
        """Whether articles contradict each other on it."""
        return any(cell.state is FactState.DIFFERS for cell in self.cells.values())

    @property
    def passing(self) -> bool:
        """Whether it is a name said once in all, that may be a name by its looks only."""
        return _is_said_once(self.fact) and not self.differs


def _is_said_once(fact: Fact) -> bool:
    return fact.kind is FindingKind.NAME and len(fact.mentions) == 1


def facts_matrix(comparison: Comparison, dismissed: Collection[str] = ()) -> tuple[FactRow, ...]:
    """All facts, those that articles contradict each other on first, then by kind and first mention.

    A fact differs in an article where a finding sets what that article says against what another one says.
    A finding that only says that an article lacks something makes no difference: the others agree.

    Args:
        comparison: its facts, findings and articles.
        dismissed: ids of findings that count for nothing.
    """
    disputes = Disputes(comparison.findings)
    letters = [article.letter for article in comparison.articles]
    rows = (matrix_row(fact, letters, disputes, dismissed) for fact in comparison.facts)
    return tuple(sorted(rows, key=matrix_order))  # facts stand by their first mention already


def matrix_row(fact: Fact, letters: Sequence[str], disputes: Disputes, dismissed: Collection[str] = ()) -> FactRow:
    """One row of the matrix, for whoever has other things to do between two of them."""
    return FactRow(fact, _cells(fact, letters, disputes.about(fact, dismissed)))


def matrix_order(row: FactRow) -> tuple[bool, int]:
    """What the rows are sorted by, facts that stand by their first mention keeping that order."""
    return not row.differs, _RANK[row.fact.kind]


@dataclass(frozen=True, slots=True)
class Notable:
    """How many rows of the matrix are not passing, for whatever findings are dismissed, without making it."""

    always: int = 0
    """Those that are not names said once in all."""
    disputed: tuple[frozenset[str], ...] = ()
    """For each name said once that findings dispute, the ids of these."""

    def count(self, dismissed: Collection[str] = ()) -> int:
        """The number of rows.

        Args:
            dismissed: ids of findings that count for nothing.
        """
        return self.always + sum(not ids.issubset(dismissed) for ids in self.disputed)


def notable(comparison: Comparison, disputes: Disputes) -> Notable:
    """Look through a comparison once, to count quickly after every change of the review."""
    once = [fact for fact in comparison.facts if _is_said_once(fact)]
    disputed = (frozenset(finding.id for finding in disputes.about(fact)) for fact in once)
    return Notable(len(comparison.facts) - len(once), tuple(ids for ids in disputed if ids))


def _cells(fact: Fact, letters: Sequence[str], disputing: Iterable[Finding]) -> dict[str, FactCell]:
    mentions: defaultdict[str, list[Span]] = defaultdict(list)
    for span in fact.mentions:
        mentions[span.article].append(span)
    disputed: set[str] = set()
    instead: defaultdict[str, set[Span]] = defaultdict(set)
    for finding in disputing:
        having: set[str] = set()
        saying_else: dict[str, list[Span]] = {}
        for span in finding.spans:
            if span.article not in finding.articles:
                continue  # evidence in another language
            if not mentions[span.article]:
                saying_else.setdefault(span.article, []).append(span)
            elif any(_overlap(span, mention) for mention in mentions[span.article]):
                having.add(span.article)
        for letter, spans in saying_else.items():
            instead[letter].update(spans)
        if not saying_else:  # one fact in several ways; else those who have it agree on it
            disputed |= having
    cells = {}
    for letter in letters:
        state = FactState.HAS if mentions[letter] else FactState.LACKS
        spans = mentions[letter]
        if letter in disputed or letter in instead:
            state, spans = FactState.DIFFERS, spans or list(instead[letter])
        cells[letter] = FactCell(state, tuple(sorted(spans, key=_place)))
    return cells


class Disputes:
    """Findings that set values, names or quotations of articles against each other, found by place."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self._by_place: defaultdict[tuple[str, int], list[tuple[Span, Finding]]] = defaultdict(list)
        for finding in findings:
            spoken = {span.article for span in finding.spans}
            if finding.kind in _RANK and len(finding.articles) > 1 and spoken.issuperset(finding.articles):
                for span in finding.spans:
                    if span.article in finding.articles:
                        self._by_place[span.article, span.paragraph].append((span, finding))

    def about(self, fact: Fact, dismissed: Collection[str] = ()) -> list[Finding]:
        """The findings of the fact's kind that mark one of its mentions, and are not dismissed."""
        found: dict[str, Finding] = {}
        for mention in fact.mentions:
            for span, finding in self._by_place.get((mention.article, mention.paragraph), ()):
                alike = finding.kind is fact.kind or {finding.kind, fact.kind} <= _VALUES
                if alike and _overlap(span, mention) and finding.id not in dismissed:
                    found[finding.id] = finding
        return list(found.values())


def _overlap(one: Span, other: Span) -> bool:
    return one.paragraph == other.paragraph and one.start < other.end and other.start < one.end


def _place(span: Span) -> tuple[int, int, int]:
    return span.paragraph, span.start, span.end

"""What the window needs to know of a comparison before it can show it: worked out once, off the interface thread."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.facts_matrix import Notable, notable
from core.model import Comparison, Finding, FindingKind, Row, RowStatus, Severity, Span
from gui.theme import Family, family

ALL, DIFFERING, ONLY_ONE, MOVED, FACTS = "all", "differing", "only_one", "moved", "facts"
ROW_FILTERS = (ALL, DIFFERING, ONLY_ONE, MOVED, FACTS)
_RANK = {Severity.HIGH: 0, Severity.MEDIUM: 1, Severity.LOW: 2}
_FACT_KINDS = {FindingKind.NUMBER, FindingKind.AMOUNT, FindingKind.PERCENTAGE, FindingKind.DATE, FindingKind.NAME}
_UNMARKED = (FindingKind.STRUCTURE,)
"""Kinds that a bracket shows rather than a mark on words."""


@dataclass(frozen=True, slots=True)
class Counts:
    """Of one comparison."""

    rows: Mapping[str, tuple[Row, ...]]
    """Those that each filter lets through."""
    families: Counter[Family]
    """Number of findings of each family."""
    ids: frozenset[str]
    """Of all findings."""
    orders: Mapping[str, tuple[Finding, ...]]
    """All findings by "severity" and by "row"."""
    of_row: Mapping[int, Sequence[Finding]]
    """Findings by the index of their rows."""
    marked: Mapping[tuple[str, int], Sequence[tuple[Span, Finding]]]
    """What is marked in each article's paragraphs; the weightiest last."""
    shared: Counter[int]
    """Number of rows by the number of articles that have them."""
    alone: Counter[str]
    """Number of rows that only this article has."""
    sentences: Mapping[str, int]
    """Of each article."""
    facts: Notable
    """The facts that are worth listing."""


def counted(comparison: Comparison | None) -> Counts:
    """Work it out; of no comparison there is nothing."""
    rows = comparison.rows if comparison is not None else ()
    findings = comparison.findings if comparison is not None else ()
    articles = comparison.articles if comparison is not None else ()
    of_row: dict[int, list[Finding]] = defaultdict(list)
    factual: set[int] = set()
    for finding in findings:
        for index in finding.rows:
            of_row[index].append(finding)
        if finding.kind in _FACT_KINDS:
            factual.update(finding.rows)
    marked: dict[tuple[str, int], list[tuple[Span, Finding]]] = defaultdict(list)
    for finding in sorted(findings, key=lambda finding: -_RANK[finding.severity]):
        if finding.kind not in _UNMARKED:
            for span in finding.spans:
                marked[span.article, span.paragraph].append((span, finding))
    having = [[letter for letter, units in row.passages.items() if units] for row in rows]
    alone = RowStatus.ONLY_HERE
    return Counts(
        rows={
            ALL: rows,
            DIFFERING: tuple(row for row in rows if row.status is not alone and row.index in of_row),
            ONLY_ONE: tuple(row for row in rows if row.status is alone),
            MOVED: tuple(row for row in rows if row.moved),
            FACTS: tuple(row for row in rows if row.index in factual),
        },
        families=Counter(family(finding.kind) for finding in findings),
        ids=frozenset(finding.id for finding in findings),
        orders={
            "severity": tuple(sorted(findings, key=lambda finding: (_RANK[finding.severity], finding.rows))),
            "row": tuple(sorted(findings, key=lambda finding: (finding.rows, _RANK[finding.severity]))),
        },
        of_row=dict(of_row),
        marked=dict(marked),
        shared=Counter(map(len, having)),
        alone=Counter(letters[0] for letters in having if len(letters) == 1),
        sentences={
            article.letter: sum(len(paragraph.sentences) for paragraph in article.paragraphs) for article in articles
        },
        facts=notable(comparison) if comparison is not None else Notable(),
    )

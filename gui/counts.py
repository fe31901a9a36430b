"""What the window needs to know of a comparison before it can show it: worked out once, off the interface thread."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from core.facts_matrix import Disputes, Notable, notable
from core.model import Comparison, Finding, FindingKind, LinkSide, Row, RowStatus, Severity, Span
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
    severities: Counter[Severity]
    """Number of findings of each severity."""
    by_id: Mapping[str, Finding]
    """All findings."""
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
    pinned: frozenset[int]
    """Indices of the rows that a person or a file holds together."""
    echoes: Mapping[tuple[int, str], tuple[int, ...]]
    """For the passage of an article in a row, by the row's index and the article's letter, the other rows that have
    something of it too."""
    disputes: Disputes
    """Which findings set articles against each other on a fact."""
    facts: Notable
    """The facts that are worth listing."""
    equal: Collection[int]
    """Indices of the rows in which there is nothing to look for."""


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
    disputes = Disputes(findings)
    return Counts(
        rows={
            ALL: rows,
            DIFFERING: tuple(row for row in rows if row.status is not alone and row.index in of_row),
            ONLY_ONE: tuple(row for row in rows if row.status is alone),
            MOVED: tuple(row for row in rows if row.moved),
            FACTS: tuple(row for row in rows if row.index in factual),
        },
        families=Counter(family(finding.kind) for finding in findings),
        severities=Counter(finding.severity for finding in findings),
        by_id={finding.id: finding for finding in findings},
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
        pinned=_pinned(comparison) if comparison is not None else frozenset(),
        echoes=_echoes(comparison) if comparison is not None else {},
        disputes=disputes,
        facts=notable(comparison, disputes) if comparison is not None else Notable(),
        equal=equal_rows(rows, of_row),
    )


def equal_rows(rows: Iterable[Row], differing: Collection[int]) -> frozenset[int]:
    """Indices of the rows in which there is nothing to look for, where `differing` are those with findings."""
    return frozenset(
        row.index for row in rows if row.status is RowStatus.SAME and not row.moved and row.index not in differing
    )


def _row_of(comparison: Comparison) -> dict[tuple[str, int, int | None], int]:
    """The row of each passage, by letter, paragraph and sentence."""
    return {
        (letter, unit.paragraph, unit.sentence): row.index
        for row in comparison.rows
        for letter, units in row.passages.items()
        for unit in units
    }


def _rows_of(side: LinkSide, row_of: Mapping[tuple[str, int, int | None], int]) -> set[int]:
    """The rows in which one end of a link stands."""
    letter = side.article
    found = (
        row_of.get((letter, ref.paragraph, ref.sentence), row_of.get((letter, ref.paragraph, None)))
        for ref in side.sentences
    )
    return {index for index in found if index is not None}


def _pinned(comparison: Comparison) -> frozenset[int]:
    """Which rows hold together because a person or a file says so."""
    pinned = [link for link in comparison.links if link.pinned]
    row_of = _row_of(comparison) if pinned else {}
    return frozenset(index for link in pinned for index in _rows_of(link.a, row_of) & _rows_of(link.b, row_of))


def _echoes(comparison: Comparison) -> dict[tuple[int, str], tuple[int, ...]]:
    """Which rows a passage is linked to by something that no row is built on."""
    row_of = _row_of(comparison)
    echoes: dict[tuple[int, str], set[int]] = defaultdict(set)
    for link in comparison.links:
        if link.echo and not link.set_aside:
            here, there = _rows_of(link.a, row_of), _rows_of(link.b, row_of)
            for rows, letter, others in ((here, link.a.article, there), (there, link.b.article, here)):
                for index in rows:
                    echoes[index, letter] |= others - {index}
    return {key: tuple(sorted(others)) for key, others in echoes.items() if others}

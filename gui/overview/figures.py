"""What the overview panel counts. No Qt here."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from core.model import Comparison, FindingKind, Row, RowStatus, Severity

_WEIGHTS = {Severity.HIGH: 4, Severity.MEDIUM: 2, Severity.LOW: 1}
_MOST = 10


@dataclass(frozen=True, slots=True)
class DivergentRow:
    """A row that several articles have, with how much they differ in it."""

    row: Row
    findings: int
    weighty: int
    """Findings of high severity among them."""


def kinds_counted(comparison: Comparison, dismissed: Collection[str]) -> list[tuple[FindingKind, int]]:
    """How many findings there are of each kind, the most frequent first."""
    counted = Counter(finding.kind for finding in comparison.findings if finding.id not in dismissed)
    order = list(FindingKind)
    return sorted(counted.items(), key=lambda item: (-item[1], order.index(item[0])))


def most_divergent(comparison: Comparison, dismissed: Collection[str], most: int = _MOST) -> list[DivergentRow]:
    """The rows with the weightiest findings together; rows that one article alone has are no divergence."""
    severities: defaultdict[int, list[Severity]] = defaultdict(list)
    for finding in comparison.findings:
        if finding.id not in dismissed:
            for index in finding.rows:
                severities[index].append(finding.severity)
    rows = [row for row in comparison.rows if row.status is not RowStatus.ONLY_HERE and severities.get(row.index)]
    rows.sort(key=lambda row: (-sum(_WEIGHTS[each] for each in severities[row.index]), row.index))
    return [
        DivergentRow(row, len(severities[row.index]), severities[row.index].count(Severity.HIGH)) for row in rows[:most]
    ]

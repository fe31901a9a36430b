"""What one window has open: the comparison, the review with its history, and what is chosen in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from core.model import Comparison, Finding, FindingKind, Row, RowStatus, Severity
from core.review import History, Review, ReviewStatus
from gui.theme import Family, family

ALL, DIFFERING, ONLY_ONE, MOVED, FACTS = "all", "differing", "only_one", "moved", "facts"
ROW_FILTERS = (ALL, DIFFERING, ONLY_ONE, MOVED, FACTS)
_RANK = {Severity.HIGH: 0, Severity.MEDIUM: 1, Severity.LOW: 2}
_FACT_KINDS = {FindingKind.NUMBER, FindingKind.AMOUNT, FindingKind.PERCENTAGE, FindingKind.DATE, FindingKind.NAME}


class Session(QObject):
    """The state behind a window. Views read it and listen; only its methods change it."""

    comparison_changed = Signal()
    """Another comparison is shown, or none."""
    review_changed = Signal()
    """Decisions or notes changed."""
    shown_changed = Signal()
    """Other rows or findings pass the filters, or in another order."""
    current_changed = Signal()
    """Another finding is the current one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.comparison: Comparison | None = None
        self.language_names: dict[str, str] = {}
        self.history = History()
        self.row_filter = ALL
        self.families: frozenset[Family] = frozenset()
        """Families of findings that are listed; empty: all."""
        self.only_open = False
        self.sort = "severity"
        self.findings: tuple[Finding, ...] = ()
        """Those that pass the filters, in the order of the list."""
        self.rows: tuple[Row, ...] = ()
        """Those that pass the filter."""
        self._current: str | None = None

    # What is shown

    def show(
        self, comparison: Comparison | None, language_names: dict[str, str] | None = None, *, fresh: bool = True
    ) -> None:
        """Show a comparison.

        Args:
            comparison: None for none.
            language_names: by ISO code, for the headers.
            fresh: it is another one, not the same compared again: the review begins anew.
        """
        if fresh or comparison is None:
            self.history = History()
            self.row_filter, self.families, self.only_open = ALL, frozenset(), False
        self.comparison = comparison
        self.language_names = language_names or {}
        kept = {finding.id for finding in self._all()}
        self._current = self._current if self._current in kept else None
        self._filter()
        self.comparison_changed.emit()
        self.shown_changed.emit()
        self.review_changed.emit()
        self.current_changed.emit()

    @property
    def review(self) -> Review:
        """What people decided."""
        return self.history.review

    def hidden(self) -> frozenset[str]:
        """Ids of the findings whose marks are not drawn: the dismissed ones."""
        dismissed = ReviewStatus.DISMISSED
        return frozenset(key for key, decision in self.review.decisions.items() if decision.status is dismissed)

    def reviewed(self) -> int:
        """How many findings are confirmed or dismissed."""
        return sum(self.status(finding) is not ReviewStatus.OPEN for finding in self._all())

    def status(self, finding: Finding) -> ReviewStatus:
        """The review status of a finding."""
        return self.review.decision(finding.id).status

    def families_counted(self) -> Counter[Family]:
        """How many findings there are of each family."""
        return Counter(family(finding.kind) for finding in self._all())

    def rows_counted(self, row_filter: str) -> int:
        """How many rows a filter lets through."""
        return sum(1 for _ in self._filtered_rows(row_filter))

    # Filters and order

    def filter_rows(self, row_filter: str) -> None:
        """Show only some rows, and the findings in them."""
        self.row_filter = row_filter
        self._refilter()

    def filter_findings(self, families: Iterable[Family], *, only_open: bool) -> None:
        """List only some findings."""
        self.families, self.only_open = frozenset(families), only_open
        self._refilter()

    def sort_findings(self, sort: str) -> None:
        """Order the list by "severity" or by "row"."""
        self.sort = sort
        self._refilter()

    def _refilter(self) -> None:
        self._filter()
        self.shown_changed.emit()
        if self._current is not None and self.current is None:
            self._current = None
            self.current_changed.emit()

    def _filter(self) -> None:
        self.rows = tuple(self._filtered_rows(self.row_filter))
        shown = {row.index for row in self.rows}
        everything = self.comparison is not None and len(shown) == len(self.comparison.rows)
        kept = [
            finding
            for finding in self._all()
            if (everything or shown.intersection(finding.rows))
            and (not self.families or family(finding.kind) in self.families)
            and (not self.only_open or self.status(finding) is ReviewStatus.OPEN or finding.id == self._current)
        ]
        if self.sort == "row":
            kept.sort(key=lambda finding: (finding.rows, _RANK[finding.severity]))
        else:
            kept.sort(key=lambda finding: (_RANK[finding.severity], finding.rows))
        self.findings = tuple(kept)

    def _filtered_rows(self, row_filter: str) -> Iterable[Row]:
        if self.comparison is None:
            return ()
        rows = self.comparison.rows
        if row_filter == DIFFERING:
            with_findings = {index for finding in self._all() for index in finding.rows}
            alone = RowStatus.ONLY_HERE
            return (row for row in rows if row.status is not alone and row.index in with_findings)
        if row_filter == ONLY_ONE:
            return (row for row in rows if row.status is RowStatus.ONLY_HERE)
        if row_filter == MOVED:
            return (row for row in rows if row.moved)
        if row_filter == FACTS:
            factual = {index for finding in self._all() if finding.kind in _FACT_KINDS for index in finding.rows}
            return (row for row in rows if row.index in factual)
        return rows

    def _all(self) -> tuple[Finding, ...]:
        return self.comparison.findings if self.comparison is not None else ()

    # The current finding

    @property
    def current(self) -> Finding | None:
        """The finding that is looked at, if it passes the filters."""
        return next((finding for finding in self.findings if finding.id == self._current), None)

    def set_current(self, finding_id: str | None) -> None:
        """Look at a finding; one that the filters hide makes them give way."""
        if finding_id == self._current:
            return
        if finding_id is not None and all(finding.id != finding_id for finding in self.findings):
            self.row_filter, self.families, self.only_open = ALL, frozenset(), False
            self._current = finding_id
            self._filter()
            self.shown_changed.emit()
        self._current = finding_id
        listed = self.findings
        if self.only_open:  # what was reviewed stays in the list until it is left
            self._filter()
            if self.findings != listed:
                self.shown_changed.emit()
        self.current_changed.emit()

    def step(self, by: int, *, only_open: bool = False) -> bool:
        """Go on to the next (1) or previous (-1) finding; past the end it begins again.

        Returns:
            False where there is none to go to.
        """
        ids = [finding.id for finding in self.findings]
        place = ids.index(self._current) if self._current in ids else (-1 if by > 0 else 0)
        for distance in range(1, len(ids) + 1):
            candidate = self.findings[(place + by * distance) % len(ids)]
            if not only_open or self.status(candidate) is ReviewStatus.OPEN:
                self.set_current(candidate.id)
                return True
        return False

    # Review

    def decide(self, finding_ids: Iterable[str], status: ReviewStatus, name: str, reviewer: str = "") -> None:
        """Give findings a status: one step of the history."""
        self._do(self.review.decide(finding_ids, status, reviewer), name)

    def annotate(self, finding_id: str, note: str, name: str, reviewer: str = "") -> None:
        """Give a finding a note: one step of the history."""
        if note != self.review.decision(finding_id).note:
            self._do(self.review.annotate(finding_id, note, reviewer), name)

    def undo(self) -> bool:
        """Take back the last change."""
        return self._reviewed_anew(self.history.undo())

    def redo(self) -> bool:
        """Do again what was taken back."""
        return self._reviewed_anew(self.history.redo())

    def _do(self, review: Review, name: str) -> None:
        self.history.do(review, name)
        self._reviewed_anew(True)

    def _reviewed_anew(self, changed: bool) -> bool:
        if changed:
            if self.only_open:
                self._filter()
                self.shown_changed.emit()
            self.review_changed.emit()
        return changed

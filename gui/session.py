"""What one window has open: the comparison, the review with its history, and what is chosen in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.model import Comparison, Finding, Row, Severity
from core.review import History, Review, ReviewStatus
from core.review.orphans import Orphan, remember
from gui.arrival import Arrival
from gui.counts import ALL, Counts, counted
from gui.farewell import Farewell
from gui.theme import Family, family

if TYPE_CHECKING:
    from core.alignment.edits import Edit


class Session(QObject):
    """The state behind a window. Views read it and listen; only its methods change it."""

    about_to_change = Signal()
    """Another comparison will be shown, or none: the last moment for what belongs to this one."""
    comparison_changed = Signal()
    """Another comparison is shown, or none."""
    review_changed = Signal()
    """Decisions or notes changed."""
    edits_changed = Signal()
    """The alignment is to be worked out anew with other edits."""
    shown_changed = Signal()
    """Other rows or findings pass the filters, or in another order."""
    current_changed = Signal()
    """Another finding is the current one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.arrival = Arrival(self)
        """By which results come in."""
        self.farewell = Farewell(self)
        self.comparison: Comparison | None = None
        self.language_names: dict[str, str] = {}
        self.history = History()
        self.reviewer = ""
        """Whose decisions and notes these are, where somebody said so."""
        self.orphans: dict[str, Orphan] = {}
        """What is remembered of reviews whose findings are gone, by id."""
        self.row_filter = ALL
        self.families: frozenset[Family] = frozenset()
        """Families of findings that are listed; empty: all."""
        self.severities: frozenset[Severity] = frozenset()
        """Severities of findings that are listed; empty: all."""
        self.only_open = False
        self.sort = "severity"
        self.findings: tuple[Finding, ...] = ()
        """Those that pass the filters, in the order of the list."""
        self.rows: tuple[Row, ...] = ()
        """Those that pass the filter."""
        self.not_exported: frozenset[str] = frozenset()
        """Letters of the articles that the last export left out."""
        self.shares: Mapping[tuple[str, str], float] = {}
        """Coverage by pair of letters."""
        self._current: str | None = None
        self._shown: Mapping[str, Finding] = {}
        self.counts = counted(None)

    # What is shown

    def show(
        self,
        comparison: Comparison | None,
        language_names: dict[str, str] | None = None,
        shares: Mapping[tuple[str, str], float] | None = None,
        *,
        fresh: bool = True,
        counts: Counts | None = None,
        history: History | None = None,
        orphans: Mapping[str, Orphan] | None = None,
    ) -> None:
        """Show a comparison.

        Args:
            comparison: None for none.
            language_names: by ISO code, for the headers.
            shares: coverage by pair of letters, as `core.coverage` gives it.
            fresh: it is another one, not the same compared again: the review begins anew.
            counts: what was counted in it; counted here where None.
            history: where it is another one, what people did to it already.
            orphans: what is remembered of reviews whose findings are gone.
        """
        self.about_to_change.emit()
        if fresh or comparison is None:
            self.history, self.orphans = history or History(), dict(orphans or {})
            self.row_filter, self.families, self.severities, self.only_open = ALL, frozenset(), frozenset(), False
            self.not_exported = frozenset()
        else:
            self.orphans = remember(self.review, self.comparison, comparison, self.orphans)
        if self.comparison is not None and self.comparison is not comparison:
            self.farewell.part_with(self.comparison)
        self.comparison = comparison
        self.language_names = language_names or {}
        self.shares = shares or {}
        self.counts = counts or counted(comparison)
        self._current = self._current if self._current in self.counts.by_id else None
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
        """Ids of the findings that count for nothing: the dismissed ones."""
        dismissed = ReviewStatus.DISMISSED
        return frozenset(key for key, decision in self.review.decisions.items() if decision.status is dismissed)

    def unmarked(self) -> frozenset[str]:
        """Ids of the findings whose marks are not drawn: dismissed, or of a family or severity that is not listed."""
        if self.comparison is None or not (self.families or self.severities):
            return self.hidden()
        others = (each.id for each in self.comparison.findings if not self._is_wanted(each))
        return self.hidden().union(others)

    def wanted_rows(self) -> frozenset[int] | None:
        """Indices of the rows with a finding that is listed; None where all findings are."""
        if not self.families and not self.severities and not self.only_open:
            return None
        return frozenset(index for finding in self.findings for index in finding.rows)

    def _is_wanted(self, finding: Finding) -> bool:
        """Whether it is of a family and of a severity that are listed."""
        return (not self.families or family(finding.kind) in self.families) and (
            not self.severities or finding.severity in self.severities
        )

    def reviewed(self) -> int:
        """How many findings are confirmed or dismissed."""
        decisions = self.review.decisions
        ids = self.counts.by_id
        return sum(key in ids and each.status is not ReviewStatus.OPEN for key, each in decisions.items())

    def status(self, finding: Finding) -> ReviewStatus:
        """The review status of a finding."""
        return self.review.decision(finding.id).status

    def severities_counted(self) -> Counter[Severity]:
        """How many findings there are of each severity."""
        return self.counts.severities

    def families_counted(self) -> Counter[Family]:
        """How many findings there are of each family."""
        return self.counts.families

    def rows_counted(self, row_filter: str) -> int:
        """How many rows a filter lets through."""
        return len(self.counts.rows[row_filter])

    # Filters and order

    def filter_rows(self, row_filter: str) -> None:
        """Show only some rows, and the findings in them."""
        self.row_filter = row_filter
        self._refilter()

    def filter_findings(
        self, families: Iterable[Family], *, only_open: bool, severities: Iterable[Severity] = ()
    ) -> None:
        """List only some findings."""
        self.families, self.severities, self.only_open = frozenset(families), frozenset(severities), only_open
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
        self.rows = self.counts.rows[self.row_filter]
        everything = len(self.rows) == len(self.counts.rows[ALL])
        listed = self.counts.orders["row" if self.sort == "row" else "severity"]
        if everything and not (self.families or self.severities or self.only_open):
            self.findings, self._shown = listed, self.counts.by_id
            return
        shown = set() if everything else {row.index for row in self.rows}
        kept = [
            finding
            for finding in listed
            if (everything or shown.intersection(finding.rows))
            and self._is_wanted(finding)
            and (not self.only_open or self.status(finding) is ReviewStatus.OPEN or finding.id == self._current)
        ]
        self.findings = tuple(kept)
        self._shown = {finding.id: finding for finding in kept}

    # The current finding

    @property
    def current(self) -> Finding | None:
        """The finding that is looked at, if it passes the filters."""
        return self._shown.get(self._current) if self._current is not None else None

    def set_current(self, finding_id: str | None) -> None:
        """Look at a finding; one that the filters hide makes them give way."""
        if finding_id == self._current:
            return
        if finding_id is not None and finding_id not in self._shown:
            self.row_filter, self.families, self.severities, self.only_open = ALL, frozenset(), frozenset(), False
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

    def decide(self, finding_ids: Iterable[str], status: ReviewStatus, name: str) -> None:
        """Give findings a status: one step of the history."""
        self._do(self.review.decide(finding_ids, status, self.reviewer), name)

    def annotate(self, finding_id: str, note: str, name: str) -> None:
        """Give a finding a note: one step of the history."""
        if note != self.review.decision(finding_id).note:
            self._do(self.review.annotate(finding_id, note, self.reviewer), name)

    def take(self, review: Review, name: str) -> None:
        """Make this the review: one step of the history."""
        self._do(review, name)

    def edit(self, edit: Edit, name: str) -> None:
        """Change the alignment by hand: one step of the same history."""
        self._do(replace(self.review, edits=(*self.review.edits, edit)), name)

    def undo(self) -> bool:
        """Take back the last change."""
        before = self.review
        return self._reviewed_anew(self.history.undo(), before)

    def redo(self) -> bool:
        """Do again what was taken back."""
        before = self.review
        return self._reviewed_anew(self.history.redo(), before)

    def _do(self, review: Review, name: str) -> None:
        before = self.review
        self.history.do(review, name)
        self._reviewed_anew(True, before)

    def _reviewed_anew(self, changed: bool, before: Review) -> bool:
        if changed:
            if self.only_open:
                self._filter()
                self.shown_changed.emit()
            self.review_changed.emit()
            if self.review.edits != before.edits:
                self.edits_changed.emit()
        return changed

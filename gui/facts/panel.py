"""The facts panel: filters, the table of facts × articles, and what was chosen in it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from core.model import Span
from gui.facts import words
from gui.facts.model import FactsModel
from gui.facts.view import FactsView
from gui.findings.panel import Chip
from gui.findings.words import family_words
from gui.idle import Idle
from gui.language import figure
from gui.session import Session
from gui.theme import Family, Theme
from gui.widgets import FlowLayout

_FEW = 300
"""So few facts are worked out at once."""
_FAMILIES = (Family.CONFLICT, Family.NAME, Family.QUOTATION)


class FactsPanel(QWidget):
    """Everything about facts, at the right of the window."""

    mention_wanted = Signal(object, object)
    """A mention to show, and all mentions of its fact."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._stale = True
        self._hidden: frozenset[str] = frozenset()
        """Findings that were dismissed when the facts were worked out."""
        self._current: tuple[str, int] | None = None
        """Fact and column that were current before the list changed."""
        self._working = Idle(self)
        self._at: tuple[str, str, int] | None = None
        """Fact, article and number of the mention that was shown last."""
        self.model = FactsModel(session, self)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Filter facts"))
        self.field.setAccessibleName(self.tr("Filter facts"))
        self.field.setClearButtonEnabled(True)
        self.chips = {each: Chip(theme, f"{each}_soft", f"{each}_line") for each in _FAMILIES}
        self.differing = Chip(theme, "", "accent")
        self.passing = Chip(theme, "", "accent")
        self.passing.setToolTip(self.tr("Names that stand once in one article only: some may be no names"))
        head = QWidget()
        head_layout = QVBoxLayout(head)
        head_layout.setContentsMargins(12, 12, 12, 10)
        head_layout.setSpacing(8)
        head_layout.addWidget(self.field)
        chips = QWidget()
        flow = FlowLayout(chips)
        flow.setContentsMargins(0, 0, 0, 0)
        for chip in (*self.chips.values(), self.differing, self.passing):
            flow.addWidget(chip)
            chip.toggled.connect(self._filter)
        head_layout.addWidget(chips)
        self.table = FactsView(self.model, theme)
        self.detail = QLabel()
        self.detail.setObjectName("factDetail")
        self.detail.setWordWrap(True)
        self.detail.setTextFormat(Qt.TextFormat.PlainText)
        self.detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.detail.setAccessibleName(self.tr("Mention"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.detail)
        self.field.textChanged.connect(self._filter)
        self.table.wanted.connect(self._show)
        self.model.modelAboutToBeReset.connect(self._keep_current)
        self.model.modelReset.connect(self._restore_current)
        session.comparison_changed.connect(self._forget)
        session.review_changed.connect(self._reviewed)

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        for chip in (*self.chips.values(), self.differing, self.passing):
            chip.theme = theme
            chip.update()
        self.table.theme = theme
        self.table.viewport().update()
        self.table.columns.viewport().update()

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.table, self.field]

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened meanwhile."""
        super().showEvent(event)
        if self._stale:
            self._freshen()

    def _forget(self) -> None:
        """Another comparison: what is listed is no longer true."""
        self._at = None
        self._working.stop()
        self.model.clear()
        self.table.empty_words = ""
        self._tell()
        self._freshen()

    def _reviewed(self) -> None:
        """Only what is dismissed makes a difference here."""
        if self._session.hidden() != self._hidden:
            self._freshen()

    def _freshen(self) -> None:
        """Work out the facts anew, if they are looked at; where they are many, between events."""
        self._stale = not self.isVisible()
        comparison = self._session.comparison
        if not self._stale:
            few = comparison is None or len(comparison.facts) <= _FEW
            if few and self._session.arrival.put_off(self, self._freshened):
                return
            self._working.start(self._freshened(), at_once=few)

    def _freshened(self) -> Iterator[None]:
        self._hidden = self._session.hidden()
        yield from self.model.refreshing()
        yield
        self._count()

    def _keep_current(self) -> None:
        """Remember which fact is the current one."""
        current = self.table.currentIndex()
        self._current = (self.model.rows[current.row()].fact.id, current.column()) if current.isValid() else None

    def _restore_current(self) -> None:
        if self._current is None:
            return
        fact, column = self._current
        place = next((n for n, row in enumerate(self.model.rows) if row.fact.id == fact), None)
        if place is not None:
            self.table.setCurrentIndex(self.model.index(place, min(column, self.model.columnCount() - 1)))

    def _filter(self) -> None:
        chosen = [each for each, chip in self.chips.items() if chip.isChecked()]
        self.model.filter(
            text=self.field.text(),
            families=chosen,
            only_differing=self.differing.isChecked(),
            show_passing=self.passing.isChecked(),
        )
        self._count()

    def _count(self) -> None:
        counted = self.model.families_counted()
        for each, chip in self.chips.items():
            chip.setText(f"{family_words(each)} {figure(counted[each])}")
            chip.setVisible(counted[each] > 0)
        self.differing.setText(self.tr("≠ differing {n}").format(n=figure(self.model.differing)))
        self.differing.setVisible(self.model.differing > 0 or self.differing.isChecked())
        self.passing.setText(self.tr("+ names said once {n}").format(n=figure(self.model.passing)))
        self.passing.setVisible(self.model.passing > 0 or self.passing.isChecked())
        any_facts = bool(counted) or self.model.passing > 0
        self.table.empty_words = self.tr("No fact passes the filter.") if any_facts else self.tr("No facts.")
        self._tell()

    def _show(self, index: QModelIndex) -> None:
        """Show a cell's first mention; the next one where it is the same cell again."""
        row = self.model.rows[index.row()]
        letter = self.model.articles[index.column()].letter
        spans = row.cells[letter].spans
        number = 0
        if self._at is not None and self._at[:2] == (row.fact.id, letter) and spans:
            number = (self._at[2] + 1) % len(spans)
        self._at = (row.fact.id, letter, number)
        self._tell()
        if spans:
            others: list[Span] = [span for cell in row.cells.values() for span in cell.spans]
            self.mention_wanted.emit(spans[number], others)

    def _tell(self) -> None:
        """Say in words what was chosen."""
        row = next((row for row in self.model.rows if self._at and row.fact.id == self._at[0]), None)
        self.detail.setVisible(row is not None)
        if row is None or self._at is None:
            return
        _, letter, number = self._at
        cell = row.cells[letter]
        lines = [
            f"{words.kind_words(row.fact.kind)}: {row.fact.label}",
            words.said(cell, letter, self.model.comparison),
        ]
        if len(cell.spans) > 1:
            lines.append(
                self.tr("Mention {n} of {total}; click again for the next").format(n=number + 1, total=len(cell.spans))
            )
        self.detail.setText("\n".join(lines))

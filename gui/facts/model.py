"""Facts × articles as a Qt table, filtered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from core.facts_matrix import SIGNS, Disputes, FactCell, FactRow, matrix_order, matrix_row
from core.model import Article, Comparison, Fact
from gui.facts import words
from gui.session import Session
from gui.theme import Family, family

Index = QModelIndex | QPersistentModelIndex
_AT_ONCE = 700
"""Facts that are known already, and are looked at before anything else is."""
_KNOWN_FOR_ONE = 30
"""How many of these take as long as one that is worked out."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A row of the matrix with what is asked of it again and again."""

    row: FactRow
    written: tuple[str, ...]
    """What each article writes."""
    searched: str
    """What the filter looks for words in."""
    order: tuple[bool, int]
    family: Family
    differs: bool
    passing: bool
    disputing: frozenset[str]
    """Ids of the findings that set articles against each other on it, dismissed or not."""


class FactsModel(QAbstractTableModel):
    """A row for each fact that passes the filters, a column for each article."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._all: list[_Line] = []
        self._by_fact: dict[str, _Line] = {}
        self._taken: tuple[Comparison | None, frozenset[str]] = (None, frozenset())
        """What they were worked out of: a comparison, and the findings that were dismissed in it."""
        self.differing = 0
        """How many facts articles contradict each other on."""
        self.passing = 0
        """How many names are said only once in all."""
        self.rows: tuple[FactRow, ...] = ()
        self.articles: tuple[Article, ...] = ()
        self.text = ""
        self.families: frozenset[Family] = frozenset()
        self.only_differing = False
        self.show_passing = False

    @property
    def comparison(self) -> Comparison:
        """What is shown; only asked for where there is something."""
        assert self._session.comparison is not None
        return self._session.comparison

    def clear(self) -> None:
        """Show nothing."""
        self._take([], (None, frozenset()))

    def refreshing(self) -> Iterator[None]:
        """Take up another comparison or review, in steps; until the last one all stays as it was.

        Where only the review is another one, facts that it makes no difference to are left as they are.
        """
        comparison, hidden = self._session.comparison, self._session.hidden()
        disputes = self._session.counts.disputes
        before, hidden_before = self._taken
        known = self._by_fact if before is comparison else {}
        changed = hidden ^ hidden_before
        lines: list[_Line] = []
        if comparison is not None:
            pause = _AT_ONCE
            for fact in comparison.facts:
                line = known.get(fact.id)
                if line is None or line.row.fact is not fact or not line.disputing.isdisjoint(changed):
                    line = self._line(fact, comparison, disputes, hidden)
                    pause -= _KNOWN_FOR_ONE
                lines.append(line)
                pause -= 1
                if pause <= 0:
                    pause = _AT_ONCE
                    yield
        yield
        lines.sort(key=lambda line: line.order)
        yield
        self._take(lines, (comparison, hidden))

    def _take(self, lines: list[_Line], of: tuple[Comparison | None, frozenset[str]]) -> None:
        self._all, self._taken = lines, of
        self._by_fact = {line.row.fact.id: line for line in lines}
        self.differing = sum([line.differs for line in lines])
        self.passing = sum([line.passing for line in lines])
        self.filter()

    def _line(self, fact: Fact, comparison: Comparison, disputes: Disputes, hidden: frozenset[str]) -> _Line:
        row = matrix_row(fact, [article.letter for article in comparison.articles], disputes, hidden)
        written = tuple(words.forms(cell, comparison) for cell in row.cells.values())
        searched = "\n".join((fact.label, fact.value, words.kind_words(fact.kind), *written)).casefold()
        disputing = frozenset(finding.id for finding in disputes.about(fact))
        return _Line(row, written, searched, matrix_order(row), family(fact.kind), row.differs, row.passing, disputing)

    def written(self, row: FactRow) -> tuple[str, ...]:
        """What each article writes, in the order of the columns."""
        return self._by_fact[row.fact.id].written

    def filter(
        self,
        *,
        text: str | None = None,
        families: Collection[Family] | None = None,
        only_differing: bool | None = None,
        show_passing: bool | None = None,
    ) -> None:
        """Let other facts pass; what is None stays as it is."""
        self.text = self.text if text is None else text.strip().casefold()
        self.families = self.families if families is None else frozenset(families)
        self.only_differing = self.only_differing if only_differing is None else only_differing
        self.show_passing = self.show_passing if show_passing is None else show_passing
        self.beginResetModel()
        comparison = self._session.comparison
        self.articles = comparison.articles if comparison is not None else ()
        self.rows = tuple([line.row for line in self._all if self._passes(line)])
        self.endResetModel()

    def _passes(self, line: _Line) -> bool:
        return (
            (self.show_passing or not line.passing)
            and (not self.only_differing or line.differs)
            and (not self.families or line.family in self.families)
            and self.text in line.searched
        )

    def families_counted(self) -> Counter[Family]:
        """How many facts there are of each family, without names said once where they are hidden."""
        return Counter([line.family for line in self._all if self.show_passing or not line.passing])

    def cell(self, index: Index) -> FactCell:
        """What an article makes of a fact."""
        return self.rows[index.row()].cells[self.articles[index.column()].letter]

    # Qt's side

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Facts that pass the filters."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Articles."""
        return 0 if parent.isValid() else len(self.articles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Sign and forms; for a screen reader with the fact and the article."""
        if not index.isValid():
            return None
        cell, fact = self.cell(index), self.rows[index.row()].fact
        letter = self.articles[index.column()].letter
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{SIGNS[cell.state]} {words.forms(cell, self.comparison)}".rstrip()
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{fact.label}\n{words.said(cell, letter, self.comparison)}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{words.kind_words(fact.kind)} {fact.label}. {words.said(cell, letter, self.comparison)}"
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Letters and titles of the articles; labels of the facts."""
        if orientation == Qt.Orientation.Horizontal and section < len(self.articles):
            article = self.articles[section]
            if role == Qt.ItemDataRole.DisplayRole:
                return article.letter
            if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
                return f"{article.letter} {article.title}"
        elif orientation == Qt.Orientation.Vertical and section < len(self.rows):
            fact = self.rows[section].fact
            if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
                return f"{words.kind_words(fact.kind)} {fact.label}"
        return None

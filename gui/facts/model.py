"""Facts × articles as a Qt table, filtered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from core.facts_matrix import SIGNS, FactCell, FactRow, facts_matrix
from core.model import Article, Comparison
from gui.facts import words
from gui.session import Session
from gui.theme import Family, family

Index = QModelIndex | QPersistentModelIndex


class FactsModel(QAbstractTableModel):
    """A row for each fact that passes the filters, a column for each article."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._all: tuple[FactRow, ...] = ()
        self._written: dict[tuple[str, str], str] = {}
        """What the articles write, by fact and letter."""
        self._texts: list[str] = []
        """What the filter looks for words in, for each of all rows."""
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

    def refresh(self) -> None:
        """Take up another comparison or review."""
        comparison = self._session.comparison
        self._all = facts_matrix(comparison, self._session.hidden()) if comparison is not None else ()
        self._written = {
            (row.fact.id, letter): words.forms(cell, self.comparison)
            for row in self._all
            for letter, cell in row.cells.items()
        }
        self._texts = [self._searched(row) for row in self._all]
        self.filter()

    def _searched(self, row: FactRow) -> str:
        written = (self._written[row.fact.id, letter] for letter in row.cells)
        return "\n".join((row.fact.label, row.fact.value, words.kind_words(row.fact.kind), *written)).casefold()

    def written(self, row: FactRow) -> list[str]:
        """What each article writes, in the order of the columns."""
        return [self._written[row.fact.id, letter] for letter in row.cells]

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
        self.rows = tuple(
            row for row, searched in zip(self._all, self._texts, strict=True) if self._passes(row, searched)
        )
        self.endResetModel()

    def _passes(self, row: FactRow, searched: str) -> bool:
        return (
            (self.show_passing or not row.passing)
            and (not self.only_differing or row.differs)
            and (not self.families or family(row.fact.kind) in self.families)
            and self.text in searched
        )

    def families_counted(self) -> Counter[Family]:
        """How many facts there are of each family, without names said once where they are hidden."""
        return Counter(family(row.fact.kind) for row in self._all if self.show_passing or not row.passing)

    def differing(self) -> int:
        """How many facts articles contradict each other on."""
        return sum(row.differs for row in self._all)

    def passing(self) -> int:
        """How many names are said only once in all."""
        return sum(row.passing for row in self._all)

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

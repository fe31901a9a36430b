"""The rows and articles of a comparison as a Qt table."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from core.model import Article, Comparison, Row, RowStatus, Severity, Span, Unit
from gui.session import Session
from gui.synopsis.content import Cell, Contents
from gui.synopsis.folding import Folding
from gui.theme import Family

Index = QModelIndex | QPersistentModelIndex
Passage: TypeAlias = tuple[str, str, Unit]
"""Letter and id of an article, and a unit of it."""
GLYPHS = {RowStatus.SAME: "=", RowStatus.DIFFERS: "≈", RowStatus.PARTIAL: "◐", RowStatus.ONLY_HERE: "○"}


class SynopsisModel(QAbstractTableModel):
    """Rows that pass the filter × articles; the complete text of a cell for everyone who asks."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.folding = Folding()
        self._filter = self._finding_filter()
        self.articles: tuple[Article, ...] = ()
        self._columns: dict[str, int] = {}
        self.contents: Contents | None = None
        session.shown_changed.connect(self.refresh)

    def refresh(self) -> None:
        """Take up another comparison, or another filter."""
        self.beginResetModel()
        comparison = self._session.comparison
        if self._filter != self._finding_filter():
            self._filter = self._finding_filter()
            self.folding.close_all()
        self.folding.arrange(self._session.rows, self._session.counts.equal, self._session.wanted_rows())
        self.articles = comparison.articles if comparison is not None else ()
        self._columns = {article.letter: number for number, article in enumerate(self.articles)}
        if comparison is None:
            self.contents = None
        elif self.contents is None or self.contents.comparison is not comparison:
            self.contents = Contents(comparison, self._session.unmarked(), self._session.counts)
        else:
            self.contents.hidden = self._session.unmarked()
        self.endResetModel()

    def _finding_filter(self) -> tuple[Collection[Family], Collection[Severity], bool]:
        """Which findings are looked for."""
        return self._session.families, self._session.severities, self._session.only_open

    def review_changed(self) -> list[int]:
        """Take up which findings are dismissed; gives the places of the rows whose marks change."""
        if self.comparison is None or self.contents is None:
            return []
        hidden = self._session.unmarked()
        changed = hidden.symmetric_difference(self.contents.hidden)
        self.contents.hidden = hidden
        if not changed:
            return []
        rows = {row for finding in self.comparison.findings if finding.id in changed for row in finding.rows}
        return sorted(place for row in rows if (place := self.place_of(row)) is not None)

    def fold(self, on: bool) -> None:
        """Fold the runs of equal rows, or show all rows."""
        self.folding.switch(on)
        self.refresh()

    def unfold(self, place: int) -> bool:
        """Show the rows behind a line; False where it is an ordinary row."""
        if not self.folding.open(place):
            return False
        self.refresh()
        return True

    def unfolded_place(self, row_index: int) -> int | None:
        """The place of a row, which is shown if it stood behind a line; None where the filter hides it."""
        place = self.place_of(row_index)
        return self.place_of(row_index) if place is not None and self.unfold(place) else place

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows of the table; of a folded run the first."""
        return self.folding.heads

    def rows_at(self, place: int) -> tuple[Row, ...]:
        """All rows that a line of the table stands for."""
        return self.folding.run(place) or (self.rows[place],)

    @property
    def comparison(self) -> Comparison | None:
        """What is shown."""
        return self._session.comparison

    def place_of(self, row_index: int) -> int | None:
        """Where a row of the comparison, or the line that it stands behind, is; None where the filter hides it."""
        return self.folding.place_of(row_index)

    def column_of(self, letter: str) -> int:
        """The column of an article."""
        return self._columns[letter]

    def passage_at(self, place: int, column: int) -> Passage | None:
        """The first passage of a cell, or of the row where the cell has none or the column is -1."""
        if not 0 <= place < len(self.rows):
            return None
        letters = [self.articles[column].letter] if column >= 0 else []
        letters += [article.letter for article in self.articles]
        ids = {article.letter: article.id for article in self.articles}
        passages = self.rows[place].passages
        return next(((each, ids[each], passages[each][0]) for each in letters if passages.get(each)), None)

    def place_of_passage(self, passage: Passage | None) -> int | None:
        """Where the row with a passage stands now; None where the article or the row is not shown."""
        if passage is None or passage[:2] not in {(article.letter, article.id) for article in self.articles}:
            return None
        letter, _, wanted = passage
        found = (
            row.index
            for row in self._session.rows
            if any(unit.paragraph == wanted.paragraph for unit in row.passages.get(letter, ()))
        )
        index = next(found, None)
        return self.place_of(index) if index is not None else None

    def place_of_span(self, span: Span) -> int | None:
        """Where the row with a stretch of an article stands, shown if it was folded; None where the filter hides it."""
        comparison = self.comparison
        if comparison is None:
            return None
        sentences = comparison.article(span.article).paragraphs[span.paragraph].sentences
        within = {None, *(number for number, (start, end) in enumerate(sentences) if start <= span.start < end)}
        found = (
            row.index
            for row in self._session.rows
            for unit in row.passages.get(span.article, ())
            if unit.paragraph == span.paragraph and unit.sentence in within
        )
        index = next(found, None)
        return self.unfolded_place(index) if index is not None else None

    def is_pinned(self, place: int) -> bool:
        """Whether a person or a file holds a row together."""
        return self.rows[place].index in self._session.counts.pinned

    def cell(self, place: int, column: int) -> Cell:
        """What stands in a cell."""
        assert self.contents is not None
        return self.contents.cell(self.rows[place], self.articles[column].letter)

    # Qt's side

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Rows that pass the filter."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Articles."""
        return 0 if parent.isValid() else len(self.articles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The text of a cell; for a screen reader with where it is and what is marked."""
        if not index.isValid() or self.contents is None:
            return None
        if self.folding.run(index.row()):
            return self._of_fold(index.row(), role)
        if role == Qt.ItemDataRole.DisplayRole:
            return self.cell(index.row(), index.column()).text or self.tr("not in this article")
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            row, article = self.rows[index.row()], self.articles[index.column()]
            text = self.cell(index.row(), index.column()).text or self.tr("not in this article")
            if role == Qt.ItemDataRole.AccessibleTextRole:
                return text
            said = [self.tr("Row {row}").format(row=row.index + 1), article.letter, self.status_words(row)]
            said += self._chip_words(self.cell(index.row(), index.column()))
            return ", ".join(said)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._absence_tip(index.row(), index.column())
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Letter and title of an article; number and status of a row."""
        if orientation == Qt.Orientation.Horizontal and section < len(self.articles):
            article = self.articles[section]
            if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
                return f"{article.letter} {article.title}"
            if role == Qt.ItemDataRole.ToolTipRole:
                return article.path or article.title
        elif orientation == Qt.Orientation.Vertical and section < len(self.rows):
            if self.folding.run(section):
                return self._of_fold(section, role)
            row = self.rows[section]
            if role == Qt.ItemDataRole.DisplayRole:
                return f"{row.index + 1} {GLYPHS[row.status]}"
            if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
                words = self.tr("Row {row}: {status}").format(row=row.index + 1, status=self.status_words(row))
                return ", ".join([words, *([self.tr("pinned")] if self.is_pinned(section) else [])])
        return None

    def fold_words(self, place: int) -> str:
        """What the line of a folded run says."""
        run = self.folding.run(place)
        if self.folding.filtering:
            said = self.tr("%Ln row(s) without such findings", "", len(run))
        else:
            said = self.tr("%Ln equal row(s)", "", len(run))
        first, last = run[0].index + 1, run[-1].index + 1
        return f"{said}: {first} – {last}" if first < last else f"{said}: {first}"

    def _of_fold(self, place: int, role: int) -> str | None:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.fold_words(place)
        if role in (Qt.ItemDataRole.AccessibleDescriptionRole, Qt.ItemDataRole.ToolTipRole):
            return self.tr("A click or Enter shows them.")
        return None

    def _chip_words(self, cell: Cell) -> Iterator[str]:
        """What the chips of a cell mean."""
        if cell.ratio:
            there, here = cell.ratio.split(":")
            yield self.tr("{there} against {here} here").format(there=there, here=here)
        if cell.moved_after is not None and cell.moved_after < 0:
            yield self.tr("moved, would stand at the beginning")
        elif cell.moved_after is not None:
            yield self.tr("moved, would stand after row {row}").format(row=cell.moved_after + 1)
        if cell.echoes:
            rows = ", ".join(str(row + 1) for row in cell.echoes)
            yield self.tr("something of it also in row {rows}").format(rows=rows)

    def status_words(self, row: Row) -> str:
        """What a row's glyph means."""
        return {
            RowStatus.SAME: self.tr("all articles have it"),
            RowStatus.DIFFERS: self.tr("all articles have it, with differences"),
            RowStatus.PARTIAL: self.tr("some articles lack it"),
            RowStatus.ONLY_HERE: self.tr("one article has it"),
        }[row.status]

    def _absence_tip(self, place: int, column: int) -> str | None:
        """Where a cell is empty: the best that the article offers, and how likely it is the same."""
        comparison, row, letter = self.comparison, self.rows[place], self.articles[column].letter
        if comparison is None or row.passages.get(letter):
            return None
        here = {(other, unit.paragraph) for other, units in row.passages.items() for unit in units}
        best, best_ref = 0.0, None
        for link in comparison.links:
            for near, far in ((link.a, link.b), (link.b, link.a)):
                better = far.article == letter and link.probability > best
                if better and any((near.article, ref.paragraph) in here for ref in near.sentences):
                    best, best_ref = link.probability, far.sentences[0]
        if best_ref is None:
            return self.tr("Nothing in {letter} comes near it.").format(letter=letter)
        text = comparison.article(letter).sentence_text(best_ref)
        shown = text if len(text) <= 160 else text[:159] + "…"
        return self.tr("Nearest in {letter} ({score} %): {text}").format(
            letter=letter, score=round(best * 100), text=shown
        )

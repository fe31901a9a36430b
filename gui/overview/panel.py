"""The overview panel: coverage, findings by kind, the most divergent rows."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QScrollArea, QVBoxLayout, QWidget

from core.coverage import coverage
from core.model import Comparison
from gui.findings.words import shortened
from gui.overview.charts import HeatMap, KindBars
from gui.overview.figures import DivergentRow, kinds_counted, most_divergent
from gui.session import Session
from gui.theme import Theme

_SNIPPET = 90


class OverviewPanel(QScrollArea):
    """The comparison in figures."""

    row_wanted = Signal(int)
    """Index of a row of the comparison."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._stale = True
        self.setObjectName("overviewPanel")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.heat = HeatMap(theme)
        self.bars = KindBars(theme)
        self.list = QListWidget()
        self.list.setObjectName("divergentRows")
        self.list.setAccessibleName(self.tr("Most divergent rows"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.itemClicked.connect(self._go)
        self.list.itemActivated.connect(self._go)
        self.hint = QLabel(self.tr("Share of the article at the left that stands in rows with the one above"))
        self.hint.setObjectName("muted")
        self.hint.setWordWrap(True)
        self._parts: list[QLabel] = []
        page = QWidget()
        page.setObjectName("overviewPage")
        layout = QVBoxLayout(page)
        layout.setContentsMargins(14, 12, 14, 14)
        layout.setSpacing(6)
        for title, widgets in (
            (self.tr("Coverage"), (self.heat, self.hint)),
            (self.tr("Findings by kind"), (self.bars,)),
            (self.tr("Most divergent rows"), (self.list,)),
        ):
            label = QLabel(title)
            label.setObjectName("partTitle")
            label.setWordWrap(True)
            layout.addWidget(label)
            for widget in widgets:
                layout.addWidget(widget)
            layout.addSpacing(10)
        layout.addStretch(1)
        self.setWidget(page)
        session.comparison_changed.connect(self._freshen)
        session.review_changed.connect(self._freshen)

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        self.heat.set_theme(theme)
        self.bars.set_theme(theme)

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.list]

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened meanwhile."""
        super().showEvent(event)
        if self._stale:
            self._freshen()

    def _freshen(self) -> None:
        """Count anew, if it is looked at."""
        self._stale = not self.isVisible()
        comparison, hidden = self._session.comparison, self._session.hidden()
        if self._stale or comparison is None:
            return
        letters = [article.letter for article in comparison.articles]
        self.heat.show_shares(letters, self._session.shares or coverage(comparison))
        self.bars.show_counts(kinds_counted(comparison, hidden))
        self._list(comparison, most_divergent(comparison, hidden))

    def _list(self, comparison: Comparison, rows: list[DivergentRow]) -> None:
        current = self.list.currentRow()
        self.list.clear()
        for each in rows:
            said = self.tr("Row {row} · %Ln finding(s)", "", each.findings)
            if each.weighty:
                said += " · " + self.tr("{high} high")
            head = said.format(row=each.row.index + 1, high=each.weighty)
            item = QListWidgetItem(f"{head}\n{self._snippet(comparison, each)}")
            item.setData(Qt.ItemDataRole.UserRole, each.row.index)
            line = self.list.fontMetrics().height()
            item.setSizeHint(QSize(10, 2 * line + 12))
            self.list.addItem(item)
        self.list.setCurrentRow(min(current, len(rows) - 1))
        if not rows:
            empty = QListWidgetItem(self.tr("Nothing differs in the rows that articles share."))
            empty.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(empty)
        self.list.setFixedHeight(sum(self.list.sizeHintForRow(n) for n in range(self.list.count())) + 4)

    def _snippet(self, comparison: Comparison, each: DivergentRow) -> str:
        letters = [comparison.options.reference, *each.row.passages]
        letter = next(letter for letter in letters if each.row.passages.get(letter))
        return shortened(comparison.article(letter).unit_text(each.row.passages[letter][0]), _SNIPPET)

    def _go(self, item: QListWidgetItem) -> None:
        index = item.data(Qt.ItemDataRole.UserRole)
        if index is not None:
            self.row_wanted.emit(index)

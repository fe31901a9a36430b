"""What a workbook that came back would change, to be looked through before anything changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from core.model import Finding
from core.review.merging import Change, Field, Merge
from core.review.review import ReviewStatus
from gui.findings import words
from gui.theme import Theme
from gui.widgets import outline_boxes

Index = QModelIndex | QPersistentModelIndex

_NO_PARENT = QModelIndex()


class ChangesModel(QAbstractTableModel):
    """One line a change, with a box to take it over; conflicts begin without."""

    def __init__(self, changes: Sequence[Change], findings: Mapping[str, Finding], parent: QObject | None = None):
        super().__init__(parent)
        self.changes = sorted(changes, key=lambda change: not change.conflict)
        self._findings = findings
        self._taken = [not change.conflict for change in self.changes]
        self._headings = (self.tr("Finding"), self.tr("What"), self.tr("Here"), self.tr("In the workbook"))

    def chosen(self) -> list[Change]:
        """Changes that are to be made."""
        return [change for change, taken in zip(self.changes, self._taken, strict=True) if taken]

    def take_conflicts(self, taken: bool) -> None:
        """Take over, or leave, everything that was changed on both sides."""
        self._taken = [taken if each.conflict else old for each, old in zip(self.changes, self._taken, strict=True)]
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0))

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Number of changes."""
        return 0 if parent.isValid() else len(self.changes)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """Finding, what, here, there."""
        return 0 if parent.isValid() else len(self._headings)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Headings."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self._headings[section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The first column has the boxes."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text on one line; the whole of it in the tooltip."""
        change = self.changes[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == 0:
            return Qt.CheckState.Checked if self._taken[index.row()] else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DisplayRole:
            return " ⏎ ".join(self._text(change, index.column()).split("\n"))
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._text(change, index.column())
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Put a mark into a box, or take it out."""
        if role != Qt.ItemDataRole.CheckStateRole or index.column():
            return False
        self._taken[index.row()] = Qt.CheckState(value) is Qt.CheckState.Checked
        self.dataChanged.emit(index, index, [role])
        return True

    def _text(self, change: Change, column: int) -> str:
        if column == 0:
            finding = self._findings[change.finding]
            return f"{words.title(finding)} · {words.place(finding)}"
        if column == 1:
            return self._what(change)
        text = change.here if column == 2 else change.there
        if change.field is Field.STATUS:
            text = words.status_words(ReviewStatus(text))
        if column == 3 and change.reviewer:
            text = self.tr("{text} (by {reviewer})").format(text=text, reviewer=change.reviewer)
        return text or "–"

    def _what(self, change: Change) -> str:
        what = {
            Field.STATUS: self.tr("Status"),
            Field.NOTE: self.tr("Note"),
            Field.REVIEWER: self.tr("Reviewer"),
        }[change.field]
        return self.tr("⚠ {what}, changed here too").format(what=what) if change.conflict else what


class ImportDialog(QDialog):
    """Shows all changes; what is ticked when it is accepted is `chosen`."""

    def __init__(
        self, name: str, merge: Merge, findings: Mapping[str, Finding], problems: Sequence[str],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import from Excel"))
        self.model = ChangesModel(merge.changes, findings, self)
        said = [self.tr("Changes in {name}: {count}").format(name=name, count=len(merge.changes))]
        if merge.unknown:
            unknown = self.tr("Findings of the workbook that are not in this comparison, left out: {count}")
            said.append(unknown.format(count=merge.unknown))
        self.summary = QLabel("\n".join([*said, *problems]))
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setWordWrap(True)
        self.list = QTreeView()
        self.list.setModel(self.model)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAllColumnsShowFocus(True)
        self.list.setAccessibleName(self.tr("Changes"))
        for column, width in enumerate((300, 170, 170)):
            self.list.setColumnWidth(column, width)
        outline_boxes(theme, self.list)
        self.list.setCurrentIndex(self.model.index(0, 0))
        self.conflicts = QComboBox()
        self.conflicts.addItem(self.tr("keep what is here"))
        self.conflicts.addItem(self.tr("take what the workbook says"))
        self.conflicts.activated.connect(lambda place: self.model.take_conflicts(place == 1))
        label = QLabel(self.tr("&Changed on both sides (%n):", "", merge.conflicts))
        label.setBuddy(self.conflicts)
        settle = QHBoxLayout()
        settle.addWidget(label)
        settle.addWidget(self.conflicts)
        settle.addStretch(1)
        label.setVisible(bool(merge.conflicts))
        self.conflicts.setVisible(bool(merge.conflicts))
        button = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(button.Ok | button.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.summary)
        layout.addWidget(self.list, 1)
        layout.addLayout(settle)
        layout.addWidget(self.buttons)
        self.resize(900, 480)
        self.model.dataChanged.connect(self._count)
        self._count()

    def chosen(self) -> list[Change]:
        """Changes that are to be made."""
        return self.model.chosen()

    def _count(self) -> None:
        taken = len(self.chosen())
        button = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        button.setText(self.tr("Take over (%n)", "", taken))
        button.setEnabled(taken > 0)

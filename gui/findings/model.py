"""The findings that pass the filters, as a Qt list."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt

from core.model import Finding
from gui.findings import words
from gui.session import Session

Index = QModelIndex | QPersistentModelIndex


class FindingsModel(QStringListModel):
    """What the list shows: the session's findings in the session's order.

    Qt itself holds the list of ids: a view asks for their number twice a line, and asking Python would
    take ten times as long.
    """

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.findings: tuple[Finding, ...] = ()
        self._places: dict[str, int] = {}
        session.shown_changed.connect(self._refresh)
        session.review_changed.connect(self._repaint)

    def _refresh(self) -> None:
        self.findings = self._session.findings
        self._places = {finding.id: place for place, finding in enumerate(self.findings)}
        self.setStringList(list(self._places))

    def _repaint(self) -> None:
        if self.findings:
            self.dataChanged.emit(self.index(0), self.index(len(self.findings) - 1))

    def place_of(self, finding_id: str) -> int:
        """Where a finding stands; -1 where it doesn't."""
        return self._places.get(finding_id, -1)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """They are chosen, not edited."""
        return Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Title; for a screen reader everything."""
        if not index.isValid() or self._session.comparison is None:
            return None
        finding = self.findings[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return words.title(finding)
        if role == Qt.ItemDataRole.ToolTipRole:
            return words.explanation(finding)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            values = words.values(finding, self._session.comparison)
            status = words.status_words(self._session.status(finding))
            return f"{words.title(finding)}. {words.explanation(finding)} {words.place(finding)}. {values}. {status}"
        return None

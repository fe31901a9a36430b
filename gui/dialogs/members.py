"""Several articles in a folder or an archive: which are to be compared."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from gui.theme import Theme
from gui.widgets import outline_boxes


class MembersDialog(QDialog):
    """A list with a box to check for each file."""

    def __init__(
        self, container: str, names: Sequence[str], room: int, theme: Theme, parent: QWidget | None = None
    ) -> None:
        """Offer files.

        Args:
            container: the name of the folder or archive.
            names: of the files, as they are to be shown.
            room: how many can be chosen.
            theme: the colours.
            parent: the window.
        """
        super().__init__(parent)
        self._room = room
        self.setWindowTitle(self.tr("Choose articles"))
        words = QLabel(self.tr("Which articles of {name} are to be compared?").format(name=container))
        words.setWordWrap(True)
        self.list = QTreeWidget()
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setAccessibleName(words.text())
        for number, name in enumerate(names):
            item = QTreeWidgetItem([name])
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(0, Qt.CheckState.Checked if number < room else Qt.CheckState.Unchecked)
            self.list.addTopLevelItem(item)
        self.count = QLabel()
        button = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(button.Open | button.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (words, self.list, self.count, self.buttons):
            layout.addWidget(widget)
        self.resize(520, 420)
        outline_boxes(theme, self.list)
        self.list.itemChanged.connect(self._check)
        self._check()

    def chosen(self) -> list[int]:
        """Numbers of the files that are checked."""
        items = [self.list.topLevelItem(row) for row in range(self.list.topLevelItemCount())]
        return [row for row, item in enumerate(items) if item and item.checkState(0) is Qt.CheckState.Checked]

    def _check(self) -> None:
        count = len(self.chosen())
        self.count.setText(
            QCoreApplication.translate("MembersDialog", "{count} of at most {room} chosen").format(
                count=count, room=self._room
            )
        )
        self.buttons.button(QDialogButtonBox.StandardButton.Open).setEnabled(0 < count <= self._room)

"""Paste text…: a title and the text of one article."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget


class PasteDialog(QDialog):
    """Asks for one article's title and text."""

    def __init__(self, title: str, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Paste text"))
        self.title = QLineEdit(title)
        self.text = QPlainTextEdit()
        self.text.setPlainText(text)
        self.text.setPlaceholderText(
            self.tr("Paste one article here: a paragraph to a line, or blank lines between them.")
        )
        self.text.setTabChangesFocus(True)
        form = QFormLayout()
        form.addRow(self.tr("&Title:"), self.title)
        form.addRow(self.tr("T&ext:"), self.text)
        button = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(button.Ok | button.Cancel)
        self.buttons.button(button.Ok).setText(self.tr("Add"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.buttons)
        self.resize(620, 420)
        self.text.textChanged.connect(self._check)
        self.text.setFocus()
        self._check()

    def _check(self) -> None:
        usable = bool(self.text.toPlainText().strip())
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(usable)

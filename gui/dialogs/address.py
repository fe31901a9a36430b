"""Open address…: asks for the address of a page, and before anything is fetched whether it may be."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QInputDialog, QLineEdit, QMessageBox, QWidget


def ask_address(parent: QWidget, proposed: str) -> str:
    """Ask for an address; empty where the user changed their mind."""
    tr = QCoreApplication.translate
    text, given = QInputDialog.getText(
        parent,
        tr("Address", "Open address"),
        tr("Address", "Address of the page. It is downloaded when you press OK; nothing else is."),
        QLineEdit.EchoMode.Normal,
        proposed,
    )
    return text.strip() if given else ""


def confirm_download(parent: QWidget, addresses: list[str]) -> bool:
    """Ask whether these may be downloaded."""
    tr = QCoreApplication.translate
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(tr("Address", "Download"))
    box.setText(tr("Address", "Download what you dropped? Hexapla uses the network for this alone."))
    box.setInformativeText("\n".join(addresses))
    accept = box.addButton(tr("Address", "Download"), QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    box.exec()
    return box.clickedButton() is accept

"""Open address…: asks for the address of a page, and before anything is fetched whether it may be."""

from __future__ import annotations

from PySide6.QtWidgets import QInputDialog, QLineEdit, QMessageBox, QWidget

from gui.language import translate


def ask_address(parent: QWidget, proposed: str) -> str:
    """Ask for an address; empty where the user changed their mind."""
    text, given = QInputDialog.getText(
        parent,
        translate("Address", "Open address"),
        translate("Address", "Address of the page. It is downloaded when you press OK; nothing else is."),
        QLineEdit.EchoMode.Normal,
        proposed,
    )
    return text.strip() if given else ""


def confirm_download(parent: QWidget, addresses: list[str]) -> bool:
    """Ask whether these may be downloaded."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(translate("Address", "Download"))
    box.setText(translate("Address", "Download what you dropped? Hexapla uses the network for this alone."))
    box.setInformativeText("\n".join(addresses))
    accept = box.addButton(translate("Address", "Download"), QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    box.exec()
    return box.clickedButton() is accept

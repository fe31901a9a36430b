"""The list of keys, made from the table of actions, with the key to the marks."""

from __future__ import annotations

from html import escape

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from gui.actions import ACTIONS, key_text, translated
from gui.theme import Theme


def key_sheet(theme: Theme) -> str:
    """All keys as HTML, by section."""
    parts, section = [], ""
    for spec in ACTIONS:
        if not spec.keys:
            continue
        if spec.section != section:
            if section:
                parts.append("</table>")
            section = spec.section
            parts.append(f"<h3>{escape(translated(section))}</h3><table cellpadding='3'>")
        muted = theme["muted"].name()
        parts.append(
            f"<tr><td width='190'><b>{escape(key_text(spec))}</b></td>"
            f"<td><span style='color:{muted}'>{escape(translated(spec.text).rstrip('…'))}</span></td></tr>"
        )
    return "".join([*parts, "</table>"])


class KeysDialog(QDialog):
    """Shows the key sheet."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("List of keys"))
        self.sheet = QTextBrowser()
        self.sheet.setHtml(key_sheet(theme))
        self.sheet.setFrameShape(QTextBrowser.Shape.NoFrame)
        letters = self.tr("Letters act where the list of findings or the rows have the focus.")
        self.sheet.append(f"<p>{escape(letters)}</p>")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.sheet)
        layout.addWidget(buttons)
        self.resize(460, 620)
        self.sheet.moveCursor(self.sheet.textCursor().MoveOperation.Start)

"""Export to Excel…: what of the comparison the workbook shows. The choice is remembered."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QGroupBox,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from gui.settings import Settings

FEWEST_ARTICLES = 2


class ExportDialog(QDialog):
    """Asks what to export; `remember` keeps the answer."""

    def __init__(
        self,
        settings: Settings,
        articles: Sequence[tuple[str, str]],
        left_out: Collection[str],
        shown: int,
        total: int,
        parent: QWidget | None = None,
    ) -> None:
        """Args: articles: letter and title of each. left_out: letters. shown: findings that pass the filters."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export to Excel"))
        self.all_findings = QRadioButton(self.tr("A&ll findings (%n)", "", total))
        self.filtered = QRadioButton(self.tr("Only those that the &filters show (%n)", "", shown))
        self.filtered.setEnabled(shown < total)
        chosen = self.filtered if settings.export_findings == "filtered" and shown < total else self.all_findings
        chosen.setChecked(True)
        self.articles = {letter: QCheckBox(_label(letter, title)) for letter, title in articles}
        for letter, box in self.articles.items():
            box.setChecked(letter not in left_out)
            box.toggled.connect(self._check)
        self.sheets = {
            "findings": QCheckBox(self.tr("Fi&ndings: a list for colleagues to fill in")),
            "aligned": QCheckBox(self.tr("&Aligned: the texts side by side")),
            "facts": QCheckBox(self.tr("Fac&ts: which article says what")),
        }
        for name, box in self.sheets.items():
            box.setChecked(name not in settings.export_left_out)
            box.toggled.connect(self._check)
        self.equal_text = QCheckBox(self.tr("Whole text also of rows that are the same in all articles"))
        self.equal_text.setChecked(settings.export_equal_text == "whole")
        summary = QLabel(self.tr("A summary with the legend always stands first."))
        summary.setEnabled(False)
        button = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(button.Ok | button.Cancel)
        self.buttons.button(button.Ok).setText(self.tr("Choose file…"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(_group(self.tr("Findings"), (self.all_findings, self.filtered)))
        layout.addWidget(_group(self.tr("Articles"), tuple(self.articles.values())))
        layout.addWidget(_group(self.tr("Sheets"), (*self.sheets.values(), self.equal_text, summary)))
        layout.addStretch(1)
        layout.addWidget(self.buttons)
        self.setMinimumWidth(440)
        self._check()

    def left_out_articles(self) -> frozenset[str]:
        """Letters of the articles that are not wanted."""
        return frozenset(letter for letter, box in self.articles.items() if not box.isChecked())

    def remember(self, settings: Settings) -> None:
        """Keep what was chosen; which articles there are differs from comparison to comparison."""
        if self.filtered.isEnabled():
            settings.export_findings = "filtered" if self.filtered.isChecked() else "all"
        settings.export_left_out = [name for name, box in self.sheets.items() if not box.isChecked()]
        settings.export_equal_text = "whole" if self.equal_text.isChecked() else "beginning"

    def _check(self) -> None:
        """One article alone would be no comparison."""
        enough = len(self.articles) - len(self.left_out_articles()) >= FEWEST_ARTICLES
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(enough)
        self.equal_text.setEnabled(self.sheets["aligned"].isChecked())


def _label(letter: str, title: str) -> str:
    """An article's name; an ampersand in it is no key."""
    short = " ".join(title.split())
    short = f"{short[:60]}…" if len(short) > 60 else short
    return f"{letter} · {short}".replace("&", "&&")


def _group(title: str, parts: Sequence[QWidget]) -> QGroupBox:
    """Parts below a heading."""
    group = QGroupBox(title)
    layout = QVBoxLayout(group)
    for part in parts:
        layout.addWidget(part)
    return group

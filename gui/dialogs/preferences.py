"""Preferences: how articles are compared and how the window looks. Every choice but the language holds at once."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFontComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from core.model import Threshold
from core.thresholds import MEASURED
from gui.language import LANGUAGES, SYSTEM
from gui.settings import LARGEST_TEXT, SMALLEST_TEXT, Settings


class PreferencesDialog(QDialog):
    """Says what was chosen; whoever opened it acts on it."""

    comparing_changed = Signal(str, str)
    """Threshold and granularity."""
    theme_changed = Signal(str)
    reading_changed = Signal(str, int)
    """Family and size of the reading font."""
    language_changed = Signal(str)
    """Of the interface: "system" or a code."""
    reviewer_changed = Signal(str)
    """Whose name stands with decisions and notes; empty for none."""
    starting_changed = Signal(bool)
    """Whether a second start hands its files to this one."""

    def __init__(self, settings: Settings, family: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Preferences"))
        self.threshold = self._choice(
            (
                ("cautious", self.tr("Cautious: only what is nearly certain")),
                ("balanced", self.tr("Balanced")),
                ("thorough", self.tr("Thorough: also what is less likely")),
            ),
            settings.threshold,
        )
        self.meaning = QLabel()
        self.meaning.setObjectName("muted")
        self.meaning.setWordWrap(True)
        self._say_meaning()
        self.granularity = self._choice(
            (("paragraph", self.tr("Paragraphs")), ("sentence", self.tr("Sentences"))), settings.granularity
        )
        self.theme = self._choice(
            (("system", self.tr("As the system")), ("light", self.tr("Light")), ("dark", self.tr("Dark"))),
            settings.theme,
        )
        self.font_family = QFontComboBox()
        self.font_family.setEditable(False)
        self.font_family.setCurrentText(family)
        self.font_size = QSpinBox()
        self.font_size.setRange(SMALLEST_TEXT, LARGEST_TEXT)
        self.font_size.setSuffix(self.tr(" pt"))
        self.font_size.setValue(settings.text_size)
        self.single_instance = QCheckBox(self.tr("&Open files from the desktop in the Hexapla that runs"))
        self.single_instance.setChecked(settings.single_instance)
        self.reviewer = QLineEdit(settings.reviewer)
        self.reviewer.setPlaceholderText(self.tr("Stands with your decisions and notes"))
        languages = ((SYSTEM, self.tr("As the system")), *LANGUAGES.items())
        self.language = self._choice(languages, settings.language)
        self.language.setAccessibleDescription(self.tr("Holds when Hexapla is started again."))
        self.later = QLabel(self.language.accessibleDescription())
        self.later.setObjectName("muted")
        self.later.hide()
        form = QFormLayout()
        form.addRow(self._heading(self.tr("Comparing")))
        form.addRow(self.tr("&Findings:"), self.threshold)
        form.addRow("", self.meaning)
        form.addRow(self.tr("&Rows of:"), self.granularity)
        form.addRow(self._heading(self.tr("Look")))
        form.addRow(self.tr("&Colours:"), self.theme)
        form.addRow(self.tr("Reading f&ont:"), self.font_family)
        form.addRow(self.tr("&Size of text:"), self.font_size)
        form.addRow(self.tr("&Language:"), self.language)
        form.addRow("", self.later)
        form.addRow(self._heading(self.tr("Reviewing")))
        form.addRow(self.tr("&Your name:"), self.reviewer)
        form.addRow(self._heading(self.tr("Starting")))
        form.addRow(self.single_instance)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addStretch(1)
        layout.addWidget(buttons)
        self.setMinimumWidth(420)
        self.threshold.currentIndexChanged.connect(self._say_meaning)
        self.threshold.currentIndexChanged.connect(self._comparing)
        self.granularity.currentIndexChanged.connect(self._comparing)
        self.theme.currentIndexChanged.connect(lambda _index: self.theme_changed.emit(self.theme.currentData()))
        self.font_family.currentTextChanged.connect(self._reading)
        self.font_size.valueChanged.connect(self._reading)
        self.language.currentIndexChanged.connect(self._speak)
        self.reviewer.textChanged.connect(lambda text: self.reviewer_changed.emit(text.strip()))
        self.single_instance.toggled.connect(self.starting_changed)

    @staticmethod
    def _heading(words: str) -> QLabel:
        heading = QLabel(words)
        font = heading.font()
        font.setBold(True)
        heading.setFont(font)
        return heading

    @staticmethod
    def _choice(offered: tuple[tuple[str, str], ...], chosen: str) -> QComboBox:
        box = QComboBox()
        for value, words in offered:
            box.addItem(words, value)
        box.setCurrentIndex(max(box.findData(chosen), 0))
        return box

    def _say_meaning(self) -> None:
        """What the threshold finds, and what it marks in vain, in numbers."""
        measured = MEASURED[Threshold(self.threshold.currentData())]
        said = self.tr(
            "Finds {values} of 100 changed figures and dates, {clauses} of 100 clauses left out and {words} of 100 "
            "single words swapped; marks about one word in {one_in} of true translations."
        ).format(**measured._asdict())
        self.meaning.setText(said)
        self.threshold.setAccessibleDescription(said)

    def _comparing(self) -> None:
        self.comparing_changed.emit(self.threshold.currentData(), self.granularity.currentData())

    def _speak(self) -> None:
        self.later.show()
        self.language_changed.emit(self.language.currentData())

    def _reading(self) -> None:
        self.reading_changed.emit(self.font_family.currentText(), self.font_size.value())

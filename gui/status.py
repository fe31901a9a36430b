"""The status bar: counts, and the progress of what runs."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

from core.model import Comparison
from gui.arrival import in_turn
from gui.language import figure
from gui.session import Session


class StatusLine(QStatusBar):
    """Says what there is, and while a job runs how far it is."""

    cancelled = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setSizeGripEnabled(False)
        self.counts = QLabel()
        self.addWidget(self.counts, 1)
        self.kept = QLabel()
        """Whether what is shown is saved."""
        self.stage = QLabel()
        self.bar = QProgressBar()
        self.bar.setFixedWidth(180)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.stop = QPushButton(self.tr("Cancel"))
        self.stop.clicked.connect(self.cancelled)
        self._working = (self.stage, self.bar, self.stop)
        for widget in self._working:
            self.addPermanentWidget(widget)
            widget.hide()
        self.addPermanentWidget(self.kept)
        session.shown_changed.connect(self.refresh)
        session.review_changed.connect(self.refresh)
        self.refresh()

    def begin(self) -> None:
        """Something runs."""
        self.bar.setRange(0, 0)
        self.stage.setText("")
        for widget in self._working:
            widget.show()

    def end(self) -> None:
        """Nothing runs."""
        for widget in self._working:
            widget.hide()

    def progress(self, stage: str, done: int, total: int) -> None:
        """Show how far it is."""
        self.stage.setText(self.stage_words(stage))
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)

    def stage_words(self, stage: str) -> str:
        """What is being done."""
        return {
            "reading": self.tr("Reading…"),
            "segmenting": self.tr("Finding sentences…"),
            "encoding": self.tr("Weighing sentences…"),
            "aligning": self.tr("Aligning…"),
            "checking": self.tr("Looking for differences…"),
            "writing": self.tr("Writing…"),
        }[stage]

    @in_turn
    def refresh(self) -> None:
        """Count anew."""
        comparison = self._session.comparison
        self.counts.setText("      ".join(self._parts(comparison)) if comparison is not None else "")

    def _parts(self, comparison: Comparison) -> list[str]:
        findings = self.tr("%Ln finding(s), {reviewed} reviewed", "", len(comparison.findings))
        count, shared = len(comparison.articles), self._session.counts.shared
        spread = [self.tr("{n} in all").format(n=figure(shared[count]))]
        words = {
            1: self.tr("one"),
            2: self.tr("two"),
            3: self.tr("three"),
            4: self.tr("four"),
            5: self.tr("five"),
            6: self.tr("six"),
            7: self.tr("seven"),
        }
        spread += [
            self.tr("{n} in {many}").format(n=figure(shared[many]), many=words[many])
            for many in range(count - 1, 0, -1)
            if shared[many]
        ]
        return [
            self.tr("%Ln article(s)", "", count),
            self.tr("%Ln row(s)", "", len(comparison.rows)),
            " · ".join(spread),
            findings.format(reviewed=figure(self._session.reviewed())),
        ]

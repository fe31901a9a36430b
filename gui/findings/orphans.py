"""Reviews whose findings are gone since the articles were compared again: a banner once, a list whenever wanted."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QTextBrowser, QVBoxLayout, QWidget

from core.messages import Message
from core.review import Decision, ReviewStatus
from core.review.orphans import Orphan

if TYPE_CHECKING:
    from gui.window import Window


class OrphansDialog(QDialog):
    """The list."""

    def __init__(self, window: Window, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = window
        self.setWindowTitle(self.tr("Reviews without a finding"))
        self.resize(620, 460)
        introduction = QLabel(
            self.tr(
                "The findings of these reviews were no longer there when the articles were compared again. "
                "The reviews are kept with the session, and hold again if a finding comes back."
            )
        )
        introduction.setWordWrap(True)
        self.list = QTextBrowser()
        self.list.setAccessibleName(self.windowTitle())
        self.list.setHtml("".join(self._entry(*each) for each in orphaned(window)) or escape(self.tr("None.")))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(introduction)
        layout.addWidget(self.list, 1)
        layout.addWidget(buttons)

    def _entry(self, decision: Decision, orphan: Orphan | None) -> str:
        """One review: what was decided, of what, and what was noted."""
        status = {
            ReviewStatus.OPEN: self.tr("Open"),
            ReviewStatus.CONFIRMED: self.tr("Confirmed"),
            ReviewStatus.DISMISSED: self.tr("Dismissed"),
        }[decision.status]
        by = f" ({decision.reviewer})" if decision.reviewer else ""
        lines = [f"<b>{escape(status + by)}</b>"]
        if orphan is not None:
            kind = self._window.words(Message(f"kind.{orphan.kind.value}"))
            lines.append(escape(f"{kind}: {self._window.words(orphan.explanation)}"))
            lines += [escape(f"{letter}: {text}") for letter, text in orphan.texts]
        if decision.note:
            lines.append(f"<i>{escape(decision.note)}</i>")
        return f"<p>{'<br>'.join(lines)}</p>"


def orphaned(window: Window) -> list[tuple[Decision, Orphan | None]]:
    """Decisions on findings that are gone, with what is remembered of these."""
    session = window.session
    gone = {
        key: decision
        for key, decision in session.review.decisions.items()
        if key not in session.counts.by_id and decision != Decision()
    }
    return [(decision, session.orphans.get(key)) for key, decision in gone.items()]


class Orphans(QObject):
    """Tells of reviews that lose their findings; bound to one window."""

    def __init__(self, window: Window, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._history = window.session.history
        self._told: set[str] = set()
        window.session.comparison_changed.connect(self._look)

    def _look(self) -> None:
        """Tell once of each."""
        session = self._window.session
        gone = set(session.orphans)
        if session.history is not self._history:  # another session: what was lost before was told then
            self._history, self._told = session.history, gone
        new = len(gone - self._told)
        self._told = gone
        if not new:
            return
        words = self.tr("%Ln review(s) without their finding(s), which are no longer there. They are kept.", "", new)
        banner = self._window.tell(words, self.tr("Show them…"), self.tr("Close"))
        banner.retried.connect(lambda: show_orphans(self._window))


def show_orphans(window: Window) -> None:
    """Show the list."""
    OrphansDialog(window, window.widget).open()

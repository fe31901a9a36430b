"""The inspector: one finding in full, with its spans in context, a note, Confirm and Dismiss."""

from __future__ import annotations

from html import escape
from math import ceil

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QTextBrowser, QToolButton, QVBoxLayout, QWidget

from core.model import Finding, Span
from gui.arrival import in_turn
from gui.findings import words
from gui.session import Session
from gui.theme import Shape, Theme, shape

_CONTEXT = 60
"""Code points shown to each side of a span."""
_LONGEST = 180
_SPANS_SHOWN = 6
_LEAST_HIGHEST = 90
_MARGIN, _BETWEEN = 12, 6
"""Beside the buttons and between them."""


class NoteField(QLineEdit):
    """One line for colleagues. Enter and Esc leave it, and either keeps what it says: it can be undone."""

    left = Signal()

    def event(self, event: QEvent) -> bool:
        """Esc is ours even where the window has another use for it."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Esc keep the note and go back to the list."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.editingFinished.emit()
            self.left.emit()
        else:
            super().keyPressEvent(event)


class FindingText(QTextBrowser):
    """Read-only text that can be selected, as high as it needs to be up to a limit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._highest = _LEAST_HIGHEST
        self.setObjectName("findingText")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)

    def limit(self, height: int) -> None:
        """Be no higher than this."""
        self._highest = max(height, _LEAST_HIGHEST)
        self.fit()

    def fit(self) -> None:
        """Take the height that the text needs."""
        self.document().setTextWidth(self.viewport().width())
        self.setFixedHeight(min(ceil(self.document().size().height()) + 2, self._highest))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()


class Inspector(QWidget):
    """Shows the session's current finding."""

    resized = Signal()
    """It needs more room or less."""

    def __init__(
        self, session: Session, theme: Theme, actions: dict[str, QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("inspector")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self.theme = theme
        self._noted: str | None = None
        """Id of the finding whose note the field shows."""
        self._shown = ""
        self.text = FindingText()
        self.text.setAccessibleName(self.tr("Finding"))
        self.note = NoteField()
        self.note.setPlaceholderText(self.tr("Add a note for colleagues…"))
        self.note.setAccessibleName(self.tr("Note"))
        self.note.editingFinished.connect(self.keep_note)
        buttons = QHBoxLayout()
        buttons.setSpacing(_BETWEEN)
        self.buttons = []
        for name in ("confirm", "dismiss"):
            button = QToolButton()
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setDefaultAction(actions[name])
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            buttons.addWidget(button)
            self.buttons.append(button)
        self._room_for_copy = True
        self.copy = QToolButton()
        self.copy.setDefaultAction(actions["copy_finding"])
        self.copy.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.copy.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        buttons.addWidget(self.copy)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, 10, _MARGIN, 12)
        layout.setSpacing(8)
        layout.addWidget(self.text)
        layout.addWidget(self.note)
        layout.addLayout(buttons)
        session.about_to_change.connect(self._let_go)
        session.current_changed.connect(self.refresh)
        session.shown_changed.connect(self.refresh)
        session.review_changed.connect(self.refresh)

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        self.theme = theme
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where words are long or the pane is narrow, buttons do without their signs, and then without the third."""
        super().resizeEvent(event)
        for style in (Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonTextOnly):
            for button in self.buttons:
                button.setToolButtonStyle(style)
            wanted = sum(button.sizeHint().width() for button in self.buttons) + _BETWEEN + 2 * _MARGIN
            self._room_for_copy = wanted + _BETWEEN + self.copy.sizeHint().width() <= event.size().width()
            if self._room_for_copy:
                break
        self.copy.setVisible(self._room_for_copy and self._session.current is not None)

    def keep_note(self) -> None:
        """Make what the field says the finding's note."""
        if self._noted is not None:
            self._session.annotate(self._noted, self.note.text().strip(), self.tr("Note"))

    def _let_go(self) -> None:
        """Keep the note; the field belongs to no finding until the next one is shown."""
        self.keep_note()
        self._noted = None

    @in_turn
    def refresh(self) -> None:
        """Show the current finding, or nothing."""
        finding = self._session.current
        if self._noted is not None and (finding is None or finding.id != self._noted):
            self._let_go()
        for widget in (self.note, *self.buttons):
            widget.setVisible(finding is not None)
        self.copy.setVisible(self._room_for_copy and finding is not None)
        if finding is None:
            words_ = self.tr("Choose a finding to see it here.")
            self._show(f'<span style="color:{self.theme["muted"].name()}">{escape(words_)}</span>')
            self.setVisible(bool(self._session.findings))
            return
        self.setVisible(True)
        note = self._session.review.decision(finding.id).note
        being_typed = finding.id == self._noted and self.note.hasFocus() and self.note.isModified()
        if self.note.text().strip() != note and not being_typed:
            self.note.setText(note)
        self._noted = finding.id
        self._show(self._html(finding))

    def _show(self, html: str) -> None:
        if html != self._shown:  # setting it again would lose a selection and the place
            self._shown = html
            self.text.setHtml(html)
            self.text.fit()
            self.resized.emit()

    def _html(self, finding: Finding) -> str:
        muted = self.theme["muted"].name()
        sure = escape(words.confidence_words(finding))
        parts = [
            f'<p style="margin:0 0 4px 0"><b>{escape(words.title(finding))}</b>'
            f' <span style="color:{muted}">— {sure}</span></p>',
            f'<p style="margin:0 0 6px 0">{escape(words.explanation(finding))}</p>',
        ]
        if finding.spans:
            parts.append('<table cellspacing="0" cellpadding="3" width="100%">')
            parts += [self._span_row(finding, span) for span in finding.spans[:_SPANS_SHOWN]]
            parts.append("</table>")
        more = len(finding.spans) - _SPANS_SHOWN
        if more > 0:
            rest = self.tr("… and %Ln more passage(s)", "", more)
            parts.append(f'<p style="margin:4px 0 0 22px;color:{muted}">{escape(rest)}</p>')
        return "".join(parts)

    def _span_row(self, finding: Finding, span: Span) -> str:
        comparison, theme = self._session.comparison, self.theme
        assert comparison is not None
        text = comparison.article(span.article).paragraphs[span.paragraph].text
        before = text[max(span.start - _CONTEXT, 0) : span.start]
        if span.start > _CONTEXT:
            before = "… " + before.partition(" ")[2]
        after = text[span.end : span.end + _CONTEXT]
        if len(text) > span.end + _CONTEXT:
            after = after.rpartition(" ")[0] + " …"
        marked = text[span.start : span.end]
        if len(marked) > _LONGEST:
            marked, after = marked[:_LONGEST].rpartition(" ")[0] + " …", ""
        whole = span.start == 0 and span.end == len(text)
        tint = theme.passage_tint(finding.kind) if whole else theme.tint(finding.kind)
        ground = f"background-color:{tint.name()};" if tint is not None else ""
        weight = "font-weight:bold;" if shape(finding.kind) is Shape.BOX else ""
        badge = f'<td width="16" valign="top" align="center" style="background-color:{theme["selection"].name()}">'
        return (
            f'<tr>{badge}<b><span style="color:{theme["accent"].name()}">{escape(span.article)}</span></b></td>'
            f'<td valign="top">{escape(before)}<span style="{ground}{weight}text-decoration:underline">'
            f"{escape(marked)}</span>{escape(after)}</td></tr>"
        )

"""What is known of one article: where it comes from, how it was read, what was left out of it."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from core.messages import message
from core.model import Article
from gui.language import figure, language_label, said


class ArticleDialog(QDialog):
    """Shows it, to be read and copied."""

    def __init__(self, article: Article, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(f"{article.letter} · {article.title}")
        lines = "".join(
            f"<tr><td style='padding: 2px 16px 2px 0; white-space: nowrap'><b>{escape(name)}</b></td>"
            f"<td style='padding: 2px 0'>{escape(value)}</td></tr>"
            for name, value in self._lines(article)
            if value
        )
        notes = "".join(f"<p>{escape(said(each))}</p>" for each in (*article.left_out, *article.warnings))
        self.words = QLabel(f"<table>{lines}</table>{notes}")
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.words.setAccessibleName(self.windowTitle())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.words)
        layout.addStretch(1)
        layout.addWidget(buttons)
        self.setMinimumWidth(520)

    def _lines(self, article: Article) -> Iterator[tuple[str, str]]:
        """What each line says of the article; nothing where it is not known."""
        yield said(message("report.title_of")), article.title
        yield said(message("report.file")), article.path or ""
        yield self.tr("Source"), article.source
        yield self.tr("Author"), article.author
        yield self.tr("Date"), article.date
        yield said(message("report.language")), language_label(article.language) if article.language else ""
        yield self.tr("Encoding"), article.encoding
        yield self.tr("Paragraphs"), figure(len(article.paragraphs))
        yield self.tr("Sentences"), figure(sum(len(each.sentences) for each in article.paragraphs))
        yield said(message("report.sha256")), article.sha256

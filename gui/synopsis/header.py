"""The headers of the columns: letter, title, language, coverage."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from core.model import Article, Comparison
from gui.session import Session
from gui.synopsis.model import SynopsisModel
from gui.theme import Theme

HEIGHT = 58


class ColumnHeader(QHeaderView):
    """Horizontal header that paints each article's line of facts."""

    menu_wanted = Signal(str, QPoint)
    """Letter of an article and where on the screen."""

    def __init__(self, model: SynopsisModel, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._articles = model
        self._session = session
        self.theme = theme
        self._lines: dict[str, str] = {}
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_menu)
        self.setAccessibleName(self.tr("Articles"))
        session.comparison_changed.connect(self._count)

    def sizeHint(self) -> QSize:
        """Two lines."""
        return QSize(0, max(HEIGHT, QFontMetrics(self.font()).height() * 2 + 24))

    def line(self, letter: str) -> str:
        """What stands under an article's title."""
        return self._lines.get(letter, "")

    def _count(self) -> None:
        comparison = self._session.comparison
        self._lines = {}
        if comparison is None:
            return
        shares = self._session.shares
        for article in comparison.articles:
            share = shares.get((comparison.options.reference, article.letter), 0.0)
            self._lines[article.letter] = " · ".join(self._facts(comparison, article, share))
        self.viewport().update()

    def _facts(self, comparison: Comparison, article: Article, share: float) -> list[str]:
        paragraphs = len(article.paragraphs)
        facts = [self.tr("%n paragraph(s)", "", paragraphs).replace("(s)", "" if paragraphs == 1 else "s")]
        if article.letter == comparison.options.reference:
            sentences = self._session.counts.sentences[article.letter]
            facts.append(self.tr("%n sentence(s)", "", sentences).replace("(s)", "" if sentences == 1 else "s"))
            return [*facts, self.tr("reference")]
        facts.append(
            self.tr("{share} % of {letter} covered").format(
                share=round(share * 100), letter=comparison.options.reference
            )
        )
        alone = self._session.counts.alone[article.letter]
        if alone:
            facts.append(self.tr("1 row only here") if alone == 1 else self.tr("{n} rows only here").format(n=alone))
        return facts

    def _ask_menu(self, position: QPoint) -> None:
        section = self.section_at(position.x())
        if 0 <= section < len(self._articles.articles):
            self.menu_wanted.emit(self._articles.articles[section].letter, self.viewport().mapToGlobal(position))

    # The reference stays in sight when the columns are scrolled

    def frozen_section(self) -> int:
        """The reference's section where it would be out of sight to the left, else -1."""
        comparison = self._session.comparison
        if comparison is None or not self.count():
            return -1
        section = self._articles.column_of(comparison.options.reference)
        return section if self.sectionViewportPosition(section) < 0 else -1

    def section_at(self, x: int) -> int:
        """The section that is seen at a place."""
        frozen = self.frozen_section()
        if frozen >= 0 and x < self.sectionSize(frozen):
            return frozen
        return self.logicalIndexAt(x)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sections, the frozen one above the others."""
        super().paintEvent(event)
        frozen = self.frozen_section()
        if frozen >= 0:
            with QPainter(self.viewport()) as painter:
                self.paintSection(painter, QRect(0, 0, self.sectionSize(frozen), self.height()), frozen)

    def viewportEvent(self, event: QEvent) -> bool:
        """Hovering repaints nothing: there is nothing to hover."""
        if event.type() in (QEvent.Type.HoverMove, QEvent.Type.HoverEnter, QEvent.Type.HoverLeave):
            return True
        return super().viewportEvent(event)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint one article's badge, title, star, language and line of facts."""
        if not 0 <= section < len(self._articles.articles):
            return
        article, theme = self._articles.articles[section], self.theme
        comparison = self._session.comparison
        reference = comparison is not None and article.letter == comparison.options.reference
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, theme["window"])
        painter.setPen(QPen(theme["border"], 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        bold = QFont(self.font())
        bold.setBold(True)
        metrics, bold_metrics = QFontMetrics(self.font()), QFontMetrics(bold)
        line = metrics.height()
        top = rect.top() + (rect.height() - 2 * line - 8) // 2
        left, right = rect.left() + 14, rect.right() - 12
        # The chip first: it takes its room from the title.
        language = self._session.language_names.get(article.language, article.language)
        if language:
            width = metrics.horizontalAdvance(language) + 18
            chip = QRectF(right - width, top - 1, width, line + 4)
            painter.setPen(QPen(theme["border_strong"], 1))
            painter.drawRoundedRect(chip.adjusted(0.5, 0.5, -0.5, -0.5), chip.height() / 2, chip.height() / 2)
            painter.setPen(theme["muted"])
            painter.setFont(self.font())
            painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, language)
            right -= width + 10
        badge = QRectF(left, top, max(18, metrics.horizontalAdvance(article.letter) + 10), line + 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme["selection"])
        painter.drawRoundedRect(badge, 4, 4)
        painter.setFont(bold)
        painter.setPen(theme["accent"])
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, article.letter)
        left = round(badge.right()) + 8
        star = " ★" if reference else ""
        room = right - left - bold_metrics.horizontalAdvance(star)
        title = bold_metrics.elidedText(article.title, Qt.TextElideMode.ElideMiddle, room)
        painter.setPen(theme["text"])
        painter.drawText(QRect(left, top, right - left, line + 2), Qt.AlignmentFlag.AlignVCenter, title + star)
        painter.setFont(self.font())
        painter.setPen(theme["muted"])
        room = rect.width() - 26
        facts = metrics.elidedText(self.line(article.letter), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(rect.left() + 14, top + line + 8, room, line), Qt.AlignmentFlag.AlignVCenter, facts)
        painter.restore()

"""The headers of the columns: letter, title, language, coverage."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from core.model import Article, Comparison
from gui.arrival import in_turn
from gui.session import Session
from gui.synopsis.model import SynopsisModel
from gui.theme import Theme

HEIGHT = 58
COLLAPSED = 36
"""Width of a column of which only the letter is shown."""


class ColumnHeader(QHeaderView):
    """Horizontal header that paints each article's line of facts."""

    menu_wanted = Signal(str, QPoint)
    """Letter of an article and where on the screen."""
    widths_changed = Signal()
    """A column was collapsed, or shown again."""

    def __init__(self, model: SynopsisModel, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._articles = model
        self._session = session
        self.theme = theme
        self._lines: dict[str, str] = {}
        self._order: list[str] = []
        """Ids of the articles as they stand from left to right, once one was moved."""
        self._collapsed: set[str] = set()
        """Ids of articles."""
        self._arranging = False
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setFirstSectionMovable(True)
        self.setMinimumSectionSize(COLLAPSED)
        self.setHighlightSections(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_menu)
        self.setAccessibleName(self.tr("Articles"))
        session.comparison_changed.connect(self._count)
        self.sectionMoved.connect(self._remember_order)
        self.sectionClicked.connect(lambda section: self.collapse(section, False))

    def sizeHint(self) -> QSize:
        """Two lines."""
        return QSize(0, max(HEIGHT, QFontMetrics(self.font()).height() * 2 + 24))

    def line(self, letter: str) -> str:
        """What stands under an article's title."""
        return self._lines.get(letter, "")

    @in_turn
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
        facts = [self.tr("%Ln paragraph(s)", "", paragraphs)]
        if article.letter == comparison.options.reference:
            sentences = self._session.counts.sentences[article.letter]
            facts.append(self.tr("%Ln sentence(s)", "", sentences))
            return [*facts, self.tr("reference")]
        facts.append(
            self.tr("{share} % of {letter} covered").format(
                share=round(share * 100), letter=comparison.options.reference
            )
        )
        alone = self._session.counts.alone[article.letter]
        if alone:
            facts.append(self.tr("%Ln row(s) only here", "", alone))
        return facts

    def _ask_menu(self, position: QPoint) -> None:
        section = self.section_at(position.x())
        if 0 <= section < len(self._articles.articles):
            self.menu_wanted.emit(self._articles.articles[section].letter, self.viewport().mapToGlobal(position))

    # Order and width are the reader's

    def _id(self, section: int) -> str:
        return self._articles.articles[section].id

    def _remember_order(self) -> None:
        if not self._arranging:
            self._order = [self._id(self.logicalIndex(visual)) for visual in range(self.count())]

    def arrange(self) -> None:
        """Put the columns in the order that was given to their articles; what is new stands at the right."""
        ids = [article.id for article in self._articles.articles]
        self._collapsed.intersection_update(ids)
        known = [each for each in self._order if each in ids]
        self._arranging = True
        for visual, each in enumerate((*known, *(each for each in ids if each not in known))):
            self.moveSection(self.visualIndex(ids.index(each)), visual)
        self._arranging = False

    def shift(self, section: int, by: int) -> None:
        """Move a column to the left (-1) or to the right (1)."""
        visual = self.visualIndex(section)
        if 0 <= visual + by < self.count():
            self.moveSection(visual, visual + by)

    def is_collapsed(self, section: int) -> bool:
        """Whether only the letter of an article is shown."""
        return bool(self._collapsed) and self._id(section) in self._collapsed

    def may_collapse(self, section: int) -> bool:
        """Whether another column stays open without this one."""
        return any(not self.is_collapsed(other) for other in range(self.count()) if other != section)

    def collapse(self, section: int, collapsed: bool) -> None:
        """Show only the letter of an article, or its texts again; one column always stays open."""
        if collapsed == self.is_collapsed(section) or (collapsed and not self.may_collapse(section)):
            return
        self._collapsed ^= {self._id(section)}
        self.widths_changed.emit()

    def widths(self, room: int, narrowest: int) -> list[int]:
        """How wide each column is, by its number: what is open shares the room, and is never too narrow."""
        shown = [number for number in range(self.count()) if not self.is_collapsed(number)]
        room -= COLLAPSED * (self.count() - len(shown))
        width = max(narrowest, room // max(len(shown), 1))
        widths = [width if number in shown else COLLAPSED for number in range(self.count())]
        if width * len(shown) <= room:
            last = max(shown, key=self.visualIndex)
            widths[last] = room - width * (len(shown) - 1)
        return widths

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
        if self.is_collapsed(section):
            self._paint_badge(painter, rect.left() + 8, rect.center().y() - 10, article.letter)
            painter.restore()
            return
        bold = QFont(self.font())
        bold.setBold(True)
        metrics, bold_metrics = QFontMetrics(self.font()), QFontMetrics(bold)
        line = metrics.height()
        top = rect.top() + (rect.height() - 2 * line - 8) // 2
        left = rect.left() + 14
        # The chip first: it takes its room from the title.
        chip = self._chip(article, rect)
        painter.setPen(QPen(theme["border_strong"], 1))
        painter.drawRoundedRect(chip.adjusted(0.5, 0.5, -0.5, -0.5), chip.height() / 2, chip.height() / 2)
        painter.setPen(theme["muted"])
        painter.setFont(self.font())
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, self._chip_words(article))
        right = round(chip.left()) - 10
        left = self._paint_badge(painter, left, top, article.letter) + 8
        painter.setFont(bold)
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

    def _chip_words(self, article: Article) -> str:
        """The language, and that there is a menu behind it."""
        language = self._session.language_names.get(article.language, article.language)
        return f"{language} ▾".strip()

    def _chip(self, article: Article, rect: QRect) -> QRectF:
        """Where the chip stands in a section."""
        metrics = QFontMetrics(self.font())
        line, width = metrics.height(), metrics.horizontalAdvance(self._chip_words(article)) + 18
        top = rect.top() + (rect.height() - 2 * line - 8) // 2
        return QRectF(rect.right() - 12 - width, top - 1, width, line + 4)

    def chip_at(self, position: QPoint) -> str | None:
        """The letter of the article whose chip is at a place of the viewport."""
        section = self.section_at(position.x())
        if not 0 <= section < len(self._articles.articles) or self.is_collapsed(section):
            return None
        left = 0 if section == self.frozen_section() else self.sectionViewportPosition(section)
        article = self._articles.articles[section]
        rect = QRect(left, 0, self.sectionSize(section), self.height())
        return article.letter if self._chip(article, rect).contains(QPointF(position)) else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The chip opens the menu of its article."""
        letter = self.chip_at(event.position().toPoint()) if event.button() == Qt.MouseButton.LeftButton else None
        if letter is None:
            super().mousePressEvent(event)
        else:
            self.menu_wanted.emit(letter, event.globalPosition().toPoint())

    def _paint_badge(self, painter: QPainter, left: int, top: int, letter: str) -> int:
        """Paint a letter on a rounded ground; gives its right edge."""
        bold = QFont(self.font())
        bold.setBold(True)
        metrics = QFontMetrics(self.font())
        badge = QRectF(left, top, max(18, metrics.horizontalAdvance(letter) + 10), metrics.height() + 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme["selection"])
        painter.drawRoundedRect(badge, 4, 4)
        painter.setFont(bold)
        painter.setPen(self.theme["accent"])
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, letter)
        return round(badge.right())

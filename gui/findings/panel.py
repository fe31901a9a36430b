"""The findings panel: filter chips, list, inspector."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QFrame,
    QListView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.messages import message
from core.model import Severity
from gui.arrival import in_turn
from gui.findings import words
from gui.findings.delegate import FindingDelegate
from gui.findings.inspector import Inspector
from gui.findings.model import FindingsModel
from gui.language import figure, said
from gui.session import Session
from gui.theme import Family, Theme
from gui.widgets import FlowLayout

_INSPECTOR_SHARE, _SPARED = 0.55, 400
"""Of the panel's height beyond so many pixels, for the text of a finding: a low panel keeps its room for the list."""
_LOW = 640
"""Height in pixels below which the chips take one line until they are asked for."""


class Chip(QAbstractButton):
    """A rounded label that can be switched on and off."""

    def __init__(self, theme: Theme, soft: str, line: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._soft, self._line = soft, line
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def sizeHint(self) -> QSize:
        """Text with round ends."""
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self.text()) + 20, metrics.height() + 7)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Tinted; framed while it is on; a stronger frame while it has the focus."""
        with QPainter(self) as painter:
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.rect().toRectF().adjusted(1, 1, -1, -1)
        ground = self.theme[self._soft] if self._soft else self.theme["window"]
        edge: QColor | None = self.theme["border_strong"] if not self._soft else None
        if self.isChecked() or self.hasFocus():
            edge = self.theme[self._line]
        painter.setPen(QPen(edge, 2 if self.isChecked() else 1) if edge is not None else QPen(Qt.PenStyle.NoPen))
        painter.setBrush(ground)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setPen(self.theme["text"])
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


class FindingsList(QListView):
    """The list; its lines are as wide as it is."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.empty_words = ""
        """What is said where there is nothing to list."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say so where there is nothing to list."""
        super().paintEvent(event)
        if self.empty_words and not self.model().rowCount():
            with QPainter(self.viewport()) as painter:
                painter.setPen(self.theme["muted"])
                flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
                painter.drawText(self.viewport().rect().adjusted(16, 24, -16, 0), flags, self.empty_words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break lines anew, and keep the current one in sight."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.doItemsLayout()
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def settle(self) -> None:
        """Lay the lines out now, if that was put off: the scroll bar may come or go."""
        self.executeDelayedItemsLayout()

    def dataChanged(
        self,
        first: QModelIndex | QPersistentModelIndex,
        last: QModelIndex | QPersistentModelIndex,
        roles: Iterable[int] = (),
    ) -> None:
        """Paint anew; QListView would lay thousands of lines out anew, which all stay as high as they are."""
        QAbstractItemView.dataChanged(self, first, last, list(roles))


class FindingsPanel(QWidget):
    """Everything about findings, at the right of the window."""

    title_changed = Signal(str)

    def __init__(self, session: Session, theme: Theme, inspector: Inspector, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._quiet = False
        self.theme = theme
        self.title = ""
        """Of its tab."""
        self.sort = QToolButton()
        self.sort.setAutoRaise(True)
        self.sort.setToolTip(self.tr("Order of the list"))
        self.sort.clicked.connect(self._change_sort)
        self.chips = {each: Chip(theme, f"{each}_soft", f"{each}_line") for each in Family}
        self.severity_chips = {each: Chip(theme, "", "accent") for each in Severity}
        self.open_chip = Chip(theme, "", "accent")
        self._useful: dict[Chip, bool] = {}
        """Whether there is something for a chip to choose."""
        self.more = QToolButton()
        self.more.setAutoRaise(True)
        self.more.setCheckable(True)
        self.more.setToolTip(self.tr("Choose findings by kind, severity and status"))
        self.more.toggled.connect(self._fold_chips)
        chips = QWidget()
        flow = FlowLayout(chips)
        flow.setContentsMargins(12, 10, 12, 10)
        flow.addWidget(self.more)
        for chip in self._all_chips():
            flow.addWidget(chip)
            chip.toggled.connect(self._filter)
        flow.addWidget(self.sort)
        self.model = FindingsModel(session, self)
        self.list = FindingsList(theme)
        self.list.setModel(self.model)
        self.delegate = FindingDelegate(session, self.model, theme, self.list)
        self.list.setItemDelegate(self.delegate)
        self.list.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(self.tr("Findings"))
        self.inspector = inspector
        self.inspector.note.left.connect(self.list.setFocus)
        self.inspector.resized.connect(self._fit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(chips)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.inspector)
        self.list.selectionModel().currentChanged.connect(self._chosen)
        self.list.clicked.connect(self._chosen)
        session.comparison_changed.connect(self._count)
        session.review_changed.connect(self._count)
        session.shown_changed.connect(self._shown_changed)
        session.current_changed.connect(self._show_current)
        session.current_changed.connect(lambda: session.arrival.put_off(self.delegate, self._prepare_lines))
        self._count()
        self.inspector.refresh()

    def _all_chips(self) -> list[Chip]:
        """By kind, by severity and by status."""
        return [*self.chips.values(), *self.severity_chips.values(), self.open_chip]

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        self.theme = theme
        for chip in self._all_chips():
            chip.theme = theme
            chip.update()
        self.delegate.theme = self.list.theme = theme
        self.list.viewport().update()
        self.inspector.set_theme(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave most of the height to the list."""
        super().resizeEvent(event)
        self.inspector.text.limit(round((self.height() - _SPARED) * _INSPECTOR_SHARE))
        if (event.oldSize().height() < _LOW) != (event.size().height() < _LOW):
            self._fold_chips()

    def _fit(self) -> None:
        """Share the height anew at once: until Qt comes to it, text would stand above text."""
        for widget in (self.inspector, self):
            layout = widget.layout()
            if layout is not None:
                layout.activate()

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.list, self.inspector.note]

    def selected_ids(self) -> list[str]:
        """Ids of the findings that are selected, in the order of the list."""
        places = sorted(index.row() for index in self.list.selectionModel().selectedIndexes())
        return [self.model.findings[place].id for place in places]

    @in_turn
    def _count(self) -> None:
        counted = self._session.families_counted()
        for each, chip in self.chips.items():
            chip.setText(f"{words.family_words(each)} {figure(counted[each])}")
            self._useful[chip] = counted[each] > 0
        of_severity = self._session.severities_counted()
        for severity, chip in self.severity_chips.items():
            name = said(message(f"severity.{severity}")).lower()
            chip.setText(f"{name} {figure(of_severity[severity])}")
            self._useful[chip] = of_severity[severity] > 0
        total = sum(counted.values())
        still_open = total - self._session.reviewed()
        self.open_chip.setText(self.tr("⚑ open {n}").format(n=figure(still_open)))
        self._useful[self.open_chip] = total > 0
        self._fold_chips()
        self._shown_changed_title(total)

    def _fold_chips(self) -> None:
        """In a low panel, the chips give their room to the list until they are asked for."""
        low = self.height() < _LOW
        self.more.setVisible(low and self._useful[self.open_chip])
        for chip, useful in self._useful.items():
            chip.setVisible(useful and (not low or self.more.isChecked()))
        on = sum(chip.isChecked() for chip in self._all_chips())
        sign = "▴" if self.more.isChecked() else "▾"
        self.more.setText((self.tr("filters: {n}").format(n=figure(on)) if on else self.tr("filters")) + f" {sign}")

    def _prepare_lines(self) -> None:
        self.list.settle()
        room = self.list.viewport().size()
        self.delegate.prepare(room.width(), room.height())

    @in_turn
    def _shown_changed(self) -> None:
        self._sync_chips()
        self._shown_changed_title(sum(self._session.families_counted().values()))
        self._show_current()

    def _shown_changed_title(self, total: int) -> None:
        shown = len(self._session.findings)
        text = figure(total)
        if shown != total:
            text = self.tr("{shown} of {total}").format(shown=figure(shown), total=text)
        self.title = self.tr("Findings {count}").format(count=text)
        self.title_changed.emit(self.title)
        by_severity = self._session.sort == "severity"
        self.sort.setText(self.tr("by weight ▾") if by_severity else self.tr("by row ▾"))
        self.sort.setVisible(total > 0)
        self.list.empty_words = (
            self.tr("No finding passes the filters.")
            if total
            else self.tr("No differences found. Preferences set how much is told.")
        )

    def _sync_chips(self) -> None:
        """The session may have given filters up."""
        self._quiet = True
        for each, chip in self.chips.items():
            chip.setChecked(each in self._session.families)
        for severity, chip in self.severity_chips.items():
            chip.setChecked(severity in self._session.severities)
        self.open_chip.setChecked(self._session.only_open)
        self._quiet = False
        self._fold_chips()

    def _filter(self) -> None:
        if not self._quiet:
            chosen = [each for each, chip in self.chips.items() if chip.isChecked()]
            severities = [each for each, chip in self.severity_chips.items() if chip.isChecked()]
            self._session.filter_findings(chosen, only_open=self.open_chip.isChecked(), severities=severities)

    def _change_sort(self) -> None:
        self._session.sort_findings("row" if self._session.sort == "severity" else "severity")

    def _chosen(self) -> None:
        place = self.list.currentIndex().row()
        if place >= 0 and not self._quiet:
            self._session.set_current(self.model.findings[place].id)

    @in_turn
    def _show_current(self) -> None:
        finding = self._session.current
        place = self.model.place_of(finding.id) if finding is not None else -1
        if place < 0:
            self.list.selectionModel().clear()
            return
        index = self.model.index(place)
        self._quiet = True
        if not self.list.selectionModel().isSelected(index):
            self.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._quiet = False
        self.list.scrollTo(index)

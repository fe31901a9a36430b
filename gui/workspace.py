"""The page of a comparison: bar, rows, overview bar, panels, put together."""

from __future__ import annotations

from collections.abc import Generator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QFont, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QVBoxLayout, QWidget

from core.model import Span
from gui.actions import EDITS
from gui.findings.inspector import Inspector
from gui.findings.panel import FindingsPanel
from gui.findings.words import title
from gui.overview.bar import OverviewBar
from gui.search import Search
from gui.session import Session
from gui.side import FINDINGS, SidePane
from gui.synopsis.view import SynopsisView
from gui.theme import Theme
from gui.topbar import TopBar

_NARROWEST_PANEL = 240
_PANEL_SHARE = 0.27
"""Of the window's width, that the panel may take."""


def make_workspace(
    session: Session, actions: dict[str, QAction], menu: QMenu, theme: Theme, font: QFont, panel_width: int
) -> Generator[None, None, Workspace]:
    """Make the page one part after the other, with a pause after each; gives it at the end."""
    top = TopBar(session, actions, menu, theme)
    yield
    rows = SynopsisView(session, theme, font)
    yield
    rows.load_fonts()
    yield
    bar = OverviewBar(session, rows, theme)
    inspector = Inspector(session, theme, actions)
    yield
    findings = FindingsPanel(session, theme, inspector)
    yield
    side = SidePane(session, theme, findings)
    yield
    return Workspace(session, actions, top, rows, bar, side, panel_width)


class Workspace(QWidget):
    """Composition only: what the parts do to each other goes through the session."""

    def __init__(
        self,
        session: Session,
        actions: dict[str, QAction],
        top: TopBar,
        rows: SynopsisView,
        bar: OverviewBar,
        side: SidePane,
        panel_width: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.top, self.rows, self.bar, self.side = top, rows, bar, side
        self.side.setMinimumWidth(_NARROWEST_PANEL)
        self.panel = self.side.findings
        self.search = Search(session, self.rows, self.top.search)
        self.search.told.connect(self.top.tell_hits)
        left = QWidget()
        left_layout = QHBoxLayout(left)
        left_layout.setContentsMargins(0, 0, 0, 0)
        left_layout.setSpacing(0)
        left_layout.addWidget(self.rows, 1)
        left_layout.addWidget(self.bar)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self.side)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 0)
        self.panel_width = panel_width
        self.splitter.splitterMoved.connect(self._panel_dragged)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.top)
        layout.addWidget(self.splitter, 1)
        self.rows.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.rows.customContextMenuRequested.connect(self._show_row_menu)
        self._actions = actions
        self.rows.finding_clicked.connect(self._show_finding)
        self.side.mention_wanted.connect(self._show_mention)
        self.side.row_wanted.connect(self._show_row)
        self.bar.jump_wanted.connect(self._show_row)

    def _show_finding(self, finding_id: str) -> None:
        self.side.show_tab(FINDINGS)
        self.session.set_current(finding_id)

    def _show_mention(self, mention: Span, others: list[Span]) -> None:
        """Show a mention of a fact; a filter that hides its row gives way."""
        if not self.rows.show_mention(mention, others):
            self.session.filter_rows("all")
            self.rows.show_mention(mention, others)

    def _show_row(self, index: int) -> None:
        """Show a row; a filter that hides it gives way."""
        if self.rows.rows_model.place_of(index) is None:
            self.session.filter_rows("all")
        place = self.rows.rows_model.place_of(index)
        if place is not None:
            self.rows.go_to(place)

    def row_menu(self) -> QMenu:
        """What can be done with the current row or a passage of it, and with the current finding if it stands there."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        finding, place = self.session.current, self.rows.currentIndex().row()
        if finding is not None and place >= 0 and self.rows.rows_model.rows[place].index in finding.rows:
            menu.addSection(title(finding))
            menu.addActions([self._actions[name] for name in ("confirm", "dismiss", "note")])
            menu.addSeparator()
        menu.addActions([self._actions[name] for name in EDITS])
        menu.addSeparator()
        menu.addAction(self._actions["copy"])
        return menu

    def _show_row_menu(self, position: QPoint) -> None:
        self.rows.choose_at(position)
        self.row_menu().popup(self.rows.viewport().mapToGlobal(position))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the panel gives room to the rows, and takes it back in a wide one."""
        super().resizeEvent(event)
        wanted = max(_NARROWEST_PANEL, min(self.panel_width, round(self.width() * _PANEL_SHARE)))
        if event.size().width() != event.oldSize().width():
            self.splitter.setSizes([self.width() - wanted, wanted])

    def _panel_dragged(self) -> None:
        self.panel_width = self.side.width()

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        for part in (self.top, self.rows, self.bar, self.side):
            part.set_theme(theme)

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.rows, *self.side.panes(), self.top.search]

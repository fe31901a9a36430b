"""The pane at the right: findings, facts and overview, one behind the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from gui.arrival import in_turn
from gui.findings.panel import FindingsPanel
from gui.language import figure
from gui.session import Session
from gui.theme import Theme

if TYPE_CHECKING:
    from gui.facts.panel import FactsPanel
    from gui.overview.panel import OverviewPanel

FINDINGS, FACTS, OVERVIEW = range(3)


class SidePane(QWidget):
    """A row of tabs over the panel that was chosen. Facts and overview are made when they are first looked at."""

    mention_wanted = Signal(object, object)
    """A mention of a fact to show, and all its mentions."""
    row_wanted = Signal(int)
    """Index of a row to show."""

    def __init__(self, session: Session, theme: Theme, findings: FindingsPanel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self.theme = theme
        self.tabs = QTabBar()
        self.tabs.setObjectName("panelTabs")
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideRight)
        self.tabs.setAccessibleName(self.tr("Panels"))
        for text in (self.tr("Findings"), self.tr("Facts"), self.tr("Overview")):
            self.tabs.addTab(text)
        self.findings = findings
        self._facts: FactsPanel | None = None
        self._overview: OverviewPanel | None = None
        self.stack = QStackedWidget()
        self.stack.addWidget(self.findings)
        head = QWidget()
        head.setObjectName("panelHead")
        head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        head_layout = QVBoxLayout(head)
        head_layout.setContentsMargins(0, 0, 0, 0)
        head_layout.addWidget(self.tabs)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self.stack, 1)
        self.tabs.currentChanged.connect(self._switch)
        self.findings.title_changed.connect(lambda title: self.tabs.setTabText(FINDINGS, title))
        self.tabs.setTabText(FINDINGS, self.findings.title)
        session.comparison_changed.connect(self._count_facts)
        session.review_changed.connect(self._count_facts)
        self._count_facts()

    def show_tab(self, number: int) -> None:
        """Show FINDINGS, FACTS or OVERVIEW."""
        self.tabs.setCurrentIndex(number)

    @property
    def facts(self) -> FactsPanel:
        """The panel of facts."""
        if self._facts is None:
            from gui.facts.panel import FactsPanel

            self._facts = FactsPanel(self._session, self.theme)
            self._facts.mention_wanted.connect(self.mention_wanted)
            self.stack.addWidget(self._facts)
        return self._facts

    @property
    def overview(self) -> OverviewPanel:
        """The panel with the comparison in figures."""
        if self._overview is None:
            from gui.overview.panel import OverviewPanel

            self._overview = OverviewPanel(self._session, self.theme)
            self._overview.row_wanted.connect(self.row_wanted)
            self.stack.addWidget(self._overview)
        return self._overview

    def _switch(self, number: int) -> None:
        if number == FINDINGS:
            self.findings.inspector.refresh()
        else:
            self.findings.inspector.keep_note()
        if (self.findings, self._facts, self._overview)[number] is None:
            # Making it and painting it are two pieces, or three.
            self._session.arrival.take(lambda: self.stack.setCurrentWidget(self._panel(number)))
        else:
            self.stack.setCurrentWidget(self._panel(number))

    def _panel(self, number: int) -> FindingsPanel | FactsPanel | OverviewPanel:
        return self.findings if number == FINDINGS else self.facts if number == FACTS else self.overview

    @in_turn
    def _count_facts(self) -> None:
        count = self._session.counts.facts.count(self._session.hidden())
        self.tabs.setTabText(FACTS, self.tr("Facts {count}").format(count=figure(count)))

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        self.theme = theme
        for panel in (self.findings, self._facts, self._overview):
            if panel is not None:
                panel.set_theme(theme)

    def panes(self) -> list[QWidget]:
        """What F6 goes through, of the panel that is shown."""
        panel = self._panel(self.tabs.currentIndex())
        return panel.panes()

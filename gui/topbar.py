"""The bar above the rows: actions, row filters, search, text size, export."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QSizePolicy, QToolButton, QWidget

from gui.arrival import in_turn
from gui.counts import ALL, DIFFERING, FACTS, MOVED, ONLY_ONE, ROW_FILTERS
from gui.icons import icon
from gui.language import figure
from gui.session import Session
from gui.theme import Theme

_LEVELS = 5
_TEXT_BESIDE = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
_ICON_ONLY = Qt.ToolButtonStyle.ToolButtonIconOnly
_TEXT_ONLY = Qt.ToolButtonStyle.ToolButtonTextOnly


class TopBar(QWidget):
    """Collapses by steps where the window is narrow: texts of buttons, then the filters into one menu."""

    search_changed = Signal(str)

    def __init__(
        self, session: Session, actions: dict[str, QAction], menu: QMenu, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._layout = layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 12, 6)
        layout.setSpacing(8)
        self._texted = [self._button(actions["add"], _TEXT_BESIDE)]
        undo, redo = self._button(actions["undo"], _ICON_ONLY), self._button(actions["redo"], _ICON_ONLY)
        self._texted += [self._button(actions["previous"], _TEXT_BESIDE), self._button(actions["next"], _TEXT_BESIDE)]
        for button in (self._texted[0], undo, redo, *self._texted[1:]):
            layout.addWidget(button)
        self._make_filters(layout)
        layout.addStretch(1)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find in all articles"))
        self.search.setClearButtonEnabled(True)
        self.search.setAccessibleName(self.tr("Find in all articles"))
        self.search.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.search.textChanged.connect(self.search_changed)
        self._search_icon = self.search.addAction(
            icon("find", theme["muted"]), QLineEdit.ActionPosition.LeadingPosition
        )
        self._search_icon.setText(self.tr("Find"))
        self.hits = QLabel()
        self.hits.setObjectName("muted")
        self.hits.setAccessibleName(self.tr("Places found"))
        self.hits.hide()
        layout.addWidget(self.hits)
        layout.addWidget(self.search)
        smaller, larger = self._button(actions["smaller"], _TEXT_ONLY), self._button(actions["larger"], _TEXT_ONLY)
        smaller.setProperty("segment", "first")
        larger.setProperty("segment", "last")
        sizes = QHBoxLayout()
        sizes.setSpacing(0)
        sizes.addWidget(smaller)
        sizes.addWidget(larger)
        layout.addLayout(sizes)
        self.export = self._button(actions["export_xlsx"], _TEXT_ONLY)
        self.export.setObjectName("primary")
        layout.addWidget(self.export)
        self.menu_button = QToolButton()
        self.menu_button.setMenu(menu)
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu_button.setToolTip(self.tr("Menu"))
        self.menu_button.setAccessibleName(self.tr("Menu"))
        layout.addWidget(self.menu_button)
        self.set_theme(theme)
        session.comparison_changed.connect(self.refresh)
        session.shown_changed.connect(self.refresh)
        self.refresh()

    def _button(self, action: QAction, style: Qt.ToolButtonStyle) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(action)
        button.setToolButtonStyle(style)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _make_filters(self, layout: QHBoxLayout) -> None:
        self._filters = QActionGroup(self)
        self._segments = QWidget()
        row = QHBoxLayout(self._segments)
        row.setContentsMargins(4, 0, 0, 0)
        row.setSpacing(0)
        self._filter_menu = QMenu(self)
        self.filter_actions: dict[str, QAction] = {}
        for number, name in enumerate(ROW_FILTERS):
            action = QAction(self)
            action.setCheckable(True)
            action.setObjectName(f"filter_{name}")
            action.triggered.connect(lambda _checked=False, name=name: self._session.filter_rows(name))
            self._filters.addAction(action)
            self.filter_actions[name] = action
            self._filter_menu.addAction(action)
            button = self._button(action, _TEXT_ONLY)
            place = "first" if number == 0 else "last" if number == len(ROW_FILTERS) - 1 else "middle"
            button.setProperty("segment", place)
            row.addWidget(button)
        layout.addWidget(self._segments)
        self._filter_button = QToolButton()
        self._filter_button.setMenu(self._filter_menu)
        self._filter_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._filter_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._filter_button.setAccessibleName(self.tr("Rows shown"))
        layout.addWidget(self._filter_button)

    def tell_hits(self, words: str) -> None:
        """Say beside the field what a search found."""
        self.hits.setText(words)
        self.hits.setVisible(bool(words))
        self._fit()

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in other colours; those of actions are the window's."""
        self.menu_button.setIcon(icon("menu", theme["text"]))
        self._search_icon.setIcon(icon("find", theme["muted"]))

    @in_turn
    def refresh(self) -> None:
        """Count the rows of each filter."""
        names = {
            ALL: self.tr("All"),
            DIFFERING: self.tr("Differing"),
            ONLY_ONE: self.tr("Only in one"),
            MOVED: self.tr("Moved"),
            FACTS: self.tr("Facts differ"),
        }
        explained = {
            ALL: self.tr("All rows"),
            DIFFERING: self.tr("Rows that several articles have, with findings"),
            ONLY_ONE: self.tr("Rows that only one article has"),
            MOVED: self.tr("Rows with a passage that stands in another place in its own article"),
            FACTS: self.tr("Rows in which a number, amount, date or name differs"),
        }
        for name, action in self.filter_actions.items():
            count = self._session.rows_counted(name)
            action.setText(f"{names[name]} {figure(count)}")
            action.setToolTip(explained[name])
            action.setEnabled(count > 0 or name == ALL)
            action.setChecked(name == self._session.row_filter)
        self._filter_button.setText(self.filter_actions[self._session.row_filter].text() + " ▾")
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Collapse or unfold."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """It may always be narrower: it collapses."""
        return QSize(320, super().minimumSizeHint().height())

    def _fit(self) -> None:
        """Take the fullest look that has room."""
        for level in range(_LEVELS):
            self._take(level)
            if self._layout.sizeHint().width() <= self.width():
                break
        for layout in (self._segments.layout(), self._layout):
            if layout is not None:
                layout.activate()  # now, or texts would be cut until Qt comes to it

    def _take(self, level: int) -> None:
        """0: all; 1: a shorter search; 2: filters as one menu; 3: icons without their texts; 4: less of both."""
        self.search.setFixedWidth((190, 150, 150, 150, 110)[level])
        self._layout.setSpacing(8 if level < 4 else 4)
        self._segments.setVisible(level < 2)
        self._filter_button.setVisible(level >= 2)
        for button in self._texted:
            button.setToolButtonStyle(_TEXT_BESIDE if level < 3 else _ICON_ONLY)
        self._layout.invalidate()

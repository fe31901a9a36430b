"""Which actions can be done just now, and the menu with all of them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from gui.actions import ACTIONS, EDITS, OF_ROWS, translated

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from gui.jobs import Jobs
    from gui.session import Session

_OTHER_KEYS = ("next_letter", "previous_letter", "find_next", "find_previous")
"""Actions that the menu has under other keys already."""

_AT_ONCE = (
    ("open", "add", "paste", "open_address", "sample"),
    ("save", "save_as", "export_xlsx", "export_as", "import_xlsx", "print", "save_pdf"),
    ("compare_again", "cancel", "close_comparison"),
    ("preferences", "quit"),
)
"""What the menu shows without opening another one, group by group; the last one stands at its end."""


def enable(actions: Mapping[str, QAction], session: Session | None, articles: int, jobs: Jobs) -> None:
    """Enable what can be done now, and nothing else.

    Args:
        actions: by their ids.
        session: None where nothing was opened yet.
        articles: number of those that are open, compared or waiting for a second one.
        jobs: of the window.
    """
    comparing = session is not None and session.comparison is not None
    findings = comparing and session is not None and bool(session.findings)
    for name in ("next", "previous", "next_letter", "previous_letter", "next_open"):
        actions[name].setEnabled(findings)
    current = session is not None and session.current is not None
    for name in ("confirm", "dismiss", "note", "copy_finding"):
        actions[name].setEnabled(current)
    for name in (*OF_ROWS, *EDITS, "save", "save_as"):
        actions[name].setEnabled(comparing)
    for name in ("export_xlsx", "export_as", "print", "save_pdf"):
        actions[name].setEnabled(comparing and not jobs.running("export"))
    actions["import_xlsx"].setEnabled(comparing and not jobs.running("import"))
    actions["compare_again"].setEnabled(articles > 0)
    actions["close_comparison"].setEnabled(articles > 0)
    actions["add"].setEnabled(articles == 0 or articles < _most_articles())
    actions["cancel"].setEnabled(any(jobs.running(lane) for lane in ("compare", "export", "import")))
    history = session.history if session is not None else None
    for name, step in (("undo", history and history.undo_name), ("redo", history and history.redo_name)):
        actions[name].setEnabled(bool(step))
        base = translated(next(spec.text for spec in ACTIONS if spec.id == name))
        actions[name].setText(f"{base}: {step}" if step else base)


def _most_articles() -> int:
    """The limit; asked for only where articles are, as the start page does without the model."""
    from core.model import MAX_ARTICLES

    return MAX_ARTICLES


def fill_menu(menu: QMenu, actions: Mapping[str, QAction], recent: QMenu, checked: Collection[str]) -> None:
    """Put all actions into the menu: those on articles themselves, each other section as a menu of its own.

    Args:
        menu: is emptied first.
        actions: by their ids.
        recent: the menu of recent comparisons.
        checked: ids of the actions that have a tick just now.
    """
    menu.clear()
    for spec in ACTIONS:
        if spec.checkable:
            actions[spec.id].setChecked(spec.id in checked)
    for group in _AT_ONCE[:-1]:
        menu.addActions([actions[name] for name in group])
        if "sample" in group:
            menu.addMenu(recent)
        menu.addSeparator()
    placed = {name for group in _AT_ONCE for name in group}
    for section in dict.fromkeys(spec.section for spec in ACTIONS):
        names = [spec.id for spec in ACTIONS if spec.section == section and spec.id not in (*_OTHER_KEYS, *placed)]
        if names:
            submenu = _submenu(menu, section)
            submenu.addActions([actions[name] for name in names])
            menu.addMenu(submenu)
    menu.addSeparator()
    menu.addActions([actions[name] for name in _AT_ONCE[-1]])


def _submenu(menu: QMenu, section: str) -> QMenu:
    """The menu of a section, made once."""
    found = menu.findChild(QMenu, section)
    if not isinstance(found, QMenu):
        found = QMenu(translated(section), menu)
        found.setObjectName(section)
    found.clear()
    return found

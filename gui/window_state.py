"""How a window shows a session, as plain data: filters, order, places. What is saved and comes back with it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from core.model import Severity
from gui.counts import ROW_FILTERS
from gui.theme import Family

if TYPE_CHECKING:
    from gui.window import Window

_Value = TypeVar("_Value", Family, Severity)


def state_of(window: Window) -> dict[str, Any]:
    """What the window shows now."""
    session, workspace = window.session, window.made_workspace()
    inspector, columns = workspace.panel.inspector, workspace.rows.columns
    current = session.current
    typed = current is not None and inspector.note.isModified()
    return {
        "row_filter": session.row_filter,
        "families": sorted(family.value for family in session.families),
        "severities": sorted(severity.value for severity in session.severities),
        "only_open": session.only_open,
        "sort": session.sort,
        "current": current.id if current is not None else None,
        "typing": inspector.note.text() if typed else None,
        "tab": workspace.side.tabs.currentIndex(),
        "columns": [columns.logicalIndex(place) for place in range(columns.count())],
        "row": workspace.rows.rowAt(0),
    }


def show_state(window: Window, state: Mapping[str, Any]) -> None:
    """Show a session as a window showed it before; what is missing or makes no sense is left as it is.

    What is so already is left alone: laying out all rows anew takes a while.
    """
    session, workspace = window.session, window.made_workspace()
    row_filter, sort = state.get("row_filter"), state.get("sort")
    if row_filter in ROW_FILTERS and row_filter != session.row_filter:
        session.filter_rows(str(row_filter))
    families = _chosen(state.get("families"), {each.value: each for each in Family})
    severities = _chosen(state.get("severities"), {each.value: each for each in Severity})
    only_open = state.get("only_open") is True
    if (families, severities, only_open) != (session.families, session.severities, session.only_open):
        session.filter_findings(families, only_open=only_open, severities=severities)
    if sort in ("severity", "row") and sort != session.sort:
        session.sort_findings(str(sort))
    _show_columns(window, state.get("columns"))
    row = state.get("row")
    if type(row) is int and 0 <= row < len(session.rows):
        workspace.rows.go_to(row)
    current = state.get("current")
    if current in session.counts.by_id:
        session.set_current(str(current))
    if type(state.get("tab")) is int:
        workspace.side.show_tab(min(max(state["tab"], 0), workspace.side.tabs.count() - 1))


def note_left(state: Mapping[str, Any]) -> tuple[str, str] | None:
    """Finding id and text of a note that was being typed."""
    current, text = state.get("current"), state.get("typing")
    return (current, text) if isinstance(current, str) and isinstance(text, str) else None


def _show_columns(window: Window, order: object) -> None:
    columns = window.made_workspace().rows.columns
    if not isinstance(order, list) or sorted(map(str, order)) != sorted(map(str, range(columns.count()))):
        return
    for place, number in enumerate(order):
        if type(number) is int:
            columns.moveSection(columns.visualIndex(number), place)


def _chosen(names: object, known: Mapping[str, _Value]) -> frozenset[_Value]:
    """The values of those names that are known."""
    return frozenset(known[each] for each in names if each in known) if isinstance(names, list) else frozenset()

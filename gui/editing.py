"""The alignment by hand: what the keys do to the passage that was chosen, as edits on the one history."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from core.errors import EditError
from core.messages import message
from core.model import Comparison, Row, Unit
from gui.language import said, translate

if TYPE_CHECKING:
    from core.alignment.edits import Edit
    from gui.window import Window

_TOLD_FOR = 8000
"""Milliseconds."""


class Editing:
    """Bound to one window."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._link_from: tuple[str, Unit] | None = None

    def merge(self) -> None:
        """Merge the current row with the one above."""
        from core.alignment import merge_rows

        self._edit(
            translate("Editing", "Merge rows"),
            lambda comparison, row, _letter, _unit: merge_rows(comparison.articles, comparison.rows, row.index),
        )

    def split(self) -> None:
        """Begin a new row with the current passage."""
        from core.alignment import split_row

        def edit(comparison: Comparison, row: Row, letter: str, unit: Unit | None) -> Edit:
            return split_row(
                comparison.articles, comparison.rows, comparison.links, row.index, letter, _needed(unit, letter)
            )

        self._edit(translate("Editing", "Split row"), edit)

    def unlink(self) -> None:
        """Take the current passage out of its row."""
        from core.alignment import unlink_passage

        self._edit(
            translate("Editing", "Unlink"),
            lambda comparison, _row, letter, unit: unlink_passage(comparison.articles, letter, _needed(unit, letter)),
        )

    def pin(self) -> None:
        """Say that the current row is right as it is."""
        from core.alignment import pin_row

        self._edit(
            translate("Editing", "Pin row"),
            lambda comparison, row, _letter, _unit: pin_row(
                comparison.articles, comparison.rows, comparison.links, row.index
            ),
        )

    def link(self) -> None:
        """Remember the current passage; the second time, put this one into the row of the first."""
        from core.alignment import link_passages

        chosen = self._chosen()
        if chosen is None:
            return
        _, letter, unit = chosen
        if unit is None:
            return
        first, here = self._link_from, (letter, unit)
        if first is None or first[0] == letter:
            self._link_from = here
            words = translate(
                "Editing", "Now choose the passage of another article that belongs to it, and press Alt+L again."
            )
            self._window.status.showMessage(words, _TOLD_FOR)
            return
        self._link_from = None
        self._edit(
            translate("Editing", "Link"),
            lambda comparison, _row, _letter, _unit: link_passages(comparison.articles, (first, here)),
        )

    def _chosen(self) -> tuple[Row, str, Unit | None] | None:
        """The current row, the letter of the current column and the passage there that was chosen last."""
        rows = self._window.made_workspace().rows
        index = rows.currentIndex()
        if not index.isValid() or rows.unfold(index.row()):
            return None  # of a folded run it is shown first what would be changed
        row, letter = rows.rows_model.rows[index.row()], rows.rows_model.articles[index.column()].letter
        return row, letter, rows.chosen_unit(index.row(), index.column())

    def _edit(self, name: str, make: Callable[[Comparison, Row, str, Unit | None], Edit]) -> None:
        comparison, chosen = self._window.session.comparison, self._chosen()
        if comparison is None or chosen is None:
            return
        try:
            edit = make(comparison, *chosen)
        except EditError as error:
            self._window.status.showMessage(said(error.said), _TOLD_FOR)
            return
        self._window.session.edit(edit, name)


def _needed(unit: Unit | None, letter: str) -> Unit:
    if unit is None:
        raise EditError(message("edit.no_passage", article=letter))
    return unit

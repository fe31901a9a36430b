"""Folding: long runs of rows in which nothing differs become one line, which opens again."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from core.model import Row, RowStatus

LEAST = 3
"""Rows that a run needs to be worth a line of its own."""


class Folding:
    """Which rows are shown, and which stand behind one line."""

    def __init__(self) -> None:
        self.on = False
        self.heads: tuple[Row, ...] = ()
        """The rows that have a place in the table: of a folded run the first."""
        self._opened: set[str] = set()
        """Ids of the first rows of runs that were opened."""
        self._runs: dict[int, tuple[Row, ...]] = {}
        """Folded runs by their place in the table."""
        self._places: dict[int, int] = {}
        """The place of each row by its index."""

    def switch(self, on: bool) -> None:
        """Fold all runs, or none."""
        self.on = on
        self._opened.clear()

    def open(self, place: int) -> bool:
        """Open the run at a place at the next arrangement; False where none is folded there."""
        run = self._runs.get(place)
        if run is not None:
            self._opened.add(run[0].id)
        return run is not None

    def arrange(self, rows: Sequence[Row], differing: Collection[int]) -> None:
        """Find the runs of equal rows.

        Args:
            rows: those that pass the filter, in their order.
            differing: indices of rows about which something was found.
        """
        self.heads, self._runs = tuple(rows), {}
        if self.on:
            self.heads = tuple(self._folded(rows, lambda row: row.index not in differing))
        self._places = {row.index: place for place, row in enumerate(self.heads)}
        for place, run in self._runs.items():
            self._places.update((row.index, place) for row in run)

    def _folded(self, rows: Sequence[Row], quiet: Callable[[Row], bool]) -> list[Row]:
        heads: list[Row] = []
        start = 0
        while start < len(rows):
            end = start
            while end < len(rows) and rows[end].status is RowStatus.SAME and not rows[end].moved and quiet(rows[end]):
                end += 1
            run = tuple(rows[start:end])
            if len(run) >= LEAST and run[0].id not in self._opened:
                self._runs[len(heads)] = run
                heads.append(run[0])
            else:
                heads.extend(run)
            if end < len(rows):
                heads.append(rows[end])
            start = end + 1
        return heads

    def run(self, place: int) -> tuple[Row, ...]:
        """The rows behind the line at a place; empty where it is an ordinary row."""
        return self._runs.get(place, ())

    def place_of(self, row_index: int) -> int | None:
        """The place of a row, or of the line that it stands behind; None where the filter hides it."""
        return self._places.get(row_index)

"""Folding: runs of rows in which there is nothing to look for become one line, which opens again."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import groupby

from core.model import Row

LEAST = 3
"""Equal rows that a run needs to be worth a line of its own."""


class Folding:
    """Which rows are shown, and which stand behind one line."""

    def __init__(self) -> None:
        self.on = False
        """Whether long runs of equal rows are folded."""
        self.filtering = False
        """Whether all rows without a finding of those that are looked for are folded."""
        self.heads: tuple[Row, ...] = ()
        """The rows that have a place in the table: of a folded run the first."""
        self._opened: set[str] = set()
        """Ids of the rows of runs that were opened."""
        self._runs: dict[int, tuple[Row, ...]] = {}
        """Folded runs by their place in the table."""
        self._places: dict[int, int] = {}
        """The place of each row by its index."""

    def switch(self, on: bool) -> None:
        """Fold all runs of equal rows, or none."""
        self.on = on
        self.close_all()

    def close_all(self) -> None:
        """Fold what was opened at the next arrangement."""
        self._opened.clear()

    def open(self, place: int) -> bool:
        """Open the run at a place at the next arrangement; False where none is folded there."""
        run = self._runs.get(place)
        if run is not None:
            self._opened.update(row.id for row in run)
        return run is not None

    def arrange(self, rows: Sequence[Row], equal: Collection[int], wanted: Collection[int] | None = None) -> None:
        """Find the runs.

        Args:
            rows: those that pass the filter of rows, in their order.
            equal: indices of rows in which there is nothing to look for.
            wanted: indices of rows with a finding that passes the filter of findings; None where there is none:
                only then are equal rows a matter of their own.
        """
        self.heads, self._runs = tuple(rows), {}
        self.filtering = wanted is not None
        if wanted is not None:
            self._fold(rows, [row.index not in wanted for row in rows], 1)
        elif self.on:
            self._fold(rows, [row.index in equal for row in rows], LEAST)
        self._places = {row.index: place for place, row in enumerate(self.heads)}
        for place, run in self._runs.items():
            self._places.update((row.index, place) for row in run)

    def _fold(self, rows: Sequence[Row], quiet: Sequence[bool], least: int) -> None:
        """Fold the runs of rows that are quiet and were not opened."""
        heads: list[Row] = []
        if self._opened:
            quiet = [each and row.id not in self._opened for row, each in zip(rows, quiet, strict=True)]
        first = 0
        for folded, group in groupby(quiet):
            end = first + len(list(group))
            if folded and end - first >= least:
                self._runs[len(heads)] = tuple(rows[first:end])
                heads.append(rows[first])
            else:
                heads.extend(rows[first:end])
            first = end
        self.heads = tuple(heads)

    def run(self, place: int) -> tuple[Row, ...]:
        """The rows behind the line at a place; empty where it is an ordinary row."""
        return self._runs.get(place, ())

    def place_of(self, row_index: int) -> int | None:
        """The place of a row, or of the line that it stands behind; None where the filter hides it."""
        return self._places.get(row_index)

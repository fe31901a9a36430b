"""Comparisons that are shown no more go bit by bit, and not before everybody is done with them."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from pytestqt.qtbot import QtBot

from core.model import Comparison, Row, RowStatus
from gui.farewell import Farewell, taken_apart
from tests.gui.driver import Driver


class Mourned(Row):
    """Counts those that are gone."""

    gone = 0

    def __del__(self) -> None:
        Mourned.gone += 1


def many_rows(comparison: Comparison) -> Comparison:
    Mourned.gone = 0
    return replace(comparison, rows=tuple(Mourned(f"r{at}", at, RowStatus.SAME, 1.0, {}) for at in range(1000)))


def test_it_goes_once_nobody_else_has_it(qtbot: QtBot, comparison: Comparison) -> None:
    farewell = Farewell(after=1)
    held = [many_rows(comparison)]
    farewell.part_with(held[0])
    farewell.part_with(held[0])
    qtbot.wait(30)
    assert Mourned.gone == 0
    held.clear()
    qtbot.waitUntil(lambda: Mourned.gone == 1000)


def test_it_goes_bit_by_bit(comparison: Comparison) -> None:
    gone = [Mourned.gone for _ in taken_apart(many_rows(comparison))]
    assert gone[0] == 0
    assert gone[-1] == 1000
    assert max(after - before for before, after in pairwise(gone)) == 300


def test_a_session_parts_with_what_it_showed(opened: Driver, comparison: Comparison) -> None:
    opened.show(many_rows(comparison))
    opened.show(comparison)
    assert Mourned.gone == 0
    opened.bot.waitUntil(lambda: Mourned.gone == 1000, timeout=10000)

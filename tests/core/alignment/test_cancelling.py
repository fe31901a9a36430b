"""Aligning and rows report often: between two reports lies work for some hundred sentences, not for all."""

from __future__ import annotations

import pytest

from core.alignment import build_rows
from core.errors import Cancelled
from core.model import Link
from core.progress import Stage, ticking
from tests.core.alignment.made import chain, plain

COUNT = 1500


def links() -> list[Link]:
    return [*chain("A", "B", COUNT), *chain("B", "C", COUNT), *chain("A", "C", COUNT)]


def test_rows_report_in_proportion_to_their_number() -> None:
    articles = [plain(letter, COUNT, length=8) for letter in "ABC"]
    calls = []
    build_rows(articles, links(), reference="A", on_progress=lambda *told: calls.append(told))
    assert len(calls) >= 10 * COUNT // 500  # every step over all rows, and each in steps of some hundred


@pytest.mark.parametrize("after", [0, 20, 40])
def test_rows_can_be_cancelled_at_any_step(after: int) -> None:
    articles = [plain(letter, COUNT, length=8) for letter in "ABC"]
    seen = 0

    def cancel(stage: Stage, done: int, total: int) -> None:
        nonlocal seen
        seen += 1
        if seen > after:
            raise Cancelled

    with pytest.raises(Cancelled):
        build_rows(articles, links(), reference="A", on_progress=cancel)
    assert seen == after + 1


def test_ticking_calls_before_the_first_and_then_every_so_many() -> None:
    calls: list[int] = []
    items = ticking(range(7), lambda: calls.append(1), every=3)
    assert [(item, len(calls)) for item in items] == [(0, 1), (1, 1), (2, 1), (3, 2), (4, 2), (5, 2), (6, 3)]

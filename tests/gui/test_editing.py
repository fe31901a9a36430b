"""The alignment by hand, by keyboard, on the one history."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.gui.driver import Driver


@pytest.fixture
def compared(hexapla: Driver, articles: list[Path]) -> Driver:
    hexapla.drop(articles[:2])
    hexapla.wait()
    hexapla.window.made_workspace().rows.setFocus()
    return hexapla


def table(driver: Driver) -> list[str]:
    """Each row as "A0 B0"."""
    comparison = driver.window.session.comparison
    assert comparison is not None
    return [
        " ".join(f"{letter}{unit.paragraph}" for letter, units in row.passages.items() for unit in units)
        for row in comparison.rows
    ]


def go_to(driver: Driver, place: int, column: int) -> None:
    driver.window.made_workspace().rows.go_to(place, column)


def press(driver: Driver, *keys: str) -> None:
    for key in keys:
        driver.press(key)
        driver.wait()


def test_rows_are_merged_split_and_it_is_undone(compared: Driver) -> None:
    assert table(compared) == ["A0 B0", "A1 B1", "A2 B2"]
    go_to(compared, 1, 0)
    press(compared, "Alt+M")
    assert table(compared) == ["A0 A1 B0 B1", "A2 B2"]
    go_to(compared, 0, 0)
    press(compared, "Alt+T")
    assert table(compared) == ["A0 B0", "A1 B1", "A2 B2"]
    press(compared, "Ctrl+Z", "Ctrl+Z")
    assert table(compared) == ["A0 B0", "A1 B1", "A2 B2"]
    assert compared.window.session.review.edits == ()
    press(compared, "Ctrl+Shift+Z")
    assert table(compared) == ["A0 A1 B0 B1", "A2 B2"]


def test_a_passage_is_unlinked_and_linked_elsewhere(compared: Driver) -> None:
    go_to(compared, 2, 1)
    press(compared, "Alt+U")
    assert sorted(table(compared)) == ["A0 B0", "A1 B1", "A2", "B2"]
    go_to(compared, table(compared).index("A2"), 0)
    press(compared, "Alt+L")
    assert "press Alt+L again" in compared.window.status.currentMessage()
    go_to(compared, table(compared).index("B2"), 1)
    press(compared, "Alt+L")
    assert table(compared) == ["A0 B0", "A1 B1", "A2 B2"]
    assert len(compared.window.session.review.edits) == 2


def test_what_is_pinned_survives_comparing_again(compared: Driver) -> None:
    go_to(compared, 2, 0)
    press(compared, "Alt+M", "Alt+S", "F5")
    merged = table(compared)
    assert merged == ["A0 B0", "A1 A2 B1 B2"]
    assert len(compared.window.session.review.edits) == 2


def test_what_can_t_be_done_is_said(compared: Driver) -> None:
    go_to(compared, 0, 0)
    press(compared, "Alt+M")
    assert "no row is above" in compared.window.status.currentMessage()
    assert compared.window.session.review.edits == ()


def test_the_row_menu_offers_the_edits(compared: Driver) -> None:
    texts = [action.text() for action in compared.window.made_workspace().row_menu().actions()]
    assert texts[:5] == [
        "Pin this row",
        "Link this passage with another",
        "Unlink this passage",
        "Merge with the row above",
        "Split the row here",
    ]

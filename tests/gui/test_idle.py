"""Work between events: in pieces, in order, and given up where other work takes its place."""

from __future__ import annotations

from collections.abc import Iterator

from pytestqt.qtbot import QtBot

from gui.idle import Idle


def counting(into: list[int], count: int) -> Iterator[None]:
    for number in range(count):
        into.append(number)
        yield


def test_nothing_is_done_before_the_event_loop_comes_to_it_and_then_all(qtbot: QtBot) -> None:
    done: list[int] = []
    idle = Idle()
    idle.start(counting(done, 5))
    assert done == []
    qtbot.waitUntil(lambda: not idle.busy)
    assert done == [0, 1, 2, 3, 4]


def test_other_work_takes_the_place_of_what_is_left(qtbot: QtBot) -> None:
    first: list[int] = []
    second: list[int] = []
    idle = Idle()
    idle.start(counting(first, 3))
    idle.start(counting(second, 3))
    qtbot.waitUntil(lambda: not idle.busy)
    assert (first, second) == ([], [0, 1, 2])


def test_a_step_may_begin_other_work(qtbot: QtBot) -> None:
    done: list[int] = []
    idle = Idle()

    def begin() -> Iterator[None]:
        idle.start(counting(done, 2))
        yield

    idle.start(begin())
    qtbot.waitUntil(lambda: not idle.busy)
    assert done == [0, 1]


def test_what_is_left_can_be_done_now(qtbot: QtBot) -> None:
    done: list[int] = []
    idle = Idle()
    idle.start(counting(done, 5))
    idle.finish()
    assert done == [0, 1, 2, 3, 4]
    assert not idle.busy
    idle.finish()  # nothing is left


def test_little_work_is_done_at_once(qtbot: QtBot) -> None:
    done: list[int] = []
    idle = Idle()
    idle.start(counting(done, 2), at_once=True)
    assert done == [0, 1]
    assert not idle.busy

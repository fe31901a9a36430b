"""Work between events: in pieces, in order, and given up where other work takes its place."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from shiboken6 import delete

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


def test_those_that_have_something_to_do_take_turns_and_the_first_goes_before_them(qtbot: QtBot) -> None:
    order: list[str] = []

    def slowly(name: str) -> Iterator[None]:
        for _ in range(3):
            order.append(name)
            QTest.qSleep(8)  # as long as a slice of work
            yield

    one, other, first = Idle(), Idle(), Idle(first=True)
    for idle, name in ((one, "one"), (other, "other"), (first, "first")):
        idle.start(slowly(name))
    qtbot.waitUntil(lambda: not (one.busy or other.busy))
    assert order == ["first"] * 3 + ["one", "other"] * 3


def test_of_what_is_gone_nothing_is_done_any_more(qtbot: QtBot) -> None:
    done: list[int] = []
    owner, idle = QObject(), Idle()
    Idle(owner).start(counting(done, 3))
    idle.start(counting(done, 2))
    delete(owner)
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

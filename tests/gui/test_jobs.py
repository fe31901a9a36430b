import threading
from collections.abc import Iterator
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from core.progress import OnProgress, Stage
from gui.jobs import Jobs


@pytest.fixture
def jobs(qtbot: QtBot) -> Any:
    made = Jobs()
    yield made
    made.shut_down()


class Heard:
    def __init__(self) -> None:
        self.done: list[Any] = []
        self.failed: list[Exception] = []
        self.threads: set[int] = set()

    def on_done(self, result: Any) -> None:
        self.threads.add(threading.get_ident())
        self.done.append(result)

    def on_failed(self, error: Exception) -> None:
        self.threads.add(threading.get_ident())
        self.failed.append(error)


def until_cancelled(on_progress: OnProgress) -> None:
    while True:
        on_progress(Stage.ALIGNING, 0, 1)
        threading.Event().wait(0.005)


def test_the_work_is_done_in_another_thread_and_the_result_heard_in_this(jobs: Jobs, qtbot: QtBot) -> None:
    heard = Heard()
    jobs.start("a", lambda _report: threading.get_ident(), heard.on_done, heard.on_failed)
    assert jobs.running("a")
    qtbot.waitUntil(lambda: bool(heard.done))
    assert heard.done != [threading.get_ident()]
    assert heard.threads == {threading.get_ident()}
    assert not jobs.running("a")


def test_errors_come_by_one_road(jobs: Jobs, qtbot: QtBot) -> None:
    heard = Heard()

    def fail(_report: OnProgress) -> None:
        raise OSError("disk full")

    jobs.start("a", fail, heard.on_done, heard.on_failed)
    qtbot.waitUntil(lambda: bool(heard.failed))
    assert str(heard.failed[0]) == "disk full"
    assert heard.done == []


def test_a_cancelled_job_is_over_at_once_and_nothing_more_is_heard(jobs: Jobs, qtbot: QtBot) -> None:
    heard, ended = Heard(), []
    jobs.ended.connect(ended.append)
    jobs.start("a", until_cancelled, heard.on_done, heard.on_failed)
    assert jobs.cancel("a")
    assert not jobs.running("a")
    assert ended == ["a"]
    jobs.shut_down()
    qtbot.wait(20)
    assert heard.done == heard.failed == []
    assert not jobs.cancel("a")


def test_a_superseded_job_is_not_heard(jobs: Jobs, qtbot: QtBot) -> None:
    heard, go_on = Heard(), threading.Event()

    def slow(_report: OnProgress) -> str:
        go_on.wait(5)
        return "old"

    jobs.start("a", slow, heard.on_done, heard.on_failed)
    jobs.start("a", lambda _report: "new", heard.on_done, heard.on_failed)
    go_on.set()
    qtbot.waitUntil(lambda: bool(heard.done))
    jobs.shut_down()
    qtbot.wait(20)
    assert heard.done == ["new"]


def test_before_a_result_is_handed_on_the_window_gets_ready_for_it(jobs: Jobs, qtbot: QtBot) -> None:
    heard, order = Heard(), []

    def ready() -> Iterator[None]:
        for step in range(3):
            order.append((step, list(heard.done), jobs.running("a")))
            yield

    jobs.before["a"] = ready
    jobs.start("a", lambda _report: 1, heard.on_done, heard.on_failed)
    qtbot.waitUntil(lambda: heard.done == [1])
    assert order == [(0, [], True), (1, [], True), (2, [], True)]
    assert not jobs.running("a")


def test_what_is_cancelled_while_the_window_gets_ready_is_not_heard(jobs: Jobs, qtbot: QtBot) -> None:
    heard, getting_ready = Heard(), threading.Event()

    def ready() -> Iterator[None]:
        while True:
            getting_ready.set()
            yield

    jobs.before["a"] = ready
    jobs.start("a", lambda _report: 1, heard.on_done, heard.on_failed)
    qtbot.waitUntil(getting_ready.is_set)
    assert jobs.cancel("a")
    getting_ready.clear()
    qtbot.wait(20)
    assert not getting_ready.is_set()
    assert heard.done == heard.failed == []


def test_lanes_do_not_disturb_each_other(jobs: Jobs, qtbot: QtBot) -> None:
    heard = Heard()
    jobs.start("a", until_cancelled, heard.on_done, heard.on_failed)
    jobs.start("b", lambda _report: 1, heard.on_done, heard.on_failed)
    qtbot.waitUntil(lambda: heard.done == [1])
    assert jobs.running("a")


def test_progress_is_reported_by_stage(jobs: Jobs, qtbot: QtBot) -> None:
    heard, reports = Heard(), []
    jobs.progressed.connect(lambda *report: reports.append(report))

    def work(on_progress: OnProgress) -> int:
        for stage in (Stage.READING, Stage.ENCODING):
            for step in range(1000):
                on_progress(stage, step, 1000)
        return 1

    jobs.start("a", work, heard.on_done, heard.on_failed)
    qtbot.waitUntil(lambda: heard.done == [1])
    assert [report[:2] for report in reports[:1]] == [("a", "reading")]
    assert {report[1] for report in reports} == {"reading", "encoding"}
    assert len(reports) < 200

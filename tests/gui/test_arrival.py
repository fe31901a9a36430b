"""Results come in piece by piece, and nobody sees or touches what is half there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QImage, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from core.model import Comparison
from core.review import ReviewStatus
from gui.arrival import Arrival
from tests.gui.driver import NO_KEYS, Driver


class Heard(list[str]):
    def piece(self, name: str) -> object:
        return lambda: self.append(name)


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def arrival(qtbot: QtBot, heard: Heard) -> Iterator[Arrival]:
    made = Arrival()
    made.began.connect(lambda: heard.append("began"))
    made.over.connect(lambda: heard.append("over"))
    yield made
    made.finish()


def take(arrival: Arrival, heard: Heard, *names: str) -> None:
    def act() -> None:
        heard.append("act")
        for name in names:
            assert arrival.put_off(name, heard.piece(name))  # type: ignore[arg-type]

    arrival.take(act)


def test_pieces_are_done_later_in_their_order_and_each_once(arrival: Arrival, heard: Heard, qtbot: QtBot) -> None:
    take(arrival, heard, "texts", "counts", "texts")
    assert heard == ["began", "act"]
    qtbot.waitUntil(lambda: not arrival.busy)
    assert heard == ["began", "act", "texts", "counts", "over"]


def test_where_nothing_arrives_nothing_is_put_off(arrival: Arrival, heard: Heard) -> None:
    assert not arrival.put_off("texts", heard.piece("texts"))  # type: ignore[arg-type]
    arrival.afterwards(lambda: heard.append("journal"))
    assert heard == ["journal"]


def test_what_nobody_sees_comes_after_what_is_seen(arrival: Arrival, heard: Heard, qtbot: QtBot) -> None:
    arrival.take(lambda: arrival.afterwards(lambda: heard.append("journal")))
    qtbot.waitUntil(lambda: "journal" in heard)
    assert heard == ["began", "over", "journal"]


def test_other_events_come_between_the_steps(arrival: Arrival, heard: Heard, qtbot: QtBot) -> None:
    between: list[int] = []
    timer = QTimer()
    timer.timeout.connect(lambda: between.append(len(heard)))
    timer.start(0)

    def steps() -> Iterator[None]:
        for number in range(3):
            heard.append(f"step {number}")
            QTest.qSleep(8)  # as long as a slice of work
            yield

    arrival.take(lambda: arrival.put_off("steps", steps) and None)
    qtbot.waitUntil(lambda: not arrival.busy)
    assert heard == ["began", "step 0", "step 1", "step 2", "over"]
    assert {2, 3} <= set(between)


def test_a_piece_that_fails_keeps_the_others_from_nothing(arrival: Arrival, heard: Heard, qtbot: QtBot) -> None:
    def fail() -> None:
        raise OSError("font gone")

    def act() -> None:
        arrival.put_off("fails", fail)
        arrival.put_off("counts", heard.piece("counts"))  # type: ignore[arg-type]

    with qtbot.capture_exceptions() as caught:
        arrival.take(act)
        qtbot.waitUntil(lambda: not arrival.busy)
    assert [str(error) for _, error, _ in caught] == ["font gone"]
    assert heard == ["began", "counts", "over"]


def test_a_second_result_waits_for_the_first_to_be_there(arrival: Arrival, heard: Heard) -> None:
    take(arrival, heard, "first")
    take(arrival, heard, "second")
    arrival.finish()
    assert heard == ["began", "act", "first", "over", "began", "act", "second", "over"]


def test_before_a_key_is_heard_all_is_there(arrival: Arrival, heard: Heard, qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.textChanged.connect(heard.append)
    take(arrival, heard, "texts", "counts")
    QTest.keyClick(field, Qt.Key.Key_X)
    assert heard == ["began", "act", "texts", "counts", "over", "x"]


def test_moving_the_mouse_does_not_hurry_it(arrival: Arrival, heard: Heard, qtbot: QtBot) -> None:
    class Pointed(QWidget):
        def mouseMoveEvent(self, _event: QMouseEvent) -> None:  # noqa: N802
            heard.append("moved")

    widget = Pointed()
    widget.setMouseTracking(True)
    qtbot.addWidget(widget)
    here, none = QPointF(5, 5), Qt.MouseButton.NoButton
    move = QMouseEvent(QEvent.Type.MouseMove, here, here, none, none, NO_KEYS)
    take(arrival, heard, "texts")
    QApplication.sendEvent(widget, move)
    assert heard == ["began", "act"]
    arrival.finish()
    QApplication.sendEvent(widget, move)
    assert heard == ["began", "act", "texts", "over", "moved"]


# In the window


class Paintings(QObject):
    """Which comparison each painting of a view showed."""

    def __init__(self, driver: Driver) -> None:
        super().__init__()
        workspace = driver.window.made_workspace()
        self._rows, self._list = workspace.rows, workspace.panel.list
        self.seen: list[tuple[str, int]] = []
        for view in (self._rows, self._list):
            view.viewport().installEventFilter(self)
        self._session = driver.window.session

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint and self._session.comparison is not None:
            contents = self._rows.rows_model.contents
            self.seen.append((contents.comparison.id if contents else "", self._list.model().rowCount()))
        return False


def on_screen(driver: Driver) -> QImage:
    window = driver.window
    return window.screen().grabWindow(window.winId()).toImage()


def arrive(driver: Driver, comparison: Comparison) -> None:
    """A comparison comes in, and all of it is yet to be done."""
    window = driver.window
    window.session.arrival.take(lambda: window.session.show(comparison))
    assert window.session.arrival.busy


def test_until_all_is_there_the_window_shows_what_it_showed(opened: Driver, comparison: Comparison) -> None:
    other = Comparison(
        "other", comparison.articles, comparison.options, "", comparison.rows[:2], (), comparison.findings[:1]
    )
    before = on_screen(opened)
    assert not before.isNull()
    paintings = Paintings(opened)
    arrive(opened, other)
    while opened.window.session.arrival.busy:
        assert paintings.seen == []
        assert on_screen(opened) == before
        QApplication.processEvents()
    opened.settle()
    assert set(paintings.seen) == {("other", 1)}
    assert on_screen(opened) != before


@pytest.mark.parametrize("asked", ["all", "a part"])
def test_what_was_to_be_painted_when_it_began_does_not_end_all_painting(hexapla: Driver, asked: str) -> None:
    window = hexapla.window
    window.session.show(None)
    hexapla.settle()
    before = on_screen(hexapla)
    window.update() if asked == "all" else window.update(0, 0, 10, 10)
    window.session.arrival.take(lambda: window.start.set_waiting(["harbour.txt"]))
    while window.session.arrival.busy:
        QApplication.processEvents()
    hexapla.settle()
    assert on_screen(hexapla) != before


def test_a_key_in_the_middle_acts_on_what_has_come(opened: Driver, comparison: Comparison) -> None:
    opened.press("F8")
    other = Comparison(
        "other", comparison.articles, comparison.options, "", comparison.rows, (), comparison.findings[3:]
    )
    arrive(opened, other)
    opened.press("F8")
    assert opened.current == other.findings[0]
    rows = opened.window.made_workspace().rows
    assert rows.currentIndex().row() == rows.rows_model.place_of(other.findings[0].rows[0])
    assert opened.window.updatesEnabled()


def test_a_click_in_the_middle_lands_on_what_has_come(opened: Driver, comparison: Comparison) -> None:
    arrive(
        opened,
        Comparison(
            "other", comparison.articles, comparison.options, "", comparison.rows[1:], (), comparison.findings[4:]
        ),
    )
    rows = opened.window.made_workspace().rows
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, NO_KEYS, QPoint(20, 20))
    assert not opened.window.session.arrival.busy
    assert rows.rows_model.rows[rows.currentIndex().row()].index == 1


def test_a_window_may_be_closed_in_the_middle(opened: Driver, comparison: Comparison) -> None:
    arrive(opened, comparison)
    opened.window.saving.close()
    assert not opened.window.isVisible()
    assert not opened.window.session.arrival.busy
    opened.settle()


def test_what_is_decided_in_the_middle_is_shown(opened: Driver, comparison: Comparison) -> None:
    """As by what comes back from a workbook, which is no key and no click."""
    arrive(opened, comparison)
    session = opened.window.session
    session.decide([comparison.findings[0].id], ReviewStatus.DISMISSED, "Import")
    opened.settle()
    contents = opened.window.made_workspace().rows.rows_model.contents
    assert contents is not None
    assert contents.hidden == {comparison.findings[0].id}
    assert "1 reviewed" in opened.window.status.counts.text()

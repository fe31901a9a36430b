from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.model import Comparison
from gui.app import Application
from gui.compat import keep_singletons
from gui.folders import DATA
from gui.main_window import MainWindow
from gui.work import Engine
from tests.fakes import WordEncoder
from tests.gui import material
from tests.gui.driver import Driver

keep_singletons()


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["hexapla"]


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    return Application


@pytest.fixture(scope="session", autouse=True)
def _clipboard_of_qt(qapp: QApplication) -> Iterator[None]:
    """What tests copied is let go before the interpreter ends: the offscreen clipboard lives longer than Python."""
    yield
    qapp.clipboard().clear()


@pytest.fixture
def store(tmp_path: Path) -> QSettings:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    settings.setValue("theme", "light")
    settings.setValue("language", "en")  # whatever the system speaks
    return settings


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The program's own folder: none of the user who runs the tests, and none that tests share."""
    folder = tmp_path / "data"
    monkeypatch.setenv(DATA, str(folder))
    return folder


@pytest.fixture
def make_window(qtbot: QtBot, store: QSettings) -> Iterator[Callable[[], Driver]]:
    made: list[MainWindow] = []

    def make() -> Driver:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.setStyle("Fusion")
        window = MainWindow(store, Engine(WordEncoder()))
        made.append(window)
        window.resize(1300, 800)
        window.show()
        qtbot.waitExposed(window)
        driver = Driver(window, qtbot)
        driver.settle()
        return driver

    yield make
    for window in made:
        window.saving.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def hexapla(make_window: Callable[[], Driver]) -> Driver:
    return make_window()


@pytest.fixture
def comparison() -> Comparison:
    return material.comparison()


@pytest.fixture
def opened(hexapla: Driver, comparison: Comparison) -> Driver:
    hexapla.show(comparison)
    return hexapla


@pytest.fixture
def articles(tmp_path: Path) -> list[Path]:
    """Three files in which the encoder of the tests finds the same passages by their words."""
    texts = {
        "harbour.txt": "The new harbour opened on Monday.\nForty boats came to see it.\nThe mayor gave a speech.\n",
        "port.txt": "The new harbour opened on Tuesday.\nForty boats came to see it.\nThe mayor gave no speech.\n",
        "news.txt": "The new harbour opened on Monday.\nA whale was seen far out at sea.\n",
    }
    paths = []
    for name, text in texts.items():
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    return paths


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform says of every window with a least size that it can't tell anyone."""
    here = Path(__file__).parent
    for item in items:
        if here not in item.path.parents:
            continue
        item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints", r"does not support (raise\(\)|grabbing)"))

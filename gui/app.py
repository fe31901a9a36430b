"""Start-up."""

from __future__ import annotations

import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtWidgets
from PySide6.QtCore import QEvent, QSettings, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent

from gui.compat import keep_singletons
from gui.crash_reports import CrashReports, CrashTeller, default_folder
from gui.main_window import MainWindow
from gui.pauses import shorten_pauses
from gui.settings import load
from gui.windows import Windows

if TYPE_CHECKING:
    from core.model import Options
    from gui.single_instance import SingleInstance

_AFTER_FIRST_PAINT = 120
"""Milliseconds until what takes long begins: a key pressed at once is answered before it."""


class Application(QtWidgets.QApplication):
    """The application; on macOS it hears of files that are double-clicked or dropped on its icon."""

    file_opened = Signal(str)
    """An absolute path."""

    def event(self, event: QEvent) -> bool:
        """Pass on what the system wants opened."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_opened.emit(event.file())
            return True
        return super().event(event)


def make_application() -> QtWidgets.QApplication:
    """The application, with its name and style."""
    keep_singletons()
    shorten_pauses()
    QtWidgets.QApplication.setApplicationName("hexapla")
    QtWidgets.QApplication.setApplicationDisplayName("Hexapla")
    QtWidgets.QApplication.setOrganizationName("hexapla")
    QtWidgets.QApplication.setDesktopFileName("hexapla")
    existing = QtWidgets.QApplication.instance()
    application = existing if isinstance(existing, QtWidgets.QApplication) else Application(sys.argv[:1])
    application.setStyle("Fusion")
    return application


def run(paths: list[str], options: Options | None = None, *, separate: bool = False) -> int:
    """Show a window, with these files if there are any; gives the exit code.

    Where Hexapla runs already, it gets the files, and this start ends.

    Args:
        paths: files to compare, relative to the working folder.
        options: how to compare them; None: as the user usually does.
        separate: open a window here whatever runs already.
    """
    application = make_application()
    absolute = [str(Path(path).absolute()) for path in paths]
    single = not separate and options is None and load(QSettings()).single_instance
    if single:
        from gui.single_instance import hand_over

        if hand_over(absolute):
            return 0
    reports = CrashReports(default_folder(), application)
    reports.written.connect(CrashTeller(application).tell)
    reports.install()
    windows = _windows(reports)
    first = windows.new()
    if isinstance(application, Application):
        application.file_opened.connect(windows.gather)
    listening: list[SingleInstance] = []

    def open_files() -> None:
        windows.take(absolute, options)
        first.recovery.look()

    def begin() -> None:
        first.look.settle()
        if absolute:
            first.prepare(open_files)
        else:
            first.warm_up()
        if single:
            listening.append(_listen(windows))
        for fault in reports.faults():
            reports.written.emit(str(fault))

    QTimer.singleShot(_AFTER_FIRST_PAINT, begin)
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C in the terminal ends it
    code = application.exec()
    windows.shut_down()
    reports.uninstall()
    return code


def _windows(reports: CrashReports) -> Windows:
    """Windows that share one engine, as its encoder takes 155 MB."""
    made: list[MainWindow] = []

    def make() -> MainWindow:
        window = MainWindow(QSettings(), made[0].engine if made else None)
        window.jobs.unexpected.connect(reports.keep)
        made.append(window)
        return window

    return Windows(make)


def _listen(windows: Windows) -> SingleInstance:
    from gui.single_instance import SingleInstance

    instance = SingleInstance(windows)
    instance.files_given.connect(windows.gather_all)
    instance.listen()
    return instance

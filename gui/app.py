"""Start-up."""

from __future__ import annotations

import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtWidgets
from PySide6.QtCore import QSettings, QTimer

from gui.compat import keep_singletons
from gui.main_window import MainWindow
from gui.pauses import shorten_pauses

if TYPE_CHECKING:
    from core.model import Options

_AFTER_FIRST_PAINT = 120
"""Milliseconds until what takes long begins: a key pressed at once is answered before it."""


def make_application() -> QtWidgets.QApplication:
    """The application, with its name and style."""
    keep_singletons()
    shorten_pauses()
    QtWidgets.QApplication.setApplicationName("hexapla")
    QtWidgets.QApplication.setApplicationDisplayName("Hexapla")
    QtWidgets.QApplication.setOrganizationName("hexapla")
    QtWidgets.QApplication.setDesktopFileName("hexapla")
    existing = QtWidgets.QApplication.instance()
    application = existing if isinstance(existing, QtWidgets.QApplication) else QtWidgets.QApplication(sys.argv[:1])
    application.setStyle("Fusion")
    return application


def run(paths: list[str], options: Options | None = None) -> int:
    """Show a window, with these files if there are any; gives the exit code.

    Args:
        paths: files to compare, relative to the working folder.
        options: how to compare them; None: as the user usually does.
    """
    application = make_application()
    window = MainWindow(QSettings())
    window.show()
    absolute = [str(Path(path).absolute()) for path in paths]

    def begin() -> None:
        window.settle()
        if absolute:
            window.open_paths(absolute, options)
        else:
            window.warm_up()

    QTimer.singleShot(_AFTER_FIRST_PAINT, begin)
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C in the terminal ends it
    code = application.exec()
    window.jobs.shut_down()  # a thread that still runs when its object goes would end the process
    return code

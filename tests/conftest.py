"""Qt without a display, and a plain word where its system libraries are missing."""

from __future__ import annotations

import os
import sys

import pytest
from hypothesis import settings

# Nothing timed decides a test, and the same inputs are tried at every run.
settings.register_profile("hexapla", deadline=None, derandomize=True, max_examples=50)
settings.register_profile("thorough", deadline=None, max_examples=1000)  # --hypothesis-profile=thorough
settings.load_profile("hexapla")

if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    # Qt aborts the whole process where it finds no display, and takes pytest along.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

DEBIAN_PACKAGES = "libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libglib2.0-0 libx11-6"


def _what_is_missing() -> str:
    """Why Qt can't be imported; empty where it can."""
    try:
        import PySide6.QtGui
        import PySide6.QtTest
        import PySide6.QtWidgets  # noqa: F401
    except ImportError as error:
        return str(error)
    return ""


MISSING = _what_is_missing()
if MISSING:
    collect_ignore = ["gui"]


def pytest_plugin_registered(plugin: object, plugin_name: str, manager: pytest.PytestPluginManager) -> None:
    """pytest-qt ends the whole run where Qt can't be loaded, so it is taken out before it begins."""
    if MISSING and plugin_name == "pytest-qt":
        manager.unregister(plugin)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say which libraries the tests of the window need."""
    if MISSING:
        terminalreporter.section("the tests of the window did not run", red=True)
        terminalreporter.line(f"Qt can't be loaded: {MISSING}")
        if sys.platform == "linux":
            terminalreporter.line(f"On Debian or Ubuntu: sudo apt install {DEBIAN_PACKAGES}")

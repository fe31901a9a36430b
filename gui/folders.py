"""Where the program keeps what is its own."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QStandardPaths

DATA = "HEXAPLA_DATA"
"""An environment variable: another folder than the system's usual one."""


def data_folder() -> Path:
    """The folder for the program's own files; it need not be there yet."""
    chosen = os.environ.get(DATA)
    return Path(chosen or QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation))


def drafts_folder() -> Path:
    """The folder for the journals of comparisons that were never saved."""
    return data_folder() / "unsaved"

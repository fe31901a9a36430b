"""Dialogs for files."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget


def readable_suffixes() -> list[str]:
    """File suffixes that the readers know, with their dots."""
    from core.reading import READERS

    return sorted({suffix for reader in READERS for suffix in reader.suffixes})


def choose_files(parent: QWidget, title: str, folder: str) -> list[str]:
    """Ask for articles to open; empty where the user changed their mind."""
    tr = QCoreApplication.translate
    patterns = " ".join(f"*{suffix}" for suffix in readable_suffixes())
    filters = f"{tr('Files', 'Articles')} ({patterns});;{tr('Files', 'All files')} (*)"
    return QFileDialog.getOpenFileNames(parent, title, folder, filters)[0]


def choose_workbook(parent: QWidget, title: str, folder: str) -> str:
    """Ask for a workbook that came back; empty where the user changed their mind."""
    tr = QCoreApplication.translate
    return QFileDialog.getOpenFileName(parent, title, folder, f"{tr('Files', 'Excel workbooks')} (*.xlsx)")[0]


def choose_target(parent: QWidget, title: str, proposed: str, pattern: str) -> str:
    """Ask where to write; empty where the user changed their mind."""
    return QFileDialog.getSaveFileName(parent, title, proposed, pattern)[0]

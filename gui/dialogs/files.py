"""Dialogs for files."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PurePath

from PySide6.QtWidgets import QFileDialog, QWidget

from gui.language import translate


def readable_suffixes() -> list[str]:
    """File suffixes that the readers know, with their dots."""
    from core.reading import READERS

    return sorted({suffix for reader in READERS for suffix in reader.suffixes})


def choose_files(parent: QWidget, title: str, folder: str) -> list[str]:
    """Ask for articles to open; empty where the user changed their mind."""
    patterns = " ".join(f"*{suffix}" for suffix in (*readable_suffixes(), ".hexapla"))
    ours, all_files = translate("Files", "Articles and sessions"), translate("Files", "All files")
    return QFileDialog.getOpenFileNames(parent, title, folder, f"{ours} ({patterns});;{all_files} (*)")[0]


def choose_workbook(parent: QWidget, title: str, folder: str) -> str:
    """Ask for a workbook that came back; empty where the user changed their mind."""
    pattern = translate("Files", "Excel workbooks") + " (*.xlsx)"
    return QFileDialog.getOpenFileName(parent, title, folder, pattern)[0]


def choose_target(parent: QWidget, title: str, proposed: str, pattern: str) -> str:
    """Ask where to write; empty where the user changed their mind."""
    return QFileDialog.getSaveFileName(parent, title, proposed, pattern)[0]


def choose_target_and_format(parent: QWidget, title: str, proposed: str, formats: Mapping[str, str]) -> tuple[str, str]:
    """Ask where to write and in which format.

    Args:
        parent: of the dialog.
        title: of the dialog.
        proposed: path.
        formats: what each is called, by its suffix without the dot.

    Returns:
        The path with a suffix of one of the formats, and that suffix without its dot; twice "" where the user
        changed their mind.
    """
    patterns = {f"{words} (*.{suffix})": suffix for suffix, words in formats.items()}
    path, pattern = QFileDialog.getSaveFileName(parent, title, proposed, ";;".join(patterns))
    suffix = PurePath(path).suffix.lower().removeprefix(".")
    if not path or (suffix in formats and suffix == patterns.get(pattern, suffix)):
        return path, suffix
    # What the list of formats says counts for more than the suffix that was proposed.
    chosen = patterns.get(pattern, next(iter(formats)))
    stem = str(PurePath(path).with_suffix("")) if suffix in formats else path
    return with_ending(stem, f".{chosen}"), chosen


def with_ending(path: str, suffix: str) -> str:
    """A chosen path with this suffix; where it has to be added, nobody was asked whether to replace such a file."""
    if path.lower().endswith(suffix):
        return path
    from core.atomic import another_name

    whole = Path(f"{path}{suffix}")
    return str(another_name(whole) if whole.exists() else whole)

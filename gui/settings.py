"""What the user chose, once and for all. Only what differs from the defaults is stored."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any

from PySide6.QtCore import QSettings

SMALLEST_TEXT, LARGEST_TEXT, USUAL_TEXT = 8, 32, 11
RECENT_KEPT = 8


@dataclass
class Settings:
    """The settings of the program."""

    theme: str = "system"
    """"system", "light" or "dark"."""
    language: str = "system"
    """Of the interface: "system" or a code such as "de"."""
    text_size: int = USUAL_TEXT
    """Of the reading font, in points."""
    reading_font: str = ""
    """Family of the reading font; empty takes the best there is."""
    threshold: str = "balanced"
    granularity: str = "paragraph"
    fold_equal: bool = False
    """Whether runs of equal rows are folded."""
    sort: str = "severity"
    """Of the findings: "severity" or "row"."""
    reviewer: str = ""
    folder: str = ""
    """Where files were opened or written last."""
    recent: list[str] = field(default_factory=list)
    """Recent comparisons, newest first; the paths of one are joined by line ends."""
    geometry: str = ""
    """Of the window, as Qt gives it, in hexadecimal."""
    panel_width: int = 330
    export_findings: str = "all"
    """"all" or "filtered", of a workbook."""
    export_equal_text: str = "whole"
    """"whole" or "beginning", of rows that are the same in all articles."""
    export_left_out: list[str] = field(default_factory=list)
    """Sheets that are not wanted."""
    single_instance: bool = True
    """Whether a second start hands its files to the running window."""

    def remember(self, paths: list[str]) -> None:
        """Put a comparison at the top of the recent ones."""
        entry = "\n".join(paths)
        self.recent = [entry, *(known for known in self.recent if known != entry)][:RECENT_KEPT]


def load(store: QSettings) -> Settings:
    """The settings in a store; what is missing or of another type has its default."""
    settings = Settings()
    for each in fields(Settings):
        value: Any = store.value(each.name)
        usual = getattr(settings, each.name)
        if value is None:
            continue
        if isinstance(usual, list):
            value = [value] if isinstance(value, str) else value
        elif isinstance(usual, bool):
            value = value in (True, "true")  # an INI file holds words
        elif isinstance(usual, int):
            try:
                value = int(value)
            except (TypeError, ValueError):
                continue
        if isinstance(value, type(usual)):
            setattr(settings, each.name, value)
    settings.text_size = min(max(settings.text_size, SMALLEST_TEXT), LARGEST_TEXT)
    return settings


def save(settings: Settings, store: QSettings) -> None:
    """Write the settings that differ from their defaults, and forget the others."""
    defaults = Settings()
    for each in fields(Settings):
        value = getattr(settings, each.name)
        if value == getattr(defaults, each.name):
            store.remove(each.name)
        else:
            store.setValue(each.name, value)

"""The font that articles are read in."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

_GOOD = ("Noto Sans", "Segoe UI", "SF Pro Text", "Helvetica Neue", "Cantarell", "DejaVu Sans")
"""Proportional, made for screens, with many scripts; the first that is there."""


def reading_font(family: str, size: int) -> QFont:
    """The font of this family, or the best there is; `size` in points."""
    there = set(QFontDatabase.families())
    chosen = next((name for name in (family, *_GOOD) if name in there), QGuiApplication.font().family())
    return QFont(chosen, size)

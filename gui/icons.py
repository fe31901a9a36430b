"""Icons: our own SVGs in the colour of the text."""

from __future__ import annotations

from PySide6.QtGui import QColor, QIcon, QPixmap

from gui.theme import RESOURCES

_SCALES = (1.0, 2.0)


def icon(name: str, colour: QColor, size: int = 16, disabled: QColor | None = None) -> QIcon:
    """An icon drawn in one colour, sharp on usual and on dense screens."""
    made = QIcon()
    for mode, ink in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, disabled)):
        if ink is None:
            continue
        for scale in _SCALES:
            made.addPixmap(pixmap(name, ink, size, scale), mode)
    return made


def pixmap(name: str, colour: QColor, size: int = 16, scale: float = 1.0) -> QPixmap:
    """One picture of an icon."""
    pixels = round(size * scale)
    drawn = (RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    sized = drawn.replace("<svg ", f'<svg width="{pixels}" height="{pixels}" ', 1)
    made = QPixmap()
    made.loadFromData(sized.replace("currentColor", colour.name()).encode(), "svg")
    made.setDevicePixelRatio(scale)
    return made

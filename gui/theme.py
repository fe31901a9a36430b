"""Colours by role, light and dark; the palette and the style sheet made of them."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QByteArray, QJsonDocument
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

RESOURCES = Path(__file__).resolve().parent.parent / "resources"


class Shape(StrEnum):
    """What a mark has beside its colour."""

    DASHED = "dashed"
    SOLID = "solid"
    DOTTED = "dotted"
    DOUBLE = "double"
    BOX = "box"
    DASHED_BOX = "dashed_box"
    FRAME = "frame"


class Family(StrEnum):
    """Kinds of finding that are marked and counted alike; the values begin the names of their roles."""

    CONFLICT = "conflict"
    NAME = "name"
    QUOTATION = "quotation"
    WORDING = "wording"
    ONLY_HERE = "only_here"
    PLAIN = "plain"


_FAMILIES = {
    "number": Family.CONFLICT,
    "amount": Family.CONFLICT,
    "percentage": Family.CONFLICT,
    "date": Family.CONFLICT,
    "name": Family.NAME,
    "quotation": Family.QUOTATION,
    "wording": Family.WORDING,
    "polarity": Family.WORDING,
    "modality": Family.WORDING,
    "only_here": Family.ONLY_HERE,
    "missing": Family.ONLY_HERE,
    "moved": Family.PLAIN,
    "structure": Family.PLAIN,
}

_SHAPES = {
    Family.CONFLICT: Shape.BOX,
    Family.NAME: Shape.DOTTED,
    Family.QUOTATION: Shape.DOUBLE,
    Family.WORDING: Shape.DASHED,
    Family.ONLY_HERE: Shape.SOLID,
    Family.PLAIN: Shape.FRAME,
}


def family(kind: str) -> Family:
    """The family of a kind of finding."""
    return _FAMILIES[kind]


def shape(kind: str) -> Shape:
    """The shape of a kind's mark."""
    return Shape.DASHED_BOX if kind in ("polarity", "modality") else _SHAPES[_FAMILIES[kind]]


class Theme:
    """The colours of one look, by role."""

    def __init__(self, name: str) -> None:
        self.name = name
        data = (RESOURCES / "themes" / f"{name}.json").read_bytes()
        roles = QJsonDocument.fromJson(QByteArray(data)).toVariant()
        self.roles: dict[str, QColor] = {role: QColor(value) for role, value in roles.items()}

    def __getitem__(self, role: str) -> QColor:
        return self.roles[role]

    @property
    def dark(self) -> bool:
        """True for light text on a dark ground."""
        return self.name == "dark"

    def tint(self, kind: str) -> QColor | None:
        """The ground of a kind's mark; None where it has none."""
        return self.roles.get(f"{family(kind)}_tint")

    def passage_tint(self, kind: str) -> QColor | None:
        """The ground of a mark that covers a whole passage: paler where there is such a role."""
        return self.roles.get(f"{family(kind)}_passage", self.tint(kind))

    def line(self, kind: str) -> QColor:
        """The line of a kind's mark."""
        return self.roles[f"{family(kind)}_line"]

    def palette(self) -> QPalette:
        """The palette for Qt's own widgets."""
        role = QPalette.ColorRole
        palette = QPalette(self["window"])
        for roles, colour in (
            ((role.Window, role.Base, role.Button, role.ToolTipBase), "window"),
            ((role.AlternateBase,), "panel"),
            ((role.WindowText, role.Text, role.ButtonText, role.ToolTipText, role.BrightText), "text"),
            ((role.Highlight, role.Link, role.LinkVisited), "accent"),
            ((role.HighlightedText,), "accent_text"),
            ((role.PlaceholderText,), "muted"),
            ((role.Mid, role.Midlight, role.Light), "border"),
            ((role.Dark, role.Shadow), "border_strong"),
        ):
            for each in roles:
                palette.setColor(each, self[colour])
        for each in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, each, self["border_strong"])
        return palette

    def style_sheet(self) -> str:
        """The style sheet, with the colours in the places of their roles (`@role`)."""
        text = (RESOURCES / "themes" / "style.qss").read_text(encoding="utf-8")
        for role in sorted(self.roles, key=len, reverse=True):
            text = text.replace(f"@{role}", self.roles[role].name())
        return text


def system_is_dark() -> bool:
    """Whether the desktop asks for a dark look."""
    # Fusion's own palette follows the system, whatever palette the application has; asking the style
    # hints instead would make Python classes of all of Qt's enums, on the way to the first paint.
    return QApplication.style().standardPalette().window().color().lightness() < 128


def chosen_theme(setting: str) -> Theme:
    """The theme for a setting: "light", "dark", or "system"."""
    if setting == "system":
        setting = "dark" if system_is_dark() else "light"
    return Theme(setting)

import re
from itertools import product

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.model import FindingKind
from gui.theme import RESOURCES, Family, Shape, Theme, family, shape

THEMES = [Theme("light"), Theme("dark")]
KINDS = list(FindingKind)


def luminance(colour: QColor) -> float:
    """Relative luminance, WCAG 2.1."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in colour.getRgbF()[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("theme", THEMES, ids=["light", "dark"])
def test_text_is_legible_on_every_mark(theme: Theme, kind: FindingKind) -> None:
    for ground in (theme.tint(kind), theme.passage_tint(kind), theme[f"{family(kind)}_soft"]):
        assert ground is None or contrast(theme["text"], ground) >= 4.5


@pytest.mark.parametrize("theme", THEMES, ids=["light", "dark"])
def test_text_is_legible_on_every_ground(theme: Theme) -> None:
    for ground in ("window", "panel", "selection", "hover", "error", "find"):
        assert contrast(theme["text"], theme[ground]) >= 4.5
    for ground in ("window", "panel", "selection"):
        assert contrast(theme["muted"], theme[ground]) >= 4.5
        assert contrast(theme["accent"], theme[ground]) >= 4.5
    assert contrast(theme["accent_text"], theme["accent"]) >= 4.5


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("theme", THEMES, ids=["light", "dark"])
def test_lines_stand_out_from_the_paper(theme: Theme, kind: FindingKind) -> None:
    assert contrast(theme.line(kind), theme["window"]) >= 3


def test_families_differ_in_shape_and_not_in_colour_alone() -> None:
    shapes = {each: {shape(kind) for kind in KINDS if family(kind) is each} for each in Family}
    for one, other in product(Family, Family):
        assert one is other or not shapes[one] & shapes[other]
    assert shape("polarity") is shape("modality") is Shape.DASHED_BOX is not shape("wording")


def test_marks_have_the_colours_of_the_contract() -> None:
    light, dark = THEMES
    expected = {
        "wording": ("#ffe066", "#4d4715", "#8a6100", "#e3b341"),
        "only_here": ("#90caf9", "#10395a", "#1f5fa8", "#6ea8ff"),
        "date": ("#ff8f66", "#5e2412", "#b3321b", "#ff7d66"),
        "name": ("#e3d5fa", "#3a2c57", "#6a3fb8", "#b394f5"),
        "quotation": ("#bfe8dd", "#17423a", "#0f6e5a", "#4cc9ad"),
    }
    for kind, colours in expected.items():
        tints = (light.tint(kind), dark.tint(kind))
        assert (*tints, light.line(kind), dark.line(kind)) == tuple(map(QColor, colours))
    assert light.tint("moved") is dark.tint("moved") is None


def test_both_themes_have_the_same_roles_apart_from_passages() -> None:
    light, dark = ({role for role in theme.roles if not role.endswith("_passage")} for theme in THEMES)
    assert light == dark


def test_every_role_of_the_style_sheet_is_filled_in(qapp: QApplication, qtbot: QtBot) -> None:
    for theme in THEMES:
        sheet = theme.style_sheet()
        assert not re.findall(r"@\w+", sheet)


def test_colours_stand_in_the_themes_and_nowhere_in_the_code() -> None:
    code = RESOURCES.parent / "gui"
    guilty = [path for path in code.rglob("*.py") if re.search(r"#[0-9a-fA-F]{6}\b", path.read_text("utf-8"))]
    assert guilty == []

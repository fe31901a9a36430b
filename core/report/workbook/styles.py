"""How the workbook looks: colours, fonts, borders, and the marks of the contract."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from core.model import FindingKind

FONT = "Arial"
"""It is on Windows and macOS, and elsewhere Liberation Sans has the same widths."""
SIZE = 10

INK = "1F2328"
MUTED = "6B7280"
ACCENT = "1F3A5F"
LINK = "1F5FA8"
HEADER_FILL = "1F3A5F"
SECTION_FILL = "E8EDF3"
ABSENT_FILL = "ECEEF1"
LINE = "D5DAE1"

HIGH_FILL = "FBE3DC"
MEDIUM_FILL = "FFF4D1"
CONFIRMED_FILL = "E3F3EA"


@dataclass(frozen=True, slots=True)
class Look:
    """The font of a stretch of text."""

    color: str = INK
    bold: bool = False
    italic: bool = False
    underline: Literal["single", "double"] | None = None


_WORDING = Look("8A6100", underline="single")
_FORCE = Look("8A6100", bold=True, underline="single")
_PRESENCE = Look("1F5FA8", bold=True)
_VALUE = Look("B3321B", bold=True, underline="double")

PLAIN = Look()
MOVED = Look(italic=True)

MARKS: dict[FindingKind, Look] = {
    FindingKind.WORDING: _WORDING,
    FindingKind.POLARITY: _FORCE,
    FindingKind.MODALITY: _FORCE,
    FindingKind.ONLY_HERE: _PRESENCE,
    FindingKind.MISSING: _PRESENCE,
    FindingKind.NUMBER: _VALUE,
    FindingKind.AMOUNT: _VALUE,
    FindingKind.PERCENTAGE: _VALUE,
    FindingKind.DATE: _VALUE,
    FindingKind.NAME: Look("6A3FB8", italic=True),
    FindingKind.QUOTATION: Look("0F6E5A", italic=True, underline="single"),
    FindingKind.MOVED: MOVED,
    FindingKind.STRUCTURE: PLAIN,
}
"""The workbook's column of the table of marks; rich text has no background for a run."""


@dataclass(frozen=True, slots=True)
class Style:
    """The look of a whole cell."""

    look: Look = PLAIN
    size: int = SIZE
    fill: str | None = None
    horizontal: str | None = None
    vertical: str = "top"
    wrap: bool = True
    border: bool = False
    number_format: str = "General"
    right_to_left: bool = False

    def font(self) -> Font:
        """As openpyxl's font."""
        look = self.look
        return Font(name=FONT, sz=self.size, color=f"FF{look.color}", b=look.bold, i=look.italic, u=look.underline)

    def pattern(self) -> PatternFill:
        """As openpyxl's fill."""
        return PatternFill("solid", fgColor=f"FF{self.fill}") if self.fill else PatternFill()

    def alignment(self) -> Alignment:
        """As openpyxl's alignment."""
        side = "right" if self.right_to_left else "left"
        indented = self.border and self.horizontal is None
        return Alignment(
            horizontal=self.horizontal or side,
            indent=1 if indented else 0,
            vertical=self.vertical,
            wrap_text=self.wrap,
            readingOrder=2 if self.right_to_left else 0,
        )

    def edges(self) -> Border:
        """As openpyxl's border."""
        if not self.border:
            return Border()
        side = Side(style="thin", color=f"FF{LINE}")
        return Border(left=side, right=side, top=side, bottom=side)


TITLE = Style(Look(ACCENT, bold=True), size=18, wrap=False, vertical="center")
SUBTITLE = Style(Look(MUTED), wrap=False)
SECTION = Style(Look(ACCENT, bold=True), size=12, wrap=False, vertical="center")
HINT = Style(Look(MUTED, italic=True), wrap=False)
HEADER = Style(Look("FFFFFF", bold=True), fill=HEADER_FILL, vertical="center", border=True)
SUBHEADER = Style(Look(ACCENT, bold=True), fill=SECTION_FILL, vertical="center", border=True)
BODY = Style(border=True)
MIDDLE = Style(border=True, vertical="center")
BODY_RIGHT_TO_LEFT = Style(border=True, right_to_left=True)
CENTERED = Style(horizontal="center", border=True)
STRONG = Style(Look(bold=True), horizontal="center", vertical="center", border=True)
NUMBER = Style(Look(MUTED), horizontal="center", border=True, number_format="0")
CONTINUED = Style(Look(MUTED), horizontal="center", border=True, number_format='0" …"')
LINKED = Style(Look(LINK, underline="single"), horizontal="center", border=True)
PERCENT = Style(horizontal="center", border=True, number_format="0%")
SHARE = Style(horizontal="center", vertical="center", border=True, number_format="0%")
COUNT = Style(horizontal="center", vertical="center", border=True, number_format="#,##0;-#,##0;–")
WORD_COUNT = Style(horizontal="center", vertical="center", border=True, number_format="#,##0")
ABSENT = Style(Look(MUTED, italic=True), fill=ABSENT_FILL, horizontal="center", vertical="center", border=True)
HASH = Style(Look(MUTED), size=8, border=True, vertical="center")
LOOSE = Style()

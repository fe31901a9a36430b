"""One sheet that is written line by line, and the workbook that it belongs to.

openpyxl knows everything about a sheet (widths, frozen panes, print set-up, table, validation, conditional
colours) but its lines, which are in `Lines`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Color
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.xml.functions import tostring

from core.report.passages import Piece
from core.report.signs import visible
from core.report.words import Words
from core.report.workbook import styles
from core.report.workbook.lines import EMPTY_CELL, Lines, column_letter, number_cell, runs_cell, text_cell
from core.report.workbook.styles import Look, Style
from core.report.workbook.text import height, line_count

Content: TypeAlias = str | int | float | Sequence[Piece] | None

_PAPER_A4 = 9


@dataclass(frozen=True, slots=True)
class Entry:
    """What a cell holds. Pieces have only signs that can be written (`Book.shown_pieces`)."""

    content: Content = None
    style: Style = styles.BODY
    link: str | None = None
    """A place in this workbook, such as 'Aligned'!A12."""
    base: Look = styles.PLAIN
    """How pieces without a mark look."""


class Book:
    """The workbook while it is written: its styles, and what its notes will have to say."""

    def __init__(self, words: Words, footer: str) -> None:
        self.words = words
        self.footer = footer
        self.workbook = Workbook()
        self.workbook.remove(self.workbook.worksheets[0])
        self.sheets: dict[str, Sheet] = {}
        """By title."""
        self.notes: list[str] = []
        """What the summary has to say beside what is known only at the end."""
        self.signs_replaced = False
        self.passages_split = False
        self._styles: dict[Style, int] = {}
        # By identity, and with what has it, so that it stays its own: hashing the fields of a style takes longer
        # than writing a cell.
        self._known: dict[int, tuple[Style, int]] = {}
        self._fonts: dict[int, tuple[Look, str]] = {}

    def close(self) -> None:
        """Forget the lines of all sheets, which hold the articles' text."""
        for sheet in self.sheets.values():
            sheet.lines.close()

    def shown(self, text: str) -> str:
        """The text with visible signs for what a workbook can't hold; a note will say that there were some."""
        seen = visible(text)
        self.signs_replaced |= seen is not text and seen != text
        return seen

    def shown_pieces(self, pieces: Sequence[Piece]) -> list[Piece]:
        """The pieces with visible signs for what a workbook can't hold."""
        shown = [self.shown(piece.text) for piece in pieces]
        return [
            piece if piece.text == text else replace(piece, text=text)
            for piece, text in zip(pieces, shown, strict=True)
        ]

    def style_number(self, style: Style) -> int:
        """The number that a style has in the file."""
        known = self._known.get(id(style))
        if known is None:
            known = self._known[id(style)] = style, self._made_style(style)
        return known[1]

    def _made_style(self, style: Style) -> int:
        """The number of a style, made when it is first asked for."""
        if style not in self._styles:
            template: Any = WriteOnlyCell(self.workbook.worksheets[0])
            template.font = style.font()
            template.fill = style.pattern()
            template.alignment = style.alignment()
            template.border = style.edges()
            template.number_format = style.number_format
            # Excel would make formulas of texts such as "=1" when somebody edits the cell.
            template.quotePrefix = style.number_format == "General"
            self._styles[style] = template.style_id
        return self._styles[style]

    def run_font(self, look: Look) -> str:
        """The font of a stretch of text, as an element of the file; LibreOffice needs name and size in each."""
        known = self._fonts.get(id(look))
        if known is None:
            known = self._fonts[id(look)] = look, _font_element(look)
        return known[1]


def _font_element(look: Look) -> str:
    """A font as XML."""
    font = InlineFont(
        rFont=styles.FONT,
        sz=styles.SIZE,
        color=Color(f"FF{look.color}"),
        b=look.bold or None,
        i=look.italic or None,
        u=look.underline,
    )
    element: Any = tostring(font.to_tree("rPr"))  # bytes, which the type stubs deny
    return str(element, "utf-8")


class Sheet:
    """A sheet that grows line by line."""

    def __init__(
        self, book: Book, title: str, widths: Sequence[float], *, freeze: str | None = None, right_to_left: bool = False
    ) -> None:
        self.book = book
        self.title = title
        self.widths = widths
        self.right_to_left = right_to_left
        self.lines = Lines()
        self.links: list[Hyperlink] = []
        # Any: the type stubs of openpyxl are strict where it is not.
        self.worksheet: Any = book.workbook.create_sheet(title)
        book.sheets[title] = self
        for column, width in enumerate(widths):
            self.worksheet.column_dimensions[column_letter(column)].width = width
        if freeze:
            self.worksheet.freeze_panes = freeze
        self.worksheet.sheet_view.rightToLeft = right_to_left
        self._set_up_page()

    @property
    def line(self) -> int:
        """Number of the last line written; the first is 1."""
        return self.lines.count

    def _set_up_page(self) -> None:
        """Landscape, one page wide, page numbers."""
        sheet = self.worksheet
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.paperSize = _PAPER_A4
        sheet.page_setup.fitToWidth = 1
        sheet.page_setup.fitToHeight = 0
        margins = sheet.page_margins
        margins.left = margins.right = 0.4
        margins.top = margins.bottom = 0.6
        margins.header = margins.footer = 0.3
        footer = sheet.HeaderFooter.oddFooter
        footer.left.text = self.book.footer.replace("&", "&&")
        footer.center.text = self.title.replace("&", "&&")
        footer.right.text = self.book.words.say("report.page", page="&P", pages="&N")
        for part in (footer.left, footer.center, footer.right):
            part.size = 8

    def repeat_lines(self, lines: str) -> None:
        """Print these lines ("1:1") on top of each page."""
        self.worksheet.print_title_rows = lines

    def hide_column(self, column: int) -> None:
        """Hide a column, counted from 0."""
        self.worksheet.column_dimensions[column_letter(column)].hidden = True

    def append(self, entries: Sequence[Entry | None], lines: int | None = None, points: float | None = None) -> int:
        """Write one line of cells and return its number.

        Args:
            entries: of the cells from the left; None leaves a cell out.
            lines: of text that the highest cell has; counted where None.
            points: height of the line, where it doesn't follow from its text.
        """
        if lines is None:
            lines = max((self._lines(entry, column) for column, entry in enumerate(entries) if entry), default=1)
        self.lines.append([self._cell(entry) if entry else None for entry in entries], points or height(lines))
        for column, entry in enumerate(entries):
            if entry and entry.link:
                self.links.append(Hyperlink(ref=f"{column_letter(column)}{self.line}", location=entry.link))
        return self.line

    def _lines(self, entry: Entry, column: int) -> int:
        """How many lines of text a cell has."""
        if not entry.style.wrap or entry.content is None or isinstance(entry.content, (int, float)):
            return 1
        text = entry.content if isinstance(entry.content, str) else "".join(piece.text for piece in entry.content)
        return line_count(text, self.widths[column] * styles.SIZE / entry.style.size)

    def _cell(self, entry: Entry) -> tuple[int, str]:
        """A cell as `Lines` takes it."""
        content = entry.content
        if content is None or content == "":
            cell = EMPTY_CELL
        elif isinstance(content, str):
            cell = text_cell(self.book.shown(content))
        elif isinstance(content, int | float):
            cell = number_cell(content)
        else:
            cell = self._marked(content, entry.base)
        return self.book.style_number(entry.style), cell

    def _marked(self, pieces: Sequence[Piece], base: Look) -> str:
        """Text with marks."""
        shown = [piece for piece in pieces if piece.text]
        if not shown:
            return EMPTY_CELL
        if base is styles.PLAIN and not any(piece.mark for piece in shown):
            return text_cell("".join(piece.text for piece in shown))
        fonts = self.book.run_font
        return runs_cell([(fonts(styles.MARKS[each.mark] if each.mark else base), each.text) for each in shown])

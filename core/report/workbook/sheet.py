"""One sheet that is written line by line, and the workbook that it belongs to.

openpyxl's write-only mode holds no line in memory; in return everything above and beside the lines
(widths, frozen panes, print set-up) must be said first, and what lies over them (table, validation,
conditional colours) may be said until the workbook is saved.
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from typing import Any, TypeAlias

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.cell.rich_text import CellRichText
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Color
from openpyxl.styles.cell_style import StyleArray
from openpyxl.worksheet.dimensions import RowDimension
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.xml.functions import Element, SubElement, whitespace

from core.report.passages import Piece
from core.report.signs import visible
from core.report.words import Words
from core.report.workbook import styles
from core.report.workbook.styles import Look, Style
from core.report.workbook.text import escaped, height, line_count

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
        self.workbook = Workbook(write_only=True)
        self.signs_replaced = False
        self.passages_split = False
        self._styles: dict[Style, StyleArray] = {}
        self._fonts: dict[Look, Any] = {}

    def shown(self, text: str) -> str:
        """The text with visible signs for what a workbook can't hold; a note will say that there were some."""
        seen = visible(text)
        self.signs_replaced |= seen is not text and seen != text
        return seen

    def shown_pieces(self, pieces: Sequence[Piece]) -> list[Piece]:
        """The pieces with visible signs for what a workbook can't hold."""
        return [Piece(self.shown(piece.text), piece.mark) for piece in pieces]

    def style_array(self, sheet: Sheet, style: Style) -> StyleArray:
        """The numbers that openpyxl has for a style: made once, because making them is slow."""
        if style not in self._styles:
            template: Any = WriteOnlyCell(sheet.worksheet)
            template.font = style.font()
            template.fill = style.pattern()
            template.alignment = style.alignment()
            template.border = style.edges()
            template.number_format = style.number_format
            # Excel would make formulas of texts such as "=1" when somebody edits the cell.
            template.quotePrefix = style.number_format == "General"
            self._styles[style] = template._style
        return self._styles[style]

    def run_font(self, look: Look) -> Any:
        """The font of a stretch of text, as an element of the file; LibreOffice needs name and size in each."""
        if look not in self._fonts:
            font = InlineFont(
                rFont=styles.FONT,
                sz=styles.SIZE,
                color=Color(f"FF{look.color}"),
                b=look.bold or None,
                i=look.italic or None,
                u=look.underline,
            )
            self._fonts[look] = font.to_tree("rPr")
        return self._fonts[look]


class Sheet:
    """A sheet that grows line by line."""

    def __init__(
        self, book: Book, title: str, widths: Sequence[float], *, freeze: str | None = None, right_to_left: bool = False
    ) -> None:
        self.book = book
        self.title = title
        self.widths = widths
        self.right_to_left = right_to_left
        self.line = 0
        """Number of the last line written; the first is 1."""
        # Any: the type stubs of openpyxl know little of write-only sheets.
        self.worksheet: Any = book.workbook.create_sheet(title)
        for column, width in enumerate(widths):
            self.worksheet.column_dimensions[column_letter(column)].width = width
        if freeze:
            self.worksheet.freeze_panes = freeze
        self.worksheet.sheet_view.rightToLeft = right_to_left
        self._set_up_page()

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
        self.line += 1
        if lines is None:
            lines = max((self._lines(entry, column) for column, entry in enumerate(entries) if entry), default=1)
        dimensions = self.worksheet.row_dimensions
        dimensions[self.line] = RowDimension(self.worksheet, index=self.line, ht=points or height(lines))
        self.worksheet.append([self._cell(entry) if entry else None for entry in entries])
        del dimensions[self.line]
        return self.line

    def _lines(self, entry: Entry, column: int) -> int:
        """How many lines of text a cell has."""
        if not entry.style.wrap or entry.content is None or isinstance(entry.content, (int, float)):
            return 1
        text = entry.content if isinstance(entry.content, str) else "".join(piece.text for piece in entry.content)
        return line_count(text, self.widths[column] * styles.SIZE / entry.style.size)

    def _cell(self, entry: Entry) -> Any:
        """A cell as openpyxl writes it."""
        cell: Any = WriteOnlyCell(self.worksheet)
        cell._style = self.book.style_array(self, entry.style)
        content = entry.content
        if isinstance(content, str):
            self._set_text(cell, escaped(self.book.shown(content)))
        elif isinstance(content, int | float | None):
            cell.value = content
        else:
            self._set_pieces(cell, content, entry.base)
        if entry.link:
            # The setter asks for the cell's place, which a line that is being written does not know yet.
            cell._hyperlink = Hyperlink(ref="", location=entry.link)
        return cell

    def _set_text(self, cell: Cell, text: str) -> None:
        """Text that stays text, whatever it looks like; without text the cell is empty."""
        if text:
            cell.value = text
            cell.data_type = "s"

    def _set_pieces(self, cell: Cell, pieces: Sequence[Piece], base: Look) -> None:
        """Text with marks."""
        shown = [(escaped(piece.text), piece.mark) for piece in pieces if piece.text]
        if base == styles.PLAIN and not any(mark for _, mark in shown):
            self._set_text(cell, "".join(text for text, _ in shown))
            return
        runs = Element("is")
        for text, mark in shown:
            run = SubElement(runs, "r")
            run.append(copy(self.book.run_font(styles.MARKS[mark] if mark else base)))
            part = SubElement(run, "t")
            part.text = text
            whitespace(part)
        cell.value = _Runs(runs)


class _Runs(CellRichText):
    """Rich text whose element of the file is made already: openpyxl's own makes each font anew, ten times slower."""

    def __init__(self, element: Any) -> None:
        super().__init__()
        self.element = element

    def to_tree(self) -> Any:
        """The element that openpyxl writes."""
        return self.element


def column_letter(column: int) -> str:
    """Excel's name of a column counted from 0; there are never more than 26."""
    return "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[column]

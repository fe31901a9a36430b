"""WordprocessingML: runs, paragraphs and tables as text (ECMA-376, part 1)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from core.model import Article, FindingKind
from core.report.common import reads_right_to_left
from core.report.passages import Piece
from core.report.signs import visible

READING_FONT = "Georgia"
MUTED = "5B6472"
LINK = "1F5FA8"
HEAD_FILL = "E8EDF3"
ABSENT_FILL = "ECEEF1"


@dataclass(frozen=True, slots=True)
class Look:
    """How a run of text looks; the order of `properties` is the schema's."""

    font: str = ""
    bold: bool = False
    italic: bool = False
    color: str = ""
    size: float = 0
    """In points; 0 is the paragraph's."""
    underline: str = ""
    border: str = ""
    fill: str = ""

    def properties(self, language: str = "") -> str:
        """The run's properties, in a language where one is given."""
        right_to_left = reads_right_to_left(language)
        parts = (
            f'<w:rFonts w:ascii="{self.font}" w:hAnsi="{self.font}"/>' if self.font else "",
            "<w:b/><w:bCs/>" if self.bold else "",
            "<w:i/><w:iCs/>" if self.italic else "",
            f'<w:color w:val="{self.color}"/>' if self.color else "",
            f'<w:sz w:val="{round(self.size * 2)}"/><w:szCs w:val="{round(self.size * 2)}"/>' if self.size else "",
            f'<w:u w:val="{self.underline}" w:color="{self.color}"/>' if self.underline else "",
            f'<w:bdr w:val="{self.border}" w:sz="6" w:space="0" w:color="{self.color}"/>' if self.border else "",
            f'<w:shd w:val="clear" w:color="auto" w:fill="{self.fill}"/>' if self.fill else "",
            "<w:rtl/>" if right_to_left else "",
            _language(language) if language else "",
        )
        inner = "".join(parts)
        return f"<w:rPr>{inner}</w:rPr>" if inner else ""


_VALUE = Look(bold=True, color="B3321B", border="single", fill="FFC4A8")
_FORCE = Look(bold=True, color="8A6100", border="dashed", fill="FFE066")
_PRESENCE = Look(color="1F5FA8", underline="single", fill="D0E7FB")
MARKS: dict[FindingKind, Look] = {
    FindingKind.WORDING: Look(color="8A6100", underline="dash", fill="FFF3BF"),
    FindingKind.POLARITY: _FORCE,
    FindingKind.MODALITY: _FORCE,
    FindingKind.ONLY_HERE: _PRESENCE,
    FindingKind.MISSING: _PRESENCE,
    FindingKind.NUMBER: _VALUE,
    FindingKind.AMOUNT: _VALUE,
    FindingKind.PERCENTAGE: _VALUE,
    FindingKind.DATE: _VALUE,
    FindingKind.NAME: Look(color="6A3FB8", underline="dotted", fill="E3D5FA"),
    FindingKind.QUOTATION: Look(color="0F6E5A", underline="double", fill="BFE8DD"),
    FindingKind.MOVED: Look(italic=True),
    FindingKind.STRUCTURE: Look(),
}
"""The contract's marks as the window shows them: Word has tints and lines for runs, unlike Excel."""


def run(text: str, look: Look = Look(), language: str = "") -> str:
    """Some text in one look; line feeds and tabs as the elements that stand for them."""
    properties = look.properties(language)
    parts: list[str] = []
    for number, line in enumerate(visible(text).split("\n")):
        if number:
            parts.append("<w:br/>")
        for column, cell in enumerate(line.split("\t")):
            if column:
                parts.append("<w:tab/>")
            if cell:
                parts.append(f'<w:t xml:space="preserve">{escape(cell)}</w:t>')
    return f"<w:r>{properties}{''.join(parts)}</w:r>" if parts else ""


def link(text: str, bookmark: str) -> str:
    """Text that leads to a bookmark."""
    inner = run(text, Look(color=LINK, underline="single"))
    return f"<w:hyperlink w:anchor={quoteattr(bookmark)}>{inner}</w:hyperlink>"


def paragraph(
    content: str, *, style: str = "", properties: str = "", right_to_left: bool = False, keep_next: bool = False
) -> str:
    """A paragraph of runs; `properties` come last, as elements of the schema after `bidi`."""
    parts = (
        f"<w:pStyle w:val={quoteattr(style)}/>" if style else "",
        "<w:keepNext/>" if keep_next else "",
        "<w:bidi/>" if right_to_left else "",
        properties,
    )
    inner = "".join(parts)
    return f"<w:p>{f'<w:pPr>{inner}</w:pPr>' if inner else ''}{content}</w:p>"


def passage_paragraphs(pieces: Sequence[Piece], article: Article, base: Look) -> str:
    """Marked text of an article, a paragraph for each of its paragraphs."""
    right_to_left = reads_right_to_left(article.language)
    paragraphs: list[list[str]] = [[]]
    for piece in pieces:
        look = MARKS[piece.mark] if piece.mark else base
        if piece.mark:
            look = Look(
                base.font, look.bold, look.italic, look.color, base.size, look.underline, look.border, look.fill
            )
        first, *others = piece.text.split("\n\n") if piece.mark is None else [piece.text]
        paragraphs[-1].append(run(first, look, article.language))
        paragraphs.extend([run(text, look, article.language)] for text in others)
    return "".join(paragraph("".join(runs), right_to_left=right_to_left) for runs in paragraphs)


def cell(content: str, *, width: int = 0, fill: str = "") -> str:
    """A cell of paragraphs; `width` in twentieths of a point."""
    parts = (
        f'<w:tcW w:w="{width}" w:type="dxa"/>' if width else "",
        f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else "",
    )
    return f"<w:tc><w:tcPr>{''.join(parts)}</w:tcPr>{content}</w:tc>"


def table_row(cells: Iterable[str], *, head: bool = False) -> str:
    """A row of cells; a head is repeated on each page."""
    properties = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" if head else ""
    return f"<w:tr>{properties}{''.join(cells)}</w:tr>"


def table_start(widths: Sequence[int], *, right_to_left: bool = False) -> str:
    """The beginning of a table with columns of these widths, in twentieths of a point; `TABLE_END` ends it."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    lines = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="C3C9D2"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    return (
        f"<w:tbl><w:tblPr>{'<w:bidiVisual/>' if right_to_left else ''}"
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{lines}</w:tblBorders>'
        '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="50" w:type="dxa"/><w:left w:w="90" w:type="dxa"/>'
        '<w:bottom w:w="30" w:type="dxa"/><w:right w:w="90" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>"
    )


TABLE_END = "</w:tbl>"


def _language(code: str) -> str:
    value = quoteattr(code)
    return f"<w:lang w:val={value} w:eastAsia={value} w:bidi={value}/>"

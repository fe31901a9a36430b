"""The blocks of an HTML page: its paragraphs in order, each with its kind and whether it is furniture of the page.

Nothing here judges what the article is; `core.reading.html` does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from core.errors import ReadError
from core.messages import message
from core.model import Paragraph, ParagraphKind
from core.reading.blocks import joined_row, tidy

if TYPE_CHECKING:
    from lxml import html

_KINDS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), ParagraphKind.HEADING),
    **dict.fromkeys(("li", "dt", "dd"), ParagraphKind.LIST_ITEM),
    **dict.fromkeys(("figcaption", "caption"), ParagraphKind.CAPTION),
    "blockquote": ParagraphKind.QUOTATION,
}
_DIVIDING = frozenset(
    str.split(
        "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption "
        "figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table "
        "tbody td tfoot th thead tr ul"
    )
)
"""Elements that begin and end a paragraph."""
_SILENT = frozenset(
    str.split(
        "script style template noscript head svg select option button input textarea iframe object embed audio video "
        "canvas map rt rp annotation annotation-xml datalist progress meter"
    )
)
"""Elements whose content is no text of the page."""
_FURNITURE = frozenset(str.split("nav aside footer form dialog menu"))
_FURNITURE_ROLES = frozenset(str.split("navigation banner contentinfo complementary search dialog alertdialog menu"))
_NOTES = frozenset(str.split("doc-footnote doc-endnote doc-endnotes"))
_NOTE_CLASSES = re.compile(
    r"(?:^|\s)(?:footnotes?|endnotes?|MsoFootnoteText|MsoEndnoteText|sdfootnote|sdendnote)(?:$|\s)"
)
_NOTE_ID = re.compile(r"(?:sdfootnote|sdendnote|ftn|edn)\d+\Z")
_MARK = re.compile(
    r"[\[(]?(?:note )?(?:\d{1,3}|[ivxlc]{1,6}|[a-z]|[*†‡§¹²³⁰⁴-⁹]{1,3})[\])]?\Z|[↩⤴↑^]\ufe0e?\Z", re.IGNORECASE
)
"""What a reference to a note or the way back from it looks like."""
_NOTE_TARGET = re.compile(r"note|ftn|edn|cite|fn|ref", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_BLANKS = re.compile(r"[ \t\n\r\f]+")
_BREAK = "\0"
"""Stands for <br> until a paragraph is complete; no HTML holds this sign."""


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph of a page."""

    paragraph: Paragraph
    furniture: bool = False
    """Whether it stands in a menu, footer or the like."""
    linked: int = 0
    """Characters of it that are links to elsewhere."""
    level: int = 0
    """Of a heading, 1 to 6."""


def parse_page(text: str, name: str) -> html.HtmlElement:
    """The tree of a page; nothing is fetched, whatever it refers to.

    Raises:
        ReadError: nothing is in it, or it is nested too deeply.
    """
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True)
    try:
        root = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError as error:
        raise ReadError(message("read.no_text", name=name)) from error
    if any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT or "depth" in entry.message for entry in parser.error_log):
        raise ReadError(message("read.complex", name=name))
    return root


def without_note_marks(root: html.HtmlElement) -> html.HtmlElement:
    """The same tree, without the signs that refer to notes, as `page_blocks` reads it."""
    for element in list(root.iter("a")):
        if _is_mark(element):
            element.drop_tree()
    return root


def page_blocks(root: html.HtmlElement) -> list[Block]:
    """The blocks of a page in reading order; footnotes last."""
    blocks = _Walk().blocks(root)
    notes = [block for block in blocks if block.paragraph.kind is ParagraphKind.FOOTNOTE]
    return [block for block in blocks if block.paragraph.kind is not ParagraphKind.FOOTNOTE] + notes


@dataclass(slots=True)
class _Place:
    """What holds within an element."""

    kind: ParagraphKind = ParagraphKind.BODY
    furniture: bool = False
    link: bool = False
    preformatted: bool = False
    level: int = 0


class _Walk:
    """One way through a tree, without recursion: pages may be nested deeply."""

    def __init__(self) -> None:
        self._sinks: list[list[Block]] = [[]]
        self._rows: list[list[list[Block]]] = []
        self._places: list[_Place] = [_Place()]
        self._text: list[str] = []
        self._linked = 0

    def blocks(self, root: html.HtmlElement) -> list[Block]:
        from lxml import etree

        walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
        for event, element in walk:
            if event == "start":
                if self._is_silent(element):
                    walk.skip_subtree()
                    self._places.append(self._places[-1])  # its end comes all the same
                    continue
                self._enter(element)
                self._say(element.text)
            elif event == "end":
                self._leave(element)
                self._say(element.tail)
            else:
                self._say(element.tail)
        self._flush()
        return self._sinks[0]

    def _is_silent(self, element: html.HtmlElement) -> bool:
        if element.tag in _SILENT or element.get("hidden") is not None:
            return True
        return bool(_HIDDEN.search(element.get("style", ""))) or _is_mark(element)

    def _enter(self, element: html.HtmlElement) -> None:
        tag = element.tag
        if tag in _DIVIDING:
            self._flush()
        elif tag == "br":
            self._text.append(_BREAK)
        place = replace(self._places[-1])
        if _is_note(element):
            place.kind = ParagraphKind.FOOTNOTE
        elif tag in _KINDS and place.kind is not ParagraphKind.FOOTNOTE:
            place.kind = _KINDS[tag]
            place.level = int(tag[1]) if place.kind is ParagraphKind.HEADING else 0
        place.furniture |= _is_furniture(element)
        place.link |= tag == "a" and not element.get("href", "#").startswith("#")
        place.preformatted |= tag in ("pre", "listing", "xmp")
        self._places.append(place)
        if tag == "tr":
            self._rows.append([])
        elif tag in ("td", "th") and self._rows:
            self._sinks.append([])

    def _leave(self, element: html.HtmlElement) -> None:
        tag = element.tag
        if tag in _DIVIDING and not self._is_silent(element):
            self._flush()
            if tag in ("td", "th") and self._rows:
                self._rows[-1].append(self._sinks.pop())
            elif tag == "tr":
                self._sinks[-1].extend(_row(self._rows.pop()))
        self._places.pop()

    def _say(self, text: str | None) -> None:
        if not text:
            return
        place = self._places[-1]
        if place.preformatted:
            text = text.replace("\r\n", "\n").replace("\n", _BREAK)
        self._text.append(text)
        if place.link:
            self._linked += len(text)

    def _flush(self) -> None:
        """What was said since the last paragraph becomes one; blank lines within make several."""
        text, linked = "".join(self._text), self._linked
        self._text, self._linked = [], 0
        place = self._places[-1]
        for part in _paragraphs(text):
            block = Block(Paragraph(part, place.kind), place.furniture, min(linked, len(part)), place.level)
            self._sinks[-1].append(block)


def _paragraphs(text: str) -> Iterator[str]:
    text = _BLANKS.sub(" ", text)
    for part in re.split(rf"{_BREAK}\s*{_BREAK}", text):
        lines = (line.strip(" ") for line in part.split(_BREAK))
        paragraph = tidy("\n".join(line for line in lines if line))
        if paragraph:
            yield paragraph


def _row(cells: list[list[Block]]) -> list[Block]:
    blocks = [block for cell in cells for block in cell]
    paragraphs = joined_row([[block.paragraph for block in cell] for cell in cells])
    if len(paragraphs) == len(blocks) > 1 or not blocks:
        return blocks
    furniture = all(block.furniture for block in blocks)
    linked = sum(block.linked for block in blocks)
    return [Block(paragraph, furniture, min(linked, len(paragraph.text))) for paragraph in paragraphs]


def _is_note(element: html.HtmlElement) -> bool:
    if element.tag not in ("section", "aside", "div", "li", "p", "ol"):
        return False
    if element.get("role") in _NOTES or _NOTE_CLASSES.search(element.get("class", "")):
        return True
    return element.tag == "div" and bool(_NOTE_ID.match(element.get("id", "")))


def _is_furniture(element: html.HtmlElement) -> bool:
    role = element.get("role", "")
    return (element.tag in _FURNITURE and not role.startswith("doc-")) or role in _FURNITURE_ROLES


def _is_mark(element: html.HtmlElement) -> bool:
    """Whether it is the sign that refers to a note, or the one that leads back."""
    if element.tag != "a":
        return False
    if element.get("role") in ("doc-noteref", "doc-backlink"):
        return True
    target = element.get("href", "")
    if not target.startswith("#") or not _MARK.match("".join(element.itertext()).strip()):
        return False
    parent = element.getparent()
    raised = (parent is not None and parent.tag == "sup") or element.find(".//sup") is not None
    return raised or bool(_NOTE_TARGET.search(target))

"""The reader of Word's format (Office Open XML), as its text would look with all changes accepted.

Read with lxml rather than a Word library: those drop insertions with changes tracked and the text
of content controls.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from core.errors import ReadError
from core.messages import Message, message
from core.model import ParagraphKind
from core.reading.blocks import Blocks, headers_told, tidy
from core.reading.packages import Package, prefixed
from core.reading.result import Reading, make_article, reading_of

if TYPE_CHECKING:
    from lxml import etree

_NAMESPACES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://purl.org/dc/elements/1.1/": "dc",
}
_KINDS = {
    "title": ParagraphKind.HEADING,
    "subtitle": ParagraphKind.HEADING,
    "caption": ParagraphKind.CAPTION,
    "quote": ParagraphKind.QUOTATION,
    "intense quote": ParagraphKind.QUOTATION,
    "quotations": ParagraphKind.QUOTATION,  # LibreOffice
    "block text": ParagraphKind.QUOTATION,  # pandoc
}
"""By a style's name, which is English in every Word."""
_CONTENTS = re.compile(r"toc (\d|heading)|contents (\d|heading)")
"""Styles of tables of contents: Word's and LibreOffice's."""
_NOT_HEADING = 9
"""The outline level of body text."""
_SKIPPED = frozenset(["w:pPr", "w:rPr", "w:sdtPr", "w:sdtEndPr", "w:instrText", "w:rt", "w:tblPr", "w:trPr", "w:tcPr"])
_DELETED = frozenset(["w:del", "w:moveFrom"])
_OFF = ("0", "false", "off", "none")
_MAX_ANCESTORS = 50
"""Styles that a style is based on, one on the other."""


def read_docx(data: bytes, name: str, *, encoding: str | None = None, lines: bool = False) -> Reading:  # noqa: ARG001
    """The article of a docx or docm file; see `core.reading.registry.Reader`. Macros are not looked at."""
    with Package(data, name) as package:
        main = _main_part(package)
        relations = package.relations(main)
        by_kind: dict[str, list[str]] = {}
        for kind, target in relations.values():
            if target in package:
                by_kind.setdefault(kind, []).append(target)
        styles = _styles(package.xml(by_kind["styles"][0])) if "styles" in by_kind else {}
        story = _Story(styles)
        story.read(package.xml(main))
        story.flush()
        for kind in ("footnote", "endnote"):
            if story.references[kind] and f"{kind}s" in by_kind:
                story.read_notes(package.xml(by_kind[f"{kind}s"][0]), kind)
        if "comments" in by_kind:
            comments = package.xml(by_kind["comments"][0])
            story.left_out["comments"] = sum(1 for element in comments if _tag(element) == "w:comment")
        left_out = story.told()
        furniture = [package.xml(part) for kind in ("header", "footer") for part in by_kind.get(kind, ())]
        left_out += headers_told(_furniture(furniture, styles))
        title, author = _properties(package)
    article = make_article(name, story.blocks.paragraphs(), title=title, author=author, left_out=left_out)
    return reading_of(article, name)


def _main_part(package: Package) -> str:
    for kind, target in package.relations("").values():
        if kind == "officeDocument" and target in package:
            return target
    if "word/document.xml" in package:
        return "word/document.xml"
    raise ReadError(message("read.broken", name=package.name))


def _properties(package: Package) -> tuple[str, str]:
    """Title and author, where somebody wrote them into the file."""
    for kind, target in package.relations("").values():
        if kind == "core-properties" and target in package:
            texts = {_tag(element): element.text or "" for element in package.xml(target)}
            return texts.get("dc:title", ""), texts.get("dc:creator", "")
    return "", ""


def _furniture(parts: list[etree._Element], styles: dict[str, _Style]) -> list[str]:
    """The paragraphs of headers and footers."""
    found = []
    for root in parts:
        story = _Story(styles)
        story.read(root)
        found += [paragraph.text for paragraph in story.blocks.paragraphs()]
    return found


def _tag(element: etree._Element) -> str:
    return prefixed(element, _NAMESPACES)


def _child(element: etree._Element | None, *path: str) -> etree._Element | None:
    for tag in path:
        if element is not None:
            element = next((child for child in element if _tag(child) == tag), None)
    return element


def _value(element: etree._Element | None, attribute: str = "val") -> str:
    """An attribute in the element's own namespace."""
    if element is None:
        return ""
    namespace = str(element.tag)[1:].rpartition("}")[0]
    return element.get(f"{{{namespace}}}{attribute}", "")


def _is_on(element: etree._Element | None) -> bool:
    """Whether a switch is there and not turned off."""
    return element is not None and _value(element) not in _OFF


@dataclass(slots=True)
class _Style:
    """What a paragraph's or run's style says of it, its ancestors' word included."""

    kind: ParagraphKind = ParagraphKind.BODY
    hidden: bool = False
    contents: bool = False
    """Whether it is a line of a table of contents."""


def _styles(root: etree._Element) -> dict[str, _Style]:
    elements = {_value(element, "styleId"): element for element in root if _tag(element) == "w:style"}
    return {key: _style(key, elements) for key in elements}


def _style(key: str, elements: dict[str, etree._Element]) -> _Style:
    """The nearest answer to each question on the way from a style to what it is based on."""
    kind: ParagraphKind | None = None
    hidden: bool | None = None
    contents = False
    seen: set[str] = set()
    while key in elements and key not in seen and len(seen) < _MAX_ANCESTORS:
        seen.add(key)
        element = elements[key]
        style_name = _value(_child(element, "w:name")).lower()
        kind = kind or _KINDS.get(style_name) or _kind_of(_child(element, "w:pPr"))
        if kind is None and style_name.startswith("heading "):
            kind = ParagraphKind.HEADING
        contents = contents or _CONTENTS.fullmatch(style_name) is not None
        vanish = _child(element, "w:rPr", "w:vanish")
        hidden = _is_on(vanish) if hidden is None and vanish is not None else hidden
        key = _value(_child(element, "w:basedOn"))
    return _Style(kind or ParagraphKind.BODY, bool(hidden), contents)


def _kind_of(properties: etree._Element | None) -> ParagraphKind | None:
    """What paragraph properties say; None where they say nothing."""
    level = _value(_child(properties, "w:outlineLvl"))
    if level.isdecimal():
        return ParagraphKind.HEADING if int(level) < _NOT_HEADING else ParagraphKind.BODY
    numbering = _child(properties, "w:numPr")
    if numbering is None:
        return None
    return ParagraphKind.BODY if _value(_child(numbering, "w:numId")) == "0" else ParagraphKind.LIST_ITEM


@dataclass(slots=True)
class _Story:
    """A run of text with its paragraphs and tables: the body, the notes, a header.

    Its methods call each other once a level of nesting; the parser allows 256.
    """

    styles: dict[str, _Style]
    blocks: Blocks = field(default_factory=Blocks)
    left_out: Counter[str] = field(default_factory=Counter)
    references: dict[str, list[str]] = field(default_factory=lambda: {"footnote": [], "endnote": []})
    _fields: list[bool] = field(default_factory=list)
    """For each open field whether its code (rather than its result) is being read."""
    _carried: str = ""
    """Text that belongs before the next paragraph's: a drop cap, or a paragraph whose end is deleted."""

    def read(self, element: etree._Element) -> None:
        """All paragraphs below an element."""
        for child in element:
            tag = _tag(child)
            if tag == "w:p":
                self._paragraph(child)
            elif tag == "w:tr":
                self._row(child)
            elif tag in _DELETED:
                self.left_out["deletions"] += 1
            elif tag == "w:altChunk":
                self.left_out["embedded"] += 1
            elif tag == "mc:AlternateContent":
                self._alternative(child)
            elif tag == "w:sdt" and _is_on(_child(child, "w:sdtPr", "w:showingPlcHdr")):
                continue  # "Click here to enter text"
            elif tag not in _SKIPPED:
                self.read(child)

    def flush(self) -> None:
        """At the end: text that waits for a paragraph after it is one itself."""
        self.blocks.add(self._carried)
        self._carried = ""

    def read_notes(self, root: etree._Element, kind: str) -> None:
        """The notes to which the text refers, in its order."""
        notes = {_value(note, "id"): note for note in root if _tag(note) == f"w:{kind}"}
        for reference in dict.fromkeys(self.references[kind]):
            if reference in notes:
                self.blocks.hold()
                self.read(notes[reference])
                for paragraph in self.blocks.taken():
                    self.blocks.add_note(paragraph.text)

    def told(self) -> list[Message]:
        """What was left out."""
        order = ("deletions", "hidden", "comments", "contents", "pictures", "embedded")
        return [message(f"left_out.{what}", count=self.left_out[what]) for what in order if self.left_out[what]]

    def _row(self, row: etree._Element) -> None:
        if _child(row, "w:trPr", "w:del") is not None:
            self.left_out["deletions"] += 1
            return
        self.blocks.open_row()
        self._cells(row)
        self.blocks.close_row()

    def _cells(self, row: etree._Element) -> None:
        for child in row:
            if _tag(child) == "w:tc":
                self.blocks.open_cell()
                self.read(child)
                self.blocks.close_cell()
            elif _tag(child) not in _SKIPPED:  # content controls around cells
                self._cells(child)

    def _alternative(self, element: etree._Element) -> None:
        """The first form of what is given in several: a drawing for newer programs and one for older."""
        choice = _child(element, "mc:Choice")
        self.read(choice if choice is not None else element)

    def _paragraph(self, paragraph: etree._Element) -> None:
        properties = _child(paragraph, "w:pPr")
        style = self.styles.get(_value(_child(properties, "w:pStyle")), _Style())
        kind = _kind_of(properties) or style.kind
        if style.kind is ParagraphKind.HEADING and kind is ParagraphKind.LIST_ITEM:
            kind = ParagraphKind.HEADING  # a numbered one
        carried, self._carried = self._carried, ""
        self.blocks.hold()  # text boxes come after the paragraph that they are anchored in
        text = carried + self._content(paragraph, style.hidden)
        boxes = self.blocks.taken()
        drop_cap = _value(_child(properties, "w:framePr"), "dropCap") not in ("", "none")
        mark_deleted = _child(properties, "w:rPr", "w:del") is not None
        self._carried = text if drop_cap or mark_deleted else ""
        if style.contents:
            self.left_out["contents"] += bool(tidy(text))
        elif not self._carried:
            self.blocks.add(text, kind)
        self.blocks.extend(boxes)

    def _content(self, element: etree._Element, hidden: bool) -> str:
        """The text of a paragraph or of a part of it."""
        parts = []
        for child in element:
            tag = _tag(child)
            if tag == "w:r":
                parts.append(self._run(child, hidden))
            elif tag in _DELETED:
                self.left_out["deletions"] += 1
            elif tag == "m:t":
                parts.append(child.text or "")
            elif tag == "w:sdt" and _is_on(_child(child, "w:sdtPr", "w:showingPlcHdr")):
                continue
            elif tag == "mc:AlternateContent":
                choice = _child(child, "mc:Choice")
                parts.append(self._content(choice if choice is not None else child, hidden))
            elif tag not in _SKIPPED:  # links, content controls, insertions, smart tags, formulas
                parts.append(self._content(child, hidden))
        return "".join(parts)

    def _run(self, run: etree._Element, hidden: bool) -> str:
        properties = _child(run, "w:rPr")
        vanish = _child(properties, "w:vanish")
        style = self.styles.get(_value(_child(properties, "w:rStyle")))
        if _is_on(vanish) or (vanish is None and (hidden or (style is not None and style.hidden))):
            self.left_out["hidden"] += bool(tidy("".join(map(str, run.itertext()))))
            self._characters(run)  # for the fields that begin and end in it
            return ""
        return self._characters(run)

    def _characters(self, run: etree._Element) -> str:
        parts = [self._character(child, _tag(child)) for child in run]
        return "".join(parts)

    def _character(self, child: etree._Element, tag: str) -> str:
        """The text of one thing in a run."""
        if tag == "w:fldChar":
            self._field(_value(child, "fldCharType"))
        elif tag in ("w:footnoteReference", "w:endnoteReference"):
            self.references[tag[2:-9]].append(_value(child, "id"))
        elif tag in ("w:drawing", "w:pict", "w:object"):
            self._drawing(child)
        elif tag == "mc:AlternateContent":
            choice = _child(child, "mc:Choice")
            return "".join(self._character(each, _tag(each)) for each in (child if choice is None else choice))
        elif tag == "w:ruby":
            return self._content(child, hidden=False)
        elif any(self._fields):
            return ""
        elif tag == "w:t":
            return child.text or ""
        elif tag == "w:tab":
            return "\t"
        elif tag == "w:cr" or (tag == "w:br" and _value(child, "type") not in ("page", "column")):
            return "\n"
        elif tag == "w:noBreakHyphen":
            return "\u2011"
        elif tag == "w:sym":
            return _symbol(_value(child, "char"))
        return ""

    def _field(self, mark: str) -> None:
        """Of a field only the result is text; its code, and fields inside the code, are none."""
        if mark == "begin":
            self._fields.append(True)
        elif self._fields and mark == "separate":
            self._fields[-1] = False
        elif self._fields and mark == "end":
            self._fields.pop()

    def _drawing(self, drawing: etree._Element) -> None:
        """The text boxes of a drawing; a picture is left out."""
        self.left_out["pictures"] += not self._boxes(drawing)

    def _boxes(self, element: etree._Element) -> bool:
        """Read the text boxes below an element; whether there are any."""
        found = False
        for child in element:
            if _tag(child) == "w:txbxContent":
                self.read(child)
                found = True
            else:
                found = self._boxes(child) or found
        return found


def _symbol(code: str) -> str:
    """A sign of a symbol font; those in the private area have no meaning outside of it."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    return "" if not 0x20 <= number <= 0xFFFF or 0xD800 <= number < 0xF900 else chr(number)

"""The reader of OpenDocument texts (LibreOffice and others), as they look with all changes accepted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import regex

from core.errors import ReadError
from core.messages import Message, message
from core.model import ParagraphKind
from core.reading.blocks import Blocks, headers_told, tidy
from core.reading.packages import Package, prefixed
from core.reading.result import Reading, make_article, reading_of

if TYPE_CHECKING:
    from lxml import etree

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_NAMESPACES = {
    **{f"{_OASIS}{long}:1.0": long for long in ("office", "text", "style", "table", "meta")},
    f"{_OASIS}drawing:1.0": "draw",
    f"{_OASIS}svg-compatible:1.0": "svg",
    "http://purl.org/dc/elements/1.1/": "dc",
}
_ATTRIBUTES = {prefix: namespace for namespace, prefix in _NAMESPACES.items()}
_KINDS = {
    "Title": ParagraphKind.HEADING,
    "Subtitle": ParagraphKind.HEADING,
    **dict.fromkeys(("Quotations", "Quote", "Intense_20_Quote", "Block_20_Text"), ParagraphKind.QUOTATION),
    "Caption": ParagraphKind.CAPTION,
}
"""By a style's internal name, which is English in every LibreOffice; some came with a docx."""
_CONTENTS = frozenset(
    f"text:{kind}" for kind in ("table-of-content", "illustration-index", "table-index", "object-index", "user-index")
)
_SKIPPED = frozenset(
    ["text:note-citation", "text:ruby-text", "text:sequence-decls", "svg:title", "svg:desc", "office:forms"]
)
_BLANKS = regex.compile(r"[ \t\r\n]+")
_MAX_SPACES = 100
"""What one element for repeated blanks may stand for."""
_MAX_ANCESTORS = 50


def read_odt(data: bytes, name: str, *, encoding: str | None = None, lines: bool = False) -> Reading:  # noqa: ARG001
    """The article of an odt or ott file; see `core.reading.registry.Reader`. Macros are not looked at."""
    with Package(data, name) as package:
        if "META-INF/manifest.xml" in package and b"encryption-data" in package.read("META-INF/manifest.xml"):
            raise ReadError(message("read.password", name=name))
        content = package.xml("content.xml")
        roots = [content, package.xml("styles.xml")] if "styles.xml" in package else [content]
        title, author = _properties(package)
    story = _Story(_Styles(roots))
    for body in _descendants(content, "office:text"):
        story.read(body)
    furniture = [
        paragraph.text
        for root in roots[1:]
        for part in _descendants(root, "style:header", "style:footer", "style:header-left", "style:footer-left")
        for paragraph in _Story(story.styles).read(part).blocks.paragraphs()
    ]
    left_out = story.told() + headers_told(furniture)
    article = make_article(name, story.blocks.paragraphs(), title=title, author=author, left_out=left_out)
    return reading_of(article, name)


def _tag(element: etree._Element) -> str:
    return prefixed(element, _NAMESPACES)


def _attribute(element: etree._Element, name: str) -> str:
    prefix, _, local = name.partition(":")
    return element.get(f"{{{_ATTRIBUTES[prefix]}}}{local}", "")


def _descendants(root: etree._Element, *tags: str) -> Iterable[etree._Element]:
    return (element for element in root.iter() if _tag(element) in tags)


def _properties(package: Package) -> tuple[str, str]:
    """Title and author, where somebody wrote them into the file."""
    if "meta.xml" not in package:
        return "", ""
    texts = {_tag(element): element.text or "" for element in package.xml("meta.xml").iter()}
    return texts.get("dc:title", ""), texts.get("meta:initial-creator", "") or texts.get("dc:creator", "")


class _Styles:
    """What styles say of a paragraph or of a part of one."""

    def __init__(self, roots: Iterable[etree._Element]) -> None:
        self._parents: dict[str, str] = {}
        self._hidden: set[str] = set()
        for root in roots:
            for element in _descendants(root, "style:style"):
                name = _attribute(element, "style:name")
                self._parents[name] = _attribute(element, "style:parent-style-name")
                if any(_attribute(child, "text:display") == "none" for child in element):
                    self._hidden.add(name)

    def kind(self, name: str) -> ParagraphKind:
        """The kind of a paragraph with this style."""
        return next((_KINDS[style] for style in self._line(name) if style in _KINDS), ParagraphKind.BODY)

    def hides(self, name: str) -> bool:
        """Whether text with this style is not shown."""
        return any(style in self._hidden for style in self._line(name))

    def _line(self, name: str) -> list[str]:
        """A style and what it is based on."""
        line: list[str] = []
        while name and name not in line and len(line) < _MAX_ANCESTORS:
            line.append(name)
            name = self._parents.get(name, "")
        return line


@dataclass(slots=True)
class _Story:
    """A run of text with its paragraphs, lists and tables.

    Its methods call each other once a level of nesting; the parser allows 256.
    """

    styles: _Styles
    blocks: Blocks = field(default_factory=Blocks)
    left_out: Counter[str] = field(default_factory=Counter)

    def read(self, element: etree._Element, kind: ParagraphKind | None = None) -> _Story:
        """All paragraphs below an element; `kind` for those whose style says nothing else."""
        for child in element:
            self._block(child, _tag(child), kind)
        return self

    def told(self) -> list[Message]:
        """What was left out."""
        order = ("deletions", "hidden", "comments", "contents", "pictures")
        return [message(f"left_out.{what}", count=self.left_out[what]) for what in order if self.left_out[what]]

    def _block(self, child: etree._Element, tag: str, kind: ParagraphKind | None) -> None:
        if tag == "text:p":
            style = self.styles.kind(_attribute(child, "text:style-name"))
            self._paragraph(child, style if style is not ParagraphKind.BODY else kind or style)
        elif tag == "text:h":
            self._paragraph(child, ParagraphKind.HEADING)
        elif tag in ("text:list-item", "text:list-header"):
            self.read(child, ParagraphKind.LIST_ITEM)
        elif tag == "table:table-row":
            self._row(child)
        elif tag == "text:tracked-changes":
            self.left_out["deletions"] += sum(1 for _ in _descendants(child, "text:deletion"))
        elif tag in _CONTENTS:
            self.left_out["contents"] += sum(1 for _ in _descendants(child, "text:p"))
        elif tag == "draw:frame":
            self._frame(child)
        elif tag not in _SKIPPED:
            self.read(child, kind)

    def _row(self, row: etree._Element) -> None:
        self.blocks.open_row()
        for cell in row:
            if _tag(cell) == "table:table-cell":
                self.blocks.open_cell()
                self.read(cell)
                self.blocks.close_cell()
        self.blocks.close_row()

    def _paragraph(self, paragraph: etree._Element, kind: ParagraphKind) -> None:
        self.blocks.hold()  # text boxes come after the paragraph that they are anchored in
        text = self._content(paragraph)
        boxes = self.blocks.taken()
        if self.styles.hides(_attribute(paragraph, "text:style-name")):
            self.left_out["hidden"] += bool(tidy(text))
        else:
            self.blocks.add(text, kind)
        self.blocks.extend(boxes)

    def _content(self, element: etree._Element) -> str:
        """The text of a paragraph or of a part of it."""
        parts = [_folded(element.text)]
        for child in element:
            parts.append(self._inline(child, _tag(child)))
            parts.append(_folded(child.tail))
        return "".join(parts)

    def _inline(self, child: etree._Element, tag: str) -> str:
        if tag == "text:s":
            count = _attribute(child, "text:c")
            return " " * min(int(count) if count.isdecimal() and len(count) < 9 else 1, _MAX_SPACES)
        if tag == "text:tab":
            return "\t"
        if tag == "text:line-break":
            return "\n"
        if tag == "text:note":
            self._note(child)
        elif tag == "office:annotation":
            self.left_out["comments"] += 1
        elif tag in ("text:hidden-text", "text:hidden-paragraph"):
            self.left_out["hidden"] += 1
        elif tag == "draw:frame":
            self._frame(child)
        elif tag == "text:span" and self.styles.hides(_attribute(child, "text:style-name")):
            self.left_out["hidden"] += bool(tidy(self._content(child)))
        elif tag and tag not in _SKIPPED:
            return self._content(child)
        return ""

    def _note(self, note: etree._Element) -> None:
        for body in note:
            if _tag(body) == "text:note-body":
                self.blocks.hold()
                self.read(body)
                for paragraph in self.blocks.taken():
                    self.blocks.add_note(paragraph.text)

    def _frame(self, frame: etree._Element) -> None:
        """The text of a text box; a picture is left out."""
        boxes = [child for child in frame if _tag(child) == "draw:text-box"]
        for box in boxes:
            self.read(box)
        self.left_out["pictures"] += not boxes


def _folded(text: str | None) -> str:
    """Text with each run of blanks as one, which is what they mean in this format."""
    return _BLANKS.sub(" ", text) if text else ""

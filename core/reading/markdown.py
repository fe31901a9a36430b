"""The reader of Markdown: CommonMark with tables, footnotes, and title, author and date at its head."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from core.errors import ReadError
from core.messages import message
from core.model import ParagraphKind
from core.reading.blocks import Blocks
from core.reading.encodings import decode
from core.reading.result import Reading, make_article, reading_of
from core.reading.text import TextReader

if TYPE_CHECKING:
    from markdown_it.token import Token

_PROPERTY = re.compile(r"(\w+)\s*:\s*(.*)")
_ITEM = re.compile(r"\s*-\s+(.*\S)")
_MAX_NESTING = 100
_BREAK_TAG = re.compile(r"<br\s*/?>", re.IGNORECASE)
_KINDS = {
    "heading": ParagraphKind.HEADING,
    "list_item": ParagraphKind.LIST_ITEM,
    "blockquote": ParagraphKind.QUOTATION,
    "footnote": ParagraphKind.FOOTNOTE,
}
"""By the construct that a paragraph stands in; the innermost decides, but in a note everything is note."""


def read_markdown(data: bytes, name: str, *, encoding: str | None = None, lines: bool = False) -> Reading:
    """The article of a Markdown file; see `core.reading.registry.Reader`."""
    if lines:
        return TextReader().read(data, name, encoding=encoding, lines=True)
    from markdown_it import MarkdownIt
    from mdit_py_plugins.footnote import footnote_plugin
    from mdit_py_plugins.front_matter import front_matter_plugin

    decoded = decode(data, name, encoding)
    parser = MarkdownIt("commonmark", {"maxNesting": _MAX_NESTING}).enable(["table", "strikethrough"])
    parser.use(footnote_plugin).use(front_matter_plugin)
    tokens = parser.parse(decoded.text.removeprefix("\ufeff"))
    if any(token.level >= _MAX_NESTING - 1 for token in tokens):  # the library drops what is deeper
        raise ReadError(message("read.complex", name=name))
    walk = _Walk(name)
    walk.read(tokens)
    article = make_article(
        name,
        walk.blocks.paragraphs(),
        title=walk.properties.get("title", ""),
        author=walk.properties.get("author", ""),
        date=walk.properties.get("date", ""),
        encoding=decoded.encoding,
        left_out=[message(f"left_out.{what}", count=count) for what, count in sorted(walk.left_out.items())],
        warnings=decoded.warnings,
    )
    return reading_of(article, name)


class _Walk:
    """One way through a document's tokens."""

    def __init__(self, name: str) -> None:
        self.blocks = Blocks()
        self.properties: dict[str, str] = {}
        self.left_out: Counter[str] = Counter()
        self._name = name
        self._within: list[str] = []

    def read(self, tokens: Sequence[Token]) -> None:
        """All of a document."""
        for token in tokens:
            construct = token.type.removesuffix("_open").removesuffix("_close")
            if token.nesting == 1:
                self._enter(construct)
            elif token.nesting == -1:
                self._leave(construct)
            elif token.type == "inline":
                self._add(self._inline(token.children or ()))
            elif token.type in ("fence", "code_block"):
                self._add(token.content)
            elif token.type == "html_block":
                self._html(token.content)
            elif token.type == "front_matter":
                self.properties = _properties(token.content)

    def _enter(self, construct: str) -> None:
        if construct == "tr":
            self.blocks.open_row()
        elif construct in ("td", "th"):
            self.blocks.open_cell()
        elif construct in _KINDS:
            self._within.append(construct)

    def _leave(self, construct: str) -> None:
        if construct == "tr":
            self.blocks.close_row()
        elif construct in ("td", "th"):
            self.blocks.close_cell()
        elif construct in _KINDS:
            self._within.pop()

    def _add(self, text: str) -> None:
        if "footnote" in self._within:
            self.blocks.add_note(text)
        else:
            self.blocks.add(text, _KINDS[self._within[-1]] if self._within else ParagraphKind.BODY)

    def _inline(self, tokens: Sequence[Token]) -> str:
        parts = []
        for token in tokens:
            if token.type in ("text", "code_inline", "text_special"):
                parts.append(token.content)
            elif token.type == "softbreak":
                parts.append(" ")
            elif token.type == "hardbreak" or (token.type == "html_inline" and _BREAK_TAG.match(token.content)):
                parts.append("\n")
            elif token.type == "image":
                self.left_out["pictures"] += 1
        return "".join(parts)

    def _html(self, content: str) -> None:
        """Blocks of HTML among the Markdown."""
        from core.reading.html_blocks import page_blocks, parse_page

        if re.sub(r"<!--.*?(?:-->|\Z)|<[^<>]*>", "", content, flags=re.DOTALL).strip():
            self.blocks.extend(block.paragraph for block in page_blocks(parse_page(content, self._name)))


def _properties(content: str) -> dict[str, str]:
    """Names and values of a YAML block, as far as they are words or lists of words."""
    found: dict[str, list[str]] = {}
    name = ""
    for line in content.splitlines():
        values: list[str] = []
        if match := _PROPERTY.match(line):
            name, value = match[1].lower(), match[2]
            values = value.strip("[]").split(",") if value.startswith("[") else [value]
        elif match := _ITEM.match(line):
            values = [match[1]]
        found.setdefault(name, []).extend(value.strip(" \"'") for value in values)
    return {name: ", ".join(filter(None, values)) for name, values in found.items()}

"""The reader of Rich Text Format, as it looks with all changes accepted.

Written here since the libraries that there are lose footnotes and kinds of paragraph, break characters
beyond 16 bits and give text that is hidden or deleted. After Microsoft's RTF specification 1.9.1.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from dataclasses import dataclass, field, replace

from core.messages import message
from core.model import Paragraph, ParagraphKind
from core.reading.blocks import Blocks, headers_told, joined_row, tidy
from core.reading.result import Reading, make_article, reading_of

_TOKEN = re.compile(
    r"\\(?P<word>[A-Za-z]{1,32})(?P<number>-?\d{1,9})? ?|\\'(?P<hex>[0-9A-Fa-f]{2})|\\(?P<sign>[^A-Za-z])"
    r"|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)|[\r\n]+|\\",
    re.DOTALL,
)
_CHARSETS = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gb18030", 136: "cp950", 161: "cp1253",
    162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874",
    238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
"""Encodings by a font's charset; any other is the document's own."""
_DEFAULT_CODES = {"ansi": "cp1252", "mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
_SIGNS = {
    "tab": "\t", "line": "\n", "emdash": "—", "endash": "–", "emspace": "\u2003", "enspace": "\u2002",
    "qmspace": "\u2005", "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
    "~": "\u00a0", "_": "\u2011", "{": "{", "}": "}", "\\": "\\",
}  # fmt: skip
_SILENT = frozenset([
    "fonttbl", "colortbl", "filetbl", "stylesheet", "info", "listtext", "pntext", "pict", "nonshppict", "objdata",
    "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf", "footnote", "annotation",
    "shptxt", "shprslt", "fldinst", "xe", "tc", "txe", "rxe", "do",
])  # fmt: skip
"""Destinations that are no text where they stand; some are read in their own way."""
_KNOWN = frozenset([
    *_SILENT, *_SIGNS, *_DEFAULT_CODES, "ansicpg", "f", "uc", "u", "v", "deleted", "plain", "pard", "s", "outlinelevel",
    "ls", "intbl", "par", "sect", "nestcell", "cell", "row", "shp",
])  # fmt: skip
"""Words that say something about text; most of a file's only say how it looks."""
_KINDS = (
    (re.compile(r"(sub)?title\Z|heading \d"), ParagraphKind.HEADING),
    (re.compile(r"(intense )?quote\Z|quotations\Z|block text\Z"), ParagraphKind.QUOTATION),
    (re.compile(r"(\w+ )?caption\Z"), ParagraphKind.CAPTION),
)
"""By a style's name, which is English in every program."""
_CONTENTS = re.compile(r"toc (\d|heading)|contents (\d|heading)")


@dataclass(frozen=True, slots=True)
class _Group:
    """What holds until the group's brace closes."""

    place: str = "text"
    """The destination: text, or the name of one that is not."""
    font: int = -1
    skip: int = 1
    """Characters after one given by number that stand in for it in old programs."""
    hidden: bool = False
    deleted: bool = False


@dataclass(slots=True)
class _Layout:
    """What holds of a paragraph until `pard`."""

    style: int = 0
    level: int | None = None
    listed: bool = False
    in_table: bool = False


@dataclass(slots=True)
class _Story:
    """Text that runs on by itself: the body, a note, a header, a text box."""

    text: list[str] = field(default_factory=list)
    layout: _Layout = field(default_factory=_Layout)
    paragraphs: list[Paragraph] = field(default_factory=list)
    cell: list[Paragraph] = field(default_factory=list)
    row: list[list[Paragraph]] = field(default_factory=list)
    later: list[Paragraph] = field(default_factory=list)
    """Of text boxes, which come after the paragraph that they are anchored in."""


@dataclass(slots=True)
class _Style:
    name: str = ""
    level: int | None = None
    based_on: int | None = None


def read_rtf(data: bytes, name: str, *, encoding: str | None = None, lines: bool = False) -> Reading:  # noqa: ARG001
    """The article of an RTF file; see `core.reading.registry.Reader`."""
    parser = _Parser()
    parser.parse(data.decode("latin-1"))
    order = ("deletions", "hidden", "comments", "contents", "pictures")
    left_out = [message(f"left_out.{what}", count=parser.left_out[what]) for what in order if parser.left_out[what]]
    left_out += headers_told(parser.furniture)
    blocks = parser.blocks
    article = make_article(
        name, blocks.paragraphs(), title=parser.info["title"], author=parser.info["author"], left_out=left_out
    )
    return reading_of(article, name)


class _Parser:
    """One way through a file, group by group."""

    def __init__(self) -> None:
        self.blocks = Blocks()
        self.left_out: Counter[str] = Counter()
        self.furniture: list[str] = []
        self.info = {"title": "", "author": ""}
        self._code = "cp1252"
        self._fonts: dict[int, str] = {}
        self._font = -1
        self._styles: dict[int, _Style] = {}
        self._style = _Style()
        self._groups = [_Group()]
        self._stories = [_Story()]
        self._opened: list[tuple[int, str]] = []
        """Depth and destination of the stories inside the body."""
        self._bytes = bytearray()
        self._pending_skip = 0
        self._starred = False

    def parse(self, text: str) -> None:
        """Read all of a file; what is cut short ends where it ends."""
        position = 0
        while match := _TOKEN.match(text, position):
            position = match.end()
            if match.lastgroup == "number" and match["word"] == "bin":
                position += max(0, int(match["number"]))
                continue
            self._token(match)
            if len(self._groups) == 1 and match.lastgroup == "brace":
                break  # what follows the document's own group belongs to nobody
        while len(self._groups) > 1:
            self._close()
        self._end_paragraph()
        self._end_row()
        self.blocks.extend(self._stories[0].paragraphs)

    def _token(self, match: re.Match[str]) -> None:
        kind = match.lastgroup
        if kind == "text":
            self._literal(match["text"].encode("latin-1"))
        elif kind in ("word", "number"):
            self._flush()
            self._pending_skip = 0
            word = match["word"]
            if word in _KNOWN or self._starred or self._group.place != "text":
                self._word(word, int(match["number"]) if match["number"] else None)
            self._starred = False
        elif kind == "hex":
            self._literal(bytes.fromhex(match["hex"]))
        elif kind == "brace" and match["brace"] == "{":
            self._flush()
            self._groups.append(self._groups[-1])
        elif kind == "brace":
            self._close()
        elif kind == "sign":
            self._sign(match["sign"])

    @property
    def _group(self) -> _Group:
        return self._groups[-1]

    def _set(self, **changes: object) -> None:
        self._groups[-1] = replace(self._groups[-1], **changes)  # type: ignore[arg-type]

    # Characters

    def _literal(self, data: bytes) -> None:
        if self._pending_skip:
            skipped = min(self._pending_skip, len(data))
            self._pending_skip -= skipped
            data = data[skipped:]
        self._bytes += data

    def _sign(self, sign: str) -> None:
        if sign == "*":
            self._starred = True
        elif self._pending_skip:
            self._pending_skip -= 1
        elif sign in "\r\n":
            self._flush()
            self._end_paragraph()
        elif sign in _SIGNS:
            self._flush()
            self._say(_SIGNS[sign])

    def _flush(self) -> None:
        """Decode what was collected in the font's encoding."""
        if self._bytes:
            code = self._fonts.get(self._group.font, self._code)
            data, self._bytes = bytes(self._bytes), bytearray()
            self._say(data.decode(code, "replace"))

    def _say(self, text: str) -> None:
        """Text, wherever it belongs."""
        group = self._group
        if group.place == "text":
            if group.deleted or group.hidden:
                self.left_out["deletions" if group.deleted else "hidden"] += bool(tidy(text))
            else:
                self._stories[-1].text.append(text)
        elif group.place in self.info:
            self.info[group.place] += text
        elif group.place == "stylesheet":
            self._style.name += text

    # Groups

    def _close(self) -> None:
        self._flush()
        self._pending_skip = 0
        self._starred = False
        if len(self._groups) == 1:
            return
        group = self._groups.pop()
        if self._opened and self._opened[-1][0] > len(self._groups):
            self._end_story(self._opened.pop()[1])
        if group.place == "stylesheet" and self._style.name:
            self._style.name = self._style.name.strip().rstrip(";").lower()
            self._style = _Style()

    def _begin_story(self, kind: str) -> None:
        self._stories.append(_Story())
        self._opened.append((len(self._groups), kind))
        self._set(place="text", hidden=False, deleted=False)

    def _end_story(self, kind: str) -> None:
        self._end_paragraph()
        self._end_row()
        paragraphs = self._stories.pop().paragraphs
        if kind == "footnote":
            for paragraph in paragraphs:
                self.blocks.add_note(paragraph.text)
        elif kind == "shptxt":
            self._stories[-1].later += paragraphs
        else:
            self.furniture += [paragraph.text for paragraph in paragraphs]

    def _destination(self, word: str) -> None:
        """A group that is no text where it stands."""
        outer = self._group.place
        self._set(place=word)
        if word in ("footnote", "shptxt") or word.startswith(("header", "footer")):
            if outer == "text" or word == "shptxt":
                self._begin_story(word)
        elif word == "annotation":
            self.left_out["comments"] += 1
        elif word == "pict" and outer not in ("nonshppict", "listtext", "listpicture"):
            self.left_out["pictures"] += 1

    # Control words

    def _word(self, word: str, number: int | None) -> None:
        place = self._group.place
        if word in _SILENT:
            self._destination(word)
        elif self._starred and word not in ("shppict", "shpinst"):
            self._set(place="unknown")
        elif place == "fonttbl":
            self._font_word(word, number)
        elif place == "stylesheet":
            self._style_word(word, number)
        elif place == "info" and word in self.info:
            self._set(place=word)
        elif place == "info":
            self._set(place="unknown")
        elif word == "shp":
            self._set(place="shape")
        elif word == "u" and number is not None:
            self._say(chr(number % 0x10000))
            self._pending_skip = self._group.skip
        elif word in _SIGNS:
            self._say(_SIGNS[word])
        elif word in _DEFAULT_CODES:
            self._code = _DEFAULT_CODES[word]
        elif word == "ansicpg":
            self._code = _codec(f"cp{number}", self._code)
        elif not self._character_word(word, number):
            self._paragraph_word(word, number)

    def _character_word(self, word: str, number: int | None) -> bool:
        """Whether it was a word on characters."""
        if word == "f" and number is not None:
            self._set(font=number)
        elif word == "uc":
            self._set(skip=max(0, number if number is not None else 1))
        elif word == "v":
            self._set(hidden=number != 0)
        elif word == "deleted":
            self._set(deleted=number != 0)
        elif word == "plain":
            self._set(hidden=False, deleted=False)
        else:
            return False
        return True

    def _paragraph_word(self, word: str, number: int | None) -> None:
        layout = self._stories[-1].layout
        if self._group.place != "text":
            return
        if word == "pard":
            self._stories[-1].layout = _Layout()
        elif word == "s" and number is not None:
            layout.style = number
        elif word == "outlinelevel":
            layout.level = number
        elif word == "ls":
            layout.listed = number != 0
        elif word == "intbl":
            layout.in_table = True
        elif word in ("par", "sect", "nestcell"):
            self._end_paragraph()
        elif word == "cell":
            layout.in_table = True
            self._end_paragraph()
            self._stories[-1].row.append(self._stories[-1].cell)
            self._stories[-1].cell = []
        elif word == "row":
            self._end_row()

    def _font_word(self, word: str, number: int | None) -> None:
        if word == "f" and number is not None:
            self._font = number
        elif word == "fcharset" and number in _CHARSETS:
            self._fonts[self._font] = _CHARSETS[number]

    def _style_word(self, word: str, number: int | None) -> None:
        if word == "s" and number is not None:
            self._style = self._styles[number] = _Style()
        elif word in ("cs", "ds", "ts"):
            self._style = _Style()  # of characters, sections, tables
        elif word == "outlinelevel":
            self._style.level = number
        elif word == "sbasedon":
            self._style.based_on = number

    # Paragraphs

    def _end_paragraph(self) -> None:
        story = self._stories[-1]
        text = "".join(story.text).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        story.text = []
        text = tidy(text)
        kind = self._kind(story.layout)
        found = [Paragraph(text, kind or ParagraphKind.BODY)] if text else []
        if text and kind is None:
            self.left_out["contents"] += 1
            found = []
        found += story.later
        story.later = []
        if story.layout.in_table:
            story.cell += found
        else:
            if story.row or story.cell:
                self._end_row()
            story.paragraphs += found

    def _end_row(self) -> None:
        story = self._stories[-1]
        cells = [*story.row, story.cell] if story.cell else story.row
        story.paragraphs += joined_row(cells)
        story.row, story.cell = [], []

    def _kind(self, layout: _Layout) -> ParagraphKind | None:
        """What a paragraph is; None for a line of a table of contents."""
        number: int | None = layout.style
        level = layout.level
        kind = None
        seen: set[int] = set()
        while number in self._styles and number not in seen and kind is None:
            seen.add(number)
            style = self._styles[number]
            if _CONTENTS.match(style.name):
                return None
            kind = next((found for pattern, found in _KINDS if pattern.match(style.name)), None)
            level = style.level if level is None else level
            number = style.based_on
        if kind is None and level is not None and 0 <= level < 9:
            kind = ParagraphKind.HEADING
        if kind is not None:
            return kind
        return ParagraphKind.LIST_ITEM if layout.listed else ParagraphKind.BODY


def _codec(name: str, otherwise: str) -> str:
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "utf-8" if name == "cp65001" else otherwise

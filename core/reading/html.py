"""Web pages: the article of a saved page, or all text of a simple one.

trafilatura says which text of a page is its article. The paragraphs themselves, their kinds and their
order are taken from the page, so that captions and notes are kept, and what is left out is known.
Nothing is fetched, and no script is run.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.messages import Message, message
from core.model import ParagraphKind
from core.reading.encodings import Decoded, decode, known_encoding, looks_like_text
from core.reading.html_blocks import Block, page_blocks, parse_page, without_note_marks
from core.reading.result import Reading, make_article, reading_of

if TYPE_CHECKING:
    from lxml import html

_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.\-]+)""", re.IGNORECASE
)
_DECLARATION_BYTES = 4096
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)\s*-->")
_MARKS_OF_A_SITE = ("nav", "footer", "form", "iframe", "button", "aside")
_MOST_LINKED = 0.2
"""Share of a simple page's text that may be links."""
_SURE_CHARACTERS = 25
"""A block as long as this is the article's where the article has its text; a shorter one must be a block there, too."""
_SHOWN_CHARACTERS = 40
_SHOWN_BLOCKS = 3
_FIRST_YEAR, _LAST_YEAR = "1990-01-01", "2100-01-01"


@dataclass(frozen=True, slots=True)
class _Told:
    """What a page says about itself."""

    title: str = ""
    author: str = ""
    date: str = ""
    source: str = ""


def read_html(data: bytes, name: str, *, encoding: str | None = None, lines: bool = False) -> Reading:  # noqa: ARG001
    """The article of a web page.

    Raises:
        ReadError: nothing to read is in it, or it is nested too deeply.
    """
    decoded = decode_html(data, name, encoding)
    return read_html_text(decoded.text, name, encoding=decoded.encoding, warnings=decoded.warnings)


def read_html_text(
    text: str, name: str, *, whole: bool = False, encoding: str = "", warnings: Sequence[Message] = ()
) -> Reading:
    """The article of a web page that is text already.

    Args:
        text: the page.
        name: the file's name.
        whole: take all of it, as it is no page of a site: something pasted, or a message.
        encoding: that the page was in.
        warnings: about that.

    Raises:
        ReadError: nothing to read is in it, or it is nested too deeply.
    """
    root = parse_page(text, name)
    blocks = page_blocks(root)
    told = _Told() if whole else _told(text, name)
    kept, others = blocks, list[Block]()
    if not whole and not _is_simple(root, blocks):
        kept, others = _article_blocks(blocks, text, name, told.title)
    article = make_article(
        name,
        [block.paragraph for block in kept],
        title=told.title,
        author=told.author,
        date=told.date,
        source=told.source,
        encoding=encoding,
        left_out=[_left_out(others)] if others else [],
        warnings=warnings,
    )
    return reading_of(article, name)


def read_fragment(data: bytes, name: str, *, encoding: str | None = None, lines: bool = False) -> Reading:  # noqa: ARG001
    """The article of HTML that another program handed over, in UTF-8: all of it.

    Raises:
        ReadError: nothing to read is in it, or it is nested too deeply.
    """
    return read_html_text(data.decode("utf-8", "replace"), name, whole=True)


def decode_html(data: bytes, name: str, encoding: str | None = None) -> Decoded:
    """The text of a page's bytes: in the encoding that it declares, unless it is UTF-8 or damaged in that one.

    Raises:
        ReadError: not text, or not in the encoding that the user said.
    """
    declared = _DECLARED.search(data[:_DECLARATION_BYTES])
    known = known_encoding(declared[1].decode("ascii")) if declared and not encoding else None
    if known and not known.startswith(("utf", "ascii")):
        known = {"iso8859-1": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030"}.get(known, known)
        try:
            data.decode("utf-8")
        except UnicodeDecodeError:
            try:
                text = data.decode(known)
            except UnicodeDecodeError:
                text = "\0"
            if looks_like_text(text):
                return Decoded(text, known)
    return decode(data, name, encoding)


def _told(text: str, name: str) -> _Told:
    """Title, author, date and source as trafilatura finds them."""
    from trafilatura.metadata import extract_metadata

    dates = {"original_date": True, "extensive_search": False, "min_date": _FIRST_YEAR, "max_date": _LAST_YEAR}
    try:
        found = extract_metadata(parse_page(text, name), date_config=dates)
    except ValueError:  # signs that no XML may hold, given by their numbers
        return _Told()
    saved_from = _SAVED_FROM.search(text[:_DECLARATION_BYTES])
    places = (found.sitename, saved_from[1] if saved_from else found.url)
    source = ", ".join(place for place in places if place)
    return _Told(found.title or "", found.author or "", found.date or "", source)


def _is_simple(root: html.HtmlElement, blocks: Sequence[Block]) -> bool:
    """Whether a page is nothing but its text: written by hand, by a word processor or a converter."""
    for element in root.iter(*_MARKS_OF_A_SITE):
        if not element.get("role", "").startswith("doc-"):
            return False
    total = sum(len(block.paragraph.text) for block in blocks)
    return sum(block.linked for block in blocks) <= _MOST_LINKED * total


def _article_blocks(blocks: Sequence[Block], text: str, name: str, title: str) -> tuple[list[Block], list[Block]]:
    """The blocks of the page's article, and the others; all but the furniture where no article is found."""
    from trafilatura import bare_extraction

    page = without_note_marks(parse_page(text, name))
    try:
        found = bare_extraction(page, include_comments=False, with_metadata=False)
    except ValueError:  # signs that no XML may hold, given by their numbers
        found = None
    body = getattr(found, "body", None)
    kept: set[int] = set()
    if body is not None:
        kept = _found_in(blocks, ["".join(element.itertext()) for element in body.iter() if element.tag != "body"])
    if not kept:
        kept = {number for number, block in enumerate(blocks) if not block.furniture}
    else:
        kept |= _headline(blocks, min(kept), title)
        kept |= {
            number
            for number in range(min(kept), max(kept))
            if blocks[number].paragraph.kind is ParagraphKind.CAPTION and not blocks[number].furniture
        }
        kept |= {number for number, block in enumerate(blocks) if block.paragraph.kind is ParagraphKind.FOOTNOTE}
    return (
        [block for number, block in enumerate(blocks) if number in kept],
        [block for number, block in enumerate(blocks) if number not in kept],
    )


def _found_in(blocks: Sequence[Block], texts: Sequence[str]) -> set[int]:
    """Numbers of the blocks that an article has: long ones wherever, short ones only between them."""
    keys = {_key(text) for text in texts}
    whole = " ".join(sorted(keys))
    long = {
        number
        for number, block in enumerate(blocks)
        if len(key := _key(block.paragraph.text)) >= _SURE_CHARACTERS and (key in keys or key in whole)
    }
    first, last = (min(long), max(long)) if long else (0, len(blocks) - 1)
    short = {
        number
        for number in range(max(first - 1, 0), min(last + 2, len(blocks)))
        if _key(blocks[number].paragraph.text) in keys and not blocks[number].furniture
    }
    return long | short


def _headline(blocks: Sequence[Block], first: int, title: str) -> set[int]:
    """The page's main heading where it stands before what was found: trafilatura may take it for furniture."""
    if any(block.level == 1 for block in blocks[first : first + 2]):
        return set()
    of_title = _key(title)
    for number in range(first - 1, -1, -1):
        key = _key(blocks[number].paragraph.text)
        if blocks[number].level == 1 and key and (key in of_title or of_title in key):
            return {number}
    return set()


def _key(text: str) -> str:
    """A text's letters and digits."""
    return "".join(sign for sign in text.casefold() if sign.isalnum())


def _left_out(others: Sequence[Block]) -> Message:
    shown = []
    for block in sorted(others, key=lambda block: -len(block.paragraph.text))[:_SHOWN_BLOCKS]:
        text = " ".join(block.paragraph.text.split())
        shown.append(text if len(text) <= _SHOWN_CHARACTERS else text[:_SHOWN_CHARACTERS].rstrip() + " …")
    return message("left_out.page", count=len(others), text=" · ".join(shown))

"""The reader of e-books: the files of the spine in their order, without the navigation."""

from __future__ import annotations

import html.entities
import posixpath
import re
from typing import TYPE_CHECKING

from core.errors import ReadError
from core.messages import message
from core.model import ParagraphKind
from core.reading.blocks import Blocks
from core.reading.html_blocks import page_blocks, parse_page
from core.reading.packages import Package, parse_xml, prefixed
from core.reading.result import Reading, make_article, reading_of

if TYPE_CHECKING:
    from lxml import etree

_NAMESPACES = {"http://purl.org/dc/elements/1.1/": "dc"}
_TYPE = "{http://www.idpf.org/2007/ops}type"
_ROLES = {
    "noteref": "doc-noteref",
    "backlink": "doc-backlink",
    **dict.fromkeys(("footnote", "endnote", "rearnote", "note"), "doc-footnote"),
    **dict.fromkeys(("footnotes", "endnotes", "rearnotes"), "doc-endnotes"),
}
"""HTML's roles for what e-books say in an attribute of their own."""
_PAGES = frozenset(["application/xhtml+xml", "text/html", "application/xml", "text/x-oeb1-document"])
_ENTITY = re.compile(rb"&([A-Za-z][A-Za-z0-9]*);")
_ESCAPES = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
_OF_XML = frozenset([b"amp", b"lt", b"gt", b"quot", b"apos"])
_MAX_PAGES = 2_000


def read_epub(data: bytes, name: str, *, encoding: str | None = None, lines: bool = False) -> Reading:  # noqa: ARG001
    """The article of an epub file; see `core.reading.registry.Reader`."""
    with Package(data, name) as package:
        book = _book_part(package)
        root = package.xml(book)
        pages, navigation = _spine(root, posixpath.dirname(book), package)
        _refuse_locked(package, pages)
        blocks = Blocks()
        for page in pages:
            for block in page_blocks(_page(package.read(page), name)):
                if block.paragraph.kind is ParagraphKind.FOOTNOTE:
                    blocks.add_note(block.paragraph.text)
                else:
                    blocks.extend([block.paragraph])
        contents = sum(len(page_blocks(_page(package.read(page), name))) for page in navigation)
    words = _properties(root)
    article = make_article(
        name,
        blocks.paragraphs(),
        title=words["title"],
        author=words["creator"],
        date=words["date"],
        source=words["publisher"],
        left_out=[message("left_out.contents", count=contents)] if contents else [],
    )
    return reading_of(article, name)


def _local(element: etree._Element) -> str:
    return prefixed(element, {})


def _book_part(package: Package) -> str:
    """The part that lists all others."""
    for element in package.xml("META-INF/container.xml").iter():
        if _local(element) == "rootfile" and element.get("full-path", "") in package:
            return element.get("full-path", "")
    raise ReadError(message("read.broken", name=package.name))


def _spine(root: etree._Element, folder: str, package: Package) -> tuple[list[str], list[str]]:
    """Pages in reading order, and pages of the spine that only lead to others."""
    items = {element.get("id"): element for element in root.iter() if _local(element) == "item"}
    pages: list[str] = []
    navigation: list[str] = []
    for element in root.iter():
        item = items.get(element.get("idref")) if _local(element) == "itemref" else None
        if item is None or item.get("media-type", "") not in _PAGES:
            continue
        part = posixpath.normpath(posixpath.join(folder, _unquoted(item.get("href", ""))))
        if part not in package:
            raise ReadError(message("read.broken", name=package.name))
        (navigation if "nav" in item.get("properties", "").split() else pages).append(part)
    if len(pages) + len(navigation) > _MAX_PAGES:
        raise ReadError(message("read.entries", name=package.name, limit=_MAX_PAGES))
    return list(dict.fromkeys(pages)), list(dict.fromkeys(navigation))


def _properties(root: etree._Element) -> dict[str, str]:
    """The first title, creator, date and publisher that are given."""
    words = dict.fromkeys(("title", "creator", "date", "publisher"), "")
    changed = ""
    for element in root.iter("*"):
        kind = prefixed(element, _NAMESPACES).removeprefix("dc:")
        text = (element.text or "").strip()
        if words.get(kind) == "":
            words[kind] = text
        elif element.get("property") == "dcterms:modified":
            changed = text
    if words["date"] == changed:  # when the file was made, which pandoc gives where nobody gave a date
        words["date"] = ""
    return words


def _refuse_locked(package: Package, pages: list[str]) -> None:
    """Fonts may be scrambled, but not pages."""
    part = "META-INF/encryption.xml"
    if part in package:
        locked = {_unquoted(element.get("URI", "")) for element in package.xml(part).iter()}
        if locked.intersection(pages):
            raise ReadError(message("read.locked", name=package.name))


def _page(data: bytes, name: str) -> etree._Element:
    """A page's tree, as HTML's would be: without namespaces, notes told by their role."""
    data = _ENTITY.sub(_by_number, data)
    try:
        root = parse_xml(data, name)
    except ReadError as error:
        if error.said.id != "read.broken":
            raise
        page: etree._Element = parse_page(data.decode("utf-8", "replace"), name)  # some books are HTML after all
        return page
    for element in root.iter("*"):
        element.tag = _local(element)
        role = next((_ROLES[word] for word in element.get(_TYPE, "").split() if word in _ROLES), "")
        if role and not element.get("role"):
            element.set("role", role)
        target = element.get("href", "")
        if "#" in target and ":" not in target:
            element.set("href", target[target.index("#") :])  # one book is one page here
    return root


def _by_number(match: re.Match[bytes]) -> bytes:
    """HTML's entities as XML knows them, which needs no DTD."""
    signs = html.entities.html5.get(match[1].decode("ascii") + ";")
    if match[1] in _OF_XML or signs is None:
        return match[0]
    return "".join(f"&#{ord(sign)};" for sign in signs).encode("ascii")


def _unquoted(reference: str) -> str:
    """A reference without its %-escapes."""
    return _ESCAPES.sub(lambda match: bytes.fromhex(match[0].replace("%", "")).decode("utf-8", "replace"), reference)

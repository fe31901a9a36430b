"""Translation memories (TMX) and bilingual files of translation programs (XLIFF 1.2 and 2): linked articles."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from core.language.names import language_name, primary_language
from core.model import Paragraph
from core.reading.blocks import tidy
from core.reading.linked import Column, linked_reading
from core.reading.packages import parse_xml
from core.reading.result import Reading

if TYPE_CHECKING:
    from lxml import etree

_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_CODE = frozenset(("bpt", "ept", "it", "ph", "ut", "x", "bx", "ex", "sc", "ec", "sm", "em", "cp"))
"""Inline elements whose content is code of the original format, or that stand for such code."""

_Unit = dict[str, str]
"""Texts by language tag, lower case."""


def read_tmx(data: bytes, name: str, *, encoding: str | None = None, lines: bool = False) -> Reading:  # noqa: ARG001
    """The articles of a translation memory: one a language, in the order in which the languages appear.

    Raises:
        ReadError: damaged, or without text.
    """
    root = parse_xml(data, name)
    header = _child(root, "header")
    first = _tag(header.get("srclang", "")) if header is not None else ""
    return _reading(_tmx_units(root), first, name)


def read_xliff(data: bytes, name: str, *, encoding: str | None = None, lines: bool = False) -> Reading:  # noqa: ARG001
    """The articles of a bilingual file: source, then target.

    Raises:
        ReadError: damaged, or without text.
    """
    root = parse_xml(data, name)
    if root.get("version", "").startswith("1") or root.get("srcLang") is None:
        return _reading(_xliff_1_units(root), "", name)
    return _reading(_xliff_2_units(root), "", name)


def _reading(units: Iterator[_Unit], first: str, name: str) -> Reading:
    found = [{tag: tidy(text) for tag, text in unit.items()} for unit in units]
    tags = list(dict.fromkeys(tag for unit in found for tag in unit))
    tags.sort(key=lambda tag: tag != first)  # stable: the rest stays in order
    columns = [
        Column(tag, _title(tag), primary_language(tag) if len(primary_language(tag)) == 2 else "") for tag in tags
    ]
    paragraphs = ({tag: Paragraph(text) for tag, text in unit.items() if text} for unit in found)
    return linked_reading(columns, paragraphs, name)


def _title(tag: str) -> str:
    code = primary_language(tag)
    named = language_name(code)
    if named == code or not tag:
        return tag or "?"
    return named if tag == code else f"{named} ({tag})"


def _tmx_units(root: etree._Element) -> Iterator[_Unit]:
    for unit in root.iter("{*}tu"):
        texts: _Unit = {}
        for variant in unit.iterchildren("{*}tuv"):
            segment = _child(variant, "seg")
            tag = _tag(variant.get(_XML_LANG) or variant.get("lang") or "")
            if segment is not None:
                texts.setdefault(tag, _text(segment))
        yield texts


def _xliff_1_units(root: etree._Element) -> Iterator[_Unit]:
    for file in root.iter("{*}file"):
        source_tag, target_tag = _tags(file.get("source-language"), file.get("target-language"))
        for unit in file.iter("{*}trans-unit"):
            texts: _Unit = {}
            for tag, side in ((source_tag, "source"), (target_tag, "target")):
                found = _child(unit, side)
                if found is not None:
                    texts[tag] = _text(found)
            yield texts


def _xliff_2_units(root: etree._Element) -> Iterator[_Unit]:
    source_tag, target_tag = _tags(root.get("srcLang"), root.get("trgLang"))
    for unit in root.iter("{*}unit"):
        texts: _Unit = {source_tag: "", target_tag: ""}
        translated = False
        for part in unit.iterchildren("{*}segment", "{*}ignorable"):
            source, target = _child(part, "source"), _child(part, "target")
            text = _text(source) if source is not None else ""
            texts[source_tag] += text
            if target is not None:
                texts[target_tag] += _text(target)
                translated |= part.tag.endswith("segment")
            elif part.tag.endswith("ignorable"):
                texts[target_tag] += text
        if not translated:
            del texts[target_tag]
        yield texts


def _tags(source: str | None, target: str | None) -> tuple[str, str]:
    """Language tags of both sides, which differ even where the file doesn't say them."""
    source_tag, target_tag = _tag(source or "source"), _tag(target or "target")
    return source_tag, target_tag if target_tag != source_tag else f"{target_tag}-target"


def _tag(text: str) -> str:
    return text.strip().replace("_", "-").lower()


def _child(element: etree._Element, name: str) -> etree._Element | None:
    return next(element.iterchildren(f"{{*}}{name}"), None)


def _text(element: etree._Element) -> str:
    """A segment's words, without the codes of its original format."""
    from lxml import etree

    parts = []
    walk = etree.iterwalk(element, events=("start", "end", "comment", "pi"))
    for event, each in walk:
        if event == "start":
            if not isinstance(each.tag, str):  # an entity, which is not resolved
                continue
            if each is not element and each.tag.rpartition("}")[2] in _CODE:
                walk.skip_subtree()
            else:
                parts.append(each.text or "")
        elif each is not element:
            parts.append(each.tail or "")
    return "".join(parts)

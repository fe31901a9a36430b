"""The document's file: python-docx gives styles, page and properties, `body` what stands on the pages."""

from __future__ import annotations

import io
from datetime import datetime
from pathlib import Path
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from core.archives import undated_member
from core.atomic import written_whole
from core.model import Comparison
from core.progress import OnProgress
from core.report.common import Progress, heading, in_utc
from core.report.signs import visible
from core.report.word.body import Body
from core.report.words import Words
from core.report.writer import program
from core.review import Review

_DOCUMENT = "word/document.xml"
_MARGIN = Mm(15)
_PLACE = "hexapla-body"
"""Text of the paragraph in whose place the body is put."""
_FONT = "Arial"
_INK = RGBColor(0x1F, 0x3A, 0x5F)


def write_document(
    comparison: Comparison,
    review: Review,
    path: Path,
    *,
    created: datetime,
    words: Words,
    on_progress: OnProgress,
) -> None:
    """Write the document whole or not at all; see `Writer.write`."""
    body = Body(comparison, review, created, words)
    progress = Progress(on_progress, body.parts)
    shell = _shell(comparison, words, created)
    with written_whole(path) as stream:
        _pack(shell, body, stream, progress)
    progress.finish()


def _pack(shell: bytes, body: Body, stream: BinaryIO, progress: Progress) -> None:
    """Copy the empty document with the body in its place; no time stands in the file but `created`."""
    with ZipFile(io.BytesIO(shell)) as source, ZipFile(stream, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name)
            if name != _DOCUMENT:
                target.writestr(undated_member(name), content)
                continue
            before, after = _around_place(content.decode("utf-8"))
            with target.open(undated_member(name), "w", force_zip64=True) as part:
                part.write(before.encode("utf-8"))
                for text in body.chunks():
                    progress.step()
                    part.write(text.encode("utf-8"))
                part.write(after.encode("utf-8"))


def _around_place(document: str) -> tuple[str, str]:
    """What stands before and after the paragraph that marks the body's place."""
    place = document.index(_PLACE)
    return document[: document.rindex("<w:p>", 0, place)], document[document.index("</w:p>", place) + len("</w:p>") :]


def _shell(comparison: Comparison, words: Words, created: datetime) -> bytes:
    """A document without its body, as a file."""
    document = Document()
    _drop_thumbnail(document)
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = _MARGIN
    _set_styles(document)
    _set_footer(document, words)
    properties = document.core_properties
    properties.title = words.say("report.title", count=len(comparison.articles))
    properties.subject = visible(" | ".join(heading(article) for article in comparison.articles))[:255]
    properties.author = properties.last_modified_by = program()
    properties.comments = ""
    properties.created = properties.modified = in_utc(created)
    document.add_paragraph(_PLACE)
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def _drop_thumbnail(document: WordDocument) -> None:
    """python-docx's template brings a picture of an empty page, which file managers would show."""
    package = document.part.package
    if package is None:
        return
    for key, relation in list(package.rels.items()):
        if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            del package.rels[key]


def _set_styles(document: WordDocument) -> None:
    """The look of text and headings."""
    for name, size, before, after in (
        ("Normal", 9.5, 0, 3),
        ("Title", 20, 0, 2),
        ("Heading 1", 15, 18, 6),
        ("Heading 2", 11, 10, 2),
    ):
        style = document.styles[name]
        if not isinstance(style, ParagraphStyle):
            continue
        style.font.name = _FONT
        style.font.size = Pt(size)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
        if name != "Normal":
            style.font.color.rgb = _INK
            style.font.bold = True
    borders = document.styles["Title"].element.find(f"{qn('w:pPr')}/{qn('w:pBdr')}")
    if borders is not None:
        borders.getparent().remove(borders)


def _set_footer(document: WordDocument, words: Words) -> None:
    """Page and pages at the foot of each page; the numbers are fields that the word processor fills in."""
    paragraph = document.sections[0].footer.paragraphs[0]
    template = words.say("report.page", page="\0PAGE\0", pages="\0NUMPAGES\0")
    for number, part in enumerate(template.split("\0")):
        if number % 2 == 0:
            paragraph.add_run(part)
        else:
            paragraph._p.append(
                parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr="{part}"><w:r><w:t>1</w:t></w:r></w:fldSimple>')
            )
    paragraph.alignment = 1

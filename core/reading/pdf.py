"""The reader of PDF: PDFium gives the signs, `core.reading.pdf_paragraphs` makes paragraphs of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.errors import ReadError
from core.messages import message
from core.reading.blocks import headers_told
from core.reading.pdf_lines import Line, page_lines
from core.reading.pdf_paragraphs import rebuild
from core.reading.result import Reading, make_article, reading_of

if TYPE_CHECKING:
    import pypdfium2

_MAX_UNKNOWN = 0.3
"""Of a text's signs: more that name no letter, and it has to be read by its look."""
_WORD_TITLE = re.compile(r"microsoft word - ", re.IGNORECASE)


def read_pdf(data: bytes, name: str, *, encoding: str | None = None, lines: bool = False) -> Reading:  # noqa: ARG001
    """The article of a PDF; see `core.reading.registry.Reader`. Scripts are not run: PDFium is told to know none."""
    document = _opened(data, name)
    try:
        found: list[Line] = []
        heights: list[float] = []
        signs = unknown = bare = 0
        for number in range(len(document)):
            page = _page(document, number, name)
            try:
                of_page, count, strange = page_lines(page, number)
                heights.append(page.get_height())
                bare += not of_page and next(page.get_objects(max_depth=1), None) is not None
            finally:
                page.close()
            found += of_page
            signs, unknown = signs + count, unknown + strange
        properties = document.get_metadata_dict()
    finally:
        document.close()
    if (not found and bare) or unknown > _MAX_UNKNOWN * signs:
        raise ReadError(message("read.scanned", name=name))
    rebuilt = rebuild(found, heights)
    article = make_article(
        name,
        rebuilt.paragraphs,
        title=_WORD_TITLE.sub("", properties.get("Title", "")),
        author=properties.get("Author", ""),
        left_out=headers_told(rebuilt.running),
        warnings=[message("read.bare_pages", name=name, count=bare)] if bare else [],
    )
    return reading_of(article, name)


def _opened(data: bytes, name: str) -> pypdfium2.PdfDocument:
    import pypdfium2
    import pypdfium2.raw

    try:
        document = pypdfium2.PdfDocument(data)
        if len(document):
            return document
    except pypdfium2.PdfiumError as error:
        locked = error.err_code in (pypdfium2.raw.FPDF_ERR_PASSWORD, pypdfium2.raw.FPDF_ERR_SECURITY)
        raise ReadError(message("read.password" if locked else "read.broken", name=name)) from error
    raise ReadError(message("read.broken", name=name))


def _page(document: pypdfium2.PdfDocument, number: int, name: str) -> pypdfium2.PdfPage:
    import pypdfium2

    try:
        return document[number]
    except pypdfium2.PdfiumError as error:
        raise ReadError(message("read.broken", name=name)) from error

"""What a file is by its content, whatever its name says. Cheap, and without any format's library."""

from __future__ import annotations

import io
import re
import struct
import zipfile

from core.messages import Message, message
from core.reading.limits import MAX_ENTRIES

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""The container of the old Office formats, of Outlook's messages, and of Office files with a password."""
_LOCAL_HEADER = re.compile(rb"PK\x03\x04.{22}(.)(.)..", re.DOTALL)
_CENTRAL_HEADER = b"PK\x01\x02"
_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\x00", b"MM\x00*", b"BM")
_MIMETYPES = {
    b"application/vnd.oasis.opendocument.text": "odt",
    b"application/epub+zip": "epub",
}
_FOLDERS = {"word/": "docx", "xl/": "xlsx", "ppt/": "pptx"}
"""Of Office Open XML: each program has its own."""
_OFFICE_PARTS = frozenset(["[Content_Types].xml", "word/document.xml", "xl/workbook.xml", "ppt/presentation.xml"])
"""One of them is in every such file; an archive of somebody's folder named `word` has none."""
_PAGE = re.compile(
    rb"(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_XML_ROOT = re.compile(rb"<(?:\?xml|!doctype|!--|tmx|xliff)\b", re.IGNORECASE)
_HEADERS = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*)+")
_CUE = re.compile(rb"(?:\d+\s+)?\d{1,3}:\d{2}:\d{2}[,.]\d{1,3}\s*-->\s*\d")
_TAG = re.compile(rb"<[A-Za-z/!]")
_HEAD_BYTES = 4096
_BLANK = b"\xef\xbb\xbf \t\r\n"


def is_pdf(data: bytes, suffix: str) -> bool:  # noqa: ARG001 - all recognisers are asked alike
    """Whether it is a PDF: its mark may stand after some rubbish."""
    return b"%PDF-" in data[:1024]


def is_rtf(data: bytes, suffix: str) -> bool:  # noqa: ARG001
    """Whether it is Rich Text Format."""
    return data[:64].lstrip(_BLANK).startswith(b"{\\rtf")


def is_docx(data: bytes, suffix: str) -> bool:  # noqa: ARG001
    """Whether it is Word's format since 2007, with or without macros."""
    return zip_kind(data) == "docx"


def is_odt(data: bytes, suffix: str) -> bool:  # noqa: ARG001
    """Whether it is a text of LibreOffice or another OpenDocument program."""
    return zip_kind(data) == "odt"


def is_epub(data: bytes, suffix: str) -> bool:  # noqa: ARG001
    """Whether it is an e-book."""
    return zip_kind(data) == "epub"


def is_html(data: bytes, suffix: str) -> bool:
    """Whether it is a web page: by its first tag, or by any where its name says so."""
    head = _ascii_head(data)
    if _PAGE.match(head):
        return True
    return suffix in (".html", ".htm", ".xhtml") and _TAG.search(head) is not None


def is_tmx(data: bytes, suffix: str) -> bool:  # noqa: ARG001
    """Whether it is a translation memory."""
    return _XML_ROOT.match(_ascii_head(data)) is not None and b"<tmx" in _ascii_head(data)


def is_xliff(data: bytes, suffix: str) -> bool:  # noqa: ARG001
    """Whether it is a bilingual file of a translation program."""
    return _XML_ROOT.match(_ascii_head(data)) is not None and b"<xliff" in _ascii_head(data)


def is_xlsx(data: bytes, suffix: str) -> bool:  # noqa: ARG001
    """Whether it is Excel's format since 2007."""
    return zip_kind(data) == "xlsx"


def is_csv(data: bytes, suffix: str) -> bool:
    """Whether its name says that it is a table, and it may be text: any text is a table of one column."""
    return suffix in (".csv", ".tsv") and not data.startswith((b"%PDF-", b"PK\x03\x04", _OLE))


def is_mail(data: bytes, suffix: str) -> bool:
    """Whether it is a message or a page saved as one file: by the lines that it begins with."""
    head = _HEADERS.match(data[: 4 * _HEAD_BYTES].replace(b"\r\n", b"\n"))
    if head is None:
        return False
    names = {line.partition(b":")[0].lower() for line in head[0].split(b"\n")}
    known = names & {b"from", b"to", b"subject", b"date"}
    sent = names & {b"mime-version", b"message-id", b"received"}
    return bool(sent and known) or (suffix in (".eml", ".mht", ".mhtml") and bool(sent or known))


def is_msg(data: bytes, suffix: str) -> bool:  # noqa: ARG001
    """Whether it is a message of Outlook."""
    return data.startswith(_OLE) and _has_stream(data, "__properties_version1.0")


def is_subtitles(data: bytes, suffix: str) -> bool:  # noqa: ARG001
    """Whether it is a file of subtitles: by its mark, or by a timing after a number."""
    head = _ascii_head(data)
    return head.startswith(b"WEBVTT") or _CUE.match(head) is not None


def _ascii_head(data: bytes) -> bytes:
    """The beginning of a text without marks and blanks; of UTF-16 too, where all that matters is ASCII."""
    head = data[:_HEAD_BYTES]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in head[:4]:
        head = head.replace(b"\0", b"")
    return head.lstrip(b"\xfe\xff" + _BLANK)


def is_markdown(data: bytes, suffix: str) -> bool:
    """Whether its name says Markdown and it may be text: any text is well-formed Markdown."""
    return suffix in (".md", ".markdown", ".mdown") and not data.startswith((b"%PDF-", b"{\\rtf", b"PK\x03\x04", _OLE))


def zip_kind(data: bytes) -> str:
    """The format that a zip archive is: docx, odt, epub, xlsx, pptx; "zip" for others; empty if it is none.

    A damaged archive is known by what is left of it, so that its reader can say what is wrong.
    """
    if not data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return ""
    if data[30:38] == b"mimetype":
        start = 38 + int.from_bytes(data[28:30], "little")
        declared = data[start : start + 80]
        for mimetype, kind in _MIMETYPES.items():
            if declared.startswith(mimetype):
                return kind
    names = _entry_names(data)
    for folder, kind in _FOLDERS.items() if _OFFICE_PARTS.intersection(names) else ():
        if any(name.startswith(folder) for name in names):
            return kind
    if "META-INF/container.xml" in names and not any(name.endswith(".class") for name in names):
        return "epub"
    return "zip"


def unreadable(data: bytes, name: str) -> Message:
    """Why no reader takes a file, and what to do about it."""
    if data.startswith(_OLE):
        if _has_stream(data, "EncryptedPackage"):
            return message("read.password", name=name)
        if _has_stream(data, "WordDocument"):
            return message("read.old_format", name=name, format="Word", new=".docx")
        if _has_stream(data, "Workbook") or _has_stream(data, "Book"):
            return message("read.old_format", name=name, format="Excel", new=".xlsx")
    if zip_kind(data) == "zip":
        whole = zipfile.is_zipfile(io.BytesIO(data))
        return message("read.archive" if whole else "read.broken", name=name)
    if data.startswith(_PICTURES):
        return message("read.picture", name=name)
    return message("read.not_text", name=name)


def _has_stream(data: bytes, stream: str) -> bool:
    """Whether an OLE container has a stream of this name; its directory holds the names in UTF-16."""
    return (stream + "\0").encode("utf-16-le") in data


def _entry_names(data: bytes) -> list[str]:
    """Names in a zip archive: by its directory, or by the entries themselves where that is missing."""
    if data.count(_CENTRAL_HEADER) <= MAX_ENTRIES:
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                return archive.namelist()
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, struct.error):
            pass
    names = []
    for match in _LOCAL_HEADER.finditer(data):
        length = match[1][0] + 256 * match[2][0]
        names.append(data[match.end() : match.end() + length].decode("utf-8", "replace"))
        if len(names) == MAX_ENTRIES:
            break
    return names

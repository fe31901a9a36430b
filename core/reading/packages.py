"""Files inside a file: what docx, odt and epub are packed in, unpacked within limits.

XML of strangers is parsed here, too: no entity is resolved, no DTD loaded, nothing fetched, and what is
nested deeper than 256 elements is refused.
"""

from __future__ import annotations

import io
import posixpath
import struct
import zipfile
import zlib
from collections.abc import Mapping
from types import TracebackType
from typing import TYPE_CHECKING

from core.errors import ReadError
from core.messages import message
from core.reading.limits import MAX_ENTRIES, MAX_PART_BYTES, MAX_RATIO, MAX_UNPACKED_BYTES, MEGABYTE

if TYPE_CHECKING:
    from lxml import etree

_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, struct.error, RuntimeError)
"""What zipfile raises on damaged archives. RuntimeError: a password; its own message comes first."""
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""The only ones that these formats allow; others can't be unpacked a little at a time."""
_ENCRYPTED = 0x1
_CENTRAL_HEADER = b"PK\x01\x02"


class Package:
    """A zip archive whose parts are read within the limits; use it in a `with`.

    Raises:
        ReadError: damaged, or with too many entries.
    """

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        self._left = MAX_UNPACKED_BYTES
        if data.count(_CENTRAL_HEADER) > MAX_ENTRIES:  # before zipfile makes an object of each
            raise ReadError(message("read.entries", name=name, limit=MAX_ENTRIES))
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except (*_BROKEN, NotImplementedError) as error:
            raise ReadError(message("read.broken", name=name)) from error
        self._entries = {entry.filename: entry for entry in self._archive.infolist()}

    def __enter__(self) -> Package:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._archive.close()

    def __contains__(self, part: str) -> bool:
        return part in self._entries

    @property
    def parts(self) -> tuple[str, ...]:
        """Names of all parts, in the archive's order."""
        return tuple(self._entries)

    def read(self, part: str) -> bytes:
        """A part's bytes.

        Raises:
            ReadError: it is missing, damaged, encrypted, or larger than is allowed.
        """
        entry = self._entries.get(part)
        if entry is None or entry.compress_type not in _METHODS:
            raise ReadError(message("read.broken", name=self.name))
        if entry.flag_bits & _ENCRYPTED:
            raise ReadError(message("read.password", name=self.name))
        allowed = min(MAX_PART_BYTES, self._left)
        if entry.file_size > MEGABYTE:
            allowed = min(allowed, max(MEGABYTE, entry.compress_size * MAX_RATIO))
        try:
            with self._archive.open(entry) as file:
                data = file.read(allowed + 1)
        except (*_BROKEN, NotImplementedError) as error:
            raise ReadError(message("read.broken", name=self.name)) from error
        if len(data) > allowed:  # what it says of its size may be a lie, so this is what counts
            raise ReadError(message("read.unpacked", name=self.name, limit=MAX_PART_BYTES // MEGABYTE))
        self._left -= len(data)
        return data

    def xml(self, part: str) -> etree._Element:
        """The root of a part that is XML.

        Raises:
            ReadError: as `read` does, or it is no XML.
        """
        return parse_xml(self.read(part), self.name)

    def relations(self, part: str) -> dict[str, tuple[str, str]]:
        """Of an Office Open XML part ("" for the package): type's last word and target, by id; inner ones only."""
        folder, file = posixpath.split(part)
        path = posixpath.join(folder, "_rels", f"{file}.rels")
        if path not in self:
            return {}
        found = {}
        for relation in self.xml(path):
            if relation.get("TargetMode") == "External":
                continue  # never fetched
            kind = relation.get("Type", "").rsplit("/", 1)[-1]
            target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", "")))
            found[relation.get("Id", "")] = (kind, target.lstrip("/"))
        return found


def parse_xml(data: bytes, name: str) -> etree._Element:
    """The root element of XML from a stranger.

    Raises:
        ReadError: not well-formed, or nested too deeply.
    """
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        too_much = getattr(error, "code", 0) in (etree.ErrorTypes.ERR_RESOURCE_LIMIT, etree.ErrorTypes.ERR_ENTITY_LOOP)
        raise ReadError(message("read.complex" if too_much else "read.broken", name=name)) from error


def prefixed(element: etree._Element, namespaces: Mapping[str, str]) -> str:
    """An element's name with the prefix of its namespace, as documentation writes it.

    Without a prefix where the namespace is not among them; empty for what is no element (comments, entities).
    """
    if not isinstance(element.tag, str):
        return ""
    namespace, _, local = element.tag.rpartition("}")
    prefix = namespaces.get(namespace[1:])
    return f"{prefix}:{local}" if prefix else local

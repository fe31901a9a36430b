"""The readers, and which of them reads a file. A new format is a module beside this and a line here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from core.reading.result import Reading
from core.reading.text import TextReader


class Reader(Protocol):
    """Reads one format."""

    @property
    def name(self) -> str:
        """What the format is called in code."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """Usual file suffixes, lower case with their dot: what dialogs offer."""

    def recognises(self, head: bytes, suffix: str) -> bool:
        """Whether a file is of this format: its first bytes decide, the suffix only between likes."""

    def read(self, data: bytes, name: str, *, encoding: str | None = None, lines: bool = False) -> Reading:
        """What the file holds.

        Args:
            data: the whole file.
            name: the file's name, for titles, ids and messages.
            encoding: what the user says it is in; None to find out. Formats that say it themselves ignore it.
            lines: take each line as one paragraph, where the format has lines.

        Raises:
            ReadError: with what is wrong and what to do.
        """


READERS: Sequence[Reader] = (TextReader(),)
"""In the order in which they are asked; plain text is last."""

HEAD_BYTES = 4096


def reader_for(data: bytes, suffix: str) -> Reader | None:
    """The first reader that recognises a file, or None."""
    head = data[:HEAD_BYTES]
    return next((reader for reader in READERS if reader.recognises(head, suffix)), None)

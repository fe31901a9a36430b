"""The lines of a sheet as they stand in the file, written one by one into a temporary file.

openpyxl makes an object of every cell, checks what it holds and builds a tree of XML for it, which for a large
comparison takes several times as long as all else. So cells are written here as text, and openpyxl writes what
stands around them. Nothing but inline strings and numbers can be written: text never becomes a formula.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from tempfile import TemporaryFile
from typing import Any

from core.report.workbook.text import escaped

_COPIED_AT_ONCE = 1 << 18
_GATHERED = 1 << 16
"""Characters that are gathered before they are encoded and written."""


def written(text: str) -> str:
    """A text as it stands between the tags of a cell; it has only signs that a file can hold (`signs.visible`)."""
    return escape(escaped(text), quote=False)


def number_cell(value: float) -> str:
    """What follows a cell's attributes where it holds a number."""
    return f"><v>{value:.16g}</v></c>"


def text_cell(text: str) -> str:
    """What follows a cell's attributes where it holds text."""
    return f' t="inlineStr"><is><t xml:space="preserve">{written(text)}</t></is></c>'


def runs_cell(runs: Sequence[tuple[str, str]]) -> str:
    """What follows a cell's attributes where it holds text in several looks.

    Args:
        runs: of each the font as an element of the file, and the text.
    """
    parts = [f'<r>{font}<t xml:space="preserve">{written(text)}</t></r>' for font, text in runs]
    return f' t="inlineStr"><is>{"".join(parts)}</is></c>'


EMPTY_CELL = "/>"
"""What follows a cell's attributes where it holds nothing."""


def column_letter(column: int) -> str:
    """Excel's name of a column counted from 0; there are never more than 26."""
    return "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[column]


class Lines:
    """The lines of one sheet. The file has no name where the system allows it, and goes with this object."""

    def __init__(self) -> None:
        self._file: Any = TemporaryFile("w+b")  # noqa: SIM115 - it lives as long as the sheet
        self._gathered: list[str] = []
        self._size = 0
        self.count = 0
        """Number of the last line written; the first is 1."""

    def append(self, cells: Sequence[tuple[int, str] | None], points: float) -> None:
        """Write a line.

        Args:
            cells: from the left the number of the style and what follows the attributes; None leaves one out.
            points: height of the line.
        """
        self.count += 1
        number = self.count
        parts = [f'<row r="{number}" ht="{points:g}" customHeight="1">']
        parts += [
            f'<c r="{column_letter(column)}{number}" s="{cell[0]}"{cell[1]}'
            for column, cell in enumerate(cells)
            if cell is not None
        ]
        parts.append("</row>")
        line = "".join(parts)
        self._gathered.append(line)
        self._size += len(line)
        if self._size > _GATHERED:
            self._flush()

    def _flush(self) -> None:
        self._file.write("".join(self._gathered).encode("utf-8"))
        self._gathered.clear()
        self._size = 0

    def chunks(self) -> Iterator[bytes]:
        """All that was written, piece by piece."""
        self._flush()
        self._file.seek(0)
        while chunk := self._file.read(_COPIED_AT_ONCE):
            yield chunk

    def close(self) -> None:
        """Forget what was written."""
        self._file.close()

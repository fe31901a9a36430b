"""Paragraphs in the making, for readers of formats that know headings, lists, tables and notes.

Shared by all of them, so that the same article gives the same paragraphs whatever it is saved as:

- a table's row is one paragraph, its cells separated by tabs; a row that lays prose out in columns
  is no such row, and gives its paragraphs one by one;
- notes stand at the end, in the order in which the text refers to them, and the marks that refer
  to them are no text;
- soft hyphens only say where a word may be broken, so they are no text either.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from core.messages import Message, message
from core.model import Paragraph, ParagraphKind
from core.reading.paragraphs import trimmed

_SOFT_HYPHEN = "\u00ad"
_LAYOUT_CHARACTERS = 300
"""A row of more than this, with several paragraphs in a cell, is layout rather than data."""
_MAX_SHOWN = 120
"""Characters of headers and footers that are told."""


class Blocks:
    """Collects paragraphs in reading order."""

    def __init__(self) -> None:
        self._sinks: list[list[Paragraph]] = [[]]
        self._rows: list[list[list[Paragraph]]] = []
        self._notes: list[Paragraph] = []

    def add(self, text: str, kind: ParagraphKind = ParagraphKind.BODY) -> None:
        """A paragraph; nothing where it is blank."""
        text = tidy(text)
        if text:
            self._sinks[-1].append(Paragraph(text, kind))

    def add_note(self, text: str) -> None:
        """A paragraph of a footnote or endnote, which goes to the end."""
        text = tidy(text)
        if text:
            self._notes.append(Paragraph(text, ParagraphKind.FOOTNOTE))

    def hold(self) -> None:
        """What is added from now on is kept apart, until `taken`."""
        self._sinks.append([])

    def taken(self) -> list[Paragraph]:
        """What was added since the last `hold`."""
        return self._sinks.pop()

    def extend(self, paragraphs: Iterable[Paragraph]) -> None:
        """Paragraphs that were held back."""
        self._sinks[-1].extend(paragraphs)

    def open_row(self) -> None:
        """A table's row begins."""
        self._rows.append([])

    def open_cell(self) -> None:
        """A cell of the row begins."""
        self.hold()

    def close_cell(self) -> None:
        """The cell ends."""
        self._rows[-1].append(self.taken())

    def close_row(self) -> None:
        """The row ends: one paragraph, or those of its cells."""
        self.extend(joined_row(self._rows.pop()))

    def add_row(self, cells: Sequence[str]) -> None:
        """A whole row of plain cells."""
        self.open_row()
        for cell in cells:
            self.open_cell()
            self.add(cell)
            self.close_cell()
        self.close_row()

    def paragraphs(self) -> list[Paragraph]:
        """All of them, notes last."""
        return [*self._sinks[0], *self._notes]


def tidy(text: str) -> str:
    """A paragraph's text without soft hyphens, and without blanks at its edges."""
    return trimmed(text.replace(_SOFT_HYPHEN, ""))


def headers_told(texts: Iterable[str]) -> list[Message]:
    """What headers and footers say, told as left out: each text once, cut where it gets long."""
    joined = " · ".join(dict.fromkeys(" ".join(text.split()) for text in texts))
    shown = joined if len(joined) <= _MAX_SHOWN else joined[: _MAX_SHOWN - 1] + "…"
    return [message("left_out.headers", text=shown)] if shown else []


def joined_row(cells: Sequence[list[Paragraph]]) -> list[Paragraph]:
    """What becomes of the paragraphs of a row's cells: one paragraph, or they themselves where it is layout."""
    paragraphs = [paragraph for cell in cells for paragraph in cell]
    characters = sum(len(paragraph.text) for paragraph in paragraphs)
    crowded = any(len(cell) > 1 for cell in cells)
    if len(cells) < 2 or (crowded and characters > _LAYOUT_CHARACTERS):
        return paragraphs
    texts = ["\n".join(paragraph.text for paragraph in cell) for cell in cells if cell]
    return [Paragraph("\t".join(texts), ParagraphKind.TABLE_ROW)] if texts else []

"""What each cell of the synopsis holds: texts, marks, chips."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from core.model import Article, Comparison, FindingKind, ParagraphKind, Row, Severity, Unit
from gui.counts import Counts, counted

RANK = {Severity.LOW: 0, Severity.MEDIUM: 1, Severity.HIGH: 2}


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a paragraph that a finding marks, in code points of the paragraph."""

    start: int
    end: int
    kind: FindingKind
    finding: str


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph of a cell, or adjacent sentences of one."""

    paragraph: int
    start: int
    """Code points of the paragraph before `text`."""
    text: str
    heading: bool
    right_to_left: bool
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """What one article has in one row."""

    blocks: tuple[Block, ...]
    moved_after: int | None = None
    """Index of the row that the passage would follow in its own order; -1 for none; None: not moved."""
    ratio: str = ""
    """"1:2" where the reference has one paragraph and this article two."""

    echoes: tuple[int, ...] = ()
    """Indices of other rows that have something of this passage too."""

    @property
    def has_chips(self) -> bool:
        """Whether something is said of the passage above its text."""
        return bool(self.ratio or self.moved_after is not None or self.echoes)

    @property
    def text(self) -> str:
        """All of it."""
        return "\n".join(block.text for block in self.blocks)


def is_right_to_left(text: str) -> bool:
    """Whether the first strongly directed sign of a text runs from right to left."""
    for sign in text:
        direction = unicodedata.bidirectional(sign)
        if direction == "L":
            return False
        if direction in ("R", "AL"):
            return True
    return False


class Contents:
    """The cells of one comparison, made when asked for.

    Args:
        comparison: what to show.
        hidden: ids of findings whose marks are not drawn, such as dismissed ones.
        counts: what was counted in the comparison; counted here where None.
    """

    def __init__(self, comparison: Comparison, hidden: Collection[str] = (), counts: Counts | None = None) -> None:
        self.comparison = comparison
        self.hidden = hidden
        self._articles = {article.letter: article for article in comparison.articles}
        counts = counts or counted(comparison)
        self._marked, self._echoes = counts.marked, counts.echoes

    def article(self, letter: str) -> Article:
        """The article with this letter."""
        return self._articles[letter]

    def cell(self, row: Row, letter: str) -> Cell:
        """What an article has in a row."""
        units = row.passages.get(letter, ())
        blocks = tuple(self._block(letter, run) for run in _runs(units))
        moved_after = row.moved.get(letter) if units else None
        return Cell(blocks, moved_after, self._ratio(row, letter), self._echoes.get((row.index, letter), ()))

    def marks(self, letter: str, paragraph: int) -> Sequence[Mark]:
        """The marks of a paragraph, the narrowest last, so that it is seen on the wider ones."""
        marks = [
            Mark(span.start, span.end, finding.kind, finding.id)
            for span, finding in self._marked.get((letter, paragraph), ())
            if finding.id not in self.hidden
        ]
        marks.sort(key=lambda mark: mark.start - mark.end)  # stable: of equal ones the weightiest stays last
        return marks

    def _block(self, letter: str, units: Sequence[Unit]) -> Block:
        number = units[0].paragraph
        paragraph = self._articles[letter].paragraphs[number]
        start, end = 0, len(paragraph.text)
        first, last = units[0].sentence, units[-1].sentence
        if first is not None and last is not None:
            start, end = paragraph.sentences[first].start, paragraph.sentences[last].end
        marks = tuple(mark for mark in self.marks(letter, number) if mark.start < end and mark.end > start)
        text = paragraph.text[start:end]
        heading = paragraph.kind is ParagraphKind.HEADING
        return Block(number, start, text, heading, is_right_to_left(text), marks)

    def _ratio(self, row: Row, letter: str) -> str:
        reference = self.comparison.options.reference
        here, there = len(row.passages.get(letter, ())), len(row.passages.get(reference, ()))
        return f"{there}:{here}" if letter != reference and here and there and here != there else ""


def _runs(units: Sequence[Unit]) -> Iterator[list[Unit]]:
    """Units in runs that are shown as one block: a paragraph, or adjacent sentences of one."""
    run: list[Unit] = []
    for unit in units:
        follows = (
            run
            and run[-1].paragraph == unit.paragraph
            and run[-1].sentence is not None
            and unit.sentence == run[-1].sentence + 1
        )
        if run and not follows:
            yield run
            run = []
        run.append(unit)
    if run:
        yield run

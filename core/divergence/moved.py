"""Passages that an article has in another place than the reference."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from core.divergence.detector import Evidence
from core.identity import rounded
from core.messages import message
from core.model import Certainty, Finding, FindingKind, Row, Severity


def find_moves(evidence: Evidence) -> Iterator[Finding]:
    """One finding for each moved block: rows that one article moved and that follow on each other in it."""
    open_blocks: dict[str, list[Row]] = {}
    blocks: list[tuple[str, list[Row]]] = []
    for row in evidence.each_row():
        for letter in sorted(row.moved):
            block = open_blocks.get(letter, [])
            if block and block[-1].index == row.index - 1 and _continues(block[-1], row, letter):
                block.append(row)
            else:
                open_blocks[letter] = [row]
                blocks.append((letter, open_blocks[letter]))
    for letter, block in blocks:
        yield _finding(evidence, letter, block)


def _continues(row: Row, after: Row, letter: str) -> bool:
    last, first = row.passages[letter][-1], after.passages[letter][0]
    return last.paragraph <= first.paragraph <= last.paragraph + 1


def _finding(evidence: Evidence, letter: str, block: Sequence[Row]) -> Finding:
    """Its spans are both ends: the passage in the article that moved it, and in the reference."""
    reference = evidence.options.reference
    others = {reference} if all(row.passages.get(reference) for row in block) else set(_holders(block)) - {letter}
    letters = sorted({letter, *others})
    spans = [
        evidence.unit_span(member, unit) for row in block for member in letters for unit in row.passages.get(member, ())
    ]
    target = block[0].moved[letter]
    if target < 0:
        explanation = message("moved.beginning", article=letter)
    else:
        explanation = message("moved.block", article=letter, row=target + 1)
    return Finding(
        id="",
        kind=FindingKind.MOVED,
        severity=Severity.MEDIUM,
        confidence=rounded(sum(row.score for row in block) / len(block)),
        certainty=Certainty.POSSIBLE,
        articles=tuple(letters),
        rows=tuple(row.index for row in block),
        explanation=explanation,
        spans=tuple(span for span in spans if span.end > span.start),
    )


def _holders(block: Sequence[Row]) -> Iterator[str]:
    """Letters of the articles that have a passage in some row of the block."""
    for row in block:
        yield from (letter for letter, units in row.passages.items() if units)

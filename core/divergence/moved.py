"""Passages that an article has in another place than the reference, and sentences in another row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from core.divergence.detector import Evidence, Place, joined_spans, places
from core.identity import rounded
from core.messages import message
from core.model import Certainty, Finding, FindingKind, Row, Severity


def find_moves(evidence: Evidence) -> Iterator[Finding]:
    """Findings `moved`: one for each moved block, one for each sentence that an echo finds in another row."""
    yield from _block_moves(evidence)
    yield from _sentence_moves(evidence)


def _block_moves(evidence: Evidence) -> Iterator[Finding]:
    """A block is rows that one article moved and that follow on each other in it."""
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
        yield _block_finding(evidence, letter, block)


def _continues(row: Row, after: Row, letter: str) -> bool:
    last, first = row.passages[letter][-1], after.passages[letter][0]
    return last.paragraph <= first.paragraph <= last.paragraph + 1


def _block_finding(evidence: Evidence, letter: str, block: Sequence[Row]) -> Finding:
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


def _sentence_moves(evidence: Evidence) -> Iterator[Finding]:
    """What the rows, being of whole passages, can't show: a sentence that another article has in another row."""
    correspondence = evidence.correspondence
    told: set[Place] = set()
    for link in evidence.links:
        evidence.on_step()
        ends = [*places(link.a), *places(link.b)]
        if not link.echo or link.set_aside or ends[0] in told:
            continue
        group = correspondence.group(ends[0])
        told.update(group)
        rows = {place: correspondence.row_of(place) for place in group}
        at = {row for row in rows.values() if row is not None}
        if len(at) > 1:
            yield _sentence_finding(evidence, rows, sorted(at), link.probability)


def _sentence_finding(
    evidence: Evidence, rows: Mapping[Place, int | None], at: Sequence[int], probability: float
) -> Finding:
    letters = sorted({place.article for place in rows})
    where = [
        f"{letter} {', '.join(str(row + 1) for row in sorted(of_letter))}"
        for letter in letters
        if (of_letter := {row for place, row in rows.items() if place.article == letter and row is not None})
    ]
    return Finding(
        id="",
        kind=FindingKind.MOVED,
        severity=Severity.LOW,
        confidence=rounded(probability),
        certainty=Certainty.POSSIBLE,
        articles=tuple(letters),
        rows=tuple(at),
        explanation=message("moved.sentence", places="; ".join(where)),
        spans=tuple(
            span
            for letter in letters
            for span in joined_spans(evidence, letter, sorted(ref for article, ref in rows if article == letter))
        ),
    )

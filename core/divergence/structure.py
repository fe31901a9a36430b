"""Passages that the articles divide differently: one paragraph against two."""

from __future__ import annotations

from collections.abc import Iterator

from core.divergence.detector import Evidence, Place, unit_sentences
from core.identity import rounded
from core.messages import message
from core.model import Certainty, Finding, FindingKind, Granularity, Row, Severity, Unit


def find_structure(evidence: Evidence) -> Iterator[Finding]:
    """One finding for each row in which articles have different numbers of linked units."""
    for row in evidence.each_row():
        linked = {
            letter: [unit for unit in units if _is_linked(evidence, row, letter, unit)]
            for letter, units in sorted(row.passages.items())
        }
        linked = {letter: units for letter, units in linked.items() if units}
        counts = {len(units) for units in linked.values()}
        if len(counts) > 1:
            yield _finding(evidence, row, linked)


def _is_linked(evidence: Evidence, row: Row, letter: str, unit: Unit) -> bool:
    """Whether some sentence of the unit answers to another article's sentence in the same row."""
    correspondence = evidence.correspondence
    for ref in unit_sentences(evidence.articles[letter], [unit]):
        for place in correspondence.group(Place(letter, ref)):
            if place.article != letter and correspondence.row_of(place) == row.index:
                return True
    return False


def _finding(evidence: Evidence, row: Row, linked: dict[str, list[Unit]]) -> Finding:
    counts = ", ".join(f"{letter} {len(units)}" for letter, units in linked.items())
    sentences = evidence.options.granularity is Granularity.SENTENCE
    return Finding(
        id="",
        kind=FindingKind.STRUCTURE,
        severity=Severity.LOW,
        confidence=rounded(row.score),
        certainty=Certainty.POSSIBLE,
        articles=tuple(linked),
        rows=(row.index,),
        explanation=message("structure.sentences" if sentences else "structure.paragraphs", counts=counts),
        spans=tuple(evidence.unit_span(letter, unit) for letter, units in linked.items() for unit in units),
    )

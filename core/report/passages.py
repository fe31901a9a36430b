"""Passages as stretches of marked text, ready for any format that can show text in more than one way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from core.model import Article, Comparison, Finding, FindingKind, Span, Unit
from core.review import Review, ReviewStatus


@dataclass(frozen=True, slots=True)
class Piece:
    """Some text that is shown in one way."""

    text: str
    mark: FindingKind | None = None
    """The kind of divergence that it is marked as; None where it is plain."""
    finding: str = ""
    """The id of the finding that marks it; "" where it is plain."""


class Mark(NamedTuple):
    """What a finding marks in a paragraph's text: start and end in code points."""

    start: int
    end: int
    kind: FindingKind
    finding: str = ""


Marks: TypeAlias = Mapping[tuple[str, int], Sequence[Mark]]
"""By letter and paragraph."""

_PARAGRAPH_BREAK = Piece("\n\n")
_GAP = Piece(" […] ")

# Where marks lie over each other the one that matters more to a reader is shown, and a detail before
# the passage that it stands in.
_PRECEDENCE = (
    FindingKind.NUMBER,
    FindingKind.AMOUNT,
    FindingKind.PERCENTAGE,
    FindingKind.DATE,
    FindingKind.POLARITY,
    FindingKind.MODALITY,
    FindingKind.NAME,
    FindingKind.WORDING,
    FindingKind.QUOTATION,
    FindingKind.ONLY_HERE,
    FindingKind.MISSING,
    FindingKind.MOVED,
    FindingKind.STRUCTURE,
)
_OF_ROWS = {FindingKind.MOVED, FindingKind.STRUCTURE}
"""Kinds that concern a row, not words in it."""
_RANK = {kind: rank for rank, kind in enumerate(_PRECEDENCE)}


def marks_of(findings: Iterable[Finding]) -> Marks:
    """What the findings mark in the articles' texts."""
    marks: defaultdict[tuple[str, int], list[Mark]] = defaultdict(list)
    for finding in findings:
        if finding.kind not in _OF_ROWS:
            for span in finding.spans:
                marks[span.article, span.paragraph].append(Mark(span.start, span.end, finding.kind, finding.id))
    return marks


def shown_findings(comparison: Comparison, review: Review) -> list[Finding]:
    """The findings that are marked in the texts: those that nobody dismissed."""
    return [
        finding for finding in comparison.findings if review.decision(finding.id).status is not ReviewStatus.DISMISSED
    ]


def marked(text: str, marks: Sequence[Mark], start: int = 0, end: int | None = None) -> list[Piece]:
    """A stretch of a paragraph's text, cut where marks begin and end; its pieces joined are the stretch."""
    end = len(text) if end is None else end
    if start >= end:
        return []
    if not marks:
        return [Piece(text[start:end])]
    inside = [mark for mark in marks if mark.start < end and mark.end > start]
    cuts = sorted({start, end, *(max(mark.start, start) for mark in inside), *(min(mark.end, end) for mark in inside)})
    pieces: list[Piece] = []
    for left, right in pairwise(cuts):
        covering = [mark for mark in inside if mark.start <= left and right <= mark.end]
        over = min(covering, key=lambda mark: _RANK[mark.kind], default=None)
        kind, finding = (over.kind, over.finding) if over else (None, "")
        if pieces and (pieces[-1].mark, pieces[-1].finding) == (kind, finding):
            pieces[-1] = Piece(pieces[-1].text + text[left:right], kind, finding)
        else:
            pieces.append(Piece(text[left:right], kind, finding))
    return pieces


def passage(article: Article, units: Sequence[Unit], marks: Marks) -> list[Piece]:
    """An article's passage of a row: its paragraphs one below the other, or its sentences one after the other."""
    pieces: list[Piece] = []
    before: Unit | None = None
    for unit in units:
        if before is not None:
            pieces.append(_between(article, before, unit))
        paragraph = article.paragraphs[unit.paragraph]
        start, end = (0, len(paragraph.text)) if unit.sentence is None else paragraph.sentences[unit.sentence]
        pieces.extend(marked(paragraph.text, marks.get((article.letter, unit.paragraph), ()), start, end))
        before = unit
    return pieces


def _between(article: Article, before: Unit, after: Unit) -> Piece:
    """What stands between two units of a passage."""
    if before.paragraph != after.paragraph or before.sentence is None or after.sentence is None:
        return _PARAGRAPH_BREAK
    if after.sentence != before.sentence + 1:
        return _GAP
    paragraph = article.paragraphs[before.paragraph]
    return Piece(paragraph.text[paragraph.sentences[before.sentence].end : paragraph.sentences[after.sentence].start])


def in_context(article: Article, spans: Sequence[Span], kind: FindingKind, context: int = 60) -> list[Piece]:
    """The spans of a finding in one article, each with some text around it.

    Args:
        article: the one that the spans lie in.
        spans: of one finding, all in this article.
        kind: of the finding.
        context: code points to show on either side, less what would cut a word.
    """
    pieces: list[Piece] = []
    for paragraph, start, end, marks in _windows(article, spans, kind, context):
        text = article.paragraphs[paragraph].text
        if pieces:
            pieces.append(Piece("\n"))
        if start:
            pieces.append(Piece("… "))
        pieces.extend(marked(text, marks, start, end))
        if end < len(text):
            pieces.append(Piece(" …"))
    return pieces


def beginning(pieces: Sequence[Piece], length: int) -> list[Piece]:
    """The pieces, or as many code points of them as given, up to a blank, and a sign that there is more."""
    kept: list[Piece] = []
    for piece in pieces:
        if len(piece.text) > length:
            end = piece.text.rfind(" ", 0, length + 1)
            return [*kept, replace(piece, text=piece.text[: end if end > 0 else length]), Piece(" …")]
        kept.append(piece)
        length -= len(piece.text)
    return kept


def _windows(
    article: Article, spans: Sequence[Span], kind: FindingKind, context: int
) -> list[tuple[int, int, int, list[Mark]]]:
    """Stretches (paragraph, start, end, marks) that hold the spans and their context; close ones are one."""
    windows: list[tuple[int, int, int, list[Mark]]] = []
    for span in sorted(spans, key=lambda span: (span.paragraph, span.start)):
        text = article.paragraphs[span.paragraph].text
        start, end = _word_start(text, span.start, context), _word_end(text, span.end, context)
        mark = Mark(span.start, span.end, kind)
        if windows and windows[-1][0] == span.paragraph and start <= windows[-1][2]:
            _, first, last, marks = windows.pop()
            windows.append((span.paragraph, first, max(last, end), [*marks, mark]))
        else:
            windows.append((span.paragraph, start, end, [mark]))
    return windows


def _word_start(text: str, position: int, context: int) -> int:
    """Where the context before a position begins: after a space, if there is one near."""
    if position <= context:
        return 0
    space = text.find(" ", position - context, position)
    return position - context if space < 0 else space + 1


def _word_end(text: str, position: int, context: int) -> int:
    """Where the context after a position ends: before a space, if there is one near."""
    if len(text) - position <= context:
        return len(text)
    space = text.rfind(" ", position, position + context)
    return position + context if space < 0 else space

"""Passages and sentences that some articles have and others lack."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from core.divergence.detector import Evidence, Place, adjacent_sentences, joined_spans
from core.divergence.near_misses import chance
from core.divergence.sizes import is_word, listed, word_count
from core.identity import rounded
from core.messages import Message, message
from core.model import Certainty, Finding, FindingKind, ParagraphKind, Row, SentenceRef, Severity, Span, Unit

LONG_PASSAGE = 25.0
"""Words from which a passage in one article alone is of high severity."""
LONG_SENTENCE = 5.0
"""Words from which a sentence or a short passage is of medium severity; below it is low."""
_LIGHT_KINDS = {ParagraphKind.HEADING, ParagraphKind.CAPTION, ParagraphKind.FOOTNOTE}


def find_absences(evidence: Evidence) -> Iterator[Finding]:
    """Findings `only_here` and `missing`: first whole passages, then sentences inside aligned rows."""
    for run in _runs(evidence):
        finding = _passage_finding(evidence, run)
        if finding is not None:
            yield finding
    for row in evidence.each_row():
        if sum(bool(units) for units in row.passages.values()) > 1:
            yield from _sentence_findings(evidence, row)


# Whole passages


def _verdict(evidence: Evidence, havers: frozenset[str]) -> tuple[FindingKind, str] | None:
    """What it is that just these articles have a passage, and whose letter stands alone; None if no finding."""
    lackers = [letter for letter in evidence.letters if letter not in havers]
    if len(havers) == 1 and lackers:
        return FindingKind.ONLY_HERE, min(havers)
    if len(lackers) == 1 and len(havers) >= 2:
        return FindingKind.MISSING, lackers[0]
    return None


def _runs(evidence: Evidence) -> Iterator[list[Row]]:
    """Rows of which one article stands alone or is alone missing; what follows on without a gap is one run."""
    runs: dict[tuple[FindingKind, str], list[Row]] = {}
    finished: list[list[Row]] = []
    for row in evidence.each_row():
        havers = frozenset(letter for letter, units in row.passages.items() if units)
        verdict = _verdict(evidence, havers)
        if verdict is None:
            continue
        run = runs.get(verdict, [])
        if run and _follows(evidence, run[-1], row):
            run.append(row)
        else:
            runs[verdict] = [row]
            finished.append(runs[verdict])
    yield from sorted(finished, key=lambda run: run[0].index)


def _follows(evidence: Evidence, row: Row, after: Row) -> bool:
    """Whether in every article that has both rows' passages the second follows on the first."""
    return all(
        not after.passages[letter] or _adjacent(evidence, letter, units[-1], after.passages[letter][0])
        for letter, units in row.passages.items()
        if units
    )


def _adjacent(evidence: Evidence, letter: str, unit: Unit, after: Unit) -> bool:
    """Whether nothing but empty paragraphs stands between two units of an article."""
    if unit.sentence is not None and after.sentence is not None and unit.paragraph == after.paragraph:
        return after.sentence == unit.sentence + 1
    paragraphs = evidence.articles[letter].paragraphs
    if unit.sentence is not None and unit.sentence + 1 < len(paragraphs[unit.paragraph].sentences):
        return False
    if after.sentence:
        return False
    between = range(unit.paragraph + 1, after.paragraph)
    return after.paragraph > unit.paragraph and not any(paragraphs[index].sentences for index in between)


def _passage_finding(evidence: Evidence, run: Sequence[Row]) -> Finding | None:
    """One finding for a run of rows, less the sentences that an echo finds elsewhere."""
    havers = frozenset(letter for letter, units in run[0].passages.items() if units)
    verdict = _verdict(evidence, havers)
    if verdict is None:
        return None
    kind, letter = verdict
    spans: list[Span] = []
    rows: list[int] = []
    for row in run:
        of_row = [
            span
            for haver in sorted(havers)
            for unit in row.passages[haver]
            for span in _unanswered(evidence, haver, unit, havers)
            if is_word(evidence.span_text(span))
        ]
        if of_row:
            rows.append(row.index)
            spans.extend(of_row)
    if {span.article for span in spans} != havers:
        return None
    return Finding(
        id="",
        kind=kind,
        severity=_severity(evidence, spans, whole=True),
        confidence=_confidence(evidence, run, spans),
        certainty=Certainty.POSSIBLE,
        articles=tuple(sorted({letter, *havers})),
        rows=tuple(rows),
        explanation=_passage_message(kind, letter, havers, len(rows)),
        spans=tuple(spans),
    )


def _unanswered(evidence: Evidence, letter: str, unit: Unit, havers: frozenset[str]) -> list[Span]:
    """The unit's span; where some of its sentences are echoed by another article, the rest of it."""
    if unit.sentence is None:
        count = len(evidence.articles[letter].paragraphs[unit.paragraph].sentences)
        refs = [SentenceRef(unit.paragraph, index) for index in range(count)]
    else:
        refs = [SentenceRef(unit.paragraph, unit.sentence)]
    absent = [ref for ref in refs if evidence.correspondence.havers(Place(letter, ref)) <= havers]
    if len(absent) == len(refs):
        return [evidence.unit_span(letter, unit)]
    return joined_spans(evidence, letter, absent)


def _passage_message(kind: FindingKind, letter: str, havers: frozenset[str], count: int) -> Message:
    if kind is FindingKind.MISSING:
        if count == 1:
            return message("missing.passage", article=letter, others=listed(havers))
        return message("missing.passages", article=letter, others=listed(havers), count=count)
    if count == 1:
        return message("only_here.passage", article=letter)
    return message("only_here.passages", article=letter, count=count)


# Sentences inside aligned rows


def _sentence_findings(evidence: Evidence, row: Row) -> Iterator[Finding]:
    """Findings for sentences of a row that a single article has or lacks, neighbours gathered."""
    present = [letter for letter, units in sorted(row.passages.items()) if units]
    seen: set[Place] = set()
    groups: list[tuple[FindingKind, str, list[Place]]] = []
    for letter in present:
        previous: tuple[FindingKind, str, SentenceRef] | None = None
        for ref in evidence.sentences(row, letter):
            place = Place(letter, ref)
            if place in seen:
                previous = None
                continue
            group = evidence.correspondence.group(place)
            seen.update(group)
            verdict = _verdict(evidence, frozenset(member.article for member in group))
            if verdict is None or not _concerns(row, *verdict) or not _has_words(evidence, group):
                previous = None
                continue
            kind, about = verdict
            if previous is not None and previous[:2] == verdict and adjacent_sentences(previous[2], ref):
                groups[-1][2].extend(group)
            else:
                groups.append((kind, about, list(group)))
            previous = (kind, about, ref)
    for kind, about, members in groups:
        yield _sentence_finding(evidence, row, kind, about, members)


def _concerns(row: Row, kind: FindingKind, letter: str) -> bool:
    """Whether the row itself says nothing of this absence: the article that lacks a sentence has the passage."""
    return kind is FindingKind.ONLY_HERE or bool(row.passages.get(letter))


def _has_words(evidence: Evidence, group: Sequence[Place]) -> bool:
    return any(is_word(evidence.span_text(evidence.sentence_span(place))) for place in group)


def _sentence_finding(
    evidence: Evidence, row: Row, kind: FindingKind, letter: str, members: Sequence[Place]
) -> Finding:
    havers = sorted({member.article for member in members})
    spans = [
        span
        for haver in havers
        for span in joined_spans(evidence, haver, sorted(ref for article, ref in members if article == haver))
    ]
    rows = sorted({index for place in members if (index := evidence.correspondence.row_of(place)) is not None})
    count = max(sum(member.article == haver for member in members) for haver in havers)
    if kind is FindingKind.MISSING:
        explanation = message(
            "missing.sentence" if count == 1 else "missing.sentences", article=letter, others=listed(havers)
        )
    else:
        explanation = message("only_here.sentence" if count == 1 else "only_here.sentences", article=letter)
    return Finding(
        id="",
        kind=kind,
        severity=_severity(evidence, spans, whole=False),
        confidence=_confidence(evidence, [row], spans),
        certainty=Certainty.POSSIBLE,
        articles=tuple(sorted({letter, *havers})),
        rows=tuple(rows),
        explanation=explanation,
        spans=tuple(spans),
    )


# Common to both


def _severity(evidence: Evidence, spans: Sequence[Span], *, whole: bool) -> Severity:
    """By the size of what is there in the first article that has it."""
    of_one = [span for span in spans if span.article == spans[0].article]
    kinds = {evidence.articles[span.article].paragraphs[span.paragraph].kind for span in of_one}
    if kinds <= _LIGHT_KINDS:
        return Severity.LOW
    words = sum(word_count(evidence.span_text(span)) for span in of_one)
    if whole and words >= LONG_PASSAGE:
        return Severity.HIGH
    return Severity.MEDIUM if words >= LONG_SENTENCE else Severity.LOW


def _confidence(evidence: Evidence, rows: Sequence[Row], spans: Sequence[Span]) -> float:
    """How probable it is that a sentence is absent, on average over the spans' sentences.

    Links that were rejected and sentences alike that answer to nothing either speak against it.
    """
    chances: list[float] = []
    for row in rows:
        for letter in sorted({span.article for span in spans}):
            for ref in evidence.sentences(row, letter):
                span = evidence.sentence_span(Place(letter, ref))
                if any(_within(span, marked) for marked in spans):
                    place = Place(letter, ref)
                    chances.append(min(chance(evidence, place), 1 - evidence.correspondence.doubt([place])))
    return rounded(sum(chances) / len(chances)) if chances else 0.0


def _within(span: Span, other: Span) -> bool:
    same = span.article == other.article and span.paragraph == other.paragraph
    return same and other.start <= span.start and span.end <= other.end

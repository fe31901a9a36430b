"""What pairs of articles say differently in one place, gathered over all articles of a row: who agrees with whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.divergence.detector import Evidence
from core.divergence.linked_words import LinkedWords, Word
from core.divergence.sizes import listed, quoted
from core.groups import Groups
from core.messages import message
from core.model import Certainty, Finding, FindingKind, Severity, Span


@dataclass(frozen=True, slots=True)
class Reading:
    """What two articles have in one place.

    Attributes:
        words: by letter.
        sense: by letter: a short name of what the article says there, by which articles agree or don't.
        confidence: that a careful reader would mark it.
    """

    words: Mapping[str, tuple[Word, ...]]
    sense: Mapping[str, str]
    confidence: float


def gathered(readings: Sequence[Reading], of_row: Sequence[LinkedWords]) -> list[list[Reading]]:
    """The readings that differ, by place: those that share words, or have words that answer to each other.

    With them stand readings that agree with one of them and bring in a further article.
    """
    differing = [reading for reading in readings if len(set(reading.sense.values())) > 1]
    agreeing = [reading for reading in readings if len(set(reading.sense.values())) == 1]
    groups = Groups(range(len(differing)))
    owner: dict[Word, int] = {}
    for index, reading in enumerate(differing):
        for words in reading.words.values():
            for word in words:
                groups.join(owner.setdefault(word, index), index)
    for linked in of_row if len(differing) > 1 else ():
        for i, j, _ in linked.links:
            one, other = owner.get(linked.a[i]), owner.get(linked.b[j])
            if one is not None and other is not None:
                groups.join(one, other)
    found = [[differing[index] for index in group] for group in groups.all()]
    for group in found:
        group.extend(_joining(group, agreeing))
    return found


def _joining(group: Sequence[Reading], agreeing: Sequence[Reading]) -> list[Reading]:
    """The readings that tie a further article to one of a group's."""
    letters = {letter for reading in group for letter in reading.words}
    found = []
    for reading in agreeing:
        known = sorted(letters & set(reading.words))
        if len(known) == 1 and any(
            reading.sense[known[0]] == other.sense.get(known[0])
            and not set(reading.words[known[0]]).isdisjoint(other.words[known[0]])
            for other in group
        ):
            found.append(reading)
            letters.update(reading.words)
    return found


def reading_finding(
    evidence: Evidence,
    kind: FindingKind,
    group: Sequence[Reading],
    row: int,
    certainty: Certainty = Certainty.CERTAIN,
) -> Finding | None:
    """The finding that tells who says what; None where an article is said to say two things."""
    words: defaultdict[str, set[Word]] = defaultdict(set)
    senses: defaultdict[str, set[str]] = defaultdict(set)
    for reading in group:
        for letter, of_letter in reading.words.items():
            words[letter].update(of_letter)
            senses[letter].add(reading.sense[letter])
    clear = {letter: min(of) for letter, of in senses.items() if len(of) == 1}
    if len(set(clear.values())) < 2:
        return None
    spans = {letter: joined_spans(evidence, sorted(words[letter])) for letter in sorted(clear)}
    by_sense: defaultdict[str, list[str]] = defaultdict(list)
    for letter in sorted(clear):
        by_sense[clear[letter]].append(letter)
    texts = {letter: " … ".join(evidence.span_text(span) for span in of) for letter, of in spans.items()}
    said = "; ".join(f"{listed(letters)} “{quoted(texts[min(letters)])}”" for letters in sorted(by_sense.values()))
    return Finding(
        id="",
        kind=kind,
        severity=Severity.HIGH,
        confidence=max(reading.confidence for reading in group),
        certainty=certainty,
        articles=tuple(sorted(clear)),
        rows=(row,),
        explanation=message(f"{kind.value}.{'_'.join(sorted(by_sense))}", readings=said),
        spans=tuple(span for letter in sorted(spans) for span in spans[letter]),
    )


def joined_spans(evidence: Evidence, words: Sequence[Word]) -> list[Span]:
    """The words' spans, neighbours as one."""
    spans: list[Span] = []
    for word in words:
        last = spans[-1] if spans else None
        if (
            last is not None
            and last.paragraph == word.paragraph
            and not evidence.span_text(Span(word.article, word.paragraph, last.end, word.start)).strip()
        ):
            spans[-1] = Span(word.article, word.paragraph, last.start, word.end)
        else:
            spans.append(word.span)
    return spans

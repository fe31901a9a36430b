"""Values that changed places: 30 men and 20 women here, 20 men and 30 women there.

Each value has an answer, so that nothing is missed; but the unit or word that each stands with answers to what the
other one stands with.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from typing import NamedTuple

from core.divergence.detector import Evidence, finding_on_spans
from core.divergence.linked_words import LinkedWords, Side, linked_words
from core.divergence.value_matching import LEAST_SALIENCE, family, same
from core.facts.mentions import Mention
from core.identity import rounded
from core.messages import message
from core.model import Certainty, Finding, FindingKind, Severity, Span

_COUNTS = frozenset({FindingKind.NUMBER, FindingKind.AMOUNT, FindingKind.PERCENTAGE})
_NEAR = 4
"""Words behind a value in which what it counts stands."""


class _Counted(NamedTuple):
    """A value and the word that says what it counts; -1 where none stands by it."""

    value: Mention
    word: int

    def span(self, side: Side) -> Span:
        """Both together."""
        span = self.value.span
        return span if self.word < 0 else replace(span, end=side.words[self.word].end)


def find_swapped(evidence: Evidence) -> Iterator[Finding]:
    """Findings of the kinds number, amount and percentage."""
    values: dict[tuple[str, int], list[Mention]] = {}
    for mention in (mention for of in evidence.mentions.values() for mention in of):
        if mention.kind in _COUNTS and mention.salience >= LEAST_SALIENCE:
            values.setdefault((mention.span.article, mention.span.paragraph), []).append(mention)
    told: set[Span] = set()
    for of_row in linked_words(evidence).values():
        for words in of_row:
            evidence.on_step()
            for finding in _of_link(evidence, words, values):
                if told.isdisjoint(finding.spans):
                    told.update(finding.spans)
                    yield finding


def _of_link(
    evidence: Evidence, words: LinkedWords, values: Mapping[tuple[str, int], Sequence[Mention]]
) -> Iterator[Finding]:
    side, other = words.sides()
    mine, theirs = _counted(side, values), _counted(other, values)
    for one, two in combinations(mine, 2):
        answers = [[each for each in theirs if same(each.value, of.value)] for of in (one, two)]
        if same(one.value, two.value) or any(len(found) != 1 for found in answers):
            continue
        (its,), (others,) = answers
        if _answers(side, one, others, its) and _answers(side, two, its, others):
            yield _finding(evidence, words, ((side, (one, two)), (other, (its, others))))


def _answers(side: Side, counted: _Counted, other: _Counted, its: _Counted) -> bool:
    """Whether what a value counts answers to what the other one counts there, and not to what itself does there."""
    units = [family(each.value) for each in (counted, other, its)]
    if all(units) and units[0] != units[2]:
        return units[0] == units[1]
    if -1 in (counted.word, other.word, its.word) or side.others[other.word].key == side.others[its.word].key:
        return False
    links = side.links.get(counted.word, ())
    return other.word in links and its.word not in links


def _counted(side: Side, values: Mapping[tuple[str, int], Sequence[Mention]]) -> list[_Counted]:
    """The values of an end, each with the first word of content behind it if no sign stands between."""
    found = []
    starts = [(word.paragraph, word.start) for word in side.words]
    paragraphs = sorted({word.paragraph for word in side.words})
    for mention in (mention for number in paragraphs for mention in values.get((side.letter, number), ())):
        first = bisect_left(starts, (mention.span.paragraph, mention.span.start))
        behind = bisect_left(starts, (mention.span.paragraph, mention.span.end))
        if first == len(starts) or starts[first] != (mention.span.paragraph, mention.span.start):
            continue
        head = -1
        for word in range(behind, min(behind + _NEAR, len(starts))):
            if head >= 0 or side.signs[word] or side.words[word].key[:1].isdigit():
                break
            if side.content[word]:
                head = word
        found.append(_Counted(mention, head))
    return found


def _finding(evidence: Evidence, words: LinkedWords, ends: Sequence[tuple[Side, Sequence[_Counted]]]) -> Finding:
    spans: list[Span] = []
    texts = {}
    for side, pair in ends:
        own = sorted((each.span(side) for each in pair), key=lambda span: (span.paragraph, span.start))
        spans += own
        texts[side.letter] = " … ".join(evidence.span_text(span) for span in own)
    (first, first_text), (second, second_text) = sorted(texts.items())
    said = message("value.differs", first=first, first_text=first_text, second=second, second_text=second_text)
    kind = ends[0][1][0].value.kind
    confidence = rounded(0.5 + 0.4 * words.link.probability)
    return finding_on_spans(evidence, kind, Severity.HIGH, confidence, Certainty.POSSIBLE, set(texts), said, spans)

"""What every detector gets and gives, and what several of them ask of the links.

A detector is a function from `Evidence` to findings without ids. It reads nothing but its evidence,
so the same evidence gives the same findings.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from operator import itemgetter
from typing import Any, NamedTuple, TypeAlias, TypeVar

from core.embedding.encoder import WordEncoder
from core.facts.mentions import Mention
from core.groups import Groups
from core.identity import rounded
from core.messages import Message
from core.model import (
    Article,
    Certainty,
    Fact,
    Finding,
    FindingKind,
    Link,
    LinkSide,
    Options,
    Row,
    SentenceRef,
    Severity,
    Span,
    Unit,
)

Known = TypeVar("Known")


def _ignore() -> None:
    """What unwatched evidence calls for a row."""


class Place(NamedTuple):
    """A sentence among those of all articles."""

    article: str
    sentence: SentenceRef


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that detectors may look at."""

    articles: Mapping[str, Article]
    """By letter."""
    rows: tuple[Row, ...]
    links: tuple[Link, ...]
    options: Options
    facts: tuple[Fact, ...] = ()
    mentions: Mapping[str, tuple[Mention, ...]] = field(default_factory=dict)
    """What each article states, by letter (`core.facts.extract`)."""
    encoder: WordEncoder | None = field(default=None, repr=False, compare=False)
    """Has vectors for words in their context; None where the encoder in use knows whole sentences only."""
    on_step: Callable[[], None] = field(default=_ignore, repr=False, compare=False)
    """Called for every row that a detector looks at and every link read: work can be watched and stopped."""
    _known: dict[Any, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def once(self, work: Callable[[Evidence], Known]) -> Known:
        """What a function makes of this evidence; worked out when first asked for, whoever asks."""
        if work not in self._known:
            self._known[work] = work(self)
        known: Known = self._known[work]
        return known

    @property
    def correspondence(self) -> Correspondence:
        """What the links say."""
        return self.once(Correspondence)

    def each_row(self) -> Iterator[Row]:
        """The rows in their order."""
        for row in self.rows:
            self.on_step()
            yield row

    @property
    def letters(self) -> tuple[str, ...]:
        """The articles' letters in order."""
        return tuple(sorted(self.articles))

    def sentence_span(self, place: Place) -> Span:
        """Where a sentence stands."""
        letter, ref = place
        start, end = self.articles[letter].paragraphs[ref.paragraph].sentences[ref.sentence]
        return Span(letter, ref.paragraph, start, end)

    def place_of(self, span: Span) -> Place | None:
        """The sentence that a span begins in; None where it begins between two."""
        sentences = self.articles[span.article].paragraphs[span.paragraph].sentences
        number = bisect_right(sentences, span.start, key=itemgetter(0)) - 1
        if number >= 0 and span.start < sentences[number][1]:
            return Place(span.article, SentenceRef(span.paragraph, number))
        return None

    def unit_span(self, letter: str, unit: Unit) -> Span:
        """Where a paragraph or sentence stands, without white space around it."""
        paragraph = self.articles[letter].paragraphs[unit.paragraph]
        if unit.sentence is not None:
            start, end = paragraph.sentences[unit.sentence]
        else:
            start, end = 0, len(paragraph.text)
        text = paragraph.text[start:end]
        return Span(
            letter, unit.paragraph, start + len(text) - len(text.lstrip()), end - (len(text) - len(text.rstrip()))
        )

    def span_text(self, span: Span) -> str:
        """The words that a span marks."""
        return self.articles[span.article].paragraphs[span.paragraph].text[span.start : span.end]

    def language(self, letter: str, paragraph: int) -> str:
        """The language of a paragraph, or else of its article; empty where none is known."""
        article = self.articles[letter]
        return article.paragraphs[paragraph].language or article.language

    def sentences(self, row: Row, letter: str) -> tuple[SentenceRef, ...]:
        """The sentences of an article's passage in a row, in the passage's order."""
        return unit_sentences(self.articles[letter], row.passages.get(letter, ()))


Detector: TypeAlias = Callable[[Evidence], Iterable[Finding]]
"""Its findings have the id ""; `find_divergences` fills it in."""


def unit_sentences(article: Article, units: Iterable[Unit]) -> tuple[SentenceRef, ...]:
    """The sentences that some units consist of."""
    refs: list[SentenceRef] = []
    for paragraph, sentence in units:
        if sentence is not None:
            refs.append(SentenceRef(paragraph, sentence))
        else:
            count = len(article.paragraphs[paragraph].sentences)
            refs.extend(SentenceRef(paragraph, index) for index in range(count))
    return tuple(refs)


def places(side: LinkSide) -> Iterator[Place]:
    """The sentences of one end of a link."""
    for ref in side.sentences:
        yield Place(side.article, ref)


def adjacent_sentences(ref: SentenceRef, after: SentenceRef) -> bool:
    """Whether one sentence follows on another in its paragraph."""
    return ref.paragraph == after.paragraph and after.sentence == ref.sentence + 1


def joined_spans(evidence: Evidence, letter: str, refs: Sequence[SentenceRef]) -> list[Span]:
    """The sentences' spans, those of adjacent sentences of a paragraph as one."""
    spans = [evidence.sentence_span(Place(letter, ref)) for ref in refs]
    joined = spans[:1]
    for (ref, after), span in zip(pairwise(refs), spans[1:], strict=True):
        if adjacent_sentences(ref, after):
            joined[-1] = Span(letter, span.paragraph, joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined


def sentences_touched(evidence: Evidence, spans: Iterable[Span]) -> Iterator[Place]:
    """The sentences that spans lie in or run over."""
    for span in spans:
        sentences = evidence.articles[span.article].paragraphs[span.paragraph].sentences
        first = bisect_right(sentences, span.start, key=itemgetter(1))
        for number in range(first, bisect_left(sentences, span.end, key=itemgetter(0))):
            yield Place(span.article, SentenceRef(span.paragraph, number))


def finding_on_spans(
    evidence: Evidence,
    kind: FindingKind,
    severity: Severity,
    confidence: float,
    certainty: Certainty,
    letters: set[str],
    said: Message,
    spans: Sequence[Span],
) -> Finding:
    """A finding in the rows of those of its spans that stand in the articles concerned.

    Args:
        evidence: what the detector got.
        kind: of the finding.
        severity: of the finding.
        confidence: of the finding, not yet rounded.
        certainty: of the finding.
        letters: the articles concerned; spans of others are evidence only.
        said: the explanation.
        spans: in the order to be shown.
    """
    touched = sentences_touched(evidence, (span for span in spans if span.article in letters))
    rows = {evidence.correspondence.row_of(place) for place in touched}
    return Finding(
        id="",
        kind=kind,
        severity=severity,
        confidence=rounded(confidence),
        certainty=certainty,
        articles=tuple(sorted(letters)),
        rows=tuple(sorted(index for index in rows if index is not None)),
        explanation=said,
        spans=tuple(spans),
    )


class Correspondence:
    """Which sentences answer to which, over all pairs of articles, echoes included.

    Links that were set aside say nothing here except how nearly they were believed.
    """

    def __init__(self, evidence: Evidence) -> None:
        self._row_of: dict[Place, int] = {}
        for row in evidence.each_row():
            for letter in row.passages:
                for ref in evidence.sentences(row, letter):
                    self._row_of[Place(letter, ref)] = row.index
        self._groups: Groups[Place] = Groups()
        self._by_row: dict[int, list[Link]] = {}
        self._doubt: dict[Place, float] = {}
        for link in evidence.links:
            evidence.on_step()
            self._add(link)
        self._members = {place: group for group in map(sorted, self._groups.all()) for place in group}

    def _add(self, link: Link) -> None:
        ends = [*places(link.a), *places(link.b)]
        if link.set_aside:
            for place in ends:
                self._doubt[place] = max(self._doubt.get(place, 0.0), rounded(link.probability))
            return
        for place in ends[1:]:
            self._groups.join(ends[0], place)
        at = {self._row_of.get(place) for place in ends}
        if len(at) == 1:
            index = at.pop()
            if index is not None:
                self._by_row.setdefault(index, []).append(link)

    def links_within(self, row: Row) -> Sequence[Link]:
        """The links whose sentences all stand in this row."""
        return self._by_row.get(row.index, ())

    def row_of(self, place: Place) -> int | None:
        """The row that holds a sentence."""
        return self._row_of.get(place)

    def group(self, place: Place) -> Sequence[Place]:
        """All sentences that answer to this one, directly or through others, with itself; sorted."""
        return self._members.get(place, [place])

    def havers(self, place: Place) -> frozenset[str]:
        """The articles that have what this sentence says, its own among them."""
        return frozenset(member.article for member in self.group(place))

    def doubt(self, of: Iterable[Place]) -> float:
        """How probable the best link was that these sentences nearly had; 0 if there was none."""
        return max((self._doubt.get(place, 0.0) for place in of), default=0.0)

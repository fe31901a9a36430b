"""The nouns: articles and what a comparison of them holds.

Everything here is data: frozen, without behaviour beyond what follows from its own fields. Positions
are code-point offsets into the original text of a paragraph, never into a normalised copy. Articles
are named by their letter within a comparison; identities that last (hashes) use `Article.id`.
Mappings are read-only by agreement.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from core.messages import Message

MAX_ARTICLES = 8
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class ParagraphKind(StrEnum):
    """What a paragraph is in its document."""

    HEADING = "heading"
    BODY = "body"
    LIST_ITEM = "list_item"
    TABLE_ROW = "table_row"
    CAPTION = "caption"
    FOOTNOTE = "footnote"
    QUOTATION = "quotation"


class FindingKind(StrEnum):
    """The kinds of divergence."""

    ONLY_HERE = "only_here"
    MISSING = "missing"
    MOVED = "moved"
    WORDING = "wording"
    NUMBER = "number"
    AMOUNT = "amount"
    PERCENTAGE = "percentage"
    DATE = "date"
    NAME = "name"
    QUOTATION = "quotation"
    POLARITY = "polarity"
    MODALITY = "modality"
    STRUCTURE = "structure"


class Severity(StrEnum):
    """How much a finding would matter to a reader."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Certainty(StrEnum):
    """Whether a rule on values says so, or a graded model."""

    CERTAIN = "certain"
    POSSIBLE = "possible"


class RowStatus(StrEnum):
    """What a row's gutter says: = ≈ ◐ ○."""

    SAME = "same"
    DIFFERS = "differs"
    PARTIAL = "partial"
    ONLY_HERE = "only_here"


class Granularity(StrEnum):
    """What a row's passages are made of."""

    PARAGRAPH = "paragraph"
    SENTENCE = "sentence"


class Threshold(StrEnum):
    """How sure the program must be before it shows a link or a finding."""

    CAUTIOUS = "cautious"
    BALANCED = "balanced"
    THOROUGH = "thorough"


class Sentence(NamedTuple):
    """Start and end of a sentence in its paragraph's text."""

    start: int
    end: int


class SentenceRef(NamedTuple):
    """A sentence of an article: index of its paragraph, and its own index in that paragraph."""

    paragraph: int
    sentence: int


class Unit(NamedTuple):
    """A piece of a passage: a whole paragraph (`sentence` is None) or one sentence of it."""

    paragraph: int
    sentence: int | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as its reader found it."""

    text: str
    kind: ParagraphKind = ParagraphKind.BODY
    language: str = ""
    """ISO 639-1 code; empty until the language stage has run, or where none can be told."""
    sentences: tuple[Sentence, ...] = ()

    def sentence_text(self, index: int) -> str:
        """The text of one sentence."""
        start, end = self.sentences[index]
        return self.text[start:end]


@dataclass(frozen=True, slots=True)
class Article:
    """One opened document."""

    id: str
    paragraphs: tuple[Paragraph, ...]
    title: str = ""
    letter: str = ""
    """A, B, C … in opening order; empty until the article stands in a comparison."""
    path: str | None = None
    language: str = ""
    date: str = ""
    author: str = ""
    source: str = ""
    encoding: str = ""
    sha256: str = ""
    """Of the file's bytes, in hexadecimal."""
    left_out: tuple[Message, ...] = ()
    warnings: tuple[Message, ...] = ()

    def sentence_refs(self) -> Iterator[SentenceRef]:
        """Every sentence in reading order."""
        for number, paragraph in enumerate(self.paragraphs):
            for index in range(len(paragraph.sentences)):
                yield SentenceRef(number, index)

    def sentence_text(self, ref: SentenceRef) -> str:
        """The text of one sentence."""
        return self.paragraphs[ref.paragraph].sentence_text(ref.sentence)

    def unit_text(self, unit: Unit) -> str:
        """The text of a paragraph or of one sentence of it."""
        paragraph = self.paragraphs[unit.paragraph]
        return paragraph.text if unit.sentence is None else paragraph.sentence_text(unit.sentence)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of one paragraph's text, in code points."""

    article: str
    paragraph: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class LinkSide:
    """One end of a link: sentences of one article, in reading order, not always adjacent."""

    article: str
    sentences: tuple[SentenceRef, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A scored correspondence between sentences of two articles."""

    a: LinkSide
    b: LinkSide
    probability: float
    """Calibrated: of the links said at .8, four in five are right."""
    echo: bool = False
    """True where it is not the main link of its paragraphs, so that no row is built on it."""
    pinned: bool = False
    """True where a person set it: it is a constraint when comparing again."""
    set_aside: bool = False
    """True where heavier links of other pairs contradict it, and they won."""


@dataclass(frozen=True, slots=True)
class Row:
    """One alignment unit of the synopsis."""

    id: str
    index: int
    status: RowStatus
    score: float
    """Mean probability of the links that the row is built of; 0 where it has none."""
    passages: Mapping[str, tuple[Unit, ...]]
    """Units by article letter, for every article of the comparison; an absence is an empty tuple."""
    moved: Mapping[str, int] = field(default_factory=dict)
    """For each article whose passage stands elsewhere in its own order: the row it would follow (-1: none)."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One divergence."""

    id: str
    kind: FindingKind
    severity: Severity
    confidence: float
    certainty: Certainty
    articles: tuple[str, ...]
    rows: tuple[int, ...]
    explanation: Message
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """A normalised number, amount, percentage, date, name or quotation with all its mentions."""

    id: str
    kind: FindingKind
    value: str
    label: str
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Options:
    """What a user can choose. All of it changes results, so all of it is in the comparison's id."""

    reference: str = "A"
    granularity: Granularity = Granularity.PARAGRAPH
    threshold: Threshold = Threshold.BALANCED
    lines: bool = False
    """Take each line of a plain text as one paragraph, and each paragraph as one sentence."""
    languages: Mapping[str, str] = field(default_factory=dict)
    """Language by article letter, where the user corrected it."""
    encodings: Mapping[str, str] = field(default_factory=dict)
    """Encoding by article letter, where the user corrected it."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What was computed from some articles with some options. What people do to it is a Review."""

    id: str
    articles: tuple[Article, ...]
    options: Options
    encoder: str
    """Name and version of the encoder that the links rest on."""
    rows: tuple[Row, ...]
    links: tuple[Link, ...]
    findings: tuple[Finding, ...]
    facts: tuple[Fact, ...] = ()

    def article(self, letter: str) -> Article:
        """The article with this letter.

        Raises:
            KeyError: no article of the comparison has it.
        """
        for article in self.articles:
            if article.letter == letter:
                return article
        raise KeyError(letter)

    def span_text(self, span: Span) -> str:
        """The words that a span marks."""
        return self.article(span.article).paragraphs[span.paragraph].text[span.start : span.end]

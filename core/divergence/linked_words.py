"""The words of linked passages, and which of them answer to which.

Made once for all detectors that look at words: negations, moods and paraphrase.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from core.divergence.answering import Passage, answers
from core.divergence.detector import Evidence, Place, places
from core.divergence.word_alignment import Floats, WordLink
from core.divergence.word_diff import Weight
from core.divergence.word_forms import apart, is_punctuation, token_of
from core.embedding.encoder import WordEncoder, WordVectors
from core.facts.name_matching import fold
from core.identity import rounded
from core.language.words import word_spans
from core.model import Link, LinkSide, Span

MOST_WORDS = 400
"""Words of a side up to which a link is looked at: the work grows with the product of both sides."""
_LINKS_AT_ONCE = 32


class Word(NamedTuple):
    """A word and where it stands."""

    article: str
    paragraph: int
    start: int
    end: int
    text: str
    key: str
    """Case folded, spelling variants of signs taken together."""
    sentence: int

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.article, self.paragraph, self.start, self.end)


@dataclass(frozen=True, slots=True)
class Shares:
    """What the words of one end of a link do for the likeness of both ends.

    Attributes:
        likeness: cosine of the ends.
        whole: what the end's text does for it: the slope's product with what the encoder's last layers see.
        sums: (words + 1,) what its words do, summed up to each.
        counts: (words + 1,) their tokens, summed up to each.
        tokens: of the text.
        weights: (words,) the logarithm of how long each word's vector is, by their mean.
    """

    likeness: float
    whole: float
    sums: NDArray[np.float64]
    counts: NDArray[np.int64]
    tokens: int
    weights: NDArray[np.float64]

    def without_each(self, *reaches: int) -> NDArray[np.float64]:
        """(reaches, words) by how much it would grow without a word and so many neighbours to each side."""
        numbers, reach = np.arange(len(self.counts) - 1), np.array(reaches)[:, None]
        return self.without(np.maximum(numbers - reach, 0), np.minimum(numbers + reach + 1, len(numbers)))

    def without(self, first: NDArray[np.int64], end: NDArray[np.int64]) -> NDArray[np.float64]:
        """By how much the likeness would grow if the words from each first to before its end were left out."""
        left = np.sqrt(np.maximum(self.tokens - (self.counts[end] - self.counts[first]), 1))
        gone = self.sums[end] - self.sums[first]
        found: NDArray[np.float64] = self.whole * (np.sqrt(self.tokens) / left - 1) - gone / left
        return found


@dataclass(frozen=True)
class LinkedWords:
    """The words of a link's two ends.

    Attributes:
        link: whose.
        a: words of its first end, signs among them.
        b: of the other.
        languages: of both.
        links: which answer to which.
        fit: (words of a, words of b) how well they fit each other, position left out.
        cosines: (words of a, words of b).
        chances: (words of a, words of b) that they answer to each other.
        shares: what the words of both ends do for the ends' likeness.
    """

    link: Link
    a: tuple[Word, ...]
    b: tuple[Word, ...]
    languages: tuple[str, str]
    links: tuple[WordLink, ...]
    fit: Floats
    cosines: Floats
    chances: NDArray[np.float64]
    shares: tuple[Shares, Shares]

    def sides(self) -> tuple[Side, Side]:
        """Both ends, each seen from itself."""
        return self._sides

    @cached_property
    def _sides(self) -> tuple[Side, Side]:
        forth: dict[int, list[int]] = {}
        back: dict[int, list[int]] = {}
        for i, j, _ in self.links:
            forth.setdefault(i, []).append(j)
            back.setdefault(j, []).append(i)
        first, second = self.languages
        return (
            Side(self.a, first, self.b, second, forth, self.fit, self.cosines, self.chances, *self.shares),
            Side(self.b, second, self.a, first, back, self.fit.T, self.cosines.T, self.chances.T, *self.shares[::-1]),
        )


@dataclass(frozen=True)
class Side:
    """One end of a link as it looks at the other.

    Attributes:
        words: its own.
        language: its own.
        others: words of the other end.
        other_language: of the other end.
        links: for a word's number, the numbers of those that answer to it, ascending.
        fit: (words, others) how well they fit each other, position left out.
        cosines: (words, others).
        chances: (words, others) that they answer to each other.
        shares: what its words do for the likeness of the ends.
        other_shares: what those of the other end do.
    """

    words: tuple[Word, ...]
    language: str
    others: tuple[Word, ...]
    other_language: str
    links: Mapping[int, Sequence[int]]
    fit: Floats
    cosines: Floats
    chances: NDArray[np.float64]
    shares: Shares
    other_shares: Shares

    @property
    def letter(self) -> str:
        """The article's."""
        return self.words[0].article

    @cached_property
    def signs(self) -> NDArray[np.bool_]:
        """(words,) which of its words are signs."""
        return np.array([is_punctuation(word.key) for word in self.words])

    @cached_property
    def content(self) -> NDArray[np.bool_]:
        """(words,) which of its words carry content."""
        return np.array([token_of(word.text, self.language).weight is Weight.CONTENT for word in self.words])

    @cached_property
    def other_content(self) -> NDArray[np.bool_]:
        """(others,) which of the other end's words do."""
        return np.array([token_of(word.text, self.other_language).weight is Weight.CONTENT for word in self.others])

    @cached_property
    def sounds(self) -> tuple[Sequence[str], Sequence[str]]:
        """How its words sound, those that may be names and the others; parts of hyphened words one by one.

        In a script with capitals those have one. Korean particles stand behind a name without a blank.
        """
        capitals: list[str] = []
        rest: list[str] = []
        for word in self.words:
            first = word.text[:1]
            if first.isalpha():
                into = rest if first.islower() else capitals
                into.extend(fold(word.text, self.language).split())
                if "\uac00" <= first <= "\ud7a3":
                    into.extend(fold(word.text[:-cut], self.language) for cut in (1, 2) if len(word.text) > cut + 1)
        return capitals, rest


def linked_words(evidence: Evidence) -> Mapping[int, Sequence[LinkedWords]]:
    """By row, its links with their words; empty where the encoder has no vectors for words."""
    return evidence.once(_linked_words)


def _linked_words(evidence: Evidence) -> Mapping[int, Sequence[LinkedWords]]:
    found: dict[int, list[LinkedWords]] = {}
    if evidence.encoder is None:
        return found
    waiting: list[tuple[int, Link]] = []
    for row in evidence.each_row():
        waiting.extend((row.index, link) for link in evidence.correspondence.links_within(row))
    for first in range(0, len(waiting), _LINKS_AT_ONCE):
        some = waiting[first : first + _LINKS_AT_ONCE]
        for (row_index, _), made in zip(
            some, _of_links(evidence, evidence.encoder, [link for _, link in some]), strict=True
        ):
            evidence.on_step()
            if made is not None:
                found.setdefault(row_index, []).append(made)
    return found


def _of_links(evidence: Evidence, encoder: WordEncoder, links: Sequence[Link]) -> list[LinkedWords | None]:
    """The words of some links; None where both ends are the same, too long or foreign."""
    words: dict[Place, tuple[Word, ...]] = {}
    wanted: list[tuple[list[Place], list[Place]] | None] = []
    for link in links:
        ends = [list(places(side)) for side in (link.a, link.b)]
        for place in [*ends[0], *ends[1]]:
            if place not in words:
                words[place] = sentence_words(evidence, place)
        keys = [[word.key for place in end for word in words[place]] for end in ends]
        unfit = not all(keys) or max(map(len, keys)) > MOST_WORDS or keys[0] == keys[1]
        foreign = any(_language(evidence, side) not in {"", *encoder.languages} for side in (link.a, link.b))
        wanted.append(None if unfit or foreign else (ends[0], ends[1]))
    needed = [place for place in words if words[place] and any(pair and place in pair[0] + pair[1] for pair in wanted)]
    vectors = _vectors(evidence, encoder, needed, words)
    fit = [(link, pair) for link, pair in zip(links, wanted, strict=True) if pair is not None]
    if not fit:
        return [None] * len(links)
    joined = [(_joined(vectors, a), _joined(vectors, b)) for _, (a, b) in fit]
    alike = encoder.likeness(*([(end.total, end.tokens) for end in side] for side in zip(*joined, strict=True)))
    made: list[LinkedWords] = []
    for (link, pair), of_both, cosine, slope_a, slope_b in zip(fit, joined, *alike, strict=True):
        evidence.on_step()
        own = tuple(tuple(word for place in end for word in words[place]) for end in pair)
        languages = _language(evidence, link.a), _language(evidence, link.b)
        shares = _shares(of_both[0], cosine, slope_a), _shares(of_both[1], cosine, slope_b)
        made.append(_linked(link, own, languages, of_both, shares))
    in_order = iter(made)
    return [None if pair is None else next(in_order) for pair in wanted]


def _linked(
    link: Link,
    words: tuple[tuple[Word, ...], ...],
    languages: tuple[str, str],
    ends: tuple[WordVectors, WordVectors],
    shares: tuple[Shares, Shares],
) -> LinkedWords:
    a, b = words
    found = answers(
        *(
            Passage(end.vectors, [word.text for word in own], language)
            for end, own, language in zip(ends, words, languages, strict=True)
        )
    )
    return LinkedWords(link, a, b, languages, found.links, found.fit, found.cosines, found.chances, shares)


def _shares(end: WordVectors, likeness: float, slope: Floats) -> Shares:
    of_words = (end.vectors @ slope) * end.counts
    norms = np.maximum(np.linalg.norm(end.vectors, axis=1), 1e-9).astype(np.float64)
    return Shares(
        float(likeness),
        float(end.total @ slope) / math.sqrt(end.tokens),
        np.concatenate([[0.0], np.cumsum(of_words, dtype=np.float64)]),
        np.concatenate([[0], np.cumsum(end.counts)]),
        end.tokens,
        np.log(norms / norms.mean()),
    )


def sentence_words(evidence: Evidence, place: Place) -> tuple[Word, ...]:
    """The words and signs of a sentence; an elided article is a word of its own."""
    span = evidence.sentence_span(place)
    text = evidence.span_text(span)
    language = evidence.language(place.article, span.paragraph)
    found = []
    for first, last in apart(text, word_spans(text), language):
        piece, start, end = text[first:last], span.start + first, span.start + last
        key = token_of(piece, language).key
        found.append(Word(place.article, span.paragraph, start, end, piece, key, place.sentence.sentence))
    return tuple(found)


def _vectors(
    evidence: Evidence, encoder: WordEncoder, needed: Sequence[Place], words: Mapping[Place, Sequence[Word]]
) -> dict[Place, WordVectors]:
    """The vectors of the words of some sentences."""
    texts, spans = [], []
    for place in needed:
        span = evidence.sentence_span(place)
        texts.append(evidence.span_text(span))
        spans.append([(word.start - span.start, word.end - span.start) for word in words[place]])
    encoded = encoder.encode_words(texts, spans, lambda _done, _all: evidence.on_step())
    return dict(zip(needed, encoded, strict=True))


def _joined(vectors: Mapping[Place, WordVectors], of: Sequence[Place]) -> WordVectors:
    """The words of some sentences as those of one text."""
    parts = [vectors[place] for place in of if place in vectors]
    return WordVectors(
        np.concatenate([part.vectors for part in parts]),
        np.concatenate([part.counts for part in parts]),
        np.sum([part.total for part in parts], axis=0),
        sum(part.tokens for part in parts),
    )


def _language(evidence: Evidence, side: LinkSide) -> str:
    return evidence.language(side.article, side.sentences[0].paragraph)


def certainty(words: LinkedWords) -> float:
    """How probable it is that the two ends belong together."""
    return rounded(words.link.probability)

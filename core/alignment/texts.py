"""One article as a row of numbered sentences, without those that are blank."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from core.identity import digest
from core.language.sentences import sentence_spans
from core.model import Article, Sentence, SentenceRef
from core.progress import no_tick, ticking


@dataclass(frozen=True, slots=True)
class Text:
    """The sentences of an article, numbered from 0 in reading order."""

    refs: tuple[SentenceRef, ...]
    """The names of the sentences in the article."""
    sentences: tuple[str, ...]
    """Without white space at the ends, none empty."""
    paragraphs: tuple[int, ...]
    languages: tuple[str, ...]
    """Of each sentence's paragraph, or of the article where the paragraph's is not known."""
    key: str
    """Hash of all of it but the letter."""

    @property
    def by_sentence(self) -> bool:
        """Whether every paragraph is one sentence, so that paragraphs say nothing about what belongs together."""
        return len(set(self.paragraphs)) == len(self.paragraphs)


def text_of(article: Article) -> Text:
    """An article's sentences; paragraphs that were not segmented have none."""
    refs, sentences, languages = [], [], []
    for ref in article.sentence_refs():
        sentence = article.sentence_text(ref).strip()
        if sentence:
            refs.append(ref)
            sentences.append(sentence)
            languages.append(article.paragraphs[ref.paragraph].language or article.language)
    paragraphs = tuple(ref.paragraph for ref in refs)
    places = (f"{ref.paragraph}.{ref.sentence}" for ref in refs)
    key = digest(*sentences, *languages, *places)
    return Text(tuple(refs), tuple(sentences), paragraphs, tuple(languages), key)


class Division(NamedTuple):
    """An article with its sentences that hold several divided."""

    article: Article
    whole: Mapping[SentenceRef, SentenceRef]
    """By the name of a sentence of it, that of the sentence of the article as given which it is part of."""


def divided(article: Article, tick: Callable[[], None] = no_tick) -> Division:
    """The article with its paragraphs, if each is one sentence, in the sentences that they hold.

    Args:
        article: segmented.
        tick: called often; it may raise.
    """
    text = text_of(article)
    spans: list[tuple[Sentence, ...]] = []
    if text.by_sentence:
        given = zip(text.sentences, text.languages, strict=True)
        spans = [sentence_spans(sentence, language) for sentence, language in ticking(given, tick)]
    if all(len(of_one) == 1 for of_one in spans):
        return Division(article, {ref: ref for ref in article.sentence_refs()})
    paragraphs, whole = list(article.paragraphs), {}
    for ref, of_one in zip(text.refs, spans, strict=True):
        paragraph = paragraphs[ref.paragraph]
        raw = paragraph.sentence_text(ref.sentence)
        first = paragraph.sentences[ref.sentence].start + len(raw) - len(raw.lstrip())
        parts = tuple(Sentence(first + start, first + end) for start, end in of_one)
        paragraphs[ref.paragraph] = replace(paragraph, sentences=parts)
        whole.update({SentenceRef(ref.paragraph, number): ref for number in range(len(parts))})
    return Division(replace(article, paragraphs=tuple(paragraphs)), whole)

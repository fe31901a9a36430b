"""One article as a row of numbered sentences, without those that are blank."""

from __future__ import annotations

from dataclasses import dataclass

from core.identity import digest
from core.language.sentences import sentence_spans
from core.model import Article, SentenceRef


@dataclass(frozen=True, slots=True)
class Text:
    """The sentences of an article, numbered from 0 in reading order."""

    refs: tuple[SentenceRef, ...]
    """The names of the sentences in the article; one may stand for several that are parts of it (`divided`)."""
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


def divided(text: Text) -> Text:
    """The text with each sentence that holds several in its parts, which all have its name."""
    places, sentences = [], []
    for number, sentence in enumerate(text.sentences):
        for start, end in sentence_spans(sentence, text.languages[number]):
            places.append(number)
            sentences.append(sentence[start:end])
    refs = tuple(text.refs[number] for number in places)
    paragraphs = tuple(text.paragraphs[number] for number in places)
    languages = tuple(text.languages[number] for number in places)
    return Text(refs, tuple(sentences), paragraphs, languages, text.key)

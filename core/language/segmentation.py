"""An article gets its languages and sentences."""

from __future__ import annotations

from dataclasses import replace

from core.language.detection import article_language, paragraph_language
from core.language.names import primary_language
from core.language.sentences import sentence_spans
from core.model import Article, Paragraph, Sentence
from core.progress import OnProgress, Stage, ignore_progress

_REPORTED = 50
"""Every so many paragraphs the progress is reported."""


def segment(
    article: Article,
    *,
    language: str | None = None,
    lines: bool = False,
    on_progress: OnProgress = ignore_progress,
) -> Article:
    """The article with its language, its paragraphs' languages and their sentences.

    Args:
        article: as it was read. What its reader said of languages is believed.
        language: what the user says the whole article is in; None to find out.
        lines: take each paragraph as one sentence.
        on_progress: called often, with paragraphs done and in all.
    """
    whole = primary_language(language) if language else article.language
    whole = whole or article_language([paragraph.text for paragraph in article.paragraphs])
    paragraphs = []
    for done, paragraph in enumerate(article.paragraphs):
        if done % _REPORTED == 0:
            on_progress(Stage.SEGMENTING, done, len(article.paragraphs))
        own = whole if language else paragraph.language or paragraph_language(paragraph.text, whole)
        paragraphs.append(_segmented(paragraph, own, lines))
    return replace(article, language=whole, paragraphs=tuple(paragraphs))


def _segmented(paragraph: Paragraph, language: str, lines: bool) -> Paragraph:
    text = paragraph.text
    sentences = (Sentence(0, len(text)),) if lines and text else sentence_spans(text, language)
    return replace(paragraph, language=language, sentences=sentences)

"""An article gets its languages and sentences."""

from __future__ import annotations

from dataclasses import replace

from core.language.detection import article_language, paragraph_language
from core.language.names import primary_language
from core.language.sentences import sentence_spans
from core.model import Article, Paragraph, Sentence


def segment(article: Article, *, language: str | None = None, lines: bool = False) -> Article:
    """The article with its language, its paragraphs' languages and their sentences.

    Args:
        article: as it was read. What its reader said of languages is believed.
        language: what the user says the whole article is in; None to find out.
        lines: take each paragraph as one sentence.
    """
    if language:
        whole = primary_language(language)
        paragraphs = [_segmented(paragraph, whole, lines) for paragraph in article.paragraphs]
    else:
        whole = article.language or article_language([paragraph.text for paragraph in article.paragraphs])
        paragraphs = [
            _segmented(paragraph, paragraph.language or paragraph_language(paragraph.text, whole), lines)
            for paragraph in article.paragraphs
        ]
    return replace(article, language=whole, paragraphs=tuple(paragraphs))


def _segmented(paragraph: Paragraph, language: str, lines: bool) -> Paragraph:
    text = paragraph.text
    sentences = (Sentence(0, len(text)),) if lines and text else sentence_spans(text, language)
    return replace(paragraph, language=language, sentences=sentences)

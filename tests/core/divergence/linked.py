"""Evidence of one row, from sentences in several languages, with the real encoder's words."""

from __future__ import annotations

from itertools import combinations

from core.divergence import Evidence
from core.facts import extract
from core.model import (
    Article,
    Link,
    LinkSide,
    Options,
    Paragraph,
    Row,
    RowStatus,
    Sentence,
    SentenceRef,
    Unit,
)
from tests.real import encoder


def linked(*sides: tuple[str, str], with_encoder: bool = True, probability: float = 0.95) -> Evidence:
    """One row in which sentences answer to each other: (language, sentence) for each article."""
    articles = {}
    for number, (language, text) in enumerate(sides):
        letter = "ABCDEFGH"[number]
        paragraph = Paragraph(text, language=language, sentences=(Sentence(0, len(text)),))
        articles[letter] = Article(letter, (paragraph,), letter=letter, language=language)
    row = Row("row", 0, RowStatus.SAME, probability, {letter: (Unit(0),) for letter in articles})
    links = tuple(
        Link(LinkSide(a, (SentenceRef(0, 0),)), LinkSide(b, (SentenceRef(0, 0),)), probability)
        for a, b in combinations(sorted(articles), 2)
    )
    mentions = {letter: extract(article) for letter, article in articles.items()}
    return Evidence(articles, (row,), links, Options(), mentions=mentions, encoder=encoder() if with_encoder else None)

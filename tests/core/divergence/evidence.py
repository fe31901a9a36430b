"""Hand-made evidence: articles as lists of paragraphs of sentences, links between their sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

from hypothesis import HealthCheck, settings

from core.divergence import Evidence
from core.model import (
    Article,
    Finding,
    Granularity,
    Link,
    LinkSide,
    Options,
    Paragraph,
    ParagraphKind,
    Row,
    RowStatus,
    Sentence,
    SentenceRef,
    Unit,
)

unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""For property tests: a slow machine must not make them fail."""

Ref = tuple[str, int, int]
"""Letter, paragraph and sentence."""


def article(
    letter: str,
    paragraphs: Sequence[Sequence[str]],
    language: str = "de",
    kinds: Mapping[int, ParagraphKind] | None = None,
) -> Article:
    """An article whose sentences stand in their paragraphs with a blank between them."""
    made = []
    for number, texts in enumerate(paragraphs):
        at, sentences = 0, []
        for text in texts:
            sentences.append(Sentence(at, at + len(text)))
            at += len(text) + 1
        kind = (kinds or {}).get(number, ParagraphKind.BODY)
        made.append(Paragraph(" ".join(texts), kind, language, tuple(sentences)))
    return Article(id=f"id of {letter}", letter=letter, language=language, paragraphs=tuple(made))


def link(*refs: Ref, probability: float = 0.9, echo: bool = False, set_aside: bool = False) -> Link:
    """A link between the sentences of two articles."""
    letters = sorted({letter for letter, _, _ in refs})
    a, b = (
        LinkSide(letter, tuple(SentenceRef(paragraph, sentence) for of, paragraph, sentence in refs if of == letter))
        for letter in letters
    )
    return Link(a, b, probability, echo=echo, set_aside=set_aside)


def rows(
    letters: str, *passages: Mapping[str, Sequence[int]], moved: Mapping[int, Mapping[str, int]] | None = None
) -> tuple[Row, ...]:
    """Rows of whole paragraphs."""
    made = []
    for index, passage in enumerate(passages):
        units = {letter: tuple(Unit(paragraph) for paragraph in passage.get(letter, ())) for letter in letters}
        score = 0.9 if len(passage) > 1 else 0.0
        made.append(Row(f"row {index}", index, RowStatus.SAME, score, units, (moved or {}).get(index, {})))
    return tuple(made)


def evidence(
    articles: Sequence[Article],
    of_rows: Sequence[Row],
    links: Sequence[Link],
    *,
    reference: str = "A",
    granularity: Granularity = Granularity.PARAGRAPH,
) -> Evidence:
    """Evidence with default options."""
    by_letter = {each.letter: each for each in articles}
    return Evidence(by_letter, tuple(of_rows), tuple(links), Options(reference=reference, granularity=granularity))


def one_row(*texts: str, language: str = "de", probability: float = 0.9) -> Evidence:
    """Articles of a single sentence each, all linked."""
    letters = "ABCDEFGH"[: len(texts)]
    articles = [article(letter, [[text]], language) for letter, text in zip(letters, texts, strict=True)]
    links = [link((a, 0, 0), (b, 0, 0), probability=probability) for a, b in combinations(letters, 2)]
    return evidence(articles, rows(letters, {letter: [0] for letter in letters}), links)


def marked(given: Evidence, finding: Finding) -> dict[str, list[str]]:
    """The words that a finding marks, by letter."""
    texts: dict[str, list[str]] = {}
    for span in finding.spans:
        texts.setdefault(span.article, []).append(given.span_text(span))
    return texts

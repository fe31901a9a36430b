"""An invented comparison with every kind of mark, made by hand."""

from __future__ import annotations

from core.identity import article_id, comparison_id, with_finding_ids
from core.messages import message
from core.model import (
    Article,
    Certainty,
    Comparison,
    Finding,
    FindingKind,
    Link,
    LinkSide,
    Options,
    Paragraph,
    ParagraphKind,
    Row,
    RowStatus,
    Sentence,
    SentenceRef,
    Severity,
    Span,
    Unit,
)

TEXTS = {
    "A": ("The ferry left 😀 at noon with 40 passengers.", "It came back late.", "The captain said nothing."),
    "B": ("Die Fähre fuhr mit 45 Gästen ab.", "Sie kam spät zurück.", "Sie war leer."),
    "C": ("العبارة غادرت في 12 ظهرا",),
}
LANGUAGES = {"A": "en", "B": "de", "C": "ar"}


def article(letter: str) -> Article:
    """One of the articles; its first paragraph is a heading where it is A's."""
    texts = TEXTS[letter]
    kinds = [ParagraphKind.HEADING if letter == "A" and number == 2 else ParagraphKind.BODY for number in range(3)]
    paragraphs = tuple(
        Paragraph(text, kind, LANGUAGES[letter], (Sentence(0, len(text)),))
        for text, kind in zip(texts, kinds, strict=False)
    )
    return Article(article_id(letter, texts), paragraphs, f"{letter}.txt", letter, language=LANGUAGES[letter])


def span(letter: str, paragraph: int, words: str) -> Span:
    """Where some words stand."""
    start = TEXTS[letter][paragraph].index(words)
    return Span(letter, paragraph, start, start + len(words))


def finding(kind: FindingKind, severity: Severity, rows: tuple[int, ...], *spans: Span) -> Finding:
    """A finding about some words."""
    letters = tuple(sorted({each.article for each in spans}))
    said = message("only_here.passage", article=letters[0])
    return Finding("", kind, severity, 0.9, Certainty.CERTAIN, letters, rows, said, spans)


def link(a: str, at: int, b: str, to: int, probability: float = 0.9) -> Link:
    """A link of two first sentences."""
    return Link(LinkSide(a, (SentenceRef(at, 0),)), LinkSide(b, (SentenceRef(to, 0),)), probability)


def comparison() -> Comparison:
    """Three articles, four rows, five findings."""
    articles = tuple(article(letter) for letter in TEXTS)
    rows = (
        _row(0, RowStatus.DIFFERS, A=[0], B=[0], C=[0]),
        _row(1, RowStatus.PARTIAL, {"B": 0}, A=[1], B=[1, 2]),
        _row(2, RowStatus.ONLY_HERE, A=[2]),
    )
    found = (
        finding(FindingKind.NUMBER, Severity.HIGH, (0,), span("A", 0, "40"), span("B", 0, "45")),
        finding(FindingKind.ONLY_HERE, Severity.HIGH, (2,), span("A", 2, TEXTS["A"][2])),
        finding(FindingKind.WORDING, Severity.MEDIUM, (0,), span("A", 0, "passengers"), span("B", 0, "Gästen")),
        finding(FindingKind.DATE, Severity.MEDIUM, (0,), span("A", 0, "noon"), span("C", 0, "12 ظهرا")),
        finding(FindingKind.NAME, Severity.LOW, (1,), span("A", 1, "It"), span("B", 1, "Sie")),
    )
    return Comparison(
        id=comparison_id(articles, Options()),
        articles=articles,
        options=Options(),
        encoder="",
        rows=rows,
        links=(link("A", 0, "B", 0), link("A", 0, "C", 0), link("A", 1, "B", 1), link("A", 2, "B", 2, 0.2)),
        findings=with_finding_ids(found, {each.letter: each for each in articles}),
    )


def _row(index: int, status: RowStatus, moved: dict[str, int] | None = None, **paragraphs: list[int]) -> Row:
    passages = {letter: tuple(Unit(number) for number in paragraphs.get(letter, ())) for letter in TEXTS}
    return Row(f"row{index}", index, status, 0.9, passages, moved or {})

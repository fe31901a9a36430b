"""Comparisons made by hand, of invented text, that hold everything a report has to show."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from core.identity import comparison_id, with_finding_ids
from core.messages import Message, message
from core.model import (
    Article,
    Certainty,
    Comparison,
    Fact,
    Finding,
    FindingKind,
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
    Severity,
    Span,
    Unit,
)
from core.review import Review, ReviewStatus

CREATED = datetime(2031, 5, 6, 7, 8, 9, tzinfo=UTC)

TEXTS = {
    "A": (
        "Hohenfels bekommt eine neue Seilbahn",
        "Der Gemeinderat von Hohenfels hat am 3. März den Bau einer Seilbahn beschlossen. "
        "Sie soll 12 Millionen Euro kosten.",
        "Bürgermeisterin Ilsa Brandner nannte die Bahn „einen Gewinn für das ganze Tal“.",
        "Die Talstation entsteht neben dem Bahnhof. Ein Parkhaus ist nicht vorgesehen.",
        "Die Arbeiten beginnen im Herbst.",
    ),
    "B": (
        "Hohenfels avrà una nuova funivia",
        "Il 3 marzo il consiglio comunale di Hohenfels ha deciso la costruzione di una funivia. "
        "Costerà 12 milioni di euro.",
        "I lavori cominceranno in autunno.",
        "La sindaca Ilsa Brandner ha definito l'impianto «un guadagno per tutta la valle».",
        "La stazione a valle sorgerà accanto alla ferrovia.",
        "Un parcheggio coperto non è previsto.",
    ),
    "C": (
        "Hohenfels bekommt eine neue Gondelbahn",
        "Der Gemeinderat von Hohenfels will im März den Bau einer Seilbahn beschließen. "
        "Sie soll 15 Millionen Euro kosten.",
        "Bürgermeisterin Ilse Brantner sprach von „einem Gewinn für das Tal“.",
        "Naturschützer halten die Trasse für falsch, weil sie durch das Moor am Grauen See führt, "
        "wo 40 Vogelarten brüten.",
    ),
}
TITLES = {"A": "Neue Seilbahn", "B": "Nuova funivia & vecchie strade", "C": "=Seilbahn?"}
LANGUAGES = {"A": "de", "B": "it", "C": "de"}

HOSTILE = (
    "=1+1",
    "=cmd|' /C calc'!A0",
    "+49 30 1234",
    "-1",
    "@SUM(A1)",
    "#N/A",
    "#REF!",
    "TRUE",
    "007",
    "1e5",
    "'quoted",
    "\x00nul \x1b[31m red \x7f",
    "lone \ud800 and \udfff",
    "noncharacters \ufffe \uffff",
    "tab\tand\rreturn",
    "_x0041_ is no escape",
    " leading and trailing ",
    "right \u202e to left",
    "<b>&amp;</b> ]]>",
    "\U0001f469\u200d\U0001f680 emoji",
    "\n\n",
    "",
)


def article(letter: str, texts: tuple[str, ...], title: str, language: str) -> Article:
    """An article whose sentences end at full stops."""
    paragraphs = tuple(
        Paragraph(text, ParagraphKind.HEADING if number == 0 else ParagraphKind.BODY, language, sentences(text))
        for number, text in enumerate(texts)
    )
    return Article(
        id=f"article-{letter}",
        paragraphs=paragraphs,
        title=title,
        letter=letter,
        path=f"folder/{letter.lower()} & more.txt",
        language=language,
        encoding="utf-8",
        sha256=letter.lower() * 64 if letter in "ABCDEF" else "0" * 64,
    )


def sentences(text: str) -> tuple[Sentence, ...]:
    return tuple(
        Sentence(*match.span()) for match in re.finditer(r"\S(?:.*?(?<![0-9])[.](?=\s|$)|.*$)", text, re.DOTALL)
    )


def span(articles: dict[str, Article], letter: str, words: str) -> Span:
    """Where some words stand in an article."""
    for number, paragraph in enumerate(articles[letter].paragraphs):
        start = paragraph.text.find(words)
        if start >= 0:
            return Span(letter, number, start, start + len(words))
    raise AssertionError(f"{words!r} is not in {letter}")


def row(index: int, status: RowStatus, score: float = 0.9, moved: dict[str, int] | None = None, **units: list) -> Row:
    passages = {
        letter: tuple(unit if isinstance(unit, Unit) else Unit(unit) for unit in units.get(letter, []))
        for letter in "ABC"
    }
    return Row(f"row-{index}", index, status, score, passages, moved or {})


def link(a: str, b: str, *, echo: bool = False, pinned: bool = False, probability: float = 0.9) -> Link:
    """A link such as "A1.0" to "B1.0": article, paragraph, sentence."""

    def side(name: str) -> LinkSide:
        paragraph, sentence = name[1:].split(".")
        return LinkSide(name[0], (SentenceRef(int(paragraph), int(sentence)),))

    return Link(side(a), side(b), probability, echo, pinned)


def cable_car() -> Comparison:
    """Three articles: C says another price and lacks passages; B has a paragraph more, and a passage elsewhere."""
    articles = {letter: article(letter, TEXTS[letter], TITLES[letter], LANGUAGES[letter]) for letter in TEXTS}
    only_here = message("only_here.passage", article="C")

    def finding(kind: str, severity: str, rows: tuple[int, ...], said: Message, *places: tuple[str, str]) -> Finding:
        return Finding(
            "",
            FindingKind(kind),
            Severity(severity),
            0.8,
            Certainty.POSSIBLE if kind == "wording" else Certainty.CERTAIN,
            tuple(sorted({letter for letter, _ in places})),
            rows,
            said,
            tuple(span(articles, letter, words) for letter, words in places),
        )

    findings = (
        finding("wording", "low", (0,), only_here, ("A", "Seilbahn"), ("C", "Gondelbahn")),
        finding("modality", "high", (1,), only_here, ("A", "hat am"), ("A", "beschlossen"), ("C", "will im")),
        finding("amount", "high", (1,), only_here, ("A", "12 Millionen Euro"), ("C", "15 Millionen Euro")),
        finding("date", "medium", (1,), only_here, ("A", "3. März"), ("C", "im März")),
        finding("name", "medium", (2,), only_here, ("A", "Ilsa Brandner"), ("C", "Ilse Brantner")),
        finding(
            "quotation",
            "medium",
            (2,),
            only_here,
            ("A", "„einen Gewinn für das ganze Tal“"),
            ("C", "„einem Gewinn für das Tal“"),
        ),
        finding("moved", "low", (4,), only_here, ("A", TEXTS["A"][4]), ("B", TEXTS["B"][2])),
        finding("only_here", "high", (5,), only_here, ("C", TEXTS["C"][3])),
    )
    rows = (
        row(0, RowStatus.DIFFERS, A=[0], B=[0], C=[0]),
        row(1, RowStatus.DIFFERS, 0.95, A=[1], B=[1], C=[1]),
        row(2, RowStatus.DIFFERS, 0.85, A=[2], B=[3], C=[2]),
        row(3, RowStatus.PARTIAL, 0.8, A=[3], B=[4, 5]),
        row(4, RowStatus.PARTIAL, 0.7, moved={"B": 1}, A=[4], B=[2]),
        row(5, RowStatus.ONLY_HERE, 0.0, C=[3]),
    )
    links = (
        link("A1.0", "B1.0"),
        link("A1.1", "B1.1", probability=0.8125),
        link("A1.1", "C1.1", pinned=True),
        link("A4.0", "B2.0"),
        link("A0.0", "C3.0", echo=True, probability=0.25),
    )
    facts = (
        Fact(
            "fact-1",
            FindingKind.AMOUNT,
            "12000000 EUR",
            "12,000,000 EUR",
            (span(articles, "A", "12 Millionen Euro"), span(articles, "B", "12 milioni di euro")),
        ),
        Fact("fact-2", FindingKind.NUMBER, "40", "40", (span(articles, "C", "40"),)),
    )
    options = Options(languages={"C": "de"}, encodings={"C": "cp1252"})
    everything = tuple(articles.values())
    return Comparison(
        comparison_id(everything, options),
        everything,
        options,
        "words 1",
        rows,
        links,
        with_finding_ids(findings, articles),
        facts,
    )


def reviewed(comparison: Comparison) -> Review:
    """One finding confirmed with a note, one dismissed, one only noted."""
    ids = [finding.id for finding in comparison.findings]
    return (
        Review()
        .decide([ids[2]], ReviewStatus.CONFIRMED, "Ada")
        .annotate(ids[2], "=Checked with the council; “15” is C's own figure.\nAsk again.", "Ada")
        .decide([ids[0]], ReviewStatus.DISMISSED, "Ben")
        .annotate(ids[5], "Who translated this?")
    )


def by_sentences() -> Comparison:
    """Two articles in rows of sentences: neighbouring ones, and some with a gap between them."""
    texts = {"A": ("Eins. Zwei. Drei. Vier.",), "B": ("Uno. Due. Tre. Quattro.",)}
    articles = tuple(article(letter, texts[letter], letter, LANGUAGES[letter]) for letter in texts)

    def sentence_row(index: int, a: list[int], b: list[int]) -> Row:
        units = {"A": tuple(Unit(0, n) for n in a), "B": tuple(Unit(0, n) for n in b)}
        return Row(f"row-{index}", index, RowStatus.SAME, 0.5, units)

    options = Options(granularity=Granularity.SENTENCE)
    rows = (sentence_row(0, [0, 1], [0]), sentence_row(1, [2], [1, 3]), sentence_row(2, [3], [2]))
    return Comparison(comparison_id(articles, options), articles, options, "", rows, (), ())


def of_texts(*texts: str, language: str = "de", findings: bool = True) -> Comparison:
    """Two articles alike, each text a row, and each text marked whole by a finding of changing kind."""
    articles = {letter: article(letter, texts, texts[0] if texts else "", language) for letter in "AB"}
    rows = tuple(
        Row(f"row-{n}", n, RowStatus.DIFFERS, 0.5, {"A": (Unit(n),), "B": (Unit(n),)}) for n in range(len(texts))
    )
    kinds = list(FindingKind)
    marked = tuple(
        Finding(
            "",
            kinds[n % len(kinds)],
            Severity.MEDIUM,
            0.5,
            Certainty.POSSIBLE,
            ("A", "B"),
            (n,),
            message("only_here.passage", article=text),
            (Span("A", n, 0, len(text)), Span("B", n, 0, len(text))),
        )
        for n, text in enumerate(texts)
        if findings
    )
    everything = tuple(articles.values())
    return Comparison("comparison", everything, Options(), "", rows, (), with_finding_ids(marked, articles))

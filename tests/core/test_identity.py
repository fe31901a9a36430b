import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.identity import article_id, comparison_id, digest, rounded, text_keys, with_finding_ids
from core.messages import message
from core.model import Article, Certainty, Finding, FindingKind, Options, Paragraph, Severity, Span, Threshold


def article(letter: str, *texts: str, name: str = "") -> Article:
    return Article(
        id=article_id(name or letter, texts), paragraphs=tuple(Paragraph(t) for t in texts), title=letter, letter=letter
    )


def finding(*spans: Span, kind: FindingKind = FindingKind.WORDING, row: int = 0, confidence: float = 0.5) -> Finding:
    return Finding(
        id="",
        kind=kind,
        severity=Severity.LOW,
        confidence=confidence,
        certainty=Certainty.POSSIBLE,
        articles=tuple(sorted({span.article for span in spans})),
        rows=(row,),
        explanation=message("only_here.passage", article="A"),
        spans=spans,
    )


def ids(findings: list[Finding], *articles: Article) -> list[str]:
    return [named.id for named in with_finding_ids(findings, {a.letter: a for a in articles})]


def test_digest_keeps_parts_apart():
    assert digest("ab", "c") != digest("a", "bc")
    assert digest() != digest("")


def test_finding_keeps_its_id_when_text_is_inserted_above():
    b = article("B", "The bridge was built in 1931.")
    before = article("A", "The bridge was opened in 1932.", name="a.txt")
    after = Article(id=before.id, paragraphs=(Paragraph("News."), *before.paragraphs), letter="A")
    old = ids([finding(Span("A", 0, 25, 29), Span("B", 0, 24, 28))], before, b)
    new = ids([finding(Span("A", 1, 25, 29), Span("B", 0, 24, 28), row=1, confidence=0.9)], after, b)
    assert old == new


def test_finding_gets_another_id_when_its_text_or_kind_or_article_changes():
    a, other = article("A", "in 1932"), article("A", "in 1933")
    span = Span("A", 0, 3, 7)
    original = ids([finding(span)], a)
    assert ids([finding(span)], Article(id=a.id, paragraphs=other.paragraphs, letter="A")) != original
    assert ids([finding(span, kind=FindingKind.DATE)], a) != original
    assert ids([finding(span)], Article(id="elsewhere", paragraphs=a.paragraphs, letter="A")) != original


def test_repeats_of_one_finding_get_different_ids():
    a = article("A", "one, one")
    first, second = ids([finding(Span("A", 0, 0, 3)), finding(Span("A", 0, 5, 8))], a)
    assert first != second


def test_letters_do_not_count_in_a_finding_id():
    a, b = article("A", "one"), article("B", "two")
    swapped = (
        Article(id=a.id, paragraphs=a.paragraphs, letter="B"),
        Article(id=b.id, paragraphs=b.paragraphs, letter="A"),
    )
    here = ids([finding(Span("A", 0, 0, 3), Span("B", 0, 0, 3))], a, b)
    there = ids([finding(Span("B", 0, 0, 3), Span("A", 0, 0, 3))], *swapped)
    assert here == there


@given(st.lists(st.text()))
def test_text_keys_name_every_text_once(texts):
    keys = text_keys(texts)
    assert len(set(keys)) == len(texts)


def test_text_keys_fold_white_space_and_composition_only():
    (one, _), (two, _), (three, _) = text_keys(["café  au\tlait", "cafe\u0301 au lait", "Café au lait"])
    assert one == two
    assert one != three


def test_comparison_id_follows_texts_order_and_options():
    a, b = article("A", "one"), article("B", "two")
    usual = comparison_id([a, b], Options())
    assert comparison_id([a, b], Options()) == usual
    assert comparison_id([b, a], Options()) != usual
    assert comparison_id([a, b], Options(threshold=Threshold.CAUTIOUS)) != usual
    assert comparison_id([a, article("B", "three")], Options()) != usual


@pytest.mark.parametrize(("score", "expected"), [(0.49996, 0.5), (0.49994, 0.4999), (1, 1.0)])
def test_scores_are_rounded_to_four_places(score, expected):
    assert rounded(score) == expected

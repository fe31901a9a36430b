from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model import Article, FindingKind, Paragraph, Span, Unit
from core.report.passages import Mark, Piece, in_context, marked, marks_of, passage, shown_findings
from core.review import Review
from tests.core.report import samples

NAME, WORDING, ONLY_HERE, NUMBER = (
    FindingKind.NAME,
    FindingKind.WORDING,
    FindingKind.ONLY_HERE,
    FindingKind.NUMBER,
)
TEXT = "Der Rat gab 12 Euro."


def test_marks_cut_the_text_and_the_graver_one_is_shown():
    marks = [Mark(0, 20, ONLY_HERE), Mark(12, 19, NUMBER), Mark(4, 7, NAME)]
    assert marked(TEXT, marks) == [
        Piece("Der ", ONLY_HERE),
        Piece("Rat", NAME),
        Piece(" gab ", ONLY_HERE),
        Piece("12 Euro", NUMBER),
        Piece(".", ONLY_HERE),
    ]


def test_stretch_shows_only_its_part_of_the_marks():
    assert marked(TEXT, [Mark(4, 14, WORDING)], 8, 20) == [Piece("gab 12", WORDING), Piece(" Euro.")]


@given(
    st.text(),
    st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30), st.sampled_from(list(FindingKind)))),
)
def test_pieces_joined_are_the_text_and_neighbours_differ(text, marks):
    pieces = marked(text, [Mark(min(a, b), min(max(a, b), len(text)), kind) for a, b, kind in marks])
    assert "".join(piece.text for piece in pieces) == text
    assert all(piece.text for piece in pieces)
    assert all(left.mark != right.mark for left, right in pairwise(pieces))


def test_paragraphs_of_a_passage_stand_apart():
    article = samples.cable_car().article("B")
    pieces = passage(article, [Unit(4), Unit(5)], {})
    assert [piece.text for piece in pieces] == [samples.TEXTS["B"][4], "\n\n", samples.TEXTS["B"][5]]


def test_neighbouring_sentences_keep_what_stands_between_them_and_gaps_are_shown():
    article = samples.by_sentences().article("B")
    assert "".join(p.text for p in passage(article, [Unit(0, 0), Unit(0, 1)], {})) == "Uno. Due."
    assert "".join(p.text for p in passage(article, [Unit(0, 1), Unit(0, 3)], {})) == "Due. […] Quattro."


def test_dismissed_findings_and_moves_mark_no_words(cable_car, reviewed):
    marks = marks_of(shown_findings(cable_car, reviewed))
    assert ("A", 0) not in marks, "the only finding there was dismissed"
    assert ("B", 2) not in marks, "a moved passage has a chip instead"
    assert ("A", 0) in marks_of(shown_findings(cable_car, Review()))


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [
        (10, 13, "… one two THR four …"),
        (0, 3, "THR one two …"),
        (24, 27, "… one two THR"),
    ],
)
def test_context_ends_between_words(start, end, shown):
    text = {10: "zero1 one two THR four five6", 0: "THR one two three", 24: "zero five six one two THR"}[start]
    place = text.index("THR")
    article = Article("id", (Paragraph(text),), letter="A")
    pieces = in_context(article, [Span("A", 0, place, place + 3)], NAME, context=9)
    assert "".join(piece.text for piece in pieces) == shown
    assert [piece.text for piece in pieces if piece.mark] == ["THR"]


def test_close_spans_share_a_context_and_far_ones_have_lines_of_their_own():
    text = "one " * 10 + "TWO " + "three " + "FOUR " + "five " * 40 + "SIX"
    article = Article("id", (Paragraph(text), Paragraph("SEVEN")), letter="A")
    spans = [
        Span("A", number, paragraph.text.index(word), paragraph.text.index(word) + len(word))
        for number, paragraph in enumerate(article.paragraphs)
        for word in ("SEVEN", "SIX", "FOUR", "TWO")
        if word in paragraph.text
    ]
    pieces = in_context(article, spans, WORDING, context=10)
    assert [piece.text for piece in pieces if piece.mark] == ["TWO", "FOUR", "SIX", "SEVEN"]
    assert "".join(piece.text for piece in pieces).count("\n") == 2

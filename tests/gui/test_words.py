"""The few words by which the list speaks of a finding."""

from types import SimpleNamespace

import pytest

from core.messages import message
from core.model import Certainty, Finding, FindingKind, Severity, Span
from gui.findings.words import title, values

ONLY_C = message("date.only", article="C", text="11 May")
C_LACKS = message("date.lacks", article="C", others="A, B", text="11 May")
WEEKDAY = message("date.weekday", article="A", text="Monday 11 May")
DIFFERS = message("value.readings", readings="A: 11 May; B: 12 May")


@pytest.mark.parametrize(
    ("said", "letters", "expected"),
    [
        (ONLY_C, "C", "Date only in C"),
        (C_LACKS, "AB", "Date missing in C"),
        (WEEKDAY, "A", "Weekday and date disagree"),
        (DIFFERS, "AB", "Date differs"),
    ],
)
def test_a_date_is_spoken_of_by_what_is_the_matter(said, letters, expected):
    spans = tuple(Span(letter, 0, 0, 6) for letter in letters)
    finding = Finding("", FindingKind.DATE, Severity.MEDIUM, 0.9, Certainty.CERTAIN, ("A", "B", "C"), (0,), said, spans)
    assert title(finding) == expected


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("12 Euro", "15 euro"), "12 Euro ↔ 15 euro"),
        (("12 يورو", "1500万欧元"), "\u206812 يورو\u2069 ↔ \u20681500万欧元\u2069"),
    ],
)
def test_a_figure_stays_with_its_article_beside_text_from_right_to_left(texts, expected):
    spans = tuple(Span(letter, 0, 0, 6) for letter in "AB")
    finding = Finding("1", FindingKind.AMOUNT, Severity.HIGH, 0.9, Certainty.CERTAIN, ("A", "B"), (0,), DIFFERS, spans)
    shown = SimpleNamespace(span_text=lambda span: texts["AB".index(span.article)])
    assert values(finding, shown) == expected

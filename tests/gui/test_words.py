"""The few words by which the list speaks of a finding."""

import pytest

from core.messages import message
from core.model import Certainty, Finding, FindingKind, Severity, Span
from gui.findings.words import title

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

"""Values that changed places."""

import pytest

from core.divergence.swapped import find_swapped
from core.messages import render
from core.model import Severity
from tests.core.divergence.linked import linked


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        (
            ("en", "There were 30 men and 20 women in the hall."),
            ("de", "Im Saal waren 20 Männer und 30 Frauen."),
            "A says “30 men … 20 women”, B says “20 Männer … 30 Frauen”.",
        ),
        (
            ("de", "In den letzten 50 Jahren sank der Ertrag um 40 Prozent."),
            ("it", "Negli ultimi 40 anni la resa è calata del 50 per cento."),
            "A says “50 Jahren sank … 40 Prozent”, B says “40 anni la resa … 50 per cento”.",
        ),
    ],
)
def test_values_that_changed_places_are_told(first, second, words):
    (finding,) = find_swapped(linked(first, second))
    assert finding.severity is Severity.HIGH
    assert render(finding.explanation) == words


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("en", "There were 30 men and 20 women in the hall."), ("de", "Im Saal waren 20 Frauen und 30 Männer.")),
        (("de", "Die Preise stiegen um 30, die Löhne um 20 Prozent."), ("en", "Wages rose 20 percent and prices 30.")),
        (("en", "It rose from 3 to 5 dollars."), ("de", "Es stieg von 3 auf 5 Dollar.")),
    ],
)
def test_what_only_stands_in_another_order_is_not(first, second):
    assert list(find_swapped(linked(first, second))) == []


def test_three_articles_are_told_once():
    evidence = linked(
        ("en", "There were 30 men and 20 women in the hall."),
        ("fr", "Il y avait 30 hommes et 20 femmes dans la salle."),
        ("de", "Im Saal waren 20 Männer und 30 Frauen."),
    )
    assert len(list(find_swapped(evidence))) == 1

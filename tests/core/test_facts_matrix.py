from dataclasses import replace

import pytest

from core.facts_matrix import Disputes, FactCell, FactState, facts_matrix, notable
from core.messages import message
from core.model import Certainty, Comparison, Fact, Finding, FindingKind, Severity, Span
from tests.core.report import samples

HAS, DIFFERS, LACKS = FactState.HAS, FactState.DIFFERS, FactState.LACKS


def at(comparison: Comparison, letter: str, words: str) -> Span:
    return samples.span({article.letter: article for article in comparison.articles}, letter, words)


def states(comparison: Comparison, fact: str, dismissed: set[str] | None = None) -> str:
    row = next(row for row in facts_matrix(comparison, dismissed or ()) if row.fact.id == fact)
    return " ".join(f"{letter}:{cell.state}" for letter, cell in row.cells.items())


def dispute(kind: FindingKind, articles: str, *spans: Span) -> Finding:
    said = message("only_here.passage", article="A")
    return Finding("f", kind, Severity.HIGH, 1.0, Certainty.CERTAIN, tuple(articles), (0,), said, spans)


@pytest.fixture
def prices() -> Comparison:
    """A and B say 12 million, C says 15; a finding sets A against C."""
    return samples.cable_car()


def test_who_says_something_else_differs_from_those_who_have_the_fact(prices):
    assert states(prices, "fact-1") == "A:has B:has C:differs"
    row = facts_matrix(prices)[0]
    said = {letter: [prices.span_text(span) for span in cell.spans] for letter, cell in row.cells.items()}
    assert said == {"A": ["12 Millionen Euro"], "B": ["12 milioni di euro"], "C": ["15 Millionen Euro"]}


def test_nobody_differs_on_what_one_article_alone_says(prices):
    assert states(prices, "fact-2") == "A:lacks B:lacks C:has"
    assert facts_matrix(prices)[1].cells["A"] == FactCell(LACKS)


def test_a_dismissed_finding_makes_no_difference(prices):
    amount = next(finding for finding in prices.findings if finding.kind is FindingKind.AMOUNT)
    assert states(prices, "fact-1", {amount.id}) == "A:has B:has C:lacks"


def test_that_an_article_lacks_a_fact_is_no_contradiction(prices):
    a, b = at(prices, "A", "12 Millionen Euro"), at(prices, "B", "12 milioni di euro")
    only = replace(prices, findings=(dispute(FindingKind.AMOUNT, "ABC", a, b),))
    assert states(only, "fact-1") == "A:has B:has C:lacks"


def test_evidence_in_another_language_is_no_contradiction(prices):
    spans = [at(prices, "A", "Ilsa Brandner"), at(prices, "C", "Ilse Brantner"), at(prices, "B", "Ilsa Brandner")]
    name = Fact("name", FindingKind.NAME, "brandner", "Brandner", tuple(spans))
    spelled = replace(prices, facts=(name,), findings=(dispute(FindingKind.NAME, "AC", *spans),))
    assert states(spelled, "name") == "A:differs B:has C:differs"


def test_findings_of_another_kind_at_the_same_place_say_nothing_about_a_fact(prices):
    a, c = at(prices, "A", "12 Millionen Euro"), at(prices, "C", "15 Millionen Euro")
    assert states(replace(prices, findings=(dispute(FindingKind.WORDING, "AC", a, c),)), "fact-1").endswith("C:lacks")
    assert states(replace(prices, findings=(dispute(FindingKind.NUMBER, "AC", a, c),)), "fact-1").endswith("C:differs")


def test_findings_elsewhere_in_the_paragraph_say_nothing_about_a_fact(prices):
    a, c = at(prices, "A", "3. März"), at(prices, "C", "im März")
    assert states(replace(prices, findings=(dispute(FindingKind.DATE, "AC", a, c),)), "fact-1").startswith("A:has")


def test_facts_that_differ_stand_first_then_by_kind_then_by_first_mention(prices):
    def fact(name: str, kind: FindingKind, words: str) -> Fact:
        return Fact(name, kind, name, name, (at(prices, "C", words),))

    facts = (
        fact("name 1", FindingKind.NAME, "Hohenfels"),
        fact("number 1", FindingKind.NUMBER, "15"),
        fact("name 2", FindingKind.NAME, "Ilse Brantner"),
        fact("date", FindingKind.DATE, "im März"),
        fact("number 2", FindingKind.NUMBER, "40"),
    )
    rows = facts_matrix(replace(prices, facts=(*facts, prices.facts[0])))
    # The number 15 is what the finding on the price marks; so is a name, but it says nothing about names' kind.
    expected = ["date", "fact-1", "number 1", "name 2", "number 2", "name 1"]
    assert [row.fact.id for row in rows] == expected
    assert [row.differs for row in rows] == [True] * 4 + [False] * 2


def test_a_name_said_once_in_all_is_passing_unless_it_is_disputed(prices):
    once = Fact("once", FindingKind.NAME, "x", "x", (at(prices, "C", "Hohenfels"),))
    disputed = Fact("disputed", FindingKind.NAME, "y", "y", (at(prices, "C", "Ilse Brantner"),))
    twice = Fact("twice", FindingKind.NAME, "z", "z", (at(prices, "A", "Hohenfels"), at(prices, "B", "Hohenfels")))
    comparison = replace(prices, facts=(once, disputed, twice, prices.facts[1]))
    rows = facts_matrix(comparison)
    counted = notable(comparison, Disputes(comparison.findings))
    assert counted.count() == 3
    assert counted.count({each.id for each in comparison.findings}) == 2
    assert {row.fact.id: row.passing for row in rows} == {
        "once": True,
        "disputed": False,
        "twice": False,
        "fact-2": False,
    }

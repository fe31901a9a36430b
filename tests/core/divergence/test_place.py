"""Passages that stand elsewhere or are divided otherwise."""

from core.divergence import find_divergences
from core.messages import render
from core.model import FindingKind, Severity
from tests.core.divergence.evidence import article, evidence, link, marked, rows


def texts(count):
    return [[f"Absatz Nummer {'abcdefgh'[number]}."] for number in range(count)]


def links(pairs):
    return [link(("A", a, 0), ("B", b, 0)) for a, b in pairs]


def test_a_moved_block_is_one_finding_that_shows_both_ends():
    pairs = [(0, 0), (1, 2), (2, 3), (3, 1)]
    passages = [{"A": [a], "B": [b]} for a, b in pairs]
    moved = {1: {"B": 3}, 2: {"B": 1}}
    a, b = article("A", texts(4)), article("B", [texts(4)[0], texts(4)[3], texts(4)[1], texts(4)[2]])
    given = evidence([a, b], rows("AB", *passages, moved=moved), links(pairs))
    (finding,) = find_divergences(given)
    assert finding.kind is FindingKind.MOVED
    assert finding.rows == (1, 2)
    assert finding.articles == ("A", "B")
    assert marked(given, finding) == {
        "A": ["Absatz Nummer b.", "Absatz Nummer c."],
        "B": ["Absatz Nummer b.", "Absatz Nummer c."],
    }
    assert render(finding.explanation) == "B has this passage elsewhere: after row 4."


def test_a_passage_moved_to_the_front():
    pairs = [(0, 1), (1, 0)]
    passages = [{"A": [a], "B": [b]} for a, b in pairs]
    a, b = article("A", texts(2)), article("B", texts(2)[::-1])
    given = evidence([a, b], rows("AB", *passages, moved={1: {"B": -1}}), links(pairs))
    (finding,) = find_divergences(given)
    assert render(finding.explanation) == "B has this passage elsewhere: at its beginning."


def test_one_paragraph_against_two():
    a = article("A", [["Der Rat tagte.", "Es war spät."]])
    b = article("B", [["Der Rat tagte."], ["Es war spät."]])
    given = evidence(
        [a, b],
        rows("AB", {"A": [0], "B": [0, 1]}),
        [link(("A", 0, 0), ("B", 0, 0)), link(("A", 0, 1), ("B", 1, 0))],
    )
    (finding,) = find_divergences(given)
    assert finding.kind is FindingKind.STRUCTURE
    assert finding.severity is Severity.LOW
    assert marked(given, finding) == {"A": ["Der Rat tagte. Es war spät."], "B": ["Der Rat tagte.", "Es war spät."]}
    assert render(finding.explanation) == "Divided into paragraphs differently: A 1, B 2."


def test_a_paragraph_that_is_not_linked_is_no_matter_of_structure():
    a = article("A", [["Der Rat tagte."]])
    b = article("B", [["Der Rat tagte."], ["Es war spät."]])
    given = evidence([a, b], rows("AB", {"A": [0], "B": [0, 1]}), [link(("A", 0, 0), ("B", 0, 0))])
    assert [finding.kind for finding in find_divergences(given)] == [FindingKind.ONLY_HERE]


def test_a_sentence_that_an_echo_finds_in_another_row():
    a = article("A", [["Der Rat tagte.", "Es war spät."], ["Dann fiel der Beschluss."]])
    b = article("B", [["Der Rat tagte."], ["Dann fiel der Beschluss.", "Es war spät."]])
    given = evidence(
        [a, b],
        rows("AB", {"A": [0], "B": [0]}, {"A": [1], "B": [1]}),
        [
            link(("A", 0, 0), ("B", 0, 0)),
            link(("A", 1, 0), ("B", 1, 0)),
            link(("A", 0, 1), ("B", 1, 1), echo=True),
        ],
    )
    (finding,) = find_divergences(given)
    assert finding.kind is FindingKind.MOVED
    assert finding.severity is Severity.LOW
    assert finding.rows == (0, 1)
    assert marked(given, finding) == {"A": ["Es war spät."], "B": ["Es war spät."]}
    assert render(finding.explanation) == "The same is said in different rows: A 1; B 2."

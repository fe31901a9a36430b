"""Passages and sentences that some articles have and others lack."""

from dataclasses import replace

import numpy as np

from core.divergence import find_divergences
from core.divergence.absence import find_absences
from core.divergence.near_misses import chance_of_absence
from core.messages import render
from core.model import FindingKind, Granularity, ParagraphKind, Row, RowStatus, Severity, Unit
from tests.core.divergence.evidence import article, evidence, link, marked, rows

LONG = (
    "Der Hafenmeister legte eine Liste von vierzehn Schiffen vor, die seit dem Sommer auf der Reede lagen und "
    "deren Ladung niemand abholen wollte, obwohl die Eigner mehrmals gemahnt worden waren."
)


def absences(given):
    return [
        finding for finding in find_divergences(given) if finding.kind in {FindingKind.ONLY_HERE, FindingKind.MISSING}
    ]


def test_a_passage_in_one_of_two_articles_is_only_here():
    a = article("A", [["Die Fähre fährt wieder."], [LONG]])
    b = article("B", [["Die Fähre fährt wieder."]])
    given = evidence([a, b], rows("AB", {"A": [0], "B": [0]}, {"A": [1]}), [link(("A", 0, 0), ("B", 0, 0))])
    (finding,) = absences(given)
    assert finding.kind is FindingKind.ONLY_HERE
    assert finding.severity is Severity.HIGH
    assert finding.articles == ("A",)
    assert finding.rows == (1,)
    assert marked(given, finding) == {"A": [LONG]}
    assert render(finding.explanation) == "Only A has this passage."


def test_passages_of_one_article_that_follow_on_each_other_are_one_finding():
    a = article("A", [["Eins."], ["Zwei."]])
    b = article("B", [["Eins."], [LONG], [LONG], ["Zwei."], [LONG]])
    given = evidence(
        [a, b],
        rows("AB", {"A": [0], "B": [0]}, {"B": [1]}, {"B": [2]}, {"A": [1], "B": [3]}, {"B": [4]}),
        [link(("A", 0, 0), ("B", 0, 0)), link(("A", 1, 0), ("B", 3, 0))],
    )
    first, second = absences(given)
    assert first.rows == (1, 2)
    assert render(first.explanation) == "Only B has these 2 passages."
    assert second.rows == (4,)


def test_rows_that_stand_together_but_come_from_different_places_are_two_findings():
    a = article("A", [["Eins."]])
    b = article("B", [[LONG], ["Eins."], [LONG]])
    given = evidence([a, b], rows("AB", {"B": [0]}, {"B": [2]}, {"A": [0], "B": [1]}), [link(("A", 0, 0), ("B", 1, 0))])
    assert [finding.rows for finding in absences(given)] == [(0,), (1,)]


def test_one_of_three_that_lacks_a_passage_is_missing():
    articles = [article(letter, [["Eins."], [LONG]]) for letter in "AB"] + [article("C", [["Eins."]])]
    given = evidence(
        articles,
        rows("ABC", {"A": [0], "B": [0], "C": [0]}, {"A": [1], "B": [1]}),
        [
            link(("A", 0, 0), ("B", 0, 0)),
            link(("A", 0, 0), ("C", 0, 0)),
            link(("B", 0, 0), ("C", 0, 0)),
            link(("A", 1, 0), ("B", 1, 0)),
        ],
    )
    (finding,) = absences(given)
    assert finding.kind is FindingKind.MISSING
    assert finding.articles == ("A", "B", "C")
    assert marked(given, finding) == {"A": [LONG], "B": [LONG]}
    assert render(finding.explanation) == "C lacks this passage, which A, B have."


def test_two_of_four_that_have_a_passage_are_no_finding():
    articles = [article(letter, [[LONG]]) for letter in "AB"] + [article(letter, [["Anderes."]]) for letter in "CD"]
    given = evidence(
        articles,
        rows("ABCD", {"A": [0], "B": [0]}, {"C": [0], "D": [0]}),
        [link(("A", 0, 0), ("B", 0, 0)), link(("C", 0, 0), ("D", 0, 0))],
    )
    assert absences(given) == []


def test_a_heading_or_a_short_line_is_of_low_severity():
    a = article("A", [["Eins."]])
    b = article("B", [["Eins."], [LONG]], kinds={1: ParagraphKind.HEADING})
    c = [link(("A", 0, 0), ("B", 0, 0))]
    (heading,) = absences(evidence([a, b], rows("AB", {"A": [0], "B": [0]}, {"B": [1]}), c))
    assert heading.severity is Severity.LOW
    b = article("B", [["Eins."], ["Text: Dienst."]])
    (source_line,) = absences(evidence([a, b], rows("AB", {"A": [0], "B": [0]}, {"B": [1]}), c))
    assert source_line.severity is Severity.LOW


def test_a_sentence_of_an_aligned_row_without_counterpart_is_only_here_with_its_span():
    a = article("A", [["Die Fähre fährt wieder.", LONG]])
    b = article("B", [["Die Fähre fährt wieder."]])
    given = evidence([a, b], rows("AB", {"A": [0], "B": [0]}), [link(("A", 0, 0), ("B", 0, 0))])
    (finding,) = absences(given)
    assert finding.kind is FindingKind.ONLY_HERE
    assert marked(given, finding) == {"A": [LONG]}
    assert render(finding.explanation) == "Only A has this sentence."


def test_neighbouring_sentences_without_counterpart_are_one_finding():
    a = article("A", [["Der Rat tagte.", "Es war spät.", "Niemand sprach.", "Dann fiel der Beschluss."]])
    b = article("B", [["Der Rat tagte.", "Dann fiel der Beschluss."]])
    given = evidence(
        [a, b],
        rows("AB", {"A": [0], "B": [0]}),
        [link(("A", 0, 0), ("B", 0, 0)), link(("A", 0, 3), ("B", 0, 1))],
    )
    (finding,) = absences(given)
    assert marked(given, finding) == {"A": ["Es war spät. Niemand sprach."]}
    assert render(finding.explanation) == "Only A has these sentences."


def test_a_sentence_that_one_of_three_lacks_is_missing():
    articles = [article(letter, [["Der Rat tagte.", "Es war spät."]]) for letter in "AB"]
    articles.append(article("C", [["Der Rat tagte."]]))
    given = evidence(
        articles,
        rows("ABC", {"A": [0], "B": [0], "C": [0]}),
        [
            link(("A", 0, 0), ("B", 0, 0)),
            link(("A", 0, 1), ("B", 0, 1)),
            link(("A", 0, 0), ("C", 0, 0)),
            link(("B", 0, 0), ("C", 0, 0)),
        ],
    )
    (finding,) = absences(given)
    assert finding.kind is FindingKind.MISSING
    assert marked(given, finding) == {"A": ["Es war spät."], "B": ["Es war spät."]}
    assert render(finding.explanation) == "C lacks this sentence, which A, B have."


def test_what_an_echo_finds_elsewhere_is_not_absent():
    a = article("A", [["Der Rat tagte."], ["Es war spät.", LONG]])
    b = article("B", [["Der Rat tagte.", "Es war spät."]])
    links = [link(("A", 0, 0), ("B", 0, 0)), link(("A", 1, 0), ("B", 0, 1), echo=True)]
    given = evidence([a, b], rows("AB", {"A": [0], "B": [0]}, {"A": [1]}), links)
    (finding,) = absences(given)
    assert marked(given, finding) == {"A": [LONG]}


def test_the_nearer_a_counterpart_was_the_less_sure_is_an_absence():
    a = article("A", [["Eins."], [LONG]])
    b = article("B", [["Eins."], [LONG]])
    passages = rows("AB", {"A": [0], "B": [0]}, {"A": [1]}, {"B": [1]})
    sure = absences(evidence([a, b], passages, [link(("A", 0, 0), ("B", 0, 0))]))
    links = [link(("A", 0, 0), ("B", 0, 0)), link(("A", 1, 0), ("B", 1, 0), probability=0.4, set_aside=True)]
    unsure = absences(evidence([a, b], passages, links))
    assert all(finding.confidence > 0.9 for finding in sure)
    assert [finding.confidence for finding in unsure] == [0.6, 0.6]


class _Encoder:
    """Texts are alike that have words in common."""

    languages = frozenset({"de"})

    def encode(self, texts):
        vocabulary = sorted({word for text in ALL_TEXTS for word in text.split()})
        vectors = np.array([[word in text.split() for word in vocabulary] for text in texts], np.float32)
        return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


ALL_TEXTS = (
    "Der Rat tagte am Abend.",
    "Ein Segelschiff verließ den Hafen von Tolmen ohne Ladung.",
    "Ein Segelschiff verließ den Hafen von Tolmen mit Verspätung.",
    "Niemand hat seither vom alten Bürgermeister etwas gehört.",
)


def test_an_absence_is_less_sure_where_a_sentence_like_it_answers_to_nothing_either():
    council, ship, late_ship, mayor = ALL_TEXTS

    def confidence(other):
        a, b = article("A", [[council], [ship]]), article("B", [[council], [other]])
        given = evidence(
            [a, b], rows("AB", {"A": [0], "B": [0]}, {"A": [1]}, {"B": [1]}), [link(("A", 0, 0), ("B", 0, 0))]
        )
        return [finding.confidence for finding in find_absences(replace(given, encoder=_Encoder()))]

    near, far = confidence(late_ship), confidence(mayor)
    assert len(near) == len(far) == 2
    assert max(near) < 0.5
    assert min(far) > 0.8


def test_a_short_sentence_is_less_surely_absent():
    assert chance_of_absence(2, 0.2) < chance_of_absence(20, 0.2)
    assert chance_of_absence(20, 0.6) < 0.5 < chance_of_absence(20, 0.1)


def test_passages_of_sentences():
    a = article("A", [["Der Rat tagte.", "Es war spät.", "Niemand sprach."]])
    b = article("B", [["Der Rat tagte."]])
    of_rows = (
        Row("1", 0, RowStatus.SAME, 0.9, {"A": (Unit(0, 0),), "B": (Unit(0, 0),)}),
        Row("2", 1, RowStatus.ONLY_HERE, 0.0, {"A": (Unit(0, 1),), "B": ()}),
        Row("3", 2, RowStatus.ONLY_HERE, 0.0, {"A": (Unit(0, 2),), "B": ()}),
    )
    links = [link(("A", 0, 0), ("B", 0, 0))]
    given = evidence([a, b], of_rows, links, granularity=Granularity.SENTENCE)
    (finding,) = absences(given)
    assert marked(given, finding) == {"A": ["Es war spät.", "Niemand sprach."]}
    assert finding.rows == (1, 2)


def test_a_passage_without_a_word_is_nothing():
    a = article("A", [["Eins."], ["* * *"]])
    b = article("B", [["Eins."]])
    given = evidence([a, b], rows("AB", {"A": [0], "B": [0]}, {"A": [1]}), [link(("A", 0, 0), ("B", 0, 0))])
    assert absences(given) == []

"""Quotations in other words, with another speaker, or in one article alone."""

from dataclasses import replace

import pytest

from core.divergence.quotations import find_quotations
from core.facts import gather
from core.messages import render
from core.model import Finding
from tests.core.divergence.linked import linked


def found(*sides: tuple[str, str], probability: float = 0.95) -> list[Finding]:
    evidence = linked(*sides, probability=probability)
    assert evidence.encoder is not None
    evidence = replace(evidence, facts=gather(evidence.mentions, evidence.encoder.encode))
    return [finding for finding in find_quotations(evidence) if finding.confidence >= 0.5]


def told(*sides: tuple[str, str], probability: float = 0.95) -> list[str]:
    return [render(finding.explanation) for finding in found(*sides, probability=probability)]


@pytest.mark.parametrize(
    "sides",
    [
        (("de", "„Der Ofen muss jetzt wieder brennen“, sagte sie."),
         ("en", "“The furnace must burn again now,” she said.")),
        (("fr", "« Le four doit brûler de nouveau », a-t-elle dit."),
         ("it", "«Il forno deve bruciare di nuovo», ha detto.")),
        (("es", "«El horno debe arder de nuevo», dijo."), ("ru", "«Печь должна снова гореть», — сказала она.")),
        (("de", "„Der Ofen muss jetzt wieder brennen“, sagte sie."),
         ("de", "»Der Ofen muss jetzt wieder brennen«, sagte sie.")),
        (("en", "“The furnace must burn again now, and soon,” she said."),
         ("en", 'The "furnace must burn again now", she said.')),
    ],
)  # fmt: skip
def test_translations_other_marks_and_parts_of_a_quotation_are_none(sides):
    assert told(*sides) == []


@pytest.mark.parametrize(
    ("said", "other"),
    [
        ("We will light the furnace in 12 months", "We will light the furnace in 18 months"),
        ("We will light the old furnace again", "We will not light the old furnace again"),
        ("We will light the furnace in the spring", "We will light the furnace in the autumn"),
    ],
)
def test_a_value_or_negation_in_a_quotation_is_told_by_itself(said, other):
    sides = ("en", f"“{said},” she said."), ("en", f"“{other},” she said.")
    assert told(*sides) == []
    evidence = replace(linked(*sides), links=())
    assert evidence.encoder is not None
    evidence = replace(evidence, facts=gather(evidence.mentions, evidence.encoder.encode))
    assert [finding.articles for finding in find_quotations(evidence)] == [("A", "B")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("de", "„Die Brücke ist der kürzeste Weg zwischen zwei Völkern“, sagte er."),
         ("de", "„Die Brücke ist die beste Verbindung zwischen zwei Völkern“, sagte er.")),
        (("en", "“We wanted to rescue an old instrument,” she said."),
         ("en", "“We set out to save an old instrument,” she said.")),
        (("fr", "« Nous voulions sauver un vieil instrument », a-t-elle dit."),
         ("fr", "« Nous avons tenté de sauver un ancien instrument », a-t-elle dit.")),
    ],
)  # fmt: skip
def test_other_words_in_one_language_are_one_finding(first, second):
    (finding,) = found(first, second)
    assert finding.articles == ("A", "B")
    assert finding.severity == "medium"
    assert render(finding.explanation).startswith("The same quotation in different words: A “")


def test_the_other_language_is_evidence():
    (finding,) = found(
        ("de", "„Die Brücke ist der kürzeste Weg zwischen zwei Völkern“, sagte er."),
        ("it", "«Il ponte è la via più breve tra due popoli», ha detto."),
        ("de", "„Die Brücke ist die kürzeste Verbindung zwischen beiden Völkern“, sagte er."),
    )
    assert finding.articles == ("A", "C")
    assert {span.article for span in finding.spans} == {"A", "B", "C"}
    assert "in another language: B" in render(finding.explanation)


def test_the_same_words_with_another_speaker():
    (finding,) = found(
        ("en", "“Night work must remain the exception,” said Tom Vesterby."),
        ("fr", "« Le travail de nuit doit rester l'exception », a déclaré Odile Farrant."),
        ("en", "They heard Tom Vesterby and Odile Farrant on night work."),
    )
    assert finding.severity == "high"
    assert finding.articles == ("A", "B")
    assert render(finding.explanation) == "The same words with another speaker: A “Tom Vesterby”; B “Odile Farrant”."


def test_the_same_speaker_in_two_spellings_is_none():
    assert (
        told(
            ("de", "„Der Berg hat uns nichts geschenkt“, sagte Fjodor Salessin."),
            ("ru", "«Гора ничего не отдавала нам даром», — сказал Фёдор Залесин."),
        )
        == []
    )


def test_a_quotation_that_the_other_reports_in_its_own_words():
    (finding,) = found(
        ("de", "„Die Brücke ist der kürzeste Weg zwischen zwei Völkern“, sagte der Minister."),
        ("de", "Der Minister nannte die Brücke den kürzesten Weg zwischen zwei Völkern."),
        probability=0.6,
    )
    assert finding.articles == ("A",)
    assert finding.severity == "low"


@pytest.mark.parametrize(
    ("first", "second", "both"),
    [
        (("en", "“Night work must remain the exception,” said Tom Vesterby."),
         ("en", "“Night work must remain the exception,” said Odile Farrant."),
         ("en", "They heard Tom Vesterby and Odile Farrant on night work.")),
        (("de", "„Nachtarbeit muss die Ausnahme bleiben“, sagte Tom Vesterby."),
         ("es", "—El trabajo nocturno debe seguir siendo la excepción —dijo Odile Farrant."),
         ("en", "They heard Tom Vesterby and Odile Farrant on night work.")),
    ],
)  # fmt: skip
def test_the_same_words_with_another_speaker_in_one_language_and_behind_a_dash(first, second, both):
    (finding,) = [one for one in found(first, second, both) if "speaker" in render(one.explanation)]
    assert finding.severity == "high"
    assert "A “Tom Vesterby”; B “Odile Farrant”" in render(finding.explanation)


def test_a_speaker_is_compared_where_the_passages_are_not_aligned():
    sides = [
        ("en", "“Night work must remain the exception in every mill,” said Tom Vesterby."),
        ("fr", "« Le travail de nuit doit rester l'exception dans chaque usine », a déclaré Odile Farrant."),
        ("en", "They heard Tom Vesterby and Odile Farrant on night work."),
    ]
    evidence = linked(*sides)
    assert evidence.encoder is not None
    evidence = replace(evidence, facts=gather(evidence.mentions, evidence.encoder.encode), links=())
    said = [render(finding.explanation) for finding in find_quotations(evidence)]
    assert "The same words with another speaker: A “Tom Vesterby”; B “Odile Farrant”." in said


def test_one_name_written_alike_in_two_languages_is_one_speaker():
    said = told(
        ("de", "Adnan Z. Amin, der Leiter der Behörde, sagt: „Der Wind kann die erste Quelle von Strom werden.“"),
        ("en", "Adnan Z. Amin, the head of the agency, says: “The wind can become the first source of power.”"),
    )
    assert not [one for one in said if "speaker" in str(one)]

"""Names that differ, and those that only look so."""

from dataclasses import replace

import pytest

from core.divergence import Evidence, is_shown
from core.divergence.names import find_names
from core.facts import gather
from core.messages import render
from core.model import Finding, Threshold
from tests.core.divergence.linked import linked


def with_facts(evidence: Evidence) -> Evidence:
    return replace(evidence, facts=gather(evidence.mentions, evidence.encoder.encode if evidence.encoder else None))


def found(*sides: tuple[str, str]) -> list[Finding]:
    return [one for one in find_names(with_facts(linked(*sides))) if is_shown(one, Threshold.BALANCED)]


def told(*sides: tuple[str, str]) -> list[str]:
    return [render(finding.explanation) for finding in found(*sides)]


def test_one_name_spelled_differently_in_one_language_is_told_once_with_the_other_language_as_evidence():
    findings = found(
        ("de", "Der Minister Juri Welmirow reiste nach Kelgrad, und Welmirow sprach dort lange."),
        ("it", "Il ministro Yuri Velmirov è andato a Kelgrad, dove Velmirov ha parlato a lungo."),
        ("de", "Der Minister Jurij Welmirov reiste nach Kelgrad, und Welmirov sprach dort lange."),
    )
    assert [render(finding.explanation) for finding in findings] == [
        "One name in different spellings: A “Juri Welmirow”; C “Jurij Welmirov” "
        "(in another language: B “Yuri Velmirov”)."
    ]
    (finding,) = findings
    assert finding.articles == ("A", "C")
    assert {span.article for span in finding.spans} == {"A", "B", "C"}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("de", "Am Abend traf Juri Welmirow die Arbeiter."),
         ("it", "La sera Yuri Velmirov ha incontrato gli operai.")),
        (("de", "Gestern sprach Fjodor Salessin vor Ort."), ("ru", "Вчера на месте выступил Фёдор Залесин.")),
        (("de", "Sie flogen am Montag von Köln nach München."), ("en", "They flew from Cologne to Munich on Monday.")),
        (("en", "They met in Moscow and in Vienna."), ("ru", "Они встретились в Москве и в Вене.")),
        (("fr", "Les deux pays, la Russie et le Kazakhstan, ont signé."),
         ("de", "Beide Länder, Russland und Kasachstan, haben unterzeichnet.")),
        (("en", "The president, Ellen Sandvar, spoke first."), ("es", "Sandvar fue la primera en hablar.")),
        (("de", "Die Brücke lobte auch Welmirows Sprecher."),
         ("de", "Die Brücke lobte auch der Sprecher von Welmirow.")),
        (("en", "The United Nations (UN) agreed."), ("it", "Le Nazioni Unite (ONU) erano d'accordo.")),
        (("de", "Nach Ansicht vieler hilft Velgans Rückschlag vor allem den Bauern."),
         ("it", "Secondo molti la sconfitta di Velgan aiuta soprattutto i contadini.")),
        (("de", "Sie wuchs in Nordirland auf."), ("fr", "Elle a grandi en Irlande du Nord.")),
        (("de", "Die Organisation für sichere Häfen (OSH) begrüßte das Treffen in Kelgrad."),
         ("en", "The Organization for Safe Ports (OSP) welcomed the meeting in Kelgrad.")),
        (("de", "Sie sprachen am Montag über die Steiermark."), ("en", "On Monday they talked about Styria.")),
    ],
)  # fmt: skip
def test_another_language_s_convention_a_part_or_a_case_is_none(first, second):
    assert told(first, second) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("en", "The meeting was opened by Ingrid Vallmo in the old hall."),
         ("de", "Die Sitzung wurde von Astrid Hallgren im alten Saal eröffnet.")),
        (("ru", "Встречу в старом зале открыла Ингрид Валльмо."),
         ("en", "The meeting in the old hall was opened by Astrid Hallgren.")),
        (("fr", "La réunion a été ouverte par Ingrid Vallmo dans la vieille salle."),
         ("it", "La riunione è stata aperta da Astrid Hallgren nella vecchia sala.")),
        (("en", "The works belong to Helen Marchbank, who bought them last year."),
         ("es", "La fábrica pertenece a Helen Vesterby, que la compró el año pasado.")),
    ],
)  # fmt: skip
def test_another_person_in_the_same_role_is_told(first, second):
    (finding,) = found(first, second)
    assert finding.articles == ("A", "B")
    assert finding.severity == "high"
    assert render(finding.explanation).startswith("Different names in the same place: A “")


@pytest.mark.parametrize(
    ("first", "second", "readings"),
    [
        (("en", "It was built by a Danish company."), ("de", "Gebaut wurde es von einer schwedischen Firma."),
         "A “Danish”; B “schwedischen”"),
        (("fr", "La société tchèque a vendu ses actions."), ("ru", "Польская фирма продала свои акции."),
         "A “tchèque”; B “Польская”"),
        (("en", "An Italian and a French ship sank."),
         ("de", "Ein italienisches und ein spanisches Schiff sanken."), "A “French”; B “spanisches”"),
        (("en", "It was built by a Danish company."), ("en", "It was built by a Swedish company."),
         "A “Danish”; B “Swedish”"),
    ],
)  # fmt: skip
def test_the_adjective_of_another_country_is_told(first, second, readings):
    (finding,) = found(first, second)
    assert render(finding.explanation) == f"Different names in the same place: {readings}."


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("en", "The Dutch minister met English fishermen."),
         ("de", "Der Minister aus Holland traf britische Fischer.")),
        (("en", "The fate of the American hostages in Iran decided it."),
         ("it", "Fu deciso dalla sorte degli ostaggi americani in Iran.")),
    ],
)  # fmt: skip
def test_one_country_in_several_words_is_no_other(first, second):
    assert told(first, second) == []


def test_who_agrees_with_whom_is_told():
    (said,) = told(
        ("en", "The meeting was opened by Ingrid Vallmo in the old hall."),
        ("en", "The meeting was opened by Astrid Hallgren in the old hall."),
        ("de", "Die Sitzung wurde von Ingrid Vallmo im alten Saal eröffnet."),
    )
    assert said == "Different names in the same place: A, C “Ingrid Vallmo”; B “Astrid Hallgren”."


def test_without_an_encoder_for_words_spellings_are_still_told():
    evidence = linked(
        ("de", "Der Minister Juri Welmirow reiste."), ("de", "Der Minister Jurij Welmirov reiste."), with_encoder=False
    )
    assert [finding.articles for finding in find_names(with_facts(evidence))] == [("A", "B")]


@pytest.mark.parametrize(
    ("first", "second", "readings"),
    [
        (("en", "The factory in Brightvale was bought by Facebook on Monday, as the workers heard at noon."),
         ("de", "Die Fabrik in Brightvale wurde am Montag von Gazprom gekauft, wie die Arbeiter mittags hörten."),
         "Different names in the same place: A “Facebook”; B “Gazprom”."),
        (("de", "Die Konferenz fand im vergangenen Jahr in Hollywood statt und dauerte drei Tage."),
         ("it", "La conferenza si è svolta l'anno scorso a Pechino ed è durata tre giorni."),
         "Different names in the same place: A “Hollywood”; B “Pechino”."),
    ],
)  # fmt: skip
def test_another_body_or_place_in_the_other_language_is_told(first, second, readings):
    assert readings in told(first, second)


def test_a_name_that_a_translation_adds_is_told_with_who_lacks_it():
    first = ("en", "The old factory was bought on Monday, as the workers heard at noon.")
    second = (
        "it",
        "La vecchia fabbrica è stata comprata lunedì da Gazprom, come gli operai hanno saputo a mezzogiorno.",
    )
    (finding,) = found(first, second)
    assert render(finding.explanation) == "Named in B (“Gazprom”), but not in the same place in A."
    assert finding.articles == ("A", "B")
    assert [span.article for span in finding.spans] == ["B"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("de", "Die Feier fand im Alten Zollhaus von Kelgrad unmittelbar nach den Gesprächen statt."),
         ("it", "La cerimonia si è svolta nella Vecchia Dogana di Kelgrad subito dopo i colloqui.")),
        (("de", "Den rund 480 Beschäftigten der Fährgesellschaft Lorna-Linie wird ein Arbeitsplatz angeboten."),
         ("it", "Ai circa 480 dipendenti della compagnia di traghetti Linea Lorna sarà offerto un posto di lavoro.")),
        (("en", "The Ministry of Defence answered on Monday."), ("fr", "Le ministère de la Défense a répondu lundi.")),
        (("it", "Il capo di Stato ha firmato la Dichiarazione."), ("en", "The president signed the declaration.")),
    ],
)  # fmt: skip
def test_what_is_translated_is_no_other_name(first, second):
    assert told(first, second) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("de", "Das Kraftwerk in Kelgrad wird im Herbst geschlossen."),
         ("fr", "La centrale de Dornvik sera fermée à l'automne.")),
        (("fr", "La centrale de Dornvik sera fermée à l'automne."),
         ("de", "Das Kraftwerk in Kelgrad wird im Herbst geschlossen.")),
        (("en", "She studied at the University of Halcyon for three years."),
         ("fr", "Elle a étudié trois ans à l'université de Veldmark.")),
        (("en", "The unions want the law repealed that Richard Anselmer is so proud of."),
         ("de", "Die Gewerkschaften wollen das Gesetz aufheben, auf das Astrid Anselmer so stolz ist.")),
    ],
)  # fmt: skip
def test_another_name_is_told_alone_in_a_longer_one_and_beside_german_nouns(first, second):
    (finding,) = found(first, second)
    assert (finding.articles, finding.severity) == (("A", "B"), "high")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("en", "The French president spoke in the United States."),
         ("fr", "Le président français a parlé aux Etats-Unis.")),
        (("de", "Die Firma Halcyon aus Veldmark baut das neue Kraftwerk."),
         ("fr", "L'entreprise Halcyon de Veldmark construit la nouvelle centrale.")),
    ],
)  # fmt: skip
def test_names_in_the_same_place_that_are_one_are_not_told(first, second):
    assert told(first, second) == []


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        (("de", "Viele Soldaten der Armee kamen aus dem Balkan."),
         ("en", "Many soldiers of the army came from the Forest."), ["A “Balkan”; B “Forest”"]),
        (("de", "Viele Soldaten der Armee kamen aus dem Balkan."),
         ("en", "Many soldiers of the army came from the Balkans."), []),
        (("de", "Die letzte Ruhestätte von Jesus war ein Grab im Fels."),
         ("en", "The last resting place of Rocket was a grave in the rock."), ["A “Jesus”; B “Rocket”"]),
    ],
)  # fmt: skip
def test_two_that_stand_in_each_other_s_place_need_not_surely_be_names(first, second, said):
    assert told(first, second) == [f"Different names in the same place: {one}." for one in said]

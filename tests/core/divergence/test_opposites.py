"""Words that answer to each other and mean the opposite."""

import pytest

from core.divergence import find_divergences
from core.divergence.modality import find_modality
from core.divergence.negation_data import NEGATIONS
from core.divergence.opposite_data import OPPOSITES
from core.divergence.polarity import find_polarity
from core.messages import render
from core.model import FindingKind, Severity
from tests.core.divergence.linked import linked

BEFORE = {
    "de": "Die Gärtner schnitten die Hecken vor dem ersten Frost.",
    "en": "The gardeners cut the hedges before the first frost.",
    "it": "I giardinieri hanno tagliato le siepi prima del primo gelo.",
    "fr": "Les jardiniers ont taillé les haies avant les premières gelées.",
    "es": "Los jardineros cortaron los setos antes de la primera helada.",
    "ru": "Садовники подстригли живую изгородь перед первыми морозами.",
}
AFTER = {
    "de": "Die Gärtner schnitten die Hecken nach dem ersten Frost.",
    "en": "The gardeners cut the hedges after the first frost.",
    "it": "I giardinieri hanno tagliato le siepi dopo il primo gelo.",
    "fr": "Les jardiniers ont taillé les haies après les premières gelées.",
    "es": "Los jardineros cortaron los setos después de la primera helada.",
    "ru": "Садовники подстригли живую изгородь после первых морозов.",
}
PAIRS = [("de", "en"), ("it", "de"), ("fr", "it"), ("es", "en"), ("ru", "de"), ("en", "ru"), ("de", "de")]


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_before_against_after(one, other):
    (finding,) = find_polarity(linked((one, BEFORE[one]), (other, AFTER[other])))
    assert finding.explanation.id == "polarity.opposite_this"
    assert finding.severity is Severity.HIGH


@pytest.mark.parametrize(("one", "other"), [pair for pair in PAIRS if pair[0] != pair[1]])
def test_the_same_in_both_is_none(one, other):
    assert not list(find_polarity(linked((one, BEFORE[one]), (other, BEFORE[other]))))
    assert not list(find_polarity(linked((one, AFTER[one]), (other, AFTER[other]))))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (("de", "Der Richter hat das Rauchen im Zug erlaubt."), ("en", "The judge banned smoking on the train.")),
        (("it", "Il custode ha confermato il furto."), ("de", "Der Wächter bestritt den Diebstahl.")),
        (("fr", "Le comité a rejeté la proposition."), ("es", "El comité aceptó la propuesta.")),
        (("en", "The choir won the contest in June."), ("ru", "Хор проиграл конкурс в июне.")),
        (("de", "Dem Chor fehlt ein Tenor."), ("en", "The choir has a tenor.")),
        (("ru", "Все окна в зале разбиты."), ("it", "Alcune finestre della sala sono rotte.")),
    ],
)  # fmt: skip
def test_opposites_are_one_finding(a, b):
    found = [one for one in find_divergences(linked(a, b)) if one.kind is not FindingKind.MODALITY]
    assert [one.explanation.id for one in found] == ["polarity.opposite_this"]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (("en", "The gate was not opened."), ("de", "Das Tor blieb geschlossen.")),
        (("en", "It stayed forgotten until after her death."), ("ru", "До самой её смерти это оставалось забытым.")),
        (("de", "Alle Kinder und einige Eltern kamen."), ("it", "Alcuni genitori e tutti i bambini sono venuti.")),
    ],
)
def test_a_turned_opposite_is_none(a, b):
    assert not [one for one in find_polarity(linked(a, b)) if one.explanation.id == "polarity.opposite_this"]


def test_who_denies_and_who_says_less_are_told_apart():
    evidence = linked(("en", "More guests came."), ("de", "Es kamen weniger Gäste."), ("it", "Non sono venuti ospiti."))
    assert {one.explanation.id for one in find_polarity(evidence)} == {"polarity.denied_said", "polarity.less_more"}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (("de", "Die Mieter müssen den Keller räumen."), ("en", "The tenants may clear the cellar.")),
        (("fr", "Les élèves peuvent apporter un livre."), ("it", "Gli alunni devono portare un libro.")),
        (("es", "Los pasajeros deben bajar aquí."), ("ru", "Пассажиры могут выйти здесь.")),
    ],
)
def test_must_against_may(a, b):
    (finding,) = find_modality(linked(a, b))
    assert finding.explanation.id == "modality.allowed_required"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (("de", "Eine Landung im Nebel ist unmöglich."), ("en", "A landing in fog is possible.")),
        (("it", "Il vecchio quadro è visibile dal cortile."), ("de", "Das alte Bild ist vom Hof aus unsichtbar.")),
        (("ru", "Расписание поездов сегодня неправильное."), ("en", "The train timetable is correct today.")),
        (("fr", "La ligne de bus est inutile en hiver."), ("es", "La línea de autobús es útil en invierno.")),
    ],
)
def test_a_prefix_makes_the_opposite(a, b):
    (finding,) = find_polarity(linked(a, b))
    assert finding.explanation.id == "polarity.opposite_this"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (("de", "Eine Landung im Nebel ist unmöglich."), ("en", "A landing in fog is not possible.")),
        (("en", "The ferry is unlikely to sail."), ("de", "Die Fähre fährt wahrscheinlich nicht.")),
        (("it", "Inoltre il sindaco è assente."), ("fr", "De plus, le maire est absent.")),
        (("de", "Die Industrie im Land wächst."), ("en", "The country's industry is growing.")),
    ],
)
def test_a_prefix_that_a_negation_answers_is_none(a, b):
    assert not [one for one in find_polarity(linked(a, b)) if one.explanation.id == "polarity.opposite_this"]


def test_every_opposition_has_all_languages_in_depth():
    for name, of in OPPOSITES.items():
        assert {"de", "en", "es", "fr", "it", "ru"} <= of.keys() <= NEGATIONS.keys(), name
        for one, other in of.values():
            assert set(one.split()).isdisjoint(other.split())


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (("en", "There is a mill beside the canal."), ("en", "There is no mill beside the canal.")),
        (("de", "Der Pförtner fand etwas im Keller."), ("de", "Der Pförtner fand nichts im Keller.")),
        (("en", "All the cows came home in the evening."), ("en", "Some of the cows came home in the evening.")),
        (("en", "The mason repaired the wall."), ("en", "The mason did not repair the wall.")),
    ],
)
def test_one_language_tells_it_once(a, b):
    (finding,) = find_divergences(linked(a, b))
    assert finding.kind is FindingKind.POLARITY


def test_a_further_article_agrees_with_one_of_two_opposites():
    (finding,) = find_polarity(
        linked(
            ("it", "Il tribunale ha respinto la richiesta dei pescatori."),
            ("es", "El tribunal ha aceptado la petición de los pescadores."),
            ("ru", "Суд отклонил просьбу рыбаков."),
        )
    )
    assert render(finding.explanation) == ("One side says the opposite of the other: A, C “respinto”; B “aceptado”.")


def test_a_further_article_without_a_negation_agrees_with_what_another_denies():
    (finding,) = find_polarity(
        linked(
            ("it", "La società esclude che possa accadere di nuovo."),
            ("es", "La empresa no descarta que vuelva a suceder."),
            ("ru", "Компания исключает, что такое повторится."),
        )
    )
    assert render(finding.explanation) == "One side denies what the other says: A, C “esclude”; B “no descarta”."


@pytest.mark.parametrize(
    "other",
    [
        ("de", "Die Preise stiegen im Mai, und auch die Aktien stiegen."),
        ("es", "Los precios subieron en mayo y las acciones también subieron."),
    ],
)
def test_what_agrees_elsewhere_hides_no_opposite(other):
    (finding,) = find_polarity(linked(("en", "Prices rose in May, and shares fell."), other))
    assert finding.explanation.id == "polarity.less_more"
    assert not list(find_polarity(linked(("en", "Prices rose in May, and shares rose too."), other)))

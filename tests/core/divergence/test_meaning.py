"""What is denied, announced or only possible in one article and not in another; phrases without counterpart."""

from dataclasses import replace
from itertools import pairwise

import pytest

from core.divergence import LEAST_OF_WORDING, find_divergences
from core.divergence.habits import habits
from core.divergence.linked_words import linked_words
from core.divergence.modality import find_modality
from core.divergence.paraphrase import find_paraphrase
from core.divergence.phrases import maximal_runs
from core.divergence.polarity import find_polarity
from core.errors import Cancelled
from core.messages import render
from core.model import FindingKind, Threshold
from tests.core.divergence.evidence import marked
from tests.core.divergence.linked import linked

AFFIRMED = {
    "en": "The port authority will extend the northern quay next year.",
    "de": "Die Hafenbehörde wird den nördlichen Kai im nächsten Jahr verlängern.",
    "it": "L'autorità portuale prolungherà la banchina settentrionale l'anno prossimo.",
    "fr": "L'autorité portuaire prolongera le quai nord l'année prochaine.",
    "es": "La autoridad portuaria ampliará el muelle norte el próximo año.",
    "ru": "Портовое управление продлит северный причал в следующем году.",
}
DENIED = {
    "en": "The port authority will not extend the northern quay next year.",
    "de": "Die Hafenbehörde wird den nördlichen Kai im nächsten Jahr nicht verlängern.",
    "it": "L'autorità portuale non prolungherà la banchina settentrionale l'anno prossimo.",
    "fr": "L'autorité portuaire ne prolongera pas le quai nord l'année prochaine.",
    "es": "La autoridad portuaria no ampliará el muelle norte el próximo año.",
    "ru": "Портовое управление не продлит северный причал в следующем году.",
}
PAIRS = [("de", "en"), ("it", "de"), ("fr", "it"), ("es", "en"), ("ru", "de"), ("en", "ru"), ("de", "de")]


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_what_one_denies_is_found(one, other):
    evidence = linked((one, DENIED[one]), (other, AFFIRMED[other]))
    (finding,) = find_polarity(evidence)
    assert finding.articles == ("A", "B")
    assert render(finding.explanation).startswith("One side denies what the other says: A “")


@pytest.mark.parametrize(("one", "other"), [pair for pair in PAIRS if pair[0] != pair[1]])
def test_what_both_deny_or_both_say_is_none(one, other):
    assert not list(find_polarity(linked((one, DENIED[one]), (other, DENIED[other]))))
    assert not list(find_polarity(linked((one, AFFIRMED[one]), (other, AFFIRMED[other]))))


def test_a_denial_says_who_agrees_with_whom():
    (finding,) = find_polarity(linked(("en", DENIED["en"]), ("de", AFFIRMED["de"]), ("it", DENIED["it"])))
    assert finding.articles == ("A", "B", "C")
    assert "A, C “" in render(finding.explanation)
    assert "; B “" in render(finding.explanation)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (("de", "Das Ausmaß der Flut ist beispiellos."), ("it", "La portata dell'alluvione è senza precedenti.")),
        (("it", "Nessuno ha mai visto niente."), ("de", "Niemand hat je etwas gesehen.")),
        (("ru", "Никто никогда ничего не видел."), ("en", "Nobody ever saw anything.")),
        (("fr", "Personne n'a jamais rien vu."), ("es", "Nadie ha visto nunca nada.")),
        (("en", "He not only sings but also dances."), ("de", "Er singt nicht nur, er tanzt auch.")),
        (("en", "The museum is unfinished."), ("fr", "Le musée n'est pas achevé.")),
        (("it", "Vanno finché il ponte non è pronto."), ("de", "Sie fahren, bis die Brücke fertig ist.")),
    ],
)  # fmt: skip
def test_one_languages_way_of_denying_is_no_finding(a, b):
    assert not [finding for finding in find_polarity(linked(a, b)) if finding.confidence >= 0.5]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (("de", "Baden ist im Kanal nicht erlaubt."), ("it", "Fare il bagno nel canale è vietato.")),
        (("en", "The shop did not open its doors until June."), ("de", "Erst im Juni öffnete der Laden seine Türen.")),
        (("es", "La obra no terminó hasta marzo."), ("it", "I lavori sono finiti solo a marzo.")),
        (("ru", "Не исключено, что мост закроют."), ("fr", "Il est possible que le pont soit fermé.")),
        (("en", "The train left not on Monday but on Friday."), ("de", "Der Zug fuhr am Freitag statt am Montag ab.")),
        (("fr", "Ils partiront, à moins qu'il ne pleuve."), ("de", "Sie gehen, es sei denn, es regnet.")),
        (("it", "Partiranno, a meno che non piova."), ("en", "They will leave unless it rains.")),
        (("de", "Noch ist unklar, wer das Boot nahm."), ("it", "Non è ancora chiaro chi abbia preso la barca.")),
        (("fr", "Personne ne peut ouvrir la porte."), ("en", "Nobody can open the door.")),
        (("ru", "Рыбаки боятся, как бы лодка не утонула."), ("en", "The fishermen fear that the boat will sink.")),
    ],
)  # fmt: skip
def test_what_is_said_without_a_negation_elsewhere_is_no_finding(a, b):
    assert not [finding for finding in find_polarity(linked(a, b)) if finding.confidence >= 0.3]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (("en", "They will leave unless it rains."), ("de", "Sie werden aufbrechen, wenn es regnet.")),
        (("es", "Saldrán a menos que llueva."), ("en", "They will go out if it rains.")),
        (("de", "Baden ist im Kanal nicht erlaubt."), ("it", "Fare il bagno nel canale è permesso.")),
        (("en", "The shop did not open its doors in June."), ("de", "Im Juni öffnete der Laden seine Türen.")),
    ],
)
def test_what_is_denied_is_found_beside_them(a, b):
    (finding,) = find_polarity(linked(a, b))
    assert finding.explanation.id == "polarity.denied_said"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (("en", "In the village not everyone is happy."), ("de", "Im Dorf ist die Freude geteilt.")),
        (("fr", "Tout le monde ne peut pas venir au port."), ("de", "Nicht jeder kann zum Hafen kommen.")),
    ],
)
def test_what_is_denied_of_some_only_is_no_denial(a, b):
    assert not list(find_polarity(linked(a, b)))


def test_more_against_less():
    (finding,) = find_polarity(
        linked(("de", "Im Mai wurden mehr Häuser verkauft."), ("en", "In May fewer houses were sold."))
    )
    assert finding.explanation.id == "polarity.less_more"


DONE = {
    "de": "Die Präsidenten beider Staaten haben den Vertrag über den Kanal unterzeichnet.",
    "en": "The presidents of both states have signed the treaty on the canal.",
    "it": "I presidenti dei due Stati hanno firmato il trattato sul canale.",
    "fr": "Les présidents des deux États ont signé le traité sur le canal.",
    "es": "Los presidentes de ambos Estados han firmado el tratado sobre el canal.",
    "ru": "Президенты обоих государств подписали договор о канале.",
}
ANNOUNCED = {
    "de": "Die Präsidenten beider Staaten werden den Vertrag über den Kanal unterzeichnen.",
    "en": "The presidents of both states will sign the treaty on the canal.",
    "it": "I presidenti dei due Stati firmeranno il trattato sul canale.",
    "fr": "Les présidents des deux États signeront le traité sur le canal.",
    "es": "Los presidentes de ambos Estados firmarán el tratado sobre el canal.",
    "ru": "Президенты обоих государств будут подписывать договор о канале.",
}


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_done_in_one_and_announced_in_the_other(one, other):
    (finding,) = find_modality(linked((one, DONE[one]), (other, ANNOUNCED[other])))
    assert finding.kind is FindingKind.MODALITY
    assert finding.explanation.id == "modality.announced_done"


@pytest.mark.parametrize(("one", "other"), [pair for pair in PAIRS if pair[0] != pair[1]])
def test_the_same_mood_in_two_languages_is_no_finding(one, other):
    assert not list(find_modality(linked((one, DONE[one]), (other, DONE[other]))))
    assert not list(find_modality(linked((one, ANNOUNCED[one]), (other, ANNOUNCED[other]))))


def test_a_mood_says_who_agrees_with_whom():
    (finding,) = find_modality(linked(("de", DONE["de"]), ("it", DONE["it"]), ("en", ANNOUNCED["en"])))
    said = render(finding.explanation)
    assert finding.articles == ("A", "B", "C")
    assert "A, B “haben … unterzeichnet”" in said
    assert "C “will sign”" in said


def test_possible_against_announced():
    (finding,) = find_modality(
        linked(("en", "The tax may rise in 2031."), ("de", "Die Steuer wird im Jahr 2031 steigen."))
    )
    assert finding.explanation.id == "modality.announced_possible"


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "The paintings will be moved to Kelgrad.", "The paintings could be moved to Kelgrad."),
        ("fr", "Les tableaux seront transférés à Kelgrad.", "Les tableaux pourraient être transférés à Kelgrad."),
        ("it", "I quadri saranno trasferiti a Kelgrad.", "I quadri potrebbero essere trasferiti a Kelgrad."),
        ("es", "Los cuadros serán trasladados a Kelgrad.", "Los cuadros podrían ser trasladados a Kelgrad."),
        ("ru", "Картины будут перевезены в Келград.", "Картины могут быть перевезены в Келград."),
    ],
)
def test_what_may_be_done_to_something_is_possible(language, one, other):
    (finding,) = find_modality(linked((language, one), (language, other)))
    assert finding.explanation.id == "modality.announced_possible"


@pytest.mark.parametrize(
    "other",
    [
        ("de", "Die Verteidiger wollen Berufung gegen das Urteil einlegen."),
        ("en", "The defence lawyers will appeal against the sentence."),
        ("fr", "Les avocats de la défense feront appel du jugement."),
        ("en", "The defence lawyers said they would appeal against the sentence."),
    ],
)
def test_what_was_announced_is_yet_to_be_done(other):
    announced = "it", "I difensori hanno annunciato che ricorreranno in appello contro la sentenza."
    assert not list(find_modality(linked(announced, other)))


PLANNED = {
    "de": "Für Donnerstag ist ein Rundgang durch die neue Werft vorgesehen.",
    "en": "The delegates are due to visit the new shipyard on Thursday.",
    "it": "Per giovedì è prevista la visita del nuovo cantiere navale.",
    "fr": "La visite du nouveau chantier naval est prévue jeudi.",
    "es": "La visita al nuevo astillero está prevista para el jueves.",
    "ru": "На четверг запланировано посещение новой верфи.",
}


@pytest.mark.parametrize("language", PLANNED)
def test_what_is_planned_is_announced(language):
    (finding,) = find_modality(linked(("de", "Dann folgten Gespräche."), (language, PLANNED[language])))
    assert finding.explanation.id == "modality.announced_done"


@pytest.mark.parametrize(("one", "other"), [("de", "en"), ("it", "ru"), ("fr", "es")])
def test_what_is_planned_in_both_is_no_finding(one, other):
    assert not list(find_modality(linked((one, PLANNED[one]), (other, PLANNED[other]))))


WANTED = {
    "de": "Die Gärtnerei will im Park zwanzig Linden pflanzen.",
    "en": "The nursery plans to plant twenty lime trees in the park.",
    "it": "Il vivaio vuole piantare venti tigli nel parco.",
    "fr": "La pépinière veut planter vingt tilleuls dans le parc.",
    "es": "El vivero quiere plantar veinte tilos en el parque.",
    "ru": "Питомник планирует посадить в парке двадцать лип.",
}
PLANTED = {
    "de": "Die Gärtnerei pflanzte im Park zwanzig Linden.",
    "en": "The nursery planted twenty lime trees in the park.",
    "it": "Il vivaio ha piantato venti tigli nel parco.",
    "fr": "La pépinière a planté vingt tilleuls dans le parc.",
    "es": "El vivero plantó veinte tilos en el parque.",
    "ru": "Питомник посадил в парке двадцать лип.",
}


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_what_somebody_wants_to_do_is_announced(one, other):
    (finding,) = find_modality(linked((one, PLANTED[one]), (other, WANTED[other])))
    assert finding.explanation.id == "modality.announced_done"


@pytest.mark.parametrize(("one", "other"), [pair for pair in PAIRS if pair[0] != pair[1]])
def test_what_both_want_or_both_did_is_no_finding(one, other):
    assert not list(find_modality(linked((one, WANTED[one]), (other, WANTED[other]))))
    assert not list(find_modality(linked((one, PLANTED[one]), (other, PLANTED[other]))))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (("es", "El puente fue abierto en marzo."), ("en", "The bridge will be opened in March.")),
        (("ru", "Мост откроют в марте."), ("de", "Die Brücke wurde im März eröffnet.")),
        (("it", "Nel 1890 il conte fondò la scuola."), ("fr", "En 1890, le comte fondera l'école.")),
    ],
)
def test_done_and_announced_by_their_forms(a, b):
    (finding,) = find_modality(linked(a, b))
    assert finding.explanation.id == "modality.announced_done"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (("ru", "Банк закроет три филиала."), ("fr", "La banque fermera trois agences.")),
        (("ru", "Музей, возможно, закроет кафе."), ("de", "Das Museum könnte das Café schließen.")),
        (("en", "If the roof were to be repaired, he said."), ("ru", "Если крыша будет отремонтирована, сказал он.")),
        (("de", "Der Kai wird verlängert werden."), ("en", "The quay, repaired last year, will be extended.")),
    ],
)
def test_what_only_looks_done_is_no_finding(a, b):
    assert not list(find_modality(linked(a, b)))


PLAIN = {
    "en": "The museum reopened on Sunday, and hundreds of visitors came.",
    "de": "Das Museum öffnete am Sonntag wieder, und Hunderte Besucher kamen.",
    "it": "Il museo ha riaperto domenica e sono venuti centinaia di visitatori.",
    "fr": "Le musée a rouvert dimanche et des centaines de visiteurs sont venus.",
    "ru": "Музей вновь открылся в воскресенье, и пришли сотни посетителей.",
    "es": "El museo reabrió el domingo y acudieron cientos de visitantes.",
}
LONGER = {
    "en": "The museum reopened on Sunday, after the roof had been repaired by volunteers, "
    "and hundreds of visitors came.",
    "de": "Das Museum öffnete am Sonntag wieder, nachdem Freiwillige das undichte Dach repariert hatten, "
    "und Hunderte Besucher kamen.",
}


@pytest.mark.parametrize("other", ["de", "it", "fr", "ru", "es"])
def test_a_clause_that_one_alone_has_is_found(other):
    evidence = linked(("en", LONGER["en"]), (other, PLAIN[other]))
    found = [finding for finding in find_paraphrase(evidence) if finding.confidence >= 0.5]
    assert [finding.kind for finding in found] == [FindingKind.ONLY_HERE]
    assert "roof had been repaired by volunteers" in marked(evidence, found[0])["A"][0]
    assert found[0].articles == ("A",)


@pytest.mark.parametrize("other", ["de", "it", "fr", "ru", "es"])
def test_a_translation_has_no_phrases_to_mark_for_the_cautious(other):
    evidence = linked(("en", PLAIN["en"]), (other, PLAIN[other]))
    least = LEAST_OF_WORDING[Threshold.CAUTIOUS]
    assert not [finding for finding in find_paraphrase(evidence) if finding.confidence >= least]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Das Museum öffnete am Sonntag wieder, und Hunderte Soldaten kamen."),
        ("it", "Il museo ha riaperto domenica e sono venuti centinaia di soldati."),
        ("fr", "Le musée a rouvert dimanche et des centaines de soldats sont venus."),
        ("ru", "Музей вновь открылся в воскресенье, и пришли сотни солдат."),
    ],
)
def test_one_word_of_another_meaning_is_found(language, text):
    evidence = linked(("en", PLAIN["en"]), (language, text))
    least = LEAST_OF_WORDING[Threshold.BALANCED]
    found = [finding for finding in find_paraphrase(evidence) if finding.confidence >= least]
    assert any("visitors" in " ".join(marked(evidence, finding).get("A", ())) for finding in found)


@pytest.mark.parametrize("other", ["it", "en", "ru"])
def test_much_that_one_alone_has_is_found(other):
    longer = PLAIN["de"] + " Danach zeigte die Feuerwehr ihre neuen Fahrzeuge auf dem Marktplatz."
    evidence = linked(("de", longer), (other, PLAIN[other]))
    least = LEAST_OF_WORDING[Threshold.BALANCED]
    found = [finding for finding in find_paraphrase(evidence) if finding.confidence >= least]
    assert any("Feuerwehr" in marked(evidence, finding)["A"][0] for finding in found)


def test_what_two_of_three_have_is_missing_from_the_third():
    evidence = linked(("en", LONGER["en"]), ("de", LONGER["de"]), ("it", PLAIN["it"]))
    found = [finding for finding in find_paraphrase(evidence) if finding.confidence >= 0.5]
    (missing,) = (finding for finding in found if finding.kind is FindingKind.MISSING)
    assert render(missing.explanation).startswith("C lacks “")


def test_who_has_another_word_and_agrees_with_whom_is_told():
    evidence = linked(
        ("en", "The children were playing football in front of the church."),
        ("de", "Die Kinder spielten vor dem Krankenhaus Fußball."),
        ("it", "I bambini giocavano a calcio davanti all'ospedale."),
    )
    said = [render(finding.explanation) for finding in find_paraphrase(evidence) if finding.confidence >= 0.3]
    assert said == ["Different wording: A “church”; B, C “Krankenhaus”."]


def test_a_word_within_what_a_third_lacks_is_a_difference_of_its_own():
    gilded = LONGER["de"].replace("undichte", "vergoldete")
    evidence = linked(("en", LONGER["en"]), ("de", gilded), ("it", PLAIN["it"]))
    said = [render(finding.explanation) for finding in find_paraphrase(evidence) if finding.confidence >= 0.3]
    assert any("vergoldete" in one and "C" not in one for one in said)


def test_a_word_that_answers_elsewhere_is_not_missing():
    pairs = [
        ("The furnace was built in the valley.", "Le four a été construit dans la vallée."),
        ("The old furnace has a tall chimney.", "Le vieux four a une haute cheminée."),
        ("They repaired the furnace in spring.", "Ils ont réparé le four au printemps."),
    ]
    evidence = linked(("en", " ".join(a for a, _ in pairs)), ("fr", " ".join(b for _, b in pairs)))
    english, french = (
        {word.key: word for of in linked_words(evidence).values() for one in of for word in side(one)}
        for side in (lambda one: one.a, lambda one: one.b)
    )
    usual, another_row = habits(evidence), len(evidence.rows)
    assert usual.answer([english["furnace"]], french.values(), another_row, "en")
    assert not usual.answer([english["chimney"]], [french["four"]], another_row, "en")
    assert not usual.answer([english["furnace"]], french.values(), 0, "en")  # what this row's links say is known


def test_a_language_whose_words_cannot_be_told_is_not_marked_word_by_word():
    other = "สะพานเก่าในเมืองถูกปิดเพราะฝนตกหนักและลมแรงเมื่อวันจันทร์"
    assert not list(find_paraphrase(linked(("en", "The old bridge was closed."), ("th", other))))


def test_detectors_are_quiet_without_vectors_of_words():
    evidence = linked(("en", DENIED["en"]), ("de", AFFIRMED["de"]), with_encoder=False)
    for detector in (find_polarity, find_modality, find_paraphrase):
        assert not list(detector(evidence))


@pytest.mark.parametrize("detector", [find_polarity, find_modality, find_paraphrase])
def test_words_can_be_cancelled(detector):
    def stop():
        raise Cancelled

    with pytest.raises(Cancelled):
        list(detector(replace(linked(("en", DENIED["en"]), ("de", AFFIRMED["de"])), on_step=stop)))


def test_the_same_whatever_the_order_of_the_articles():
    one = find_divergences(linked(("en", DENIED["en"]), ("de", AFFIRMED["de"])))
    other = find_divergences(linked(("de", AFFIRMED["de"]), ("en", DENIED["en"])))
    assert [finding.kind for finding in one] == [finding.kind for finding in other]
    assert [finding.confidence for finding in one] == [finding.confidence for finding in other]


@pytest.mark.parametrize("values", [[], [-1.0], [1.0], [2, -1, 2, -5, 3]])
def test_runs_are_apart_and_begin_and_end_with_gains(values):
    runs = maximal_runs(values)
    for start, end in runs:
        assert values[start] > 0
        assert values[end - 1] > 0
    assert all(before[1] <= after[0] for before, after in pairwise(runs))


QUOTED = "“I will not sign this contract before the summer, {}and the council knows it,” she said."
PUT_IN = "because the harbour has no money left, "


def test_what_is_quoted_is_compared_too():
    plain = "„Ich werde diesen Vertrag nicht vor dem Sommer unterschreiben, und der Rat weiß es“, sagte sie."
    evidence = linked(("en", QUOTED.format(PUT_IN)), ("de", plain))
    found = [finding for finding in find_paraphrase(evidence) if finding.confidence >= 0.5]
    assert any("harbour has no money" in marked(evidence, finding)["A"][0] for finding in found)
    found = [finding.confidence for finding in find_paraphrase(linked(("en", QUOTED.format("")), ("de", plain)))]
    assert max(found, default=0) < LEAST_OF_WORDING[Threshold.BALANCED]


def test_german_nouns_are_words_not_names():
    one = ("en", "The council paid for the road, the bridge and the school.")
    other = ("de", "Der Gemeinderat bezahlte die Straße, die Brücke, die Feuerwehr und die Schule.")
    evidence = linked(one, other)
    assert any("Feuerwehr" in marked(evidence, finding)["B"][0] for finding in find_paraphrase(evidence))


def test_a_clause_may_be_most_of_a_passage():
    one = ("en", "Nobody was hurt, although the old bridge collapsed under the weight of two lorries.")
    evidence = linked(one, ("de", "Niemand wurde verletzt."))
    (finding,) = find_paraphrase(evidence)
    assert finding.kind is FindingKind.ONLY_HERE
    assert "bridge collapsed" in marked(evidence, finding)["A"][0]

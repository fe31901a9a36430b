"""What linked passages in one language say in other words."""

from dataclasses import replace

import pytest

from core.divergence import find_divergences
from core.divergence.judgement import without_overlaps
from core.divergence.wording import find_wording
from core.facts import extract, gather
from core.messages import message, render
from core.model import Certainty, Finding, FindingKind, Options, Severity, Span, Threshold
from tests.core.divergence.evidence import article, evidence, link, marked, one_row, rows
from tests.real import encoder


def told(given):
    """Explanation and marks of every finding."""
    return [(render(finding.explanation), marked(given, finding)) for finding in find_divergences(given)]


def test_one_word_for_another():
    given = one_row("Der Hafen bleibt bis Mai geschlossen.", "Der Hafen bleibt bis Juni geschlossen.")
    assert told(given) == [("A says “Mai” where B says “Juni”.", {"A": ["Mai"], "B": ["Juni"]})]
    assert find_divergences(given)[0].kind is FindingKind.WORDING
    assert find_divergences(given)[0].articles == ("A", "B")


def test_three_articles_are_one_finding_that_says_who_agrees():
    text = "Das {} an Vertrauen zwischen den Städten wurde gelobt."
    given = one_row(text.format("Niveau"), text.format("Maß"), text.format("Niveau"))
    assert told(given) == [
        ("Different wording: A, C “Niveau”; B “Maß”.", {"A": ["Niveau"], "B": ["Maß"], "C": ["Niveau"]})
    ]


def test_three_articles_with_three_readings():
    text = "Das {} an Vertrauen zwischen den Städten wurde gelobt."
    given = one_row(text.format("Niveau"), text.format("Maß"), text.format("Ausmaß"))
    assert told(given)[0][0] == "Different wording: A “Niveau”; B “Maß”; C “Ausmaß”."
    assert len(told(given)) == 1


def test_a_word_that_one_of_three_lacks_is_gathered():
    given = one_row("Sie kam gestern nach Tolmen.", "Sie kam gestern nach Tolmen.", "Sie kam nach Tolmen.")
    assert told(given) == [("“gestern” stands in A, B, not in C.", {"A": ["gestern"], "B": ["gestern"]})]
    assert find_divergences(given)[0].articles == ("A", "B", "C")


def test_a_clause_that_one_article_adds_is_only_here():
    clause = "nachdem die Arbeiten am Dach abgeschlossen worden sind"
    given = one_row("Das Museum öffnet im Mai.", f"Das Museum öffnet im Mai, {clause}.")
    (finding,) = find_divergences(given)
    assert finding.kind is FindingKind.ONLY_HERE
    assert finding.severity is Severity.MEDIUM
    assert finding.articles == ("B",)
    assert told(given) == [(f"Only B has “{clause}”.", {"B": [clause]})]


def test_a_clause_that_one_of_three_articles_lacks_is_missing():
    clause = "nachdem die Arbeiten am Dach abgeschlossen worden sind"
    long = f"Das Museum öffnet im Mai, {clause}."
    given = one_row(long, "Das Museum öffnet im Mai.", long)
    (finding,) = find_divergences(given)
    assert finding.kind is FindingKind.MISSING
    assert told(given) == [(f"B lacks “{clause}”, which A, C have.", {"A": [clause], "C": [clause]})]


def test_the_same_words_in_another_order():
    swapped = one_row("Lohe schlug Fehrs im Endspiel.", "Fehrs schlug Lohe im Endspiel.")
    assert told(swapped) == [
        (
            "The same words in another order: A “Lohe schlug Fehrs”; B “Fehrs schlug Lohe”.",
            {"A": ["Lohe schlug Fehrs"], "B": ["Fehrs schlug Lohe"]},
        )
    ]
    moved = one_row(
        "Der Hafen ist zu, sagte die Leiterin Irmgard Lohe, und das Lager steht leer.",
        "Der Hafen ist zu und das Lager steht leer, sagte die Leiterin Irmgard Lohe.",
    )
    assert [text for text, _ in told(moved)] == [
        "“und das Lager steht leer” stands in different places of the sentence (A, B)."
    ]


@pytest.mark.parametrize(
    ("one", "other", "a", "b"),
    [
        ("It carried only mail and sheep.", "It carried only sheep and mail.", "and sheep", "sheep and"),
        ("So hopes the teacher Maria Haugen.", "So hopes Maria Haugen, a teacher.", "the teacher", "a teacher"),
    ],
)
def test_small_words_go_along_to_the_other_place(one, other, a, b):
    given = one_row(one, other, language="en")
    for each in (given, stating(given)):
        ((text, _),) = told(each)
        assert text == f"The same words in another order: A “{a}”; B “{b}”."


def test_a_phrase_reworded_elsewhere_is_one_change():
    given = one_row(
        "So klagte der Vorsitzende Uwe Jansen, das Becken am Mühlweg bleibt in diesem Sommer leer.",
        "Das Becken am Mühlweg bleibt in diesem Sommer leer, fürchtet Vorsitzender Uwe Jansen.",
    )
    assert [text for text, _ in told(given)] == [
        "A says “So klagte der Vorsitzende Uwe Jansen” where B says “fürchtet Vorsitzender Uwe Jansen”."
    ]


def test_a_name_with_other_capitals_is_no_other_wording():
    given = one_row("We close the route after storm damage.", "We close the route after Storm Damage.", language="en")
    assert told(stating(given)) == []


def test_figures_and_negations_weigh_most():
    figures = one_row("Es kostet 4 Millionen im Jahr.", "Es kostet 5 Millionen im Jahr.")
    assert [finding.severity for finding in find_divergences(figures)] == [Severity.HIGH]
    negation = one_row("Der Hafen wird nicht geschlossen.", "Der Hafen wird geschlossen.")
    assert [finding.severity for finding in find_divergences(negation)] == [Severity.HIGH]
    synonym = one_row("Der Plan wurde heftig kritisiert.", "Der Plan wurde scharf kritisiert.")
    assert [finding.severity for finding in find_divergences(synonym)] == [Severity.LOW]


def test_conventions_are_no_findings():
    same = [
        (
            "Die Straße sei „vollständig gesperrt“ – so die Wehr.",
            "Die Strasse sei «vollständig gesperrt», so die Wehr.",
            "de",
        ),
        ("It opens on Saturday 2 May 2026 at 8 p.m. sharp.", "It opens on Saturday, May 2, 2026 at 8 pm sharp.", "en"),
        ("The harbour was modernised for the ferry-workers.", "The harbor was modernized for the ferry workers.", "en"),
        ("L’anno è stato difficile per la città.", "L'anno e\u0300 stato difficile per la citta\u0300.", "it"),
        ("Ещё три школы закроют весной.", "Еще три школы закроют весной.", "ru"),
    ]
    for a, b, language in same:
        assert told(one_row(a, b, language=language)) == []


@pytest.mark.parametrize(
    ("language", "a", "b", "marks"),
    [
        ("ar", "قرر مجلس المدينة إصلاح الجسر القديم.", "قرر مجلس المدينة هدم الجسر القديم.", ("إصلاح", "هدم")),
        ("ja", "市議会は月曜日に古い橋の修理を決めた。", "市議会は月曜日に古い橋の検査を決めた。", ("修理", "検査")),
        (
            "tr",
            "Meclis eski köprüyü onarmaya karar verdi.",
            "Meclis eski köprüyü yıkmaya karar verdi.",
            ("onarmaya", "yıkmaya"),
        ),
        ("", "Zavo miru ketal bora senti duno.", "Zavo miru ketal fada senti duno.", ("bora", "fada")),
    ],
)
def test_languages_without_lists_of_their_own(language, a, b, marks):
    given = one_row(a, b, language=language)
    assert [each for _, each in told(given)] == [{"A": [marks[0]], "B": [marks[1]]}]


def test_a_paraphrase_is_not_strewn_with_marks():
    given = one_row(
        "Officials praised the scheme as a milestone for the region and its farmers.",
        "For growers in the area it was, authorities suggested, an achievement of note.",
        language="en",
    )
    assert told(given) == []


def test_texts_in_two_languages_are_not_compared_word_by_word():
    a = article("A", [["Il porto resta chiuso in maggio."]], "it")
    b = article("B", [["Il porto resta chiuso in giugno."]], "es")
    given = evidence([a, b], rows("AB", {"A": [0], "B": [0]}), [link(("A", 0, 0), ("B", 0, 0))])
    assert told(given) == []


def test_a_change_across_paragraphs_is_marked_in_each():
    a = article("A", [["Der Rat tagte in Tolmen bis in die Nacht.", "Es regnete stark."]])
    b = article("B", [["Der Rat tagte in Tolmen bis in den Abend."], ["Heftig schneite es."]])
    whole = link(("A", 0, 0), ("A", 0, 1), ("B", 0, 0), ("B", 1, 0))
    given = evidence([a, b], rows("AB", {"A": [0], "B": [0, 1]}), [whole])
    for finding in find_divergences(given):
        for span in finding.spans:
            assert given.span_text(span).strip()


def test_long_texts_are_shortened_in_explanations_only():
    clause = "weil der Sturm die Masten geknickt und die Kräne von ihren Schienen gehoben und das Lager geflutet hatte"
    given = one_row("Der Hafen bleibt bis Mai geschlossen.", f"Der Hafen bleibt bis Mai geschlossen, {clause}.")
    ((explanation, marks),) = told(given)
    assert marks == {"B": [clause]}
    assert len(explanation) < len(clause)
    assert " … " in explanation


def test_a_cautious_reader_sees_fewer_synonyms():
    given = one_row("Der Plan wurde heftig kritisiert.", "Der Plan wurde scharf kritisiert.")
    cautious = evidence(list(given.articles.values()), given.rows, given.links)
    object.__setattr__(cautious, "options", Options(threshold=Threshold.CAUTIOUS))
    assert len(find_divergences(given)) == 1
    assert find_divergences(cautious) == ()


def stating(given):
    """The evidence with the facts that its articles state."""
    mentions = {letter: extract(each) for letter, each in given.articles.items()}
    return replace(given, mentions=mentions, facts=gather(mentions))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The archive holds 12,000 glass plates.", "The archive holds twelve thousand glass plates."),
        ("About 70 per cent of the money has been pledged.", "Around 70% of the money has been pledged."),
        ("The twelve glass plates broke at eight.", "The 12 glass plates broke at 8."),
    ],
)
def test_one_value_in_digits_and_in_words_is_no_other_wording(one, other):
    assert not list(find_divergences(stating(one_row(one, other, language="en"))))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("She came third of all runners.", "She came three of all runners."),
        ("He called twice before the vote.", "He called two before the vote."),
    ],
)
def test_another_word_with_the_same_number_is_other_wording(one, other):
    assert list(find_divergences(stating(one_row(one, other, language="en"))))


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("es", "Sólo éste llegó en el período de guerra.", "Solo este llegó en el periodo de guerra."),
        ("it", "Perchè il tè bolliva, disse il sindaco.", "Perché il té bolliva, disse il sindaco."),
        ("fr", "Le maître connaît les coûts de l'évènement.", "Le maitre connait les couts de l'événement."),
        ("en", "The naïve café owner met a grey theatre's crew.", "The naive cafe owner met a gray theater's crew."),
        (
            "en",
            "It's the harbour that doesn't pay, they're told.",
            "It is the harbor that does not pay, they are told.",
        ),
        ("de", "Die Photographie der Delphine gefiel uns.", "Die Fotografie der Delfine gefiel uns."),
        (
            "de",
            "Das Gericht hob es auf. Es verwies die Sache zurück.",
            "Das Gericht hob es auf und verwies die Sache zurück.",
        ),
    ],
)
def test_another_spelling_or_a_contraction_is_no_other_wording(language, one, other):
    assert told(one_row(one, other, language=language)) == []


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("es", "Yo firmo el acuerdo del puerto.", "Ayer firmó el acuerdo del puerto."),
        ("fr", "Le marche est long dans le port.", "Le marché est long dans le port."),
        ("de", "Sie wollen mehr Geld fordern.", "Sie wollen mehr Geld fördern."),
    ],
)
def test_an_accent_that_makes_another_word_is_other_wording(language, one, other):
    assert told(one_row(one, other, language=language))


def test_another_value_is_one():
    given = one_row("The archive holds 12,000 glass plates.", "The archive holds 11,000 glass plates.", language="en")
    (finding,) = find_divergences(stating(given))
    assert marked(given, finding) == {"A": ["12,000"], "B": ["11,000"]}


def test_a_day_named_alike_in_articles_of_two_days_is_no_other_wording():
    given = one_row("Niemand fährt heute mehr ohne.", "Niemand fährt heute mehr ohne.")
    days = zip(given.articles.items(), ("2025-09-03", "2025-09-04"), strict=True)
    dated = {letter: replace(article, date=day) for (letter, article), day in days}
    stated = stating(replace(given, articles=dated))
    assert len({fact.value for fact in stated.facts}) == 2
    assert not list(find_divergences(stated))


def test_words_beside_a_name_in_two_spellings_are_marked_without_it():
    given = stating(
        one_row("Müde kam Premierminister Juri Welmirow an.", "Munter kam Premierminister Jurij Welmirov an.")
    )
    wording = [one for one in find_divergences(given) if one.kind is FindingKind.WORDING]
    assert [marked(given, finding) for finding in wording] == [{"A": ["Müde"], "B": ["Munter"]}]


DRAFT = ["The harbour closes in May.", "Ferries leave from the northern pier.", "The museum is open all summer."]
REPORT = ["Boats are banned from Friday on.", "Take the ship in the north.", "Visitors see it until autumn comes."]


@pytest.mark.parametrize(("other", "is_told"), [(DRAFT, True), (REPORT, False)])
def test_small_words_are_a_change_between_drafts_of_one_text_only(other, is_told):
    sentences = (
        [*DRAFT, "Tickets are about ten crowns on every ferry."],
        [*other, "Tickets are about ten crowns in every ferry."],
    )
    articles = [article(letter, [of], "en") for letter, of in zip("AB", sentences, strict=True)]
    links = [link(("A", 0, number), ("B", 0, number)) for number in range(len(sentences[0]))]
    given = replace(evidence(articles, rows("AB", {"A": [0], "B": [0]}), links), encoder=encoder())
    changes = [marked(given, finding) for finding in find_wording(given)]
    assert ({"A": ["on"], "B": ["in"]} in changes) is is_told


def test_what_stands_around_a_changed_value_is_a_change_of_its_own():
    given = stating(
        one_row(
            "Traffic in the old harbour would come to a standstill by 2035.",
            "Traffic in the old harbour would grind to a halt by 2030.",
            language="en",
        )
    )
    wording = [marked(given, one) for one in find_divergences(given) if one.kind is FindingKind.WORDING]
    assert wording == [{"A": ["come to a standstill"], "B": ["grind to a halt"]}]


def test_what_a_further_article_says_of_a_part_of_the_words_is_told_once():
    def wording(confidence, letters, *spans):
        return Finding(
            "", FindingKind.WORDING, Severity.LOW, confidence, Certainty.POSSIBLE, tuple(letters), (0,),
            message("wording.added", text="", having="", lacking=""), spans,
        )  # fmt: skip

    whole = wording(0.8, "AC", Span("A", 0, 10, 60), Span("C", 0, 5, 40))
    part = wording(0.4, "ABC", Span("A", 0, 50, 60), Span("B", 0, 9, 20))
    beside = wording(0.4, "ABC", Span("A", 0, 70, 80), Span("B", 0, 30, 40))
    assert without_overlaps([part, whole, beside], lambda: None) == [whole, beside]


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("de", "Der Hafen bleibe bis Juni offen, sagte er.", "Der Hafen bleibe bis Juni offen, fügte er hinzu."),
        ("de", "Dass er den Vertrag über den Hafen bestätigen werde", "Dass er den Vertrag über den Hafen bestätigen"),
        ("en", "The harbour stays open in June, she said.", "The harbour stays open in June, she added."),
        ("it", "Il porto resta aperto in giugno, ha detto.", "Il porto resta aperto in giugno, ha aggiunto."),
        ("ru", "Порт открыт до июня, сказал он.", "Порт открыт до июня, добавил он."),
        ("ru", "Порт открыт до июня, сказал он.", "Порт открыт до июня, подчеркнул Игорь Громов."),
        ("en", "The harbour stays open in June, she stressed.", "The harbour stays open in June, said Lea Sandvar."),
    ],
)
def test_how_a_speech_is_reported_is_no_other_wording(language, one, other):
    assert told(stating(one_row(one, other, language=language))) == []


def test_a_verb_that_says_more_than_that_is_one():
    one, other = "The harbour stays open in June, she said.", "The harbour stays open in June, she promised."
    assert len(told(one_row(one, other, language="en"))) == 1


def test_words_behind_a_quotation_are_a_change_of_their_own():
    found = told(
        one_row(
            "„Der Hafen ist das Tor zu den Inseln“, rief er vor Kindern.",
            "„Der Hafen ist das Tor zu den Bergen“, sang er vor Fischern.",
        )
    )
    assert found[0][1] == {"A": ["Inseln"], "B": ["Bergen"]}
    behind = {word for _, marks in found[1:] for words in marks.values() for word in " ".join(words).split()}
    assert behind.isdisjoint({"Inseln", "Bergen"})

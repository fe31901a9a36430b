"""Quotations in every style."""

import pytest

from core.facts.quotation_linking import link_quotations
from core.facts.quotations import extract_quotations
from core.language import segment
from core.model import Article, Paragraph


def article(letter: str, language: str, *paragraphs: str) -> Article:
    made = tuple(Paragraph(text) for text in paragraphs)
    return segment(Article(f"id of {letter}", made, letter=letter), language=language)


def quoted(language: str, *paragraphs: str) -> list[str]:
    return [mention.written for mention in extract_quotations(article("A", language, *paragraphs))]


@pytest.mark.parametrize(
    "text",
    [
        "„{}“, sagte sie.",
        "„{}”, sagte sie.",
        "»{}«, sagte sie.",
        "«{}», ha detto.",
        "« {} », a-t-elle dit.",
        "“{},” she said.",
        '"{}," she said.',
        "‘{},’ she said.",
        "‚{}‘, sagte sie.",
        "‹{}›, sagte sie.",
        "She said '{}' again.",
    ],
)
def test_all_styles_of_marks(text):
    words = "it doesn't burn by itself"
    assert quoted("en", text.format(words)) == [words]


def test_corner_brackets_and_words_without_blanks():
    assert quoted("ja", "彼は「この橋は最短の道です」と述べた。") == ["この橋は最短の道です"]


def test_nested_marks_stay_inside():
    text = "„Er hat ‚nie und nimmer‘ gerufen“, sagte sie."
    assert quoted("de", text) == ["Er hat ‚nie und nimmer‘ gerufen"]


def test_pieces_around_an_inserted_clause_are_one_quotation():
    found = list(extract_quotations(article("A", "de", "„Die Brücke“, sagte er, „ist der kürzeste Weg“.")))
    assert [mention.written for mention in found] == ["Die Brücke", "ist der kürzeste Weg"]
    assert {mention.value for mention in found} == {"Die Brücke ist der kürzeste Weg"}


def test_a_quotation_may_run_over_paragraphs():
    found = quoted("en", "“We began in the spring and had no money.", "“Then the money came,” she said.")
    assert found == ["We began in the spring and had no money.", "Then the money came"]


@pytest.mark.parametrize(
    "text", ["Die „Anselmer Post“ schrieb das.", "Das ist eine „Lösung“.", "Er las “The Power of Now”."]
)
def test_single_words_and_titles_are_no_quotations(text):
    assert quoted("de", text) == []


def test_apostrophes_and_inches_begin_nothing():
    assert quoted("en", "It's the workers' hall, 5\" wide, and the '90s are over for the teachers' union.") == []


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("de", "„Der Ofen muss brennen“, sagte Ellen Sandvar.", True),
        ("en", "“The furnace must burn,” Ellen Sandvar said.", True),
        ("fr", "« Le four doit brûler », a déclaré Ellen Sandvar.", True),
        ("it", "«Il forno deve bruciare», ha detto Ellen Sandvar.", True),
        ("es", "«El horno debe arder», dijo Ellen Sandvar.", True),
        ("ru", "«Печь должна гореть», — сказала Эллен Сандвар.", True),
        ("de", "Das Dokument nimmt „die gemeinsamen Ziele der Länder“ auf.", False),
    ],
)
def test_whether_somebody_is_said_to_say_it(language, text, said):
    (mention,) = extract_quotations(article("A", language, text))
    assert bool(mention.qualifier) is said


def test_equal_quotations_are_linked_without_an_encoder_wherever_they_stand():
    mentions = {
        "A": list(extract_quotations(article("A", "en", "Nothing here.", "“The furnace must burn,” she said."))),
        "B": list(extract_quotations(article("B", "en", "He heard “the furnace must burn” twice."))),
    }
    assert [{m.span.article for m in group} for group in link_quotations(mentions)] == [{"A", "B"}]


@pytest.mark.parametrize(
    ("language", "text", "pieces"),
    [
        ("ru", "«Мост откроется весной, — сказала Анна Берг. — Мы ждали очень долго».",
         ["Мост откроется весной", "Мы ждали очень долго"]),
        ("fr", "« Le pont, a déclaré Anna Berg, ouvrira l’an prochain. »", ["Le pont", "ouvrira l’an prochain."]),
        ("en", "“He came, said nothing, and left again,” the guard noted.", ["He came, said nothing, and left again"]),
    ],
)  # fmt: skip
def test_a_clause_inserted_between_the_marks_is_no_part_of_the_quotation(language, text, pieces):
    assert quoted(language, text) == pieces


@pytest.mark.parametrize(
    ("language", "text"),
    [("de", "Anna Berg: „Wir haben lange darauf gewartet.“"), ("zh", "伯格说：“大桥明年通车，等了很久。”")],
)
def test_who_stands_before_a_colon_says_it(language, text):
    assert {mention.qualifier for mention in extract_quotations(article("A", language, text))} == {f"0:{len(text)}"}


@pytest.mark.parametrize(
    ("language", "paragraphs"),
    [
        ("en", ["“We began in the spring and had no money.", "“Nobody helped us then.", "“Then it came,” she said."]),
        ("de", ["„Wir begannen ohne Geld.", "„Niemand half uns damals.", "„Dann kam es“, sagte sie."]),
        ("fr", ["« Nous avons commencé sans argent.", "« Personne n’aidait.", "« Puis il est venu », a-t-elle dit."]),
    ],
)  # fmt: skip
def test_a_quotation_over_paragraphs_is_one_and_its_last_paragraph_says_whose(language, paragraphs):
    found = list(extract_quotations(article("A", language, "Davor.", *paragraphs)))
    assert [mention.span.paragraph for mention in found] == [1, 2, 3]
    assert len({mention.value for mention in found}) == 1
    assert [bool(mention.qualifier) for mention in found] == [False, False, True]


def test_a_quotation_that_is_ended_does_not_go_on_in_the_next_paragraph():
    found = list(
        extract_quotations(article("A", "en", "“We began with no money.”", "“Then the money came,” she said."))
    )
    assert len({mention.value for mention in found}) == 2


def test_a_paragraph_without_an_opening_mark_does_not_go_on():
    assert len(quoted("en", "“We began with no money.", "Then the money came, and “all of them were glad.”")) == 1


@pytest.mark.parametrize(
    ("language", "text", "pieces", "clause"),
    [
        ("es", "—Mañana lo abrimos —dijo Ana Berg—. Es seguro.", ["Mañana lo abrimos", "Es seguro."], "dijo Ana Berg"),
        ("es", "—¿Cuándo lo abren? —preguntó Ana Berg.", ["¿Cuándo lo abren?"], "preguntó Ana Berg."),
        ("ru", "— Мост закрыт, — сказала Анна Берг. — Откроем завтра.", ["Мост закрыт", "Откроем завтра."],
         "сказала Анна Берг."),
        ("ru", "— Мост — это путь к морю, — сказала Анна.", ["Мост — это путь к морю"], "сказала Анна."),
        ("fr", "— Le pont est fermé, dit Anne Berg.", ["Le pont est fermé"], "dit Anne Berg."),
        ("fr", "– Le pont, a déclaré Anne Berg, ouvrira demain.", ["Le pont", "ouvrira demain."],
         "a déclaré Anne Berg,"),
        ("fr", "— Le pont est fermé, dit-il, et longtemps.", ["Le pont est fermé", "et longtemps."], "dit-il,"),
    ],
)  # fmt: skip
def test_what_is_said_behind_a_dash(language, text, pieces, clause):
    found = list(extract_quotations(article("A", language, text)))
    assert [mention.written for mention in found] == pieces
    (where,) = {mention.qualifier for mention in found}
    start, end = map(int, where.split(":"))
    assert text[start:end].strip() == clause


def test_answers_between_paragraphs_with_a_speaker_are_said_too_and_items_of_lists_are_not():
    assert quoted("es", "—Mañana lo abrimos —dijo Ana.", "—¿Y es seguro ahora?", "Nadie respondió.") == [
        "Mañana lo abrimos",
        "¿Y es seguro ahora?",
    ]
    assert quoted("es", "Hay tres cosas:", "— El puente nuevo y largo", "— La carretera de la costa") == []


@pytest.mark.parametrize(
    ("language", "text", "inside"),
    [
        ("ja", "彼は「橋は『来年には開く』と聞いた」と述べた。", "橋は『来年には開く』と聞いた"),
        ("zh", "她說：「橋明年『一定』會通車，等了很久。」", "橋明年『一定』會通車，等了很久。"),
        ("zh", "“大桥明年通车，我们等了很久，”伯格说。", "大桥明年通车，我们等了很久"),
        ("ja", "『長い間待っていました』と市長は語った。", "長い間待っていました"),
        ("fr", "« Il a crié “jamais de la vie” puis il part », dit-elle.", "Il a crié “jamais de la vie” puis il part"),
        ("ru", "«Он сказал „никогда и ни за что“ и ушёл», — сказала она.", "Он сказал „никогда и ни за что“ и ушёл"),
        ("ko", "“다리는 내년에 개통될 것입니다”라고 시장이 말했다.", "다리는 내년에 개통될 것입니다"),
    ],
)  # fmt: skip
def test_nested_marks_and_verbs_of_saying_in_other_scripts(language, text, inside):
    (mention,) = extract_quotations(article("A", language, text))
    assert mention.written == inside
    assert mention.qualifier


def test_one_utterance_is_linked_across_languages_and_paragraphs_wherever_it_stands():
    from core.embedding import UniversalSentenceEncoder

    sides = [
        ("A", "en", ["Snow fell.", "“We began in the spring and had no money.", "“The furnace must burn,” she said."]),
        ("B", "de", ["„Wir begannen im Frühling und hatten kein Geld. Der Ofen muss brennen“, sagte sie.", "Es taut."]),
        ("C", "es", ["Nevaba.", "Nadie vino.", "—Empezamos en primavera sin dinero. El horno debe arder —dijo ella."]),
    ]  # fmt: skip
    mentions = {letter: list(extract_quotations(article(letter, of, *texts))) for letter, of, texts in sides}
    (group,) = link_quotations(mentions, UniversalSentenceEncoder(threads=1).encode)
    assert [(m.span.article, m.span.paragraph) for m in group] == [("A", 1), ("A", 2), ("B", 0), ("C", 2)]

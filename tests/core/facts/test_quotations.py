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

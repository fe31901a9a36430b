"""Sentences that hold several are compared by their parts, and numbers tell what themes don't."""

from __future__ import annotations

import pytest

from core.alignment import align_pair
from core.alignment.memory import FoundLink
from core.alignment.parts import of_wholes
from core.alignment.statements import Answers, statements_of
from core.alignment.texts import divided, text_of
from core.model import Article, Paragraph, Sentence, SentenceRef
from tests import real

ENGLISH = [
    "The old bridge over the river was closed on Monday.",
    "Engineers found cracks in two of its pillars.",
    "The mayor called the decision painful but necessary.",
    "Buses now have to take the road through the forest.",
    "A baker in the old town says that she has lost half of her customers.",
    "The council wants to build a ferry landing near the church.",
    "Students of the music school gave a concert in the market hall.",
    "A new roof for the swimming pool will cost three million euros.",
    "The library stays open until ten in the evening during the summer.",
    "Farmers complain about the dry spring and poor harvests.",
]
GERMAN = [
    "Die alte Brücke über den Fluss wurde am Montag gesperrt.",
    "Ingenieure fanden Risse in zwei ihrer Pfeiler.",
    "Der Bürgermeister nannte die Entscheidung schmerzhaft, aber notwendig.",
    "Busse müssen nun die Straße durch den Wald nehmen.",
    "Eine Bäckerin in der Altstadt sagt, sie habe die Hälfte ihrer Kunden verloren.",
    "Der Gemeinderat will bei der Kirche eine Anlegestelle für eine Fähre bauen.",
    "Schüler der Musikschule gaben in der Markthalle ein Konzert.",
    "Ein neues Dach für das Schwimmbad wird drei Millionen Euro kosten.",
    "Die Bibliothek bleibt im Sommer bis zehn Uhr abends geöffnet.",
    "Bauern klagen über das trockene Frühjahr und schlechte Ernten.",
]


def units(letter: str, language: str, texts: list[str]) -> Article:
    """An article whose paragraphs are each given as one sentence."""
    paragraphs = tuple(Paragraph(text, language=language, sentences=(Sentence(0, len(text)),)) for text in texts)
    return Article(f"id-{letter}", paragraphs, letter=letter, language=language)


def found(a: Article, b: Article) -> set[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Paragraphs of the links that are shown."""
    links = [link for link in align_pair(a, b, real.encoder()) if link.probability >= 0.6]
    return {
        (tuple(r.paragraph for r in link.a.sentences), tuple(r.paragraph for r in link.b.sentences)) for link in links
    }


@pytest.mark.parametrize(
    ("english", "german"),
    [("Nobody was hurt.", "Verletzt wurde niemand."), ("Then it rained.", "Dann regnete es.")],
)
def test_a_short_sentence_is_found_in_a_paragraph_that_is_mostly_about_another(english: str, german: str) -> None:
    absent_here, absent_there, long = 6, 9, 7
    first = [*(text for number, text in enumerate(ENGLISH) if number != absent_here), english]
    joined = [f"{german} {GERMAN[long]}", *(GERMAN[n] for n in range(10) if n not in (long, absent_there))]
    links = found(units("A", "en", first), units("B", "de", joined))
    assert ((long - 1, len(first) - 1), (0,)) in links
    assert len(links) == 8


def test_a_sentence_that_holds_several_is_divided_and_keeps_its_name() -> None:
    article = units("A", "en", [" One bridge is closed. Buses take the road.", "The council met on 3 May."])
    parts, whole = divided(article)
    text = text_of(parts)
    assert text.sentences == ("One bridge is closed.", "Buses take the road.", "The council met on 3 May.")
    assert [whole[ref] for ref in text.refs] == [SentenceRef(0, 0), SentenceRef(0, 0), SentenceRef(1, 0)]
    assert text_of(article).by_sentence
    assert not text.by_sentence


def test_an_article_of_several_sentences_a_paragraph_stays_as_it_is() -> None:
    text = "One bridge is closed. Buses take the road."
    paragraph = Paragraph(text, language="en", sentences=(Sentence(0, 21), Sentence(22, len(text))))
    article = Article("id", (paragraph, paragraph), letter="A", language="en")
    assert divided(article).article is article


def link(a: tuple[int, ...], b: tuple[int, ...], probability: float, pinned: bool = False) -> FoundLink:
    return tuple(SentenceRef(n, 0) for n in a), tuple(SentenceRef(n, 0) for n in b), probability, pinned


SAME = {SentenceRef(n, 0): SentenceRef(n, 0) for n in range(9)}
"""Every part is its own whole."""


def test_probable_links_of_parts_become_one_link_of_wholes() -> None:
    links = [link((0,), (0,), 0.9), link((0,), (4,), 0.7), link((2,), (2,), 0.8), link((7,), (8,), 1.0, pinned=True)]
    assert set(of_wholes(links, SAME, SAME)) == {link((0,), (0, 4), 0.8), links[2], links[3]}


def test_a_doubtful_link_of_a_part_does_not_join_wholes() -> None:
    links = [link((0,), (0,), 0.9), link((0,), (4,), 0.3), link((3,), (5,), 0.3)]
    assert set(of_wholes(links, SAME, SAME)) == {links[0], links[2]}


@pytest.mark.parametrize(
    ("german", "unanswered"),
    [("Er blieb vier Jahre in Rom.", False), ("Er blieb zehn Jahre in Rom.", True), ("Er blieb in Rom.", True)],
)
def test_values_are_answered_across_languages(german: str, unanswered: bool) -> None:
    answers = Answers([statements_of("He stayed four years in Rome.", "en")], [statements_of(german, "de")])
    assert (answers.unanswered(0, 0, (), ()) > 0) == unanswered


def test_a_value_may_be_answered_by_another_sentence_of_the_same_link() -> None:
    a = [statements_of("He was born in 1956 and died on 21 May 2001.", "en")]
    b = [statements_of(text, "de") for text in ("Er wurde 1956 geboren.", "Er starb am 21. Mai 2001.")]
    answers = Answers(a, b)
    assert answers.unanswered(0, 0, (), ()) > 0
    assert answers.unanswered(0, 0, (), (1,)) == 0


def test_values_that_all_have_say_less_than_rare_ones() -> None:
    a = [statements_of(f"In 2015 they built {number} houses.", "en") for number in (31, 47, 58)]
    b = [statements_of(f"2015 bauten sie {number} Häuser.", "de") for number in (31, 47, 58)]
    answers = Answers(a, b)
    assert answers.in_both(0, 0) > answers.in_both(0, 1)

"""Two articles: what is linked, what stands alone, and what must hold whatever they are."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.alignment import Memory, align_pair
from core.embedding import UniversalSentenceEncoder
from core.embedding.encoder import Vectors
from core.errors import Cancelled
from core.model import Article, Link, LinkSide, Paragraph, Sentence, SentenceRef
from core.progress import Stage
from tests import real
from tests.fakes import WordEncoder

GERMAN = [
    "Der Stadtrat hat am Montag den Bau einer neuen Brücke über den Fluss beschlossen.",
    "Sie soll 12 Millionen Euro kosten und in drei Jahren fertig sein.",
    "Die Opposition kritisierte, dass die Schule dafür weiter warten muss.",
    "Am Abend trat im Park das Orchester der Feuerwehr auf.",
    "Ein Gewitter beendete das Konzert nach einer halben Stunde.",
]
ENGLISH = [
    "On Monday the city council decided to build a new bridge across the river.",
    "It is to cost 12 million euros and to be finished in three years.",
    "The opposition complained that the school must go on waiting because of it.",
    "In the evening the fire brigade's orchestra played in the park.",
    "A thunderstorm ended the concert after half an hour.",
]
UNRELATED = [
    "Whales sing in dialects that change from one year to the next.",
    "The recipe needs two eggs, some flour and a pinch of salt.",
    "Nobody had repaired the lighthouse lamp since the war.",
]


def article(letter: str, paragraphs: Sequence[Sequence[str]], language: str) -> Article:
    made = []
    for sentences in paragraphs:
        text, spans = "", []
        for sentence in sentences:
            text += " " if text else ""
            spans.append(Sentence(len(text), len(text) + len(sentence)))
            text += sentence
        made.append(Paragraph(text, language=language, sentences=tuple(spans)))
    return Article(f"id-{letter}", tuple(made), letter=letter, language=language)


def lines(letter: str, sentences: Sequence[str], language: str) -> Article:
    return article(letter, [[sentence] for sentence in sentences], language)


def pairs(links: Sequence[Link]) -> list[tuple[list[int], list[int]]]:
    return [([r.paragraph for r in link.a.sentences], [r.paragraph for r in link.b.sentences]) for link in links]


@pytest.fixture(scope="module")
def encoder() -> UniversalSentenceEncoder:
    return real.encoder()


class Spy(WordEncoder):
    """Remembers whether it was asked."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        return super().encode(texts)


def test_a_translation_is_linked_sentence_by_sentence(encoder: UniversalSentenceEncoder) -> None:
    links = align_pair(lines("A", GERMAN, "de"), lines("B", ENGLISH, "en"), encoder)
    assert pairs(links) == [([n], [n]) for n in range(5)]
    assert all(link.probability >= 0.5 for link in links)


def test_what_only_one_has_stands_alone(encoder: UniversalSentenceEncoder) -> None:
    english = [ENGLISH[0], UNRELATED[0], *ENGLISH[2:]]
    links = align_pair(lines("A", GERMAN, "de"), lines("B", english, "en"), encoder)
    sure = [link for link in links if link.probability >= 0.5]
    assert pairs(sure) == [([0], [0]), ([2], [2]), ([3], [3]), ([4], [4])]


def test_unrelated_articles_have_no_link_that_would_be_shown(encoder: UniversalSentenceEncoder) -> None:
    links = align_pair(lines("A", GERMAN, "de"), lines("B", UNRELATED, "en"), encoder)
    assert [link for link in links if link.probability >= 0.5] == []


def test_one_sentence_against_two(encoder: UniversalSentenceEncoder) -> None:
    english = [f"{ENGLISH[0]} {ENGLISH[1]}", *ENGLISH[2:]]
    links = align_pair(lines("A", GERMAN, "de"), lines("B", english, "en"), encoder)
    assert pairs(links)[0] == ([0, 1], [0])


def test_a_moved_passage_is_found(encoder: UniversalSentenceEncoder) -> None:
    english = [*ENGLISH[3:], *ENGLISH[:3]]
    links = align_pair(lines("A", GERMAN, "de"), lines("B", english, "en"), encoder)
    assert pairs(links) == [([0], [2]), ([1], [3]), ([2], [4]), ([3], [0]), ([4], [1])]


@pytest.mark.parametrize("count", [1, 2])
def test_very_short_articles(encoder: UniversalSentenceEncoder, count: int) -> None:
    links = align_pair(lines("A", GERMAN[:count], "de"), lines("B", ENGLISH[:count], "en"), encoder)
    assert pairs(links) == [([n], [n]) for n in range(count)]


def test_empty_articles_have_no_links(encoder: UniversalSentenceEncoder) -> None:
    empty = Article("id-E", (), letter="E")
    blank = Article("id-F", (Paragraph("  ", sentences=(Sentence(0, 2),)),), letter="F")
    assert align_pair(empty, lines("B", ENGLISH, "en"), encoder) == ()
    assert align_pair(lines("A", GERMAN, "de"), blank, encoder) == ()
    assert align_pair(empty, blank, encoder) == ()


def test_both_orders_give_the_same_mirrored(encoder: UniversalSentenceEncoder) -> None:
    a = article("A", [GERMAN[:2], GERMAN[2:]], "de")
    b = article("B", [ENGLISH[3:], UNRELATED[:1], ENGLISH[:2]], "en")
    forward, backward = align_pair(a, b, encoder), align_pair(b, a, encoder)
    mirrored = {(link.b, link.a, link.probability) for link in backward}
    assert {(link.a, link.b, link.probability) for link in forward} == mirrored
    assert all(link.a.article == "A" and link.b.article == "B" for link in forward)


def test_the_same_twice_is_the_same(encoder: UniversalSentenceEncoder) -> None:
    a, b = lines("A", GERMAN, "de"), lines("B", [*UNRELATED, *ENGLISH], "en")
    assert align_pair(a, b, encoder) == align_pair(a, b, UniversalSentenceEncoder(threads=1))


def test_identical_articles_encode_nothing() -> None:
    encoder = Spy()
    links = align_pair(lines("A", GERMAN * 3, "de"), lines("B", GERMAN * 3, "de"), encoder)
    assert pairs(links) == [([n], [n]) for n in range(15)]
    assert encoder.encoded == []
    assert min(link.probability for link in links) > 0.99


def test_versions_of_one_document_are_aligned_as_a_diff_does() -> None:
    encoder = Spy()
    old = [f"Abschnitt {n} handelt von Dingen der Art {n * 7 % 13} und ihrer Zahl {n * n}." for n in range(200)]
    new = list(old)
    new[50] = new[50].replace("handelt", "berichtet")
    del new[120:123]
    new[10:10] = ["Hier steht ein ganz neuer Satz über etwas anderes."]
    links = align_pair(lines("A", old, "de"), lines("B", new, "de"), encoder)
    expected = [([n], [n + (n >= 10) - 3 * (n >= 123)]) for n in range(200) if not 120 <= n < 123]
    assert pairs([link for link in links if link.probability >= 0.5]) == expected
    assert len(encoder.encoded) < 40  # the new sentence and the three lost ones, with their runs


def test_repeated_paragraphs_keep_their_order() -> None:
    boilerplate = "Alle Angaben ohne Gewähr."
    old = [text for sentence in GERMAN for text in (sentence, boilerplate)]
    new = [text for sentence in GERMAN[1:] for text in (sentence, boilerplate)]
    links = align_pair(lines("A", old, "de"), lines("B", new, "de"), Spy())
    assert pairs(links) == [([n + 2], [n]) for n in range(8)]


def test_a_moved_identical_passage_needs_no_encoder() -> None:
    encoder = Spy()
    old = [f"Der Bericht Nummer {n} liegt seit gestern dem Ausschuss vor." for n in range(20)]
    new = [*old[5:], *old[:5]]
    links = align_pair(lines("A", old, "de"), lines("B", new, "de"), encoder)
    assert pairs(links) == [([n], [(n - 5) % 20]) for n in range(20)]
    assert encoder.encoded == []


def test_languages_that_the_encoder_lacks_are_carried_by_names_numbers_and_cognates() -> None:
    english = [
        "President Novak met Minister Horvath in Brno on 14 March 1998.",
        "Later the weather turned bad and everyone went home early.",
        "The company Skoda sold 48,500 cars in 1997, mostly in Poland.",
        "A museum of telephones opened in Ostrava.",
    ]
    czech = [
        "Prezident Novák se 14. března 1998 v Brně setkal s ministrem Horváthem.",
        "Společnost Škoda prodala v roce 1997 celkem 48 500 automobilů, většinou v Polsku.",
        "V Ostravě bylo otevřeno muzeum telefonů.",
    ]
    links = align_pair(lines("A", english, "en"), lines("B", czech, "cs"), WordEncoder())
    assert pairs(links) == [([0], [0]), ([2], [1]), ([3], [2])]


@pytest.mark.parametrize("count", [1, 400])
def test_lists_of_single_words_and_signs(count: int, encoder: UniversalSentenceEncoder) -> None:
    words = ["—", "1", "Ja", "* * *", "Summe", "12,50", "Nein"]
    a = lines("A", [words[n % 7] for n in range(count)], "de")
    b = lines("B", [words[n % 5] for n in range(count)], "de")
    assert_disjoint(align_pair(a, b, encoder))


def test_a_very_long_sentence(encoder: UniversalSentenceEncoder) -> None:
    a = lines("A", [GERMAN[0], "und immer weiter " * 5_000, GERMAN[3]], "de")
    links = align_pair(a, lines("B", [ENGLISH[0], ENGLISH[3]], "en"), encoder)
    assert pairs(links) == [([0], [0]), ([2], [1])]


def test_pins_are_kept_and_nothing_else_touches_their_sentences(encoder: UniversalSentenceEncoder) -> None:
    a, b = lines("A", GERMAN, "de"), lines("B", ENGLISH, "en")
    pin = Link(
        LinkSide("A", (SentenceRef(0, 0), SentenceRef(1, 0))), LinkSide("B", (SentenceRef(4, 0),)), 0.2, pinned=True
    )
    links = align_pair(a, b, encoder, pins=[pin])
    assert pairs(links)[0] == ([0, 1], [4])
    assert links[0].pinned
    assert links[0].probability == 1
    assert_disjoint(links)
    turned = Link(pin.b, pin.a, 0.2, pinned=True)
    assert align_pair(a, b, encoder, pins=[turned]) == links
    elsewhere = Link(LinkSide("A", (SentenceRef(0, 0),)), LinkSide("C", (SentenceRef(0, 0),)), 1, pinned=True)
    assert align_pair(a, b, encoder, pins=[elsewhere]) == align_pair(a, b, encoder)


def test_memory_saves_the_work(encoder: UniversalSentenceEncoder) -> None:
    counting = WordEncoder(("de", "en"))
    a, b, memory = lines("A", GERMAN, "de"), lines("B", ENGLISH, "en"), Memory()
    first = align_pair(a, b, counting, memory=memory)
    done = len(counting.encoded)
    assert align_pair(a, b, counting, memory=memory) == first
    align_pair(a, lines("C", UNRELATED, "en"), counting, memory=memory)
    asked = counting.encoded[done:]
    assert asked
    assert not any(text in asked for text in GERMAN)


def test_memory_forgets_what_was_unused_longest() -> None:
    memory = Memory(vector_bytes=1)
    counting = WordEncoder(("de", "en"))
    a, b = lines("A", GERMAN, "de"), lines("B", ENGLISH, "en")
    align_pair(a, b, counting, memory=memory)
    again = WordEncoder(("de", "en"))
    align_pair(a, lines("C", UNRELATED, "en"), again, memory=memory)
    assert any(text in again.encoded for text in GERMAN)


@pytest.mark.parametrize("stage", [Stage.ENCODING, Stage.ALIGNING])
def test_it_can_be_cancelled_in_every_stage(stage: Stage, encoder: UniversalSentenceEncoder) -> None:
    memory = Memory()

    def cancel(now: Stage, done: int, total: int) -> None:
        assert 0 <= done <= total
        if now is stage:
            raise Cancelled

    a, b = lines("A", GERMAN, "de"), lines("B", ENGLISH, "en")
    with pytest.raises(Cancelled):
        align_pair(a, b, encoder, memory=memory, on_progress=cancel)
    assert len(align_pair(a, b, encoder, memory=memory)) == 5


_SENTENCES = st.lists(
    st.sampled_from([*GERMAN, "Ja.", "42", "—", "Ein Satz mit vier Wörtern.", "Noch einer, und der 3. März."]),
    max_size=12,
)


@settings(max_examples=60, deadline=None)
@given(_SENTENCES, _SENTENCES, st.integers(0, 3), st.sampled_from(["de", "fi", ""]))
def test_links_are_disjoint_symmetric_and_of_existing_sentences(
    first: list[str], second: list[str], seed: int, language: str
) -> None:
    cut = random.Random(seed)
    a = article("A", _cut(first, cut), language)
    b = article("B", _cut(second, cut), "de")
    links = align_pair(a, b, WordEncoder())
    assert_disjoint(links)
    assert {ref for link in links for ref in link.a.sentences} <= set(a.sentence_refs())
    assert {ref for link in links for ref in link.b.sentences} <= set(b.sentence_refs())
    assert all(0 < link.probability <= 1 for link in links)
    mirrored = sorted(
        (Link(link.b, link.a, link.probability) for link in align_pair(b, a, WordEncoder())),
        key=lambda link: (link.a.sentences, link.b.sentences),
    )
    assert tuple(mirrored) == links


def _cut(sentences: list[str], cut: random.Random) -> list[list[str]]:
    paragraphs: list[list[str]] = []
    for sentence in sentences:
        if paragraphs and cut.random() < 0.5:
            paragraphs[-1].append(sentence)
        else:
            paragraphs.append([sentence])
    return paragraphs


def assert_disjoint(links: Sequence[Link]) -> None:
    for side in ("a", "b"):
        used = [ref for link in links for ref in getattr(link, side).sentences]
        assert len(used) == len(set(used))
    assert all(link.a.sentences and link.b.sentences for link in links)

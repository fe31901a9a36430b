"""Which word answers to which: on hand-made cosines, and with the real encoder in five languages."""

import numpy as np
import pytest

from core.divergence.linked_words import linked_words
from core.divergence.word_alignment import align_words, alike_in_writing, scores
from tests.core.divergence.linked import linked


def test_each_word_finds_the_one_most_like_it():
    cosines = np.full((4, 4), 0.1, np.float32)
    for i, j in ((0, 0), (1, 2), (2, 1), (3, 3)):
        cosines[i, j] = 0.8
    links = align_words(scores(cosines, np.zeros((4, 4), np.float32)))
    assert {(link.a, link.b) for link in links} == {(0, 0), (1, 2), (2, 1), (3, 3)}


def test_turning_the_sides_turns_the_links():
    chance = np.random.default_rng(3)
    cosines = chance.uniform(0, 0.9, (9, 7)).astype(np.float32)
    alike = np.zeros((9, 7), np.float32)
    forth = {(link.a, link.b) for link in align_words(scores(cosines, alike))}
    back = {(link.b, link.a) for link in align_words(scores(cosines.T, alike.T))}
    assert forth == back


@pytest.mark.parametrize("shape", [(0, 3), (3, 0), (1, 1), (1, 5)])
def test_few_words_are_no_error(shape):
    links = align_words(np.zeros(shape, np.float32)) if 0 in shape else align_words(np.ones(shape, np.float32))
    assert len({link.a for link in links}) <= shape[0]


def test_names_are_alike_across_alphabets():
    alike = alike_in_writing(["Валлмо", "2027", "мост"], ["Vallmo", "2027", "bridge"])
    assert alike[0, 0] > 0.5
    assert alike[1, 1] == 1
    assert alike[2, 2] == 0


@pytest.mark.parametrize(
    ("language", "text", "pairs"),
    [
        ("de", "Der Rat der Stadt baut eine neue Schule am Fluss.", {"city": "Stadt", "school": "Schule"}),
        ("fr", "Le conseil de la ville construit une nouvelle école au bord de la rivière.", {"school": "école"}),
        ("it", "Il consiglio comunale costruisce una nuova scuola sul fiume.", {"school": "scuola", "river": "fiume"}),
        ("es", "El consejo de la ciudad construye una escuela junto al río.", {"school": "escuela", "river": "río"}),
        ("ru", "Городской совет строит новую школу у реки.", {"school": "школу", "new": "новую"}),
    ],
)  # fmt: skip
def test_words_of_a_translation_find_each_other(language, text, pairs):
    evidence = linked(("en", "The city council is building a new school by the river."), (language, text))
    (words,) = linked_words(evidence)[0]
    found = {(words.a[link.a].text, words.b[link.b].text) for link in words.links}
    assert set(pairs.items()) <= found


def test_nothing_is_linked_without_vectors_of_words():
    evidence = linked(("en", "The school is new."), ("de", "Die Schule ist neu."), with_encoder=False)
    assert linked_words(evidence) == {}


def test_equal_sentences_and_foreign_languages_are_left_alone():
    assert linked_words(linked(("en", "The school is new."), ("en", "The school is new."))) == {}
    assert linked_words(linked(("en", "The school is new."), ("fi", "Koulu on uusi."))) == {}


@pytest.mark.parametrize("text", ["学校是新的。", "المدرسة جديدة.", "学校は新しい。", "โรงเรียนใหม่", "🙂 ﬁn 𝔘 e\u0301"])
def test_every_script_has_words(text):
    (words,) = linked_words(linked(("en", "The school is new."), ("", text)))[0]
    assert all(words.b[n].end <= len(text) for n in range(len(words.b)))
    assert np.isfinite(words.cosines).all()

"""Which words answer to which, by what was learned: either way round, articles, and what it was made for."""

import json

import numpy as np
import pytest

from core.divergence import answering
from core.divergence.answering import FIRST, Passage, answers, first_guess, packed, shipped, turned, unpacked
from core.language.words import word_spans
from tests.real import encoder


def passage(language: str, text: str) -> Passage:
    spans = word_spans(text)
    (words,) = encoder().encode_words([text], [spans])
    return Passage(words.vectors, [text[start:end] for start, end in spans], language)


TEXTS = {
    "en": "The children of the village are playing behind the old mill, and nobody calls them.",
    "de": "Die Kinder des Dorfes spielen hinter der alten Mühle, und niemand ruft sie.",
    "it": "I bambini del villaggio giocano dietro il vecchio mulino e nessuno li chiama.",
    "ru": "Дети из деревни играют за старой мельницей, и никто их не зовёт.",
}


@pytest.fixture(scope="module")
def sides() -> dict[str, Passage]:
    return {language: passage(language, text) for language, text in TEXTS.items()}


def pairs(a: Passage, b: Passage) -> set[tuple[str, str]]:
    return {(a.words[link.a], b.words[link.b]) for link in answers(a, b).links}


@pytest.mark.parametrize("language", ["de", "it", "ru"])
def test_the_order_of_the_articles_does_not_matter(sides, language):
    forth, back = answers(sides["en"], sides[language]), answers(sides[language], sides["en"])
    assert {(link.a, link.b) for link in forth.links} == {(link.b, link.a) for link in back.links}
    assert np.allclose(forth.chances, back.chances.T, atol=1e-4)


def test_chances_tell_answers_from_strangers(sides):
    found = answers(sides["en"], sides["de"])
    mill, village = sides["en"].words.index("mill"), sides["en"].words.index("village")
    there = [sides["de"].words.index(word) for word in ("Mühle", "Dorfes")]
    assert found.chances[mill, there[0]] > 0.8 > 0.1 > found.chances[mill, there[1]]
    assert found.chances[village, there[1]] > 0.8
    assert ((found.chances >= 0) & (found.chances <= 1)).all()


def test_words_of_several_words_answer_together(sides):
    found = pairs(sides["en"], sides["it"])
    assert {("of", "del"), ("the", "del"), ("playing", "giocano")} <= found


def test_an_article_goes_with_its_noun_where_the_other_language_has_none(sides):
    found = pairs(sides["en"], sides["ru"])
    assert ("mill", "мельницей") in found
    assert any(article.casefold() == "the" for article, _ in found)


def test_an_article_that_the_german_lacks_joins_no_noun(sides):
    found = pairs(sides["en"], passage("de", "Kinder aus dem Dorf spielen hinter alten Mühlen, und niemand ruft sie."))
    assert ("mill", "Mühlen") in found
    assert ("the", "Mühlen") not in found


def test_seen_from_the_other_end_inputs_change_places(sides):
    guess = first_guess(sides["en"], sides["it"], shipped().projection)
    back = first_guess(sides["it"], sides["en"], shipped().projection)
    assert np.allclose(guess.table[:, :, turned(FIRST)], back.table.transpose(1, 0, 2), atol=1e-3)


def test_a_projection_survives_being_text():
    values = np.arange(12, dtype=np.float32).reshape(4, 3) / 8
    assert np.array_equal(unpacked(packed(values), 3), values)


def test_weights_for_other_inputs_are_refused(tmp_path, monkeypatch):
    stored = json.loads(answering.DATA.read_text("utf8"))
    stored["first"]["inputs"] = stored["first"]["inputs"][1:]
    (tmp_path / "word_links.json").write_text(json.dumps(stored), "utf8")
    monkeypatch.setattr(answering, "DATA", tmp_path / "word_links.json")
    shipped.cache_clear()
    with pytest.raises(ValueError, match="train_words"):
        shipped()
    shipped.cache_clear()

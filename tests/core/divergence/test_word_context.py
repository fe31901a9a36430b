"""What stands around a word, and what the networks make of it."""

from __future__ import annotations

import numpy as np
import pytest

from core.divergence.counterparts import FEATURES, features, lacking
from core.divergence.linked_words import LinkedWords, linked_words
from tests.core.divergence.linked import linked

ADDED = ("de", "Der Minister reist morgen ab, weil seine Frau schwer krank geworden ist.")
TRUE = ("en", "The minister is leaving tomorrow.")


def words_of(*sides: tuple[str, str]) -> LinkedWords:
    """The words of two sentences."""
    return linked_words(linked(*sides))[0][0]


def test_a_clause_that_nothing_answers_to_stands_out() -> None:
    words = words_of(ADDED, TRUE)
    chances = dict(zip([word.text for word in words.a], lacking([words])[0][0], strict=True))
    clause = [chances[word] for word in ("Frau", "schwer", "krank")]
    answered = [chances[word] for word in ("Minister", "morgen")]
    assert min(clause) > 0.5 > max(answered)


def test_the_clause_counts_and_not_only_the_word() -> None:
    side = words_of(ADDED, TRUE).sides()[0]
    table = features(side)
    at = [word.text for word in side.words]
    answered = table[:, FEATURES.index("answered in the clause")]
    assert answered[at.index("weil")] == answered[at.index("krank")] < 0.5 < answered[at.index("Minister")]
    row = table[:, FEATURES.index("unanswered words in a row")]
    assert row[at.index("krank")] > row[at.index("Minister")] == 0


@pytest.mark.parametrize("sides", [(("de", "Ja"), ("en", "Yes, indeed")), (("en", "!"), ("fr", "Oui ."))])
def test_the_shortest_passages_have_numbers_for_all_that_is_asked(sides: tuple[tuple[str, str], ...]) -> None:
    for side in words_of(*sides).sides():
        table = features(side)
        assert table.shape == (len(side.words), len(FEATURES))
        assert np.isfinite(table).all()


def test_the_order_of_the_articles_does_not_matter() -> None:
    forth, back = words_of(ADDED, TRUE), words_of(TRUE, ADDED)
    for one, other in zip(forth.sides(), reversed(back.sides()), strict=True):
        np.testing.assert_allclose(features(one), features(other), atol=1e-4)

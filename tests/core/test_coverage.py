from core.coverage import coverage
from tests.core.report import samples


def test_share_counts_characters_of_passages_in_common_rows():
    comparison = samples.cable_car()
    shares = coverage(comparison)
    assert set(shares) == {(a, b) for a in "ABC" for b in "ABC" if a != b}
    assert shares["A", "B"] == 1.0
    texts = samples.TEXTS["C"]
    assert shares["C", "A"] == round(sum(map(len, texts[:3])) / sum(map(len, texts)), 4)


def test_rows_of_sentences_count_sentences():
    assert coverage(samples.by_sentences()) == {("A", "B"): 1.0, ("B", "A"): 1.0}


def test_article_without_text_shares_nothing():
    assert coverage(samples.of_texts("", "")) == {("A", "B"): 0.0, ("B", "A"): 0.0}

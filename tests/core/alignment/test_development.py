"""Floors on the development data, the seeds' gold, and the band against the full search; skipped without the data."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from core.alignment import align_pair
from core.alignment.matching import match
from core.embedding import UniversalSentenceEncoder
from core.language import segment
from core.model import Article, LinkSide
from core.reading import read_file
from tests import real
from tests.benchmarks.development_sets import BENCH, Document, Group, Score, comparable_pairs, is_there, textberg
from tests.benchmarks.tune_alignment import Laboratory

SEEDS = Path(__file__).resolve().parents[3] / "../shared/seeds"

needs_data = pytest.mark.skipif(not is_there(), reason=f"development data are not at {BENCH}")
needs_seeds = pytest.mark.skipif(not SEEDS.is_dir(), reason=f"the seeds are not at {SEEDS}")


@pytest.fixture(scope="module")
def encoder() -> UniversalSentenceEncoder:
    return real.encoder()


def shown(document: Document, encoder: UniversalSentenceEncoder) -> list[Group]:
    links = align_pair(document.article(0), document.article(1), encoder)
    return [
        (tuple(r.paragraph for r in link.a.sentences), tuple(r.paragraph for r in link.b.sentences))
        for link in links
        if link.probability >= 0.5
    ]


@needs_data
@pytest.mark.slow
def test_textberg_does_not_fall(encoder: UniversalSentenceEncoder) -> None:
    score, document = Score(), textberg()
    score.add(document, shown(document, encoder))
    assert score.f1() >= 0.92
    assert score.lax() >= 0.99


@needs_data
@pytest.mark.slow
@pytest.mark.parametrize(("level", "floor"), [("dropped", 0.985), ("merged", 0.975), ("moved", 0.97)])
@pytest.mark.parametrize("languages", [("de", "en"), ("it", "ru")])
def test_comparable_articles_do_not_fall(
    level: str, floor: float, languages: tuple[str, str], encoder: UniversalSentenceEncoder
) -> None:
    score = Score()
    for document in comparable_pairs(languages, level, 2):
        score.add(document, shown(document, encoder))
    assert score.f1() >= floor
    assert score.spurious_share() <= 0.015


@needs_data
@pytest.mark.slow
def test_the_band_finds_what_the_full_search_finds() -> None:
    laboratory, document = Laboratory(), textberg()
    a, b = (laboratory.side(units) for units in document.units)
    full = match(a, b, lambda share: None, full_cells=a.count * b.count)
    band = match(a, b, lambda share: None, full_cells=0)
    assert band == full


def seed_articles() -> list[Article]:
    articles = []
    for letter, path in zip("ABC", sorted(SEEDS.glob("*.txt")), strict=True):
        (article,) = read_file(path).articles
        articles.append(segment(Article(article.id, article.paragraphs, letter=letter)))
    return articles


def paragraph_links(a: Article, b: Article, encoder: UniversalSentenceEncoder) -> set[tuple[int, int]]:
    return {
        (one.paragraph + 1, other.paragraph + 1)
        for link in align_pair(a, b, encoder)
        if link.probability >= 0.5
        for one in link.a.sentences
        for other in link.b.sentences
    }


@needs_seeds
def test_the_two_versions_of_the_seeds_run_in_parallel(encoder: UniversalSentenceEncoder) -> None:
    a, b, _ = seed_articles()
    assert paragraph_links(a, b, encoder) == {(n, n) for n in range(1, 12)}


@needs_seeds
def test_the_third_seed_shares_only_some_paragraphs(encoder: UniversalSentenceEncoder) -> None:
    a, _, c = seed_articles()
    assert paragraph_links(a, c, encoder) == {(1, 1), (2, 2), (2, 3), (11, 4)}


def sentence_links(a: Article, b: Article, encoder: UniversalSentenceEncoder) -> set[tuple[str, str]]:
    """Links as "paragraph.sentence" of both sides, counted from 1."""

    def names(side: LinkSide) -> str:
        return " ".join(f"{one.paragraph + 1}.{one.sentence + 1}" for one in side.sentences)

    return {(names(link.a), names(link.b)) for link in align_pair(a, b, encoder) if link.probability >= 0.5}


@needs_seeds
def test_no_sentence_of_the_seeds_rides_along(encoder: UniversalSentenceEncoder) -> None:
    a, b, c = seed_articles()
    found = sentence_links(a, c, encoder)
    assert found == {("1.1", "1.1"), ("2.1", "2.1"), ("2.2", "3.2"), ("11.2 11.3", "4.1")}
    assert sentence_links(b, c, encoder) == {("1.1", "1.1"), ("2.2", "3.2")}


def test_no_sentence_of_the_bridge_rides_along(encoder: UniversalSentenceEncoder) -> None:
    paths = sorted((Path(__file__).resolve().parents[3] / "seeds/bridge").glob("*.txt"))
    articles = (read_file(path).articles[0] for path in paths)
    a, _, c = (segment(replace(one, letter=letter)) for letter, one in zip("ABC", articles, strict=True))
    expected = {("1.1", "1.1"), ("2.1", "2.1"), ("2.2", "3.2"), ("11.2 11.3", "4.1")}
    assert sentence_links(a, c, encoder) == expected


@needs_seeds
def test_nothing_of_the_third_seed_is_linked_wrongly_across_languages(encoder: UniversalSentenceEncoder) -> None:
    _, b, c = seed_articles()
    found = paragraph_links(b, c, encoder)
    assert {(1, 1), (2, 3)} <= found <= {(1, 1), (2, 2), (2, 3), (11, 4)}

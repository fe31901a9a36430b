"""What the pairs of three articles say together, and what the sentences of a pair say by themselves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import permutations

import pytest

from core.alignment.affinity import regrouped, sureness
from core.alignment.agreement import agreed_links
from core.alignment.pair import Pair
from core.alignment.search import Bead
from core.errors import Cancelled
from core.model import Article, Link, Sentence, SentenceRef
from core.progress import Stage
from tests.core.alignment.made import link, plain

LENGTH = 12
ARTICLES = [plain(letter, LENGTH) for letter in "ABC"]
SURE = dict.fromkeys(range(LENGTH), 0.99)


def pair(a: str, b: str, like: Mapping[int, float], others: Sequence[tuple[int, int, float]] = ()) -> Pair:
    """Sentences that are like those of the same number, and some others."""
    cells = [*((n, n, sure) for n, sure in like.items()), *others]
    links = [link(f"{a}{i}.0", f"{b}{j}.0", sure) for i, j, sure in cells if sure >= 0.1]
    return Pair(tuple(links), {(SentenceRef(i, 0), SentenceRef(j, 0)): sure for i, j, sure in cells})


def said(links: Sequence[Link], a: str, b: str) -> dict[tuple[tuple[int, ...], tuple[int, ...]], tuple[float, bool]]:
    """Links of two articles by their sentences: probability, and whether it was set aside."""
    of_pair = [one for one in links if (one.a.article, one.b.article) == (a, b)]
    return {
        (tuple(r.paragraph for r in one.a.sentences), tuple(r.paragraph for r in one.b.sentences)): (
            one.probability,
            one.set_aside,
        )
        for one in of_pair
    }


def without(number: int) -> dict[int, float]:
    return {n: sure for n, sure in SURE.items() if n != number}


def test_a_link_that_a_pair_missed_is_added_where_the_third_article_bears_it_out() -> None:
    pairs = {("A", "B"): pair("A", "B", SURE), ("A", "C"): pair("A", "C", SURE), ("B", "C"): pair("B", "C", without(5))}
    found = said(agreed_links(ARTICLES, pairs), "B", "C")
    assert ((5,), (5,)) in found
    probability, set_aside = found[(5,), (5,)]
    assert probability >= 0.5
    assert not set_aside


def test_a_chance_link_that_the_third_article_contradicts_is_set_aside() -> None:
    chance = pair("A", "B", without(7), [(7, 8, 0.6)])
    pairs = {
        ("A", "B"): Pair(tuple(one for one in chance.links if one.a.sentences[0].paragraph != 8), chance.likely),
        ("A", "C"): pair("A", "C", SURE),
        ("B", "C"): pair("B", "C", SURE),
    }
    found = said(agreed_links(ARTICLES, pairs), "A", "B")
    assert found[(7,), (8,)] == (0.6, True)
    assert not found[(7,), (7,)][1]
    assert not found[(8,), (8,)][1]


def test_links_that_agree_stay_as_they_are() -> None:
    pairs = {("A", "B"): pair("A", "B", SURE), ("A", "C"): pair("A", "C", SURE), ("B", "C"): pair("B", "C", SURE)}
    found = agreed_links(ARTICLES, pairs)
    assert len(found) == 3 * LENGTH
    assert not any(one.set_aside or one.probability < 0.99 for one in found)


def test_pinned_links_are_kept_and_their_sentences_in_no_other() -> None:
    pinned = Link(link("A5.0", "B6.0").a, link("A5.0", "B6.0").b, 1.0, pinned=True)
    rest = pair("A", "B", {n: sure for n, sure in SURE.items() if n not in (5, 6)})
    pairs = {
        ("A", "B"): Pair((*rest.links, pinned), rest.likely),
        ("A", "C"): pair("A", "C", SURE),
        ("B", "C"): pair("B", "C", SURE),
    }
    found = said(agreed_links(ARTICLES, pairs), "A", "B")
    assert found[(5,), (6,)] == (1.0, False)
    assert [sides for sides in found if 5 in sides[0] or 6 in sides[1]] == [((5,), (6,))]


def test_pairs_whose_words_were_not_compared_keep_their_links() -> None:
    pairs = {
        ("A", "B"): pair("A", "B", SURE),
        ("A", "C"): pair("A", "C", SURE),
        ("B", "C"): Pair(pair("B", "C", without(5)).links, None),
    }
    found = [one for one in agreed_links(ARTICLES, pairs) if one.a.article == "B"]
    assert tuple(found) == pairs["B", "C"].links


def test_parts_of_joined_sentences_are_borne_out_too() -> None:
    joined = "The ferry to the island is late on Monday. Nobody was hurt by the storm of last night."
    paragraphs = [replace(one, text=joined, sentences=(Sentence(0, len(joined)),)) for one in ARTICLES[0].paragraphs]
    a = replace(ARTICLES[0], paragraphs=(ARTICLES[0].paragraphs[0], paragraphs[1], *ARTICLES[0].paragraphs[3:]))
    part = [(0, 0), (1, 0), (1, 1), *((n - 1, 0) for n in range(3, LENGTH))]

    def in_parts(b: str, like: Mapping[int, float]) -> Pair:
        links = [link(f"A{part[n][0]}.{part[n][1]}", f"{b}{n}.0", sure) for n, sure in like.items()]
        parts = Pair(tuple(links), {(SentenceRef(*part[n]), SentenceRef(n, 0)): sure for n, sure in like.items()})
        return Pair(tuple(link(f"A{part[n][0]}.0", f"{b}{n}.0") for n in like if n not in (1, 2)), None, parts)

    pairs = {("A", "B"): in_parts("B", SURE), ("A", "C"): in_parts("C", without(2)), ("B", "C"): pair("B", "C", SURE)}
    found = agreed_links([a, *ARTICLES[1:]], pairs)
    assert ((1,), (1, 2)) in said(found, "A", "B")
    assert ((1,), (1, 2)) in said(found, "A", "C")
    assert len(said(found, "A", "C")) == LENGTH - 1


def test_two_articles_have_nobody_to_hear() -> None:
    only = pair("A", "B", SURE, [(2, 3, 0.3)])
    assert agreed_links(ARTICLES[:2], {("A", "B"): only}) == list(only.links)


def test_the_order_of_the_articles_changes_nothing() -> None:
    cells = {
        ("A", "B"): {**without(7), 3: 0.7},
        ("A", "C"): {**without(4), 3: 0.4},
        ("B", "C"): without(5),
    }

    def turned(one: str, other: str) -> Pair:
        if (one, other) in cells:
            return pair(one, other, cells[one, other])
        return pair(one, other, cells[other, one])

    outcomes = set()
    for letters in permutations("ABC"):
        pairs = {(x, y): turned(x, y) for n, x in enumerate(letters) for y in letters[n + 1 :]}
        articles: list[Article] = [ARTICLES["ABC".index(letter)] for letter in letters]
        found = agreed_links(articles, pairs)
        outcomes.add(frozenset((frozenset((one.a, one.b)), one.probability, one.set_aside) for one in found))
    assert len(outcomes) == 1


def test_it_can_be_cancelled() -> None:
    def cancel(stage: Stage, done: int, total: int) -> None:
        if done > 2:
            raise Cancelled

    pairs = {("A", "B"): pair("A", "B", SURE), ("A", "C"): pair("A", "C", SURE), ("B", "C"): pair("B", "C", SURE)}
    with pytest.raises(Cancelled):
        agreed_links(ARTICLES, pairs, cancel)


# Sentences of one pair


def test_beads_hold_what_probably_shares_content_directly_or_by_way_of_others() -> None:
    likely = {(0, 0): 0.9, (1, 0): 0.6, (1, 1): 0.2, (2, 2): 0.3, (3, 1): 0.05}
    assert regrouped(likely, 0.1) == [Bead((0, 1), (0,)), Bead((2,), (2,))]


def test_a_bead_is_as_sure_as_its_sentences_are_on_average() -> None:
    likely = {(0, 0): 0.9, (1, 0): 0.6}
    (sure,) = sureness(likely, [Bead((0, 1), (0,))])
    assert 0.75 < sure < 0.81
    assert sureness(likely, [Bead((0,), (0,))])[0] > sure

"""Rows hold what belongs together, whatever the links, the letters and the order of opening."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.alignment import LEAST_PROBABILITY, build_rows
from core.errors import Cancelled
from core.model import Article, Granularity, Link, RowStatus, Threshold, Unit
from tests.core.alignment.made import (
    article,
    article_sets,
    chain,
    edit_lists,
    grouping,
    link,
    link_sets,
    plain,
    relettered,
    shape,
)


def rows_of(articles: list[Article], links: list[Link], **options: object) -> list[str]:
    return shape(build_rows(articles, links, reference="A", **options))  # type: ignore[arg-type]


# What stands together


def seeds_shape() -> tuple[list[Article], list[Link]]:
    """Three articles with the sentences and links of the yardstick case, but not its words."""
    eleven = [2, 2, 2, 1, 2, 2, 1, 2, 2, 1, 3]
    thirteen = [1, 1, 2, 1, 1, 2, 2, 1, 2, 1, 1, 1, 1]

    def made(letter: str, counts: list[int]) -> Article:
        return article(letter, *([f"{letter}{n}.{i} ".ljust(120, "x") for i in range(k)] for n, k in enumerate(counts)))

    articles = [made("A", eleven), made("B", eleven), made("C", thirteen)]
    links = [link(f"A{n}.{i}", f"B{n}.{i}", 0.97) for n, count in enumerate(eleven) for i in range(count)]
    for letter in "AB":
        links += [
            link(f"{letter}0.0", "C0.0", 0.9),
            link(f"{letter}1.0", "C1.0", 0.7),
            link(f"{letter}1.1", "C2.1", 0.85),
            link(f"{letter}10.1,10.2", "C3.0", 0.6),
        ]
    return articles, links


GOLD = [
    "A0 B0 C0",
    "A1 B1 C1 C2",
    *(f"A{n} B{n}" for n in range(2, 10)),
    "A10 B10 C3",
    *(f"C{n}" for n in range(4, 13)),
]


def test_the_yardstick_case_has_its_twenty_rows() -> None:
    assert rows_of(*seeds_shape()) == GOLD


def test_a_weak_link_of_one_pair_does_not_divide_what_the_others_join() -> None:
    articles, links = seeds_shape()
    missed = [x for x in links if (x.a.article, x.b.article, x.b.sentences[0].paragraph) != ("B", "C", 2)]
    assert len(missed) == len(links) - 1
    assert rows_of(articles, missed) == GOLD


def test_two_that_share_what_the_reference_lacks_are_one_row() -> None:
    articles = [plain("A", 2), plain("B", 3), plain("C", 3)]
    links = [*chain("A", "B", 1), *chain("A", "C", 1), *chain("B", "C", 1), link("B1.0", "C1.0")]
    links += [link("A1.0", "B2.0"), link("A1.0", "C2.0"), link("B2.0", "C2.0")]
    assert rows_of(articles, links) == ["A0 B0 C0", "B1 C1", "A1 B2 C2"]


def test_a_link_that_one_pair_missed_follows_from_the_others() -> None:
    articles = [plain("A", 1), plain("B", 1), plain("C", 1)]
    assert rows_of(articles, [link("A0.0", "B0.0", 0.9), link("B0.0", "C0.0", 0.8)]) == ["A0 B0 C0"]


@pytest.mark.parametrize("granularity", Granularity)
def test_one_against_two_is_one_row(granularity: Granularity) -> None:
    articles = [plain("A", 2, length=40), plain("B", 1, length=80), plain("C", 2)]
    links = [link("A0.0,1.0", "B0.0"), link("B0.0", "C0.0,1.0"), *chain("A", "C", 2)]
    synopsis = build_rows(articles, links, reference="A", granularity=granularity)
    assert len(synopsis.rows) == 1
    assert all(synopsis.rows[0].passages.values())


def test_a_row_divided_by_one_pair_alone_stays_divided() -> None:
    articles = [plain("A", 2), plain("B", 1, length=60), plain("C", 2), plain("D", 2)]
    links = [link("A0.0,1.0", "B0.0"), link("B0.0", "C0.0"), link("B0.0", "D0.0")]
    links += [*chain("A", "C", 2), *chain("A", "D", 2), *chain("C", "D", 2)]
    assert rows_of(articles, links) == ["A0 B0 C0 D0", "A1 C1 D1"]


def test_main_links_do_not_snowball() -> None:
    articles = [article("A", *[["x" * 60, "y" * 40]] * 6), article("B", *[["x" * 60, "y" * 40]] * 6)]
    same = [link(f"A{n}.0", f"B{n}.0") for n in range(6)]
    over = [link(f"A{n + 1}.1", f"B{n}.1") for n in range(5)]
    synopsis = build_rows(articles, [*same, *over], reference="A")
    assert shape(synopsis) == [f"A{n} B{n}" for n in range(6)]
    assert [x.echo for x in synopsis.links] == [False] * 6 + [True] * 5


def test_paragraphs_of_one_article_in_a_row_need_not_be_adjacent() -> None:
    articles = [article("A", ["a" * 40, "b" * 40], ["c" * 40]), plain("B", 3)]
    links = [link("A0.0", "B0.0"), link("A0.1", "B2.0"), link("A1.0", "B1.0")]
    assert rows_of(articles, links) == ["A0 B0 B2", "A1 B1"]


def test_a_discontiguous_link_is_one_row_of_sentences() -> None:
    articles = [plain("A", 2), article("B", ["a" * 20, "b" * 40, "c" * 20])]
    links = [link("A0.0", "B0.0,0.2"), link("A1.0", "B0.1")]
    assert rows_of(articles, links, granularity=Granularity.SENTENCE) == ["A0.0 B0.0 B0.2", "A1.0 B0.1"]


# Contradictions


def test_a_contradiction_is_settled_by_weight_and_visible() -> None:
    articles = [plain("A", 2), plain("B", 1), plain("C", 1)]
    links = [link("A0.0", "B0.0", 0.95), link("B0.0", "C0.0", 0.9), link("A1.0", "C0.0", 0.6)]
    synopsis = build_rows(articles, links, reference="A")
    assert shape(synopsis) == ["A0 B0 C0", "A1"]
    assert [x.set_aside for x in synopsis.links] == [False, False, True]
    assert not any(x.echo for x in synopsis.links)
    other_way = [link("A0.0", "B0.0", 0.95), link("B0.0", "C0.0", 0.6), link("A1.0", "C0.0", 0.9)]
    settled = build_rows(articles, other_way, reference="A")
    assert shape(settled) == ["A0 B0", "A1 C0"]
    assert [x.set_aside for x in settled.links] == [False, True, False]


def test_three_pairs_outvote_one() -> None:
    articles = [plain("A", 2), plain("B", 2), plain("C", 2), plain("D", 2)]
    right = [x for a, b in ("AC", "AD", "BC", "BD", "CD") for x in chain(a, b, 2, 0.9)]
    wrong = [link("A0.0", "B1.0", 0.95), link("A1.0", "B0.0", 0.95)]
    synopsis = build_rows(articles, [*wrong, *right], reference="A")
    assert shape(synopsis) == ["A0 B0 C0 D0", "A1 B1 C1 D1"]
    assert [x.set_aside for x in synopsis.links[:2]] == [True, True]


def test_settling_does_not_merge_rows_through_one_paragraph() -> None:
    """C's paragraph has the end of row 0 and the beginning of row 1: it belongs to one of them."""
    articles = [
        article("A", ["x" * 50, "y" * 50], ["z" * 60, "u" * 40]),
        article("B", ["x" * 50, "y" * 50], ["z" * 60, "u" * 40]),
        article("C", ["x" * 50], ["y" * 50, "z" * 60], ["u" * 40]),
    ]
    links = [link(f"A{n}.{i}", f"B{n}.{i}") for n in range(2) for i in range(2)]
    for letter in "AB":
        links += [link(f"{letter}0.0", "C0.0"), link(f"{letter}0.1", "C1.0"), link(f"{letter}1.0", "C1.1")]
        links += [link(f"{letter}1.1", "C2.0")]
    assert rows_of(articles, links) == ["A0 B0 C0", "A1 B1 C1 C2"]


# Thresholds


def test_links_below_the_threshold_do_not_count() -> None:
    articles = [plain("A", 3), plain("B", 3)]
    links = [link("A0.0", "B0.0", 0.85), link("A1.0", "B1.0", 0.6), link("A2.0", "B2.0", 0.4)]
    counts = {t: len(build_rows(articles, links, reference="A", threshold=t).links) for t in Threshold}
    assert counts == {Threshold.CAUTIOUS: 1, Threshold.BALANCED: 2, Threshold.THOROUGH: 3}
    assert rows_of(articles, links) == ["A0 B0", "A1 B1", "B2", "A2"]


def test_a_threshold_compares_rounded_probabilities() -> None:
    least = LEAST_PROBABILITY[Threshold.BALANCED]
    assert rows_of([plain("A", 1), plain("B", 1)], [link("A0.0", "B0.0", least - 1e-9)]) == ["A0 B0"]
    assert rows_of([plain("A", 1), plain("B", 1)], [link("A0.0", "B0.0", least - 1e-3)]) == ["B0", "A0"]


def test_a_third_article_lifts_a_link_over_the_threshold() -> None:
    articles = [plain("A", 1), plain("B", 1), plain("C", 1)]
    links = [link("A0.0", "B0.0", 0.9), link("B0.0", "C0.0", 0.9), link("A0.0", "C0.0", 0.4)]
    assert build_rows(articles, links, reference="A").links == tuple(links)
    assert build_rows(articles[::2], links[2:], reference="A").links == ()


# Fields


def test_status_score_and_passages_of_a_row() -> None:
    articles = [plain("A", 3), plain("B", 3), plain("C", 1)]
    links = [
        link("A0.0", "B0.0", 0.9),
        link("A0.0", "C0.0", 0.8),
        link("B0.0", "C0.0", 0.6),
        link("A1.0", "B1.0", 0.75),
    ]
    rows = build_rows(articles, links, reference="A").rows
    assert [row.status for row in rows[:3]] == [RowStatus.SAME, RowStatus.PARTIAL, RowStatus.ONLY_HERE]
    assert [row.score for row in rows] == [0.7667, 0.75, 0.0, 0.0]
    assert rows[1].passages == {"A": (Unit(1),), "B": (Unit(1),), "C": ()}
    assert [row.index for row in rows] == [0, 1, 2, 3]


def test_links_of_a_closed_article_are_ignored() -> None:
    articles, links = seeds_shape()
    synopsis = build_rows(articles[:2], links, reference="A")
    assert len(synopsis.rows) == 11
    assert {x.b.article for x in synopsis.links} == {"B"}


def test_a_paragraph_without_sentences_is_not_lost() -> None:
    articles = [plain("A", 1), article("B", [])]
    assert rows_of(articles, [], granularity=Granularity.SENTENCE) == ["B0", "A0.0"]


def test_repeated_passages_have_ids_of_their_own_that_stay() -> None:
    articles = [article("A", ["same"], ["same"]), article("B", ["same"], ["same"])]
    links = chain("A", "B", 2)
    ids = [row.id for row in build_rows(articles, links, reference="A").rows]
    assert len(set(ids)) == 2
    longer = [article("A", ["new above"], ["same"], ["same"]), articles[1]]
    shifted = [link("A1.0", "B0.0"), link("A2.0", "B1.0")]
    assert [row.id for row in build_rows(longer, shifted, reference="A").rows[1:]] == ids


# Properties


@given(st.data(), st.sampled_from(Granularity), st.sampled_from(Threshold))
def test_every_passage_is_in_exactly_one_row(
    data: st.DataObject, granularity: Granularity, threshold: Threshold
) -> None:
    articles = data.draw(article_sets())
    links = data.draw(link_sets(articles))
    edits = data.draw(edit_lists(articles))
    synopsis = build_rows(articles, links, reference="B", granularity=granularity, threshold=threshold, edits=edits)
    places = [(letter, unit) for row in synopsis.rows for letter, units in row.passages.items() for unit in units]
    whole = granularity is Granularity.PARAGRAPH
    expected = {
        (a.letter, Unit(ref.paragraph, None if whole else ref.sentence)) for a in articles for ref in a.sentence_refs()
    }
    assert len(places) == len(set(places))
    assert set(places) == expected
    assert [row.index for row in synopsis.rows] == list(range(len(synopsis.rows)))
    assert len({row.id for row in synopsis.rows}) == len(synopsis.rows)
    letters = [a.letter for a in articles]
    for row in synopsis.rows:
        assert list(row.passages) == letters
        assert any(row.passages.values())
        assert all(list(units) == sorted(units) for units in row.passages.values())
    assert synopsis == build_rows(
        articles, links, reference="B", granularity=granularity, threshold=threshold, edits=edits
    )


@given(st.data(), st.sampled_from(Granularity))
def test_the_order_of_opening_changes_nothing_that_stands_together(
    data: st.DataObject, granularity: Granularity
) -> None:
    articles = data.draw(article_sets())
    links = data.draw(link_sets(articles))
    edits = data.draw(edit_lists(articles))
    letters = [a.letter for a in articles]
    permuted = data.draw(st.permutations(letters))
    other_articles, other_links = relettered(articles, links, dict(zip(letters, permuted, strict=True)))
    first = build_rows(articles, links, reference="A", granularity=granularity, edits=edits)
    second = build_rows(other_articles, other_links, reference="A", granularity=granularity, edits=edits)
    assert grouping(first, articles) == grouping(second, other_articles)
    assert {row.id for row in first.rows} == {row.id for row in second.rows}
    assert sorted(x.set_aside for x in first.links) == sorted(x.set_aside for x in second.links)


@given(st.data(), st.sampled_from(Granularity))
def test_links_between_two_articles_join_by_main_links_only(data: st.DataObject, granularity: Granularity) -> None:
    articles = data.draw(article_sets(most=2))
    links = data.draw(link_sets(articles))
    synopsis = build_rows(articles, links, reference="A", granularity=granularity)
    assert not any(x.set_aside for x in synopsis.links)


def test_the_yardstick_case_opened_in_any_order() -> None:
    articles, links = seeds_shape()
    expected = grouping(build_rows(articles, links, reference="A"), articles)
    for permuted in permutations("ABC"):
        other_articles, other_links = relettered(articles, links, dict(zip("ABC", permuted, strict=True)))
        for reference in "ABC":
            synopsis = build_rows(other_articles, other_links, reference=reference)
            assert grouping(synopsis, other_articles) == expected


# Stopping


def test_building_rows_can_be_stopped_anywhere() -> None:
    articles, links = seeds_shape()
    told: list[int] = []
    stops_at = [0]

    def stop(stage: object, done: int, total: int) -> None:
        assert 0 <= done <= total
        told.append(done)
        if len(told) == stops_at[0]:
            raise Cancelled

    whole = build_rows(articles, links, reference="A", on_progress=stop)
    calls = len(told)
    assert calls > len(whole.rows)
    for stops_at[0] in (1, calls // 2, calls):
        told.clear()
        with pytest.raises(Cancelled):
            build_rows(articles, links, reference="A", on_progress=stop)

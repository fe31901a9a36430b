"""Rows follow the reference, and what breaks its order says so."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.alignment import build_rows, reorder
from core.alignment.order import heaviest_ascent
from core.model import Granularity
from tests.core.alignment.made import (
    article_sets,
    chain,
    edit_lists,
    grouping,
    link,
    link_sets,
    plain,
    shape,
)


def test_rows_without_the_reference_follow_their_predecessor() -> None:
    articles = [plain("A", 2), plain("B", 5), plain("C", 4)]
    links = [link("A0.0", "B1.0"), link("A1.0", "B4.0"), link("A0.0", "C0.0"), link("B1.0", "C0.0")]
    links += [link("B3.0", "C2.0")]
    rows = build_rows(articles, links, reference="A").rows
    assert shape(build_rows(articles, links, reference="A")) == [
        "B0",  # nothing before it
        "A0 B1 C0",
        "B2",
        "B3 C2",  # B is its own article: the first by letter
        "C3",
        "C1",  # after B's, which follow the same row
        "A1 B4",
    ]
    assert [dict(row.moved) for row in rows] == [{}, {}, {}, {}, {}, {}, {}]


def test_a_moved_block_says_which_row_it_would_follow() -> None:
    articles = [plain("A", 6), plain("B", 6)]
    order = [0, 3, 4, 5, 1, 2]
    links = [link(f"A{number}.0", f"B{place}.0") for place, number in enumerate(order)]
    rows = build_rows(articles, links, reference="A").rows
    assert [dict(row.moved) for row in rows] == [{}, {"B": 5}, {"B": 1}, {}, {}, {}]
    seen_from_b = build_rows(articles, links, reference="B").rows
    assert [dict(row.moved) for row in seen_from_b] == [{}, {}, {}, {}, {"A": 0}, {"A": 4}]


def test_what_is_moved_to_the_beginning_would_follow_nothing() -> None:
    links = [link("A0.0", "B1.0"), link("A1.0", "B2.0"), link("A2.0", "B0.0")]
    rows = build_rows([plain("A", 3), plain("B", 3)], links, reference="A").rows
    assert [dict(row.moved) for row in rows] == [{}, {}, {"B": -1}]


def test_the_least_text_is_said_to_have_moved() -> None:
    short, long = plain("B", 1, length=10), plain("B", 1, length=500)
    b = long.__class__("id-B", (long.paragraphs[0], short.paragraphs[0], short.paragraphs[0]), letter="B")
    links = [link("A2.0", "B0.0"), link("A0.0", "B1.0"), link("A1.0", "B2.0")]
    rows = build_rows([plain("A", 3), b], links, reference="A").rows
    assert [dict(row.moved) for row in rows] == [{"B": 2}, {"B": 0}, {}]


def test_what_one_article_alone_has_is_never_moved() -> None:
    links = [link("A0.0", "B2.0"), link("A1.0", "B0.0")]
    synopsis = build_rows([plain("A", 2), plain("B", 4)], links, reference="A")
    assert shape(synopsis) == ["A0 B2", "B3", "A1 B0", "B1"]
    assert sum(len(row.moved) for row in synopsis.rows) == 1


def test_an_unknown_reference_is_refused() -> None:
    with pytest.raises(ValueError, match="no article C"):
        build_rows([plain("A", 1), plain("B", 1)], chain("A", "B", 1), reference="C")


@given(st.data(), st.sampled_from(Granularity))
def test_another_reference_reorders_and_regroups_nothing(data: st.DataObject, granularity: Granularity) -> None:
    articles = data.draw(article_sets())
    links = data.draw(link_sets(articles))
    edits = data.draw(edit_lists(articles))
    built = {
        a.letter: build_rows(articles, links, reference=a.letter, granularity=granularity, edits=edits)
        for a in articles
    }
    for before, after in built.items():
        for reference, wanted in built.items():
            assert reorder(articles, after.rows, reference) == wanted.rows, (before, reference)
        assert grouping(after, articles) == grouping(built["A"], articles)
        assert after.links == built["A"].links


@given(st.data())
def test_the_reference_is_in_its_own_order_and_moves_name_the_row_before(data: st.DataObject) -> None:
    articles = data.draw(article_sets())
    rows = build_rows(articles, data.draw(link_sets(articles)), reference="A").rows
    firsts = [row.passages["A"][0] for row in rows if row.passages["A"]]
    assert firsts == sorted(firsts)
    for row in rows:
        assert "A" not in row.moved
        for letter, after in row.moved.items():
            first = row.passages[letter][0].paragraph
            if first == 0:
                assert after == -1
            else:
                assert first - 1 in [unit.paragraph for unit in rows[after].passages[letter]]


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(1, 4)), max_size=8))
def test_the_heaviest_ascent_is_the_heaviest_of_all(items: list[tuple[int, int]]) -> None:
    values = [(value, 0) for value, _ in items]
    weights = [weight for _, weight in items]
    found = heaviest_ascent(values, weights)
    assert all(i < j and values[i] < values[j] for i, j in pairwise(found))
    best = max(
        sum(weights[i] for i in chosen)
        for size in range(len(items) + 1)
        for chosen in combinations(range(len(items)), size)
        if all(values[i] < values[j] for i, j in pairwise(chosen))
    )
    assert sum(weights[i] for i in found) == best

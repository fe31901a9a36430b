"""Edits by hand do what they say, win over links, and hold when an article is compared again."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.alignment import (
    Edit,
    Synopsis,
    build_rows,
    edit_from_json,
    edit_to_json,
    link_passages,
    merge_rows,
    pin_row,
    pins,
    split_row,
    unlink_passage,
)
from core.model import Article, Granularity, Link, LinkSide, SentenceRef, Unit
from tests.core.alignment.made import (
    article,
    article_sets,
    chain,
    edit_lists,
    link,
    link_sets,
    paragraph,
    plain,
    shape,
)

ARTICLES = [plain("A", 3), plain("B", 3)]
LINKS = chain("A", "B", 3)


def built(edits: Sequence[Edit], articles: Sequence[Article] = ARTICLES, links: Sequence[Link] = LINKS) -> Synopsis:
    return build_rows(articles, links, reference="A", edits=edits)


def with_one_above(one: Article) -> Article:
    """The article with a paragraph more at its beginning."""
    return replace(one, paragraphs=(paragraph("something new above"), *one.paragraphs))


def test_merging_a_row_with_the_one_above() -> None:
    edit = merge_rows(ARTICLES, built([]).rows, 2)
    assert shape(built([edit])) == ["A0 B0", "A1 A2 B1 B2"]
    with pytest.raises(ValueError, match="no row is above"):
        merge_rows(ARTICLES, built([]).rows, 0)


def test_splitting_takes_what_is_linked_along() -> None:
    merged = built([first := merge_rows(ARTICLES, built([]).rows, 2)])
    edit = split_row(ARTICLES, merged.rows, merged.links, 1, "B", Unit(2))
    assert shape(built([first, edit])) == ["A0 B0", "A1 B1", "A2 B2"]


def test_splitting_leaves_with_the_rest_what_is_linked_more_to_it() -> None:
    articles = [plain("A", 1), plain("B", 2)]
    links = [link("A0.0", "B0.0", 0.9), link("A0.0", "B1.0", 0.6)]
    whole = build_rows(articles, links, reference="A")
    assert shape(whole) == ["A0 B0 B1"]
    edit = split_row(articles, whole.rows, whole.links, 0, "B", Unit(1))
    split = built([edit], articles, links)
    assert shape(split) == ["A0 B0", "B1"]
    assert [x.set_aside for x in split.links] == [False, True]
    with pytest.raises(ValueError, match="nothing would stay"):
        split_row(articles, whole.rows, whole.links, 0, "A", Unit(0))
    with pytest.raises(ValueError, match="B has nothing in this row"):
        split_row(articles, whole.rows, whole.links, 0, "B", Unit(2))


def test_linking_puts_passages_in_the_first_ones_row_and_leaves_a_link() -> None:
    edit = link_passages(ARTICLES, [("A", Unit(0)), ("B", Unit(2))])
    synopsis = built([edit])
    assert shape(synopsis) == ["A0 B0 B2", "A1 B1", "A2"]
    by_hand = synopsis.links[-1]
    assert (by_hand.pinned, by_hand.probability) == (True, 1.0)
    assert (by_hand.a.sentences, by_hand.b.sentences) == ((SentenceRef(0, 0),), (SentenceRef(2, 0),))
    assert [x.set_aside for x in synopsis.links] == [False, False, True, False]
    with pytest.raises(ValueError, match="two articles"):
        link_passages(ARTICLES, [("A", Unit(0)), ("A", Unit(1))])


def test_unlinking_leaves_a_passage_alone() -> None:
    synopsis = built([unlink_passage(ARTICLES, "B", Unit(1))])
    assert shape(synopsis) == ["A0 B0", "B1", "A1", "A2 B2"]
    assert [x.set_aside for x in synopsis.links] == [False, True, False]


def test_a_pinned_row_stays_as_it_was_whatever_the_links_say() -> None:
    before = built([])
    pin = pin_row(ARTICLES, before.rows, before.links, 1)
    other_links = [link("A0.0", "B0.0"), link("A1.0", "B2.0"), link("A2.0", "B1.0", 0.95)]
    assert shape(built([], links=other_links)) == ["A0 B0", "A1 B2", "A2 B1"]
    synopsis = built([pin], links=other_links)
    assert "A1 B1" in shape(synopsis)
    pinned = built([pin]).links[1]
    assert (pinned.pinned, pinned.probability) == (True, 1.0)
    assert built([pin]).rows[1].score == 1.0


def test_later_edits_win() -> None:
    unlink = unlink_passage(ARTICLES, "B", Unit(1))
    together = link_passages(ARTICLES, [("A", Unit(1)), ("B", Unit(1))])
    assert shape(built([unlink, together])) == ["A0 B0", "A1 B1", "A2 B2"]
    assert shape(built([together, unlink])) == ["A0 B0", "B1", "A1", "A2 B2"]


def test_edits_hold_when_paragraphs_are_inserted_above() -> None:
    edit = merge_rows(ARTICLES, built([]).rows, 2)
    longer = [with_one_above(ARTICLES[0]), ARTICLES[1]]
    shifted = [link(f"A{n + 1}.0", f"B{n}.0") for n in range(3)]
    assert shape(built([edit], longer, shifted)) == ["A0", "A1 B0", "A2 A3 B1 B2"]


def test_edits_hold_for_articles_in_other_letters() -> None:
    edit = unlink_passage(ARTICLES, "B", Unit(1))
    swapped = [replace(ARTICLES[1], letter="A"), replace(ARTICLES[0], letter="B")]
    assert shape(built([edit], swapped)) == ["A0 B0", "B1", "A1", "A2 B2"]


def test_repeated_paragraphs_are_told_apart() -> None:
    articles = [article("A", ["same"], ["same"]), article("B", ["same"], ["same"])]
    edit = unlink_passage(articles, "A", Unit(1))
    assert shape(built([edit], articles, chain("A", "B", 2))) == ["A0 B0", "B1", "A1"]


def test_edits_whose_paragraphs_are_gone_are_reported() -> None:
    unlink = unlink_passage(ARTICLES, "B", Unit(2))
    merge = merge_rows(ARTICLES, built([]).rows, 2)
    shorter = [ARTICLES[0], replace(ARTICLES[1], paragraphs=ARTICLES[1].paragraphs[:2])]
    synopsis = built([unlink, merge], shorter, LINKS[:2])
    assert synopsis.unapplied == (unlink,)
    assert shape(synopsis) == ["A0 B0", "A1 A2 B1"]
    assert built([unlink, merge]).unapplied == ()


def test_an_edit_rests_in_the_other_granularity() -> None:
    edit = merge_rows(ARTICLES, built([]).rows, 2)
    synopsis = build_rows(ARTICLES, LINKS, reference="A", granularity=Granularity.SENTENCE, edits=[edit])
    assert len(synopsis.rows) == 3
    assert synopsis.unapplied == ()


def test_sentences_are_edited_by_their_text() -> None:
    articles = [article("A", ["one", "two"]), article("B", ["uno", "due"])]
    links = [link("A0.0", "B0.0"), link("A0.1", "B0.1")]
    edit = unlink_passage(articles, "B", Unit(0, 1))
    synopsis = build_rows(articles, links, reference="A", granularity=Granularity.SENTENCE, edits=[edit])
    assert shape(synopsis) == ["A0.0 B0.0", "B0.1", "A0.1"]


# Pins as constraints


def test_a_pinned_row_gives_its_links_back_as_constraints() -> None:
    before = built([])
    pin = pin_row(ARTICLES, before.rows, before.links, 1)
    longer = [with_one_above(ARTICLES[0]), ARTICLES[1]]
    assert pins(longer, [pin]) == (
        Link(LinkSide("A", (SentenceRef(2, 0),)), LinkSide("B", (SentenceRef(1, 0),)), 1.0, pinned=True),
    )


def test_linking_by_hand_constrains_and_unlinking_takes_it_back() -> None:
    edit = link_passages(ARTICLES, [("A", Unit(0)), ("B", Unit(2))])
    (constraint,) = pins(ARTICLES, [edit])
    assert (constraint.a, constraint.b) == (link("A0.0", "B2.0").a, link("A0.0", "B2.0").b)
    assert pins(ARTICLES, [edit, unlink_passage(ARTICLES, "B", Unit(2))]) == ()
    assert pins(ARTICLES[:1], [edit]) == ()


def test_splitting_a_pinned_row_takes_back_the_links_across() -> None:
    articles = [article("A", ["a" * 30, "b" * 30]), plain("B", 2)]
    links = [link("A0.0", "B0.0"), link("A0.1", "B1.0")]
    whole = build_rows(articles, links, reference="A")
    pin = pin_row(articles, whole.rows, whole.links, 0)
    assert len(pins(articles, [pin])) == 2
    split = split_row(articles, whole.rows, whole.links, 0, "B", Unit(1))
    assert [x.b.sentences for x in pins(articles, [pin, split])] == [(SentenceRef(0, 0),)]


@given(st.data())
def test_constraints_are_disjoint_within_a_pair(data: st.DataObject) -> None:
    articles = data.draw(article_sets())
    seen: set[tuple[str, str, str, SentenceRef]] = set()
    for pin in pins(articles, data.draw(edit_lists(articles))):
        assert pin.pinned
        assert pin.a.article < pin.b.article
        for side in (pin.a, pin.b):
            for ref in side.sentences:
                key = (pin.a.article, pin.b.article, side.article, ref)
                assert key not in seen
                seen.add(key)


@given(st.data())
def test_pinned_links_given_again_change_no_pinned_row(data: st.DataObject) -> None:
    """What comparing again yields: the constraints are among the links, and the row is as it was pinned."""
    articles = data.draw(article_sets())
    links = data.draw(link_sets(articles))
    before = build_rows(articles, links, reference="A")
    if not before.rows:
        return
    number = data.draw(st.integers(0, len(before.rows) - 1))
    pin = pin_row(articles, before.rows, before.links, number)
    other = [*data.draw(link_sets(articles)), *pins(articles, [pin])]
    after = build_rows(articles, other, reference="A", edits=[pin])
    assert before.rows[number].passages in [row.passages for row in after.rows]


# Data


@given(st.data())
def test_edits_survive_json(data: st.DataObject) -> None:
    for edit in data.draw(edit_lists(data.draw(article_sets()))):
        assert edit_from_json(json.loads(json.dumps(edit_to_json(edit)))) == edit


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"edit": "turn"},
        {"edit": "unlink"},
        {"edit": "unlink", "passage": "a"},
        {"edit": "unlink", "passage": {"article": 1, "text": "x"}},
        {"edit": "unlink", "passage": {"article": "a", "text": "x", "occurrence": "0"}},
        {"edit": "link", "passages": "abc"},
        {"edit": "pin", "passages": [], "links": [1]},
    ],
)
def test_data_that_is_no_edit_is_refused(data: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="edit"):
        edit_from_json(data)

"""The road through the house, with an encoder that is fast and counts its work."""

from dataclasses import replace

import pytest

from core import compare
from core.alignment import Memory, unlink_passage
from core.errors import Cancelled, ReadError
from core.model import Article, Comparison, Granularity, Options, RowStatus, Threshold, Unit
from core.opening import open_articles
from core.progress import Stage
from core.reading import read_text
from tests.fakes import WordEncoder

ONE = """The old mill at the river was sold on Friday to a baker from the next village.
She wants to grind flour there again and to open a small museum beside the wheel.
The council had tried for eleven years to find somebody who would pay for the roof."""
TWO = """On Friday the old mill at the river was sold to a baker from the next village.
The council had tried for eleven years to find somebody who would pay for the roof.
Swallows nest under the beams, and nobody may disturb them before September ends."""
THREE = """Swallows nest under the beams, and nobody may disturb them before September ends.
She wants to grind flour there again, and to open a small museum beside the wheel."""


def article(name: str, text: str) -> Article:
    return read_text(text, name).articles[0]


@pytest.fixture
def articles() -> list[Article]:
    return [article("one", ONE), article("two", TWO), article("three", THREE)]


def passages(comparison: Comparison) -> set[frozenset[tuple[str, int]]]:
    """The rows as sets of (title, paragraph), whatever the letters and their order."""
    titles = {a.letter: a.title for a in comparison.articles}
    return {
        frozenset((titles[letter], unit.paragraph) for letter, units in row.passages.items() for unit in units)
        for row in comparison.rows
    }


def test_articles_become_rows_and_findings(articles):
    comparison = compare(articles, encoder=WordEncoder())
    assert [a.letter for a in comparison.articles] == ["A", "B", "C"]
    assert all(a.language == "en" for a in comparison.articles)
    assert passages(comparison) == {
        frozenset({("one", 0), ("two", 0)}),
        frozenset({("one", 1), ("three", 1)}),
        frozenset({("one", 2), ("two", 1)}),
        frozenset({("two", 2), ("three", 0)}),
    }
    assert comparison.findings


def test_the_same_input_gives_the_same_comparison(articles):
    assert compare(articles, encoder=WordEncoder()) == compare(articles, encoder=WordEncoder())


def test_the_order_of_opening_does_not_change_what_stands_together(articles):
    assert passages(compare(articles, encoder=WordEncoder())) == passages(
        compare(articles[::-1], encoder=WordEncoder())
    )


@pytest.mark.parametrize(
    "options",
    [
        Options(reference="B"),
        Options(granularity=Granularity.SENTENCE),
        Options(threshold=Threshold.CAUTIOUS),
        Options(threshold=Threshold.THOROUGH),
    ],
)
def test_other_options_reuse_what_is_aligned(articles, options):
    encoder, memory = WordEncoder(), Memory()
    first = compare(articles, encoder=encoder, memory=memory)
    assert encoder.encoded
    encoder.encoded.clear()
    again = compare(first.articles, options, encoder=encoder, memory=memory)
    assert encoder.encoded == []
    assert again == compare(articles, options, encoder=WordEncoder())


def test_an_article_added_or_closed_costs_only_its_own_pairs():
    """Nothing here is nearly identical, so that every sentence must be encoded; then each is but once."""
    texts = [
        ONE,
        "A baker bought the mill at the river; the sale was on Friday.\nA museum beside the wheel is what she wants.",
        "Nobody but a baker would pay for the roof of the mill.\nIn September the swallows leave the village.",
    ]
    articles = [article(str(number), text) for number, text in enumerate(texts)]
    encoder, memory = WordEncoder(), Memory()
    two = compare(articles[:2], encoder=encoder, memory=memory)
    three = compare([*two.articles, replace(articles[2], letter="C")], encoder=encoder, memory=memory)
    assert len(encoder.encoded) == len(set(encoder.encoded)), "no text is encoded twice"
    assert three == compare(articles, encoder=WordEncoder())
    encoder.encoded.clear()
    closed = compare(three.articles[1:], Options(reference="B"), encoder=encoder, memory=memory)
    assert encoder.encoded == []
    assert [a.letter for a in closed.articles] == ["B", "C"], "letters stay with their articles"


def test_a_language_that_the_encoder_lacks_is_said_once(articles):
    comparison = compare(articles, encoder=WordEncoder(languages=["it"]))
    again = compare(comparison.articles, encoder=WordEncoder(languages=["it"]))
    for side in (comparison, again):
        assert [w.id for a in side.articles for w in a.warnings] == ["language.unknown_to_encoder"] * 3
    known = compare(comparison.articles, encoder=WordEncoder(languages=["en"]))
    assert not any(a.warnings for a in known.articles)


def test_rows_with_a_finding_differ_and_others_are_the_same():
    edited = ONE.replace("eleven", "twelve")
    comparison = compare([article("one", ONE), article("two", edited)], encoder=WordEncoder())
    assert [row.status for row in comparison.rows] == [RowStatus.SAME, RowStatus.SAME, RowStatus.DIFFERS]


def test_too_few_and_too_many_articles_are_refused(articles):
    with pytest.raises(ReadError, match="At least two"):
        compare(articles[:1], encoder=WordEncoder())
    with pytest.raises(ReadError, match="At most 8"):
        compare([article(str(n), ONE) for n in range(9)], encoder=WordEncoder())


def test_a_reference_that_is_not_there_is_refused(articles):
    with pytest.raises(ValueError, match="reference H"):
        compare(articles, Options(reference="H"), encoder=WordEncoder())


def test_every_stage_is_reported_and_each_can_be_cancelled(articles):
    stages: list[Stage] = []
    compare(articles, encoder=WordEncoder(), on_progress=lambda stage, done, total: stages.append(stage))
    assert {Stage.SEGMENTING, Stage.ENCODING, Stage.ALIGNING, Stage.CHECKING} <= set(stages)
    for stop in sorted(set(stages)):

        def cancel(stage: Stage, done: int, total: int, stop: Stage = stop) -> None:
            if stage is stop:
                raise Cancelled

        with pytest.raises(Cancelled):
            compare(articles, encoder=WordEncoder(), on_progress=cancel)


def cells(comparison: Comparison) -> list[tuple[str, ...]]:
    """The texts of each row, by article."""
    return [
        tuple(
            " / ".join(article.unit_text(unit) for unit in row.passages[article.letter])
            for article in comparison.articles
        )
        for row in comparison.rows
    ]


CROSSED = [
    ("It rains in the hills.", "A cat sleeps."),
    ("Only here.", ""),
    ("A cat sleeps.", "It rains in the hills. It pours."),
]


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "t.csv"
    lines = ["en,en-GB", *(",".join(f'"{cell}"' for cell in row) for row in CROSSED)]
    path.write_text("\n".join(lines), "utf-8")
    return path


@pytest.mark.parametrize("granularity", Granularity)
def test_links_that_a_file_gives_stand_whatever_the_words_say(table, granularity):
    comparison = compare([table], Options(granularity=granularity), encoder=WordEncoder())
    assert cells(comparison) == [
        (a, b if granularity is Granularity.PARAGRAPH else b.replace(". ", ". / ")) for a, b in CROSSED
    ]
    assert [(link.probability, link.pinned) for link in comparison.links] == [(1, True)] * 2


def test_given_links_hold_beside_another_article_and_give_way_to_an_edit(table, tmp_path):
    other = tmp_path / "other.txt"
    other.write_text("A cat sleeps.\nNothing else.", "utf-8")
    opened = open_articles([table, other])
    assert [article.letter for article in opened.articles] == ["A", "B", "C"]
    comparison = compare(opened.articles, encoder=WordEncoder(), links=opened.links)
    together = {(row[0], row[1]) for row in cells(comparison) if row[0] and row[1]}
    assert together == {pair for pair in CROSSED if all(pair)}
    edit = unlink_passage(comparison.articles, "A", Unit(0))
    again = compare(opened.articles, encoder=WordEncoder(), links=opened.links, edits=[edit])
    assert ("It rains in the hills.", "", "") in cells(again)
    without = compare(opened.articles[::2], Options(), encoder=WordEncoder(), links=opened.links)
    assert not any(link.pinned for link in without.links)


def test_a_file_that_cannot_be_read_is_said(tmp_path):
    (tmp_path / "one.txt").write_text(ONE, "utf8")
    with pytest.raises(ReadError, match=r"two\.txt was not found"):
        compare([tmp_path / "one.txt", tmp_path / "two.txt"], encoder=WordEncoder())

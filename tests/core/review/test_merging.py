from __future__ import annotations

import pytest

from core.review import Decision, Review, ReviewStatus
from core.review.merging import Change, Field, Returned, comparable, merge, seal, taken

OPEN, CONFIRMED, DISMISSED = ReviewStatus
IDS = {"one", "two"}


def review(**decisions: Decision) -> Review:
    return Review(decisions=decisions)


def test_what_changed_only_there_is_taken_over() -> None:
    then = Decision(OPEN, "Ask.", "Ada")
    back = Returned("one", CONFIRMED, "Asked: it is right.", None, seal(then))
    merged = merge(review(one=then), [back], IDS)
    assert merged.changes == (
        Change("one", Field.STATUS, "open", "confirmed"),
        Change("one", Field.NOTE, "Ask.", "Asked: it is right."),
    )
    after = taken(review(one=then), merged.changes)
    assert after.decision("one") == Decision(CONFIRMED, "Asked: it is right.", "Ada")


def test_what_changed_on_both_sides_is_a_conflict_unless_both_came_to_the_same() -> None:
    then = seal(Decision(OPEN, "Ask."))
    back = Returned("one", DISMISSED, "No matter.", None, then)
    here = review(one=Decision(CONFIRMED, "No matter."))
    assert merge(here, [back], IDS).changes == (Change("one", Field.STATUS, "confirmed", "dismissed", conflict=True),)


def test_what_changed_only_here_stays() -> None:
    back = Returned("one", exported=seal(Decision()))
    assert merge(review(one=Decision(CONFIRMED, "New.")), [back], IDS).changes == ()


def test_a_note_that_was_emptied_there_is_emptied_here() -> None:
    then = Decision(OPEN, "Ask.")
    (change,) = merge(review(one=then), [Returned("one", None, "", None, seal(then))], IDS).changes
    assert taken(review(one=then), [change]).decision("one").note == ""


def test_without_a_seal_only_what_is_filled_in_counts_and_what_was_decided_here_conflicts() -> None:
    empty, filled = Returned("one", OPEN, "", ""), Returned("two", CONFIRMED, "Right.", "")
    assert merge(review(one=Decision(CONFIRMED, "Mine.")), [empty, filled], IDS).changes == (
        Change("two", Field.STATUS, "open", "confirmed"),
        Change("two", Field.NOTE, "", "Right."),
    )
    (conflict,) = merge(review(two=Decision(CONFIRMED, "Mine.")), [filled], IDS).changes
    assert conflict == Change("two", Field.NOTE, "Mine.", "Right.", conflict=True)


def test_the_reviewer_comes_with_what_they_gave_and_alone_otherwise() -> None:
    then = seal(Decision())
    together = merge(Review(), [Returned("one", CONFIRMED, None, "Ben", then)], IDS)
    assert together.changes == (Change("one", Field.STATUS, "open", "confirmed", reviewer="Ben"),)
    assert taken(Review(), together.changes).decision("one") == Decision(CONFIRMED, "", "Ben")
    alone = merge(Review(), [Returned("one", None, None, "Ben", then)], IDS)
    assert taken(Review(), alone.changes).decision("one") == Decision(OPEN, "", "Ben")


def test_findings_that_are_not_here_are_counted_and_left_out() -> None:
    merged = merge(Review(), [Returned("one", CONFIRMED), Returned("gone", CONFIRMED)], IDS)
    assert (merged.known, merged.unknown, len(merged.changes)) == (1, 1, 1)


def test_copied_lines_that_say_the_same_are_one_and_others_contradict_each_other() -> None:
    then = seal(Decision())
    same = [Returned("one", CONFIRMED, exported=then)] * 2
    assert [change.conflict for change in merge(Review(), same, IDS).changes] == [False]
    other = [same[0], Returned("one", DISMISSED, exported=then)]
    assert [change.conflict for change in merge(Review(), other, IDS).changes] == [True, True]


@pytest.mark.parametrize("text", ["a\r\nb", "a\nb\n", " a\rb ", "a\n\tb"])
def test_line_ends_and_blanks_around_a_text_make_no_difference(text: str) -> None:
    assert comparable(text) == "a\nb"


def test_taking_nothing_changes_nothing() -> None:
    here = review(one=Decision(CONFIRMED, "Mine."))
    assert taken(here, ()) == here

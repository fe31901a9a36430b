from hypothesis import given
from hypothesis import strategies as st

from core.review import Decision, History, Review, ReviewStatus

CONFIRMED, DISMISSED = ReviewStatus.CONFIRMED, ReviewStatus.DISMISSED


def test_untouched_finding_is_open_without_note():
    assert Review().decision("f1") == Decision()


def test_status_and_note_leave_each_other_alone():
    review = Review().annotate("f1", "check the source", "Ada").decide(["f1", "f2"], CONFIRMED)
    assert review.decision("f1") == Decision(CONFIRMED, "check the source", "Ada")
    assert review.decision("f2") == Decision(CONFIRMED)
    assert review.annotate("f1", "").decision("f1").status is CONFIRMED


def test_decisions_on_vanished_findings_are_kept_as_orphaned():
    review = Review().decide(["gone"], DISMISSED)
    assert review.orphaned([]) == {"gone": Decision(DISMISSED)}


def test_history_goes_back_and_forth_and_names_the_steps():
    history = History()
    history.do(history.review.decide(["f1"], CONFIRMED), "Confirm")
    history.do(history.review.annotate("f1", "why"), "Note")
    assert (history.undo_name, history.redo_name) == ("Note", None)
    assert history.undo()
    assert history.undo()
    assert not history.undo()
    assert history.review == Review()
    assert history.redo_name == "Confirm"
    assert history.redo()
    assert history.redo()
    assert not history.redo()
    assert history.review.decision("f1") == Decision(CONFIRMED, "why")


def test_a_new_change_forgets_what_was_undone():
    history = History()
    history.do(history.review.decide(["f1"], CONFIRMED), "Confirm")
    history.undo()
    history.do(history.review.decide(["f1"], DISMISSED), "Dismiss")
    assert not history.redo()
    assert history.review.decision("f1").status is DISMISSED


def test_a_change_that_changes_nothing_leaves_no_step():
    history = History()
    history.do(Review(), "Nothing")
    assert history.undo_name is None


@given(st.lists(st.sampled_from(["do", "undo", "redo"]), max_size=30))
def test_history_behaves_like_a_list_with_a_cursor(moves):
    history = History()
    states, cursor = [history.review], 0
    for number, move in enumerate(moves):
        if move == "do":
            review = history.review.annotate("f", str(number))
            history.do(review, str(number))
            states[cursor + 1 :] = [review]
            cursor += 1
        elif move == "undo":
            assert history.undo() == (cursor > 0)
            cursor = max(cursor - 1, 0)
        else:
            assert history.redo() == (cursor < len(states) - 1)
            cursor = min(cursor + 1, len(states) - 1)
        assert history.review == states[cursor]

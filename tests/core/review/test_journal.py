"""What was written down is read back, however the writing ended; and a disk that fails is told."""

from __future__ import annotations

import errno
import os
import stat
import sys
import threading
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import ReadError
from core.messages import Message
from core.review import History, Move, ReviewStatus, autosave
from core.review.autosave import Autosave
from core.review.journal import Head, Journal, is_unsaved, move_record, read_head, read_journal, saved_record, snapshot
from core.review.session_data import SavedSession
from tests.core.report.samples import cable_car
from tests.core.review.sessions import SAVED, histories

HEAD = Head("folder/x.hexapla", "Seilbahn", False)


def a_session(history: History | None = None) -> SavedSession:
    return SavedSession(cable_car(), history or History())


BEGIN = snapshot(a_session(), saved=SAVED)


def moves_of(history: History, act: int) -> list[Move]:
    """What a history hears of some changes."""
    heard: list[Move] = []
    history.heard = heard.append
    for number in range(act):
        history.do(history.review.annotate("f", f"note {number}"), f"Note {number}")
    history.undo()
    history.undo()
    history.redo()
    return heard


def journal_of(path: Path, count: int = 3) -> tuple[History, list[int]]:
    """A journal of some moves; the history after them, and where in the file each one ends."""
    history = History()
    journal = Journal(path, HEAD, BEGIN)
    ends = [path.stat().st_size]
    for move in moves_of(history, count):
        journal.append([move_record(move)])
        ends.append(path.stat().st_size)
    journal.close()
    return history, ends


class Told:
    """What an Autosave tells."""

    def __init__(self) -> None:
        self.paths: list[Path] = []
        self.messages: list[str] = []

    def __call__(self, what: Path | Message) -> None:
        if isinstance(what, Message):
            self.messages.append(what.id)
        else:
            self.paths.append(what)


@settings(max_examples=25)
@given(histories())
def test_any_history_is_written_down_move_by_move(tmp_path_factory, wanted):
    path = tmp_path_factory.mktemp("journals") / "j"
    history = History()
    heard: list[Move] = []
    history.heard = heard.append
    steps = [*wanted.past, *wanted.future]
    for step in steps:
        history.do(step.forward(history.review), step.name)
    for _ in wanted.future:
        history.undo()
    journal = Journal(path, HEAD, BEGIN)
    journal.append([move_record(move) for move in heard])
    journal.close()
    recovered = read_journal(path)
    assert recovered.session.history == history == wanted
    assert recovered.moves == len(heard)
    assert recovered.unsaved == bool(heard)


@settings(max_examples=60)
@given(st.data())
def test_cut_anywhere_it_holds_all_that_is_whole(tmp_path_factory, data):
    path = tmp_path_factory.mktemp("journals") / "j"
    _, ends = journal_of(path)
    whole = path.read_bytes()
    cut = data.draw(st.integers(0, len(whole)) | st.integers(ends[0] - 3, len(whole)))
    damage = data.draw(st.binary(max_size=40))
    path.write_bytes(whole[:cut] + damage)
    if cut < ends[0] and not (whole[:cut] + damage).startswith(whole[: ends[0]]):
        with pytest.raises(ReadError) as caught:
            read_journal(path)
        assert caught.value.said.id == "session.damaged"
        return
    assert read_journal(path).moves == max(number for number, end in enumerate(ends) if end <= cut)


def test_what_the_file_holds_already_is_not_counted(tmp_path):
    journal = Journal(tmp_path / "j", HEAD._replace(unsaved=True), BEGIN)
    history = History()
    moves = moves_of(history, 3)
    journal.append([move_record(move) for move in moves])
    journal.append([saved_record(len(moves) - 1)])
    journal.close()
    recovered = read_journal(tmp_path / "j")
    assert (recovered.moves, recovered.unsaved) == (1, True)
    assert recovered.session.history == history
    assert not recovered.head.unsaved
    assert is_unsaved(tmp_path / "j")
    journal = Journal(tmp_path / "j", HEAD, BEGIN)
    journal.append([move_record(moves[0]), saved_record(1)])
    journal.close()
    assert not read_journal(tmp_path / "j").unsaved
    assert not is_unsaved(tmp_path / "j")


def test_a_comparison_that_was_never_saved_is_worth_restoring_without_any_move(tmp_path):
    Journal(tmp_path / "j", Head(None, "", True), BEGIN).close()
    assert read_journal(tmp_path / "j").unsaved
    assert read_head(tmp_path / "j") == Head(None, "", True)


@pytest.mark.parametrize("content", [b"", b"hello", b"hexapla-journal\n", b"hexapla-journal\nH" + b"\xff" * 40])
def test_other_files_are_no_journals(tmp_path, content):
    (tmp_path / "j").write_bytes(content)
    assert read_head(tmp_path / "j") is None
    assert not is_unsaved(tmp_path / "j")
    with pytest.raises(ReadError):
        read_journal(tmp_path / "j")


def test_a_record_that_the_disk_did_not_take_leaves_the_journal_as_it_was(tmp_path, monkeypatch):
    journal = Journal(tmp_path / "j", HEAD, BEGIN)
    first, second, *_ = moves_of(History(), 3)
    journal.append([move_record(first)])

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        with pytest.raises(Exception, match="disk is full"):
            journal.append([move_record(second)])
    journal.append([move_record(second)])
    journal.close()
    assert read_journal(tmp_path / "j").moves == 2


# The thread


def test_moves_are_written_down_as_they_come(tmp_path):
    told, history = Told(), History()
    keeper = Autosave(told)
    keeper.begin(a_session(history.copy()), [tmp_path / "j"], HEAD)
    for move in moves_of(history, 4):
        keeper.add(move)
    assert keeper.settled()
    assert read_journal(tmp_path / "j").session.history == history
    keeper.stop()
    assert (told.paths, told.messages) == ([tmp_path / "j"], [])
    assert read_journal(tmp_path / "j").session.history == history


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_journals_are_for_their_owner_alone(tmp_path):
    keeper = Autosave(Told())
    keeper.begin(a_session(), [tmp_path / "j"], HEAD)
    keeper.stop()
    assert stat.S_IMODE((tmp_path / "j").stat().st_mode) == 0o600


def test_what_happens_while_a_snapshot_is_made_is_in_the_old_journal_and_in_the_new(tmp_path, monkeypatch):
    keeper, history = Autosave(Told()), History()
    keeper.begin(a_session(history.copy()), [tmp_path / "old"], HEAD)
    assert keeper.settled()
    making, go_on = threading.Event(), threading.Event()
    plain = autosave.snapshot

    def slow(session, *, saved, on_progress):
        making.set()
        assert go_on.wait(10)
        return plain(session, saved=saved, on_progress=on_progress)

    monkeypatch.setattr(autosave, "snapshot", slow)
    before = history.copy()
    keeper.begin(a_session(before), [tmp_path / "new"], HEAD)
    assert making.wait(10)
    seen: list[int] = []
    monkeypatch.setattr(autosave, "Journal", _looking(tmp_path / "old", seen))
    for move in moves_of(history, 2):
        keeper.add(move)
    go_on.set()
    keeper.stop()
    assert seen == [5]  # the old one had them before the new one was begun
    assert read_journal(tmp_path / "new").session.history == history
    assert not (tmp_path / "old").exists()


def _looking(path: Path, seen: list[int]) -> type[Journal]:
    class Looking(Journal):
        def __init__(self, *arguments) -> None:
            seen.append(read_journal(path).moves)
            super().__init__(*arguments)

    return Looking


def test_saved_counts_what_was_there_when_the_saving_began(tmp_path):
    keeper, history = Autosave(Told()), History()
    keeper.begin(a_session(history.copy()), [tmp_path / "j"], HEAD._replace(unsaved=True))
    history.heard = keeper.add
    history.do(history.review.annotate("f", "1"), "Note")
    mark = keeper.mark()
    history.do(history.review.annotate("f", "2"), "Note")
    keeper.saved(mark)
    assert keeper.settled()
    assert read_journal(tmp_path / "j").moves == 1
    keeper.begin(a_session(history.copy()), [tmp_path / "j"], HEAD._replace(unsaved=True))
    keeper.saved(mark)  # it says nothing of this journal
    keeper.stop()
    assert read_journal(tmp_path / "j").unsaved


def test_ended_journals_are_gone_and_replaced_ones_too(tmp_path):
    left = tmp_path / "left"
    left.write_bytes(b"of another process")
    keeper = Autosave(Told())
    keeper.begin(a_session(), [tmp_path / "j"], HEAD, replaces=left)
    assert keeper.settled()
    assert [path.name for path in tmp_path.iterdir()] == ["j"]
    keeper.end()
    keeper.stop()
    assert list(tmp_path.iterdir()) == []


def test_where_the_first_place_takes_nothing_the_second_does(tmp_path):
    told = Told()
    keeper = Autosave(told)
    keeper.begin(a_session(), [tmp_path / "gone" / "j", tmp_path / "j"], HEAD)
    keeper.stop()
    assert (told.paths, told.messages) == ([tmp_path / "j"], [])


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets no folder vanish while a file in it is open")
def test_where_the_folder_vanishes_all_goes_on_elsewhere(tmp_path):
    told, history = Told(), History()
    (tmp_path / "folder").mkdir()
    keeper = Autosave(told)
    keeper.begin(a_session(history.copy()), [tmp_path / "folder" / "j", tmp_path / "k"], HEAD)
    history.heard = keeper.add
    history.do(history.review.decide(["f"], ReviewStatus.CONFIRMED), "Confirm")
    assert keeper.settled()
    (tmp_path / "folder" / "j").unlink()
    (tmp_path / "folder").rmdir()
    history.do(history.review.annotate("f", "still here"), "Note")
    keeper.stop()
    assert told.paths == [tmp_path / "folder" / "j", tmp_path / "k"]
    assert read_journal(tmp_path / "k").session.history == history


def test_where_nothing_can_be_written_that_is_told_and_tried_again_later(tmp_path, monkeypatch):
    told, history = Told(), History()
    keeper = Autosave(told)
    keeper.begin(a_session(history.copy()), [tmp_path / "gone" / "j"], HEAD)
    history.heard = keeper.add
    history.do(history.review.annotate("f", "1"), "Note")
    assert keeper.settled()
    assert (told.paths, told.messages) == ([], ["write.no_folder"])
    (tmp_path / "gone").mkdir()
    monkeypatch.setattr(autosave, "_TRY_AGAIN", 0.0)
    history.do(history.review.annotate("f", "2"), "Note")
    keeper.stop()
    assert read_journal(tmp_path / "gone" / "j").session.history == history

"""What the jobs that read and write sessions do, each a function without Qt that runs in a thread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from core.model import Comparison
    from core.progress import OnProgress
    from core.review.session_data import SavedSession
    from gui.work import Result


Content: TypeAlias = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Opened:
    """A session that was read, with what the window needs to show it."""

    session: SavedSession
    result: Result
    unsaved: bool = False
    """Whether it holds what no session file does."""
    left: bool = False
    """Whether there is a journal beside it with what another process could not save."""


def read_session(path: Path, on_progress: OnProgress) -> Opened:
    """Read a session file, and look whether something was left beside it."""
    from core.review.journal import is_unsaved
    from core.review.session_file import read_session
    from gui.locks import journal_beside
    from gui.work import result_of

    session = read_session(path, on_progress)
    return Opened(session, result_of(session.comparison), left=is_unsaved(journal_beside(path)))


def read_left(path: Path, on_progress: OnProgress) -> Opened:
    """Read a journal that a process left."""
    from core.review.journal import read_journal
    from gui.work import result_of

    recovered = read_journal(path, on_progress)
    return Opened(recovered.session, result_of(recovered.session.comparison), unsaved=recovered.unsaved)


def write_session(path: Path, session: SavedSession, on_progress: OnProgress) -> Path:
    """Write a session file; gives back its path."""
    from core.atomic import remove_remains
    from core.report.writer import program
    from core.review.session_file import write_session

    remove_remains(path)  # nobody else writes it: its lock is ours
    write_session(path, session, saved=datetime.now().astimezone(), program=program(), on_progress=on_progress)
    return path


def content_of(comparison: Comparison) -> Content:
    """What tells whether a comparison is the one that was saved, as it is computed anew after every edit by hand.

    What the same edits make of the same texts is the same; another version of the program may find other things.
    """
    articles = tuple((each.letter, each.title, each.path) for each in comparison.articles)
    return comparison.id, articles, tuple([finding.id for finding in comparison.findings])

"""A process that works on a session and is killed: run by `test_killed.py`, with the code that the window uses.

It reads lines "seed folder" and forks a child for each, whose id it prints. The child makes moves without end,
saves now and then, compares again now and then, and says after each move that it was made.
"""

from __future__ import annotations

import os
import random
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from core.review import History, Move, ReviewStatus
from core.review.autosave import Autosave
from core.review.journal import Head
from core.review.session_data import SavedSession
from core.review.session_file import write_session
from tests.core.report.samples import of_texts
from tests.core.review.sessions import SAVED

COMPARISON = of_texts(*(f"Passage {number} of an invented text. " * 6 for number in range(60)))
SESSION, JOURNAL = "x.hexapla", "j"


def moves(seed: int, heard: Callable[[Move], None] = lambda _move: None) -> Iterator[History]:
    """A history after each of its moves, always the same for a seed."""
    chance, history = random.Random(seed), History()
    history.heard = heard
    ids = [finding.id for finding in COMPARISON.findings]
    while True:
        turn = chance.random()
        if turn < 0.1 and history.undo_name:
            history.undo()
        elif turn < 0.15 and history.redo_name:
            history.redo()
        elif turn < 0.6:
            history.do(history.review.annotate(chance.choice(ids), f"note {chance.random()}" * 20), "Note")
        else:
            status = chance.choice([ReviewStatus.CONFIRMED, ReviewStatus.DISMISSED])
            some = chance.sample(ids, chance.randint(1, 9))
            history.do(history.review.decide(some, status, str(chance.random())), "Decide")
        yield history


def work(seed: int, folder: Path) -> None:
    """Work until somebody kills us."""
    chance = random.Random(-seed)
    keeper = Autosave(lambda _told: None)
    head = Head(str(folder / SESSION), "", True)
    keeper.begin(SavedSession(COMPARISON), [folder / JOURNAL], head)
    with (folder / "made").open("ab", buffering=0) as made:
        for number, history in enumerate(moves(seed, keeper.add), 1):
            made.write(f"{number} {time.time()}\n".encode())
            turn = chance.random()
            if turn < 0.05:
                mark = keeper.mark()
                write_session(folder / SESSION, SavedSession(COMPARISON, history.copy()), saved=SAVED)
                keeper.saved(mark)
            elif turn < 0.1:
                keeper.begin(SavedSession(COMPARISON, history.copy()), [folder / JOURNAL], head)
            if turn > 0.5:
                time.sleep(chance.random() * 0.02)


def main() -> None:
    """One child for every line."""
    for line in sys.stdin:
        seed, folder = line.rstrip("\n").split(" ", 1)
        child = os.fork()
        if child == 0:
            work(int(seed), Path(folder))
        sys.stdout.write(f"{child}\n")
        sys.stdout.flush()
        sys.stdin.readline()  # "gone": then it is ours to bury
        os.waitpid(child, 0)


if __name__ == "__main__":
    main()

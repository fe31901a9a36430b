"""A real process is killed at random moments, also while it writes: nothing that it did long ago is gone."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from itertools import islice
from pathlib import Path

import pytest

from core.review import History
from core.review.journal import read_journal
from core.review.session_file import read_session
from tests.core.review.killed import COMPARISON, JOURNAL, SESSION, moves

ROOT = Path(__file__).resolve().parents[3]
TIMES = 40
PATIENCE = 3.0
"""Seconds after which nothing may be lost."""


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="one process that forks is quicker than forty that start")
def test_killed_at_any_moment_nothing_older_than_three_seconds_is_gone(tmp_path):
    chance = random.Random(8)
    command = [sys.executable, "-m", "tests.core.review.killed"]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdin is not None
        assert parent.stdout is not None
        lost = []
        for seed in range(TIMES):
            folder = tmp_path / str(seed)
            folder.mkdir()
            parent.stdin.write(f"{seed} {folder}\n")
            parent.stdin.flush()
            child = int(parent.stdout.readline())
            while not (folder / JOURNAL).exists():
                time.sleep(0.002)
            time.sleep(chance.random() * 0.35)
            os.kill(child, signal.SIGKILL)
            killed = time.time()
            parent.stdin.write("gone\n")
            parent.stdin.flush()
            lost.append(_lost(folder, seed, killed))
        parent.stdin.close()
    assert parent.returncode == 0
    assert sum(lost) <= TIMES  # as a rule at most the very last move is


def _lost(folder: Path, seed: int, killed: float) -> int:
    """Check what a killed process left; how many of its last moves are gone."""
    made = [line.split() for line in (folder / "made").read_text().splitlines() if line.count(" ") == 1]
    states = _states(seed, len(made) + 2)
    recovered = read_journal(folder / JOURNAL)
    assert recovered.session.comparison == COMPARISON
    assert recovered.session.history in states
    kept = max(number for number, state in enumerate(states) if state == recovered.session.history)
    assert kept >= sum(float(when) < killed - PATIENCE for _, when in made)
    if (folder / SESSION).exists():
        saved = read_session(folder / SESSION)
        assert saved.comparison == COMPARISON
        assert saved.history in states
    names = {path.name for path in folder.iterdir() if not path.name.startswith(".hexapla-")}
    assert names <= {JOURNAL, SESSION, "made"}
    return max(len(made) - kept, 0)


def _states(seed: int, count: int) -> list[History]:
    return [History(), *(history.copy() for history in islice(moves(seed), count))]

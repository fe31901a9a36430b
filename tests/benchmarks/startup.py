"""How long starting takes, as ratios against bare peers in the same run.

    python tests/benchmarks/startup.py [--rounds 5] [FILE FILE …]

1. From the start of the process to a painted window that answers Ctrl+O, against a bare QApplication.
2. `hexapla compare … --json -` on the files (the real seeds, or else the first sample), against loading
   the encoder and encoding the same files' sentences. Whole processes, alternating, medians.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SEEDS = ROOT.parent / "shared" / "seeds"

BARE_QT = "from PySide6.QtWidgets import QApplication; QApplication([])"
WINDOW = """
import sys, time
from PySide6.QtCore import QTimer
import PySide6.QtWidgets as widgets
from gui import app

def painted():
    window = next((w for w in widgets.QApplication.topLevelWidgets() if w.isVisible()), None)
    if window is None or not window.isActiveWindow():
        QTimer.singleShot(0, painted)
        return
    window.repaint()
    shown = time.time()
    from PySide6.QtCore import Qt  # what the measuring itself needs is not counted
    from PySide6.QtTest import QTest
    action = next(a for a in window.actions() if a.shortcut().toString() == "Ctrl+O")
    action.triggered.disconnect()
    pressed = time.time()
    def answered():
        print(shown + time.time() - pressed, flush=True)
        widgets.QApplication.exit(0)
    action.triggered.connect(answered)
    QTest.keyClick(window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)

made = app.make_application

def make_application():
    application = made()
    QTimer.singleShot(0, painted)
    return application

app.make_application = make_application
raise SystemExit(app.run([], separate=True))
"""
ENCODE = """
import sys
from pathlib import Path
from core.language.sentences import sentence_spans
from core.embedding import UniversalSentenceEncoder
sentences = []
for path in sys.argv[1:]:
    for line in Path(path).read_text("utf8").splitlines():
        sentences += [line[start:end] for start, end in sentence_spans(line, "de")]
UniversalSentenceEncoder().encode(sentences)
"""


def seconds(command: list[str], environment: dict[str, str]) -> float:
    """Wall-clock time of one process, or until the moment that it prints, if it prints one."""
    start = time.time()
    done = subprocess.run(
        command, check=True, env=environment, cwd=ROOT, stdout=subprocess.PIPE, text=True, timeout=120
    )
    end = time.time()
    return (float(done.stdout) if command[2] == WINDOW else end) - start


def alternate(one: list[str], other: list[str], rounds: int, environment: dict[str, str]) -> tuple[float, float]:
    """Medians of two commands, run in turns."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        times[0].append(seconds(one, environment))
        times[1].append(seconds(other, environment))
    return statistics.median(times[0]), statistics.median(times[1])


def main() -> None:
    """Print both ratios."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("files", nargs="*", type=Path)
    options = parser.parse_args()
    files = options.files or sorted(SEEDS.glob("*.txt"))
    if not files:
        from seeds import sample_sets

        files = list(sample_sets()[0].paths)
    environment = dict(os.environ)
    if sys.platform == "linux" and not environment.get("DISPLAY"):
        environment["QT_QPA_PLATFORM"] = "offscreen"
    python = sys.executable
    names = [str(path) for path in files]

    bare, window = alternate([python, "-c", BARE_QT], [python, "-c", WINDOW], options.rounds, environment)
    print(f"window {window:.2f} s, bare QApplication {bare:.2f} s: ratio {window / bare:.2f} (goal < 1.5)")
    encode, compare = alternate(
        [python, "-c", ENCODE, *names],
        [python, "-m", "gui.launch", "compare", *names, "--json", "-"],
        options.rounds,
        environment,
    )
    ratio = compare / encode
    print(f"compare {compare:.2f} s, load and encode {encode:.2f} s: ratio {ratio:.2f} (goal <= 2 with all detectors)")


if __name__ == "__main__":
    main()

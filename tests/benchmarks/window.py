"""How fast the rows are, beside a plain QTableView that resizes to contents, in the same run.

    python tests/benchmarks/window.py [--rows 10000] [--articles 4] [--plain]

Reports the first paint after the comparison is there, far jumps, scroll steps, a change of width, a change of
the current finding, and resident memory; then how long the interface thread is held while files are compared,
an article is added, a workbook or a PDF is written, a large comparison arrives and is worked with: the longest
gap between two ticks of a timer on the event loop, and how much of the processor the thread itself used in one
gap, which does not depend on what else the machine does. `--plain` measures the plain table too (it takes a while).
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QAbstractTableModel, QEventLoop, QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication, QHeaderView, QTableView

from core.messages import message
from core.model import (
    Article,
    Certainty,
    Comparison,
    Fact,
    Finding,
    FindingKind,
    Options,
    Paragraph,
    Row,
    RowStatus,
    Sentence,
    Severity,
    Span,
    Unit,
)
from core.report import WRITERS
from gui import saving
from gui.app import make_application
from gui.counts import counted
from gui.folders import DATA
from gui.main_window import MainWindow
from gui.printing import what_is_shown, write_pdf
from gui.side import FACTS, FINDINGS
from gui.work import Result, export
from seeds import sample_sets

WORDS = [
    "the",
    "of",
    "and",
    "to",
    "in",
    "article",
    "paragraph",
    "minister",
    "announced",
    "yesterday",
    "that",
    "according",
    "sources",
    "were",
    "growth",
    "percent",
    "region",
    "translation",
    "committee",
    "council",
    "agreement",
    "between",
    "negotiations",
    "president",
    "reported",
    "million",
    "euros",
]
LENGTHS = (8, 12, 20, 25, 40, 60, 90, 140)
ABSENT = 0.12
KINDS = (FindingKind.WORDING, FindingKind.NUMBER, FindingKind.NAME, FindingKind.ONLY_HERE, FindingKind.QUOTATION)


def invented(rows: int, letters: str) -> Comparison:
    """Random rows, an eighth of the cells absent, a finding in every second row, a fact in two of five."""
    chance = random.Random(7)
    paragraphs: dict[str, list[Paragraph]] = {letter: [] for letter in letters}
    table, findings, facts = [], [], []
    for index in range(rows):
        passages: dict[str, tuple[Unit, ...]] = {}
        for letter in letters:
            if chance.random() < ABSENT:
                passages[letter] = ()
                continue
            text = " ".join(chance.choice(WORDS) for _ in range(chance.choice(LENGTHS))).capitalize() + "."
            passages[letter] = (Unit(len(paragraphs[letter])),)
            paragraphs[letter].append(Paragraph(text, language="en", sentences=(Sentence(0, len(text)),)))
        spans = tuple(Span(letter, units[0].paragraph, 4, 24) for letter, units in passages.items() if units)
        if index % 2 and spans:
            said = message("only_here.passage", article=spans[0].article)
            where = tuple(span.article for span in spans)
            kind, severity = KINDS[index // 2 % len(KINDS)], list(Severity)[index // 2 % 3]
            finding = Finding(f"f{index}", kind, severity, 0.8, Certainty.CERTAIN, where, (index,), said, spans)
            findings.append(finding)
        if index % 5 < 2:
            facts.append(Fact(f"v{index}", KINDS[1 + index % 2], f"{index}", f"{index}", spans))
        status = RowStatus.SAME if all(passages.values()) else RowStatus.PARTIAL
        table.append(Row(f"r{index}", index, status, 0.9, passages))
    articles = tuple(Article(letter, tuple(paragraphs[letter]), f"{letter}.txt", letter) for letter in letters)
    return Comparison("invented", articles, Options(), "", tuple(table), (), tuple(findings), tuple(facts))


Taken: TypeAlias = tuple[float, float]
"""Milliseconds by the clock, and of the processor in the interface thread itself."""


def milliseconds(act: Callable[[], object]) -> Taken:
    """How long one thing takes, painting included."""
    start, own = time.perf_counter(), time.thread_time()
    act()
    QApplication.processEvents()
    return (time.perf_counter() - start) * 1000, (time.thread_time() - own) * 1000


def told(name: str, times: list[Taken], goal: str = "") -> None:
    """Print median and 95th percentile."""
    (wall, wall_high), (own, own_high) = (
        (statistics.median(each), sorted(each)[int(len(each) * 0.95)]) for each in zip(*times, strict=True)
    )
    print(
        f"{name:32} median {wall:7.1f} ms   95 % {wall_high:7.1f} ms   own work {own:6.1f}, {own_high:6.1f} ms   {goal}"
    )


def memory() -> float:
    """Most resident memory so far, in MB."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)


def measure_window(comparison: Comparison, folder: str) -> float:
    """Measure our own window; gives the time of the first paint."""
    window = MainWindow(QSettings(f"{folder}/settings.ini", QSettings.Format.IniFormat))
    window.resize(1600, 900)
    window.show()
    workspace = window.made_workspace()
    window.stack.setCurrentWidget(workspace)
    QApplication.processEvents()
    import_module("core.pipeline")  # whatever compared it has imported it
    import_module("core.review.autosave")
    before = memory()
    counts = counted(comparison)  # in the window a job does it, in its own thread
    first, own = milliseconds(
        lambda: (window.session.show(comparison, counts=counts), workspace.rows.viewport().repaint())
    )
    print(f"{'first paint':32} {first:14.1f} ms   ({own:.0f} ms of the processor; goal < 300)")
    until_done(window)
    view = workspace.rows
    bar = view.verticalScrollBar()

    def scroll_to(value: int) -> None:
        bar.setValue(value)
        view.viewport().repaint()

    span = bar.maximum()
    told("far jump", [milliseconds(lambda at=at: scroll_to(span * at // 200)) for at in range(200)], "goal < 30")
    middle = bar.maximum() // 2
    scroll_to(middle)
    told(
        "scroll by 40 pixels",
        [milliseconds(lambda at=at: scroll_to(middle + at * 40)) for at in range(200)],
        "goal < 16",
    )
    told("scroll back", [milliseconds(lambda at=at: scroll_to(bar.value() - 40)) for at in range(200)], "goal < 16")
    told("next finding", [milliseconds(window.commands.next) for _ in range(60)])
    told("confirm and go on", [milliseconds(window.commands.confirm) for _ in range(30)])
    told("change of width", [milliseconds(lambda at=at: window.resize(1600 - at * 50, 900)) for at in range(1, 6)])
    print(f"{'memory':32} {memory():14.0f} MB   ({memory() - before:.0f} MB for the comparison on show; goal < 400)")
    window.saving.close()
    return first


class Beat:
    """A timer on the event loop: how long it was late, and what the interface thread itself did meanwhile."""

    def __init__(self) -> None:
        self.gaps: list[tuple[float, float]] = []
        self._last = (time.perf_counter(), time.thread_time())
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(2)

    def _tick(self) -> None:
        now = (time.perf_counter(), time.thread_time())
        self.gaps.append(((now[0] - self._last[0]) * 1000, (now[1] - self._last[1]) * 1000))
        self._last = now

    def told(self, name: str) -> None:
        """Print the longest gaps, and stop."""
        self._timer.stop()
        late = sum(wall > 50 for wall, _ in self.gaps)
        wall, own = max(wall for wall, _ in self.gaps), max(own for _, own in self.gaps)
        print(f"{name:32} longest gap {wall:7.1f} ms   own work in a gap {own:6.1f} ms   {late} over 50 ms")


def until_done(window: MainWindow) -> None:
    """Run the event loop until no job is under way, and what was put off is done."""
    while any(window.jobs.running(lane) for lane in ("warm up", "compare", "export", "save")):
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    end = time.perf_counter() + 1.0
    while time.perf_counter() < end:
        QApplication.processEvents()
        time.sleep(0.001)


def long_texts(folder: str, sentences: int) -> list[str]:
    """Two invented articles, four sentences to a paragraph, half of the second the same as the first."""
    chance, paths = random.Random(3), []
    first = [" ".join(chance.choices(WORDS, k=14)).capitalize() + "." for _ in range(sentences)]
    second = [" ".join(chance.choices(WORDS, k=14)).capitalize() + "." if n % 2 else s for n, s in enumerate(first)]
    for name, texts in (("first", first), ("second", second)):
        path = Path(folder) / f"{name}.txt"
        path.write_text("\n".join(" ".join(texts[at : at + 4]) for at in range(0, sentences, 4)), encoding="utf-8")
        paths.append(str(path))
    return paths


def measure_holding(folder: str, large: Comparison) -> None:
    """How long the event loop waits during real work: in one window while its page is made, then in another one,
    from the start page on, ready to compare."""
    bare = MainWindow(QSettings(f"{folder}/bare.ini", QSettings.Format.IniFormat))
    bare.resize(1600, 900)
    bare.show()
    until_done(bare)
    beat = Beat()
    bare.look.settle()
    bare.warm_up()
    while bare.workspace is None:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    until_done(bare)
    beat.told("held: the page is made")
    bare.saving.close()

    window = MainWindow(QSettings(f"{folder}/holding.ini", QSettings.Format.IniFormat))
    window.resize(1600, 900)
    window.show()
    window.warm_up()  # as every start does, while the user chooses files
    until_done(window)
    sample = [str(path) for path in sample_sets()[0].articles]

    def during(name: str, act: Callable[[], object]) -> None:
        beat = Beat()
        act()
        until_done(window)
        beat.told(name)

    during("held: the sample compared", lambda: window.open_paths(sample[:2]))
    during("held: an article added", lambda: window.open(list(sample[2:3]), anew=False))
    during("held: 2 x 1,000 sentences", lambda: window.open_paths(long_texts(folder, 1000)))
    comparison, review, path = window.session.comparison, window.session.review, f"{folder}/out.xlsx"
    assert comparison is not None
    during(
        "held: a workbook written",
        lambda: window.jobs.start(
            "export",
            lambda on_progress: export(WRITERS["xlsx"], comparison, review, path, on_progress),
            lambda _path: None,
            lambda error: print(error),
        ),
    )

    pages = what_is_shown(window)
    assert pages is not None
    during(
        "held: a PDF written",
        lambda: window.jobs.start(
            "export",
            lambda on_progress: write_pdf(pages, f"{folder}/out.pdf", on_progress),
            lambda _path: None,
            lambda error: print(error),
        ),
    )

    def arrive(_on_progress: object) -> Result:
        return Result(large.articles, comparison=large, counts=counted(large))

    opener = window.opener
    during(
        f"held: {len(large.rows)} rows arrive",
        lambda: window.jobs.start("compare", arrive, opener._done, lambda error: print(error)),
    )
    side = window.made_workspace().side
    during(f"held: {len(large.facts)} facts looked at", lambda: side.show_tab(FACTS))
    during("held: a finding dismissed then", lambda: (window.commands.next(), window.commands.dismiss()))
    side.show_tab(FINDINGS)
    during("held: equal rows folded", window.commands.fold)
    session = Path(folder) / "large.hexapla"
    saving.choose_target = lambda *_arguments: str(session)  # type: ignore[assignment]
    during("held: they are saved", window.commands.save)
    print(f"{'their session':32} {session.stat().st_size / 1e6:14.1f} MB")
    during("held: and opened again", lambda: window.open_paths([str(session)]))
    window.saving.close()


class PlainModel(QAbstractTableModel):
    """The same texts for a plain table."""

    def __init__(self, comparison: Comparison) -> None:
        super().__init__()
        self._rows = [
            [
                " ".join(article.unit_text(unit) for unit in row.passages[article.letter])
                for article in comparison.articles
            ]
            for row in comparison.rows
        ]

    def rowCount(self, *_parent: object) -> int:  # noqa: N802 - Qt's name
        return len(self._rows)

    def columnCount(self, *_parent: object) -> int:  # noqa: N802
        return len(self._rows[0])

    def data(self, index: object, role: int = 0) -> str | None:
        return self._rows[index.row()][index.column()] if role == 0 else None  # type: ignore[attr-defined]


def measure_plain(comparison: Comparison) -> float:
    """First paint of a QTableView whose rows are resized to their contents."""
    table, model = QTableView(), PlainModel(comparison)
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    table.resize(1600, 900)
    table.show()
    QApplication.processEvents()
    return milliseconds(lambda: (table.setModel(model), table.resizeRowsToContents(), table.viewport().repaint()))[0]


def main() -> None:
    """Print all of it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=10000)
    parser.add_argument("--articles", type=int, default=4)
    parser.add_argument("--plain", action="store_true")
    options = parser.parse_args()
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    make_application()
    comparison = invented(options.rows, "ABCDEFGH"[: options.articles])
    with tempfile.TemporaryDirectory() as folder:
        os.environ[DATA] = folder
        first = measure_window(comparison, folder)
        measure_holding(folder, comparison)
    if options.plain:
        plain = measure_plain(comparison)
        print(f"{'plain table, first paint':32} {plain:14.1f} ms   {plain / first:.0f} times ours")


if __name__ == "__main__":
    main()

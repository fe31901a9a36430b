"""How fast the rows are, beside a plain QTableView that resizes to contents, in the same run.

    python tests/benchmarks/window.py [--rows 10000] [--articles 4] [--plain]

Reports the first paint after the comparison is there, far jumps, scroll steps, a change of width, a change of
the current finding, and resident memory. `--plain` measures the plain table too (it takes a while).
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

from PySide6.QtCore import QAbstractTableModel, QSettings
from PySide6.QtWidgets import QApplication, QHeaderView, QTableView

from core.messages import message
from core.model import (
    Article,
    Certainty,
    Comparison,
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
from gui.app import make_application
from gui.main_window import MainWindow

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
    """Random rows, an eighth of the cells absent, a finding in every second row."""
    chance = random.Random(7)
    paragraphs: dict[str, list[Paragraph]] = {letter: [] for letter in letters}
    table, findings = [], []
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
        status = RowStatus.SAME if all(passages.values()) else RowStatus.PARTIAL
        table.append(Row(f"r{index}", index, status, 0.9, passages))
    articles = tuple(Article(letter, tuple(paragraphs[letter]), f"{letter}.txt", letter) for letter in letters)
    return Comparison("invented", articles, Options(), "", tuple(table), (), tuple(findings))


def milliseconds(act: Callable[[], object]) -> float:
    """How long one thing takes, painting included."""
    start = time.perf_counter()
    act()
    QApplication.processEvents()
    return (time.perf_counter() - start) * 1000


def told(name: str, times: list[float], goal: str = "") -> None:
    """Print median and 95th percentile."""
    ordered = sorted(times)
    high = ordered[int(len(ordered) * 0.95)]
    print(f"{name:32} median {statistics.median(ordered):7.1f} ms   95 % {high:7.1f} ms   {goal}")


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
    before = memory()
    first = milliseconds(lambda: (window.session.show(comparison), workspace.rows.viewport().repaint()))
    print(f"{'first paint':32} {first:14.1f} ms   goal < 300")
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
    window.close()
    return first


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
    return milliseconds(lambda: (table.setModel(model), table.resizeRowsToContents(), table.viewport().repaint()))


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
        first = measure_window(comparison, folder)
    if options.plain:
        plain = measure_plain(comparison)
        print(f"{'plain table, first paint':32} {plain:14.1f} ms   {plain / first:.0f} times ours")


if __name__ == "__main__":
    main()

"""How long a workbook of 10,000 rows and four articles takes, against openpyxl writing the same cells as plain text.

    python -m tests.benchmarks.workbook [--rows 10000] [--rounds 3] [--profile]

Prints medians of whole runs that alternate and their ratio, the memory that writing needs beyond what the comparison
takes, and the longest time between two reports of progress, which is how late a cancellation can act. All times are
of the processor.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import random
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from openpyxl import Workbook, load_workbook

from core.identity import with_finding_ids
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
    Severity,
    Span,
    Unit,
)
from core.report import WRITERS
from core.review import Review

LETTERS = "ABCD"
CREATED = datetime(2031, 5, 6, tzinfo=UTC)
PLAIN_KINDS = [kind for kind in FindingKind if kind not in (FindingKind.MOVED, FindingKind.STRUCTURE)]


def comparison(rows: int) -> Comparison:
    """Paragraphs of some thirty invented words; in each row a finding marks some words in two articles."""
    chance = random.Random(7)
    vocabulary = ["".join(chance.choices("abcdeghilmnorstu", k=chance.randint(2, 11))) for _ in range(4000)]
    paragraphs = {
        letter: tuple(Paragraph(" ".join(chance.choices(vocabulary, k=chance.randint(15, 45)))) for _ in range(rows))
        for letter in LETTERS
    }
    articles = {letter: Article(letter, paragraphs[letter], f"Article {letter}", letter) for letter in LETTERS}
    findings, facts = [], []
    for number in range(rows):
        one, other = chance.sample(LETTERS, 2)
        spans = tuple(_span(chance, letter, number, paragraphs[letter][number].text) for letter in (one, other))
        said = message("value.differs", first=one, first_text="so", second=other, second_text="otherwise")
        kind, severity = chance.choice(PLAIN_KINDS), chance.choice(list(Severity))
        of = (one, other)
        findings.append(Finding("", kind, severity, 0.8, Certainty.POSSIBLE, of, (number,), said, spans))
        if number % 10 == 0:
            facts.append(Fact(f"fact{number}", FindingKind.NUMBER, str(number), str(number), spans))
    passages = [dict.fromkeys(LETTERS, (Unit(number),)) for number in range(rows)]
    return Comparison(
        id="benchmark",
        articles=tuple(articles.values()),
        options=Options(),
        encoder="",
        rows=tuple(Row(f"r{n}", n, RowStatus.DIFFERS, 0.9, passages[n]) for n in range(rows)),
        links=(),
        findings=with_finding_ids(findings, articles),
        facts=tuple(facts),
    )


def _span(chance: random.Random, letter: str, paragraph: int, text: str) -> Span:
    start = chance.randrange(len(text) - 12)
    return Span(letter, paragraph, start, start + chance.randint(4, 12))


def plain_cells(path: Path) -> list[tuple[str, list[list[object]]]]:
    """All cells of a workbook, by sheet."""
    return [(sheet.title, [list(row) for row in sheet.values]) for sheet in load_workbook(path, read_only=True)]


def write_plain(sheets: list[tuple[str, list[list[object]]]], path: Path) -> None:
    """The same cells by openpyxl alone."""
    workbook = Workbook(write_only=True)
    for title, lines in sheets:
        sheet = workbook.create_sheet(title)
        for line in lines:
            sheet.append(line)
    workbook.save(path)


class Watch:
    """The longest time between two reports."""

    def __init__(self) -> None:
        self.last = time.process_time()
        self.longest = (0.0, 0)

    def __call__(self, _stage: object, done: int, _total: int) -> None:
        now = time.process_time()
        self.longest = max(self.longest, (now - self.last, done))
        self.last = now


def resident() -> Iterator[int]:
    """Memory of this process in bytes, again and again; Linux only."""
    while True:
        yield int(Path("/proc/self/statm").read_text().split()[1]) * 4096


class MemoryPeak(threading.Thread):
    """Looks at the process's memory until it is stopped."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self._sizes, self._ended = resident(), threading.Event()
        self.before = self.peak = next(self._sizes)

    def run(self) -> None:
        """Keep the highest."""
        while not self._ended.wait(0.02):
            self.peak = max(self.peak, next(self._sizes))

    def mebibytes(self) -> float:
        """What was needed beyond what was there before."""
        self._ended.set()
        self.join()
        return (self.peak - self.before) / (1 << 20)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--profile", action="store_true")
    given = parser.parse_args()
    compared = comparison(given.rows)
    with tempfile.TemporaryDirectory() as folder:
        ours, plain = Path(folder) / "ours.xlsx", Path(folder) / "plain.xlsx"
        watch = Watch()
        memory = MemoryPeak() if sys.platform == "linux" else None
        if memory:
            memory.start()
        profile = cProfile.Profile()
        if given.profile:
            profile.enable()
        WRITERS["xlsx"].write(compared, Review(), ours, created=CREATED, on_progress=watch)
        if given.profile:
            profile.disable()
            pstats.Stats(profile).sort_stats("tottime").print_stats(30)
            return
        if memory:
            print(f"memory while writing: {memory.mebibytes():.0f} MiB more")
        print(f"longest time between two reports: {watch.longest[0]:.3f} s, at step {watch.longest[1]}")
        cells = plain_cells(ours)
        print(f"cells: {sum(len(line) for _, lines in cells for line in lines):,}; {ours.stat().st_size / 1e6:.1f} MB")
        times: dict[str, list[float]] = {"ours": [], "plain": []}
        for _ in range(given.rounds):
            start = time.process_time()
            WRITERS["xlsx"].write(compared, Review(), ours, created=CREATED)
            middle = time.process_time()
            write_plain(cells, plain)
            times["ours"].append(middle - start)
            times["plain"].append(time.process_time() - middle)
    one, other = (statistics.median(times[name]) for name in ("ours", "plain"))
    print(f"workbook {one:.2f} s, openpyxl's plain text {other:.2f} s: {one / other:.2f} times")


if __name__ == "__main__":
    main()

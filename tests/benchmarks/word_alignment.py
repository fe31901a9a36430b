"""How many of the word correspondences of XL-WA's development part are found: precision, recall, F1, words a second.

    python tests/benchmarks/word_alignment.py

The data (../shared/bench/xlwa: English with Italian, Spanish, Russian, Portuguese and Dutch) are for measuring
only: nothing that ships is trained on them. Goals: F1 it .85, es .88, ru .88, pt .88, nl .92.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from core.divergence.answering import Passage, answers  # noqa: E402
from core.embedding import UniversalSentenceEncoder  # noqa: E402

BENCH = ROOT / "../shared/bench/xlwa"
GOALS = {"it": 0.85, "es": 0.88, "ru": 0.88, "pt": 0.88, "nl": 0.92}


def spans(words: list[str]) -> list[tuple[int, int]]:
    """Where words stand that are joined by blanks."""
    found, at = [], 0
    for word in words:
        found.append((at, at + len(word)))
        at += len(word) + 1
    return found


class Figures(NamedTuple):
    """Of one language."""

    f1: float
    precision: float
    recall: float
    words_a_second: float
    pairs_a_second: float


def measured(language: str, encoder: UniversalSentenceEncoder) -> Figures:
    """What English sentences and their translations into a language give."""
    lines = [line.split("\t") for line in (BENCH / f"en-{language}.tsv").read_text("utf8").splitlines()]
    start = time.perf_counter()
    sides = [[one[which].split() for one in lines] for which in (0, 1)]
    a, b = (encoder.encode_words([" ".join(one) for one in side], [spans(one) for one in side]) for side in sides)
    hits = said = true = 0
    for number, line in enumerate(lines):
        found = answers(
            Passage(a[number].vectors, sides[0][number], "en"), Passage(b[number].vectors, sides[1][number], language)
        )
        links = {(link.a, link.b) for link in found.links}
        gold = {(int(i), int(j)) for i, j in (pair.split("-") for pair in line[2].split())}
        hits, said, true = hits + len(links & gold), said + len(links), true + len(gold)
    seconds = time.perf_counter() - start
    words = sum(len(one) for side in sides for one in side)
    return Figures(2 * hits / (said + true), hits / said, hits / true, words / seconds, len(lines) / seconds)


def main() -> None:
    """Print a line for each language."""
    if not BENCH.is_dir():
        raise SystemExit(f"no development data at {BENCH}")
    encoder = UniversalSentenceEncoder(threads=1)
    encoder.load()
    for language, goal in GOALS.items():
        f1, precision, recall, words, sentences = measured(language, encoder)
        print(
            f"en-{language}  F1 {f1:.3f} (goal {goal})  precision {precision:.3f}"
            f"  recall {recall:.3f}  {words:,.0f} words/s  {sentences:.0f} pairs/s"
        )


if __name__ == "__main__":
    main()

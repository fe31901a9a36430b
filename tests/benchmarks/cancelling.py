"""How long a cancellation may wait while long articles are aligned: the longest gap between two reports.

    OPENBLAS_NUM_THREADS=1 python -m tests.benchmarks.cancelling [--sentences 10000] [--articles 2] [--short]

The articles are Text+Berg dev repeated, with numbers added to each sentence and some left out; `--short`
takes a few signs of each, which contradict each other. Gaps are in processor seconds, so that what else the
machine does doesn't count; the five longest are named by what reported before and after. Encoding's share and
the highest memory are printed too.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Sequence

from core.alignment import Memory, align_all, build_rows
from core.embedding import UniversalSentenceEncoder
from core.model import LETTERS, Article, Paragraph, Sentence
from core.progress import Stage
from tests.benchmarks.development_sets import textberg

_SHOWN = 5
_SAMPLE = 1000
_DEPTH = 4
"""Callers that name a place."""


class Watch:
    """An `OnProgress` that notes the gaps between its calls."""

    def __init__(self) -> None:
        self.gaps: dict[tuple[str, str], float] = {}
        self.seconds: dict[Stage, float] = dict.fromkeys(Stage, 0.0)
        self._last, self._place = time.process_time(), "start"

    def __call__(self, stage: Stage, done: int, total: int) -> None:
        gap = time.process_time() - self._last
        place = _place()
        self.gaps[self._place, place] = max(gap, self.gaps.get((self._place, place), 0.0))
        self.seconds[stage] += gap
        self._last, self._place = time.process_time(), place


def _place() -> str:
    frame = sys._getframe(2)
    names: list[str] = []
    while frame is not None and len(names) < _DEPTH:
        name = frame.f_code.co_name
        if not name.startswith("<") and name not in ("report", "tick", "ticking", "_aligning"):
            names.append(name)
        frame = frame.f_back  # type: ignore[assignment]
    return " < ".join(names)


def made_articles(count: int, sentences: int, short: bool) -> list[Article]:
    """Articles in German and French by turns, of so many sentences each."""
    document = textberg()
    articles = []
    for number in range(count):
        rng, units = random.Random(number), document.units[number % 2]
        texts: list[str] = []
        at = 0
        while len(texts) < sentences:
            unit = units[at % len(units)]
            texts.append(f"{at} {unit[:12]}" if short else f"{unit} {at // len(units) * 7919 + at}")
            at += 2 if rng.random() < 0.02 else 1
        language = document.languages[number % 2]
        paragraphs = (Paragraph(text, language=language, sentences=(Sentence(0, len(text)),)) for text in texts)
        articles.append(Article(f"made-{number}", tuple(paragraphs), letter=LETTERS[number], language=language))
    return articles


def highest_memory() -> str:
    """Megabytes that the process had at most, where the system says it."""
    try:
        import resource
    except ImportError:
        return "?"
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return f"{used // (2**20 if sys.platform == 'darwin' else 2**10)}"


def plain_seconds(articles: Sequence[Article], encoder: UniversalSentenceEncoder) -> float:
    """Seconds that plain encoding of every sentence would take, from up to a thousand of each article."""
    seconds = 0.0
    for article in articles:
        texts = [paragraph.text for paragraph in article.paragraphs]
        start = time.process_time()
        encoder.encode(texts[:_SAMPLE])
        seconds += (time.process_time() - start) * max(1.0, len(texts) / _SAMPLE)
    return seconds


def main() -> None:
    """Read the options and print what was measured."""
    assert __doc__ is not None
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--sentences", type=int, default=10_000)
    parser.add_argument("--articles", type=int, default=2)
    parser.add_argument("--short", action="store_true", help="lines of a few signs")
    options = parser.parse_args()
    articles = made_articles(options.articles, options.sentences, options.short)
    encoder = UniversalSentenceEncoder()
    encoder.load()
    watch = Watch()
    links = align_all(articles, encoder, memory=Memory(), on_progress=watch)
    rows = build_rows(articles, links, reference="A", on_progress=watch).rows
    watch(Stage.ALIGNING, 1, 1)
    encoding, aligning = watch.seconds[Stage.ENCODING], watch.seconds[Stage.ALIGNING]
    print(
        f"{options.articles} x {options.sentences}: {len(links)} links, {len(rows)} rows, {highest_memory()} MB at most"
    )
    print(f"each sentence encoded once, plainly, and nothing else: {plain_seconds(articles, encoder):.1f} s")
    print(f"encoding {encoding:.1f} s, all else {aligning:.1f} s ({100 * aligning / encoding:.0f} %)")
    for (before, after), gap in sorted(watch.gaps.items(), key=lambda item: -item[1])[:_SHOWN]:
        print(f"{gap:.3f} s  {before}  ->  {after}")


if __name__ == "__main__":
    main()

"""Measure the alignment of two articles on the development data, beside simpler and published ways.

    OPENBLAS_NUM_THREADS=1 python -m tests.benchmarks.alignment [--seeds 1 2 3] [--three] [--peers NAME ...]

Prints Markdown tables: strict and lax scores, spurious links, moved links found, calibration error of the
probabilities, and seconds beside those of encoding alone. README.md here says what the columns mean.
"""

from __future__ import annotations

import argparse
import importlib
import json
import math
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

import numpy as np
from numpy.typing import NDArray

from core.alignment import LEAST_PROBABILITY, Memory, align_pair
from core.embedding import UniversalSentenceEncoder
from core.model import Link, Threshold
from tests.benchmarks.development_sets import (
    LEVELS,
    PAIRS,
    Document,
    Group,
    Score,
    calibration_error,
    comparable,
    comparable_pairs,
    document_of,
    is_right,
    textberg,
)

SHOWN = LEAST_PROBABILITY[Threshold.BALANCED]
"""Probability from which the program shows a link, unless the user chooses otherwise."""
_LONGEST_RUN = 8
CUTS = (0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85)

Aligner = Callable[[Document], list[tuple[Group, float]]]
"""Links of a document with a probability (1 where the way gives none)."""


@dataclass
class Measured:
    """One way on one set."""

    score: Score = field(default_factory=Score)
    said: list[float] = field(default_factory=list)
    right: list[bool] = field(default_factory=list)
    seconds: float = 0.0


def ours(encoder: UniversalSentenceEncoder) -> Aligner:
    """The program's own way."""

    def align(document: Document) -> list[tuple[Group, float]]:
        links = align_pair(document.article(0), document.article(1), encoder, memory=Memory())
        found = []
        for link in links:
            sides = (tuple(r.paragraph for r in link.a.sentences), tuple(r.paragraph for r in link.b.sentences))
            found.append((sides, link.probability))
        return found

    return align


def one_to_one(encoder: UniversalSentenceEncoder) -> Aligner:
    """Greedy: mutually nearest units with a cosine of .4 and more."""

    def align(document: Document) -> list[tuple[Group, float]]:
        a, b = (encoder.encode([unit or "-" for unit in units]) for units in document.units)
        cosines = a @ b.T
        return [
            (((i,), (int(j),)), 1.0)
            for i, j in enumerate(cosines.argmax(axis=1))
            if int(cosines[:, j].argmax()) == i and cosines[i, j] >= 0.4
        ]

    return align


_PRIORS = {(1, 1): 0.89, (1, 0): 0.0099, (0, 1): 0.0099, (2, 1): 0.089, (1, 2): 0.089, (2, 2): 0.011}


def gale_church(document: Document) -> list[tuple[Group, float]]:
    """Lengths alone (Gale and Church 1993, with their priors and variance 6.8)."""
    ends = [np.concatenate([[0], np.cumsum([len(unit) for unit in units])]) for units in document.units]
    ratio = ends[1][-1] / ends[0][-1]
    rows, columns = len(ends[0]), len(ends[1])
    best = np.full((rows, columns), math.inf)
    step: dict[tuple[int, int], tuple[int, int]] = {}
    best[0, 0] = 0
    for i in range(rows):
        for j in range(columns):
            for (m, n), prior in _PRIORS.items():
                if i < m or j < n or math.isinf(best[i - m, j - n]):
                    continue
                of_a, of_b = ends[0][i] - ends[0][i - m], ends[1][j] - ends[1][j - n]
                mean = max((of_a + of_b / ratio) / 2, 1)
                delta = abs(of_b - of_a * ratio) / math.sqrt(6.8 * mean)
                cost = best[i - m, j - n] - math.log(prior) - math.log(max(math.erfc(delta / math.sqrt(2)), 1e-12))
                if cost < best[i, j]:
                    best[i, j] = cost
                    step[i, j] = (m, n)
    found = []
    i, j = rows - 1, columns - 1
    while i or j:
        m, n = step[i, j]
        if m and n:
            found.append(((tuple(range(i - m, i)), tuple(range(j - n, j))), 1.0))
        i, j = i - m, j - n
    return found


def measure(align: Aligner, documents: Sequence[Document]) -> Measured:
    """Run one way over documents."""
    result = Measured()
    for document in documents:
        start = time.process_time()
        links = align(document)
        result.seconds += time.process_time() - start
        result.score.add(document, [link for link, probability in links if probability >= SHOWN])
        result.said += [probability for _, probability in links]
        result.right += [is_right(document, link) for link, _ in links]
    return result


def encoding_seconds(encoder: UniversalSentenceEncoder, documents: Sequence[Document]) -> float:
    """Seconds to encode every unit once and nothing else."""
    start = time.process_time()
    for document in documents:
        for units in document.units:
            encoder.encode([unit or "-" for unit in units])
    return time.process_time() - start


def row(name: str, way: str, result: Measured, encoding: float) -> str:
    """A line of the table."""
    score = result.score
    moved = f"{100 * score.moved_share():.0f}" if score.moved else "–"
    error = f"{calibration_error(result.said, result.right):.3f}" if min(result.said, default=1) < 1 else "–"
    return (
        f"| {name} | {way} | {score.precision():.3f} | {score.recall():.3f} | **{score.f1():.3f}** | {score.lax():.3f} "
        f"| {100 * score.spurious_share():.1f} | {moved} | {error} "
        f"| {result.seconds:.1f} | {encoding:.1f} |"
    )


def print_pairs(ways: dict[str, Aligner], encoder: UniversalSentenceEncoder, seeds: Sequence[int]) -> None:
    """The table of pairs; for comparable articles, the worst pair of languages of each level and way."""
    print("| set | way | precision | recall | strict F1 | lax F1 | spurious % | moved found % | ECE | s | encoding s |")
    print("|---|---|---|---|---|---|---|---|---|---|---|")
    document = textberg()
    encoding = encoding_seconds(encoder, [document])
    for way, align in ways.items():
        print(row("Text+Berg dev", way, measure(align, [document]), encoding), flush=True)
    for level in LEVELS:
        data = {pair: [d for seed in seeds for d in comparable_pairs(pair, level, seed)] for pair in PAIRS}
        for way, align in ways.items():
            results = {pair: measure(align, documents) for pair, documents in data.items()}
            worst = min(results, key=lambda pair: results[pair].score.f1())
            encoding = encoding_seconds(encoder, data[worst])
            print(row(f"{level}, worst pair ({'-'.join(worst)})", way, results[worst], encoding), flush=True)


def shown(links: Sequence[Link]) -> list[Group]:
    """The links that the program shows, by numbers of units."""
    kept = [link for link in links if link.probability >= SHOWN and not link.set_aside]
    return [(tuple(r.paragraph for r in x.a.sentences), tuple(r.paragraph for r in x.b.sentences)) for x in kept]


def print_three(encoder: UniversalSentenceEncoder, languages: Sequence[str], seeds: Sequence[int]) -> None:
    """Rows of three and more articles against the true groups, and the links of their pairs.

    Links are measured against the true ones of each pair, once as that pair alone says and once as all
    pairs together do.
    """
    from core.alignment import align_all, build_rows
    from core.model import Article, Granularity, Paragraph, Sentence

    title = f"{len(languages)} articles ({' '.join(languages)})"
    print(f"\n| {title} | strict F1 of rows | of links, pair by pair | of links together | spurious %, together |")
    print("|---|---|---|---|---|")
    for level in LEVELS:
        said = true = right = 0
        alone, together = Score(), Score()
        for seed in seeds:
            for one in comparable(languages, level, seed):
                articles = [
                    Article(
                        f"{language}-{seed}",
                        tuple(
                            Paragraph(text, language=language, sentences=(Sentence(0, len(text)),))
                            for text in one["units"][language]  # type: ignore[index]
                        ),
                        letter="ABCDEFGH"[number],
                        language=language,
                    )
                    for number, language in enumerate(languages)
                ]
                memory = Memory()
                links = align_all(articles, encoder, memory=memory)
                for number, a in enumerate(articles):
                    for b in articles[number + 1 :]:
                        pair = document_of(one, (a.language, b.language))
                        alone.add(pair, shown(align_pair(a, b, encoder, memory=memory)))
                        ends = (a.letter, b.letter)
                        together.add(pair, shown([x for x in links if (x.a.article, x.b.article) == ends]))
                rows = build_rows(articles, links, reference="A", granularity=Granularity.PARAGRAPH).rows
                found = {tuple(tuple(u.paragraph for u in units) for units in r.passages.values()) for r in rows}
                gold = {
                    tuple(tuple(sorted(group.get(language, ()))) for language in languages)
                    for group in one["groups"]  # type: ignore[attr-defined]
                }
                found = {group for group in found if sum(map(bool, group)) > 1}
                gold = {group for group in gold if sum(map(bool, group)) > 1}
                said, true, right = said + len(found), true + len(gold), right + len(found & gold)
        precision, recall = right / max(said, 1), right / max(true, 1)
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        spurious = 100 * together.spurious_share()
        print(f"| {level} | {f1:.3f} | {alone.f1():.3f} | **{together.f1():.3f}** | {spurious:.1f} |", flush=True)


def print_cuts(align: Aligner, seeds: Sequence[int]) -> None:
    """Strict F1 and spurious links by the probability from which a link is shown."""
    print("\n| strict F1 (spurious %) from |", " | ".join(f"{cut}" for cut in CUTS), "|\n|---|" + "---|" * len(CUTS))
    for level in LEVELS:
        for languages in PAIRS:
            scores = {cut: Score() for cut in CUTS}
            for document in [one for seed in seeds for one in comparable_pairs(languages, level, seed)]:
                links = align(document)
                for cut, score in scores.items():
                    score.add(document, [link for link, probability in links if probability >= cut])
            cells = (f"{score.f1():.3f} ({100 * score.spurious_share():.1f})" for score in scores.values())
            print(f"| {'-'.join(languages)} {level} |", " | ".join(cells), "|", flush=True)


def peers(names: Sequence[str], encoder: UniversalSentenceEncoder) -> dict[str, Aligner]:
    """The ways to compare with: those named, or all that are here."""
    every: dict[str, Aligner | None] = {
        "Hexapla": ours(encoder),
        "mutual nearest": one_to_one(encoder),
        "Gale-Church": gale_church,
        "galechurch": galechurch_package(),
        "sentweave": vecalign_search("sentweave", "align", encoder),
        "sentalign": vecalign_search("sentalign", "sentalign", encoder),
    }
    return {name: way for name, way in every.items() if way and (not names or name in names)}


def vecalign_search(package: str, function: str, encoder: UniversalSentenceEncoder) -> Aligner | None:
    """A package with Vecalign's search and its own settings, with our encoder; None where it is not installed.

    It asks for the vectors of all runs up to eight units; they come from our fast road, as exact as any.
    """
    try:
        search = getattr(importlib.import_module(package), function)
    except ImportError:
        return None

    def align(document: Document) -> list[tuple[Group, float]]:
        a, b = ([unit.strip() or "-" for unit in units] for units in document.units)
        found = search(a, b, encoder=RunVectors(encoder, a, b))
        groups = ((tuple(one.src_indices), tuple(one.tgt_indices)) for one in found.alignments)
        return [(group, 1.0) for group in groups if group[0] and group[1]]

    return align


class RunVectors:
    """An encoder that knows the runs of some articles beforehand."""

    def __init__(self, encoder: UniversalSentenceEncoder, *articles: Sequence[str]) -> None:
        """Args: encoder: for the runs and for anything else. articles: their units."""
        self._encoder = encoder
        self._known: dict[str, NDArray[np.float32]] = {}
        for units in articles:
            vectors = encoder.encode_spans(units, _LONGEST_RUN)
            for size in range(1, _LONGEST_RUN + 1):
                for at in range(len(units) - size + 1):
                    self._known[" ".join(units[at : at + size])] = vectors[size - 1, at]

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """(n, 512) vectors of texts."""
        others = [text for text in dict.fromkeys(texts) if text not in self._known]
        self._known.update(zip(others, self._encoder.encode(others), strict=True))
        return np.stack([self._known[text] for text in texts])


def galechurch_package() -> Aligner | None:
    """Gale and Church's way as the package `galechurch` does it; None where it is not installed."""
    try:
        search = importlib.import_module("galechurch").align
    except ImportError:
        return None

    def align(document: Document) -> list[tuple[Group, float]]:
        a, b = ([unit.strip() or "-" for unit in units] for units in document.units)
        lines = search(a, b).to_pharaoh_lines()
        groups = [tuple(tuple(json.loads(side)) for side in line.split(":")[:2]) for line in lines]
        return [((group[0], group[1]), 1.0) for group in groups if group[0] and group[1]]

    return align


def main() -> None:
    """Read the options and print the tables."""
    assert __doc__ is not None
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--seeds", nargs="+", type=int, default=[1, 2, 3])
    parser.add_argument("--peers", nargs="*", default=[], help="ways to run; all if none is named")
    parser.add_argument("--three", nargs="*", metavar="LANGUAGE", help="also rows of these languages (de it en)")
    parser.add_argument("--cuts", action="store_true", help="only: what other thresholds would show")
    options = parser.parse_args()
    encoder = UniversalSentenceEncoder()
    encoder.load()
    print(f"{datetime.now(UTC):%Y-%m-%d}, {encoder.name}, seeds {' '.join(map(str, options.seeds))}\n")
    if options.cuts:
        print_cuts(ours(encoder), options.seeds)
        return
    print_pairs(peers(options.peers, encoder), encoder, options.seeds)
    if options.three is not None:
        print_three(encoder, options.three or ["de", "it", "en"], options.seeds)


if __name__ == "__main__":
    main()

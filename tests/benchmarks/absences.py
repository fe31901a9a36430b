"""Whether sentences that are found absent are absent, and how sure that was said: comparable articles from PUD.

    OPENBLAS_NUM_THREADS=1 python -m tests.benchmarks.absences [--seeds 64] [--fit]

`--fit` prints the constants of core/divergence/near_misses.py, and what they would say where each language is left
out of the fit.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from core.alignment import Memory, align_all, build_rows
from core.divergence import Evidence
from core.divergence.absence import find_absences
from core.divergence.detector import Place
from core.divergence.near_misses import BIAS, NO_LIKENESS, OF_LENGTH, OF_LIKENESS, near_misses
from core.divergence.sizes import word_count
from core.embedding import UniversalSentenceEncoder
from core.model import Granularity, Options, SentenceRef, Threshold
from tests.benchmarks.development_sets import LEVELS, Document, calibration_error, comparable_pairs

PAIRS = (("de", "it"), ("en", "fr"), ("de", "ru"), ("it", "ru"))
_RIDGE = 0.01


class Absence(NamedTuple):
    """A sentence that was found absent from the other article."""

    pair: tuple[str, str]
    said: float
    right: bool
    words: float
    likeness: float


def absences(document: Document, encoder: UniversalSentenceEncoder) -> Iterator[Absence]:
    """What is found absent of a document."""
    articles = [document.article(0), document.article(1)]
    synopsis = build_rows(
        articles,
        align_all(articles, encoder, memory=Memory()),
        reference="A",
        granularity=Granularity.PARAGRAPH,
        threshold=Threshold.BALANCED,
    )
    by_letter = {article.letter: article for article in articles}
    evidence = Evidence(by_letter, synopsis.rows, synopsis.links, Options(), encoder=encoder)
    there = [frozenset().union(*side) for side in document.shared]
    near = evidence.once(near_misses)
    for finding in find_absences(evidence):
        for span in finding.spans:
            which = "AB".index(span.article)
            place = Place(span.article, SentenceRef(span.paragraph, 0))
            right = document.shared[which][span.paragraph].isdisjoint(there[1 - which])
            likeness = near["AB"[which], "BA"[which]].get(place, NO_LIKENESS)
            yield Absence(document.languages, finding.confidence, right, word_count(evidence.span_text(span)), likeness)


def measured(seeds: Sequence[int], encoder: UniversalSentenceEncoder) -> list[Absence]:
    """What is found absent of all pairs and levels."""
    return [
        one
        for seed in seeds
        for pair in PAIRS
        for level in LEVELS
        for document in comparable_pairs(pair, level, seed)
        for one in absences(document, encoder)
    ]


def _inputs(found: Sequence[Absence]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    x = np.array([[1.0, max(one.likeness, 0.0), np.log(max(one.words, 1.0))] for one in found])
    return x, np.array([one.right for one in found], np.float64)


def fitted(found: Sequence[Absence]) -> NDArray[np.float64]:
    """Weights of a logistic model, by Newton's method."""
    x, y = _inputs(found)
    weights = np.zeros(x.shape[1])
    for _ in range(50):
        chance = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (chance - y) + _RIDGE * weights
        curve = (x * (chance * (1 - chance))[:, None]).T @ x + _RIDGE * np.eye(len(weights))
        weights -= np.linalg.solve(curve, slope)
    return weights


def log_loss(chance: NDArray[np.float64], right: NDArray[np.float64]) -> float:
    """Mean surprise."""
    held = np.clip(chance, 1e-6, 1 - 1e-6)
    return float(-(right * np.log(held) + (1 - right) * np.log(1 - held)).mean())


def main() -> None:
    """Print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", type=int, nargs="+", default=[64])
    parser.add_argument("--fit", action="store_true")
    options = parser.parse_args()
    found = measured(options.seeds, UniversalSentenceEncoder(threads=1))
    right = [one.right for one in found]
    said = [one.said for one in found]
    print(f"{len(found)} sentences found absent, {np.mean(right):.3f} of them absent")
    print(f"calibration error {calibration_error(said, right):.3f}, log loss {log_loss(*_said(found)):.3f}")
    print(f"said .95 of all: {calibration_error([0.95] * len(said), right):.3f}", end=", ")
    print(f"{log_loss(np.full(len(said), 0.95), np.array(right, np.float64)):.3f}")
    for low in np.arange(0.2, 1, 0.1):
        inside = [one.right for one in found if low <= one.said < low + 0.1]
        if inside:
            print(f"  said {low:.1f} to {low + 0.1:.1f}: right {np.mean(inside):.2f} of {len(inside)}")
    if options.fit:
        print(f"now {BIAS} {OF_LIKENESS} {OF_LENGTH}, fitted {fitted(found).round(2)}")
        for language in sorted({language for pair in PAIRS for language in pair}):
            weights = fitted([one for one in found if language not in one.pair])
            x, y = _inputs([one for one in found if language in one.pair])
            loss = log_loss(1 / (1 + np.exp(-x @ weights)), y)
            print(f"  without {language}: {weights.round(2)}, log loss there {loss:.3f}")


def _said(found: Sequence[Absence]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    return np.array([one.said for one in found]), np.array([one.right for one in found], np.float64)


if __name__ == "__main__":
    main()

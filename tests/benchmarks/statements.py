"""Statements in six languages, as they are and turned round: what is found, and what is false where both say the same.

    OPENBLAS_NUM_THREADS=1 python -m tests.benchmarks.statements [--least .3] [--show nicht,unless]

Every version of a statement is held against every other one (statements.txt, made for this): two that say the same must
be quiet, two that say the opposite (P) or tell it as done, announced, possible, required or allowed (M) be found.
The negations among them are trained on too (`train_negations`); figures without that are printed there.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import chain, combinations, product
from pathlib import Path
from typing import NamedTuple

from core.divergence.modality import find_modality
from core.divergence.polarity import find_polarity
from core.embedding import UniversalSentenceEncoder
from core.messages import render
from core.model import Finding
from tests.benchmarks.meaning import by_row, evidence_of

STATEMENTS = Path(__file__).resolve().parent / "statements.txt"


class Pair(NamedTuple):
    """Two versions of a statement.

    Attributes:
        statement: its name.
        kind: "P" or "M" where they differ so; "" where they say the same.
        languages: of both.
        texts: of both.
    """

    statement: str
    kind: str
    languages: tuple[str, str]
    texts: tuple[str, str]


def statement_pairs() -> Iterator[Pair]:
    """All pairs of versions."""
    for block in STATEMENTS.read_text("utf8").split("# ")[1:]:
        head, *lines = block.strip().splitlines()
        name, kind = head.split(" | ")
        versions: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        for line in lines:
            version, language, text = line.split(" ", 2)
            versions[version].append((language, text))
        for (one, first), (other, second) in chain.from_iterable(combinations(of, 2) for of in versions.values()):
            yield Pair(name, "", (one, other), (first, second))
        if kind != "-":
            for (one, first), (other, second) in product(versions["a"], versions["b"]):
                yield Pair(name, kind, (one, other), (first, second))


def by_languages() -> dict[tuple[str, str], list[Pair]]:
    """The pairs by their languages."""
    found: defaultdict[tuple[str, str], list[Pair]] = defaultdict(list)
    for pair in statement_pairs():
        found[pair.languages].append(pair)
    return dict(found)


def main() -> None:
    """Print what is found and what is false, by statement and together."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--least", type=float, default=0.3)
    parser.add_argument("--show", default="")
    options = parser.parse_args()
    encoder = UniversalSentenceEncoder(threads=1)
    counts: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for languages, pairs in by_languages().items():
        ours, theirs = ([pair.texts[end] for pair in pairs] for end in (0, 1))
        evidence = evidence_of(ours, theirs, languages, encoder)
        rows: list[list[Finding]] = [[] for _ in pairs]
        for detector in (find_polarity, find_modality):
            for row, found in zip(rows, by_row(detector, evidence, options.least), strict=True):
                row.extend(found)
        for pair, row in zip(pairs, rows, strict=True):
            for name in (pair.statement, "together"):
                counts[name, pair.kind].update(pairs=1, told=bool(row), twice=len(row) > 1)
            if options.show and pair.statement in options.show.split(",") and bool(row) != bool(pair.kind):
                print(*languages, *pair.texts, *(render(one.explanation) for one in row), sep="\n    ")
    for (name, kind), count in counts.items():
        said = f"found {kind}" if kind else "false"
        print(f"{name:36} {said:8} {count['told']} of {count['pairs']}, twice {count['twice']}")


if __name__ == "__main__":
    main()

"""Make the weights by which names without a counterpart are told: core/divergence/data/lone_names.json.

    python -m tests.benchmarks.train_names [--write]

Trained on names planted in PUD's translations (../shared/bench/pud): the words of a planted name have no counterpart,
those of all names in the true translations have one. Documents held out (half of them) give the figures printed.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator

import numpy as np

from core.divergence.linked_words import linked_words
from core.divergence.lone_names import _DATA, FEATURES, candidates, names_of
from core.divergence.meanings import meanings
from core.divergence.name_places import name_places
from core.embedding import UniversalSentenceEncoder
from tests.benchmarks.names import evidence_of
from tests.benchmarks.planted import Planted, pairs, plant
from tests.benchmarks.train_divergence import logistic

PAIRS = ("de-en", "en-de", "en-fr", "fr-it", "it-ru", "ru-de", "de-it", "ru-en")


def held_out(key: str) -> bool:
    """Whether a document isn't trained on."""
    return sum(map(ord, key[:6])) % 2 == 1


def words(
    pair: str, encoder: UniversalSentenceEncoder, changed: bool
) -> Iterator[tuple[str, tuple[float, ...], float]]:
    """Sentence, features and label of the words of names; of changed sentences only those that were planted."""
    first, second = pair.split("-")
    sentences = list(pairs(first, second))
    edits: dict[int, Planted] = {}
    theirs = [b for _, _, b in sentences]
    if changed:
        edits = {n: edit for n, (key, _, b) in enumerate(sentences) if (edit := plant("name", key, b, second))}
        theirs = [edits[n].text if n in edits else b for n, b in enumerate(theirs)]
    evidence = evidence_of([a for _, a, _ in sentences], theirs, first, second, encoder)
    places = evidence.once(name_places)
    known = evidence.once(meanings)
    for row, of_row in linked_words(evidence).items():
        for linked in of_row:
            for side, of_end in zip(linked.sides(), candidates(names_of(places, linked)), strict=True):
                for one in of_end:
                    word = side.words[one.at]
                    edit = edits.get(row) if side.letter == "B" else None
                    is_planted = edit is not None and word.start < edit.end and edit.start < word.end
                    if is_planted == changed:
                        features = one.all_features(one.alone(one.comparable(), known))
                        yield sentences[row][0], features, float(changed)


def main() -> None:
    """Train, print, and write if asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    encoder = UniversalSentenceEncoder(threads=1)
    cases = [case for pair in PAIRS for changed in (False, True) for case in words(pair, encoder, changed)]
    x, y = np.array([of for _, of, _ in cases]), np.array([label for *_, label in cases])
    test = np.array([held_out(key) for key, *_ in cases])
    means, scales = x.mean(axis=0), np.maximum(x.std(axis=0), 1e-3)
    weights = logistic(((x - means) / scales)[~test], y[~test])
    chance = 1 / (1 + np.exp(-((x - means) / scales @ weights[:-1] + weights[-1])))
    for feature, weight in zip(FEATURES, weights, strict=False):
        print(f"  {feature:28} {weight:+.2f}")
    spoken = sum(
        len(text.split()) for pair in PAIRS for key, *both in pairs(*pair.split("-")) if held_out(key) for text in both
    )
    for least in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
        shown = test & (chance >= least)
        found = y[shown].sum()
        print(
            f"from {least}: {found / y[test].sum():.3f} of those not known there found, "
            f"{100 * (shown.sum() - found) / spoken:.3f} words marked in 100 of true translations"
        )
    for low in np.arange(0.2, 1, 0.1):
        inside = test & (chance >= low) & (chance < low + 0.1)
        print(f"  said {low:.1f} to {low + 0.1:.1f}: right {y[inside].mean():.2f} of {inside.sum()}")
    whole = logistic((x - means) / scales, y)
    if options.write:
        stored = {"made_by": "tests/benchmarks/train_names.py", "features": list(FEATURES), "bias": whole[-1]}
        stored |= {"weights": whole[:-1].tolist(), "means": means.tolist(), "scales": scales.tolist()}
        rounded = {k: [round(v, 5) for v in of] if isinstance(of, list) and k != "features" else of
                   for k, of in stored.items()}  # fmt: skip
        _DATA.write_text(json.dumps(rounded | {"bias": round(float(whole[-1]), 5)}, indent=1) + "\n", "utf8")


if __name__ == "__main__":
    main()

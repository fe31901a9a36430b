"""Choose the constants of `core/alignment/recipe.py` and the weights of `probability.py` and `affinity.py`.

    python -m tests.benchmarks.tune_alignment [--weights] [--affinity] [--constant NAME ...] [--seeds 1 2]

For each constant, values around the present one are tried on Text+Berg dev and on comparable articles of
several pairs of languages, leaving one document group out at a time: the value is only worth taking where
it is best for the groups left in and does not harm the one left out. `--weights` fits the logistic
regression of the probabilities and prints its calibration error on documents that it has not seen;
`--affinity` fits that of single sentences, leaving out one stretch of 80 sentences in all its languages and
corruptions after the other.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from core.alignment import affinity, affinity_features
from core.alignment.marks import marks_of
from core.alignment.matching import match
from core.alignment.probability import FEATURES, features, of_parts, probabilities
from core.alignment.recipe import RECIPE, Recipe
from core.alignment.sides import Side, centred, make_side
from core.alignment.statements import Answers, statements_of
from core.alignment.words import MOST_CELLS, Words, compare_words
from core.embedding import UniversalSentenceEncoder
from tests.benchmarks.development_sets import (
    LANGUAGES,
    LEVELS,
    OTHER_LEVELS,
    PAIRS,
    STRETCH,
    Document,
    Group,
    Score,
    calibration_error,
    comparable_pairs,
    in_sentences,
    is_right,
    textberg,
)

FACTORS = (0.6, 0.8, 1.0, 1.25, 1.6)
"""Of the present value of a constant, tried."""


_Cells = tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]
"""Features of pairs of sentences, whether each shares content, and what its articles look like (two columns)."""


class Laboratory:
    """Vectors of documents, computed once."""

    def __init__(self) -> None:
        self.encoder = UniversalSentenceEncoder()
        self._sides: dict[tuple[str, ...], Side] = {}
        self._words: dict[str, Words] = {}

    def forget(self) -> None:
        """Make room for other documents."""
        self._sides.clear()
        self._words.clear()

    def side(self, units: tuple[str, ...], paragraphs: Sequence[int] = ()) -> Side:
        """One article, of units that are their own paragraphs or parts of some."""
        if units not in self._sides:
            texts = [unit.strip() or "-" for unit in units]
            vectors = centred(self.encoder.encode_spans(texts, RECIPE.longest))
            lengths = np.array([len(text) for text in texts])
            marks = [marks_of(text) for text in texts]
            numbers = np.array(paragraphs or [0] * len(texts), np.int64)
            self._sides[units] = make_side(vectors, lengths, numbers, marks)
        return self._sides[units]

    def words(self, document: Document) -> Words | None:
        """What words have in common in a short document."""
        a, b = document.units
        if len(a) * len(b) > MOST_CELLS:
            return None
        if document.name not in self._words:
            tokens = self.encoder.encode_tokens([*a, *b])
            self._words[document.name] = compare_words(
                tokens[: len(a)], tokens[len(a) :], RECIPE.longest, lambda share: None
            )
        return self._words[document.name]

    def links(self, document: Document, recipe: Recipe) -> tuple[list[Group], NDArray[np.float64]]:
        """Links of a document and their features."""
        a, b = self.side(document.units[0]), self.side(document.units[1])
        found = match(a, b, lambda share: None, recipe, words=lambda: self.words(document))
        rows = features(a, b, found.beads, found.words)
        return [(bead.a, bead.b) for bead in found.beads], rows

    def sentences(self, document: Document, paragraphs: Sequence[Sequence[int]] = ((), ())) -> _Cells:
        """Features of pairs of sentences that may share content, whether they do, and what the articles look like.

        None of a document whose words are not compared.
        """
        a, b = (self.side(units, numbers) for units, numbers in zip(document.units, paragraphs, strict=True))
        found = match(a, b, lambda share: None, RECIPE, words=lambda: self.words(document))
        if found.words is None:
            return np.zeros((0, len(affinity_features.FEATURES))), np.zeros(0), np.zeros((0, 2))
        sure, wide = (probabilities(features(a, b, beads, found.words)) for beads in (found.beads, found.wider))
        sure = of_parts(sure, wide, found.beads, found.wider, found.words)
        texts = zip(document.units, document.languages, strict=True)
        answers = Answers(*([statements_of(unit.strip(), language) for unit in units] for units, language in texts))
        cells, rows = affinity_features.features(a, b, found.words, answers, found.beads, sure, lambda share: None)
        shared = [not document.shared[0][i].isdisjoint(document.shared[1][j]) for i, j in cells.tolist()]
        kind = affinity.translated(a, b, found.beads, sure), affinity.sentence_by_sentence(found.beads, sure)
        return rows, np.array(shared, float), np.tile(kind, (len(rows), 1))


def groups(seeds: Sequence[int]) -> dict[str, list[Document]]:
    """Documents by what is left out together: Text+Berg, and each pair of languages."""
    found = {"textberg": [textberg()]}
    for pair in PAIRS:
        documents = [one for level in LEVELS for seed in seeds for one in comparable_pairs(pair, level, seed)]
        found["-".join(pair)] = documents
    return found


def f1_by_group(laboratory: Laboratory, recipe: Recipe, data: dict[str, list[Document]]) -> dict[str, float]:
    """Mean strict F1 of each group, over its levels."""
    out = {}
    for name, documents in data.items():
        scores: dict[str, Score] = {}
        for document in documents:
            kind = document.name.rsplit("-", 2)[0]
            scores.setdefault(kind, Score()).add(document, laboratory.links(document, recipe)[0])
        out[name] = float(np.mean([score.f1() for score in scores.values()]))
    return out


def try_constant(name: str, laboratory: Laboratory, data: dict[str, list[Document]]) -> None:
    """Print F1 by group for values of one constant, and what leaving each group out would choose."""
    present = getattr(RECIPE, name)
    values = [type(present)(round(present * factor, 4)) for factor in FACTORS]
    results = {value: f1_by_group(laboratory, replace(RECIPE, **{name: value}), data) for value in values}
    print(f"\n{name} (now {present})")
    for value, result in results.items():
        print(f"  {value:>8}: " + "  ".join(f"{group} {f1:.4f}" for group, f1 in result.items()), flush=True)
    chosen = []
    for left_out in data:
        rest: Callable[[float], float] = lambda value, left_out=left_out: float(  # type: ignore[misc] # noqa: E731
            np.mean([f1 for group, f1 in results[value].items() if group != left_out])
        )
        best = max(values, key=lambda value: (rest(value), -abs(value - present)))
        chosen.append(best)
        print(f"  without {left_out}: {best}, which gives it {results[best][left_out]:.4f}")
    if len(set(chosen)) == 1 and chosen[0] != present:
        print(f"  -> all agree on {chosen[0]}")


def fit(
    rows: NDArray[np.float64], right: NDArray[np.float64], ridge: float = 0.5, known: NDArray[np.float64] | float = 0.0
) -> NDArray[np.float64]:
    """Weights of a logistic regression, by Newton's method with a small ridge on all but the constant.

    `known` is what the log odds hold besides, for each row.
    """
    weights = np.zeros(rows.shape[1])
    penalty = np.eye(rows.shape[1]) * ridge
    penalty[0, 0] = 1e-6
    for _ in range(60):
        p = 1 / (1 + np.exp(-np.clip(rows @ weights + known, -30, 30)))
        hessian = (rows * (p * (1 - p))[:, None]).T @ rows + penalty
        step = np.linalg.solve(hessian, rows.T @ (p - right) + penalty @ weights)
        weights -= step
        if np.abs(step).max() < 1e-8:
            break
    return weights


def fit_weights(laboratory: Laboratory, data: dict[str, list[Document]]) -> None:
    """Print the weights fitted on everything, and the calibration on groups left out."""
    rows: dict[str, NDArray[np.float64]] = {}
    right: dict[str, NDArray[np.float64]] = {}
    for name, documents in data.items():
        parts, labels = [], []
        for document in documents:
            links, values = laboratory.links(document, RECIPE)
            parts.append(values)
            labels += [is_right(document, link) for link in links]
        rows[name], right[name] = np.concatenate(parts), np.array(labels, float)
    for name in data:
        others = [other for other in data if other != name]
        weights = fit(np.concatenate([rows[n] for n in others]), np.concatenate([right[n] for n in others]))
        said = 1 / (1 + np.exp(-np.clip(rows[name] @ weights, -30, 30)))
        error = calibration_error(said.tolist(), (right[name] > 0).tolist())
        kept = said >= 0.5
        print(
            f"{name}, left out: {len(said)} links, {right[name].mean():.3f} right, said {said.mean():.3f}, "
            f"calibration error {error:.3f}; from .5: {kept.mean():.3f} kept, {right[name][kept].mean():.3f} right"
        )
    weights = fit(np.concatenate(list(rows.values())), np.concatenate(list(right.values())))
    for feature, weight in zip(FEATURES, weights, strict=True):
        print(f"  {feature:>24}: {weight:.2f}")
    print("_WEIGHTS =", tuple(round(float(weight), 2) for weight in weights))


def all_weights(cells: _Cells) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """The three sets: of articles in their own words, and of both kinds of translations where these leave off."""
    rows, shared, kind = cells
    scale = np.maximum(rows.std(axis=0), 1e-9)
    scale[0] = 1.0
    scaled, (own, rejoined, single) = rows / scale, _parts(kind)
    asked = np.flatnonzero(affinity.RETOLD)
    retold = np.zeros(rows.shape[1])
    retold[asked] = fit(scaled[:, asked], shared)
    both = fit(np.hstack([scaled * rejoined, scaled * single]), shared, known=own[:, 0] * (scaled @ retold))
    return retold / scale, both[: len(scale)] / scale, both[len(scale) :] / scale


def _parts(kind: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """The share that each set of weights has in each row, as columns."""
    faithful, single = kind[:, :1], kind[:, 1:]
    return 1 - faithful, faithful * (1 - single), faithful * single


def fit_affinity(laboratory: Laboratory, seeds: Sequence[int]) -> None:
    """Print the weights of single sentences, and how often they are wrong on stretches left out."""
    found: dict[int, list[_Cells]] = {}
    for level in (*LEVELS, *OTHER_LEVELS):
        for pair in combinations(LANGUAGES, 2):
            for document in (one for seed in seeds for one in comparable_pairs(pair, level, seed)):
                number = int(document.name.rsplit("-", 1)[1])
                stretch = number if level != "short" else number * OTHER_LEVELS[level][1] // STRETCH
                divided, places = in_sentences(document)
                found.setdefault(stretch, []).append(laboratory.sentences(document))
                laboratory.forget()
                found[stretch].append(laboratory.sentences(divided, places))
            laboratory.forget()

    def together(stretches: Sequence[int]) -> _Cells:
        of_all = [one for stretch in stretches for one in found[stretch]]
        rows, shared, kind = (np.concatenate(part) for part in zip(*of_all, strict=True))
        return rows, shared, kind

    for stretch in found:
        weights = all_weights(together([one for one in found if one != stretch]))
        rows, shared, kind = together([stretch])
        odds = sum(part[:, 0] * (rows @ one) for part, one in zip(_parts(kind), weights, strict=True))
        wrong = int(((odds > 0) != (shared > 0)).sum())
        before = int(((rows[:, affinity_features.FEATURES.index("log odds of the link")] > 0) != (shared > 0)).sum())
        print(f"stretch {stretch}, left out: {wrong} of {len(shared)} wrong; by links alone {before}", flush=True)
    weights = all_weights(together(list(found)))
    for feature, *values in zip(affinity_features.FEATURES, *weights, strict=True):
        print(f"  {feature:>75}: " + " ".join(f"{value:7.2f}" for value in values))
    for name, one in zip(("RETOLD", "REJOINED", "TRANSLATED"), weights, strict=True):
        print(name, "=", tuple(round(float(weight), 2) for weight in one))


def main() -> None:
    """Read the options and print what was found."""
    assert __doc__ is not None
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--weights", action="store_true", help="fit the probabilities")
    parser.add_argument("--affinity", action="store_true", help="fit what single sentences share")
    parser.add_argument("--constant", nargs="*", default=[], help="names of constants; all if none is named")
    parser.add_argument("--seeds", nargs="+", type=int, default=[1, 2])
    options = parser.parse_args()
    laboratory = Laboratory()
    if options.affinity:
        fit_affinity(laboratory, options.seeds)
        return
    data = groups(options.seeds)
    if options.weights:
        fit_weights(laboratory, data)
        return
    names = options.constant or [one.name for one in fields(Recipe) if isinstance(getattr(RECIPE, one.name), float)]
    for name in names:
        if getattr(RECIPE, name):
            try_constant(name, laboratory, data)


if __name__ == "__main__":
    main()

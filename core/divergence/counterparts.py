"""How probable it is that a word of a linked passage has no counterpart in the other passage.

A logistic model over what the words' vectors, links, neighbours and kinds say. Its weights are made by
`tests/benchmarks/train_divergence.py` from differences planted in translations.
"""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from core.divergence.linked_words import LinkedWords, Side
from core.divergence.word_alignment import Floats
from core.divergence.word_diff import Weight
from core.divergence.word_forms import is_punctuation, token_of
from core.identity import SCORE_DECIMALS

DATA = Path(__file__).resolve().parent / "data" / "counterparts.json"
_FAR = 10.0

FEATURES = (
    "best",
    "best above .3",
    "best above .5",
    "best fit",
    "unlinked",
    "link score",
    "best around 1",
    "best around 3",
    "unlinked around 1",
    "unlinked around 3",
    "mutual",
    "off the links around",
    "no content",
    "best of no content",
    "unlinked of no content",
    "length",
    "capital",
    "alike in writing",
    "mean best here",
    "mean best there",
    "more words here",
    "best less the mean",
)
"""Names of what the model looks at, in the order of its weights."""


class Model(NamedTuple):
    """A logistic model: 1 / (1 + exp(-(bias + weights · (features - means) / scales)))."""

    bias: float
    weights: NDArray[np.float64]
    means: NDArray[np.float64]
    scales: NDArray[np.float64]


@lru_cache(maxsize=1)
def model() -> Model:
    """The model that ships with the program."""
    stored = json.loads(DATA.read_text("utf8"))["words"]
    if tuple(stored["features"]) != FEATURES:
        raise ValueError(f"{DATA.name} was made for other features: run tests/benchmarks/train_divergence.py")
    arrays = (np.array(stored[name], np.float64) for name in ("weights", "means", "scales"))
    return Model(stored["bias"], *arrays)


def lacking(words: LinkedWords) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """For both ends, for each word: the probability that it has no counterpart, rounded; signs have 0."""
    found = []
    for side, fit in zip(words.sides(), (words.fit, words.fit.T), strict=True):
        one = model()
        logits = one.bias + ((features(side, fit) - one.means) / one.scales) @ one.weights
        chance = 1 / (1 + np.exp(-np.clip(logits, -30, 30)))
        chance[[is_punctuation(word.key) for word in side.words]] = 0
        found.append(np.round(chance, SCORE_DECIMALS))
    return found[0], found[1]


def features(side: Side, fit: Floats) -> NDArray[np.float64]:
    """(words, features) of one end of a link.

    Args:
        side: the end.
        fit: (its words, words of the other end).
    """
    count = len(side.words)
    best = side.cosines.max(axis=1).astype(np.float64)
    at = side.cosines.argmax(axis=1)
    back = side.cosines.argmax(axis=0)
    linked = np.array([number in side.links for number in range(count)], np.float64)
    content = np.array([_is_content(side, number) for number in range(count)], np.float64)
    score = np.array([max((fit[n, m] for m in side.links[n]), default=0.0) if linked[n] else 0.0 for n in range(count)])
    capital = [word.text[:1].isupper() and n > 0 and side.language != "de" for n, word in enumerate(side.words)]
    there = side.cosines.max(axis=0)
    weight = content + 0.1
    mean_here = float((best * weight).sum() / weight.sum())
    mean_there = float(there.mean())
    columns = [
        best,
        np.maximum(best - 0.3, 0),
        np.maximum(best - 0.5, 0),
        fit.max(axis=1),
        1 - linked,
        score,
        _around(best, content, 1),
        _around(best, content, 3),
        _around(1 - linked, content, 1),
        _around(1 - linked, content, 3),
        (back[at] == np.arange(count)).astype(np.float64),
        _off(side, at),
        1 - content,
        best * (1 - content),
        (1 - linked) * (1 - content),
        np.array([min(len(word.key), 12) / 12 for word in side.words]),
        np.array(capital, np.float64),
        np.maximum(fit.max(axis=1) - side.cosines.max(axis=1), 0),
        np.full(count, mean_here),
        np.full(count, mean_there),
        np.full(count, np.clip(np.log(count / max(len(side.others), 1)), -1.5, 1.5)),
        best - mean_here,
    ]
    return np.stack([np.asarray(column, np.float64) for column in columns], axis=1)


def _is_content(side: Side, number: int) -> bool:
    return token_of(side.words[number].text, side.language).weight is Weight.CONTENT


def _around(values: NDArray[np.float64], content: NDArray[np.float64], reach: int) -> NDArray[np.float64]:
    """Mean over the neighbours to both sides, words of content counting five times."""
    weight = content + 0.2
    total, sums = np.zeros(len(values)), np.zeros(len(values))
    for step in range(1, reach + 1):
        total[step:] += weight[:-step]
        sums[step:] += (weight * values)[:-step]
        total[:-step] += weight[step:]
        sums[:-step] += (weight * values)[step:]
    return np.where(total > 0, sums / np.maximum(total, 1e-9), values)


def _off(side: Side, at: NDArray[np.int64]) -> NDArray[np.float64]:
    """How far each word's best stands from where the links around the word say."""
    if not side.links:
        return np.full(len(side.words), _FAR)
    own = np.array(sorted(side.links), np.float64)
    other = np.array([side.links[int(number)][0] for number in own], np.float64)
    found: NDArray[np.float64] = np.minimum(np.abs(at - np.interp(np.arange(len(side.words)), own, other)), _FAR)
    return found

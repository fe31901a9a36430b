"""How probable it is that a word of a linked passage has no counterpart in the other passage.

A small network over what the words' vectors, links, neighbours and shares in the passages' likeness say.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from core.divergence.linked_words import LinkedWords, Side
from core.divergence.small_network import Floats, network
from core.divergence.word_context import CONTEXT_FEATURES, in_context, standardised
from core.divergence.word_forms import is_punctuation
from core.identity import SCORE_DECIMALS

_FAR = 10.0
_NOT_LINKED = -0.2
_SOFTNESS = 0.08
"""Temperature at which fits become probabilities."""
_HOLE_REACH = 3.5
"""Words around the place where a counterpart should stand."""
_HOLE_LETTERS = 3

FEATURES = (
    "best",
    "best above .3",
    "best fit",
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
    "cosine of the link",
    "margin",
    "margin of the best there",
    "probability of the best",
    "probability of it there",
    "without it",
    "without it, standardised",
    "without 1 around, standardised",
    "without 1 around",
    "without 2 around",
    "without 4 around",
    "tokens",
    "likeness of the passages",
    "length of its counterpart",
    "lost word near",
    "lost and unlinked word near",
    "chance of an answer",
    "chances of all answers",
    "cosine of the likeliest answer",
    "how little its neighbours are answered",
    "unanswered word near",
    *CONTEXT_FEATURES,
)
"""Names of what the model looks at, in the order of its inputs."""


def lacking(words: LinkedWords) -> tuple[Floats, Floats]:
    """For both ends, for each word: the probability that it has no counterpart, rounded; signs have 0."""
    first, second = (_lacking(side) for side in words.sides())
    return first, second


def _lacking(side: Side) -> Floats:
    chances = network("words", FEATURES)(features(side))
    chances[[is_punctuation(word.key) for word in side.words]] = 0
    return chances


def features(side: Side) -> Floats:
    """(words, features) of one end of a link, rounded."""
    count = len(side.words)
    fit = side.fit.astype(np.float64)
    cosines = side.cosines.astype(np.float64)
    best, at, back = cosines.max(axis=1), cosines.argmax(axis=1), cosines.argmax(axis=0)
    own, other = _link_ends(side)
    linked = np.zeros(count)
    linked[own] = 1
    content = side.content.astype(np.float64)
    around = _Around(content)
    weight = content + 0.1
    best_there = cosines.max(axis=0)
    mean_here, mean_there = float((best * weight).sum() / weight.sum()), float(best_there.mean())
    capital = [word.text[:1].isupper() and n > 0 and side.language != "de" for n, word in enumerate(side.words)]
    best_fit, fit_at = fit.max(axis=1), fit.argmax(axis=1)
    # How clearly the best of a word stands out there, too; below 0 where another word is better.
    margin_there = _margin(fit.T)[fit_at] * np.where(fit.argmax(axis=0)[fit_at] == np.arange(count), 1, -1)
    soft = np.exp((fit - fit.max()) / _SOFTNESS)
    answered = side.chances.max(axis=1)
    letters = np.array([len(word.key) for word in side.others], np.float64)
    holes = _Holes.of(side, letters)
    without = {reach: side.shares.without_each(reach) for reach in (0, 1, 2, 4)}
    columns = [
        best,
        np.maximum(best - 0.3, 0),
        best_fit,
        _most(fit[own, other], own, linked, 0.0),
        around.mean(best, 1),
        around.mean(best, 3),
        around.mean(1 - linked, 1),
        around.mean(1 - linked, 3),
        back[at] == np.arange(count),
        np.minimum(np.abs(at - holes.expected), _FAR) if side.links else np.full(count, _FAR),
        1 - content,
        best * (1 - content),
        (1 - linked) * (1 - content),
        [min(len(word.key), 12) / 12 for word in side.words],
        capital,
        np.maximum(best_fit - best, 0),
        np.full(count, mean_here),
        np.full(count, mean_there),
        np.full(count, np.clip(np.log(count / max(len(side.others), 1)), -1.5, 1.5)),
        best - mean_here,
        _most(cosines[own, other], own, linked, _NOT_LINKED),
        _margin(fit),
        margin_there,
        soft.max(axis=1) / soft.sum(axis=1),
        soft[np.arange(count), fit_at] / soft.sum(axis=0)[fit_at],
        without[0],
        standardised(without[0], content),
        standardised(without[1], np.ones(count)),
        without[1],
        without[2],
        without[4],
        np.minimum(np.diff(side.shares.counts), 8),
        np.full(count, side.shares.likeness),
        _most(np.minimum(letters, 12)[other], own, linked, 0.0) / 12,
        holes.least(best_there),
        holes.least_free(best_there),
        answered,
        np.minimum(side.chances.sum(axis=1), 2.5),
        np.where(answered > 0, cosines[np.arange(count), side.chances.argmax(axis=1)], _NOT_LINKED),
        around.mean(1 - answered, 2),
        holes.least(side.chances.max(axis=0)),
    ]
    table: Floats = np.empty((count, len(FEATURES)))
    for number, column in enumerate(columns):
        table[:, number] = column
    table[:, len(columns) :] = in_context(side)
    return np.asarray(np.round(table, SCORE_DECIMALS), np.float64)


def _link_ends(side: Side) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """(links,) numbers of the words that are linked, and (links,) of those that answer to them."""
    pairs = [(n, m) for n, of in side.links.items() for m in of]
    own, other = np.array(pairs, np.int64).reshape(-1, 2).T
    return own, other


def _most(values: Floats, own: NDArray[np.int64], linked: Floats, otherwise: float) -> Floats:
    """(words,) the highest of the values that the links of each word have, or something else where it has none."""
    found = np.full(len(linked), -np.inf)
    np.maximum.at(found, own, values)
    found[linked == 0] = otherwise
    return found


class _Around:
    """Means over the neighbours to both sides of each word, words of content counting five times."""

    def __init__(self, content: Floats) -> None:
        self._weight = content + 0.2
        self._totals: dict[int, Floats] = {}

    def mean(self, values: Floats, reach: int) -> Floats:
        """(words,) of so many neighbours to each side."""
        if reach not in self._totals:
            self._totals[reach] = _summed(self._weight, reach)
        total = self._totals[reach]
        return np.where(total > 0, _summed(self._weight * values, reach) / np.maximum(total, 1e-9), values)


def _summed(values: Floats, reach: int) -> Floats:
    """(words,) the values of so many neighbours to each side, the word itself left out."""
    kernel = np.ones(2 * reach + 1)
    kernel[reach] = 0
    return np.convolve(values, kernel)[reach : reach + len(values)]


def _expected(side: Side) -> Floats:
    """(words,) where their counterparts should stand."""
    if not side.links:
        return np.arange(len(side.words)) * len(side.others) / len(side.words)
    own = np.array(sorted(side.links), np.float64)
    other = np.array([side.links[int(number)][0] for number in own], np.float64)
    found: Floats = np.interp(np.arange(len(side.words)), own, other)
    return found


def _margin(values: Floats) -> Floats:
    """(rows,) by how much the best of each row is better than the second."""
    if values.shape[1] < 2:
        return np.zeros(len(values))
    two = np.partition(values, -2, axis=1)
    found: Floats = two[:, -1] - two[:, -2]
    return found


class _Holes(NamedTuple):
    """Where a word's counterpart should stand, and which words of the other end there may lack one.

    A swapped word leaves two without counterpart.

    Attributes:
        expected: (words,) where their counterparts should stand.
        near: (words, others) which words of content stand near it …
        free: … and are not linked.
    """

    expected: Floats
    near: NDArray[np.bool_]
    free: NDArray[np.bool_]

    @classmethod
    def of(cls, side: Side, letters: Floats) -> _Holes:
        """Those of one end of a link; (others,) letters of the other end's words."""
        expected = _expected(side)
        near = np.abs(np.arange(len(side.others))[None, :] - expected[:, None]) <= _HOLE_REACH
        near &= side.other_content & (letters >= _HOLE_LETTERS)
        linked = np.zeros(len(side.others), bool)
        linked[[number for of in side.links.values() for number in of]] = True
        return cls(expected, near, near & ~linked)

    def least(self, best_there: Floats) -> Floats:
        """(words,) the least that a word near has at best with this end."""
        found: Floats = np.where(self.near, best_there, 1.0).min(axis=1)
        return found

    def least_free(self, best_there: Floats) -> Floats:
        """(words,) the same of those not linked."""
        found: Floats = np.where(self.free, best_there, 1.0).min(axis=1)
        return found

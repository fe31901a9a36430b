"""How probable it is that a word of a linked passage has no counterpart in the other passage.

A small network over what the words' vectors, links, neighbours and shares in the passages' likeness say.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from itertools import accumulate, islice
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from core.divergence.linked_words import LinkedWords, Side
from core.divergence.small_network import Floats, network, table_of
from core.divergence.word_context import CONTEXT_FEATURES, in_context, standardised

_FAR = 10.0
_NOT_LINKED = -0.2
_SOFTNESS = 0.08
"""Temperature at which fits become probabilities."""
_REACHES = (0, 1, 2, 4, 8)
"""Neighbours to each side of a word with which it is left out."""
_AROUND = 3
"""Neighbours to each side of a word, at most, over which is averaged."""
_LINKS_AT_ONCE = 16
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


def lacking(links: Iterable[LinkedWords], on_step: Callable[[], None] = lambda: None) -> list[tuple[Floats, Floats]]:
    """For both ends of each link, for each word: the probability that it has no counterpart, rounded; signs have 0.

    Args:
        links: some.
        on_step: called for each end.
    """
    found: list[tuple[Floats, Floats]] = []
    every = iter(links)
    while some := list(islice(every, _LINKS_AT_ONCE)):
        sides, tables = [side for words in some for side in words.sides()], []
        for side in sides:
            on_step()
            tables.append(features(side))
        said = network("words", FEATURES)(np.concatenate(tables))
        said[np.concatenate([side.signs for side in sides])] = 0
        of_sides = np.split(said, np.cumsum([len(side.words) for side in sides])[:-1])
        found += zip(of_sides[::2], of_sides[1::2], strict=True)
    return found


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
    without = dict(zip(_REACHES, side.shares.without_each(*_REACHES), strict=True))
    around = _around(np.stack([best, 1 - linked, 1 - answered]), content)
    of_links = _most(np.stack([fit[own, other], cosines[own, other], np.minimum(letters, 12)[other]]), own, count)
    link_score, link_cosine, link_letters = np.where(linked, of_links, np.array([[0.0], [_NOT_LINKED], [0.0]]))
    columns = [
        best,
        np.maximum(best - 0.3, 0),
        best_fit,
        link_score,
        around[0, 0],
        around[2, 0],
        around[0, 1],
        around[2, 1],
        back[at] == np.arange(count),
        np.minimum(np.abs(at - holes.expected), _FAR) if side.links else _FAR,
        1 - content,
        best * (1 - content),
        (1 - linked) * (1 - content),
        [min(len(word.key), 12) / 12 for word in side.words],
        capital,
        np.maximum(best_fit - best, 0),
        mean_here,
        mean_there,
        min(max(math.log(count / max(len(side.others), 1)), -1.5), 1.5),
        best - mean_here,
        link_cosine,
        _margin(fit),
        margin_there,
        soft.max(axis=1) / soft.sum(axis=1),
        soft[np.arange(count), fit_at] / soft.sum(axis=0)[fit_at],
        without[0],
        standardised(without[0], side.content),
        standardised(without[1]),
        without[1],
        without[2],
        without[4],
        np.minimum(np.diff(side.shares.counts), 8),
        side.shares.likeness,
        link_letters / 12,
        holes.least(best_there),
        holes.least_free(best_there),
        answered,
        np.minimum(side.chances.sum(axis=1), 2.5),
        np.where(answered > 0, cosines[np.arange(count), side.chances.argmax(axis=1)], _NOT_LINKED),
        around[1, 2],
        holes.least(side.chances.max(axis=0)),
    ]
    return table_of([*columns, *in_context(side, best, answered, without)], (count,))


def _link_ends(side: Side) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """(links,) numbers of the words that are linked, ascending, and (links,) of those that answer to them."""
    pairs = [(n, m) for n in sorted(side.links) for m in side.links[n]]
    own, other = np.array(pairs, np.int64).reshape(-1, 2).T
    return own, other


def _most(values: Floats, own: NDArray[np.int64], count: int) -> Floats:
    """(kinds, words) the highest of the values (kinds, links) that the links of each word have; 0 where it has none."""
    found = np.zeros((len(values), count))
    if len(own):
        starts = np.concatenate([[0], np.flatnonzero(own[1:] != own[:-1]) + 1])
        found[:, own[starts]] = np.maximum.reduceat(values, starts, axis=1)
    return found


def _around(values: Floats, content: Floats) -> Floats:
    """Means over the neighbours to both sides of each word, words of content counting more.

    Args:
        values: (kinds, words).
        content: (words,) 1 for words of content.

    Returns:
        (3, kinds, words) over one, two and three neighbours to each side; a word without neighbours has its own.
    """
    count = len(content)
    weighed = np.zeros((len(values) + 1, count + 2 * _AROUND))
    weighed[:, _AROUND:-_AROUND] = content + 0.2
    weighed[:-1, _AROUND:-_AROUND] *= values
    beside = (
        weighed[:, _AROUND - reach : _AROUND - reach + count] + weighed[:, _AROUND + reach : _AROUND + reach + count]
        for reach in range(1, _AROUND + 1)
    )
    sums = np.stack([*accumulate(beside)])
    total = sums[:, -1:]
    return np.where(total > 0, sums[:, :-1] / np.maximum(total, 1e-9), values)


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

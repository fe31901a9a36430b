"""How probable it is that a word of a linked passage has no counterpart in the other passage.

A small network over what the words' vectors, links, neighbours and shares in the passages' likeness say.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.divergence.linked_words import LinkedWords, Side
from core.divergence.small_network import Floats, network
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
    links = [side.links.get(number, ()) for number in range(count)]
    linked = np.array([bool(of) for of in links], np.float64)
    content = side.content.astype(np.float64)
    weight = content + 0.1
    mean_here, mean_there = float((best * weight).sum() / weight.sum()), float(cosines.max(axis=0).mean())
    capital = [word.text[:1].isupper() and n > 0 and side.language != "de" for n, word in enumerate(side.words)]
    best_fit, fit_at = fit.max(axis=1), fit.argmax(axis=1)
    # How clearly the best of a word stands out there, too; below 0 where another word is better.
    margin_there = _margin(fit.T)[fit_at] * np.where(fit.argmax(axis=0)[fit_at] == np.arange(count), 1, -1)
    soft = np.exp((fit - fit.max()) / _SOFTNESS)
    answered = side.chances.max(axis=1)
    without = {reach: _without(side, reach) for reach in (0, 1, 2, 4)}
    columns = [
        best,
        np.maximum(best - 0.3, 0),
        best_fit,
        np.array([max((fit[n, m] for m in of), default=0.0) for n, of in enumerate(links)]),
        _around(best, content, 1),
        _around(best, content, 3),
        _around(1 - linked, content, 1),
        _around(1 - linked, content, 3),
        back[at] == np.arange(count),
        _off(side, at),
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
        [max((cosines[n, m] for m in of), default=_NOT_LINKED) for n, of in enumerate(links)],
        _margin(fit),
        margin_there,
        (soft / soft.sum(axis=1, keepdims=True)).max(axis=1),
        (soft / soft.sum(axis=0, keepdims=True))[np.arange(count), fit_at],
        without[0],
        _standardised(without[0], content),
        _standardised(without[1], np.ones(count)),
        without[1],
        without[2],
        without[4],
        np.minimum(np.diff(side.shares.counts), 8),
        np.full(count, side.shares.likeness),
        [max((min(len(side.others[m].key), 12) for m in of), default=0) / 12 for of in links],
        *_holes(side, cosines.max(axis=0)),
        answered,
        np.minimum(side.chances.sum(axis=1), 2.5),
        np.where(answered > 0, cosines[np.arange(count), side.chances.argmax(axis=1)], _NOT_LINKED),
        _around(1 - answered, content, 2),
        _holes(side, side.chances.max(axis=0))[0],
    ]
    table: Floats = np.stack([np.asarray(column, np.float64) for column in columns], axis=1)
    return np.asarray(np.round(table, SCORE_DECIMALS), np.float64)


def _around(values: Floats, content: Floats, reach: int) -> Floats:
    """Mean over the neighbours to both sides, words of content counting five times."""
    weight = content + 0.2
    total, sums = np.zeros(len(values)), np.zeros(len(values))
    for step in range(1, reach + 1):
        total[step:] += weight[:-step]
        sums[step:] += (weight * values)[:-step]
        total[:-step] += weight[step:]
        sums[:-step] += (weight * values)[step:]
    return np.where(total > 0, sums / np.maximum(total, 1e-9), values)


def _off(side: Side, at: NDArray[np.int64]) -> Floats:
    """How far each word's best stands from where the links around the word say."""
    if not side.links:
        return np.full(len(side.words), _FAR)
    return np.minimum(np.abs(at - _expected(side)), _FAR)


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


def _without(side: Side, reach: int) -> Floats:
    """(words,) by how much the likeness grows if a word and so many neighbours to each side are left out."""
    numbers = np.arange(len(side.words))
    return side.shares.without(np.maximum(numbers - reach, 0), np.minimum(numbers + reach + 1, len(numbers)))


def _standardised(values: Floats, weight: Floats) -> Floats:
    """Values less their mean over the words that count, by their spread."""
    of = values[weight > 0] if weight.any() else values
    found: Floats = (values - of.mean()) / (of.std() + 0.01)
    return found


def _holes(side: Side, best_there: Floats) -> tuple[Floats, Floats]:
    """(words,) the least that a word of the other end has at best with this one, near a word's expected counterpart.

    A swapped word leaves two without counterpart. Of all words of content, and of those not linked.
    """
    counts = side.other_content & np.array([len(word.key) >= _HOLE_LETTERS for word in side.others])
    near = np.abs(np.arange(len(side.others))[None, :] - _expected(side)[:, None]) <= _HOLE_REACH
    linked = np.zeros(len(side.others), bool)
    linked[[number for of in side.links.values() for number in of]] = True
    all_near = np.where(near & counts, best_there, 1.0).min(axis=1)
    free_near = np.where(near & counts & ~linked, best_there, 1.0).min(axis=1)
    return all_near, free_near

"""How probable it is that a word of a passage answers to a word of the other, and which words do.

`word_alignment` makes a first guess from likeness, neighbours and position. Two learned steps judge it: the first
sees each pair of words by itself and among its rivals, the second also what the first says of the pairs around.
Both see a pair from either end and take the mean, so that the order of the articles doesn't matter. The weights
are made by `tests/benchmarks/train_words.py`.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from core.divergence.small_network import SmallNetwork, from_data, table_of
from core.divergence.word_alignment import Floats as Floats32
from core.divergence.word_alignment import (
    WordLink,
    align_words,
    alike_in_writing,
    expected,
    lengths_of,
    scores,
)
from core.divergence.word_diff import Weight
from core.divergence.word_forms import is_punctuation, token_of
from core.identity import SCORE_DECIMALS

DATA = Path(__file__).resolve().parent / "data" / "word_links.json"
LEAST = 0.5
"""Chance from which words are linked."""
CANDIDATE = 0.01
"""What the first step must say of a pair for the second to look at it."""
_PROJECTED_SHARE = 0.5
_WRITING = 0.1
_SOFTNESS = 0.1
_FAR, _LONG = 10.0, 10
_LEAST_ARTICLE = 0.2
"""Fit from which an article joins what the preposition before it is linked with: “of the” and “del”."""
_ARTICLE_REACH = 2
_ARTICLES_ALIKE = frozenset({"de", "en", "nl"})
"""Languages that use articles so much alike that one without counterpart has none."""
_WITHOUT_BLANKS = frozenset({"ja", "th", "zh"})
"""Their words are single signs, which nothing was learned from: the first guess stands."""
_GUESSED = 0.9

_ALIKE_FROM_BOTH = ("fit", "projected", "writing", "guessed", "sign and word")
_FROM_EACH = ("share", "margin", "off", "guesses", "weight", "sign", "length", "best")
_AROUND_BOTH = ("odds", "before", "behind", "two before", "two behind")
_BESIDE = (
    (-1, -1), (1, 1), (-2, -2), (2, 2), (-1, 0), (0, -1), (1, 0), (0, 1),
    (-1, 1), (1, -1), (-2, 0), (0, -2), (2, 0), (0, 2),
)  # fmt: skip
"""Which pairs around one the second step looks at, as words further on either side: those of its inputs between
the odds and the other chances of both words."""
_AROUND_EACH = ("above", "below", "across", "two above", "two below", "others", "margin of odds", "best other")


def _named(both: Sequence[str], each: Sequence[str]) -> tuple[str, ...]:
    return (*both, *(f"{name} {side}" for name in each for side in ("here", "there")))


FIRST = _named(_ALIKE_FROM_BOTH, _FROM_EACH)
"""What the first step sees of a pair of words."""
SECOND = (*FIRST, *_named(_AROUND_BOTH, _AROUND_EACH))
"""What the second sees."""


def turned(names: Sequence[str]) -> list[int]:
    """For inputs of the given names, their order when seen from the other end."""
    other = {" here": " there", " there": " here"}
    place = {name: number for number, name in enumerate(names)}
    ends = [next((end for end in other if name.endswith(end)), "") for name in names]
    return [
        place[name.removesuffix(end) + other[end]] if end else place[name]
        for name, end in zip(names, ends, strict=True)
    ]


_SECOND_TURNED = turned(SECOND)


class Passage(NamedTuple):
    """The words of one side."""

    vectors: Floats32
    """(words, d) in their context, not normalised."""
    words: Sequence[str]
    language: str


@dataclass(frozen=True, slots=True)
class Answers:
    """What is known of the words of two passages.

    Attributes:
        cosines: (n, m) of the words' vectors.
        fit: (n, m) how well they fit each other, position left out.
        chances: (n, m) that they answer to each other, rounded; 0 where it is out of the question.
        links: which do.
    """

    cosines: Floats32
    fit: Floats32
    chances: NDArray[np.float64]
    links: tuple[WordLink, ...]


class Weights(NamedTuple):
    """What was learned."""

    projection: Floats32
    """(d, k): words of two languages are compared in this part of their vectors."""
    first: SmallNetwork
    second: SmallNetwork


@lru_cache(maxsize=1)
def shipped() -> Weights:
    """The weights that come with the program."""
    stored = json.loads(DATA.read_text("utf8"))
    if tuple(stored["first"]["inputs"]) != FIRST or tuple(stored["second"]["inputs"]) != SECOND:
        raise ValueError(f"{DATA.name} was made for other inputs: run tests/benchmarks/train_words.py")
    return Weights(
        unpacked(stored["projection"], stored["width"]), from_data(stored["first"]), from_data(stored["second"])
    )


def packed(projection: Floats32) -> str:
    """A projection as text: half precision in base 64."""
    return base64.b64encode(projection.astype("<f2").tobytes()).decode("ascii")


def unpacked(text: str, width: int) -> Floats32:
    """What `packed` made."""
    return np.frombuffer(base64.b64decode(text), "<f2").astype(np.float32).reshape(-1, width)


def answers(a: Passage, b: Passage) -> Answers:
    """Which words of two passages answer to each other."""
    learned = shipped()
    guess = first_guess(a, b, learned.projection)
    if _WITHOUT_BLANKS.isdisjoint({a.language, b.language}):
        chances = chances_of(guess, learned)
    else:
        chances = _GUESSED * guess.table[:, :, FIRST.index("guessed")]
    links = [(int(i), int(j)) for i, j in np.argwhere(chances >= LEAST)]
    if not {a.language, b.language} <= _ARTICLES_ALIKE:
        links += _with_articles(links, guess.fit, a, b)
    found = tuple(WordLink(i, j, float(chances[i, j])) for i, j in sorted(set(links)))
    return Answers(guess.cosines, guess.fit, chances, found)


class Guess(NamedTuple):
    """What is found without the learned steps."""

    cosines: Floats32
    fit: Floats32
    table: NDArray[np.float64]
    """(n, m, inputs) for the first step."""


def first_guess(a: Passage, b: Passage, projection: Floats32) -> Guess:
    """Likeness, the links that follow from it, and what the first step is to see."""
    cosines = _cosines(a.vectors, b.vectors)
    projected = _cosines(a.vectors @ projection, b.vectors @ projection)
    writing = alike_in_writing(a.words, b.words)
    fit = scores(_PROJECTED_SHARE * projected + (1 - _PROJECTED_SHARE) * cosines, writing)
    return Guess(cosines, fit, _table(a, b, cosines, projected, writing, fit))


def _cosines(a: Floats32, b: Floats32) -> Floats32:
    found: Floats32 = a @ b.T
    found /= lengths_of(a)[:, None]
    found /= lengths_of(b)
    return found


def _table(
    a: Passage, b: Passage, cosines: Floats32, projected: Floats32, writing: Floats32, fit: Floats32
) -> NDArray[np.float64]:
    n, m = fit.shape
    own, other = np.array([(link.a, link.b) for link in align_words(fit)], np.int64).reshape(-1, 2).T
    guessed = np.zeros((n, m))
    guessed[own, other] = 1
    weight = fit[own, other].astype(np.float64)
    centred = cosines + _WRITING * writing
    centred = centred - (centred.mean(axis=1, keepdims=True) + centred.mean(axis=0, keepdims=True)) / 2
    meant = projected + _WRITING * writing
    soft = np.exp((meant - meant.max()) / _SOFTNESS)
    of_a, of_b = _of_words(a), _of_words(b)
    across, back = expected(own, other, weight, n, m), expected(other, own, weight, m, n)
    columns = (
        centred, meant, writing, guessed, np.abs(of_a.sign[:, None] - of_b.sign),
        np.log(soft / soft.sum(axis=1, keepdims=True) + 1e-4), np.log(soft / soft.sum(axis=0, keepdims=True) + 1e-4),
        _margins(fit), _margins(fit.T).T,
        np.minimum(np.abs(np.arange(m) - across[:, None]), _FAR),
        np.minimum(np.abs(np.arange(n)[:, None] - back), _FAR),
        guessed.sum(axis=1, keepdims=True) - guessed, guessed.sum(axis=0) - guessed,
        of_a.weight[:, None], of_b.weight, of_a.sign[:, None], of_b.sign, of_a.length[:, None], of_b.length,
        projected.max(axis=1, keepdims=True), projected.max(axis=0),
    )  # fmt: skip
    return table_of(columns, (n, m))


class _OfWords(NamedTuple):
    weight: NDArray[np.float64]
    sign: NDArray[np.float64]
    length: NDArray[np.float64]


def _of_words(of: Passage) -> _OfWords:
    lengths = lengths_of(of.vectors).astype(np.float64)
    return _OfWords(
        np.log(lengths / lengths.mean()),
        np.array([_is_sign(word) for word in of.words], np.float64),
        np.array([min(len(word), _LONG) for word in of.words], np.float64),
    )


@lru_cache(maxsize=1 << 14)
def _is_sign(word: str) -> bool:
    return is_punctuation(word)


def _margins(values: NDArray[Any]) -> NDArray[Any]:
    """(n, m) by how much each is better than the best other of its row."""
    if values.shape[1] < 2:
        return np.full(values.shape, 0.5)
    two = np.partition(values, -2, axis=1)[:, -2:]
    best, second = two[:, 1:], two[:, :1]
    found: NDArray[Any] = np.where(values >= best, values - second, values - best)
    return found


def chances_of(guess: Guess, learned: Weights) -> NDArray[np.float64]:
    """(n, m) that words answer to each other, rounded."""
    n, m, inputs = guess.table.shape
    chances = learned.first(guess.table.reshape(-1, inputs)).reshape(n, m)
    at = np.nonzero(chances > CANDIDATE)
    found = np.zeros((n, m))
    if len(at[0]):
        table = second_table(guess.table, chances, at)
        both = learned.second(np.concatenate([table, table[:, _SECOND_TURNED]]))
        found[at] = (both[: len(table)] + both[len(table) :]) / 2
    return np.round(found, SCORE_DECIMALS)


def second_table(
    table: NDArray[np.float64], chances: NDArray[np.float64], at: tuple[NDArray[Any], ...]
) -> NDArray[np.float64]:
    """(candidates, inputs) for the second step.

    Args:
        table: of the first step.
        chances: (n, m) what the first step says.
        at: rows and columns of the candidates.
    """
    n, m = chances.shape
    around = np.zeros((n + 4, m + 4))
    around[2:-2, 2:-2] = chances
    i, j = at
    own, held = chances[at], np.clip(chances, 1e-4, 1 - 1e-4)
    odds = np.log(held / (1 - held))
    beside = around.take((i + 2) * (m + 4) + j + 2 + np.array([[down * (m + 4) + right] for down, right in _BESIDE]))
    best = chances.max(axis=1)[i], chances.max(axis=0)[j]
    columns = np.vstack([
        odds[at], beside,
        np.minimum(chances.sum(axis=1)[i] - own, 2.5), np.minimum(chances.sum(axis=0)[j] - own, 2.5),
        _margins(odds)[at], _margins(odds.T)[j, i],
        *(np.where(own >= one, 0, one) for one in best),
    ])  # fmt: skip
    found: NDArray[np.float64] = np.concatenate([table[at], np.round(columns, SCORE_DECIMALS).T], axis=1)
    return found


def _with_articles(links: Sequence[tuple[int, int]], fit: Floats32, a: Passage, b: Passage) -> list[tuple[int, int]]:
    """Links of articles without counterpart: one language has none, or fewer; they go with their noun."""
    return [
        *_articles(links, fit, a),
        *((i, j) for j, i in _articles([(j, i) for i, j in links], fit.T, b)),
    ]


def _articles(links: Sequence[tuple[int, int]], fit: Floats32, of: Passage) -> list[tuple[int, int]]:
    answering: dict[int, list[int]] = {}
    for i, j in links:
        answering.setdefault(i, []).append(j)
    weights = [token_of(word, of.language).weight for word in of.words]
    found = []
    for i, weight in enumerate(weights):
        if weight is not Weight.ARTICLE or i in answering:
            continue
        before = max(answering.get(i - 1, ()), key=lambda j: (fit[i, j], -j), default=None)
        if before is not None and round(float(fit[i, before]), SCORE_DECIMALS) >= _LEAST_ARTICLE:
            found.append((i, before))
            continue
        for noun in range(i + 1, min(i + 1 + _ARTICLE_REACH, len(weights))):
            if weights[noun] is Weight.NONE:
                break
            if weights[noun] is not Weight.ARTICLE and noun in answering:
                found += [(i, j) for j in answering[noun]]
                break
    return found

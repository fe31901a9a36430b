"""Words without counterpart as phrases that a reader would mark, with the probability that the reader would.

A phrase is a run of words whose summed evidence is as large as can be (Ruzzo & Tompa 1999: all maximal
scoring subsequences), so that a clause is one phrase although some of its small words find a partner.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from core.divergence.linked_words import Side, Word
from core.divergence.meanings import Meanings
from core.divergence.small_network import Floats, network
from core.divergence.stated import Stated
from core.divergence.word_diff import Weight
from core.divergence.word_forms import is_punctuation, token_of
from core.identity import SCORE_DECIMALS, rounded

SHIFT = 0.5
"""Added to a word's log odds; smaller values make shorter and surer phrases."""
_MOST_EVIDENCE = 3.0
"""Of one word, for or against."""
_SMALL_WORD = 0.5
"""Evidence that a word without content gives, at most."""
_VALUE = 1.0
"""The same of a value, for or against: other detectors tell it, but a clause may hold it."""
_KEPT_VALUE = 0.5
"""Chance from which a value at an end of a phrase belongs to it."""
_SIGN, _PARTING_SIGN = -0.1, -1.0
LEAST_CHANCE = 0.1
"""Of a phrase's likeliest word: below it nothing is said at any threshold."""
_AROUND = 4
"""Words to each side of a phrase whose links say what is opposite."""
_MOST_OPPOSITE = 12
"""Words that are looked at opposite a phrase."""
_NOTHING_OPPOSITE = (0.0, 0.0, 0.0)
_PARTING = frozenset(".;:!?…")


class Phrase(NamedTuple):
    """A run of words without counterpart.

    Attributes:
        first: number of its first word.
        last: of its last.
        content: words of content, which values are not.
        confidence: that a careful reader would mark it.
    """

    first: int
    last: int
    content: int
    confidence: float


def phrases(found: Sequence[Run]) -> list[Phrase]:
    """Runs that may be phrases with the probability that they are."""
    if not found:
        return []
    said = network("phrases", PHRASE_FEATURES)(np.array([run.values for run in found]))
    return [Phrase(run.first, run.last, run.content, float(chance)) for run, chance in zip(found, said, strict=True)]


class Run(NamedTuple):
    """A run of words that may be a phrase.

    Attributes:
        values: in the order of `PHRASE_FEATURES`, rounded.
        first: number of its first word.
        last: of its last.
        content: words of content, which values are not.
    """

    values: tuple[float, ...]
    first: int
    last: int
    content: int


class Stretch(NamedTuple):
    """A run of words and what is known of it before it is taken out of its context.

    Attributes:
        values: all but the last two of `PHRASE_FEATURES`.
        first: number of its first word.
        last: of its last.
        content: words of content, which values are not.
        text: as it stands.
        opposite: what stands opposite, of which
        words: are the words of content; empty where there are none.
        taken: for each of these, the chances that it has no counterpart, that it is one of the run's, and of others.
    """

    values: tuple[float, ...]
    first: int
    last: int
    content: int
    text: str
    opposite: str
    words: tuple[str, ...]
    taken: tuple[tuple[float, float, float], ...]

    def texts(self) -> Iterator[str]:
        """What must be known by itself."""
        if self.words:
            yield from (self.text, self.opposite, *self.words)

    def run(self, known: Meanings) -> Run:
        """With the cosines of its text with all that is opposite and with its best word of content.

        Context makes strangers alike and translations unlike, so words without it are another witness.
        """
        whole = best = 0.0
        taken = _NOTHING_OPPOSITE
        if self.words:
            vectors = known.of([self.text, self.opposite, *self.words])
            cosines = vectors[1:] @ vectors[0]
            at = int(np.round(cosines[1:], SCORE_DECIMALS).argmax())
            whole, best, taken = float(cosines[0]), float(cosines[1 + at]), self.taken[at]
        return Run((*self.values, rounded(whole), rounded(best), *taken), self.first, self.last, self.content)


PHRASE_FEATURES = (
    "evidence",
    "words of content",
    "mean chance",
    "highest chance",
    "lowest chance",
    "best cosine",
    "share linked",
    "share of the passage",
    "mean cosine of the passage",
    "without it",
    "without it, a word",
    "likeness of the passages",
    "chance of the likeliest opposite",
    "chances opposite",
    "chances elsewhere here",
    "letters",
    "mean chance of all words",
    "names",
    "begins behind a sign",
    "ends before a sign",
    "share of its clause",
    "mean chance of its clause",
    "words between its neighbours' counterparts",
    "letters between them",
    "by itself, with what is opposite",
    "by itself, with the best word opposite",
    "chance of the best word opposite",
    "chance that it answers",
    "chance that it answers to others",
)
"""Names of what the model of phrases looks at."""


def stretches(side: Side, chances: Floats, there: Floats, stated: Stated) -> list[Stretch]:
    """All that may be phrases of one end of a link, in order.

    Args:
        side: the end.
        chances: of each word, that it has no counterpart (`counterparts.lacking`).
        there: the same of the other end's words.
        stated: what the end's words are.
    """
    kinds = _kinds(side, stated)
    evidence = [_evidence(kind, word, chance) for kind, word, chance in zip(kinds, side.words, chances, strict=True)]
    candidates = maximal_runs(evidence)
    inside_of = {number for first, end in candidates for number in range(first, end)}
    lone = [(n, n + 1) for n, kind in enumerate(kinds) if kind == "content" and chances[n] >= LEAST_CHANCE]
    candidates += [one for one in lone if one[0] not in inside_of]
    found = []
    for run in sorted(candidates):
        first, end = _trimmed(run, kinds, chances)
        inside = [number for number in range(first, end) if kinds[number] == "content"]
        if not inside or max(chances[inside]) < LEAST_CHANCE:
            continue
        across = _opposite(side, first, end)
        values = (
            min(max(sum(evidence[first:end]), -1.0), 12.0),
            *_of_content(side, kinds, chances, first, end),
            there[across].max(initial=0.0),
            min(there[across].sum(), 4.0),
            *_of_rest(side, kinds, chances, first, end),
            stated.names[first:end].mean(),
            *_of_place(side, kinds, chances, first, end),
        )
        others = side.others[across][:_MOST_OPPOSITE]
        opposite = [
            number for number, word in enumerate(others, across.start) if _is_content(word, side.other_language)
        ]
        found.append(
            Stretch(
                tuple(rounded(float(value)) for value in values),
                first,
                end - 1,
                len(inside),
                _text(side.words[first:end]),
                _text(others),
                tuple(side.others[number].text for number in opposite),
                tuple(_taken(side, first, end, there, number) for number in opposite),
            )
        )
    return found


def _trimmed(run: tuple[int, int], kinds: Sequence[str], chances: Floats) -> tuple[int, int]:
    """A run without what no phrase begins or ends with."""
    first, end = run

    def is_out(number: int) -> bool:
        return kinds[number] == "sign" or (kinds[number] == "value" and chances[number] < _KEPT_VALUE)

    while first < end and is_out(first):
        first += 1
    while end > first and (is_out(end - 1) or kinds[end - 1] == "small"):
        end -= 1
    return first, end


def _of_content(side: Side, kinds: Sequence[str], chances: Floats, first: int, end: int) -> tuple[float, ...]:
    """What its words of content are, and what they do for the likeness of the passages."""
    inside = [number for number in range(first, end) if kinds[number] == "content"]
    best = side.cosines.max(axis=1)
    without = float(side.shares.without(np.array([first]), np.array([end]))[0])
    return (
        math.log1p(len(inside)),
        chances[inside].mean(),
        chances[inside].max(),
        chances[inside].min(),
        best[inside].max(),
        sum(number in side.links for number in inside) / len(inside),
        len(inside) / max(1, kinds.count("content")),
        best.mean(),
        without,
        without / len(inside),
        side.shares.likeness,
    )


def _of_rest(side: Side, kinds: Sequence[str], chances: Floats, first: int, end: int) -> tuple[float, ...]:
    """What the other words of content of its passage are, and what all its own are."""
    inside = [number for number in range(first, end) if kinds[number] == "content"]
    elsewhere = [chances[n] for n, kind in enumerate(kinds) if kind == "content" and not first <= n < end]
    words = [number for number in range(first, end) if kinds[number] != "sign"]
    return (
        float(np.mean(elsewhere)) if elsewhere else 0.0,
        float(np.mean([min(len(side.words[number].key), 12) for number in inside])) / 12,
        chances[words].mean(),
    )


def _of_place(side: Side, kinds: Sequence[str], chances: Floats, first: int, end: int) -> tuple[float, ...]:
    """Whether it is a clause between signs, and how much room there is for a counterpart."""
    begin, behind = first, end
    while begin > 0 and kinds[begin - 1] != "sign":
        begin -= 1
    while behind < len(kinds) and kinds[behind] != "sign":
        behind += 1
    clause = [number for number in range(begin, behind) if kinds[number] != "sign"]
    linked = sorted(side.links)
    before, after = bisect_left(linked, first) - 1, bisect_left(linked, end)
    low = max(side.links[linked[before]]) + 1 if before >= 0 else 0
    high = min(side.links[linked[after]]) if after < len(linked) else len(side.others)
    letters, letters_between = (
        sum(len(word.text) for word in words) for words in (side.words[first:end], side.others[low : max(low, high)])
    )
    return (
        begin == first,
        behind == end,
        sum(kinds[number] != "sign" for number in range(first, end)) / len(clause),
        chances[clause].mean(),
        min(max(high - low, -6), 12) / 6,
        math.log1p(letters_between) - math.log1p(letters),
    )


def _taken(side: Side, first: int, end: int, there: Floats, number: int) -> tuple[float, float, float]:
    """Of a word of the other end: the chance that it has no counterpart, that one is in [first, end), or elsewhere."""
    chances = side.chances[:, number]
    elsewhere = max(chances[:first].max(initial=0.0), chances[end:].max(initial=0.0))
    return rounded(float(there[number])), rounded(float(chances[first:end].max())), rounded(float(elsewhere))


def _opposite(side: Side, first: int, end: int) -> slice:
    """The words of the other end between what the words around [first, end) answer to."""
    before = [m for n in range(max(0, first - _AROUND), first) for m in side.links.get(n, ())]
    behind = [m for n in range(end, min(len(side.words), end + _AROUND)) for m in side.links.get(n, ())]
    inside = [m for n in range(first, end) for m in side.links.get(n, ())]
    known = sorted([*before[-2:], *behind[:2], *inside])
    if not known:
        return slice(0, len(side.others))
    return slice(max(0, known[0] - 1), known[-1] + 2)


def _text(words: Sequence[Word]) -> str:
    """The words as they stand, white space as single blanks."""
    text = words[0].text if words else ""
    for before, word in pairwise(words):
        text += word.text if word.start == before.end and word.paragraph == before.paragraph else f" {word.text}"
    return text


def _is_content(word: Word, language: str) -> bool:
    return token_of(word.text, language).weight is Weight.CONTENT


def _kinds(side: Side, stated: Stated) -> list[str]:
    """For each word: sign, value, content or small."""
    return [
        "sign" if is_punctuation(word.key) else "value" if is_value else "content" if content else "small"
        for word, is_value, content in zip(side.words, stated.values, side.content, strict=True)
    ]


def _evidence(kind: str, word: Word, chance: float) -> float:
    if kind == "sign":
        return _PARTING_SIGN if word.key in _PARTING else _SIGN
    held = min(max(chance, 1e-6), 1 - 1e-6)
    logit = math.log(held / (1 - held)) + SHIFT
    if kind == "value":
        return min(max(logit, -_VALUE), _VALUE)
    if kind == "small":
        return min(max(logit, -1.0), _SMALL_WORD)
    return min(max(logit, -_MOST_EVIDENCE), _MOST_EVIDENCE)


def maximal_runs(values: Sequence[float]) -> list[tuple[int, int]]:
    """Start and end of all maximal scoring runs, in order.

    >>> maximal_runs([1, -2, 3, -1, 2, -5, 1])
    [(0, 1), (2, 5), (6, 7)]
    """
    found: list[tuple[int, int, float, float]] = []
    total = 0.0
    for at, value in enumerate(values):
        before = total
        total += value
        if value <= 0:
            continue
        start, left = at, before
        while True:
            earlier = next((n for n in range(len(found) - 1, -1, -1) if found[n][2] < left), None)
            if earlier is None or found[earlier][3] >= total:
                found.append((start, at + 1, left, total))
                break
            start, left = found[earlier][0], found[earlier][2]
            del found[earlier:]
    return [(start, end) for start, end, _, _ in found]

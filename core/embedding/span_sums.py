"""Exact vectors of all runs of adjacent sentences, for little more than the sentences alone.

A sentence's vector is a small network over the sum of its tokens' features, and a token's features
depend on at most four tokens to each side. So the sum over a run of sentences is a difference of
prefix sums over the whole text, except for the four tokens at each end of the run: these are computed
again with the marks of beginning and end where their neighbours were, once for each sentence boundary
whatever the number of runs that begin or end there. Features are never standardised one by one: the
factors go into the sums.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from core.embedding.encoder import OnEncoded, Vectors
from core.embedding.token_features import (
    BRANCH,
    BRANCHES,
    EMBEDDING,
    FEATURES,
    ORDERS,
    PADDING,
    Convolutions,
    Floats,
    Ints,
    TypeTable,
    Weights,
    features_of,
    flatten,
    fresh_hidden,
    scales,
    second_convolution,
    sliding,
    standardised,
)

REACH = 4
"""Tokens to each side that a token's features depend on: two windows of two."""
SHORTEST = 2 * REACH
"""Runs of fewer tokens are encoded as they stand: their two edges overlap."""
_COMMON_TYPES = 4096
"""Token types kept for a whole article (15 KB each); by Zipf's law most tokens are of these."""
_CHUNK_TOKENS = 4096
_BLOCK_TOKENS = 256
"""Tokens convolved between two reports of progress."""
_BLOCK_SENTENCES = 50
"""Sentences whose edges, and short runs that, are computed between two reports of progress."""
LONGEST_SENTENCE = 2048
"""Tokens of a sentence that count; what is longer is no sentence, and must not take all memory."""

_FRESH = 3
"""Tokens of an edge, its mark among them, whose hidden values differ from those in the text."""
_START_COLUMNS = ((0, 1), (0, 3), (0, 5))
"""Of a run's beginning mark and its first four tokens: those that each branch sees differently there."""
_END_COLUMNS = ((2, 5), (2, 5), (0, 5))
"""Of a run's last four tokens and its end mark: the same."""


OnTokens: TypeAlias = Callable[[int, Floats], None]
"""Given the number of a sentence and what each of its tokens, its two marks among them, adds to its vector."""


def encode_spans(
    weights: Weights,
    begin: int,
    end: int,
    sentences: Sequence[Sequence[int]],
    longest: int,
    on_encoded: OnEncoded,
    on_tokens: OnTokens | None = None,
) -> Vectors:
    """Vectors of every run of 1 … `longest` sentences.

    Args:
        weights: the model's.
        begin: id of the mark before a text.
        end: id of the mark after it.
        sentences: token ids of each.
        longest: sentences in the longest runs.
        on_encoded: told about sentences done.
        on_tokens: given the tokens of each sentence by itself, which costs a fifth more; None if nobody wants them.

    Returns:
        (longest, n, 512) float32, zeros where a run would pass the end.
    """
    count = len(sentences)
    vectors = np.zeros((longest, count, EMBEDDING), np.float32)
    if not count:
        return vectors
    table = TypeTable(weights, common_types(sentences), lambda: on_encoded(0, count))
    first = 0
    while first < count:
        last, tokens = first, 0
        while last < count and tokens < _CHUNK_TOKENS:
            tokens += min(len(sentences[last]), LONGEST_SENTENCE)
            last += 1
        stretch = [one[:LONGEST_SENTENCE] for one in sentences[first : last + longest - 1]]
        start, here = first, last - first

        def report(share: float, start: int = start, here: int = here) -> None:
            on_encoded(start + int(here * share), count)

        chunk = _Chunk(weights, table, (begin, end), stretch, report)
        chunk.run(longest, vectors[:, first:last])
        for number, shares in chunk.tokens(here) if on_tokens else ():
            if on_tokens:
                on_tokens(first + number, shares)
        first = last
    on_encoded(count, count)
    return vectors


def common_types(sentences: Sequence[Sequence[int]]) -> Ints:
    """The types of tokens that occur more than once, the commonest few thousand of them, in rising order."""
    counts: dict[int, int] = {}
    for sentence in sentences:
        for token in sentence:
            counts[token] = counts.get(token, 0) + 1
    ranked = sorted((-number, token) for token, number in counts.items() if number > 1)
    return np.array(sorted(token for _, token in ranked[:_COMMON_TYPES]), np.int64)


class _Chunk:
    """A stretch of some thousand tokens, as one text and as the edges of its sentences."""

    def __init__(
        self,
        weights: Weights,
        table: TypeTable,
        marks: tuple[int, int],
        stretch: Sequence[Sequence[int]],
        report: Callable[[float], None],
    ) -> None:
        self.weights, self.table, self.marks, self.report = weights, table, marks, report
        self.text, starts, _ = flatten(stretch)
        self.offsets: Ints = np.append(starts, len(self.text))
        table.extend(np.append(self.text, marks), lambda: report(0))
        self.rows = table.rows(self.text)
        self.convolutions = Convolutions(weights, table, self.rows, lambda: report(0))
        self.branches: Floats = np.empty((len(self.text), BRANCHES), np.float32)
        edges = len(stretch), REACH + 1
        self.edge_rows: tuple[Ints, Ints] = (np.empty(edges, np.int64), np.empty(edges, np.int64))
        """Of the outermost five tokens, the mark among them, where runs begin and where they end."""
        self.edge_branches: tuple[Floats, Floats] = (
            np.empty((*edges, BRANCHES), np.float32),
            np.empty((*edges, BRANCHES), np.float32),
        )

    def run(self, longest: int, out: Vectors) -> None:
        """Fill (longest, here, 512) with the runs that begin in the first `here` sentences."""
        here, offsets, count = out.shape[1], self.offsets, len(self.offsets) - 1
        points, sums = self._text_sums()
        at_start, at_end = self._edge_sums()
        short: list[tuple[int, int]] = []
        for size in range(1, longest + 1):
            begins = np.arange(min(here, count - size + 1))
            if len(begins) == 0:
                break
            numbers = offsets[begins + size] - offsets[begins]
            long_enough = numbers >= SHORTEST
            run = begins[long_enough]
            inner = sums[np.searchsorted(points, offsets[run + size] - REACH)]
            inner = inner - sums[np.searchsorted(points, offsets[run] + REACH)]
            whole = inner.astype(np.float32) + at_start[run] + at_end[run + size - 1]
            out[size - 1, run] = self.weights.head(whole, numbers[long_enough] + 2)
            short += [(size, int(at)) for at in begins[~long_enough]]
            self.report(0.9 + 0.1 * size / longest)
        self._encode_short(short, out)

    def _text_sums(self) -> tuple[Ints, NDArray[np.float64]]:
        """Prefix sums of the text's features as the last layers see them, where edges begin and end.

        Returns:
            points (p,) token positions in rising order; sums (p, 640) over all tokens before each point.
        """
        total = len(self.text)
        wanted = np.concatenate([[0, total], self.offsets[:-1] + REACH, self.offsets[1:] - REACH])
        points = np.unique(np.clip(wanted, 0, total))
        parts = np.zeros((len(points), FEATURES), np.float32)  # [k]: sum from point k - 1 to point k
        for first in range(0, total, _BLOCK_TOKENS):
            last = min(total, first + _BLOCK_TOKENS)
            branches = self.convolutions.second(first, last)
            self.branches[first:last] = branches
            rows = self.rows[first:last]
            factor, shift = scales(self.weights, self.table, rows, branches)
            part = np.searchsorted(points, np.arange(first, last), side="right")
            here = parts[part[0] : part[-1] + 1]
            chosen = np.zeros((len(here), last - first), np.float32)
            chosen[part - part[0], np.arange(last - first)] = factor
            here[:, :EMBEDDING] += chosen @ self.table.embedding[rows]
            here[:, EMBEDDING:] += chosen @ branches
            here -= np.bincount(part - part[0], shift, len(here)).astype(np.float32)[:, None]
            self.report(0.8 * last / total)
        return points, np.cumsum(parts @ self.weights.hidden, axis=0, dtype=np.float64)

    def _edge_sums(self) -> tuple[Floats, Floats]:
        """What the outermost tokens of runs add up to, as the last layers see it.

        Returns:
            (sentences, 640) of the mark and the first four tokens of runs that begin with each sentence;
            (sentences, 640) of the last four tokens and the mark of runs that end with it.
        """
        count, total = len(self.offsets) - 1, len(self.text)
        begin, end = self.table.rows(np.array(self.marks)).tolist()
        found = np.empty((2, count, self.weights.hidden.shape[1]), np.float32)
        for at in range(0, count, _BLOCK_SENTENCES):
            part = slice(at, min(at + _BLOCK_SENTENCES, count))
            for side, first, step in ((0, self.offsets[:-1], 1), (1, self.offsets[1:] - 1, -1)):
                inside = np.clip(first[part, None] + step * np.arange(2 * REACH - PADDING), 0, total - 1)
                rows, branches = self._edges(inside, (begin, end)[side], step)
                self.edge_rows[side][part], self.edge_branches[side][part] = rows, branches
                found[side, part] = self._summed(rows, branches)
                self.report(0.8 + 0.1 * part.stop / count)
        return found[0], found[1]

    def _edges(self, inside: Ints, mark: int, step: int) -> tuple[Ints, Floats]:
        """The marks and the four outermost tokens of n edges.

        Args:
            inside: (n, 6) positions in the text of the outermost tokens, from the edge inwards.
            mark: the row of the mark.
            step: 1 where runs begin, -1 where they end.

        Returns:
            (n, 5) their rows in the type table, (n, 5, 768) their features from the branches, in the text's order.
        """
        count = len(inside)
        rows = np.zeros((count, PADDING + 1 + REACH), np.int64)
        rows[:, PADDING] = mark
        rows[:, PADDING + 1 :] = self.rows[inside[:, :REACH]]
        own = rows[:, PADDING:][:, ::step]  # the mark and four tokens, as they follow each other
        branches = np.zeros((count, REACH + 1, BRANCHES), np.float32)
        branches[:, ::step][:, 1:] = self.branches[inside[:, :REACH]]
        for branch, fresh in enumerate(fresh_hidden(self.table, rows[:, ::step])):
            hidden = np.zeros((count, 2 * REACH + 1, BRANCH), np.float32)
            hidden[:, ::step][:, PADDING : PADDING + _FRESH] = fresh[:, ::step]
            hidden[:, ::step][:, PADDING + _FRESH :] = self.convolutions.hidden[branch][
                PADDING + inside[:, _FRESH - 1 :]
            ]
            first, last = (_START_COLUMNS if step > 0 else _END_COLUMNS)[branch]
            width, left = ORDERS[branch]
            around = sliding(hidden[:, PADDING + first - left : PADDING + last - left + width - 1], width)
            convolved = second_convolution(self.weights, branch, around, hidden[:, PADDING + first : PADDING + last])
            branches[:, first:last, branch * BRANCH : (branch + 1) * BRANCH] = convolved
        return own, branches

    def _summed(self, rows: Ints, branches: Floats) -> Floats:
        """(n, 640) sums over the tokens of n edges, as the last layers see them."""
        factor, shift = scales(self.weights, self.table, rows, branches)
        sums = np.empty((len(rows), FEATURES), np.float32)
        np.matmul(factor[:, None], self.table.embedding[rows], out=sums[:, None, :EMBEDDING])
        np.matmul(factor[:, None], branches, out=sums[:, None, EMBEDDING:])
        sums -= shift.sum(axis=1, keepdims=True)
        projected: Floats = sums @ self.weights.hidden
        return projected

    def _encode_short(self, runs: Sequence[tuple[int, int]], out: Vectors) -> None:
        """Encode runs of a few tokens as they stand; equal ones once."""
        places: dict[tuple[int, ...], list[tuple[int, int]]] = {}
        for size, at in runs:
            key = tuple(self.text[self.offsets[at] : self.offsets[at + size]].tolist())
            places.setdefault(key, []).append((size, at))
        keys = list(places)
        for first in range(0, len(keys), _BLOCK_SENTENCES):
            part = keys[first : first + _BLOCK_SENTENCES]
            sequences = [[self.marks[0], *key, self.marks[1]] for key in part]
            features, starts, lengths = features_of(self.weights, self.table, sequences)
            sums = np.add.reduceat(features, starts, axis=0) @ self.weights.hidden
            for vector, key in zip(self.weights.head(sums, lengths), part, strict=True):
                for size, at in places[key]:
                    out[size - 1, at] = vector
            self.report(1.0)

    def tokens(self, here: int) -> Iterator[tuple[int, Floats]]:
        """The number of each of the first `here` sentences and what its tokens and marks add to its vector.

        To be asked for after `run`. A sentence's inner tokens are the text's, the outer ones its edges'.
        """
        lengths = np.diff(self.offsets)[:here]
        long = np.flatnonzero(lengths >= SHORTEST)
        for part in (long[at : at + _BLOCK_SENTENCES // 2] for at in range(0, len(long), _BLOCK_SENTENCES // 2)):
            rows: list[Ints] = []
            branches: list[Floats] = []
            for number in part.tolist():
                inner = slice(self.offsets[number] + REACH, self.offsets[number + 1] - REACH)
                rows += (self.edge_rows[0][number], self.rows[inner], self.edge_rows[1][number])
                branches += (self.edge_branches[0][number], self.branches[inner], self.edge_branches[1][number])
            features = standardised(self.weights, self.table, np.concatenate(rows), np.concatenate(branches))
            yield from self._by_sentence(part, features, lengths[part] + 2)
        short = np.flatnonzero(lengths < SHORTEST)
        for part in (short[at : at + _BLOCK_SENTENCES] for at in range(0, len(short), _BLOCK_SENTENCES)):
            own = [self.text[self.offsets[number] : self.offsets[number + 1]].tolist() for number in part.tolist()]
            features = features_of(self.weights, self.table, [[self.marks[0], *one, self.marks[1]] for one in own])[0]
            yield from self._by_sentence(part, features, lengths[part] + 2)

    def _by_sentence(self, numbers: Ints, features: Floats, counts: Ints) -> Iterator[tuple[int, Floats]]:
        shares = self.weights.shares(features)
        self.report(1.0)
        ends = np.cumsum(counts)
        for number, start, end in zip(numbers.tolist(), (ends - counts).tolist(), ends.tolist(), strict=True):
            yield number, shares[start:end].copy()

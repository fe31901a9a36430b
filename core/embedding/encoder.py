"""What an encoder of sentences must offer, whichever model stands behind it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from core.embedding.influence import Likeness

Vectors: TypeAlias = NDArray[np.float32]
"""Rows are L2-normalised vectors."""

OnEncoded: TypeAlias = Callable[[int, int], None]
"""Called as (sentences done, all sentences) at least every 0.1 s of encoding; it may raise `Cancelled`."""


def ignore_encoded(done: int, total: int) -> None:
    """An `OnEncoded` for callers that don't want to know."""


@runtime_checkable
class Encoder(Protocol):
    """Gives texts of like meaning like vectors, in whatever of its languages they are."""

    @property
    def name(self) -> str:
        """Name and version, as reports show it."""

    @property
    def languages(self) -> frozenset[str]:
        """ISO 639-1 codes of the languages it was trained for."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Vectors of texts: (n, d) float32, L2-normalised; (0, d) for none."""


@dataclass(frozen=True, slots=True)
class TokenVectors:
    """The tokens of one sentence.

    Attributes:
        ids: (n,) which piece of the vocabulary each is.
        vectors: (n, d) float32 in the context of the sentence, not normalised: the norm is the token's weight.
    """

    ids: NDArray[np.int64]
    vectors: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class WordVectors:
    """The words of one text in their context.

    Attributes:
        vectors: (words, d) float32, the mean of each word's tokens, not normalised.
        counts: (words,) tokens of each.
        total: (d,) the sum over all tokens of the text, those of no word and the marks at its ends included.
        tokens: how many these are.
    """

    vectors: NDArray[np.float32]
    counts: NDArray[np.int64]
    total: NDArray[np.float32]
    tokens: int


@runtime_checkable
class TokenEncoder(Encoder, Protocol):
    """An encoder that can say what each token of a sentence contributes to its vector."""

    def encode_tokens(self, sentences: Sequence[str], on_encoded: OnEncoded = ignore_encoded) -> list[TokenVectors]:
        """The tokens of each sentence, at least one each."""


@runtime_checkable
class WordEncoder(Encoder, Protocol):
    """An encoder that has vectors for words in the context of their sentence."""

    def encode_words(
        self,
        sentences: Sequence[str],
        spans: Sequence[Sequence[tuple[int, int]]],
        on_encoded: OnEncoded = ignore_encoded,
    ) -> list[WordVectors]:
        """The words that lie at some spans of each sentence.

        Args:
            sentences: texts.
            spans: start and end of each sentence's words, ascending and disjoint.
            on_encoded: called often.
        """

    def likeness(self, a: Sequence[tuple[Vectors, int]], b: Sequence[tuple[Vectors, int]]) -> Likeness:
        """The cosines of pairs of texts, given as (total, tokens) of `WordVectors`, and their slopes.

        Totals and tokens of several sentences may be added up.
        """


@runtime_checkable
class SpanEncoder(Encoder, Protocol):
    """An encoder that knows a cheaper way to encode all runs of adjacent sentences."""

    def encode_spans(self, sentences: Sequence[str], longest: int, on_encoded: OnEncoded = ignore_encoded) -> Vectors:
        """Vectors of every run of 1 … `longest` adjacent sentences joined by blanks.

        Returns:
            (longest, n, d) float32; [k - 1, i] is the run of k sentences that begins with i,
            zeros where i + k > n.
        """

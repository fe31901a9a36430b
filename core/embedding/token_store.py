"""Tokens of sentences, kept from one step of a comparison for the next: each sentence is encoded once."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Sequence
from typing import NamedTuple

from core.embedding.token_features import Floats


class SentenceTokens(NamedTuple):
    """The tokens of a sentence."""

    ids: Sequence[int]
    """Of its pieces, without the marks at its ends."""
    shares: Floats
    """(pieces + 2, 512) what each, the marks among them, adds to the sentence's vector."""


class TokenStore:
    """Sentences' tokens; the longest unused are forgotten first. Safe to use from several threads."""

    def __init__(self, most_bytes: int) -> None:
        """Args: most_bytes: of vectors to keep."""
        self._lock = threading.Lock()
        self._kept: OrderedDict[str, SentenceTokens] = OrderedDict()
        self._bytes, self._most = 0, most_bytes

    def get(self, sentence: str) -> SentenceTokens | None:
        """The tokens of a sentence, if they are still there."""
        with self._lock:
            if sentence in self._kept:
                self._kept.move_to_end(sentence)
            return self._kept.get(sentence)

    def keep(self, sentence: str, tokens: SentenceTokens) -> None:
        """Remember the tokens of a sentence, forgetting others if they take too much room."""
        with self._lock:
            if sentence in self._kept:
                return
            self._kept[sentence] = tokens
            self._bytes += tokens.shares.nbytes
            while self._bytes > self._most:
                self._bytes -= self._kept.popitem(last=False)[1].shares.nbytes

"""What was computed for some articles and can be used again when they are compared anew."""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from core.model import SentenceRef

VectorKey: TypeAlias = tuple[str, str]
"""Name of the encoder, hash of the sentences."""
LinkKey: TypeAlias = tuple[str, str, str, str]
"""Name of the encoder, hashes of both texts, hash of the pins."""
FoundLink: TypeAlias = tuple[tuple[SentenceRef, ...], tuple[SentenceRef, ...], float, bool]
"""A link without letters: sentences of both sides, probability, whether it is pinned."""


class FoundPair(NamedTuple):
    """What was found between two texts."""

    links: tuple[FoundLink, ...]
    likely: tuple[tuple[SentenceRef, SentenceRef, float], ...] | None
    """Sentences that may share content, with the probability; None where that was not asked of each."""
    parts: FoundPair | None = None
    """The same of the parts of sentences that hold several, where it was they that were compared."""


_VECTOR_BYTES = 448 * 2**20
"""Vectors kept: those of eight articles of some ten thousand sentences."""
_LINKS = 400_000
"""Links kept, over all pairs."""


class Memory:
    """Vectors by article text and links by pair of texts; the longest unused are forgotten first.

    Safe to use from several threads. Closing an article and opening it again, adding one, changing the
    reference, the threshold or the granularity computes nothing twice.
    """

    def __init__(self, vector_bytes: int = _VECTOR_BYTES, links: int = _LINKS) -> None:
        """Args: vector_bytes: of vectors to keep. links: how many to keep."""
        self._lock = threading.Lock()
        self._vectors: OrderedDict[VectorKey, NDArray[np.float16]] = OrderedDict()
        self._links: OrderedDict[LinkKey, FoundPair] = OrderedDict()
        self._vector_bytes, self._most_links = vector_bytes, links

    def vectors(self, key: VectorKey) -> NDArray[np.float16] | None:
        """Centred vectors of all runs of an article's sentences, if they are still there."""
        with self._lock:
            if key in self._vectors:
                self._vectors.move_to_end(key)
            return self._vectors.get(key)

    def keep_vectors(self, key: VectorKey, vectors: NDArray[np.float16]) -> None:
        """Remember vectors, forgetting others if they take too much room."""
        with self._lock:
            self._vectors[key] = vectors
            while len(self._vectors) > 1 and sum(one.nbytes for one in self._vectors.values()) > self._vector_bytes:
                self._vectors.popitem(last=False)

    def pair(self, key: LinkKey) -> FoundPair | None:
        """What was found between two texts, if it is still there."""
        with self._lock:
            if key in self._links:
                self._links.move_to_end(key)
            return self._links.get(key)

    def keep_pair(self, key: LinkKey, found: FoundPair) -> None:
        """Remember what was found between two texts."""
        with self._lock:
            self._links[key] = found
            while len(self._links) > 1 and sum(len(one.links) + 1 for one in self._links.values()) > self._most_links:
                self._links.popitem(last=False)

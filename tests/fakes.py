"""Stand-ins that several tests share."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import numpy as np

from core.embedding.encoder import Vectors


class WordEncoder:
    """An encoder whose vectors are alike where the words are: fast, deterministic, and it counts its work."""

    name = "words 1"
    dimension = 64

    def __init__(self, languages: Sequence[str] = ("de", "en", "fr", "it")) -> None:
        self.languages = frozenset(languages)
        self.encoded: list[str] = []

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Sums of a fixed random vector for each word, normalised."""
        self.encoded.extend(texts)
        vectors = np.zeros((len(texts), self.dimension), dtype=np.float32)
        for row, text in enumerate(texts):
            for word in text.casefold().split() or [""]:
                seed = int.from_bytes(hashlib.sha256(word.strip(".,;:!?").encode()).digest()[:4], "big")
                vectors[row] += np.random.default_rng(seed).standard_normal(self.dimension).astype(np.float32)
        norms = np.linalg.norm(vectors, axis=1, keepdims=True)
        return vectors / np.maximum(norms, 1e-9)

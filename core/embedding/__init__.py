"""Vectors for texts, alike where the meaning is alike."""

from core.embedding.encoder import Encoder, OnEncoded, SpanEncoder, TokenEncoder, TokenVectors, Vectors, WordEncoder
from core.embedding.plain import span_vectors
from core.embedding.use import UniversalSentenceEncoder

__all__ = [
    "Encoder",
    "OnEncoded",
    "SpanEncoder",
    "TokenEncoder",
    "TokenVectors",
    "UniversalSentenceEncoder",
    "Vectors",
    "WordEncoder",
    "span_vectors",
]

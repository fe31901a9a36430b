"""The language of a text, its sentences and its words."""

from core.language.detection import guess_language
from core.language.names import language_name, primary_language
from core.language.segmentation import segment
from core.language.sentences import sentence_spans
from core.language.words import word_count, word_spans

__all__ = [
    "guess_language",
    "language_name",
    "primary_language",
    "segment",
    "sentence_spans",
    "word_count",
    "word_spans",
]

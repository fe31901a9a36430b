"""One article as the search sees it: numbered sentences with lengths and vectors of their runs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from core.alignment.marks import Marks
from core.progress import no_tick

Floats: TypeAlias = NDArray[np.float32]
Ints: TypeAlias = NDArray[np.int64]

_FEW = 2500
"""Sentences up to which vectors are kept in full precision: faster, and little memory."""
_MEAN_SHRINKAGE = 3.0
"""Sentences' worth of doubt about an article's mean vector: a mean of three says little."""


@dataclass(frozen=True, slots=True)
class Side:
    """Sentences 0 … n - 1 of one article.

    Attributes:
        vectors: (longest, n, d) float32 or float16, centred and normalised; [k - 1, i] is the run of k
            sentences from i, zero where there is no such run.
        lengths: (n,) characters.
        paragraphs: (n,) number of each sentence's paragraph, counted without gaps; all the same where
            every paragraph is one sentence, so that they say nothing about what belongs together.
        runs: (longest, n) True where the run exists (it does not pass the end, nor a gap).
    """

    vectors: NDArray[np.floating]
    lengths: Ints
    paragraphs: Ints
    runs: NDArray[np.bool_]
    marks: tuple[Marks, ...] = field(repr=False)
    """Numbers and names of each sentence."""
    ends: Ints = field(repr=False)
    """(n + 1,) characters before each sentence."""
    single: Floats = field(repr=False)
    """(n, d) the vectors of single sentences: always in full precision, for they are asked for most."""

    @property
    def count(self) -> int:
        """How many sentences it has."""
        return len(self.lengths)

    def block(self, first: int, last: int) -> Floats:
        """Vectors (longest, last - first, d) of the runs that begin in a stretch."""
        block: Floats = self.vectors[:, first:last].astype(np.float32, copy=False)
        return block

    def run(self, first: int, size: int) -> Floats:
        """The vector of one run."""
        vector: Floats = (
            self.single[first] if size == 1 else self.vectors[size - 1, first].astype(np.float32, copy=False)
        )
        return vector

    def joined(self, sentences: Sequence[int]) -> Floats:
        """The vector of some sentences: exact for a run, else near it (the mean of the runs' by their lengths)."""
        runs = self.runs_of(sentences)
        if len(runs) == 1:
            return self.run(*runs[0])
        total = np.zeros(self.vectors.shape[2], np.float32)
        for first, size in runs:
            total += np.float32(self.ends[first + size] - self.ends[first]) * self.run(first, size)
        return total / np.float32(max(float(np.sqrt(total @ total)), 1e-6))

    def runs_of(self, sentences: Sequence[int]) -> list[tuple[int, int]]:
        """Sentences in rising order as the longest runs (first, size) they consist of."""
        found: list[tuple[int, int]] = []
        for number in sentences:
            if found:
                first, size = found[-1]
                if number == first + size and size < len(self.runs) and self.runs[size, first]:
                    found[-1] = (first, size + 1)
                    continue
            found.append((number, 1))
        return found


def make_side(
    vectors: NDArray[np.floating],
    lengths: Ints,
    paragraphs: Ints,
    marks: Sequence[Marks],
    breaks: Sequence[int] = (),
) -> Side:
    """A side of an article.

    Args:
        vectors: (longest, n, d), from `centred`.
        lengths: (n,) characters of each sentence.
        paragraphs: (n,) numbers of the sentences' paragraphs, not falling.
        marks: of each sentence.
        breaks: sentences before which text was left out, so that no run may cross there.
    """
    longest, count = vectors.shape[:2]
    piece = np.zeros(count, np.int64)
    piece[list(breaks)] = 1
    piece = np.cumsum(piece)
    runs = np.zeros((longest, count), bool)
    for size in range(1, min(longest, count) + 1):
        fits = count - size + 1
        runs[size - 1, :fits] = piece[:fits] == piece[size - 1 :]
    if count <= _FEW:
        vectors = vectors.astype(np.float32, copy=False)
    if not np.array_equal(runs, _without_zeros(vectors)):
        vectors = np.where(runs[:, :, None], vectors, vectors.dtype.type(0))
    _, paragraphs = np.unique(paragraphs, return_inverse=True)
    ends = np.zeros(count + 1, np.int64)
    np.cumsum(lengths, out=ends[1:])
    single = vectors[0].astype(np.float32, copy=False)
    return Side(vectors, lengths, paragraphs, runs, tuple(marks), ends, single)


def _without_zeros(vectors: NDArray[np.floating]) -> NDArray[np.bool_]:
    """(longest, n) whether a vector is more than zeros."""
    is_half = vectors.dtype == np.float16  # whose arithmetic is slow: all bits but the sign's are looked at
    there = np.zeros(vectors.shape[:2], bool)
    for row, of_size in zip(there, vectors, strict=True):
        np.any(of_size.view(np.uint16) & 0x7FFF if is_half else of_size, axis=1, out=row)
    return there


def centred(vectors: NDArray[np.floating], tick: Callable[[], None] = no_tick) -> NDArray[np.float16]:
    """Vectors (longest, n, d) less the article's mean sentence, normalised again; what is given is changed.

    The mean holds what all sentences of a language and a theme share, which tells nothing about which
    of them correspond.
    """
    out = np.empty(vectors.shape, np.float16)
    count = vectors.shape[1]
    if count == 0:
        return out
    mean = vectors[0].mean(axis=0, dtype=np.float64) * (count / (count + _MEAN_SHRINKAGE))
    for runs, of_runs in zip(vectors, out, strict=True):
        for first in range(0, count, _FEW):
            tick()
            part = runs[first : first + _FEW]
            there = np.any(part, axis=1)
            part -= mean.astype(np.float32)
            part[~there] = 0
            norm = np.sqrt(np.einsum("ij,ij->i", part, part))
            part /= np.maximum(norm, 1e-6)[:, None]
            of_runs[first : first + _FEW] = part
    return out

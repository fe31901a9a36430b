"""Vectors of words and phrases taken out of their context, each encoded once and many together.

Encoding few short texts costs nearly as much as encoding many: what several passages need is learnt at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import numpy as np

from core.divergence.detector import Evidence
from core.embedding import Vectors
from core.facts.mentions import Encode, encoded

MOST_KEPT = 8192
"""Texts whose vectors are kept: 16 MB."""


class Meanings:
    """What texts mean by themselves."""

    def __init__(self, encode: Encode, on_step: Callable[[], None] = lambda: None) -> None:
        self._encode = encode
        self._on_step = on_step
        self._known: dict[str, Vectors] = {}

    def learn(self, texts: Iterable[str]) -> None:
        """Encode those of some texts that are not known; `of` then gives them for little."""
        wanted = dict.fromkeys(texts)
        new = [text for text in wanted if text not in self._known]
        if len(self._known) + len(new) > MOST_KEPT:
            self._known.clear()
            new = list(wanted)
        if new:
            self._known.update(zip(new, encoded(self._encode, new, self._on_step), strict=True))

    def of(self, texts: Sequence[str]) -> Vectors:
        """(n, d) unit vectors of some texts, at least one."""
        if any(text not in self._known for text in texts):
            self.learn(texts)
        return np.stack([self._known[text] for text in texts])


def meanings(evidence: Evidence) -> Meanings:
    """Those of some evidence with an encoder; ask with `evidence.once`."""
    assert evidence.encoder is not None  # without one there are no words to ask for
    return Meanings(evidence.encoder.encode, evidence.on_step)

"""How Python shares its time between the interface and a thread that works, so that the window never waits long."""

from __future__ import annotations

import gc
import sys

_TURN = 0.001
"""Seconds that a thread may keep the interpreter. Qt gives it up with nearly every call, so that painting a
window gets it back some hundred times; at Python's usual 5 ms each that can be a second."""
_YOUNG, _MIDDLE, _OLD = 5000, 10, 1000


def shorten_pauses() -> None:
    """Short turns, and hardly ever a look at all objects for cycles, which stops all threads for 0.1 s and more."""
    sys.setswitchinterval(_TURN)
    gc.set_threshold(_YOUNG, _MIDDLE, _OLD)
    keep_out_of_collections()


def keep_out_of_collections() -> None:
    """Leave what there is now out of future searches for cycles; what a comparison holds has none."""
    gc.freeze()

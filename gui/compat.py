"""Ways around faults of the libraries below."""

from __future__ import annotations

import sys

import PySide6

_PLENTY = 1 << 40
"""References: more than a session could drop in years."""


def keep_singletons() -> None:
    """Keep `None`, `True` and their like alive under PySide6 6.12.0 on Python 3.11.

    There every Qt method that returns one of them drops a reference that it doesn't own (PYSIDE-3474), so
    that the interpreter ends with "deallocating None" after a minute of painting. From Python 3.12 on they
    can't be deallocated. The project's requirements leave that release out; this is for where it is there
    already.
    """
    if sys.version_info >= (3, 12) or PySide6.__version_info__[:2] != (6, 12) or hasattr(sys, "gettotalrefcount"):
        return  # in a debug build of CPython the count is not the first field of an object
    import ctypes

    for single in (None, True, False, NotImplemented, ...):
        count = ctypes.c_ssize_t.from_address(id(single))
        if count.value < _PLENTY:
            count.value += _PLENTY

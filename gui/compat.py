"""Ways around faults of the libraries below."""

from __future__ import annotations

import sys

import PySide6

_PLENTY = 1 << 40
"""References: more than a session could drop in years."""


def keep_none() -> None:
    """Keep `None` alive under PySide6 6.12.0 on Python 3.11.

    There every Qt method without a result drops a reference to None that it doesn't own (PYSIDE-3474), so
    that the interpreter ends with "deallocating None" after a minute of painting. From Python 3.12 on None
    can't be deallocated. The project's requirements leave that release out; this is for where it is there
    already.
    """
    if sys.version_info < (3, 12) and PySide6.__version_info__[:2] == (6, 12):
        import ctypes

        # The count is the first field of an object in CPython's release builds, and only there.
        if not hasattr(sys, "gettotalrefcount") and sys.getrefcount(None) < _PLENTY:
            ctypes.c_ssize_t.from_address(id(None)).value += _PLENTY

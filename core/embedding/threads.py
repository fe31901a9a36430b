"""How many threads linear algebra may use."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache

from threadpoolctl import ThreadpoolController  # type: ignore[import-untyped]

_VARIABLES = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")


def available_threads() -> int:
    """The cores that this process may run on and nobody else uses, or fewer where the environment limits BLAS.

    Threads that share a core wait for each other: two on two busy cores are ten times as slow as one.
    """
    for variable in _VARIABLES:
        value = os.environ.get(variable, "")
        if value.isdecimal() and int(value) > 0:
            return int(value)
    return max(1, _cores() - _busy())


def _cores() -> int:
    if hasattr(os, "process_cpu_count"):  # Python 3.13
        return os.process_cpu_count() or 1
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0)) or 1
    return os.cpu_count() or 1


def _busy() -> int:
    """Programs that wanted to run in the last minute, on average; 0 where the system doesn't say (Windows)."""
    try:
        return round(os.getloadavg()[0])
    except (AttributeError, OSError):
        return 0


@lru_cache(maxsize=1)
def blas() -> ThreadpoolController:
    """The linear algebra that is loaded; NumPy's is from the start."""
    return ThreadpoolController()


@contextmanager
def at_most(threads: int) -> Iterator[None]:
    """Linear algebra by so many threads; inside of another limit, this one counts.

    One is best for steps that multiply many small matrices: threads that wait for each other over some thousand
    numbers cost more than they bring, and where other programs want the cores, many times as much.
    """
    with blas().limit(limits=threads, user_api="blas"):
        yield

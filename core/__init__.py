"""The engine of Hexapla: no Qt, no network, no global state.

>>> from core import compare  # doctest: +SKIP
>>> comparison = compare(["a.txt", "b.txt"])  # doctest: +SKIP

Names are imported when first used, so that `import core` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from core.model import Article, Comparison, Finding, Options
    from core.pipeline import compare

__all__ = ["Article", "Comparison", "Finding", "Options", "compare"]

_HOMES = {
    "Article": "core.model",
    "Comparison": "core.model",
    "Finding": "core.model",
    "Options": "core.model",
    "compare": "core.pipeline",
}


def __getattr__(name: str) -> Any:
    """A public name, from the module where it lives."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)

"""How much a reader takes in: one place for every limit."""

from __future__ import annotations

MEGABYTE = 1_000_000
MAX_TEXT_BYTES = 50 * MEGABYTE
"""The largest file that is read as text."""

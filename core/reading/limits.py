"""How much a reader takes in: one place for every limit."""

from __future__ import annotations

MEGABYTE = 1_000_000
MAX_TEXT_BYTES = 50 * MEGABYTE
"""The largest file that is read as text."""
MAX_ENTRIES = 10_000
"""The most files in a packed one (docx, odt, epub, zip)."""
MAX_PART_BYTES = 60 * MEGABYTE
"""The largest file in a packed one, unpacked."""
MAX_UNPACKED_BYTES = 200 * MEGABYTE
"""All that is unpacked of one file."""
MAX_RATIO = 400
"""A part that shrank to less than its 400th is no text; only looked at beyond a megabyte."""

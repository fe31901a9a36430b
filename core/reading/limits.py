"""How much a reader takes in: one place for every limit."""

from __future__ import annotations

MEGABYTE = 1_000_000
MAX_FILE_BYTES = 200 * MEGABYTE
"""The largest file that is opened: one with pictures in it."""
MAX_TEXT_BYTES = 50 * MEGABYTE
"""The largest file that is read as text, and the most text that may come out of any file."""
MAX_TEXT_HERE = 2 * MEGABYTE
"""The largest plain text that is read without a process of its own: in less time than such a process needs."""
MAX_ROWS = 100_000
"""The most rows of a spreadsheet."""
MAX_COLUMNS = 200
"""The columns of a spreadsheet that are looked at."""
MAX_SECONDS = 60.0
"""How long the reading of one file may take in a process of its own."""
MAX_MEMORY_BYTES = 2000 * MEGABYTE
"""What that process may have of memory, where the system can be told so."""
MAX_ENTRIES = 10_000
"""The most files in a packed one (docx, odt, epub, zip)."""
MAX_PART_BYTES = 60 * MEGABYTE
"""The largest file in a packed one, unpacked."""
MAX_UNPACKED_BYTES = 200 * MEGABYTE
"""All that is unpacked of one file."""
MAX_RATIO = 400
"""A part that shrank to less than its 400th is no text; only looked at beyond a megabyte."""

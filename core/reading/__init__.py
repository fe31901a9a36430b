"""A file becomes articles: one module a format, one registry."""

from core.reading.apart import Apart, Task
from core.reading.containers import may_be_container, members
from core.reading.files import may_hold_several, read_apart, read_bytes, read_file, shown_name
from core.reading.limits import MAX_TEXT_BYTES
from core.reading.registry import READERS, Reader
from core.reading.result import Reading
from core.reading.text import read_text

__all__ = [
    "MAX_TEXT_BYTES",
    "READERS",
    "Apart",
    "Reader",
    "Reading",
    "Task",
    "may_be_container",
    "may_hold_several",
    "members",
    "read_apart",
    "read_bytes",
    "read_file",
    "read_text",
    "shown_name",
]

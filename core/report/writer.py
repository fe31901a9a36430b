"""What every format's writer is."""

from __future__ import annotations

from datetime import datetime
from importlib import metadata
from pathlib import Path
from typing import Protocol

from core.model import Comparison
from core.progress import OnProgress, ignore_progress
from core.review import Review


class Writer(Protocol):
    """Writes a comparison, with what people made of it, to a file."""

    @property
    def name(self) -> str:
        """The format's short name, such as "xlsx"."""

    @property
    def suffix(self) -> str:
        """What the file's name ends with, such as ".xlsx"."""

    def write(
        self,
        comparison: Comparison,
        review: Review,
        path: Path,
        *,
        created: datetime,
        on_progress: OnProgress = ignore_progress,
    ) -> None:
        """Write the file whole or not at all.

        Args:
            comparison: what was computed.
            review: what people did to it.
            path: where to; an older file there is replaced.
            created: the time to put in the report; with the same one, the same file comes out.
            on_progress: called often with Stage.WRITING; may raise `Cancelled`, and nothing is left behind.

        Raises:
            WriteError: the file can't be written; its message says why and what to do.
        """


def program() -> str:
    """Name and version of the program, as reports give them."""
    try:
        return f"Hexapla {metadata.version('hexapla')}"
    except metadata.PackageNotFoundError:  # run from a copied folder, without being installed
        return "Hexapla"

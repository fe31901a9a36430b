"""The report for word processors."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from core.model import Comparison
from core.progress import OnProgress, ignore_progress
from core.report.words import Translate, Words
from core.review import Review

__all__ = ["DocxWriter"]


@dataclass(frozen=True, slots=True)
class DocxWriter:
    """Writes a comparison as a Word document: the articles side by side as a table, the findings as a list."""

    translate: Translate | None = None
    name: str = "docx"
    suffix: str = ".docx"
    locale: str = "en"

    def write(
        self,
        comparison: Comparison,
        review: Review,
        path: Path,
        *,
        created: datetime,
        on_progress: OnProgress = ignore_progress,
    ) -> None:
        """Write the file whole or not at all; see `Writer.write`."""
        from core.report.word.package import write_document  # python-docx takes a while to import

        words = Words(self.translate, self.locale)
        write_document(comparison, review, path, created=created, words=words, on_progress=on_progress)

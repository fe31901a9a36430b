"""The workbook that a colleague can read without the program."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from core.model import Comparison
from core.progress import OnProgress, ignore_progress
from core.report.words import Translate, Words
from core.review import Review

__all__ = ["WorkbookWriter"]


@dataclass(frozen=True, slots=True)
class WorkbookWriter:
    """Writes a comparison as an Excel workbook: Summary, Findings, Aligned and, where there are any, Facts."""

    translate: Translate | None = None
    name: str = "xlsx"
    suffix: str = ".xlsx"

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
        from core.report.workbook.book import write_workbook  # openpyxl takes a while to import

        write_workbook(comparison, review, path, created=created, words=Words(self.translate), on_progress=on_progress)

"""The workbook that a colleague can read without the program."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from core.model import Comparison
from core.progress import OnProgress, ignore_progress
from core.report.words import Translate, Words
from core.report.workbook.contents import Contents, SheetName
from core.review import Review

__all__ = ["Contents", "SheetName", "WorkbookWriter"]


@dataclass(frozen=True, slots=True)
class WorkbookWriter:
    """Writes a comparison as an Excel workbook: Summary, Findings, Aligned and, where there are any, Facts."""

    translate: Translate | None = None
    contents: Contents = field(default_factory=Contents)
    name: str = "xlsx"
    suffix: str = ".xlsx"
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
        from core.report.workbook.book import write_workbook  # openpyxl takes a while to import

        words = Words(self.translate, self.locale)
        write_workbook(comparison, review, path, self.contents, created=created, words=words, on_progress=on_progress)

"""The report that any browser shows: one file with everything in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from core.atomic import written_whole
from core.model import Comparison
from core.progress import OnProgress, ignore_progress
from core.report.common import Progress
from core.report.words import Translate, Words
from core.review import Review

__all__ = ["HtmlWriter"]


@dataclass(frozen=True, slots=True)
class HtmlWriter:
    """Writes a comparison as one HTML file: summary, aligned text, findings and facts; light, dark and printable."""

    translate: Translate | None = None
    name: str = "html"
    suffix: str = ".html"
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
        from core.report.html.page import Page

        page = Page(comparison, review, created, Words(self.translate, self.locale))
        progress = Progress(on_progress, page.parts)
        with written_whole(path) as stream:
            for part in page.chunks():
                progress.step()
                stream.write(part.encode("utf-8"))
            progress.finish()

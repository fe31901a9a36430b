"""A comparison becomes a file for others: one writer a format, one registry."""

from __future__ import annotations

from collections.abc import Mapping

from core.report.csv_report import CsvWriter
from core.report.html import HtmlWriter
from core.report.json_report import JsonWriter, json_text, to_json
from core.report.tmx import TmxWriter
from core.report.word import DocxWriter
from core.report.words import Translate
from core.report.workbook import WorkbookWriter
from core.report.writer import Writer

__all__ = [
    "WRITERS",
    "CsvWriter",
    "DocxWriter",
    "HtmlWriter",
    "JsonWriter",
    "TmxWriter",
    "WorkbookWriter",
    "Writer",
    "json_text",
    "to_json",
    "writers",
]


def writers(translate: Translate | None = None, locale: str = "en") -> Mapping[str, Writer]:
    """Every format's writer by its name, for readers of a language; see `Words`."""
    made: tuple[Writer, ...] = (
        WorkbookWriter(translate, locale=locale),
        JsonWriter(translate, locale=locale),
        HtmlWriter(translate, locale=locale),
        DocxWriter(translate, locale=locale),
        TmxWriter(translate),
        CsvWriter(translate, locale=locale),
    )
    return {writer.name: writer for writer in made}


WRITERS: Mapping[str, Writer] = writers()
"""Every format by its name, which is also the command line's option, in English."""

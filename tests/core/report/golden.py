"""Writes the expected reports again, for when they are meant to change: `python -m tests.core.report.golden`."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.worksheet.worksheet import Worksheet

from core.report import WRITERS, json_text
from tests.core.report import samples

FOLDER = Path(__file__).resolve().parents[2] / "data" / "report"
JSON = FOLDER / "cable-car.json"
WORKBOOK = FOLDER / "cable-car.xlsx.txt"


def without_version(text: str) -> str:
    """A report's text without the program's version, which changes with each release."""
    return re.sub(r"Hexapla [0-9][0-9A-Za-z.+]*", "Hexapla", text)


def workbook_text(path: Path) -> str:
    """Everything that a reader sees in a workbook's cells, a cell a line, with the marks of its text."""
    workbook = load_workbook(path, rich_text=True)
    return "\n".join(line for sheet in workbook for line in (f"== {sheet.title}", *_cells(sheet))) + "\n"


def _cells(sheet: Worksheet) -> Iterator[str]:
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is not None:
                link = f" -> {cell.hyperlink.location}" if cell.hyperlink else ""
                yield f"{cell.coordinate}: {_shown(cell.value)}{link}"


def _shown(value: object) -> str:
    if isinstance(value, CellRichText):
        return "".join(_run(block) if isinstance(block, TextBlock) else repr(block) for block in value)
    return repr(value)


def _run(block: TextBlock) -> str:
    font = block.font
    look = [str(font.color.rgb)[2:], "bold" * bool(font.b), "italic" * bool(font.i), font.u or ""]
    return f"<{' '.join(filter(None, look))}>{block.text!r}"


def main() -> None:
    comparison = samples.cable_car()
    review = samples.reviewed(comparison)
    FOLDER.mkdir(parents=True, exist_ok=True)
    JSON.write_text(without_version(json_text(comparison, review, samples.CREATED)), "utf-8")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "report.xlsx"
        WRITERS["xlsx"].write(comparison, review, path, created=samples.CREATED)
        WORKBOOK.write_text(without_version(workbook_text(path)), "utf-8")


if __name__ == "__main__":
    main()

"""What of a comparison a workbook shows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from core.report.scope import EVERYTHING, Scope


class SheetName(StrEnum):
    """Sheets that can be left out; the summary with its notes and legend always stands first."""

    FINDINGS = "findings"
    ALIGNED = "aligned"
    FACTS = "facts"


@dataclass(frozen=True, slots=True)
class Contents:
    """What the user chose to export."""

    scope: Scope = EVERYTHING
    sheets: frozenset[SheetName] = frozenset(SheetName)
    equal_text: bool = True
    """Whether rows that are the same in all articles show their text; else they show how it begins."""

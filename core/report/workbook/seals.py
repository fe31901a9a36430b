"""What a workbook says for the day it comes back: hidden values beside each finding, and properties of the document.

Never translated, so that a workbook made in one language can be read in another.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import NamedTuple

from core.report.words import Words
from core.review import Decision, ReviewStatus
from core.review.merging import Seal, seal, text_digest

COMPARISON_PROPERTY = "hexapla-comparison"
"""Document property that holds the id of the comparison."""
VERSION_PROPERTY = "hexapla-workbook"
VERSION = 2
"""Of how the workbook can be read back; 1 had no seals."""
HEADINGS_PROPERTY = "hexapla-headings"
STATUSES_PROPERTY = "hexapla-statuses"

COLUMNS = ("report.id", "report.status", "report.note", "report.reviewer", "report.exported")
"""Headings of what is read back."""

_SEAL = re.compile(r"(open|confirmed|dismissed) ([0-9a-f]*)/([0-9a-f]*) ([0-9a-f]*)/([0-9a-f]*)")


class Sealed(NamedTuple):
    """What a seal says: the decision as it was, and its texts as they were written into the cells."""

    decision: Seal
    written: Seal


def seal_text(decision: Decision, note: str, reviewer: str) -> str:
    """The seal of a decision, with its note and reviewer as they are in the cells, as the workbook holds it."""
    was = seal(decision)
    return f"{was.status} {was.note}/{text_digest(note)} {was.reviewer}/{text_digest(reviewer)}"


def read_seal(text: str) -> Sealed | None:
    """What a seal says; None where it is none."""
    match = _SEAL.fullmatch(text.strip())
    if match is None:
        return None
    status = ReviewStatus(match[1])
    return Sealed(Seal(status, match[2], match[4]), Seal(status, match[3], match[5]))


def properties(comparison_id: str, words: Words) -> Mapping[str, str]:
    """Document properties: whose workbook it is, and the words by which its columns and statuses are found again."""
    return {
        COMPARISON_PROPERTY: comparison_id,
        VERSION_PROPERTY: str(VERSION),
        HEADINGS_PROPERTY: _listed([words.say(heading) for heading in COLUMNS]),
        STATUSES_PROPERTY: _listed([words.value(status) for status in ReviewStatus]),
    }


def _listed(texts: list[str]) -> str:
    return json.dumps(texts, ensure_ascii=False)


def listed(text: str | None) -> list[str]:
    """The texts of a property; none where it is damaged."""
    try:
        found = json.loads(text or "[]")
    except ValueError:
        return []
    return [each for each in found if isinstance(each, str)] if isinstance(found, list) else []

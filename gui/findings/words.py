"""How findings are spoken of in the window: titles, lines, families."""

from __future__ import annotations

from unicodedata import bidirectional

from core.model import Comparison, Finding, FindingKind
from core.review import ReviewStatus
from gui.language import said, translate
from gui.theme import Family

_VALUE_LENGTH = 44
_LONGEST_TAIL = 14
_RIGHT_TO_LEFT = frozenset({"R", "AL"})
_FIRST_RIGHT_TO_LEFT = "\u0590"
"""No sign before it runs from right to left."""
_ISOLATE, _END_OF_ISOLATE = "\u2068", "\u2069"
"""Around a text that is laid out by its own direction."""


def title(finding: Finding) -> str:
    """A few words on what kind of difference it is."""
    kind, letters = finding.kind, "".join(finding.articles)
    alone = len({span.article for span in finding.spans}) == 1
    only = {
        FindingKind.ONLY_HERE: translate("Findings", "Passage only in {article}"),
        FindingKind.NUMBER: translate("Findings", "Number only in {article}"),
        FindingKind.AMOUNT: translate("Findings", "Amount only in {article}"),
        FindingKind.PERCENTAGE: translate("Findings", "Percentage only in {article}"),
        FindingKind.DATE: translate("Findings", "Date only in {article}"),
        FindingKind.NAME: translate("Findings", "Name only in {article}"),
        FindingKind.QUOTATION: translate("Findings", "Quotation only in {article}"),
    }
    differing = {
        FindingKind.ONLY_HERE: translate("Findings", "Passage only in {article}"),
        FindingKind.MISSING: translate("Findings", "Missing passage"),
        FindingKind.MOVED: translate("Findings", "Moved passage"),
        FindingKind.WORDING: translate("Findings", "Wording"),
        FindingKind.NUMBER: translate("Findings", "Number differs"),
        FindingKind.AMOUNT: translate("Findings", "Amount differs"),
        FindingKind.PERCENTAGE: translate("Findings", "Percentage differs"),
        FindingKind.DATE: translate("Findings", "Date differs"),
        FindingKind.NAME: translate("Findings", "Name differs"),
        FindingKind.QUOTATION: translate("Findings", "Quotation differs"),
        FindingKind.POLARITY: translate("Findings", "Negation differs"),
        FindingKind.MODALITY: translate("Findings", "Certainty differs"),
        FindingKind.STRUCTURE: translate("Findings", "Divided differently"),
    }
    lacking = {
        FindingKind.NUMBER: translate("Findings", "Number missing in {article}"),
        FindingKind.AMOUNT: translate("Findings", "Amount missing in {article}"),
        FindingKind.PERCENTAGE: translate("Findings", "Percentage missing in {article}"),
        FindingKind.DATE: translate("Findings", "Date missing in {article}"),
    }
    said = finding.explanation
    if said.id == "date.weekday":
        return translate("Findings", "Weekday and date disagree")
    if said.id.endswith(".lacks") and kind in lacking:
        return lacking[kind].format(article=said.parameters["article"])
    where = finding.spans[0].article if finding.spans else letters
    return (only if alone and kind in only else differing)[kind].format(article=where)


def place(finding: Finding) -> str:
    """Letters and rows."""
    letters = " · ".join(finding.articles)
    rows = finding.rows
    if not rows:
        return letters
    if len(rows) > 1:
        shown = (
            f"{rows[0] + 1}–{rows[-1] + 1}"
            if rows[-1] - rows[0] == len(rows) - 1
            else ", ".join(str(row + 1) for row in rows[:6])
        )
        return f"{letters} — " + translate("Findings", "rows {rows}").format(rows=shown)
    return f"{letters} — " + translate("Findings", "row {row}").format(row=rows[0] + 1)


def values(finding: Finding, comparison: Comparison) -> str:
    """What the articles have, side by side."""
    by_letter: dict[str, list[str]] = {}
    for span in finding.spans:
        by_letter.setdefault(span.article, []).append(shortened(comparison.span_text(span)))
    sides = [" … ".join(texts[:3]) for texts in by_letter.values()]
    if any(
        max(side, default="") >= _FIRST_RIGHT_TO_LEFT and any(bidirectional(char) in _RIGHT_TO_LEFT for char in side)
        for side in sides
    ):
        # Without it, a figure is drawn beside the words of another article.
        sides = [f"{_ISOLATE}{side}{_END_OF_ISOLATE}" for side in sides]
    return " ↔ ".join(sides)


def shortened(text: str, length: int = _VALUE_LENGTH) -> str:
    """A text on one line, cut in the middle where it is too long for a list."""
    text = " ".join(text.split())
    if len(text) <= length:
        return text
    last = text.rsplit(" ", 1)[-1]
    tail = last if len(last) <= _LONGEST_TAIL else ""
    head = text[: length - len(tail) - 3]
    head = head.rsplit(" ", 1)[0] if " " in head else head
    return f"{head} … {tail}".rstrip()


def explanation(finding: Finding) -> str:
    """The sentence that says what differs and where."""
    return said(finding.explanation)


def confidence_words(finding: Finding) -> str:
    """How sure the program is, in words and figures."""
    share = round(finding.confidence * 100)
    if finding.confidence >= 0.8:
        return translate("Findings", "high confidence, {share} %").format(share=share)
    if finding.confidence >= 0.55:
        return translate("Findings", "fair confidence, {share} %").format(share=share)
    return translate("Findings", "low confidence, {share} %").format(share=share)


def status_words(status: ReviewStatus) -> str:
    """A review status with its sign."""
    return {
        ReviewStatus.OPEN: translate("Findings", "open"),
        ReviewStatus.CONFIRMED: translate("Findings", "✓ confirmed"),
        ReviewStatus.DISMISSED: translate("Findings", "– dismissed"),
    }[status]


def family_words(family: Family) -> str:
    """A family as its chip says it."""
    return {
        Family.CONFLICT: translate("Findings", "numbers & dates"),
        Family.NAME: translate("Findings", "names"),
        Family.QUOTATION: translate("Findings", "quotes"),
        Family.WORDING: translate("Findings", "wording"),
        Family.ONLY_HERE: translate("Findings", "only in some"),
        Family.PLAIN: translate("Findings", "order & division"),
    }[family]

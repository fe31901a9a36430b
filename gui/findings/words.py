"""How findings are spoken of in the window: titles, lines, families."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.messages import render
from core.model import Comparison, Finding, FindingKind
from core.review import ReviewStatus
from gui.theme import Family

_VALUE_LENGTH = 44
_LONGEST_TAIL = 14


def tr(text: str) -> str:
    """A text of this module in the reader's language."""
    return QCoreApplication.translate("Findings", text)


def title(finding: Finding) -> str:
    """A few words on what kind of difference it is."""
    kind, letters = finding.kind, "".join(finding.articles)
    alone = len({span.article for span in finding.spans}) == 1
    only = {
        FindingKind.ONLY_HERE: tr("Passage only in {article}"),
        FindingKind.NUMBER: tr("Number only in {article}"),
        FindingKind.AMOUNT: tr("Amount only in {article}"),
        FindingKind.PERCENTAGE: tr("Percentage only in {article}"),
        FindingKind.DATE: tr("Date only in {article}"),
        FindingKind.NAME: tr("Name only in {article}"),
        FindingKind.QUOTATION: tr("Quotation only in {article}"),
    }
    differing = {
        FindingKind.ONLY_HERE: tr("Passage only in {article}"),
        FindingKind.MISSING: tr("Missing passage"),
        FindingKind.MOVED: tr("Moved passage"),
        FindingKind.WORDING: tr("Wording"),
        FindingKind.NUMBER: tr("Number differs"),
        FindingKind.AMOUNT: tr("Amount differs"),
        FindingKind.PERCENTAGE: tr("Percentage differs"),
        FindingKind.DATE: tr("Date differs"),
        FindingKind.NAME: tr("Name differs"),
        FindingKind.QUOTATION: tr("Quotation differs"),
        FindingKind.POLARITY: tr("Negation differs"),
        FindingKind.MODALITY: tr("Certainty differs"),
        FindingKind.STRUCTURE: tr("Divided differently"),
    }
    lacking = {
        FindingKind.NUMBER: tr("Number missing in {article}"),
        FindingKind.AMOUNT: tr("Amount missing in {article}"),
        FindingKind.PERCENTAGE: tr("Percentage missing in {article}"),
        FindingKind.DATE: tr("Date missing in {article}"),
    }
    said = finding.explanation
    if said.id == "date.weekday":
        return tr("Weekday and date disagree")
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
        return f"{letters} — " + tr("rows {rows}").format(rows=shown)
    return f"{letters} — " + tr("row {row}").format(row=rows[0] + 1)


def values(finding: Finding, comparison: Comparison) -> str:
    """What the articles have, side by side."""
    by_letter: dict[str, list[str]] = {}
    for span in finding.spans:
        by_letter.setdefault(span.article, []).append(shortened(comparison.span_text(span)))
    return " ↔ ".join(" … ".join(texts[:3]) for texts in by_letter.values())


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
    return render(finding.explanation, lambda text: QCoreApplication.translate("Messages", text))


def confidence_words(finding: Finding) -> str:
    """How sure the program is, in words and figures."""
    share = round(finding.confidence * 100)
    if finding.confidence >= 0.8:
        return tr("high confidence, {share} %").format(share=share)
    if finding.confidence >= 0.55:
        return tr("fair confidence, {share} %").format(share=share)
    return tr("low confidence, {share} %").format(share=share)


def status_words(status: ReviewStatus) -> str:
    """A review status with its sign."""
    return {
        ReviewStatus.OPEN: tr("open"),
        ReviewStatus.CONFIRMED: tr("✓ confirmed"),
        ReviewStatus.DISMISSED: tr("– dismissed"),
    }[status]


def family_words(family: Family) -> str:
    """A family as its chip says it."""
    return {
        Family.CONFLICT: tr("numbers & dates"),
        Family.NAME: tr("names"),
        Family.QUOTATION: tr("quotes"),
        Family.WORDING: tr("wording"),
        Family.ONLY_HERE: tr("only in some"),
        Family.PLAIN: tr("order & division"),
    }[family]

"""How facts are spoken of in the window."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QCoreApplication

from core.facts_matrix import FactCell, FactState
from core.messages import message, render
from core.model import Comparison, FindingKind


def tr(text: str) -> str:
    """A text of this module in the reader's language."""
    return QCoreApplication.translate("Facts", text)


def kind_words(kind: FindingKind) -> str:
    """A kind's name."""
    return render(message(f"kind.{kind}"), lambda text: QCoreApplication.translate("Messages", text))


def forms(cell: FactCell, comparison: Comparison) -> str:
    """What an article writes, each form once, with how often it does."""
    counted = Counter(" ".join(comparison.span_text(span).split()) for span in cell.spans)
    return " · ".join(form if n == 1 else f"{form} ×{n}" for form, n in counted.items())


def said(cell: FactCell, letter: str, comparison: Comparison) -> str:
    """What an article makes of a fact, in words."""
    template = {
        FactState.HAS: tr("{article} says: {text}"),
        FactState.DIFFERS: tr("{article} says otherwise: {text}"),
        FactState.LACKS: tr("{article} does not say it"),
    }[cell.state]
    return template.format(article=letter, text=forms(cell, comparison))

"""How facts are spoken of in the window."""

from __future__ import annotations

from collections import Counter

from core.facts_matrix import FactCell, FactState
from core.messages import message, render
from core.model import Comparison, FindingKind
from gui.language import in_readers_language, translate


def kind_words(kind: FindingKind) -> str:
    """A kind's name."""
    return render(message(f"kind.{kind}"), in_readers_language)


def forms(cell: FactCell, comparison: Comparison) -> str:
    """What an article writes, each form once, with how often it does."""
    counted = Counter(" ".join(comparison.span_text(span).split()) for span in cell.spans)
    return " · ".join(form if n == 1 else f"{form} ×{n}" for form, n in counted.items())


def said(cell: FactCell, letter: str, comparison: Comparison) -> str:
    """What an article makes of a fact, in words."""
    template = {
        FactState.HAS: translate("Facts", "{article} says: {text}"),
        FactState.DIFFERS: translate("Facts", "{article} says otherwise: {text}"),
        FactState.LACKS: translate("Facts", "{article} does not say it"),
    }[cell.state]
    return template.format(article=letter, text=forms(cell, comparison))

"""Short ways to read a text's values in tests."""

from __future__ import annotations

from core.facts import Mention
from core.facts.values import extract_values
from core.model import Article, FindingKind, Paragraph, Sentence


def mentions(text: str, language: str, date: str = "") -> list[Mention]:
    """The values that one sentence states."""
    paragraph = Paragraph(text, language=language, sentences=(Sentence(0, len(text)),))
    return list(extract_values(Article("id", (paragraph,), letter="A", language=language, date=date)))


def facts(text: str, language: str) -> list[tuple[str, str]]:
    """Kind and value of each mention that is a fact of its own."""
    return [(mention.kind.value, mention.value) for mention in mentions(text, language) if mention.salience > 0.3]


def values(text: str, language: str) -> list[str]:
    """The values alone, of whatever kind."""
    return [value for _, value in facts(text, language)]


NUMBER, AMOUNT, PERCENTAGE, DATE = (
    kind.value for kind in (FindingKind.NUMBER, FindingKind.AMOUNT, FindingKind.PERCENTAGE, FindingKind.DATE)
)

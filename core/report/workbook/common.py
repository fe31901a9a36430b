"""What several sheets need."""

from __future__ import annotations

from collections.abc import Sequence

from core.model import Article
from core.report.words import Words


def article_widths(articles: Sequence[Article], room: float, least: float, most: float) -> list[float]:
    """Widths of one column an article that share the room of a page."""
    return [max(least, min(most, room / len(articles)))] * len(articles)


def header_lines(words: Words, *message_ids: str) -> list[str]:
    """Words for the headings of some columns."""
    return [words.say(message_id) for message_id in message_ids]

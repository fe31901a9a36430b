"""What several sheets need."""

from __future__ import annotations

from collections.abc import Sequence

from core.language import language_name, primary_language
from core.model import Article, Comparison
from core.progress import OnProgress, Stage
from core.report.words import Words

_RIGHT_TO_LEFT = frozenset(["ar", "arc", "ckb", "dv", "fa", "he", "iw", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"])
_MAX_TITLE = 60


class Progress:
    """Counts the lines of all sheets together."""

    def __init__(self, on_progress: OnProgress, total: int) -> None:
        self._on_progress = on_progress
        self._total = max(total, 1)
        self._done = 0

    def step(self) -> None:
        """One line more is written."""
        self._on_progress(Stage.WRITING, min(self._done, self._total), self._total)
        self._done += 1

    def finish(self) -> None:
        """The file is complete."""
        self._on_progress(Stage.WRITING, self._total, self._total)


def reads_right_to_left(language: str) -> bool:
    """Whether a language is written from right to left."""
    return primary_language(language) in _RIGHT_TO_LEFT if language else False


def reference_reads_right_to_left(comparison: Comparison) -> bool:
    """Whether the article whose order the rows follow is written from right to left."""
    return any(
        reads_right_to_left(article.language)
        for article in comparison.articles
        if article.letter == comparison.options.reference
    )


def heading(article: Article) -> str:
    """An article's column heading on one line: "A · its title"; a long title is cut visibly."""
    title = " ".join(article.title.split())
    if len(title) > _MAX_TITLE:
        title = title[: _MAX_TITLE - 1].rstrip() + "…"
    return f"{article.letter} · {title}" if title else article.letter


def named_language(code: str) -> str:
    """A language's name for people; a dash where none can be told."""
    return language_name(code) if code else "–"


def article_widths(articles: Sequence[Article], room: float, least: float, most: float) -> list[float]:
    """Widths of one column an article that share the room of a page."""
    return [max(least, min(most, room / len(articles)))] * len(articles)


def header_lines(words: Words, *message_ids: str) -> list[str]:
    """Words for the headings of some columns."""
    return [words.say(message_id) for message_id in message_ids]

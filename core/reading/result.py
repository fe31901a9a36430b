"""What every reader returns, and how its articles are made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from core.identity import article_id
from core.messages import Message
from core.model import Article, Link, Paragraph, ParagraphKind


@dataclass(frozen=True, slots=True)
class Reading:
    """One file's articles: one as a rule; several, linked, for a file of translated segments."""

    articles: tuple[Article, ...]
    links: tuple[Link, ...] = ()
    """Links that the file itself gives; each side names its article by `Article.id`, having no letter yet."""
    left_out: tuple[Message, ...] = ()
    warnings: tuple[Message, ...] = ()


def make_article(
    name: str, paragraphs: Sequence[Paragraph], *, encoding: str = "", warnings: Sequence[Message] = ()
) -> Article:
    """An article as it comes out of a reader: titled by its heading if it begins with one, else by its name."""
    headed = bool(paragraphs) and paragraphs[0].kind is ParagraphKind.HEADING
    return Article(
        id=article_id(name, (paragraph.text for paragraph in paragraphs)),
        paragraphs=tuple(paragraphs),
        title=" ".join(paragraphs[0].text.split()) if headed else name,
        encoding=encoding,
        warnings=tuple(warnings),
    )

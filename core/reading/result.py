"""What every reader returns, and how its articles are made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from core.errors import ReadError
from core.identity import article_id
from core.messages import Message, message
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
    name: str,
    paragraphs: Sequence[Paragraph],
    *,
    title: str = "",
    author: str = "",
    date: str = "",
    source: str = "",
    encoding: str = "",
    left_out: Sequence[Message] = (),
    warnings: Sequence[Message] = (),
) -> Article:
    """An article as it comes out of a reader.

    It is titled by its heading if it begins with one, else as its file says (`title`), else by its name.
    """
    headed = bool(paragraphs) and paragraphs[0].kind is ParagraphKind.HEADING
    heading = " ".join(paragraphs[0].text.split()) if headed else ""
    return Article(
        id=article_id(name, (paragraph.text for paragraph in paragraphs)),
        paragraphs=tuple(paragraphs),
        title=heading or " ".join(title.split()) or name,
        author=" ".join(author.split()),
        date=date.strip(),
        source=source.strip(),
        encoding=encoding,
        left_out=tuple(left_out),
        warnings=tuple(warnings),
    )


def reading_of(article: Article, name: str) -> Reading:
    """The reading of a file that holds one article.

    Raises:
        ReadError: nothing is in it.
    """
    if not article.paragraphs:
        raise ReadError(message("read.no_text", name=name))
    return Reading((article,), left_out=article.left_out, warnings=article.warnings)

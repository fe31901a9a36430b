"""Files of translated segments become linked articles: one a language, with the links that the file gives."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from core.errors import ReadError
from core.messages import Message, message
from core.model import Link, LinkSide, Paragraph, SentenceRef
from core.reading.result import Reading, make_article


@dataclass(frozen=True, slots=True)
class Column:
    """One of the articles that a file holds side by side."""

    key: str
    """Names it within the file: a language tag, or the number of a column."""
    title: str
    language: str = ""
    """ISO 639-1 code, where the file says it."""


def linked_reading(
    columns: Sequence[Column],
    units: Iterable[Mapping[str, Paragraph]],
    name: str,
    *,
    encoding: str = "",
    left_out: Sequence[Message] = (),
    warnings: Sequence[Message] = (),
) -> Reading:
    """The articles of a file of segments, and a link for every two segments of one unit.

    A link names a whole paragraph by its first sentence: sentences are found later.

    Args:
        columns: the articles, in order.
        units: what belongs together: paragraphs by the column's key; a column that lacks the unit is absent.
        name: the file's name.
        encoding: of the file.
        left_out: what is told of every article.
        warnings: the same.

    Raises:
        ReadError: there is no text in it.
    """
    paragraphs: dict[str, list[Paragraph]] = {column.key: [] for column in columns}
    pairs: list[tuple[str, int, str, int]] = []
    for unit in units:
        there = [column.key for column in columns if column.key in unit]
        for key in there:
            paragraphs[key].append(unit[key])
        pairs += [(a, len(paragraphs[a]) - 1, b, len(paragraphs[b]) - 1) for a, b in combinations(there, 2)]
    articles = {}
    for column in columns:
        if not paragraphs[column.key]:
            continue
        article = make_article(
            f"{name}: {column.key}",
            paragraphs[column.key],
            encoding=encoding,
            left_out=left_out,
            warnings=warnings,
        )
        articles[column.key] = replace(article, title=f"{column.title} ({name})", language=column.language)
    if not articles:
        raise ReadError(message("read.no_text", name=name))

    def side(key: str, number: int) -> LinkSide:
        return LinkSide(articles[key].id, (SentenceRef(number, 0),))

    links = tuple(Link(side(a, i), side(b, j), probability=1.0) for a, i, b, j in pairs)
    return Reading(tuple(articles.values()), links, tuple(left_out), tuple(warnings))

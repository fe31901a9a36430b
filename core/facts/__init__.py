"""Facts: what articles state as numbers, amounts, percentages, dates, names and quotations, comparable by value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from core.facts.mentions import Extractor, Mention
from core.facts.values import extract_values
from core.identity import digest
from core.model import Article, Fact, FindingKind, Span

__all__ = ["EXTRACTORS", "Extractor", "Mention", "extract", "gather"]

EXTRACTORS: tuple[Extractor, ...] = (extract_values,)
"""All extractors. Each is run once an article."""

_LEAST_SALIENCE = 0.3


def extract(article: Article) -> tuple[Mention, ...]:
    """Every mention of a fact in a segmented article with a letter, in reading order."""
    found = [mention for extractor in EXTRACTORS for mention in extractor(article)]
    return tuple(sorted(found, key=_order))


def _order(mention: Mention) -> tuple[int, int, int, str, str]:
    span = mention.span
    return span.paragraph, span.start, span.end, mention.kind, mention.value


def gather(mentions_by_article: Mapping[str, Sequence[Mention]]) -> tuple[Fact, ...]:
    """The facts of all articles with their mentions, by first appearance.

    Args:
        mentions_by_article: what `extract` gave, by letter.
    """
    places: dict[tuple[FindingKind, str], list[Span]] = {}
    labels: dict[tuple[FindingKind, str], str] = {}
    stated = [mention for letter in sorted(mentions_by_article) for mention in mentions_by_article[letter]]
    counted = {mention.value for mention in stated if mention.kind is FindingKind.NUMBER}
    for mention in filter(_is_fact, stated):
        # 1900 people read as a year in one article are a number where another writes 1,900.
        is_number = mention.kind is FindingKind.DATE and mention.value.isdigit() and mention.value in counted
        key = (FindingKind.NUMBER if is_number else mention.kind), mention.value
        places.setdefault(key, []).append(mention.span)
        labels.setdefault(key, mention.written)
    return tuple(
        Fact(
            id=digest(kind, value),
            kind=kind,
            value=value,
            label=labels[kind, value],
            mentions=tuple(spans),
        )
        for (kind, value), spans in places.items()
    )


def _is_fact(mention: Mention) -> bool:
    """Whether a mention is worth a row of its own: not `one` or `both`, nor a bare small number in words."""
    return mention.salience >= (1 if mention.kind is FindingKind.NUMBER else _LEAST_SALIENCE)

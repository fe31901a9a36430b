"""Facts: what articles state as numbers, amounts, percentages, dates, names and quotations, comparable by value."""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

from core.facts.dates import PART_OF_DAY
from core.facts.mentions import Encode, Extractor, Mention, no_step
from core.facts.name_linking import link_names
from core.facts.names import extract_names
from core.facts.quotation_linking import link_quotations
from core.facts.quotations import extract_quotations
from core.facts.values import extract_values
from core.identity import digest
from core.model import Article, Fact, FindingKind, Span

__all__ = ["EXTRACTORS", "Extractor", "Mention", "extract", "gather"]

EXTRACTORS: tuple[Extractor, ...] = (extract_values, extract_names, extract_quotations)
"""All extractors. Each is run once an article."""

_LEAST_SALIENCE = 0.3


def extract(article: Article, on_step: Callable[[], None] = no_step) -> tuple[Mention, ...]:
    """Every mention of a fact in a segmented article with a letter, in reading order.

    `on_step` is called by each extractor at every paragraph; it may raise `Cancelled`.
    """
    found = [mention for extractor in EXTRACTORS for mention in extractor(article, on_step)]
    return tuple(_without_currencies(sorted(found, key=_order)))


def _without_currencies(mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions without names inside amounts (CHF 40)."""
    amounts = [(m.span.paragraph, m.span.start, m.span.end) for m in mentions if m.kind is FindingKind.AMOUNT]
    for mention in mentions:
        span = mention.span
        at = bisect_right(amounts, (span.paragraph, span.start, sys.maxsize)) - 1
        within = at >= 0 and amounts[at][0] == span.paragraph and span.end <= amounts[at][2]
        if mention.kind is not FindingKind.NAME or not within:
            yield mention


def _order(mention: Mention) -> tuple[int, int, int, str, str]:
    span = mention.span
    return span.paragraph, span.start, span.end, mention.kind, mention.value


def gather(
    mentions_by_article: Mapping[str, Sequence[Mention]],
    encode: Encode | None = None,
    on_step: Callable[[], None] = no_step,
) -> tuple[Fact, ...]:
    """The facts of all articles with their mentions, by first appearance.

    Args:
        mentions_by_article: what `extract` gave, by letter.
        encode: gives texts vectors; without it names and quotations of several languages are linked by
            what is written only.
        on_step: called often; may raise `Cancelled`.
    """
    stated = [mention for letter in sorted(mentions_by_article) for mention in mentions_by_article[letter]]
    facts = [
        *_values(stated),
        *_names(mentions_by_article, encode, on_step),
        *_quotations(mentions_by_article, encode, on_step),
    ]
    return tuple(sorted(facts, key=_first_appearance))


def _first_appearance(fact: Fact) -> tuple[tuple[str, int, int], str, str]:
    first = min((span.article, span.paragraph, span.start) for span in fact.mentions)
    return first, fact.kind, fact.value


def _values(stated: Sequence[Mention]) -> Iterator[Fact]:
    """Numbers, amounts, percentages, dates and times: those with one value are one fact."""
    places: dict[tuple[FindingKind, str], list[Span]] = {}
    labels: dict[tuple[FindingKind, str], str] = {}
    counted = {mention.value for mention in stated if mention.kind is FindingKind.NUMBER}
    for mention in filter(_is_fact, stated):
        # 1900 people read as a year in one article are a number where another writes 1,900.
        is_number = mention.kind is FindingKind.DATE and mention.value.isdigit() and mention.value in counted
        key = (FindingKind.NUMBER if is_number else mention.kind), mention.value
        places.setdefault(key, []).append(mention.span)
        labels.setdefault(key, mention.written)
    for (kind, value), spans in places.items():
        yield Fact(digest(kind, value), kind, value, labels[kind, value], tuple(spans))


def _names(
    mentions_by_article: Mapping[str, Sequence[Mention]], encode: Encode | None, on_step: Callable[[], None]
) -> Iterator[Fact]:
    named = _of_kind(mentions_by_article, FindingKind.NAME)
    seen: Counter[str] = Counter()
    for group in link_names(named, encode, on_step):
        value = group.value
        seen[value] += 1
        name = value if seen[value] == 1 else f"{value} ({seen[value]})"
        spans = tuple(mention.span for mention in group.mentions)
        yield Fact(digest(FindingKind.NAME, name), FindingKind.NAME, name, group.label, spans)


def _quotations(
    mentions_by_article: Mapping[str, Sequence[Mention]], encode: Encode | None, on_step: Callable[[], None]
) -> Iterator[Fact]:
    for pieces in link_quotations(_of_kind(mentions_by_article, FindingKind.QUOTATION), encode, on_step):
        value = pieces[0].value
        spans = tuple(piece.span for piece in pieces)
        name = digest(FindingKind.QUOTATION, pieces[0].span.article, value)
        yield Fact(name, FindingKind.QUOTATION, value, value, spans)


def _of_kind(mentions_by_article: Mapping[str, Sequence[Mention]], kind: FindingKind) -> dict[str, list[Mention]]:
    return {
        letter: [mention for mention in mentions if mention.kind is kind]
        for letter, mentions in mentions_by_article.items()
    }


def _is_fact(mention: Mention) -> bool:
    """Whether a value is worth a row of its own: not `one` or `both`, nor a bare small number in words."""
    if mention.kind in {FindingKind.NAME, FindingKind.QUOTATION} or mention.unit == PART_OF_DAY:
        return False
    return mention.salience >= (1 if mention.kind is FindingKind.NUMBER else _LEAST_SALIENCE)

"""Identities that stay the same when an article is compared again.

All are hashes of texts, never of positions: inserting a paragraph above must not lose a review.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from json.encoder import encode_basestring_ascii

from core.model import Article, Finding, Options, Span

_HASH_LENGTH = 16
SCORE_DECIMALS = 4
"""Scores are rounded before any threshold, so that BLAS threads and machines don't change results."""


def rounded(score: float) -> float:
    """A score as it may be compared with a threshold."""
    return round(float(score), SCORE_DECIMALS)


def digest(*parts: str) -> str:
    """A short hash of some texts, in hexadecimal; ("ab", "c") and ("a", "bc") differ."""
    joined = f"[{', '.join(map(encode_basestring_ascii, parts))}]"  # as json.dumps would, in a third of the time
    return hashlib.sha256(joined.encode("ascii")).hexdigest()[:_HASH_LENGTH]


def normalised(text: str) -> str:
    """A text as identities see it: NFC, white space folded; case and signs count."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def article_id(name: str, paragraph_texts: Iterable[str]) -> str:
    """The id that an article gets when it is first opened, from its file's name and its text."""
    return digest(name, *paragraph_texts)


def text_keys(texts: Iterable[str]) -> list[tuple[str, int]]:
    """Each text's (hash, occurrence): the name under which edits by hand remember a paragraph.

    >>> [occurrence for _, occurrence in text_keys(["a", "b", "a"])]
    [0, 0, 1]
    """
    seen: Counter[str] = Counter()
    keys = []
    for text in texts:
        key = digest(normalised(text))
        keys.append((key, seen[key]))
        seen[key] += 1
    return keys


def _no_step() -> None:
    """What is called for each finding where nobody wants to know."""


def with_finding_ids(
    findings: Sequence[Finding], articles: Mapping[str, Article], on_step: Callable[[], None] = _no_step
) -> tuple[Finding, ...]:
    """The findings with their ids filled in.

    An id is the hash of kind, article ids, the normalised texts of the spans and an occurrence number
    for repeats; row, offsets, severity and confidence don't count.

    Args:
        findings: in their final order.
        articles: by letter.
        on_step: called for each finding; may raise `Cancelled`.
    """

    def span_text(span: Span) -> str:
        return articles[span.article].paragraphs[span.paragraph].text[span.start : span.end]

    seen: Counter[str] = Counter()
    named = []
    for finding in findings:
        on_step()
        of_articles = sorted(articles[letter].id for letter in finding.articles)
        texts = sorted((articles[span.article].id, normalised(span_text(span))) for span in finding.spans)
        key = digest(finding.kind, *of_articles, *(part for pair in texts for part in pair))
        named.append(replace(finding, id=digest(key, str(seen[key]))))
        seen[key] += 1
    return tuple(named)


def comparison_id(articles: Sequence[Article], options: Options) -> str:
    """The hash of the articles' texts, in order, and of the options."""
    texts = [text for article in articles for text in (article.id, *(p.text for p in article.paragraphs))]
    return digest(json.dumps(asdict(options), sort_keys=True), *texts)

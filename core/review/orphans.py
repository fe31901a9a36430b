"""Reviews whose findings are gone since the articles were compared again: listed for people, never dropped."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from core.messages import Message
from core.model import Comparison, FindingKind
from core.review.review import OPEN, Review


@dataclass(frozen=True, slots=True)
class Orphan:
    """What is remembered of a finding that was reviewed."""

    kind: FindingKind
    explanation: Message
    texts: tuple[tuple[str, str], ...]
    """Letter of the article and the words that were marked, of each span."""


def remember(
    review: Review, before: Comparison | None, now: Comparison | None, known: Mapping[str, Orphan]
) -> dict[str, Orphan]:
    """What is known of the findings that were reviewed and are no longer there, by their ids.

    Args:
        review: what people decided.
        before: the comparison that was shown.
        now: the one that takes its place.
        known: what was remembered before.
    """
    present = {finding.id for finding in now.findings} if now is not None else set()
    gone = {key for key, decision in review.decisions.items() if decision != OPEN} - present
    remembered = {key: orphan for key, orphan in known.items() if key in gone}
    for finding in before.findings if before is not None else ():
        if finding.id in gone and before is not None:
            texts = tuple((span.article, before.span_text(span)) for span in finding.spans)
            remembered[finding.id] = Orphan(finding.kind, finding.explanation, texts)
    return remembered

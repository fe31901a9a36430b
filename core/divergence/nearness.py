"""How near the wordings of two linked texts in one language are: whether their diff tells a reader anything."""

from __future__ import annotations

from collections.abc import Sequence

from core.divergence.word_diff import Change, ChangeKind, Token, Weight, WordDiff

LEAST_SIMILARITY = 0.4
"""Share of content words in common below which a sentence is a paraphrase, which a word diff can't read."""
LEAST_CONTAINMENT = 0.75
"""Or the share of the shorter text that the longer must hold, so that only additions remain."""
LEAST_CONTAINED = 4
_CONFETTI_SHARE, _CONFETTI_CHANGES = 0.5, 4


def is_readable(a: Sequence[Token], b: Sequence[Token], diff: WordDiff) -> bool:
    """Whether marking the changes would show something, and not strew marks over a paraphrase."""
    shorter = min(content_count(a), content_count(b))
    near = diff.similarity >= LEAST_SIMILARITY or (diff.containment >= LEAST_CONTAINMENT and shorter >= LEAST_CONTAINED)
    if not near:
        return False
    replaced = [change for change in diff.changes if change.kind is ChangeKind.REPLACED]
    marked = sum(_size(a, b, change) for change in replaced)
    return len(replaced) < _CONFETTI_CHANGES or marked <= _CONFETTI_SHARE * (content_count(a) + content_count(b))


def _size(a: Sequence[Token], b: Sequence[Token], change: Change) -> int:
    start, end, b_start, b_end = change.block
    return content_count(a[start:end]) + content_count(b[b_start:b_end])


def content_count(tokens: Sequence[Token]) -> int:
    """Words of content among some tokens."""
    return sum(token.weight is Weight.CONTENT for token in tokens)

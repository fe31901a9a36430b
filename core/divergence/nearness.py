"""How near the wordings of two linked texts in one language are: whether their diff tells a reader anything.

Of two drafts of one text an editor wants every change. Where two people wrote about one matter, most words differ
and mean the same: there a diff reads only where the sentences are near, and else a graded model says what differs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from core.divergence.detector import Evidence
from core.divergence.diffed_words import DiffedWords, common_language
from core.divergence.word_diff import Change, ChangeKind, Token, Weight, WordDiff, content_count
from core.model import Link

LEAST_OF_DRAFTS = 0.75
"""Share of content words in common, of all linked passages, from which two articles are drafts of one text."""
_SAMPLE = 200
"""Links from which a sample tells as much as all."""
LEAST_SIMILARITY, LEAST_SIMILARITY_OF_DRAFTS = 0.65, 0.4
"""Share of content words in common below which a sentence is a paraphrase, which a word diff can't read."""
LEAST_CONTAINMENT = 0.75
"""Or the share of the shorter text that the longer must hold, so that only additions remain."""
LEAST_CONTAINED = 4
_LONGEST = 8
"""Content words, of both sides, up to which a replaced stretch of two texts written apart reads as one change."""
_CONFETTI_SHARE, _CONFETTI_CHANGES = 0.5, 4


def drafts(evidence: Evidence) -> frozenset[tuple[str, str]]:
    """The pairs of letters of articles that are drafts of one text; ask with `evidence.once`."""
    of_pairs: dict[tuple[str, str], list[tuple[Link, str]]] = {}
    for row in evidence.each_row():
        for link in evidence.correspondence.links_within(row):
            language = common_language(evidence, link)
            if language is not None:
                of_pairs.setdefault((link.a.article, link.b.article), []).append((link, language))
    return frozenset(pair for pair, links in of_pairs.items() if _share(evidence, links) >= LEAST_OF_DRAFTS)


def _share(evidence: Evidence, links: Sequence[tuple[Link, str]]) -> float:
    """The share of content words in common of linked passages, of a sample where they are many."""
    common = every = 0
    for link, language in links[:: 1 + len(links) // _SAMPLE]:
        words = DiffedWords(evidence)
        a, b = (_content_keys([word.token for word in words.of(side, language)]) for side in (link.a, link.b))
        common += 2 * (a & b).total()
        every += a.total() + b.total()
    return common / max(1, every)


def _content_keys(tokens: Sequence[Token]) -> Counter[str]:
    return Counter(token.key for token in tokens if token.weight is Weight.CONTENT)


def is_readable(a: Sequence[Token], b: Sequence[Token], diff: WordDiff, *, of_drafts: bool) -> bool:
    """Whether marking the changes would show something, and not strew marks over a paraphrase."""
    shorter = min(content_count(a), content_count(b))
    least = LEAST_SIMILARITY_OF_DRAFTS if of_drafts else LEAST_SIMILARITY
    near = diff.similarity >= least or (diff.containment >= LEAST_CONTAINMENT and shorter >= LEAST_CONTAINED)
    if not near:
        return False
    replaced = [change for change in diff.changes if change.kind is ChangeKind.REPLACED]
    if not of_drafts and any(_size(a, b, change) > _LONGEST for change in replaced):
        return False
    marked = sum(_size(a, b, change) for change in replaced)
    return len(replaced) < _CONFETTI_CHANGES or marked <= _CONFETTI_SHARE * (content_count(a) + content_count(b))


def _size(a: Sequence[Token], b: Sequence[Token], change: Change) -> int:
    start, end, b_start, b_end = change.block
    return content_count(a[start:end]) + content_count(b[b_start:b_end])

"""Links between all articles: pair by pair, then what the pairs say together."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from core.alignment.agreement import agreed_links
from core.alignment.memory import Memory
from core.alignment.pair import Pair, compare_pair
from core.embedding import Encoder
from core.model import Article, Link
from core.progress import OnProgress, Stage, ignore_progress

_STEPS_PER_PAIR = 1000


def align_all(
    articles: Sequence[Article],
    encoder: Encoder,
    *,
    memory: Memory | None = None,
    pins: Sequence[Link] = (),
    on_progress: OnProgress = ignore_progress,
) -> list[Link]:
    """Links between the sentences of two to eight segmented articles.

    As `align_pair` for two. With more, a pair's links also rest on what the others found: some are added,
    and some are `set_aside`, which say what no other link bears out.

    Args:
        articles: with letters and sentences.
        encoder: gives vectors.
        memory: what earlier calls computed, and where to keep what this one does.
        pins: links that a person set.
        on_progress: told about encoding and aligning; it may raise `Cancelled`.
    """
    memory = Memory() if memory is None else memory
    both = list(combinations(articles, 2))
    pairs: dict[tuple[str, str], Pair] = {}
    for done, (a, b) in enumerate(both):

        def report(stage: Stage, part: int, whole: int, done: int = done) -> None:
            steps = done * _STEPS_PER_PAIR + part * _STEPS_PER_PAIR // max(whole, 1)
            on_progress(stage, steps, len(both) * _STEPS_PER_PAIR)

        of_pair = [pin for pin in pins if {pin.a.article, pin.b.article} == {a.letter, b.letter}]
        pairs[a.letter, b.letter] = compare_pair(a, b, encoder, memory=memory, pins=of_pair, on_progress=report)
    links = agreed_links(articles, pairs, on_progress)
    on_progress(Stage.ALIGNING, 1, 1)
    return links

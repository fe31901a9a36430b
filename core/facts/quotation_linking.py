"""One utterance quoted by several articles, in whatever languages, wherever they quote it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from core.facts.mentions import Encode, Mention, encoded, no_step
from core.identity import rounded

SAME_UTTERANCE = 0.5
"""Cosine from which two quotations are one utterance; on the samples, one had .53 to .89 and two up to .39."""
_MOST = 3000
"""Quotations that are compared by meaning; of more, only equal ones are linked."""


def link_quotations(
    mentions_by_article: Mapping[str, Sequence[Mention]],
    encode: Encode | None = None,
    on_step: Callable[[], None] = no_step,
) -> list[list[Mention]]:
    """The pieces of each utterance's quotations in all articles, by first appearance.

    Args:
        mentions_by_article: pieces of quotations, by letter; those of one quotation have one value.
        encode: compares quotations by meaning; without it only equal ones are one utterance.
        on_step: called often; may raise `Cancelled`.
    """
    quoted: dict[tuple[str, str], list[Mention]] = {}
    for letter in sorted(mentions_by_article):
        for mention in mentions_by_article[letter]:
            quoted.setdefault((letter, mention.value), []).append(mention)
    keys = list(quoted)
    group_of = list(range(len(keys)))
    members = {number: [number] for number in group_of}
    for i, j in _alike(keys, encode, on_step):
        low, high = sorted((group_of[i], group_of[j]))
        letters = {keys[number][0] for number in members[low]}
        if low == high or not letters.isdisjoint(keys[number][0] for number in members[high]):
            continue
        for number in members.pop(high):
            group_of[number] = low
            members[low].append(number)
    return [[mention for number in sorted(numbers) for mention in quoted[keys[number]]] for numbers in members.values()]


def _alike(
    keys: Sequence[tuple[str, str]], encode: Encode | None, on_step: Callable[[], None]
) -> list[tuple[int, int]]:
    """Pairs of quotations of different articles that are one utterance, the likest first."""
    scored: list[tuple[float, int, int]] = []
    first: dict[str, list[int]] = {}
    for number, (_, text) in enumerate(keys):
        scored.extend((-1.0, other, number) for other in first.get(text.casefold(), ()))
        first.setdefault(text.casefold(), []).append(number)
    if encode is not None and 1 < len(keys) <= _MOST and len({letter for letter, _ in keys}) > 1:
        vectors = encoded(encode, [text for _, text in keys], on_step)
        for i, (letter, _) in enumerate(keys[:-1]):
            on_step()
            cosines = (vectors[i + 1 :] @ vectors[i]).tolist()
            for j, cosine in enumerate(cosines, start=i + 1):
                if keys[j][0] != letter and rounded(cosine) >= SAME_UTTERANCE:
                    scored.append((-rounded(cosine), i, j))
    return [(i, j) for _, i, j in sorted(scored) if keys[i][0] != keys[j][0]]

"""Where names stand, and which of them are one: the names among the facts, by sentence."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.divergence.detector import Evidence, Place
from core.facts.mentions import Mention
from core.model import FindingKind, SentenceRef, Span


@dataclass(frozen=True, slots=True)
class NamePlaces:
    """The names of all articles.

    Attributes:
        groups: mentions by the number of their fact.
        in_sentence: for each sentence with names, its mentions with the number of their fact; None for
            what is no name unless another article shows it to be one.
    """

    groups: Mapping[int, Sequence[Mention]]
    in_sentence: Mapping[Place, Sequence[tuple[Mention, int | None]]]


def name_places(evidence: Evidence) -> NamePlaces:
    """The names of some evidence; ask for them with `evidence.once`."""
    number_of: dict[Span, int] = {}
    for number, fact in enumerate(evidence.facts):
        if fact.kind is FindingKind.NAME:
            number_of.update(dict.fromkeys(fact.mentions, number))
    groups: dict[int, list[Mention]] = {}
    in_sentence: dict[Place, list[tuple[Mention, int | None]]] = {}
    for letter in evidence.letters:
        starts = [[start for start, _ in paragraph.sentences] for paragraph in evidence.articles[letter].paragraphs]
        for mention in evidence.mentions.get(letter, ()):
            if mention.kind is not FindingKind.NAME:
                continue
            span = mention.span
            known = number_of.get(span)
            if known is not None:
                groups.setdefault(known, []).append(mention)
            sentence = bisect_right(starts[span.paragraph], span.start) - 1
            if sentence >= 0:
                place = Place(letter, SentenceRef(span.paragraph, sentence))
                in_sentence.setdefault(place, []).append((mention, known))
    return NamePlaces(groups, in_sentence)

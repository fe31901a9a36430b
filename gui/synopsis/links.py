"""What corresponds to a sentence: followed through the links of a comparison."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from core.model import Article, Comparison, LinkSide, SentenceRef, Unit
from gui.synopsis.cell import Stretch


class Linked(NamedTuple):
    """What belongs to a sentence, by letter."""

    together: dict[str, list[Stretch]]
    """The sentence itself and its counterparts."""
    echoes: dict[str, list[Stretch]]
    """What says something of it too, but is no counterpart."""


def sentence_at(article: Article, paragraph: int, point: int) -> SentenceRef | None:
    """The sentence at a place; None where there is none."""
    sentences = article.paragraphs[paragraph].sentences
    found = next((number for number, (start, end) in enumerate(sentences) if start <= point <= end), None)
    return SentenceRef(paragraph, found) if found is not None else None


def sentences_in(article: Article, units: Sequence[Unit]) -> list[SentenceRef]:
    """The sentences of some passages, in their order."""
    return [
        SentenceRef(unit.paragraph, number)
        for unit in units
        for number in (
            range(len(article.paragraphs[unit.paragraph].sentences)) if unit.sentence is None else (unit.sentence,)
        )
    ]


def linked(comparison: Comparison, letter: str, paragraph: int, point: int) -> Linked:
    """What the sentence at a place is linked to; nothing where there is no sentence.

    Sentences that are linked together with it are shown with it, as one passage.
    """
    here = sentence_at(comparison.article(letter), paragraph, point)
    if here is None:
        return Linked({}, {})
    together: dict[str, set[SentenceRef]] = {letter: {here}}
    echoes: dict[str, set[SentenceRef]] = {}
    for link in comparison.links:
        for near, far in ((link.a, link.b), (link.b, link.a)):
            if link.set_aside or near.article != letter or here not in near.sentences:
                continue
            if link.echo:
                _add(echoes, far)
            else:
                _add(together, near)
                _add(together, far)
    apart = {each: refs - together.get(each, set()) for each, refs in echoes.items()}
    return Linked(_stretches(comparison, together), _stretches(comparison, apart))


def _add(found: dict[str, set[SentenceRef]], side: LinkSide) -> None:
    found.setdefault(side.article, set()).update(side.sentences)


def _stretches(comparison: Comparison, found: dict[str, set[SentenceRef]]) -> dict[str, list[Stretch]]:
    stretches = {}
    for letter, refs in found.items():
        paragraphs = comparison.article(letter).paragraphs
        stretches[letter] = [
            Stretch(ref.paragraph, *paragraphs[ref.paragraph].sentences[ref.sentence]) for ref in sorted(refs)
        ]
    return stretches

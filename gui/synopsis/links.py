"""What corresponds to a sentence: followed through the links of a comparison."""

from __future__ import annotations

from core.model import Comparison, LinkSide, SentenceRef
from gui.synopsis.cell import Stretch


def counterparts(comparison: Comparison, letter: str, paragraph: int, point: int) -> dict[str, list[Stretch]]:
    """The sentence at a place and those it is linked to, by letter; empty where there is no sentence.

    Sentences that are linked together with it are shown with it, as one passage.
    """
    sentences = comparison.article(letter).paragraphs[paragraph].sentences
    clicked = next((number for number, (start, end) in enumerate(sentences) if start <= point <= end), None)
    if clicked is None:
        return {}
    here = SentenceRef(paragraph, clicked)
    together: dict[str, set[SentenceRef]] = {letter: {here}}
    for link in comparison.links:
        for near, far in ((link.a, link.b), (link.b, link.a)):
            if near.article == letter and here in near.sentences and not (link.echo or link.set_aside):
                _add(together, near)
                _add(together, far)
    found = {}
    for each, refs in together.items():
        paragraphs = comparison.article(each).paragraphs
        found[each] = [
            Stretch(ref.paragraph, *paragraphs[ref.paragraph].sentences[ref.sentence]) for ref in sorted(refs)
        ]
    return found


def _add(together: dict[str, set[SentenceRef]], side: LinkSide) -> None:
    together.setdefault(side.article, set()).update(side.sentences)

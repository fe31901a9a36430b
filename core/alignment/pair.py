"""Two segmented articles become links."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from core.alignment.marks import marks_of
from core.alignment.matching import match
from core.alignment.memory import FoundLink, Memory
from core.alignment.probability import LOWEST, features, probabilities
from core.alignment.recipe import RECIPE
from core.alignment.sides import Side, centred, make_side
from core.alignment.texts import Text, text_of
from core.embedding import Encoder, span_vectors
from core.identity import digest
from core.model import Article, Link, LinkSide, SentenceRef
from core.progress import OnProgress, Stage, ignore_progress

_STEPS = 1000
"""Units in which aligning reports its progress."""


def align_pair(
    a: Article,
    b: Article,
    encoder: Encoder,
    *,
    memory: Memory | None = None,
    pins: Sequence[Link] = (),
    on_progress: OnProgress = ignore_progress,
) -> tuple[Link, ...]:
    """Links between the sentences of two segmented articles.

    Every sentence is in one link at most; a sentence in none has no counterpart. Links whose order differs
    between the articles are moved passages. `align_pair(b, a)` gives the same links mirrored.

    Args:
        a: an article with its letter and sentences.
        b: the other.
        encoder: gives vectors; texts that are in both articles are linked without it.
        memory: what earlier calls computed, and where to keep what this one does.
        pins: links that a person set; those between other articles are ignored. They are in the result with
            probability 1, and their sentences in no other link.
        on_progress: told about encoding and aligning; it may raise `Cancelled`.
    """
    memory = memory or Memory()
    text_a, text_b = text_of(a), text_of(b)
    mirrored = text_b.key < text_a.key  # one order for the work, so that both orders give the same
    if mirrored:
        a, b, text_a, text_b = b, a, text_b, text_a
    pinned = _pinned(a, b, pins)
    pin_key = digest(*(str(sides) for sides in pinned))
    key = (encoder.name, text_a.key, text_b.key, pin_key)
    found = memory.links(key)
    if found is None:
        found = _found_links(text_a, text_b, pinned, encoder, memory, on_progress)
        memory.keep_links(key, found)
    links = []
    for refs_a, refs_b, probability, is_pinned in found:
        side_a, side_b = LinkSide(a.letter, refs_a), LinkSide(b.letter, refs_b)
        if mirrored:
            side_a, side_b = side_b, side_a
        links.append(Link(side_a, side_b, probability, pinned=is_pinned))
    return tuple(sorted(links, key=lambda link: (link.a.sentences, link.b.sentences)))


def _pinned(
    a: Article, b: Article, pins: Sequence[Link]
) -> list[tuple[tuple[SentenceRef, ...], tuple[SentenceRef, ...]]]:
    """Sentences of the pins between these articles, of a first, in order."""
    found = set()
    for pin in pins:
        sides = {pin.a.article: pin.a.sentences, pin.b.article: pin.b.sentences}
        if set(sides) == {a.letter, b.letter}:
            found.add((tuple(sorted(sides[a.letter])), tuple(sorted(sides[b.letter]))))
    return sorted(found)


def _found_links(
    a: Text,
    b: Text,
    pinned: list[tuple[tuple[SentenceRef, ...], tuple[SentenceRef, ...]]],
    encoder: Encoder,
    memory: Memory,
    on_progress: OnProgress,
) -> tuple[FoundLink, ...]:
    found: list[FoundLink] = [(refs_a, refs_b, 1.0, True) for refs_a, refs_b in pinned]
    held_a = {ref for refs, _ in pinned for ref in refs}
    held_b = {ref for _, refs in pinned for ref in refs}
    free_a = [number for number, ref in enumerate(a.refs) if ref not in held_a]
    free_b = [number for number, ref in enumerate(b.refs) if ref not in held_b]
    if free_a and free_b:
        total = len(a.refs) + len(b.refs)

        def encoding(before: int) -> Callable[[int, int], None]:
            return lambda done, _: on_progress(Stage.ENCODING, before + done, total)

        side_a = _side(a, free_a, encoder, memory, encoding(0))
        side_b = _side(b, free_b, encoder, memory, encoding(len(a.refs)))

        def aligning(share: float) -> None:
            on_progress(Stage.ALIGNING, int(_STEPS * min(share, 1.0)), _STEPS)

        matching = match(side_a, side_b, aligning)
        sure = probabilities(features(side_a, side_b, matching.beads, matching.absent))
        for bead, probability in zip(matching.beads, sure, strict=True):
            if probability >= LOWEST:
                refs_a = tuple(a.refs[free_a[i]] for i in bead.a)
                refs_b = tuple(b.refs[free_b[j]] for j in bead.b)
                found.append((refs_a, refs_b, probability, False))
    return tuple(found)


def _side(
    text: Text, free: list[int], encoder: Encoder, memory: Memory, on_encoded: Callable[[int, int], None]
) -> Side:
    vectors = _vectors(text, encoder, memory, on_encoded)
    if len(free) < len(text.refs):
        vectors = vectors[:, free]
    breaks = [at for at in range(1, len(free)) if free[at] != free[at - 1] + 1]
    lengths = np.array([len(text.sentences[number]) for number in free])
    paragraphs = np.array([text.paragraphs[number] for number in free])
    marks = [marks_of(text.sentences[number]) for number in free]
    return make_side(vectors, lengths, paragraphs, marks, breaks)


def _vectors(
    text: Text, encoder: Encoder, memory: Memory, on_encoded: Callable[[int, int], None]
) -> NDArray[np.float16]:
    key = (encoder.name, digest(*text.sentences))
    vectors = memory.vectors(key)
    if vectors is None:
        vectors = centred(span_vectors(encoder, text.sentences, RECIPE.longest, on_encoded)).astype(np.float16)
        memory.keep_vectors(key, vectors)
    return vectors

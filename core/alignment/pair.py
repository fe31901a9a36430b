"""Two segmented articles become links."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from core.alignment.affinity import affinities, regrouped, sureness
from core.alignment.anchors import find_anchors
from core.alignment.marks import marks_of
from core.alignment.matching import FirstLook, first_look, second_look
from core.alignment.memory import FoundLink, FoundPair, Memory
from core.alignment.parts import in_parts, of_wholes
from core.alignment.probability import LOWEST, features, of_anchor, of_parts, probabilities
from core.alignment.recipe import RECIPE, SURFACE_RECIPE, Recipe
from core.alignment.search import Bead
from core.alignment.sides import Side, centred, make_side
from core.alignment.statements import Answers, Statements, statements_of
from core.alignment.surface import surface_vectors
from core.alignment.texts import Text, divided, text_of
from core.alignment.words import MOST_CELLS, Words, compare_words
from core.embedding import Encoder, OnEncoded, TokenEncoder, span_vectors
from core.identity import digest
from core.model import Article, Link, LinkSide, SentenceRef
from core.progress import OnProgress, Stage, ignore_progress, ticking

_Refs: TypeAlias = tuple[SentenceRef, ...]
_Likely: TypeAlias = Mapping[tuple[SentenceRef, SentenceRef], float]

_STEPS = 1000
"""Units in which aligning reports its progress."""
_ALL_AT_ONCE = 0.5
"""Share of an article's sentences that, if they are wanted, make it worth to encode all of it for later."""
_FOREIGN_WEIGHT = 0.5
"""Weight of an encoder's cosine in a language it was not trained for."""
_SURFACE_SCALE = 3.0
"""Factor that makes cosines of surface vectors about as large as an encoder's."""


@dataclass(frozen=True, slots=True)
class Pair:
    """What was found between two articles."""

    links: tuple[Link, ...]
    """In the order of both sides."""
    likely: _Likely | None
    """By a sentence of a and one of b, the probability that they share content, linked or not; others have next
    to none. None where words were not compared, so that links are all there is."""
    parts: Pair | None = None
    """The same of the sentences of both articles as `divided` has them, where it was these that were compared."""


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
        encoder: gives vectors; what stands in both articles word for word is linked without it.
        memory: what earlier calls computed, and where to keep what this one does.
        pins: links that a person set; those between other articles are ignored. They are in the result with
            probability 1, and their sentences in no other link.
        on_progress: told about encoding and aligning; it may raise `Cancelled`.
    """
    return compare_pair(a, b, encoder, memory=memory, pins=pins, on_progress=on_progress).links


def compare_pair(
    a: Article,
    b: Article,
    encoder: Encoder,
    *,
    memory: Memory | None = None,
    pins: Sequence[Link] = (),
    on_progress: OnProgress = ignore_progress,
) -> Pair:
    """As `align_pair`, with what may be linked besides."""
    memory = Memory() if memory is None else memory
    on_progress(Stage.ALIGNING, 0, _STEPS)
    text_a, text_b = text_of(a), text_of(b)
    on_progress(Stage.ALIGNING, 0, _STEPS)
    mirrored = text_b.key < text_a.key  # one order for the work, so that both orders give the same
    if mirrored:
        a, b, text_a, text_b = b, a, text_b, text_a
    pinned = _pinned(a, b, pins)
    key = (encoder.name, text_a.key, text_b.key, digest(*(str(sides) for sides in pinned)))
    found = memory.pair(key)
    if found is None:
        found = _found(a, b, text_a, text_b, encoder, memory, pinned, on_progress)
        memory.keep_pair(key, found)
    return _lettered(found, a.letter, b.letter, mirrored)


def _found(
    a: Article,
    b: Article,
    text_a: Text,
    text_b: Text,
    encoder: Encoder,
    memory: Memory,
    pinned: list[tuple[_Refs, _Refs]],
    on_progress: OnProgress,
) -> FoundPair:
    """Links and what may be linked besides.

    Where much is missing, sentences that hold several (a caller may take a paragraph for one) are divided:
    of a whole that has a counterpart for one half only, neither half is found surely. What its parts share
    is no longer asked of wholes.
    """

    def of_parts() -> FoundPair | None:
        (parts_a, names_a), (parts_b, names_b) = divided(a), divided(b)
        if parts_a is a and parts_b is b:
            return None
        pins_a, pins_b = (in_parts((one[n] for one in pinned), names) for n, names in enumerate((names_a, names_b)))
        of_pins = list(zip(pins_a, pins_b, strict=True))
        parts = _Pair(text_of(parts_a), text_of(parts_b), encoder, memory, on_progress).found(of_pins)
        return None if parts.likely is None else FoundPair(of_wholes(parts.links, names_a, names_b), None, parts)

    return _Pair(text_a, text_b, encoder, memory, on_progress).found(pinned, of_parts)


def _lettered(found: FoundPair, letter_a: str, letter_b: str, mirrored: bool) -> Pair:
    """What was found, as links between articles; the second comes first where they were exchanged."""
    links = []
    for refs_a, refs_b, probability, is_pinned in found.links:
        side_a, side_b = LinkSide(letter_a, refs_a), LinkSide(letter_b, refs_b)
        if mirrored:
            side_a, side_b = side_b, side_a
        links.append(Link(side_a, side_b, probability, pinned=is_pinned))
    likely = None
    if found.likely is not None:
        likely = {(v, u) if mirrored else (u, v): probability for u, v, probability in found.likely}
    parts = None if found.parts is None else _lettered(found.parts, letter_a, letter_b, mirrored)
    return Pair(tuple(sorted(links, key=lambda link: (link.a.sentences, link.b.sentences))), likely, parts)


def _pinned(a: Article, b: Article, pins: Sequence[Link]) -> list[tuple[_Refs, _Refs]]:
    """Sentences of the pins between these articles, of a first, in order."""
    found = set()
    for pin in pins:
        sides = {pin.a.article: pin.a.sentences, pin.b.article: pin.b.sentences}
        if set(sides) == {a.letter, b.letter}:
            found.add((tuple(sorted(sides[a.letter])), tuple(sorted(sides[b.letter]))))
    return sorted(found)


class _Pair:
    """The work on two texts, in the order: pins, anchors, then what vectors say about the rest."""

    def __init__(self, a: Text, b: Text, encoder: Encoder, memory: Memory, on_progress: OnProgress) -> None:
        self.a, self.b, self.encoder, self.memory, self.on_progress = a, b, encoder, memory, on_progress

    def found(
        self, pinned: list[tuple[_Refs, _Refs]], instead: Callable[[], FoundPair | None] = lambda: None
    ) -> FoundPair:
        """Links and what may be linked besides.

        Args:
            pinned: sentences of links that a person set.
            instead: asked before words are compared; what it finds is all that counts.
        """
        held: list[FoundLink] = [(refs_a, refs_b, 1.0, True) for refs_a, refs_b in pinned]
        pinned_a, pinned_b = ({ref for sides in pinned for ref in sides[which]} for which in (0, 1))
        held_a = {number for number, ref in enumerate(self.a.refs) if ref in pinned_a}
        held_b = {number for number, ref in enumerate(self.b.refs) if ref in pinned_b}
        anchors = find_anchors(self.a, self.b, lambda: self._aligning(0.0))
        for i, j, likeness in anchors:
            if i not in held_a and j not in held_b:
                held_a.add(i)
                held_b.add(j)
                held.append(((self.a.refs[i],), (self.b.refs[j],), of_anchor(likeness), False))
        free_a = [number for number in range(len(self.a.refs)) if number not in held_a]
        free_b = [number for number in range(len(self.b.refs)) if number not in held_b]
        if not free_a or not free_b:
            return FoundPair(tuple(held), None)
        side_a, side_b, recipe = self._sides(free_a, free_b)
        look = first_look(side_a, side_b, self._aligning, recipe)
        asks_words = look.much_is_missing and self._can_compare_words(free_a, free_b)
        other = instead() if asks_words else None
        if other is not None:
            return other
        matched = self._matched(look, free_a, free_b, self._words(free_a, free_b) if asks_words else None)
        if matched.likely is None:
            return FoundPair((*held, *matched.links), None)
        sure = ((u, v, probability) for refs_a, refs_b, probability, _ in held for u in refs_a for v in refs_b)
        return FoundPair((*held, *matched.links), (*sure, *matched.likely))

    def _matched(self, look: FirstLook, free_a: list[int], free_b: list[int], words: Words | None) -> FoundPair:
        side_a, side_b = look.a, look.b
        matching = second_look(look, words, self._aligning)
        beads: Sequence[Bead] = matching.beads
        wider = matching.wider
        sure = probabilities(features(side_a, side_b, beads, words, self._aligning))
        likely = None
        if words is not None:
            wide = probabilities(features(side_a, side_b, wider, words, self._aligning)) if wider != beads else sure
            sure = of_parts(sure, wide, beads, wider, words)
            answers = Answers(self._statements(self.a, free_a), self._statements(self.b, free_b))
            each = affinities(side_a, side_b, words, answers, beads, sure, self._aligning)
            beads = regrouped(each, LOWEST)
            sure = sureness(each, beads)
            likely = tuple((self.a.refs[free_a[i]], self.b.refs[free_b[j]], value) for (i, j), value in each.items())
        links: list[FoundLink] = []
        for bead, probability in zip(beads, sure, strict=True):
            if probability >= LOWEST:
                refs_a = tuple(self.a.refs[free_a[i]] for i in bead.a)
                refs_b = tuple(self.b.refs[free_b[j]] for j in bead.b)
                links.append((refs_a, refs_b, probability, False))
        return FoundPair(tuple(links), likely)

    def _sides(self, free_a: list[int], free_b: list[int]) -> tuple[Side, Side, Recipe]:
        total = len(free_a) + len(free_b)
        vectors_a = self._vectors(self.a, free_a, lambda done: self.on_progress(Stage.ENCODING, done, total))
        vectors_b = self._vectors(
            self.b, free_b, lambda done: self.on_progress(Stage.ENCODING, len(free_a) + done, total)
        )
        recipe = RECIPE
        if not (self._is_known(self.a) and self._is_known(self.b)):
            recipe = SURFACE_RECIPE
            on_surface = surface_vectors(
                [self.a.sentences[i] for i in free_a],
                [self.b.sentences[j] for j in free_b],
                RECIPE.longest,
                self._aligning,
            )
            vectors_a, vectors_b = (
                np.concatenate([_FOREIGN_WEIGHT**0.5 * vectors, _SURFACE_SCALE**0.5 * surface], axis=2)
                for vectors, surface in zip((vectors_a, vectors_b), on_surface, strict=True)
            )
        tick: Callable[[], None] = lambda: self._aligning(0.0)  # noqa: E731
        return _side(self.a, free_a, vectors_a, tick), _side(self.b, free_b, vectors_b, tick), recipe

    def _can_compare_words(self, free_a: list[int], free_b: list[int]) -> bool:
        """Whether the encoder has vectors for words and the articles are short."""
        return isinstance(self.encoder, TokenEncoder) and len(free_a) * len(free_b) <= MOST_CELLS

    def _words(self, free_a: list[int], free_b: list[int]) -> Words:
        """What words have in common, where they can be compared."""
        assert isinstance(self.encoder, TokenEncoder)
        on_encoded: OnEncoded = lambda done, total: self._aligning(done / total)  # noqa: E731
        tokens_a = self.encoder.encode_tokens([self.a.sentences[i] for i in free_a], on_encoded)
        tokens_b = self.encoder.encode_tokens([self.b.sentences[j] for j in free_b], on_encoded)
        return compare_words(tokens_a, tokens_b, RECIPE.longest, self._aligning)

    def _statements(self, text: Text, free: list[int]) -> list[Statements]:
        tick: Callable[[], None] = lambda: self._aligning(0.0)  # noqa: E731
        return [statements_of(text.sentences[number], text.languages[number]) for number in ticking(free, tick)]

    def _is_known(self, text: Text) -> bool:
        """Whether the encoder was trained for most of a text; for a language that nobody can tell, yes."""
        known = sum(language == "" or language in self.encoder.languages for language in text.languages)
        return 2 * known >= len(text.languages)

    def _aligning(self, share: float) -> None:
        self.on_progress(Stage.ALIGNING, int(_STEPS * min(share, 1.0)), _STEPS)

    def _vectors(self, text: Text, free: list[int], report: Callable[[int], None]) -> NDArray[np.floating]:
        """Centred vectors of the runs of the free sentences: all of the text's if many are wanted."""
        on_encoded: OnEncoded = lambda done, _: report(done)  # noqa: E731
        whole = self.memory.vectors((self.encoder.name, digest(*text.sentences)))
        if whole is None and len(free) < _ALL_AT_ONCE * len(text.sentences):
            return self._encoded([text.sentences[number] for number in free], on_encoded)
        if whole is None:
            whole = self._encoded(text.sentences, on_encoded)
        return whole if len(free) == len(text.sentences) else whole[:, free]

    def _encoded(self, sentences: Sequence[str], on_encoded: OnEncoded) -> NDArray[np.float16]:
        key = (self.encoder.name, digest(*sentences))
        vectors = self.memory.vectors(key)
        if vectors is None:
            spans = span_vectors(self.encoder, sentences, RECIPE.longest, on_encoded)
            vectors = centred(spans, lambda: on_encoded(len(sentences), len(sentences)))
            self.memory.keep_vectors(key, vectors)
        return vectors


def _side(text: Text, free: list[int], vectors: NDArray[np.floating], tick: Callable[[], None]) -> Side:
    breaks = [at for at in range(1, len(free)) if free[at] != free[at - 1] + 1]
    lengths = np.array([len(text.sentences[number]) for number in free])
    paragraphs = np.array([text.paragraphs[number] for number in free])
    if text.by_sentence:
        paragraphs = np.zeros(len(free), np.int64)
    marks = [marks_of(text.sentences[number]) for number in ticking(free, tick)]
    return make_side(vectors, lengths, paragraphs, marks, breaks)

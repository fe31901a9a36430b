"""Quotations of one utterance in several articles, and whom they name as its speaker."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from core.divergence.detector import Evidence, Place
from core.divergence.name_places import NamePlaces, name_places
from core.facts.mentions import Mention
from core.facts.name_matching import SAME_NAME, fold, word_likeness
from core.facts.names import NAME
from core.identity import rounded
from core.model import FindingKind, SentenceRef, Span

_LEAST_SALIENCE = 0.8
_SAME_MEANING, _EQUAL = 0.7, 0.9999
"""Cosines of two names between which they are likely to translate each other (Force Ouvrière, Workers' Force)."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation in one article."""

    pieces: tuple[Mention, ...]

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where it stands."""
        return tuple(piece.span for piece in self.pieces)

    @property
    def text(self) -> str:
        """Its words; a gap shows where a clause stands between them."""
        return " … ".join(piece.written for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Speakers:
    """One utterance that articles give to different persons: the name, and where it stands, by letter."""

    utterance: Mapping[str, Quotation]
    named: Mapping[str, tuple[int, Span]]
    mixed_up: bool
    """Whether some article names more than one of them: then they are two persons, not two names of one."""


def utterances(evidence: Evidence) -> list[dict[str, Quotation]]:
    """Each utterance with its first quotation in every article that has one; ask with `evidence.once`."""
    pieces = {
        mention.span: mention
        for letter in evidence.letters
        for mention in evidence.mentions.get(letter, ())
        if mention.kind is FindingKind.QUOTATION
    }
    found = []
    for fact in evidence.facts:
        if fact.kind is not FindingKind.QUOTATION:
            continue
        of_letter: dict[str, list[Mention]] = {}
        for span in fact.mentions:
            piece = pieces.get(span)
            if piece is None:
                continue
            own = of_letter.setdefault(span.article, [])
            # Its first quotation, which may run over paragraphs; a repetition further on is the same again.
            if not own or own[-1].span.paragraph == span.paragraph or not _is_whole_quotation(own):
                own.append(piece)
        found.append({letter: Quotation(tuple(own)) for letter, own in sorted(of_letter.items())})
    return found


def _is_whole_quotation(pieces: Sequence[Mention]) -> bool:
    """Whether pieces are all that their quotation has."""
    return " ".join(" ".join(piece.written for piece in pieces).split()) == pieces[0].value


def different_speakers(evidence: Evidence) -> list[Speakers]:
    """The utterances that articles give to different persons; ask with `evidence.once`."""
    names = evidence.once(name_places)
    found = []
    for utterance in evidence.once(utterances):
        named = {letter: name for letter in utterance if (name := _speaker(evidence, names, utterance[letter]))}
        numbers = {number for number, _ in named.values()}
        if len(numbers) > 1 and not _alike(evidence, [span for _, span in named.values()]):
            knowing = [{mention.span.article for mention in names.groups[number]} for number in sorted(numbers)]
            found.append(Speakers(utterance, named, any(a & b for a, b in combinations(knowing, 2))))
    return found


def _alike(evidence: Evidence, spans: Sequence[Span]) -> bool:
    """Whether two of some names may be forms of one after all: the same, the same last word, or the same meaning."""
    texts = [evidence.span_text(span) for span in spans]
    if len(set(texts)) == 1:
        return True
    if evidence.encoder is not None:
        vectors = evidence.encoder.encode(texts)
        if any(_SAME_MEANING <= rounded(float(one @ other)) < _EQUAL for one, other in combinations(vectors, 2)):
            return True
    sounds = [
        fold(text, evidence.language(span.article, span.paragraph)).split()
        for text, span in zip(texts, spans, strict=True)
    ]
    return any(
        len(a) != len(b) and word_likeness(a[-1], b[-1]) >= SAME_NAME
        for a, b in combinations([words for words in sounds if words], 2)
    )


def _speaker(evidence: Evidence, names: NamePlaces, quotation: Quotation) -> tuple[int, Span] | None:
    """The person who is named as the speaker; None where there is none, or several."""
    # Of a quotation that runs over paragraphs one may say whose it is.
    first = next((piece for piece in quotation.pieces if piece.qualifier), None)
    if first is None:
        return None
    start, end = map(int, first.qualifier.split(":"))
    named: dict[int, Span] = {}
    for number, (first_sentence, last_sentence) in enumerate(
        evidence.articles[first.span.article].paragraphs[first.span.paragraph].sentences
    ):
        if last_sentence <= start or end <= first_sentence:
            continue
        place = Place(first.span.article, SentenceRef(first.span.paragraph, number))
        for mention, name in names.in_sentence.get(place, ()):
            outside = not any(
                piece.span.paragraph == mention.span.paragraph
                and piece.span.start <= mention.span.start < piece.span.end
                for piece in quotation.pieces
            )
            person = mention.unit == NAME and mention.salience >= _LEAST_SALIENCE
            if name is not None and person and outside and start <= mention.span.start < end and _is_whole(names, name):
                named.setdefault(name, mention.span)
    return next(iter(named.items())) if len(named) == 1 else None


def _is_whole(names: NamePlaces, number: int) -> bool:
    """Whether a name has several words somewhere, as persons have when they are first named."""
    return any(" " in mention.value for mention in names.groups[number])


def is_told_by_speakers(evidence: Evidence, spans: Sequence[Span]) -> bool:
    """Whether names clash only because an utterance is given to another person."""
    told = {span for one in evidence.once(different_speakers) if one.mixed_up for _, span in one.named.values()}
    return set(spans) <= told

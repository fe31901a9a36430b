"""Quotations in other words, with another speaker, or in one article alone.

A translation of a quotation is no finding, nor is a part of one in the same words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from core.divergence.detector import Evidence, Place, finding_on_spans, sentences_touched
from core.divergence.detector import places as sides
from core.divergence.lone_names import in_each_others_place
from core.divergence.sizes import in_agreement, listed, quoted
from core.divergence.stated import StatedWords
from core.divergence.utterances import Quotation, Speakers, different_speakers, utterances
from core.divergence.word_diff import Token, Weight
from core.divergence.word_forms import are_forms, elided, is_negation, token_of
from core.facts.mentions import Mention
from core.language.words import word_spans
from core.messages import message
from core.model import Certainty, Finding, FindingKind, Severity, Span

_WORDING_CONFIDENCE = 0.9
_SPEAKER_CONFIDENCE = 0.8
_TRANSLATION, _TRANSLATED_CONFIDENCE = 0.85, 0.4
"""Probability of a link from which it is a translation; there marks are often left out, and nobody minds."""
_MAY_BE_A_TITLE = 8
"""Words up to which a quotation without a speaker may be the title of something."""
_ALONE_CONFIDENCE, _ALONE_LINKED_CONFIDENCE = 0.8, 0.6


def find_quotations(evidence: Evidence) -> Iterator[Finding]:
    """Findings of the kind quotation."""
    clashing = [{clash.a_span, clash.b_span} for clash in evidence.once(in_each_others_place)]
    for speakers in evidence.once(different_speakers):
        names = {span for _, span in speakers.named.values()}
        # Two names that nobody takes for two persons: that is told as a name.
        if speakers.mixed_up or not any(clash <= names for clash in clashing):
            yield _other_speaker(evidence, speakers)
    quoting = _quoting(evidence)
    for utterance in evidence.once(utterances):
        evidence.on_step()
        several = len(utterance) > 1
        finding = _other_wording(evidence, utterance) if several else _alone(evidence, quoting, *utterance.values())
        if finding is not None:
            yield finding


# The same words with another speaker


def _other_speaker(evidence: Evidence, speakers: Speakers) -> Finding:
    by_name: dict[int, list[str]] = {}
    for letter, (number, _) in speakers.named.items():
        by_name.setdefault(number, []).append(letter)
    readings = "; ".join(
        f"{listed(letters)} “{evidence.span_text(speakers.named[letters[0]][1])}”" for letters in by_name.values()
    )
    spans: list[Span] = []
    for letter, (_, name) in speakers.named.items():
        spans += [*speakers.utterance[letter].spans, name]
    said = message("quotation.speaker", readings=readings)
    return finding_on_spans(
        evidence,
        FindingKind.QUOTATION,
        Severity.HIGH,
        _SPEAKER_CONFIDENCE,
        Certainty.POSSIBLE,
        set(speakers.named),
        said,
        spans,
    )


# In other words


def _other_wording(evidence: Evidence, utterance: Mapping[str, Quotation]) -> Finding | None:
    languages = {letter: evidence.language(letter, of.spans[0].paragraph) for letter, of in utterance.items()}
    concerned: set[str] = set()
    for a, b in combinations(sorted(utterance), 2):
        if languages[a] == languages[b] and not _same_words(evidence, utterance[a], utterance[b], languages[a]):
            concerned |= {a, b}
    if not concerned:
        return None
    language = languages[min(concerned)]
    concerned = {letter for letter in concerned if languages[letter] == language}
    groups = in_agreement(
        concerned, lambda one, other: _same_words(evidence, utterance[one], utterance[other], language)
    )
    readings = "; ".join(f"{listed(group)} “{quoted(utterance[group[0]].text)}”" for group in groups)
    others = [letter for letter in sorted(utterance) if languages[letter] != language]
    said = message("quotation.wording", readings=readings)
    if others:
        evidence_forms = "; ".join(f"{letter} “{quoted(utterance[letter].text)}”" for letter in others)
        said = message("quotation.wording_evidence", readings=readings, others=evidence_forms)
    spans = [span for letter in [*sorted(concerned), *others] for span in utterance[letter].spans]
    return finding_on_spans(
        evidence, FindingKind.QUOTATION, Severity.MEDIUM, _WORDING_CONFIDENCE, Certainty.CERTAIN, concerned, said, spans
    )


def _same_words(evidence: Evidence, a: Quotation, b: Quotation, language: str) -> bool:
    """Whether two quotations have the same words, as far as both go.

    Endings, articles and signs don't count. One may be a part of the other; between its pieces words may be left out.
    Where their sentences answer each other, values and negations that differ are told by themselves.
    """
    told = evidence.once(_values) if _are_linked(evidence, a, b) else None
    one, other = ([_words(piece, language, told) for piece in of.pieces] for of in (a, b))
    short, long = sorted((one, other), key=lambda pieces: sum(map(len, pieces)))
    whole = [word for piece in long for word in piece]
    at = 0
    for piece in short:
        found = _find(piece, whole, at, language)
        if found is None:
            return False
        at = found + len(piece)
    return True


def _are_linked(evidence: Evidence, a: Quotation, b: Quotation) -> bool:
    places = set(sentences_touched(evidence, b.spans))
    return any(
        not places.isdisjoint(evidence.correspondence.group(place)) for place in sentences_touched(evidence, a.spans)
    )


def _values(evidence: Evidence) -> StatedWords:
    return StatedWords(evidence.mentions, without=frozenset())


def _words(piece: Mention, language: str, told: StatedWords | None) -> list[str]:
    text, span = piece.written, piece.span
    words = []
    for start, end in word_spans(text):
        cut = start + elided(text[start:end], language)
        token: Token = token_of(text[cut:end], language)
        place = replace(span, start=span.start + cut, end=span.start + end)
        if told is not None and (is_negation(token.key, language) or told.is_value(place)):
            continue
        if token.weight is Weight.CONTENT and text[cut].isalnum():
            words.append(token.key)
    return words


def _find(words: Sequence[str], whole: Sequence[str], start: int, language: str) -> int | None:
    """Where words stand in a row in others, from a place on."""
    for at in range(start, len(whole) - len(words) + 1):
        if all(
            one == other or are_forms(one, other, language)
            for one, other in zip(words, whole[at : at + len(words)], strict=True)
        ):
            return at
    return None


# In one article alone


def _quoting(evidence: Evidence) -> Mapping[Place, frozenset[str]]:
    """For each sentence with a quotation, the articles that quote the same utterance."""
    found: dict[Place, frozenset[str]] = {}
    for utterance in evidence.once(utterances):
        for of in utterance.values():
            for place in sentences_touched(evidence, of.spans):
                found[place] = found.get(place, frozenset()) | frozenset(utterance)
    return found


def _alone(evidence: Evidence, quoting: Mapping[Place, frozenset[str]], quotation: Quotation) -> Finding | None:
    """The finding that a passage which others have too is a quotation in one article only."""
    letter = quotation.spans[0].article
    places = list(sentences_touched(evidence, quotation.spans))
    rows = {evidence.correspondence.row_of(place) for place in places}
    if not any(index is not None and len(_having(evidence, index)) > 1 for index in rows):
        return None
    linked = [other for place in places for other in evidence.correspondence.group(place) if other.article != letter]
    # What is quoted there and is no quotation of this article's may be this one in very different words.
    if any(letter not in quoting.get(other, letter) for other in linked):
        return None
    severity, confidence = Severity.MEDIUM, _ALONE_CONFIDENCE
    if linked:
        severity, confidence = Severity.LOW, _ALONE_LINKED_CONFIDENCE
        # Where the other side quotes too, its marks were not left out.
        if not any(other in quoting for other in linked) and _is_translated(evidence, places):
            confidence = _TRANSLATED_CONFIDENCE
        if _may_be_a_title(quotation):
            confidence = _TRANSLATED_CONFIDENCE
    said = message("quotation.only", article=letter, text=quoted(quotation.text))
    return finding_on_spans(
        evidence, FindingKind.QUOTATION, severity, confidence, Certainty.CERTAIN, {letter}, said, quotation.spans
    )


def _may_be_a_title(quotation: Quotation) -> bool:
    """Whether it is short, no sentence, and nobody is said to say it."""
    first = quotation.pieces[0]
    short = len(quotation.text.split()) <= _MAY_BE_A_TITLE
    return short and not first.qualifier and not quotation.text.endswith((".", "!", "?", "…", "。"))


def _is_translated(evidence: Evidence, places: Sequence[Place]) -> bool:
    """Whether another language says the same sentence: there a translator has left out the marks."""
    own = {evidence.language(place.article, place.sentence.paragraph) for place in places}
    wanted = set(places)
    for index in {evidence.correspondence.row_of(place) for place in places} - {None}:
        for link in evidence.correspondence.links_within(evidence.rows[index or 0]):
            for side, other in ((link.a, link.b), (link.b, link.a)):
                if link.probability >= _TRANSLATION and not wanted.isdisjoint(sides(side)):
                    languages = {evidence.language(place.article, place.sentence.paragraph) for place in sides(other)}
                    if languages.isdisjoint(own):
                        return True
    return False


def _having(evidence: Evidence, row: int) -> list[str]:
    return [letter for letter, units in evidence.rows[row].passages.items() if units]

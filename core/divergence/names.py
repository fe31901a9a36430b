"""Names that two articles in one language spell differently, and different names in one place.

Another language's spelling, an exonym, a part of a name or a title is no finding: names are linked by
`core.facts.name_linking` first, and what is linked is the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import TypeAlias

from core.divergence.detector import Evidence, finding_on_spans
from core.divergence.lone_names import LoneName, in_each_others_place, lone_names
from core.divergence.name_places import NamePlaces, name_places
from core.divergence.name_roles import Clash
from core.divergence.sizes import in_agreement, listed
from core.divergence.utterances import is_told_by_speakers
from core.facts.mentions import Mention
from core.facts.name_spelling import same_spelling
from core.facts.names import NAME
from core.groups import Groups
from core.messages import message
from core.model import Certainty, Finding, FindingKind, Severity, Span

_SPELLING_CONFIDENCE = 0.9
_LEAST_SALIENCE = 0.8


def find_names(evidence: Evidence) -> Iterator[Finding]:
    """Findings of the kind name: each name, or pair of names, once for the whole comparison."""
    places = evidence.once(name_places)
    for number in sorted(places.groups):
        evidence.on_step()
        finding = _spelling(evidence, places, number)
        if finding is not None:
            yield finding
    found = evidence.once(in_each_others_place)
    yield from _others(evidence, places, found)
    told = {span for clash in found for span in (clash.a_span, clash.b_span)}
    yield from _alone(evidence, [lone for lone in evidence.once(lone_names) if lone.mention.span not in told])


# One name in several spellings


def _spelling(evidence: Evidence, places: NamePlaces, number: int) -> Finding | None:
    """The finding that articles in one language spell a name differently."""
    by_letter: dict[str, list[Mention]] = {}
    for mention in places.groups[number]:
        if mention.unit == NAME and mention.salience >= _LEAST_SALIENCE:
            by_letter.setdefault(mention.span.article, []).append(mention)
    if len(by_letter) < 2 or all(mention.salience < 1 for of in by_letter.values() for mention in of):
        return None
    languages = {letter: evidence.language(letter, of[0].span.paragraph) for letter, of in by_letter.items()}
    concerned: set[str] = set()
    for a, b in combinations(sorted(by_letter), 2):
        if languages[a] == languages[b] and not _agree(by_letter[a], by_letter[b], languages[a]):
            concerned |= {a, b}
    if not concerned:
        return None
    # Of several languages that do so, the first tells; the others' forms are evidence.
    language = languages[min(concerned)]
    concerned = {letter for letter in concerned if languages[letter] == language}
    readings = _readings({letter: by_letter[letter] for letter in concerned}, language)
    others = _listed_forms({letter: by_letter[letter] for letter in by_letter if languages[letter] != language})
    said = (
        message("name.spelling_evidence", readings=readings, others=others)
        if others
        else message("name.spelling", readings=readings)
    )
    spans = [mention.span for letter in sorted(concerned) for mention in by_letter[letter]]
    spans += [_whole(by_letter[letter]).span for letter in sorted(set(by_letter) - concerned)]
    return finding_on_spans(
        evidence, FindingKind.NAME, Severity.MEDIUM, _SPELLING_CONFIDENCE, Certainty.CERTAIN, concerned, said, spans
    )


def _agree(a: Sequence[Mention], b: Sequence[Mention], language: str) -> bool:
    """Whether two articles have a spelling of a name in common."""
    return any(
        same_spelling(one, other, language)
        for one in dict.fromkeys(mention.written for mention in a)
        for other in dict.fromkeys(mention.written for mention in b)
    )


def _whole(mentions: Sequence[Mention]) -> Mention:
    """The fullest form, the first of several."""
    return max(mentions, key=lambda mention: (len(mention.value.split()), -mention.span.paragraph, -mention.span.start))


def _readings(by_letter: Mapping[str, Sequence[Mention]], language: str) -> str:
    """Who spells it how, those that agree together."""
    groups = in_agreement(by_letter, lambda one, other: _agree(by_letter[one], by_letter[other], language))
    return "; ".join(f"{listed(group)} “{_whole(by_letter[group[0]]).written}”" for group in groups)


def _listed_forms(by_letter: Mapping[str, Sequence[Mention]]) -> str:
    return "; ".join(f"{letter} “{_whole(of).written}”" for letter, of in sorted(by_letter.items()))


# Different names in one place

_Name: TypeAlias = tuple[int, str, int, int]
"""The number of a fact; or where a word stands that is no fact."""


def _name(number: int | None, span: Span) -> _Name:
    return (number, "", 0, 0) if number is not None else (-1, span.article, span.paragraph, span.start)


def _others(evidence: Evidence, places: NamePlaces, found: Sequence[Clash]) -> Iterator[Finding]:
    """One finding for each set of names that stand in each other's place, wherever they do."""
    groups: Groups[_Name] = Groups()
    for clash in found:
        groups.join(_name(clash.a, clash.a_span), _name(clash.b, clash.b_span))
    found = [clash for clash in found if not is_told_by_speakers(evidence, (clash.a_span, clash.b_span))]
    together: defaultdict[_Name, list[Clash]] = defaultdict(list)
    for clash in found:
        together[groups.first(_name(clash.a, clash.a_span))].append(clash)
    for of in together.values():
        spans: dict[Span, _Name] = {}
        for clash in of:
            spans[clash.a_span] = _name(clash.a, clash.a_span)
            spans[clash.b_span] = _name(clash.b, clash.b_span)
            for span in (clash.a_span, clash.b_span):
                spans.update(_agreeing(evidence, places, span, {clash.a, clash.b} - {None}))
        ordered = sorted(spans, key=lambda span: (span.article, span.paragraph, span.start))
        by_name: dict[_Name, dict[str, Span]] = {}
        for span in ordered:
            by_name.setdefault(spans[span], {}).setdefault(span.article, span)
        readings = "; ".join(
            f"{listed(by_article)} “{evidence.span_text(next(iter(by_article.values())))}”"
            for by_article in by_name.values()
        )
        confidence = max(clash.confidence for clash in of)
        letters = {span.article for span in ordered}
        said = message("name.other", readings=readings)
        yield finding_on_spans(
            evidence, FindingKind.NAME, Severity.HIGH, confidence, Certainty.POSSIBLE, letters, said, ordered
        )


def _agreeing(
    evidence: Evidence, places: NamePlaces, span: Span, numbers: set[int | None]
) -> Iterator[tuple[Span, _Name]]:
    """Where other articles have one of two names in the sentences that answer to a span's."""
    place = evidence.place_of(span)
    for other in evidence.correspondence.group(place) if place else ():
        for mention, number in places.in_sentence.get(other, ()):
            if number is not None and number in numbers and other.article != span.article:
                yield mention.span, _name(number, mention.span)


# A name that one side has alone


def _alone(evidence: Evidence, found: Sequence[LoneName]) -> Iterator[Finding]:
    """One finding for each name that passages in other languages don't have, nor another in its place."""
    by_name: dict[_Name, list[LoneName]] = {}
    for lone in found:
        by_name.setdefault(_name(lone.number, lone.mention.span), []).append(lone)
    for of in by_name.values():
        spans = list(dict.fromkeys(lone.mention.span for lone in of))
        having = sorted({span.article for span in spans})
        lacking = sorted({lone.lacking for lone in of} - set(having))
        if not lacking:
            continue
        yield finding_on_spans(
            evidence,
            FindingKind.NAME,
            Severity.MEDIUM,
            max(lone.confidence for lone in of),
            Certainty.POSSIBLE,
            {*having, *lacking},
            message("name.only", articles=listed(having), name=evidence.span_text(spans[0]), others=listed(lacking)),
            spans,
        )

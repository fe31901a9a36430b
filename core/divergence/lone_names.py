"""Names of a linked passage that the passage in another language has in no form: someone else's, or left out.

What is known of each word of a name (`name_evidence`) is weighed by a small network that was trained on names planted
in true translations (tests/benchmarks/train_names.py).
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

import numpy as np

from core.divergence.detector import Evidence
from core.divergence.linked_words import LinkedWords, linked_words
from core.divergence.meanings import Meanings, meanings
from core.divergence.name_evidence import FEATURES, Candidate, candidates
from core.divergence.name_places import name_places
from core.divergence.name_roles import Clash, clashes, distance
from core.divergence.other_places import other_places
from core.divergence.small_network import network
from core.facts.mentions import Mention
from core.facts.names import ADJECTIVE, LONG_FORM
from core.identity import rounded
from core.model import Span

_BESIDE = 3
"""Words by which what stands instead may be off the place that the links around a name point to."""
_OFF = 0.15
"""What each of them takes from its probability."""
_WORTH_A_LOOK = 0.2
"""Probability below which nothing is said at any threshold."""
_LEAST_OF_PART = 0.95
"""The same for part of a name of several words that may each be translated, where part of another stands instead."""
_LEAST_INSTEAD = 0.1
"""The same for what stands instead of a name that is missed."""
_BY_ITSELF = 0.6
"""What a name that is surely missed counts where it's doubtful whether something stands instead."""
_LOW, _HIGH = 0.0, 0.4
"""Cosines of two words by themselves between which the probability is looked at before they are asked."""
_AT_ONCE = 32
"""Links whose words are encoded together."""


class LoneName(NamedTuple):
    """A name that the other end of its link lacks."""

    number: int | None
    """Of its fact; None for a common noun with a capital."""
    mention: Mention
    instead: tuple[int | None, Span] | None
    """The name that stands in its place there, and the number of its fact."""
    lacking: str
    """Letter of the other article."""
    confidence: float


def lone_names(evidence: Evidence) -> list[LoneName]:
    """The names that linked passages in another language lack; ask with `evidence.once`."""
    best: dict[tuple[Span, str], LoneName] = {}
    places = evidence.once(name_places)
    every = (linked for of_row in linked_words(evidence).values() for linked in of_row)
    while some := list(islice(every, _AT_ONCE)):
        of_some = []
        for linked in some:
            evidence.on_step()
            of_some.append(candidates(places, linked))
        chances = _chances(evidence, [one for ends in of_some for of in ends for one in of])
        for linked, ends in zip(some, of_some, strict=True):
            evidence.on_step()
            for lone in _in_link(linked, ends, chances):
                key = (lone.mention.span, lone.lacking)
                if key not in best or best[key].confidence < lone.confidence:
                    best[key] = lone
    return [best[key] for key in sorted(best, key=lambda key: (key[0].article, key[0].paragraph, key[0].start, key[1]))]


def in_each_others_place(evidence: Evidence) -> list[Clash]:
    """Names of two passages of which each stands where the other has the other; ask with `evidence.once`."""
    found = list(evidence.once(clashes))
    told = {span for clash in found for span in (clash.a_span, clash.b_span)}
    found += [clash for clash in evidence.once(other_places) if told.isdisjoint((clash.a_span, clash.b_span))]
    told |= {span for clash in found for span in (clash.a_span, clash.b_span)}
    found += [
        _as_clash(lone)
        for lone in evidence.once(lone_names)
        if lone.instead is not None and lone.mention.span not in told
    ]
    return found


def _as_clash(lone: LoneName) -> Clash:
    assert lone.instead is not None
    number, span = lone.instead
    # Of two people with one surname, which are one fact, each is known by its place.
    own = None if lone.number == number else lone.number
    ends = [(own, lone.mention.span), (None if own is None else number, span)]
    (a, a_span), (b, b_span) = sorted(ends, key=lambda end: end[1].article)
    return Clash(a, b, a_span, b_span, "", "", lone.confidence)


def _chances(evidence: Evidence, asked: Sequence[Candidate]) -> Mapping[int, float]:
    """For each candidate, by its id, the probability that the other end lacks it."""
    if not asked:
        return {}
    weigh = network("names", FEATURES)
    first = np.max([weigh(np.array([one.with_cosine(at) for one in asked])) for at in (_LOW, _HIGH)], axis=0)
    doubtful = [one for one, chance in zip(asked, first, strict=True) if chance >= _LEAST_INSTEAD]
    if not doubtful:
        return {}
    known = evidence.once(meanings)
    known.learn(text for one in doubtful for text in (one.text, one.best))
    weighed = weigh(np.array([one.with_cosine(cosine_by_itself(one, known)) for one in doubtful]))
    return {id(one): rounded(float(chance)) for one, chance in zip(doubtful, weighed, strict=True)}


def cosine_by_itself(one: Candidate, known: Meanings) -> float:
    """Of a word and its best counterpart, neither in its context."""
    own, other = known.of([one.text, one.best])
    return float(own @ other)


def _in_link(
    linked: LinkedWords, ends: tuple[Sequence[Candidate], Sequence[Candidate]], chances: Mapping[int, float]
) -> Iterator[LoneName]:
    for own, there in (ends, ends[::-1]):
        for one in own:
            chance = chances.get(id(one), 0.0)
            if chance < _WORTH_A_LOOK:
                continue
            other = _instead(one, there, chances)
            in_part = one.in_part or one.translatable
            # Else a given name, a noun, an adjective or the name of a body that is said otherwise.
            by_itself = one.sure and not in_part and one.mention.unit not in {ADJECTIVE, LONG_FORM}
            if other is None and not by_itself:
                continue
            if other is not None:
                alone = _BY_ITSELF * chance if by_itself else 0.0
                chance = max(alone, math.sqrt(chance * chances[id(other)]))  # each stands there without the other
                if one.descriptive and other.descriptive and chance < _LEAST_OF_PART:
                    continue  # Zollhaus von Kelgrad, Dogana di Kelgrad
                if chance < _WORTH_A_LOOK:
                    continue
            instead = None if other is None else (other.number, other.mention.span)
            confidence = rounded(chance * linked.link.probability)
            yield LoneName(one.number, one.mention, instead, one.side.others[0].article, confidence)


def _instead(one: Candidate, there: Sequence[Candidate], chances: Mapping[int, float]) -> Candidate | None:
    """The name of the other end that stands where this one should, or what may be a name there."""
    found = []
    for other in there:
        chance = chances.get(id(other), 0.0)
        away = distance(one.side, one.at, other.at)
        # The long forms of acronyms that are one mean the same, whatever word each has (sichere Häfen, Safe Ports).
        one_body = one.number == other.number and LONG_FORM in {one.mention.unit, other.mention.unit}
        if chance >= _LEAST_INSTEAD and away <= _BESIDE and not one_body:
            found.append((-chance * (1 - _OFF * away), other.at, other))
    return min(found, key=lambda each: each[:2])[2] if found else None

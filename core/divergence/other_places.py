"""Countries, and adjectives of them, of linked passages that stand in each other's place: Danish where it was Swedish.

CLDR says which country a word is of, in whatever language, so neither sound nor meaning is asked: what
stands for another country answers to it in both, and no network would miss it.
"""

from __future__ import annotations

from collections.abc import Iterator

from core.divergence.detector import Evidence
from core.divergence.linked_words import LinkedWords, Side, linked_words
from core.divergence.name_evidence import LEAST_SHARE
from core.divergence.name_places import NamePlaces, name_places
from core.divergence.name_roles import BESIDE, Clash, distance, linked_share, numbers_of_words, of_side
from core.facts.mentions import Mention
from core.facts.names import ADJECTIVE, TERRITORY
from core.identity import rounded

_CONFIDENCE = 0.9
"""That a reader would mark it, in passages that are surely linked."""


def other_places(evidence: Evidence) -> list[Clash]:
    """The countries of linked passages that answer to each other without being one; ask with `evidence.once`."""
    names = evidence.once(name_places)
    return [
        clash
        for of_row in linked_words(evidence).values()
        for linked in of_row
        if linked_share(linked) >= LEAST_SHARE
        for clash in _in_link(names, linked)
    ]


def _in_link(names: NamePlaces, linked: LinkedWords) -> Iterator[Clash]:
    a, b = linked.sides()
    of_a, of_b = _places(names, linked, a), _places(names, linked, b)
    codes_a, codes_b = ({code for code, _, _, _ in of} for of in (of_a, of_b))
    lone_a, lone_b = ([one for one in of if one[0] not in codes] for of, codes in ((of_a, codes_b), (of_b, codes_a)))
    found = []
    for one in lone_a:
        for other in lone_b:
            away = distance(a, one[1], other[1])
            # For its government or language a country may stand elsewhere: American hostages, hostages of Iran.
            alike = one[2].unit == other[2].unit
            if away == 0 or (alike and (away <= BESIDE or len(lone_a) == len(lone_b) == 1)):
                found.append((away, one[1], other[1], one, other))
    taken: set[tuple[str, int]] = set()
    for _, i, j, (_, _, one_mention, number), (_, _, other_mention, other_number) in sorted(found, key=lambda e: e[:3]):
        if ("a", i) not in taken and ("b", j) not in taken:
            taken |= {("a", i), ("b", j)}
            confidence = rounded(_CONFIDENCE * linked.link.probability)
            yield Clash(number, other_number, one_mention.span, other_mention.span, "", "", confidence)


def _places(names: NamePlaces, linked: LinkedWords, side: Side) -> list[tuple[str, int, Mention, int | None]]:
    """The code, the number of the word, the mention and the number of its fact for each country named on a side."""
    found = []
    for mention, number in of_side(names, linked, side):
        words = numbers_of_words(mention, side)
        if mention.unit in {TERRITORY, ADJECTIVE} and words:
            code = next(code for part in mention.parts for _, code in part)
            found.append((code, words[0], mention, number))
    return found

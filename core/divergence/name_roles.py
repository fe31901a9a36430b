"""Names of linked passages that stand in each other's place: another person, place or body in the same role."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from core.divergence.detector import Evidence, places
from core.divergence.linked_words import LinkedWords, Side, Word, linked_words
from core.divergence.meanings import meanings
from core.divergence.name_places import NamePlaces, name_places
from core.facts.known_names import known_word_likeness
from core.facts.mentions import Mention
from core.facts.name_linking import PARTICLES
from core.facts.name_matching import SAME_NAME, fold, word_likeness
from core.facts.names import ACRONYM, ADJECTIVE, LONG_FORM, NAME, TERRITORY
from core.identity import rounded
from core.model import Span

LEAST_SALIENCE = 0.8
LIKE_A_NAME = 0.62
"""Likeness of sounds from which a word with a capital may be another language's form of a name."""
LIKE_A_WORD = 0.76
"""The same for a word without one, such as an adjective made of a name."""
TRANSLATED = 0.4
"""Cosine of words in their contexts from which they may be each other's translation (Köln, Cologne)."""
TRANSLATED_NOUN = 0.3
"""The same for a word that may be a common noun."""
SAME_MEANING = 0.5
"""Cosine of words by themselves from which one may translate the other."""
LEAST_LINKED, LEAST_LINKED_UNSURE = 0.5, 0.7
"""Share of both sides' words with a counterpart from which the passages say the same otherwise; and where only
one of two names is surely one."""
_UNHEARD = frozenset({"ja", "th", "zh"})
"""Languages that write names with other sounds, or without blanks around them: whether one is there can't be heard."""
_PERSON = 2
"""Words that most names of persons have."""
_SHARED = 0.9
"""Likeness of the words that two names have in common."""
_OTHER_SURNAME = 0.7
"""Likeness below which two languages' names with one given name are those of two people."""
_BOTH_SURE, _ONE_SURE = 0.85, 0.65
_SHORTEST = 3
BESIDE = 2
"""Words by which a name may stand beside the place where its neighbours' counterparts would have it."""


class Clash(NamedTuple):
    """A name of one article where another has another one: the numbers of their facts, and where they stand."""

    a: int | None
    b: int | None
    a_span: Span
    b_span: Span
    a_word: str
    """The word of the name that the other side has no form of; empty where the names share one."""
    b_word: str
    confidence: float


@dataclass(frozen=True, slots=True)
class _Unmet:
    """A word of a name that nothing on the other side answers to."""

    mention: Mention
    number: int | None
    at: int
    """Number of the word on its side."""
    whole: bool
    """Whether nothing answers to the other words of the name either."""

    @property
    def sure(self) -> bool:
        """Whether it is a name by itself."""
        return self.number is not None and self.mention.salience >= LEAST_SALIENCE


def clashes(evidence: Evidence) -> list[Clash]:
    """The names that stand for each other without being one; ask with `evidence.once`."""
    names = evidence.once(name_places)
    found: dict[tuple[Span, Span], Clash] = {}
    for of_row in linked_words(evidence).values():
        for linked in of_row:
            evidence.on_step()
            for clash in _in_link(names, linked):
                key = (clash.a_span, clash.b_span)
                if key not in found or found[key].confidence < clash.confidence:
                    found[key] = clash
    meaning = _meanings(evidence, found.values())
    return [
        clash
        for _, clash in sorted(found.items(), key=lambda item: [_at(span) for span in item[0]])
        if not meaning
        or not clash.a_word
        or rounded(float(meaning[clash.a_word] @ meaning[clash.b_word])) < SAME_MEANING
    ]


def _meanings(evidence: Evidence, found: Collection[Clash]) -> dict[str, NDArray[np.float32]]:
    """Vectors of the words that clash, by themselves."""
    texts = list(dict.fromkeys(word for clash in found for word in (clash.a_word, clash.b_word) if word))
    if evidence.encoder is None or not texts:
        return {}
    return dict(zip(texts, evidence.once(meanings).of(texts), strict=True))


def _at(span: Span) -> tuple[str, int, int]:
    return span.article, span.paragraph, span.start


def _in_link(names: NamePlaces, linked: LinkedWords) -> Iterator[Clash]:
    a, b = linked.sides()
    yield from _half_alike(names, linked, a, b)
    if is_heard(linked):
        return  # what else stands in each other's place there is weighed (lone_names)
    faithful = linked_share(linked)
    if faithful < LEAST_LINKED:
        return
    unmet_a, unmet_b = _unmet(names, linked, a, b), _unmet(names, linked, b, a)
    if not unmet_a or not unmet_b:
        return
    alone = all(len({unmet.mention for unmet in of if unmet.sure}) == 1 for of in (unmet_a, unmet_b))
    pairs = []
    for one in unmet_a:
        for other in unmet_b:
            unsure = not (one.sure and other.sure)
            if unsure and (faithful < LEAST_LINKED_UNSURE or linked.languages[0] == linked.languages[1]):
                continue
            if (one.sure or other.sure) and _same_sort(one.mention, other.mention, linked, faithful):
                away = 0 if alone and not unsure else distance(a, one.at, other.at)
                if away <= (BESIDE if one.whole == other.whole else 0):
                    pairs.append((unsure, away, one.at, other.at, one, other))
    taken: set[tuple[str, int]] = set()
    told: set[tuple[Span, Span]] = set()
    for unsure, _, i, j, one, other in sorted(pairs, key=lambda pair: pair[:4]):
        if ("a", i) in taken or ("b", j) in taken:
            continue
        taken |= {("a", i), ("b", j)}
        key = one.mention.span, other.mention.span
        if key not in told:
            told.add(key)
            confidence = (_ONE_SURE if unsure else _BOTH_SURE) * (0.5 + 0.5 * linked.link.probability)
            words = _last(unmet_a, one.mention, a), _last(unmet_b, other.mention, b)
            yield Clash(one.number, other.number, *key, *words, rounded(confidence))


def _last(unmet: Sequence[_Unmet], mention: Mention, side: Side) -> str:
    """The last word of a name that nothing answers to: of a person's, the surname."""
    return side.words[max(one.at for one in unmet if one.mention is mention)].text


def is_heard(linked: LinkedWords) -> bool:
    """Whether a name of the one end can be told to be in the other: they have two languages, both with sounds."""
    return linked.languages[0] != linked.languages[1] and _UNHEARD.isdisjoint(linked.languages)


def linked_share(linked: LinkedWords) -> float:
    """The share of words, signs left out, that are linked: of the side that has less of them."""
    shares = []
    for words, numbers in ((linked.a, {i for i, _, _ in linked.links}), (linked.b, {j for _, j, _ in linked.links})):
        spoken = [index for index, word in enumerate(words) if word.text[0].isalnum()]
        shares.append(sum(index in numbers for index in spoken) / max(1, len(spoken)))
    return rounded(min(shares))


def _half_alike(names: NamePlaces, linked: LinkedWords, a: Side, b: Side) -> Iterator[Clash]:
    """Names that share a word and differ in another, where neither stands on the other side."""
    of_a, of_b = of_side(names, linked, a), of_side(names, linked, b)
    numbers_a, numbers_b = {number for _, number in of_a}, {number for _, number in of_b}
    other_name = _OTHER_SURNAME if is_heard(linked) else SAME_NAME
    for one, number in of_a:
        for other, other_number in of_b:
            words, others = one.value.split(), other.value.split()
            if None in {number, other_number} or number in numbers_b or other_number in numbers_a:
                continue
            if {one.unit, other.unit} != {NAME} or len(words) != len(others) or len(words) < 2:
                continue
            alike = [known_word_likeness(x, y) for x, y in zip(words, others, strict=True)]
            confidence = rounded(_BOTH_SURE * (0.5 + 0.5 * linked.link.probability))
            if alike[0] >= _SHARED and alike[-1] < other_name and min(len(words[-1]), len(others[-1])) > _SHORTEST:
                yield Clash(number, other_number, one.span, other.span, "", "", confidence)
            elif not is_heard(linked) and alike[-1] >= _SHARED and alike[0] < LIKE_A_NAME and len(words) == 2:
                firsts = one.written.split()[0], other.written.split()[0]
                yield Clash(number, other_number, one.span, other.span, *firsts, confidence)


def distance(side: Side, i: int, j: int) -> int:
    """Words between the place of `j` on the other side and where the links of the words around `i` would have it."""
    if j in side.links.get(i, ()):
        return 0
    before = next((side.links[n] for n in range(i - 1, -1, -1) if n in side.links), None)
    after = next((side.links[n] for n in range(i + 1, len(side.words)) if n in side.links), None)
    around = [*(before or (-1,)), *(after or (len(side.others),))]
    low, high = min(around), max(around)
    return 1 if low <= j <= high else 1 + min(abs(j - low), abs(j - high))


def _same_sort(a: Mention, b: Mention, linked: LinkedWords, faithful: float) -> bool:
    """Whether one of two names in each other's place would be another one, and not another way to say it.

    Each language has its own acronyms. A country may stand for its government, and the capital for both,
    but hardly so where the passages say the same word by word.
    """
    if ACRONYM in {a.unit, b.unit}:
        return a.unit == b.unit and linked.languages[0] == linked.languages[1]
    return (a.unit == TERRITORY) == (b.unit == TERRITORY) or faithful >= LEAST_LINKED_UNSURE


def _unmet(names: NamePlaces, linked: LinkedWords, side: Side, other: Side) -> list[_Unmet]:
    """The words of names of a side that the other side doesn't have in any form."""
    numbers = {number for _, number in of_side(names, linked, other)} - {None}
    capitals, rest = other.sounds
    found: list[_Unmet] = []
    for mention, number in of_side(names, linked, side):
        if number in numbers or mention.unit in {ADJECTIVE, LONG_FORM}:
            continue
        sure = number is not None and mention.salience >= LEAST_SALIENCE
        least = TRANSLATED if sure else TRANSLATED_NOUN
        words = [
            index
            for index in numbers_of_words(mention, side)
            if len(side.words[index].text) >= _SHORTEST and side.words[index].text[0].isupper()
        ]
        lonely = [
            index
            for index in words
            if rounded(float(side.cosines[index].max())) < least
            and not answered(side.words[index], side.language, capitals, rest)
        ]
        # Of a name such as Bank of Kelgrad a part may be translated in any way.
        whole = len(lonely) == len(words)
        plain = PARTICLES.isdisjoint(mention.value.split())
        if whole or (plain and (len(lonely) == 1 or len(words) <= _PERSON)):
            found.extend(_Unmet(mention, number, index, whole) for index in lonely)
    return found


def numbers_of_words(mention: Mention, side: Side) -> list[int]:
    """The numbers of a name's words among its side's."""
    span = mention.span
    return [
        index
        for index, word in enumerate(side.words)
        if word.paragraph == span.paragraph and span.start <= word.start < span.end
    ]


def of_side(names: NamePlaces, linked: LinkedWords, side: Side) -> list[tuple[Mention, int | None]]:
    """The names of a link's end, with the number of their fact."""
    end = linked.link.a if linked.link.a.article == side.letter else linked.link.b
    return [found for place in places(end) for found in names.in_sentence.get(place, ())]


def answered(word: Word, language: str, capitals: Sequence[str], rest: Sequence[str]) -> bool:
    """Whether some word of the other side may be a form of a name, or a compound with it."""
    for part in fold(word.text, language).split():
        if any(word_likeness(part, sound) >= LIKE_A_NAME for sound in capitals):
            return True
        if any(len(sound) > _SHORTEST and word_likeness(part, sound) >= LIKE_A_WORD for sound in rest):
            return True
        stem = part[:-1]
        if len(stem) > _SHORTEST and any(sound.startswith(stem) for sound in (*capitals, *rest)):
            return True
    return False

"""Names of several articles as one: across spellings, inflections and parts, acronyms with their long forms.

Within an article a part of a name belongs to the whole name that ends with it. Between articles whole
names are compared by their sound; countries and cities by their code; acronyms by their letters, and
by the meaning of the long forms that stand before them in brackets.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, permutations

import regex

from core.facts.known_names import places_named
from core.facts.mentions import Encode, Mention, no_step
from core.facts.name_candidates import nearest
from core.facts.name_groups import Meaning, NameGroup, link_acronyms
from core.facts.name_likeness import are_two, name_likeness
from core.facts.name_matching import SAME_NAME, likeness, word_likeness
from core.facts.names import ACRONYM, ADJECTIVE, CITY, LONG_FORM, TERRITORY
from core.identity import rounded

SURE = 0.5
"""Salience from which a mention is a name by itself."""
_SAME_FORM = 0.9
"""Likeness of forms of one name within an article, where spelling does not change."""
_NEAR_FORM, _MOST_FORMS = 0.7, 24
"""Nearness by kinds of sounds that such forms have at least, and how many of them one word has at most."""
_SAME_SHORT = 0.85
"""Likeness that short words need, and names that only one side shows to be some."""
_SHORT = 5
_SAME_MEANING, _NEAR_MEANING = 0.75, 0.58
"""Cosines that make up for a likeness of `_NEAR` only, and for a name that only one side shows to be one."""
_NEAR = 0.6
_OF_PARTS = 0.98
"""A part that is like a name is a little less than a whole name that is."""
_MOST_IN_DOUBT = 4000
_PAIRS_A_STEP = 100
_BEFORE_LAST = regex.compile(r"^.*[\s-](?=.)")
PARTICLES = frozenset(["of", "de", "di", "da", "do", "du", "del", "dela", "dei", "des", "von", "van"])
"""Folded; what stands after one is seldom the short form of the name."""


@dataclass(slots=True)
class _Family:
    """The forms of one name in one article."""

    article: str
    forms: dict[str, list[Mention]]
    """Mentions by sound, whole names first."""
    sure: bool = True

    @property
    def whole(self) -> str:
        """The sound of the whole name."""
        return next(iter(self.forms))

    @property
    def words(self) -> int:
        """How many the whole name has."""
        return len(self.whole.split())

    @property
    def label(self) -> str:
        """The whole name as it is first written."""
        return next(iter(self.forms.values()))[0].written

    @property
    def language(self) -> str:
        """Whose spelling the whole name has."""
        return next(iter(self.forms.values()))[0].language

    @property
    def last(self) -> str:
        """Its last word as it is first written."""
        return _BEFORE_LAST.sub("", self.label)

    @property
    def places(self) -> frozenset[str]:
        """The countries, regions and cities that the whole name may be."""
        return places_named(self.label, self.language)

    def mentions(self) -> list[Mention]:
        return [mention for mentions in self.forms.values() for mention in mentions]


def link_names(
    mentions_by_article: Mapping[str, Sequence[Mention]],
    encode: Encode | None = None,
    on_step: Callable[[], None] = no_step,
) -> list[NameGroup]:
    """The names of all articles, each once, by first appearance.

    Args:
        mentions_by_article: mentions of names, by letter.
        encode: compares the long forms of acronyms, and names whose sounds leave a doubt; without it
            only letters and sounds count.
        on_step: called often; may raise `Cancelled`.
    """
    coded: dict[tuple[str, str], NameGroup] = {}
    families: dict[str, list[_Family]] = {}
    acronyms: dict[tuple[str, str], list[Mention]] = {}
    for letter in sorted(mentions_by_article):
        named: list[Mention] = []
        for mention in mentions_by_article[letter]:
            code = min(key[1] for key in mention.parts[0])
            if mention.unit in {TERRITORY, ADJECTIVE}:
                coded.setdefault((TERRITORY, code), NameGroup()).mentions.append(mention)
            elif mention.unit == CITY:
                coded.setdefault((CITY, code), NameGroup()).mentions.append(mention)
            elif mention.unit in {ACRONYM, LONG_FORM}:
                acronyms.setdefault((letter, code), []).append(mention)
            else:
                named.append(mention)
        families[letter] = _families(letter, named, on_step)
    groups = [*coded.values(), *link_acronyms(acronyms, encode, on_step)]
    rest = _join_places(groups, families, on_step)
    groups += _link_families(rest, encode, on_step)
    return sorted((group for group in groups if group.mentions), key=lambda group: _first(group, on_step))


def _first(group: NameGroup, on_step: Callable[[], None]) -> tuple[str, int, int, str]:
    on_step()
    group.mentions.sort(key=_place)
    return (*_place(group.mentions[0])[:3], group.mentions[0].value)


def _place(mention: Mention) -> tuple[str, int, int, int]:
    span = mention.span
    return span.article, span.paragraph, span.start, span.end


# Within an article


def _families(letter: str, mentions: Iterable[Mention], on_step: Callable[[], None]) -> list[_Family]:
    forms: dict[str, list[Mention]] = {}
    for mention in mentions:
        forms.setdefault(mention.value, []).append(mention)
    last_words = sorted({value.rpartition(" ")[2] for value in forms})
    alike = dict(zip(last_words, nearest(last_words, last_words, on_step, _NEAR_FORM, _MOST_FORMS), strict=True))
    by_last: dict[str, list[int]] = {}
    families: list[_Family] = []
    # Whole names first, then parts; the earlier of two names takes what may be a part of both.
    for value, of in sorted(forms.items(), key=lambda item: (-len(item[0].split()), _place(item[1][0]))):
        on_step()
        sure = any(mention.salience >= SURE for mention in of)
        words = value.split()
        homes = {n for other in alike[words[-1]] for n in by_last.get(last_words[other], ())} if sure else set()
        at = next((n for n in sorted(homes) if _is_part(words, families[n])), None)
        if at is None:
            at = len(families)
            families.append(_Family(letter, {}, sure))
        home = families[at]
        home.sure = home.sure or sure
        home.forms[value] = of
        if at not in (known := by_last.setdefault(words[-1], [])):
            known.append(at)
    return families


def _is_part(words: Sequence[str], family: _Family) -> bool:
    """Whether words are a form or a part of a name: its last word, or some of its words with the last."""
    for form in family.forms:
        whole = form.split()
        if len(words) > len(whole) or word_likeness(words[-1], whole[-1]) < _SAME_FORM:
            continue
        if len(words) == 1 < len(whole) and not PARTICLES.isdisjoint(whole):
            continue
        if len(words) == 1 or all(any(word_likeness(word, other) >= _SAME_FORM for other in whole) for word in words):
            return True
    return False


# Between articles


def _join_places(
    groups: Sequence[NameGroup], families: Mapping[str, Sequence[_Family]], on_step: Callable[[], None]
) -> list[_Family]:
    """Names that are known places in another article's language join them; the other families are left."""
    places: dict[str, NameGroup] = {}
    for group in groups:
        for mention in group.mentions:
            if mention.unit != ADJECTIVE:
                places.setdefault(mention.value, group)
    known = list(places)
    # A name in several forms is no place.
    single = [family for letter in sorted(families) for family in families[letter] if len(family.forms) == 1]
    joined: set[int] = set()
    by_place = _groups_by_place(groups)
    for family in single:
        at = next((by_place[place] for place in sorted(family.places) if place in by_place), None)
        if at is not None:
            at.mentions.extend(family.mentions())
            joined.add(id(family))
    single = [family for family in single if id(family) not in joined]
    for family, near in zip(single, nearest([one.whole for one in single], known, on_step, _NEAR_FORM), strict=True):
        best = max(((rounded(likeness(family.whole, known[n])), -n) for n in near), default=(0.0, 0))
        if best[0] >= _SAME_FORM:
            places[known[-best[1]]].mentions.extend(family.mentions())
            joined.add(id(family))
    return [family for letter in sorted(families) for family in families[letter] if id(family) not in joined]


def _groups_by_place(groups: Sequence[NameGroup]) -> dict[str, NameGroup]:
    """The groups of cities and countries by what places they are in any language."""
    return {
        place: group
        for group in groups
        for written, language in dict.fromkeys(
            (mention.written, mention.language) for mention in group.mentions if mention.unit in {CITY, TERRITORY}
        )
        for place in places_named(written, language)
    }


def _link_families(families: Sequence[_Family], encode: Encode | None, on_step: Callable[[], None]) -> list[NameGroup]:
    """Families of different articles that are one name, the likest first; no two of one article together."""
    scores: dict[tuple[int, int], float] = {}
    for number, (i, j) in enumerate(_near(families, on_step)):
        if number % _PAIRS_A_STEP == 0:
            on_step()
        score = _score(families[i], families[j])
        if score >= _NEAR:
            scores[i, j] = score
    doubtful = [pair for pair, score in scores.items() if not _is_sure(families, pair, score)]
    settled: set[tuple[int, int]] = set()
    if encode is not None and doubtful:
        texts = {number: families[number].label for pair in doubtful[:_MOST_IN_DOUBT] for number in pair}
        alike = Meaning(encode, texts.values(), on_step)
        for i, j in doubtful[:_MOST_IN_DOUBT]:
            cosine = alike(texts[i], texts[j])
            near = cosine >= _NEAR_MEANING and scores[i, j] >= SAME_NAME
            if near or cosine >= _SAME_MEANING:
                settled.add((i, j))
    for pair in doubtful:
        if pair not in settled:
            del scores[pair]
    scored = sorted((-score, *pair) for pair, score in scores.items())
    group_of = list(range(len(families)))
    members = {number: {number} for number in group_of}
    for _, i, j in scored:
        on_step()
        a, b = group_of[i], group_of[j]
        if a == b or not {families[n].article for n in members[a]}.isdisjoint(families[n].article for n in members[b]):
            continue
        # What a third article's spelling is like is two all the same (Müller, Мюллер, Miller).
        if any(_are_two(families[m], families[n]) for m in members[a] for n in members[b]):
            continue
        low, high = min(a, b), max(a, b)
        for number in members.pop(high):
            group_of[number] = low
            members[low].add(number)
    groups = []
    for numbers in members.values():
        on_step()
        group = NameGroup()
        if any(families[number].sure for number in numbers):
            for number in sorted(numbers):
                group.mentions.extend(families[number].mentions())
            groups.append(group)
    return groups


def _are_two(a: _Family, b: _Family) -> bool:
    return a.words == b.words and are_two(a.label, a.language, b.label, b.language)


def _near(families: Sequence[_Family], on_step: Callable[[], None]) -> Iterator[tuple[int, int]]:
    """Pairs of families of different articles that may be one name, one of them sure, the lower number first."""
    letters = sorted({family.article for family in families})
    for sure, other_sure in ((True, True), (True, False)):
        for a, b in permutations(letters, 2):
            if sure == other_sure and b < a:
                continue
            mine = [n for n, family in enumerate(families) if family.article == a and family.sure is sure]
            theirs = [n for n, family in enumerate(families) if family.article == b and family.sure is other_sure]
            seen: set[tuple[int, int]] = set()
            for i, j in chain(
                _nearest(mine, theirs, lambda n: families[n].whole, on_step),
                _nearest_parts(families, mine, theirs, on_step),
                _in_one_place(families, mine, theirs),
            ):
                pair = min(i, j), max(i, j)
                if pair not in seen:
                    seen.add(pair)
                    yield pair


def _nearest(
    mine: Sequence[int], theirs: Sequence[int], sound: Callable[[int], str], on_step: Callable[[], None]
) -> Iterator[tuple[int, int]]:
    found = nearest([sound(n) for n in mine], [sound(n) for n in theirs], on_step)
    for number, near in zip(mine, found, strict=True):
        for other in near:
            yield number, theirs[other]


def _nearest_parts(
    families: Sequence[_Family], mine: Sequence[int], theirs: Sequence[int], on_step: Callable[[], None]
) -> Iterator[tuple[int, int]]:
    """Pairs of names of more and of fewer words, by their last words."""
    for words in sorted({families[n].words for n in mine}):
        of_mine = [n for n in mine if families[n].words == words]
        of_theirs = [n for n in theirs if families[n].words != words]
        yield from _nearest(of_mine, of_theirs, lambda n: families[n].whole.rpartition(" ")[2], on_step)


def _in_one_place(families: Sequence[_Family], mine: Sequence[int], theirs: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Pairs of names that may be one country or city (Köln, Cologne)."""
    there: dict[str, list[int]] = {}
    for n in theirs:
        for place in families[n].places:
            there.setdefault(place, []).append(n)
    for n in mine:
        for other in sorted({other for place in families[n].places for other in there.get(place, ())}):
            yield n, other


def _score(a: _Family, b: _Family) -> float:
    """Likeness of the whole names of two families, or of a part with a whole name."""
    score = rounded(name_likeness(a.label, a.language, b.label, b.language))
    words_a, words_b = a.whole.split(), b.whole.split()
    if len(words_a) == len(words_b) or (a.places and b.places):
        return score
    short, long = (words_a, words_b) if len(words_a) < len(words_b) else (words_b, words_a)
    if len(short) == 1 and not PARTICLES.isdisjoint(long):
        return score
    if len(short) > 1 and any(max(word_likeness(w, o) for o in long) < SAME_NAME for w in short):
        return score
    last = name_likeness(a.last, a.language, b.last, b.language)
    return max(score, rounded(last * _OF_PARTS))


def _is_sure(families: Sequence[_Family], pair: tuple[int, int], score: float) -> bool:
    """Whether two families are one name by their sound alone."""
    a, b = (families[number] for number in pair)
    shortest = min(len(a.whole), len(b.whole))
    return score >= (SAME_NAME * _OF_PARTS if a.sure and b.sure and shortest >= _SHORT else _SAME_SHORT)

"""One name with all its mentions, and acronyms of several articles as one body."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from core.facts.mentions import Encode, Mention, encoded
from core.facts.names import ACRONYM, ADJECTIVE, CITY, LONG_FORM, NAME, TERRITORY
from core.groups import Groups
from core.identity import rounded

SAME_LONG_FORM = 0.55
"""Cosine from which the long forms of two acronyms name one body, where they are each other's best.

The pairs tried had .58 to .92 where they named one body, and up to .51 else."""


@dataclass(slots=True)
class NameGroup:
    """One name with all its mentions."""

    mentions: list[Mention] = field(default_factory=list)

    @property
    def sort(self) -> str:
        """What it is: "territory", "city", "acronym" or "name"."""
        units = {mention.unit for mention in self.mentions}
        for one, named in (
            (TERRITORY, TERRITORY),
            (ADJECTIVE, TERRITORY),
            (CITY, CITY),
            (ACRONYM, ACRONYM),
            (LONG_FORM, ACRONYM),
        ):
            if one in units:
                return named
        return NAME

    @property
    def label(self) -> str:
        """The fullest form of the first article, as written."""
        nouns = [mention for mention in self.mentions if mention.unit != ADJECTIVE] or self.mentions
        first = min(mention.span.article for mention in nouns)
        own = [mention for mention in nouns if mention.span.article == first]
        return max(
            own, key=lambda mention: (len(mention.value.split()), -mention.span.paragraph, -mention.span.start)
        ).written

    @property
    def value(self) -> str:
        """A canonical form: the code of a place, or the sound of the label."""
        for sort in (TERRITORY, ADJECTIVE, CITY):
            for mention in self.mentions:
                if mention.unit == sort:
                    code = min(key[1] for key in mention.parts[0])
                    return f"{TERRITORY if sort == ADJECTIVE else sort}:{code}"
        label = self.label
        return min(mention.value for mention in self.mentions if mention.written == label)


class Meaning:
    """Cosines of texts, each encoded once."""

    def __init__(self, encode: Encode, texts: Iterable[str], on_step: Callable[[], None]) -> None:
        self._place = {text: number for number, text in enumerate(dict.fromkeys(texts))}
        self._vectors = encoded(encode, list(self._place), on_step)

    def __call__(self, a: str, b: str) -> float:
        """The cosine of two of the texts."""
        return rounded(float(self._vectors[self._place[a]] @ self._vectors[self._place[b]]))


def link_acronyms(
    acronyms: Mapping[tuple[str, str], Sequence[Mention]], encode: Encode | None, on_step: Callable[[], None]
) -> list[NameGroup]:
    """Acronyms by their letters in one script, and by the meaning of their long forms."""
    groups: list[NameGroup] = []
    by_sound: dict[str, NameGroup] = {}
    for (_, code), mentions in acronyms.items():
        sound = next((mention.value for mention in mentions if mention.unit == ACRONYM), code.casefold())
        group = by_sound.get(sound)
        if group is None:
            group = by_sound[sound] = NameGroup()
            groups.append(group)
        group.mentions.extend(mentions)
    if encode is None:
        return groups
    expanded = [group for group in groups if any(mention.unit == LONG_FORM for mention in group.mentions)]
    scored = []
    alike = Meaning(encode, [form for group in expanded for form in _long_forms(group)], on_step)
    for (i, a), (j, b) in combinations(enumerate(expanded), 2):
        if not _articles(a).isdisjoint(_articles(b)):
            continue
        score = max(alike(one, other) for one in _long_forms(a) for other in _long_forms(b))
        if score >= SAME_LONG_FORM:
            scored.append((-score, i, j))
    bodies = Groups(range(len(expanded)))
    for _, i, j in sorted(scored):
        low, high = sorted((bodies.first(i), bodies.first(j)))
        if low != high and _articles(expanded[low]).isdisjoint(_articles(expanded[high])):
            expanded[low].mentions.extend(expanded[high].mentions)
            expanded[high].mentions.clear()
            bodies.join(low, high)
    return groups


def _articles(group: NameGroup) -> set[str]:
    return {mention.span.article for mention in group.mentions}


def _long_forms(group: NameGroup) -> list[str]:
    return list(dict.fromkeys(mention.written for mention in group.mentions if mention.unit == LONG_FORM))

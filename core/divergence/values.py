"""Numbers, amounts, percentages, dates and times that differ where the articles say the same otherwise."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, islice
from typing import NamedTuple

from core.divergence.detector import Evidence, Place
from core.divergence.detector import places as link_places
from core.divergence.sizes import listed
from core.divergence.value_matching import (
    LEAST_SALIENCE,
    Pool,
    is_fraction,
    meets,
    pool,
    said_weekday,
    same,
    same_role,
    unanswered,
    units_contradict,
    weekday_only,
)
from core.facts.dates import weekday_contradicts
from core.facts.mentions import Mention
from core.identity import rounded
from core.messages import Message, message
from core.model import Certainty, Finding, FindingKind, Link, Row, SentenceRef, Severity, Span

_KINDS = frozenset({FindingKind.NUMBER, FindingKind.AMOUNT, FindingKind.PERCENTAGE, FindingKind.DATE})
_WEAKEST_PARTNER = 0.1
_ONE_SIDED = 0.85
"""Confidence that a value which only one side gives is a difference, where its salience is full."""
_LESS_EXACT = 0.55
_MORE_OR_LESS = {"almost": -1, "less than": -1, "more than": 1}


class _Place(NamedTuple):
    """A mention in a group: its article and its number there."""

    article: str
    number: int


def find_values(evidence: Evidence) -> Iterator[Finding]:
    """Findings of the kinds number, amount, percentage and date."""
    mentions = {letter: _by_paragraph(found) for letter, found in evidence.mentions.items()}
    yield from _weekdays(evidence)
    seen: set[Place] = set()
    for row in evidence.each_row():
        present = [letter for letter, units in sorted(row.passages.items()) if units]
        if len(present) < 2:
            continue
        links: dict[Place, list[Link]] = {}
        for link in evidence.correspondence.links_within(row):
            for place in (*link_places(link.a), *link_places(link.b)):
                links.setdefault(place, []).append(link)
        for letter in present:
            for ref in evidence.sentences(row, letter):
                evidence.on_step()
                place = Place(letter, ref)
                group = evidence.correspondence.group(place)
                if place in seen or len(group) < 2:
                    continue
                seen.update(group)
                yield from _Group(evidence, mentions, row, group, links).findings()


def _by_paragraph(mentions: Iterable[Mention]) -> dict[int, list[Mention]]:
    """The values among an article's mentions, in order."""
    found: dict[int, list[Mention]] = {}
    for mention in mentions:
        if mention.kind in _KINDS:
            found.setdefault(mention.span.paragraph, []).append(mention)
    return found


def _weekdays(evidence: Evidence) -> Iterator[Finding]:
    """Dates whose day of the week is not the one that is said."""
    for letter in evidence.letters:
        for mention in evidence.mentions.get(letter, ()):
            said = said_weekday(mention)
            if said is not None and weekday_contradicts(mention.value, said):
                index = _row_of(evidence, mention.span)
                yield Finding(
                    id="",
                    kind=FindingKind.DATE,
                    severity=Severity.HIGH,
                    confidence=0.95,
                    certainty=Certainty.CERTAIN,
                    articles=(letter,),
                    rows=() if index is None else (index,),
                    explanation=message("date.weekday", article=letter, text=mention.written),
                    spans=(mention.span,),
                )


class _Group:
    """Sentences that answer to each other, and what they state."""

    def __init__(
        self,
        evidence: Evidence,
        mentions: Mapping[str, Mapping[int, Sequence[Mention]]],
        row: Row,
        places: Sequence[Place],
        links: Mapping[Place, Sequence[Link]],
    ) -> None:
        self.evidence = evidence
        self.all_mentions = mentions
        self.row = row
        self.letters = sorted({place.article for place in places})
        self.stated: dict[str, list[Mention]] = {letter: [] for letter in self.letters}
        for place in places:
            self.stated[place.article].extend(self._in_sentence(place))
        self.pools = {letter: pool(found) for letter, found in self.stated.items()}
        self.certainty = max((link.probability for place in places for link in links.get(place, ())), default=0.5)

    def _in_sentence(self, place: Place) -> Sequence[Mention]:
        span = self.evidence.sentence_span(place)
        found = self.all_mentions.get(place.article, {}).get(span.paragraph, ())
        first = bisect_left(found, span.start, key=lambda mention: mention.span.start)
        last = bisect_left(found, span.end, key=lambda mention: mention.span.start)
        return found[first:last]

    def mention(self, place: _Place) -> Mention:
        """The mention at a place."""
        return self.stated[place.article][place.number]

    def findings(self) -> Iterator[Finding]:
        """What the group's articles state differently."""
        if not any(self.stated.values()) or len(self.letters) < 2:
            return
        lacking: dict[_Place, set[str]] = {}
        conflicts: list[tuple[_Place, _Place]] = []
        for a, b in combinations(self.letters, 2):
            open_a, open_b = self._open(a, b), self._open(b, a)
            pairs = self._pairs(open_a, open_b)
            for places, letter, other in ((open_a, a, b), (open_b, b, a)):
                paired = {place for pair in pairs for place in pair}
                left = [place for place in places if place not in paired]
                if left:
                    pairs.extend(self._pairs(left, self._partners(other, letter, paired), least=2))
            pairs.extend(self._pairs(self._weak_fractions(a, b), self._weak_fractions(b, a)))
            conflicts.extend(pairs)
            paired = {place for pair in pairs for place in pair}
            for letter, places in ((b, open_a), (a, open_b)):
                for place in places:
                    if place not in paired:
                        lacking.setdefault(place, set()).add(letter)
            conflicts.extend(self._of_units(a, b, paired))
        told: set[_Place] = set()
        for members in self._components(conflicts):
            told.update(members)
            yield self._conflict(members)
        for members in self._alike([place for place in sorted(lacking) if place not in told]):
            finding = self._one_sided(members, set.intersection(*(lacking[place] for place in members)))
            if finding is not None:
                yield finding
        yield from self._qualifiers(told)

    # What is not answered

    def _open(self, letter: str, other: str) -> list[_Place]:
        """The mentions of one article that another doesn't answer to.

        Sentences of its passage that answer to nothing of the first article are asked too.
        """
        found = []
        every: Pool | None = None
        for index, mention in enumerate(self.stated[letter]):
            if mention.salience < LEAST_SALIENCE or not unanswered(mention, self.pools[other]):
                continue
            if every is None:
                every = pool([*self.stated[other], *self._spare(other, letter)])
            if unanswered(mention, every):
                found.append(_Place(letter, index))
        return found

    def _weak_fractions(self, letter: str, other: str) -> list[_Place]:
        """Halves and quarters that another article says nothing of: no facts of their own, unless it says others."""
        return [
            _Place(letter, index)
            for index, mention in enumerate(self.stated[letter])
            if mention.salience < LEAST_SALIENCE and is_fraction(mention) and unanswered(mention, self.pools[other])
        ]

    def _spare(self, letter: str, other: str) -> Iterator[Mention]:
        for ref in self.evidence.sentences(self.row, letter):
            place = Place(letter, SentenceRef(*ref))
            if other not in self.evidence.correspondence.havers(place):
                yield from self._in_sentence(place)

    def _partners(self, letter: str, other: str, paired: set[_Place]) -> list[_Place]:
        """What else of an article may stand in another value's place.

        That is what it says more often than the other (30 … 30 for 30 … 40), and words such as `both` that
        nothing answers to.
        """
        mine, theirs = self.pools[letter], self.pools[other]
        found = []
        for index, mention in enumerate(self.stated[letter]):
            place = _Place(letter, index)
            if place in paired or mention.salience < _WEAKEST_PARTNER:
                continue
            if mention.salience < LEAST_SALIENCE:
                if unanswered(mention, theirs):
                    found.append(place)
            elif any(mine.count(part) > theirs.count(part) > 0 for part in mention.parts):
                found.append(place)
        return found

    def _pairs(self, open_a: Sequence[_Place], open_b: Sequence[_Place], least: int = 1) -> list[tuple[_Place, _Place]]:
        """Unanswered mentions that stand for each other, the best matches first."""
        scored = []
        for rank_a, a in enumerate(open_a):
            for rank_b, b in enumerate(open_b):
                score = same_role(self.mention(a), self.mention(b))
                if score >= least and self._same_thing(a, b):
                    scored.append((-score, abs(rank_a - rank_b), a, b))
        pairs: list[tuple[_Place, _Place]] = []
        taken: set[_Place] = set()
        for _, _, a, b in sorted(scored):
            if a not in taken and b not in taken:
                taken |= {a, b}
                pairs.append((a, b))
        return pairs

    def _same_thing(self, a: _Place, b: _Place) -> bool:
        """Whether two bare numbers of one language count the same: the words after them begin alike."""
        one, two = self.mention(a), self.mention(b)
        language = self.evidence.language(a.article, one.span.paragraph)
        if one.kind is not FindingKind.NUMBER or two.kind is not FindingKind.NUMBER:
            return True
        if language != self.evidence.language(b.article, two.span.paragraph):
            return True
        words = [self._word_after(mention.span) for mention in (one, two)]
        return not all(words) or words[0][:4] == words[1][:4] or not all(word[0].isalpha() for word in words)

    def _word_after(self, span: Span) -> str:
        text = self.evidence.articles[span.article].paragraphs[span.paragraph].text[span.end : span.end + 40].split()
        return text[0].casefold().strip(".,;:()") if text else ""

    def _of_units(self, a: str, b: str, paired: set[_Place]) -> Iterator[tuple[_Place, _Place]]:
        """Mentions of one number that count different things on the two sides."""
        for index, mention in enumerate(self.stated[a]):
            place = _Place(a, index)
            if place in paired or not mention.unit:
                continue
            alike = [
                (number, other)
                for number, other in enumerate(self.stated[b])
                if mention.parts and other.parts and mention.parts[0] & other.parts[0]
            ]
            if alike and all(units_contradict(mention, other) for _, other in alike):
                yield place, _Place(b, alike[0][0])

    # What belongs together

    def _components(self, conflicts: Sequence[tuple[_Place, _Place]]) -> list[list[_Place]]:
        """Conflicting mentions with those of further articles that say the same as one of them."""
        groups: list[set[_Place]] = []
        for a, b in conflicts:
            members = {a, b}
            for letter in self.letters:
                if letter not in {a.article, b.article}:
                    members.update(self._equal(letter, members)[:1])
            meeting = [group for group in groups if group & members]
            for group in meeting:
                groups.remove(group)
                members |= group
            groups.append(members)
        conflicting = {place for pair in conflicts for place in pair}
        speaking = [{place.article for place in group & conflicting} for group in groups]
        return [
            sorted(place for place in group if place in conflicting or place.article not in letters)
            for group, letters in zip(groups, speaking, strict=True)
        ]

    def _equal(self, letter: str, members: Iterable[_Place]) -> list[_Place]:
        return [
            _Place(letter, index)
            for index, mention in enumerate(self.stated[letter])
            if mention.salience >= LEAST_SALIENCE and any(same(mention, self.mention(member)) for member in members)
        ]

    def _alike(self, places: Sequence[_Place]) -> list[list[_Place]]:
        """The places by what they say; each article once in a group."""
        groups: list[list[_Place]] = []
        for place in places:
            for group in groups:
                others = {member.article for member in group}
                if place.article not in others and same(self.mention(group[0]), self.mention(place)):
                    group.append(place)
                    break
            else:
                groups.append([place])
        return groups

    # Findings

    def _conflict(self, members: Sequence[_Place]) -> Finding:
        readings = self._alike(members)
        mentions = [self.mention(place) for place in members]
        return self._finding(mentions, Severity.HIGH, 0.6 + 0.35 * self.certainty, self._say(readings))

    def _say(self, readings: Sequence[Sequence[_Place]]) -> Message:
        texts = [
            (listed({place.article for place in reading}), self.mention(reading[0]).written) for reading in readings
        ]
        if len(readings) == 2 and all(len(reading) == 1 for reading in readings):
            (first, first_text), (second, second_text) = texts
            return message("value.differs", first=first, first_text=first_text, second=second, second_text=second_text)
        return message("value.readings", readings="; ".join(f"{letters}: {text}" for letters, text in texts))

    def _one_sided(self, members: Sequence[_Place], lackers: set[str]) -> Finding | None:
        mentions = [self.mention(place) for place in members]
        first = mentions[0]
        havers = {place.article for place in members}
        if not lackers:
            return None
        open_parts = {part for letter in lackers for part in unanswered(first, self.pools[letter])}
        severity, confidence = Severity.MEDIUM, _ONE_SIDED * min(mention.salience for mention in mentions)
        if first.unit == "date" and len(open_parts) < len(first.parts):
            severity, confidence = Severity.LOW, _LESS_EXACT
            said = message("date.more_exact", article=listed(havers), text=first.written, others=listed(lackers))
            mentions += [less for letter in sorted(lackers) for less in self._less_exact(first, letter)]
        else:
            sort = "time" if first.unit == "time" else first.kind.value
            if weekday_only(tuple(open_parts)):
                severity = Severity.LOW
            if len(havers) == 1:
                said = message(f"{sort}.only", article=listed(havers), text=first.written)
            else:
                said = message(f"{sort}.lacks", article=listed(lackers), text=first.written, others=listed(havers))
        return self._finding(mentions, severity, confidence * (0.5 + 0.5 * self.certainty), said, havers | lackers)

    def _less_exact(self, mention: Mention, letter: str) -> list[Mention]:
        """What another article says of a date in its place: the first that shares a part."""
        found = (
            other
            for other in self.stated[letter]
            if other.unit == "date" and any(meets(part, own) for part in other.parts for own in mention.parts)
        )
        return list(islice(found, 1))

    def _qualifiers(self, told: set[_Place]) -> Iterator[Finding]:
        """Numbers that agree where one side says more and the other less, or one side says `about`."""
        for a, b in combinations(self.letters, 2):
            for index, one in enumerate(self.stated[a]):
                if _Place(a, index) in told or one.salience < 1:
                    continue
                twins = [other for other in self.stated[b] if same(one, other)]
                if len(twins) != 1 or one.qualifier == twins[0].qualifier or one.kind is FindingKind.DATE:
                    continue
                signs = {_MORE_OR_LESS.get(mention.qualifier, 0) for mention in (one, twins[0])}
                opposite = signs == {-1, 1}
                mentions = [
                    replace(mention, span=replace(mention.span, start=mention.span.start - mention.lead))
                    for mention in (one, twins[0])
                ]
                first_text, second_text = (self.evidence.span_text(mention.span) for mention in mentions)
                yield self._finding(
                    mentions,
                    Severity.HIGH if opposite else Severity.LOW,
                    0.8 if opposite else 0.4,
                    message("value.qualifier", first=a, first_text=first_text, second=b, second_text=second_text),
                )

    def _finding(
        self,
        mentions: Sequence[Mention],
        severity: Severity,
        confidence: float,
        explanation: Message,
        concerned: Iterable[str] = (),
    ) -> Finding:
        kinds = [mention.kind for mention in mentions]
        rows = {index for mention in mentions if (index := _row_of(self.evidence, mention.span)) is not None}
        return Finding(
            id="",
            kind=max(kinds, key=lambda kind: (kinds.count(kind), kind is FindingKind.NUMBER)),
            severity=severity,
            confidence=rounded(confidence),
            certainty=Certainty.CERTAIN,
            articles=tuple(sorted({mention.span.article for mention in mentions} | set(concerned))),
            rows=tuple(sorted(rows)) or (self.row.index,),
            explanation=explanation,
            spans=tuple(mention.span for mention in mentions),
        )


def _row_of(evidence: Evidence, span: Span) -> int | None:
    """The row that holds the sentence a span begins in."""
    place = evidence.place_of(span)
    return None if place is None else evidence.correspondence.row_of(place)

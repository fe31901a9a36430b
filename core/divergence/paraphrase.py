"""What one article says in a linked passage and the other doesn't, where a word diff can't tell.

That is across languages, and where two texts in one language say it in other words throughout.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, islice
from typing import NamedTuple

from core.divergence.attributions import only_attributes
from core.divergence.counterparts import lacking
from core.divergence.detector import Evidence
from core.divergence.habits import Habits, habits
from core.divergence.linked_words import LinkedWords, Side, Word, certainty, linked_words
from core.divergence.meanings import meanings
from core.divergence.phrases import Phrase, Run, Stretch, phrases, stretches
from core.divergence.readings import joined_spans
from core.divergence.sizes import in_agreement, listed, quoted, word_count
from core.divergence.stated import StatedWords
from core.divergence.word_diff import Token, Weight
from core.divergence.word_forms import token_of
from core.divergence.wording import CLAUSE, reads_as_diff
from core.groups import Groups
from core.identity import rounded
from core.messages import Message, message
from core.model import Certainty, Finding, FindingKind, Severity

_CLAUSE_CONTENT = 3
"""Words of content from which what one article alone has is a clause."""
_ONE_PLACE = 0.3
"""Words shared, of those of the larger difference, from which two differences are one."""
_AGREEING = 0.5
"""Share of a phrase's words of content that answer to words of a further article which has it too."""
_SILENT_ODDS = 0.4
"""Odds of a difference between two articles that a third one, compared with both, doesn't show.

It must differ from one of them too; of true differences of single words some 60 % are told, of others 3 %
(tests/benchmarks/all_kinds.py).
"""
_NO_WORDS = frozenset({"th", "lo", "km", "my"})
"""Languages without blanks whose signs are no syllables: their words can't be told, nor what they lack."""
_PAIR = 2
"""Of articles; only with more of them may a further one have the words too."""
_ROWS_AT_ONCE = 32
"""Rows whose phrases are compared by themselves together."""


@dataclass(slots=True)
class _Difference:
    """A phrase of one article that another one lacks, or has otherwise."""

    having: str
    other: str
    words: tuple[Word, ...]
    instead: tuple[Word, ...]
    content: int
    confidence: float


@dataclass(slots=True)
class _Place:
    """All that articles have in one place, by letter."""

    having: dict[str, set[Word]] = field(default_factory=dict)
    lacking: set[str] = field(default_factory=set)
    otherwise: dict[str, set[Word]] = field(default_factory=dict)
    content: int = 0
    told: dict[tuple[str, str], float] = field(default_factory=dict)
    """By pair of articles, how sure the difference between them is."""
    alike: set[tuple[str, str]] = field(default_factory=set)
    """Pairs of articles that have it otherwise, and say the same."""
    within: set[str] = field(default_factory=set)
    """Articles that lack more than the words of this place: these and what stands around them."""


class _Compared(NamedTuple):
    """A link whose ends are in other words, and what of each may be a phrase."""

    words: LinkedWords
    sides: tuple[Side, Side]
    stretches: tuple[Sequence[Stretch], Sequence[Stretch]]


def find_paraphrase(evidence: Evidence) -> Iterator[Finding]:
    """Findings `wording`, and `only_here` or `missing` for clauses."""
    if evidence.encoder is None:
        return
    stated, known, usual = StatedWords(evidence.mentions), evidence.once(meanings), evidence.once(habits)
    rows = iter(linked_words(evidence).items())
    while some := list(islice(rows, _ROWS_AT_ONCE)):
        compared = _compared(evidence, [of_row for _, of_row in some], stated)
        known.learn(
            text for of in compared for one in of for side in one.stretches for each in side for text in each.texts()
        )
        for (index, of_row), of in zip(some, compared, strict=True):
            evidence.on_step()
            differences: list[_Difference] = []
            for one in of:
                runs = [[stretch.run(known) for stretch in side] for side in one.stretches]
                differences.extend(
                    each for each in _differences(one, runs) if not _is_usual(usual, each, one.sides, index)
                )
            pairs = {_pair(one.words.a[0].article, one.words.b[0].article) for one in of}
            for place in _places(differences, of_row):
                evidence.on_step()
                finding = _finding(evidence, stated, place, index, pairs)
                if finding is not None:
                    yield finding


def _compared(evidence: Evidence, rows: Sequence[Sequence[LinkedWords]], stated: StatedWords) -> list[list[_Compared]]:
    """For some rows, the links that a word diff can't tell."""

    def is_asked(words: LinkedWords) -> bool:
        evidence.on_step()
        return _NO_WORDS.isdisjoint(words.languages) and not reads_as_diff(evidence, words.link)

    asked = [[words for words in of_row if is_asked(words)] for of_row in rows]
    chances = iter(lacking((words for of_row in asked for words in of_row), evidence.on_step))
    found: list[list[_Compared]] = []
    for of_row in asked:
        found.append([])
        for words in of_row:
            evidence.on_step()
            (a, b), (first, second) = words.sides(), next(chances)
            of_sides = (
                stretches(a, first, second, stated.of(a.words)),
                stretches(b, second, first, stated.of(b.words)),
            )
            found[-1].append(_Compared(words, (a, b), of_sides))
    return found


def _pair(one: str, other: str) -> tuple[str, str]:
    return min(one, other), max(one, other)


# Pairs of articles


def _differences(compared: _Compared, runs: Sequence[Sequence[Run]]) -> Iterator[_Difference]:
    """The phrases of both ends, those that stand opposite each other as one."""
    words, sides, _ = compared
    of_first, of_second = (phrases(of) for of in runs)
    sure = certainty(words)
    taken: set[Phrase] = set()
    for phrase in of_first:
        opposite = [other for other in of_second if other not in taken and _are_opposite(sides, phrase, other)]
        taken.update(opposite[:1])
        yield _difference(sides, phrase, opposite[:1], sure)
    for other in of_second:
        if other not in taken:
            yield _difference((sides[1], sides[0]), other, [], sure)


def _is_usual(usual: Habits, difference: _Difference, sides: tuple[Side, Side], row: int) -> bool:
    """Whether both sides have what elsewhere answers to the words."""
    first, second = sides
    own, other = (first, second) if first.letter == difference.having else (second, first)
    return usual.answer(difference.words, own.others, row, own.language) and (
        not difference.instead or usual.answer(difference.instead, other.others, row, other.language)
    )


def _are_opposite(sides: tuple[Side, Side], phrase: Phrase, other: Phrase) -> bool:
    """Whether what stands around a phrase answers to what stands around the other."""
    first, second = sides
    before = [j for i in range(phrase.first) for j in first.links.get(i, ())][-3:]
    behind = [j for i in range(phrase.last + 1, len(first.words)) for j in first.links.get(i, ())][:3]
    inside = [j for i in range(phrase.first, phrase.last + 1) for j in first.links.get(i, ())]
    if any(other.first <= j <= other.last for j in inside):
        return True
    start = max(before, default=-1)
    end = min(behind, default=len(second.words))
    return start < end and start - 1 <= other.first and other.last <= end + 1


def _difference(sides: tuple[Side, Side], phrase: Phrase, opposite: Sequence[Phrase], sure: float) -> _Difference:
    own, other = sides
    chances = [phrase.confidence, *(one.confidence for one in opposite)]
    return _Difference(
        own.letter,
        other.letter,
        own.words[phrase.first : phrase.last + 1],
        tuple(word for one in opposite for word in other.words[one.first : one.last + 1]),
        max([phrase.content, *(one.content for one in opposite)]),
        rounded(max(chances) * sure),
    )


# All articles of a row


def _places(differences: Sequence[_Difference], of_row: Sequence[LinkedWords]) -> list[_Place]:
    """The differences by place, with who else has the words."""
    groups = Groups(range(len(differences)))
    for one, two in _of_one_place(differences, of_row):
        groups.join(one, two)
    places: dict[int, _Place] = {}
    for index, difference in enumerate(differences):
        place = places.setdefault(groups.first(index), _Place())
        place.having.setdefault(difference.having, set()).update(difference.words)
        if difference.instead:
            place.otherwise.setdefault(difference.other, set()).update(difference.instead)
        else:
            place.lacking.add(difference.other)
        place.content = max(place.content, difference.content)
        pair = _pair(difference.having, difference.other)
        place.told[pair] = max(place.told.get(pair, 0.0), difference.confidence)
    holding: dict[Word, list[int]] = {}
    if len({letter for linked in of_row for letter in (linked.a[0].article, linked.b[0].article)}) > _PAIR:
        for number, linked in enumerate(of_row):
            for word in (*linked.a, *linked.b):
                holding.setdefault(word, []).append(number)
    of_each = [(difference.having, difference.other, set(difference.words)) for difference in differences]
    for place in places.values():
        numbers = {number for words in place.having.values() for word in words for number in holding.get(word, ())}
        _add_agreeing(place, [of_row[number] for number in sorted(numbers)])
        place.alike = _alike(place.otherwise, of_row) if len(place.otherwise) > 1 else set()
        place.within = {
            other for having, other, words in of_each if having in place.having and place.having[having] < words
        }
    return [places[index] for index in sorted(places)]


def _of_one_place(differences: Sequence[_Difference], of_row: Sequence[LinkedWords]) -> Iterator[tuple[int, int]]:
    """Pairs of differences that are the same one: most of their words are shared, or answer to each other.

    A word that one article alone has within a clause that a third lacks altogether is another difference.
    """
    if len(differences) < 2:
        return
    words = [{*difference.words, *difference.instead} for difference in differences]
    owners: dict[Word, list[int]] = {}
    for index, own in enumerate(words):
        for word in own:
            owners.setdefault(word, []).append(index)
    shared: Counter[tuple[int, int]] = Counter()
    for of in owners.values():
        shared.update(combinations(of, 2))
    answering: Counter[tuple[int, int]] = Counter()
    for linked in of_row:
        for i, j, _ in linked.links:
            for one in owners.get(linked.a[i], ()):
                for two in owners.get(linked.b[j], ()):
                    if one != two and differences[one].other == differences[two].other:
                        answering[min(one, two), max(one, two)] += 1
    for (one, two), count in sorted((shared + answering).items()):
        if count >= _ONE_PLACE * max(len(words[one]), len(words[two])):
            yield one, two


def _add_agreeing(place: _Place, links: Sequence[LinkedWords]) -> None:
    """The articles that have the words too, as the links that hold some of the words say."""
    found: dict[str, set[Word]] = {}
    for linked in links:
        for side in linked.sides():
            own = place.having.get(side.letter)
            letter = side.others[0].article
            if not own or letter in place.having or letter in place.lacking or letter in place.otherwise:
                continue
            content = [
                n
                for n, word in enumerate(side.words)
                if word in own and token_of(word.text, side.language).weight is Weight.CONTENT
            ]
            answered = [n for n in content if n in side.links]
            if content and len(answered) >= _AGREEING * len(content):
                numbers = [number for n in answered for number in side.links[n]]
                found.setdefault(letter, set()).update(side.others[min(numbers) : max(numbers) + 1])
    place.having.update(found)


def _alike(words: Mapping[str, set[Word]], of_row: Sequence[LinkedWords]) -> set[tuple[str, str]]:
    """The pairs of articles whose words answer to each other."""
    found = set()
    for linked in of_row:
        (a, b), own = linked.sides(), []
        for side in (a, b):
            of = words.get(side.letter, set())
            own.append({n for n, word in enumerate(side.words) if word in of and side.content[n]})
        answering = sum(not own[1].isdisjoint(a.links.get(n, ())) for n in own[0])
        if answering and answering >= _AGREEING * min(len(of) for of in own):
            found.add(_pair(a.letter, b.letter))
    return found


# Words become a finding


def _only_says_who_says(evidence: Evidence, stated: StatedWords, *of_letters: Mapping[str, set[Word]]) -> bool:
    """Whether nothing but words such as "he said", and names, stands in one article and in no other."""
    every = [word for of in of_letters for words in of.values() for word in sorted(words)]
    by_language: dict[str, list[Token]] = {}
    for word, is_name in zip(every, stated.of(every).names, strict=True):
        language = evidence.language(word.article, word.paragraph)
        of_language = by_language.setdefault(language, [])
        if not is_name:
            of_language.append(token_of(word.text, language))
    return all(only_attributes(tokens, language) for language, tokens in by_language.items())


def _finding(
    evidence: Evidence, stated: StatedWords, place: _Place, row: int, compared: set[tuple[str, str]]
) -> Finding | None:
    """The finding that tells of a place; None where it is not clear who has the words.

    Where several articles stand against others, each pair that was compared is a witness: one that finds
    nothing speaks against it.
    """
    having = {letter: words for letter, words in place.having.items() if letter not in place.lacking}
    otherwise = {letter: words for letter, words in place.otherwise.items() if letter not in having}
    lacking_letters = sorted(place.lacking - set(having) - set(otherwise))
    if not having or not (otherwise or lacking_letters) or _only_says_who_says(evidence, stated, having, otherwise):
        return None
    asked = [
        pair for one in having for other in (*otherwise, *lacking_letters) if (pair := _pair(one, other)) in compared
    ]
    confidence = sum(place.told.get(pair, 0.0) for pair in asked) / len(asked) if asked else 0.0
    silent = [
        letter
        for letter in sorted({letter for pair in compared for letter in pair} - {*having, *otherwise, *lacking_letters})
        if letter not in place.within
        and any(_pair(one, letter) in compared for one in having)
        and any(_pair(letter, other) in compared for other in (*otherwise, *lacking_letters))
    ]
    confidence = _less(confidence, _SILENT_ODDS ** len(silent))
    spans = {letter: joined_spans(evidence, sorted(words)) for letter, words in sorted({**having, **otherwise}.items())}
    texts = {letter: " … ".join(evidence.span_text(span) for span in of) for letter, of in spans.items()}
    groups = in_agreement(otherwise, lambda one, other: (one, other) in place.alike)
    kind, explanation = _said(texts, sorted(having), groups, lacking_letters, place.content)
    letters = sorted(texts) if kind is FindingKind.ONLY_HERE else sorted({*texts, *lacking_letters})
    return Finding(
        id="",
        kind=kind,
        severity=Severity.MEDIUM if place.content >= _CLAUSE_CONTENT else Severity.LOW,
        confidence=rounded(confidence),
        certainty=Certainty.POSSIBLE,
        articles=tuple(letters),
        rows=(row,),
        explanation=explanation,
        spans=tuple(span for of in spans.values() for span in of),
    )


def _less(chance: float, odds: float) -> float:
    """A probability whose odds are multiplied."""
    return chance * odds / (1 - chance + chance * odds)


def _said(
    texts: Mapping[str, str],
    having: Sequence[str],
    otherwise: Sequence[Sequence[str]],
    lacking_: Sequence[str],
    content: int,
) -> tuple[FindingKind, Message]:
    """What kind of finding it is, and its sentence."""
    if otherwise:
        if len(texts) == _PAIR and not lacking_:
            (first, second) = sorted(texts)
            return FindingKind.WORDING, message(
                "wording.replaced",
                first=first,
                first_text=quoted(texts[first]),
                second=second,
                second_text=quoted(texts[second]),
            )
        readings = [f"{listed(group)} “{quoted(texts[group[0]])}”" for group in (having, *otherwise)]
        readings += [f"{listed(lacking_)} –"] if lacking_ else []
        return FindingKind.WORDING, message("wording.readings", readings="; ".join(sorted(readings)))
    text = quoted(texts[having[0]])
    if content >= _CLAUSE_CONTENT or word_count(texts[having[0]]) >= CLAUSE:
        if len(having) == 1:
            return FindingKind.ONLY_HERE, message("only_here.clause", article=having[0], text=text)
        if len(lacking_) == 1:
            return FindingKind.MISSING, message("missing.clause", article=lacking_[0], others=listed(having), text=text)
    return FindingKind.WORDING, message("wording.added", text=text, having=listed(having), lacking=listed(lacking_))

"""What one article tells as done, another announces, and a third one thinks possible; what must be and what may."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import TypeAlias

from core.divergence.attributions import attributes
from core.divergence.detector import Evidence
from core.divergence.linked_words import LinkedWords, Side, certainty, linked_words
from core.divergence.mood_data import DONE, MOODS, Moods
from core.divergence.negations import pattern, written
from core.divergence.opposite_data import DUTY
from core.divergence.opposites import opposites
from core.divergence.readings import Reading, gathered, reading_finding
from core.divergence.word_diff import Weight
from core.divergence.word_forms import is_punctuation, token_of
from core.identity import rounded
from core.model import Finding, FindingKind

_SURE = 0.95
"""Confidence where the link and the words' link are certain, and …"""
_LEAST_COSINE = 0.35
"""Of two verbs that answer to each other."""
_ALIKE = 0.45
"""Of two verbs that are most alike, although they stand where they shouldn't."""
_UNLIKE_VERBS = 0.7
"""… where the verbs of each side have one mood, but are not alike (traf / werden … essen).

Of moods changed in PUD's sentences and found, 41 of 41 and 44 of 45 were right; on 2,454 true translations 1 and 5 were
found.
"""
_TOGETHER = 2
"""Words from an auxiliary to its verb up to which what stands between belongs to both: hope to restore."""
_NEAR = 5
"""Words between an auxiliary and its verb, at most, in languages whose verbs stand beside."""
_NOT_DONE = {
    "en": frozenset({"be", "being", "been", "to", "is", "are", "by", "not"}),
    "ru": frozenset({"бы", "б", "чтобы"}),
}
_ARTICLES = frozenset({"the", "a", "an"})
_PASSIVE = {"de": r"\w*ge\w{2,}(?:t|en)|(?:be|er|ver|zer|ent|über|unter)\w{2,}(?:t|en)|\w+iert"}
"""Participles that `werden` behind them makes passive: wird unterzeichnet werden."""


def find_modality(evidence: Evidence) -> Iterator[Finding]:
    """Findings `modality`."""
    for index, of_row in linked_words(evidence).items():
        readings: list[Reading] = []
        duties: list[Reading] = []
        for words in of_row:
            evidence.on_step()
            readings.extend(answering_moods(words))
            duties.extend(reading for _, reading in opposites(words, [DUTY]))
        for group in (*gathered(readings, of_row), *gathered(duties, of_row)):
            finding = reading_finding(evidence, FindingKind.MODALITY, group, index)
            if finding is not None:
                yield finding


def answering_moods(words: LinkedWords) -> Iterator[Reading]:
    """Verbs that answer to each other and have a mood: those that agree tell with whom others disagree."""
    first, second = words.sides()
    of_first, of_second = verb_moods(first), verb_moods(second)
    told = False
    for i, (mood, mark) in sorted(of_first.items()):
        for j, (other, other_mark) in sorted(of_second.items()):
            signs = [(x, y) for x in _signs(first, i, mark) for y in _signs(second, j, other_mark)]
            if not any(_answer(first, x, y, agree=mood == other) for x, y in signs):
                continue
            told = True
            yield _reading((first, second), (mood, other), (mark, other_mark), _SURE * (0.6 + 0.4 * certainty(words)))
    if not told:
        yield from _all_otherwise(words, of_first, of_second)


_Moods: TypeAlias = Mapping[int, tuple[str, tuple[int, ...]]]


def _all_otherwise(words: LinkedWords, of_first: _Moods, of_second: _Moods) -> Iterator[Reading]:
    """Where all verbs of one end have one mood, and all of the other end another one, though no two answer."""
    first, second = words.sides()
    # That somebody said something is no other mood of what was said.
    of_first, of_second = (
        {number: of for number, of in moods.items() if not attributes(side.words[number].key, side.language)}
        for side, moods in ((first, of_first), (second, of_second))
    )
    of_both = {mood for mood, _ in of_first.values()}, {mood for mood, _ in of_second.values()}
    if len(of_both[0]) != 1 or len(of_both[1]) != 1 or of_both[0] == of_both[1]:
        return
    # A verb with a counterpart of its own is another one: she said when it will be built.
    alone = [i for i in sorted(of_first) if not any(_has_other(first, i, j) for j in of_second)]
    alone_second = [j for j in sorted(of_second) if not any(_has_other(second, j, i) for i in of_first)]
    if alone and alone_second:
        _, i, j = min((-rounded(float(first.cosines[i, j])), i, j) for i, j in product(alone, alone_second))
        (mood, mark), (other, other_mark) = of_first[i], of_second[j]
        yield _reading((first, second), (mood, other), (mark, other_mark), _UNLIKE_VERBS * certainty(words))


def _reading(
    sides: tuple[Side, Side], moods: tuple[str, str], marks: tuple[tuple[int, ...], tuple[int, ...]], chance: float
) -> Reading:
    words = {side.letter: tuple(side.words[number] for number in mark) for side, mark in zip(sides, marks, strict=True)}
    return Reading(words, {side.letter: mood for side, mood in zip(sides, moods, strict=True)}, rounded(chance))


def _signs(side: Side, number: int, mark: tuple[int, ...]) -> Sequence[int]:
    """The numbers of a verb's words: of one that is written with signs for syllables, all."""
    return (number,) if len(side.words[number].text) > 1 else range(mark[0], mark[-1] + 1)


def _answer(side: Side, number: int, other: int, *, agree: bool) -> bool:
    """Whether two verbs answer to each other: linked, or most alike wherever they stand (haben … unterzeichnet)."""
    likeness = rounded(side.cosines[number, other])
    mutual = int(side.cosines[number].argmax()) == other and int(side.cosines[:, other].argmax()) == number
    if agree:
        return mutual or other in side.links.get(number, ())
    return (other in side.links.get(number, ()) and likeness >= _LEAST_COSINE) or (mutual and likeness >= _ALIKE)


def _has_other(side: Side, number: int, than: int) -> bool:
    """Whether a word other than one answers clearly to a verb; of a sign for a syllable that says little."""
    return len(side.words[number].text) > 1 and any(
        other != than and rounded(side.cosines[number, other]) >= _ALIKE for other in side.links.get(number, ())
    )


def verb_moods(side: Side) -> dict[int, tuple[str, tuple[int, ...]]]:
    """For the number of a verb: its mood, and the numbers of the words that say so, itself among them.

    A verb that seems to stand in two moods is left out.
    """
    known = MOODS.get(side.language)
    if known is None:
        return {}
    found: dict[int, tuple[str, tuple[int, ...]]] = {}
    unclear: set[int] = set()
    for mood, auxiliary, form in known.auxiliaries:
        for number, word in enumerate(side.words):
            if not pattern(auxiliary).fullmatch(word.key):
                continue
            verb = _verb_of(side, number, form, known)
            if verb is None:
                continue
            if verb in found and found[verb][0] != mood:
                unclear.add(verb)
            near = abs(verb - number) <= _TOGETHER
            edges = min(number, verb), max(number, verb)
            found[verb] = mood, (tuple(range(edges[0], edges[1] + 1)) if near else edges)
    for mood, form in known.verbs:
        for number, word in enumerate(side.words):
            if number not in found and pattern(form).fullmatch(word.key) and not _is_no_verb(side, number, known):
                if mood == DONE and _has_auxiliary(side, number):
                    continue
                found[number] = mood, (number,)
    for mood, expression in known.written:
        for numbers in written(side.words, expression):
            verb = max(numbers, key=lambda number: (rounded(side.cosines[number].max()), -number))
            if found.keys().isdisjoint(numbers):
                found[verb] = mood, (numbers[0], numbers[-1])
    return {number: of for number, of in found.items() if number not in unclear}


def _is_no_verb(side: Side, number: int, known: Moods) -> bool:
    """Whether a word of that form is another one: on the list, a noun (German: capital letter) or a name."""
    word = side.words[number]
    return bool(pattern(known.not_verbs).fullmatch(word.key)) or word.text[:1].isupper()


def _has_auxiliary(side: Side, number: int) -> bool:
    """Whether a word near it makes something else of it: is to be signed, the signed treaty, подписал бы."""
    before = [word.key for word in side.words[max(0, number - 3) : number]]
    if side.language == "en" and any(key in _ARTICLES or is_punctuation(key) for key in before[-1:]):
        return True
    after = [word.key for word in side.words[number + 1 : number + 2]] if side.language == "ru" else []
    return not _NOT_DONE.get(side.language, frozenset()).isdisjoint([*before, *after])


def _verb_of(side: Side, auxiliary: int, form: str, known: Moods) -> int | None:
    """The number of the verb that an auxiliary goes with."""
    if known.verb_last:
        return _last_verb(side, auxiliary, form, known)
    for number in range(auxiliary + 1, min(auxiliary + 1 + _NEAR, len(side.words))):
        word = side.words[number]
        if form and word.key == "to":  # has to be signed, was to be signed
            return None
        sign = word.key in {'"', "'"} or not (word.key[0].isalpha() or is_punctuation(word.key))
        if sign or pattern(known.between).fullmatch(word.key):
            continue
        if form:
            fits = pattern(form).fullmatch(word.key) is not None and not _is_no_verb(side, number, known)
        else:
            fits = token_of(word.text, side.language).weight is Weight.CONTENT and not word.text[:1].isupper()
        return number if fits else None
    return None


def _last_verb(side: Side, auxiliary: int, form: str, known: Moods) -> int | None:
    """The verb at the end of the auxiliary's clause: right before it, or the last word before the next sign."""
    wanted = pattern(form)

    def fits(number: int) -> bool:
        word = side.words[number]
        return wanted.fullmatch(word.key) is not None and not _is_no_verb(side, number, known)

    at_end = auxiliary + 1 == len(side.words) or is_punctuation(side.words[auxiliary + 1].key)
    if at_end or side.words[auxiliary + 1].key in {"und", "en", "oder", "of"}:
        before = auxiliary - 1
        while before > 0 and side.words[before].key in {"werden", "worden", "können", "haben", "zu"}:
            before -= 1
        return before if before >= 0 and fits(before) else None
    best = None
    passive = pattern(_PASSIVE.get(side.language, "(?!)"))
    for number in range(auxiliary + 1, len(side.words)):
        word = side.words[number]
        ordinal = word.key == "." and side.words[number - 1].key.isdigit()  # am 4. Oktober
        ends = is_punctuation(word.key) and word.key not in {'"', "'", "(", ")", "–"} and not ordinal
        if ends or word.sentence != side.words[auxiliary].sentence:
            break
        if fits(number):
            best = number
        elif word.key in {"werden", "worden"} and passive.fullmatch(side.words[number - 1].key):
            best = number - 1
        elif best is not None and word.key in {"und", "oder", "en", "of"}:
            break
    return best

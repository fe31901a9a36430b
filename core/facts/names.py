"""Names of persons, places and organisations in an article, and acronyms.

Languages that write only names with a capital show them; a word at the beginning of a sentence is a
name where it occurs as one elsewhere. German writes every noun with a capital: there, runs of such
words, titles before them, and countries and cities tell names; other nouns are kept as candidates
(little salience), which become names where another article has them as one
(`core.facts.name_linking`). Scripts without capitals show places and foreign names (`core.facts.name_scripts`).
A mention's value is its sound (`core.facts.name_matching.fold`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

import regex

from core.facts.acronyms import expanded_acronyms
from core.facts.mentions import WORDS_A_STEP, Mention, no_step
from core.facts.name_data import NameWords, name_words, small_words
from core.facts.name_matching import fold
from core.facts.name_scripts import LANGUAGES, foreign_words, places_in
from core.facts.name_words import (
    Word,
    adjective,
    is_calendar,
    is_common,
    is_value,
    place_at,
    words_of,
)
from core.model import Article, FindingKind, Paragraph, Span

CANDIDATE = 0.2
"""Salience of what may be a name."""
COMMON = 0.1
"""Salience of what is more likely a common noun."""
_ADJECTIVE = 0.4
_LIKELY = 0.8
_MOST_WORDS = 7
_SHORT, _WHOLE_NAME = 3, 2
_COMPOUNDED = 6
"""Letters of a title from which it may end a compound."""
TERRITORY, CITY, ADJECTIVE, ACRONYM, LONG_FORM, NAME = "territory", "city", "adjective", "acronym", "long form", "name"
"""What a mention's `unit` says of a name."""

_PRODUCT = regex.compile(r"[ \u00a0]\d{2,4}-\d{1,4}\b")
"""The number of a product behind its name (Boeing 787-9)."""


@dataclass(frozen=True, slots=True)
class _Found:
    """Words of a paragraph that are a name."""

    first: int
    after: int
    unit: str
    code: str = ""
    salience: float = 1.0


def extract_names(article: Article, on_step: Callable[[], None] = no_step) -> Iterator[Mention]:
    """Every name of a segmented article, in reading order."""
    mentions: list[Mention] = []
    for index, paragraph in enumerate(article.paragraphs):
        on_step()
        language = paragraph.language or article.language
        mentions.extend(_mentions(article.letter, index, paragraph, language, on_step))
    known = {mention.value for mention in mentions if mention.salience >= _LIKELY and mention.unit == NAME}
    known |= {
        mention.value.split()[-1]
        for mention in mentions
        if mention.unit == NAME and mention.salience >= _LIKELY and " " in mention.written
    }
    common = {mention.value for mention in mentions if mention.salience == COMMON}
    for mention in mentions:
        if mention.unit == NAME and mention.value in common:
            yield replace(mention, salience=COMMON)
        elif mention.salience == CANDIDATE and mention.value in known:
            yield replace(mention, salience=_LIKELY)
        else:
            yield mention


def _mentions(
    letter: str, index: int, paragraph: Paragraph, language: str, on_step: Callable[[], None]
) -> Iterator[Mention]:
    if language in LANGUAGES:
        yield from _without_capitals(letter, index, paragraph.text, language, on_step)
    words = words_of(paragraph, language, on_step)
    if not words:
        return
    data = name_words(language)
    names = _names(words, paragraph.text, data, language, on_step)
    for found in sorted(names, key=lambda found: (found.first, -found.after)):
        start, end = words[found.first].start, words[found.after - 1].end
        value = fold(paragraph.text[start:end], language)
        if found.unit == NAME and (product := _PRODUCT.match(paragraph.text, end)):
            end = product.end()
        written = paragraph.text[start:end]
        if value:
            yield Mention(
                kind=FindingKind.NAME,
                value=value,
                span=Span(letter, index, start, end),
                written=written,
                unit=found.unit,
                parts=(frozenset({(found.unit, found.code or value)}),),
                salience=found.salience,
                language=language,
            )


def _without_capitals(
    letter: str, index: int, text: str, language: str, on_step: Callable[[], None]
) -> Iterator[Mention]:
    """The countries and cities of a text in a script without capitals, and what may be a foreign name there."""

    def mention(start: int, end: int, unit: str, code: str, salience: float) -> Mention:
        written = text[start:end]
        value = fold(written, language) or written
        span, parts = Span(letter, index, start, end), (frozenset({(unit, code or value)}),)
        return Mention(
            FindingKind.NAME, value, span, written, parts=parts, unit=unit, salience=salience, language=language
        )

    places = list(places_in(text, language, on_step))
    for place in places:
        yield mention(place.start, place.end, TERRITORY if place.is_territory else CITY, place.code, 1.0)
    starts = {place.start for place in places}
    for start, end in foreign_words(text) if language == "ja" else ():
        if starts.isdisjoint(range(start, end)):
            yield mention(start, end, NAME, "", CANDIDATE)


def _names(
    words: list[Word], text: str, data: NameWords, language: str, on_step: Callable[[], None]
) -> Iterator[_Found]:
    taken: set[int] = set()
    for body in expanded_acronyms(words, text, data, language):
        for (first, after), unit in ((body.long_form, LONG_FORM), ((body.at, body.at + 1), ACRONYM)):
            taken.update(range(first, after))
            yield _Found(first, after, unit, body.code)
    at = 0
    while at < len(words):
        if at % WORDS_A_STEP == 0:
            on_step()
        place = None if at in taken else place_at(words, at, language)
        if place is not None:
            after, sort, code = place
            taken.update(range(at, after))
            yield _Found(at, after, TERRITORY if sort == "t" else CITY, code)
            at = after
            continue
        code = "" if at in taken else adjective(words[at].key, language, words[at].capital)
        if code and not (data.nouns_capitalised and words[at].capital and _is_title(words[at], data)):
            taken.add(at)
            yield _Found(at, at + 1, ADJECTIVE, code, _ADJECTIVE)
        at += 1
    for number, (first, after) in enumerate(_runs(words, taken, data, language)):
        if number % WORDS_A_STEP == 0:
            on_step()
        yield from _judged(words, first, after, data, language)


# Runs of words with a capital


def _runs(words: Sequence[Word], taken: set[int], data: NameWords, language: str) -> Iterator[tuple[int, int]]:
    """Stretches of words with a capital, with the particles of names between them."""
    at = 0
    while at < len(words):
        if not _is_part(words[at], at, taken, language):
            at += 1
            continue
        after = at + 1
        while after < len(words) and after - at < _MOST_WORDS:
            if not words[after].joined:
                break
            if _is_part(words[after], after, taken, language):
                after += 1
            elif (
                words[after].key in data.particles
                and after + 1 < len(words)
                and words[after + 1].joined
                and _is_part(words[after + 1], after + 1, taken, language)
                and _takes_particle(words, after - 1, data, language)
            ):
                after += 2
            else:
                break
        yield at, after
        at = after


def _is_part(word: Word, at: int, taken: set[int], language: str) -> bool:
    return word.capital and at not in taken and not is_calendar(word, language) and not word.text[0].isdigit()


def _takes_particle(words: Sequence[Word], at: int, data: NameWords, language: str) -> bool:
    """Whether a name may go on with a particle after this word: Otto von, not Angaben von."""
    if _is_title(words[at], data):
        return False
    return not data.nouns_capitalised or not (
        words[at].begins or _is_noun(words[at], data, language) or _is_determined(words, at, data)
    )


def _is_title(word: Word, data: NameWords) -> bool:
    if word.key in data.titles:
        return True
    return data.nouns_capitalised and word.key.endswith(_long_titles(data))


@cache
def _long_titles(data: NameWords) -> tuple[str, ...]:
    """Titles that compounds end with: Verkehrsministerin."""
    return tuple(sorted(title for title in data.titles if len(title) >= _COMPOUNDED))


def _judged(words: Sequence[Word], first: int, after: int, data: NameWords, language: str) -> Iterator[_Found]:
    """The names in a run of words with a capital."""
    titled = False
    start = first
    for at in range(first, after):
        word = words[at]
        if _is_title(word, data) or (at == start and _only_begins(words, at, after, data)):
            if start < at:
                yield from _name(words, start, at, titled, data, language)
            titled, start = _is_title(word, data), at + 1
    while start < after and words[start].key in data.particles and not words[start].capital:
        start += 1
    if start < after:
        yield from _name(words, start, after, titled, data, language)


def _only_begins(words: Sequence[Word], at: int, after: int, data: NameWords) -> bool:
    """Whether a word has its capital from the sentence: a common or short one, or a word before a whole name."""
    word = words[at]
    if is_common(word, data):
        return word.begins or len(word.text) < _SHORT
    whole = after - at > _WHOLE_NAME and all(words[number].capital for number in range(at, after))
    return word.begins and (len(word.text) < _SHORT or whole) and not data.nouns_capitalised


def _name(
    words: Sequence[Word], first: int, after: int, titled: bool, data: NameWords, language: str
) -> Iterator[_Found]:
    if after - first == 1 and len(words[first].text) == 1:
        return  # I, plan B, vitamin C
    if after - first == 1 and words[first].acronym:
        if not is_value(words[first], language):
            yield _Found(first, after, ACRONYM, words[first].text.upper().replace(".", ""))
        return
    if data.nouns_capitalised:
        yield from _german_name(words, first, after, titled, data, language)
    elif after - first == 1 and not titled and _is_common_noun(words, first, data):
        yield _Found(first, after, NAME, salience=COMMON)
    elif titled or any(not word.begins for word in words[first:after] if word.capital):
        yield _Found(first, after, NAME)
    elif len(words[first].text) > 1:
        yield _Found(first, after, NAME, salience=CANDIDATE)


def _is_common_noun(words: Sequence[Word], at: int, data: NameWords) -> bool:
    """Whether a word has its capital for dignity only: lo Stato, la Déclaration; not il Cremlino."""
    word = words[at]
    if word.key not in small_words():
        return False
    joins = (
        at > 0 and word.joined and words[at - 1].key in data.particles and not words[at - 1].capital
    )  # capo di Stato
    return word.elided or joins or _is_determined(words, at, data)


def _german_name(
    words: Sequence[Word], first: int, after: int, titled: bool, data: NameWords, language: str
) -> Iterator[_Found]:
    """Where every noun has a capital: nouns that stand before the name are no part of it."""
    start = first
    determined = _is_determined(words, first, data)
    several = any(word.key in data.several for word in words[max(0, first - 2) : first])
    while start < after - 1 and (_is_noun(words[start], data, language) or (start == first and determined)):
        yield _Found(start, start + 1, NAME, salience=CANDIDATE)
        titled = titled or (determined and not several and not is_value(words[start], language))
        start += 1
    end = after
    while end - 1 > start and _is_noun(words[end - 1], data, language):
        end -= 1
        yield _Found(end, end + 1, NAME, salience=CANDIDATE)
    alone = end - start == 1
    noun = _is_noun(words[start], data, language) or words[start].begins or len(words[start].text) < 3
    if alone and (noun or not titled):
        yield _Found(start, end, NAME, salience=CANDIDATE)
    else:
        yield _Found(start, end, NAME, salience=_LIKELY if alone else 1.0)


def _is_noun(word: Word, data: NameWords, language: str) -> bool:
    """Whether a word with a capital is likely to be a common noun."""
    return (
        word.key.endswith(data.noun_endings)
        or is_value(word, language)
        or word.key in data.common
        or _is_title(word, data)
    )


def _is_determined(words: Sequence[Word], at: int, data: NameWords) -> bool:
    """Whether an article, or an article and an adjective, stands before a word."""
    if at == 0 or not words[at].joined:
        return False
    before = words[at - 1]
    if before.key in data.determiners:
        return True
    return at > 1 and before.joined and not before.capital and words[at - 2].key in data.determiners

"""The words of a text as a word diff sees them: what states a value or name is one word, whatever its form."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from operator import itemgetter
from typing import NamedTuple, TypeAlias

from core.divergence.detector import Evidence, Place
from core.divergence.word_diff import Token, Weight
from core.divergence.word_forms import apart, token_of
from core.facts.amounts import SMALL_SALIENCE
from core.facts.lexicon import folded, lexicon
from core.facts.mentions import Mention
from core.language.words import word_spans
from core.model import FindingKind, Link, LinkSide, Span


class DiffedWord(NamedTuple):
    """A token and where it stands."""

    article: str
    paragraph: int
    start: int
    end: int
    token: Token


_Facts: TypeAlias = Mapping[tuple[str, int], Sequence[tuple[int, int, str]]]
"""By letter and paragraph: where a value or name is stated, in order, and a key of what it is."""


class DiffedWords:
    """The words of sentences, each made once."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence
        self._facts = evidence.once(_stated_facts)
        self._of_sentence: dict[tuple[Place, str], list[DiffedWord]] = {}

    def of(self, side: LinkSide, language: str) -> list[DiffedWord]:
        """The words of one end of a link."""
        words: list[DiffedWord] = []
        for ref in side.sentences:
            place = Place(side.article, ref)
            if (place, language) not in self._of_sentence:
                self._of_sentence[place, language] = _words_of_sentence(self._evidence, place, language, self._facts)
            words.extend(self._of_sentence[place, language])
        return words


def sort_of_fact(token: Token) -> str | None:
    """The kind of what a token states as a fact, which its key begins with; None for other words."""
    sort, blank, _ = token.key.partition(" ")
    return sort if blank else None


def _key(sort: str, what: str) -> str:
    """The key of a fact, with blanks, which those of words have not; the digit tells that it isn't a word's form."""
    return f"{sort} {what} 0"


def common_language(evidence: Evidence, link: Link) -> str | None:
    """The one language of all that a link joins, "" where none is known; None where there are several."""
    languages = {
        language
        for side in (link.a, link.b)
        for ref in side.sentences
        if (language := evidence.language(side.article, ref.paragraph))
    }
    return None if len(languages) > 1 else next(iter(languages), "")


def _stated_facts(evidence: Evidence) -> _Facts:
    """The values and names of all articles: in digits or in words, in whatever spelling, one is the same for a diff.

    What stands before a value and says that it is but about so (about, around) is one word of its own. What differs of
    them, in value or in the spelling of a name, is told by other detectors.
    """
    facts = [fact for fact in evidence.facts if fact.kind is not FindingKind.QUOTATION]
    written = [[evidence.span_text(span).casefold() for span in fact.mentions] for fact in facts]
    facts_written_so = Counter(form for forms in written for form in set(forms))
    stated: list[tuple[Span, str]] = []
    for fact, forms in zip(facts, written, strict=True):
        # What stands for several is one word all the same: "today", in articles of two days.
        keys = (_key(fact.kind, fact.value if facts_written_so[form] == 1 else form) for form in forms)
        stated += zip(fact.mentions, keys, strict=True)
    for mention in (mention for letter in evidence.letters for mention in evidence.mentions.get(letter, ())):
        if mention.kind is FindingKind.NUMBER and mention.salience < 1 and _is_cardinal(evidence, mention):
            stated.append((mention.span, _key(mention.kind, mention.value)))
        if mention.lead:
            before = replace(mention.span, start=mention.span.start - mention.lead, end=mention.span.start)
            lead = replace(before, end=before.start + len(evidence.span_text(before).rstrip()))
            stated.append((lead, _key("qualifier", mention.qualifier)))
    found: dict[tuple[str, int], list[tuple[int, int, str]]] = {}
    for span, key in stated:
        found.setdefault((span.article, span.paragraph), []).append((span.start, span.end, key))
    return {place: sorted(spans) for place, spans in found.items()}


def _is_cardinal(evidence: Evidence, mention: Mention) -> bool:
    """Whether a mention that is no fact is a number in words (twelve, German acht): not the third, twice or both."""
    words = lexicon(evidence.language(mention.span.article, mention.span.paragraph))
    word = folded(mention.written)
    if "ordinals" in words.starts.get(word, ()):
        return False
    return mention.salience >= SMALL_SALIENCE or word in words.weak


def _words_of_sentence(evidence: Evidence, place: Place, language: str, facts: _Facts) -> list[DiffedWord]:
    """The words of a sentence; those that state a fact as one."""
    words = _plain_words(evidence, place, language)
    of_paragraph = facts.get((place.article, place.sentence.paragraph), ())
    span = evidence.sentence_span(place)
    stated = of_paragraph[bisect_left(of_paragraph, span.start, key=itemgetter(0)) :]
    joined: list[DiffedWord] = []
    at = 0
    for start, end, key in stated:
        if start >= span.end:
            break
        while at < len(words) and words[at].start < start:
            joined.append(words[at])
            at += 1
        last = at
        while last < len(words) and words[last].end <= end:
            last += 1
        if last > at and words[at].start == start and words[last - 1].end == end:
            joined.append(words[at]._replace(end=end, token=Token(key, Weight.CONTENT)))
            at = last
    return joined + words[at:]


def _plain_words(evidence: Evidence, place: Place, language: str) -> list[DiffedWord]:
    span = evidence.sentence_span(place)
    text = evidence.span_text(span)
    words = []
    for first, last in apart(text, _with_abbreviations(text, word_spans(text)), language):
        token = token_of(text[first:last], language)
        words.append(DiffedWord(span.article, span.paragraph, span.start + first, span.start + last, token))
    return words


def _with_abbreviations(text: str, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The tokens, with single letters and the dots behind them as one: a.m."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and joined[-1][1] == start:
            first, last = joined[-1]
            letter = text[last - 1].isalpha() and (last - first == 1 or text[last - 2] == ".")
            dotted = text[last - 1] == "." and last - first > 1
            if (letter and text[start:end] == ".") or (dotted and end - start == 1 and text[start].isalpha()):
                joined[-1] = (first, end)
                continue
        joined.append((start, end))
    return joined

"""What is said without marks, behind a dash that begins the paragraph.

    —Mañana lo abrimos —dijo Ana—. Es seguro.
    — Мост закрыт, — сказала Анна. — Откроем завтра.
    — Le pont est fermé, dit Anne.

A dash begins items of lists too: it is speech only where a clause names who speaks, or between paragraphs
that have such a clause.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from core.facts.name_data import NameWords, name_words
from core.facts.name_words import plain
from core.language.words import word_spans
from core.model import Article

_DASH = regex.compile(r"\s*[—–―]\s*(?=\p{L}|[¿¡«])")
_BETWEEN = regex.compile(r"\s[—–―]\s?|[—–―]\s|[—–―](?=[.,;:!?])")
_AFTER_COMMA = regex.compile(r",\s+(?=\p{Ll})")
_CLAUSE_END = regex.compile(r"[.,;:](?=\s|$)|$")
_UNSPACED = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Hangul}]")
_AUXILIARIES = 1
"""Words that may stand before the verb of a clause: a déclaré."""
_MOST_PARAGRAPHS = 6
"""Paragraphs of dialogue up to the nearest that names a speaker."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says in a paragraph."""

    pieces: tuple[tuple[int, int], ...]
    speaker: str
    """"start:end" of the clause that names the speaker; empty where none does."""


def says(words: Sequence[str], data: NameWords) -> bool:
    """Whether a verb of saying is among words; where none are divided by blanks, in their letters."""
    if any(_is_speech(word, data) for word in words):
        return True
    together = "".join(words)
    return bool(_UNSPACED.search(together)) and any(verb in together for verb in data.speech)


def names_speech(words: Sequence[str], data: NameWords) -> bool:
    """Whether words begin with a verb of saying, or an auxiliary and one."""
    return any(_is_speech(word, data) for word in words[: _AUXILIARIES + 1])


def _is_speech(word: str, data: NameWords) -> bool:
    key = plain(word)
    return key in data.speech or ("-" in key and key.partition("-")[0] in data.speech)  # dit-il


def turn_at(article: Article, index: int) -> Turn | None:
    """What is said behind the dash of a paragraph; None where it is no dialogue."""
    turn = _turn(article, index)
    if turn is None or turn.speaker:
        return turn
    for step in (-1, 1):
        for at in range(index + step, index + step * (_MOST_PARAGRAPHS + 1), step):
            beside = _turn(article, at) if 0 <= at < len(article.paragraphs) else None
            if beside is None:
                break
            if beside.speaker:
                return turn
    return None


def _turn(article: Article, index: int) -> Turn | None:
    paragraph = article.paragraphs[index]
    text = paragraph.text
    dash = _DASH.match(text)
    if dash is None:
        return None
    data = name_words(paragraph.language or article.language)
    pieces: list[tuple[int, int]] = []
    speaker = ""
    start, told = dash.end(), True
    ends = [(found.start(), found.end()) for found in _BETWEEN.finditer(text, dash.end())]
    for end, after in [*ends, (len(text), len(text))]:
        if pieces and _narrates(text, start, end, data):
            speaker = speaker or f"{start}:{end}"
            told = True
        elif (clause := _clause_behind_comma(text, start, end, data)) is not None:
            speaker = speaker or f"{clause[0]}:{clause[1]}"
            pieces += [(start, clause[0]), (clause[1], end)]
            told = False
        elif told:
            pieces.append((start, end))
            told = False
        else:  # a dash within what is said
            pieces[-1] = pieces[-1][0], end
        start = after
    trimmed = [_trimmed(text, *piece) for piece in pieces]
    kept = tuple((first, last) for first, last in trimmed if first < last)
    return Turn(kept, speaker) if kept else None


def _narrates(text: str, start: int, end: int, data: NameWords) -> bool:
    words = [text[start + first : start + last] for first, last in word_spans(text[start:end])]
    return bool(words) and words[0][0].islower() and names_speech(words, data)


def _clause_behind_comma(text: str, start: int, end: int, data: NameWords) -> tuple[int, int] | None:
    """Where a clause that names the speaker stands between commas, or behind one at the end: dit Anne."""
    for comma in _AFTER_COMMA.finditer(text, start, end):
        last = _CLAUSE_END.search(text, comma.end(), end)
        if last is not None and _narrates(text, comma.end(), last.start(), data):
            return comma.end(), last.end()
    return None


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (text[start].isspace() or text[start] in ".,;:"):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in ",;"):
        end -= 1
    return start, end

"""What articles quote, and who is said to have said it.

Quotation marks of every language, nested and unfinished at the end of a paragraph; single words and
titles in marks are no quotations. Pieces of one sentence are one quotation (“a”, she said, “b”), and so
are sentences that follow on each other within one pair of marks. A paragraph that no mark ends goes on in the next one
if that begins with a mark again. What is said behind a dash is read by `core.facts.dialogue`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter

import regex

from core.facts.dialogue import names_speech, says, turn_at
from core.facts.mentions import Mention, no_step
from core.facts.name_data import NameWords, name_words
from core.language.words import word_spans
from core.model import Article, FindingKind, Paragraph, Span

# What may end a quotation that begins with a sign; the first that stands there ends it.
_CLOSING = {
    "„": "“”\"‟", "“": "”\"", "”": "”", "«": "»", "»": "«", "\"": "\"", "‟": "”", "‚": "‘’'", "‘": "’'",
    "‹": "›", "›": "‹", "「": "」", "『": "』", "〝": "〞〟", "＂": "＂", "'": "'",
}  # fmt: skip
_NO_SPACE_INSIDE = frozenset("„“”\"‟‚‘›‹'")
_LETTERS = regex.compile(r"\p{L}")
LEAST_WORDS = 3
"""Words from which what stands in quotation marks is a quotation."""
_SHORT_TITLE = 5
_UNSPACED = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}]")
_LEAST_SIGNS = 5
_INSERTED = regex.compile(
    r"[,!?…]\s*[—–]\s+(?P<clause>[^—–«»]{3,80}?)[,.]\s*[—–]\s+"  # «Да, — сказал он. — Нет»
    r"|,\s+(?P<clause>(?:(?:a|ont|ha|hanno|han)\s+)?\p{Ll}[\p{L}-]+\s[^,.;:«»“”]{2,60}),\s+"  # « Oui, dit X, non »
)
"""A clause that may be inserted in a quotation without ending it."""
_LONGEST_GAP = 160
"""Characters between two pieces of one quotation."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What stands in one pair of marks: without the marks."""

    start: int
    end: int
    continued: bool = False
    """Whether no mark ends it in its paragraph."""


def extract_quotations(article: Article, on_step: Callable[[], None] = no_step) -> Iterator[Mention]:
    """Every piece of every quotation of a segmented article, in reading order.

    Pieces of one quotation have the same value: the words of all of them.
    """
    pending: list[tuple[int, list[Piece], str]] = []
    for index, paragraph in enumerate(article.paragraphs):
        on_step()
        data = name_words(paragraph.language or article.language)
        turn = turn_at(article, index)
        if turn is None:
            said = []
            for group in _quotations(article, index):
                on_step()
                said.append((index, group, _speaker(paragraph, group, data)))
        else:
            said = [(index, [Piece(*piece) for piece in turn.pieces], turn.speaker)]
        goes_on = bool(pending and said and _begins_paragraph(paragraph.text, said[0][1][0]))
        if pending and not goes_on:
            yield from _mentions(article, pending)
            pending = []
        for one in said:
            pending.append(one)
            if not one[1][-1].continued:
                yield from _mentions(article, pending)
                pending = []
    if pending:
        yield from _mentions(article, pending)


def _mentions(article: Article, quotation: Sequence[tuple[int, list[Piece], str]]) -> Iterator[Mention]:
    """The pieces of a quotation in one or several paragraphs, each with who says it by its own paragraph."""
    placed = [(index, piece, speaker) for index, group, speaker in quotation for piece in group]
    texts = [article.paragraphs[index].text[piece.start : piece.end] for index, piece, _ in placed]
    text = " ".join(texts)
    for (index, piece, speaker), written in zip(placed, texts, strict=True):
        yield Mention(
            kind=FindingKind.QUOTATION,
            value=" ".join(text.split()),
            span=Span(article.letter, index, piece.start, piece.end),
            written=written,
            unit="quotation",
            parts=(frozenset({("quotation", text.casefold())}),),
            qualifier=speaker,
        )


def _begins_paragraph(text: str, piece: Piece) -> bool:
    """Whether nothing but its mark stands before a piece."""
    return len(text[: piece.start].strip()) <= 1


def pieces(text: str, continues: bool = False) -> list[Piece]:
    """What stands in quotation marks, the outer ones where they are nested.

    >>> [text[p.start : p.end] for text in ["„Er sagte ‚ja‘ dazu“, so «mai più»"] for p in pieces(text)]
    ['Er sagte ‚ja‘ dazu', 'mai più']
    """
    found: list[Piece] = []
    at = 0
    while at < len(text):
        sign = text[at]
        if sign in _CLOSING and _opens(text, at):
            end = _end(text, at)
            if end is None:
                if continues and not any(closing in text[at + 1 :] for closing in _CLOSING[sign]):
                    found.append(_trimmed(text, at + 1, len(text), True))
                    break
            else:
                found.append(_trimmed(text, at + 1, end, False))
                at = end
        at += 1
    return [piece for piece in found if piece.end > piece.start]


def _trimmed(text: str, start: int, end: int, continued: bool) -> Piece:
    inside = text[start:end]
    end -= len(inside) - len(inside.rstrip(" \t\n\u00a0\u202f,;，"))
    inside = text[start:end]
    return Piece(start + len(inside) - len(inside.lstrip()), end, continued)


def _opens(text: str, at: int) -> bool:
    """Whether a mark at this place begins a quotation: nothing that belongs to a word stands before it."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if not after or (before.isalnum() and text[at] not in "「『„«"):
        return False
    if text[at] in "'’‘" and after.isdigit():
        return False  # the '90s
    return text[at] not in _NO_SPACE_INSIDE or not after.isspace()


def _end(text: str, at: int) -> int | None:
    """Where the quotation that begins with a mark ends; None where it doesn't."""
    closing = _CLOSING[text[at]]
    depth = 0
    for place in range(at + 1, len(text)):
        sign = text[place]
        if sign in closing:
            if sign in "’'" and text[place + 1 : place + 2].isalpha():
                continue  # an apostrophe
            if depth == 0:
                return place
            depth -= 1
        elif sign == text[at] and sign not in closing and _opens(text, place):
            depth += 1
    return None


def _quotations(article: Article, index: int) -> Iterator[list[Piece]]:
    """The quotations of a paragraph, each as its pieces."""
    paragraph = article.paragraphs[index]
    text = paragraph.text
    following = article.paragraphs[index + 1].text.lstrip()[:1] if index + 1 < len(article.paragraphs) else ""
    group: list[Piece] = []
    data = name_words(paragraph.language or article.language)
    whole = pieces(text, continues=following in _CLOSING)
    for piece in (part for one in whole for part in _without_clause(text, one, data)):
        inside = text[piece.start : piece.end]
        # A sentence begins with the mark if nothing but blanks stands between.
        spoken = len(text[: piece.start - 1].rstrip())
        sentence = bisect_left(paragraph.sentences, piece.start, key=itemgetter(0)) - 1
        begins = sentence >= 0 and paragraph.sentences[sentence][0] >= spoken
        if not _LETTERS.search(inside) or (_is_title(inside) and not begins):
            continue
        if group and _goes_on(paragraph, group[-1], piece):
            group.append(piece)
        else:
            if _is_quotation(text, group):
                yield group
            group = [piece]
    if _is_quotation(text, group):
        yield group


def _without_clause(text: str, piece: Piece, data: NameWords) -> list[Piece]:
    """A piece; two where a clause that names the speaker is inserted between its marks."""
    for found in _INSERTED.finditer(text, piece.start, piece.end):
        start, end = found.span("clause")
        words = [text[start + first : start + last] for first, last in word_spans(text[start:end])]
        if names_speech(words, data) and any(word[0].isupper() for word in words[1:]):
            first = Piece(piece.start, found.start() + (text[found.start()] in "!?…"))
            return [first, Piece(found.end(), piece.end, piece.continued)]
    return [piece]


def _goes_on(paragraph: Paragraph, before: Piece, piece: Piece) -> bool:
    """Whether a piece goes on with what the one before it quotes: only a clause of its sentence between them."""
    if piece.start - before.end > _LONGEST_GAP:
        return False
    after = bisect_right(paragraph.sentences, before.end, key=itemgetter(0))
    return after == len(paragraph.sentences) or paragraph.sentences[after][0] > piece.start - 1


def _is_quotation(text: str, group: Sequence[Piece]) -> bool:
    """Whether pieces have more words than a title or an ironic word, or go on in the next paragraph."""
    if any(piece.continued for piece in group):
        return True
    words = 0
    for piece in group:
        inside = text[piece.start : piece.end]
        if _UNSPACED.search(inside):
            words += LEAST_WORDS if len(inside) >= _LEAST_SIGNS else 0
        words += sum(inside[start].isalnum() for start, _ in word_spans(inside))
    return words >= LEAST_WORDS


def _is_title(text: str) -> bool:
    """Whether most words have a capital: “The Power of Now”; in German, those of nouns only where they are few."""
    words = text.split()
    long = [word for word in words if len(word) > LEAST_WORDS]
    capitals = sum(word[0].isupper() for word in long)
    return len(words) < _SHORT_TITLE and capitals == len(long) > 0 and (len(words) == 1 or words[0][0].isupper())


# Who says it


def _speaker(paragraph: Paragraph, quotation: Sequence[Piece], data: NameWords) -> str:
    """Where the sentence of a quotation names who says it: "start:end" of those words; empty where it doesn't.

    That is the words outside the marks of the sentences that the quotation stands in, if a verb of
    saying is among them.
    """
    text = paragraph.text
    first, last = quotation[0], quotation[-1]
    sentences = [(start, end) for start, end in paragraph.sentences if start < last.end and first.start < end]
    start, end = (sentences[0][0], sentences[-1][1]) if sentences else (0, len(text))
    # “Yes.” He said so: a short sentence behind the mark belongs to it.
    following = next(((s, e) for s, e in paragraph.sentences if s >= end), None)
    if not _says(text, start, end, quotation, data) and following is not None:
        lead = text[following[0] : following[1]]
        if _says(text, following[0], following[1], (), data) and lead[:1].islower():
            return f"{following[0]}:{following[1]}"
    return f"{start}:{end}" if _says(text, start, end, quotation, data) else ""


def _says(text: str, start: int, end: int, quotation: Sequence[Piece], data: NameWords) -> bool:
    """Whether a verb of saying, or a colon before the quotation, stands in a stretch of text outside of it."""
    if quotation and text[start : quotation[0].start - 1].rstrip().endswith((":", "：")):
        return True
    outside = [
        text[start + first : start + last]
        for first, last in word_spans(text[start:end])
        if not any(piece.start <= start + first < piece.end for piece in quotation)
    ]
    return says(outside, data)

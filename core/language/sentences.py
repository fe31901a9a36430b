"""Sentences of a paragraph, by rules.

A final sign with the closing quotes, brackets and note marks after it ends a sentence if what follows can
begin one and what precedes is no abbreviation, initial, ordinal or number. Rules rather than a model:
they are fast, the same on every machine, and wrong in ways that can be explained.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from core.language.sentence_data import DATA, NO_DATA, SentenceData
from core.model import Sentence

_CLOSERS = r"""[\p{Pe}\p{Pf}"'“‘‹«»›]"""
_END = regex.compile(
    rf"""(?V1)
      (?P<signs>[.!?…‼⁇⁈⁉؟۔։።।॥။។]++)
      (?:{_CLOSERS}|\[\p{{Nd}}{{1,3}}\]|[¹²³⁰⁴-⁹*†‡])*+
      (?:[\ \u00A0\u202F]»(?=\s|\Z|[,;:]))?+
      (?=\s|\Z)
    | (?P<wide>(?:[。！？｡]|．(?!\p{{N}}))++|(?<=[\p{{Han}}\p{{Hiragana}}\p{{Katakana}}])[!?.]++(?!\p{{Latin}}|\p{{N}}))
      (?:[\p{{Pe}}\p{{Pf}}"'…。！？])*+
    """,
    regex.VERBOSE,
)
"""Where a sentence may end: in wide scripts anywhere, elsewhere before white space only."""
_GREEK_END = regex.compile(_END.pattern.replace("[.!?…", "[.!?;\u037e…", 1), regex.VERBOSE)
_NEXT = regex.compile(r"""[\s\p{Ps}\p{Pi}\p{Pd}"'„‚“‘»›«‹¿¡*•·]*+(?P<word>[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*+)?""")
_LAST = regex.compile(r"""(?r)[^\s\p{Ps}\p{Pi}"'„‚“‘»›«‹/]++\Z""")
_SPACED = regex.compile(r"(?<![\p{L}\p{N}.])(?:\p{L}{1,2}\.[ \u00A0\u202F])+\p{L}{1,4}\Z")
"""An abbreviation with blanks in it: "z. B", "и т. д"."""
_BEARS_MEANING = regex.compile(r"[\p{L}\p{N}]")
_INITIAL = regex.compile(r"(?:\p{Lu}\p{M}*|\p{Lu}\p{Ll}?-\p{Lu}|Ch|Th|Ph|Yu|Ju|Zh|Sh|Ст|Вл|Дм|Дж|Юл)\Z")
_DOTTED = regex.compile(r"\p{L}{1,2}(?:[.\-]\p{L}{1,3})+\Z")
_SMALL_LETTER = regex.compile(r"[\p{Ll}\p{Lo}]\p{M}*\Z")
_ORDINAL = regex.compile(r"(?:\p{Nd}{1,3}|(?:\p{Nd}{1,2}\.)+\p{Nd}{1,2})\Z")
_ROMAN = regex.compile(r"[IVXLC]{1,6}\Z")
_NUMBER = regex.compile(r"\p{N}|[IVXLC]{2,6}\Z")
_LIST_MARK = regex.compile(r"[(\[]?(?:\p{Nd}{1,3}(?:\.\p{Nd}{1,3})*|\p{L}|[ivx]{1,4}|[IVX]{1,4})\Z")
_LAST_LENGTH = 40
_LONGEST_REMARK = 400
"""How far back, in code points, rules look for the last word and for an opening bracket."""
_JAPANESE_GOES_ON = frozenset("とをがのはにもでへやかな、，,・")
_THAI = regex.compile(r"(?<=[\p{Thai}”\"')\]])[ \u00A0]+(?=[\p{Thai}“\"'(\[])|[ \t]*[\r\n]\s*")
_THAI_SHORTEST = 30
"""Code points of the shortest Thai piece that a blank may end; a choice, blanks there part clauses as well."""


def sentence_spans(text: str, language: str = "") -> tuple[Sentence, ...]:
    """The sentences of a paragraph, in order.

    They don't overlap, none begins or ends with white space, and together they cover all else.

    Args:
        text: the paragraph's original text.
        language: ISO 639-1 code; rules common to all where it has none of its own.

    >>> text = "Sie kam am 3. Mai. „Wer ist da?“, rief er."
    >>> [text[start:end] for start, end in sentence_spans(text, "de")]
    ['Sie kam am 3. Mai.', '„Wer ist da?“, rief er.']
    """
    spans: list[Sentence] = []
    start = 0
    for end in [*_ends(text, language), len(text)]:
        piece = text[start:end]
        left = start + len(piece) - len(piece.lstrip())
        right = start + len(piece.rstrip())
        if left >= right:
            continue
        if spans and not _BEARS_MEANING.search(piece):
            spans[-1] = Sentence(spans[-1].start, right)  # stars or dashes at the very end
        else:
            spans.append(Sentence(left, right))
        start = end
    return tuple(spans)


def _ends(text: str, language: str) -> Iterator[int]:
    """Offsets after which a new sentence begins, ascending."""
    if language == "th":
        yield from _thai_ends(text)
        return
    data = DATA.get(language, NO_DATA)
    first = _first_sign(text, 0)
    meaning = _BEARS_MEANING.search(text)
    for match in (_GREEK_END if language == "el" else _END).finditer(text):
        if meaning is None or match.start() <= meaning.start():
            continue  # "… und dann": nothing has been said yet
        if _ends_wide(text, match) if match["wide"] else _ends_here(text, first, match, data):
            yield match.end()
            first = _first_sign(text, match.end())
            meaning = _BEARS_MEANING.search(text, match.end())


def _ends_wide(text: str, match: regex.Match[str]) -> bool:
    """Whether a sentence of a script without blanks ends: not where its quotation is part of a longer one."""
    closed = match.end() > match.end("wide")
    return not (closed and text[match.end() : match.end() + 1] in _JAPANESE_GOES_ON)


def _ends_here(text: str, first: int, match: regex.Match[str], data: SentenceData) -> bool:
    """Whether the sentence whose first sign stands at `first` ends with this match."""
    following = _NEXT.match(text, match.end())
    word = following["word"] if following else None
    if not word:
        return True
    if word[0].islower() and not word[1:2].isupper():  # but iPhone
        return False
    before = text[max(first, match.start() - _LAST_LENGTH) : match.start()]
    closed = text[match.end("signs") : match.end()]
    if ")" in closed and text.rfind("(", max(first, match.start() - _LONGEST_REMARK), match.start()) > first:
        return False  # a remark within a sentence, which goes on after it
    if match["signs"] != ".":
        return not before.endswith(("(", "["))
    last = _LAST.search(before)
    if last is None:
        return True
    if closed:
        return True
    if match.start() - len(last[0]) == first and _LIST_MARK.match(last[0]):
        return False
    return _full_stop_ends(before, last[0], word, data)


def _first_sign(text: str, start: int) -> int:
    """Offset of the first sign at or after `start` that is not white space."""
    while start < len(text) and text[start].isspace():
        start += 1
    return start


def _abbreviation(before: str, token: str) -> str:
    """What stands before a full stop as the lists write it: blanks within taken out, case folded."""
    spaced = _SPACED.search(before)
    return regex.sub(r"\s", "", spaced[0] if spaced else token).casefold()


def _full_stop_ends(before: str, token: str, word: str, data: SentenceData) -> bool:
    """Whether a sentence ends with the full stop after `before`, given that `word` follows.

    Args:
        before: the sentence so far, or the last part of it.
        token: its last word.
        word: what follows; it has a capital, or is of a script without.
        data: the language's words.
    """
    short = {_abbreviation(before, token), token.casefold()}
    opens = word in data.openers
    if short & data.others:
        return opens
    if short & data.titles or (short & data.before_numbers and _NUMBER.match(word)):
        return False
    if data.ordinals and _is_ordinal(before, token, data):
        return opens
    if _INITIAL.match(token) or _DOTTED.match(token) or (data.titles and _SMALL_LETTER.match(token)):
        return opens
    return True


def _is_ordinal(before: str, token: str, data: SentenceData) -> bool:
    """Whether a number is one: not after "no.", and in Roman figures only after a name."""
    previous = _LAST.search(before[: -len(token)].rstrip())
    word = previous[0] if previous else ""
    if _ORDINAL.match(token):
        return word.removesuffix(".").casefold() not in data.before_numbers
    return bool(_ROMAN.match(token)) and (not word or word[0].isupper())


def _thai_ends(text: str) -> Iterator[int]:
    """Thai sets no final signs: new lines, and blanks between Thai words once a piece is long enough."""
    start = 0
    for match in _THAI.finditer(text):
        new_line = "\n" in match[0] or "\r" in match[0]
        enough = match.start() - start >= _THAI_SHORTEST and len(text) - match.end() >= _THAI_SHORTEST
        if new_line or enough:
            start = match.end()
            yield start

"""Numbers in digits, in words and in Roman numerals."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from core.facts.lexicon import Lexicon, Token

_ROMAN = re.compile(r"(X{0,3})(IX|IV|V?I{0,3})(?=$|[a-zèº°])")
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10}
_GROUPS_OF_THREE = re.compile(r"\d{1,3}(?:\D\d{3})+")
_GROUPS_OF_INDIA = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}")
_MULTIPLIER = 100
_HALF = Fraction(1, 2)
_MAX_DIGITS = 30
_LEAST_COMPOUND = 8
_ELIDED = "aeio"
VULGAR_FRACTIONS = {
    "½": Fraction(1, 2),
    "¼": Fraction(1, 4),
    "¾": Fraction(3, 4),
    "⅓": Fraction(1, 3),
    "⅔": Fraction(2, 3),
}
_HAN_DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "兩": 2}
_HAN_STEPS = {"十": 10, "百": 100, "千": 1000}
_DIGIT_STEPS = {"百": 100, "千": 1000, "백": 100, "천": 1000}
"""Steps that may stand behind digits (5千)."""
_HAN_SIGNS = frozenset(_HAN_DIGITS | _HAN_STEPS)
_MAX_HAN = 12
_MAX_FACTOR = 10**15


class Number(NamedTuple):
    """A number and where it ends."""

    value: Fraction
    after: int
    """Position of the token after it."""
    digits: bool = False
    ordinal: bool = False
    weak: bool = False
    """Often no number at all (German `acht`, `both`): it can answer to another or contradict it, but is no
    fact of its own."""
    hint: bool = False
    """Less than weak (`only`, `once`, `one`): it can answer to another, nothing more."""
    factor: Fraction = Fraction(1)
    """Of the scale words, which the value contains."""
    letter: bool = False
    """Whether the scale is a single letter (5m)."""

    @property
    def scaled(self) -> bool:
        """Whether the number has a scale word."""
        return self.factor != 1


def digits_value(text: str, lexicon: Lexicon) -> Fraction | None:
    """The value of digits with separators as a language writes them; None where they are no number.

    >>> from core.facts.lexicon import lexicon
    >>> digits_value("1.200,5", lexicon("de")), digits_value("1.2", lexicon("en"))
    (Fraction(2401, 2), Fraction(6, 5))
    """
    if len(text) > _MAX_DIGITS:
        return None
    if text.isdecimal():
        return Fraction(int(text))
    text = re.sub(r"[\u00a0\u202f\u2009 '’٬]", " ", text).replace("٫", ".")
    marks = [mark for mark in text if mark in ".,"]
    decimal = ""
    if len(set(marks)) == 2:
        decimal = marks[-1] if marks.count(marks[-1]) == 1 else "?"
    elif len(marks) == 1:
        plain_group = marks[0] == lexicon.group or (marks[0] != lexicon.decimal and lexicon.decimal in ".,")
        if " " in text or not (plain_group and _GROUPS_OF_THREE.fullmatch(text)) or text.startswith("0"):
            decimal = marks[0]
    whole, _, part = text.partition(decimal) if decimal else (text, "", "")
    if decimal == "?" or (decimal and not part):
        return None
    if not (whole.isdecimal() or _GROUPS_OF_THREE.fullmatch(whole) or _GROUPS_OF_INDIA.fullmatch(whole)):
        return None
    if part and not part.isdecimal():
        return None
    return Fraction(int("".join(c for c in whole if c.isdecimal()) + part), 10 ** len(part))


def roman_value(text: str) -> int:
    """The value of a Roman numeral up to 39, with an ordinal ending or without; 0 where it is none.

    >>> roman_value("XVIe"), roman_value("XX"), roman_value("Vice")
    (16, 20, 0)
    """
    match = _ROMAN.match(text)
    if match is None or not match[0] or text[match.end() :] not in {"", "e", "er", "ème", "ième", "eme", "º", "°"}:
        return 0
    total = 0
    for sign, after in zip(match[0], [*match[0][1:], ""], strict=True):
        value = _ROMAN_DIGITS[sign]
        total += -value if after and _ROMAN_DIGITS[after] > value else value
    return total


def read_number(text: Sequence[Token], at: int, lexicon: Lexicon) -> Number | None:
    """The number that begins at a token, with its scale words."""
    if at >= len(text):
        return None
    token = text[at]
    if token.number:
        value = digits_value(token.text, lexicon)
        if value is None:
            return None
        number = _stepped(text, Number(value, at + 1, digits=True), lexicon)
        return _with_lower_scales(text, with_scales(text, number, lexicon), lexicon)
    if token.text in VULGAR_FRACTIONS:
        return Number(VULGAR_FRACTIONS[token.text], at + 1, digits=True)
    if lexicon.year_month_day and token.text in _HAN_SIGNS:
        return _with_lower_scales(text, _han_number(text, at, lexicon), lexicon)
    classes = lexicon.starts.get(token.word, ())
    if "numbers" in classes or "scales" in classes or "ordinals" in classes or lexicon.compound:
        words = _words(text, at, lexicon)
        if words is not None:
            return _dozens(text, words, lexicon)
    for name in ("asides", "hints"):
        if name in classes and (found := lexicon.find(name, text, at)):
            value = Fraction(found[1]).limit_denominator(12)
            number = Number(value, found[0], weak=True, hint=name == "hints")
            return _half_of_scale(text, number, lexicon) if value == _HALF else number
    if token.text[0] in "IVX" and (roman := roman_value(token.text)) and (roman > 1 or len(token.text) > 1):
        return Number(Fraction(roman), at + 1, ordinal=True, weak=True, hint=True)
    return _with_suffix(token, at, lexicon)


def with_scales(text: Sequence[Token], number: Number, lexicon: Lexicon) -> Number:
    """The number times the scale words and abbreviations that follow (30 Milliarden, 5 bn, 3 mil millones)."""
    factor, after, single = Fraction(1), number.after, False
    while found := lexicon.find("scales", text, after):
        word = text[after]
        attached = word.start == text[after - 1].end
        letter = len(word.text) == 1 and word.text.isascii() and word.text.isalpha()
        if letter and not (number.digits and (attached or _before_sign(text, after, lexicon))):
            break
        if number.after < after and (found[1] < 6 or factor >= _MAX_FACTOR):
            break
        single = letter
        factor *= Fraction(10) ** found[1]
        after = found[0]
        if after < len(text) and text[after].text == "." and len(word.text) <= 4 and _goes_on(text, after):
            after += 1
    return number._replace(value=number.value * factor, after=after, factor=factor, letter=single)


def _with_lower_scales(text: Sequence[Token], number: Number | None, lexicon: Lexicon) -> Number | None:
    """The number with what follows its scale word without a blank, as East Asian languages count: 2万5000, 一万二千."""
    while number is not None and number.scaled and lexicon.year_month_day and number.after < len(text):
        at = number.after
        attached = text[at].start == text[at - 1].end
        if not (attached or lexicon.language == "ko") or not (text[at].number or text[at].text in _HAN_SIGNS):
            break
        below = read_number(text, at, lexicon)
        if not attached and below is not None and text[below.after - 1].text not in _DIGIT_STEPS:
            break
        if below is None or below.value >= number.factor:
            break
        number = Number(number.value + below.value, below.after, digits=number.digits, factor=below.factor)
    return number


def _stepped(text: Sequence[Token], number: Number, lexicon: Lexicon) -> Number:
    """The number times a hundred or thousand that stands behind its digits in East Asian languages (5千)."""
    at = number.after
    if not lexicon.year_month_day or at >= len(text) or text[at].start != text[at - 1].end:
        return number
    step = _DIGIT_STEPS.get(text[at].text)
    return number if step is None else Number(number.value * step, at + 1, digits=True, factor=Fraction(step))


def han_digits(text: Sequence[Token], at: int) -> tuple[int, int] | None:
    """A year, month or day in Chinese signs, and the position after it: 二〇二五, 十四."""
    after = at
    while after < len(text) and after - at < _MAX_HAN and text[after].text in _HAN_SIGNS:
        after += 1
    number = _han_number(text[:after], at, None) if after > at else None
    return (int(number.value), after) if number is not None else None


def _before_sign(text: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether a letter is tied to a currency sign (1,5 M€)."""
    return lexicon.find("signs", text, at + 1) is not None and text[at].end == text[at + 1].start


def _half_of_scale(text: Sequence[Token], number: Number, lexicon: Lexicon) -> Number:
    """Half a million, mezzo milione, demi-million."""
    after = number.after + (number.after < len(text) and text[number.after].text == "-")
    scaled = with_scales(text, number._replace(after=after), lexicon)
    return scaled if scaled.scaled else number


def _dozens(text: Sequence[Token], number: Number, lexicon: Lexicon) -> Number:
    """Two dozen."""
    found = lexicon.find("dozen", text, number.after)
    return number._replace(value=number.value * 12, after=found[0], weak=False, hint=False) if found else number


def _goes_on(text: Sequence[Token], at: int) -> bool:
    """Whether a full stop belongs to an abbreviation: what follows isn't the next sentence's first word."""
    if at + 1 >= len(text) or text[at].start != text[at - 1].end:
        return False
    following = text[at + 1].text
    return following[0].islower() or not following[0].isalpha() or following[:2] in {"US", "Eu", "Do", "Fr", "Ru", "Kr"}


# Words


def _words(text: Sequence[Token], at: int, lexicon: Lexicon) -> Number | None:
    """A number in words: values that are added or multiplied as their sizes allow."""
    total, current, last_scale = Fraction(0), Fraction(0), 10**18
    after, position = at, at
    weak = ordinal = False
    count = 0
    while position < len(text):
        start = _after_link(text, position, current, total, lexicon) if count else position
        step = _word_value(text, start, lexicon, first=count == 0)
        if step is None or ordinal:
            break
        value, end, kind = step
        if kind == "scale":
            factor = Fraction(10) ** int(value)
            if factor >= last_scale or (count == 0 and text[start].word not in lexicon.thousand):
                break
            total += (current or 1) * factor
            current, last_scale = Fraction(0), int(factor)
        elif not _fits(current, value) or (count and value == 0):
            break
        else:
            current = current * value if value == _MULTIPLIER and 0 < current < _MULTIPLIER else current + value
        weak = count == 0 and text[start].word in lexicon.weak
        ordinal = kind == "ordinal"
        after = position = end
        count += 1
    if not count:
        return None
    value = total + current
    factor = Fraction(last_scale) if total and not current else Fraction(1)
    return Number(value, after, ordinal=ordinal, weak=weak or value == 1, hint=value == 1, factor=factor)


def _after_link(text: Sequence[Token], position: int, current: Fraction, total: Fraction, lexicon: Lexicon) -> int:
    """The next token's position, past a hyphen (twenty-one) or an `and` after hundreds (a hundred and five)."""
    if text[position].text == "-" and text[position].start == text[position - 1].end:
        return position + 1
    if current >= _MULTIPLIER or (total and not current):
        behind = lexicon.skip("and", text, position)
        # Three million and five million are two numbers; three hundred and fifty thousand is one.
        if not total or not lexicon.find("scales", text, behind + 1):
            return behind
    return position


def _word_value(text: Sequence[Token], at: int, lexicon: Lexicon, *, first: bool) -> tuple[Fraction, int, str] | None:
    """Value, position after and sort of the number word at a position; a scale gives its exponent."""
    if at >= len(text):
        return None
    if found := lexicon.find("scales", text, at):
        if (
            len(text[at].text) > 3
            or text[at].word in lexicon.thousand
            or (not first and (len(text[at].text) > 1 or lexicon.year_month_day))
        ):
            return Fraction(found[1]), found[0], "scale"
        return None
    if found := lexicon.find("numbers", text, at):
        return Fraction(found[1]).limit_denominator(12), found[0], "number"
    if lexicon.compound and (value := _compound_value(text[at].word, lexicon)):
        return Fraction(value), at + 1, "number"
    if found := lexicon.find("ordinals", text, at):
        return Fraction(found[1]), found[0], "ordinal"
    return None


def _fits(current: Fraction, value: Fraction) -> bool:
    """Whether a value may follow: hundreds after units multiply, else its places must be free.

    >>> _fits(Fraction(20), Fraction(5)), _fits(Fraction(5), Fraction(6)), _fits(Fraction(3), Fraction(100))
    (True, False, True)
    """
    if current == 0:
        return True
    if value == _MULTIPLIER:
        return 0 < current < _MULTIPLIER
    if value < 10:
        return current % 10 == 0 and current % 100 != 10
    return value < _MULTIPLIER <= current and current % 100 == 0


def _compound_value(word: str, lexicon: Lexicon) -> int:
    """The value of a number written as one word (dreihundertfünfzig, duecentomila); 0 where it is none."""
    if len(word) < 7 or len(word) > 60 or not word.startswith(lexicon.number_beginnings):
        return 0
    pieces: list[int | None] = []
    position = 0
    links = ("und", "en", "e")
    while position < len(word):
        for length in range(min(20, len(word) - position), 1, -1):
            piece = word[position : position + length]
            value = lexicon.numbers.get(piece)
            if isinstance(value, int) and value > 0:
                pieces.append(value)
                break
            if lexicon.scales.get(piece) == 3 and (pieces or piece in lexicon.thousand):
                pieces.append(None)
                break
            if pieces and piece in links:
                break
        else:
            return 0
        position += length
    return _combined(pieces) if len(pieces) > 1 else 0


def _combined(pieces: Sequence[int | None]) -> int:
    """What values in a row make; None stands for a thousand. 0 where they make nothing."""
    total, current = 0, Fraction(0)
    for piece in pieces:
        if piece is None:
            if total:
                return 0
            total, current = int(current or 1) * 1000, Fraction(0)
        elif not _fits(current, Fraction(piece)):
            return 0
        else:
            current = current * piece if piece == _MULTIPLIER and current else current + piece
    return total + int(current)


def _with_suffix(token: Token, at: int, lexicon: Lexicon) -> Number | None:
    """A number inside a word (zweimal, двухлетний): it can answer to one that stands alone."""
    if not token.word.endswith(lexicon.suffixes):
        return _with_prefix(token, at, lexicon)
    for suffix in lexicon.suffixes:
        if token.word.endswith(suffix) and len(token.word) > len(suffix) + 2:
            stem = token.word[: -len(suffix)]
            whole = (stem, *(stem + vowel for vowel in _ELIDED))  # venticinquenne
            value = next((v for word in whole if (v := lexicon.numbers.get(word) or _compound_value(word, lexicon))), 0)
            if value:
                return Number(Fraction(value).limit_denominator(12), at + 1, weak=True)
    return None


def _with_prefix(token: Token, at: int, lexicon: Lexicon) -> Number | None:
    """A number that a longer word begins with, or seems to: it can answer, nothing more."""
    if len(token.word) < _LEAST_COMPOUND:
        return None
    found = [prefix for prefix in lexicon.prefixes if token.word.startswith(prefix)]
    if not found:
        return None
    return Number(Fraction(lexicon.prefixes[max(found, key=len)]), at + 1, weak=True, hint=True)


def _han_number(text: Sequence[Token], at: int, lexicon: Lexicon | None) -> Number | None:
    """A number in Chinese signs; weak unless a scale or a unit follows, since 一 is part of many words."""
    total, current, position = 0, 0, at
    while position < len(text) and (sign := text[position].text) in _HAN_SIGNS:
        if position > at and text[position].start != text[position - 1].end:
            break
        if position - at > _MAX_HAN:
            return None
        if sign in _HAN_STEPS:
            total, current = total + (current or 1) * _HAN_STEPS[sign], 0
        else:
            current = current * 10 + _HAN_DIGITS[sign] if current else _HAN_DIGITS[sign]
        position += 1
    # Of a digit and a step, as in 三百, nothing else is written.
    signs = {token.text for token in text[at:position]}
    counts = not signs.isdisjoint(_HAN_STEPS) and not signs.isdisjoint(_HAN_DIGITS)
    value = total + current
    number = Number(Fraction(value), position, weak=not counts, hint=value < 10)
    return with_scales(text, number, lexicon) if lexicon else number

"""Numbers and names: words that stay recognisable in a translation, whatever the languages."""

from __future__ import annotations

from functools import lru_cache
from typing import TypeAlias

import regex
from anyascii import anyascii

Marks: TypeAlias = frozenset[str]

_NUMBER = regex.compile(r"\d+(?:[.,\u00a0\u202f' ]?\d+)*")
_NO_DIGIT = regex.compile(r"\D")
_NAME = regex.compile(r"\p{Lu}[\p{L}\-’']{3,}")


@lru_cache(maxsize=1 << 16)
def marks_of(sentence: str) -> Marks:
    """Numbers of two digits and more, and capitalised words of four letters and more in Latin letters.

    >>> sorted(marks_of("Im Jahr 1956 reiste Путин nach Bern."))
    ['1956', 'bern', 'jahr', 'putin']
    """
    found = [name.lower() if name.isascii() else anyascii(name).lower() for name in _NAME.findall(sentence)]
    for number in _NUMBER.findall(sentence):
        digits = number if number.isdecimal() else _NO_DIGIT.sub("", number)
        if len(digits) > 1:
            found.append(digits)
    return frozenset(found)

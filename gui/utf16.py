"""The one place where code points (the engine's offsets) and UTF-16 units (Qt's offsets) meet."""

from __future__ import annotations

from bisect import bisect_left

_LINE_SEPARATOR = "\u2028"
_REPLACEMENT = "\ufffd"


def displayable(text: str) -> str:
    """A text as Qt lays it out, with every code point at its place.

    Line ends inside a paragraph become line separators, and what Qt would drop (lone surrogates)
    becomes a replacement sign, so that offsets stay true.
    """
    shown = text.replace("\r\n", f" {_LINE_SEPARATOR}").replace("\n", _LINE_SEPARATOR).replace("\r", _LINE_SEPARATOR)
    try:
        shown.encode()  # refuses surrogates, and looks for them quicker than a loop here
    except UnicodeEncodeError:
        return "".join(_REPLACEMENT if "\ud800" <= sign <= "\udfff" else sign for sign in shown)
    return shown


class Offsets:
    """Converts offsets of one text in both directions; free where no sign lies beyond the BMP.

    >>> offsets = Offsets("a😀b")
    >>> offsets.to_units(2), offsets.to_points(3)
    (3, 2)
    """

    def __init__(self, text: str) -> None:
        wide = [] if text.isascii() else [place for place, sign in enumerate(text) if sign > "\uffff"]
        self._wide_points = wide
        self._wide_units = [place + number for number, place in enumerate(wide)]

    def to_units(self, points: int) -> int:
        """UTF-16 units before this code point."""
        return points + bisect_left(self._wide_points, points) if self._wide_points else points

    def to_points(self, units: int) -> int:
        """Code points before this UTF-16 unit; a place inside a pair counts as before it."""
        return units - bisect_left(self._wide_units, units) if self._wide_units else units

"""Messages as readers of a language expect them, in what no translation of a text reaches: their parameters."""

from __future__ import annotations

import re
from dataclasses import replace

from core.language.names import naming_languages
from core.messages import Message

_QUOTES = {"de": ("„", "“"), "it": ("«", "»"), "ru": ("«", "»")}
"""Quotation marks of the languages that reports and the window speak, where they are not the English ones."""

_READING = re.compile(r"(?:(?<=\A)|(?<=; ))([A-H](?:, [A-H])*) “(.*?)”(?=; [A-H]|\Z)", re.DOTALL)
"""What some articles say, as detectors list it: `A, B “this”; C “that”`."""


def for_readers(said: Message, locale: str) -> Message:
    """A message with languages named and articles quoted in the way of the readers' language.

    >>> from core.messages import message
    >>> for_readers(message("wording.readings", readings="A, B “this”; C “that”"), "de").parameters
    {'readings': 'A, B „this“; C „that“'}
    """
    named = naming_languages(said, locale)
    quotes = _QUOTES.get(locale.replace("_", "-").split("-")[0])
    if quotes is None:
        return named
    before, behind = quotes
    parameters = {
        name: _READING.sub(rf"\1 {before}\2{behind}", value) if isinstance(value, str) else value
        for name, value in named.parameters.items()
    }
    return replace(named, parameters=parameters) if parameters != named.parameters else named

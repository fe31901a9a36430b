"""What the program says, as a message id with parameters; words are made at the edge.

`core` never builds a sentence for a person by hand. It returns a `Message`, and whoever shows it
(window, workbook, command line, JSON writer) calls `render`, in the reader's language if it has a
translation. The English texts live in `CATALOGUE`; the window's translation files use the same texts
as their source strings.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from core.message_catalogue import CATALOGUE

Parameter: TypeAlias = str | int | float
"""A value that a message can carry: always plain data, so that it survives JSON."""


@dataclass(frozen=True, slots=True)
class Message:
    """One thing to say: the id of a text in `CATALOGUE` and the values that belong into it."""

    id: str
    parameters: Mapping[str, Parameter] = field(default_factory=dict)


def message(message_id: str, /, **parameters: Parameter) -> Message:
    """Make a `Message`, checking that the catalogue knows it.

    >>> render(message("only_here.passage", article="C"))
    'Only C has this passage.'

    Raises:
        KeyError: the catalogue has no text with this id.
    """
    if message_id not in CATALOGUE:
        raise KeyError(f"no message {message_id!r} in core.message_catalogue")
    return Message(message_id, parameters)


def render(said: Message, translate: Callable[[str], str] | None = None) -> str:
    """The words of a message.

    Args:
        said: the message.
        translate: gives the text in the reader's language for an English text of the catalogue;
            None leaves it English.
    """
    text = CATALOGUE[said.id]
    if translate is not None:
        text = translate(text)
    words = text.format(**said.parameters)
    # What ends the sentence may be an abbreviation's full stop: 6 p.m.
    return words[:-1] if words.endswith("..") and not words.endswith("...") else words

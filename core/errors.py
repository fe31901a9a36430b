"""What can go wrong, said so that a user knows what to do."""

from __future__ import annotations

from core.messages import Message, render


class HexaplaError(Exception):
    """An error that is shown to the user as its message says it."""

    def __init__(self, said: Message) -> None:
        super().__init__(render(said))
        self.said = said


class ReadError(HexaplaError):
    """A file that can't be read as an article; the others go on."""


class WriteError(HexaplaError):
    """A report that can't be written; nothing half-written stays."""


class EditError(HexaplaError, ValueError):
    """An edit of the alignment that can't be made where it is wanted."""


class Cancelled(Exception):  # noqa: N818 - it is no error: the user asked for it
    """The user stopped a running comparison."""

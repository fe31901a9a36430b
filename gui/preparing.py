"""What is imported for the page of a comparison, in pieces that don't hold the window."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

_PARTS = (
    "core.review",
    "core.facts_matrix",
    "gui.counts",
    "gui.session",
    "gui.synopsis.content",
    "gui.synopsis.cell",
    "gui.synopsis.delegate",
    "gui.synopsis.model",
    "gui.synopsis.paint",
    "gui.synopsis.header",
    "gui.synopsis.table",
    "gui.synopsis.view",
    "gui.overview.bar",
    "gui.topbar",
    "gui.findings.delegate",
    "gui.findings.inspector",
    "gui.findings.panel",
    "gui.facts.model",
    "gui.facts.view",
    "gui.facts.panel",
    "gui.overview.charts",
    "gui.overview.panel",
    "gui.workspace",
)
"""From the ground up, so that none of them imports much else."""


def imports() -> Iterator[None]:
    """Import what the page is made of, with a pause after each part.

    The first time that Qt hands over a widget that it made itself, PySide makes Python classes of all of QtWidgets,
    to see which of them it is. Asked for by their names they are made one by one.
    """
    from PySide6 import QtWidgets

    for name in dir(QtWidgets):
        getattr(QtWidgets, name)
        yield
    for part in _PARTS:
        import_module(part)
        yield

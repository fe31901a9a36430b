"""Find in all articles: marks what is found and goes from one place to the next."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit

from core.model import Unit
from gui.idle import Idle
from gui.session import Session
from gui.synopsis.cell import Stretch
from gui.synopsis.view import SynopsisView

_FEW_ROWS = 300
"""So few are searched at once."""
_AT_ONCE = 40
"""Rows that are searched before anything else is looked at."""
_MOST = 5000
"""Places kept; more than that is no search."""


class Search(QObject):
    """Searches the rows that are shown, without regard to case."""

    told = Signal(str)
    """How many places there are, and which of them is shown."""

    def __init__(self, session: Session, view: SynopsisView, field: QLineEdit) -> None:
        super().__init__(field)
        self._session = session
        self._view = view
        self._field = field
        self.places: list[tuple[int, str, Stretch]] = []
        """Index of the row, letter, stretch; in reading order."""
        self.at = -1
        self._working = Idle(self)
        field.textChanged.connect(self.refresh)
        field.returnPressed.connect(lambda: self.step(1))
        session.shown_changed.connect(self.refresh)

    def refresh(self) -> None:
        """Search anew; where rows are many, between events."""
        if self.at >= 0:
            self._view.pointer.clear()  # what it points at was found before
        self.places, self.at = [], -1
        self._working.start(self._searched(), at_once=len(self._session.rows) <= _FEW_ROWS)

    def _searched(self) -> Iterator[None]:
        words, comparison = self._field.text().strip(), self._session.comparison
        places: list[tuple[int, str, Stretch]] = []
        if words and comparison is not None:
            pattern = re.compile(re.escape(words), re.IGNORECASE)
            for number, row in enumerate(self._session.rows):
                for article in comparison.articles:
                    for unit in row.passages.get(article.letter, ()):
                        start, text = self._piece(article.letter, unit)
                        for hit in pattern.finditer(text):
                            stretch = Stretch(unit.paragraph, start + hit.start(), start + hit.end())
                            places.append((row.index, article.letter, stretch))
                if len(places) > _MOST:
                    break
                if number % _AT_ONCE == 0:
                    yield
        found: dict[tuple[str, int], list[Stretch]] = {}
        for _, letter, stretch in places:
            found.setdefault((letter, stretch.paragraph), []).append(stretch)
        self.places = places
        self._view.set_found(found)
        self._tell()

    def _tell(self) -> None:
        total = len(self.places)
        if not self._field.text().strip():
            words = ""
        elif self.at < 0:
            words = str(total)
        else:
            words = f"{self.at + 1} / {total}"
        self.told.emit(words)

    def _piece(self, letter: str, unit: Unit) -> tuple[int, str]:
        assert self._session.comparison is not None
        paragraph = self._session.comparison.article(letter).paragraphs[unit.paragraph]
        if unit.sentence is None:
            return 0, paragraph.text
        start, end = paragraph.sentences[unit.sentence]
        return start, paragraph.text[start:end]

    def step(self, by: int) -> None:
        """Go on to the next (1) or previous (-1) place."""
        self._working.finish()
        if not self.places:
            return
        if self.at < 0 and by < 0:
            self.at = 0
        self.at = (self.at + by) % len(self.places)
        self._tell()
        row, letter, stretch = self.places[self.at]
        self._view.show_stretch(row, letter, stretch)

"""Find in all articles: marks what is found and goes from one place to the next."""

from __future__ import annotations

import re

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit

from core.model import Unit
from gui.session import Session
from gui.synopsis.cell import Stretch
from gui.synopsis.view import SynopsisView

_MOST = 5000
"""Places kept; more than that is no search."""


class Search(QObject):
    """Searches the rows that are shown, without regard to case."""

    def __init__(self, session: Session, view: SynopsisView, field: QLineEdit) -> None:
        super().__init__(field)
        self._session = session
        self._view = view
        self._field = field
        self.places: list[tuple[int, str, Stretch]] = []
        """Index of the row, letter, stretch; in reading order."""
        self.at = -1
        field.textChanged.connect(self.refresh)
        field.returnPressed.connect(lambda: self.step(1))
        session.shown_changed.connect(self.refresh)

    def refresh(self) -> None:
        """Search anew."""
        self.places, self.at = [], -1
        words, comparison = self._field.text(), self._session.comparison
        if words.strip() and comparison is not None:
            pattern = re.compile(re.escape(words.strip()), re.IGNORECASE)
            for row in self._session.rows:
                for article in comparison.articles:
                    for unit in row.passages.get(article.letter, ()):
                        start, text = self._piece(article.letter, unit)
                        for hit in pattern.finditer(text):
                            stretch = Stretch(unit.paragraph, start + hit.start(), start + hit.end())
                            self.places.append((row.index, article.letter, stretch))
                if len(self.places) > _MOST:
                    break
        found: dict[str, list[Stretch]] = {}
        for _, letter, stretch in self.places:
            found.setdefault(letter, []).append(stretch)
        self._view.set_found(found)

    def _piece(self, letter: str, unit: Unit) -> tuple[int, str]:
        assert self._session.comparison is not None
        paragraph = self._session.comparison.article(letter).paragraphs[unit.paragraph]
        if unit.sentence is None:
            return 0, paragraph.text
        start, end = paragraph.sentences[unit.sentence]
        return start, paragraph.text[start:end]

    def step(self, by: int) -> None:
        """Go on to the next (1) or previous (-1) place."""
        if not self.places:
            return
        if self.at < 0 and by < 0:
            self.at = 0
        self.at = (self.at + by) % len(self.places)
        row, letter, _ = self.places[self.at]
        place = self._view.rows_model.unfolded_place(row)
        if place is not None:
            self._view.go_to(place, self._view.rows_model.column_of(letter))

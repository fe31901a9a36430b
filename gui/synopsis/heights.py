"""How high rows are: estimates for all, layouts (and so exact heights) for the few that are seen."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence

from PySide6.QtGui import QFont, QFontMetricsF

from core.model import Article, Unit
from gui.synopsis.cell import CHIPS_HEIGHT, PADDING_X, PADDING_Y, PARAGRAPH_GAP, CellLayout, lay_out, line_pitch
from gui.synopsis.model import SynopsisModel
from gui.utf16 import displayable

_LAYOUTS_KEPT = 1200
_SAMPLE = 1500
"""Code points of an article by which its average width of a sign is told."""
_RAGGED = 1.05
"""Lines are not full to the last pixel."""


class Heights:
    """Layouts of the cells of a table, the least recently used forgotten first."""

    def __init__(self, model: SynopsisModel, font: QFont) -> None:
        self._model = model
        self._font = font
        self._widths: list[int] = []
        self._layouts: OrderedDict[tuple[int, int], CellLayout] = OrderedDict()

    def set_font(self, font: QFont) -> None:
        """Lay out in another font."""
        self._font = font
        self.clear()

    def set_widths(self, widths: Sequence[int]) -> None:
        """Lay out for other widths of the columns."""
        if self._widths != list(widths):
            self._widths = list(widths)
            self.clear()

    def clear(self) -> None:
        """Forget all layouts."""
        self._layouts.clear()

    def forget(self, places: Iterable[int]) -> None:
        """Forget the layouts of some rows."""
        for place in places:
            for column in range(len(self._widths)):
                self._layouts.pop((place, column), None)

    def layout(self, place: int, column: int) -> CellLayout:
        """A cell, laid out."""
        key = (place, column)
        layout = self._layouts.get(key)
        if layout is None:
            layout = lay_out(self._model.cell(place, column), self._widths[column], self._font)
            self._layouts[key] = layout
            if len(self._layouts) > _LAYOUTS_KEPT:
                self._layouts.popitem(last=False)
        else:
            self._layouts.move_to_end(key)
        return layout

    def exact(self, place: int) -> int:
        """The height of a row."""
        return max(self.layout(place, column).height for column in range(len(self._widths)))

    def estimates(self) -> list[int]:
        """The probable height of every row."""
        pitch = line_pitch(self._font)
        pieces = self._pieces()
        columns = []
        for article, width in zip(self._model.articles, self._widths, strict=True):
            per_line = max((width - 2 * PADDING_X) / (self._sign_width(article) * _RAGGED), 1.0)
            columns.append((article.letter, [len(paragraph.text) / per_line for paragraph in article.paragraphs]))
        heights = []
        for row in self._model.rows:
            most = 2.0
            for letter, lines in columns:
                units = row.passages.get(letter, ())
                if len(units) == 1 and units[0].sentence is None:  # nearly all: without the detour below
                    high = int(lines[units[0].paragraph]) + 1.0
                else:
                    high = sum(int(lines[unit.paragraph] / pieces(letter, unit) + 1) for unit in units)
                    high += max(len(units) - 1, 0) * PARAGRAPH_GAP / pitch
                if letter in row.moved:
                    high += CHIPS_HEIGHT / pitch
                most = max(most, high)
            heights.append(round(most * pitch + 2 * PADDING_Y))
        return heights

    def _pieces(self) -> Callable[[str, Unit], int]:
        """Into how many units a unit's paragraph is divided: one, or its sentences."""
        by_letter = {article.letter: article for article in self._model.articles}

        def pieces(letter: str, unit: Unit) -> int:
            if unit.sentence is None:
                return 1
            return max(len(by_letter[letter].paragraphs[unit.paragraph].sentences), 1)

        return pieces

    def _sign_width(self, article: Article) -> float:
        """Average width of a sign of an article: scripts differ by a factor of two."""
        sample = ""
        for paragraph in article.paragraphs:
            sample += paragraph.text[: _SAMPLE - len(sample)]
            if len(sample) >= _SAMPLE:
                break
        metrics = QFontMetricsF(self._font)
        return max(metrics.horizontalAdvance(displayable(sample)) / len(sample) if sample else 8.0, 1.0)

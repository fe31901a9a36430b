"""How high rows are: estimates for all, layouts (and so exact heights) for the few that are seen."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Sequence

from PySide6.QtGui import QFont, QFontMetricsF

from core.model import Article
from gui.synopsis.cell import CHIPS_HEIGHT, PADDING_X, PADDING_Y, PARAGRAPH_GAP, CellLayout, lay_out, line_pitch
from gui.synopsis.header import COLLAPSED
from gui.synopsis.model import SynopsisModel
from gui.utf16 import displayable

_LAYOUTS_KEPT = 1200
_SAMPLE = 1500
"""Code points of an article by which its average width of a sign is told."""
FOLD_MARGIN = 12
"""Pixels that the line of a folded run has above and below its words, together."""
_RAGGED = 1.05
"""Lines are not full to the last pixel."""


class Heights:
    """Layouts of the cells of a table, the least recently used forgotten first."""

    def __init__(self, model: SynopsisModel, font: QFont) -> None:
        self._model = model
        self.font = font
        self._widths: list[int] = []
        self._layouts: OrderedDict[tuple[int, int], CellLayout] = OrderedDict()

    def set_font(self, font: QFont) -> None:
        """Lay out in another font."""
        self.font = font
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
            layout = lay_out(self._model.cell(place, column), self._widths[column], self.font)
            self._layouts[key] = layout
            if len(self._layouts) > _LAYOUTS_KEPT:
                self._layouts.popitem(last=False)
        else:
            self._layouts.move_to_end(key)
        return layout

    def exact(self, place: int) -> int:
        """The height of a row, or of the line of a folded run."""
        if self._model.folding.run(place):
            return round(line_pitch(self.font) + FOLD_MARGIN)
        return max(layout.height for layout in self.row(place))

    def row(self, place: int) -> Iterator[CellLayout]:
        """The cells of a row that are not collapsed, laid out."""
        return (self.layout(place, column) for column in self._open_columns())

    def _open_columns(self) -> Iterator[int]:
        return (column for column, width in enumerate(self._widths) if width > COLLAPSED)

    def estimator(self) -> Callable[[int], int]:
        """What tells the height of a row: exactly where it is laid out, else what it probably is."""
        pitch = line_pitch(self.font)
        columns, first = [], next(self._open_columns())
        for article, width in zip(self._model.articles, self._widths, strict=True):
            if width <= COLLAPSED:
                continue
            per_line = max((width - 2 * PADDING_X) / (self._sign_width(article) * _RAGGED), 1.0)
            columns.append((article.letter, article.paragraphs, per_line))

        def height(place: int) -> int:
            if (place, first) in self._layouts or self._model.folding.run(place):
                return self.exact(place)
            row, most = self._model.rows[place], 2.0
            for letter, paragraphs, per_line in columns:
                units = row.passages.get(letter, ())
                high = max(len(units) - 1, 0) * PARAGRAPH_GAP / pitch
                for unit in units:
                    paragraph = paragraphs[unit.paragraph]
                    pieces = 1 if unit.sentence is None else max(len(paragraph.sentences), 1)
                    high += int(len(paragraph.text) / (per_line * pieces)) + 1
                if letter in row.moved:
                    high += CHIPS_HEIGHT / pitch
                most = max(most, high)
            return round(most * pitch + 2 * PADDING_Y)

        return height

    def _sign_width(self, article: Article) -> float:
        """Average width of a sign of an article: scripts differ by a factor of two."""
        sample = ""
        for paragraph in article.paragraphs:
            sample += paragraph.text[: _SAMPLE - len(sample)]
            if len(sample) >= _SAMPLE:
                break
        metrics = QFontMetricsF(self.font)
        return max(metrics.horizontalAdvance(displayable(sample)) / len(sample) if sample else 8.0, 1.0)

"""The sheet of facts: which article says what."""

from __future__ import annotations

from collections import Counter

from core.facts_matrix import SIGNS, FactCell, FactState, facts_matrix
from core.model import Comparison, FindingKind
from core.report.common import Progress, heading, reference_reads_right_to_left
from core.report.passages import Piece
from core.report.workbook import styles
from core.report.workbook.common import article_widths, header_lines
from core.report.workbook.lines import column_letter
from core.report.workbook.sheet import Book, Entry, Sheet
from core.report.workbook.text import shortened
from core.review import Review, ReviewStatus

_COLUMNS = ("report.id", "report.kind", "report.fact", "report.value")
_WIDTHS = [18.0, 12.0, 34.0, 24.0]
_MAX_LINES = 20


def write_facts(book: Book, comparison: Comparison, review: Review, progress: Progress) -> None:
    """Write the sheet: one line a fact, and for each article a sign and its forms as written."""
    words = book.words
    widths = article_widths(comparison.articles, room=110, least=22, most=40)
    sheet = Sheet(
        book,
        words.say("report.sheet_facts"),
        [*_WIDTHS, *widths],
        freeze="C2",
        right_to_left=reference_reads_right_to_left(comparison),
    )
    sheet.hide_column(0)
    sheet.repeat_lines("1:1")
    headings = [*header_lines(words, *_COLUMNS), *(heading(article) for article in comparison.articles)]
    sheet.append([Entry(text, styles.HEADER) for text in headings])
    dismissed = {key for key, each in review.decisions.items() if each.status is ReviewStatus.DISMISSED}
    for row in facts_matrix(comparison, dismissed):
        progress.step()
        fact = row.fact
        sheet.append(
            [
                Entry(fact.id, styles.BODY),
                Entry(words.value(fact.kind), styles.BODY),
                _short(book, [Piece(fact.label)], _WIDTHS[2]),
                _short(book, [Piece(fact.value)], _WIDTHS[3]),
                *(_cell(book, comparison, cell, fact.kind, widths[0]) for cell in row.cells.values()),
            ]
        )
    sheet.worksheet.auto_filter.ref = f"A1:{column_letter(len(headings) - 1)}{sheet.line}"


def _cell(book: Book, comparison: Comparison, cell: FactCell, kind: FindingKind, width: float) -> Entry:
    """A sign, and the forms in which the article says it, each once, with how often it does."""
    sign = SIGNS[cell.state]
    if cell.state is FactState.LACKS:
        return Entry(sign, styles.ABSENT)
    forms = Counter(comparison.span_text(span) for span in cell.spans)
    text = "\n".join(form if n == 1 else f"{form} (×{n})" for form, n in forms.items())
    return _short(book, [Piece(f"{sign} {text}", kind if cell.state is FactState.DIFFERS else None)], width)


def _short(book: Book, pieces: list[Piece], width: float) -> Entry:
    """A text that may be cut, visibly, to fit into its cell."""
    return Entry(
        shortened(book.shown_pieces(pieces), width, _MAX_LINES, lambda: book.words.say("report.rest")), styles.BODY
    )

"""The sheet of facts: which article says what."""

from __future__ import annotations

from collections import Counter

from core.model import Article, Comparison, Fact
from core.report.passages import Piece
from core.report.workbook import styles
from core.report.workbook.common import (
    Progress,
    article_widths,
    header_lines,
    heading,
    reference_reads_right_to_left,
)
from core.report.workbook.sheet import Book, Entry, Sheet, column_letter
from core.report.workbook.text import shortened

_COLUMNS = ("report.id", "report.kind", "report.fact", "report.value")
_WIDTHS = [18.0, 12.0, 34.0, 24.0]
_MAX_LINES = 20
SILENT = "–"


def write_facts(book: Book, comparison: Comparison, progress: Progress) -> None:
    """Write the sheet: one line a fact, and for each article its forms as written."""
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
    for fact in comparison.facts:
        progress.step()
        sheet.append(
            [
                Entry(fact.id, styles.BODY),
                Entry(words.value(fact.kind), styles.BODY),
                _short(book, fact.label, _WIDTHS[2]),
                _short(book, fact.value, _WIDTHS[3]),
                *(_mentions(book, comparison, fact, article, widths[0]) for article in comparison.articles),
            ]
        )
    sheet.worksheet.auto_filter.ref = f"A1:{column_letter(len(headings) - 1)}{sheet.line}"


def _mentions(book: Book, comparison: Comparison, fact: Fact, article: Article, width: float) -> Entry:
    """The forms in which an article gives a fact, each once, with how often it does."""
    forms = Counter(comparison.span_text(span) for span in fact.mentions if span.article == article.letter)
    if not forms:
        return Entry(SILENT, styles.ABSENT)
    return _short(book, "\n".join(form if n == 1 else f"{form} (×{n})" for form, n in forms.items()), width)


def _short(book: Book, text: str, width: float) -> Entry:
    """A text that may be cut, visibly, to fit into its cell."""
    return Entry(shortened([Piece(book.shown(text))], width, _MAX_LINES, book.words.say("report.rest")), styles.BODY)

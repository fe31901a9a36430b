"""The sheet of the articles side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from core.model import Article, Comparison, Row, RowStatus
from core.report.common import Progress, heading, reads_right_to_left, reference_reads_right_to_left
from core.report.passages import Marks, Piece, beginning, marks_of, passage, shown_findings
from core.report.words import ROW_GLYPHS
from core.report.workbook import styles
from core.report.workbook.common import article_widths
from core.report.workbook.sheet import Book, Entry, Sheet
from core.report.workbook.text import Portion, split
from core.review import Review

_ROW_WIDTH = 6.5
_STATUS_WIDTH = 13.0
_NOTHING = Portion([], 1)
_BEGINNING = 50
"""Code points of rows whose text is left out."""


def write_aligned(
    book: Book, comparison: Comparison, review: Review, progress: Progress, *, equal_text: bool
) -> Mapping[int, int]:
    """Write the sheet; gives for each row's index the line where it begins, for links to it.

    Without `equal_text` rows that are the same in all articles show only how they begin.
    """
    words = book.words
    widths = article_widths(comparison.articles, room=150, least=28, most=70)
    sheet = Sheet(
        book,
        words.say("report.sheet_aligned"),
        [_ROW_WIDTH, _STATUS_WIDTH, *widths],
        freeze="C2",
        right_to_left=reference_reads_right_to_left(comparison),
    )
    sheet.repeat_lines("1:1")
    titles = [f"{heading(article)}\n{_about(article, comparison, book)}" for article in comparison.articles]
    sheet.append(
        [Entry(text, styles.HEADER) for text in (words.say("report.row"), words.say("report.status"), *titles)]
    )
    marks = marks_of(shown_findings(comparison, review))
    lines = {}
    for row in comparison.rows:
        progress.step()
        if any(row.passages.values()):
            short = row.status is RowStatus.SAME and not equal_text
            lines[row.index] = _write_row(sheet, row, comparison.articles, marks, short=short)
    return lines


def _about(article: Article, comparison: Comparison, book: Book) -> str:
    """The second line of an article's heading."""
    about = book.words.language(article.language)
    if article.letter == comparison.options.reference:
        about += f" · {book.words.say('report.reference')}"
    return about


def _write_row(sheet: Sheet, row: Row, articles: Sequence[Article], marks: Marks, *, short: bool) -> int:
    """Write a row, over several lines where a passage is too long for one; gives the first."""
    columns = [
        _portions(sheet, row, article, marks, sheet.widths[2 + number], short=short)
        for number, article in enumerate(articles)
    ]
    height = max(len(portions) for portions in columns)
    first = 0
    for part in range(height):
        entries = [*_gutter(sheet, row, continued=part > 0)]
        lines = 1
        for article, portions in zip(articles, columns, strict=True):
            portion = portions[part] if part < len(portions) else _NOTHING
            entries.append(_cell(sheet, row, article, portion.pieces, first_part=part == 0))
            lines = max(lines, portion.lines)
        line = sheet.append(entries, lines)
        first = first or line
    sheet.book.passages_split |= height > 1
    return first


def _portions(sheet: Sheet, row: Row, article: Article, marks: Marks, width: float, *, short: bool) -> list[Portion]:
    """An article's passage in portions that fit into a cell each."""
    units = row.passages[article.letter]
    if not units:
        return [_NOTHING]
    pieces = passage(article, units, marks)
    if short:
        pieces = beginning(pieces, _BEGINNING)
    if article.letter in row.moved:
        pieces.insert(0, Piece(f"{sheet.book.words.moved(row.moved[article.letter])}\n"))
    return split(sheet.book.shown_pieces(pieces), width)


def _gutter(sheet: Sheet, row: Row, *, continued: bool) -> list[Entry]:
    """The row's number and status; a continued row shows its number with an ellipsis."""
    if continued:
        return [Entry(row.index + 1, styles.CONTINUED), Entry(None, styles.BODY)]
    status = f"{ROW_GLYPHS[row.status]} {sheet.book.words.value(row.status)}"
    return [Entry(row.index + 1, styles.NUMBER), Entry(status, styles.BODY)]


def _cell(sheet: Sheet, row: Row, article: Article, pieces: list[Piece], *, first_part: bool) -> Entry:
    """An article's cell in one line of a row."""
    if not row.passages[article.letter]:
        return Entry(sheet.book.words.say("passage.absent") if first_part else None, styles.ABSENT)
    style = styles.BODY_RIGHT_TO_LEFT if reads_right_to_left(article.language) else styles.BODY
    return Entry(pieces, style, base=styles.MOVED if article.letter in row.moved else styles.PLAIN)

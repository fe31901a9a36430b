"""The sheet of the findings: a table with filters, where colleagues fill in status, note and reviewer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from openpyxl.formatting.rule import Rule
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.table import Table, TableColumn, TableStyleInfo

from core.model import Article, Comparison, Finding, Severity
from core.report.common import (
    Progress,
    heading,
    in_order,
    reads_right_to_left,
    reference_reads_right_to_left,
    row_numbers,
)
from core.report.passages import Piece, in_context
from core.report.signs import visible
from core.report.workbook import styles
from core.report.workbook.common import article_widths, header_lines
from core.report.workbook.lines import column_letter
from core.report.workbook.seals import seal_text
from core.report.workbook.sheet import Book, Entry, Sheet
from core.report.workbook.text import MAX_LINE_FEEDS, MAX_UTF16_UNITS, escaped, shortened, utf16_units
from core.review import Review, ReviewStatus

TABLE_NAME = "HexaplaFindings"
_BEFORE_ARTICLES = ("report.id", "report.number", "report.severity", "report.kind", "report.row", "report.explanation")
_AFTER_ARTICLES = ("report.confidence", "report.status", "report.note", "report.reviewer", "report.exported")
_STATUS_FROM_END = 4
_WIDTHS_BEFORE = [18.0, 6.0, 11.0, 13.0, 9.0, 32.0]
_WIDTHS_AFTER = [13.0, 13.0, 24.0, 14.0, 18.0]
_MAX_LINES = 14


def write_findings(
    book: Book, comparison: Comparison, review: Review, row_lines: Mapping[int, int], progress: Progress
) -> None:
    """Write the sheet, the graver findings first.

    Args:
        book: to write into.
        comparison: whose findings.
        review: what people made of them.
        row_lines: the line of the sheet Aligned where each row begins, by the row's index.
        progress: counts the lines.
    """
    words = book.words
    widths = article_widths(comparison.articles, room=102, least=24, most=44)
    sheet = Sheet(
        book,
        words.say("report.sheet_findings"),
        [*_WIDTHS_BEFORE, *widths, *_WIDTHS_AFTER],
        freeze="C2",
        right_to_left=reference_reads_right_to_left(comparison),
    )
    sheet.hide_column(0)
    sheet.hide_column(len(sheet.widths) - 1)
    sheet.repeat_lines("1:1")
    headings = [
        *header_lines(words, *_BEFORE_ARTICLES),
        *(visible(heading(article)) for article in comparison.articles),
        *header_lines(words, *_AFTER_ARTICLES),
    ]
    sheet.append([Entry(text, styles.HEADER) for text in headings])
    for number, finding in enumerate(in_order(comparison.findings), start=1):
        progress.step()
        entries = [
            *_before(book, number, finding, row_lines),
            *(_evidence(sheet, comparison, article, finding, row_lines) for article in comparison.articles),
            *_after(book, finding, review),
        ]
        sheet.append(entries)
    if not comparison.findings:
        sheet.append([None] * 5 + [Entry(words.say("report.no_findings"), styles.LOOSE)])
        return
    _make_table(sheet, headings)
    _offer_status(sheet, len(headings))
    _colour(sheet, len(headings))


def _before(book: Book, number: int, finding: Finding, row_lines: Mapping[int, int]) -> list[Entry]:
    """The columns left of the articles'."""
    words = book.words
    rows = row_numbers(finding.rows)
    place = row_lines.get(finding.rows[0]) if finding.rows else None
    sheet = words.say("report.sheet_aligned").replace("'", "''")
    link = f"'{sheet}'!A{place}" if place else None
    explanation = [Piece(book.shown(words.render(finding.explanation)))]
    return [
        Entry(finding.id, styles.BODY),
        Entry(number, styles.NUMBER),
        Entry(words.value(finding.severity), styles.BODY),
        Entry(words.value(finding.kind), styles.BODY),
        Entry(rows, styles.LINKED if link else styles.CENTERED, link),
        Entry(shortened(explanation, _WIDTHS_BEFORE[5], _MAX_LINES, lambda: words.say("report.rest")), styles.BODY),
    ]


def _evidence(
    sheet: Sheet, comparison: Comparison, article: Article, finding: Finding, row_lines: Mapping[int, int]
) -> Entry:
    """What a finding marks in one article, in its context."""
    words = sheet.book.words
    spans = [span for span in finding.spans if span.article == article.letter]
    if not spans:
        if finding.rows and not any(comparison.rows[row].passages[article.letter] for row in finding.rows):
            return Entry(words.say("passage.absent"), styles.ABSENT)
        return Entry(None, styles.BODY)
    pieces = sheet.book.shown_pieces(in_context(article, spans, finding.kind))

    def rest() -> str:
        if not finding.rows or finding.rows[0] not in row_lines:
            return words.say("report.rest")
        return words.say("report.rest_in_row", row=finding.rows[0] + 1, sheet=words.say("report.sheet_aligned"))

    width = sheet.widths[len(_BEFORE_ARTICLES) + comparison.articles.index(article)]
    style = styles.BODY_RIGHT_TO_LEFT if reads_right_to_left(article.language) else styles.BODY
    return Entry(shortened(pieces, width, _MAX_LINES, rest), style)


def _after(book: Book, finding: Finding, review: Review) -> list[Entry]:
    """The columns right of the articles', three of them for people to fill in."""
    decision = review.decision(finding.id)
    note, reviewer = _whole_or_cut(book, decision.note), _whole_or_cut(book, decision.reviewer)
    return [
        Entry(finding.confidence, styles.PERCENT),
        Entry(book.words.value(decision.status), styles.CENTERED),
        Entry(note, styles.BODY),
        Entry(reviewer, styles.BODY),
        Entry(seal_text(decision, note, reviewer), styles.BODY),
    ]


def _whole_or_cut(book: Book, text: str) -> str:
    """What somebody wrote, whole if a cell holds it; else its beginning and a word about the rest."""
    text = book.shown(text)
    if utf16_units(text) <= MAX_UTF16_UNITS and text.count("\n") <= MAX_LINE_FEEDS:
        return text
    room = MAX_UTF16_UNITS - 200  # leaves space for the words about the rest
    kept = "\n".join(text.split("\n")[:MAX_LINE_FEEDS])[:room]
    while utf16_units(kept) > room:
        kept = kept[: len(kept) - (utf16_units(kept) - room + 1) // 2]
    return kept + book.words.say("report.cut", count=len(text) - len(kept))


def _make_table(sheet: Sheet, headings: Sequence[str]) -> None:
    """An Excel table over all lines, with a filter in each heading."""
    area = f"A1:{column_letter(len(headings) - 1)}{sheet.line}"
    table = Table(
        name=TABLE_NAME,
        displayName=TABLE_NAME,
        ref=area,
        autoFilter=AutoFilter(ref=area),
        tableColumns=[TableColumn(id=number, name=escaped(text)) for number, text in enumerate(headings, start=1)],
        tableStyleInfo=TableStyleInfo(name="TableStyleLight1", showRowStripes=False),
    )
    # add_table() would only add a warning that columns must be given by hand here, as they are.
    sheet.worksheet.tables.add(table)


def _offer_status(sheet: Sheet, columns: int) -> None:
    """A drop-down list in the Status column."""
    choices = ",".join(sheet.book.words.value(status) for status in ReviewStatus)
    validation = DataValidation(type="list", formula1=f'"{choices}"', allow_blank=True)
    validation.add(_below_heading(sheet, columns - _STATUS_FROM_END))
    sheet.worksheet.data_validations.append(validation)


def _colour(sheet: Sheet, columns: int) -> None:
    """Modest colours that follow what colleagues fill in."""
    severities, statuses = 2, columns - _STATUS_FROM_END
    for value, color in ((Severity.HIGH, styles.HIGH_FILL), (Severity.MEDIUM, styles.MEDIUM_FILL)):
        _colour_where(sheet, severities, value, _below_heading(sheet, severities), _filled(color))
    confirmed, dismissed = ReviewStatus.CONFIRMED, ReviewStatus.DISMISSED
    _colour_where(sheet, statuses, confirmed, _below_heading(sheet, statuses), _filled(styles.CONFIRMED_FILL))
    grey = DifferentialStyle(font=Font(color=f"FF{styles.MUTED}"))
    _colour_where(sheet, statuses, dismissed, f"B2:{column_letter(columns - 1)}{sheet.line}", grey)


def _colour_where(
    sheet: Sheet, column: int, value: Severity | ReviewStatus, area: str, look: DifferentialStyle
) -> None:
    """Give the lines of an area a look where a column of theirs says a value."""
    formula = f'${column_letter(column)}2="{sheet.book.words.value(value)}"'
    sheet.worksheet.conditional_formatting.add(area, Rule(type="expression", dxf=look, formula=[formula]))


def _below_heading(sheet: Sheet, column: int) -> str:
    """The cells of a column, counted from 0, without its heading."""
    letter = column_letter(column)
    return f"{letter}2:{letter}{sheet.line}"


def _filled(color: str) -> DifferentialStyle:
    """A fill as conditional formats want it: its colour is the background's."""
    return DifferentialStyle(fill=PatternFill("solid", bgColor=f"FF{color}"))

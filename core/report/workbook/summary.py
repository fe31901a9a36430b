"""The first sheet: what was compared, how, and what came out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import PurePath

from openpyxl.formatting.rule import ColorScale, FormatObject, Rule
from openpyxl.styles import Color
from openpyxl.worksheet.pagebreak import Break

from core.coverage import coverage
from core.facts_matrix import SIGNS, FactState
from core.language import word_count
from core.model import Article, Comparison, FindingKind, RowStatus, Severity
from core.report.common import Progress, written_on
from core.report.passages import Piece
from core.report.words import ROW_GLYPHS
from core.report.workbook import styles
from core.report.workbook.lines import column_letter
from core.report.workbook.sheet import Book, Entry, Sheet
from core.report.workbook.styles import Style
from core.report.workbook.text import line_count
from core.report.writer import program
from core.review import Review, ReviewStatus

_WIDTHS = [12.0, *[13.0] * 8, 38.0]
_COLUMNS = len(_WIDTHS)
_NONE = "–"
_LINES_OF_A_PAGE = 28
"""Before a table of so many lines more would be torn apart in print."""


@dataclass(frozen=True, slots=True)
class _Wide:
    """A cell over several columns."""

    entry: Entry
    columns: int = 1


def create_summary(book: Book) -> Sheet:
    """The empty sheet; it comes first in the workbook and is filled last, when the notes are known."""
    sheet = Sheet(book, book.words.say("report.sheet_summary"), _WIDTHS)
    sheet.worksheet.sheet_view.showGridLines = False
    return sheet


def fill_summary(sheet: Sheet, comparison: Comparison, review: Review, created: datetime, progress: Progress) -> None:
    """Write all of the sheet."""
    _title(sheet, comparison, created)
    _articles(sheet, comparison, progress)
    _counts(sheet, comparison, review)
    progress.look()
    _coverage(sheet, comparison)
    progress.look()
    _settings(sheet, comparison)
    _notes(sheet, comparison)
    _legend(sheet, facts=bool(comparison.facts))


def _title(sheet: Sheet, comparison: Comparison, created: datetime) -> None:
    """Title, program and date."""
    words = sheet.book.words
    title = words.say("report.title", count=len(comparison.articles))
    sheet.append([Entry(title, styles.TITLE)], points=30)
    made = words.say("report.program", program=program(), date=written_on(created))
    sheet.append([Entry(made, styles.SUBTITLE)])


def _articles(sheet: Sheet, comparison: Comparison, progress: Progress) -> None:
    """One line an article."""
    words = sheet.book.words
    _section(sheet, "report.articles")
    spans = (1, 3, 3, 1, 1, 1)
    headings = ("letter", "title_of", "file", "language", "words", "sha256")
    _wide(
        sheet,
        [_Wide(Entry(words.say(f"report.{h}"), styles.SUBHEADER), n) for h, n in zip(headings, spans, strict=True)],
    )
    for article in comparison.articles:
        progress.step()
        entries = (
            Entry(article.letter, styles.STRONG),
            Entry(article.title, styles.MIDDLE),
            Entry(PurePath(article.path).name if article.path else _NONE, styles.MIDDLE),
            Entry(words.language(article.language), styles.MIDDLE),
            Entry(_words(article, progress), styles.WORD_COUNT),
            Entry(article.sha256 or _NONE, styles.HASH),
        )
        _wide(sheet, [_Wide(entry, n) for entry, n in zip(entries, spans, strict=True)])


def _words(article: Article, progress: Progress) -> int:
    """How many words an article has."""
    count = 0
    for paragraph in article.paragraphs:
        progress.look()
        count += word_count(paragraph.text)
    return count


def _counts(sheet: Sheet, comparison: Comparison, review: Review) -> None:
    """Findings by kind, severity and review status."""
    words = sheet.book.words
    _section(sheet, "report.counts")
    if not comparison.findings:
        sheet.append([Entry(words.say("report.no_findings"), styles.HINT)])
        return
    columns = [*(words.value(s) for s in Severity), words.say("report.total"), *(words.value(s) for s in ReviewStatus)]
    headings = [_Wide(Entry(words.say("report.kind"), styles.SUBHEADER), 2)]
    headings += [_Wide(Entry(text, replace(styles.SUBHEADER, horizontal="center"))) for text in columns]
    _wide(sheet, headings)
    counts: Counter[tuple[FindingKind | None, Severity | ReviewStatus | None]] = Counter()
    for finding in comparison.findings:
        for kind in (finding.kind, None):
            counts.update((kind, value) for value in (finding.severity, None, review.decision(finding.id).status))
    for kind in [kind for kind in FindingKind if counts[kind, None]] + [None]:
        name = words.value(kind) if kind else words.say("report.total")
        bold = styles.Look(bold=kind is None)
        label = Entry(name, replace(styles.MIDDLE, look=bold))
        values = [counts[kind, value] for value in (*Severity, None, *ReviewStatus)]
        _wide(sheet, [_Wide(label, 2), *(_Wide(Entry(value, replace(styles.COUNT, look=bold))) for value in values)])


def _coverage(sheet: Sheet, comparison: Comparison) -> None:
    """How much of each article stands in rows with each other one."""
    if sheet.line + len(comparison.articles) > _LINES_OF_A_PAGE:
        sheet.worksheet.row_breaks.append(Break(id=sheet.line))
    _section(sheet, "report.coverage", "report.coverage_of")
    shares = coverage(comparison)
    letters = [article.letter for article in comparison.articles]
    heading = replace(styles.SUBHEADER, horizontal="center")
    first = sheet.append([Entry(None, heading), *(Entry(letter, heading) for letter in letters)]) + 1
    for a in letters:
        values = [Entry(shares[a, b], styles.SHARE) if a != b else Entry(None, styles.ABSENT) for b in letters]
        sheet.append([Entry(a, heading), *values])
    area = f"B{first}:{column_letter(len(letters))}{sheet.line}"
    ends = [FormatObject(type="num", val=0), FormatObject(type="num", val=1)]
    scale = Rule(type="colorScale", colorScale=ColorScale(cfvo=ends, color=[Color("FFFFFFFF"), Color("FF90CAF9")]))
    sheet.worksheet.conditional_formatting.add(area, scale)


def _settings(sheet: Sheet, comparison: Comparison) -> None:
    """What the user chose, and what the results rest on."""
    words = sheet.book.words
    options = comparison.options
    settings = {
        "report.reference": options.reference,
        "report.granularity": words.value(options.granularity),
        "report.threshold": words.value(options.threshold),
        "report.lines": words.say("report.yes" if options.lines else "report.no"),
        "report.languages": _by_letter({k: words.language(v) for k, v in options.languages.items()}),
        "report.encodings": _by_letter(dict(options.encodings)),
        "report.encoder": comparison.encoder,
        "report.comparison": comparison.id,
    }
    _section(sheet, "report.settings")
    for message_id, value in settings.items():
        if value:
            _pair(sheet, Entry(words.say(message_id), replace(styles.MIDDLE, look=styles.Look(styles.MUTED))), value)


def _by_letter(chosen: dict[str, str]) -> str:
    """What was chosen for single articles."""
    return ", ".join(f"{letter}: {value}" for letter, value in sorted(chosen.items()))


def _notes(sheet: Sheet, comparison: Comparison) -> None:
    """What readers left out, what the program warns of, and what this workbook shows otherwise than it is."""
    words = sheet.book.words
    notes = [
        (article.letter, words.render(said))
        for article in comparison.articles
        for said in (*article.warnings, *article.left_out)
    ]
    # Rendered messages carry names and texts too: look for unwritable signs before saying whether there are any.
    for _, text in notes:
        sheet.book.shown(text)
    notes += [("", text) for text in sheet.book.notes]
    if sheet.book.passages_split:
        aligned = words.say("report.sheet_aligned")
        notes.append(("", words.say("report.note_split", sheet=aligned, mark="…")))
    if sheet.book.signs_replaced:
        notes.append(("", words.say("report.note_signs")))
    if not notes:
        return
    _section(sheet, "report.notes")
    for letter, text in notes:
        _pair(sheet, Entry(letter or words.say("report.note"), styles.MIDDLE), text)


def _legend(sheet: Sheet, *, facts: bool) -> None:
    """What signs and colours mean, each shown as it looks."""
    words = sheet.book.words
    sheet.worksheet.row_breaks.append(Break(id=sheet.line))
    _section(sheet, "report.legend")
    for status in RowStatus:
        sample = Entry(f"{ROW_GLYPHS[status]} {words.value(status)}", styles.MIDDLE)
        _pair(sheet, sample, words.say(f"report.legend_{status}"))
    for kinds, meaning in _LEGEND:
        _pair(sheet, _sample(sheet, kinds), words.say(meaning))
    moved = Entry([Piece(words.say("passage.moved", row=7))], styles.MIDDLE, base=styles.MOVED)
    _pair(sheet, moved, words.say("report.legend_moved"))
    _pair(sheet, Entry(words.say("passage.absent"), styles.ABSENT), words.say("report.legend_absent"))
    if facts:
        _pair(sheet, Entry(SIGNS[FactState.HAS], styles.MIDDLE), words.say("report.legend_agrees"))
        differs = Entry([Piece(SIGNS[FactState.DIFFERS], FindingKind.NUMBER)], styles.MIDDLE)
        _pair(sheet, differs, words.say("report.legend_disagrees"))
        _pair(sheet, Entry(SIGNS[FactState.LACKS], styles.ABSENT), words.say("report.legend_silent"))
    _pair(sheet, Entry(words.value(ReviewStatus.DISMISSED), styles.MIDDLE), words.say("report.legend_dismissed"))


_LEGEND: tuple[tuple[tuple[FindingKind, ...], str], ...] = (
    ((FindingKind.NUMBER, FindingKind.DATE), "report.legend_value"),
    ((FindingKind.POLARITY, FindingKind.MODALITY), "report.legend_polarity"),
    ((FindingKind.ONLY_HERE, FindingKind.MISSING), "report.legend_presence"),
    ((FindingKind.NAME,), "report.legend_name"),
    ((FindingKind.QUOTATION,), "report.legend_quotation"),
    ((FindingKind.WORDING,), "report.legend_wording"),
)


def _sample(sheet: Sheet, kinds: Sequence[FindingKind]) -> Entry:
    """The names of kinds, marked as passages of these kinds are."""
    pieces: list[Piece] = []
    for kind in kinds:
        if pieces:
            pieces.append(Piece(", "))
        pieces.append(Piece(sheet.book.words.value(kind), kind))
    return Entry(pieces, styles.MIDDLE)


def _section(sheet: Sheet, message_id: str, hint: str | None = None) -> None:
    """An empty line, a heading, and what the reader should know of what follows."""
    words = sheet.book.words
    sheet.append([], points=10)
    sheet.append([Entry(words.say(message_id), styles.SECTION)], points=20)
    if hint:
        sheet.append([Entry(words.say(hint), styles.HINT)])


def _pair(sheet: Sheet, label: Entry, text: str) -> None:
    """A label and what belongs to it, over the whole width."""
    _wide(sheet, [_Wide(label, 2), _Wide(Entry(text, styles.MIDDLE), _COLUMNS - 2)])


def _wide(sheet: Sheet, cells: Sequence[_Wide]) -> None:
    """A line of cells over several columns each, high enough for the longest text."""
    entries: list[Entry] = []
    merged: list[tuple[int, int]] = []
    lines = 1
    for cell in cells:
        start = len(entries)
        entries += [cell.entry, *[Entry(None, _edge(cell.entry.style))] * (cell.columns - 1)]
        if cell.columns > 1:
            merged.append((start, len(entries) - 1))
        if isinstance(cell.entry.content, str):
            room = sum(_WIDTHS[start : len(entries)]) * styles.SIZE / cell.entry.style.size
            lines = max(lines, line_count(cell.entry.content, room))
    line = sheet.append(entries, lines)
    for left, right in merged:
        sheet.worksheet.merged_cells.add(f"{column_letter(left)}{line}:{column_letter(right)}{line}")


def _edge(style: Style) -> Style:
    """The look of the covered cells, which give a merged cell its outer border."""
    return replace(style, number_format="General")

"""What stands on the pages of the Word document, part by part."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from pathlib import PurePath

from core.coverage import coverage
from core.language import word_count
from core.model import Article, Comparison, Finding, FindingKind, Row, Severity
from core.report.common import (
    EVIDENCE,
    LEGEND,
    heading,
    in_order,
    reads_right_to_left,
    reference_reads_right_to_left,
    row_numbers,
    written_on,
)
from core.report.passages import Marks, Piece, beginning, in_context, marks_of, passage, shown_findings
from core.report.word.markup import (
    ABSENT_FILL,
    HEAD_FILL,
    MARKS,
    MUTED,
    READING_FONT,
    TABLE_END,
    Look,
    cell,
    link,
    paragraph,
    passage_paragraphs,
    run,
    table_row,
    table_start,
)
from core.report.words import ROW_GLYPHS, Words
from core.report.writer import program
from core.review import Review

_WIDTH = 15_130
"""Twentieths of a point between the margins of a landscape A4 page."""
_GUTTER = 900
_STRONG, _QUIET = Look(bold=True), Look(color=MUTED)
_READING, _MOVED = Look(font=READING_FONT), Look(font=READING_FONT, italic=True)


class Body:
    """One comparison as a document's body."""

    def __init__(self, comparison: Comparison, review: Review, created: datetime, words: Words) -> None:
        self.comparison = comparison
        self.review = review
        self.created = created
        self.words = words
        self.parts = 4 + len(comparison.rows) + len(comparison.findings)

    def chunks(self) -> Iterator[str]:
        """The body's XML, in as many pieces as there are things to show."""
        yield self._title() + self._articles() + self._counts()
        yield self._coverage() + self._notes() + self._legend()
        yield from self._findings()
        yield from self._aligned()

    # Summary

    def _title(self) -> str:
        made = self.words.say("report.program", program=program(), date=written_on(self.created))
        title = self.words.say("report.title", count=len(self.comparison.articles))
        return paragraph(run(title), style="Title") + paragraph(run(made, _QUIET))

    def _heading(self, message_id: str, *, new_page: bool = False) -> str:
        properties = "<w:pageBreakBefore/>" if new_page else ""
        content = run(self.words.say(message_id))
        return f'<w:p><w:pPr><w:pStyle w:val="Heading1"/>{properties}</w:pPr>{content}</w:p>'

    def _articles(self) -> str:
        names = ("letter", "title_of", "file", "language", "words", "sha256")
        widths = [900, 4000, 3100, 1500, 1000, _WIDTH - 10_500]
        lines = [[self.words.say(f"report.{name}") for name in names]]
        for article in self.comparison.articles:
            count = sum(word_count(each.text) for each in article.paragraphs)
            file = PurePath(article.path).name if article.path else "–"
            language = self.words.language(article.language)
            lines.append(
                [article.letter, article.title, file, language, self.words.number(count), article.sha256 or "–"]
            )
        return self._heading("report.articles") + _small_table(widths, lines)

    def _counts(self) -> str:
        findings = self.comparison.findings
        if not findings:
            return paragraph(run(self.words.say("report.no_findings"), _QUIET))
        counts = Counter((finding.kind, finding.severity) for finding in findings)
        heads = [*(self.words.value(severity) for severity in Severity), self.words.say("report.total")]
        lines = [[self.words.say("report.kind"), *heads]]
        for kind in [kind for kind in FindingKind if any(counts[kind, severity] for severity in Severity)]:
            of_kind = [counts[kind, severity] for severity in Severity]
            lines.append([self.words.value(kind), *(str(count or "–") for count in (*of_kind, sum(of_kind)))])
        totals = [sum(counts[kind, severity] for kind in FindingKind) for severity in Severity]
        lines.append([self.words.say("report.total"), *(str(count) for count in (*totals, len(findings)))])
        return self._heading("report.counts") + _small_table([2500, *[1400] * len(heads)], lines)

    def _coverage(self) -> str:
        shares = coverage(self.comparison)
        letters = [article.letter for article in self.comparison.articles]
        lines = [["", *letters]]
        lines += [[a, *("" if a == b else f"{shares[a, b]:.0%}" for b in letters)] for a in letters]
        hint = paragraph(run(self.words.say("report.coverage_of"), _QUIET), keep_next=True)
        return self._heading("report.coverage") + hint + _small_table([900, *[1000] * len(letters)], lines)

    def _notes(self) -> str:
        notes = [
            paragraph(run(f"{article.letter}  ", _STRONG) + run(self.words.render(said)))
            for article in self.comparison.articles
            for said in (*article.warnings, *article.left_out)
        ]
        return self._heading("report.notes") + "".join(notes) if notes else ""

    def _legend(self) -> str:
        lines = [
            run(f"{glyph} {self.words.value(status)}  ", _STRONG) + run(self.words.say(f"report.legend_{status}"))
            for status, glyph in ROW_GLYPHS.items()
        ]
        lines += [run(self.words.value(kind), MARKS[kind]) + run(f"  {self.words.say(said)}") for kind, said in LEGEND]
        moved = run(self.words.say("passage.moved", row=7), Look(italic=True))
        lines.append(moved + run(f"  {self.words.say('report.legend_moved')}"))
        lines.append(run(self.words.say("report.legend_dismissed"), _QUIET))
        return self._heading("report.legend") + "".join(paragraph(line) for line in lines)

    # Findings

    def _findings(self) -> Iterator[str]:
        yield self._heading("report.sheet_findings", new_page=True)
        for number, finding in enumerate(in_order(self.comparison.findings), start=1):
            yield self._finding(number, finding)

    def _finding(self, number: int, finding: Finding) -> str:
        words, decision = self.words, self.review.decision(finding.id)
        head = run(f"{number}  ") + run(words.value(finding.kind)) + run(f"  ·  {words.value(finding.severity)}")
        if finding.rows:
            where = f"{words.say('report.row')} {row_numbers(finding.rows)}"
            head += run("  ·  ") + link(where, _bookmark(min(finding.rows)))
        head += run(f"  ·  {finding.confidence:.0%}  ·  {words.value(decision.status)}", _QUIET)
        parts = [paragraph(head, style="Heading2"), paragraph(run(words.render(finding.explanation)))]
        for article in self.comparison.articles:
            spans = [span for span in finding.spans if span.article == article.letter]
            if spans:
                parts.append(self._evidence(article, beginning(in_context(article, spans, finding.kind), EVIDENCE)))
        if decision.note or decision.reviewer:
            who = f"{words.say('report.note')}{f' ({decision.reviewer})' if decision.reviewer else ''}: "
            parts.append(paragraph(run(who, _STRONG) + run(decision.note)))
        return "".join(parts)

    def _evidence(self, article: Article, pieces: list[Piece]) -> str:
        """What a finding marks in one article, indented after the article's letter."""
        runs = "".join(
            run(piece.text, MARKS[piece.mark] if piece.mark else Look(), article.language) for piece in pieces
        )
        return paragraph(
            run(f"{article.letter}\t", Look(bold=True, color=MUTED)) + runs,
            right_to_left=reads_right_to_left(article.language),
            properties='<w:ind w:left="400" w:hanging="400"/>',
        )

    # The articles side by side

    def _aligned(self) -> Iterator[str]:
        articles = self.comparison.articles
        column = (_WIDTH - _GUTTER) // len(articles)
        head = [cell(paragraph(run(self.words.say("report.row"), _STRONG)), width=_GUTTER, fill=HEAD_FILL)]
        for article in articles:
            about = self.words.language(article.language)
            if article.letter == self.comparison.options.reference:
                about += f" · {self.words.say('report.reference')}"
            titles = paragraph(run(heading(article), _STRONG)) + paragraph(run(about, _QUIET))
            head.append(cell(titles, width=column, fill=HEAD_FILL))
        widths = [_GUTTER, *[column] * len(articles)]
        yield (
            self._heading("report.sheet_aligned", new_page=True)
            + table_start(widths, right_to_left=reference_reads_right_to_left(self.comparison))
            + table_row(head, head=True)
        )
        marks = marks_of(shown_findings(self.comparison, self.review))
        for row in self.comparison.rows:
            gutter = self._gutter(row)
            yield table_row([gutter, *(self._cell(row, article, marks, column) for article in articles)])
        yield TABLE_END

    def _gutter(self, row: Row) -> str:
        """Number and status of a row, with the bookmark that links lead to."""
        number = row.index + 1
        start = f'<w:bookmarkStart w:id="{number}" w:name="{_bookmark(row.index)}"/>'
        shown = run(f"{number} {ROW_GLYPHS[row.status]}", _QUIET)
        return cell(paragraph(f'{start}{shown}<w:bookmarkEnd w:id="{number}"/>'), width=_GUTTER)

    def _cell(self, row: Row, article: Article, marks: Marks, width: int) -> str:
        units = row.passages[article.letter]
        if not units:
            absent = run(self.words.say("passage.absent"), Look(italic=True, color=MUTED))
            return cell(paragraph(absent, properties='<w:jc w:val="center"/>'), width=width, fill=ABSENT_FILL)
        after = row.moved.get(article.letter)
        chip = ""
        if after is not None:
            chip = paragraph(run(self.words.moved(after), Look(italic=True, color=MUTED)))
        shown = passage_paragraphs(passage(article, units, marks), article, _READING if after is None else _MOVED)
        return cell(chip + shown, width=width)


def _bookmark(row: int) -> str:
    return f"row{row + 1}"


def _small_table(widths: list[int], lines: list[list[str]]) -> str:
    """A table of short texts; its first line is its head. A paragraph follows, as Word wants after a table."""
    head, *others = lines
    rows = [
        table_row(
            [
                cell(paragraph(run(text, _STRONG)), width=w, fill=HEAD_FILL)
                for text, w in zip(head, widths, strict=True)
            ],
            head=True,
        )
    ]
    rows += [
        table_row(
            cell(paragraph(run(text, _STRONG if number == 0 else Look())), width=width)
            for number, (text, width) in enumerate(zip(line, widths, strict=True))
        )
        for line in others
    ]
    return table_start(widths) + "".join(rows) + TABLE_END + paragraph("")

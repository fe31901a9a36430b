"""The parts of the HTML report, from its head to its last line.

Every text of an article or of a person goes through `text`, and nothing is fetched from elsewhere: the
page's own content security policy allows only the style and the script that stand in it.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from html import escape
from importlib import resources
from pathlib import PurePath

from core.coverage import coverage
from core.facts_matrix import SIGNS, FactCell, FactState, facts_matrix
from core.language import word_count
from core.model import Article, Comparison, Finding, FindingKind, Row, Severity
from core.report.common import EVIDENCE, LEGEND, heading, in_order, reads_right_to_left, row_numbers, written_on
from core.report.passages import Marks, Piece, beginning, in_context, marks_of, passage, shown_findings
from core.report.signs import visible
from core.report.words import ROW_GLYPHS, Words
from core.report.writer import program
from core.review import Review, ReviewStatus


def text(value: str) -> str:
    """A text as HTML shows it, whatever it holds."""
    return escape(visible(value))


class Page:
    """One comparison as a page, made part by part so that it need not fit into memory twice."""

    def __init__(self, comparison: Comparison, review: Review, created: datetime, words: Words) -> None:
        self.comparison = comparison
        self.review = review
        self.created = created
        self.words = words
        self.findings = in_order(comparison.findings)
        self.number_of = {finding.id: number for number, finding in enumerate(self.findings, start=1)}
        self.said = {finding.id: words.render(finding.explanation) for finding in self.findings}
        self.parts = 3 + len(comparison.rows) + len(self.findings) + len(comparison.facts)

    def chunks(self) -> Iterator[str]:
        """The page's text, in as many pieces as there are things to show."""
        style, script = _resource("report.css"), _resource("report.js")
        yield self._head(_colours() + style, script)
        yield f"<header>\n{self._title()}</header>\n<main>\n{self._summary()}"
        yield from self._synopsis()
        yield "</main>\n"
        yield from self._list_of_findings()
        yield from self._facts()
        yield f"<script>{script}</script>\n</body>\n</html>\n"

    def _say(self, message_id: str, **parameters: str | int) -> str:
        return text(self.words.say(message_id, **parameters))

    def _head(self, style: str, script: str) -> str:
        policy = f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; base-uri 'none'"
        title = self._say("report.title", count=len(self.comparison.articles))
        return (
            f'<!DOCTYPE html>\n<html lang="{text(self.words.locale)}">\n<head>\n<meta charset="utf-8">\n'
            f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            '<meta name="color-scheme" content="light dark">\n'
            f'<meta name="generator" content="{text(program())}">\n'
            f'<meta name="hexapla-comparison" content="{text(self.comparison.id)}">\n'
            f"<title>{title}</title>\n<style>{style}</style>\n</head>\n<body>\n"
        )

    def _title(self) -> str:
        title = self._say("report.title", count=len(self.comparison.articles))
        made = self._say("report.program", program=program(), date=written_on(self.created))
        return f'<h1>{title}</h1>\n<p class="muted">{made}</p>\n'

    # Summary

    def _summary(self) -> str:
        return (
            f'<section id="summary">\n{self._articles()}<div class="side-by-side">\n{self._counts()}{self._coverage()}'
            f"</div>\n{self._settings()}{self._notes()}{self._legend()}</section>\n"
        )

    def _articles(self) -> str:
        names = ("letter", "title_of", "file", "language", "words", "sha256")
        heads = "".join(f"<th>{self._say(f'report.{name}')}</th>" for name in names)
        lines = []
        for article in self.comparison.articles:
            count = sum(word_count(paragraph.text) for paragraph in article.paragraphs)
            cells = (
                f"<td{_language(article)}>{text(article.title)}</td>",
                f"<td>{text(PurePath(article.path).name) if article.path else '–'}</td>",
                f"<td>{text(self.words.language(article.language))}</td>",
                f'<td class="figure">{text(self.words.number(count))}</td>',
                f'<td class="hash">{text(article.sha256) or "–"}</td>',
            )
            lines.append(f"<tr><th>{text(article.letter)}</th>{''.join(cells)}</tr>\n")
        return _table("articles", self._say("report.articles"), heads, "".join(lines))

    def _counts(self) -> str:
        if not self.findings:
            return f'<p class="muted">{self._say("report.no_findings")}</p>\n'
        counts: Counter[tuple[FindingKind | None, Severity | ReviewStatus | None]] = Counter()
        for finding in self.findings:
            for kind in (finding.kind, None):
                status = self.review.decision(finding.id).status
                counts.update((kind, value) for value in (finding.severity, None, status))
        columns = (*Severity, None, *ReviewStatus)
        heads = "".join(
            f"<th>{text(self.words.value(value)) if value else self._say('report.total')}</th>" for value in columns
        )
        lines = []
        for kind in [kind for kind in FindingKind if counts[kind, None]] + [None]:
            name = text(self.words.value(kind)) if kind else self._say("report.total")
            cells = "".join(f'<td class="figure">{counts[kind, value] or "–"}</td>' for value in columns)
            lines.append(f"<tr><th>{name}</th>{cells}</tr>\n")
        return _table(
            "counts", self._say("report.counts"), f"<th>{self._say('report.kind')}</th>{heads}", "".join(lines)
        )

    def _coverage(self) -> str:
        shares = coverage(self.comparison)
        letters = [article.letter for article in self.comparison.articles]
        lines = []
        for a in letters:
            cells = "".join(
                f'<td class="figure share{round(shares[a, b] * 10)}">{shares[a, b]:.0%}</td>'
                if a != b
                else '<td class="absent"></td>'
                for b in letters
            )
            lines.append(f"<tr><th>{a}</th>{cells}</tr>\n")
        heads = "<th></th>" + "".join(f"<th>{letter}</th>" for letter in letters)
        hint = f'<p class="muted">{self._say("report.coverage_of")}</p>\n'
        return f"<div>{_table('coverage', self._say('report.coverage'), heads, ''.join(lines))}{hint}</div>\n"

    def _settings(self) -> str:
        options = self.comparison.options
        settings = {
            "report.reference": options.reference,
            "report.granularity": self.words.value(options.granularity),
            "report.threshold": self.words.value(options.threshold),
            "report.encoder": self.comparison.encoder,
            "report.comparison": self.comparison.id,
        }
        shown = (f"{self._say(name)}: <b>{text(value)}</b>" for name, value in settings.items() if value)
        return f'<p class="muted settings">{" · ".join(shown)}</p>\n'

    def _notes(self) -> str:
        notes = [
            f"<li><b>{text(article.letter)}</b> {text(self.words.render(said))}</li>\n"
            for article in self.comparison.articles
            for said in (*article.warnings, *article.left_out)
        ]
        if not notes:
            return ""
        return f"<h2>{self._say('report.notes')}</h2>\n<ul>\n{''.join(notes)}</ul>\n"

    def _legend(self) -> str:
        glyphs = "".join(
            f"<li><b>{glyph} {text(self.words.value(status))}</b> {self._say(f'report.legend_{status}')}</li>\n"
            for status, glyph in ROW_GLYPHS.items()
        )
        marks = "".join(
            f"<li>{self._piece(Piece(self.words.value(kind), kind))} {self._say(meaning)}</li>\n"
            for kind, meaning in LEGEND
        )
        moved = (
            f'<li><span class="chip">{self._say("passage.moved", row=7)}</span> {self._say("report.legend_moved")}</li>'
        )
        dismissed = f"<li>{self._say('report.legend_dismissed')}</li>"
        return (
            f'<details class="legend" open><summary>{self._say("report.legend")}</summary>\n'
            f"<ul>{glyphs}{marks}{moved}{dismissed}</ul>\n</details>\n"
        )

    # The articles side by side

    def _synopsis(self) -> Iterator[str]:
        articles = self.comparison.articles
        columns = "".join(
            f"<th{_language(article)}>{text(heading(article))}<br><small>{text(self.words.language(article.language))}"
            f"{' · ' + self._say('report.reference') if article.letter == self.comparison.options.reference else ''}"
            "</small></th>"
            for article in articles
        )
        widths = '<col class="gutter">' + "<col>" * len(articles)
        yield (
            f'<section id="aligned">\n<h2>{self._say("report.sheet_aligned")}</h2>\n'
            f'<table class="synopsis"><colgroup>{widths}</colgroup>\n'
            f"<thead><tr><th>{self._say('report.row')}</th>{columns}</tr></thead>\n<tbody>\n"
        )
        marks = marks_of(shown_findings(self.comparison, self.review))
        for row in self.comparison.rows:
            cells = "".join(self._cell(row, article, marks) for article in articles)
            status = text(self.words.value(row.status))
            yield (
                f'<tr id="r{row.index + 1}" class="row-{row.status}"><th title="{status}">{row.index + 1}'
                f'<br><span class="glyph">{ROW_GLYPHS[row.status]}</span></th>{cells}</tr>\n'
            )
        yield "</tbody>\n</table>\n</section>\n"

    def _cell(self, row: Row, article: Article, marks: Marks) -> str:
        units = row.passages[article.letter]
        if not units:
            return f'<td class="absent"><span>{self._say("passage.absent")}</span></td>'
        wholes = {article.unit_text(unit) for unit in units}
        shown = "".join(self._piece(piece, wholes) for piece in passage(article, units, marks))
        after = row.moved.get(article.letter)
        chip, moved = "", ""
        if after is not None:
            chip, moved = f'<span class="chip">{self._moved(after)}</span>\n', ' class="moved"'
        return f"<td{_language(article)}{moved}>{chip}{shown}</td>"

    def _moved(self, after: int) -> str:
        if after < 0:
            return text(self.words.moved(after))
        return f'<a href="#r{after + 1}">{text(self.words.moved(after))}</a>'

    def _piece(self, piece: Piece, wholes: set[str] | None = None) -> str:
        """A piece of text, marked as what its finding is, and leading there."""
        if piece.mark is None:
            return text(piece.text)
        whole = " whole" if wholes and piece.text in wholes else ""
        finding = ""
        if piece.finding:
            finding = f' data-finding="{self.number_of[piece.finding]}" title="{text(self.said[piece.finding])}"'
        return f'<mark class="{piece.mark}{whole}"{finding}>{text(piece.text)}</mark>'

    # Findings

    def _list_of_findings(self) -> Iterator[str]:
        kinds = Counter(finding.kind for finding in self.findings)
        yield (
            f'<aside id="findings">\n'
            f'<h2>{self._say("report.sheet_findings")} <span class="count">{len(self.findings)}</span></h2>\n'
            f'<p class="muted keys">{self._say("report.keys")}</p>\n<div class="filters" hidden>'
            + "".join(
                f'<button type="button" data-kind="{kind}" aria-pressed="false">{text(self.words.value(kind))} {count}'
                "</button>"
                for kind, count in sorted(kinds.items(), key=lambda item: list(FindingKind).index(item[0]))
            )
            + "</div>\n<ol>\n"
        )
        for number, finding in enumerate(self.findings, start=1):
            yield self._finding(number, finding)
        yield "</ol>\n</aside>\n"

    def _finding(self, number: int, finding: Finding) -> str:
        decision = self.review.decision(finding.id)
        rows = ""
        if finding.rows:
            where = f"{self._say('report.row')} {row_numbers(finding.rows)}"
            rows = f'<a href="#r{min(finding.rows) + 1}">{where}</a>'
        note = f'<p class="note">{text(decision.note)}</p>' if decision.note else ""
        reviewer = f" · {text(decision.reviewer)}" if decision.reviewer else ""
        return (
            f'<li id="f{number}" class="{finding.severity} {decision.status}" data-kind="{finding.kind}"'
            ' tabindex="-1">\n'
            f'<p class="head"><span class="kind {finding.kind}">{text(self.words.value(finding.kind))}</span> '
            f'<span class="severity">{text(self.words.value(finding.severity))}</span> {rows}'
            f'<span class="confidence">{finding.confidence:.0%}</span></p>\n'
            f"<p>{text(self.said[finding.id])}</p>\n{self._evidence(finding)}"
            f'<p class="muted">{text(self.words.value(decision.status))}{reviewer}</p>{note}\n</li>\n'
        )

    def _evidence(self, finding: Finding) -> str:
        lines = []
        for article in self.comparison.articles:
            spans = [span for span in finding.spans if span.article == article.letter]
            if spans:
                pieces = beginning(in_context(article, spans, finding.kind), EVIDENCE)
                shown = "".join(self._piece(piece) for piece in pieces)
                lines.append(f"<dt>{text(article.letter)}</dt><dd{_language(article)}>{shown}</dd>\n")
        return f"<dl>\n{''.join(lines)}</dl>\n" if lines else ""

    # Facts

    def _facts(self) -> Iterator[str]:
        if not self.comparison.facts:
            return
        dismissed = {key for key, each in self.review.decisions.items() if each.status is ReviewStatus.DISMISSED}
        columns = "".join(f"<th>{text(heading(article))}</th>" for article in self.comparison.articles)
        yield (
            f'<section id="facts">\n<h2>{self._say("report.sheet_facts")}</h2>\n<table>\n<thead><tr>'
            f"<th>{self._say('report.kind')}</th><th>{self._say('report.fact')}</th>{columns}</tr></thead>\n<tbody>\n"
        )
        for row in facts_matrix(self.comparison, dismissed):
            cells = "".join(
                self._fact_cell(article, row.cells[article.letter], row.fact.kind)
                for article in self.comparison.articles
            )
            kind = text(self.words.value(row.fact.kind))
            yield f"<tr><td>{kind}</td><td>{text(row.fact.label)}</td>{cells}</tr>\n"
        yield "</tbody>\n</table>\n</section>\n"

    def _fact_cell(self, article: Article, cell: FactCell, kind: FindingKind) -> str:
        if cell.state is FactState.LACKS:
            return f'<td class="absent">{SIGNS[cell.state]}</td>'
        forms = Counter(self.comparison.span_text(span) for span in cell.spans)
        said = "\n".join(form if count == 1 else f"{form} (×{count})" for form, count in forms.items())
        shown = self._piece(Piece(said, kind)) if cell.state is FactState.DIFFERS else text(said)
        return f"<td{_language(article)}>{SIGNS[cell.state]} {shown}</td>"


def _language(article: Article) -> str:
    """The attributes that say in which language and direction an element is to be read."""
    code = f' lang="{text(article.language)}"' if article.language else ""
    return f'{code} dir="{"rtl" if reads_right_to_left(article.language) else "auto"}"'


def _table(name: str, caption: str, heads: str, body: str) -> str:
    """A small table with a caption."""
    return (
        f'<table class="{name}"><caption>{caption}</caption>\n<thead><tr>{heads}</tr></thead>\n'
        f"<tbody>\n{body}</tbody>\n</table>\n"
    )


def _colours() -> str:
    """The window's own colours as variables, the dark ones where the reader's system is dark."""
    light, dark = (_variables(json.loads(_resource(f"{name}.json", "themes"))) for name in ("light", "dark"))
    return f":root{{{light}}}\n@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}\n"


def _variables(colours: dict[str, str]) -> str:
    return "".join(f"--{name.replace('_', '-')}:{colour};" for name, colour in colours.items())


def _resource(name: str, folder: str = "report") -> str:
    return resources.files("resources").joinpath(folder, name).read_text("utf-8")


def _hash(content: str) -> str:
    """A content security policy's name for one style or script."""
    return f"sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}"

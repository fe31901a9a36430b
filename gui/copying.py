"""Copy: rows as text, HTML and table, findings with their passages."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QMimeData

from core.model import Article, Comparison, Finding, Row
from gui.findings import words


def rows_copied(comparison: Comparison, rows: Sequence[Row]) -> QMimeData:
    """Rows × articles: a table for documents and spreadsheets, tabs and lines for all else."""
    head = ["", *(f"{article.letter} {article.title}" for article in comparison.articles)]
    table = [[str(row.index + 1), *(_text(row, article) for article in comparison.articles)] for row in rows]
    titles = "".join(f"<th>{escape(cell)}</th>" for cell in head)
    body = "".join(
        f"<tr><th>{number}</th>"
        + "".join(
            f'<td lang="{escape(article.language)}" dir="auto">{escape(cell).replace(chr(10), "<br>")}</td>'
            for article, cell in zip(comparison.articles, cells, strict=True)
        )
        + "</tr>"
        for number, *cells in table
    )
    copied = QMimeData()
    copied.setText("\n".join("\t".join(_on_one_line(cell) for cell in line) for line in (head, *table)))
    copied.setHtml(f"<table border='1'><tr>{titles}</tr>{body}</table>")
    return copied


def findings_copied(comparison: Comparison, findings: Sequence[Finding]) -> QMimeData:
    """What each finding says and where, with its passages."""
    plain, html = [], []
    for finding in findings:
        title = f"{words.title(finding)} ({words.place(finding)})"
        said = words.explanation(finding)
        spans = [(span.article, comparison.span_text(span)) for span in finding.spans]
        plain.append("\n".join([title, said, *(f"{letter}: {_on_one_line(text)}" for letter, text in spans)]))
        passages = "".join(f"<li><b>{escape(letter)}</b> {escape(text)}</li>" for letter, text in spans)
        html.append(f"<p><b>{escape(title)}</b><br>{escape(said)}</p><ul>{passages}</ul>")
    copied = QMimeData()
    copied.setText("\n\n".join(plain))
    copied.setHtml("".join(html))
    return copied


def _text(row: Row, article: Article) -> str:
    """What an article has in a row; adjacent sentences of a paragraph on one line."""
    text, last = "", -1
    for unit in row.passages.get(article.letter, ()):
        between = "" if not text else " " if unit.paragraph == last else "\n"
        text, last = f"{text}{between}{article.unit_text(unit)}", unit.paragraph
    return text


def _on_one_line(text: str) -> str:
    return " ".join(text.split())

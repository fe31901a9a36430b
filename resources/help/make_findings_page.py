"""Make the help page that shows every finding of a sample with its explanation: findings.html and findings.md.

    python -m resources.help.make_findings_page

Run it when the detectors or their words change; a test says when it is due.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from html import escape
from pathlib import Path

from core.language import language_name
from core.model import Comparison, Finding, Span
from core.pipeline import compare
from core.report.common import in_order, row_numbers
from core.report.words import Words
from seeds import SampleSet, sample_sets

HERE = Path(__file__).resolve().parent
PAGES = ("findings.html", "findings.md")
_AROUND = 60
"""Characters of a passage that are shown before and behind what is marked."""
_LONGEST = 240
"""Characters of a marked passage that are shown; the rest is left out visibly."""
_TITLE = "Findings, by an example"
_INTRODUCTION = (
    "Every finding of the sample “{title}”, as the program makes them with the threshold balanced, each with its "
    "explanation. The articles are {articles}. To follow, choose Try the sample on the start page."
)
_LEGEND = (
    "What is marked in each article stands in bold. A finding that is certain follows from values; one that is "
    "possible was weighed by a model. What merely another language's convention does is no finding: it stands in the "
    "Facts."
)
_STYLE = (
    "body{font-family:sans-serif;max-width:52em;margin:1em auto;padding:0 1em;line-height:1.5}"
    "td{vertical-align:top;padding:.15em .6em .15em 0}"
)


def pages(sample: SampleSet) -> tuple[str, str]:
    """The page on a sample's findings as HTML and as Markdown."""
    comparison = compare(sample.articles)
    return _html(sample, comparison), _markdown(sample, comparison)


def _introduction(sample: SampleSet, comparison: Comparison) -> str:
    articles = ", ".join(f"{each.letter} ({language_name(each.language)})" for each in comparison.articles)
    return _INTRODUCTION.format(title=sample.title, articles=articles)


def _heading(number: int, finding: Finding) -> str:
    words = Words()
    kind = words.value(finding.kind)
    severity, certainty = (words.value(value).lower() for value in (finding.severity, finding.certainty))
    rows = "rows" if len(finding.rows) > 1 else "row"
    where = f", {rows} {row_numbers(finding.rows)}" if finding.rows else ""
    return f"{number}. {kind} ({severity}, {certainty}{where})"


def _quoted(
    comparison: Comparison, finding: Finding, bold: Callable[[str], str], plain: Callable[[str], str]
) -> Iterator[tuple[str, str, str]]:
    """Letter, language and marked passage of each of a finding's places."""
    for span in finding.spans:
        before, marked, behind = _in_context(comparison, span)
        article = comparison.article(span.article)
        language = article.paragraphs[span.paragraph].language or article.language
        yield span.article, language, f"{plain(before)}{bold(plain(marked))}{plain(behind)}"


def _in_context(comparison: Comparison, span: Span) -> tuple[str, str, str]:
    text = comparison.article(span.article).paragraphs[span.paragraph].text
    before, behind = text[max(0, span.start - _AROUND) : span.start], text[span.end : span.end + _AROUND]
    if len(before) < span.start:
        before = "… " + before.partition(" ")[2]
    if span.end + len(behind) < len(text):
        behind = behind.rpartition(" ")[0] + " …"
    marked = text[span.start : span.end]
    return before, marked if len(marked) <= _LONGEST else marked[:_LONGEST].rpartition(" ")[0] + " […]", behind


def _html(sample: SampleSet, comparison: Comparison) -> str:
    words = Words()
    lines = [
        "<!DOCTYPE html>",
        f'<html lang="en"><head><meta charset="utf-8"><title>{escape(_TITLE)}</title><style>{_STYLE}</style></head>',
        f"<body><h1>{escape(_TITLE)}</h1>",
        f"<p>{escape(_introduction(sample, comparison))}</p>",
        f"<p>{escape(_LEGEND)}</p>",
    ]
    for number, finding in enumerate(_findings(comparison), start=1):
        lines += [
            f"<h2>{escape(_heading(number, finding))}</h2>",
            f"<p>{escape(words.render(finding.explanation))}</p>",
            "<table>",
            *(
                f'<tr><td>{letter}</td><td lang="{language}" dir="auto">{text}</td></tr>'
                for letter, language, text in _quoted(comparison, finding, _bold_html, escape)
            ),
            "</table>",
        ]
    return "\n".join([*lines, "</body></html>", ""])


def _bold_html(text: str) -> str:
    return f"<b>{text}</b>"


def _markdown(sample: SampleSet, comparison: Comparison) -> str:
    words = Words()
    lines = [f"# {_TITLE}", _introduction(sample, comparison), _LEGEND]
    for number, finding in enumerate(_findings(comparison), start=1):
        lines += [
            f"## {_heading(number, finding)}",
            words.render(finding.explanation),
            "\n".join(
                f"- {letter}: {text}" for letter, _, text in _quoted(comparison, finding, _bold_markdown, _plain)
            ),
        ]
    return "\n\n".join(lines) + "\n"


def _bold_markdown(text: str) -> str:
    return f"**{text}**"


def _plain(text: str) -> str:
    """Text whose signs Markdown leaves alone."""
    return "".join(f"\\{sign}" if sign in "\\*_`[]<" else sign for sign in text)


def _findings(comparison: Comparison) -> Sequence[Finding]:
    return in_order(comparison.findings)


def main() -> None:
    """Write both pages."""
    for name, page in zip(PAGES, pages(sample_sets()[0]), strict=True):
        (HERE / name).write_text(page, "utf8")


if __name__ == "__main__":
    main()

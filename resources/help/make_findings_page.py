"""Make the help pages that show every finding of a sample with its explanation, in each language of the interface.

    python -m resources.help.make_findings_page

Run it when the detectors or their words change, or their translations; a test says when it is due. Words of findings
come from core's catalogue and its translations; what only these pages say stands here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from core.language import language_name
from core.model import Comparison, Finding, Span
from core.pipeline import compare
from core.report.common import in_order, row_numbers
from core.report.words import Words
from resources.i18n.update import Text, translations
from seeds import SampleSet, sample_sets

HERE = Path(__file__).resolve().parent
_TRANSLATED = HERE.parent / "i18n"
_AROUND = 60
"""Characters of a passage that are shown before and behind what is marked."""
_LONGEST = 240
"""Characters of a marked passage that are shown; the rest is left out visibly."""


@dataclass(frozen=True, slots=True)
class Said:
    """What the page says itself."""

    title: str
    sample: str
    """What the sample is about."""
    introduction: str
    """With {sample} and {articles}."""
    legend: str
    row: str
    rows: str


SAID = {
    "en": Said(
        "What is found, by an example",
        "A bridge over a strait",
        "Every finding of the sample “{sample}”, as the program makes them with the threshold balanced, each with its "
        "explanation. The articles are {articles}. To follow, choose Try the sample on the start page.",
        "What is marked in each article stands in bold. A finding that is certain follows from values; one that is "
        "possible was weighed by a model. What merely another language's convention does is no finding: it stands in "
        "the Facts.",
        "row",
        "rows",
    ),
    "de": Said(
        "Was gefunden wird, an einem Beispiel",
        "Eine Brücke über einen Sund",
        "Jeder Befund des Beispiels „{sample}“, wie ihn das Programm bei ausgewogener Schwelle macht, mit seiner "
        "Erklärung. Die Artikel sind {articles}. Zum Mitlesen wählen Sie auf der Startseite „Beispiel ausprobieren“.",
        "Was in jedem Artikel markiert ist, steht fett. Ein Befund, der sicher ist, folgt aus Werten; einer, der "
        "möglich ist, wurde von einem Modell gewogen. Was nur Brauch einer anderen Sprache ist, ist kein Befund: Es "
        "steht in den Fakten.",
        "Zeile",
        "Zeilen",
    ),
    "it": Said(
        "Che cosa si trova, con un esempio",
        "Un ponte su uno stretto",
        "Ogni divergenza dell'esempio «{sample}», come la trova il programma con la soglia equilibrata, con la sua "
        "spiegazione. Gli articoli sono {articles}. Per seguire, scegliere «Prova l'esempio» nella pagina iniziale.",
        "Ciò che è segnato in ogni articolo è in grassetto. Una divergenza certa deriva da valori; una possibile è "
        "stata valutata da un modello. Ciò che è solo uso di un'altra lingua non è una divergenza: sta nei fatti.",
        "riga",
        "righe",
    ),
    "ru": Said(
        "Что находится, на примере",
        "Мост через пролив",
        "Все расхождения примера «{sample}», какими их находит программа при взвешенном пороге, с пояснениями. "
        "Статьи: {articles}. Чтобы следить по тексту, выберите на начальной странице «Попробовать на примере».",
        "То, что отмечено в каждой статье, выделено жирным. Достоверное расхождение следует из значений; возможное "
        "взвешено моделью. То, что лишь принято в другом языке, расхождением не считается: оно стоит в фактах.",
        "строка",
        "строки",
    ),
}
"""By the code of the language."""
_STYLE = (
    "body{font-family:sans-serif;max-width:52em;margin:1em auto;padding:0 1em;line-height:1.5}"
    "td{vertical-align:top;padding:.15em .6em .15em 0}"
)


def pages(sample: SampleSet) -> dict[str, str]:
    """The pages on a sample's findings by the names of their files: HTML in each language, Markdown in English."""
    comparison = compare(sample.articles)
    made = {f"findings_{code}.html": _html(comparison, code) for code in SAID if code != "en"}
    return {
        "findings.html": _html(comparison, "en"),
        **made,
        "findings.md": _markdown(comparison),
    }


def _words(code: str) -> Words:
    """Core's words in a language of the interface."""
    known = translations(_TRANSLATED / f"hexapla_{code}.ts")
    return Words(lambda text: known.get(Text("Messages", text), [""])[0] or text, code)


def _introduction(comparison: Comparison, code: str) -> str:
    articles = ", ".join(f"{each.letter} ({language_name(each.language, code)})" for each in comparison.articles)
    return SAID[code].introduction.format(sample=SAID[code].sample, articles=articles)


def _heading(number: int, finding: Finding, words: Words) -> str:
    said = SAID[words.locale]
    kind = words.value(finding.kind)
    severity, certainty = (words.value(value).lower() for value in (finding.severity, finding.certainty))
    rows = said.rows if len(finding.rows) > 1 else said.row
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


def _html(comparison: Comparison, code: str) -> str:
    words, said = _words(code), SAID[code]
    lines = [
        "<!DOCTYPE html>",
        f'<html lang="{code}"><head><meta charset="utf-8"><title>{escape(said.title)}</title>'
        f"<style>{_STYLE}</style></head>",
        f"<body><h1>{escape(said.title)}</h1>",
        f"<p>{escape(_introduction(comparison, code))}</p>",
        f"<p>{escape(said.legend)}</p>",
    ]
    for number, finding in enumerate(_findings(comparison), start=1):
        lines += [
            f"<h2>{escape(_heading(number, finding, words))}</h2>",
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


def _markdown(comparison: Comparison) -> str:
    words, said = Words(), SAID["en"]
    lines = [f"# {said.title}", _introduction(comparison, "en"), said.legend]
    for number, finding in enumerate(_findings(comparison), start=1):
        lines += [
            f"## {_heading(number, finding, words)}",
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
    """Write all pages."""
    for name, page in pages(sample_sets()[0]).items():
        (HERE / name).write_text(page, "utf8")


if __name__ == "__main__":
    main()

"""What the command line shows: words that any console can take, a progress line, a short summary."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TextIO

import regex

from core.coverage import coverage
from core.language import language_name
from core.messages import render
from core.model import Comparison, Finding, RowStatus, Severity
from core.progress import Stage
from core.report.words import ROW_GLYPHS, Words

_UNSHOWN = regex.compile(r"[^\P{C}\u200C-\u200F]")
"""Control characters, which could steer a terminal, lone surrogates and the like; joiners and direction marks stay."""
_EXCERPT = 60
"""Code points of a passage that a line of the summary shows."""
_REDRAW_SECONDS = 0.1


def safe_output(stream: TextIO) -> None:
    """Let a stream write characters that its encoding lacks as escapes, instead of failing."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="backslashreplace")


def shown(text: str) -> str:
    """A text as one line of a console."""
    return _UNSHOWN.sub("\ufffd", " ".join(text.split()))


class ProgressLine:
    """An `OnProgress` that keeps one line of a terminal up to date."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._width = 0
        self._drawn = 0.0

    def __call__(self, stage: Stage, done: int, total: int) -> None:
        """Redraw the line, unless that has just been done."""
        now = time.monotonic()
        if now - self._drawn < _REDRAW_SECONDS and self._width:
            return
        self._drawn = now
        share = 100 * done // total if total else 0
        line = Words().say(f"stage.{stage}", share=min(share, 100))
        self._stream.write("\r" + line.ljust(self._width))
        self._stream.flush()
        self._width = len(line)

    def clear(self) -> None:
        """Wipe the line, so that something else can be written."""
        if self._width:
            self._stream.write("\r" + " " * self._width + "\r")
            self._stream.flush()
            self._width = 0


def summary(comparison: Comparison) -> Iterator[str]:
    """The lines of a short account: articles, rows, coverage, findings by weight."""
    words = Words()
    for article in comparison.articles:
        language = language_name(article.language) if article.language else "?"
        sentences = sum(1 for _ in article.sentence_refs())
        counts = words.say("summary.article", paragraphs=len(article.paragraphs), sentences=sentences)
        yield f"  {article.letter}  {shown(article.title)} ({language}, {counts})"
    yield ""
    statuses = Counter(row.status for row in comparison.rows)
    yield words.say("summary.rows", count=len(comparison.rows))
    for status in RowStatus:
        if statuses[status]:
            yield f"  {ROW_GLYPHS[status]} {words.value(status)}: {statuses[status]}"
    yield ""
    yield words.say("report.coverage_of")
    yield from _coverage(comparison)
    yield ""
    yield from _findings(comparison, words)


def _coverage(comparison: Comparison) -> Iterator[str]:
    shares = coverage(comparison)
    letters = [article.letter for article in comparison.articles]
    yield "   " + "".join(letter.rjust(6) for letter in letters)
    for a in letters:
        cells = ["–" if a == b else f"{100 * shares[a, b]:.0f}%" for b in letters]
        yield f"  {a}" + "".join(cell.rjust(6) for cell in cells)


def _findings(comparison: Comparison, words: Words) -> Iterator[str]:
    if not comparison.findings:
        yield words.say("report.no_findings")
        return
    yield words.say("summary.findings", count=len(comparison.findings))
    yield _columns(*(words.say(f"report.{name}") for name in ("severity", "row", "kind", "explanation")))
    for severity in Severity:
        for finding in comparison.findings:
            if finding.severity is severity:
                explanation = shown(words.render(finding.explanation)) + _excerpt(comparison, finding)
                yield _columns(words.value(severity), _ranges(finding.rows), words.value(finding.kind), explanation)


def _columns(severity: str, rows: str, kind: str, explanation: str) -> str:
    return f"  {severity:<9} {rows:<7} {kind:<11} {explanation}"


def _ranges(rows: Sequence[int]) -> str:
    """Row numbers as people count them: "3–12, 15"."""
    runs: list[list[int]] = []
    for row in sorted(rows):
        if runs and row == runs[-1][-1] + 1:
            runs[-1].append(row)
        else:
            runs.append([row])
    return ", ".join(f"{run[0] + 1}–{run[-1] + 1}" if len(run) > 1 else f"{run[0] + 1}" for run in runs)


def _excerpt(comparison: Comparison, finding: Finding) -> str:
    """The beginning of what a finding is about, where its explanation doesn't quote it."""
    if not finding.spans:
        return ""
    span = finding.spans[0]
    text = shown(comparison.span_text(span))
    if text in shown(render(finding.explanation)):
        return ""
    return f" {span.article}: {text[:_EXCERPT].rstrip()}{'…' if len(text) > _EXCERPT else ''}"

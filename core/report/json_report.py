"""The comparison for scripts: JSON as `resources/hexapla-comparison-1.schema.json` describes it.

All indices count from 0. Later versions may add keys, so readers ignore what they don't know.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from core.atomic import written_whole
from core.messages import Message
from core.model import Article, Comparison, Fact, Finding, Granularity, Link, LinkSide, Paragraph, Row, Span, Unit
from core.progress import OnProgress, Stage, ignore_progress
from core.report.words import Translate, Words
from core.report.writer import program
from core.review import Review

FORMAT = "hexapla-comparison"
VERSION = 1

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def to_json(
    comparison: Comparison,
    review: Review,
    *,
    created: datetime,
    translate: Translate | None = None,
    locale: str = "en",
) -> dict[str, Any]:
    """The comparison and its review as plain data, in the shape of the JSON contract.

    Args:
        comparison: what was computed.
        review: what people did; its decisions are merged into the findings.
        created: the time to put in.
        translate: for explanations and warnings in another language than English. Values, message ids and their
            parameters are the same in every language.
        locale: the code of that language, for what it calls others.
    """
    words = Words(translate, locale)
    return {
        "format": FORMAT,
        "version": VERSION,
        "program": program(),
        "comparison_id": comparison.id,
        "created": created.isoformat(),
        "options": _options(comparison),
        "articles": [_article(article, words) for article in comparison.articles],
        "rows": [_row(row, comparison.options.granularity) for row in comparison.rows],
        "links": [_link(link) for link in comparison.links],
        "findings": [_finding(finding, comparison, review, words) for finding in comparison.findings],
        "facts": [_fact(fact, comparison) for fact in comparison.facts],
    }


def json_text(comparison: Comparison, review: Review, created: datetime) -> str:
    """The comparison as JSON text, in English: one article, row, link, finding or fact a line, signs unescaped.

    Lone surrogates, which UTF-8 has no bytes for, are escaped as JSON allows.
    """
    return "".join(_chunks(to_json(comparison, review, created=created)))


@dataclass(frozen=True, slots=True)
class JsonWriter:
    """Writes a comparison as JSON."""

    translate: Translate | None = None
    name: str = "json"
    suffix: str = ".json"
    locale: str = "en"

    def write(
        self,
        comparison: Comparison,
        review: Review,
        path: Path,
        *,
        created: datetime,
        on_progress: OnProgress = ignore_progress,
    ) -> None:
        """Write the file whole or not at all; see `Writer.write`."""
        on_progress(Stage.WRITING, 0, 1)
        document = to_json(comparison, review, created=created, translate=self.translate, locale=self.locale)
        total = sum(len(value) if isinstance(value, list) else 1 for value in document.values())
        with written_whole(path) as stream:
            for done, chunk in enumerate(_chunks(document)):
                stream.write(chunk.encode("utf-8"))
                on_progress(Stage.WRITING, min(done, total), total)
        on_progress(Stage.WRITING, total, total)


def _chunks(document: Mapping[str, Any]) -> Iterator[str]:
    """The text of a document piece by piece: a line for each key, and for each item of its lists."""
    separator = "{\n"
    for key, value in document.items():
        yield f"{separator}  {_compact(key)}: "
        separator = ",\n"
        if isinstance(value, list) and value:
            for number, item in enumerate(value):
                yield f"{',' if number else '['}\n    {_compact(item)}"
            yield "\n  ]"
        else:
            yield _compact(value)
    yield "\n}\n"


def _compact(value: Any) -> str:
    """A value on one line."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False)
    return _LONE_SURROGATE.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def _options(comparison: Comparison) -> dict[str, Any]:
    """What the user chose, and the encoder that the links rest on."""
    options = comparison.options
    return {
        "reference": options.reference,
        "granularity": options.granularity.value,
        "threshold": options.threshold.value,
        "lines": options.lines,
        "languages": _in_order(options.languages),
        "encodings": _in_order(options.encodings),
        "encoder": comparison.encoder,
    }


def _article(article: Article, words: Words) -> dict[str, Any]:
    """One article with its text."""
    return {
        "id": article.id,
        "letter": article.letter,
        "path": article.path,
        "title": article.title,
        "language": article.language,
        "date": article.date,
        "author": article.author,
        "source": article.source,
        "encoding": article.encoding,
        "sha256": article.sha256,
        "paragraphs": [_paragraph(paragraph) for paragraph in article.paragraphs],
        "left_out": [_said(said, words) for said in article.left_out],
        "warnings": [_said(said, words) for said in article.warnings],
    }


def _paragraph(paragraph: Paragraph) -> dict[str, Any]:
    """One paragraph, with its sentences as offsets into its text."""
    return {
        "text": paragraph.text,
        "kind": paragraph.kind.value,
        "language": paragraph.language,
        "sentences": [[sentence.start, sentence.end] for sentence in paragraph.sentences],
    }


def _row(row: Row, granularity: Granularity) -> dict[str, Any]:
    """One row; an article that lacks it has an empty list."""
    return {
        "id": row.id,
        "index": row.index,
        "status": row.status.value,
        "score": row.score,
        "moved": _in_order(row.moved),
        "passages": {
            letter: [_unit(unit, granularity) for unit in units] for letter, units in sorted(row.passages.items())
        },
    }


def _unit(unit: Unit, granularity: Granularity) -> int | list[int]:
    """A paragraph's index, or [paragraph, sentence] where rows are made of sentences."""
    if granularity is Granularity.PARAGRAPH:
        return unit.paragraph
    return [unit.paragraph, unit.sentence or 0]


def _link(link: Link) -> dict[str, Any]:
    """One scored correspondence."""
    return {
        "a": _side(link.a),
        "b": _side(link.b),
        "probability": link.probability,
        "echo": link.echo,
        "pinned": link.pinned,
        "set_aside": link.set_aside,
    }


def _side(side: LinkSide) -> dict[str, Any]:
    """One end of a link."""
    return {"article": side.article, "sentences": [[ref.paragraph, ref.sentence] for ref in side.sentences]}


def _finding(finding: Finding, comparison: Comparison, review: Review, words: Words) -> dict[str, Any]:
    """One divergence and what the reviewers made of it."""
    decision = review.decision(finding.id)
    return {
        "id": finding.id,
        "kind": finding.kind.value,
        "severity": finding.severity.value,
        "confidence": finding.confidence,
        "certainty": finding.certainty.value,
        "articles": list(finding.articles),
        "rows": list(finding.rows),
        "explanation": words.render(finding.explanation),
        "message": _message(finding.explanation),
        "spans": [_span(span, comparison) for span in finding.spans],
        "status": decision.status.value,
        "note": decision.note,
        "reviewer": decision.reviewer,
    }


def _fact(fact: Fact, comparison: Comparison) -> dict[str, Any]:
    """One fact and where it is mentioned."""
    return {
        "id": fact.id,
        "kind": fact.kind.value,
        "value": fact.value,
        "label": fact.label,
        "mentions": [_span(span, comparison) for span in fact.mentions],
    }


def _span(span: Span, comparison: Comparison) -> dict[str, Any]:
    """A stretch of text: where it is, and its words."""
    return {
        "article": span.article,
        "paragraph": span.paragraph,
        "start": span.start,
        "end": span.end,
        "text": comparison.span_text(span),
    }


def _said(said: Message, words: Words) -> dict[str, Any]:
    """A message to the user: its words, and the id and parameters that they were made of."""
    return {"explanation": words.render(said), "message": _message(said)}


def _message(said: Message) -> dict[str, Any]:
    """A message as data, for readers that have their own words."""
    return {"id": said.id, "parameters": _in_order(said.parameters)}


def _in_order(mapping: Mapping[str, Any]) -> dict[str, Any]:
    """A mapping by its keys' order, so that the same comparison gives the same text."""
    return dict(sorted(mapping.items()))

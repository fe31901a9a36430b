"""Whether the parts of a session fit together: what the window would stumble over is refused at the door."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from core.model import LETTERS, MAX_ARTICLES, Article, Comparison, Link, LinkSide, Row, Span, Unit
from core.progress import OnProgress, Stage, ignore_progress
from core.review.plain import Invalid
from core.review.session_data import SavedSession

_AT_ONCE = 500
"""Items between two reports."""


def check(session: SavedSession, on_progress: OnProgress = ignore_progress) -> None:
    """Check that every letter, index and offset leads to something.

    Raises:
        Invalid: the first that doesn't.
    """
    comparison = session.comparison
    articles = {article.letter: article for article in comparison.articles}
    if not 1 <= len(comparison.articles) <= MAX_ARTICLES or len(articles) < len(comparison.articles):
        raise Invalid(f"it has {len(comparison.articles)} articles under {len(articles)} letters")
    if not articles.keys() <= set(LETTERS):
        raise Invalid("an article has no letter")
    if comparison.options.reference not in articles:
        raise Invalid("the reference is none of the articles")
    checks = _Checks(articles, len(comparison.rows))
    total = sum(len(article.paragraphs) for article in articles.values()) + len(comparison.rows)
    done = 0
    for article in articles.values():
        for start in range(0, len(article.paragraphs), _AT_ONCE):
            on_progress(Stage.READING, done + start, total)
            checks.sentences(article, range(start, min(start + _AT_ONCE, len(article.paragraphs))))
        done += len(article.paragraphs)
    for number, row in enumerate(comparison.rows):
        if number % _AT_ONCE == 0:
            on_progress(Stage.READING, done + number, total)
        checks.row(row, number)
    checks.links((*comparison.links, *session.given))
    _check_marks(comparison, checks)


def _check_marks(comparison: Comparison, checks: _Checks) -> None:
    for finding in comparison.findings:
        checks.letters(finding.articles)
        checks.rows(finding.rows)
        checks.spans(finding.spans)
    for fact in comparison.facts:
        checks.spans(fact.mentions)


class _Checks:
    """Checks against some articles."""

    def __init__(self, articles: dict[str, Article], rows: int) -> None:
        self._articles = articles
        self._lengths = {letter: [len(each.text) for each in one.paragraphs] for letter, one in articles.items()}
        self._sentences = {letter: [len(each.sentences) for each in one.paragraphs] for letter, one in articles.items()}
        self._rows = rows

    def sentences(self, article: Article, numbers: Iterable[int]) -> None:
        """Sentences lie in their paragraph, one after the other."""
        for number in numbers:
            paragraph, end = article.paragraphs[number], 0
            for sentence in paragraph.sentences:
                if not end <= sentence.start <= sentence.end <= len(paragraph.text):
                    raise Invalid(f"a sentence of {article.letter} lies outside of paragraph {number}")
                end = sentence.end

    def row(self, row: Row, number: int) -> None:
        """A row has its number, and passages of every article."""
        if row.index != number:
            raise Invalid(f"row {number} says that it is row {row.index}")
        if row.passages.keys() != self._articles.keys():
            raise Invalid(f"row {number} has passages of other articles")
        for letter, units in row.passages.items():
            for unit in units:
                self._unit(letter, unit)
        self.letters(row.moved)
        if not all(-1 <= after < self._rows for after in row.moved.values()):
            raise Invalid(f"row {number} is moved to no row")

    def links(self, links: Sequence[Link]) -> None:
        """Links lead from sentences to sentences."""
        for link in links:
            self._side(link.a)
            self._side(link.b)

    def _side(self, side: LinkSide) -> None:
        for ref in side.sentences:
            self._unit(side.article, Unit(ref.paragraph, ref.sentence))
        if not side.sentences:
            raise Invalid("a link has an end without sentences")

    def _unit(self, letter: str, unit: Unit) -> None:
        counts = self._sentences.get(letter, ())
        if not 0 <= unit.paragraph < len(counts):
            raise Invalid(f"{letter!r:.10} has no paragraph {unit.paragraph}")
        if unit.sentence is not None and not 0 <= unit.sentence < counts[unit.paragraph]:
            raise Invalid(f"paragraph {unit.paragraph} of {letter} has no sentence {unit.sentence}")

    def letters(self, letters: Iterable[str]) -> None:
        """Letters are those of articles."""
        for letter in letters:
            if letter not in self._articles:
                raise Invalid(f"there is no article {letter!r:.10}")

    def rows(self, rows: Iterable[int]) -> None:
        """Rows are there."""
        for index in rows:
            if not 0 <= index < self._rows:
                raise Invalid(f"there is no row {index}")

    def spans(self, spans: Iterable[Span]) -> None:
        """Spans lie in their paragraph."""
        for span in spans:
            lengths = self._lengths.get(span.article, ())
            inside = 0 <= span.paragraph < len(lengths) and 0 <= span.start <= span.end <= lengths[span.paragraph]
            if not inside:
                raise Invalid(f"a mark lies outside of paragraph {span.paragraph} of {span.article!r:.10}")

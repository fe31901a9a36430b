"""The one road through the house: articles in, a comparison out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from core.alignment import Memory, align_all, build_rows
from core.alignment.edits import Edit, pins
from core.divergence import Evidence, find_divergences
from core.embedding import UniversalSentenceEncoder
from core.embedding.encoder import Encoder, WordEncoder
from core.embedding.threads import at_most
from core.errors import ReadError
from core.facts import EXTRACTORS, Mention, extract, gather
from core.identity import comparison_id
from core.language import language_name, segment
from core.messages import message
from core.model import (
    LETTERS,
    MAX_ARTICLES,
    Article,
    Comparison,
    Fact,
    Finding,
    Link,
    LinkSide,
    Options,
    Row,
    RowStatus,
    SentenceRef,
)
from core.opening import open_articles
from core.progress import OnProgress, Stage, ignore_progress


def compare(
    sources: Sequence[str | Path | Article],
    options: Options | None = None,
    *,
    encoder: Encoder | None = None,
    memory: Memory | None = None,
    edits: Sequence[Edit] = (),
    links: Sequence[Link] = (),
    on_progress: OnProgress = ignore_progress,
) -> Comparison:
    """Compare two to eight articles.

    Comparing again with the same `memory` reuses what is known of unchanged articles: with another
    reference, granularity or threshold, or with an article added or closed, only what lies downstream
    is computed. Articles that come with sentences keep them, unless `options` gives another language.

    Args:
        sources: paths of files, or articles.
        options: what the user chose; the defaults where None.
        encoder: gives sentences their vectors; the embedded one where None.
        memory: what earlier comparisons computed.
        edits: of the alignment, by hand; those whose paragraphs are gone have no effect.
        links: those that files of segments give (`Opened.links`); they stand like pins, until an edit undoes them.
            With paths they need not be given.
        on_progress: called often; may raise `Cancelled`.

    Raises:
        ReadError: a file can't be read, or there are too few or too many.
        ValueError: the options name an article that is not there.
    """
    options = options or Options()
    encoder = encoder or UniversalSentenceEncoder()
    memory = memory if memory is not None else Memory()
    read, of_files = _open(sources, options, on_progress)
    articles = _prepare(read, options, encoder, on_progress)
    letters = {article.letter for article in articles}
    if options.reference not in letters:
        raise ValueError(f"the reference {options.reference} is not among the articles {', '.join(sorted(letters))}")
    pinned = pins(articles, edits, _of_sentences([*links, *of_files], articles))
    found = align_all(articles, encoder, memory=memory, pins=pinned, on_progress=on_progress)
    synopsis = build_rows(
        articles,
        found,
        reference=options.reference,
        granularity=options.granularity,
        threshold=options.threshold,
        edits=edits,
        on_progress=on_progress,
    )
    by_letter = {article.letter: article for article in articles}
    with at_most(1):  # what follows multiplies small matrices; the encoder takes its own threads inside
        facts, mentions = _facts(articles, encoder, on_progress)
        evidence = Evidence(
            by_letter,
            synopsis.rows,
            synopsis.links,
            options,
            facts,
            mentions,
            encoder if isinstance(encoder, WordEncoder) else None,
        )
        findings = find_divergences(evidence, on_progress)
    return Comparison(
        id=comparison_id(articles, options),
        articles=articles,
        options=options,
        encoder=encoder.name,
        rows=_with_differences(synopsis.rows, findings),
        links=synopsis.links,
        findings=findings,
        facts=facts,
    )


def _open(
    sources: Sequence[str | Path | Article], options: Options, on_progress: OnProgress
) -> tuple[tuple[Article, ...], tuple[Link, ...]]:
    """The sources as lettered articles, in the order given, and the links that their files give."""
    paths = [source for source in sources if not isinstance(source, Article)]
    articles = [source for source in sources if isinstance(source, Article)]
    if paths and articles:
        raise TypeError("give paths or articles, not both")
    links: tuple[Link, ...] = ()
    if paths:
        opened = open_articles(paths, options, on_progress)
        if opened.failures:
            raise ReadError(opened.failures[0][1])
        articles, links = list(opened.articles), opened.links
    if len(articles) < 2:
        raise ReadError(message("read.too_few", count=len(articles)))
    if len(articles) > MAX_ARTICLES:
        raise ReadError(message("read.too_many", count=len(articles), limit=MAX_ARTICLES))
    return _with_letters(articles), links


def _with_letters(articles: Sequence[Article]) -> tuple[Article, ...]:
    """Letters for articles that have none, in order; those that are there are kept."""
    taken = {article.letter for article in articles}
    free = iter([letter for letter in LETTERS if letter not in taken])
    return tuple(article if article.letter else replace(article, letter=next(free)) for article in articles)


def _prepare(
    articles: Sequence[Article], options: Options, encoder: Encoder, on_progress: OnProgress
) -> tuple[Article, ...]:
    """The articles with languages and sentences, and a warning where the encoder lacks the language."""
    prepared = []
    for done, article in enumerate(articles):
        on_progress(Stage.SEGMENTING, done, len(articles))
        chosen = options.languages.get(article.letter)
        segmented = any(paragraph.sentences for paragraph in article.paragraphs)
        if not segmented or (chosen and chosen != article.language):
            article = segment(article, language=chosen, lines=options.lines, on_progress=on_progress)
        prepared.append(_with_language_warning(article, encoder))
    on_progress(Stage.SEGMENTING, len(articles), len(articles))
    return tuple(prepared)


def _of_sentences(links: Iterable[Link], articles: Sequence[Article]) -> list[Link]:
    """Links between whole paragraphs, of all their sentences; without those of articles that are not there."""
    by_letter = {article.letter: article for article in articles}

    def whole(side: LinkSide) -> LinkSide:
        paragraphs = by_letter[side.article].paragraphs
        numbers = sorted({ref.paragraph for ref in side.sentences if ref.paragraph < len(paragraphs)})
        refs = (SentenceRef(number, index) for number in numbers for index in range(len(paragraphs[number].sentences)))
        return replace(side, sentences=tuple(refs))

    there = (link for link in links if link.a.article in by_letter and link.b.article in by_letter)
    found = (replace(link, a=whole(link.a), b=whole(link.b), pinned=True) for link in there)
    return [link for link in found if link.a.sentences and link.b.sentences]


def _with_language_warning(article: Article, encoder: Encoder) -> Article:
    """The article, with a warning exactly if the encoder was not trained for its language."""
    others = tuple(said for said in article.warnings if said.id != "language.unknown_to_encoder")
    if not article.language or article.language in encoder.languages:
        return replace(article, warnings=others)
    said = message("language.unknown_to_encoder", article=article.letter, language=language_name(article.language))
    return replace(article, warnings=(*others, said))


def _facts(
    articles: Sequence[Article], encoder: Encoder, on_progress: OnProgress
) -> tuple[tuple[Fact, ...], dict[str, tuple[Mention, ...]]]:
    """The facts of all articles, and each article's mentions of them."""
    done, total = 0, len(EXTRACTORS) * sum(len(article.paragraphs) for article in articles)

    def on_step() -> None:
        nonlocal done
        on_progress(Stage.CHECKING, min(done, total), total)
        done += 1

    mentions = {article.letter: extract(article, on_step) for article in articles}
    return gather(mentions, encoder.encode, on_step), mentions


def _with_differences(rows: Sequence[Row], findings: Iterable[Finding]) -> tuple[Row, ...]:
    """The rows, with status `differs` where all articles have the passage and a finding lies in it."""
    differing = {index for finding in findings for index in finding.rows}
    return tuple(
        replace(row, status=RowStatus.DIFFERS) if row.status is RowStatus.SAME and row.index in differing else row
        for row in rows
    )

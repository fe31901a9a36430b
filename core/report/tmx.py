"""Translation memory: what the articles say alike, as TMX 1.4b for translation tools.

One unit a link between articles in different languages, if a person pinned it or it is sure enough; links
that others outweigh are left out. Where all articles are in one language, its links are written all the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from core.atomic import written_whole
from core.model import Article, Comparison, Link, LinkSide, SentenceRef
from core.progress import OnProgress, ignore_progress
from core.report.common import Progress, in_utc
from core.report.signs import visible
from core.report.words import Translate
from core.report.writer import program
from core.review import Review

SURE = 0.8
"""Least probability of a link that nobody pinned: of such links at least four in five are right."""
_UNKNOWN_LANGUAGE = "und"


@dataclass(frozen=True, slots=True)
class TmxWriter:
    """Writes the links of a comparison as a translation memory."""

    translate: Translate | None = None
    name: str = "tmx"
    suffix: str = ".tmx"

    def write(
        self,
        comparison: Comparison,
        review: Review,  # noqa: ARG002 - links made by hand stand in the comparison already
        path: Path,
        *,
        created: datetime,
        on_progress: OnProgress = ignore_progress,
    ) -> None:
        """Write the file whole or not at all; see `Writer.write`."""
        links = sure_links(comparison)
        progress = Progress(on_progress, 2 + len(links))
        with written_whole(path) as stream:
            for part in _parts(comparison, links, created):
                progress.step()
                stream.write(part.encode("utf-8"))
            progress.finish()


def sure_links(comparison: Comparison) -> list[Link]:
    """The links that a translation memory takes, as they stand in the articles."""
    languages = {article.letter: article.language for article in comparison.articles}
    one_language = len(set(languages.values())) == 1
    return [
        link
        for link in comparison.links
        if not link.set_aside
        and (link.pinned or link.probability >= SURE)
        and (one_language or languages[link.a.article] != languages[link.b.article])
    ]


def _parts(comparison: Comparison, links: Sequence[Link], created: datetime) -> Iterator[str]:
    articles = {article.letter: article for article in comparison.articles}
    name, _, version = program().partition(" ")
    moment = in_utc(created).strftime("%Y%m%dT%H%M%SZ")
    source = _language(articles[comparison.options.reference])
    if not all(source in {_language(articles[side.article]) for side in (link.a, link.b)} for link in links):
        source = "*all*"  # the standard's word for: any of a unit's languages may be the source
    yield (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4">\n'
        f'<header creationtool={quoteattr(name)} creationtoolversion={quoteattr(version or "0")} segtype="sentence"'
        f' o-tmf="Hexapla" adminlang="en" srclang={quoteattr(source)} datatype="plaintext"'
        f' creationdate="{moment}">\n'
        + "".join(
            f"<note>{escape(visible(f'{article.letter}: {article.title}'))}</note>\n" for article in articles.values()
        )
        + "</header>\n<body>\n"
    )
    for number, link in enumerate(links, start=1):
        variants = "".join(_variant(articles[side.article], side) for side in (link.a, link.b))
        origin = "pinned" if link.pinned else "aligned"
        yield (
            f'<tu tuid="{number}">\n<prop type="x-articles">{link.a.article} {link.b.article}</prop>\n'
            f'<prop type="x-origin">{origin}</prop>\n<prop type="x-probability">{link.probability:.4f}</prop>\n'
            f"{variants}</tu>\n"
        )
    yield "</body>\n</tmx>\n"


def _variant(article: Article, side: LinkSide) -> str:
    return (
        f"<tuv xml:lang={quoteattr(_language(article))}><seg>"
        f"{escape(visible(_segment(article, side.sentences)))}</seg></tuv>\n"
    )


def _language(article: Article) -> str:
    return article.language or _UNKNOWN_LANGUAGE


def _segment(article: Article, sentences: Sequence[SentenceRef]) -> str:
    """The sentences of one side, one after the other on one line."""
    return " ".join(" ".join(article.sentence_text(ref).split()) for ref in sentences)

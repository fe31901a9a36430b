"""Articles and links made for the tests of rows: no text of anybody, no encoder."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from hypothesis import strategies as st

from core.alignment import Edit, Synopsis
from core.alignment.edits import LinkName, LinkPassages, MergeRows, PinRow, SplitRow, UnlinkPassage
from core.alignment.naming import Names
from core.alignment.units import units_of
from core.model import Article, Granularity, Link, LinkSide, Paragraph, Sentence, SentenceRef, Unit

Place = tuple[str, Unit]


def paragraph(*sentences: str) -> Paragraph:
    """A paragraph of these sentences, joined by blanks."""
    spans = []
    start = 0
    for sentence in sentences:
        spans.append(Sentence(start, start + len(sentence)))
        start += len(sentence) + 1
    return Paragraph(" ".join(sentences), sentences=tuple(spans))


def article(letter: str, *paragraphs: Sequence[str], id: str = "") -> Article:  # noqa: A002
    """An article of paragraphs, each given as its sentences."""
    return Article(id or f"id-{letter}", tuple(paragraph(*sentences) for sentences in paragraphs), letter=letter)


def plain(letter: str, count: int, *, length: int = 40, id: str = "") -> Article:  # noqa: A002
    """An article of `count` paragraphs with one sentence each, all different."""
    return article(letter, *([f"{letter}{number} ".ljust(length, "x")] for number in range(count)), id=id)


def side(text: str) -> LinkSide:
    """A side of a link: "A0.1,1.0" is A's first paragraph's second sentence and the second's first."""
    refs = [ref.split(".") for ref in text[1:].split(",")]
    return LinkSide(text[0], tuple(SentenceRef(int(number), int(index)) for number, index in refs))


def link(a: str, b: str, probability: float = 0.9) -> Link:
    """A link, its sides as `side` reads them."""
    return Link(side(a), side(b), probability)


def chain(a: str, b: str, count: int, probability: float = 0.9) -> list[Link]:
    """Links of the first `count` one-sentence paragraphs of two articles, each with its like."""
    return [link(f"{a}{n}.0", f"{b}{n}.0", probability) for n in range(count)]


def shape(synopsis: Synopsis) -> list[str]:
    """The rows in their order, written as the contract writes them but counted from 0: "A1 B1 C1 C2"."""
    return [
        " ".join(
            f"{letter}{unit.paragraph}" if unit.sentence is None else f"{letter}{unit.paragraph}.{unit.sentence}"
            for letter, units in row.passages.items()
            for unit in units
        )
        for row in synopsis.rows
    ]


def grouping(synopsis: Synopsis, articles: Iterable[Article]) -> set[frozenset[Place]]:
    """Which passages stand together, by the ids of their articles: what letters must not change."""
    ids = {article.letter: article.id for article in articles}
    return {
        frozenset((ids[letter], unit) for letter, units in row.passages.items() for unit in units)
        for row in synopsis.rows
    }


def relettered(
    articles: Sequence[Article], links: Sequence[Link], letters: Mapping[str, str]
) -> tuple[list[Article], list[Link]]:
    """The same articles and links as if the articles had been opened in another order."""
    renamed = [replace(article, letter=letters[article.letter]) for article in articles]
    moved = []
    for one in links:
        a, b = (replace(end, article=letters[end.article]) for end in (one.a, one.b))
        moved.append(replace(one, a=min(a, b, key=_letter), b=max(a, b, key=_letter)))
    return sorted(renamed, key=lambda article: article.letter), sorted(moved, key=lambda x: (x.a.article, x.b.article))


def _letter(end: LinkSide) -> str:
    return end.article


# Strategies

_SENTENCES = st.lists(st.sampled_from(["a", "bb", "cc dd", "eeee", "f" * 30, "g" * 90]), min_size=1, max_size=3)


@st.composite
def article_sets(draw: st.DrawFn, least: int = 2, most: int = 4) -> list[Article]:
    """Articles with many repeated texts, some of them without any paragraph."""
    count = draw(st.integers(least, most))
    ids = draw(st.permutations(["p", "q", "r", "s"]))
    return [article("ABCD"[n], *draw(st.lists(_SENTENCES, max_size=5)), id=ids[n]) for n in range(count)]


@st.composite
def link_sets(draw: st.DrawFn, articles: Sequence[Article]) -> list[Link]:
    """Any links between them: overlapping, contradicting, of any probability."""
    links = []
    for i, a in enumerate(articles):
        for b in articles[i + 1 :]:
            refs_a, refs_b = list(a.sentence_refs()), list(b.sentence_refs())
            if not refs_a or not refs_b:
                continue
            for _ in range(draw(st.integers(0, 6))):
                one = draw(st.lists(st.sampled_from(refs_a), min_size=1, max_size=2, unique=True))
                other = draw(st.lists(st.sampled_from(refs_b), min_size=1, max_size=2, unique=True))
                probability = draw(st.integers(10, 100)) / 100
                sides = (LinkSide(x.letter, tuple(sorted(refs))) for x, refs in ((a, one), (b, other)))
                links.append(Link(*sides, probability))
    return links


@st.composite
def edit_lists(draw: st.DrawFn, articles: Sequence[Article]) -> list[Edit]:
    """Any edits, of paragraphs or of sentences, some about articles that are not there."""
    gone = article("Z", ["gone"], id="gone")
    names = Names([*articles, gone])
    granularity = draw(st.sampled_from(Granularity))
    known = [names.of(x.letter, unit) for x in (*articles, gone) for unit in units_of(x, granularity)]
    single = [names.of(x.letter, unit) for x in (*articles, gone) for unit in units_of(x, Granularity.SENTENCE)]
    some = st.lists(st.sampled_from(known), min_size=1, max_size=3, unique=True).map(tuple)
    sentences = st.lists(st.sampled_from(single), min_size=1, max_size=2, unique=True).map(tuple)
    edits: st.SearchStrategy[Edit] = st.one_of(
        st.builds(MergeRows, some, some),
        st.builds(SplitRow, some, some),
        st.builds(LinkPassages, some),
        st.builds(UnlinkPassage, st.sampled_from(known)),
        st.builds(PinRow, some, st.lists(st.builds(LinkName, sentences, sentences), max_size=2).map(tuple)),
    )
    return draw(st.lists(edits, max_size=4))

"""The units that rows are made of, numbered so that letters and the order of opening don't matter."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from core.model import Article, Granularity, Link, LinkSide, SentenceRef, Unit
from core.progress import no_tick, ticking

Node: TypeAlias = int
"""Number of a unit: those of the article with the smallest id come first, each article's in reading order."""


class PlacedLink(NamedTuple):
    """A link with the units that each of its sides touches, and the length it has in each, in mean sentences."""

    link: Link
    a: dict[Node, float]
    b: dict[Node, float]

    def pairs(self) -> list[tuple[Node, Node]]:
        """Every unit of one side with every unit of the other."""
        return [(u, v) for u in self.a for v in self.b]


class Units:
    """All paragraphs, or all sentences, of some articles."""

    def __init__(
        self, articles: Sequence[Article], granularity: Granularity, tick: Callable[[], None] = no_tick
    ) -> None:
        """Args: articles: with letters. granularity: what a unit is. tick: called often; it may raise."""
        self.articles = tuple(sorted(articles, key=lambda article: (article.id, article.letter)))
        self.granularity = granularity
        self.owner: list[int] = []
        """For each node the position of its article in `articles`."""
        self.unit: list[Unit] = []
        self.weight: list[float] = []
        """For each node its length, in mean sentences of its article."""
        self.divisible: list[bool] = []
        """For each node whether it holds several sentences."""
        self._node: dict[tuple[str, Unit], Node] = {}
        self._sentences: dict[str, dict[SentenceRef, tuple[Node, float]]] = {}
        """By letter and sentence, the unit that it belongs to and its length in mean sentences."""
        for position, article in enumerate(self.articles):
            self._add(position, article, tick)

    def __len__(self) -> int:
        return len(self.unit)

    def _add(self, position: int, article: Article, tick: Callable[[], None]) -> None:
        lengths = {ref: max(len(article.sentence_text(ref)), 1) for ref in ticking(article.sentence_refs(), tick)}
        mean = sum(lengths.values()) / len(lengths) if lengths else 1.0
        for unit in ticking(units_of(article, self.granularity), tick):
            self._node[article.letter, unit] = len(self.unit)
            self.owner.append(position)
            self.unit.append(unit)
            self.divisible.append(unit.sentence is None and len(article.paragraphs[unit.paragraph].sentences) > 1)
            self.weight.append(max(len(article.unit_text(unit)), 1) / mean)
        whole = self.granularity is Granularity.PARAGRAPH
        self._sentences[article.letter] = {
            ref: (self._node[article.letter, Unit(ref.paragraph, None if whole else ref.sentence)], length / mean)
            for ref, length in lengths.items()
        }

    def node(self, letter: str, unit: Unit) -> Node | None:
        """The number of a unit; None where the articles don't have it."""
        return self._node.get((letter, unit))

    def letter(self, node: Node) -> str:
        """The letter of a unit's article."""
        return self.articles[self.owner[node]].letter

    def text(self, node: Node) -> str:
        """A unit's text."""
        return self.articles[self.owner[node]].unit_text(self.unit[node])

    def place(self, link: Link) -> PlacedLink | None:
        """A link with the units that it touches; None where a sentence is not among the articles.

        That is so for links of an article that was closed.
        """
        a, b = self._of_side(link.a), self._of_side(link.b)
        return PlacedLink(link, a, b) if a and b else None

    def _of_side(self, side: LinkSide) -> dict[Node, float]:
        sentences = self._sentences.get(side.article, {})
        lengths: dict[Node, float] = {}
        for ref in side.sentences:
            if ref not in sentences:
                return {}
            node, length = sentences[ref]
            lengths[node] = lengths.get(node, 0.0) + length
        return lengths


def units_of(article: Article, granularity: Granularity) -> Iterator[Unit]:
    """An article's units in reading order.

    A paragraph without sentences stands whole among sentences, so that no text is lost.
    """
    for number, paragraph in enumerate(article.paragraphs):
        if granularity is Granularity.PARAGRAPH or not paragraph.sentences:
            yield Unit(number)
        else:
            yield from (Unit(number, index) for index in range(len(paragraph.sentences)))

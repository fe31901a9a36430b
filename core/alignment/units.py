"""The units that rows are made of, numbered so that letters and the order of opening don't matter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from core.model import Article, Granularity, LinkSide, SentenceRef, Unit

Node: TypeAlias = int
"""Number of a unit: those of the article with the smallest id come first, each article's in reading order."""


class Units:
    """All paragraphs, or all sentences, of some articles."""

    def __init__(self, articles: Sequence[Article], granularity: Granularity) -> None:
        self.articles = tuple(sorted(articles, key=lambda article: (article.id, article.letter)))
        self.granularity = granularity
        self.owner: list[int] = []
        """For each node the position of its article in `articles`."""
        self.unit: list[Unit] = []
        self.weight: list[float] = []
        """For each node its length, in mean sentences of its article."""
        self._node: dict[tuple[str, Unit], Node] = {}
        self._sentence: dict[str, float] = {}
        for position, article in enumerate(self.articles):
            self._add(position, article)

    def __len__(self) -> int:
        return len(self.unit)

    def _add(self, position: int, article: Article) -> None:
        lengths = [max(end - start, 1) for paragraph in article.paragraphs for start, end in paragraph.sentences]
        mean = sum(lengths) / len(lengths) if lengths else 1.0
        self._sentence[article.letter] = mean
        for unit in units_of(article, self.granularity):
            self._node[article.letter, unit] = len(self.unit)
            self.owner.append(position)
            self.unit.append(unit)
            self.weight.append(max(len(article.unit_text(unit)), 1) / mean)

    def node(self, letter: str, unit: Unit) -> Node | None:
        """The number of a unit; None where the articles don't have it."""
        return self._node.get((letter, unit))

    def letter(self, node: Node) -> str:
        """The letter of a unit's article."""
        return self.articles[self.owner[node]].letter

    def text(self, node: Node) -> str:
        """A unit's text."""
        return self.articles[self.owner[node]].unit_text(self.unit[node])

    def of_sentence(self, letter: str, ref: SentenceRef) -> Node | None:
        """The unit that a sentence belongs to; None where the articles don't have it."""
        sentence = ref.sentence if self.granularity is Granularity.SENTENCE else None
        return self._node.get((letter, Unit(ref.paragraph, sentence)))

    def of_side(self, side: LinkSide) -> dict[Node, float]:
        """The units that one end of a link touches, with the length that it has in each, in mean sentences.

        Empty where a sentence is not among the articles: the link is of an article that was closed.
        """
        if side.article not in self._sentence:
            return {}
        mean = self._sentence[side.article]
        article = self.articles[self._position(side.article)]
        lengths: dict[Node, float] = {}
        for ref in side.sentences:
            node = self.of_sentence(side.article, ref)
            if node is None:
                return {}
            start, end = article.paragraphs[ref.paragraph].sentences[ref.sentence]
            lengths[node] = lengths.get(node, 0.0) + max(end - start, 1) / mean
        return lengths

    def _position(self, letter: str) -> int:
        return next(i for i, article in enumerate(self.articles) if article.letter == letter)


def units_of(article: Article, granularity: Granularity) -> Iterator[Unit]:
    """An article's units in reading order.

    A paragraph without sentences stands whole among sentences, so that no text is lost.
    """
    for number, paragraph in enumerate(article.paragraphs):
        if granularity is Granularity.PARAGRAPH or not paragraph.sentences:
            yield Unit(number)
        else:
            yield from (Unit(number, index) for index in range(len(paragraph.sentences)))

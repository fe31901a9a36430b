"""How edits by hand name paragraphs and sentences: by what they say, never by where they stand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from core.identity import text_keys
from core.model import Article, SentenceRef, Unit


@dataclass(frozen=True, slots=True, order=True)
class PassageName:
    """A paragraph, or one sentence of it, as an edit remembers it.

    See `core.identity.text_keys` for hashes and occurrences.
    """

    article: str
    """Id of the article."""
    text: str
    """Hash of the paragraph's text."""
    occurrence: int = 0
    """Which of the article's paragraphs with this text."""
    sentence: str = ""
    """Hash of the sentence's text; empty where the whole paragraph is meant."""
    sentence_occurrence: int = 0
    """Which of the paragraph's sentences with this text."""


class Names:
    """The names of some articles' passages, both ways; each article is hashed when first asked for."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._by_letter = {article.letter: article for article in articles}
        self._letter = {article.id: article.letter for article in self._by_letter.values()}
        self._keys: dict[str, list[tuple[str, int]]] = {}
        self._places: dict[str, dict[tuple[str, int], int]] = {}

    def of(self, letter: str, unit: Unit) -> PassageName:
        """The name of a paragraph or a sentence.

        Raises:
            LookupError: the articles have no such passage.
        """
        article = self._by_letter[letter]
        text, occurrence = self._paragraph_keys(letter)[unit.paragraph]
        if unit.sentence is None:
            return PassageName(article.id, text, occurrence)
        sentence, repeat = _sentence_keys(article, unit.paragraph)[unit.sentence]
        return PassageName(article.id, text, occurrence, sentence, repeat)

    def find(self, name: PassageName) -> tuple[str, Unit] | None:
        """The letter of the article and the passage that has this name; None where it is gone."""
        letter = self._letter.get(name.article)
        if letter is None:
            return None
        self._paragraph_keys(letter)
        paragraph = self._places[letter].get((name.text, name.occurrence))
        if paragraph is None:
            return None
        if not name.sentence:
            return letter, Unit(paragraph)
        keys = _sentence_keys(self._by_letter[letter], paragraph)
        wanted = (name.sentence, name.sentence_occurrence)
        return (letter, Unit(paragraph, keys.index(wanted))) if wanted in keys else None

    def sentences(self, names: Iterable[PassageName]) -> dict[str, set[SentenceRef]]:
        """All sentences of the passages that are still there, by letter."""
        found: dict[str, set[SentenceRef]] = {}
        for name in names:
            place = self.find(name)
            if place is not None:
                letter, unit = place
                found.setdefault(letter, set()).update(sentences_of(self._by_letter[letter], unit))
        return found

    def _paragraph_keys(self, letter: str) -> list[tuple[str, int]]:
        if letter not in self._keys:
            keys = text_keys(paragraph.text for paragraph in self._by_letter[letter].paragraphs)
            self._keys[letter] = keys
            self._places[letter] = {key: index for index, key in enumerate(keys)}
        return self._keys[letter]


def _sentence_keys(article: Article, paragraph: int) -> list[tuple[str, int]]:
    whole = article.paragraphs[paragraph]
    return text_keys(whole.sentence_text(index) for index in range(len(whole.sentences)))


def sentences_of(article: Article, unit: Unit) -> list[SentenceRef]:
    """A unit's sentences."""
    if unit.sentence is not None:
        return [SentenceRef(unit.paragraph, unit.sentence)]
    return [SentenceRef(unit.paragraph, index) for index in range(len(article.paragraphs[unit.paragraph].sentences))]

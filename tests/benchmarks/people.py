"""Passages in which people marked the words that say something else: REFreSD (sentences), SwissGov-RSD (pages).

What is read is the development parts (../shared/bench), cut into halves by sentence and by page.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from core.alignment import align_pair, build_rows  # noqa: E402
from core.divergence import Evidence  # noqa: E402
from core.divergence.linked_words import LinkedWords, Word, linked_words  # noqa: E402
from core.embedding import UniversalSentenceEncoder  # noqa: E402
from core.model import Article, Options, Paragraph, Sentence  # noqa: E402
from tests.benchmarks.meaning import evidence_of  # noqa: E402

BENCH = ROOT / "../shared/bench"
ANNOTATORS = 3
LONGEST = 400
"""Signs after which a page that has no full stop is cut."""
Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Marked:
    """Two passages with what people said of their words.

    Attributes:
        half: 0 or 1, for training on one and measuring on the other.
        words: of both.
        marks: for both, for each word: the share of people, or of intensity, 0…1; nan where nobody was asked.
    """

    half: int
    words: LinkedWords
    marks: tuple[Floats, Floats]


def token_numbers(text: str, words: Sequence[Word]) -> NDArray[np.int64]:
    """(words,) in which of a text's tokens, parted by blanks, each begins."""
    starts = np.cumsum([0, *(len(token) + 1 for token in text.split(" "))])
    return np.searchsorted(starts, [word.start for word in words], side="right") - 1


def of_words(text: str, words: Sequence[Word], marks: Floats) -> Floats:
    """(words,) the marks of their tokens; nan where the marks are not as many as the tokens, or below 0."""
    if len(marks) != len(text.split(" ")):
        return np.full(len(words), np.nan)
    found = marks[token_numbers(text, words)]
    return np.where(found < 0, np.nan, found)


def refresd_lines() -> list[list[str]]:
    """Binary label, label, English, French, and how many marked each token, for both."""
    return [line.split("\t") for line in (BENCH / "refresd/dev.tsv").read_text("utf8").splitlines()[1:]]


def marked_sentences(encoder: UniversalSentenceEncoder) -> Iterator[Marked]:
    """REFreSD's pairs but for unrelated ones, which no passage is linked by."""
    lines = refresd_lines()
    found = linked_words(evidence_of([one[2] for one in lines], [one[3] for one in lines], ("en", "fr"), encoder))
    for number, (words,) in found.items():
        line = lines[number]
        if line[1] == "unrelated":
            continue
        marks = [
            of_words(line[2 + end], side.words, np.array(line[4 + end].split(), np.float64) / ANNOTATORS)
            for end, side in enumerate(words.sides())
        ]
        yield Marked(number % 2, words, (marks[0], marks[1]))


def marked_pages(encoder: UniversalSentenceEncoder, language: str, pages: int) -> Iterator[Marked]:
    """The linked passages of some pages of SwissGov."""
    for number, record in enumerate(page_records(language, pages)):
        for words in linked_of_page(record, language, encoder)[1]:
            marks = [
                of_words(
                    record[f"text_{side.letter.lower()}"],
                    side.words,
                    np.array(record[f"labels_{side.letter.lower()}"], np.float64),
                )
                for side in words.sides()
            ]
            yield Marked(number % 2, words, (marks[0], marks[1]))


def page_records(language: str, pages: int) -> list[dict[str, str]]:
    """Pages in English and another language: their tokens' text and labels."""
    lines = (BENCH / f"swissgov/dev-en-{language}.jsonl").read_text("utf8").splitlines()[:pages]
    return [json.loads(line) for line in lines]


def linked_of_page(
    record: dict[str, str], language: str, encoder: UniversalSentenceEncoder
) -> tuple[list[Article], list[LinkedWords]]:
    """Both pages, and the words of all their passages that are linked."""
    articles = {"A": page("A", record["text_a"], "en"), "B": page("B", record["text_b"], language)}
    links = align_pair(articles["A"], articles["B"], encoder)
    synopsis = build_rows(list(articles.values()), links, reference="A")
    evidence = Evidence(articles, synopsis.rows, synopsis.links, Options(), encoder=encoder)
    return list(articles.values()), [words for of_row in linked_words(evidence).values() for words in of_row]


def page(letter: str, text: str, language: str) -> Article:
    """A page of tokens as one paragraph, its sentences cut behind full stops."""
    sentences, start = [], 0
    tokens, at = text.split(" "), 0
    for number, token in enumerate(tokens):
        at += len(token) + 1
        if token in {".", "!", "?"} or at - start > LONGEST or number + 1 == len(tokens):
            sentences.append(Sentence(start, min(at - 1, len(text))))
            start = at
    return Article(
        letter, (Paragraph(text, language=language, sentences=tuple(sentences)),), letter=letter, language=language
    )

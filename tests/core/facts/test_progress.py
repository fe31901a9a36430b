"""Reading the facts of one long article, and linking those of several, can be stopped anywhere."""

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from core.errors import Cancelled
from core.facts import EXTRACTORS, extract, gather
from core.facts.mentions import encoded
from core.language import segment
from core.model import Article, Paragraph

TEXT = "On 3 May Ellen Sandvar said in Kelgrad: “We have waited eleven years for this.”"


def article(letter: str, paragraphs: int) -> Article:
    return segment(Article(letter, tuple(Paragraph(TEXT) for _ in range(paragraphs)), letter=letter), language="en")


def test_every_extractor_steps_at_every_paragraph():
    steps: list[None] = []
    extract(article("A", 7), lambda: steps.append(None))
    assert len(steps) >= 7 * len(EXTRACTORS)


@pytest.mark.parametrize("extractor", EXTRACTORS)
def test_every_extractor_steps_within_a_long_paragraph(extractor):
    long = segment(Article("A", (Paragraph(" ".join([TEXT] * 500)),), letter="A"), language="en")
    steps: list[None] = []
    list(extractor(long, lambda: steps.append(None)))
    assert len(steps) > 20


@pytest.mark.parametrize("allowed", [0, 5, 12])
def test_reading_stops_where_it_is_told_to(allowed):
    steps = 0

    def stop() -> None:
        nonlocal steps
        steps += 1
        if steps > allowed:
            raise Cancelled

    with pytest.raises(Cancelled):
        extract(article("A", 7), stop)
    assert steps == allowed + 1


def test_linking_steps_and_can_be_stopped():
    mentions = {letter: extract(article(letter, 3)) for letter in "AB"}

    def encode(texts):
        return np.ones((len(texts), 4), np.float32) / 2

    steps: list[None] = []
    facts = gather(mentions, encode, lambda: steps.append(None))
    assert len(steps) >= 4
    assert facts == gather(mentions, encode)

    def stop() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        gather(mentions, encode, stop)


@pytest.mark.parametrize("signs", [10, 3_000, 50_000])
def test_few_characters_are_encoded_between_two_steps(signs: int) -> None:
    seen: list[list[str]] = [[]]

    def encode(texts: Sequence[str]) -> NDArray[np.float32]:
        seen[-1].extend(texts)
        return np.zeros((len(texts), 4), np.float32)

    texts = ["x" * signs] * 100
    assert encoded(encode, texts, lambda: seen.append([])).shape == (100, 4)
    assert sum(map(len, seen)) == 100
    assert all(len(some) <= 64 and (len(some) <= 1 or sum(map(len, some)) <= 6_000) for some in seen)


def test_no_texts_have_no_vectors() -> None:
    assert encoded(lambda texts: np.zeros((len(texts), 4), np.float32), [], lambda: None).shape == (0, 4)

"""Reading the facts of one long article, and linking those of several, can be stopped anywhere."""

import numpy as np
import pytest

from core.errors import Cancelled
from core.facts import EXTRACTORS, extract, gather
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

"""What stands in one article only, is missing from one, was moved or divided: on the samples, with the real encoder."""

import json
from pathlib import Path

import pytest

from core.model import Finding
from tests import real

SAMPLES = Path(__file__).resolve().parents[3] / "seeds"
KINDS = {"only_here", "missing", "moved", "structure"}


def accounts_for(comparison, finding: Finding, wanted) -> bool:
    """Whether a finding of this kind marks some of the expected words."""
    if finding.kind != wanted["kind"]:
        return False
    marked = {(span.article, span.paragraph): span for span in finding.spans}
    for letter, text in wanted["texts"].items():
        paragraph = wanted["paragraphs"][letter] - 1
        start = comparison.article(letter).paragraphs[paragraph].text.index(text)
        span = marked.get((letter, paragraph))
        if span is not None and span.start < start + len(text) and start < span.end:
            return True
    return False


@pytest.mark.parametrize("name", ["glassworks", "observatory", "tunnel"])
def test_what_a_careful_reader_expects_of_a_sample_is_found(name):
    folder = SAMPLES / name
    comparison = real.sample(name)
    wanted = [
        each for each in json.loads((folder / "expected.json").read_text("utf8"))["findings"] if each["kind"] in KINDS
    ]
    lost = [
        each["why"]
        for each in wanted
        if not any(accounts_for(comparison, finding, each) for finding in comparison.findings)
    ]
    assert wanted
    assert lost == []

"""Three real articles that may not be copied into the project: read where they are, if they are there."""

from pathlib import Path

import pytest

from core.language import segment
from core.reading import read_file

SEEDS = Path(__file__).resolve().parents[3] / ".." / "shared" / "seeds"
EXPECTED = {"000": ("de", 11, 20), "001": ("it", 11, 20), "004": ("de", 13, 17)}


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the real articles are not part of the project")
@pytest.mark.parametrize("number", EXPECTED)
def test_paragraphs_language_and_sentences(number):
    (path,) = SEEDS.glob(f"{number}_*.txt")
    article = segment(read_file(path).articles[0])
    found = (article.language, len(article.paragraphs), sum(1 for _ in article.sentence_refs()))
    assert found == EXPECTED[number]
    assert {paragraph.language for paragraph in article.paragraphs} == {article.language}
    assert (article.encoding, article.title) == ("utf-8", path.name)

"""The same article in every format; see tests/data/formats."""

from pathlib import Path

import pytest

from core import compare
from core.errors import ReadError
from core.model import ParagraphKind
from core.reading import READERS
from core.reading.registry import reader_for

FOLDER = Path(__file__).parents[2] / "data" / "formats"
SAMPLES = sorted(FOLDER.glob("article*"))
TEXTS = (FOLDER / "article.txt").read_text("utf-8").splitlines()
KINDS = "hbbbhblllbttthbqbbf"
"""First letters of the paragraphs' kinds."""


def read(path):
    data = path.read_bytes()
    reader = reader_for(data, path.suffix)
    assert path.suffix in reader.suffixes
    return reader.read(data, path.name)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_every_format_gives_the_same_paragraphs(path):
    (article,) = read(path).articles
    assert [found.text for found in article.paragraphs] == TEXTS
    assert article.title == TEXTS[0]
    assert article.paragraphs[0].kind is ParagraphKind.HEADING


@pytest.mark.parametrize("suffix", [".docx", ".odt", ".rtf", ".epub", ".md", ".html"])
def test_formats_that_know_kinds_give_them(suffix):
    for path in FOLDER.glob(f"article*{suffix}"):
        (article,) = read(path).articles
        assert "".join(found.kind.value[0] for found in article.paragraphs) == KINDS, path.name


@pytest.mark.parametrize("suffix", [".docx", ".odt", ".rtf", ".pdf"])
def test_running_heads_are_told_and_are_no_text(suffix):
    (article,) = read(FOLDER / f"article{suffix}").articles
    assert any("Kesselstädter Bote" in str(said.parameters.get("text")) for said in article.left_out)


@pytest.mark.parametrize(
    ("file", "said"),
    [("old.doc", "read.old_format"), ("password.pdf", "read.password"), ("scanned.pdf", "read.scanned")],
)
def test_what_is_not_read_is_told_why(file, said):
    from core.reading import read_file

    with pytest.raises(ReadError) as caught:
        read_file(FOLDER / "refused" / file)
    assert caught.value.said.id == said


def test_there_is_a_sample_of_every_reader_of_one_article():
    read_by = {reader_for(path.read_bytes(), path.suffix).name for path in SAMPLES}
    assert {"text", "markdown", "html", "docx", "odt", "rtf", "pdf", "epub", "eml"} <= read_by
    assert read_by <= {reader.name for reader in READERS}


@pytest.mark.slow
@pytest.mark.parametrize("half", [0, 1])
def test_no_format_diverges_from_plain_text(half):
    plain, others = FOLDER / "article.txt", [path for path in SAMPLES if path.suffix != ".txt"]
    comparison = compare([plain, *others[half::2]])
    assert comparison.findings == ()
    assert [len(passage) for row in comparison.rows for passage in row.passages.values()] == (
        [1] * len(TEXTS) * len(comparison.articles)
    )

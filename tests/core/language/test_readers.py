"""What no translation of a text reaches is written as readers expect it too."""

import pytest

from core.language.readers import for_readers
from core.messages import message


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ("en", "A, B “haben … unterzeichnet”; C “wird; „bald“”"),
        ("de", "A, B „haben … unterzeichnet“; C „wird; „bald““"),
        ("de_AT", "A, B „haben … unterzeichnet“; C „wird; „bald““"),
        ("it", "A, B «haben … unterzeichnet»; C «wird; „bald“»"),
        ("ru", "A, B «haben … unterzeichnet»; C «wird; „bald“»"),
    ],
)
def test_articles_are_quoted_in_the_readers_way(locale: str, expected: str) -> None:
    said = message("wording.readings", readings="A, B “haben … unterzeichnet”; C “wird; „bald“”")
    assert for_readers(said, locale).parameters == {"readings": expected}


@pytest.mark.parametrize("text", ["he said “yes”", "the “A “b””", "A: “b”", "Plan A “b” failed"])
def test_quotation_marks_of_an_article_stay_its_own(text: str) -> None:
    said = message("only_here.clause", article="A", text=text)
    assert for_readers(said, "de") == said

"""The help pages of a sample's findings are what the program finds in it now, in each language."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from resources.help.make_findings_page import HERE, SAID, pages
from seeds import sample_sets

PAGES = {code: "findings.html" if code == "en" else f"findings_{code}.html" for code in SAID}
REMAKE = "run: python -m resources.help.make_findings_page"


class _Tags(HTMLParser):
    """Which tags stand open, and what the page refers to."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.references: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag != "meta":
            self.open.append(tag)
        self.references += [value or "" for name, value in attrs if name in {"src", "href"}]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.slow
def test_the_pages_are_up_to_date():
    made = pages(sample_sets()[0])
    assert sorted(made) == sorted([*PAGES.values(), "findings.md"])
    for name, page in made.items():
        assert (HERE / name).read_text("utf8") == page, REMAKE


@pytest.mark.parametrize("name", PAGES.values())
def test_a_page_closes_its_tags_and_fetches_nothing(name):
    tags = _Tags()
    tags.feed((HERE / name).read_text("utf8"))
    tags.close()
    assert (tags.open, tags.references) == ([], [])


@pytest.mark.parametrize("code", [code for code in SAID if code != "en"])
def test_every_language_has_the_same_findings_in_its_own_words(code):
    english, own = ((HERE / PAGES[each]).read_text("utf8") for each in ("en", code))
    assert re.findall(r"<td lang.*", own) == re.findall(r"<td lang.*", english)
    explained = [re.findall(r"<(?:p|h1|h2)>(.*?)</", page) for page in (english, own)]
    assert len(explained[0]) == len(explained[1])
    assert not set(explained[0]) & set(explained[1])


def test_both_forms_tell_the_same_findings_with_what_is_marked():
    html, markdown = ((HERE / name).read_text("utf8") for name in (PAGES["en"], "findings.md"))
    headings = re.findall(r"<h2>(.*?)</h2>", html)
    assert headings == re.findall(r"^## (.*)$", markdown, re.MULTILINE)
    assert len(headings) > 10
    assert html.count("<b>") == len(re.findall(r"^- [A-H]: ", markdown, re.MULTILINE)) >= len(headings)


@pytest.mark.parametrize("code", [code for code in SAID if code != "en"])
def test_the_page_on_formats_says_the_same_in_every_language(code):
    english, own = ((HERE / name).read_text("utf8") for name in ("formats.md", f"formats_{code}.md"))

    def skeleton(text):
        """What no translation changes: tables, headings and lists, endings of files, figures."""
        figures = re.sub(r"(?<=\d)[.,\u00a0 ](?=\d{3}\b)", "", text)
        return (
            [line.count("|") for line in text.splitlines() if line.startswith("|")],
            re.findall(r"^(?:#+|-) ", text, re.MULTILINE),
            sorted(re.findall(r"\.[a-z]\w+\b", text)),
            sorted(re.findall(r"\b\d+\b", figures)),
        )

    assert skeleton(own) == skeleton(english)

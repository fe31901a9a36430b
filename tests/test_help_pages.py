"""The help page of a sample's findings is what the program finds in it now."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from resources.help.make_findings_page import HERE, PAGES, pages
from seeds import sample_sets

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
    for name, page in zip(PAGES, pages(sample_sets()[0]), strict=True):
        assert (HERE / name).read_text("utf8") == page, REMAKE


def test_the_page_closes_its_tags_and_fetches_nothing():
    tags = _Tags()
    tags.feed((HERE / PAGES[0]).read_text("utf8"))
    tags.close()
    assert (tags.open, tags.references) == ([], [])


def test_both_pages_tell_the_same_findings_with_what_is_marked():
    html, markdown = ((HERE / name).read_text("utf8") for name in PAGES)
    headings = re.findall(r"<h2>(.*?)</h2>", html)
    assert headings == re.findall(r"^## (.*)$", markdown, re.MULTILINE)
    assert len(headings) > 10
    assert html.count("<b>") == len(re.findall(r"^- [A-H]: ", markdown, re.MULTILINE)) >= len(headings)

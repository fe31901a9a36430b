import pytest

from core.errors import ReadError
from core.messages import render
from core.reading.epub import read_epub
from tests.core.reading.packed import package

CONTAINER = '<container><rootfiles><rootfile full-path="B/book.opf"/></rootfiles></container>'


def page(body):
    return (
        '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://example.org/xhtml11.dtd">'
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">'
        f"<head><title/></head><body>{body}</body></html>"
    )


def book(pages, spine, **others):
    items = "".join(
        f'<item id="{name}" href="{name}.xhtml" media-type="application/xhtml+xml" '
        f'properties="{"nav" if name == "nav" else ""}"/>'
        for name in pages
    )
    order = "".join(f'<itemref idref="{name}"/>' for name in spine)
    opf = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>'
        "<dc:title>Das Buch</dc:title><dc:creator>Eva</dc:creator><dc:creator>Max</dc:creator>"
        f"<dc:date>2025-05-01</dc:date></metadata><manifest>{items}</manifest><spine>{order}</spine></package>"
    )
    parts = {"mimetype": "application/epub+zip", "META-INF/container.xml": CONTAINER, "B/book.opf": opf, **others}
    return package({**parts, **{f"B/{name}.xhtml": content for name, content in pages.items()}})


def test_the_spine_is_read_in_its_order_without_navigation():
    pages = {
        "nav": page("<nav><ol><li><a href='b.xhtml'>Eins</a></li></ol></nav>"),
        "a": page("<p>Zweitens&nbsp;da.<a epub:type='noteref' href='n.xhtml#n1'>1</a></p>"),
        "b": page("<p>Erstens.</p>"),
        "n": page("<aside epub:type='footnote' id='n1'><p>Die Note.</p></aside>"),
        "z": page("<p>Nicht in der Reihe.</p>"),
    }
    (article,) = read_epub(book(pages, ["nav", "b", "n", "a"]), "a.epub").articles
    assert [(found.text, found.kind.value) for found in article.paragraphs] == [
        ("Erstens.", "body"),
        ("Zweitens\u00a0da.", "body"),
        ("Die Note.", "footnote"),
    ]
    assert (article.title, article.author, article.date) == ("Das Buch", "Eva", "2025-05-01")
    assert [render(said) for said in article.left_out] == ["Left out: lines of a table of contents (1)."]


def test_a_page_that_is_no_xml_is_read_as_html():
    (article,) = read_epub(book({"a": "<html><body><p>Eins<p>Zwei<br>!</body>"}, ["a"]), "a.epub").articles
    assert [found.text for found in article.paragraphs] == ["Eins", "Zwei\n!"]


LOCKED = {"META-INF/encryption.xml": '<encryption><CipherReference URI="B/a.xhtml"/></encryption>'}


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (book({"a": page("<p>x</p>")}, ["a"], **LOCKED), "read.locked"),
        (book({"a": page("")}, ["a"]), "read.no_text"),
        (book({"a": page("<i>" * 300 + "</i>" * 300)}, ["a"]), "read.complex"),
        (package({"mimetype": "application/epub+zip", "META-INF/container.xml": CONTAINER}), "read.broken"),
        (book({"a": page("<p>x</p>")}, ["a"])[:400], "read.broken"),
    ],
)
def test_what_cannot_be_read_says_why(data, said):
    with pytest.raises(ReadError) as caught:
        read_epub(data, "a.epub")
    assert caught.value.said.id == said

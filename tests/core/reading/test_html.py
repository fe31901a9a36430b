from __future__ import annotations

import pytest

from core.errors import ReadError
from core.messages import render
from core.model import ParagraphKind
from core.reading.html import decode_html, read_html
from core.reading.registry import reader_for

PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Harbour opens again - The Daily</title>
<meta name="author" content="Ann Smith"><meta property="article:published_time" content="2025-11-12T10:00:00Z">
<meta property="og:site_name" content="The Daily"><link rel="canonical" href="https://daily.example/harbour">
<script>document.write("<p>This was written by a script, which nobody runs here at all.</p>")</script></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/p">Politics</a></li></ul></nav>
<div id="cookie-banner"><p>We use cookies to improve your experience. Accept all cookies or choose.</p></div>
<article><h1>Harbour opens again</h1>
<p>The new harbour opened on Monday after three years of work, the mayor said in a speech on the pier.</p>
<h2>What was built</h2>
<p>Forty boats came to see it, and <b>twelve thousand</b> people stood along the quay to watch them. Nobody was
hurt<sup><a href="#note1">1</a></sup>.</p>
<ul><li>A new pier of 400 metres.</li>
<li>Two cranes from Denmark, each of which lifts <a href="u">forty tonnes</a>.</li></ul>
<blockquote><p>“This is a good day for all of us,” said the mayor.</p></blockquote>
<table><tr><th>Year</th><th>Boats</th></tr><tr><td>2024</td><td>120</td></tr></table>
<figure><img src="http://127.0.0.1:9/x.png" alt="pier"><figcaption>The pier on Monday morning.</figcaption></figure>
<p>A second opening is planned for next year, when the railway will have reached the quay.</p></article>
<aside><h3>Read more</h3><a href="1">A whale was seen far out at sea</a></aside>
<footer><p>© 2025 The Daily. All rights reserved. Imprint. Privacy.</p></footer></body></html>
"""


def paragraphs(html, name="a.html", **options):
    data = html if isinstance(html, bytes) else html.encode()
    (article,) = read_html(data, name, **options).articles
    return [(paragraph.kind.value, paragraph.text) for paragraph in article.paragraphs]


def test_a_saved_page_gives_its_article_and_says_what_was_left_out():
    (article,) = read_html(PAGE.encode(), "saved.html").articles
    assert [(paragraph.kind, paragraph.text) for paragraph in article.paragraphs] == [
        (ParagraphKind.HEADING, "Harbour opens again"),
        (
            ParagraphKind.BODY,
            "The new harbour opened on Monday after three years of work, the mayor said in a speech on the pier.",
        ),
        (ParagraphKind.HEADING, "What was built"),
        (
            ParagraphKind.BODY,
            "Forty boats came to see it, and twelve thousand people stood along the quay to watch them. "
            "Nobody was hurt.",
        ),
        (ParagraphKind.LIST_ITEM, "A new pier of 400 metres."),
        (ParagraphKind.LIST_ITEM, "Two cranes from Denmark, each of which lifts forty tonnes."),
        (ParagraphKind.QUOTATION, "“This is a good day for all of us,” said the mayor."),
        (ParagraphKind.TABLE_ROW, "Year\tBoats"),
        (ParagraphKind.TABLE_ROW, "2024\t120"),
        (ParagraphKind.CAPTION, "The pier on Monday morning."),
        (
            ParagraphKind.BODY,
            "A second opening is planned for next year, when the railway will have reached the quay.",
        ),
    ]
    assert (article.title, article.author, article.date) == ("Harbour opens again", "Ann Smith", "2025-11-12")
    assert article.source == "The Daily, https://daily.example/harbour"
    (said,) = article.left_out
    assert said.parameters["count"] == 6
    assert "We use cookies" in render(said)


def test_the_address_that_a_browser_notes_when_it_saves_is_the_source():
    page = PAGE.replace("<html", "<!-- saved from url=(0030)https://daily.example/saved -->\n<html", 1)
    assert read_html(page.encode(), "a.html").articles[0].source == "The Daily, https://daily.example/saved"


def test_a_simple_page_gives_all_its_text():
    page = """<html><head><title>Zwei Sätze</title></head><body><h1>Zwei</h1>Ein Satz ohne Absatz.
    <p>Noch&nbsp;einer &amp; mehr.<br>Neue Zeile.<br><br>Neuer Absatz.</p><p style="display: none">Nie zu sehen.</p>
    <dl><dt>Pier</dt><dd>Steg</dd></dl><pre>eins\n  zwei</pre>Rest</body></html>"""
    assert paragraphs(page) == [
        ("heading", "Zwei"),
        ("body", "Ein Satz ohne Absatz."),
        ("body", "Noch\xa0einer & mehr.\nNeue Zeile."),
        ("body", "Neuer Absatz."),
        ("list_item", "Pier"),
        ("list_item", "Steg"),
        ("body", "eins\nzwei"),
        ("body", "Rest"),
    ]
    assert read_html(page.encode(), "a.html").articles[0].left_out == ()


def test_a_fragment_is_a_page():
    assert paragraphs("<p>Eins</p><p>Zwei</p>") == [("body", "Eins"), ("body", "Zwei")]
    assert paragraphs("nur Text") == [("body", "nur Text")]


def test_where_no_article_is_found_only_the_furniture_is_left_out():
    page = "<html><body><nav><a href=/>Start</a></nav><p>Kurz.</p><footer>Impressum</footer></body></html>"
    (article,) = read_html(page.encode(), "a.html").articles
    assert [paragraph.text for paragraph in article.paragraphs] == ["Kurz."]
    assert article.left_out[0].parameters["count"] == 2


def test_a_table_that_lays_out_prose_gives_its_paragraphs():
    prose = "Ein langer Absatz, wie er in einer Spalte steht. " * 5
    page = f"<table><tr><td><p>{prose}</p><p>{prose}</p></td><td>Rand</td></tr></table>"
    assert [kind for kind, _ in paragraphs(page)] == ["body", "body", "body"]


def test_footnotes_stand_at_the_end_without_their_marks():
    page = """<body><p>Text<a href="#fn1" role="doc-noteref"><sup>1</sup></a>.</p>
    <section role="doc-endnotes"><ol><li id="fn1"><p>Eine Note.<a href="#fnref1" role="doc-backlink">↩︎</a></p></li></ol>
    </section><p>Siehe Kapitel <a href="#k3">3</a>.</p></body>"""
    assert paragraphs(page) == [("body", "Text."), ("body", "Siehe Kapitel 3."), ("footnote", "Eine Note.")]


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("<meta charset='iso-8859-1'><p>Größe „ja“</p>".encode("cp1252"), "cp1252"),
        ("<meta charset='iso-8859-1'><p>Größe „ja“</p>".encode(), "utf-8"),
        (
            '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r"><p>Мост открыт</p>'.encode("koi8-r"),
            "koi8-r",
        ),
        (
            '<?xml version="1.0" encoding="shift_jis"?><html><p>新しい橋が開通した。</p></html>'.encode("shift_jis"),
            "shift_jis",
        ),
        ("<p>Größe „ja“</p>".encode("utf-16"), "utf-16"),
        ("<meta charset=utf-7><p>Größe „ja“</p>".encode(), "utf-8"),
    ],
)
def test_the_encoding_is_what_the_page_says_unless_its_bytes_say_otherwise(data, encoding):
    decoded = decode_html(data, "a.html")
    assert decoded.encoding == encoding
    assert any(words in decoded.text for words in ("Größe „ja“", "Мост открыт", "新しい橋が開通した。"))
    assert reader_for(data, ".html").name == "html"


def test_the_users_encoding_counts():
    assert paragraphs("<meta charset=utf-8><p>Größe</p>".encode("cp850"), encoding="cp850") == [("body", "Größe")]


@pytest.mark.parametrize("depth", [300, 1500])
def test_deep_nesting_is_read(depth):
    page = "<html><body>" + "<div>" * depth + "<p>Unten.</p>" + "</div>" * depth + "<p>Ende.</p>"
    assert paragraphs(page) == [("body", "Unten."), ("body", "Ende.")]


def test_nesting_without_end_is_refused():
    with pytest.raises(ReadError) as caught:
        paragraphs("<p>Anfang</p>" + "<div>" * 100_000 + "<p>Unten.</p>")
    assert caught.value.said.id == "read.complex"


@pytest.mark.parametrize("page", ["<html></html>", "<!doctype html>", "<script>1</script>", "<nav></nav>"])
def test_a_page_without_text(page):
    with pytest.raises(ReadError) as caught:
        paragraphs(page)
    assert caught.value.said.id == "read.no_text"


@pytest.mark.parametrize(
    ("data", "suffix", "name"),
    [
        (b"<!DOCTYPE html><html>", ".txt", "html"),
        (b"\xef\xbb\xbf\n<!-- saved -->\n<HTML>", "", "html"),
        (b"<p>Text</p>", ".html", "html"),
        (b"<p>Text</p>", ".txt", "text"),
        (b"5 < 6, sagt die Mathematik", ".html", "text"),
    ],
)
def test_the_content_says_whether_it_is_a_page(data, suffix, name):
    assert reader_for(data, suffix).name == name


def test_numbers_of_signs_that_no_text_has():
    page = PAGE.replace("Nobody was", "Nobody&#x1;&#0;&#xffff; was")
    assert any("Nobody" in text for _, text in paragraphs(page))

"""Paragraphs put back together, from pages set by hand: lines as (x, y, size, text), y from below."""

import pytest

from core.errors import ReadError
from core.messages import render
from core.reading.pdf import read_pdf

WIDTH, HEIGHT = 420, 595
FULL = "Die Arbeiten an der alten Brücke am Hafen dauern noch"
"""As wide as a column of these tests is."""


def pdf(*pages):
    """A PDF of some pages; a page is a list of lines."""
    objects = {1: b"<</Type/Catalog/Pages 2 0 R>>"}
    objects[3] = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
    objects[4] = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>"
    kids = []
    for number, lines in enumerate(pages):
        content = b"".join(drawn(line) for line in lines)
        page, stream = 10 + 2 * number, 11 + 2 * number
        kids.append(b"%d 0 R" % page)
        objects[page] = (
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Contents %d 0 R" % (WIDTH, HEIGHT, stream)
            + b"/Resources<</Font<</F 3 0 R/B 4 0 R>>>>>>"
        )
        objects[stream] = b"<</Length %d>>stream\n%s\nendstream" % (len(content), content)
    objects[2] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(pages), b" ".join(kids))
    body = b"".join(b"%d 0 obj%s endobj\n" % item for item in sorted(objects.items()))
    return b"%PDF-1.4\n" + body + b"trailer<</Root 1 0 R>>\n%%EOF"


def drawn(line):
    x, y, size, text = line[:4]
    if text is None:
        return b"%d %d 50 50 re f\n" % (x, y)
    font = b"B" if "bold" in line else b"F"
    escaped = text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return b"BT /%s %d Tf %d %d Td (%s) Tj ET\n" % (font, size, x, y, escaped)


def column(*texts, x=50, y=500, size=10, leading=12):
    """Lines one below the other."""
    return [(x, y - number * leading, size, text) for number, text in enumerate(texts)]


def read(*pages):
    (article,) = read_pdf(pdf(*pages), "a.pdf").articles
    return article


def texts(*pages):
    return [found.text for found in read(*pages).paragraphs]


def kinds(*pages):
    return [(found.text, found.kind.value) for found in read(*pages).paragraphs]


def test_lines_run_on_and_a_short_last_line_ends_a_paragraph():
    assert texts(column(FULL, FULL, "bis Mai.", FULL, "an.")) == [f"{FULL} {FULL} bis Mai.", f"{FULL} an."]


def test_a_gap_or_an_indent_parts_paragraphs():
    full = f"{FULL}."
    gap = column(full, full) + column(full, full, y=460)
    assert texts(gap) == [f"{full} {full}"] * 2
    first = f"{FULL[:-2]}."
    indented = [*column(full, full), (62, 476, 10, first), *column(full, full, y=464)]
    assert texts(indented) == [f"{full} {full}", f"{first} {full} {full}"]


def test_paragraphs_go_on_across_columns_and_pages():
    left, right = column(FULL, FULL), column(FULL, "fort.", x=320)
    assert texts(left + right, column("Ende.")) == [f"{FULL} {FULL} {FULL} fort.", "Ende."]


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("Verzö-", "gerung", "Verzögerung"),
        ("Nord-", "Süd", "Nord-Süd"),
        ("Ein-", "und Ausgang", "Ein- und Ausgang"),
        ("a-t-", "elle", "a-t-elle"),
        ("2024\u2013", "2025", "2024–2025"),
        ("Hafen-", "fest (Hafen-fest)", "Hafen-fest (Hafen-fest)"),
    ],
)
def test_words_that_were_broken_are_joined(first, second, joined):
    assert texts(column(f"{FULL} {first}", second)) == [f"{FULL} {joined}"]


def test_running_heads_and_page_numbers_are_left_out_and_told():
    pages = [
        [(50, 560, 8, "Der Bote"), *column(FULL, f"im {number}. Jahr."), (200, 20, 8, f"Seite {number} von 9")]
        for number in (7, 8, 9)
    ]
    article = read(*pages)
    assert [found.text for found in article.paragraphs] == [f"{FULL} im {number}. Jahr." for number in (7, 8, 9)]
    assert [render(said) for said in article.left_out] == ["Left out: headers and footers (Der Bote · #)."]


def test_what_only_resembles_a_running_head_stays():
    pages = [[(50, 560, 10, f"Im Jahr {year} kamen viele."), *column(FULL)] for year in (1950, 1977, 2025)]
    assert " ".join(texts(*pages)).count("Im Jahr") == 3


def test_headings_lists_and_tables():
    page = [
        (50, 540, 16, "Die Brücke"),
        *column(FULL, FULL, "bis Mai.", y=515),
        (50, 470, 10, "Was folgt", "bold"),
        (50, 455, 10, "Zwei Dinge folgen:"),
        *column("• Erstens wird gebaut.", "• Zweitens wird gestrichen.", x=60, y=440),
        *[(50 + 90 * place, 400, 10, text, "bold") for place, text in enumerate(["Jahr", "Kosten", "Anteil"])],
        *[(50 + 90 * place, 388, 10, text) for place, text in enumerate(["2024", "18 Euro", "70 %"])],
    ]
    assert kinds(page) == [
        ("Die Brücke", "heading"),
        (f"{FULL} {FULL} bis Mai.", "body"),
        ("Was folgt", "heading"),
        ("Zwei Dinge folgen:", "body"),
        ("Erstens wird gebaut.", "list_item"),
        ("Zweitens wird gestrichen.", "list_item"),
        ("Jahr\tKosten\tAnteil", "table_row"),
        ("2024\t18 Euro\t70 %", "table_row"),
    ]


def test_a_date_at_the_start_of_a_line_is_no_list():
    assert texts(column(f"{FULL} am", "7. März und danach.")) == [f"{FULL} am 7. März und danach."]


def test_footnotes_come_last_and_their_marks_are_no_text():
    first = [*column("Es kostet drei Millionen Euro."), (192, 504, 6, "1"), *column(FULL, "an.", y=488)]
    notes = [
        (50, 90, 7, "1 Ohne die Kosten der Planung,"),
        (50, 81, 7, "die niemand kennt."),
        (50, 72, 7, "2 Geschätzt."),
    ]
    assert kinds(first + notes, column("Neue Seite.")) == [
        ("Es kostet drei Millionen Euro.", "body"),
        (f"{FULL} an.", "body"),
        ("Neue Seite.", "body"),
        ("Ohne die Kosten der Planung, die niemand kennt.", "footnote"),
        ("Geschätzt.", "footnote"),
    ]


def test_a_raised_number_after_a_unit_stays():
    assert texts([*column("Es sind 40 m"), (109, 504, 6, "2"), (115, 500, 10, "Wald.")]) == ["Es sind 40 m2 Wald."]


def test_pages_without_text_are_told():
    article = read(column("Text."), [(50, 50, 0, None)])
    assert [said.id for said in article.warnings] == ["read.bare_pages"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n", "read.broken"),
        (pdf(column("Text."))[:200], "read.broken"),
        (pdf(), "read.broken"),
        (pdf([]), "read.no_text"),
        (pdf([(50, 50, 0, None)]), "read.scanned"),
    ],
    ids=["nothing", "cut short", "no page", "empty page", "picture"],
)
def test_what_cannot_be_read_says_why(data, said):
    with pytest.raises(ReadError) as caught:
        read_pdf(data, "a.pdf")
    assert caught.value.said.id == said

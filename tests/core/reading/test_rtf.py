import pytest

from core.errors import ReadError
from core.messages import render
from core.reading.rtf import read_rtf


def read(source):
    data = source if isinstance(source, bytes) else source.encode("latin-1")
    (article,) = read_rtf(data, "a.rtf").articles
    return [(found.text, found.kind.value) for found in article.paragraphs], [render(said) for said in article.left_out]


def texts(source):
    return [text for text, _ in read(source)[0]]


def test_encodings_by_code_page_font_and_number():
    fonts = r"{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}{\f2\fcharset128 C;}}"
    source = rf"{{\rtf1\ansi\ansicpg1252{fonts}\f0 \'fcber {{\f1 \'cc\'e8\'f0}} {{\f2 \'93\'fa\'96\'7b}}\par "
    assert texts(source + r"\uc1\u220 ?ber \uc2\u246 oeffnen \u-10179 ??\u-8704 ??\uc0\u8364}") == [
        "über Мир 日本",
        "Über öffnen 😀€",
    ]


def test_hidden_deleted_and_destinations_are_no_text():
    source = (
        r"{\rtf1{\*\generator Some;}{\info{\title Titel}{\author Eva}{\operator Max}}Da{\v fort}{\deleted weg}"
        r"{\v0 !}{\field{\*\fldinst HYPERLINK x}{\fldrslt  Link}}{\pict 00ff}{\*\annotation Hm?}{\*\unknown weg}.}"
    )
    (article,) = read_rtf(source.encode(), "a.rtf").articles
    assert (article.title, article.author) == ("Titel", "Eva")
    assert read(source) == (
        [("Da! Link.", "body")],
        [
            "Left out: text deleted with changes tracked (1).",
            "Left out: hidden text (1).",
            "Left out: comments (1).",
            "Left out: pictures (1).",
        ],
    )


def test_kinds_rows_and_notes():
    source = (
        r"{\rtf1{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}{\s2\sbasedon1 Eigene;}{\s3 Quote;}{\s4 toc 1;}}"
        r"{\header Bote\par}\pard\s2 Titel\par\pard\s4 Teil 7\par\pard\ls1{\listtext 1.}Punkt\par"
        r"\pard\s3 Zitat{\super\chftn}{\*\footnote\pard{\chftn} Note.\par}\par"
        r"\trowd\pard\intbl Mai\cell 12\cell\row\pard Ende}"
    )
    assert read(source) == (
        [
            ("Titel", "heading"),
            ("Punkt", "list_item"),
            ("Zitat", "quotation"),
            ("Mai\t12", "table_row"),
            ("Ende", "body"),
            ("Note.", "footnote"),
        ],
        ["Left out: lines of a table of contents (1).", "Left out: headers and footers (Bote)."],
    )


def test_binary_data_and_what_follows_the_document_are_skipped():
    assert texts(b"{\\rtf1 a{\\pict\\bin4 }}{\\}b\\par}rest") == ["ab"]


def test_signs():
    assert texts(r"{\rtf1 \ldblquote a\rdblquote\~b\_c\-d\{\}\\\emdash\line e\tab f}") == [
        "“a”\u00a0b\u2011cd{}\\—\ne\tf"
    ]


def test_what_is_cut_short_gives_what_is_there():
    assert texts(r"{\rtf1 Ein Satz.\par Noch e") == ["Ein Satz.", "Noch e"]


def test_deep_nesting_and_stray_braces_do_no_harm():
    assert texts(r"{\rtf1 " + "{" * 100_000 + "a") == ["a"]
    with pytest.raises(ReadError, match="no text"):
        read(r"{\rtf1}}}}")

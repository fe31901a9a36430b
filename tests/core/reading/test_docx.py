import zipfile
from io import BytesIO

import pytest

from core.errors import ReadError
from core.messages import render
from core.model import ParagraphKind
from core.reading.docx import read_docx
from core.reading.signatures import zip_kind
from tests.core.reading.packed import package

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def document(body, **others):
    """A docx around a body; others are styles, footnotes, comments, header, footer."""
    relations = "".join(
        f'<Relationship Id="r{number}" Type="{R}/{kind}" Target="{kind}.xml"/>' for number, kind in enumerate(others)
    )
    parts = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f'<w:document xmlns:w="{W}" xmlns:mc="{MC}"><w:body>{body}</w:body></w:document>',
        "word/_rels/document.xml.rels": f"<Relationships>{relations}</Relationships>",
    }
    for kind, content in others.items():
        parts[f"word/{kind}.xml"] = f'<w:{kind} xmlns:w="{W}">{content}</w:{kind}>'
    return package(parts)


def run(text, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs, properties=""):
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def texts(data):
    (article,) = read_docx(data, "a.docx").articles
    return [found.text for found in article.paragraphs]


def told(data):
    return [render(said) for said in read_docx(data, "a.docx").left_out]


def test_insertions_are_text_and_deletions_are_not():
    body = paragraph(
        run("Der "),
        f'<w:ins w:id="1">{run("neue ")}</w:ins>',
        '<w:del w:id="2"><w:r><w:delText>alte </w:delText></w:r></w:del>',
        f'<w:moveTo w:id="3">{run("Satz.")}</w:moveTo>',
    )
    assert texts(document(body)) == ["Der neue Satz."]
    assert told(document(body)) == ["Left out: text deleted with changes tracked (1)."]


def test_a_deleted_paragraph_end_joins_what_it_parted():
    body = paragraph(run("Ein Satz, "), properties="<w:rPr><w:del/></w:rPr>") + paragraph(run("der weitergeht."))
    assert texts(document(body)) == ["Ein Satz, der weitergeht."]


def test_content_controls_links_and_fields_give_what_is_seen():
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
        '<w:r><w:t>code</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{run("7")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    body = paragraph(
        f"<w:sdt><w:sdtPr/><w:sdtContent>{run('Auf ')}</w:sdtContent></w:sdt>",
        f"<w:hyperlink>{run('Seite ')}</w:hyperlink>",
        field,
        run("."),
        f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('Text eingeben')}</w:sdtContent></w:sdt>",
    )
    assert texts(document(f"<w:sdt><w:sdtContent>{body}</w:sdtContent></w:sdt>")) == ["Auf Seite 7."]


def test_hidden_text_is_left_out_and_told_also_by_its_style():
    styles = (
        '<w:style w:styleId="Geheim"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:styleId="Mehr"><w:basedOn w:val="Geheim"/></w:style>'
    )
    body = paragraph(
        run("Sichtbar."),
        run("Nicht.", "<w:vanish/>"),
        run("Auch nicht.", '<w:rStyle w:val="Mehr"/>'),
        run(" Doch.", '<w:rStyle w:val="Mehr"/><w:vanish w:val="0"/>'),
    )
    assert texts(document(body, styles=styles)) == ["Sichtbar. Doch."]
    assert told(document(body, styles=styles)) == ["Left out: hidden text (2)."]


def test_signs_that_are_elements():
    body = paragraph(
        "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t>"
        '<w:softHyphen/><w:t>e\u00adf</w:t><w:br w:type="page"/><w:sym w:char="2192"/><w:sym w:char="F0B7"/></w:r>'
    )
    assert texts(document(body)) == ["a\tb\nc\u2011def→"]


def test_kinds_come_from_styles_outline_levels_and_numbering():
    styles = (
        '<w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:styleId="Eigene"><w:basedOn w:val="berschrift1"/></w:style>'
        '<w:style w:styleId="Zitat"><w:name w:val="Quote"/></w:style>'
        '<w:style w:styleId="Kreis1"><w:basedOn w:val="Kreis2"/></w:style>'
        '<w:style w:styleId="Kreis2"><w:basedOn w:val="Kreis1"/></w:style>'
        '<w:style w:styleId="Liste"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>'
    )
    numbered = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    cases = [
        ('<w:pStyle w:val="Eigene"/>', ParagraphKind.HEADING),
        ('<w:outlineLvl w:val="1"/>', ParagraphKind.HEADING),
        ('<w:pStyle w:val="Eigene"/><w:outlineLvl w:val="9"/>', ParagraphKind.BODY),
        ('<w:pStyle w:val="Zitat"/>', ParagraphKind.QUOTATION),
        ('<w:pStyle w:val="Kreis1"/>', ParagraphKind.BODY),
        (numbered, ParagraphKind.LIST_ITEM),
        ('<w:pStyle w:val="Eigene"/>' + numbered, ParagraphKind.HEADING),
        ('<w:pStyle w:val="Liste"/>', ParagraphKind.LIST_ITEM),
        ('<w:pStyle w:val="Liste"/><w:numPr><w:numId w:val="0"/></w:numPr>', ParagraphKind.BODY),
    ]
    body = "".join(paragraph(run("x"), properties=properties) for properties, _ in cases)
    (article,) = read_docx(document(body, styles=styles), "a.docx").articles
    assert [found.kind for found in article.paragraphs] == [kind for _, kind in cases]


def test_notes_come_last_in_the_order_of_their_marks():
    mark = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    body = paragraph(run("Erst"), mark.format(3), run(" dann"), mark.format(2)) + paragraph(run("Ende."))
    notes = "".join(
        f'<w:footnote w:id="{number}">{paragraph(run(f"Note {number}."))}</w:footnote>' for number in (1, 2, 3)
    )
    (article,) = read_docx(document(body, footnotes=notes), "a.docx").articles
    assert [(found.text, found.kind.value) for found in article.paragraphs] == [
        ("Erst dann", "body"),
        ("Ende.", "body"),
        ("Note 3.", "footnote"),
        ("Note 2.", "footnote"),
    ]


def cell(*paragraphs):
    return f"<w:tc><w:tcPr/>{''.join(paragraphs)}</w:tc>"


def test_a_row_of_data_is_one_paragraph_and_a_row_of_prose_is_not():
    data = f"<w:tr>{cell(paragraph(run('Mai')))}{cell(paragraph())}{cell(paragraph(run('12')))}</w:tr>"
    prose = paragraph(run("Ein langer Absatz. " * 20))
    layout = f"<w:tr>{cell(prose, prose)}{cell(paragraph(run('Rand')))}</w:tr>"
    deleted = f"<w:tr><w:trPr><w:del/></w:trPr>{cell(paragraph(run('weg')))}</w:tr>"
    (article,) = read_docx(document(f"<w:tbl>{data}{deleted}{layout}</w:tbl>"), "a.docx").articles
    kinds = [found.kind.value for found in article.paragraphs]
    assert kinds == ["table_row", "body", "body", "body"]
    assert article.paragraphs[0].text == "Mai\t12"


def test_a_text_box_is_read_once_and_after_its_anchor():
    box = f"<w:txbxContent>{paragraph(run('Kasten'))}</w:txbxContent>"
    drawing = (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    body = paragraph(drawing, run("Anker")) + paragraph("<w:r><w:drawing/></w:r>")
    assert texts(document(body)) == ["Anker", "Kasten"]
    assert told(document(body)) == ["Left out: pictures (1)."]


def test_a_drop_cap_belongs_to_its_word():
    body = paragraph(run("D"), properties='<w:framePr w:dropCap="drop"/>') + paragraph(run("er Rat tagt."))
    assert texts(document(body)) == ["Der Rat tagt."]


def test_a_table_of_contents_is_left_out():
    styles = '<w:style w:styleId="Verzeichnis1"><w:name w:val="toc 1"/></w:style>'
    entry = paragraph(run("Kapitel 7"), properties='<w:pStyle w:val="Verzeichnis1"/>')
    data = document(entry + entry + paragraph(run("Text.")), styles=styles)
    assert texts(data) == ["Text."]
    assert told(data) == ["Left out: lines of a table of contents (2)."]


def test_headers_and_comments_are_told():
    data = document(
        paragraph(run("Text.")),
        header=paragraph(run("Bote")) + paragraph(run("Nr. 3")),
        footer=paragraph(run("Bote")),
        comments='<w:comment w:id="1"/><w:comment w:id="2"/>',
    )
    assert texts(data) == ["Text."]
    assert told(data) == ["Left out: comments (2).", "Left out: headers and footers (Bote · Nr. 3)."]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (document("")[:300], "read.broken"),
        (document("")[: len(document("")) // 2], "read.broken"),
        (document("<w:p><"), "read.broken"),
        (package({"word/other.xml": "<x/>"}), "read.broken"),
        (document(""), "read.no_text"),
        (document("<w:sdt>" * 300 + "</w:sdt>" * 300), "read.complex"),
        (document(paragraph(run(" " * 30_000_000))), "read.unpacked"),
    ],
    ids=["cut short", "cut in half", "not well-formed", "no document", "no text", "nested", "bomb"],
)
def test_what_cannot_be_read_says_why(data, said):
    with pytest.raises(ReadError) as caught:
        read_docx(data, "a.docx")
    assert caught.value.said.id == said


def test_entities_are_not_resolved(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("geheim")
    body = paragraph(run("Text &e; &f;"))
    data = document(body)
    with zipfile.ZipFile(BytesIO(data)) as archive:
        xml = archive.read("word/document.xml").decode()
    declared = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{secret.as_uri()}"><!ENTITY f "lol">]>'
    found = texts(package({"word/document.xml": declared + xml}))
    assert found == ["Text"]


def test_an_archive_of_a_folder_named_word_is_no_docx():
    assert zip_kind(package({"word/notes.txt": "Wort"})) == "zip"
    assert zip_kind(document("")) == "docx"

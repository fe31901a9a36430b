import pytest

from core.errors import ReadError
from core.messages import render
from core.reading.odt import read_odt
from tests.core.reading.packed import package

NAMES = "office text style table draw svg"
SPACES = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in NAMES.split())
SPACES = SPACES.replace(":draw:1.0", ":drawing:1.0").replace(":svg:1.0", ":svg-compatible:1.0")


def document(body, styles="", furniture="", manifest=""):
    content = (
        f"<office:document-content {SPACES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    return package(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": content,
            "styles.xml": f"<office:document-styles {SPACES}>{furniture}</office:document-styles>",
            "META-INF/manifest.xml": f"<manifest>{manifest}</manifest>",
        }
    )


def read(data):
    (article,) = read_odt(data, "a.odt").articles
    return [(found.text, found.kind.value) for found in article.paragraphs], [render(said) for said in article.left_out]


def test_blanks_are_as_the_format_means_them():
    body = '<text:p> Ein \n Satz<text:s text:c="2"/>mit<text:tab/>T\u00adab<text:line-break/>hier. </text:p>'
    assert read(document(body)) == ([("Ein Satz  mit\tTab\nhier.", "body")], [])


def test_a_blank_element_does_not_stand_for_a_million():
    paragraphs, _ = read(document('<text:p>a<text:s text:c="99999999"/>b<text:s text:c="x"/>c</text:p>'))
    assert len(paragraphs[0][0]) < 200


def test_deleted_hidden_and_commented_is_left_out_and_told():
    styles = '<style:style style:name="T1"><style:text-properties text:display="none"/></style:style>'
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>weg</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
        '<text:p>Da<text:span text:style-name="T1">fort</text:span>'
        "<office:annotation><text:p>Wirklich?</text:p></office:annotation>.</text:p>"
    )
    assert read(document(body, styles)) == (
        [("Da.", "body")],
        [
            "Left out: text deleted with changes tracked (1).",
            "Left out: hidden text (1).",
            "Left out: comments (1).",
        ],
    )


def test_kinds_lists_tables_notes_and_boxes():
    styles = '<style:style style:name="P1" style:parent-style-name="Quotations"/>'
    body = (
        "<text:list><text:list-item><text:h>1. Teil</text:h></text:list-item>"
        "<text:list-item><text:p>Punkt</text:p></text:list-item></text:list>"
        '<text:p text:style-name="P1">Zitat<text:note><text:note-citation>1</text:note-citation>'
        "<text:note-body><text:p>Note.</text:p></text:note-body></text:note></text:p>"
        "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Mai</text:p>"
        "</table:table-cell><table:table-cell><text:p>12</text:p></table:table-cell></table:table-row>"
        "</table:table-header-rows></table:table>"
        "<text:p><draw:frame><draw:text-box><text:p>Kasten</text:p></draw:text-box></draw:frame>"
        "Anker<draw:frame><draw:image/></draw:frame></text:p>"
        "<text:table-of-content><text:index-body><text:p>Teil 7</text:p></text:index-body></text:table-of-content>"
    )
    furniture = "<style:header><text:p>Bote</text:p></style:header>"
    assert read(document(body, styles, furniture)) == (
        [
            ("1. Teil", "heading"),
            ("Punkt", "list_item"),
            ("Zitat", "quotation"),
            ("Mai\t12", "table_row"),
            ("Anker", "body"),
            ("Kasten", "body"),
            ("Note.", "footnote"),
        ],
        [
            "Left out: lines of a table of contents (1).",
            "Left out: pictures (1).",
            "Left out: headers and footers (Bote).",
        ],
    )


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (document("<text:p>x</text:p>", manifest="<encryption-data/>"), "read.password"),
        (document("")[:200], "read.broken"),
        (document("<text:p/>"), "read.no_text"),
        (package({"mimetype": "application/vnd.oasis.opendocument.text"}), "read.broken"),
    ],
)
def test_what_cannot_be_read_says_why(data, said):
    with pytest.raises(ReadError) as caught:
        read_odt(data, "a.odt")
    assert caught.value.said.id == said

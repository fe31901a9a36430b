from __future__ import annotations

import io
from datetime import date

import pytest
from openpyxl import Workbook

from core.errors import ReadError
from core.messages import render
from core.model import MAX_ARTICLES
from core.reading import tables
from core.reading.registry import reader_for
from core.reading.tables import choose, language_of, read_csv, read_xlsx
from tests.core.reading.test_segments import links

ROWS = [
    ["ID", "Deutsch", "it-IT", "Status", "Stand"],
    ["1", "Der Hafen ist offen.", "Il porto è aperto.", "ok", date(2025, 11, 12)],
    ["2", "Ein zweiter Satz, der länger ist.", "", "ok", 17],
    ["3", "", "Una frase in più per il lettore.", "new", None],
    ["4", "Nein.", "No.", "ok", 3.5],
]


def as_csv(rows, delimiter=",", ending="\r\n"):
    def quoted(cell):
        text = "" if cell is None else str(cell)
        return '"' + text.replace('"', '""') + '"' if any(sign in text for sign in ',;\t|"\n') else text

    return ending.join(delimiter.join(map(quoted, row)) for row in rows) + ending


def as_xlsx(*sheets, hidden=()):
    workbook = Workbook()
    workbook.remove(workbook.active)
    for number, rows in enumerate(sheets):
        sheet = workbook.create_sheet(f"Blatt {number + 1}")
        for row in rows:
            sheet.append(row)
        if number in hidden:
            sheet.sheet_state = "hidden"
    target = io.BytesIO()
    workbook.save(target)
    return target.getvalue()


def texts(reading):
    return [[each.text for each in article.paragraphs] for article in reading.articles]


DE_IT = [
    ["Der Hafen ist offen.", "Ein zweiter Satz, der länger ist.", "Nein."],
    ["Il porto è aperto.", "Una frase in più per il lettore.", "No."],
]


@pytest.mark.parametrize("read", [read_csv, read_xlsx])
def test_columns_of_languages_become_linked_articles(read):
    data = as_csv(ROWS).encode() if read is read_csv else as_xlsx(ROWS)
    reading = read(data, "t")
    assert texts(reading) == DE_IT
    assert [article.language for article in reading.articles] == ["de", "it"]
    assert [article.title for article in reading.articles] == ["Deutsch (t)", "it-IT (t)"]
    assert links(reading) == [("Der Hafen ist offen.", "Il porto è aperto."), ("Nein.", "No.")]
    assert [render(said) for said in reading.articles[0].left_out] == [
        "Left out: columns without text to compare (ID, Status, Stand)."
    ]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_delimiter_and_encoding_are_found(delimiter, encoding):
    rows = [[*ROWS[0][:3]], *([*row[:2], f"{row[2]} Sì, «così»."] for row in ROWS[1:])]
    reading = read_csv(as_csv(rows, delimiter).encode(encoding), "t.csv")
    assert texts(reading)[0] == DE_IT[0]


def test_line_ends_and_quotes_within_cells():
    rows = [["de", "en"], ['Er sagte "ja",\nund ging weg.', "He said “yes”,\nand went."]]
    assert texts(read_csv(as_csv(rows).encode(), "t.csv")) == [[rows[1][0]], [rows[1][1]]]


def test_without_languages_the_columns_of_text_are_taken():
    rows = [["Key", "Old version", "New version", "Link"]]
    rows += [
        [f"k{n}", f"This is the old sentence {n}.", f"This is the new one, {n}.", f"https://a.example/{n}"]
        for n in range(5)
    ]
    reading = read_csv(as_csv(rows).encode(), "t.csv")
    assert [article.title for article in reading.articles] == ["Old version (t.csv)", "New version (t.csv)"]
    assert len(reading.links) == 5


def test_without_headings_the_first_row_is_text():
    rows = [["Ein erster langer Satz steht hier.", "A first long sentence stands here."]]
    rows += [["Ein zweiter, auch lang.", "A second one, long as well."]] * 2
    reading = read_csv(as_csv(rows, ";").encode(), "t.csv")
    assert [len(each) for each in texts(reading)] == [3, 3]
    assert [article.title for article in reading.articles] == ["A (t.csv)", "B (t.csv)"]


def test_rows_of_cjk_are_text():
    assert len(choose([["zh", "ja"], ["新的港口于周一开放。", "新しい港が月曜日に開いた。"]]).columns) == 2
    assert len(choose([["新的港口于周一开放。", "新しい港が月曜日に開いた。"]] * 3).columns) == 2


def test_one_column_is_one_article():
    reading = read_csv(b"text\nEin Satz steht hier allein.\nUnd hier steht noch einer.\n", "t.csv")
    assert len(reading.articles) == 1
    assert reading.links == ()


def test_columns_beyond_the_most_are_told():
    rows = [[f"Version {n}" for n in range(10)], *[[f"Satz der Version Nummer {n}, hier." for n in range(10)]] * 2]
    (first, *others) = read_csv(as_csv(rows).encode(), "t.csv").articles
    assert len(others) == MAX_ARTICLES - 1
    assert "Version 8, Version 9" in render(first.left_out[0])


@pytest.mark.parametrize(
    ("heading", "code"),
    [
        ("de", "de"), ("DE", "de"), ("pt_BR", "pt"), ("German", "de"), ("Français", "fr"), ("русский", "ru"),
        ("Source (English)", "en"),
        ("Target: it", "it"), ("EN text", ""), ("ID", ""), ("No", ""), ("Nr", ""), ("Key", ""),
        ("", ""), ("Text", ""), ("日本語", "ja"),
    ],
)  # fmt: skip
def test_headings_that_name_a_language(heading, code):
    assert language_of(heading) == code


def test_the_first_visible_sheet_with_text_is_taken_and_the_others_told():
    numbers = [[1, 2], [3, 4]]
    secret = [["de", "en"], ["Geheimer Satz hier.", "Secret sentence here."]]
    reading = read_xlsx(as_xlsx(secret, numbers, ROWS, numbers, hidden=(0,)), "t.xlsx")
    assert texts(reading) == DE_IT
    assert [render(said) for said in reading.articles[0].left_out][:2] == [
        "Left out: hidden sheets (Blatt 1).",
        "Left out: other sheets (Blatt 2, Blatt 4).",
    ]


def test_values_of_formulas_not_formulas():
    reading_error = None
    try:
        read_xlsx(as_xlsx([["de", "en"], ["=1+1", '=HYPERLINK("http://127.0.0.1:9")']]), "t.xlsx")
    except ReadError as error:
        reading_error = error.said.id
    assert reading_error == "read.no_text"  # nobody has computed them


def test_our_own_workbook_is_for_the_import(comparison_workbook):
    with pytest.raises(ReadError) as caught:
        read_xlsx(comparison_workbook, "findings.xlsx")
    assert caught.value.said.id == "read.own_workbook"


@pytest.fixture
def comparison_workbook(tmp_path):
    from datetime import UTC, datetime

    from core.report import WRITERS
    from core.review import Review
    from tests.core.report.samples import cable_car

    WRITERS["xlsx"].write(cable_car(), Review(), tmp_path / "a.xlsx", created=datetime(2025, 11, 12, tzinfo=UTC))
    return (tmp_path / "a.xlsx").read_bytes()


@pytest.mark.parametrize("content", ["1,2\n3,4\n", "a,b\n", "\n\n"])
def test_a_table_without_text(content):
    with pytest.raises(ReadError) as caught:
        read_csv(content.encode(), "t.csv")
    assert caught.value.said.id in ("read.no_columns", "read.no_text")


def test_too_many_rows(monkeypatch):
    monkeypatch.setattr(tables, "MAX_ROWS", 3)
    for read, data in ((read_csv, as_csv(ROWS).encode()), (read_xlsx, as_xlsx(ROWS))):
        with pytest.raises(ReadError) as caught:
            read(data, "t")
        assert caught.value.said.id == "read.rows"


def test_what_is_a_table():
    assert reader_for(as_csv(ROWS).encode(), ".csv").name == "csv"
    assert reader_for(as_csv(ROWS).encode(), ".txt").name == "text"
    assert reader_for(as_xlsx(ROWS), ".csv").name == "xlsx"

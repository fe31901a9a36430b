import csv
import io
import shutil
import subprocess
import sys
import tempfile
import zipfile
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.utils.escape import unescape

from core.errors import Cancelled, WriteError
from core.messages import Message
from core.model import Comparison, Finding, FindingKind, Severity
from core.report import WRITERS, WorkbookWriter
from core.report.common import in_order
from core.report.signs import visible
from core.review import Review
from tests.core.report import golden, samples

TEXT = st.text(st.characters() | st.sampled_from("\x00\r\ud800\ufffe=#_x0041 \n"), max_size=60)


def save(comparison: Comparison, path: Path, review: Review | None = None, **options) -> Path:
    WRITERS["xlsx"].write(comparison, review or Review(), path, created=samples.CREATED, **options)
    return path


def read(comparison: Comparison, folder: Path, review: Review | None = None, *, rich: bool = False) -> Workbook:
    return load_workbook(save(comparison, folder / "report.xlsx", review), rich_text=rich)


@pytest.fixture(scope="module")
def book(tmp_path_factory) -> Workbook:
    """The reviewed comparison, only to look at: made once."""
    comparison = samples.cable_car()
    return read(comparison, tmp_path_factory.mktemp("book"), samples.reviewed(comparison))


def column(book: Workbook, sheet: str, heading: str) -> list:
    """The values below a heading."""
    headings = [cell.value for cell in book[sheet][1]]
    place = next(n for n, text in enumerate(headings) if text.startswith(heading))
    return [row[place].value for row in book[sheet].iter_rows(min_row=2)]


# What stands where


def test_cells_are_those_of_the_golden_file(cable_car, reviewed, tmp_path):
    text = golden.workbook_text(save(cable_car, tmp_path / "report.xlsx", reviewed))
    assert golden.without_version(text) == golden.WORKBOOK.read_text("utf-8")


def test_sheets_follow_each_other_and_facts_come_only_with_facts(book, cable_car, tmp_path):
    assert book.sheetnames == ["Summary", "Findings", "Aligned", "Facts"]
    assert book.active.title == "Summary"
    assert "Facts" not in read(replace(cable_car, facts=()), tmp_path).sheetnames


def test_findings_stand_by_severity_then_row(cable_car):
    severities = [finding.severity for finding in in_order(cable_car.findings)]
    assert severities == sorted(severities, key=list(Severity).index)
    high = [finding.rows for finding in in_order(cable_car.findings) if finding.severity is Severity.HIGH]
    assert high == sorted(high)


def test_each_finding_links_to_its_row(book, cable_car):
    rows = {cell.row: cell.value for cell in book["Aligned"]["A"][1:]}
    links = [cell.hyperlink.location for cell in book["Findings"]["E"][1:]]
    for finding, link in zip(in_order(cable_car.findings), links, strict=True):
        sheet, cell = link.split("!A")
        assert sheet == "'Aligned'"
        assert rows[int(cell)] == finding.rows[0] + 1


def test_links_find_their_rows_below_passages_that_take_several_lines(tmp_path):
    book = read(samples.of_texts("first " * 2_000, "second"), tmp_path)
    assert book["Findings"]["E3"].value == "2"
    line = int(book["Findings"]["E3"].hyperlink.location.split("!A")[1])
    assert line > 3
    assert book["Aligned"].cell(line, 1).value == 2
    assert book["Aligned"].cell(line, 3).value == "second"


def test_neighbouring_rows_of_a_finding_are_told_together(cable_car, tmp_path):
    findings = (replace(cable_car.findings[0], rows=(0, 1, 2, 4)),)
    assert read(replace(cable_car, findings=findings), tmp_path)["Findings"]["E2"].value == "1–3, 5"


def test_comparison_without_findings_says_so(cable_car, tmp_path):
    book = read(replace(cable_car, findings=()), tmp_path)
    assert not book["Findings"].tables
    assert "No divergences were found." in [cell.value for row in book["Findings"] for cell in row]
    assert "No divergences were found." in [cell.value for row in book["Summary"] for cell in row]


def test_paragraph_and_sentence_rows(cable_car, tmp_path):
    assert column(read(samples.by_sentences(), tmp_path), "Aligned", "B") == ["Uno.", "Due. […] Quattro.", "Tre."]


def test_summary_names_warnings_and_what_was_left_out(cable_car, tmp_path):
    first, *others = cable_car.articles
    said = Message("read.empty", {"name": "page 3"})
    other = Message("read.not_text", {"name": "picture\x00"})
    comparison = replace(cable_car, articles=(replace(first, warnings=(said,), left_out=(other,)), *others))
    values = [cell.value for row in read(comparison, tmp_path)["Summary"] for cell in row if cell.value]
    assert any("page 3" in str(value) for value in values)
    assert any("picture␀" in str(value) for value in values)
    assert any("shown as signs" in str(value) for value in values)


# What a colleague does with it


def test_status_is_chosen_from_a_list(book):
    (validation,) = book["Findings"].data_validations.dataValidation
    assert validation.formula1 == '"Open,Confirmed,Dismissed"'
    assert str(validation.sqref) == "K2:K9"
    assert book["Findings"]["K1"].value == "Status"


def test_findings_are_a_table_whose_headings_are_its_cells(book):
    sheet = book["Findings"]
    (table,) = sheet.tables.values()
    assert table.ref == table.autoFilter.ref == sheet.dimensions
    assert [c.name for c in table.tableColumns] == [cell.value for cell in sheet[1]]


def test_hidden_ids_let_a_workbook_be_read_back(book, cable_car):
    assert column(book, "Findings", "Id") == [finding.id for finding in in_order(cable_car.findings)]
    assert book["Findings"].column_dimensions["A"].hidden
    assert book["Findings"].column_dimensions["N"].hidden
    properties = {each.name: each.value for each in book.custom_doc_props.props}
    assert properties["hexapla-comparison"] == cable_car.id
    assert properties["hexapla-workbook"] == "2"


def test_colours_follow_severity_and_status(book):
    formulas = [
        rule.formula[0] for area in book["Findings"].conditional_formatting for rule in area.rules if rule.formula
    ]
    assert formulas == ['$C2="High"', '$C2="Medium"', '$K2="Confirmed"', '$K2="Dismissed"']


@pytest.mark.parametrize("sheet", ["Findings", "Aligned", "Facts"])
def test_headings_and_numbers_stay_in_sight_and_are_printed_again(book, sheet):
    assert book[sheet].freeze_panes == "C2"
    assert book[sheet].print_title_rows == "$1:$1"


@pytest.mark.parametrize("sheet", ["Summary", "Findings", "Aligned", "Facts"])
def test_pages_are_landscape_one_wide_and_numbered(book, sheet):
    page = book[sheet]
    assert page.page_setup.orientation == "landscape"
    assert page.sheet_properties.pageSetUpPr.fitToPage
    assert (page.page_setup.fitToWidth, page.page_setup.fitToHeight) == (1, 0)
    assert page.oddFooter.right.text == "Page &P of &N"


def test_properties_say_what_it_is(book):
    assert book.properties.title == "Comparison of 3 articles"
    assert book.properties.creator.startswith("Hexapla")
    assert book.properties.created == book.properties.modified == samples.CREATED.replace(tzinfo=None)


def test_sheets_of_a_right_to_left_reference_read_so(book, tmp_path):
    assert not book["Aligned"].sheet_view.rightToLeft
    hebrew = read(samples.of_texts("שלום", language="he"), tmp_path)
    assert hebrew["Aligned"].sheet_view.rightToLeft
    assert hebrew["Findings"].sheet_view.rightToLeft
    assert hebrew["Aligned"]["C2"].alignment.readingOrder == 2


def test_words_come_in_the_readers_language(cable_car, tmp_path):
    german = {"Open": "Offen", "Findings": "Befunde", "⇅ row {row}": "⇅ Zeile {row}"}
    path = tmp_path / "report.xlsx"
    writer = WorkbookWriter(translate=lambda text: german.get(text, text))
    writer.write(cable_car, Review(), path, created=samples.CREATED)
    book = load_workbook(path)
    assert set(column(book, "Befunde", "Status")) == {"Offen"}
    assert book["Aligned"]["D6"].value.startswith("⇅ Zeile 2")


# Text stays text


def texts_of(book: Workbook, sheet: str, heading: str) -> list[str]:
    """The texts below a heading, decoded as Excel and LibreOffice do."""
    return [unescape(value or "") for value in column(book, sheet, heading)]


def test_hostile_strings_come_out_as_text(tmp_path):
    comparison = samples.of_texts(*samples.HOSTILE)
    review = Review()
    for finding, text in zip(comparison.findings, samples.HOSTILE, strict=True):
        review = review.annotate(finding.id, text, text)
    book = read(comparison, tmp_path, review)
    shown = [visible(text) for text in samples.HOSTILE]
    assert texts_of(book, "Aligned", "A ·") == shown
    assert texts_of(book, "Findings", "A ·") == shown
    assert texts_of(book, "Findings", "Note") == shown
    assert texts_of(book, "Findings", "Reviewer") == shown
    for sheet in book:
        for row in sheet:
            for cell in row:
                assert cell.data_type in {"s", "n"}, f"{sheet.title}!{cell.coordinate} is {cell.data_type}"
                if isinstance(cell.value, str):
                    assert cell.data_type == "s"
                    assert cell.quotePrefix, f"{sheet.title}!{cell.coordinate} becomes a formula when edited"


@given(st.lists(TEXT, min_size=1, max_size=9))
@settings(max_examples=8)
def test_any_text_in_any_cell_comes_out_the_same(texts):
    comparison = samples.of_texts(*texts)
    review = Review()
    for finding, text in zip(comparison.findings, texts, strict=True):
        review = review.annotate(finding.id, text, text)
    with tempfile.TemporaryDirectory() as folder:
        book = read(comparison, Path(folder), review)
    shown = [visible(text) for text in texts]
    assert texts_of(book, "Aligned", "B ·" if texts[0].split() else "B") == shown
    assert texts_of(book, "Findings", "Note") == shown
    assert texts_of(book, "Findings", "Reviewer") == shown


def test_long_passages_go_on_in_the_lines_below_and_none_is_lost(tmp_path):
    texts = ["a" * 40_000, "line\n" * 300, "word " * 9_000, "short"]
    book = read(samples.of_texts(*texts), tmp_path)
    found = dict.fromkeys(range(1, 5), "")
    for number, text in zip(column(book, "Aligned", "Row"), texts_of(book, "Aligned", "A ·"), strict=True):
        found[number] += text
    assert list(found.values()) == texts
    assert all(line.height <= 409 for line in book["Aligned"].row_dimensions.values() if line.height)
    assert any("go on in the lines below" in str(cell.value) for row in book["Summary"] for cell in row)


def test_what_does_not_fit_into_a_note_is_said(tmp_path):
    comparison = samples.of_texts("text")
    note = "\U0001f600" * 20_000 + "\n" * 300
    book = read(comparison, tmp_path, Review().annotate(comparison.findings[0].id, note))
    (written,) = texts_of(book, "Findings", "Note")
    kept = written.index(" […] (")
    assert note.startswith(written[:kept])
    assert written[kept:] == f" […] ({len(note) - kept} characters more do not fit into a cell)"
    assert len(written.encode("utf-16-le")) // 2 <= 32_767


def test_long_evidence_says_where_the_whole_stands(tmp_path):
    (text,) = texts_of(read(samples.of_texts("many words " * 500), tmp_path), "Findings", "A ·")
    assert text.endswith("(shortened: the whole text is in row 1 of the sheet Aligned)")


def test_titles_cannot_break_headings_or_footers(cable_car, tmp_path):
    first, second, third = cable_car.articles
    odd = "_x0041_ & \x00 \n=1+1 " + "long " * 100
    comparison = replace(cable_car, articles=(replace(first, title=odd), replace(second, title=odd), third))
    book = read(comparison, tmp_path)
    headings = [cell.value for cell in book["Findings"][1]]
    assert len(set(headings)) == len(headings)
    assert all(len(heading) < 100 for heading in headings)
    with zipfile.ZipFile(tmp_path / "report.xlsx") as archive:
        assert 'name="A · _x005F_x0041_ &amp; ␀ =1+1 long' in archive.read("xl/tables/table1.xml").decode("utf-8")


@pytest.mark.parametrize("kind", list(FindingKind))
def test_every_kind_can_be_written(kind, tmp_path):
    comparison = samples.of_texts("some text here")
    finding: Finding = replace(comparison.findings[0], kind=kind)
    book = read(replace(comparison, findings=(finding,)), tmp_path, rich=True)
    assert str(book["Findings"]["G2"].value) == "some text here"


def test_eight_articles_fit(tmp_path):
    comparison = samples.of_texts("some text here")
    first, row = comparison.articles[0], comparison.rows[0]
    articles = tuple(replace(first, letter=letter, id=letter) for letter in "ABCDEFGH")
    rows = (replace(row, passages=dict.fromkeys("ABCDEFGH", row.passages["A"])),)
    book = read(replace(comparison, articles=articles, rows=rows), tmp_path)
    assert [cell.value for cell in book["Aligned"][2]][2:] == ["some text here"] * 8


# Whole or not at all


def test_same_input_gives_the_same_bytes(cable_car, reviewed, tmp_path):
    one = save(cable_car, tmp_path / "one.xlsx", reviewed).read_bytes()
    two = save(cable_car, tmp_path / "two.xlsx", reviewed).read_bytes()
    assert one == two


def test_time_without_a_zone_is_taken_as_it_is(cable_car, tmp_path):
    path = tmp_path / "report.xlsx"
    WRITERS["xlsx"].write(cable_car, Review(), path, created=datetime(2031, 5, 6, 7, 8))
    assert load_workbook(path)["Summary"]["A2"].value.endswith("on 2031-05-06 07:08")


def test_progress_only_grows_and_comes_to_its_end(cable_car, tmp_path):
    steps: list[tuple[int, int]] = []
    save(cable_car, tmp_path / "report.xlsx", on_progress=lambda _stage, *step: steps.append(step))
    assert len(steps) > len(cable_car.rows) + len(cable_car.findings)
    assert steps == sorted(steps)
    assert steps[-1][0] == steps[-1][1]


@pytest.fixture
def temporary_folder(tmp_path, monkeypatch) -> Path:
    """The folder where openpyxl gathers sheets, empty."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.mark.parametrize("at", [0, 1, 5, 10, 14, 20])
def test_cancelled_writing_leaves_nothing(cable_car, tmp_path, temporary_folder, at):
    steps = 0

    def cancel(*_):
        nonlocal steps
        steps += 1
        if steps > at:
            raise Cancelled

    (tmp_path / "report.xlsx").write_bytes(b"old")
    with pytest.raises(Cancelled):
        save(cable_car, tmp_path / "report.xlsx", on_progress=cancel)
    assert (tmp_path / "report.xlsx").read_bytes() == b"old"
    assert {path.name for path in tmp_path.iterdir()} == {"report.xlsx", "temporary"}
    assert list(temporary_folder.iterdir()) == []


def test_finished_writing_leaves_only_the_workbook(cable_car, tmp_path, temporary_folder):
    save(cable_car, tmp_path / "report.xlsx")
    assert {path.name for path in tmp_path.iterdir()} == {"report.xlsx", "temporary"}
    assert list(temporary_folder.iterdir()) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
def test_full_disk_is_named(cable_car, temporary_folder):
    with pytest.raises(WriteError) as caught:
        save(cable_car, Path("/dev/full"))
    assert caught.value.said.id == "write.full"
    assert list(temporary_folder.iterdir()) == []


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_reads_the_same_text(tmp_path):
    texts = [*samples.HOSTILE, "x005F_ _x005F_ _x0041_", "x" * 40_000, "line\n" * 300]
    comparison = samples.of_texts(*texts)
    notes = [*texts[:-2], "short", "short"]
    review = Review()
    for finding, text in zip(comparison.findings, notes, strict=True):
        review = review.annotate(finding.id, text, text)
    save(comparison, tmp_path / "report.xlsx", review)
    every_sheet = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", every_sheet, "--outdir", str(tmp_path), "report.xlsx"]
    subprocess.run(command, check=True, capture_output=True, timeout=120, cwd=tmp_path)

    def cells(sheet: str) -> list[list[str]]:
        text = (tmp_path / f"report-{sheet}.csv").read_text("utf-8")
        return list(csv.reader(io.StringIO(text)))[1:]

    aligned: dict[str, str] = {}
    for line in cells("Aligned"):
        number = line[0].removesuffix(" …")
        aligned[number] = aligned.get(number, "") + line[2]
    assert list(aligned.values()) == [visible(text) for text in texts]
    findings = cells("Findings")
    assert [line[10] for line in findings] == [visible(text) for text in notes]
    assert [line[6] for line in findings[:-2]] == [visible(text) for text in texts[:-2]]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
@pytest.mark.parametrize("kilobytes", [0, 1, 64, 1500])
def test_disk_that_fills_up_at_any_time_is_named_and_nothing_is_left(tmp_path, temporary_folder, kilobytes):
    import resource
    import signal

    comparison = samples.of_texts(*(f"{number} " + "many words " * 200 for number in range(600)))
    (tmp_path / "report.xlsx").write_bytes(b"old")
    before, heard = resource.getrlimit(resource.RLIMIT_FSIZE), signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (kilobytes * 1024, before[1]))
        with pytest.raises(WriteError) as caught:
            save(comparison, tmp_path / "report.xlsx")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, heard)
    assert caught.value.said.id == "write.full"
    assert (tmp_path / "report.xlsx").read_bytes() == b"old"
    assert {path.name for path in tmp_path.iterdir()} == {"report.xlsx", "temporary"}
    assert list(temporary_folder.iterdir()) == []

"""Workbooks that come back, in all the states that colleagues and their programs leave them in."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from core.errors import Cancelled, ReadError
from core.model import Comparison
from core.report import WorkbookWriter
from core.report.common import in_order
from core.report.words import Words
from core.report.workbook import reading
from core.report.workbook.reading import ReturnedWorkbook, read_workbook
from core.review import Decision, Review, ReviewStatus
from core.review.merging import Merge, merge, taken
from tests.core.report import samples

GERMAN = {"Open": "Offen", "Confirmed": "Bestätigt", "Dismissed": "Verworfen", "Status": "Stand", "Note": "Notiz"}


@pytest.fixture(scope="module")
def handed_out(tmp_path_factory) -> bytes:
    """A workbook as it was handed out, made once."""
    comparison = samples.cable_car()
    path = tmp_path_factory.mktemp("handed out") / "report.xlsx"
    return written(comparison, samples.reviewed(comparison), path).read_bytes()


@pytest.fixture
def path(handed_out: bytes, tmp_path: Path) -> Path:
    """A workbook that a colleague has on their disk."""
    path = tmp_path / "report.xlsx"
    path.write_bytes(handed_out)
    return path


def written(comparison: Comparison, review: Review, path: Path, **options) -> Path:
    WorkbookWriter(**options).write(comparison, review, path, created=samples.CREATED)
    return path


def edit(path: Path, change: Callable[[Worksheet], None], sheet: str = "Findings") -> None:
    """What a colleague does, and saves."""
    book = load_workbook(path)
    change(book[sheet])
    book.save(path)


def place(sheet: Worksheet, heading: str) -> int:
    """Number of the column below a heading."""
    return next(cell.column for row in sheet.iter_rows(max_row=5) for cell in row if cell.value == heading)


def fill(sheet: Worksheet, finding: str, **values: object) -> None:
    """Fill in a finding's cells by their headings."""
    ids = place(sheet, "Id")
    line = next(cell.row for (cell,) in sheet.iter_rows(min_col=ids, max_col=ids) if cell.value == finding)
    for heading, value in values.items():
        sheet.cell(line, place(sheet, heading)).value = value


def merged(path: Path, review: Review, comparison: Comparison) -> Merge:
    return merge(review, read_workbook(path).returned, {finding.id for finding in comparison.findings})


def refusal(path: Path) -> str:
    with pytest.raises(ReadError) as caught:
        read_workbook(path)
    return caught.value.said.id


# What comes back


def test_untouched_workbook_changes_nothing(path, cable_car, reviewed):
    back = read_workbook(path)
    assert back.comparison == cable_car.id
    assert back.problems == ()
    assert [each.finding for each in back.returned] == [finding.id for finding in in_order(cable_car.findings)]
    merged = merge(reviewed, back.returned, {finding.id for finding in cable_car.findings})
    assert (merged.changes, merged.known, merged.unknown) == ((), len(cable_car.findings), 0)


def test_what_was_filled_in_becomes_the_review(path, cable_car, reviewed):
    one, _, two, *_ = (finding.id for finding in cable_car.findings)

    def work(sheet):
        fill(sheet, one, Status="confirmed ", Note="Right:\nsee page 2", Reviewer="Cleo")
        fill(sheet, two, Status="Dismissed", Note=None)

    edit(path, work)
    after = taken(reviewed, merged(path, reviewed, cable_car).changes)
    assert after.decision(one) == Decision(ReviewStatus.CONFIRMED, "Right:\nsee page 2", "Cleo")
    assert after.decision(two) == Decision(ReviewStatus.DISMISSED, "", "Ada")
    others = {key: value for key, value in after.decisions.items() if key not in (one, two)}
    assert others == {key: value for key, value in reviewed.decisions.items() if key not in (one, two)}


def test_what_was_changed_here_meanwhile_conflicts(path, cable_car, reviewed):
    finding = cable_car.findings[2].id
    edit(path, lambda sheet: fill(sheet, finding, Note="Theirs"))
    here = reviewed.annotate(finding, "Mine").decide([cable_car.findings[1].id], ReviewStatus.CONFIRMED)
    (change,) = merged(path, here, cable_car).changes
    assert (change.here, change.there, change.conflict) == ("Mine", "Theirs", True)


@pytest.mark.parametrize(
    ("value", "note"), [(42, "42"), (3.5, "3.5"), (4.0, "4"), (True, "True"), ("#N/A", "#N/A"), ("=x", "=x")]
)
def test_a_note_may_be_anything_that_a_cell_can_hold(path, cable_car, reviewed, value, note):
    finding = cable_car.findings[3].id

    def work(sheet):
        fill(sheet, finding, Note=value)
        if value == "=x":
            next(c for row in sheet for c in row if c.value == "=x").data_type = "s"

    edit(path, work)
    (change,) = merged(path, reviewed, cable_car).changes
    assert change.there == note


def test_unknown_status_is_said_and_stays(path, cable_car, reviewed):
    edit(path, lambda sheet: fill(sheet, cable_car.findings[0].id, Status="perhaps"))
    back = read_workbook(path)
    (problem,) = back.problems
    assert problem.id == "import.status"
    assert problem.parameters["word"] == "perhaps"
    assert merged(path, reviewed, cable_car).changes == ()


def test_emptied_status_stays(path, cable_car, reviewed):
    edit(path, lambda sheet: fill(sheet, cable_car.findings[0].id, Status=None))
    assert merged(path, reviewed, cable_car).changes == ()


# What may have happened to the workbook


def shuffle(sheet: Worksheet) -> None:
    """Other order of lines, one deleted, lines above the headings, columns turned round, another title."""
    lines = [[cell.value for cell in row] for row in sheet]
    sheet.delete_rows(1, sheet.max_row)
    sheet.append(["Please return by Friday"])
    sheet.append([])
    heading, *rest = lines
    for line in (heading, *sorted(rest[:-1], key=str, reverse=True)):
        sheet.append(line[::-1])
    sheet.title = "Für Cleo"


def test_sorted_moved_renamed_and_shortened_workbook_is_understood(path, cable_car, reviewed):
    finding = cable_car.findings[1].id

    def work(sheet):
        fill(sheet, finding, Status="Confirmed", Note="=1+1")
        shuffle(sheet)

    edit(path, work)
    book = load_workbook(path)
    for row in book["Für Cleo"]:
        for cell in row:
            if cell.data_type == "f":
                cell.data_type = "s"
    book.save(path)
    changes = merged(path, reviewed, cable_car).changes
    assert [(each.finding, each.there) for each in changes] == [(finding, "confirmed"), (finding, "=1+1")]
    assert merged(path, reviewed, cable_car).known == len(cable_car.findings) - 1


def test_workbook_in_another_language_is_understood_by_its_own_words(cable_car, reviewed, tmp_path):
    path = written(cable_car, reviewed, tmp_path / "report.xlsx", translate=lambda text: GERMAN.get(text, text))
    book = load_workbook(path)
    sheet = book["Findings"]
    sheet.cell(2, place(sheet, "Stand")).value = "bestätigt"
    sheet.cell(3, place(sheet, "Stand")).value = "dismissed"
    book.save(path)
    statuses = [change.there for change in merged(path, reviewed, cable_car).changes]
    assert statuses == ["confirmed", "dismissed"]


def test_properties_lost_on_the_way_leave_headings_in_english_or_the_readers_language(cable_car, reviewed, tmp_path):
    path = written(cable_car, reviewed, tmp_path / "report.xlsx", translate=lambda text: GERMAN.get(text, text))
    book = load_workbook(path)
    book.custom_doc_props.props.clear()
    book.save(path)
    back = read_workbook(path, words=Words(lambda text: GERMAN.get(text, text)))
    assert back.comparison is None
    assert len(back.returned) == len(cable_car.findings)


def test_workbook_without_seals_is_taken_by_what_is_filled_in(path, cable_car, reviewed):
    finding = cable_car.findings[6].id

    def work(sheet):
        fill(sheet, finding, Status="Confirmed")
        sheet.delete_cols(place(sheet, "At export"))

    edit(path, work)
    (change,) = merged(path, reviewed, cable_car).changes
    assert (change.finding, change.there, change.conflict) == (finding, "confirmed", False)


def test_deleted_columns_of_the_review_leave_it_as_it_is(path, cable_car, reviewed):
    edit(path, lambda sheet: sheet.delete_cols(place(sheet, "Note")))
    assert merged(path, reviewed, cable_car).changes == ()


# Text in and out


def test_hostile_notes_come_back_as_they_were_and_change_nothing(tmp_path):
    comparison = samples.of_texts(*samples.HOSTILE)
    review = Review()
    for finding, text in zip(comparison.findings, samples.HOSTILE, strict=True):
        review = review.annotate(finding.id, text, text)
    path = written(comparison, review, tmp_path / "report.xlsx")
    assert merged(path, review, comparison).changes == ()
    texts = {each.finding: each.note for each in read_workbook(path).returned}
    assert set(texts.values()) == {None}


def test_a_note_too_long_for_a_cell_is_not_cut_by_coming_back(tmp_path):
    comparison = samples.of_texts("text")
    review = Review().annotate(comparison.findings[0].id, "\U0001f600" * 20_000 + "\n" * 300)
    path = written(comparison, review, tmp_path / "report.xlsx")
    assert merged(path, review, comparison).changes == ()


def test_escapes_in_a_note_written_by_excel_are_understood(path, cable_car, reviewed):
    finding = cable_car.findings[3].id
    edit(path, lambda sheet: fill(sheet, finding, Note="a_x000D_\nb _x005F_x0041_"))
    (change,) = merged(path, reviewed, cable_car).changes
    assert change.there == "a\r\nb _x0041_"


# What is refused


def test_each_wrong_file_is_refused_with_its_reason(path, tmp_path):
    assert refusal(tmp_path / "missing.xlsx") == "read.missing"
    assert refusal(tmp_path) == "read.directory"
    text = tmp_path / "text.xlsx"
    text.write_text("no workbook")
    assert refusal(text) == "import.no_workbook"
    text.write_bytes(b"")
    assert refusal(text) == "import.no_workbook"
    text.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    assert refusal(text) == "import.old_or_locked"
    text.write_bytes(path.read_bytes()[:3000])
    assert refusal(text) == "import.damaged"
    with zipfile.ZipFile(text, "w") as archive:
        archive.writestr("word/document.xml", "<a/>")
    assert refusal(text) == "import.no_workbook"
    other = Workbook()
    other.active.append(["Id", "Name"])
    other.save(text)
    assert refusal(text) == "import.no_findings"


def test_workbook_without_ids_is_refused(path):
    edit(path, lambda sheet: sheet.delete_cols(1))
    assert refusal(path) == "import.no_ids"


def test_workbook_of_a_newer_version_is_refused(path):
    book = load_workbook(path)
    next(each for each in book.custom_doc_props.props if each.name == "hexapla-workbook").value = "99"
    book.save(path)
    assert refusal(path) == "import.newer"


def test_workbook_that_unpacks_to_too_much_is_refused(path, monkeypatch):
    monkeypatch.setattr(reading, "MAX_UNPACKED", 1000)
    assert refusal(path) == "import.too_large"


def test_lines_far_down_are_not_waited_for(path, monkeypatch, tmp_path):
    monkeypatch.setattr(reading, "MAX_LINES", 5000)
    bad = tmp_path / "bad.xlsx"
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(bad, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            if name.startswith("xl/worksheets/sheet"):
                data = data.replace(b'<row r="2"', b'<row r="1000000000"')
            target.writestr(name, data)
    assert refusal(bad) == "import.too_large"


def test_reading_can_be_cancelled_wherever_it_is(path):
    calls = 0

    def count(*_):
        nonlocal calls
        calls += 1

    read_workbook(path, on_progress=count)
    for at in (0, 1, calls // 3, calls // 2, calls - 1):
        left = iter(range(at))

        def cancel(*_, left=left):
            if next(left, None) is None:
                raise Cancelled

        with pytest.raises(Cancelled):
            read_workbook(path, on_progress=cancel)


# Through another program


def through_libreoffice(path: Path, *formats: str) -> Path:
    """The workbook as LibreOffice saves it, by way of some formats."""
    for number, suffix in enumerate(formats):
        folder = path.parent / str(number)
        profile = f"-env:UserInstallation={(path.parent / 'profile').as_uri()}"
        command = ["soffice", profile, "--headless", "--convert-to", suffix, "--outdir", str(folder), str(path)]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        path = folder / f"{path.stem}.{suffix}"
    return path


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_workbook_that_libreoffice_saved_comes_back_the_same(tmp_path):
    texts = [*samples.HOSTILE, "x" * 30_000, "\n".join("line" for _ in range(200))]
    comparison = samples.of_texts(*texts)
    review = Review()
    for finding, text in zip(comparison.findings, texts, strict=True):
        review = review.annotate(finding.id, text, text[:50]).decide([finding.id], ReviewStatus.CONFIRMED)
    path = written(comparison, review, tmp_path / "report.xlsx")
    back: ReturnedWorkbook = read_workbook(through_libreoffice(path, "ods", "xlsx"))
    assert back.comparison == comparison.id
    assert len(back.returned) == len(texts)
    assert merge(review, back.returned, {finding.id for finding in comparison.findings}).changes == ()

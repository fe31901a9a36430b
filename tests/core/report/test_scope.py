"""Parts of a comparison: articles, findings, sheets."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from openpyxl import Workbook, load_workbook

from core.model import Comparison, RowStatus
from core.report import WorkbookWriter
from core.report.common import in_order
from core.report.scope import EVERYTHING, Scope, scoped
from core.report.workbook import Contents, SheetName
from core.review import Review
from tests.core.report import samples


def book(comparison: Comparison, folder: Path, **contents) -> Workbook:
    path = folder / "report.xlsx"
    WorkbookWriter(contents=Contents(**contents)).write(comparison, Review(), path, created=samples.CREATED)
    return load_workbook(path)


def notes(workbook: Workbook) -> str:
    return "\n".join(str(cell.value) for row in workbook["Summary"] for cell in row if cell.value)


def test_everything_is_the_comparison_itself(cable_car):
    assert scoped(cable_car, EVERYTHING) is cable_car
    assert scoped(cable_car, Scope(frozenset("ABC"))) == cable_car


def test_two_of_three_articles_are_compared_as_two(cable_car):
    pair = scoped(cable_car, Scope(frozenset("AB")))
    assert [article.letter for article in pair.articles] == ["A", "B"]
    assert {letter for row in pair.rows for letter in row.passages} == {"A", "B"}
    assert [row.index for row in pair.rows] == [row.index for row in cable_car.rows]
    assert [row.status for row in pair.rows[2:5]] == [RowStatus.SAME, RowStatus.SAME, RowStatus.DIFFERS]
    assert not any(pair.rows[5].passages.values())
    assert [finding.kind for finding in pair.findings] == ["moved"]
    assert [fact.label for fact in pair.facts] == ["12,000,000 EUR"]
    assert scoped(cable_car, Scope(frozenset("AC"))).rows[4].status is RowStatus.ONLY_HERE


def test_a_passage_of_one_article_stays_a_finding_where_that_article_is_shown(cable_car):
    kinds = {finding.kind for finding in scoped(cable_car, Scope(frozenset("BC"))).findings}
    assert kinds == {"only_here"}


def test_filtered_findings_are_told_and_nothing_else_is_marked(cable_car, tmp_path):
    chosen = cable_car.findings[2]
    workbook = book(cable_car, tmp_path, scope=Scope(findings=frozenset({chosen.id})))
    assert [cell.value for cell in workbook["Findings"]["A"]][1:] == [chosen.id]
    assert "1 of 8 findings are in this workbook" in notes(workbook)
    assert workbook["Aligned"]["B2"].value == "≈ Differs"  # a row is what it is, whatever is listed


def test_left_out_articles_are_told_and_have_no_columns(cable_car, tmp_path):
    workbook = book(cable_car, tmp_path, scope=Scope(articles=frozenset("AB")))
    for sheet, last in (("Findings", "H1"), ("Aligned", "D1"), ("Facts", "F1")):
        headings = [cell.value for cell in workbook[sheet][1]]
        assert not any(str(heading).startswith("C ·") for heading in headings)
        assert workbook[sheet][last].value.startswith("B ·")
    assert "Left out of this workbook: C · =Seilbahn?." in notes(workbook)
    assert [cell.value for cell in workbook["Aligned"]["A"]][1:] == [1, 2, 3, 4, 5]


def test_text_of_equal_rows_may_be_left_out_visibly(cable_car, tmp_path):
    first, *rows = cable_car.rows
    comparison = replace(cable_car, rows=(first, replace(rows[0], status=RowStatus.SAME), *rows[1:]))
    workbook = book(comparison, tmp_path, equal_text=False)
    assert workbook["Aligned"]["C3"].value == "Der Gemeinderat von Hohenfels hat am 3. März den …"
    assert workbook["Aligned"]["C4"].value == samples.TEXTS["A"][2]
    assert "show how they begin" in notes(workbook)


def test_sheets_may_be_left_out(cable_car, tmp_path):
    def titles(*sheets: SheetName) -> list[str]:
        return book(cable_car, tmp_path, sheets=frozenset(sheets)).sheetnames

    assert titles() == ["Summary"]
    assert titles(SheetName.ALIGNED) == ["Summary", "Aligned"]
    assert titles(SheetName.FACTS, SheetName.FINDINGS) == ["Summary", "Findings", "Facts"]


def test_without_the_aligned_sheet_nothing_leads_there(tmp_path):
    comparison = samples.of_texts("many words " * 500)
    sheet = book(comparison, tmp_path, sheets=frozenset({SheetName.FINDINGS}))["Findings"]
    assert sheet["E2"].hyperlink is None
    assert sheet["G2"].value.endswith("[…] (shortened)")


def test_a_part_can_be_read_back_into_the_whole(cable_car, tmp_path):
    from core.report.workbook.reading import read_workbook

    book(cable_car, tmp_path, scope=Scope(articles=frozenset("AC")))
    back = read_workbook(tmp_path / "report.xlsx")
    assert back.comparison == cable_car.id
    shown = scoped(cable_car, Scope(frozenset("AC"))).findings
    assert [each.finding for each in back.returned] == [finding.id for finding in in_order(shown)]

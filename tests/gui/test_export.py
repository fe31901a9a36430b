from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog

from core.errors import WriteError
from core.messages import Message, message
from core.model import Comparison
from core.report import json_text
from core.review import Review
from gui import exporting
from gui.dialogs.export import ExportDialog
from gui.dialogs.files import choose_target_and_format, with_ending
from gui.exporting import proposed_name
from gui.language import use_language
from gui.theme import Family
from tests.gui.driver import Driver


@pytest.fixture
def target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "report"
    monkeypatch.setattr(exporting, "choose_target", lambda *_arguments: str(path))
    return path.with_suffix(".xlsx")


def test_ctrl_e_writes_a_workbook_with_the_review(hexapla: Driver, articles: list[Path], target: Path) -> None:
    from openpyxl import load_workbook

    hexapla.drop(articles[:2])
    hexapla.wait()
    hexapla.press("F8", "C")
    hexapla.export()
    hexapla.wait()
    assert hexapla.banners() == []
    book = load_workbook(target)
    assert {"Summary", "Findings", "Aligned"} <= set(book.sheetnames)
    cells = [str(cell).lower() for row in book["Findings"].values for cell in row if cell is not None]
    assert "confirmed" in cells
    assert str(target) in hexapla.window.status.currentMessage()


def test_what_was_chosen_is_written_and_offered_again(opened: Driver, target: Path) -> None:
    from openpyxl import load_workbook

    opened.window.session.filter_findings([Family.CONFLICT], only_open=False)
    shown = [finding.id for finding in opened.window.session.findings]
    assert len(shown) == 2
    shown.pop()  # C's date, as C will be left out
    opened.press("Ctrl+E")
    dialog = opened.dialog(ExportDialog)
    dialog.filtered.setChecked(True)
    dialog.articles["C"].setChecked(False)
    dialog.sheets["facts"].setChecked(False)
    dialog.equal_text.setChecked(False)
    dialog.accept()
    opened.wait()
    book = load_workbook(target)
    assert book.sheetnames == ["Summary", "Findings", "Aligned"]
    assert [cell.value for cell in book["Findings"]["A"]][1:] == shown
    assert len(book["Aligned"][1]) == 4
    opened.press("Ctrl+E")
    again = opened.dialog(ExportDialog)
    assert again.filtered.isChecked()
    assert not again.articles["C"].isChecked()
    assert not again.sheets["facts"].isChecked()
    assert not again.equal_text.isChecked()
    again.reject()
    opened.window.session.filter_findings([], only_open=False)
    opened.press("Ctrl+E")
    unfiltered = opened.dialog(ExportDialog)
    assert unfiltered.all_findings.isChecked()
    assert not unfiltered.filtered.isEnabled()
    unfiltered.reject()


def test_one_article_alone_is_not_exported(opened: Driver) -> None:
    opened.press("Ctrl+E")
    dialog = opened.dialog(ExportDialog)
    button = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
    dialog.articles["A"].setChecked(False)
    assert button.isEnabled()
    dialog.articles["B"].setChecked(False)
    assert not button.isEnabled()
    dialog.reject()


def test_a_changed_mind_writes_nothing(opened: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exporting, "choose_target", lambda *_arguments: "")
    opened.export()
    assert not opened.window.jobs.running("export")


def test_a_workbook_that_is_open_elsewhere_is_said_and_another_name_asked(
    opened: Driver, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def fail(*_arguments: object) -> None:
        asked.append(1)
        raise WriteError(Message("read.missing", {"name": "report.xlsx"}))

    monkeypatch.setattr(exporting, "export", fail)
    opened.export()
    opened.wait()
    assert len(opened.banners()) == 1
    assert opened.banners()[0].startswith("report.xlsx")
    proposed: list[str] = []
    monkeypatch.setattr(exporting, "choose_target", lambda _parent, _title, name, _filter: proposed.append(name) or "")
    opened.window.banners().shown[0].retry.click()
    opened.wait()
    assert [Path(name).name for name in proposed] == ["report (2).xlsx"]
    assert len(asked) == 1


def test_the_proposed_name_can_be_a_file_everywhere(opened: Driver) -> None:
    comparison = opened.window.session.comparison
    assert comparison is not None
    assert proposed_name(comparison) == "A – B – C.xlsx"
    strange = replace(comparison, articles=tuple(replace(each, title='a/b:"c?' * 30) for each in comparison.articles))
    name = proposed_name(strange)
    assert len(name) <= 90
    assert not set(name) & set('\\/:*?"<>|')


@pytest.mark.parametrize(
    ("path", "pattern", "expected"),
    [
        ("/a/b.html", "Web page (*.html)", ("/a/b.html", "html")),
        ("/a/b", "Word document (*.docx)", ("/a/b.docx", "docx")),
        ("/a/b.html", "Word document (*.docx)", ("/a/b.docx", "docx")),
        ("/a/v1.2", "Web page (*.html)", ("/a/v1.2.html", "html")),
        ("/a/b.DOCX", "", ("/a/b.DOCX", "docx")),
        ("", "", ("", "")),
    ],
)
def test_the_chosen_format_decides(
    opened: Driver, monkeypatch: pytest.MonkeyPatch, path: str, pattern: str, expected: tuple[str, str]
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (path, pattern))
    formats = {"html": "Web page", "docx": "Word document"}
    assert choose_target_and_format(opened.window, "Export as", "/a/b.html", formats) == expected


def test_a_file_that_nobody_was_asked_about_is_not_replaced(tmp_path: Path) -> None:
    assert with_ending(str(tmp_path / "report"), ".pdf") == str(tmp_path / "report.pdf")
    (tmp_path / "report.pdf").touch()
    assert with_ending(str(tmp_path / "report"), ".pdf") == str(tmp_path / "report (2).pdf")
    assert with_ending(str(tmp_path / "report.PDF"), ".pdf") == str(tmp_path / "report.PDF")  # the dialog has asked


@pytest.mark.parametrize("name", ["html", "docx", "tmx", "csv", "json"])
def test_other_formats_are_written_with_the_review(
    opened: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    path = tmp_path / f"report.{name}"
    monkeypatch.setattr(exporting, "choose_target_and_format", lambda *_arguments: (str(path), name))
    opened.press("Ctrl+Shift+E")
    opened.wait()
    assert opened.banners() == []
    assert path.stat().st_size > 200
    assert str(path) in opened.window.status.currentMessage()


@pytest.mark.parametrize("language", ["en", "de"])
def test_json_is_that_of_the_command_line_with_explanations_in_the_reader_s_language(
    make_window: Callable[[], Driver],
    store: QSettings,
    comparison: Comparison,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    language: str,
) -> None:
    store.setValue("language", language)
    driver, path = make_window(), tmp_path / "out.json"
    warning = message("language.unknown_to_encoder", article="A", language="Swedish")
    first, *others = comparison.articles
    comparison = replace(comparison, articles=(replace(first, warnings=(warning,)), *others))
    driver.show(comparison)
    monkeypatch.setattr(exporting, "choose_target_and_format", lambda *_arguments: (str(path), "json"))
    driver.press("Ctrl+Shift+E")
    driver.wait()
    use_language("en")
    ours = json.loads(path.read_text("utf-8"))
    theirs = json.loads(json_text(comparison, Review(), datetime.fromisoformat(ours["created"])))
    explained = [*ours["findings"], *ours["articles"][0]["warnings"]]
    wanted = [*theirs["findings"], *theirs["articles"][0]["warnings"]]
    words = [(each.pop("explanation"), other.pop("explanation")) for each, other in zip(explained, wanted, strict=True)]
    assert ours == theirs
    assert all((own == english) is (language == "en") for own, english in words)
    assert ("Schwedisch" if language == "de" else "Swedish") in words[-1][0]


def test_another_name_is_offered_for_every_format(
    opened: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken, asked = tmp_path / "taken.html", []
    taken.mkdir()

    def choose(_parent: object, _title: str, proposed: str, _formats: object) -> tuple[str, str]:
        asked.append(proposed)
        return (str(taken), "html") if len(asked) == 1 else (proposed, "html")

    monkeypatch.setattr(exporting, "choose_target_and_format", choose)
    opened.press("Ctrl+Shift+E")
    opened.wait()
    (banner,) = opened.window.banners().shown
    banner.retried.emit()
    opened.wait()
    assert asked[1] == str(tmp_path / "taken (2).html")
    assert (tmp_path / "taken (2).html").exists()

from __future__ import annotations

from pathlib import Path

import pytest

from core.errors import WriteError
from core.messages import Message
from gui import exporting
from gui.exporting import proposed_name
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
    hexapla.press("F8", "C", "Ctrl+E")
    hexapla.wait()
    assert hexapla.banners() == []
    book = load_workbook(target)
    assert {"Summary", "Findings", "Aligned"} <= set(book.sheetnames)
    cells = [str(cell).lower() for row in book["Findings"].values for cell in row if cell is not None]
    assert "confirmed" in cells
    assert str(target) in hexapla.window.status.currentMessage()


def test_a_changed_mind_writes_nothing(opened: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exporting, "choose_target", lambda *_arguments: "")
    opened.press("Ctrl+E")
    assert not opened.window.jobs.running("export")


def test_a_workbook_that_is_open_elsewhere_is_said_and_another_name_asked(
    opened: Driver, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def fail(*_arguments: object) -> None:
        asked.append(1)
        raise WriteError(Message("read.missing", {"name": "report.xlsx"}))

    monkeypatch.setattr(exporting, "export", fail)
    opened.press("Ctrl+E")
    opened.wait()
    assert len(opened.banners()) == 1
    assert opened.banners()[0].startswith("report.xlsx")
    opened.window.banners().shown[0].retry.click()
    opened.wait()
    assert len(asked) == 2


def test_the_proposed_name_can_be_a_file_everywhere(opened: Driver) -> None:
    comparison = opened.window.session.comparison
    assert comparison is not None
    assert proposed_name(comparison) == "A – B – C.xlsx"
    from dataclasses import replace

    strange = replace(comparison, articles=tuple(replace(each, title='a/b:"c?' * 30) for each in comparison.articles))
    name = proposed_name(strange)
    assert len(name) <= 90
    assert not set(name) & set('\\/:*?"<>|')

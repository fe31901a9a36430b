"""The synopsis as pages: what stands on them, where they end, and how the actions write them."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from core.errors import Cancelled, WriteError
from core.model import Comparison, Paragraph, Row, RowStatus, Sentence, Unit
from core.progress import Stage, ignore_progress
from gui.pages import Printed, break_after
from gui.printing import page_layout, paint_on, write_pdf
from gui.reading_font import reading_font
from gui.synopsis.cell import CellLayout, lay_out
from gui.synopsis.content import Block, Cell, Contents
from gui.theme import Theme
from tests.gui import material
from tests.gui.driver import Driver
from tests.gui.test_synopsis import long_comparison

pytestmark = pytest.mark.usefixtures("qapp")


def printed(comparison: Comparison) -> Printed:
    return Printed(comparison, Contents(comparison), comparison.rows, reading_font("", 11).family(), {"en": "English"})


def pages_of(path: Path) -> list[str]:
    document = pypdfium2.PdfDocument(path)
    texts = [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]
    document.close()
    return texts


def one_paragraph(words: int) -> Comparison:
    text = " ".join(f"word{number}" for number in range(words)) + "."
    first = material.comparison()
    article = replace(first.articles[0], paragraphs=(Paragraph(text, sentences=(Sentence(0, len(text)),)),))
    other = replace(first.articles[1], paragraphs=(Paragraph("Short.", sentences=(Sentence(0, 6),)),))
    row = Row("r", 0, RowStatus.SAME, 0.9, {"A": (Unit(0),), "B": (Unit(0),)})
    return replace(first, articles=(article, other), rows=(row,), findings=(), links=())


def test_every_page_has_the_articles_at_its_head_and_its_number(tmp_path: Path) -> None:
    comparison = long_comparison(80)
    path = tmp_path / "out.pdf"
    write_pdf(printed(comparison), str(path), ignore_progress)
    texts = pages_of(path)
    assert len(texts) > 3
    for number, text in enumerate(texts, 1):
        assert "A A.txt" in text
        assert "B B.txt" in text
        assert "English" in text
        assert f"Page {number}" in text
    assert "numbers & dates" in texts[0]  # what the marks mean
    assert "numbers & dates" not in texts[1]


def test_all_rows_are_printed_and_none_is_torn_that_a_page_can_hold(tmp_path: Path) -> None:
    comparison = long_comparison(80)
    path = tmp_path / "out.pdf"
    write_pdf(printed(comparison), str(path), ignore_progress)
    expected = sum(paragraph.text.count("words") for article in comparison.articles for paragraph in article.paragraphs)
    texts = pages_of(path)
    assert sum(text.count("words") for text in texts) == expected
    # Both cells of a row stand on one page.
    assert all(text.count("words") % 2 == 0 for text in texts)


def test_a_row_higher_than_a_page_goes_on_on_the_next_without_losing_a_line(tmp_path: Path) -> None:
    path = tmp_path / "out.pdf"
    write_pdf(printed(one_paragraph(3000)), str(path), ignore_progress)
    texts = pages_of(path)
    assert len(texts) > 2
    assert [int(number) for text in texts for number in re.findall(r"word(\d+)", text)] == list(range(3000))


def laid(qtbot: QtBot, words: int, height_of_chips: bool = False) -> CellLayout:
    text = "word " * words
    cell = Cell((Block(0, 0, text.strip(), False, False, ()),), ratio="1:2" if height_of_chips else "")
    return lay_out(cell, 300, reading_font("", 11))


def test_cells_are_broken_between_lines(qtbot: QtBot) -> None:
    for cell in (laid(qtbot, 400), laid(qtbot, 300, height_of_chips=True)):
        start = 0
        while (end := break_after(cell, start, 200)) < cell.height:
            assert start < end <= start + 200
            assert not [rect for rect in cell.line_rects() if rect.top() < end - 1 and rect.bottom() > end + 1]
            start = end
        assert end == cell.height


def test_what_is_higher_than_all_the_room_is_torn_rather_than_never_printed() -> None:
    class Tall:
        height = 500

        @staticmethod
        def line_rects() -> list[QRectF]:
            return [QRectF(0, 0, 10, 500)]

    assert break_after(Tall(), 0, 100) == 100  # type: ignore[arg-type]


def test_marks_and_absences_and_every_script_are_painted(tmp_path: Path, comparison: Comparison) -> None:
    path = tmp_path / "out.pdf"
    write_pdf(printed(comparison), str(path), ignore_progress)
    document = pypdfium2.PdfDocument(path)
    text = document[0].get_textpage().get_text_bounded()
    assert text.count("not in this article") == 3
    picture = document[0].render(scale=1).to_numpy()
    seen = {tuple(map(int, colour[2::-1])) for colour in np.unique(picture.reshape(-1, picture.shape[2]), axis=0)}
    document.close()
    theme = Theme("light")
    for kind in ("number", "name", "wording", "only_here"):
        tint = theme.tint(kind)
        assert tint is not None
        assert (tint.red(), tint.green(), tint.blue()) in seen, kind


def test_a_printer_gets_the_same_pages(tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setPageLayout(page_layout())
    comparison = long_comparison(40)
    number = paint_on(printer, printed(comparison), ignore_progress)
    write_pdf(printed(comparison), str(tmp_path / "out.pdf"), ignore_progress)
    assert number == len(pages_of(tmp_path / "printed.pdf")) == len(pages_of(tmp_path / "out.pdf"))


def test_cancelled_it_leaves_nothing_behind(tmp_path: Path) -> None:
    def stop(_stage: Stage, done: int, _total: int) -> None:
        if done == 5:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_pdf(printed(long_comparison(20)), str(tmp_path / "out.pdf"), stop)
    assert list(tmp_path.iterdir()) == []
    write_pdf(printed(long_comparison(20)), str(tmp_path / "out.pdf"), ignore_progress)


def test_where_it_can_t_be_written_the_error_says_so(tmp_path: Path) -> None:
    with pytest.raises(WriteError):
        write_pdf(printed(long_comparison(2)), str(tmp_path / "nowhere" / "out.pdf"), ignore_progress)


def test_the_action_writes_what_is_shown(opened: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "out"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    opened.window.session.filter_rows("only_one")
    opened.press("Ctrl+Shift+P")
    opened.wait()
    text = pages_of(target.with_suffix(".pdf"))[0]
    assert "The captain said nothing." in text
    assert "ferry" not in text
    assert opened.window.status.currentMessage() == f"Written: {target}.pdf"


def test_a_failure_is_told_with_another_name(opened: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def ask(_parent: object, _title: str, proposed: str, _pattern: str) -> tuple[str, str]:
        asked.append(proposed)
        return (str(tmp_path / "nowhere" / "out.pdf"), "") if len(asked) == 1 else ("", "")

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    opened.press("Ctrl+Shift+P")
    opened.wait()
    assert len(opened.banners()) == 1
    opened.window.banners().shown[0].retried.emit()
    assert asked[1].endswith("out (2).pdf")
    assert opened.banners() == []


def test_a_printer_is_asked_for_and_used(opened: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "printed.pdf"

    def agree(dialog: QPrintDialog) -> None:
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(path))
        dialog.accepted.emit(dialog.printer())

    monkeypatch.setattr(QDialog, "open", agree)
    opened.press("Ctrl+P")
    opened.wait()
    assert "ferry" in pages_of(path)[0]
    assert opened.window.status.currentMessage() == "Printed: 1 page"

"""Files that change behind the window, and reviews that lose their findings over it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from core.review import ReviewStatus
from gui import saving
from gui.findings.orphans import OrphansDialog
from gui.watching import changed
from tests.gui.driver import Driver


@pytest.fixture
def compared(hexapla: Driver, articles: list[Path]) -> Driver:
    hexapla.drop(articles[:2])
    hexapla.wait()
    return hexapla


def told(driver: Driver, names: str) -> None:
    """Of these files a banner says that they have changed."""
    driver.bot.waitUntil(
        lambda: any(names in words and "changed" in words for words in driver.banners()), timeout=15000
    )


@pytest.mark.parametrize("put_in_place", [False, True])
def test_a_file_that_changes_is_offered_to_be_compared_again(
    compared: Driver, articles: list[Path], put_in_place: bool
) -> None:
    compared.bot.waitUntil(lambda: not compared.window.jobs.running("look at originals"))
    text = articles[1].read_text("utf-8") + "Afterwards there was music.\n"
    compared.bot.wait(600)  # the first look is over
    if put_in_place:
        other = articles[1].with_suffix(".new")
        other.write_text(text, encoding="utf-8")
        other.replace(articles[1])
    else:
        articles[1].write_text(text, encoding="utf-8")
    told(compared, "port.txt")
    compared.window.banners().shown[0].retry.click()
    compared.wait()
    comparison = compared.window.session.comparison
    assert comparison is not None
    assert len(comparison.article("B").paragraphs) == 4
    assert compared.banners() == []


def test_a_session_whose_files_changed_meanwhile_says_so_when_opened(
    compared: Driver,
    articles: list[Path],
    make_window: Callable[[], Driver],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "x.hexapla"
    monkeypatch.setattr(saving, "choose_target", lambda *_arguments: str(path))
    compared.press("Ctrl+S")
    compared.bot.waitUntil(lambda: not compared.window.jobs.running("save"))
    compared.window.close()
    for article in articles[:2]:
        article.write_text(article.read_text("utf-8") + "More.\n", encoding="utf-8")
    again = make_window()
    again.window.open_paths([str(path)])
    again.wait()
    told(again, "harbour.txt, port.txt")
    again.window.banners().shown[0].skip.click()
    assert again.banners() == []


def test_only_other_bytes_count(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"text")
    digest = "982d9e3eb996f559e633f4d194def3761d909f5a3b647d1a851fead67c32c9d1"
    known = {str(path): digest, str(tmp_path / "gone.txt"): digest, "nul\0": digest, str(tmp_path): digest}
    assert changed(known, lambda *_: None) == {}
    path.write_bytes(b"other")
    assert list(changed(known, lambda *_: None)) == [str(path)]


def test_reviews_that_lose_their_findings_are_listed_and_come_back(compared: Driver, articles: list[Path]) -> None:
    session = compared.window.session
    compared.press("F8")
    for finding in session.findings:
        session.reviewer = "Ada"
        session.decide([finding.id], ReviewStatus.CONFIRMED, "Confirm")
        session.annotate(finding.id, "see the <other> paper", "Note")
    reviewed = session.reviewed()
    assert reviewed
    text = articles[1].read_text("utf-8")
    articles[1].write_text("Nothing of all this was ever seen here.\nNor there.\n", encoding="utf-8")
    compared.press("F5")
    compared.wait()
    lost = [words for words in compared.banners() if "no longer there" in words]
    assert len(lost) == 1
    banner = next(banner for banner in compared.window.banners().shown if "no longer" in banner.words)
    banner.retry.click()
    (dialog,) = compared.window.findChildren(OrphansDialog)
    shown = dialog.list.toPlainText()
    assert shown.count("Confirmed (Ada)") == reviewed - session.reviewed() == len(session.orphans)
    assert "see the <other> paper" in shown
    assert "Tuesday" in shown
    dialog.close()
    compared.press("F5")  # told once
    compared.wait()
    assert not any("no longer there" in words for words in compared.banners())
    articles[1].write_text(text, encoding="utf-8")
    compared.press("F5")
    compared.wait()
    assert session.reviewed() == reviewed
    assert session.orphans == {}

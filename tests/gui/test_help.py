"""Help: the guide in each language, the page of findings, About; nothing is fetched."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QSettings, QUrl
from PySide6.QtGui import QImage, QPixmap, QTextDocument
from PySide6.QtWidgets import QDialog

from gui.actions import ACTIONS
from gui.dialogs import help as help_pages
from gui.dialogs.help import HELP, AboutDialog, PageDialog, Pages, licence_text, version
from gui.language import LANGUAGES, use_language
from gui.theme import Theme
from tests.gui.driver import Driver


class Skeleton(HTMLParser):
    """Tags, links and pictures of a page, and its keys."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.targets: list[str] = []
        text = path.read_text("utf-8").replace("Strg+", "Ctrl+")
        self.keys = re.findall(r"(?:Ctrl|Alt)\+\w|\bF\d+\b", text)
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.targets += [re.sub(r"_\w\w\.", ".", value or "") for name, value in attrs if name in ("href", "src")]


@pytest.fixture(autouse=True)
def english_again(qapp: QCoreApplication) -> Iterator[None]:
    yield
    use_language("en")


def guide(code: str) -> Path:
    use_language(code)
    return help_pages.page("guide")


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_guide_says_the_same_in_every_language(code: str) -> None:
    own, english = Skeleton(guide(code)), Skeleton(HELP / "guide.html")
    assert f'lang="{code}"' in guide(code).read_text("utf-8")
    assert (own.tags, own.targets, sorted(own.keys)) == (english.tags, english.targets, sorted(english.keys))


@pytest.mark.parametrize("code", LANGUAGES)
def test_links_lead_to_pages_in_the_same_language(code: str) -> None:
    text = guide(code).read_text("utf-8")
    for name, suffix in (("formats", "md"), ("findings", "html")):
        page = f"{name}.{suffix}" if code == "en" else f"{name}_{code}.{suffix}"
        assert f'href="{page}"' in text
        assert (HELP / page).is_file()


def test_the_guide_names_keys_that_there_are_and_pages_that_there_are() -> None:
    english = Skeleton(HELP / "guide.html")
    assert set(english.keys) <= {key for spec in ACTIONS for key in spec.keys}
    for target in english.targets:
        assert target.startswith("mark:") or (HELP / target).is_file()


def dialogs(driver: Driver, kind: type[QDialog]) -> list[QDialog]:
    return [each for each in driver.window.findChildren(kind) if each.isVisible()]


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_guide_opens_and_its_links_lead_on_and_back(
    code: str, make_window: Callable[[], Driver], store: QSettings
) -> None:
    store.setValue("language", code)
    driver = make_window()
    driver.press("Shift+F1")
    (dialog,) = dialogs(driver, PageDialog)
    assert isinstance(dialog, PageDialog)
    assert dialog.browser.toPlainText().startswith(dialog.windowTitle())
    dialog.browser.setSource(QUrl("formats.md" if code == "en" else f"formats_{code}.md"))
    assert "Word (.docx" in dialog.browser.toPlainText()
    dialog.back.click()
    assert dialog.browser.toPlainText().startswith(dialog.windowTitle())
    dialog.close()


def test_marks_are_painted_as_in_the_rows_and_nothing_else_is_loaded(hexapla: Driver) -> None:
    pages, theme = Pages(Theme("light")), Theme("light")
    picture = QTextDocument.ResourceType.ImageResource.value
    painted = []
    for kind in ("wording", "polarity", "only_here", "number", "name", "quotation"):
        mark = pages.loadResource(picture, QUrl(f"mark:{kind}"))
        assert isinstance(mark, QPixmap)
        shown = mark.toImage()
        colours = {shown.pixelColor(x, y).name() for x in range(shown.width()) for y in range(shown.height())}
        tint = theme.tint(kind)
        assert tint is not None
        assert tint.name() in colours, kind
        painted.append(shown.convertToFormat(QImage.Format.Format_Mono))
    for number, shown in enumerate(painted):  # apart also without their colours
        assert all(shown != other for other in painted[:number])
    assert pages.loadResource(picture, QUrl("https://example.org/picture.png")) is None
    pages.deleteLater()


def test_a_button_that_can_t_be_pressed_looks_so(hexapla: Driver) -> None:
    hexapla.press("Shift+F1")
    (dialog,) = dialogs(hexapla, PageDialog)
    assert isinstance(dialog, PageDialog)

    def darkest() -> int:
        picture = dialog.back.grab().toImage()
        return min(
            picture.pixelColor(x, y).lightness()
            for x in range(12, picture.width() - 12)
            for y in range(6, picture.height() - 6)
        )

    assert not dialog.back.isEnabled()
    assert darkest() > 130
    dialog.back.setEnabled(True)
    hexapla.settle()
    assert darkest() < 100


def test_what_is_found_is_shown(hexapla: Driver) -> None:
    hexapla.window.actions_by_id["what_is_found"].trigger()
    (dialog,) = dialogs(hexapla, PageDialog)
    assert isinstance(dialog, PageDialog)
    assert "unterzeichnen werde" in dialog.browser.toPlainText()


def test_about_says_version_licences_and_what_is_done_with_data(hexapla: Driver) -> None:
    hexapla.window.actions_by_id["about"].trigger()
    (dialog,) = dialogs(hexapla, AboutDialog)
    assert isinstance(dialog, AboutDialog)
    assert version() in dialog.words.text()
    assert "LGPL" in dialog.words.text()
    assert "Nothing leaves this computer" in dialog.words.text()
    assert "openpyxl" in dialog.licences.toPlainText()


def test_licences_are_found_where_only_the_metadata_has_them(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    class Installed:
        def read_text(self, name: str) -> str | None:
            return "of the wheel" if name == "licenses/THIRD-PARTY-LICENSES.md" else None

    monkeypatch.setattr(help_pages, "RESOURCES", tmp_path / "resources")
    monkeypatch.setattr(help_pages.metadata, "distribution", lambda _name: Installed())
    assert licence_text("THIRD-PARTY-LICENSES.md") == "of the wheel"

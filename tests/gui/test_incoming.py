"""Folders, archives, addresses, and text dragged from other programs."""

from __future__ import annotations

import socket
import threading
import zipfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QApplication

from core.errors import Cancelled, ReadError
from core.model import Granularity, Options
from core.progress import ignore_progress
from gui import download as downloading
from gui.dialogs import address as address_dialog
from gui.dialogs.members import MembersDialog
from gui.download import download, is_address, with_scheme
from gui.dropping import dropped
from tests.gui.driver import Driver

HTML = "<p>The new harbour opened on Monday.</p><p>Forty boats came to see it.</p>"


def letters(driver: Driver) -> list[str]:
    comparison = driver.window.session.comparison
    return [article.letter for article in comparison.articles] if comparison is not None else []


# Folders, archives and files of several articles


@pytest.fixture
def archive(tmp_path: Path, articles: list[Path]) -> Path:
    path = tmp_path / "articles.zip"
    with zipfile.ZipFile(path, "w") as target:
        for article in articles:
            target.write(article, article.name)
    return path


def test_an_archive_is_looked_into_and_the_user_chooses(
    hexapla: Driver, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []

    def choose(dialog: MembersDialog) -> bool:
        shown.extend(dialog.list.topLevelItem(row).text(0) for row in range(dialog.list.topLevelItemCount()))
        assert dialog.chosen() == [0, 1, 2]
        dialog.list.topLevelItem(1).setCheckState(0, Qt.CheckState.Unchecked)
        assert "2 of at most 8" in dialog.count.text()
        return True

    monkeypatch.setattr(MembersDialog, "exec", choose)
    hexapla.drop([archive])
    hexapla.bot.waitUntil(lambda: bool(letters(hexapla)), timeout=20000)
    hexapla.wait()
    assert shown == ["harbour.txt", "news.txt", "port.txt"]
    comparison = hexapla.window.session.comparison
    assert comparison is not None
    assert [Path(str(article.path)).name for article in comparison.articles] == ["harbour.txt", "port.txt"]
    hexapla.press("F5")
    hexapla.wait()
    assert letters(hexapla) == ["A", "B"]


def test_nothing_is_opened_where_nothing_is_chosen(
    hexapla: Driver, articles: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = threading.Event()
    monkeypatch.setattr(MembersDialog, "exec", lambda _dialog: asked.set())
    hexapla.drop([articles[0].parent])
    hexapla.bot.waitUntil(asked.is_set, timeout=20000)
    hexapla.wait()
    assert hexapla.window.articles() == ()


def test_no_more_can_be_chosen_than_there_is_room_for(hexapla: Driver) -> None:
    dialog = MembersDialog("x", [f"{number}.txt" for number in range(10)], 8, hexapla.window.theme, hexapla.window)
    ok = dialog.buttons.button(dialog.buttons.StandardButton.Open)
    assert dialog.chosen() == list(range(8))
    assert ok.isEnabled()
    dialog.list.topLevelItem(9).setCheckState(0, Qt.CheckState.Checked)
    assert not ok.isEnabled()


def test_a_table_opens_as_an_aligned_comparison_and_stays_so(hexapla: Driver, tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text('de,en\n"Der Hafen ist offen.","A cat sleeps."\n"Die Katze schläft.","It rains."\n', "utf-8")
    hexapla.drop([path])
    hexapla.wait()

    def pinned() -> list[tuple[int, int]]:
        comparison = hexapla.window.session.comparison
        assert comparison is not None
        links = [link for link in comparison.links if link.pinned]
        return [(link.a.sentences[0].paragraph, link.b.sentences[0].paragraph) for link in links]

    assert pinned() == [(0, 0), (1, 1)]
    hexapla.window.opener.change_options(Options(granularity=Granularity.SENTENCE))
    hexapla.wait()
    assert pinned() == [(0, 0), (1, 1)]
    path.write_text('de,en\n"Neu.",""\n"Der Hafen ist offen.","A cat sleeps."\n', "utf-8")
    hexapla.press("F5")
    hexapla.wait()
    assert pinned() == [(1, 0)]


# What is dragged


def mime(text: str = "", html: str = "", urls: list[str] | None = None) -> QMimeData:
    data = QMimeData()
    if text:
        data.setText(text)
    if html:
        data.setHtml(html)
    if urls:
        data.setUrls([QUrl(url) for url in urls])
    return data


def test_what_a_drag_holds(qapp: QApplication) -> None:
    assert dropped(mime(urls=["file:///a.txt", "https://b.example/"])).files == ("/a.txt",)
    assert dropped(mime(urls=["https://b.example/x", "ftp://c.example"])).addresses == ("https://b.example/x",)
    assert dropped(mime("https://b.example/x")).addresses == ("https://b.example/x",)
    assert dropped(mime("See https://b.example/x", HTML)).text == "See https://b.example/x"
    assert dropped(mime("Text", HTML)).html == HTML
    assert len(dropped(mime("  "))) == 0
    assert len(dropped(mime(urls=["javascript:alert(1)"]))) == 0


def test_text_of_another_program_is_an_article(hexapla: Driver, articles: list[Path]) -> None:
    hexapla.drop(articles[:1])
    hexapla.wait()
    hexapla.window.incoming.drop(dropped(mime("harbour Forty", HTML + '<img src="http://127.0.0.1:9/x.png">')))
    hexapla.wait()
    comparison = hexapla.window.session.comparison
    assert comparison is not None
    assert comparison.articles[1].title == "Text 2"
    assert [each.text for each in comparison.articles[1].paragraphs] == [
        "The new harbour opened on Monday.",
        "Forty boats came to see it.",
    ]


def test_text_without_words_is_told(hexapla: Driver, articles: list[Path]) -> None:
    hexapla.drop(articles[:2])
    hexapla.wait()
    hexapla.window.incoming.drop(dropped(mime("x", "<script>1</script>")))
    hexapla.wait()
    assert any("has no text in it" in words for words in hexapla.banners())
    assert letters(hexapla) == ["A", "B"]


# Addresses


class Page(BaseHTTPRequestHandler):
    """A server with a page for every failure."""

    def do_GET(self) -> None:
        place = self.path.split("?")[0]
        if place == "/gone":
            self.send_error(404)
        elif place == "/elsewhere":
            self._answer(b"", 302, Location="/page.html")
        elif place == "/file":
            self._answer(b"", 302, Location="file:///etc/passwd")
        elif place == "/circle":
            self._answer(b"", 302, Location="/circle")
        elif place == "/large":
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"x" * 300_000)
        else:
            self._answer(HTML.encode(), 200)

    def _answer(self, data: bytes, code: int, **headers: str) -> None:
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - the name that it has
        pass


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.setenv("no_proxy", "*")
    with ThreadingHTTPServer(("127.0.0.1", 0), Page) as made:
        thread = threading.Thread(target=made.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{made.server_port}"
        made.shutdown()
        thread.join()


def refused(address: str) -> str:
    with pytest.raises(ReadError) as caught:
        download(address, ignore_progress)
    assert address in str(caught.value)
    return caught.value.said.id


def test_a_page_is_downloaded(server: str) -> None:
    seen: list[int] = []
    got = download(f"{server}/größe/page?x=ä", lambda _stage, done, _total: seen.append(done))
    assert got.data == HTML.encode()
    assert got.name == "page.html"
    assert seen == [len(HTML)]
    assert download(f"{server}/elsewhere", ignore_progress).data == HTML.encode()
    assert download(server, ignore_progress).name == "127.0.0.1.html"


def test_what_goes_wrong_with_an_address_is_told(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert refused(f"{server}/gone") == "download.refused"
    assert refused(f"{server}/circle") == "download.refused"
    assert refused("http://127.0.0.1:9/") == "download.failed"
    assert refused("file:///etc/passwd") == "download.failed"
    assert refused("http://") == "download.failed"
    monkeypatch.setattr(downloading, "LARGEST", 100_000)
    assert refused(f"{server}/large") == "download.too_large"


def test_a_server_cannot_lead_to_a_file_of_this_machine(server: str) -> None:
    assert refused(f"{server}/file") in ("download.refused", "download.failed")


def test_a_silent_server_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(downloading, "SECONDS", 0.05)
    monkeypatch.setenv("no_proxy", "*")
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        assert refused(f"http://127.0.0.1:{silent.getsockname()[1]}/") == "download.too_slow"


def test_a_slow_download_is_given_up_and_can_be_cancelled(server: str) -> None:
    clock = iter([0.0, 1000.0])
    with pytest.raises(ReadError) as caught:
        download(f"{server}/x", ignore_progress, lambda: next(clock))
    assert caught.value.said.id == "download.too_slow"

    def cancel(*_: object) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        download(f"{server}/x", cancel)


def test_what_is_an_address() -> None:
    for text in ("https://a.example/x", " http://a.example ", "HTTP://localhost:8000/x"):
        assert is_address(text)
    for text in ("a.example", "https://", "ftp://a.example", "https://a.example and more", "file:///x", ""):
        assert not is_address(text)
    assert with_scheme(" a.example/x ") == "https://a.example/x"


def test_a_dropped_address_is_downloaded_only_when_confirmed(
    hexapla: Driver, articles: list[Path], server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[list[str]] = []
    answers = iter([False, True])

    def confirm(_parent: object, addresses: list[str]) -> bool:
        asked.append(addresses)
        return next(answers)

    fetched: list[str] = []
    monkeypatch.setattr(address_dialog, "confirm_download", confirm)
    real = downloading.download
    monkeypatch.setattr(downloading, "download", lambda at, report: fetched.append(at) or real(at, report))
    hexapla.drop(articles[:1])
    hexapla.wait()
    page = f"{server}/page.html"
    hexapla.window.incoming.drop(dropped(mime(urls=[page])))
    assert (asked, fetched) == ([[page]], [])
    hexapla.window.incoming.drop(dropped(mime(urls=[page])))
    hexapla.bot.waitUntil(lambda: letters(hexapla) == ["A", "B"], timeout=20000)
    assert fetched == [page]
    comparison = hexapla.window.session.comparison
    assert comparison is not None
    assert comparison.articles[1].source == page
    hexapla.wait()


def test_a_typed_address_that_fails_is_told(hexapla: Driver, server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(address_dialog, "ask_address", lambda *_: f"{server}/gone")
    hexapla.press("Ctrl+L")
    hexapla.bot.waitUntil(lambda: bool(hexapla.banners()), timeout=20000)
    assert "was refused by its server (404)" in hexapla.banners()[0]

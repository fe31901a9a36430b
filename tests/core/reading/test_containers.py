from __future__ import annotations

import io
import os
import sys
import zipfile
from pathlib import Path

import pytest

from core.errors import ReadError
from core.messages import render
from core.model import MAX_ARTICLES
from core.opening import open_articles
from core.reading import containers, members, packages, read_file
from core.reading.limits import MAX_FILE_BYTES

TEXTS = {"b.txt": "Zwei.", "A.html": "<p>Eins.</p>", "sub/c.txt": "Drei.", "picture.png": "x", ".hidden.txt": "x"}


@pytest.fixture
def folder(tmp_path):
    path = tmp_path / "articles"
    for name, text in TEXTS.items():
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_text(text, "utf-8")
    (path / "A_files").mkdir()
    (path / "A_files" / "ad.html").write_text("<p>Werbung</p>", "utf-8")
    return path


@pytest.fixture
def archive(tmp_path, folder):
    path = tmp_path / "articles.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for file in sorted(folder.rglob("*")):
            target.write(file, file.relative_to(folder).as_posix())
        target.writestr("__MACOSX/b.txt", "x")
        target.writestr("../outside.txt", "x")
        target.writestr("inner.zip", b"PK\x03\x04")
    return path


def texts(opened):
    return [article.paragraphs[0].text for article in opened.articles]


@pytest.mark.parametrize("kind", ["folder", "archive"])
def test_what_is_in_a_folder_or_an_archive_is_opened_by_name(kind, request):
    path = request.getfixturevalue(kind)
    assert [each.relative_to(path).as_posix() for each in members(path, "x")] == ["A.html", "b.txt", "sub/c.txt"]
    opened = open_articles([path])
    assert texts(opened) == ["Eins.", "Zwei.", "Drei."]
    assert [article.letter for article in opened.articles] == ["A", "B", "C"]
    assert [Path(article.path) for article in opened.articles] == list(members(path, "x"))
    assert [render(said) for said in opened.notes] == [f"Of {path.name} these were opened: A.html, b.txt, c.txt."]


def test_a_file_in_an_archive_is_read_and_opened_once(archive):
    inside = archive / "sub" / "c.txt"
    assert read_file(inside).articles[0].paragraphs[0].text == "Drei."
    opened = open_articles([inside], already=open_articles([inside]).articles)
    assert [said.id for _, said in opened.failures] == ["read.same_file"]
    with pytest.raises(ReadError) as caught:
        read_file(archive / "none.txt")
    assert caught.value.said.id == "read.missing"


def test_more_than_there_is_room_for(tmp_path):
    for number in range(12):
        (tmp_path / f"{number:02}.txt").write_text(f"Text {number}.", "utf-8")
    other = tmp_path.parent / "other.txt"
    other.write_text("Anderes.", "utf-8")
    opened = open_articles([tmp_path, other])
    assert len(opened.articles) == MAX_ARTICLES
    assert texts(opened)[-1] == "Anderes."
    assert "5 more are in it" in render(opened.notes[0])


def test_what_cannot_be_read_in_it_is_told_and_the_rest_goes_on(folder):
    (folder / "a.txt").write_bytes(bytes(10))
    opened = open_articles([folder])
    assert [said.id for _, said in opened.failures] == ["read.not_text"]
    assert len(opened.articles) == 3


def test_nothing_to_read(tmp_path):
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    opened = open_articles([tmp_path])
    assert [said.id for _, said in opened.failures] == ["read.no_members"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_links_that_lead_in_circles(folder):
    (folder / "sub" / "up").symlink_to(folder, target_is_directory=True)
    (folder / "loop.txt").symlink_to("loop.txt")
    (folder / "linked.txt").symlink_to("b.txt")
    assert [each.name for each in members(folder, "x")] == ["A.html", "b.txt", "linked.txt", "c.txt"]


def test_a_folder_of_very_many_files(folder, monkeypatch):
    monkeypatch.setattr(containers, "MAX_ENTRIES", 4)
    with pytest.raises(ReadError) as caught:
        members(folder, "x")
    assert caught.value.said.id == "read.entries"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_folder_without_permission(folder):
    folder.chmod(0)
    try:
        assert [said.id for _, said in open_articles([folder]).failures] == ["read.failed"]
    finally:
        folder.chmod(0o755)


def test_a_folder_that_vanishes(tmp_path, monkeypatch):
    monkeypatch.setattr(containers, "may_be_container", lambda path: True)
    monkeypatch.setattr(Path, "is_dir", lambda self: True)
    with pytest.raises(ReadError) as caught:
        members(tmp_path / "gone", "gone")
    assert caught.value.said.id == "read.failed"


def bomb(kind):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        if kind == "large":
            archive.writestr("a.txt", b"a" * 5_000_000)
        else:
            for number in range(50):
                archive.writestr(f"{number}.txt", b"a")
    return target.getvalue()


def test_an_archive_that_unpacks_to_very_much(tmp_path, monkeypatch):
    path = tmp_path / "bomb.zip"
    path.write_bytes(bomb("large"))
    assert [said.id for _, said in open_articles([path]).failures] == ["read.unpacked"]
    path.write_bytes(bomb("many"))
    monkeypatch.setattr(packages, "MAX_ENTRIES", 40)
    assert [said.id for _, said in open_articles([path]).failures] == ["read.entries"]


@pytest.mark.parametrize("data", [b"PK\x03\x04 and no more", b"no archive at all", b""])
def test_what_is_no_archive(tmp_path, data):
    path = tmp_path / "a.zip"
    path.write_bytes(data)
    opened = open_articles([path])
    assert [said.id for _, said in opened.failures] == ["read.broken"]


def test_an_archive_under_another_name(tmp_path, archive):
    path = archive.rename(tmp_path / "archive.bin")
    with pytest.raises(ReadError) as caught:
        read_file(path)
    assert caught.value.said.id == "read.archive"


def test_an_archive_that_is_missing_or_too_large_or_no_file(tmp_path):
    large = tmp_path / "large.zip"
    with large.open("wb") as file:
        file.truncate(MAX_FILE_BYTES + 1)
    opened = open_articles([tmp_path / "no.zip", large])
    assert [said.id for _, said in opened.failures] == ["read.missing", "read.file_too_large"]
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.zip")
        assert [said.id for _, said in open_articles([tmp_path / "pipe.zip"]).failures] == ["read.special"]

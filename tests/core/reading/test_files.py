import errno
import gzip
import hashlib
import io
import os
import socket
import sys
import zipfile
from pathlib import Path
from types import SimpleNamespace

import pytest

from core.errors import Cancelled, ReadError
from core.identity import article_id
from core.messages import render
from core.progress import Stage
from core.reading import MAX_TEXT_BYTES, READERS, files, read_file, read_text
from core.reading.limits import MAX_FILE_BYTES
from core.reading.registry import reader_for

TEXT = """\
Brücke wird erneuert
Der Rat hat beschlossen, die alte Brücke am Hafen zu erneuern.
Die Arbeiten beginnen bald.
"""


def refused(path, **options):
    with pytest.raises(ReadError) as caught:
        read_file(path, **options)
    assert str(caught.value) == render(caught.value.said)
    return caught.value.said


def test_an_article_has_all_that_its_file_tells(tmp_path):
    path = tmp_path / "bruecke.txt"
    path.write_bytes(TEXT.encode("cp1252"))
    reading = read_file(path)
    (article,) = reading.articles
    assert [paragraph.text for paragraph in article.paragraphs] == TEXT.splitlines()
    assert article.title == "Brücke wird erneuert"
    assert article.id == article_id("bruecke.txt", TEXT.splitlines())
    assert article.path == str(path)
    assert article.encoding == "cp1252"
    assert article.sha256 == hashlib.sha256(TEXT.encode("cp1252")).hexdigest()
    assert (article.letter, article.language, reading.links, reading.warnings) == ("", "", (), ())


def test_the_title_is_the_files_name_where_no_heading_is_plain(tmp_path):
    path = tmp_path / "nachricht.txt"
    path.write_text("Der Rat hat beschlossen. Das steht fest.\nDie Arbeiten beginnen bald.\n", "utf-8")
    assert read_file(path).articles[0].title == "nachricht.txt"


def test_lines_and_encoding_are_passed_on(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes("eins zwei drei,\nvier fünf\n".encode("cp850"))
    (article,) = read_file(path, encoding="cp850", lines=True).articles
    assert [paragraph.text for paragraph in article.paragraphs] == ["eins zwei drei,", "vier fünf"]
    assert article.encoding == "cp850"


def test_pasted_text_is_an_article_too():
    (article,) = read_text("Nur ein Satz.", "Zwischenablage").articles
    assert (article.title, article.path, article.sha256) == ("Zwischenablage", None, "")
    with pytest.raises(ReadError, match="Zwischenablage is empty"):
        read_text(" \n ", "Zwischenablage")


def test_a_missing_file(tmp_path):
    assert refused(tmp_path / "nowhere.txt").id == "read.missing"


def test_a_file_beneath_a_file(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    assert refused(tmp_path / "a.txt" / "b.txt").id == "read.missing"


def test_a_directory(tmp_path):
    assert refused(tmp_path).id == "read.directory"


@pytest.mark.parametrize("content", [b"", b"\n \t\r\n", b"\xef\xbb\xbf", b"\xff\xfe", b"\xff\xfe\x00\x00"])
def test_an_empty_file(tmp_path, content):
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    assert refused(path).id == "read.empty"


def zipped():
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("word/document.xml", "<document>Text</document>")
    return target.getvalue()


OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (zipped(), "read.no_text"),
        (gzip.compress(TEXT.encode()), "read.not_text"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "read.picture"),
        (b"GIF89a and so on", "read.picture"),
        (OLD_OFFICE + bytes(100), "read.not_text"),
        (OLD_OFFICE + "WordDocument\0".encode("utf-16-le"), "read.old_format"),
        (OLD_OFFICE + "Workbook\0".encode("utf-16-le"), "read.old_format"),
        (OLD_OFFICE + "EncryptedPackage\0".encode("utf-16-le"), "read.password"),
    ],
    ids=["docx", "gzip", "png", "gif", "old office", "doc", "xls", "password"],
)
def test_a_file_that_is_no_plain_text_whatever_its_name_says(tmp_path, content, said):
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    assert refused(path).id == said


def test_the_limit_is_looked_at_before_the_file_is_read(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(MAX_FILE_BYTES + 1)
    monkeypatch.setattr(Path, "open", None)
    said = refused(path)
    assert said.id == "read.file_too_large"
    assert (said.parameters["size"], said.parameters["limit"]) == (201, 200)


def test_plain_text_has_a_limit_of_its_own(tmp_path):
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(MAX_TEXT_BYTES + 1)
    said = refused(path)
    assert said.id == "read.too_large"
    assert (said.parameters["size"], said.parameters["limit"]) == (51, 50)


def test_a_file_that_grows_meanwhile_is_held_to_the_limit(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    path.write_text(TEXT, "utf-8")
    monkeypatch.setattr(files, "MAX_FILE_BYTES", len(TEXT.encode()))
    assert read_file(path).articles
    stat = path.stat()
    with path.open("a", encoding="utf-8") as file:
        file.write("x")
    monkeypatch.setattr(Path, "stat", lambda self: stat)
    assert refused(path).id == "read.file_too_large"


def test_a_file_that_is_changed_while_it_is_read(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    path.write_text(TEXT, "utf-8")
    monkeypatch.setattr(files, "_CHUNK", 16)

    def save_again(*_):
        os.truncate(path, 0)

    assert refused(path, on_progress=save_again).id == "read.changing"
    path.write_text(TEXT, "utf-8")
    assert read_file(path).articles


def test_reading_a_long_file_can_be_stopped(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    path.write_text(TEXT, "utf-8")
    monkeypatch.setattr(files, "_CHUNK", 16)
    seen = []

    def stop(stage, done, total):
        seen.append((stage, done, total))
        if done == 48:
            raise Cancelled

    with pytest.raises(Cancelled):
        read_file(path, on_progress=stop)
    assert seen == [(Stage.READING, done, len(TEXT.encode())) for done in (16, 32, 48)]


@pytest.mark.parametrize("number", [errno.EIO, errno.ESTALE, errno.ENOTCONN])
def test_a_drive_that_vanishes(tmp_path, monkeypatch, number):
    path = tmp_path / "a.txt"
    path.write_text(TEXT, "utf-8")

    def fail(*_):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(files, "os", SimpleNamespace(fstat=fail))
    said = refused(path)
    assert said.id == "read.gone"
    assert said.parameters["reason"] == os.strerror(number)


def test_a_file_without_permission(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    path.write_text(TEXT, "utf-8")

    def deny(self, *_):
        raise PermissionError(errno.EACCES, "Permission denied", str(self))

    monkeypatch.setattr(Path, "open", deny)
    assert refused(path).id == "read.permission"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_really_may_not_be_read(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(TEXT, "utf-8")
    path.chmod(0)
    assert refused(path).id == "read.permission"


def test_another_failure_gives_the_systems_reason(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    path.write_text(TEXT, "utf-8")

    def fail(self, *_):
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(Path, "open", fail)
    assert refused(path).parameters["reason"] == "No locks available"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_is_refused_without_waiting_for_its_writer(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    assert refused(tmp_path / "pipe").id == "read.special"


@pytest.mark.skipif(sys.platform == "win32", reason="devices are no files there")
def test_a_device_is_refused():
    assert refused("/dev/zero").id == "read.special"


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="no such sockets here")
def test_a_socket_is_refused(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)  # its name may be only so long
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("s")
        assert refused("s").id == "read.special"


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_links(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "good").symlink_to("a.txt")
    (tmp_path / "broken").symlink_to("nowhere")
    (tmp_path / "loop").symlink_to("loop")
    assert read_file(tmp_path / "good").articles
    assert refused(tmp_path / "broken").id == "read.missing"
    assert refused(tmp_path / "loop").id == "read.symlink_loop"


def test_impossible_names(tmp_path):
    assert refused("a\0b").id == "read.failed"
    assert refused(tmp_path / ("x" * 5000)).id == "read.failed"


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_a_name_that_is_no_text(tmp_path):
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/f\xff\n.txt"))
    path.write_text(TEXT.split("\n", 1)[1], "utf-8")
    (article,) = read_file(path).articles
    assert article.title == "f\ufffd\ufffd.txt"
    assert Path(article.path) == path
    path.write_bytes(b"")
    str(refused(path)).encode("utf-8")


def test_some_reader_is_found_by_content():
    assert reader_for(b"Text", ".pdf").name == "text"
    assert reader_for(zipped(), ".txt").name == "docx"
    assert all(reader.name and reader.suffixes for reader in READERS)

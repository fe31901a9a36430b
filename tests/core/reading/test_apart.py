from __future__ import annotations

import gc
import os
import pickle
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from core.errors import Cancelled, ReadError
from core.messages import message
from core.model import Paragraph
from core.opening import open_articles
from core.progress import Stage
from core.reading import Apart, Reading, Task, child, files, read_apart, read_file
from core.reading.apart import Answer
from core.reading.child import answer_to
from core.reading.result import make_article

TEXT = b"The new harbour opened on Monday. That is certain.\nForty boats came to see it, and more."
LINES = ["The new harbour opened on Monday. That is certain.", "Forty boats came to see it, and more."]
HTML = b"<p>The new harbour opened on Monday.</p><p>Forty boats came.</p>"
DEEP = b"<p>a</p>" + b"<div>" * 5000


class Failing:
    """Stands for a reader; what it does is in the file."""

    def read(self, data, name, **_):
        match data:
            case b"memory":
                raise MemoryError
            case b"recursion":
                raise RecursionError
            case b"error":
                raise IndexError("list index out of range")
            case b"refuse":
                raise ReadError(message("read.empty", name=name))
            case b"zeros":
                return Reading((make_article(name, [Paragraph("a\0b\ud800c")], author="\0"),))
            case b"much":
                return Reading((make_article(name, [Paragraph("x" * 1_000_000)] * 51),))
        return Reading((make_article(name, [Paragraph("fine")]),))


@pytest.fixture
def apart():
    with Apart() as apart:
        yield apart


def text_of(reading):
    return [paragraph.text for article in reading.articles for paragraph in article.paragraphs]


def test_one_process_reads_several_files(apart):
    first = apart.read(Task("text", TEXT, "a.html"))
    process = apart._process
    second = apart.read(Task("text", "Größe.".encode("cp1252"), "b.txt", "cp1252"))
    assert text_of(first) == LINES
    assert text_of(second) == ["Größe."]
    assert apart._process is process
    assert process.pid != os.getpid()


def test_what_is_wrong_with_a_file_comes_back_as_its_message(apart):
    with pytest.raises(ReadError) as caught:
        apart.read(Task("text", bytes(8), "a.html"))
    assert caught.value.said == message("read.not_text", name="a.html")
    assert apart.read(Task("text", TEXT, "b.html")).articles


def test_a_process_that_dies_is_told_and_the_next_file_gets_another():
    with Apart() as apart:
        apart.read(Task("text", TEXT, "a.html"))
        killed = apart._process

        def kill(*_):
            killed.kill()

        with pytest.raises(ReadError) as caught:
            apart.read(Task("text", TEXT * 50_000, "b.html"), kill)
        assert caught.value.said == message("read.crashed", name="b.html")
        assert apart.read(Task("text", TEXT, "c.html")).articles


def test_what_takes_too_long_is_given_up():
    with Apart(seconds=0.001) as apart:
        with pytest.raises(ReadError) as caught:
            apart.read(Task("text", TEXT, "a.html"))
        assert caught.value.said.id == "read.too_slow"
        assert apart._process is None


def test_cancelling_kills_it(apart):
    def cancel(stage, *_):
        assert stage is Stage.READING
        raise Cancelled

    apart.read(Task("text", TEXT, "a.html"))
    process = apart._process
    with pytest.raises(Cancelled):
        apart.read(Task("text", TEXT, "a.html"), cancel)
    assert process.poll() is not None
    assert apart.read(Task("text", TEXT, "a.html")).articles


@pytest.mark.skipif(sys.platform == "win32", reason="the system has no such limit")
def test_memory_is_limited():
    with Apart(memory=300_000_000) as apart:
        with pytest.raises(ReadError) as caught:
            apart.read(Task("text", b"a b c. " * 50_000_000, "a.txt"))
        assert caught.value.said.id in ("read.memory", "read.crashed")


def test_several_threads_may_ask_it(apart):
    found = {}

    def read(number):
        found[number] = text_of(apart.read(Task("text", b"%d" % number, "a.txt")))

    threads = [threading.Thread(target=read, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == {number: [str(number)] for number in range(4)}


def test_the_process_ends_with_its_owner():
    apart = Apart()
    apart.read(Task("text", TEXT, "a.html"))
    process = apart._process
    del apart
    gc.collect()
    assert process.poll() is not None


@pytest.mark.skipif(sys.platform == "win32", reason="signals are another thing there")
def test_ctrl_c_is_for_the_parent(apart):
    apart.read(Task("text", TEXT, "a.html"))
    process = apart._process
    process.send_signal(signal.SIGINT)
    assert apart.read(Task("text", TEXT, "a.html")).articles
    assert apart._process is process


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"memory", message("read.memory", name="a.x", limit=7)),
        (b"recursion", message("read.complex", name="a.x")),
        (b"error", message("read.unreadable", name="a.x", reason="IndexError: list index out of range")),
        (b"refuse", message("read.empty", name="a.x")),
        (b"much", message("read.too_large", name="a.x", size=51, limit=50)),
        (b"", None),
    ],
)
def test_every_failure_of_a_reader_is_an_answer(monkeypatch, data, said):
    monkeypatch.setattr("core.reading.child.reader_named", lambda _: Failing())
    answer = answer_to(Task("x", data, "a.x"), 7_000_000)
    assert answer.said == said
    assert (answer.reading is None) == (said is not None)
    assert pickle.loads(pickle.dumps(answer)) == answer


def test_a_reader_can_reach_neither_the_network_nor_other_programs():
    code = (
        "import sys, socket, subprocess, os\n"
        "from core.reading import child\n"
        "sys.addaudithook(child._refuse)\n"
        "def refused(act, *of):\n"
        "    try: act(*of)\n"
        "    except PermissionError as error: return 'is not allowed' in str(error)\n"
        "print(refused(socket.create_connection, ('127.0.0.1', 9)), refused(socket.getaddrinfo, 'localhost', 80),\n"
        "      refused(subprocess.run, ['true']), refused(os.system, 'true'))\n"
    )
    root = Path(child.__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=root, check=True)
    assert done.stdout.split() == ["True"] * 4


def test_plain_text_needs_no_process_unless_it_is_long(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    path.write_text("Ein Satz.\n" * 30, "utf-8")
    seen = []
    monkeypatch.setattr(files, "read_apart", lambda task, *_: seen.append(task.reader) or Reading(()))
    assert read_file(path).articles
    monkeypatch.setattr(files, "MAX_TEXT_HERE", 100)
    read_file(path)
    (tmp_path / "a.html").write_bytes(HTML)
    read_file(tmp_path / "a.html")
    assert seen == ["text", "html"]


def test_files_that_are_opened_together_share_a_process(tmp_path, monkeypatch):
    started = []
    running = Apart._running
    monkeypatch.setattr(Apart, "_running", lambda self: started.append(running(self)) or started[-1])
    paths = [tmp_path / f"{number}.html" for number in range(3)]
    for number, path in enumerate(paths):
        path.write_bytes(b"<p>Nummer %d.</p>" % number)
    paths[1].write_bytes(DEEP)
    opened = open_articles(paths)
    assert [article.letter for article in opened.articles] == ["A", "C"]
    assert [said.id for _, said in opened.failures] == ["read.complex"]
    assert len(set(started)) == 1
    assert started[0].poll() is not None  # ended when all were read


def test_a_task_of_its_own():
    assert text_of(read_apart(Task("text", TEXT, "a.html")))
    assert Answer().reading is None


def test_it_can_be_started_before_it_is_needed(apart):
    apart.start()
    process = apart._process
    apart.start()
    apart.read(Task("text", TEXT, "a.txt"))
    assert apart._process is process


def test_what_is_no_text_does_not_get_out(monkeypatch):
    monkeypatch.setattr("core.reading.child.reader_named", lambda _: Failing())
    reading = answer_to(Task("x", b"zeros", "a.x"), 7_000_000).reading
    assert text_of(reading) == ["a\ufffdb\ufffdc"]
    assert reading.articles[0].author == "\ufffd"

"""A second start hands its files to the first; nobody else's messages do harm."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.single_instance import SingleInstance, hand_over, server_name

pytestmark = pytest.mark.skipif(os.name == "nt", reason="talks to the socket by its path")

SECOND = (
    "import sys; from gui.single_instance import hand_over; raise SystemExit(not hand_over(sys.argv[2:], sys.argv[1]))"
)


@pytest.fixture
def name(tmp_path: Path) -> str:
    return str(tmp_path / "hexapla-socket")


@pytest.fixture
def first(qtbot: QtBot, name: str) -> SingleInstance:
    instance = SingleInstance()
    assert instance.listen(name)
    yield instance
    instance.close()


def start_second(name: str, *files: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", SECOND, name, *files])


def test_a_second_process_gives_its_files_to_the_first(qtbot: QtBot, first: SingleInstance, name: str) -> None:
    with qtbot.waitSignal(first.files_given, timeout=20_000) as given:
        second = start_second(name, "/tmp/ä b.txt", "/tmp/c.txt")
    assert given.args == [["/tmp/ä b.txt", "/tmp/c.txt"]]
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    assert second.returncode == 0


def test_without_a_first_one_nobody_takes_the_files(name: str) -> None:
    assert not hand_over(["/tmp/a.txt"], name)


def test_what_a_killed_one_left_does_not_stand_in_the_way(qtbot: QtBot, name: str) -> None:
    left = socket.socket(socket.AF_UNIX)
    left.bind(name)
    left.close()  # the file stays, as after a kill
    assert not hand_over([], name)
    instance = SingleInstance()
    assert instance.listen(name)
    instance.close()


@pytest.mark.parametrize("message", [b"nonsense\n", b'{"files": "a"}\n', b'{"files": [1]}\n', b"[]\n", b"\xff\xfe\n"])
def test_a_message_of_something_else_is_not_taken(
    qtbot: QtBot, first: SingleInstance, name: str, message: bytes
) -> None:
    given = []
    first.files_given.connect(given.append)
    with socket.socket(socket.AF_UNIX) as other:
        other.connect(name)
        other.sendall(message)
        other.setblocking(False)

        def hung_up() -> bool:
            try:
                return other.recv(10) == b""
            except BlockingIOError:
                return False
            except ConnectionResetError:
                return True

        qtbot.waitUntil(hung_up, timeout=5000)
    assert given == []


def test_nobody_else_may_open_the_socket(first: SingleInstance, name: str) -> None:
    assert Path(name).stat().st_mode & 0o077 == 0


def test_each_profile_has_a_name_of_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "one"))
    one = server_name()
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "two"))
    assert server_name() != one

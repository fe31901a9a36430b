"""One running Hexapla a user: a second start hands its files to the first and ends.

The first one listens on a local socket that only the same user may open; its name comes from the folder of the
user's settings, so that another user's or another profile's Hexapla is another one. A message is one line of
JSON, the answer one line. Whoever gets no answer in time opens a window itself: a Hexapla that hangs must not
keep files from being opened.
"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCryptographicHash, QDir, QObject, QStandardPaths, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalSocket

_ANSWER = b"ok\n"
_WAIT = 2000
"""Milliseconds for an answer."""
_LONGEST_MESSAGE = 1_000_000


def server_name() -> str:
    """The name of this user's socket: a path, but on Windows, where such names stand in a space of their own."""
    settings = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation)
    # Qt's own, as Python's modules for hashes and temporary folders take longer to import than all else here.
    digest = QCryptographicHash.hash(settings.encode(), QCryptographicHash.Algorithm.Sha256).data()
    name = f"hexapla-{bytes(digest).hex()[:16]}"
    if os.name == "nt":
        return name
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    return str(Path(folder if folder and Path(folder).is_dir() else QDir.tempPath()) / name)


def hand_over(files: Sequence[str], name: str | None = None) -> bool:
    """Give files to a running Hexapla; whether there is one and it took them.

    Args:
        files: absolute paths; none at all asks it to show itself.
        name: of the socket; this user's where None.
    """
    name = name or server_name()
    if not _may_be_ours(name):
        return False
    from PySide6.QtNetwork import QLocalSocket  # not before the first paint, unless there is somebody to talk to

    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(_WAIT):
        return False
    socket.write(json.dumps({"files": list(files)}).encode() + b"\n")
    taken = socket.waitForBytesWritten(_WAIT) and socket.waitForReadyRead(_WAIT)
    answer = bytes(socket.readAll().data()) if taken else b""
    socket.disconnectFromServer()
    return answer == _ANSWER


def _may_be_ours(name: str) -> bool:
    """Whether there may be a socket of this user; another user's is not talked to."""
    if os.name == "nt":
        return True
    try:
        return Path(name).stat().st_uid == os.getuid()
    except OSError:
        return False


class SingleInstance(QObject):
    """The running Hexapla's ear."""

    files_given = Signal(list)
    """Absolute paths; none: the user started the program again and wants to see it."""

    def __init__(self, parent: QObject | None = None) -> None:
        from PySide6.QtNetwork import QLocalServer

        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)

    def listen(self, name: str | None = None) -> bool:
        """Begin to listen; what a Hexapla that was killed has left is taken away.

        Args:
            name: of the socket; this user's where None.
        """
        name = name or server_name()
        if self._server.listen(name):
            return True
        self._server.removeServer(name)
        return self._server.listen(name)

    def close(self) -> None:
        """Stop listening."""
        self._server.close()

    def _greet(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda socket=socket: self._hear(socket))
            socket.disconnected.connect(socket.deleteLater)

    def _hear(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > _LONGEST_MESSAGE:
                socket.abort()
            return
        files = _files(bytes(socket.readLine().data()))
        if files is None:
            socket.abort()
            return
        socket.write(_ANSWER)
        socket.flush()
        self.files_given.emit(files)


def _files(message: bytes) -> list[str] | None:
    """The paths in a message; None where it is none of ours."""
    try:
        files = json.loads(message)["files"]
    except (ValueError, KeyError, TypeError):
        return None
    if not isinstance(files, list) or not all(isinstance(file, str) for file in files):
        return None
    return files

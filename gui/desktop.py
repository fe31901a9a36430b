"""`hexapla --install-desktop`: entry, file type and icons for this user's Linux desktop; needs no Qt.

Follows the freedesktop.org specifications: everything goes into the user's data folder, and the desktop's own
programs are called to read it, where they are installed.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

SOURCE = Path(__file__).resolve().parent.parent / "resources" / "desktop"
_ENTRY = Path("applications", "hexapla.desktop")
_TYPE = Path("mime", "packages", "hexapla.xml")
_UPDATES = (
    ("update-desktop-database", "applications"),
    ("update-mime-database", "mime"),
    ("gtk-update-icon-cache", "icons/hicolor"),
)


def files(command: str) -> Iterator[tuple[Path, bytes]]:
    """What the desktop reads: path below a data folder (such as /usr/share), and content.

    Args:
        command: what starts the program, quoted as an Exec key wants it.
    """
    entry = (SOURCE / "hexapla.desktop").read_text("utf-8").replace("@EXEC@", command)
    yield _ENTRY, entry.encode()
    yield _TYPE, (SOURCE / "hexapla-mime.xml").read_bytes()
    yield Path("icons/hicolor/scalable/apps/hexapla.svg"), (SOURCE.parent / "icons" / "hexapla.svg").read_bytes()
    for picture in sorted((SOURCE / "icons").glob("*.png"), key=lambda path: int(path.stem)):
        yield Path(f"icons/hicolor/{picture.stem}x{picture.stem}/apps/hexapla.png"), picture.read_bytes()


def install() -> int:
    """Put everything in place and say so; gives the exit code."""
    if not sys.platform.startswith("linux"):
        sys.stderr.write("hexapla: --install-desktop is for Linux; elsewhere the installer does it.\n")
        return 1
    folder = data_folder()
    try:
        for place, content in files(command()):
            path = folder / place
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    except OSError as error:
        sys.stderr.write(f"hexapla: {error.filename} can't be written ({error.strerror}).\n")
        return 1
    _tell_desktop(folder)
    sys.stdout.write(
        f"Hexapla is in the menu now, and opens .hexapla files by a double click ({folder / _ENTRY}).\n"
        "Take it out again: hexapla --uninstall-desktop\n"
    )
    return 0


def uninstall() -> int:
    """Take everything away and say so; gives the exit code."""
    folder = data_folder()
    for place, _ in files(""):
        (folder / place).unlink(missing_ok=True)
    _tell_desktop(folder)
    sys.stdout.write("Hexapla is out of the menu.\n")
    return 0


def data_folder() -> Path:
    """The data folder of this user."""
    given = os.environ.get("XDG_DATA_HOME", "")
    return Path(given) if Path(given).is_absolute() else Path.home() / ".local" / "share"


def command() -> str:
    """What starts this program, quoted for an Exec key."""
    if getattr(sys, "frozen", False):
        return quoted(sys.executable)
    script = Path(sys.executable).with_name("hexapla-gui")
    if script.exists():
        return quoted(str(script))
    return f"{quoted(sys.executable)} -m gui.launch"


def quoted(argument: str) -> str:
    r"""An argument as the Desktop Entry Specification quotes it.

    >>> quoted("/opt/a b/hexapla")
    '"/opt/a b/hexapla"'
    """
    if not set(argument) & set(" \t\n\"'\\><~|&;$*?#()`%"):
        return argument
    escaped = argument.replace("\\", "\\\\\\\\")
    for sign in '"`$':
        escaped = escaped.replace(sign, f"\\\\{sign}")
    return f'"{escaped.replace("%", "%%")}"'


def _tell_desktop(folder: Path) -> None:
    """Let the desktop read what has changed; its programs are often not there, and then it finds out by itself."""
    for program, place in _UPDATES:
        found = shutil.which(program)
        if found and (folder / place).is_dir():
            subprocess.run([found, str(folder / place)], check=False, capture_output=True, timeout=60)

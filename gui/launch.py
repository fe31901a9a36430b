"""The console script: without a window if the first word is `compare`, else with one.

Qt is imported only when a window is wanted, so that comparing works where there is none of its libraries.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
from collections.abc import Sequence
from types import FrameType
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from core.model import Options

_DESCRIPTION = """\
Open the window, with two to eight articles side by side if they are given.

  hexapla                         the start page
  hexapla A.txt B.txt [C.txt …]   these articles
  hexapla compare FILE FILE …     compare without a window (see hexapla compare --help)

Where Hexapla runs already, it opens the files.
"""
_NO_DISPLAY = "hexapla: There is no display for a window. Compare without one: hexapla compare FILE FILE …\n"
_NO_QT = (
    "hexapla: The window's libraries can't be loaded ({reason}). Compare without a window: hexapla compare FILE …\n"
)
_READ_APART = "--read-apart"
"""What `core.reading.apart` calls a bundled program with, to read files in a process of their own."""
_TERMINATED = 128 + signal.SIGTERM


def main(argv: Sequence[str] | None = None) -> int:
    """Run Hexapla.

    Args:
        argv: the arguments; the process's own where None.

    Returns:
        The exit code.
    """
    _give_streams()
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments[:1] == ["compare"]:
        return _compare(arguments[1:])
    if arguments[:1] == [_READ_APART]:
        from core.reading.child import main as read_apart

        read_apart(arguments[1:])
    parser = argparse.ArgumentParser(
        prog="hexapla",
        usage="hexapla [FILE …]\n       hexapla compare FILE FILE [FILE …] [options]",
        description=_DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("files", nargs="*", metavar="FILE", help="an article to open")
    parser.add_argument("--version", action="store_true", help="print the version and exit")
    parser.add_argument("--separate", action="store_true", help="start a Hexapla of its own even if one runs already")
    parser.add_argument(
        "--install-desktop", action="store_true", help="put Hexapla into the desktop's menus and file types (Linux)"
    )
    parser.add_argument("--uninstall-desktop", action="store_true", help="take it out again")
    given = parser.parse_args(arguments)
    if given.version:
        return _compare(["--version"])
    if given.install_desktop or given.uninstall_desktop:
        from gui.desktop import install, uninstall

        return (install if given.install_desktop else uninstall)()
    return open_window(given.files, separate=given.separate)


def has_display() -> bool:
    """Whether a window could be shown here: Qt ends the process where it finds no display."""
    if sys.platform in {"win32", "darwin"}:
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def open_window(paths: list[str], options: Options | None = None, *, separate: bool = False) -> int:
    """Open the window and run it until it is closed.

    Args:
        paths: files to open in it.
        options: how to compare them; None: as the user usually does.
        separate: whatever runs already.

    Returns:
        The exit code.
    """
    if not has_display():
        sys.stderr.write(_NO_DISPLAY)
        return 1
    try:
        from gui.app import run
    except ImportError as error:  # on a bare Linux, a system library
        sys.stderr.write(_NO_QT.format(reason=error))
        return 1
    return run(paths, options, separate=separate)


def _compare(arguments: Sequence[str]) -> int:
    """`hexapla compare`; leaves nothing half-written when it is stopped."""

    def stop(_signal: int, _frame: FrameType | None) -> NoReturn:
        raise SystemExit(_TERMINATED)  # so that temporary files are removed on the way out

    try:
        signal.signal(signal.SIGTERM, stop)
        from core.cli import main as compare

        return compare(arguments, open_window if has_display() else None)
    except KeyboardInterrupt:  # while modules were still being loaded
        return 130


def _give_streams() -> None:
    """Streams where there are none: a program started by a double click has no console."""
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - it stays open
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115


if __name__ == "__main__":
    sys.exit(main())

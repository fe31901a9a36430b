"""Reports of errors that nobody foresaw: a file without any text of articles, and a word to the user where it is.

A report holds where in the program it happened: versions, exception types, files, lines and functions. What an
exception says and what variables hold is left out, as either may quote an article. Where the interpreter itself
ends, `faulthandler` writes the same kind of thing, and the next start tells of it.
"""

from __future__ import annotations

import faulthandler
import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import TextIO

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox

_KEPT = 10
_ROOT = Path(__file__).resolve().parents[1]
_FAULT = "fault-{process}.txt"
_SILENT = 10.0
"""Seconds for which the same error is not told again: one that comes with every repaint would never let go."""


class CrashReports(QObject):
    """Writes reports into a folder and says where; one for the program."""

    written = Signal(str)
    """The path of a report, on the interface thread; empty where none could be written."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder = folder
        self._fault: TextIO | None = None
        self._told_elsewhere = False
        self._fault_path = folder / _FAULT.format(process=os.getpid())
        self._hooks: tuple[Callable[..., object], Callable[..., object]] | None = None
        self._last: tuple[str, float] = ("", 0.0)
        """Where something happened last, and when, in seconds of the monotonic clock."""
        self._keeping = threading.local()

    def install(self) -> None:
        """Hear of every exception that nothing catches, in all threads."""
        self._hooks = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._uncaught
        threading.excepthook = self._uncaught_in_thread
        with suppress(OSError):  # nowhere to write: then a fault leaves no report
            self.folder.mkdir(parents=True, exist_ok=True)
            self._fault = _opened(self._fault_path)
            self._told_elsewhere = faulthandler.is_enabled()
            faulthandler.enable(self._fault)

    def uninstall(self) -> None:
        """Hear no longer, and take away the file for faults, as there was none."""
        if self._hooks is not None:
            sys.excepthook, threading.excepthook = self._hooks
            self._hooks = None
        if self._fault is not None:
            faulthandler.disable()
            if self._told_elsewhere and sys.__stderr__ is not None:
                faulthandler.enable(sys.__stderr__)
            self._fault.close()
            self._fault = None
            with suppress(OSError):
                self._fault_path.unlink()

    def keep(self, error: BaseException) -> Path | None:
        """Write a report of an error and tell of it; its path, or None where none was written.

        Never raises: what fails here has nobody left to tell it to, and what fails in telling is not told.
        """
        if getattr(self._keeping, "now", False):
            return None
        self._keeping.now = True
        try:
            (last, when), place = self._last, _place(error)
            self._last = (place, monotonic())
            if place == last and monotonic() - when < _SILENT:
                return None
            path = self._written(error)
            self.written.emit(str(path or ""))
        except Exception:
            return None
        finally:
            self._keeping.now = False
        return path

    def _written(self, error: BaseException) -> Path | None:
        """The file of a report; None where there can be none."""
        path = self.folder / f"crash-{datetime.now():%Y%m%d-%H%M%S-%f}.txt"
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with _opened(path) as file:
                file.writelines(f"{line}\n" for line in report(error))
        except Exception:  # the disk is full, or the error itself can't be told: what was written goes
            with suppress(OSError):
                path.unlink(missing_ok=True)
            return None
        self._forget_old()
        return path

    def faults(self) -> list[Path]:
        """Reports of earlier runs that the interpreter's end cut short; empty files of theirs go."""
        found = []
        for path in sorted(self.folder.glob(_FAULT.format(process="*"))):
            if path == self._fault_path:
                continue
            with suppress(OSError):
                if path.stat().st_size:
                    kept = path.with_name(path.name.replace("fault-", "crash-fault-"))
                    path.replace(kept)
                    found.append(kept)
                elif not _runs(int(path.stem.partition("-")[2] or 0)):
                    path.unlink()
        return found

    def _uncaught(self, kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, error.__traceback__)
            return
        path = self.keep(error)
        if sys.stderr is not None:  # a program without a console has none
            with suppress(OSError, ValueError):
                where = f"see {path}" if path is not None else "no report was written"
                sys.stderr.write(f"hexapla: unexpected {kind.__name__}; {where}\n")

    def _uncaught_in_thread(self, about: threading.ExceptHookArgs) -> None:
        if about.exc_value is not None:
            self._uncaught(about.exc_type, about.exc_value, about.exc_traceback)

    def _forget_old(self) -> None:
        with suppress(OSError):
            for path in sorted(self.folder.glob("crash-*.txt"))[:-_KEPT]:
                path.unlink(missing_ok=True)


def default_folder() -> Path:
    """Where this user's reports are kept."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)) / "crashes"


def report(error: BaseException) -> Iterator[str]:
    """The lines of a report: what happened where, and no word of what the program held."""
    import platform
    import traceback

    import PySide6

    from core.report.writer import program

    yield f"{program()}, Python {platform.python_version()}, PySide6 {PySide6.__version__}, {platform.platform()}"
    yield f"{datetime.now().astimezone():%Y-%m-%d %H:%M:%S %z}, thread {threading.current_thread().name}"
    yield "Messages and values are left out, as they may quote articles."
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        yield ""
        yield f"{type(current).__module__}.{type(current).__qualname__}"
        for frame in traceback.extract_tb(current.__traceback__):
            yield f"  {_shown(frame.filename)}:{frame.lineno} in {frame.name}: {frame.line}"
        current = current.__cause__ or current.__context__


def _place(error: BaseException) -> str:
    """What kind of error it is, and the line that raised it."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    line = f" {trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace is not None else ""
    return type(error).__qualname__ + line


def _shown(filename: str) -> str:
    """A file of the program by its place in it, another one by its last two parts: no user's name in a report."""
    path = Path(filename)
    return str(path.relative_to(_ROOT)) if path.is_relative_to(_ROOT) else "/".join(path.parts[-2:])


def _opened(path: Path) -> TextIO:
    """A new file that only this user can read."""
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8")


def _runs(process: int) -> bool:
    """Whether a process of this number runs; where that can't be told, it may."""
    if os.name == "nt":
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


class CrashTeller(QObject):
    """Shows where a report is, without stopping what else goes on; one box at a time."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.box: QMessageBox | None = None

    def tell(self, path: str) -> None:
        """Say that something went wrong, and where the report is; "": that there is none."""
        if self.box is not None:
            return
        self.box = QMessageBox(QMessageBox.Icon.Warning, "Hexapla", "", QMessageBox.StandardButton.Close)
        self.box.setText(self.tr("Something went wrong that should not have."))
        if path:
            said = self.tr("A report without any text of your articles is in:\n{path}\nWhat is open stays open.")
            self.box.setInformativeText(said.format(path=path))
            folder = QUrl.fromLocalFile(str(Path(path).parent))
            show = self.box.addButton(self.tr("Show folder"), QMessageBox.ButtonRole.ActionRole)
            show.clicked.connect(lambda: QDesktopServices.openUrl(folder))
        else:
            said = self.tr("No report of it could be written; the disk may be full. What is open stays open.")
            self.box.setInformativeText(said)
        self.box.finished.connect(self._forget)
        self.box.open()

    def _forget(self) -> None:
        if self.box is not None:
            self.box.deleteLater()
            self.box = None

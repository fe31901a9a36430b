"""What nobody foresaw is told with a file, in which no word of an article stands."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.crash_reports import CrashReports, CrashTeller
from gui.jobs import Jobs

SECRET = "The minister is to resign on Friday"


def fail(text: str) -> None:
    try:
        {}[text]
    except KeyError as error:
        raise ValueError(f"no {text}") from error


def failure() -> Exception:
    try:
        fail(SECRET)
    except ValueError as error:
        return error
    raise AssertionError


@pytest.fixture
def reports(qtbot: QtBot, tmp_path: Path) -> CrashReports:
    return CrashReports(tmp_path / "crashes")


def test_a_report_says_where_and_nothing_of_the_text(reports: CrashReports, qtbot: QtBot) -> None:
    with qtbot.waitSignal(reports.written) as said:
        path = reports.keep(failure())
    text = path.read_text("utf-8")
    assert said.args == [str(path)]
    assert SECRET not in text
    assert "builtins.ValueError" in text
    assert "builtins.KeyError" in text
    assert "test_crash_reports.py" in text
    assert "in fail:" in text
    assert str(Path.home()) not in text
    assert path.stat().st_mode & 0o077 == 0


def test_only_the_latest_reports_are_kept(reports: CrashReports) -> None:
    paths = [reports.keep(failure()) for _ in range(12)]
    assert sorted(reports.folder.glob("crash-*")) == paths[2:]


def test_exceptions_of_threads_are_heard(reports: CrashReports, qtbot: QtBot, capsys) -> None:
    reports.install()
    try:
        with qtbot.waitSignal(reports.written):
            threading.Thread(target=fail, args=(SECRET,)).start()
    finally:
        reports.uninstall()
    assert SECRET not in capsys.readouterr().err
    assert len(list(reports.folder.iterdir())) == 1, "the file for faults is gone"


def test_a_job_that_fails_unexpectedly_is_reported(qtbot: QtBot) -> None:
    jobs, failed = Jobs(), []
    with qtbot.waitSignal(jobs.unexpected) as said:
        jobs.start("lane", lambda _report: fail(SECRET), lambda _result: None, failed.append)
    qtbot.waitUntil(lambda: bool(failed))
    assert said.args == failed
    jobs.shut_down()


def test_an_interpreter_that_ends_leaves_a_report_for_the_next_start(reports: CrashReports) -> None:
    script = (
        "import sys, os; from pathlib import Path; from gui.crash_reports import CrashReports\n"
        "reports = CrashReports(Path(sys.argv[1])); reports.install(); os.abort()"
    )
    ended = subprocess.run([sys.executable, "-c", script, reports.folder], capture_output=True, timeout=60)
    assert ended.returncode != 0
    (fault,) = reports.faults()
    assert "Fatal Python error" in fault.read_text("utf-8")
    assert reports.faults() == [], "each is told once"


def test_the_user_is_told_once_at_a_time(qtbot: QtBot, tmp_path: Path) -> None:
    teller = CrashTeller()
    teller.tell(str(tmp_path / "crash-1.txt"))
    box = teller.box
    assert box is not None
    assert box.isVisible()
    assert str(tmp_path / "crash-1.txt") in box.informativeText()
    teller.tell(str(tmp_path / "crash-2.txt"))
    assert teller.box is box
    box.close()
    assert teller.box is None

"""The console script decides between window and command line, and loads Qt only for the window."""

import subprocess
import sys
import types
from pathlib import Path

import pytest

from core.model import Options
from gui import launch

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def window(monkeypatch):
    """A window that remembers what it was opened with."""
    opened = []
    app = types.ModuleType("gui.app")
    app.run = lambda paths, options=None, separate=False: (
        opened.append(paths if options is None else (paths, options)) or 7
    )
    monkeypatch.setitem(sys.modules, "gui.app", app)
    monkeypatch.setattr(launch, "has_display", lambda: True)
    return opened


def test_without_arguments_the_start_page(window):
    assert launch.main([]) == 7
    assert window == [[]]


def test_files_are_opened_in_the_window(window):
    assert launch.main(["a.txt", "b.txt", "./compare"]) == 7
    assert window == [["a.txt", "b.txt", "./compare"]]


def test_the_processs_arguments_are_the_default(window, monkeypatch):
    monkeypatch.setattr(sys, "argv", ["hexapla", "a.txt"])
    assert launch.main() == 7
    assert window == [["a.txt"]]


def test_compare_goes_to_the_command_line(window, capsys):
    assert launch.main(["compare", "--help"]) == 0
    assert "usage: hexapla compare" in capsys.readouterr().out
    assert window == []


def test_the_command_line_can_show_the_window(window, monkeypatch):
    options = Options(reference="B")
    monkeypatch.setattr("core.cli.main", lambda arguments, show: show(list(arguments), options))
    assert launch.main(["compare", "a.txt"]) == 7
    assert window == [(["a.txt"], options)]


def test_the_command_line_has_no_window_to_show_without_a_display(monkeypatch):
    monkeypatch.setattr(launch, "has_display", lambda: False)
    monkeypatch.setattr("core.cli.main", lambda arguments, show: 0 if show is None else 1)
    assert launch.main(["compare", "a.txt"]) == 0


def test_help_and_version(window, capsys):
    with pytest.raises(SystemExit) as stopped:
        launch.main(["--help"])
    assert stopped.value.code == 0
    assert "hexapla compare" in capsys.readouterr().out
    assert launch.main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("Hexapla")
    assert window == []


def test_unknown_options_are_wrong_usage(window):
    with pytest.raises(SystemExit) as stopped:
        launch.main(["--nonsense"])
    assert stopped.value.code == 2
    assert window == []


def test_no_display_is_said(monkeypatch, capsys):
    monkeypatch.setattr(launch, "has_display", lambda: False)
    assert launch.main(["a.txt"]) == 1
    assert "no display" in capsys.readouterr().err


def test_missing_libraries_are_said(monkeypatch, capsys):
    monkeypatch.setattr(launch, "has_display", lambda: True)
    monkeypatch.setitem(sys.modules, "gui.app", None)
    assert launch.main([]) == 1
    assert "can't be loaded" in capsys.readouterr().err


@pytest.mark.parametrize("variable", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_where_a_display_is(monkeypatch, variable):
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert not launch.has_display()
    monkeypatch.setenv(variable, "x")
    assert launch.has_display()


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_some_systems_always_have_one(monkeypatch, platform):
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.setattr(sys, "platform", platform)
    assert launch.has_display()


def test_a_double_click_has_no_streams_and_that_is_fine(window, monkeypatch):
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert launch.main(["a.txt"]) == 7
    sys.stdout.close()
    sys.stderr.close()


@pytest.mark.parametrize("arguments", [["--version"], ["compare", "--help"], ["compare", "a.txt"]])
def test_no_qt_where_no_window_is_wanted(arguments):
    code = (
        "import sys\nfrom gui.launch import main\n"
        f"try:\n    main({arguments!r})\nexcept SystemExit:\n    pass\n"
        "print(sorted(name for name in sys.modules if name.split('.')[0] in ('PySide6', 'shiboken6')))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, cwd=ROOT, check=True)
    assert done.stdout.decode("utf-8").splitlines()[-1] == "[]"


def test_a_bundle_is_its_own_process_for_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a bundle the executable is the program itself, so that it must know the word."""
    from core.reading import Apart, Task, apart

    assert launch._READ_APART == apart.CHILD_FLAG
    code = f"import sys; sys.path[:] = {sys.path!r}; from gui.launch import main; main(sys.argv[1:])"
    monkeypatch.setattr(apart, "_command", lambda: [sys.executable, "-c", code, apart.CHILD_FLAG])
    with Apart() as process:
        reading = process.read(Task("html", b"<p>The harbour is open.</p>", "a.html"))
    assert [each.text for each in reading.articles[0].paragraphs] == ["The harbour is open."]

import io
import json
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from core import cli
from core.console import ProgressLine, safe_output, shown
from core.errors import WriteError
from core.messages import message
from core.progress import Stage
from core.report import WRITERS
from tests.fakes import WordEncoder

ROOT = Path(__file__).resolve().parents[2]
STORY = [
    "The council of Port Ellery voted on Tuesday to rebuild the old bridge.",
    "The work will cost eleven million crowns and take two years.",
    "Mayor Ada Quill thanked the engineers for their plans.",
]
OTHER = [
    STORY[0],
    "The work will cost twelve million crowns and take two years.",
    STORY[2],
    "A harbour company objects.",
]


@pytest.fixture(autouse=True)
def small_encoder(monkeypatch):
    monkeypatch.setattr("core.pipeline.UniversalSentenceEncoder", WordEncoder)


@pytest.fixture
def files(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name, lines in {"a.txt": STORY, "b.txt": OTHER, "c.txt": STORY[:2]}.items():
        Path(name).write_text("\n".join(lines) + "\n", "utf-8")
    return ["a.txt", "b.txt", "c.txt"]


def written(path):
    return json.loads(Path(path).read_text("utf-8"))


def names():
    return sorted(path.name for path in Path().iterdir())


def letters(document):
    return [article["letter"] for article in document["articles"]]


def test_without_an_output_a_summary_is_printed(files, capsys):
    assert cli.main(files) == cli.DONE
    out, err = capsys.readouterr()
    assert err == ""
    lines = out.splitlines()
    assert lines[0].startswith("  A  a.txt (English, 3 paragraphs")
    assert any(line.split() == ["A", "B", "C"] for line in lines)
    assert "Findings: " in out
    assert "A harbour company objects." in out


def test_outputs_are_written_and_told(files, capsys):
    assert cli.main([*files[:2], "--json", "out.json", "--xlsx", "out.xlsx"]) == cli.DONE
    document = written("out.json")
    assert document["format"] == "hexapla-comparison"
    assert letters(document) == ["A", "B"]
    assert Path("out.xlsx").read_bytes().startswith(b"PK")
    out, err = capsys.readouterr()
    assert out == ""
    assert "out.json is written" in err
    assert "out.xlsx is written" in err


def test_json_goes_to_standard_output_alone(files, capsysbinary):
    Path("a.txt").write_text("Größe – „так“ 😀.\n" + STORY[1], "utf-8")
    assert cli.main([*files, "--json", "-", "--quiet"]) == cli.DONE
    out, err = capsysbinary.readouterr()
    assert err == b""
    assert json.loads(out)["articles"][0]["paragraphs"][0]["text"] == "Größe – „так“ 😀."
    assert "😀".encode() in out


def test_json_goes_to_a_standard_output_without_bytes_too(files, monkeypatch):
    target = io.StringIO()
    monkeypatch.setattr(sys, "stdout", target)
    assert cli.main([*files, "--json", "-"]) == cli.DONE
    assert letters(json.loads(target.getvalue())) == ["A", "B", "C"]


def test_options_arrive(files):
    options = ["--reference", "b", "--granularity", "sentence", "--threshold", "cautious", "--lines"]
    languages = ["--language", "A=de", "--language", "c=PT-br", "--encoding", "B=cp1252"]
    assert cli.main([*files, *options, *languages, "--json", "out.json", "--quiet"]) == cli.DONE
    document = written("out.json")
    options = document["options"]
    assert (options["reference"], options["granularity"], options["threshold"]) == ("B", "sentence", "cautious")
    assert options["lines"] is True
    assert (options["languages"], options["encodings"]) == ({"A": "de", "C": "pt"}, {"B": "cp1252"})
    assert [article["language"] for article in document["articles"]] == ["de", "en", "pt"]


def test_one_of_three_unreadable_and_the_others_are_compared(files, capsys):
    assert cli.main(["a.txt", "nowhere.txt", "b.txt", "--json", "out.json"]) == cli.FAILED
    document = written("out.json")
    assert letters(document) == ["A", "C"], "letters go by the order given"
    assert "nowhere.txt was not found" in capsys.readouterr().err


def test_the_rows_follow_another_article_where_the_reference_is_unreadable(files, capsys):
    assert cli.main(["nowhere.txt", "a.txt", "b.txt", "--json", "out.json"]) == cli.FAILED
    assert written("out.json")["options"]["reference"] == "B"
    assert "A could not be read, so the rows follow B" in capsys.readouterr().err


@pytest.mark.parametrize("given", [["a.txt", "nowhere.txt"], ["a.txt", "a.txt"], ["x", "y", "a.txt"]])
def test_fewer_than_two_and_nothing_is_written(files, capsys, given):
    assert cli.main([*given, "--json", "out.json", "--xlsx", "out.xlsx"]) == cli.FAILED
    assert names() == ["a.txt", "b.txt", "c.txt"]
    assert "At least two articles are needed; 1 could be read." in capsys.readouterr().err


def test_the_same_file_twice_is_told(files, capsys):
    assert cli.main(["a.txt", "b.txt", "./a.txt"]) == cli.FAILED
    assert "a.txt is opened already, as A" in capsys.readouterr().err


def test_errors_are_said_even_when_quiet(files, capsys):
    assert cli.main([*files, "nowhere.txt", "--quiet", "--json", "out.json"]) == cli.FAILED
    assert "nowhere.txt was not found" in capsys.readouterr().err


def test_an_output_that_fails_does_not_keep_the_others(files, capsys):
    assert cli.main([*files, "--json", "no/folder/out.json", "--xlsx", "out.xlsx"]) == cli.FAILED
    assert Path("out.xlsx").exists()
    assert "can't be written" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["a.txt"],
        [*"abcdefghi"],
        ["a.txt", "b.txt", "--nonsense"],
        ["a.txt", "b.txt", "--js", "x"],
        ["a.txt", "b.txt", "--reference", "C"],
        ["a.txt", "b.txt", "--reference", "AB"],
        ["a.txt", "b.txt", "--reference", ""],
        ["a.txt", "b.txt", "--granularity", "word"],
        ["a.txt", "b.txt", "--threshold", "high"],
        ["a.txt", "b.txt", "--language", "de"],
        ["a.txt", "b.txt", "--language", "C=de"],
        ["a.txt", "b.txt", "--language", "A="],
        ["a.txt", "b.txt", "--language", "=de"],
        ["a.txt", "b.txt", "--language", "A=klingon"],
        ["a.txt", "b.txt", "--encoding", "A=klingon"],
        ["a.txt", "b.txt", "--json", ""],
        ["a.txt", "b.txt", "--xlsx", "-"],
        ["a.txt", "b.txt", "--json", "b.txt"],
        ["a.txt", "b.txt", "--json", "out", "--xlsx", "./out"],
    ],
)
def test_wrong_usage_exits_2_and_touches_nothing(files, capsys, arguments):
    assert cli.main(arguments) == cli.USAGE
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("usage: hexapla compare FILE FILE")
    assert names() == ["a.txt", "b.txt", "c.txt"]
    assert Path("b.txt").read_text("utf-8").splitlines() == OTHER


def test_the_help_page_names_every_option_and_writer(capsys):
    assert cli.main(["--help"]) == cli.DONE
    page = capsys.readouterr().out
    options = ["reference", "granularity", "threshold", "language", "encoding", "lines", "show", "quiet", "version"]
    assert all(f"--{option}" in page for option in [*options, *WRITERS])
    assert "examples:" in page
    assert "Exit codes:" in page


def test_the_version(capsys):
    assert cli.main(["--version"]) == cli.DONE
    assert capsys.readouterr().out.startswith("Hexapla")


def test_show_opens_the_window_with_the_files_afterwards(files):
    shown_files = []

    def show(paths, options):
        assert Path("out.json").exists()
        shown_files.append((paths, options.reference, dict(options.languages)))
        return 0

    chosen = ["--reference", "B", "--language", "B=de"]
    assert cli.main([*files, *chosen, "--show", "--json", "out.json"], show) == cli.DONE
    assert shown_files == [(files, "B", {"B": "de"})]
    assert cli.main([*files, "nowhere.txt", "--show", "--json", "out.json"], show) == cli.FAILED


def test_show_without_a_display_is_a_note(files, capsys):
    assert cli.main([*files, "--show", "--json", "out.json"]) == cli.DONE
    assert "no display" in capsys.readouterr().err


def test_an_interrupt_exits_130_and_leaves_nothing(files, monkeypatch):
    def interrupted(_):
        yield "{"
        assert len(names()) == 4, "a temporary file"
        raise KeyboardInterrupt

    monkeypatch.setattr("core.report.json_report._chunks", interrupted)
    assert cli.main([*files, "--json", "out.json"]) == cli.INTERRUPTED
    assert names() == ["a.txt", "b.txt", "c.txt"]


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_progress_is_shown_on_a_terminal_and_wiped(files, monkeypatch):
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    assert cli.main([*files, "--json", "out.json"]) == cli.DONE
    assert "\rReading … 0 %" in terminal.getvalue()
    assert terminal.getvalue().split("\r")[-1].startswith("hexapla: out.json is written")


def test_no_progress_when_quiet(files, monkeypatch):
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    assert cli.main([*files, "--json", "out.json", "--quiet"]) == cli.DONE
    assert terminal.getvalue() == ""


def test_a_shorter_progress_line_covers_the_longer_one():
    terminal = Terminal()
    line = ProgressLine(terminal)
    line(Stage.SEGMENTING, 1, 1)
    line._drawn = 0.0
    line(Stage.READING, 0, 0)
    line.clear()
    first, second, blank, last = terminal.getvalue().split("\r")[1:]
    assert len(first) == len(second.rstrip()) + len(second) - len(second.rstrip())
    assert (blank.strip(), last) == ("", "")


def test_article_text_cannot_steer_the_terminal():
    assert shown("a\x1b[2Jb\x07\x9b\nc\ud800") == "a\ufffd[2Jb\ufffd\ufffd c\ufffd"
    assert shown("نمی\u200cخواهم") == "نمی\u200cخواهم"


def test_consoles_of_few_characters_get_escapes():
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="cp1252")
    safe_output(stream)
    stream.write("≈ „ja“ \ud800")
    stream.flush()
    assert raw.getvalue().decode("cp1252") == "\\u2248 „ja“ \\ud800"


def test_a_write_error_is_said_once(files, capsys, monkeypatch):
    def fail(*_, **__):
        raise WriteError(message("write.full", name="out.json"))

    monkeypatch.setattr("core.report.json_report.written_whole", fail)
    assert cli.main([*files, "--json", "out.json"]) == cli.FAILED
    assert capsys.readouterr().err.count("disk is full") == 1


SMALL = (
    "import core.pipeline, tests.fakes; core.pipeline.UniversalSentenceEncoder = tests.fakes.WordEncoder\n"
    "import sys; from gui.launch import main; sys.exit(main())"
)
"""The program as a process of its own, with an encoder that loads nothing."""


def command(*arguments):
    return [sys.executable, "-c", SMALL, "compare", *map(str, arguments)]


def test_comparing_imports_no_qt(files, tmp_path):
    code = (
        "import sys; from gui.launch import main; "
        f"code = main(['compare', *{[str(tmp_path / name) for name in files]!r}, '--quiet']); "
        "print(sorted(name for name in sys.modules if name.split('.')[0] in ('PySide6', 'shiboken6'))); sys.exit(code)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout.decode("utf-8").splitlines()[-1] == "[]"


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent otherwise there")
@pytest.mark.parametrize(("sent", "exit_code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_in_the_middle_leaves_nothing_half_written(tmp_path, sent, exit_code):
    paths = []
    for name in "abc":
        path = tmp_path / f"{name}.txt"
        path.write_text("\n".join(f"{line} Number {n} of {name}." for n in range(900) for line in STORY), "utf-8")
        paths.append(path)
    before = sorted(tmp_path.iterdir())
    code = (
        "import sys, core.pipeline as pipeline\n"
        "whole = pipeline.compare\n"
        "def compare(*given, **named):\n"
        "    print('begun', flush=True)\n"
        "    return whole(*given, **named)\n"
        "pipeline.compare = compare\n"
        "from gui.launch import main\n"
        f"sys.exit(main(['compare', *{list(map(str, paths))!r}, '--json', {str(tmp_path / 'out.json')!r}]))"
    )
    process = subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout.readline() == b"begun\n"
    time.sleep(0.2)  # to be in the middle of it; at any other moment the outcome must be the same
    process.send_signal(sent)
    out, err = process.communicate(timeout=120)
    assert process.returncode == exit_code, err.decode()
    assert out == b""
    assert b"Traceback" not in err
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break otherwise there")
def test_a_reader_that_goes_away_is_no_traceback(files, tmp_path):
    process = subprocess.Popen(
        command(*(tmp_path / name for name in files), "--json", "-"),
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    process.stdout.close()
    err = process.stderr.read()
    process.stderr.close()
    assert process.wait() == 1
    assert b"Traceback" not in err
    assert b"BrokenPipe" not in err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full here")
@pytest.mark.parametrize("options", [["--json", "-"], []])
def test_a_full_disk_behind_standard_output_is_said(files, tmp_path, options):
    paths = [tmp_path / name for name in files]
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        done = subprocess.run(command(*paths, *options), cwd=ROOT, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 1
    assert done.stderr.count(b"\n") == 1
    assert b"could not be written" in done.stderr


@pytest.fixture
def session(files):
    """A session of two articles whose first finding is confirmed."""
    from core.pipeline import compare
    from core.review import History, ReviewStatus
    from core.review.session_data import SavedSession
    from core.review.session_file import write_session

    comparison = compare(files[:2], encoder=WordEncoder())
    history = History()
    history.do(history.review.decide([comparison.findings[0].id], ReviewStatus.CONFIRMED, "Ada"), "Confirm")
    write_session(Path("x.hexapla"), SavedSession(comparison, history), saved=datetime(2031, 5, 6, tzinfo=UTC))
    return comparison


def test_a_session_is_written_with_its_review_and_without_comparing(session, monkeypatch, capsys):
    monkeypatch.setattr("core.pipeline.compare", None)
    for path in ("a.txt", "b.txt"):
        Path(path).unlink()
    assert cli.main(["x.hexapla", "--json", "out.json"]) == cli.DONE
    document = written("out.json")
    assert document["comparison_id"] == session.id
    first = document["findings"][0]
    assert (first["status"], first["reviewer"]) == ("confirmed", "Ada")
    assert len(document["findings"]) == len(session.findings)
    assert "out.json is written" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["x.hexapla", "a.txt"], "give it alone"),
        (["x.hexapla", "--threshold", "cautious"], "as it was compared"),
        (["x.hexapla", "--json", "x.hexapla"], "already"),
    ],
)
def test_what_makes_no_sense_of_a_session_is_wrong_usage(session, arguments, said, capsys):
    assert cli.main(arguments) == cli.USAGE
    assert said in capsys.readouterr().err


def test_a_damaged_session_is_told(session, capsys):
    Path("x.hexapla").write_bytes(Path("x.hexapla").read_bytes()[:-40])
    assert cli.main(["x.hexapla", "--json", "out.json"]) == cli.FAILED
    assert "x.hexapla is damaged" in capsys.readouterr().err
    assert not Path("out.json").exists()

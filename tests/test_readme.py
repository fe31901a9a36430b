"""What the README says can be done, can be done."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text("utf8")


def block(name: str) -> str:
    """The code block after the comment with this name."""
    found = re.search(rf"<!-- {name} -->\n```\w+\n(.*?)```", README, re.DOTALL)
    assert found, f"the README has no block {name!r}"
    return found[1].strip()


def test_python_example_runs_and_finds_something():
    done = subprocess.run(
        [sys.executable, "-c", block("example")], cwd=ROOT, capture_output=True, text=True, timeout=300
    )
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert sum(line[0].isdigit() for line in lines) >= 11, "a row a line"
    assert any(line.startswith(("high", "medium", "low")) for line in lines), "a finding a line"


@pytest.mark.slow
def test_first_command_writes_the_workbook(tmp_path):
    command = shlex.split(block("try command").split("&&")[-1])
    assert command[0] == ".venv/bin/hexapla"
    arguments = [str(tmp_path / "bridge.xlsx") if word == "bridge.xlsx" else word for word in command[1:]]
    arguments.remove("--show")
    done = subprocess.run(
        [sys.executable, "-m", "gui.launch", *arguments], cwd=ROOT, capture_output=True, text=True, timeout=300
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "bridge.xlsx").stat().st_size > 5000


@pytest.mark.parametrize("command", ["try command", "test command"])
def test_commands_are_one_line_to_copy(command):
    assert "\n" not in block(command)


def test_every_relative_link_leads_somewhere():
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", README):
        assert (ROOT / target).exists(), target

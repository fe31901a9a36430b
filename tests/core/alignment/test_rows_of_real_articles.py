"""Rows of articles that people wrote, with the encoder; skipped where the shared material is absent."""

from __future__ import annotations

import importlib.util
import json
import sys
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from itertools import permutations
from pathlib import Path
from types import ModuleType

import pytest

from core.alignment import Memory, align_all, build_rows
from core.language import segment
from core.model import LETTERS, Article, Link
from core.reading import read_file
from tests import real
from tests.core.alignment.made import grouping, relettered, shape

SHARED = Path(__file__).resolve().parents[3] / "../shared"
GENERATOR = SHARED / "bench" / "make_comparable.py"
SEEDS = ("000", "001", "004")
SETS = 5
"""Sets of articles for each level: about two hundred rows."""

Groups = set[frozenset[tuple[str, int]]]

needs_seeds = pytest.mark.skipif(not (SHARED / "seeds").is_dir(), reason="the shared seeds are not here")
needs_bench = pytest.mark.skipif(not GENERATOR.is_file(), reason="the shared development data is not here")


def links_of(articles: Iterable[Article], memory: Memory) -> list[Link]:
    return align_all(list(articles), real.encoder(), memory=memory)


@cache
def memory() -> Memory:
    """What the sets of all levels share: most of their sentences."""
    return Memory()


@cache
def seeds() -> tuple[Article, ...]:
    paths = [next((SHARED / "seeds").glob(f"{name}_*.txt")) for name in SEEDS]
    read = (read_file(path).articles[0] for path in paths)
    return tuple(segment(replace(one, letter=letter)) for letter, one in zip("ABC", read, strict=True))


@needs_seeds
def test_the_seeds_have_exactly_the_twenty_rows_of_the_contract() -> None:
    articles = seeds()
    gold = ["A0 B0 C0", "A1 B1 C1 C2", *(f"A{n} B{n}" for n in range(2, 10)), "A10 B10 C3"]
    gold += [f"C{n}" for n in range(4, 13)]
    assert shape(build_rows(articles, links_of(articles, memory()), reference="A")) == gold


@needs_seeds
@pytest.mark.slow
def test_the_seeds_opened_in_any_order_with_any_reference() -> None:
    expected = grouping(build_rows(seeds(), links_of(seeds(), memory()), reference="A"), seeds())
    for letters in permutations("ABC"):
        articles, _ = relettered(seeds(), [], dict(zip("ABC", letters, strict=True)))
        links = links_of(articles, memory())
        for reference in "ABC":
            assert grouping(build_rows(articles, links, reference=reference), articles) == expected


# Articles in several languages that share part of their text


def generator() -> ModuleType:
    specification = importlib.util.spec_from_file_location("make_comparable", GENERATOR)
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


def made_sets(folder: Path, languages: list[str], level: str, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Folders with an article a language and their gold."""
    arguments = ["--languages", *languages, "--level", level, "--seed", "7", "--out", str(folder)]
    monkeypatch.setattr(sys, "argv", [str(GENERATOR), *arguments])
    generator().main()
    return sorted(path for path in folder.iterdir() if path.is_dir())


def lines_article(path: Path, letter: str) -> Article:
    whole = read_file(path, lines=True).articles[0]
    return segment(replace(whole, letter=letter), language=path.stem, lines=True)


def shared(groups: Iterable[frozenset[tuple[str, int]]]) -> Groups:
    """Those of more than one language."""
    return {group for group in groups if len({language for language, _ in group}) > 1}


def gold_of(folder: Path) -> Groups:
    groups = json.loads((folder / "gold.json").read_text("utf-8"))
    return {frozenset((language, line) for language in group for line in group[language]) for group in groups}


def found_in(articles: list[Article], links: list[Link]) -> Groups:
    language = {one.letter: one.language for one in articles}
    rows = build_rows(articles, links, reference=articles[0].letter).rows
    return {
        frozenset((language[letter], unit.paragraph) for letter, units in row.passages.items() for unit in units)
        for row in rows
    }


def strict_f1(results: Iterable[tuple[Groups, Groups]]) -> float:
    right = given = 0
    for found, gold in results:
        right += 2 * len(shared(found) & shared(gold))
        given += len(shared(found)) + len(shared(gold))
    return right / given


@needs_bench
@pytest.mark.slow
@pytest.mark.parametrize(("level", "least"), [("dropped", 0.98), ("merged", 0.96), ("moved", 0.96)])
def test_groups_of_three_languages(level: str, least: float, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    languages = ["de", "it", "en"]
    results = []
    for folder in made_sets(tmp_path, languages, level, monkeypatch)[:SETS]:
        articles = [
            lines_article(folder / f"{lang}.txt", letter) for lang, letter in zip(languages, LETTERS, strict=False)
        ]
        results.append((found_in(articles, links_of(articles, memory())), gold_of(folder)))
    assert strict_f1(results) >= least

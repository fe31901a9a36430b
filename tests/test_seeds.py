"""The sample sets are what seeds/README.md says."""

from __future__ import annotations

import json
import re
import string
import subprocess
import sys
from datetime import date
from functools import cache
from typing import Any

import pytest

from core.model import LETTERS, MAX_ARTICLES, FindingKind
from seeds import SampleSet, sample_sets
from tests import real

SETS = {sample.name: sample for sample in sample_sets()}
every_set = pytest.mark.parametrize("sample", SETS.values(), ids=SETS.keys())


@cache
def paragraphs(name: str) -> dict[str, list[str]]:
    """Paragraphs by letter. Any division into lines serves here: no paragraph of the sets runs over a line."""
    return {
        path.name[0]: [line for line in path.read_text("utf-8").split("\n") if line.strip()]
        for path in SETS[name].articles
    }


@cache
def expected(name: str) -> dict[str, Any]:
    return json.loads(SETS[name].expected.read_text("utf-8"))


def test_there_are_at_least_three_sets_in_the_six_languages() -> None:
    languages = {path.name.split(".")[1] for sample in SETS.values() for path in sample.articles}
    assert len(SETS) >= 3
    assert languages >= {"de", "it", "en", "fr", "es", "ru"}


def test_every_folder_is_offered() -> None:
    folder = next(iter(SETS.values())).folder.parent
    assert {path.parent.name for path in folder.glob("*/expected.json")} == set(SETS)


@every_set
def test_a_set_has_two_to_eight_articles_lettered_in_order(sample: SampleSet) -> None:
    assert 2 <= len(sample.articles) <= MAX_ARTICLES
    assert "".join(path.name[0] for path in sample.articles) == LETTERS[: len(sample.articles)]
    assert all(re.fullmatch(r"[A-H]\.[a-z]{2}\.txt", path.name) for path in sample.articles)
    assert sample.title


@every_set
def test_articles_are_plain_text_of_a_readable_length(sample: SampleSet) -> None:
    for path in sample.articles:
        raw = path.read_bytes()
        text = raw.decode("utf-8")
        assert not raw.startswith(b"\xef\xbb\xbf")
        assert "\r" not in text
        assert text.endswith("\n")
        assert 200 <= len(text.split()) <= 600, path.name
        assert all(line == line.strip() for line in text.split("\n")), path.name


@every_set
def test_rows_hold_every_paragraph_once(sample: SampleSet) -> None:
    articles = paragraphs(sample.name)
    rows = expected(sample.name)["rows"]
    assert all(row and all(row.values()) and set(row) <= set(articles) for row in rows)
    for letter, texts in articles.items():
        held = [number for row in rows for number in row.get(letter, [])]
        assert sorted(held) == list(range(1, len(texts) + 1)), letter


@every_set
def test_rows_follow_the_reference_and_rows_without_it_their_predecessor(sample: SampleSet) -> None:
    rows = expected(sample.name)["rows"]
    with_reference = [row["A"] for row in rows if "A" in row]
    assert with_reference == sorted(with_reference)
    row_of = {(letter, n): at for at, row in enumerate(rows) for letter, ns in row.items() for n in ns}
    for at, row in enumerate(rows):
        if "A" not in row:
            letter = min(row)
            before = row_of.get((letter, min(row[letter]) - 1), -1)
            assert before < at
            assert not any("A" in between for between in rows[before + 1 : at])


@every_set
@pytest.mark.parametrize("section", ["findings", "conventions"])
def test_every_text_stands_in_its_paragraph(sample: SampleSet, section: str) -> None:
    articles = paragraphs(sample.name)
    entries = expected(sample.name)[section]
    assert entries
    for entry in entries:
        assert entry["why"].endswith(".")
        assert entry["texts"]
        assert entry["texts"].keys() == entry["paragraphs"].keys() <= articles.keys()
        for letter, text in entry["texts"].items():
            assert articles[letter][entry["paragraphs"][letter] - 1].count(text) == 1, (letter, text)


@every_set
def test_findings_have_a_valid_kind_and_letters(sample: SampleSet) -> None:
    letters = set(paragraphs(sample.name))
    for finding in expected(sample.name)["findings"]:
        kind = FindingKind(finding["kind"])
        concerned = finding["articles"]
        assert concerned == sorted(set(concerned))
        assert set(concerned) <= letters
        if kind is FindingKind.ONLY_HERE:
            assert concerned == list(finding["texts"])
        elif kind is FindingKind.MISSING:
            assert len(letters) > 2
            assert len(set(concerned) - set(finding["texts"])) == 1
        else:
            assert set(concerned) <= set(finding["texts"])


@every_set
def test_no_divergence_is_listed_twice(sample: SampleSet) -> None:
    entries = [
        (finding["kind"], tuple(finding["articles"]), tuple(sorted(finding["texts"].items())))
        for finding in expected(sample.name)["findings"]
    ]
    assert len(entries) == len(set(entries))


@every_set
def test_a_passage_that_one_article_has_or_lacks_is_a_finding(sample: SampleSet) -> None:
    content = expected(sample.name)
    letters = set(paragraphs(sample.name))
    told = {
        (finding["kind"], letter, number)
        for finding in content["findings"]
        for letter, number in finding["paragraphs"].items()
    }
    for row in content["rows"]:
        if len(row) == 1:
            ((letter, numbers),) = row.items()
            assert all(("only_here", letter, number) in told for number in numbers)
        elif len(row) == len(letters) - 1:
            assert all(("missing", letter, number) in told for letter, numbers in row.items() for number in numbers)


@every_set
def test_rows_that_divide_a_passage_differently_are_a_finding(sample: SampleSet) -> None:
    content = expected(sample.name)
    told = {tuple(sorted(f["paragraphs"].items())) for f in content["findings"] if f["kind"] == "structure"}
    uneven = {
        tuple(sorted((letter, numbers[0]) for letter, numbers in row.items()))
        for row in content["rows"]
        if len({len(numbers) for numbers in row.values()}) > 1
    }
    assert told == uneven


def test_every_kind_is_planted_somewhere() -> None:
    planted = {finding["kind"] for name in SETS for finding in expected(name)["findings"]}
    assert planted == set(FindingKind)


def test_a_conventions_texts_differ() -> None:
    # Two articles in one language may write it alike; that all of them do would show nothing.
    same = [
        entry["texts"]
        for name in SETS
        for entry in expected(name)["conventions"]
        if len(set(entry["texts"].values())) < 2
    ]
    assert same == []


def test_weekdays_fit_their_dates_except_the_planted_one() -> None:
    days = {
        date(2025, 9, 2): ("bridge", "C", "Dienstag (2.9.2025)"),
        date(2025, 9, 3): ("bridge", "C", "am Mittwoch"),
        date(2025, 11, 14): ("glassworks", "A", "Friday 14 November 2025"),
        date(2026, 3, 9): ("glassworks", "C", "lunes 9 de marzo de 2026"),
        date(2026, 3, 10): ("glassworks", "B", "mardi 10 mars 2026"),
        date(2026, 5, 2): ("observatory", "A", "Saturday 2 May 2026"),
        date(2025, 10, 11): ("tunnel", "B", "Samstag, dem 11. Oktober"),
    }
    weekday = {"Dienstag": 1, "Mittwoch": 2, "Friday": 4, "lunes": 0, "mardi": 1, "Saturday": 5, "Samstag": 5}
    for day, (name, letter, text) in days.items():
        assert any(text in paragraph for paragraph in paragraphs(name)[letter]), text
        named = next(word for word in (part.strip(string.punctuation) for part in text.split()) if word in weekday)
        assert weekday[named] == day.weekday(), text
    planted = "jueves 14 de noviembre de 2025"
    assert planted in [f["texts"].get("C") for f in expected("glassworks")["findings"]]


def test_asking_for_the_sets_loads_nothing_heavy() -> None:
    code = "import sys, seeds; seeds.sample_sets(); print({'numpy', 'PySide6', 'core'} & set(sys.modules))"
    root = next(iter(SETS.values())).folder.parent.parent
    shown = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "set()"


def rows_of(name: str) -> list[dict[str, list[int]]]:
    """The program's rows, written as in expected.json."""
    return [
        {letter: [unit.paragraph + 1 for unit in units] for letter, units in row.passages.items() if units}
        for row in real.sample(name).rows
    ]


@pytest.mark.parametrize("name", SETS)
def test_the_program_reaches_the_rows(name: str) -> None:
    assert rows_of(name) == expected(name)["rows"]


def test_the_translation_of_the_bridge_article_stands_beside_it() -> None:
    rows = rows_of("bridge")
    assert [(row["A"], row.get("B")) for row in rows if "A" in row] == [([n], [n]) for n in range(1, 12)]
    assert rows[0]["C"] == [1]
    assert 3 in next(row for row in rows if row.get("A") == [2])["C"]


@every_set
def test_the_program_reads_the_languages_in_the_file_names(sample: SampleSet) -> None:
    languages = [article.language for article in real.sample(sample.name).articles]
    assert languages == [path.name.split(".")[1] for path in sample.articles]

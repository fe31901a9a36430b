"""Names are linked as if each were compared with each, with few comparisons."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from core.errors import Cancelled
from core.facts import name_linking, name_matching
from core.facts.mentions import Mention
from core.facts.name_candidates import MOST
from core.facts.name_linking import link_names
from core.facts.name_matching import fold
from core.facts.names import extract_names
from core.language import segment
from core.model import Article, FindingKind, Paragraph, Span

ROOT = Path(__file__).resolve().parents[3]


def named(letter: str, names: list[tuple[str, str]]) -> list[Mention]:
    """Mentions of names, each with its language."""
    found = []
    for number, (language, name) in enumerate(names):
        value = fold(name, language)
        span = Span(letter, number, 0, len(name))
        found.append(
            Mention(FindingKind.NAME, value, span, name, unit="name", parts=(frozenset({("name", value)}),))
        )  # fmt: skip
    return found


def on_the_list(name: str) -> dict[str, list[Mention]]:
    lines = [line.split("\t") for line in (ROOT / "tests" / "benchmarks" / name).read_text("utf8").splitlines()[1:]]
    return {"A": named("A", [(a, x) for a, x, *_ in lines]), "B": named("B", [(b, y) for _, _, b, y, _ in lines])}


def of_sample(name: str) -> dict[str, list[Mention]]:
    found = {}
    for file in sorted((ROOT / "seeds" / name).glob("?.??.txt")):
        letter, language, _ = file.name.split(".")
        paragraphs = tuple(map(Paragraph, file.read_text("utf8").split("\n\n")))
        found[letter] = list(extract_names(segment(Article(letter, paragraphs, letter=letter), language=language)))
    return found


def invented(seed: int, count: int) -> list[str]:
    """Persons, many of whom share a first name."""
    chance = random.Random(seed)

    def word() -> str:
        onsets, vowels = [*"bdfgklmnprstvz", "sch", "ch", "tr", "st", "kr", "br"], [*"aeiou", "ei"]
        syllables = [chance.choice(onsets) + chance.choice(vowels) for _ in range(chance.randint(2, 3))]
        return ("".join(syllables) + chance.choice(["n", "r", "k", "sky", ""])).capitalize()

    first_names = [word() for _ in range(100)]
    return [f"{chance.choice(first_names)} {word()}" for _ in range(count)]


def links(mentions: dict[str, list[Mention]]) -> list[list[tuple[str, int, int]]]:
    return [
        [(m.span.article, m.span.paragraph, m.span.start) for m in group.mentions] for group in link_names(mentions)
    ]


def every_pair(names, others, on_step, *_):
    return [list(range(len(others))) for _ in names]


@pytest.mark.parametrize(
    "given",
    [
        "name_pairs_unseen.tsv",
        "bridge",
        "glassworks",
        pytest.param("name_pairs.tsv", marks=pytest.mark.slow),
        "observatory",
        "tunnel",
    ],
)
def test_the_same_links_as_when_each_name_is_compared_with_each(given, monkeypatch):
    mentions = on_the_list(given) if given.endswith("tsv") else of_sample(given)
    found = links(mentions)
    assert any(len({letter for letter, *_ in group}) > 1 for group in found)
    monkeypatch.setattr(name_linking, "nearest", every_pair)
    assert found == links(mentions)


def test_the_letters_of_few_pairs_are_compared_where_there_are_very_many(monkeypatch):
    asked = 0
    exact = name_matching.likeness

    def counting(a: str, b: str, of_words: Callable[[str, str], float]) -> float:
        nonlocal asked
        asked += 1
        return exact(a, b, of_words)

    monkeypatch.setattr(name_linking, "likeness", counting)
    names = invented(1, 600)
    other = [name.replace("sch", "sh").replace("Sch", "Sh") for name in invented(1, 600)]
    groups = link_names({"A": named("A", [("de", n) for n in names]), "B": named("B", [("en", n) for n in other])})
    assert asked <= MOST * len(names)
    linked = sum({m.span.article for m in group.mentions} == {"A", "B"} for group in groups)
    assert linked >= 0.9 * len(groups)


def test_linking_very_many_names_can_be_stopped_anywhere():
    mentions = {letter: named(letter, [("en", n) for n in invented(n, 300)]) for n, letter in enumerate("AB")}
    steps = 0

    def count() -> None:
        nonlocal steps
        steps += 1

    link_names(mentions, None, count)
    for allowed in range(0, steps, steps // 5):
        left = allowed

        def stop() -> None:
            nonlocal left
            left -= 1
            if left < 0:
                raise Cancelled

        with pytest.raises(Cancelled):
            link_names(mentions, None, stop)


def test_what_is_linked_does_not_depend_on_the_letters():
    names = invented(3, 60)
    sides = [named("A", [("de", n) for n in names]), named("B", [("en", n) for n in names])]
    forwards = {
        frozenset(m.written for m in group.mentions) for group in link_names(dict(zip("AB", sides, strict=True)))
    }
    sides = [named("A", [("en", n) for n in names]), named("B", [("de", n) for n in names])]
    assert forwards == {
        frozenset(m.written for m in group.mentions) for group in link_names(dict(zip("AB", sides, strict=True)))
    }

"""The development data for alignment, read from beside the repository; nothing of it is copied here."""

from __future__ import annotations

import importlib.util
import json
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from types import ModuleType

from core.language.sentences import sentence_spans
from core.model import Article, Paragraph, Sentence

BENCH = Path(__file__).resolve().parents[2] / "../shared/bench"
LEVELS = ("dropped", "merged", "moved")
STRETCH = 80
"""Sentences that an article is made of, if nothing else is said."""
OTHER_LEVELS = {"short": ("merged", 12, 0.25), "sparse": ("merged", STRETCH, 0.6)}
"""Articles that the maker does not make by itself: its level, sentences of an article, share that is dropped."""
LANGUAGES = ("de", "en", "fr", "it", "ru")
PAIRS = (("de", "it"), ("de", "en"), ("de", "ru"), ("it", "ru"), ("en", "fr"))

Group = tuple[tuple[int, ...], tuple[int, ...]]


@dataclass(frozen=True)
class Document:
    """Two articles, one unit a line, with the true links.

    Attributes:
        name: of its set and its number there.
        languages: of both.
        units: of both.
        gold: groups with something on both sides.
        shared: for every unit of both, the names of the sentences that it holds; empty where not known.
    """

    name: str
    languages: tuple[str, str]
    units: tuple[tuple[str, ...], tuple[str, ...]]
    gold: tuple[Group, ...]
    shared: tuple[tuple[frozenset[str], ...], tuple[frozenset[str], ...]] = ((), ())

    def article(self, which: int) -> Article:
        """One of the two, each unit a paragraph of one sentence."""
        paragraphs = tuple(
            Paragraph(text, language=self.languages[which], sentences=(Sentence(0, len(text)),))
            for text in self.units[which]
        )
        return Article(f"{self.name}-{which}", paragraphs, letter="AB"[which], language=self.languages[which])


def is_there() -> bool:
    """Whether the development data stand where they should."""
    return BENCH.is_dir()


def textberg() -> Document:
    """Text+Berg: a yearbook of the Alpine Club, German and French, aligned by hand."""
    folder = BENCH / "textberg"
    units = tuple(tuple((folder / f"dev.{code}").read_text("utf-8").split("\n")) for code in ("de", "fr"))
    gold = []
    for line in (folder / "dev.gold").read_text("utf-8").splitlines():
        left, _, right = line.partition(":")
        if left != "[]" and right.strip() != "[]":
            gold.append((tuple(json.loads(left)), tuple(json.loads(right))))
    trimmed = tuple(side[:-1] if side[-1] == "" else side for side in units)
    return Document("textberg", ("de", "fr"), (trimmed[0], trimmed[1]), tuple(gold))


@cache
def _maker() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_comparable", BENCH / "make_comparable.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def _texts(language: str) -> dict[str, str]:
    """The sentences of a language by their names."""
    return dict(_maker().load(language))


def in_sentences(document: Document) -> tuple[Document, tuple[tuple[int, ...], tuple[int, ...]]]:
    """A document of `comparable_pairs` with its units divided in sentences, and the unit that each comes from."""
    units: list[tuple[str, ...]] = []
    shared: list[tuple[frozenset[str], ...]] = []
    places: list[tuple[int, ...]] = []
    for language, texts, names in zip(document.languages, document.units, document.shared, strict=True):
        parts = [(n, unit[start:end]) for n, unit in enumerate(texts) for start, end in sentence_spans(unit, language)]
        known = _texts(language)
        held = [frozenset(one for one in names[n] if part in known[one] or known[one] in part) for n, part in parts]
        units.append(tuple(part for _, part in parts))
        shared.append(tuple(found or names[n] for found, (n, _) in zip(held, parts, strict=True)))
        places.append(tuple(n for n, _ in parts))
    whole = replace(document, units=(units[0], units[1]), shared=(shared[0], shared[1]), gold=())
    return whole, (places[0], places[1])


def comparable(languages: Sequence[str], level: str, seed: int) -> list[dict[str, object]]:
    """What `make_comparable.py` writes, without the files: for each set, its languages' units and sentences.

    Args:
        languages: of the articles.
        level: one of `LEVELS` or `OTHER_LEVELS`.
        seed: of chance.

    Returns:
        dicts with "units" (language -> texts), "sentences" (language -> ids of each unit) and "groups".
    """
    maker = _maker()
    texts = {language: maker.load(language) for language in languages}
    ids = list(texts[languages[0]])
    level, size, drop = OTHER_LEVELS.get(level, (level, STRETCH, 0.2))
    sets: list[dict[str, object]] = []
    for number, start in enumerate(range(0, len(ids) - size + 1, size)):
        chosen = ids[start : start + size]
        articles = {
            language: maker.corrupt(chosen, level, random.Random(f"{seed}/{number}/{language}"), drop)
            for language in languages
        }
        units = {
            language: [" ".join(texts[language][one] for one in unit) for unit in articles[language]]
            for language in languages
        }
        sets.append({"units": units, "sentences": articles, "groups": maker.groups(articles)})
    return sets


def comparable_pairs(languages: tuple[str, str], level: str, seed: int) -> list[Document]:
    """The same for two languages, as documents."""
    name = f"{'-'.join(languages)}-{level}-{seed}"
    sets = comparable(languages, level, seed)
    return [document_of(one, languages, f"{name}-{number}") for number, one in enumerate(sets)]


def document_of(one: dict[str, object], languages: tuple[str, str], name: str = "") -> Document:
    """Two languages of a set from `comparable`, with the groups that these two alone make."""
    units, sentences = one["units"], one["sentences"]
    groups = _maker().groups({code: sentences[code] for code in languages})  # type: ignore[index]
    a, b = languages
    gold = [(tuple(sorted(group[a])), tuple(sorted(group[b]))) for group in groups if a in group and b in group]
    shared = tuple(tuple(frozenset(unit) for unit in sentences[code]) for code in languages)  # type: ignore[index]
    return Document(name, languages, (tuple(units[a]), tuple(units[b])), tuple(gold), (shared[0], shared[1]))  # type: ignore[index]


@dataclass
class Score:
    """Counts of links, summed over documents."""

    said: int = 0
    true: int = 0
    strict: int = 0
    lax_said: int = 0
    lax_true: int = 0
    spurious: int = 0
    moved: int = 0
    moved_found: int = 0

    def add(self, document: Document, links: Iterable[Group]) -> None:
        """Count one document's links."""
        found = {(tuple(a), tuple(b)) for a, b in links}
        gold = set(document.gold)
        self.said += len(found)
        self.true += len(gold)
        self.strict += len(found & gold)
        self.lax_said += sum(any(_touch(one, other) for other in gold) for one in found)
        self.lax_true += sum(any(_touch(one, other) for other in found) for one in gold)
        self.spurious += sum(_is_spurious(document, one) for one in found)
        moved = _moved(gold)
        self.moved += len(moved)
        self.moved_found += len(moved & found)

    def precision(self) -> float:
        """Share of the links said that are exactly right."""
        return self.strict / max(self.said, 1)

    def recall(self) -> float:
        """Share of the true links that were said exactly."""
        return self.strict / max(self.true, 1)

    def f1(self) -> float:
        """Strict F1."""
        return _harmonic(self.precision(), self.recall())

    def lax(self) -> float:
        """F1 where a link counts that overlaps a true one on both sides."""
        return _harmonic(self.lax_said / max(self.said, 1), self.lax_true / max(self.true, 1))

    def spurious_share(self) -> float:
        """Share of links whose two sides have no sentence in common."""
        return self.spurious / max(self.said, 1)

    def moved_share(self) -> float:
        """Share of the true links out of order that were said exactly."""
        return self.moved_found / max(self.moved, 1)


def _harmonic(one: float, other: float) -> float:
    return 2 * one * other / (one + other) if one + other else 0.0


def _touch(one: Group, other: Group) -> bool:
    return not set(one[0]).isdisjoint(other[0]) and not set(one[1]).isdisjoint(other[1])


def _is_spurious(document: Document, link: Group) -> bool:
    if not document.shared[0]:
        return not any(_touch(link, other) for other in document.gold)
    sides = [frozenset().union(*(document.shared[n][unit] for unit in link[n])) for n in (0, 1)]
    return sides[0].isdisjoint(sides[1])


def _moved(gold: set[Group]) -> set[Group]:
    """Links that are not on the longest series rising on both sides."""
    ordered = sorted(gold)
    best = [1] * len(ordered)
    before = [-1] * len(ordered)
    for number, link in enumerate(ordered):
        for other in range(number):
            if ordered[other][1][-1] < link[1][0] and best[other] + 1 > best[number]:
                best[number], before[number] = best[other] + 1, other
    at = max(range(len(ordered)), key=best.__getitem__, default=-1)
    kept = set()
    while at >= 0:
        kept.add(ordered[at])
        at = before[at]
    return gold - kept


def is_right(document: Document, link: Group) -> bool:
    """Whether a link is a true one, or shares more than half of its sentences with one."""
    return any(
        2 * sum(len({*link[n]} & {*other[n]}) for n in (0, 1)) > sum(len({*link[n]} | {*other[n]}) for n in (0, 1))
        for other in document.gold
        if not set(other[0]).isdisjoint(link[0]) and not set(other[1]).isdisjoint(link[1])
    )


def calibration_error(said: Sequence[float], right: Sequence[bool], bins: int = 10) -> float:
    """Expected calibration error: mean gap between probability said and share right, over equal bins."""
    total = 0.0
    for number in range(bins):
        inside = [n for n, p in enumerate(said) if number / bins <= p < (number + 1) / bins + (number == bins - 1)]
        if inside:
            gap = sum(said[n] for n in inside) - sum(right[n] for n in inside)
            total += abs(gap)
    return total / max(len(said), 1)

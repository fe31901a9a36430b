"""Choose the constants of `core/alignment/consensus.py` on comparable articles of three to five languages.

    OPENBLAS_NUM_THREADS=1 python -m tests.benchmarks.tune_rows [--seeds 1 2 3] [--constant NAME ...]

Links, which are what all articles of a set say together, are computed once. For each constant, values around the
present one are tried; the mean strict F1 of the rows over all sets of languages and levels is printed, and that over
all sets but each one.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import fields, replace
from typing import Any

from core.alignment import Memory, align_all, settlement
from core.alignment.consensus import WEIGHTS, Weights, agree
from core.alignment.rows import build_rows
from core.embedding import UniversalSentenceEncoder
from core.model import Article, Link, Paragraph, Sentence
from tests.benchmarks.development_sets import LEVELS, comparable

LANGUAGES = ("de", "en", "fr", "it", "ru")
SETS = (("de", "en", "it"), ("de", "fr", "ru"), ("en", "fr", "it", "ru"), LANGUAGES)
FACTORS = (0.5, 0.75, 1.0, 1.33, 2.0)
"""Of the present value of a constant, tried."""

Groups = set[tuple[tuple[int, ...], ...]]
_Case = tuple[dict[str, Article], dict[Sequence[str], list[Link]], Any]
"""Articles by language, the links of each set of languages, and the sentences of the articles' units."""


def articles_of(units: dict[str, list[str]], name: str) -> dict[str, Article]:
    """An article a language, each unit a paragraph of one sentence."""
    return {
        language: Article(
            f"{language}-{name}",
            tuple(Paragraph(text, language=language, sentences=(Sentence(0, len(text)),)) for text in units[language]),
            letter="ABCDE"[number],
            language=language,
        )
        for number, language in enumerate(units)
    }


def cases(encoder: UniversalSentenceEncoder, seeds: Sequence[int]) -> list[_Case]:
    """Articles in all languages with their links and the sentences of their units."""
    found = []
    for level in LEVELS:
        for seed in seeds:
            memory = Memory()
            for number, one in enumerate(comparable(LANGUAGES, level, seed)):
                articles = articles_of(one["units"], f"{level}-{seed}-{number}")  # type: ignore[arg-type]
                links: dict[Sequence[str], list[Link]] = {
                    some: align_all([articles[x] for x in some], encoder, memory=memory) for some in SETS
                }
                found.append((articles, links, one["sentences"]))
    return found


def gold(sentences: dict[str, list[list[str]]], languages: Sequence[str]) -> Groups:
    """Units of these languages that share sentences, directly or by way of others."""
    groups: list[tuple[set[str], set[tuple[str, int]]]] = []
    for language in languages:
        for number, unit in enumerate(sentences[language]):
            held, units = set(unit), {(language, number)}
            touching = [group for group in groups if not group[0].isdisjoint(held)]
            for group in touching:
                held |= group[0]
                units |= group[1]
            groups = [group for group in groups if group not in touching] + [(held, units)]
    whole = {tuple(tuple(sorted(n for code, n in units if code == x)) for x in languages) for _, units in groups}
    return {group for group in whole if sum(map(bool, group)) > 1}


def strict_f1(data: Sequence[_Case], languages: Sequence[str]) -> float:
    """Of the rows of some of the languages; rows of a single article don't count."""
    right = said = 0
    for every, links, sentences in data:
        articles = [every[language] for language in languages]
        rows = build_rows(articles, links[languages], reference=articles[0].letter).rows
        found = {tuple(tuple(u.paragraph for u in row.passages[a.letter]) for a in articles) for row in rows}
        found = {group for group in found if sum(map(bool, group)) > 1}
        true = gold(sentences, languages)
        right, said = right + 2 * len(found & true), said + len(found) + len(true)
    return right / max(said, 1)


def measured(data: Sequence[_Case], weights: Weights) -> list[float]:
    """The score of each set of languages with these constants."""
    before = settlement.agree
    settlement.agree = lambda links, nodes, tick: agree(links, nodes, tick, weights)  # type: ignore[assignment]
    try:
        return [strict_f1(data, languages) for languages in SETS]
    finally:
        settlement.agree = before


def main() -> None:
    """Read the options and print what each value reaches."""
    assert __doc__ is not None
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--seeds", nargs="+", type=int, default=[1, 2, 3])
    names = [one.name for one in fields(Weights)]
    parser.add_argument("--constant", nargs="*", choices=names, default=names)
    options = parser.parse_args()
    data = cases(UniversalSentenceEncoder(), options.seeds)
    print("| constant | value | mean | " + " | ".join(f"without {'-'.join(one)}" for one in SETS) + " |")
    print("|---" * (3 + len(SETS)) + "|")
    for name in options.constant:
        for factor in FACTORS:
            value = getattr(WEIGHTS, name) * factor
            scores = measured(data, replace(WEIGHTS, **{name: value}))
            left_in = [(sum(scores) - one) / (len(scores) - 1) for one in scores]
            shown = " | ".join(f"{score:.4f}" for score in (sum(scores) / len(scores), *left_in))
            print(f"| {name} | {value:.3g} | {shown} |", flush=True)


if __name__ == "__main__":
    main()

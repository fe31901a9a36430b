"""How many planted changes of facts are found, and how many words are marked on true translations.

    python tests/benchmarks/facts.py [--show-false de-en] [--show-missed de-en]

On the PUD sentences in ../shared/bench/pud: each pair is one row with one link.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter, defaultdict
from itertools import permutations
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from core.divergence.detector import Evidence  # noqa: E402
from core.divergence.values import find_values  # noqa: E402
from core.facts.values import extract_values  # noqa: E402
from core.model import (  # noqa: E402
    Article,
    Finding,
    Link,
    LinkSide,
    Options,
    Paragraph,
    Row,
    RowStatus,
    Sentence,
    SentenceRef,
    Unit,
)  # fmt: skip
from tests.benchmarks.planted import KINDS, LANGUAGES, PUD, Planted, pairs, plant  # noqa: E402

LEAST_CONFIDENCE = 0.5


def article(letter: str, texts: list[str], language: str) -> Article:
    """An article of one-sentence paragraphs."""
    paragraphs = tuple(Paragraph(text, language=language, sentences=(Sentence(0, len(text)),)) for text in texts)
    return Article(letter, paragraphs, letter=letter, language=language)


def findings(a: list[str], b: list[str], languages: tuple[str, str]) -> list[list[Finding]]:
    """What is found in each pair of sentences."""
    articles = {"A": article("A", a, languages[0]), "B": article("B", b, languages[1])}
    rows = tuple(Row(str(n), n, RowStatus.SAME, 0.95, {"A": (Unit(n),), "B": (Unit(n),)}) for n in range(len(a)))
    links = tuple(
        Link(LinkSide("A", (SentenceRef(n, 0),)), LinkSide("B", (SentenceRef(n, 0),)), 0.95) for n in range(len(a))
    )
    mentions = {letter: tuple(extract_values(found)) for letter, found in articles.items()}
    evidence = Evidence(articles, rows, links, Options(), mentions=mentions)
    by_row: list[list[Finding]] = [[] for _ in a]
    for finding in find_values(evidence):
        if finding.confidence >= LEAST_CONFIDENCE:
            by_row[finding.rows[0]].append(finding)
    return by_row


def marked_words(found: list[Finding], texts: tuple[str, str]) -> int:
    """Words that the findings of a pair mark."""
    return sum(
        len(texts["AB".index(span.article)][span.start : span.end].split()) or 1 for one in found for span in one.spans
    )


def is_found(edit: Planted, found: list[Finding]) -> bool:
    """Whether a finding marks the planted words."""
    return any(
        span.article == "B" and span.start < edit.end and edit.start < span.end for one in found for span in one.spans
    )


def main() -> None:
    """Print recall by kind and false marks per 100 words."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show-false", default="")
    parser.add_argument("--show-missed", default="")
    options = parser.parse_args()
    if not PUD.is_dir():
        raise SystemExit(f"no development data at {PUD}")
    total: dict[str, Counter[str]] = defaultdict(Counter)
    for first, second in permutations(LANGUAGES, 2):
        name = f"{first}-{second}"
        sentences = list(pairs(first, second))
        ours, theirs = [a for _, a, _ in sentences], [b for _, _, b in sentences]
        line = []
        for kind in KINDS:
            edits = {n: edit for n, (key, _, b) in enumerate(sentences) if (edit := plant(kind, key, b, second))}
            changed = [edits[n].text if n in edits else b for n, b in enumerate(theirs)]
            found = findings(ours, changed, (first, second))
            hits = sum(is_found(edit, found[n]) for n, edit in edits.items())
            total[kind].update({f"{second} hits": hits, f"{second} all": len(edits)})
            line.append(f"{kind} {hits}/{len(edits)}")
            if name == options.show_missed:
                for n, edit in edits.items():
                    if not is_found(edit, found[n]):
                        print(f"  missed {kind}: {edit.before} -> {edit.text[edit.start : edit.end]}")
                        print(f"    {ours[n]}\n    {edit.text}")
        if first < second:
            found = findings(ours, theirs, (first, second))
            marked = sum(marked_words(one, (ours[n], theirs[n])) for n, one in enumerate(found))
            words = sum(len(text.split()) for text in (*ours, *theirs))
            total["false"].update({"marked": marked, "words": words})
            line.append(f"false {100 * marked / words:.3f} ({marked})")
            if name == options.show_false:
                for n, one in enumerate(found):
                    for finding in one:
                        texts = (ours[n], theirs[n])
                        what = [texts["AB".index(s.article)][s.start : s.end] for s in finding.spans]
                        print(f"  false {finding.kind} {finding.confidence} {what}\n    {ours[n]}\n    {theirs[n]}")
        print(name, "  ".join(line))
    for kind in KINDS:
        by_language = "  ".join(
            f"{language} {total[kind][f'{language} hits'] / max(1, total[kind][f'{language} all']):.3f}"
            f" of {total[kind][f'{language} all']}"
            for language in LANGUAGES
        )
        print(f"{kind:12} {by_language}")
    hits = sum(total[kind][f"{language} hits"] for kind in KINDS for language in LANGUAGES)
    count = sum(total[kind][f"{language} all"] for kind in KINDS for language in LANGUAGES)
    print(f"recall {hits / count:.3f} of {count} (goal .98, Russian .95)")
    print(f"false marks per 100 words {100 * total['false']['marked'] / total['false']['words']:.3f} (goal .20)")
    texts = [text for language in LANGUAGES for _, text, _ in pairs(language, language)]
    start = time.perf_counter()
    for language in LANGUAGES:
        list(extract_values(article("A", [text for _, text, _ in pairs(language, language)], language)))
    print(f"{len(texts) / (time.perf_counter() - start):.0f} sentences/s")


if __name__ == "__main__":
    main()

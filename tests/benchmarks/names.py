"""How well names are told apart and together by their spelling: F1 over tests/benchmarks/name_pairs.tsv.

python tests/benchmarks/names.py [--wrong]
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from core.facts.name_matching import SAME_NAME, fold, likeness  # noqa: E402

PAIRS = Path(__file__).with_name("name_pairs.tsv")


def scored_pairs() -> Iterator[tuple[str, str, bool, float]]:
    """Both names, whether they are one, and their likeness."""
    for line in PAIRS.read_text("utf8").splitlines():
        if not line.startswith("#"):
            first_language, first, second_language, second, same = line.split("\t")
            score = likeness(fold(first, first_language), fold(second, second_language))
            yield first, second, same == "1", score


def f1(threshold: float = SAME_NAME) -> float:
    """F1 of the pairs that are one name."""
    found = [(same, score >= threshold) for _, _, same, score in scored_pairs()]
    hits = sum(same and said for same, said in found)
    return 2 * hits / (sum(same for same, _ in found) + sum(said for _, said in found))


def planted(languages: str, show: bool) -> None:
    """Print recall of changed names and false marks for some pairs of languages."""
    from core.divergence.names import find_names
    from core.divergence.quotations import find_quotations
    from core.embedding import UniversalSentenceEncoder
    from core.facts import extract, gather
    from core.model import Link, LinkSide, Row, RowStatus, SentenceRef, Unit
    from tests.benchmarks.facts import LEAST_CONFIDENCE, Evidence, Finding, Options, article
    from tests.benchmarks.planted import pairs, plant

    encoder = UniversalSentenceEncoder(threads=1)

    def findings(a: list[str], b: list[str], first: str, second: str) -> list[Finding]:
        articles = {"A": article("A", a, first), "B": article("B", b, second)}
        numbers = range(len(a))
        rows = tuple(Row(str(n), n, RowStatus.SAME, 0.95, {"A": (Unit(n),), "B": (Unit(n),)}) for n in numbers)
        ends = [[LinkSide(letter, (SentenceRef(n, 0),)) for letter in "AB"] for n in numbers]
        links = tuple(Link(one, other, 0.95) for one, other in ends)
        mentions = {letter: extract(found) for letter, found in articles.items()}
        facts = gather(mentions, encoder.encode)
        evidence = Evidence(articles, rows, links, Options(), facts=facts, mentions=mentions, encoder=encoder)
        found = [*find_names(evidence), *find_quotations(evidence)]
        return [finding for finding in found if finding.confidence >= LEAST_CONFIDENCE]

    for pair in languages.split(","):
        first, second = pair.split("-")
        sentences = list(pairs(first, second))
        ours, theirs = [a for _, a, _ in sentences], [b for _, _, b in sentences]
        edits = {n: edit for n, (key, _, b) in enumerate(sentences) if (edit := plant("name", key, b, second))}
        changed = [edits[n].text if n in edits else b for n, b in enumerate(theirs)]
        hits = {
            span.paragraph
            for finding in findings(ours, changed, first, second)
            for span in finding.spans
            if span.article == "B" and (edit := edits.get(span.paragraph))
            if span.start < edit.end and edit.start < span.end
        }
        false = findings(ours, theirs, first, second)
        text = {"A": ours, "B": theirs}
        spans = [[text[s.article][s.paragraph][s.start : s.end] for s in finding.spans] for finding in false]
        marked = sum(len(words.split()) for of in spans for words in of)
        per_hundred = 100 * marked / sum(len(one.split()) for one in (*ours, *theirs))
        recall = len(hits) / len(edits)
        print(f"{pair} found {len(hits)}/{len(edits)} = {recall:.3f}  false {per_hundred:.3f} in 100 words")
        for of in spans if show else ():
            print("  false", of)


def main() -> None:
    """Print F1 at some thresholds, and the pairs that are wrong."""
    pairs = list(scored_pairs())
    print(
        f"{sum(same for _, _, same, _ in pairs)} pairs of one name, {sum(not same for _, _, same, _ in pairs)} of two"
    )
    for threshold in (0.55, 0.6, SAME_NAME, 0.7, 0.75):
        print(f"F1 at {threshold}: {f1(threshold):.3f}")
    if "--planted" in sys.argv:
        planted(sys.argv[sys.argv.index("--planted") + 1], "--false" in sys.argv)
    if "--wrong" in sys.argv:
        for first, second, same, score in sorted(pairs, key=lambda pair: pair[3]):
            if same != (score >= SAME_NAME):
                print(f"  {'missed' if same else 'false '} {score:.2f} {first} / {second}")


if __name__ == "__main__":
    main()

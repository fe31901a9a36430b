"""How well names are told apart and together: F1 over five lists of pairs, mostly tuned on the first.

python tests/benchmarks/names.py [--wrong]
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from core.divergence.names import find_names  # noqa: E402
from core.embedding import UniversalSentenceEncoder  # noqa: E402
from core.facts import extract, gather  # noqa: E402
from core.facts.name_likeness import name_likeness  # noqa: E402
from core.facts.name_linking import link_names  # noqa: E402
from core.facts.name_matching import SAME_NAME  # noqa: E402
from core.facts.names import extract_names  # noqa: E402
from core.language import segment  # noqa: E402
from core.model import Article, Link, LinkSide, Paragraph, Row, RowStatus, SentenceRef, Unit  # noqa: E402
from tests.benchmarks.facts import Evidence, Finding, Options, article  # noqa: E402
from tests.benchmarks.planted import pairs, plant  # noqa: E402

THRESHOLDS = (0.3, 0.5, 0.7)
PAIRS = Path(__file__).with_name("name_pairs.tsv")
ACRONYMS = PAIRS.with_name("acronym_pairs.tsv")
"""Acronyms with their long forms in two languages, invented."""
UNSEEN = PAIRS.with_name("name_pairs_unseen.tsv")
"""A second list; the threshold was chosen, and costs were weighed, with both in view."""
HARD = PAIRS.with_name("name_pairs_hard.tsv")
"""A third one, for every language of the encoder."""
FRESH = PAIRS.with_name("name_pairs_fresh.tsv")
"""A fourth one, of which only every second row, from the first, was looked at."""
REGIONS = PAIRS.with_name("name_pairs_regions.tsv")
"""A fifth one, with parts of countries, waters and bodies, and with surnames that are nearly alike."""


def scored_pairs(pairs: Path = PAIRS) -> Iterator[tuple[str, str, bool, float]]:
    """Both names, whether they are one, and their likeness."""
    for line in pairs.read_text("utf8").splitlines():
        if not line.startswith("#"):
            first_language, first, second_language, second, same = line.split("\t")
            score = name_likeness(first, first_language, second, second_language)
            yield first, second, same == "1", score


def f1(threshold: float = SAME_NAME, pairs: Path = PAIRS) -> float:
    """F1 of the pairs that are one name."""
    found = [(same, score >= threshold) for _, _, same, score in scored_pairs(pairs)]
    hits = sum(same and said for same, said in found)
    return 2 * hits / (sum(same for same, _ in found) + sum(said for _, said in found))


def acronyms(encoder: UniversalSentenceEncoder) -> Iterator[tuple[str, str, bool, bool]]:
    """Acronyms of two articles that have their long forms, whether they are one body, and whether they are linked."""
    for line in ACRONYMS.read_text("utf8").splitlines()[1:]:
        first_language, first, acronym, second_language, second, other, same = line.split("\t")
        sides = [("A", first_language, first), ("B", second_language, second)]
        named = {
            letter: list(extract_names(segment(Article(letter, (Paragraph(text),), letter=letter), language=language)))
            for letter, language, text in sides
        }
        wanted = {("A", acronym), ("B", other)}
        groups = link_names(named, encoder.encode)
        linked = any(wanted <= {(m.span.article, m.written) for m in group.mentions} for group in groups)
        yield acronym, other, same == "1", linked


def evidence_of(a: list[str], b: list[str], first: str, second: str, encoder: UniversalSentenceEncoder) -> Evidence:
    """Two articles of which each paragraph translates the other's."""
    articles = {"A": article("A", a, first), "B": article("B", b, second)}
    numbers = range(len(a))
    rows = tuple(Row(str(n), n, RowStatus.SAME, 0.95, {"A": (Unit(n),), "B": (Unit(n),)}) for n in numbers)
    ends = [[LinkSide(letter, (SentenceRef(n, 0),)) for letter in "AB"] for n in numbers]
    links = tuple(Link(one, other, 0.95) for one, other in ends)
    mentions = {letter: extract(found) for letter, found in articles.items()}
    facts = gather(mentions, encoder.encode)
    return Evidence(articles, rows, links, Options(), facts=facts, mentions=mentions, encoder=encoder)


def planted(languages: str, show: bool) -> None:
    """Print recall of changed names and false marks for some pairs of languages, by the least confidence shown."""
    encoder = UniversalSentenceEncoder(threads=1)

    def findings(a: list[str], b: list[str], first: str, second: str) -> list[Finding]:
        evidence = evidence_of(a, b, first, second, encoder)
        return list(find_names(evidence))

    for pair in languages.split(","):
        first, second = pair.split("-")
        sentences = list(pairs(first, second))
        ours, theirs = [a for _, a, _ in sentences], [b for _, _, b in sentences]
        edits = {n: edit for n, (key, _, b) in enumerate(sentences) if (edit := plant("name", key, b, second))}
        changed = [edits[n].text if n in edits else b for n, b in enumerate(theirs)]
        found, false = findings(ours, changed, first, second), findings(ours, theirs, first, second)
        text = {"A": ours, "B": theirs}
        said = []
        for least in THRESHOLDS:
            hits = {
                span.paragraph
                for finding in found
                for span in finding.spans
                if finding.confidence >= least and span.article == "B" and (edit := edits.get(span.paragraph))
                if span.start < edit.end and edit.start < span.end
            }
            marked = sum(
                len(text[s.article][s.paragraph][s.start : s.end].split())
                for finding in false
                for s in finding.spans
                if finding.confidence >= least
            )
            per_hundred = 100 * marked / sum(len(one.split()) for one in (*ours, *theirs))
            said.append(f"from {least} found {len(hits) / len(edits):.3f}, false {per_hundred:.3f} in 100 words")
        print(f"{pair} of {len(edits)}: {'; '.join(said)}")
        for finding in false if show else ():
            words = [text[s.article][s.paragraph][s.start : s.end] for s in finding.spans]
            print(f"  false {finding.confidence:.2f} {words}")


def main() -> None:
    """Print F1 at some thresholds, and the pairs that are wrong."""
    pairs = list(scored_pairs())
    print(
        f"{sum(same for _, _, same, _ in pairs)} pairs of one name, {sum(not same for _, _, same, _ in pairs)} of two"
    )
    for threshold in (0.55, 0.65, 0.7, 0.75, SAME_NAME, 0.85):
        others = ", ".join(f"{f1(threshold, of):.3f}" for of in (UNSEEN, HARD, FRESH, REGIONS))
        print(f"F1 at {threshold}: {f1(threshold):.3f}; on the other lists {others}")
    linked = list(acronyms(UniversalSentenceEncoder(threads=1)))
    one = [found for *_, same, found in linked if same]
    two = [found for *_, same, found in linked if not same]
    print(f"acronyms of one body linked: {sum(one)} of {len(one)}; of two: {sum(two)} of {len(two)}")
    if "--planted" in sys.argv:
        planted(sys.argv[sys.argv.index("--planted") + 1], "--false" in sys.argv)
    if "--wrong" in sys.argv:
        for first, second, same, score in sorted(
            [*pairs, *(pair for of in (UNSEEN, HARD, REGIONS) for pair in scored_pairs(of))], key=lambda pair: pair[3]
        ):
            if same != (score >= SAME_NAME):
                print(f"  {'missed' if same else 'false '} {score:.2f} {first} / {second}")
        for first, second, same, found in linked:
            if same != found:
                print(f"  {'missed' if same else 'false '} {first} / {second}")


if __name__ == "__main__":
    main()

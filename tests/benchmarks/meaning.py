"""Negations and moods on PUD: recall of planted negations, false marks per 100 words on true translations.

    python tests/benchmarks/meaning.py [--pairs de-en,en-fr] [--show]

Goals: recall .95 for negations, at most .1 false marked words per 100 for each of both kinds.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from core.divergence.detector import Detector, Evidence  # noqa: E402
from core.divergence.modality import find_modality  # noqa: E402
from core.divergence.polarity import find_polarity  # noqa: E402
from core.embedding import UniversalSentenceEncoder  # noqa: E402
from core.facts import extract, gather  # noqa: E402
from core.messages import render  # noqa: E402
from core.model import Finding, Link, LinkSide, Options, Row, RowStatus, SentenceRef, Unit  # noqa: E402
from tests.benchmarks.facts import article  # noqa: E402
from tests.benchmarks.planted import PUD, pairs  # noqa: E402
from tests.benchmarks.planted_meaning import announced, negated  # noqa: E402

PAIRS = "de-en,de-it,en-fr,de-ru,fr-it,en-ru"
LEAST_CONFIDENCE = 0.5


def evidence_of(
    a: Sequence[str],
    b: Sequence[str],
    languages: Sequence[str],
    encoder: UniversalSentenceEncoder,
    *,
    facts: bool = False,
) -> Evidence:
    """Pairs of sentences, each a row with one link."""
    articles = {"A": article("A", list(a), languages[0]), "B": article("B", list(b), languages[1])}
    rows = tuple(Row(str(n), n, RowStatus.SAME, 0.95, {"A": (Unit(n),), "B": (Unit(n),)}) for n in range(len(a)))
    links = tuple(
        Link(LinkSide("A", (SentenceRef(n, 0),)), LinkSide("B", (SentenceRef(n, 0),)), 0.95) for n in range(len(a))
    )
    mentions = {letter: extract(one) for letter, one in articles.items()} if facts else {}
    gathered = gather(mentions, encoder.encode) if facts else ()
    return Evidence(articles, rows, links, Options(), facts=gathered, mentions=mentions, encoder=encoder)


def by_row(detector: Detector, evidence: Evidence, least: float = LEAST_CONFIDENCE) -> list[list[Finding]]:
    """What a detector finds in each pair of sentences."""
    found: list[list[Finding]] = [[] for _ in evidence.rows]
    for finding in detector(evidence):
        if finding.confidence >= least:
            found[finding.rows[0]].append(finding)
    return found


def marked_words(evidence: Evidence, found: Sequence[Sequence[Finding]]) -> int:
    """Words that findings mark."""
    return sum(len(evidence.span_text(span).split()) for row in found for one in row for span in one.spans)


def main() -> None:
    """Print recall and false marks."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", default=PAIRS)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    if not PUD.is_dir():
        raise SystemExit(f"no development data at {PUD}")
    encoder = UniversalSentenceEncoder(threads=1)
    total: Counter[str] = Counter()
    for name in options.pairs.split(","):
        languages = name.split("-")
        sentences = list(pairs(*languages))
        ours, theirs = [a for _, a, _ in sentences], [b for _, _, b in sentences]
        evidence = evidence_of(ours, theirs, languages, encoder)
        start = time.perf_counter()
        words = sum(len(text.split()) for text in (*ours, *theirs))
        line = []
        for detector in (find_polarity, find_modality):
            found = by_row(detector, evidence)
            marked = marked_words(evidence, found)
            total.update({f"false {detector.__name__}": marked})
            line.append(f"{detector.__name__} false {100 * marked / words:.3f} ({sum(map(len, found))})")
            if options.show:
                for n, row in enumerate(found):
                    for one in row:
                        print(f"  false: {render(one.explanation)}\n    {ours[n]}\n    {theirs[n]}")
        seconds = time.perf_counter() - start
        edits = {n: edit for n, (key, _, b) in enumerate(sentences) if (edit := negated(key, b, languages[1]))}
        changed = [edits[n].text for n in edits]
        of_changed = evidence_of([ours[n] for n in edits], changed, languages, encoder)
        recalled = by_row(find_polarity, of_changed)
        for (n, edit), row in zip(edits.items(), recalled, strict=True):
            total.update({edit.kind: 1, f"found {edit.kind}": bool(row)})
            if options.show and not row:
                print(f"  missed {edit.kind}\n    {ours[n]}\n    {edit.text}")
        moods = {n: edit for n, (key, _, b) in enumerate(sentences) if (edit := announced(key, b, languages[1]))}
        if moods:
            texts = [edit.text for edit in moods.values()]
            of_moods = evidence_of([ours[n] for n in moods], texts, languages, encoder)
            told = sum(map(bool, by_row(find_modality, of_moods)))
            line.append(f"mood {told}/{len(moods)}")
            total.update({"moods": len(moods), "found moods": told})
        hits = sum(map(bool, recalled))
        total.update({"words": words, "hits": hits, "planted": len(edits)})
        line.append(f"negation {hits}/{len(edits)} = {hits / len(edits):.3f}")
        print(name, "  ".join(line), f"{len(ours) / seconds:.0f} pairs/s", flush=True)
    print({key: f"{100 * count / total['words']:.3f}" for key, count in total.items() if key.startswith("false")})
    for kind in ("negation lost", "negation put in"):
        print(f"{kind}: {total[f'found {kind}']}/{total[kind]}")
    print(f"recall {total['hits'] / total['planted']:.3f}, of moods {total['found moods']}/{total['moods']}")


if __name__ == "__main__":
    main()

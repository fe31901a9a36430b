"""All kinds of divergence together: what of planted changes is found, and what is marked on true translations.

    OPENBLAS_NUM_THREADS=1 python -m tests.benchmarks.all_kinds [--pairs de-en,en-fr] [--show false] [--halves FILE]

Every sentence of PUD (../shared/bench/pud) gets one change of a kind where it can have one; all detectors run over
the whole text. A change counts as found if a finding marks the words put in or, where words are gone, marks words
that nothing marked before. The networks that ship have learned from these sentences; with those that know one half
of the documents each (FILE, `halves.py`) each document is judged by the ones that don't know it.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from core.divergence import DETECTORS, Evidence, is_shown  # noqa: E402
from core.divergence.judgement import without_overlaps  # noqa: E402
from core.embedding import UniversalSentenceEncoder  # noqa: E402
from core.messages import render  # noqa: E402
from core.model import Finding, Threshold  # noqa: E402
from tests.benchmarks.development_sets import calibration_error  # noqa: E402
from tests.benchmarks.halves import half_of, knowing_only  # noqa: E402
from tests.benchmarks.meaning import evidence_of  # noqa: E402
from tests.benchmarks.planted import KINDS as VALUES  # noqa: E402
from tests.benchmarks.planted import PUD, pairs, plant  # noqa: E402
from tests.benchmarks.planted_meaning import (  # noqa: E402
    clause_added,
    clause_lost,
    negated,
    word_dropped,
    word_swapped,
)

PAIRS = "de-en,de-it,en-fr,de-ru,fr-it,en-ru"
KINDS = ("value", "name", "negation", "clause added", "clause lost", "content word swapped", "content word dropped")


class Edit(NamedTuple):
    """A changed sentence, and where the new words stand; an empty stretch where words are gone."""

    text: str
    start: int
    end: int


@dataclass
class Measured:
    """Counts over some pairs of languages, by threshold."""

    planted: Counter[str] = field(default_factory=Counter)
    found: Counter[tuple[Threshold, str]] = field(default_factory=Counter)
    marked: Counter[tuple[Threshold, str]] = field(default_factory=Counter)
    words: int = 0
    sentence_pairs: int = 0
    seconds: float = 0.0
    said: list[tuple[str, float, bool]] = field(default_factory=list)
    """Kind and confidence of each finding in a changed sentence, and whether the change explains it."""

    def calibration(self, kind: str) -> tuple[int, float, float, float]:
        """Of the findings of a kind: how many, how sure they are on average, the share right, calibration error."""
        of = [(confidence, right) for one, confidence, right in self.said if one == kind]
        said, right = [confidence for confidence, _ in of], [right for _, right in of]
        return len(of), sum(said) / max(len(of), 1), sum(right) / max(len(of), 1), calibration_error(said, right)

    def recall(self, threshold: Threshold, kind: str) -> float:
        """Share of the planted changes of a kind that are found."""
        return self.found[threshold, kind] / max(self.planted[kind], 1)

    def false(self, threshold: Threshold, kind: str = "") -> float:
        """Words marked in 100 on true translations, by findings of one kind or of all."""
        marked = sum(count for (of, one), count in self.marked.items() if of is threshold and kind in {"", one})
        return 100 * marked / max(self.words, 1)


def edit_of(kind: str, key: str, text: str, language: str, others: Sequence[str]) -> Edit | None:
    """A sentence with a change of a kind."""
    if kind == "value":
        kinds = sorted(VALUES)
        random.Random(f"{key} {language}").shuffle(kinds)
        made = next((made for one in kinds if (made := plant(one, key, text, language))), None)
        return made and Edit(made.text, made.start, made.end)
    if kind == "name":
        made = plant("name", key, text, language)
        return made and Edit(made.text, made.start, made.end)
    changed = {
        "negation": lambda: negated(key, text, language),
        "clause added": lambda: clause_added(key, text, language, others),
        "clause lost": lambda: clause_lost(key, text, language),
        "content word swapped": lambda: word_swapped(key, text, language, others),
        "content word dropped": lambda: word_dropped(key, text, language),
    }[kind]()
    return changed and Edit(changed.text, changed.start, changed.end)


def all_findings(evidence: Evidence) -> dict[Threshold, list[Finding]]:
    """What all detectors find, as each threshold shows it."""
    found = [finding for detector in DETECTORS for finding in detector(evidence)]
    return {
        threshold: without_overlaps([one for one in found if is_shown(one, threshold)], lambda: None)
        for threshold in Threshold
    }


def measure(
    languages: Sequence[str],
    encoder: UniversalSentenceEncoder,
    into: Measured,
    kinds: Sequence[str],
    show: str = "",
    halves: Path | None = None,
) -> None:
    """Add what one pair of languages gives."""
    sentences = list(pairs(*languages))
    if halves is None:
        _measure(sentences, languages, encoder, into, kinds, show)
        return
    for half in (0, 1):
        with knowing_only(halves, 1 - half):
            of_half = [one for one in sentences if half_of(one[0]) == half]
            _measure(of_half, languages, encoder, into, kinds, show)


def _measure(
    sentences: Sequence[tuple[str, str, str]],
    languages: Sequence[str],
    encoder: UniversalSentenceEncoder,
    into: Measured,
    kinds: Sequence[str],
    show: str,
) -> None:
    ours, theirs = [a for _, a, _ in sentences], [b for _, _, b in sentences]
    start = time.perf_counter()
    evidence = evidence_of(ours, theirs, languages, encoder, facts=True)
    true = all_findings(evidence)
    into.seconds += time.perf_counter() - start
    into.sentence_pairs += len(ours)
    into.words += sum(len(text.split()) for text in (*ours, *theirs))
    for threshold, found in true.items():
        for one in found:
            words = sum(len(evidence.span_text(span).split()) or 1 for span in one.spans)
            into.marked[threshold, one.kind.value] += words
            if show == "false" and threshold is Threshold.BALANCED:
                print(
                    f"  {one.confidence} {render(one.explanation)}\n    {ours[one.rows[0]]}\n    {theirs[one.rows[0]]}"
                )
    before = {
        threshold: {
            (span.article, evidence.span_text(span), row) for one in found for row in one.rows for span in one.spans
        }
        for threshold, found in true.items()
    }
    for kind in kinds:
        edits = {
            n: edit for n, (key, _, b) in enumerate(sentences) if (edit := edit_of(kind, key, b, languages[1], theirs))
        }
        into.planted[kind] += len(edits)
        texts = [edits[n].text if n in edits else b for n, b in enumerate(theirs)]
        changed = evidence_of(ours, texts, languages, encoder, facts=True)
        for threshold, found in all_findings(changed).items():
            hits = {
                row
                for one in found
                for row in one.rows
                if row in edits and _tells(changed, one, row, edits[row], before[threshold])
            }
            into.found[threshold, kind] += len(hits)
            if threshold is Threshold.THOROUGH:
                for one in found:
                    row = one.rows[0] if len(one.rows) == 1 else -1
                    if row in edits:
                        right = _tells(changed, one, row, edits[row], before[threshold])
                        into.said.append((one.kind.value, one.confidence, right))
            if show == kind and threshold is Threshold.BALANCED:
                for n in sorted(set(edits) - hits):
                    print(f"  missed\n    {ours[n]}\n    {edits[n].text}")


def _tells(evidence: Evidence, one: Finding, row: int, edit: Edit, before: set[tuple[str, str, int]]) -> bool:
    """Whether a finding tells of an edit."""
    for span in one.spans:
        if span.paragraph != row:
            continue
        if edit.end > edit.start:
            if span.article == "B" and span.start < edit.end and edit.start < span.end:
                return True
        elif (span.article, evidence.span_text(span), row) not in before:
            return True
    return False


def print_table(measured: Measured, kinds: Sequence[str]) -> None:
    """A row a kind, a column a threshold."""
    thresholds = (Threshold.CAUTIOUS, Threshold.BALANCED, Threshold.THOROUGH)
    print(f"| {measured.sentence_pairs} pairs of sentences | cautious | balanced | thorough |")
    print("|---|---|---|---|")
    for kind in kinds:
        cells = " | ".join(f"{measured.recall(one, kind):.2f}" for one in thresholds)
        print(f"| {kind}, found of {measured.planted[kind]} | {cells} |")
    for kind in ("", *sorted({kind for _, kind in measured.marked})):
        cells = " | ".join(f"{measured.false(one, kind):.2f}" for one in thresholds)
        print(f"| false marks in 100 words, {kind or 'all kinds together'} | {cells} |")
    print(f"| pairs of sentences a second, everything | {measured.sentence_pairs / measured.seconds:.0f} | | |")
    for low in (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
        inside = [right for _, confidence, right in measured.said if low <= confidence < low + 0.1]
        if inside:
            share = f"{sum(inside) / len(inside):.2f} | of {len(inside)} | |"
            print(f"| findings said at {low:.1f} to {low + 0.1:.1f}, right | {share}")
    for kind in sorted({kind for kind, *_ in measured.said}):
        count, said, right, error = measured.calibration(kind)
        print(
            f"| {kind}: said on average, right, calibration error | {said:.2f} | {right:.2f} | {error:.3f}, {count} |"
        )


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", default=PAIRS)
    parser.add_argument("--kinds", default=",".join(KINDS))
    parser.add_argument("--show", default="", help="false, or a kind whose missed changes are printed")
    parser.add_argument("--halves", type=Path, help="networks that know one half each")
    options = parser.parse_args()
    if not PUD.is_dir():
        raise SystemExit(f"no development data at {PUD}")
    encoder = UniversalSentenceEncoder(threads=1)
    measured = Measured()
    kinds = [kind for kind in options.kinds.split(",") if kind]
    for name in options.pairs.split(","):
        measure(name.split("-"), encoder, measured, kinds, options.show, options.halves)
    print_table(measured, kinds)


if __name__ == "__main__":
    main()

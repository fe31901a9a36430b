"""What the README says of divergences, as one table; reports, asserts nothing.

    OPENBLAS_NUM_THREADS=1 python -m tests.benchmarks.divergence [--pairs de-en,en-fr] [--halves FILE] [--words 100000]

Word alignment (XL-WA), words and sentences that people marked (REFreSD), names (name_pairs.tsv), all kinds of
planted changes and false marks on true translations (PUD), at the threshold *balanced*; expected findings of the
samples; speed of the word diff and of everything. The other scripts of this folder say more of each.

An expected finding of `seeds/` is found if a finding of its kind marks words that meet its words in every article
that it gives words for; findings that account for none are beyond.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from core.divergence.matching import matching_blocks  # noqa: E402
from core.divergence.word_diff import word_diff  # noqa: E402
from core.divergence.word_forms import token_of  # noqa: E402
from core.embedding import UniversalSentenceEncoder  # noqa: E402
from core.model import Comparison, Finding, Threshold  # noqa: E402
from tests.benchmarks.absences import measured as absences_measured  # noqa: E402
from tests.benchmarks.all_kinds import KINDS, PAIRS, Measured, measure  # noqa: E402
from tests.benchmarks.development_sets import calibration_error  # noqa: E402
from tests.benchmarks.human_divergence import judge_of, refresd  # noqa: E402
from tests.benchmarks.names import f1 as names_f1  # noqa: E402
from tests.benchmarks.planted import PUD  # noqa: E402
from tests.benchmarks.word_alignment import GOALS, measured  # noqa: E402

ABSENCE_SEED = 64
"""Of comparable articles that core/divergence/near_misses.py was not fitted on."""
THRESHOLDS = (Threshold.CAUTIOUS, Threshold.BALANCED, Threshold.THOROUGH)


def invented_text(words: int, chance: random.Random) -> list[str]:
    """Words as frequent as in a language (Zipf), in sentences."""
    syllables = [a + b for a in "bdfgklmnprstvz" for b in "aeiou"]
    lexicon = ["".join(chance.choices(syllables, k=chance.randint(1, 4))) for _ in range(20_000)]
    weights = [1 / (rank + 3) for rank in range(len(lexicon))]
    text = chance.choices(lexicon, weights, k=words)
    for at in range(15, words, 18):
        text[at] = "."
    return text


def edited(text: list[str], share: float, chance: random.Random) -> list[str]:
    """The text with words replaced, dropped and added, and ten sentences moved."""
    result: list[str] = []
    for word in text:
        roll = chance.random() / share if share else 4
        if roll >= 3:
            result.append(word)
        elif roll >= 2:
            result += [word, "neu", "dazu"]
        elif roll >= 1:
            result.append("anders")
    for _ in range(10):
        at, to = sorted(chance.sample(range(len(result) - 40), 2))
        result[to:to] = result[at : at + 18]
        del result[at : at + 18]
    return result


def timed(work: Callable[[], object]) -> float:
    """Seconds."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def diff_speed(words: int, share: float, with_difflib: bool) -> str:
    """Words a second of the matching and of the whole word diff, and of difflib's matching (a minute's work)."""
    chance = random.Random(1)
    a = invented_text(words, chance)
    b = edited(a, share / 3, chance)
    tokens_a, tokens_b = ([token_of(word, "de") for word in side] for side in (a, b))
    works: list[tuple[str, Callable[[], object]]] = [
        ("matching", lambda: matching_blocks(a, b)),
        ("diff", lambda: word_diff(tokens_a, tokens_b)),
    ]
    if with_difflib:
        works.append(("difflib", lambda: SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()))
    return ", ".join(f"{name} {timed(work):.2f} s" for name, work in works)


def samples() -> tuple[Counter[str], Counter[str], Counter[str]]:
    """By kind: expected findings, those found, findings beyond them."""
    from core.pipeline import compare

    expected_count: Counter[str] = Counter()
    found_count: Counter[str] = Counter()
    beyond: Counter[str] = Counter()
    for folder in sorted(path.parent for path in (ROOT / "seeds").glob("*/expected.json")):
        expected = json.loads((folder / "expected.json").read_text("utf8"))["findings"]
        comparison = compare(sorted(folder.glob("?.??.txt")))
        used: set[str] = set()
        for wanted in expected:
            expected_count[wanted["kind"]] += 1
            matches = [finding for finding in comparison.findings if accounts_for(comparison, finding, wanted)]
            used.update(finding.id for finding in matches)
            found_count[wanted["kind"]] += bool(matches)
        beyond.update(finding.kind.value for finding in comparison.findings if finding.id not in used)
    return expected_count, found_count, beyond


def accounts_for(comparison: Comparison, finding: Finding, wanted: dict[str, dict[str, str]]) -> bool:
    """Whether a finding tells of what a sample's author planted."""
    if finding.kind != wanted["kind"]:
        return False
    for letter in finding.articles:
        if letter not in wanted["texts"]:
            continue
        paragraph = int(wanted["paragraphs"][letter]) - 1
        start = comparison.article(letter).paragraphs[paragraph].text.find(wanted["texts"][letter])
        end = start + len(wanted["texts"][letter])
        spans = [span for span in finding.spans if (span.article, span.paragraph) == (letter, paragraph)]
        if not any(span.start < end and start < span.end for span in spans):
            return False
    return any(letter in wanted["texts"] for letter in finding.articles)


def rows(options: argparse.Namespace) -> Iterator[tuple[str, str, str]]:
    """What is measured, the figures, the goals on held-out data."""
    encoder = UniversalSentenceEncoder(threads=1)
    encoder.load()
    alignment = {language: measured(language, encoder) for language in GOALS}
    yield (
        f"word alignment, F1 of {', '.join(GOALS)} with English",
        ", ".join(f"{figures.f1:.2f}" for figures in alignment.values()),
        ", ".join(f"{goal:.2f}" for goal in GOALS.values()),
    )
    with contextlib.redirect_stdout(io.StringIO()):
        tokens, sentences = refresd(encoder, judge_of(options.halves))
    seen = "" if options.halves else ", by a network that learned from them"
    yield f"words marked by people (any, two, all of three), two-fold F1{seen}", _listed(tokens), ".74, .66, .56"
    yield f"sentences that differ, that differ slightly, two-fold AUC{seen}", _listed(sentences), ".94, .90"
    yield "names told together and apart, F1", f"{names_f1():.3f}", ".97"
    counts = Measured()
    for name in options.pairs.split(","):
        measure(name.split("-"), encoder, counts, KINDS, halves=options.halves)
    goals = {"value": ".98", "name": ".95", "negation": ".98", "clause added": ".93", "clause lost": ".93"}
    for kind in KINDS:
        found = " / ".join(f"{counts.recall(one, kind):.2f}" for one in THRESHOLDS)
        yield f"{kind}, found of {counts.planted[kind]} (cautious / balanced / thorough)", found, goals.get(kind, ".60")
    for kind in ("", *sorted({kind for _, kind in counts.marked})):
        false = " / ".join(f"{counts.false(one, kind):.2f}" for one in THRESHOLDS)
        yield f"words marked in 100 of true translations, {kind or 'all kinds'}", false, "" if kind else "1.5"
    for kind in sorted({kind for kind, *_ in counts.said}):
        count, said, right, error = counts.calibration(kind)
        what = f"{kind}, {count} in changed sentences: said, right, calibration error"
        yield what, f"{said:.2f}, {right:.2f}, {error:.3f}", ""
    absent = absences_measured([ABSENCE_SEED], encoder)
    error = calibration_error([one.said for one in absent], [one.right for one in absent])
    right = sum(one.right for one in absent) / max(len(absent), 1)
    said = sum(one.said for one in absent) / max(len(absent), 1)
    what = f"sentences absent from comparable articles, {len(absent)}: said, right, calibration error"
    yield what, f"{said:.2f}, {right:.2f}, {error:.3f}", ""
    expected, found_count, beyond = samples()
    of = ", ".join(
        f"{kind} {found_count[kind]}/{expected[kind]} + {beyond[kind]}" for kind in sorted({*expected, *beyond})
    )
    yield f"samples: found / expected + beyond ({found_count.total()}/{expected.total()} + {beyond.total()})", of, ""
    yield "pairs of sentences a second, facts and all detectors", f"{counts.sentence_pairs / counts.seconds:.0f}", "100"
    pairs_a_second = ", ".join(f"{figures.pairs_a_second:.0f}" for figures in alignment.values())
    yield "pairs of sentences a second, words encoded and aligned", pairs_a_second, "100"
    yield f"word diff, {options.words:,} words, 2 % edited", diff_speed(options.words, 0.02, options.difflib), ""


def _listed(values: Sequence[float]) -> str:
    return ", ".join(f"{value:.2f}" for value in values)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", default=PAIRS, help="languages of the planted changes")
    parser.add_argument("--halves", type=Path, help="networks that know one half each (halves.py)")
    parser.add_argument("--words", type=int, default=100_000)
    parser.add_argument("--difflib", action="store_true", help="time difflib's matching too")
    options = parser.parse_args()
    if not PUD.is_dir():
        raise SystemExit(f"no development data at {PUD}")
    print("| what | measured | goal on held-out data |\n|---|---|---|")
    for what, figures, goal in rows(options):
        print(f"| {what} | {figures} | {goal} |", flush=True)


if __name__ == "__main__":
    main()

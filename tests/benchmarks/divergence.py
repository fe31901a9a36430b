"""How fast the word diff is, and what of the samples' expected findings is found. Reports, asserts nothing.

    python tests/benchmarks/divergence.py [--words 100000] [--edits 0.02] [--skip-difflib] [--skip-samples]

1. Words a second of the matching and of the whole word diff on a text of invented words with edits strewn
   in, against difflib's matching of the same words (which takes about a minute at 100,000 words).
2. For each kind: how many of the expected findings of `seeds/` are found, and how many findings of that
   kind no expected finding accounts for. A finding accounts for an expected one of the same kind if the
   words they mark meet in every article that the expected one gives words for.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections import Counter
from collections.abc import Callable
from difflib import SequenceMatcher
from pathlib import Path

from core.divergence.matching import matching_blocks
from core.divergence.word_diff import word_diff
from core.divergence.word_forms import token_of
from core.model import Comparison, Finding

ROOT = Path(__file__).resolve().parents[2]


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


def report_speed(words: int, share: float, with_difflib: bool) -> None:
    """Print times and words a second."""
    chance = random.Random(1)
    a = invented_text(words, chance)
    b = edited(a, share / 3, chance)
    tokens_a, tokens_b = ([token_of(word, "de") for word in side] for side in (a, b))
    print(f"{len(a):,} words against {len(b):,}, {share:.0%} edited")
    works: list[tuple[str, Callable[[], object]]] = [
        ("our matching", lambda: matching_blocks(a, b)),
        ("our word diff", lambda: word_diff(tokens_a, tokens_b)),
    ]
    if with_difflib:
        works.append(("difflib", lambda: SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()))
    for name, work in works:
        seconds = timed(work)
        print(f"  {name:14} {seconds:8.2f} s  {len(a) / seconds:12,.0f} words/s")


def report_samples() -> None:
    """Print, by kind, expected findings found and findings beyond them."""
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
            if matches:
                found_count[wanted["kind"]] += 1
            elif wanted["kind"] in {"only_here", "missing", "moved", "structure", "wording"}:
                print(f"  not found in {folder.name}: {wanted['kind']} {wanted['texts']}")
        beyond.update(finding.kind.value for finding in comparison.findings if finding.id not in used)
    print(f"{'kind':12} {'expected':>8} {'found':>6} {'beyond':>7}")
    for kind in sorted({*expected_count, *beyond}):
        print(f"{kind:12} {expected_count[kind]:8} {found_count[kind]:6} {beyond[kind]:7}")


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


def main() -> None:
    """Run what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--words", type=int, default=100_000)
    parser.add_argument("--edits", type=float, default=0.02, help="share of words edited")
    parser.add_argument("--skip-difflib", action="store_true")
    parser.add_argument("--skip-samples", action="store_true")
    options = parser.parse_args()
    report_speed(options.words, options.edits, not options.skip_difflib)
    if not options.skip_samples:
        report_samples()


if __name__ == "__main__":
    main()

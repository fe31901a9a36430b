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


def main() -> None:
    """Print F1 at some thresholds, and the pairs that are wrong."""
    pairs = list(scored_pairs())
    print(
        f"{sum(same for _, _, same, _ in pairs)} pairs of one name, {sum(not same for _, _, same, _ in pairs)} of two"
    )
    for threshold in (0.55, 0.6, SAME_NAME, 0.7, 0.75):
        print(f"F1 at {threshold}: {f1(threshold):.3f}")
    if "--wrong" in sys.argv:
        for first, second, same, score in sorted(pairs, key=lambda pair: pair[3]):
            if same != (score >= SAME_NAME):
                print(f"  {'missed' if same else 'false '} {score:.2f} {first} / {second}")


if __name__ == "__main__":
    main()

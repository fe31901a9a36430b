"""Make the weights by which words and phrases without a counterpart are told: core/divergence/data/counterparts.json.

    python tests/benchmarks/train_divergence.py [--write]

Trained on differences planted in PUD's translations (../shared/bench/pud): a clause added or lost, a word of
content swapped or dropped; half of the pairs stay as they are. Words put in, and words whose counterparts were
taken away, are without counterpart. Documents whose number is odd are held out for the figures printed.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from core.divergence.counterparts import FEATURES, features  # noqa: E402
from core.divergence.linked_words import LinkedWords, linked_words  # noqa: E402
from core.divergence.phrases import runs  # noqa: E402
from core.divergence.word_forms import is_punctuation  # noqa: E402
from core.embedding import UniversalSentenceEncoder  # noqa: E402
from tests.benchmarks.meaning import evidence_of  # noqa: E402
from tests.benchmarks.planted import pairs  # noqa: E402
from tests.benchmarks.planted_meaning import Changed, clause_added, clause_lost, word_dropped, word_swapped  # noqa: E402

DATA = ROOT / "core/divergence/data/counterparts.json"
PAIRS = ("de-en", "de-it", "en-fr", "de-ru", "fr-it", "en-ru")
KINDS = ("none", "none", "none", "clause added", "clause lost", "word swapped", "word dropped")


def planted(
    languages: Sequence[str], encoder: UniversalSentenceEncoder
) -> Iterator[tuple[str, str, LinkedWords, tuple[list[bool], list[bool]]]]:
    """Key, kind, words and which of them are without counterpart, of the pairs of two languages."""
    sentences = list(pairs(*languages))
    others = [b for _, _, b in sentences]
    edits: list[Changed | None] = []
    kinds = []
    for key, _, b in sentences:
        kind = random.Random(f"{key} {languages}").choice(KINDS)
        kinds.append(kind)
        edits.append(edited(kind, key, b, languages[1], others))
    ours = [a for _, a, _ in sentences]
    true = linked_words(evidence_of(ours, others, languages, encoder))
    texts = [edit.text if edit else b for edit, b in zip(edits, others, strict=True)]
    changed = linked_words(evidence_of(ours, texts, languages, encoder))
    for n, (key, _, _) in enumerate(sentences):
        if n not in changed or n not in true:
            continue
        edit, words = edits[n], changed[n][0]
        labels = [False] * len(words.a), [False] * len(words.b)
        if edit is not None:
            for number, word in enumerate(words.b):
                labels[1][number] = word.start < edit.end and edit.start < word.end
            if edit.lost is not None:
                for number in counterparts_of(true[n][0], edit.lost):
                    labels[0][number] = True
        yield key, kinds[n] if edit else "none", words, labels


def edited(kind: str, key: str, text: str, language: str, others: Sequence[str]) -> Changed | None:
    """A sentence with an edit of a kind."""
    if kind == "clause added":
        return clause_added(key, text, language, others)
    if kind == "clause lost":
        return clause_lost(key, text, language)
    if kind == "word swapped":
        return word_swapped(key, text, language, others)
    return word_dropped(key, text, language) if kind == "word dropped" else None


def counterparts_of(words: LinkedWords, lost: tuple[int, int]) -> list[int]:
    """Words of the first end that answered to words taken away and to nothing else, and what stands between."""
    inside = {j for j, word in enumerate(words.b) if lost[0] <= word.start and word.end <= lost[1]}
    linked: dict[int, set[int]] = {}
    for i, j, _ in words.links:
        linked.setdefault(i, set()).add(j)
    own = [i for i, of in linked.items() if of <= inside]
    if not own:
        return []
    return [i for i in range(min(own), max(own) + 1) if linked.get(i, inside) <= inside] if len(own) > 1 else own


def logistic(x: NDArray[np.float64], y: NDArray[np.float64], ridge: float = 1.0) -> NDArray[np.float64]:
    """Weights of a logistic regression, the last one its bias; Newton's method."""
    x = np.concatenate([x, np.ones((len(x), 1))], axis=1)
    weights = np.zeros(x.shape[1])
    penalty = np.full(x.shape[1], ridge)
    penalty[-1] = 0
    for _ in range(25):
        chance = 1 / (1 + np.exp(-np.clip(x @ weights, -30, 30)))
        slope = x.T @ (chance - y) + penalty * weights
        curve = (x * (chance * (1 - chance))[:, None]).T @ x + np.diag(penalty)
        step = np.linalg.solve(curve, slope)
        weights -= step
        if np.abs(step).max() < 1e-6:
            break
    return weights


def auc(scores: NDArray[np.float64], labels: NDArray[np.float64]) -> float:
    """Area under the ROC curve."""
    order = np.argsort(scores, kind="stable")
    ranks = np.empty(len(scores))
    ranks[order] = np.arange(1, len(scores) + 1)
    positive = labels > 0
    count = positive.sum()
    return float((ranks[positive].sum() - count * (count + 1) / 2) / (count * (len(labels) - count)))


def held_out(key: str) -> bool:
    """Whether a document isn't trained on."""
    return sum(map(ord, key[:6])) % 2 == 1


def main() -> None:
    """Train, print, and write if asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    encoder = UniversalSentenceEncoder(threads=1)
    cases = [
        (key, kind, words, marks) for name in PAIRS for key, kind, words, marks in planted(name.split("-"), encoder)
    ]
    held = np.array([held_out(key) for key, *_ in cases])
    sides = [
        (number, side, features(side, fit), np.array(marks, np.float64))
        for number, (_, _, words, of_words) in enumerate(cases)
        for side, fit, marks in zip(words.sides(), (words.fit, words.fit.T), of_words, strict=True)
    ]
    kept = [np.array([not is_punctuation(word.key) for word in side.words]) for _, side, _, _ in sides]
    x = np.concatenate([of[mask] for (_, _, of, _), mask in zip(sides, kept, strict=True)])
    y = np.concatenate([marks[mask] for (*_, marks), mask in zip(sides, kept, strict=True)])
    test = np.concatenate([np.full(mask.sum(), held[number]) for (number, *_), mask in zip(sides, kept, strict=True)])
    means, scales = x.mean(axis=0), np.maximum(x.std(axis=0), 1e-3)
    weights = logistic(((x - means) / scales)[~test], y[~test])
    found = (x - means) / scales @ weights[:-1] + weights[-1]
    print(
        f"{len(y)} words, {y.mean():.3f} without counterpart; AUC on held-out documents {auc(found[test], y[test]):.3f}"
    )
    for feature, weight in zip(FEATURES, weights, strict=False):
        print(f"  {feature:24} {weight:+.2f}")
    whole = logistic((x - means) / scales, y)
    stored = {
        "made_by": "tests/benchmarks/train_divergence.py",
        "words": {"features": list(FEATURES), **_as_data(whole, means, scales)},
    }
    chances = []
    for _, side, of, _ in sides:
        of_side = 1 / (1 + np.exp(-((of - means) / scales @ weights[:-1] + weights[-1])))
        of_side[[is_punctuation(word.key) for word in side.words]] = 0
        chances.append(of_side)
    stored["phrases"] = _train_phrases(cases, sides, chances, held)
    if options.write:
        DATA.parent.mkdir(exist_ok=True)
        DATA.write_text(json.dumps(stored, indent=1) + "\n", "utf8")


SHIFT = 1.0
"""Added to the log odds of a word in a phrase; smaller values make shorter and surer phrases."""


def _train_phrases(cases: list, sides: list, chances: list, held: NDArray[np.bool_]) -> dict[str, object]:  # type: ignore[type-arg]
    """The model of phrases, and what it reaches on documents held out."""
    if not DATA.exists() or "phrases" not in json.loads(DATA.read_text("utf8")):
        DATA.write_text(json.dumps({"phrases": {"shift": SHIFT, "bias": 0, "weights": [], "means": [], "scales": []}}))
    values, right, of_case, spans = [], [], [], []
    for (number, side, _, marks), chance in zip(sides, chances, strict=True):
        for of_run, first, last, _ in runs(side, chance, lambda word: word.key[:1].isdigit()):
            inside = marks[first : last + 1]
            values.append(of_run)
            right.append(float(inside.mean() >= 0.5 or (inside.sum() >= 0.7 * max(marks.sum(), 1) and inside.any())))
            of_case.append(number)
            spans.append((id(side), last - first + 1))
    x, y = np.array(values), np.array(right)
    test = held[np.array(of_case)]
    means, scales = x.mean(axis=0), np.maximum(x.std(axis=0), 1e-3)
    weights = logistic(((x - means) / scales)[~test], y[~test])
    chance = 1 / (1 + np.exp(-((x - means) / scales @ weights[:-1] + weights[-1])))
    print(f"{len(y)} phrases, {y.mean():.2f} right; AUC {auc(chance[test], y[test]):.3f}")
    words = sum(
        len(words.a) + len(words.b) for n, (_, kind, words, _) in enumerate(cases) if held[n] and kind == "none"
    )
    for least in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
        shown = test & (chance >= least)
        false = sum(spans[n][1] for n in np.flatnonzero(shown) if cases[of_case[n]][1] == "none")
        line = [f"  from {least}: precision {y[shown].mean():.2f}, {100 * false / words:.2f} false words per 100"]
        for kind in sorted(set(KINDS) - {"none"}):
            wanted = {n for n, case in enumerate(cases) if held[n] and case[1] == kind and any(map(any, case[3]))}
            hit = {of_case[n] for n in np.flatnonzero(shown) if y[n]} & wanted
            line.append(f"{kind} {len(hit) / max(1, len(wanted)):.2f}")
        print("; ".join(line))
    for low in np.arange(0.2, 1, 0.1):
        inside = test & (chance >= low) & (chance < low + 0.1)
        if inside.any():
            print(f"  said {low:.1f} to {low + 0.1:.1f}: right {y[inside].mean():.2f} of {inside.sum()}")
    print("  ", np.round(weights, 2))
    whole = logistic((x - means) / scales, y)
    return {"shift": SHIFT, **_as_data(whole, means, scales)}


def _as_data(
    weights: NDArray[np.float64], means: NDArray[np.float64], scales: NDArray[np.float64]
) -> dict[str, float | list[float]]:
    return {
        "bias": round(float(weights[-1]), 5),
        "weights": [round(float(one), 5) for one in weights[:-1]],
        "means": [round(float(one), 5) for one in means],
        "scales": [round(float(one), 5) for one in scales],
    }


if __name__ == "__main__":
    main()

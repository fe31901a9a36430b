"""Make the weights by which words and phrases without a counterpart are told: core/divergence/data/lacking_*.json.

    pip install -e ".[dev]"
    OPENBLAS_NUM_THREADS=1 python -m tests.benchmarks.train_divergence --halves FILE [--write words phrases]

Trained on differences planted in PUD's translations (../shared/bench/pud): a clause added or lost, a word of
content swapped or dropped, a sentence more, at either end; each pair of sentences is also there as it is. Words put
in, and words whose counterparts were taken away, are without counterpart. The network of words learns besides from
what people marked in REFreSD and SwissGov-RSD (`people.py`): of each word, the share of people that marked it. The
figures printed are for documents that the networks in question were not trained on (two folds); what is written is
trained on all. The networks that know one half are kept in FILE (`halves.py`); those of words are read from there, and
made, which needs torch, where they are missing or words are to be written.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from core.divergence.counterparts import FEATURES, features  # noqa: E402
from core.divergence.linked_words import LinkedWords, Side, linked_words  # noqa: E402
from core.divergence.meanings import Meanings  # noqa: E402
from core.divergence.phrases import PHRASE_FEATURES, Run, stretches  # noqa: E402
from core.divergence.small_network import SmallNetwork, as_data, file_of  # noqa: E402
from core.divergence.stated import Stated, StatedWords  # noqa: E402
from core.divergence.word_forms import is_punctuation  # noqa: E402
from core.embedding import UniversalSentenceEncoder  # noqa: E402
from core.facts import extract  # noqa: E402
from tests.benchmarks.halves import half_of, keep, kept  # noqa: E402
from tests.benchmarks.learning import learned, trained  # noqa: E402
from tests.benchmarks.meaning import evidence_of  # noqa: E402
from tests.benchmarks.people import Marked, marked_pages, marked_sentences  # noqa: E402
from tests.benchmarks.planted import pairs  # noqa: E402
from tests.benchmarks.planted_meaning import Changed, clause_added, clause_lost, word_dropped, word_swapped  # noqa: E402

Floats = NDArray[np.float64]
PAIRS = "de-en,de-it,en-fr,de-ru,fr-it,en-ru,de-fr,en-it,fr-ru,it-ru"
KINDS = ("clause added", "clause lost", "word swapped", "word swapped", "word dropped")
EDITS = 2
"""Of each pair of sentences, of different kinds."""
WITH_NEXT = 0.6
"""Chance of a pair to be there with the following sentence too at one end: much may be missing from a passage."""
WORD_LAYERS, PHRASE_LAYERS = (64, 32), (32,)
WORD_ROUNDS = 10
UNCHANGED_WEIGHT = 2.0
"""Of a pair without an edit against one with: half of what is learned from is true translation."""
OF_SENTENCES, OF_PAGES = 3.0, 1.2
"""Weights of a word that people judged, in REFreSD's sentences and in SwissGov's pages."""
PAGES, PAGE_LANGUAGES = 168, ("de", "fr", "it")
"""Of SwissGov: as many in each language, beside English."""


@dataclass(frozen=True)
class Case:
    """A pair of sentences with at most one edit.

    Attributes:
        key: of the sentence.
        kind: of the edit, or "none".
        words: of both.
        lacking: for both, for each word: whether it has no counterpart.
        stated: what the words of both are.
    """

    key: str
    kind: str
    words: LinkedWords
    lacking: tuple[NDArray[np.bool_], NDArray[np.bool_]]
    stated: tuple[Stated, Stated]


def planted(languages: Sequence[str], encoder: UniversalSentenceEncoder) -> Iterator[Case]:
    """The cases of two languages."""
    sentences = list(pairs(*languages))
    texts = [[a for _, a, _ in sentences], [b for _, _, b in sentences]]
    true, stated = linked_and_stated(texts[0], texts[1], languages, encoder)
    edits: list[tuple[int, str, int, Changed]] = []
    for number, (key, *own) in enumerate(sentences):
        chance = random.Random(f"{key} {languages}")
        for kind in chance.sample(KINDS, EDITS):
            which = chance.choice((0, 1))
            edit = edited(kind, key, own[which], languages[which], texts[which])
            if edit is not None:
                edits.append((number, kind, which, edit))
        if chance.random() < WITH_NEXT and number + 1 < len(sentences) and sentences[number + 1][0][:6] == key[:6]:
            which = chance.choice((0, 1))
            edits.append((number, "sentence added", which, with_next(own[which], texts[which][number + 1])))
    for number, of_row in true.items():
        words = of_row[0]
        none = np.zeros(len(words.a), bool), np.zeros(len(words.b), bool)
        yield Case(sentences[number][0], "none", words, none, (stated.of(words.a), stated.of(words.b)))
    ours = [edit.text if which == 0 else texts[0][number] for number, _, which, edit in edits]
    theirs = [edit.text if which == 1 else texts[1][number] for number, _, which, edit in edits]
    changed, stated = linked_and_stated(ours, theirs, languages, encoder)
    for row, of_row in changed.items():
        number, kind, which, edit = edits[row]
        if number in true:
            words = of_row[0]
            marks = lacking_words(words, true[number][0], which, edit)
            yield Case(sentences[number][0], kind, words, marks, (stated.of(words.a), stated.of(words.b)))


def linked_and_stated(
    a: Sequence[str], b: Sequence[str], languages: Sequence[str], encoder: UniversalSentenceEncoder
) -> tuple[Mapping[int, Sequence[LinkedWords]], StatedWords]:
    """The words of pairs of sentences, and which of them are values and names."""
    evidence = evidence_of(a, b, languages, encoder)
    mentions = {letter: extract(article) for letter, article in evidence.articles.items()}
    return linked_words(evidence), StatedWords(mentions)


def with_next(text: str, following: str) -> Changed:
    """A sentence with the next one of its document behind it."""
    return Changed("sentence added", f"{text} {following}", len(text) + 1, len(text) + 1 + len(following))


def edited(kind: str, key: str, text: str, language: str, others: Sequence[str]) -> Changed | None:
    """A sentence with an edit of a kind."""
    if kind == "clause added":
        return clause_added(key, text, language, others)
    if kind == "clause lost":
        return clause_lost(key, text, language)
    if kind == "word swapped":
        return word_swapped(key, text, language, others)
    return word_dropped(key, text, language)


def lacking_words(
    words: LinkedWords, true: LinkedWords, which: int, edit: Changed
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """The words that an edit of one end leaves without counterpart at both."""
    ends = words.sides()
    marks = [np.zeros(len(end.words), bool) for end in ends]
    for number, word in enumerate(ends[which].words):
        marks[which][number] = word.start < edit.end and edit.start < word.end
    if edit.lost is not None:
        for number in counterparts_of(true.sides()[which], edit.lost):
            marks[1 - which][number] = True
    return marks[0], marks[1]


def counterparts_of(side: Side, lost: tuple[int, int]) -> list[int]:
    """Words of the other end that answered to words taken away and to nothing else, and what stands between."""
    gone = {number for number, word in enumerate(side.words) if lost[0] <= word.start and word.end <= lost[1]}
    answering: dict[int, set[int]] = {}
    for number, others in side.links.items():
        for other in others:
            answering.setdefault(other, set()).add(number)
    own = [other for other, of in answering.items() if of <= gone]
    if len(own) < 2:
        return own
    return [other for other in range(min(own), max(own) + 1) if answering.get(other, gone) <= gone]


def auc(scores: Floats, labels: Floats) -> float:
    """Area under the ROC curve."""
    order = np.argsort(scores, kind="stable")
    ranks = np.empty(len(scores))
    ranks[order] = np.arange(1, len(scores) + 1)
    positive = labels > 0
    count = positive.sum()
    return float((ranks[positive].sum() - count * (count + 1) / 2) / (count * (len(labels) - count)))


def logistic(x: Floats, y: Floats, ridge: float = 1.0, weight: Floats | None = None) -> Floats:
    """Weights of a logistic regression, the last one its bias; Newton's method."""
    x = np.concatenate([x, np.ones((len(x), 1))], axis=1)
    of_case = np.ones(len(x)) if weight is None else weight
    weights = np.zeros(x.shape[1])
    penalty = np.full(x.shape[1], ridge)
    penalty[-1] = 0
    for _ in range(25):
        chance = 1 / (1 + np.exp(-np.clip(x @ weights, -30, 30)))
        slope = x.T @ (of_case * (chance - y)) + penalty * weights
        curve = (x * (of_case * chance * (1 - chance))[:, None]).T @ x + np.diag(penalty)
        step = np.linalg.solve(curve, slope)
        weights -= step
        if np.abs(step).max() < 1e-6:
            break
    return weights


def calibrated(network: SmallNetwork, said: Floats, right: Floats, weight: Floats) -> SmallNetwork:
    """The network with its odds stretched and shifted to be as often right as they say (Platt 1999)."""
    odds = np.log(np.clip(said, 1e-6, 1 - 1e-6) / np.clip(1 - said, 1e-6, 1))
    stretch, shift = logistic(odds[:, None], right, 1e-6, weight)
    return replace(network, stretch=float(stretch), shift=float(shift))


@dataclass
class Training:
    """The cases seen as sides, and what has been found out of them."""

    cases: list[Case]

    def __post_init__(self) -> None:
        self.sides = [(case, side) for case in self.cases for side in case.words.sides()]
        self.marks = [marks for case in self.cases for marks in case.lacking]
        self.fold = np.array([half_of(case.key) for case, _ in self.sides])
        self.plain = np.array([case.kind == "none" for case, _ in self.sides])
        self.inputs = [features(side) for _, side in self.sides]
        self.words = [np.array([not is_punctuation(word.key) for word in side.words]) for _, side in self.sides]

    def of(self, chosen: NDArray[np.bool_]) -> tuple[Floats, Floats, Floats]:
        """Inputs, labels and weights of the words of some sides."""
        numbers = np.flatnonzero(chosen)
        x = np.concatenate([self.inputs[n][self.words[n]] for n in numbers])
        y = np.concatenate([self.marks[n][self.words[n]] for n in numbers]).astype(np.float64)
        weight = np.concatenate(
            [np.full(self.words[n].sum(), 1 + self.plain[n] * (UNCHANGED_WEIGHT - 1)) for n in numbers]
        )
        return x, y, weight


Table = tuple[Floats, Floats, Floats]
"""(words, inputs), (words,) labels and (words,) weights."""


def of_people(encoder: UniversalSentenceEncoder) -> tuple[Table, Table]:
    """What there is to be learned from people, for both halves."""
    marked: list[tuple[Marked, float]] = [(one, OF_SENTENCES) for one in marked_sentences(encoder)]
    for language in PAGE_LANGUAGES:
        marked += [(one, OF_PAGES) for one in marked_pages(encoder, language, PAGES)]
    parts: tuple[list[Table], list[Table]] = ([], [])
    for one, weight in marked:
        for side, marks in zip(one.words.sides(), one.marks, strict=True):
            asked = np.array([not is_punctuation(word.key) for word in side.words]) & ~np.isnan(marks)
            parts[one.half].append((features(side)[asked], marks[asked], np.full(int(asked.sum()), weight)))
    return joined(parts[0]), joined(parts[1])


def joined(tables: Sequence[Table]) -> Table:
    """Some tables as one."""
    x, y, weight = (np.concatenate(columns) for columns in zip(*tables, strict=True))
    return x, y, weight


def train_words(training: Training, people: tuple[Table, Table]) -> tuple[list[SmallNetwork], SmallNetwork]:
    """The networks trained on one half each, and that of all; as sure as is right of what was planted.

    People mark less than was planted, and what follows in the program was made for the latter's odds.
    """
    planted_in = [training.of(training.fold == half) for half in (0, 1)]
    tables = [joined(parts) for parts in zip(planted_in, people, strict=True)]
    halves = [learned(*table, WORD_LAYERS, WORD_ROUNDS) for table in tables]
    said = np.concatenate([halves[1 - half](x) for half, (x, _, _) in enumerate(planted_in)])
    _, right, weight = joined(planted_in)
    halves = [calibrated(network, said, right, weight) for network in halves]
    return halves, calibrated(learned(*joined(tables), WORD_LAYERS, WORD_ROUNDS), said, right, weight)


def unseen(training: Training, halves: Sequence[SmallNetwork]) -> list[Floats]:
    """For each side the chances by the network that was trained on the other half."""
    chances = [
        np.where(words, halves[1 - half](inputs), 0)
        for words, half, inputs in zip(training.words, training.fold, training.inputs, strict=True)
    ]
    _, y, _ = training.of(np.ones(len(training.sides), bool))
    said = np.concatenate([chance[words] for chance, words in zip(chances, training.words, strict=True)])
    print(f"{len(y)} words, {y.mean():.3f} without counterpart, AUC {auc(said, y):.4f}")
    return chances


@dataclass
class Phrases:
    """All runs of words that may be phrases."""

    runs: list[Run]
    side: NDArray[np.int64]
    right: Floats


def all_runs(training: Training, chances: Sequence[Floats], known: Meanings) -> Phrases:
    """The runs of all sides; one is right if half of it lacks a counterpart, or if it holds most of what does."""
    found, sides, right = [], [], []
    for n, (case, side) in enumerate(training.sides):
        there = chances[n + 1 if n % 2 == 0 else n - 1]
        for stretch in stretches(side, chances[n], there, case.stated[n % 2]):
            run = stretch.run(known)
            inside = training.marks[n][run.first : run.last + 1]
            found.append(run)
            sides.append(n)
            all_marks = training.marks[n].sum()
            right.append(float(inside.mean() >= 0.5 or (all_marks > 0 and inside.sum() >= 0.7 * all_marks)))
    return Phrases(found, np.array(sides), np.array(right))


def train_phrases(
    training: Training, chances: Sequence[Floats], known: Meanings
) -> tuple[list[SmallNetwork], SmallNetwork, Phrases, Floats]:
    """The networks that know one half and all, the phrases, and what is said of each by the network that didn't see it.

    A phrase of a true translation weighs by the root of its length: more words are marked in vain.
    """
    found = all_runs(training, chances, known)
    x = np.array([run.values for run in found.runs])
    weight = 1 + training.plain[found.side] * (UNCHANGED_WEIGHT - 1)
    words = np.array([run.last + 1 - run.first for run in found.runs])
    costs = weight * np.where(training.plain[found.side], np.sqrt(words), 1)
    fold = training.fold[found.side]
    said = np.zeros(len(x))
    halves = []
    for one in (0, 1):
        halves.append(trained(x[fold == one], found.right[fold == one], PHRASE_LAYERS, 20, costs[fold == one]))
        said[fold != one] = halves[one](x[fold != one])
    print(f"{len(x)} phrases, {found.right.mean():.3f} right, AUC {auc(said, found.right):.4f}")
    whole = calibrated(trained(x, found.right, PHRASE_LAYERS, 20, costs), said, found.right, weight)
    odds = np.log(np.clip(said, 1e-6, 1 - 1e-6) / np.clip(1 - said, 1e-6, 1))
    halves = [replace(network, stretch=whole.stretch, shift=whole.shift) for network in halves]
    return halves, whole, found, 1 / (1 + np.exp(-(odds * whole.stretch + whole.shift)))


def report(training: Training, found: Phrases, said: Floats) -> None:
    """What thresholds mean."""
    weight = 1 + training.plain[found.side] * (UNCHANGED_WEIGHT - 1)
    all_words = sum(words.sum() for words, plain in zip(training.words, training.plain, strict=True) if plain)
    wanted: dict[str, set[int]] = {}
    for n, (case, _) in enumerate(training.sides):
        if training.marks[n].any():
            wanted.setdefault(case.kind, set()).add(n // 2)
    for least in (0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6, 0.7, 0.8):
        shown = np.flatnonzero(said >= least)
        false = sum(found.runs[n].last + 1 - found.runs[n].first for n in shown if training.plain[found.side[n]])
        precise = np.average(found.right[shown], weights=weight[shown])
        line = [f"from {least:.2f}: right {precise:.2f}, {100 * false / all_words:.2f} false words in 100"]
        hit = {found.side[n] // 2 for n in shown if found.right[n]}
        line += [f"{kind} {len(hit & of) / len(of):.2f}" for kind, of in sorted(wanted.items())]
        print("  " + "; ".join(line))
    for low in np.arange(0.1, 1, 0.1):
        inside = (said >= low) & (said < low + 0.1)
        if inside.any():
            right = np.average(found.right[inside], weights=weight[inside])
            print(f"  said {low:.1f} to {low + 0.1:.1f}: right {right:.2f} of {inside.sum()}")


def main() -> None:
    """Train, print, and write if asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", nargs="*", choices=("words", "phrases"), default=())
    parser.add_argument("--halves", type=Path, required=True)
    parser.add_argument("--pairs", default=PAIRS)
    options = parser.parse_args()
    encoder = UniversalSentenceEncoder(threads=1)
    training = Training([case for name in options.pairs.split(",") for case in planted(name.split("-"), encoder)])
    made: dict[str, dict[str, Any]] = {}
    if "words" in options.write or not kept(options.halves, "words"):
        halves, words = train_words(training, of_people(encoder))
        keep(options.halves, "words", halves, FEATURES)
        made["words"] = as_data(words, FEATURES)
    chances = unseen(training, kept(options.halves, "words"))
    halves, phrases, found, said = train_phrases(training, chances, Meanings(encoder.encode))
    keep(options.halves, "phrases", halves, PHRASE_FEATURES)
    report(training, found, said)
    made["phrases"] = as_data(phrases, PHRASE_FEATURES)
    for name in options.write:
        stored = {"made_by": "tests/benchmarks/train_divergence.py", **made[name]}
        file_of(name).write_text(json.dumps(stored, separators=(",", ":")) + "\n", "utf8")


if __name__ == "__main__":
    main()

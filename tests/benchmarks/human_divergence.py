"""How well the model of words without counterpart agrees with people: REFreSD (sentences) and SwissGov-RSD (pages).

    python tests/benchmarks/human_divergence.py [--pages 40] [--halves FILE]

The network that ships has learned from these very passages. With networks that `train_divergence --halves` made, each
passage is judged by the one that did not see its half; REFreSD's figures are of two folds besides.
REFreSD: F1 of the divergent words among pairs with some difference (goals 2-fold .74 / .66 / .56), and AUC of
sentences (goals .94 / .90). SwissGov: Spearman over words of pages whose sentences are aligned first
(goals on the test part .36 / .28 / .46 for German, French, Italian).
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from core.divergence.counterparts import features, lacking  # noqa: E402
from core.divergence.linked_words import LinkedWords, Word, linked_words  # noqa: E402
from core.divergence.small_network import SmallNetwork  # noqa: E402
from core.divergence.word_forms import is_punctuation  # noqa: E402
from core.embedding import UniversalSentenceEncoder  # noqa: E402
from core.model import Article  # noqa: E402
from tests.benchmarks.halves import kept  # noqa: E402
from tests.benchmarks.meaning import evidence_of  # noqa: E402
from tests.benchmarks.people import BENCH, linked_of_page, page_records, refresd_lines, token_numbers  # noqa: E402
from tests.benchmarks.train_divergence import auc, logistic  # noqa: E402

Floats = NDArray[np.float64]
Judge = Callable[[LinkedWords, int], tuple[Floats, Floats]]
"""What `lacking` says of the words of both ends, if these passages are of the given half."""
HALF, STEEP = 0.45, 6.0
"""Words of sentences that are linked with none are as likely marked as not where the sentence's best cosine with any of
the other page is HALF: most of them are not marked, and unlikeness tells which."""
REACH = 3
"""Words around by which a word of a page is judged too: people mark stretches."""


def judged(halves: Sequence[SmallNetwork], words: LinkedWords, half: int) -> tuple[Floats, Floats]:
    """The chances by the network that was trained on the other half."""
    found = [halves[1 - half](features(side)) for side in words.sides()]
    for chances, side in zip(found, words.sides(), strict=True):
        chances[side.signs] = 0
    return found[0], found[1]


def on_tokens(text: str, words: Sequence[Word], values: Floats, offset: int = 0) -> Floats:
    """The values of the words that lie in each of a text's tokens, at most; 0 where there is none."""
    found, at = [], offset
    for token in text.split(" "):
        inside = [
            value for word, value in zip(words, values, strict=True) if word.start < at + len(token) and at < word.end
        ]
        found.append(max(inside, default=0.0))
        at += len(token) + 1
    return np.array(found)


def best_f1(scores: Floats, labels: NDArray[np.bool_]) -> tuple[float, float]:
    """The best F1 over all thresholds, and its threshold."""
    order = np.argsort(-scores, kind="stable")
    hits = np.cumsum(labels[order])
    f1 = 2 * hits / (np.arange(1, len(hits) + 1) + labels.sum())
    return float(f1.max()), float(scores[order][f1.argmax()])


def f1_at(scores: Floats, labels: NDArray[np.bool_], least: float) -> float:
    """F1 of marking what reaches a threshold."""
    said = scores >= least
    return float(2 * (said & labels).sum() / max(said.sum() + labels.sum(), 1))


def shipped(words: LinkedWords, half: int) -> tuple[Floats, Floats]:
    """The chances by the network that ships, which knows both halves."""
    return lacking([words])[0]


def refresd(encoder: UniversalSentenceEncoder, judge: Judge = shipped) -> tuple[list[float], list[float]]:
    """Print token F1 and sentence AUC.

    Returns:
        2-fold F1 for any, two, all annotators; 2-fold AUC of sentences that differ from equal ones, and of those
        that differ slightly.
    """
    lines = refresd_lines()
    found = linked_words(evidence_of([one[2] for one in lines], [one[3] for one in lines], ("en", "fr"), encoder))
    zero, labels, inputs, fold, of_sentence, half_of_sentence, kind = [], [], [], [], [], [], []
    for number, line in enumerate(lines):
        if number not in found:
            continue
        words = found[number][0]
        of_both = judge(words, number % 2)
        of_sentence.append(sentence_values(words, of_both))
        half_of_sentence.append(number % 2)
        kind.append(line[1])
        if line[1] != "some_meaning_difference":
            continue
        for which, side in enumerate(words.sides()):
            text, rationale = line[2 + which], line[4 + which].split()
            tokens = text.split(" ")
            if len(tokens) != len(rationale):
                continue
            zero.append(on_tokens(text, side.words, of_both[which]))
            columns = features(side)
            odds = log_odds(of_both[which])
            columns = np.concatenate(
                [columns, odds[:, None], _around(odds, 1)[:, None], _around(odds, 3)[:, None]], axis=1
            )
            inputs.append(
                np.stack([on_tokens(text, side.words, columns[:, n]) for n in range(columns.shape[1])], axis=1)
            )
            labels.append(np.array([int(float(mark)) for mark in rationale]))
            fold.append(np.full(len(tokens), number % 2))
    print("REFreSD kinds:", {one: kind.count(one) for one in sorted(set(kind))})
    scores, marks, half, x = (np.concatenate(parts) for parts in (zero, labels, fold, inputs))
    x = (x - x.mean(axis=0)) / np.maximum(x.std(axis=0), 1e-3)
    two_fold = []
    for least, name in ((1, "union"), (2, "2 of 3"), (3, "all")):
        gold = marks >= least
        folded = np.zeros(len(gold))
        f1 = []
        for part in (0, 1):
            train, test = half != part, half == part
            weights = logistic(x[train], gold[train].astype(float))
            folded = x @ weights[:-1] + weights[-1]
            f1.append(f1_at(folded[test], gold[test], best_f1(folded[train], gold[train])[1]))
        two_fold.append(float(np.mean(f1)))
        shot, _ = best_f1(scores, gold)
        print(
            f"REFreSD {name:6}  2-fold F1 {np.mean(f1):.3f}  best F1 {shot:.3f}"
            f"  AUC {auc(scores, gold.astype(float)):.3f}  marking all {2 * gold.mean() / (1 + gold.mean()):.3f}"
        )
    sentences, half_of = np.array(of_sentence), np.array(half_of_sentence)
    sentences = (sentences - sentences.mean(axis=0)) / np.maximum(sentences.std(axis=0), 1e-3)
    equal = np.array([one == "no_meaning_difference" for one in kind])
    found = []
    for wanted in ({"unrelated", "some_meaning_difference"}, {"some_meaning_difference"}):
        chosen = equal | np.array([one in wanted for one in kind])
        values = []
        for part in (0, 1):
            train, test = chosen & (half_of != part), chosen & (half_of == part)
            weights = logistic(sentences[train], (~equal[train]).astype(float), 3.0)
            values.append(auc(sentences[test] @ weights[:-1], (~equal[test]).astype(float)))
        found.append(float(np.mean(values)))
        print(f"REFreSD sentences, {' or '.join(sorted(wanted))} against none: 2-fold AUC {found[-1]:.3f}")
    return two_fold, found


def sentence_values(words: LinkedWords, chances: tuple[Floats, Floats]) -> list[float]:
    """What a pair of sentences looks like as a whole."""
    of_words = [one[one > 0] for one in chances]
    highest = [np.sort(one)[::-1] for one in of_words]
    return [
        words.shares[0].likeness,
        float(np.concatenate(of_words).mean()),
        max(float(one.mean()) for one in of_words),
        max(float(log_odds(one).mean()) for one in of_words),
        max(float(one[:3].mean()) for one in highest),
        max(float((one > 0.3).mean()) for one in of_words),
        float(np.mean([side.cosines.max(axis=1).mean() for side in words.sides()])),
        min(float(side.cosines.max(axis=1).mean()) for side in words.sides()),
        abs(float(np.log(len(words.a) / len(words.b)))),
        1 - min(len(side.links) / len(side.words) for side in words.sides()),
    ]


def log_odds(chances: Floats) -> Floats:
    """Of probabilities, those of 0 and 1 kept finite."""
    found: Floats = np.log((chances + 1e-3) / (1 - chances + 1e-3))
    return found


def _around(values: Floats, reach: int) -> Floats:
    """Means over so many values to each side."""
    padded = np.pad(values, reach, mode="edge")
    found: Floats = np.convolve(padded, np.full(2 * reach + 1, 1 / (2 * reach + 1)), "valid")
    return found


def swissgov(encoder: UniversalSentenceEncoder, language: str, pages: int, judge: Judge) -> float:
    """Spearman's correlation over all words of some pages."""
    said: list[Floats] = []
    gold: list[Floats] = []
    for number, record in enumerate(page_records(language, pages)):
        articles, linked = linked_of_page(record, language, encoder)
        chances = [judge(words, number % 2) for words in linked]
        alone = unlinked(articles, encoder)
        for end, letter in enumerate("ab"):
            text, marks = record[f"text_{letter}"], np.array(record[f"labels_{letter}"], np.float64)
            values = np.full(len(marks), np.inf)
            if len(marks) != len(text.split(" ")):
                continue
            for words, of_both in zip(linked, chances, strict=True):
                side = words.sides()[end]
                spoken = [not is_punctuation(word.key) for word in side.words]
                np.minimum.at(values, token_numbers(text, side.words)[spoken], smoothed(of_both[end][spoken]))
            said.append(np.where(np.isfinite(values), values, alone[end])[marks >= 0])
            gold.append(marks[marks >= 0])
    a, b = (_ranks(np.concatenate(parts)) for parts in (said, gold))
    return float(np.corrcoef(a, b)[0, 1])


def smoothed(chances: Floats) -> Floats:
    """Each, half by its odds and half by the mean of those around."""
    odds = log_odds(chances)
    found: Floats = 1 / (1 + np.exp(-(odds + _around(odds, REACH)) / 2)) if len(odds) else chances
    return found


def unlinked(articles: Sequence[Article], encoder: UniversalSentenceEncoder) -> list[Floats]:
    """For two pages, for each token: how likely it is marked if its sentence is linked with none."""
    sentences = [one.paragraphs[0].sentences for one in articles]
    texts = [one.paragraphs[0].text for one in articles]
    vectors = [
        encoder.encode([text[span.start : span.end] for span in spans])
        for text, spans in zip(texts, sentences, strict=True)
    ]
    cosines = vectors[0] @ vectors[1].T
    found = []
    for text, spans, best in zip(texts, sentences, (cosines.max(axis=1), cosines.max(axis=0)), strict=True):
        starts = np.cumsum([0, *(len(token) + 1 for token in text.split(" "))])[:-1]
        at = np.searchsorted([span.start for span in spans], starts, side="right") - 1
        found.append(1 / (1 + np.exp(STEEP * (best[at] - HALF))))
    return found


def _ranks(values: Floats) -> Floats:
    """Ranks, the mean for equal values."""
    _, place, counts = np.unique(values, return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    found: Floats = (ends - (counts - 1) / 2)[place]
    return found


def judge_of(halves: Path | None) -> Judge:
    """The network that ships, or those of the halves."""
    if halves is None:
        return shipped
    return partial(judged, kept(halves, "words"))


def main() -> None:
    """Print all figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=40, help="of SwissGov in each language")
    parser.add_argument("--halves", type=Path, help="networks that were made from one half each")
    options = parser.parse_args()
    if not BENCH.is_dir():
        raise SystemExit(f"no development data at {BENCH}")
    encoder = UniversalSentenceEncoder(threads=1)
    judge = judge_of(options.halves)
    refresd(encoder, judge)
    for language in ("de", "fr", "it"):
        found = swissgov(encoder, language, options.pages, judge)
        print(f"SwissGov en-{language}, {options.pages} pages: Spearman {found:.3f}")


if __name__ == "__main__":
    main()

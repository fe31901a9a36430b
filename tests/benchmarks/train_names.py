"""Make the weights by which names without a counterpart are told: core/divergence/data/lacking_names.json.

    python -m tests.benchmarks.train_names [--write] [--without ru] [--halves FILE]

Trained on names planted in PUD's translations (../shared/bench/pud), one word of a name or a whole one: what is put in
has no counterpart, nor has what answered to the name that stood there; all words of names in the true translations have
one. Each half of the documents, or the pairs with a language that is left out, are judged by what was learned from the
others; the networks that know one half are kept in FILE (`halves.py`). Needs the extra `dev`.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from core.divergence.detector import Evidence
from core.divergence.linked_words import linked_words
from core.divergence.lone_names import cosine_by_itself
from core.divergence.meanings import Meanings
from core.divergence.name_evidence import FEATURES, Candidate, candidates
from core.divergence.name_places import name_places
from core.divergence.small_network import SmallNetwork, as_data, file_of
from core.embedding import UniversalSentenceEncoder
from core.facts.names import NAME
from tests.benchmarks.halves import half_of, keep
from tests.benchmarks.learning import trained
from tests.benchmarks.names import evidence_of
from tests.benchmarks.planted import Planted, pairs, plant

PAIRS = ["de-en", "de-ru", "en-fr", "fr-it", "en-ru", "en-de", "it-ru", "ru-de", "de-it", "ru-en", "it-fr", "fr-de"]
LAYERS, ROUNDS, DECAY = (16,), 30, 0.3
WHOLE_NAME = "whole name"
WHOLE = 0.05
"""Share of the words of whole names that are trained on; with all, true names of several words are suspected too."""
ANSWERING = 0.5
"""Chance from which a word answers to one of a name that is replaced."""


class Case(NamedTuple):
    """A word of a name."""

    pair: str
    key: str
    """Of its sentence."""
    features: tuple[float, ...]
    planted: bool
    whole: bool = False
    """Whether a whole name was planted."""


def cases(pair: str, encoder: UniversalSentenceEncoder, known: Meanings) -> Iterator[Case]:
    """The words of names in true translations, and in changed ones those that the change concerns."""
    first, second = pair.split("-")
    sentences = list(pairs(first, second))
    true = evidence_of([a for _, a, _ in sentences], [b for _, _, b in sentences], first, second, encoder)
    for row, one in words_of(true):
        yield Case(pair, sentences[row][0], one.with_cosine(cosine_by_itself(one, known)), False)
    whole = whole_names(true)
    for of in (
        {n: edit for n, (key, _, b) in enumerate(sentences) if (edit := plant("name", key, b, second))},
        {n: edit for n, (key, _, b) in enumerate(sentences) if (edit := plant_whole(key, b, whole.get(n, ()), whole))},
    ):
        yield from changed_cases(pair, sentences, true, of, encoder, known)


def changed_cases(
    pair: str,
    sentences: Sequence[tuple[str, str, str]],
    true: Evidence,
    edits: Mapping[int, Planted],
    encoder: UniversalSentenceEncoder,
    known: Meanings,
) -> Iterator[Case]:
    """The words of names that some edits concern."""
    replaced = answering(true, edits)
    at = sorted(edits)
    changed = evidence_of([sentences[n][1] for n in at], [edits[n].text for n in at], *pair.split("-"), encoder)
    for row, one in words_of(changed):
        word, n = one.side.words[one.at], at[row]
        new = word.article == "B" and word.start < edits[n].end and edits[n].start < word.end
        if new or (word.article == "A" and (n, word.start) in replaced):
            whole = edits[n].kind == WHOLE_NAME
            yield Case(pair, sentences[n][0], one.with_cosine(cosine_by_itself(one, known)), True, whole)


def whole_names(true: Evidence) -> dict[int, list[tuple[int, int, str]]]:
    """Where names of several words stand in the second article, by row."""
    found: dict[int, list[tuple[int, int, str]]] = {}
    for mention in true.mentions["B"]:
        words = mention.written.split()
        if mention.unit == NAME and mention.salience == 1 and len(words) > 1 and all(word.istitle() for word in words):
            span = mention.span
            found.setdefault(span.paragraph, []).append((span.start, span.end, mention.written))
    return found


def plant_whole(
    key: str, text: str, own: Sequence[tuple[int, int, str]], every: Mapping[int, Sequence[tuple[int, int, str]]]
) -> Planted | None:
    """The sentence with a name of several words instead of another one."""
    if not own:
        return None
    chance = random.Random(f"whole name {key}")
    start, end, before = chance.choice(own)
    others = sorted({name for of in every.values() for _, _, name in of if not {*name.split()} & {*text.split()}})
    new = chance.choice(others)
    return Planted(key, WHOLE_NAME, text[:start] + new + text[end:], start, start + len(new), before)


def words_of(evidence: Evidence) -> Iterator[tuple[int, Candidate]]:
    """The words of names that the other end may lack, by row."""
    places = evidence.once(name_places)
    for row, of_row in linked_words(evidence).items():
        for linked in of_row:
            for of_end in candidates(places, linked):
                yield from ((row, one) for one in of_end)


def answering(true: Evidence, edits: Mapping[int, Planted]) -> set[tuple[int, int]]:
    """Row and place of the words in A that answer to what is replaced in B."""
    found = set()
    for row, of_row in linked_words(true).items():
        edit = edits.get(row)
        for linked in of_row if edit else ():
            assert edit is not None
            end = edit.start + len(edit.before)
            gone = [j for j, word in enumerate(linked.b) if word.start < end and edit.start < word.end]
            found |= {
                (row, word.start)
                for i, word in enumerate(linked.a)
                if any(linked.chances[i, j] >= ANSWERING for j in gone)
            }
    return found


def learned(of: Sequence[Case]) -> SmallNetwork:
    """A network from some cases."""
    chance = random.Random(0)
    of = [case for case in of if not case.whole or chance.random() < WHOLE]
    x, y = np.array([case.features for case in of]), np.array([case.planted for case in of])
    return trained(x, y, LAYERS, ROUNDS, decay=DECAY, batch=256, rate=3e-3)


def report(of: Sequence[Case], said: NDArray[np.float64]) -> None:
    """What thresholds mean for words that were not trained on."""
    planted = np.array([case.planted for case in of])
    keys = {(case.pair, case.key) for case in of}
    texts = {pair: [of_pair for of_pair in pairs(*pair.split("-")) if (pair, of_pair[0]) in keys] for pair, _ in keys}
    spoken = sum(len(a.split()) + len(b.split()) for of_pair in texts.values() for _, a, b in of_pair)
    whole = np.array([case.whole for case in of])
    for least in (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
        shown = said >= least
        single, several = (shown[of_sort].mean() for of_sort in (planted & ~whole, whole))
        false = 100 * (shown & ~planted).sum() / spoken
        print(f"  from {least}: {single:.3f} found, of whole names {several:.3f}; {false:.3f} words marked in 100")


def main() -> None:
    """Train, print, and write if asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--without", default="", help="a language to leave out")
    parser.add_argument("--halves", type=Path, help="where to keep the networks that know one half")
    options = parser.parse_args()
    encoder = UniversalSentenceEncoder(threads=1)
    known = Meanings(encoder.encode)
    every = [case for pair in PAIRS for case in cases(pair, encoder, known)]
    print(f"{len(every)} words of names, {sum(case.planted for case in every)} without counterpart")
    if options.without:
        left = [case for case in every if options.without in case.pair.split("-")]
        network = learned([case for case in every if options.without not in case.pair.split("-")])
        print(f"{options.without} left out")
        report(left, network(np.array([case.features for case in left])))
    else:
        halves = [learned([case for case in every if half_of(case.key) == half]) for half in (0, 1)]
        x = np.array([case.features for case in every])
        of_first = np.array([half_of(case.key) == 0 for case in every])
        report(every, np.where(of_first, halves[1](x), halves[0](x)))
        if options.halves is not None:
            keep(options.halves, "names", halves, FEATURES)
    if options.write:
        stored = {"made_by": "tests/benchmarks/train_names.py", **as_data(learned(every), FEATURES)}
        file_of("names").write_text(json.dumps(stored) + "\n", "utf8")


if __name__ == "__main__":
    main()

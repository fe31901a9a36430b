"""Make the weights by which negations without an answer are told: core/divergence/data/denials.json.

    OPENBLAS_NUM_THREADS=1 python -m tests.benchmarks.train_negations [--write] [--pairs de-en,en-fr]

Trained on negations put into PUD's translations and left out of them (../shared/bench/pud), each beside the
sentence as it is, where every negation is answered, and on the negations among our own statements (statements.txt).
The figures printed are for documents and statements not trained on (five folds).
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from core.divergence.denials import DATA, FEATURES, denials
from core.divergence.linked_words import linked_words
from core.divergence.meanings import Meanings
from core.embedding import UniversalSentenceEncoder
from tests.benchmarks.meaning import evidence_of
from tests.benchmarks.planted import pairs
from tests.benchmarks.planted_meaning import negated
from tests.benchmarks.statements import by_languages
from tests.benchmarks.train_divergence import logistic

PAIRS = "de-en,en-de,de-it,it-en,en-fr,fr-de,de-ru,ru-en,fr-it,it-ru,en-ru,ru-fr"
FOLDS = 5
PLANTED_WEIGHT = 0.6
"""Of a planted negation against a true one, of which there are fewer."""
STATEMENT_WEIGHT = 0.25
"""Of a statement's pair of languages, of which there are many, against a sentence of PUD."""
RIDGE = 3.0


class Case(NamedTuple):
    """A negation: its sentence, where it comes from ("true" or the kind of the edit), what is known of it.

    That of a statement comes from "stated" where both ends say the same, or else from "turned round".
    """

    key: str
    kind: str
    features: tuple[float, ...]


def cases(languages: Sequence[str], encoder: UniversalSentenceEncoder) -> Iterator[Case]:
    """The negations of true translations, and those that edits left without an answer."""
    sentences = list(pairs(*languages))
    ours, theirs = [a for _, a, _ in sentences], [b for _, _, b in sentences]
    known = Meanings(encoder.encode)
    for row, of_row in linked_words(evidence_of(ours, theirs, languages, encoder)).items():
        for denial in denials(of_row[0], known)[0]:
            yield Case(sentences[row][0], "true", denial.features)
    edits = [(key, a, edit) for key, a, b in sentences if (edit := negated(key, b, languages[1]))]
    changed = evidence_of([a for _, a, _ in edits], [edit.text for *_, edit in edits], languages, encoder)
    for row, of_row in linked_words(changed).items():
        key, _, edit = edits[row]
        found = denials(of_row[0], known)[0]
        if edit.end > edit.start:
            for denial in found:
                words = [denial.side.words[n] for n in denial.negation.words]
                if denial.side.letter == "B" and any(w.start < edit.end and edit.start < w.end for w in words):
                    yield Case(key, edit.kind, denial.features)
        else:
            ours_alone = [denial for denial in found if denial.side.letter == "A"]
            if len(ours_alone) == 1:  # else nobody knows which one it was that lost its answer
                yield Case(key, edit.kind, ours_alone[0].features)


def stated(encoder: UniversalSentenceEncoder) -> Iterator[Case]:
    """The negations of statements, and those where one is turned round by one negation alone."""
    known = Meanings(encoder.encode)
    for languages, pairs_of in by_languages().items():
        ours, theirs = ([pair.texts[end] for pair in pairs_of] for end in (0, 1))
        for row, of_row in linked_words(evidence_of(ours, theirs, languages, encoder)).items():
            found, pair = denials(of_row[0], known)[0], pairs_of[row]
            if not pair.kind or (pair.kind == "P" and len(found) == 1):
                kind = "turned round" if pair.kind else "stated"
                yield from (Case(pair.statement, kind, denial.features) for denial in found)


def main() -> None:
    """Train, print, and write if asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", default=PAIRS)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    encoder = UniversalSentenceEncoder(threads=1)
    every = [case for pair in options.pairs.split(",") for case in cases(pair.split("-"), encoder)]
    of_pud = len(every)
    every += stated(encoder)
    x, kinds = np.array([case.features for case in every]), np.array([case.kind for case in every])
    y = (~np.isin(kinds, ["true", "stated"])).astype(float)
    weight = np.where(y == 1, PLANTED_WEIGHT, 1.0)
    weight[of_pud:] *= STATEMENT_WEIGHT
    fold = np.array([sum(map(ord, case.key[:6])) % FOLDS for case in every])
    means, scales = x[:of_pud].mean(axis=0), np.maximum(x[:of_pud].std(axis=0), 1e-3)
    x = (x - means) / scales
    chance = np.zeros(len(y))
    for number in range(FOLDS):
        of = logistic(x[fold != number], y[fold != number], RIDGE, weight[fold != number])
        chance[fold == number] = 1 / (1 + np.exp(-(x[fold == number] @ of[:-1] + of[-1])))
    for least in (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
        shares = ", ".join(
            f"{kind}: {(chance[kinds == kind] >= least).mean():.3f} of {(kinds == kind).sum()}"
            for kind in sorted(set(kinds))
        )
        print(f"from {least}: {shares}")
    whole = logistic(x, y, RIDGE, weight)
    for name, value in sorted(zip(FEATURES, whole, strict=False), key=lambda each: -abs(each[1])):
        print(f"  {name:28} {value:+.2f}")
    if options.write:
        stored = {"made_by": "tests/benchmarks/train_negations.py", "features": list(FEATURES)}
        of_features = {"weights": whole[:-1], "means": means, "scales": scales}
        stored |= {name: [round(float(value), 5) for value in of] for name, of in of_features.items()}
        DATA.write_text(json.dumps(stored | {"bias": round(float(whole[-1]), 5)}, indent=1) + "\n", "utf8")


if __name__ == "__main__":
    main()

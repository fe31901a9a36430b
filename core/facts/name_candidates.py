"""Which names are worth comparing letter by letter, out of very many.

The metric of `core.facts.name_matching` is slow and two long articles have millions of pairs of names.
So names are first brought together by the kinds of sounds they begin or end with, then by a plain edit
distance over kinds of sounds; of each name only the nearest few are left.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import numpy as np

MOST = 16
"""Names of one article among which the metric looks for a name of another."""
_LEAST = 0.5
"""Nearness over kinds of sounds from which the metric is asked; pairs that it finds alike have more."""
_CELLS = 100_000
"""Pairs that are measured between two steps: some hundredths of a second."""
_CONSONANTS = {
    sound: kind
    for kind, sounds in {"P": "bpfv", "T": "dt", "K": "gkx", "S": "szcCSZJ", "L": "l", "R": "r", "M": "mn"}.items()
    for sound in sounds
}
_KINDS = str.maketrans({**_CONSONANTS, **dict.fromkeys("aeio", "A"), "u": "P", "h": "K"})
_SKELETON = {number: _CONSONANTS.get(chr(number), "").replace("S", "K") for number in range(128)}


def _skeleton(word: str) -> str:
    """The consonants of a folded word by kinds, the same for most spellings of one name.

    One kind for K and S: c and g are either, by language (Niger, Nigéria).
    """
    return word.translate(_SKELETON)


def nearest(
    names: Sequence[str],
    others: Sequence[str],
    on_step: Callable[[], None],
    least: float = _LEAST,
    most: int = MOST,
) -> list[list[int]]:
    """For each folded name the numbers of the other names that may be it, the nearest first.

    Args:
        names: folded; a name may have several words.
        others: the same.
        on_step: called often; may raise `Cancelled`.
        least: nearness by kinds of sounds, 0 to 1, from which another name counts.
        most: how many others a name gets.
    """
    from rapidfuzz.distance import Levenshtein
    from rapidfuzz.process import cdist  # not quick to import, and few pairs need it

    mine, theirs = _by_key(names, on_step), _by_key(others, on_step)
    kinds_of_mine = [_kinds(name) for name in names]
    kinds_of_theirs = [_kinds(other) for other in others]
    found: list[dict[int, float]] = [{} for _ in names]
    for key in sorted(mine.keys() & theirs.keys()):
        columns = theirs[key]
        choices = [kinds_of_theirs[column] for column in columns]
        height = max(1, _CELLS // len(columns))
        for first in range(0, len(mine[key]), height):
            on_step()
            rows = mine[key][first : first + height]
            queries = [kinds_of_mine[row] for row in rows]
            near = cdist(queries, choices, scorer=Levenshtein.normalized_similarity, score_cutoff=least, workers=1)
            for number, row in enumerate(rows):
                of_row = np.flatnonzero(near[number])
                if len(of_row) > most:
                    # Sorted stably, so that of equally near ones the first are kept.
                    of_row = of_row[np.argsort(-near[number][of_row], kind="stable")[:most]]
                found[row].update((columns[at], float(near[number][at])) for at in of_row)
    return [sorted(near, key=lambda other: (-near[other], other))[:most] for near in found]


def _by_key(names: Iterable[str], on_step: Callable[[], None]) -> dict[str, list[int]]:
    """The numbers of names by the kinds of sounds that they, and their last words, begin or end with."""
    found: dict[str, list[int]] = {}
    for number, name in enumerate(names):
        on_step()
        whole, last = _skeleton(name), _skeleton(name.rpartition(" ")[2])
        for key in sorted({whole[:2], f"-{whole[-2:]}", f"+{last[:2]}"}):
            found.setdefault(key, []).append(number)
    return found


def _kinds(name: str) -> str:
    return name.replace(" ", "").translate(_KINDS)

"""The constants of the alignment of two articles, in one place.

Those of the search, of absences and of moves are an earlier prototype's. Those of the second look
(`sure`, `rival_gain`, `stranger_gain`, `complete_…`, `absent_restore`, `word_share`) were chosen by single
sweeps over all the development data that `tests/benchmarks/README.md` names, not yet leaving documents out;
`tests/benchmarks/tune_alignment.py` can do that. `word_gain` and `leftover_from` were chosen on seeds 11 and
12 of the comparable articles and looked at on seeds 21 to 23. `paragraph_cost` rests on one set of three
articles only: the development data have no paragraphs. `SURFACE_RECIPE` was chosen on pairs of
languages that the encoder knows, with its vectors left out.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a match is worth, and what an absence costs. Cosines are of centred vectors."""

    longest: int = 5
    """Sentences on one side of a bead, at most."""
    largest: int = 7
    """Sentences of a bead, both sides together, at most."""
    neighbours: float = 0.5
    """Share of the mean cosine with the adjacent sentences outside that a bead loses."""
    superfluous: float = 1.0
    """Weight of what the best part of a bead is more alike than the whole."""
    length_weight: float = 0.0
    """What like lengths alone are worth, where the languages tell little else, …"""
    length_usual: float = 0.85
    """… counted from this length factor."""
    word_share: float = 0.5
    """Share of what words have in common in a bead's likeness, where words are looked at."""
    paragraph_cost: float = 0.1
    """What each end of a paragraph inside a bead takes off."""
    hinge: float = 0.2
    """Cosine below which a bead is punished …"""
    hinge_weight: float = 2.0
    """… by this much for each unit."""
    skip: float = -0.14
    """What a sentence without counterpart adds to the sum …"""
    skip_slope: float = 0.3
    """… less this much for each unit that its best cosine anywhere near exceeds one half."""
    weak: float = 0.3
    """Cosine below which a bead is doubted."""
    sure: float = 0.6
    """Cosine below which a bead is doubted too if one of its sentences has a better match elsewhere …"""
    rival_gain: float = 0.12
    """… by this much."""
    absent_from: float = 0.08
    """Share of text without counterpart from which the search becomes stricter …"""
    absent_most: float = 0.12
    """… and the excess that counts at most,"""
    absent_skip: float = 0.7
    absent_hinge: float = 1.4
    absent_weak: float = 1.5
    """with what each unit of it adds to skip, hinge and weak."""
    superfluous_gain: float = 0.03
    """Gain in cosine from which leaving a sentence out of its bead counts it as absent."""
    move_from: float = 0.3
    """Cosine from which a passage elsewhere is a candidate for a move."""
    move_hub: float = 0.25
    """Share of a sentence's mean cosine with its best candidates that is taken off."""
    move_gap: float = 0.05
    """What a sentence left out within a moved chain costs."""
    move_accept: float = 0.15
    """What a moved chain must be worth."""
    restore_loss: float = 0.1
    """Loss in cosine up to which a released sentence may return to its bead …"""
    absent_restore: float = -0.8
    """… and what each unit of the excess of absences adds to it."""

    stranger_gain: float = 0.02
    """Gain in cosine from which a sentence inside a bead is left out of it."""
    complete_from: float = 0.35
    """Cosine from which a free sentence may complete a bead …"""
    complete_words_from: float = 0.2
    """… or mean of cosine and common words, where words are looked at, …"""
    word_gain: float = 0.03
    """… what it must then add to the bead's common words, …"""
    complete_cosine: float = 0.02
    """… or, where they are not, to its cosine …"""
    complete_gain: float = 0.04
    """… and to cosine times length factor."""
    leftover_from: float = 0.38
    """Likeness and lead over every rival, together, from which two free sentences become a bead."""

    def types(self) -> tuple[tuple[int, int], ...]:
        """The beads' sizes (a, b), small ones first."""
        sizes = range(1, self.longest + 1)
        found = [(a, b) for a in sizes for b in sizes if a + b <= self.largest]
        return tuple(sorted(found, key=lambda size: (sum(size), abs(size[0] - size[1]), size)))


RECIPE = Recipe()
"""For languages that the encoder was trained for."""

SURFACE_RECIPE = Recipe(hinge=0.1, length_weight=0.5)
"""For others, where numbers, names, cognates and lengths must carry the alignment."""

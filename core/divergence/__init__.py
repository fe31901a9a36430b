"""Rows become findings: one detector a kind, all with the same signature."""

from __future__ import annotations

from dataclasses import replace

from core.divergence.absence import find_absences
from core.divergence.detector import Detector, Evidence
from core.divergence.judgement import in_order, without_overlaps
from core.divergence.modality import find_modality
from core.divergence.moved import find_moves
from core.divergence.names import find_names
from core.divergence.paraphrase import find_paraphrase
from core.divergence.polarity import find_polarity
from core.divergence.quotations import find_quotations
from core.divergence.structure import find_structure
from core.divergence.swapped import find_swapped
from core.divergence.values import find_values
from core.divergence.wording import find_wording
from core.identity import with_finding_ids
from core.model import Certainty, Finding, FindingKind, Severity, Threshold
from core.progress import OnProgress, Stage, ignore_progress

__all__ = [
    "DETECTORS",
    "LEAST_CONFIDENCE",
    "LEAST_OF_CLAIMS",
    "LEAST_OF_WORDING",
    "Detector",
    "Evidence",
    "find_divergences",
    "is_shown",
]

DETECTORS: tuple[Detector, ...] = (
    find_absences,
    find_moves,
    find_structure,
    find_values,
    find_swapped,
    find_names,
    find_quotations,
    find_polarity,
    find_modality,
    find_wording,
    find_paraphrase,
)
"""All detectors. Their order doesn't matter: what they find is merged and put in order."""

LEAST_CONFIDENCE = {Threshold.CAUTIOUS: 0.7, Threshold.BALANCED: 0.5, Threshold.THOROUGH: 0.3}
"""Findings of less confidence are not shown, except of wording."""
LEAST_OF_WORDING = {Threshold.CAUTIOUS: 0.7, Threshold.BALANCED: 0.3, Threshold.THOROUGH: 0.1}
"""The same for what a graded model says of words, phrases and clauses.

These confidences are of words that somebody swapped or left out in one of two sentences; true translations have
many that look like it. What a threshold means is measured by `tests/benchmarks/all_kinds.py`.
"""
LEAST_OF_CLAIMS = {
    FindingKind.NAME: {Threshold.CAUTIOUS: 0.6, Threshold.BALANCED: 0.4, Threshold.THOROUGH: 0.25},
    FindingKind.POLARITY: {Threshold.CAUTIOUS: 0.5, Threshold.BALANCED: 0.3, Threshold.THOROUGH: 0.2},
}
"""The same for another name in its place and for denials: few are false, and they weigh more than words."""
_GRADED = {FindingKind.WORDING, FindingKind.ONLY_HERE, FindingKind.MISSING}


def is_shown(finding: Finding, threshold: Threshold) -> bool:
    """Whether a finding is sure enough to be shown."""
    least = LEAST_CONFIDENCE
    if finding.certainty is Certainty.POSSIBLE and finding.kind in _GRADED:
        least = LEAST_OF_WORDING
    elif finding.certainty is Certainty.POSSIBLE and finding.severity is Severity.HIGH:
        least = LEAST_OF_CLAIMS.get(finding.kind, least)
    return finding.confidence >= least[threshold]


def find_divergences(evidence: Evidence, on_progress: OnProgress = ignore_progress) -> tuple[Finding, ...]:
    """Every divergence of the articles, each once, the weightiest first.

    Args:
        evidence: articles, rows and links.
        on_progress: called for every row that a detector looks at, every link and finding; may raise `Cancelled`.
    """
    done, total = 0, (len(DETECTORS) + 1) * len(evidence.rows) + len(evidence.links)

    def on_step() -> None:
        nonlocal done
        on_progress(Stage.CHECKING, min(done, total), total)
        done += 1

    watched = replace(evidence, on_step=on_step)
    threshold = evidence.options.threshold
    found = [finding for detector in DETECTORS for finding in detector(watched) if is_shown(finding, threshold)]
    kept = without_overlaps(found, on_step)
    named = with_finding_ids(in_order(kept), evidence.articles, on_step)
    on_progress(Stage.CHECKING, total, total)
    return named

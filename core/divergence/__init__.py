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
from core.divergence.values import find_values
from core.divergence.wording import find_wording
from core.identity import with_finding_ids
from core.model import Finding, Threshold
from core.progress import OnProgress, Stage, ignore_progress

__all__ = ["DETECTORS", "LEAST_CONFIDENCE", "Detector", "Evidence", "find_divergences"]

DETECTORS: tuple[Detector, ...] = (
    find_absences,
    find_moves,
    find_structure,
    find_values,
    find_names,
    find_quotations,
    find_polarity,
    find_modality,
    find_wording,
    find_paraphrase,
)
"""All detectors. Their order doesn't matter: what they find is merged and put in order."""

LEAST_CONFIDENCE = {Threshold.CAUTIOUS: 0.7, Threshold.BALANCED: 0.5, Threshold.THOROUGH: 0.3}
"""Findings of less confidence are not shown.

What that means for phrases without counterpart, on planted differences in documents held out
(tests/benchmarks/train_divergence.py): cautious, 93 of 100 right, .2 words marked falsely in 100 of true
translations, two clauses in three found; balanced, 86, .35, three in four; thorough, 73, .75, six in seven.
"""


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
    least = LEAST_CONFIDENCE[evidence.options.threshold]
    found = [finding for detector in DETECTORS for finding in detector(watched) if finding.confidence >= least]
    kept = without_overlaps(found, on_step)
    named = with_finding_ids(in_order(kept), evidence.articles, on_step)
    on_progress(Stage.CHECKING, total, total)
    return named

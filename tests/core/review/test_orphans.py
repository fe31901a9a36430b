"""What is remembered of reviews whose findings are gone."""

from __future__ import annotations

from dataclasses import replace

from core.review import Review, ReviewStatus
from core.review.orphans import Orphan, remember
from tests.core.report.samples import cable_car, reviewed


def test_reviewed_findings_that_go_are_remembered_until_they_come_back():
    whole = cable_car()
    review = reviewed(whole)  # of the first, third and sixth finding
    fewer = replace(whole, findings=whole.findings[2:5])
    gone = remember(review, whole, fewer, {})
    first = whole.findings[0]
    assert set(gone) == {first.id, whole.findings[5].id}
    assert gone[first.id] == Orphan(first.kind, first.explanation, (("A", "Seilbahn"), ("C", "Gondelbahn")))
    assert remember(review, fewer, fewer, gone) == gone
    assert remember(review, fewer, replace(whole, findings=whole.findings[:5]), gone) == {
        whole.findings[5].id: gone[whole.findings[5].id]
    }


def test_what_nobody_reviewed_is_not_missed():
    whole = cable_car()
    opened_again = Review().decide([whole.findings[0].id], ReviewStatus.OPEN)
    for review in (Review(), opened_again):
        assert remember(review, whole, replace(whole, findings=()), {}) == {}

"""What people did: decisions on findings, edits of the alignment, one undo stack."""

from core.review.history import History
from core.review.review import Decision, Review, ReviewStatus

__all__ = ["Decision", "History", "Review", "ReviewStatus"]

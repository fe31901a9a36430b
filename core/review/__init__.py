"""What people did: decisions on findings, edits of the alignment, one undo stack; the session file and its journal."""

from core.review.history import History, Move, Step
from core.review.review import Decision, Review, ReviewStatus

__all__ = ["Decision", "History", "Move", "Review", "ReviewStatus", "Step"]

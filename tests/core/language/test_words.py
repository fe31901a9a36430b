import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.language import word_spans


def words(text):
    return [text[start:end] for start, end in word_spans(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Das kostet 1.200,50 Euro.", ["Das", "kostet", "1.200,50", "Euro", "."]),
        ("am 11.11.2025 um 20:30", ["am", "11.11.2025", "um", "20:30"]),
        ("410\u00a0000 und 410\u202f000 und 1’000", ["410\u00a0000", "und", "410\u202f000", "und", "1’000"]),
        ("11-12 novembre, 70%/70 %", ["11", "-", "12", "novembre", ",", "70", "%", "/", "70", "%"]),
        ("l'ambito dell’Unione rock'n'roll", ["l'ambito", "dell’Unione", "rock'n'roll"]),
        ("'so' high-tech G20-Gipfel", ["'", "so", "'", "high-tech", "G20-Gipfel"]),
        ("30-jährige COVID-19 3D 2025er", ["30-jährige", "COVID-19", "3D", "2025er"]),
        ("ja—nein - doch…", ["ja", "—", "nein", "-", "doch", "…"]),
        ("caf\u0065\u0301 x\u0308", ["caf\u0065\u0301", "x\u0308"]),
        ("市长 3日 カメラ ひと", ["市", "长", "3", "日", "カ", "メ", "ラ", "ひ", "と"]),
        ("ที่นี่", ["ที่", "นี่"]),
        ("한국어 문장", ["한국어", "문장"]),
        ("नमस्ते दुनिया", ["नमस्ते", "दुनिया"]),
        ("نمی\u200cخواهم", ["نمی\u200cخواهم"]),
        ("👩‍👩‍👧🇩🇪🇫🇷👍🏽1️⃣❤️", ["👩‍👩‍👧", "🇩🇪", "🇫🇷", "👍🏽", "1️⃣", "❤️"]),
        ("((„“))", ["(", "(", "„", "“", ")", ")"]),
        ("", []),
        (" \n\u00a0", []),
    ],
)
def test_tokens(text, expected):
    assert words(text) == expected


def test_offsets_count_code_points():
    assert word_spans("😀 ja") == [(0, 1), (2, 4)]


PIECES = st.sampled_from(
    ["12", ".", "'", "-", "é", "\u0301", "\u200d", "👍", "🏽", "🇩", "市", "ท", "a", " ", "\ufe0f", "\u20e3"]
)


@given(st.lists(st.one_of(PIECES, st.characters()), max_size=30).map("".join))
def test_tokens_cover_all_but_blanks_in_order(text):
    place = 0
    for start, end in word_spans(text):
        assert start < end
        assert not text[place:start].strip()
        place = end
    assert not text[place:].strip()

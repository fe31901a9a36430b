import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model import FindingKind
from core.report.passages import Piece
from core.report.signs import visible
from core.report.workbook.text import (
    MAX_LINES,
    MAX_UTF16_UNITS,
    escaped,
    height,
    line_count,
    shortened,
    split,
    utf16_units,
)

MARKS = st.sampled_from([None, FindingKind.NAME, FindingKind.DATE])
PIECES = st.lists(st.builds(Piece, st.text(st.characters()), MARKS))


def joined(pieces):
    return "".join(piece.text for piece in pieces)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x00 \x1b \r", "␀ ␛ ␍"),
        ("\t\n\x7f\x85\u2028", "\t\n\x7f\x85\u2028"),
        ("\ud83d \ufffe \uffff", "\\uD83D \\uFFFE \\uFFFF"),
        ("plain \U0001f600", "plain \U0001f600"),
    ],
)
def test_unwritable_signs_are_shown(text, shown):
    assert visible(text) == shown


def test_what_excel_would_decode_is_escaped():
    assert escaped("_x0041_ _x_ x0041_ _x00e9_") == "_x005F_x0041_ _x_ x0041_ _x005F_x00e9_"


def test_astral_signs_count_twice():
    assert utf16_units("a\U0001f600") == 3


@given(PIECES, st.floats(10, 80), st.integers(2, MAX_LINES))
def test_portions_fit_and_lose_nothing(pieces, width, max_lines):
    portions = split(pieces, width, max_lines)
    assert joined(piece for portion in portions for piece in portion.pieces) == joined(pieces)
    assert all(portion.lines == line_count(joined(portion.pieces), width) <= max_lines for portion in portions)


@pytest.mark.parametrize("text", ["a" * 40_000, "word " * 8_000, "\n" * 300, "\U0001f600" * 20_000, "e\u0301" * 20_000])
def test_long_texts_are_split_within_the_limits(text):
    portions = [joined(portion.pieces) for portion in split([Piece(text)], 50)]
    assert "".join(portions) == text
    assert len(portions) > 1
    assert all(utf16_units(portion) <= MAX_UTF16_UNITS for portion in portions)
    assert all(height(line_count(portion, 50)) <= 409 for portion in portions)


def test_cuts_fall_between_words_and_never_before_an_accent():
    words = [joined(portion.pieces) for portion in split([Piece("Wort " * 1_000)], 50)]
    assert all(portion.endswith(" ") for portion in words)
    accents = [joined(portion.pieces) for portion in split([Piece("e\u0301" * 3_000)], 50)]
    assert all(portion.startswith("e") for portion in accents)


def test_marks_go_on_after_a_cut():
    portions = split([Piece("a " * 2_000, FindingKind.ONLY_HERE), Piece("b")], 50)
    assert all(portion.pieces[0].mark is FindingKind.ONLY_HERE for portion in portions)
    assert portions[-1].pieces[-1] == Piece("b")


def test_short_texts_are_left_whole_and_long_ones_say_that_there_is_more():
    short = [Piece("some words", FindingKind.NAME)]
    assert shortened(short, 40, 5, lambda: " (more)") == short
    long = shortened([Piece("some words " * 100, FindingKind.NAME)], 40, 5, lambda: " (more)")
    assert long[-1] == Piece(" (more)")
    assert line_count(joined(long), 40) <= 5


def test_wide_and_tall_scripts_take_more_room():
    assert line_count("漢" * 100, 50) > 1.8 * line_count("a" * 100, 50)
    assert line_count("", 50) == 1
    assert line_count("a\n\nb", 50) == 3

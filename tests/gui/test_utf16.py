from hypothesis import given
from hypothesis import strategies as st

from gui.utf16 import Offsets, displayable

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@given(TEXTS)
def test_units_are_what_utf_16_needs(text: str) -> None:
    offsets = Offsets(text)
    for points in range(len(text) + 1):
        units = len(text[:points].encode("utf-16-le")) // 2
        assert offsets.to_units(points) == units
        assert offsets.to_points(units) == points


def test_a_place_inside_a_pair_counts_as_before_it() -> None:
    assert Offsets("a😀b").to_points(2) == 1


@given(st.text(max_size=40))
def test_what_is_displayed_has_every_sign_at_its_place(text: str) -> None:
    shown = displayable(text)
    assert len(shown) == len(text)
    assert "\n" not in shown
    shown.encode("utf-16-le")  # no lone surrogate is left, which Qt would drop


def test_ordinary_text_is_displayed_as_it_is() -> None:
    assert displayable("Über 𐤀 «и»") == "Über 𐤀 «и»"
